package lento.practice.setting;

/// How a score is fitted to a length: what is kept, and how far the rests give.
///
/// @param keptLevel optional passages up to this level stay; those above are dropped
/// @param droppedLevels how many levels that is
/// @param rounds how often the repeated passage is heard
/// @param fills how many alternatives of fills are heard, over all fills
/// @param aboveLeast how many paced breaths above the least, over all passages of breathing
/// @param deviation D: wanted minus natural length, in samples
/// @param give S: the total stretch of all rests if D is positive, else their total shrink
/// @param cost what the search minimises
record Plan(
        int keptLevel,
        int droppedLevels,
        int rounds,
        int fills,
        int aboveLeast,
        long deviation,
        long give,
        double cost) {

    /// r: from -1 (every rest at its least) through 0 (natural) to 1 (every rest at its most).
    double stretch() {
        return deviation == 0 ? 0 : (double) deviation / give;
    }
}
