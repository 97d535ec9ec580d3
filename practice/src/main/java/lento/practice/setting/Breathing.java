package lento.practice.setting;

import java.util.ArrayList;
import java.util.List;

/// The passages of paced breathing of a score, and how a total of breaths is spread over them: each has its least,
/// and what is above the least is spread evenly.
final class Breathing {

    /// A passage in a round; round 0 is the first, and what is heard outside the rounds.
    private record Place(Element.Breaths passage, int round) {
        boolean heard(int keptLevel, int rounds) {
            return passage.level() <= keptLevel && (round == 0 || round < rounds);
        }
    }

    private final List<Place> places = new ArrayList<>();
    private final int[] order;

    Breathing(Score score) {
        add(score.before(), 0);
        add(score.first(), 0);
        for (int round = 1; round < score.mostRounds(); round++) {
            add(score.later(), round);
        }
        add(score.after(), 0);
        order = Spread.order(places.stream()
                .mapToInt(place -> place.passage().most() - place.passage().least())
                .toArray());
    }

    private void add(List<Element> part, int round) {
        for (Element element : part) {
            if (element instanceof Element.Breaths passage) {
                places.add(new Place(passage, round));
            }
        }
    }

    /// How long all breaths take, in samples, by how many there are above the least.
    long[] lengths(int keptLevel, int rounds) {
        var heard = heard(keptLevel, rounds);
        var lengths = new long[1 + (int) above(heard)];
        for (int i = 0; i < heard.length; i++) {
            var passage = places.get(i).passage();
            lengths[0] += heard[i] ? passage.least() * passage.breath().length() : 0;
        }
        int taken = 0;
        for (int owner : order) {
            if (heard[owner]) {
                lengths[taken + 1] =
                        lengths[taken] + places.get(owner).passage().breath().length();
                taken++;
            }
        }
        return lengths;
    }

    /// How many breaths each passage that is heard has, in order, when there are so many above the least.
    int[] counts(int keptLevel, int rounds, int aboveLeast) {
        var heard = heard(keptLevel, rounds);
        var counts = new int[places.size()];
        int taken = 0;
        for (int i = 0; i < order.length && taken < aboveLeast; i++) {
            if (heard[order[i]]) {
                counts[order[i]]++;
                taken++;
            }
        }
        var ofHeard = new ArrayList<Integer>();
        for (int i = 0; i < counts.length; i++) {
            if (heard[i]) {
                ofHeard.add(counts[i] + places.get(i).passage().least());
            }
        }
        return ofHeard.stream().mapToInt(Integer::intValue).toArray();
    }

    private boolean[] heard(int keptLevel, int rounds) {
        var heard = new boolean[places.size()];
        for (int i = 0; i < heard.length; i++) {
            heard[i] = places.get(i).heard(keptLevel, rounds);
        }
        return heard;
    }

    private long above(boolean[] heard) {
        long above = 0;
        for (int owner : order) {
            above += heard[owner] ? 1 : 0;
        }
        return above;
    }
}
