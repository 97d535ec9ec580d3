package lento.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import lento.app.evidence.ForestPlot;
import lento.app.evidence.FunnelPlot;
import lento.app.evidence.StudyTable;
import lento.practice.Outcome;
import lento.practice.Problem;
import lento.statistics.Finding;
import lento.statistics.Flaw;
import lento.statistics.meta.Estimator;
import lento.statistics.meta.Inference;
import lento.statistics.meta.Measure;
import lento.statistics.meta.Synthesis;
import lento.statistics.meta.SynthesisOptions;
import org.apache.commons.cli.Option;

/// `lento pool`: pools studies.
record PoolCommand() implements Command {

    @Override
    public String name() {
        return "pool";
    }

    @Override
    public String summary() {
        return "Pools studies from a table: the effect on average, how much studies differ, whether small ones stray.";
    }

    @Override
    public String operands() {
        return "FILE.csv";
    }

    @Override
    public List<Option> options() {
        return List.of(
                Command.option(
                        "measure", "NAME", "MD, SMD (from means), RR, OR, RD (from events); MD or RR if not given."),
                Command.option("method", "NAME", "REML, DL, PM, ML, EB, SJ, HS, HE, or FE; REML if not given."),
                Command.option("test", "NAME", "z or knha (Knapp-Hartung); z if not given."),
                Command.option("plot", "F.svg", "Write a forest plot to this file."),
                Command.option("funnel", "F.svg", "Write a funnel plot to this file."));
    }

    @Override
    public String example() {
        return "lento pool trials.csv --measure SMD --test knha --plot forest.svg";
    }

    @Override
    public Answer answer(Arguments arguments) throws IOException {
        var file = Arguments.path(arguments.operand("file"));
        var measure = arguments.text("measure").map(text -> named(Measure.class, "measure", text));
        var options = SynthesisOptions.withDefaults();
        if (arguments.has("method")) {
            options = options.with(
                    named(Estimator.class, "method", arguments.text("method").orElseThrow()));
        }
        if (arguments.has("test")) {
            options = options.with(
                    named(Inference.class, "test", arguments.text("test").orElseThrow()));
        }
        var chosen = options;
        return Answer.of(
                TableFile.read(file),
                text -> Answer.of(
                        StudyTable.read(file.toString(), text, measure), table -> answer(table, chosen, arguments)));
    }

    private static Answer answer(StudyTable table, SynthesisOptions options, Arguments arguments) throws IOException {
        return Answer.of(synthesis(table, options), synthesis -> {
            var plot = arguments.file("plot");
            if (plot.isPresent()) {
                WholeFile.write(
                        plot.get(), part -> Files.writeString(part, ForestPlot.svg(synthesis, table.measure())));
            }
            var funnel = arguments.file("funnel");
            if (funnel.isPresent()) {
                WholeFile.write(
                        funnel.get(), part -> Files.writeString(part, FunnelPlot.svg(synthesis, table.measure())));
            }
            var answer = new PoolAnswer(table, synthesis);
            return new Answer.Done(answer::write, answer.words());
        });
    }

    private static Outcome<Synthesis> synthesis(StudyTable table, SynthesisOptions options) {
        return switch (Synthesis.of(table.studies(), options)) {
            case Finding.Found<Synthesis>(Synthesis synthesis) -> Outcome.done(synthesis);
            case Finding.Refused<Synthesis>(List<Flaw> flaws) ->
                Outcome.refused(flaws.stream().<Problem>map(table::problem).toList());
        };
    }

    /// The constant that was named, in any case.
    private static <E extends Enum<E>> E named(Class<E> kind, String option, String text) {
        return Arrays.stream(kind.getEnumConstants())
                .filter(constant -> constant.name().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> {
                    var names = Arrays.stream(kind.getEnumConstants())
                            .map(constant -> shown(constant))
                            .toList();
                    return new Arguments.Mistyped(
                            "--" + option + " is one of " + String.join(", ", names) + ". You entered '" + text + "'.");
                });
    }

    static String shown(Enum<?> constant) {
        return constant instanceof Inference ? constant.name().toLowerCase(Locale.ROOT) : constant.name();
    }
}
