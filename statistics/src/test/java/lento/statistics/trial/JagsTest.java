package lento.statistics.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import lento.statistics.Found;
import lento.statistics.Reference;
import org.junit.jupiter.api.Test;

/// JAGS 4.3.1, 4 chains of 20,000 (thinned by 2) of the same model, missing days imputed: means, SDs, quantiles and
/// chances within 4 Monte Carlo standard errors.
class JagsTest {

    static Series person(String person) {
        var days = new ArrayList<TrialDay>();
        for (var row : Reference.rows("persons.csv")) {
            if (Reference.text(row, "person").equals(person)) {
                double y = Reference.number(row, "y");
                days.add(new TrialDay(
                        (int) Reference.number(row, "day"),
                        (int) Reference.number(row, "arm"),
                        (int) Reference.number(row, "weekday"),
                        Double.isNaN(y) ? OptionalDouble.empty() : OptionalDouble.of(y)));
            }
        }
        return Found.in(Series.of(days, 3, days.size(), Scale.ratings()));
    }

    static List<String> persons() {
        return Reference.rows("persons.csv").stream()
                .map(row -> Reference.text(row, "person"))
                .distinct()
                .toList();
    }

    @Test
    void every_contrast_is_within_four_standard_errors() {
        var off = new ArrayList<String>();
        var posteriors = new HashMap<String, Posterior>();
        int compared = 0;
        for (var row : Reference.rows("jags_ref.csv")) {
            var person = Reference.text(row, "person");
            var posterior = posteriors.computeIfAbsent(person, _ -> Posterior.of(person(person), Prior.standard(3)));
            double mcse = Reference.number(row, "mcse_mean");
            switch (Reference.text(row, "par")) {
                case "rho" -> compare(row, "mean", posterior.rho(), mcse, off);
                case "sigma" -> compare(row, "mean", posterior.sigma(), mcse, off);
                case "dA" -> compare(row, posterior.contrast(1, 0), off);
                case "dB" -> compare(row, posterior.contrast(2, 0), off);
                case "dBA" -> compare(row, posterior.contrast(2, 1), off);
                default -> compared--;
            }
            compared++;
        }
        assertThat(off).isEmpty();
        assertThat(compared).isEqualTo(5 * persons().size());
    }

    private static void compare(Map<String, String> row, Contrast contrast, List<String> off) {
        double ess = Reference.number(row, "ess");
        compare(row, "mean", contrast.mean(), Reference.number(row, "mcse_mean"), off);
        compare(row, "sd", contrast.sd(), contrast.sd() / Math.sqrt(2 * ess), off);
        compare(row, "p_gt0", 1 - contrast.below(0), ofChance(contrast.below(0), ess), off);
        compare(row, "p_lt_m1", contrast.below(-1), ofChance(contrast.below(-1), ess), off);
        for (double chance : new double[] {0.025, 0.05, 0.5, 0.95, 0.975}) {
            double at = contrast.quantile(chance);
            double error = Math.sqrt(chance * (1 - chance) / ess)
                    / Math.exp(contrast.mixture().height(at).logarithm());
            var percent = Double.toString(chance * 100).replaceAll("0000.*|\\.0$", "");
            compare(row, "q" + percent, at, error, off);
        }
    }

    private static double ofChance(double chance, double ess) {
        return Math.sqrt(Math.max(chance * (1 - chance), 1 / ess) / ess);
    }

    private static void compare(Map<String, String> row, String column, double found, double error, List<String> off) {
        double expected = Reference.number(row, column);
        if (!(Math.abs(found - expected) <= 4 * error)) {
            off.add(row.get("person") + " " + row.get("par") + " " + column + ": " + found + " for " + expected + ", "
                    + Math.abs(found - expected) / error + " standard errors");
        }
    }
}
