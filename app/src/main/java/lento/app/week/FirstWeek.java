package lento.app.week;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import lento.app.content.ContentText;
import lento.app.library.Library;
import lento.practice.Nearest;
import lento.practice.Outcome;
import lento.practice.Practice;
import lento.practice.Time;
import lento.practice.text.YamlText.Entry;

/// Seven techniques in seven days, from `content/first-week.yaml`.
///
/// @param days in order
/// @param instead what takes the place of a practice that is closed, in order
public record FirstWeek(List<Day> days, List<Day> instead) {

    /// So many days it has.
    public static final int DAYS = 7;

    public FirstWeek {
        days = List.copyOf(days);
        instead = List.copyOf(instead);
    }

    /// Every day, those of the week first.
    public Stream<Day> all() {
        return Stream.concat(days.stream(), instead.stream());
    }

    /// Reads it, or finds every problem in its file.
    ///
    /// @param content the folder that holds `first-week.yaml`
    public static Outcome<FirstWeek> open(Path content, Library library) throws IOException {
        var in = ContentText.open(content.resolve("first-week.yaml"));
        in.yaml().onlyKnown(in.entries(), Set.of("checked", "reviewed", "days", "instead"));
        in.review(in.entries());
        var days = days(in, "days", library);
        var instead = days(in, "instead", library);
        if (!in.entries().isEmpty() && days.size() != DAYS) {
            in.note("'days' has " + days.size() + " practices. The week has " + DAYS + " days.");
        }
        var seen = new HashSet<String>();
        Stream.concat(days.stream(), instead.stream())
                .map(Day::practice)
                .filter(practice -> !seen.add(practice))
                .forEach(practice -> in.note("'" + practice + "' stands twice. Leave one out."));
        return in.problems().isEmpty() ? Outcome.done(new FirstWeek(days, instead)) : Outcome.refused(in.problems());
    }

    private static List<Day> days(ContentText in, String name, Library library) throws IOException {
        var days = new ArrayList<Day>();
        var ids = library.ids();
        for (Map.Entry<String, Entry> day : in.mapping(in.entries(), name).entrySet()) {
            var whole = day.getValue();
            var fields = in.yaml().mapping(whole.value(), "'" + day.getKey() + "'");
            in.yaml().onlyKnown(fields, Set.of("minutes", "words"));
            var words = in.text(fields, "words", whole);
            int minutes = minutes(in, in.needed(fields, "minutes", whole), day.getKey(), whole, ids, library);
            days.add(new Day(day.getKey(), minutes, words));
        }
        return days;
    }

    private static int minutes(
            ContentText in, String written, String practice, Entry whole, Collection<String> ids, Library library)
            throws IOException {
        if (!ids.contains(practice)) {
            in.notes().add(whole.at(), "'" + practice + "' is no practice. " + Nearest.hint(practice, ids));
            return 1;
        }
        int minutes = written.matches("[1-9]\\d?") ? Integer.parseInt(written) : 0;
        boolean fits = library.practice(practice) instanceof Outcome.Done<Practice>(Practice found)
                && found.lengths().least() <= minutes * Time.MINUTE
                && minutes * Time.MINUTE <= found.lengths().most();
        if (!fits) {
            in.notes()
                    .add(
                            whole.at(),
                            "'" + practice + "' can't last '" + written + "' minutes. Write a whole number"
                                    + " within its length.");
        }
        return minutes;
    }
}
