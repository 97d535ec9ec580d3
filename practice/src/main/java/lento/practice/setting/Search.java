package lento.practice.setting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Finds the plan that fits a score to a length (step 2 of setting).
///
/// Over all prefixes of optional levels x rounds x fills x totals of breaths it minimises
/// `100 |r|^3 + 20 per dropped level + 20 per added round` with |r| at most 1; ties keep more. Fills are for long
/// sessions: none is heard where anything was dropped.
final class Search {

    private static final double PER_STRETCH = 100;

    /// Those that keep more come first.
    private final List<Candidate> candidates = new ArrayList<>();

    Search(Score score) {
        var breathing = new Breathing(score);
        var kept = new ArrayList<>(levels(score).descendingSet());
        kept.add(0);
        for (int dropped = 0; dropped < kept.size(); dropped++) {
            int level = kept.get(dropped);
            var outside = Sums.of(score.before(), level).plus(Sums.of(score.after(), level));
            var first = Sums.of(score.first(), level);
            var later = Sums.of(score.later(), level);
            for (int rounds = score.mostRounds(); rounds >= score.leastRounds(); rounds--) {
                var fixed = rounds == 0 ? outside : outside.plus(first).plus(later.times(rounds - 1L));
                var all = new Fills(score, level, rounds).sums();
                var fills = dropped == 0 ? all : all.subList(0, 1);
                candidates.add(new Candidate(level, dropped, rounds, fixed, fills, breathing.lengths(level, rounds)));
            }
        }
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

    /// The best plan for this length, or empty if there is none.
    Optional<Plan> plan(long length) {
        Plan best = null;
        for (Candidate candidate : candidates) {
            boolean worse = best != null && candidate.cost() >= best.cost();
            if (worse || length < candidate.shortest() || length > candidate.longest()) {
                continue;
            }
            for (int fills = candidate.fills().size() - 1; fills >= 0; fills--) {
                // With more breaths than those on either side of the wanted length, |r| only grows.
                int over = firstOver(
                        candidate.breaths(),
                        length - candidate.natural(fills, 0) + candidate.breaths()[0]);
                best = better(best, candidate, fills, over, length);
                best = better(best, candidate, fills, over - 1, length);
            }
        }
        return Optional.ofNullable(best);
    }

    private static int firstOver(long[] ascending, long wanted) {
        int found = Arrays.binarySearch(ascending, wanted);
        return found >= 0 ? found + 1 : -found - 1;
    }

    private static @Nullable Plan better(
            @Nullable Plan best, Candidate candidate, int fills, int aboveLeast, long length) {
        if (aboveLeast < 0 || aboveLeast >= candidate.breaths().length) {
            return best;
        }
        long deviation = length - candidate.natural(fills, aboveLeast);
        long give = deviation >= 0 ? candidate.stretch(fills) : candidate.shrink(fills);
        if (Math.abs(deviation) > give) {
            return best;
        }
        double r = deviation == 0 ? 0 : (double) deviation / give;
        double cost = PER_STRETCH * Math.abs(r * r * r) + candidate.cost();
        if (best != null && cost >= best.cost()) {
            return best;
        }
        return new Plan(
                candidate.keptLevel(),
                candidate.droppedLevels(),
                candidate.rounds(),
                fills,
                aboveLeast,
                deviation,
                give,
                cost);
    }

    /// The shortest length that can be met.
    long shortest() {
        return candidates.stream().mapToLong(Candidate::shortest).min().orElse(0);
    }

    /// The longest length that can be met.
    long longest() {
        return candidates.stream().mapToLong(Candidate::longest).max().orElse(0);
    }
}
