package lento.app.week;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lento.app.content.Text;
import lento.app.library.Library;
import lento.practice.Outcome;
import lento.practice.Problem;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WeekTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final Path CONTENT = Path.of("..", "content");
    private static final Text WORDS = new Text(Map.of("en", "So.", "de", "So."));
    private static final FirstWeek WEEK = new FirstWeek(
            Stream.of("a", "b", "c", "d", "e", "f", "g").map(WeekTest::day).toList(),
            Stream.of("x", "y").map(WeekTest::day).toList());

    private static Day day(String practice) {
        return new Day(practice, 5, WORDS);
    }

    private static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Refused<T> refused ->
                throw new AssertionError(refused.problems().toString());
        };
    }

    @Test
    void what_was_told_today_leaves_the_next_one_for_tomorrow() {
        var begun = Week.begun();
        var told = begun.with("a", true, MONDAY);

        assertThat(begun.standing(WEEK, _ -> true, MONDAY)).isEqualTo(new Standing.Today(1, day("a")));
        assertThat(told.standing(WEEK, _ -> true, MONDAY)).isEqualTo(new Standing.Tomorrow(2, day("b")));
        assertThat(told.standing(WEEK, _ -> true, MONDAY.plusDays(1))).isEqualTo(new Standing.Today(2, day("b")));
    }

    @Test
    void a_missed_day_is_simply_the_next_ones() {
        var told = Week.begun().with("a", false, MONDAY);

        assertThat(told.standing(WEEK, _ -> true, MONDAY.plusDays(30))).isEqualTo(new Standing.Today(2, day("b")));
    }

    @Test
    void what_is_closed_is_replaced_by_what_is_open_and_new() {
        var told = Week.begun().with("x", true, MONDAY);

        assertThat(Week.begun().standing(WEEK, id -> !id.equals("a"), MONDAY))
                .isEqualTo(new Standing.Today(1, day("x")));
        assertThat(told.standing(WEEK, id -> !id.equals("b"), MONDAY.plusDays(1)))
                .isEqualTo(new Standing.Today(2, day("y")));
        assertThat(told.standing(WEEK, _ -> false, MONDAY.plusDays(1))).isEqualTo(new Standing.Over(List.of(day("x"))));
    }

    @Test
    void after_seven_days_what_felt_right_is_left_in_the_order_of_the_week() {
        var week = Week.begun();
        for (String id : List.of("x", "b", "c", "d", "e", "f", "g")) {
            week = week.with(id, List.of("g", "x", "b").contains(id), MONDAY);
        }

        assertThat(week.standing(WEEK, _ -> true, MONDAY))
                .isEqualTo(new Standing.Over(List.of(day("b"), day("g"), day("x"))));
    }

    @Property
    void it_ends_after_at_most_seven_days_and_never_offers_anything_twice_or_closed(
            @ForAll @Size(max = 7) Set<@IntRange(max = 8) Integer> closed) {
        var ids = WEEK.all().map(Day::practice).toList();
        var shut = closed.stream().map(ids::get).collect(Collectors.toSet());
        var offered = new HashSet<String>();
        var week = Week.begun();
        var on = MONDAY;
        while (week.standing(WEEK, id -> !shut.contains(id), on) instanceof Standing.Today today) {
            assertThat(offered.add(today.day().practice())).isTrue();
            assertThat(shut).doesNotContain(today.day().practice());
            week = week.with(today.day().practice(), true, on);
            on = on.plusDays(1);
        }
        assertThat(offered).hasSizeLessThanOrEqualTo(FirstWeek.DAYS);
        assertThat(week.standing(WEEK, id -> !shut.contains(id), on))
                .isInstanceOfSatisfying(
                        Standing.Over.class, over -> assertThat(over.right()).hasSize(offered.size()));
    }

    @Test
    void the_shipped_week_has_seven_days_of_different_kinds() throws IOException {
        var library = done(Library.open(CONTENT));
        var week = done(FirstWeek.open(CONTENT, library));

        assertThat(week.days()).hasSize(7).extracting(Day::practice).startsWith("slow-breath");
        assertThat(week.instead()).hasSizeGreaterThan(5);
        var kinds = new HashSet<String>();
        for (Day day : week.days()) {
            kinds.add(done(library.practice(day.practice())).kind());
        }
        assertThat(kinds).hasSizeGreaterThanOrEqualTo(6);
    }

    @Test
    void each_mistake_in_the_file_is_told(@TempDir Path folder) throws IOException {
        var library = done(Library.open(CONTENT));
        var whole = Files.readString(CONTENT.resolve("first-week.yaml"));
        String[][] mistakes = {
            {"  pmr:\n", "  pmrr:\n", "'pmrr' is no practice. Nearest: pmr."},
            {"minutes: \"5\"", "minutes: \"90\"", "'slow-breath' can't last '90' minutes."},
            {"minutes: \"5\"", "minute: \"5\"", "'minute' is not known here. Nearest: minutes."},
            {"  belly:\n", "  kindness:\n", "'kindness' stands twice. Leave one out."},
            {"      de: Nur atmen", "      fr: Nur atmen", "'words' is missing in 'de'. Add it."},
            {"instead:", "days too:", "'instead' is missing."},
        };
        for (String[] mistake : mistakes) {
            assertThat(whole).contains(mistake[0]);
            Files.writeString(
                    folder.resolve("first-week.yaml"),
                    whole.replaceFirst(java.util.regex.Pattern.quote(mistake[0]), mistake[1]));
            assertThat(FirstWeek.open(folder, library).problemsFound().stream()
                            .map(Problem::toString)
                            .collect(Collectors.joining("\n")))
                    .as(mistake[2])
                    .contains(mistake[2]);
        }
        Files.writeString(folder.resolve("first-week.yaml"), whole.replaceFirst("  kindness:\n(    .*\n)+", ""));
        assertThat(FirstWeek.open(folder, library).problemsFound().toString())
                .contains("'days' has 6 practices. The week has 7 days.");
    }
}
