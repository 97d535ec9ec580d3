package lento.practice.setting;

import java.util.ArrayList;
import java.util.List;

/// The fills that are heard in a session, and how a total of alternatives is spread over them and over their places.
final class Fills {

    private final Score score;
    private final int keptLevel;
    private final int[] places;
    private final int[] order;

    Fills(Score score, int keptLevel, int rounds) {
        this.score = score;
        this.keptLevel = keptLevel;
        places = new int[score.fills().size()];
        if (places.length > 0) {
            for (List<Element> part : score.parts(rounds)) {
                for (Element element : part) {
                    if (element instanceof Element.FillPlace(int level, int fill) && level <= keptLevel) {
                        places[fill]++;
                    }
                }
            }
        }
        var most = new int[places.length];
        for (int fill = 0; fill < most.length; fill++) {
            most[fill] = places[fill] == 0
                    ? 0
                    : score.fills().get(fill).alternatives().size();
        }
        order = Spread.order(most);
    }

    /// How many alternatives of each fill are heard of this total.
    int[] heard(int total) {
        var heard = new int[places.length];
        for (int i = 0; i < total; i++) {
            heard[order[i]]++;
        }
        return heard;
    }

    /// The sums of the alternatives that are heard, by their total.
    List<Sums> sums() {
        var sums = new ArrayList<Sums>();
        sums.add(Sums.NONE);
        var heard = new int[places.length];
        for (int fill : order) {
            var next = score.fills().get(fill).alternatives().get(heard[fill]++);
            sums.add(sums.getLast().plus(Sums.of(next, keptLevel)));
        }
        return List.copyOf(sums);
    }

    /// How many alternatives of a fill are heard before its place number `place` (from 0), of `heard` in all: each in
    /// the middle of its share of the places.
    int heardBefore(int fill, int place, int heard) {
        int before = 0;
        while (before < heard && (2L * before + 1) * places[fill] / (2L * heard) < place) {
            before++;
        }
        return before;
    }
}
