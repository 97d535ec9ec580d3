package lento.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import lento.bench.SimulatedTrials.Truth;
import lento.statistics.Finding;
import lento.statistics.meta.Study;
import lento.statistics.meta.Synthesis;
import lento.statistics.meta.SynthesisOptions;
import lento.statistics.trial.AutoregressiveFit;
import lento.statistics.trial.LikelihoodFit;
import lento.statistics.trial.Series;
import lento.statistics.trial.TrialDay;

/// The same numbers through R's gls and metafor and through ours, in one run, where R with nlme and metafor is there.
final class BesideR {

    private static final int PEOPLE = 20;
    private static final int DAYS = 90;
    private static final int STUDIES = 40;
    private static final int TURNS = 20;

    /// Fits every person and pools all studies; prints a line for each number and the seconds of one fit and one pool.
    private static final String SCRIPT = """
            suppressMessages({library(nlme); library(metafor)})
            a <- commandArgs(TRUE); d <- read.csv(a[1]); s <- read.csv(a[2]); n <- max(d$person); turns <- as.integer(a[3])
            one <- function(x) gls(y ~ xA + xB + trend + weekend, data = x, method = "REML",
              correlation = corAR1(0.2, form = ~day), control = glsControl(tolerance = 1e-12, msTol = 1e-12,
              maxIter = 200, msMaxIter = 500))
            for (i in 1:n) { g <- one(d[d$person == i, ])
              cat(sprintf("gls %.15g %.15g\\n", coef(g)[["xA"]], sqrt(vcov(g)["xA", "xA"]))) }
            t <- system.time(for (k in 1:turns) for (i in 1:n) one(d[d$person == i, ]))[[1]]
            cat(sprintf("glsSeconds %.15g 0\\n", t / turns / n))
            r <- rma(yi, vi, data = s, control = list(threshold = 1e-14, maxiter = 5000))
            cat(sprintf("rma %.15g %.15g\\n", r$b[1], r$tau2))
            t <- system.time(for (k in 1:turns) rma(yi, vi, data = s))[[1]]
            cat(sprintf("rmaSeconds %.15g 0\\n", t / turns))
            """;

    private final List<Series> people = new ArrayList<>();
    private final List<Study> studies = new ArrayList<>();

    BesideR() {
        var random = new SplittableRandom(Simulation.SEED);
        for (int i = 0; i < PEOPLE; i++) {
            var truth = Truth.plain(new double[] {-1, -0.3}, 0.6 * random.nextDouble(), 1.3);
            people.add(SimulatedTrials.series(
                    SimulatedTrials.days(truth, 1, DAYS, value -> value, (_, any) -> any.nextDouble() < 0.1, random),
                    3));
        }
        for (int i = 0; i < STUDIES; i++) {
            double v = 0.02 + 0.3 * random.nextDouble();
            studies.add(new Study("", -0.4 + 0.5 * random.nextGaussian() + Math.sqrt(v) * random.nextGaussian(), v));
        }
    }

    List<Figure> figures() throws IOException {
        if (program().isEmpty()) {
            System.err.println(
                    "R is not here. Install it for this part (Debian: apt-get install r-base-core r-cran-nlme"
                            + " r-cran-metafor).");
            return List.of();
        }
        var folder = Files.createTempDirectory("lento-bench-r");
        var days = Files.writeString(folder.resolve("days.csv"), days());
        var pooled = Files.writeString(folder.resolve("studies.csv"), table());
        var script = Files.writeString(folder.resolve("beside.R"), SCRIPT);
        return compared(run(script, days, pooled));
    }

