package lento.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import lento.bench.SimulatedTrials.Truth;
import lento.statistics.Finding;
import lento.statistics.people.Pool;
import lento.statistics.trial.Contrast;
import lento.statistics.trial.Posterior;
import lento.statistics.trial.Prior;
import lento.statistics.trial.Scale;
import lento.statistics.trial.Series;
import lento.statistics.trial.TrialDay;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/// The statistics of a personal trial of three arms and 90 days, a tenth of them missing, one person after another;
/// and the pooling of a million people. One thread.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class StatisticsBenchmark {

    private static final int PEOPLE = 64;
    private static final int DAYS = 90;
    private static final int ARMS = 3;
    private static final int MANY = 1_000_000;

    private final Prior prior = Prior.standard(ARMS);
    private final List<List<TrialDay>> people = new ArrayList<>();
    private final List<Series> series = new ArrayList<>();
    private double[] effects = {};
    private double[] variances = {};
    private int next;

    @Setup
    public void simulate() {
        var random = new SplittableRandom(Simulation.SEED);
        for (int i = 0; i < PEOPLE; i++) {
            var truth = Truth.plain(new double[] {-1, 0}, 0.6 * random.nextDouble(), 1.3);
            var days = SimulatedTrials.days(
                    truth, 1, DAYS, SimulatedTrials::rating, (_, any) -> any.nextDouble() < 0.1, random);
            people.add(days);
            series.add(SimulatedTrials.series(days, ARMS));
        }
        effects = new double[MANY];
        variances = new double[MANY];
        for (int i = 0; i < MANY; i++) {
            variances[i] = 0.02 + 0.3 * random.nextDouble();
            effects[i] = -0.4 + 0.6 * random.nextGaussian() + Math.sqrt(variances[i]) * random.nextGaussian();
        }
    }

    private int person() {
        next = (next + 1) % PEOPLE;
        return next;
    }

    /// From checked days to the posterior over the lattice.
    @Benchmark
    public double fit() {
        return Posterior.of(series.get(person()), prior).rho();
    }

    /// From days to everything that a report tells of all three contrasts.
    @Benchmark
    public double report() {
        var checked =
                switch (Series.of(people.get(person()), ARMS, DAYS, Scale.ratings())) {
                    case Finding.Found<Series>(Series found) -> found;
                    case Finding.Refused<Series>(var flaws) -> throw new IllegalStateException(flaws.toString());
                };
        var posterior = Posterior.of(checked, prior);
        double sum = posterior.rho() + posterior.sigma();
        for (Contrast contrast : posterior.contrasts()) {
            var ends = contrast.alwaysValid(Contrast.SETTLED);
            sum += contrast.mean()
                    + contrast.sd()
                    + contrast.below(0)
                    + contrast.below(-1)
                    + contrast.quantile(0.05)
                    + contrast.quantile(0.5)
                    + contrast.quantile(0.95)
                    + contrast.eValue()
                    + ends.low()
                    + ends.high();
        }
        return sum;
    }

    /// Restricted maximum likelihood over a million people.
    @Benchmark
    public Finding<Pool> pool() {
        return Pool.of(effects, variances);
    }
}
