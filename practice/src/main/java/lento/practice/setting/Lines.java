package lento.practice.setting;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import lento.practice.Cue;

/// What a score holds, whatever is kept of it.
final class Lines {

    private Lines() {}

    static List<String> of(Score score) {
        var lines = new LinkedHashSet<String>();
        for (Element element : all(score)) {
            switch (element) {
                case Element.Words words -> lines.add(words.words());
                case Element.Tension tension -> {
                    for (Element.Inside inside : tension.inside()) {
                        if (inside.cue() instanceof Cue.Say(String words, long _)) {
                            lines.add(words);
                        }
                    }
                }
                default -> {}
            }
        }
        return List.copyOf(lines);
    }

    static long span(Score score) {
        long span = 0;
        for (List<Element> part : score.parts(score.leastRounds())) {
            for (Element element : part) {
                if (element.level() == 0) {
                    span += switch (element) {
                        case Element.Glue glue -> glue.most() - glue.least();
                        case Element.Open _ -> Integer.MAX_VALUE;
                        default -> 0;
                    };
                }
            }
        }
        return span;
    }

    static long longestBreath(Score score) {
        return all(score).stream()
                .mapToLong(element -> element instanceof Element.Breaths breaths
                        ? breaths.breath().length()
                        : 0)
                .max()
                .orElse(0);
    }

    private static List<Element> all(Score score) {
        var all = new ArrayList<Element>();
        all.addAll(score.before());
        all.addAll(score.first());
        all.addAll(score.later());
        all.addAll(score.after());
        score.fills().forEach(fill -> fill.alternatives().forEach(all::addAll));
        return all;
    }
}
