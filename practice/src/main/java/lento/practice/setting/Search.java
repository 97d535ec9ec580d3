package lento.practice.setting;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import lento.practice.Time;

/// Finds the plan that fits a score to a length (step 2 of setting).
///
/// Over all prefixes of optional levels x rounds x fills x totals of breaths it minimises
/// `100 |r|^3 + 20 per dropped level + 20 per added round` with |r| at most 1; ties keep more.
final class Search {

    private static final double PER_STRETCH = 100;
    private static final double PER_DROPPED_LEVEL = 20;
    private static final double PER_ADDED_ROUND = 20;
    private static final long OPEN_MOST = 8 * 60 * Time.MINUTE;

    private final List<Candidates> candidates;

    Search(Score score) {
        var levels = levels(score);
        candidates = new ArrayList<>();
        var kept = new ArrayList<>(levels.descendingSet());
        kept.add(0);
        for (int dropped = 0; dropped < kept.size(); dropped++) {
            for (int rounds = score.mostRounds(); rounds >= score.leastRounds(); rounds--) {
                candidates.add(Candidates.of(score, kept.get(dropped), dropped, rounds));
            }
        }
    }

    /// The best plan for this length, or empty if there is none.
    Optional<Plan> plan(long length) {
        Plan best = null;
        for (Candidates of : candidates) {
            double fixedCost = PER_DROPPED_LEVEL * of.dropped + PER_ADDED_ROUND * Math.max(0, of.rounds - 1);
            if (best != null && fixedCost >= best.cost()) {
                continue;
            }
            for (int fills = of.fillSums.length - 1; fills >= 0; fills--) {
                for (int breaths = of.breathLengths.length - 1; breaths >= 0; breaths--) {
                    long deviation = length - of.natural(fills, breaths);
                    long give = deviation >= 0 ? of.stretch(fills) : of.shrink(fills);
                    if (Math.abs(deviation) > give) {
                        continue;
                    }
                    double r = deviation == 0 ? 0 : (double) deviation / give;
                    double cost = PER_STRETCH * Math.abs(r * r * r) + fixedCost;
                    if (best == null || cost < best.cost()) {
                        best = new Plan(
                                of.keptLevel,
                                of.dropped,
                                of.rounds,
                                fills,
                                of.leastBreaths + breaths,
                                deviation,
                                give,
                                cost);
                    }
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /// The shortest length that can be met.
    long shortest() {
        return candidates.stream()
                .mapToLong(of -> of.natural(0, 0) - of.shrink(0))
                .min()
                .orElse(0);
    }

    /// The longest length that can be met.
    long longest() {
        return candidates.stream()
                .mapToLong(of -> {
                    int fills = of.fillSums.length - 1;
                    return of.natural(fills, of.breathLengths.length - 1) + of.stretch(fills);
                })
                .max()
                .orElse(0);
    }

    private static NavigableSet<Integer> levels(Score score) {
        var levels = new TreeSet<Integer>();
        for (List<Element> part : List.of(score.before(), score.first(), score.later(), score.after())) {
            for (Element element : part) {
                if (element.level() > 0) {
                    levels.add(element.level());
                }
            }
        }
        return levels;
    }

    /// Sums of boxes and glue, in samples.
    private record Sums(long natural, long shrink, long stretch) {

        static Sums of(List<Element> elements, int keptLevel) {
            long natural = 0;
            long shrink = 0;
            long stretch = 0;
            for (Element element : elements) {
                if (element.level() > keptLevel) {
                    continue;
                }
                switch (element) {
                    case Element.Words words -> natural += words.length();
                    case Element.Tension tension -> natural += tension.length();
                    case Element.Glue glue -> {
                        natural += glue.natural();
                        shrink += glue.natural() - glue.least();
                        stretch += glue.most() - glue.natural();
                    }
                    case Element.Open _ -> stretch += OPEN_MOST;
                    case Element.Breaths _, Element.FillPlace _, Element.Mark _, Element.Chapter _ -> {}
                }
            }
            return new Sums(natural, shrink, stretch);
        }

        Sums plus(Sums other) {
            return new Sums(natural + other.natural, shrink + other.shrink, stretch + other.stretch);
        }
    }

    /// All candidates of one kept level and one number of rounds. `fillSums` and `breathLengths` are indexed by the
    /// number of fills and by the breaths above the least.
    private static final class Candidates {
        private final int keptLevel;
        private final int dropped;
        private final int rounds;
        private final Sums fixed;
        private final Sums[] fillSums;
        private final int leastBreaths;
        private final long[] breathLengths;

        private Candidates(
                int keptLevel, int dropped, int rounds, Sums fixed, Sums[] fillSums, int leastBreaths, long[] breaths) {
            this.keptLevel = keptLevel;
            this.dropped = dropped;
            this.rounds = rounds;
            this.fixed = fixed;
            this.fillSums = fillSums;
            this.leastBreaths = leastBreaths;
            this.breathLengths = breaths;
        }

        static Candidates of(Score score, int keptLevel, int dropped, int rounds) {
            var parts = score.parts(rounds);
            var fixed = new Sums(0, 0, 0);
            for (List<Element> part : parts) {
                fixed = fixed.plus(Sums.of(part, keptLevel));
            }
            var shares = Shares.of(score, parts, keptLevel);
            var fillSums = new Sums[shares.mostFills() + 1];
            for (int fills = 0; fills < fillSums.length; fills++) {
                var sums = new Sums(0, 0, 0);
                int[] each = shares.fills(fills);
                for (int fill = 0; fill < each.length; fill++) {
                    for (int i = 0; i < each[fill]; i++) {
                        sums = sums.plus(
                                Sums.of(score.fills().get(fill).alternatives().get(i), keptLevel));
                    }
                }
                fillSums[fills] = sums;
            }
            var breathLengths = new long[shares.mostBreaths() - shares.leastBreaths() + 1];
            for (int i = 0; i < breathLengths.length; i++) {
                breathLengths[i] = shares.breathLength(shares.leastBreaths() + i);
            }
            return new Candidates(keptLevel, dropped, rounds, fixed, fillSums, shares.leastBreaths(), breathLengths);
        }

        long natural(int fills, int breaths) {
            return fixed.natural + fillSums[fills].natural + breathLengths[breaths];
        }

        long shrink(int fills) {
            return fixed.shrink + fillSums[fills].shrink;
        }

        long stretch(int fills) {
            return fixed.stretch + fillSums[fills].stretch;
        }
    }
}
