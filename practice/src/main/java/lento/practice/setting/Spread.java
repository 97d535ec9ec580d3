package lento.practice.setting;

import java.util.ArrayList;
import java.util.Comparator;

/// How a total is spread evenly over several owners that can each take some, so that a larger total only ever adds.
final class Spread {

    private Spread() {}

    /// One thing that an owner can take: number `number` (from 0) of `of`.
    private record Taken(int owner, int number, int of) {
        /// Each owner's things stand in the middles of equal parts of the way from none to all.
        private static final Comparator<Taken> BY_PLACE = (a, b) -> {
            int byPlace = Long.compare((2L * a.number + 1) * b.of, (2L * b.number + 1) * a.of);
            return byPlace != 0 ? byPlace : Integer.compare(a.owner, b.owner);
        };
    }

    /// The owners in the order in which they take one more each: a total of t is the first t of these.
    ///
    /// @param most how many each owner can take
    static int[] order(int[] most) {
        var all = new ArrayList<Taken>();
        for (int owner = 0; owner < most.length; owner++) {
            for (int number = 0; number < most[owner]; number++) {
                all.add(new Taken(owner, number, most[owner]));
            }
        }
        all.sort(Taken.BY_PLACE);
        return all.stream().mapToInt(Taken::owner).toArray();
    }
}
