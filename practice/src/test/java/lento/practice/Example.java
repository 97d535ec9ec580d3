package lento.practice;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import lento.practice.check.Check;
import lento.practice.text.ListText;
import lento.practice.text.PracticeText;

/// Small practices for tests.
public final class Example {

    /// Choices that a snippet is given if it mentions them.
    private static final Map<String, String> CHOICES = new LinkedHashMap<>();

    static {
        CHOICES.put("posture", "[lying, side, sitting]");
        CHOICES.put("purpose", "[day, sleep]");
        CHOICES.put("words", "[full, few, bells]");
        CHOICES.put("groups", "[four, two]");
        CHOICES.put("order", "[feet-first, head-first]");
        CHOICES.put("hold", "3..7 s, usually 5 s");
        CHOICES.put("inhale", "3..6 s, usually 4 s");
        CHOICES.put("rounds", "1..2");
        CHOICES.put("leave-out", "muscle groups");
        CHOICES.put("imagine", "muscle groups");
    }

    private Example() {}

    /// A whole file around what is said: a front matter with the choices that it mentions, and a rest of up to half
    /// an hour after it.
    public static String around(String body) {
        return front(body) + body.stripTrailing() + "\n\n~ 1 min [0..30]\n";
    }

    /// How many lines of [#around] stand before the body.
    public static int linesBefore(String body) {
        return (int) front(body).lines().count();
    }

    private static String front(String body) {
        var choices = new StringBuilder();
        CHOICES.forEach((name, value) -> {
            var mention = value.endsWith(" s") ? "\\{" + name + "}" : "\\b" + name + "\\b";
            if (Pattern.compile(mention).matcher(body).find()) {
                choices.append("  ").append(name).append(": ").append(value).append('\n');
            }
        });
        return "---\nid: calm\ntitle: Calm\nkind: attention\n" + (choices.isEmpty() ? "" : "choices:\n" + choices)
                + "length: 1..20 min; usually 10 min\n---\n";
    }

    public static Practice read(String text) {
        return done(PracticeText.read("calm.practice", text));
    }

    /// What was done; what was refused is a failure that tells why.
    public static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Refused<T>(List<Problem> problems) -> throw new AssertionError(problems);
        };
    }

    /// Reads and checks a practice with an estimated voice: every problem as it is written.
    public static List<String> problems(String file, String text, Vocabulary vocabulary) {
        return switch (PracticeText.read(file, text)) {
            case Outcome.Refused<Practice>(List<Problem> problems) ->
                problems.stream().map(Problem::toString).toList();
            case Outcome.Done<Practice>(Practice practice) ->
                Check.problems(practice, vocabulary, SpokenLengths.atPace(120)).stream()
                        .map(Problem::toString)
                        .toList();
        };
    }

    /// The vocabulary of the tests: four muscle groups, two orders, some sounds and scenes.
    public static Vocabulary vocabulary() {
        return vocabulary(List.of(done(ListText.read("groups.yaml", resource("/groups.yaml")))));
    }

    public static Vocabulary vocabulary(List<MemberLists> files) {
        var regions = new HashSet<>(Set.of("whole-body", "lower-back", "chest"));
        files.forEach(file -> file.members().values().forEach(member -> regions.add(member.region())));
        return new Vocabulary(files, regions, Set.of("rain", "sea", "brown-noise"), Set.of("meadow", "sunset"));
    }

    public static String resource(String name) {
        try (InputStream in = Example.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new AssertionError("no test resource " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
