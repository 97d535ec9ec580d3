package lento.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import lento.bench.SimulatedTrials.Truth;
import lento.statistics.trial.Contrast;
import lento.statistics.trial.OrdinalFit;
import lento.statistics.trial.Posterior;
import lento.statistics.trial.Prior;
import lento.statistics.trial.Scale;
import lento.statistics.trial.Series;
import lento.statistics.trial.TrialDay;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/// Whether the statistics of a personal trial keep what they promise, on people whose truth is known.
final class Simulation {

    static final long SEED = 20_260_721;

    private static final int DRAWS = 20_000;
    private static final int BINS = 20;
    private static final int ARMS = 3;
    private static final int CALIBRATION_DAYS = 42;
    private static final int LOOKERS = 10_000;
    private static final int WEAK_DAYS = 90;
    private static final double SIGMA = 1.3;
    private static final double CERTAIN = 0.975;
    private static final int WEAK = 4_000;
    private static final int ORDINAL = 400;
    private static final double MISSING = 0.1;

    private final long seed;

    Simulation() {
        seed = Long.getLong("lento.seed", SEED);
    }

    List<Figure> figures() {
        System.out.println("Simulations: seed " + seed + ".\n");
        var figures = new ArrayList<Figure>();
        figures.addAll(calibration());
        for (Protocol protocol : List.of(new Protocol(2, 42), new Protocol(3, 90))) {
            for (double rho : new double[] {0, 0.3, 0.6}) {
                figures.addAll(looks(protocol, rho));
            }
        }
        figures.addAll(weaknesses());
        return figures;
    }

    /// Truths from the prior, data from the truths: then the truth's place in the posterior is uniform. S. Talts et
    /// al., Validating Bayesian inference algorithms with simulation-based calibration (2018).
    private List<Figure> calibration() {
        var figures = new ArrayList<Figure>();
        var places = new double[2][DRAWS];
        each(DRAWS, 0, (person, random) -> {
            var truth = Truth.drawn(ARMS, random);
            var days = SimulatedTrials.days(
                    truth, 1, CALIBRATION_DAYS, value -> value, (_, any) -> any.nextDouble() < MISSING, random);
            var posterior = Posterior.of(SimulatedTrials.series(days, ARMS), Prior.standard(ARMS));
            places[0][person] = posterior.contrast(1, 0).below(truth.effects()[0]);
            places[1][person] = posterior.contrast(2, 1).below(truth.effects()[1] - truth.effects()[0]);
        });
        var names = List.of("1 - 0", "2 - 1");
        for (int i = 0; i < places.length; i++) {
            double covered = Arrays.stream(places[i])
                            .filter(place -> place >= 0.05 && place <= 0.95)
                            .count()
                    / (double) DRAWS;
            var what = "calibration, " + DRAWS + " draws, " + names.get(i);
            figures.add(Figure.atLeast(what + ": 90 % interval covers", covered, 0.89, "%.4f"));
            figures.add(Figure.atMost(what + ": 90 % interval covers", covered, 0.91, "%.4f"));
            figures.add(Figure.atLeast(what + ": ranks, chi2(19) p", uniform(places[i]), 0.001, "%.3f"));
        }
        return figures;
    }

    private static double uniform(double[] places) {
        var counts = new int[BINS];
        for (double place : places) {
            counts[Math.min(BINS - 1, (int) (place * BINS))]++;
        }
        double expected = places.length / (double) BINS;
        double sum = 0;
        for (int count : counts) {
            sum += (count - expected) * (count - expected) / expected;
        }
        return ChiSquaredDistribution.of(BINS - 1.0).survivalProbability(sum);
    }

    /// A trial with periods of one day.
    private record Protocol(int arms, int days) {}

