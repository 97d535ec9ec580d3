package lento.app.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import lento.app.evidence.StudyTable;
import lento.statistics.Finding;
import lento.statistics.meta.Asymmetry;
import lento.statistics.meta.Estimator;
import lento.statistics.meta.Interval;
import lento.statistics.meta.Measure;
import lento.statistics.meta.Prediction;
import lento.statistics.meta.Sensitivity;
import lento.statistics.meta.Synthesis;
import tools.jackson.core.JsonGenerator;

/// What `lento pool` answers.
record PoolAnswer(StudyTable table, Synthesis synthesis) {

    private static final double SMALL = 0.10;
    private static final int FEW = 10;

    void write(JsonGenerator json) {
        var differ = synthesis.heterogeneity();
        json.writeStartObject();
        json.writeNumberProperty("k", synthesis.k());
        Numbers.write("estimate", synthesis.estimate(), json);
        Numbers.write("se", synthesis.standardError(), json);
        Numbers.write("ciLow", synthesis.interval().low(), json);
        Numbers.write("ciHigh", synthesis.interval().high(), json);
        Numbers.write("statistic", synthesis.statistic(), json);
        Numbers.write("p", synthesis.p(), json);
        Numbers.write("tau2", differ.tauSquared(), json);
        ends("tau2Low", "tau2High", differ.tauSquaredInterval(), json);
        Numbers.write("tau2Se", differ.tauSquaredError(), json);
        Numbers.write("i2", differ.iSquared(), json);
        Numbers.write("i2FromTau2", differ.iSquaredFromTau(), json);
        Numbers.write("h2FromTau2", differ.hSquaredFromTau(), json);
        Numbers.write("q", differ.q(), json);
        Numbers.write("qp", differ.qp(), json);
        ends("piLow", "piHigh", synthesis.prediction().map(Prediction::usual), json);
        ends("piRileyLow", "piRileyHigh", synthesis.prediction().flatMap(Prediction::riley), json);
        ends("piHtsLow", "piHtsHigh", synthesis.prediction().flatMap(Prediction::hts), json);
        Numbers.write("logLikelihood", synthesis.logLikelihood(), json);
        json.writeStringProperty("method", synthesis.options().estimator().name());
        json.writeStringProperty("test", PoolCommand.shown(synthesis.options().inference()));
        json.writeName("measure");
        table.measure().ifPresentOrElse(measure -> json.writeString(measure.name()), json::writeNull);
        json.writeStringProperty("scale", ratio() ? "log" : "linear");
        asymmetry(json);
        json.writeArrayPropertyStart("corrected");
        table.corrected().forEach(json::writeString);
        json.writeEndArray();
        studies(json);
        leftOut(json);
        json.writeEndObject();
    }

    private void asymmetry(JsonGenerator json) {
        var studies = synthesis.studies();
        egger("egger", Asymmetry.egger(studies, synthesis.options()), "z", json);
        egger("eggerLinear", Asymmetry.eggerLinear(studies), "t", json);
        var rank = Asymmetry.rankTest(studies);
        if (rank.isPresent()) {
            json.writeObjectPropertyStart("rankTest");
            Numbers.write("tau", rank.get().tau(), json);
            Numbers.write("p", rank.get().p(), json);
            json.writeEndObject();
        } else {
            json.writeNullProperty("rankTest");
        }
        var filled = Asymmetry.trimAndFill(studies, synthesis.options());
        if (filled.isPresent()) {
            json.writeObjectPropertyStart("trimAndFill");
            json.writeNumberProperty("missing", filled.get().missing());
            json.writeStringProperty("side", filled.get().right() ? "right" : "left");
            Numbers.write("estimate", filled.get().synthesis().estimate(), json);
            Numbers.write("ciLow", filled.get().synthesis().interval().low(), json);
            Numbers.write("ciHigh", filled.get().synthesis().interval().high(), json);
            json.writeEndObject();
        } else {
            json.writeNullProperty("trimAndFill");
        }
    }

    private static void egger(String name, Optional<Asymmetry.Egger> egger, String statistic, JsonGenerator json) {
        if (egger.isEmpty()) {
            json.writeNullProperty(name);
            return;
        }
        json.writeObjectPropertyStart(name);
        Numbers.write(statistic, egger.get().statistic(), json);
        Numbers.write("p", egger.get().p(), json);
        Numbers.write("limit", egger.get().limit(), json);
        json.writeEndObject();
    }

