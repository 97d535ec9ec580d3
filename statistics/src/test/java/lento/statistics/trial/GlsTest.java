package lento.statistics.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lento.statistics.Reference;
import lento.statistics.trial.AutoregressiveFit.Method;
import org.junit.jupiter.api.Test;

/// nlme 3.1-162: `gls(y ~ xA + xB + xtrend + xwkend, correlation = corAR1(form = ~day), method)`, and the same
/// likelihood "polished" with dense matrices.
class GlsTest {

    private static final double POLISHED = 1e-9;
    private static final double GLS = 1e-6;

    @Test
    void every_person_agrees_with_the_polished_likelihood_and_with_gls() {
        var off = new ArrayList<String>();
        var fits = new HashMap<String, AutoregressiveFit>();
        int compared = 0;
        for (var row : Reference.rows("gls_ref.csv")) {
            var person = Reference.text(row, "person");
            var method = Method.valueOf(Reference.text(row, "method"));
            var fit = fits.computeIfAbsent(person + method, _ -> person(person, method));
            var quantity = Reference.text(row, "quantity");
            double found = quantity(fit, quantity);
            compare(person + " " + method + " " + quantity, found, Reference.number(row, "polished"), POLISHED, off);
            double gls = Reference.number(row, "gls");
            if (!Double.isNaN(gls)) {
                boolean error = quantity.startsWith("se_") && method == Method.ML;
                double n = fit.rows();
                double wider = error ? Math.sqrt(n / (n - fit.coefficients().size())) : 1;
                compare(person + " " + method + " gls " + quantity, found * wider, gls, GLS, off);
                compared++;
            }
        }
        assertThat(off).isEmpty();
        assertThat(compared).isGreaterThan(300);
    }

    @Test
    void real_series_agree_too() {
        var off = new ArrayList<String>();
        for (var row : Reference.rows("real_gls_ref.csv")) {
            var method = Method.valueOf(Reference.text(row, "method"));
            boolean beaver = Reference.text(row, "data").equals("beaver2");
            var fit = beaver
                    ? real("real_beaver2.csv", "t", "activ", "temp", method)
                    : real("real_nof1ins_readme.csv", "day", "A", "y", method);
            var quantity = Reference.text(row, "quantity");
            double found = quantity(fit, quantity);
            compare(fit + quantity, found, Reference.number(row, "polished"), POLISHED, off);
            double n = fit.rows();
            double wider = quantity.startsWith("se_") && method == Method.ML ? Math.sqrt(n / (n - 2)) : 1;
            compare(fit + " gls " + quantity, found * wider, Reference.number(row, "gls"), GLS, off);
        }
        assertThat(off).isEmpty();
    }

    private static void compare(String what, double found, double expected, double bar, List<String> off) {
        double difference = Reference.off(found, expected);
        if (!(difference < bar)) {
            off.add(what + ": " + found + " for " + expected + ", off " + difference);
        }
    }

    private static double quantity(AutoregressiveFit fit, String quantity) {
        var names = fit.coefficients().stream()
                .map(AutoregressiveFit.Coefficient::name)
                .toList();
        return switch (quantity) {
            case "rho" -> fit.rho();
            case "sigma" -> fit.sigma();
            case "logLik", "logLik_profile" -> fit.logLikelihood();
            case "n" -> fit.rows();
            case "p" -> names.size();
            case "b_BminusA", "se_BminusA" -> {
                var weights = new double[names.size()];
                weights[names.indexOf("xA")] = -1;
                weights[names.indexOf("xB")] = 1;
                var combination = fit.combination(weights);
                yield quantity.startsWith("b") ? combination.value() : combination.error();
            }
            case "A_lo95_t", "A_hi95_t", "A_p_t" -> {
                var weights = new double[names.size()];
                weights[names.indexOf("xA")] = 1;
                var combination = fit.combination(weights);
                yield switch (quantity) {
                    case "A_lo95_t" -> combination.low();
                    case "A_hi95_t" -> combination.high();
                    default -> combination.p();
                };
            }
            case "b0", "se_b0" -> value(fit, 0, quantity);
            case "b_activ", "se_activ", "b_A", "se_A" -> value(fit, 1, quantity);
            default -> value(fit, names.indexOf(quantity.substring(quantity.indexOf('_') + 1)), quantity);
        };
    }

    private static double value(AutoregressiveFit fit, int index, String quantity) {
        var coefficient = fit.coefficients().get(index);
        return quantity.startsWith("se") ? coefficient.error() : coefficient.value();
    }

    private static AutoregressiveFit person(String person, Method method) {
        var rows = Reference.rows("persons.csv").stream()
                .filter(row -> Reference.text(row, "person").equals(person))
                .filter(row -> !Double.isNaN(Reference.number(row, "y")))
                .toList();
        boolean three = rows.stream().anyMatch(row -> Reference.number(row, "xB") != 0);
        var columns = three ? List.of("x0", "xA", "xB", "xtrend", "xwkend") : List.of("x0", "xA", "xtrend", "xwkend");
        var names = columns.stream()
                .map(name -> name.equals("x0") ? "(Intercept)" : name)
                .toList();
        return fit(rows, "day", columns, "y", names, method);
    }

    private static AutoregressiveFit real(String file, String day, String predictor, String y, Method method) {
        var rows = Reference.rows(file).stream()
                .filter(row -> !Double.isNaN(Reference.number(row, y)))
                .map(row -> {
                    var with = new HashMap<>(row);
                    with.put("x0", "1");
                    return (Map<String, String>) with;
                })
                .toList();
        return fit(rows, day, List.of("x0", predictor), y, List.of("(Intercept)", predictor), method);
    }

    private static AutoregressiveFit fit(
            List<Map<String, String>> rows,
            String day,
            List<String> columns,
            String y,
            List<String> names,
            Method method) {
        return AutoregressiveFit.of(
                        rows.stream()
                                .mapToInt(row -> (int) Reference.number(row, day))
                                .toArray(),
                        rows.stream()
                                .map(row -> columns.stream()
                                        .mapToDouble(name -> Reference.number(row, name))
                                        .toArray())
                                .toArray(double[][]::new),
                        rows.stream()
                                .mapToDouble(row -> Reference.number(row, y))
                                .toArray(),
                        names,
                        method)
                .orElseThrow();
    }
}
