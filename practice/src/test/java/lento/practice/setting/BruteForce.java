package lento.practice.setting;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The plan of least cost, found by trying every one of them and adding up every element each time.
final class BruteForce {

    private BruteForce() {}

    static @Nullable Plan plan(Score score, long length) {
        Plan best = null;
        var levels = new TreeSet<Integer>();
        for (List<Element> part : score.parts(Math.max(2, score.mostRounds()))) {
            part.stream().map(Element::level).filter(level -> level > 0).forEach(levels::add);
        }
        var kept = new ArrayList<>(levels.descendingSet());
        kept.add(0);
        for (int dropped = 0; dropped < kept.size(); dropped++) {
            for (int rounds = score.mostRounds(); rounds >= score.leastRounds(); rounds--) {
                int mostFills = dropped > 0 ? 0 : mostFills(score, kept.get(dropped), rounds);
                int mostBreaths = mostBreaths(score, kept.get(dropped), rounds);
                for (int fills = mostFills; fills >= 0; fills--) {
                    for (int breaths = mostBreaths; breaths >= 0; breaths--) {
                        var plan = plan(score, length, kept.get(dropped), dropped, rounds, fills, breaths);
                        if (plan != null && (best == null || plan.cost() < best.cost())) {
                            best = plan;
                        }
                    }
                }
            }
        }
        return best;
    }

    private static @Nullable Plan plan(
            Score score, long length, int kept, int dropped, int rounds, int fills, int breaths) {
        var counts = new Breathing(score).counts(kept, rounds, breaths);
        long natural = 0;
        long shrink = 0;
        long stretch = 0;
        int passage = 0;
        var heard = new ArrayList<Element>();
        score.parts(rounds).forEach(heard::addAll);
        int[] ofFills = new Fills(score, kept, rounds).heard(fills);
        for (int fill = 0; fill < ofFills.length; fill++) {
            score.fills().get(fill).alternatives().subList(0, ofFills[fill]).forEach(heard::addAll);
        }
        for (Element element : heard) {
            if (element.level() > kept) {
                continue;
            }
            switch (element) {
                case Element.Words words -> natural += words.length();
                case Element.Tension tension -> natural += tension.length();
                case Element.Breaths found ->
                    natural += counts[passage++] * found.breath().length();
                case Element.Glue glue -> {
                    natural += glue.natural();
                    shrink += glue.natural() - glue.least();
                    stretch += glue.most() - glue.natural();
                }
                case Element.Open _, Element.FillPlace _, Element.Mark _, Element.Chapter _ -> {}
            }
        }
        long deviation = length - natural;
        long give = deviation >= 0 ? stretch : shrink;
        if (Math.abs(deviation) > give) {
            return null;
        }
        double r = deviation == 0 ? 0 : (double) deviation / give;
        double cost = 100 * Math.abs(r * r * r) + (20.0 * dropped + 20.0 * Math.max(0, rounds - 1));
        return new Plan(kept, dropped, rounds, fills, breaths, deviation, give, cost);
    }

    private static int mostFills(Score score, int kept, int rounds) {
        int most = 0;
        for (int fill = 0; fill < score.fills().size(); fill++) {
            int number = fill;
            boolean heard = score.parts(rounds).stream()
                    .flatMap(List::stream)
                    .anyMatch(element ->
                            element instanceof Element.FillPlace(int level, int of) && of == number && level <= kept);
            most += heard ? score.fills().get(fill).alternatives().size() : 0;
        }
        return most;
    }

    private static int mostBreaths(Score score, int kept, int rounds) {
        return score.parts(rounds).stream()
                .flatMap(List::stream)
                .filter(element -> element.level() <= kept)
                .mapToInt(element -> element instanceof Element.Breaths found ? found.most() - found.least() : 0)
                .sum();
    }
}
