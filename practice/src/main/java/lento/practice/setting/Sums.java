package lento.practice.setting;

import java.util.List;
import lento.practice.Time;

/// Sums of boxes and glue, in samples. Breaths and fills are counted elsewhere, since how many is elastic.
record Sums(long natural, long shrink, long stretch) {

    /// How far an open-ended rest stretches.
    static final long OPEN_MOST = 8 * 60 * Time.MINUTE;

    static final Sums NONE = new Sums(0, 0, 0);

    /// Of what is kept of these elements.
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

    Sums times(long count) {
        return new Sums(natural * count, shrink * count, stretch * count);
    }
}
