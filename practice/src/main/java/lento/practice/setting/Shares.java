package lento.practice.setting;

import java.util.ArrayList;
import java.util.List;

/// How a total of breaths and a total of fills is shared out evenly over the places where they occur.
///
/// @param breaths every passage of breathing that is heard, in order
/// @param places how many places each fill has; a fill without a place has no share
/// @param alternatives how many alternatives each fill has
record Shares(List<Element.Breaths> breaths, int[] places, int[] alternatives) {

    static Shares of(Score score, List<List<Element>> parts, int keptLevel) {
        var breaths = new ArrayList<Element.Breaths>();
        var places = new int[score.fills().size()];
        for (List<Element> part : parts) {
            for (Element element : part) {
                if (element.level() > keptLevel) {
                    continue;
                }
                if (element instanceof Element.Breaths found) {
                    breaths.add(found);
                } else if (element instanceof Element.FillPlace(int _, int fill)) {
                    places[fill]++;
                }
            }
        }
        var alternatives = new int[places.length];
        for (int i = 0; i < places.length; i++) {
            alternatives[i] =
                    places[i] == 0 ? 0 : score.fills().get(i).alternatives().size();
        }
        return new Shares(List.copyOf(breaths), places, alternatives);
    }

    int leastBreaths() {
        return breaths.stream().mapToInt(Element.Breaths::least).sum();
    }

    int mostBreaths() {
        return breaths.stream().mapToInt(Element.Breaths::most).sum();
    }

    int mostFills() {
        int most = 0;
        for (int count : alternatives) {
            most += count;
        }
        return most;
    }

    /// How many breaths each passage has of this total.
    int[] breaths(int total) {
        var spans =
                breaths.stream().mapToInt(found -> found.most() - found.least()).toArray();
        int[] shares = shared(total - leastBreaths(), spans);
        for (int i = 0; i < shares.length; i++) {
            shares[i] += breaths.get(i).least();
        }
        return shares;
    }

    /// How long this total of breaths takes, in samples.
    long breathLength(int total) {
        int[] counts = breaths(total);
        long length = 0;
        for (int i = 0; i < counts.length; i++) {
            length += counts[i] * breaths.get(i).breath().length();
        }
        return length;
    }

    /// How many alternatives of each fill are heard of this total.
    int[] fills(int total) {
        return shared(total, alternatives);
    }

    /// How many alternatives of a fill are heard before its place number `place` (from 0), of `heard` in all: spread
    /// evenly, each in the middle of its stretch.
    int heardBefore(int fill, int place, int heard) {
        int before = 0;
        for (int i = 0; i < heard; i++) {
            if ((2L * i + 1) * places[fill] / (2L * heard) < place) {
                before++;
            }
        }
        return before;
    }

    /// Shares a total in proportion to `most`, by differences of rounded running sums, so that shares add up exactly.
    private static int[] shared(int total, int[] most) {
        long all = 0;
        for (int one : most) {
            all += one;
        }
        var shares = new int[most.length];
        long running = 0;
        for (int i = 0; i < most.length && all > 0; i++) {
            long before = total * running / all;
            running += most[i];
            shares[i] = (int) (total * running / all - before);
        }
        return shares;
    }
}
