package lento.statistics.trial;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PosteriorTest {

    private static final Prior PRIOR = Prior.standard(3);

    @Test
    void every_figure_is_within_2e_6_of_a_fine_quadrature() {
        for (var person : JagsTest.persons()) {
            agreesWithAFineQuadrature(JagsTest.person(person));
        }
    }

    private static void agreesWithAFineQuadrature(Series series) {
        var found = Posterior.of(series, PRIOR);
        var fine = Posterior.of(series, PRIOR, new NodeGrid.Mesh(0.2, 40, 0));

        assertThat(Math.abs(found.rho() - fine.rho())).isLessThan(2e-6);
        assertThat(Math.abs(found.sigma() - fine.sigma())).isLessThan(2e-6);
        for (int i = 0; i < 3; i++) {
            assertThat(difference(found.contrasts().get(i), fine.contrasts().get(i)))
                    .isLessThan(2e-6);
        }
    }

    static double difference(Contrast found, Contrast fine) {
        double off = Math.abs(found.mean() - fine.mean());
        off = Math.max(off, Math.abs(found.sd() - fine.sd()));
        for (double chance : new double[] {0.05, 0.5, 0.95}) {
            off = Math.max(off, Math.abs(found.quantile(chance) - fine.quantile(chance)));
        }
        off = Math.max(off, Math.abs(found.below(0) - fine.below(0)));
        off = Math.max(off, Math.abs(found.below(-1) - fine.below(-1)));
        // Up to 100 an e-value is as exact. Beyond, it is made of what lies ever further out.
        off = Math.max(off, Math.abs(Math.log(found.eValue() / fine.eValue())) / Math.max(1, fine.eValue() / 100));
        off = Math.max(
                off, apart(found.alwaysValid(20).low(), fine.alwaysValid(20).low()));
        return Math.max(
                off, apart(found.alwaysValid(20).high(), fine.alwaysValid(20).high()));
    }

    private static double apart(double found, double fine) {
        return found == fine ? 0 : Math.abs(found - fine);
    }
}
