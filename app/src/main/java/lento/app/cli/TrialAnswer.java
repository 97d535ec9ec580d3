package lento.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lento.statistics.trial.AutoregressiveFit;
import lento.statistics.trial.Contrast;
import lento.statistics.trial.LikelihoodFit;
import lento.statistics.trial.OrdinalFit;
import lento.statistics.trial.Outlook;
import lento.statistics.trial.Posterior;
import lento.statistics.trial.Prior;
import lento.statistics.trial.Series;
import lento.statistics.trial.TrialDay;
import tools.jackson.core.JsonGenerator;

/// What `lento trial analyse` answers.
///
/// @param mid the smallest difference that matters, at least 0
/// @param reml none where the days can't tell the coefficients apart
/// @param ordinal none where it was not asked for or can't be had
/// @param outlook the chance of a settled first contrast by each day to come, where the table has such days
record TrialAnswer(
        Series series,
        Posterior posterior,
        double mid,
        Optional<AutoregressiveFit> reml,
        Optional<OrdinalFit> ordinal,
        boolean ordinalAsked,
        List<Outlook.Chance> outlook) {

    static TrialAnswer of(Series series, double mid, boolean ordinal) {
        var prior = Prior.standard(series.arms());
        var posterior = Posterior.of(series, prior);
        return new TrialAnswer(
                series,
                posterior,
                mid,
                LikelihoodFit.of(series, AutoregressiveFit.Method.REML),
                ordinal ? OrdinalFit.of(series, prior) : Optional.empty(),
                ordinal,
                outlook(series, posterior));
    }

    private static List<Outlook.Chance> outlook(Series series, Posterior posterior) {
        int last = series.days().stream()
                .filter(day -> day.value().isPresent())
                .mapToInt(TrialDay::day)
                .max()
                .orElse(0);
        var future = series.days().stream().filter(day -> day.day() > last).toList();
        return future.isEmpty() ? List.of() : Outlook.from(posterior, future, 1, 0, Contrast.SETTLED);
    }

    /// The e-value that settles a contrast: the first is the primary one, all others share their chance of error.
    private double threshold(Contrast contrast) {
        int contrasts = series.arms() * (series.arms() - 1) / 2;
        return contrast.a() == 1 && contrast.b() == 0 ? Contrast.SETTLED : Contrast.SETTLED * contrasts;
    }

    void write(JsonGenerator json) {
        json.writeStartObject();
        json.writeNumberProperty("n", posterior.recorded());
        json.writeObjectPropertyStart("rho");
        Numbers.write("mean", posterior.rho(), json);
        json.writeEndObject();
        json.writeObjectPropertyStart("sigma");
        Numbers.write("mean", posterior.sigma(), json);
        json.writeEndObject();
        json.writeArrayPropertyStart("contrasts");
        posterior.contrasts().forEach(contrast -> write(contrast, json));
        json.writeEndArray();
        if (reml.isPresent()) {
            write(reml.get(), json);
        } else {
            json.writeNullProperty("reml");
        }
        json.writeStringProperty("prior", Prior.standard(series.arms()).source());
        Numbers.write("crowding", OrdinalFit.crowding(series), json);
        if (ordinal.isPresent()) {
            write(ordinal.get(), json);
        } else {
            json.writeNullProperty("ordinal");
        }
        json.writeArrayPropertyStart("outlook");
        for (var chance : outlook) {
            json.writeStartObject();
            json.writeNumberProperty("day", chance.day());
            Numbers.write("chance", chance.chance(), json);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void write(Contrast contrast, JsonGenerator json) {
        var always = contrast.alwaysValid(Contrast.SETTLED);
        json.writeStartObject();
        json.writeNumberProperty("a", contrast.a());
        json.writeNumberProperty("b", contrast.b());
        Numbers.write("mean", contrast.mean(), json);
        Numbers.write("sd", contrast.sd(), json);
        Numbers.write("q05", contrast.quantile(0.05), json);
        Numbers.write("q50", contrast.quantile(0.5), json);
        Numbers.write("q95", contrast.quantile(0.95), json);
        Numbers.write("pBelowZero", contrast.below(0), json);
        Numbers.write("pBelowMinusMid", contrast.below(-mid), json);
        Numbers.write("eValue", contrast.eValue(), json);
        Numbers.write("alwaysLow", always.low(), json);
        Numbers.write("alwaysHigh", always.high(), json);
        Numbers.write("settledFrom", threshold(contrast), json);
        json.writeBooleanProperty("settled", contrast.eValue() >= threshold(contrast));
        json.writeEndObject();
    }

    private static void write(AutoregressiveFit fit, JsonGenerator json) {
        json.writeObjectPropertyStart("reml");
        Numbers.write("rho", fit.rho(), json);
        Numbers.write("sigma", fit.sigma(), json);
        json.writeArrayPropertyStart("beta");
        fit.coefficients().forEach(coefficient -> json.writeNumber(coefficient.value()));
        json.writeEndArray();
        json.writeArrayPropertyStart("se");
        fit.coefficients().forEach(coefficient -> json.writeNumber(coefficient.error()));
        json.writeEndArray();
        json.writeArrayPropertyStart("names");
        fit.coefficients().forEach(coefficient -> json.writeString(coefficient.name()));
        json.writeEndArray();
        Numbers.write("logLikelihood", fit.logLikelihood(), json);
        json.writeEndObject();
    }

    private void write(OrdinalFit fit, JsonGenerator json) {
        json.writeObjectPropertyStart("ordinal");
        json.writeNumberProperty("categories", fit.categories());
        json.writeBooleanProperty("converged", fit.converged());
        Numbers.write("share", fit.share(), json);
        Numbers.write("rho", fit.rho(), json);
        json.writeArrayPropertyStart("contrasts");
        for (var contrast : posterior.contrasts()) {
            var effect = fit.effect(contrast.a(), contrast.b());
            json.writeStartObject();
            json.writeNumberProperty("a", contrast.a());
            json.writeNumberProperty("b", contrast.b());
            Numbers.write("mean", effect.mean(), json);
            Numbers.write("sd", effect.sd(), json);
            Numbers.write("pBelowZero", effect.pBelowZero(), json);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    String words() {
        var text = new StringBuilder();
        text.append(String.format(Locale.ROOT, "%d days are recorded.%n%n", posterior.recorded()));
        for (var contrast : posterior.contrasts()) {
            text.append(words(contrast)).append("\n");
        }
        if (!outlook.isEmpty() && outlook.getLast().chance() < 1) {
            text.append(String.format(
                    Locale.ROOT,
                    "The chance of a settled answer about arm 1 by day %d is %s.%n%n",
                    outlook.getLast().day(),
                    Numbers.percent(outlook.getLast().chance())));
        }
        if (OrdinalFit.crowding(series) > OrdinalFit.CROWDED) {
            text.append("More than a quarter of the days sit at one end of the scale, where differences come out too"
                    + " small.\n");
            text.append(ordinalAsked ? "" : "--ordinal asks the order of the values alone.\n")
                    .append("\n");
        }
        return text.append(numbers()).toString();
    }

    private String words(Contrast contrast) {
        var low = contrast.quantile(0.05);
        var high = contrast.quantile(0.95);
        var lines = new ArrayList<String>();
        lines.add(String.format(
                Locale.ROOT,
                "Days with arm %d were %s points %s than days %s (nine in ten: %s to %s).",
                contrast.a(),
                Numbers.shown(Math.abs(contrast.mean()), 2),
                contrast.mean() < 0 ? "lower" : "higher",
                contrast.b() == 0 ? "as usual" : "with arm " + contrast.b(),
                Numbers.shown(low, 2),
                Numbers.shown(high, 2)));
        lines.add("The chance that they are lower at all is " + Numbers.percent(contrast.below(0))
                + ", lower by more than " + Numbers.shown(mid, 1) + " is " + Numbers.percent(contrast.below(-mid))
                + ".");
        double e = contrast.eValue();
        var known = Numbers.shown(e, e < 100 ? 1 : 0);
        lines.add(
                e >= threshold(contrast)
                        ? "The answer is settled: the evidence against no difference is " + known + " to 1."
                        : "The answer is not settled: the evidence against no difference is " + known + " to 1, and "
                                + Numbers.shown(threshold(contrast), 0) + " is asked for.");
        return String.join("\n", lines) + "\n";
    }

    private String numbers() {
        var text = new StringBuilder(String.format(
                Locale.ROOT,
                "%-10s %7s %6s %7s %7s %7s %8s %18s%n",
                "contrast",
                "mean",
                "sd",
                "5 %",
                "50 %",
                "95 %",
                "e-value",
                "always valid"));
        for (var contrast : posterior.contrasts()) {
            var always = contrast.alwaysValid(Contrast.SETTLED);
            text.append(String.format(
                    Locale.ROOT,
                    "%-10s %7.3f %6.3f %7.3f %7.3f %7.3f %8.3g %18s%n",
                    contrast.a() + " - " + contrast.b(),
                    contrast.mean(),
                    contrast.sd(),
                    contrast.quantile(0.05),
                    contrast.quantile(0.5),
                    contrast.quantile(0.95),
                    contrast.eValue(),
                    end(always.low()) + " to " + end(always.high())));
        }
        text.append(String.format(Locale.ROOT, "%nrho %.3f, sigma %.3f%n", posterior.rho(), posterior.sigma()));
        reml.ifPresent(fit -> text.append(String.format(
                Locale.ROOT, "REML: rho %.3f, sigma %.3f%s%n", fit.rho(), fit.sigma(), coefficients(fit))));
        ordinal.ifPresent(fit -> {
            for (var contrast : posterior.contrasts()) {
                var effect = fit.effect(contrast.a(), contrast.b());
                text.append(String.format(
                        Locale.ROOT,
                        "ordinal %d - %d: %.3f daily SDs (SD %.3f), chance below 0 %s%n",
                        contrast.a(),
                        contrast.b(),
                        effect.mean(),
                        effect.sd(),
                        Numbers.percent(effect.pBelowZero())));
            }
        });
        if (ordinalAsked && ordinal.isEmpty()) {
            text.append("ordinal: there are too many different values for categories.\n");
        }
        return text.toString();
    }

    private static String end(double value) {
        return Double.isInfinite(value) ? "unbounded" : String.format(Locale.ROOT, "%.3f", value);
    }

    private static String coefficients(AutoregressiveFit fit) {
        var text = new StringBuilder();
        for (var coefficient : fit.coefficients()) {
            text.append(String.format(
                    Locale.ROOT, ", %s %.3f (%.3f)", coefficient.name(), coefficient.value(), coefficient.error()));
        }
        return text.toString();
    }
}
