package lento.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lento.sound.Soundscape;
import lento.sound.scape.Soundscapes;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/// The JMH benchmarks with every shipped practice and every shipped soundscape.
final class Microbenchmarks {

    private static final double MOST_MILLISECONDS = 1;
    private static final double TIMES_REAL_TIME = 1_000;

    private final Material material;

    Microbenchmarks(Material material) {
        this.material = material;
    }

    List<Figure> figures() throws IOException {
        var figures = new ArrayList<Figure>();
        var practices = material.practices().toArray(String[]::new);
        for (RunResult result : run(options("SettingBenchmark").param("practice", practices))) {
            var what = String.format(
                    Locale.ROOT,
                    "setting %s, %d min, words=%s, median",
                    parameter(result, "practice"),
                    SettingBenchmark.MINUTES,
                    parameter(result, "words"));
            figures.add(Figure.atMost(what, median(result) / 1_000, MOST_MILLISECONDS, "%.3f ms"));
        }
        var soundscapes =
                new ArrayList<>(Soundscapes.all().stream().map(Soundscape::name).toList());
        var alone = options("MixingBenchmark.soundscape").param("soundscape", soundscapes.toArray(String[]::new));
        for (RunResult result : run(alone)) {
            figures.add(speed(result, parameter(result, "soundscape") + " alone, one core"));
        }
        soundscapes.add("none");
        var whole = options("MixingBenchmark.mix").param("soundscape", soundscapes.toArray(String[]::new));
        for (RunResult result : run(whole)) {
            figures.add(
                    speed(result, "the whole mix with soundscape " + parameter(result, "soundscape") + ", one core"));
        }
        return figures;
    }

    /// The statistics of a personal trial and of a million people.
    static List<Figure> statistics() throws IOException {
        var figures = new ArrayList<Figure>();
        for (RunResult result : run(options("StatisticsBenchmark"))) {
            double microseconds = median(result);
            var benchmark = result.getPrimaryResult().getLabel();
            figures.add(
                    switch (benchmark) {
                        case "fit" ->
                            Figure.atMost(
                                    "a trial of 90 days, statistics and fit, median", microseconds, 100, "%.0f us");
                        case "report" ->
                            Figure.atMost("the same, full report of 3 contrasts, median", microseconds, 200, "%.0f us");
                        default ->
                            Figure.atMost(
                                    "REML over a million people, one core, median", microseconds / 1e6, 0.5, "%.3f s");
                    });
        }
        return figures;
    }

    private static Figure speed(RunResult result, String what) {
        return Figure.atLeast(
                what, MixingBenchmark.SECONDS * 1e6 / median(result), TIMES_REAL_TIME, "%,.0f x real time");
    }

    private static String parameter(RunResult result, String name) {
        return result.getParams().getParam(name);
    }

    private static double median(RunResult result) {
        return result.getPrimaryResult().getStatistics().getPercentile(50);
    }

    private static ChainedOptionsBuilder options(String benchmark) throws IOException {
        return new OptionsBuilder()
                .include("lento\\.bench\\." + benchmark.replace(".", "\\.") + "\\b")
                .forks(1)
                .warmupIterations(3)
                .warmupTime(TimeValue.seconds(1))
                .measurementIterations(4)
                .measurementTime(TimeValue.seconds(1))
                .output(Files.createTempFile("lento-bench", ".jmh").toString());
    }

    private static List<RunResult> run(ChainedOptionsBuilder options) {
        try {
            return List.copyOf(new Runner(options.build()).run());
        } catch (RunnerException e) {
            throw new Unmeasurable("A benchmark could not be run: " + e.getMessage());
        }
    }
}
