package lento.practice.written;

import java.util.ArrayList;
import java.util.List;
import lento.practice.Moment;
import lento.practice.Session;

/// The chapters of a session: its sections in order, the first from the very beginning. A section of which nothing
/// that takes time is left is none.
public final class Chapters {

    private Chapters() {}

    /// One chapter.
    ///
    /// @param start in samples from the beginning
    public record Chapter(long start, String title) {}

    /// The chapters; one with the session's title if it has no sections.
    public static List<Chapter> of(Session session) {
        var chapters = new ArrayList<Chapter>();
        String section = "";
        for (Moment moment : session.moments()) {
            var title = moment.section();
            if (title != null && !title.equals(section) && moment.cue().length() > 0) {
                chapters.add(new Chapter(chapters.isEmpty() ? 0 : moment.start(), title));
                section = title;
            }
        }
        return chapters.isEmpty() ? List.of(new Chapter(0, session.title())) : List.copyOf(chapters);
    }
}
