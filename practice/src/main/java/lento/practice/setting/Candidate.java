package lento.practice.setting;

import java.util.List;

/// What may be heard: the optional passages up to one level, in one number of rounds, with any number of fills and
/// breaths.
///
/// @param keptLevel optional passages up to this level stay
/// @param droppedLevels how many levels are dropped
/// @param fixed the sums of all that does not depend on the number of fills and breaths
/// @param fills the sums of the alternatives of fills, by how many are heard
/// @param breaths how long the breaths take in samples, by how many there are above the least; ascending
record Candidate(int keptLevel, int droppedLevels, int rounds, Sums fixed, List<Sums> fills, long[] breaths) {

    private static final double PER_DROPPED_LEVEL = 20;
    private static final double PER_ADDED_ROUND = 20;

    /// What it costs before any rest is stretched or shrunk.
    double cost() {
        return PER_DROPPED_LEVEL * droppedLevels + PER_ADDED_ROUND * Math.max(0, rounds - 1);
    }

    long natural(int fillsHeard, int aboveLeast) {
        return fixed.natural() + fills.get(fillsHeard).natural() + breaths[aboveLeast];
    }

    long shrink(int fillsHeard) {
        return fixed.shrink() + fills.get(fillsHeard).shrink();
    }

    long stretch(int fillsHeard) {
        return fixed.stretch() + fills.get(fillsHeard).stretch();
    }

    /// The shortest length that this can have: the least breaths, no fill, every rest at its least.
    long shortest() {
        return natural(0, 0) - shrink(0);
    }

    /// The longest length that this can have.
    long longest() {
        int all = fills.size() - 1;
        return natural(all, breaths.length - 1) + stretch(all);
    }
}
