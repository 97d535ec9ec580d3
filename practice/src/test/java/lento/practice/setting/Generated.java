package lento.practice.setting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lento.practice.Choices;
import lento.practice.Example;
import lento.practice.Practice;
import lento.practice.SpokenLengths;
import lento.practice.text.PracticeText;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/// Practices made at random, with every element of the language.
class Generated extends DomainContextBase {

    /// The text of a practice that lasts as long as it likes.
    record Text(String text) {
        Practice practice() {
            return Example.done(PracticeText.read("made.practice", text));
        }

        Setting setting() {
            return Example.done(Setting.of(practice(), Example.vocabulary(), choices(), LENGTHS));
        }

        Score score() {
            return Example.done(Resolution.of(practice(), Example.vocabulary(), choices(), LENGTHS));
        }

        private Choices choices() {
            return Example.done(Choices.of(practice(), Example.vocabulary(), Map.of()));
        }
    }

    static final SpokenLengths LENGTHS = SpokenLengths.atPace(110);

    @Provide
    Arbitrary<Text> texts() {
        var before = passages(0, false).list().ofMaxSize(4);
        var rounds = passages(0, true).list().ofMaxSize(4).injectNull(0.4);
        var after = passages(0, false).list().ofMaxSize(4);
        return Combinators.combine(before, rounds, after, Arbitraries.integers().between(1, 4))
                .as((first, repeated, last, most) -> {
                    var body = new ArrayList<>(first);
                    if (repeated != null) {
                        body.add("@rounds\n" + String.join("", repeated) + "@end\n");
                    }
                    body.addAll(last);
                    return new Text("---\nid: made\ntitle: Made\nkind: attention\n"
                            + (repeated == null ? "" : "choices:\n  rounds: 1.." + most + "\n")
                            + "length: 1..28800 s; usually 600 s\n---\nBegin here.\n\n" + String.join("", body));
                });
    }

    private static Arbitrary<String> passages(int level, boolean inRounds) {
        var leaves = List.of(lines(), rests(), rests(), breaths(), marks(), holds(), fills());
        var passages = new ArrayList<>(leaves);
        if (level < 3) {
            passages.add(
                    Arbitraries.integers().between(level + 1, level + 2).flatMap(deeper -> passages(deeper, inRounds)
                            .list()
                            .ofMinSize(1)
                            .ofMaxSize(3)
                            .map(body -> "@optional " + deeper + "\n" + String.join("", body) + "@end\n")));
        }
        if (inRounds) {
            passages.add(Combinators.combine(lines(), rests())
                    .as((line, rest) -> "@when round is later\n" + line + "@otherwise\n" + rest + "@end\n"));
        }
        return Arbitraries.oneOf(passages);
    }

    private static Arbitrary<String> lines() {
        return Arbitraries.of("one", "two", "three", "rest", "breath")
                .list()
                .ofMinSize(1)
                .ofMaxSize(12)
                .map(words -> String.join(" ", words) + ".\n\n");
    }

    private static Arbitrary<String> rests() {
        return Arbitraries.integers()
                .between(0, 30_000)
                .list()
                .ofSize(3)
                .map(millis -> millis.stream().sorted().toList())
                .map(m -> "~ %d.%03d s [%d.%03d..%d.%03d]\n"
                        .formatted(
                                m.get(1) / 1000,
                                m.get(1) % 1000,
                                m.get(0) / 1000,
                                m.get(0) % 1000,
                                m.get(2) / 1000,
                                m.get(2) % 1000));
    }

    private static Arbitrary<String> breaths() {
        return Combinators.combine(
                        Arbitraries.integers().between(10, 60),
                        Arbitraries.integers().between(10, 80),
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.integers().between(1, 20))
                .as((in, out, least, more) -> "@breathe in %d.%d s, out %d.%d s, %d..%d times\n"
                        .formatted(in / 10, in % 10, out / 10, out % 10, least, least + more));
    }

    private static Arbitrary<String> marks() {
        return Arbitraries.of("@bell\n", "@focus chest\n", "@sound rain\n", "@scene meadow\n");
    }

    private static Arbitrary<String> holds() {
        return Arbitraries.of(
                "@tense 5 s\nKeep breathing.\n@release\n",
                "@tense 7 s\n@bell\nKeep on.\n~ 1 s [0..9]\n@bell\n@release\n",
                "@tense 3 s\n@release\n");
    }

    private static Arbitrary<String> fills() {
        return Combinators.combine(lines(), rests())
                .as((line, rest) -> line + rest)
                .list()
                .ofMinSize(1)
                .ofMaxSize(5)
                .map(alternatives -> alternatives.stream().collect(Collectors.joining("", "@fill\n", "@end\n")));
    }
}
