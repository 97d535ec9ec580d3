package lento.practice.setting;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import lento.practice.Cue;
import lento.practice.Moment;
import org.jspecify.annotations.Nullable;

/// Places every cue of a plan (step 3 of setting).
///
/// Rests are whole samples that sum exactly: with C the running sum of what each rest can give,
/// `rest_i = natural_i + floor(D C_i / S) - floor(D C_(i-1) / S)`.
final class Layout {

    private final Score score;
    private final Plan plan;
    private final int[] breaths;
    private final Fills fills;
    private final int[] heard;
    private final int[] placesPassed;
    private final List<Moment> moments = new ArrayList<>();
    private int breathsPassed;
    private long now;
    private long given;
    private @Nullable String section;
    private @Nullable String region;

    private Layout(Score score, Plan plan) {
        this.score = score;
        this.plan = plan;
        breaths = new Breathing(score).counts(plan.keptLevel(), plan.rounds(), plan.aboveLeast());
        fills = new Fills(score, plan.keptLevel(), plan.rounds());
        heard = fills.heard(plan.fills());
        placesPassed = new int[heard.length];
    }

    static List<Moment> of(Score score, Plan plan) {
        var layout = new Layout(score, plan);
        for (List<Element> part : score.parts(plan.rounds())) {
            part.forEach(layout::place);
        }
        return List.copyOf(layout.moments);
    }

    private void place(Element element) {
        if (element.level() > plan.keptLevel()) {
            return;
        }
        switch (element) {
            case Element.Words words -> at(new Cue.Say(words.words(), words.length()));
            case Element.Glue glue ->
                rest(rest(glue.natural(), glue.natural() - glue.least(), glue.most() - glue.natural()));
            case Element.Breaths found -> {
                for (int i = 0; i < breaths[breathsPassed]; i++) {
                    at(found.breath());
                }
                breathsPassed++;
            }
            case Element.Tension tension -> {
                long start = now;
                at(new Cue.Tense(tension.length()));
                for (Element.Inside inside : tension.inside()) {
                    moments.add(new Moment(start + inside.start(), inside.cue(), section, region, true));
                }
            }
            case Element.Open open -> open(rest(0, 0, Sums.OPEN_MOST), open.bellEvery());
            case Element.FillPlace(int _, int fill) -> fill(fill);
            case Element.Mark(int _, Cue cue) -> {
                if (cue instanceof Cue.Focus(String name)) {
                    region = name;
                }
                at(cue);
            }
            case Element.Chapter(int _, String title) -> section = title;
        }
    }

    private void fill(int fill) {
        int place = placesPassed[fill]++;
        int from = fills.heardBefore(fill, place, heard[fill]);
        int to = fills.heardBefore(fill, place + 1, heard[fill]);
        var alternatives = score.fills().get(fill).alternatives();
        for (int i = from; i < to; i++) {
            alternatives.get(i).forEach(this::place);
        }
    }

    private long rest(long natural, long shrink, long stretch) {
        if (plan.deviation() == 0) {
            return natural;
        }
        long before = share(plan.deviation(), given, plan.give());
        given += plan.deviation() > 0 ? stretch : shrink;
        return natural + share(plan.deviation(), given, plan.give()) - before;
    }

    /// floor(deviation x given / give), exact even where the product is more than 64 bits, as it is when several
    /// open-ended rests of eight hours each are stretched.
    static long share(long deviation, long given, long give) {
        long low = deviation * given;
        if (Math.multiplyHigh(deviation, given) == low >> 63) {
            return Math.floorDiv(low, give);
        }
        var product = BigInteger.valueOf(deviation).multiply(BigInteger.valueOf(given));
        var parts = product.divideAndRemainder(BigInteger.valueOf(give));
        return parts[0].longValueExact() - (parts[1].signum() < 0 ? 1 : 0);
    }

    private void open(long length, long bellEvery) {
        long end = now + length;
        while (bellEvery > 0 && end - now > bellEvery) {
            rest(bellEvery);
            at(new Cue.Bell());
        }
        rest(end - now);
    }

    private void rest(long length) {
        if (length > 0) {
            at(new Cue.Rest(length));
        }
    }

    private void at(Cue cue) {
        moments.add(new Moment(now, cue, section, region, false));
        now += cue.length();
    }
}