    private List<Figure> compared(List<String> lines) {
        var figures = new ArrayList<Figure>();
        double worst = 0;
        int person = 0;
        for (String line : lines) {
            var fields = line.split(" ");
            double first = Double.parseDouble(fields[1]);
            double second = Double.parseDouble(fields[2]);
            switch (fields[0]) {
                case "gls" -> {
                    var coefficient = fit(people.get(person++)).coefficients().get(1);
                    worst = Math.max(worst, off(coefficient.value(), first));
                    worst = Math.max(worst, off(coefficient.error(), second));
                }
                case "glsSeconds" -> {
                    figures.add(Figure.atMost(
                            "REML with AR(1) against R's gls, " + PEOPLE + " people", worst, 1e-6, "%.1e"));
                    figures.add(Figure.told("R's gls, one person of 90 days", first * 1e6, "%,.0f us"));
                    figures.add(Figure.told("ours, the same", seconds(this::all) / PEOPLE * 1e6, "%,.0f us"));
                }
                case "rma" -> {
                    var synthesis = synthesis();
                    double apart = Math.max(
                            off(synthesis.estimate(), first),
                            off(synthesis.heterogeneity().tauSquared(), second));
                    figures.add(Figure.atMost("REML against metafor, " + STUDIES + " studies", apart, 1e-10, "%.1e"));
                }
                case "rmaSeconds" -> {
                    figures.add(Figure.told("metafor, the same", first * 1e6, "%,.0f us"));
                    figures.add(Figure.told("ours, the same", seconds(this::synthesis) * 1e6, "%,.0f us"));
                }
                default -> throw new Unmeasurable("R said '" + line + "'.");
            }
        }
        return figures;
    }

    private double all() {
        double sum = 0;
        for (Series series : people) {
            sum += fit(series).rho();
        }
        return sum;
    }

    private static AutoregressiveFit fit(Series series) {
        return LikelihoodFit.of(series, AutoregressiveFit.Method.REML).orElseThrow();
    }

    private Synthesis synthesis() {
        return switch (Synthesis.of(studies, SynthesisOptions.withDefaults())) {
            case Finding.Found<Synthesis>(Synthesis found) -> found;
            case Finding.Refused<Synthesis>(var flaws) -> throw new IllegalStateException(flaws.toString());
        };
    }

    /// Processor seconds of one turn, once compiled.
    private static double seconds(Runnable work) {
        double took = 0;
        for (int round = 0; round < 3; round++) {
            double began = Machine.cpuSeconds();
            for (int turn = 0; turn < 10 * TURNS; turn++) {
                work.run();
            }
            took = (Machine.cpuSeconds() - began) / (10 * TURNS);
        }
        return took;
    }

    private static double off(double found, double expected) {
        return Math.abs(found - expected) / Math.max(1, Math.abs(expected));
    }

    private String days() {
        var text = new StringBuilder("person,day,xA,xB,trend,weekend,y\n");
        for (int i = 0; i < PEOPLE; i++) {
            for (TrialDay day : people.get(i).days()) {
                if (day.value().isPresent()) {
                    text.append(String.format(
                            Locale.ROOT,
                            "%d,%d,%d,%d,%.17g,%d,%.17g%n",
                            i + 1,
                            day.day(),
                            day.arm() == 1 ? 1 : 0,
                            day.arm() == 2 ? 1 : 0,
                            (day.day() - (DAYS + 1) / 2.0) / 30,
                            day.weekday() >= 5 ? 1 : 0,
                            day.value().getAsDouble()));
                }
            }
        }
        return text.toString();
    }

    private String table() {
        var text = new StringBuilder("yi,vi\n");
        for (Study study : studies) {
            text.append(String.format(Locale.ROOT, "%.17g,%.17g%n", study.effect(), study.variance()));
        }
        return text.toString();
    }

    private static List<String> run(Path script, Path days, Path studies) throws IOException {
        var process = new ProcessBuilder(
                        program().orElseThrow().toString(),
                        script.toString(),
                        days.toString(),
                        studies.toString(),
                        Integer.toString(TURNS))
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        if (Child.await(process) != 0) {
            throw new Unmeasurable("R could not do this: " + said.strip());
        }
        return said.lines().toList();
    }

    private static Optional<Path> program() {
        for (String folder : System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator)) {
            var program = Path.of(folder, "Rscript");
            if (Files.isExecutable(program)) {
                return Optional.of(program);
            }
        }
        return Optional.empty();
    }
}
