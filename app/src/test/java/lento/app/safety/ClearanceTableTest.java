package lento.app.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lento.practice.Choice;
import lento.practice.Cue;
import lento.practice.Lengths;
import lento.practice.Member;
import lento.practice.Moment;
import lento.practice.Outcome;
import lento.practice.Practice;
import lento.practice.Session;
import lento.practice.SpokenLengths;
import lento.practice.Time;
import lento.practice.setting.Setting;
import org.junit.jupiter.api.Test;

/// The rules against `content/safety/clearances.csv`, which was written by hand from the sources: every combination of
/// answers for every shipped practice, down to the session that is set.
class ClearanceTableTest {

    private static final Rules RULES = Shipped.safety().rules();
    private static final List<Practice> PRACTICES = Shipped.practices();

    /// By answer and kind of practice, what it means: ways of care, or `ask`, or `now`.
    private static final Map<String, Map<String, Set<String>>> TABLE = table();

    private final Map<Wish, Session> sessions = new HashMap<>();

    private static Map<String, Map<String, Set<String>>> table() {
        try {
            var lines = Files.readAllLines(Shipped.CONTENT.resolve("safety").resolve("clearances.csv")).stream()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
            var kinds = lines.getFirst().split(",");
            var table = new LinkedHashMap<String, Map<String, Set<String>>>();
            for (String line : lines.subList(1, lines.size())) {
                var cells = line.split(",", -1);
                assertThat(cells).as(line).hasSameSizeAs(kinds);
                var row = new TreeMap<String, Set<String>>();
                for (int i = 1; i < cells.length; i++) {
                    row.put(kinds[i], cells[i].isEmpty() ? Set.of() : Set.of(cells[i].split("\\+")));
                }
                table.put(cells[0], row);
            }
            return table;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void the_table_knows_every_answer_and_every_kind() {
        var answers = new HashSet<>(RULES.questions().keySet());
        answers.addAll(SafetyFiles.EFFECTS);

        assertThat(TABLE.keySet()).containsExactlyInAnyOrderElementsOf(answers);
        assertThat(TABLE.values()).allSatisfy(row -> assertThat(row.keySet())
                .containsExactlyInAnyOrderElementsOf(RULES.kinds().keySet()));
        assertThat(PRACTICES).hasSizeGreaterThan(3).allSatisfy(practice -> assertThat(RULES.kinds())
                .as(practice.id())
                .containsKey(practice.kind()));
    }

    @Test
    void every_combination_of_answers_gives_every_practice_the_clearance_of_the_table() {
        for (Practice practice : PRACTICES) {
            var own = rows(practice.kind(), false);
            assertThat(own.size()).as(practice.id()).isLessThan(18);
            for (int mask = 0; mask < 1 << own.size(); mask++) {
                judge(Wish.usual(practice), chosen(own, mask));
            }
        }
    }

    @Test
    void every_alarming_answer_decides_beside_every_combination_of_the_others() {
        for (String kind : RULES.kinds().keySet()) {
            var practice = PRACTICES.stream()
                    .filter(one -> one.kind().equals(kind))
                    .findFirst()
                    .orElseGet(() -> Shipped.practice(kind, "1..30 min; usually 10 min"));
            var own = rows(kind, false);
            for (String alarm : rows(kind, true)) {
                for (int mask = 0; mask < 1 << own.size(); mask++) {
                    var truths = new HashSet<>(chosen(own, mask));
                    truths.add(alarm);
                    assertThat(level(RULES.clearance(Wish.usual(practice), truths)))
                            .as(kind + " " + truths)
                            .isIn(expected(practice, truths));
                }
            }
        }
    }

    @Test
    void no_choice_and_no_length_leads_around_an_answer() {
        for (Practice practice : PRACTICES) {
            var rows = rows(practice.kind(), false);
            rows.addAll(rows(practice.kind(), true));
            for (Wish wish : wishes(practice)) {
                for (int i = 0; i < rows.size(); i++) {
                    judge(wish, Set.of(rows.get(i)));
                    for (int j = i + 1; j < rows.size(); j++) {
                        judge(wish, Set.of(rows.get(i), rows.get(j)));
                    }
                }
            }
        }
    }

    @Test
    void what_care_changed_needs_no_further_change() {
        for (Practice practice : PRACTICES) {
            for (Wish wish : wishes(practice)) {
                for (String one : TABLE.keySet()) {
                    if (RULES.clearance(wish, Set.of(one))
                            instanceof Clearance.ProceedWithCare(Wish changed, List<Rule> _)) {
                        var again = RULES.clearance(changed, Set.of(one));
                        assertThat(again instanceof Clearance.ProceedWithCare care ? care.wish() : changed)
                                .isEqualTo(changed);
                    }
                }
            }
        }
    }

    @Test
    void the_cautions_of_every_practice_are_the_questions_of_its_kind() {
        for (Practice practice : PRACTICES) {
            assertThat(practice.cautions())
                    .as(practice.id())
                    .containsExactlyInAnyOrderElementsOf(RULES.cautions(practice.kind()));
        }
    }

    private void judge(Wish wish, Set<String> truths) {
        var kind = wish.practice().kind();
        var clearance = RULES.clearance(wish, truths);
        var what = wish.practice().id() + " " + wish.choices() + " " + wish.minutes() + " " + truths;
        assertThat(level(clearance)).as(what).isIn(expected(wish.practice(), truths));
        switch (clearance) {
            case Clearance.Proceed(Wish same) -> {
                assertThat(same).isEqualTo(wish);
                assertThat(ways(kind, truths)).as(what).doesNotContain("own-pace", "call-first");
                ways(kind, truths).forEach(way -> holds(way, wish, what));
            }
            case Clearance.ProceedWithCare(Wish changed, List<Rule> because) -> {
                assertThat(because).as(what).isNotEmpty();
                ways(kind, truths).forEach(way -> holds(way, changed, what));
            }
            case Clearance.AskFirst(List<Rule> because) ->
                assertThat(because).as(what).isNotEmpty();
            case Clearance.GetHelpNow(List<Rule> because) ->
                assertThat(because).as(what).isNotEmpty();
        }
    }

    /// The levels that the table permits: the gravest of all answers. Care that finds nothing to change says nothing;
    /// care that can't be taken closes the practice.
    private static Set<String> expected(Practice practice, Set<String> truths) {
        var ways = ways(practice.kind(), truths);
        if (ways.contains("now")) {
            return Set.of("now");
        }
        if (ways.contains("ask")) {
            return Set.of("ask");
        }
        long most = ways.contains("three-minutes") ? 3 : ways.contains("five-minutes") ? 5 : 480;
        if (practice.lengths().least() > most * Time.MINUTE) {
            return Set.of("ask");
        }
        return ways.isEmpty() ? Set.of("proceed") : Set.of("proceed", "care");
    }

    private static Set<String> ways(String kind, Set<String> truths) {
        return truths.stream().flatMap(truth -> cell(truth, kind).stream()).collect(Collectors.toSet());
    }

    private static Set<String> cell(String answer, String kind) {
        return Objects.requireNonNull(Objects.requireNonNull(TABLE.get(answer)).get(kind));
    }

    private static String level(Clearance clearance) {
        return switch (clearance) {
            case Clearance.Proceed _ -> "proceed";
            case Clearance.ProceedWithCare _ -> "care";
            case Clearance.AskFirst _ -> "ask";
            case Clearance.GetHelpNow _ -> "now";
        };
    }

    /// Whether a way of care can be seen in the session that is set.
    private void holds(String way, Wish wish, String what) {
        var session = sessions.computeIfAbsent(wish, ClearanceTableTest::session);
        var lines = session.moments().stream()
                .map(Moment::cue)
                .filter(cue -> cue instanceof Cue.Say)
                .map(cue -> ((Cue.Say) cue).words())
                .toList();
        switch (way) {
            case "no-tension" ->
                assertThat(cues(session, Cue.Tense.class)).as(what).isEmpty();
            case "no-holds" ->
                assertThat(cues(session, Cue.Breath.class)).as(what).allMatch(breath -> breath.hold() == 0);
            case "five-minutes" -> assertThat(session.length()).as(what).isLessThanOrEqualTo(5 * Time.MINUTE);
            case "three-minutes" -> assertThat(session.length()).as(what).isLessThanOrEqualTo(3 * Time.MINUTE);
            case "eyes-open" ->
                assertThat(lines)
                        .as(what)
                        .noneMatch(line -> line.matches("(?i).*(\\bshut|\\bclosed?\\b(?! to| by)).*"));
            case "on-the-side" ->
                assertThat(lines).as(what).noneMatch(line -> line.matches("(?i).*\\blie on your back\\b.*"));
            case "no-heart" -> assertThat(lines).as(what).noneMatch(line -> line.matches("(?i).*\\bheart.*"));
            case "no-forehead" -> assertThat(lines).as(what).noneMatch(line -> line.matches("(?i).*forehead.*cool.*"));
            case "seated" ->
                assertThat(lines).as(what).noneMatch(line -> line.matches("(?i)^stand\\b(?! up when| slowly).*"));
            case "no-oil" -> assertThat(lines).as(what).noneMatch(line -> line.matches("(?i).*\\bdrops?\\b.*"));
            case "head-up" -> assertThat(lines).as(what).doesNotContainAnyElementsOf(cautioned("glaucoma"));
            case "sit-up" ->
                assertThat(wish.practice().choice("getting-up").isEmpty()
                                || "unsafe".equals(wish.choices().get("getting-up")))
                        .as(what)
                        .isTrue();
            case "stick" ->
                assertThat(wish.practice().choice("support").isEmpty()
                                || "stick".equals(wish.choices().get("support")))
                        .as(what)
                        .isTrue();
            case "own-pace", "call-first" -> {}
            default -> throw new AssertionError("No one knows the way '" + way + "'.");
        }
    }

    /// Everything that is said of poses whose cautions name this.
    private static List<String> cautioned(String id) {
        var said = new ArrayList<String>();
        for (Member pose : Shipped.library()
                .vocabulary()
                .file("poses")
                .orElseThrow()
                .members()
                .values()) {
            if (pose.sentences().getOrDefault("cautions", "").contains(id)) {
                List.of("come", "few", "call")
                        .forEach(field -> said.add(pose.sentences().getOrDefault(field, "")));
            }
        }
        assertThat(said).isNotEmpty();
        return said;
    }

    private static <T extends Cue> List<T> cues(Session session, Class<T> type) {
        return session.moments().stream()
                .map(Moment::cue)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    private static Session session(Wish wish) {
        var asked = new Setting.Wish(wish.choices(), Math.round(wish.minutes() * Time.MINUTE), "pace", true);
        var set = Setting.set(wish.practice(), Shipped.library().vocabulary(), asked, SpokenLengths.atPace(105));
        if (set instanceof Outcome.Refused<Session> refused) {
            throw new AssertionError(
                    wish.practice().id() + " " + wish.choices() + " " + wish.minutes() + ": " + refused);
        }
        return Shipped.done(set);
    }

    /// The usual wish, and each that differs from it in one choice or in its length.
    private static List<Wish> wishes(Practice practice) {
        var usual = Wish.usual(practice);
        var wishes = new ArrayList<>(List.of(usual));
        for (Lengths.Range range : practice.lengths().ranges()) {
            var name = practice.lengths().choice();
            for (long length : new long[] {range.least(), range.most()}) {
                var wish = usual.lasting(length / (double) Time.MINUTE);
                wishes.add(name == null ? wish : wish.with(name, range.value()));
            }
        }
        for (Choice choice : practice.choices()) {
            switch (choice) {
                case Choice.Options options ->
                    options.values().stream()
                            .filter(value ->
                                    !choice.name().equals(practice.lengths().choice()))
                            .map(value -> usual.with(choice.name(), value))
                            .forEach(wishes::add);
                case Choice.Length length -> wishes.add(usual.with(choice.name(), Time.written(length.most())));
                case Choice.Count _, Choice.Members _ -> {}
            }
        }
        return wishes;
    }

    /// The answers that make a difference for a kind of practice.
    ///
    /// @param alarming those of the page for what is alarming, or all others
    private static List<String> rows(String kind, boolean alarming) {
        return TABLE.entrySet().stream()
                .filter(row -> !cell(row.getKey(), kind).isEmpty())
                .map(Map.Entry::getKey)
                .filter(id -> alarming(id) == alarming)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static boolean alarming(String id) {
        var question = RULES.questions().get(id);
        return question != null && question.alarm().isPresent();
    }

    private static Set<String> chosen(List<String> rows, int mask) {
        return IntStream.range(0, rows.size())
                .filter(i -> (mask & 1 << i) != 0)
                .mapToObj(rows::get)
                .collect(Collectors.toSet());
    }
}