    private void studies(JsonGenerator json) {
        var shares = synthesis.shares();
        json.writeArrayPropertyStart("studies");
        for (int i = 0; i < shares.length; i++) {
            var study = synthesis.studies().get(i);
            json.writeStartObject();
            json.writeStringProperty("name", study.name());
            Numbers.write("yi", study.effect(), json);
            Numbers.write("vi", study.variance(), json);
            Numbers.write("weight", shares[i], json);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void leftOut(JsonGenerator json) {
        json.writeArrayPropertyStart("leaveOneOut");
        switch (Sensitivity.leaveOneOut(synthesis.studies(), synthesis.options())) {
            case Finding.Found<List<Sensitivity.Part>>(var parts) -> {
                for (var part : parts) {
                    json.writeStartObject();
                    json.writeStringProperty("without", part.name());
                    Numbers.write("estimate", part.synthesis().estimate(), json);
                    Numbers.write("ciLow", part.synthesis().interval().low(), json);
                    Numbers.write("ciHigh", part.synthesis().interval().high(), json);
                    Numbers.write("tau2", part.synthesis().heterogeneity().tauSquared(), json);
                    json.writeEndObject();
                }
            }
            case Finding.Refused<List<Sensitivity.Part>> _ -> {}
        }
        json.writeEndArray();
    }

    private static void ends(String low, String high, Optional<Interval> interval, JsonGenerator json) {
        if (interval.isEmpty()) {
            json.writeNullProperty(low);
            json.writeNullProperty(high);
        } else {
            Numbers.write(low, interval.get().low(), json);
            Numbers.write(high, interval.get().high(), json);
        }
    }

    private boolean ratio() {
        return table.measure().map(Measure::ratio).orElse(false);
    }

    /// From the scale on which effects are pooled to the one that people read.
    private double read(double value) {
        DoubleUnaryOperator scale = ratio() ? Math::exp : DoubleUnaryOperator.identity();
        return scale.applyAsDouble(value);
    }

    private String shown(Interval interval) {
        return number(read(interval.low())) + " to " + number(read(interval.high()));
    }

    private static String number(double value) {
        double size = Math.abs(value);
        return Numbers.shown(value, size >= 100 ? 0 : size >= 10 ? 1 : size >= 0.1 || size == 0 ? 2 : 4);
    }

    String words() {
        var text = new StringBuilder();
        var differ = synthesis.heterogeneity();
        var what = table.measure().map(Measure::words).orElse("effect");
        text.append(String.format(
                Locale.ROOT,
                "On average over %d studies the %s is %s (95 %% interval %s).%n",
                synthesis.k(),
                what,
                number(read(synthesis.estimate())),
                shown(synthesis.interval())));
        double none = ratio() ? 1 : 0;
        text.append(
                synthesis.interval().low() > 0 || synthesis.interval().high() < 0
                        ? "The interval leaves out " + number(none) + ", which would be no difference.\n"
                        : "The interval includes " + number(none) + ", so no difference is among what fits.\n");
        text.append(differ(differ.iSquared()));
        synthesis.prediction().ifPresent(prediction -> text.append("A further study may be expected to find ")
                .append(shown(prediction.usual()))
                .append(".\n"));
        text.append(stray());
        if (!table.corrected().isEmpty()) {
            text.append("One half was added to all four cells of studies with an empty one: ")
                    .append(String.join(", ", table.corrected()))
                    .append(".\n");
        }
        return text.append("\n").append(numbers()).toString();
    }

    private static String differ(double iSquared) {
        if (iSquared == 0) {
            return "The studies differ no more than chance explains.\n";
        }
        return "Of what the studies differ by, " + Numbers.shown(iSquared, 0) + " % is more than chance explains.\n";
    }

    private String stray() {
        var egger = Asymmetry.egger(synthesis.studies(), synthesis.options());
        if (egger.isEmpty()) {
            return "";
        }
        var few = synthesis.k() < FEW ? " With fewer than ten studies this test tells little." : "";
        return (egger.get().p() < SMALL
                        ? "Small studies find other effects than large ones do, as they would if some went unpublished."
                        : "Small studies find no other effects than large ones do, as far as can be told.")
                + few + "\n";
    }

    private String numbers() {
        var differ = synthesis.heterogeneity();
        var estimator = synthesis.options().estimator();
        var text = new StringBuilder();
        line(
                text,
                "method",
                estimator.name() + " (" + estimator.words() + "), "
                        + synthesis.options().inference().words());
        line(
                text,
                "estimate",
                Numbers.shown(synthesis.estimate(), 4) + (ratio() ? " (logarithm)" : "") + ", SE "
                        + Numbers.shown(synthesis.standardError(), 4) + ", " + Numbers.p(synthesis.p()));
        if (estimator != Estimator.FE) {
            line(
                    text,
                    "tau2",
                    Numbers.shown(differ.tauSquared(), 4)
                            + differ.tauSquaredInterval()
                                    .map(i -> " (" + Numbers.shown(i.low(), 4) + " to " + Numbers.shown(i.high(), 4)
                                            + ")")
                                    .orElse(""));
        }
        line(text, "I2", Numbers.shown(differ.iSquared(), 1) + " % (from Q)");
        line(
                text,
                "Q",
                Numbers.shown(differ.q(), 2) + " on " + differ.degrees() + " degrees of freedom, "
                        + Numbers.p(differ.qp()));
        Asymmetry.egger(synthesis.studies(), synthesis.options())
                .ifPresent(egger ->
                        line(text, "Egger", Numbers.shown(egger.statistic(), 2) + ", " + Numbers.p(egger.p())));
        Asymmetry.trimAndFill(synthesis.studies(), synthesis.options())
                .ifPresent(filled -> line(
                        text,
                        "trim and fill",
                        filled.missing() + " filled, then "
                                + number(read(filled.synthesis().estimate())) + " ("
                                + shown(filled.synthesis().interval()) + ")"));
        return text.toString();
    }

    private static void line(StringBuilder text, String name, String value) {
        text.append(String.format(Locale.ROOT, "%-14s %s%n", name, value));
    }
}
