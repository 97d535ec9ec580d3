package lento.app.interchange;

import java.util.LinkedHashMap;
import java.util.Map;
import lento.app.diary.Origin;

/// Tells entries with the same start and length apart, for sources that have several, by counting them. Only the
/// latest starts are remembered, since exports list them in order.
final class Repeats {

    private static final int REMEMBERED = 1000;

    private final Map<Origin, Integer> counts = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Origin, Integer> eldest) {
            return size() > REMEMBERED;
        }
    };

    /// The origin with the number of equal ones before it.
    Origin next(Origin origin) {
        int before = counts.merge(origin, 1, Integer::sum) - 1;
        return switch (origin.key()) {
            case Origin.Span span ->
                new Origin(origin.source(), origin.subject(), new Origin.Span(span.start(), span.length(), before));
            case Origin.Id _, Origin.Slot _ -> origin;
        };
    }
}
