package lento.statistics.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import lento.statistics.Found;
import lento.statistics.Reference;
import lento.statistics.meta.Study;
import lento.statistics.meta.Synthesis;
import lento.statistics.meta.SynthesisOptions;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/// What holds however people are grouped.
class PoolProperties {

    private record People(double[] y, double[] v) {

        static People drawn(long seed, int count, double spread) {
            var random = new Random(seed);
            var y = new double[count];
            var v = new double[count];
            for (int i = 0; i < count; i++) {
                v[i] = Math.exp(-3 + 3 * random.nextDouble());
                y[i] = -0.4 + spread * random.nextGaussian() + Math.sqrt(v[i]) * random.nextGaussian();
            }
            return new People(y, v);
        }

        Pool pooled(List<Integer> cuts, boolean fromTheRight) {
            return Found.in(Pool.of((tauSquared, centre) -> {
                var sums = ScoreSums.NONE;
                var parts = new ArrayList<ScoreSums>();
                for (int i = 0; i + 1 < cuts.size(); i++) {
                    parts.add(ScoreSums.of(y, v, cuts.get(i), cuts.get(i + 1), tauSquared, centre));
                }
                for (var part : fromTheRight ? parts.reversed() : parts) {
                    sums = fromTheRight ? part.plus(sums) : sums.plus(part);
                }
                return sums;
            }));
        }
    }

    @Property(tries = 60)
    void any_grouping_gives_the_same_answer(
            @ForAll long seed,
            @ForAll @IntRange(min = 2, max = 400) int count,
            @ForAll @DoubleRange(min = 0, max = 2) double spread) {
        var people = People.drawn(seed, count, spread);
        var random = new Random(~seed);
        var cuts = new ArrayList<>(List.of(0, count));
        for (int i = 0; i < random.nextInt(20); i++) {
            cuts.add(random.nextInt(count + 1));
        }
        Collections.sort(cuts);
        var whole = people.pooled(List.of(0, count), false);
        var parts = people.pooled(cuts, random.nextBoolean());

        assertThat(parts.people()).isEqualTo(count);
        assertThat(Reference.off(parts.tauSquared(), whole.tauSquared())).isLessThan(1e-12);
        assertThat(Reference.off(parts.mean(), whole.mean())).isLessThan(1e-12);
        assertThat(Reference.off(parts.error(), whole.error())).isLessThan(1e-12);
        assertThat(people.pooled(cuts, true)).isEqualTo(people.pooled(cuts, true));
    }

    @Property(tries = 60)
    void people_pool_as_studies_do(
            @ForAll long seed,
            @ForAll @IntRange(min = 3, max = 100) int count,
            @ForAll @DoubleRange(min = 0.3, max = 2) double spread) {
        var people = People.drawn(seed, count, spread);
        var studies = new ArrayList<Study>();
        for (int i = 0; i < count; i++) {
            studies.add(new Study("", people.y[i], people.v[i]));
        }
        var synthesis = Found.in(Synthesis.of(studies, SynthesisOptions.withDefaults()));
        var pool = Found.in(Pool.of(people.y, people.v));
        if (Math.abs(synthesis.heterogeneity().tauSquared() - pool.tauSquared()) > 1e-6) {
            // Two tops of the likelihood: each found one.
            return;
        }
        assertThat(Reference.off(pool.tauSquared(), synthesis.heterogeneity().tauSquared()))
                .isLessThan(1e-10);
        assertThat(Reference.off(pool.mean(), synthesis.estimate())).isLessThan(1e-10);
    }
}