    /// People for whom nothing works, who look every evening from the fifth recorded day on.
    private List<Figure> looks(Protocol protocol, double rho) {
        int arms = protocol.arms;
        int contrasts = arms * (arms - 1) / 2;
        var settled = new boolean[contrasts][LOOKERS];
        var certain = new boolean[LOOKERS];
        each(LOOKERS, 100L * arms + Math.round(10 * rho), (person, random) -> {
            var truth = Truth.plain(new double[arms - 1], rho, SIGMA);
            var days = SimulatedTrials.days(
                    truth, 1, protocol.days, SimulatedTrials::rating, (_, any) -> any.nextDouble() < MISSING, random);
            for (int day = 5; day <= protocol.days; day++) {
                var seen = days.subList(0, day);
                if (seen.getLast().value().isEmpty() || few(seen)) {
                    continue;
                }
                var series = new Series(arms, protocol.days, Scale.ratings(), seen);
                var found = Posterior.of(series, Prior.standard(arms)).contrasts();
                for (int i = 0; i < contrasts; i++) {
                    settled[i][person] |= found.get(i).eValue() >= Contrast.SETTLED;
                }
                double below = found.getFirst().below(0);
                certain[person] |= Math.max(below, 1 - below) > CERTAIN;
            }
        });
        var figures = new ArrayList<Figure>();
        var names = List.of("1 - 0", "2 - 0", "2 - 1");
        var what = String.format(
                Locale.ROOT,
                "looks every day, %,d people, truth 0, %d arms, %d days, rho %.1f",
                LOOKERS,
                arms,
                protocol.days,
                rho);
        for (int i = 0; i < contrasts; i++) {
            figures.add(Figure.atMost(what + ", " + names.get(i) + ": e >= 20 ever", part(settled[i]), 0.03, "%.4f"));
        }
        figures.add(Figure.told(what + ", 1 - 0: P > .975 either way ever", part(certain), "%.3f"));
        return figures;
    }

    private static boolean few(List<TrialDay> days) {
        return days.stream().filter(day -> day.value().isPresent()).count() < 5;
    }

    private static double part(boolean[] those) {
        return IntStream.range(0, those.length).filter(i -> those[i]).count() / (double) those.length;
    }

    /// Where the model is wrong: how often the 90 % interval holds the truth.
    private List<Figure> weaknesses() {
        var none = new double[ARMS - 1];
        var effect = new double[] {-1, 0};
        SimulatedTrials.Missing byChance = (_, random) -> random.nextDouble() < MISSING;
        SimulatedTrials.Missing onBadDays = (value, random) -> random.nextDouble() < (value >= 6 ? 0.5 : 0.05);
        var usual = Truth.plain(effect, 0.3, SIGMA);
        var floor = new Truth(1.5, 0, 0, effect, none, 0.3, SIGMA);
        var carried = new Truth(5, 0, 0, effect, new double[] {-0.5, 0}, 0.3, SIGMA);
        return List.of(
                covered("ratings from 0 to 10, level 5", usual, byChance, 10),
                covered("at the floor, level 1.5", floor, byChance, 11),
                covered("half of the effect carried to the next day", carried, byChance, 12),
                covered("half of the days at 6 or more missing", usual, onBadDays, 13),
                ordinal(floor, byChance));
    }

    private Figure covered(String what, Truth truth, SimulatedTrials.Missing missing, int stream) {
        double covers = mean(WEAK, stream, random -> {
            var days = SimulatedTrials.days(truth, 1, WEAK_DAYS, SimulatedTrials::rating, missing, random);
            var contrast = Posterior.of(SimulatedTrials.series(days, ARMS), Prior.standard(ARMS))
                    .contrast(1, 0);
            double place = contrast.below(truth.effects()[0]);
            return place >= 0.05 && place <= 0.95 ? 1 : 0;
        });
        return Figure.told("90 % interval of an effect of -1 covers, " + what, covers, "%.3f");
    }

    /// How often the ordinal analysis holds the truth at the floor, in daily standard deviations.
    private Figure ordinal(Truth truth, SimulatedTrials.Missing missing) {
        double covers = mean(ORDINAL, 14, random -> {
            var days = SimulatedTrials.days(truth, 1, WEAK_DAYS, SimulatedTrials::rating, missing, random);
            return OrdinalFit.of(SimulatedTrials.series(days, ARMS), Prior.standard(ARMS))
                    .map(fit -> fit.effect(1, 0))
                    .filter(effect ->
                            Math.abs(effect.mean() - truth.effects()[0] / truth.sigma()) <= 1.645 * effect.sd())
                    .map(_ -> 1.0)
                    .orElse(0.0);
        });
        return Figure.told("the ordinal analysis at the floor, " + ORDINAL + " people, covers", covers, "%.3f");
    }

    /// What is done for each person, with random numbers of that person's own.
    @FunctionalInterface
    private interface Person {
        void at(int person, SplittableRandom random);
    }

    /// What is found of one person.
    @FunctionalInterface
    private interface Found {
        double of(SplittableRandom random);
    }

    private void each(int people, long stream, Person person) {
        IntStream.range(0, people).parallel().forEach(i -> person.at(i, random(stream, i)));
    }

    private double mean(int people, long stream, Found found) {
        var all = new double[people];
        each(people, stream, (person, random) -> all[person] = found.of(random));
        return Arrays.stream(all).average().orElse(Double.NaN);
    }

    private SplittableRandom random(long stream, int person) {
        var first = new SplittableRandom(seed + 1_000_003 * stream);
        return new SplittableRandom(first.nextLong() ^ new SplittableRandom(person).nextLong());
    }
}
