package lento.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import lento.statistics.Finding;
import lento.statistics.trial.Prior;
import lento.statistics.trial.Scale;
import lento.statistics.trial.Schedule;
import lento.statistics.trial.Series;
import lento.statistics.trial.TrialDay;

/// Personal trials of people who do not exist, whose truth is known.
final class SimulatedTrials {

    private SimulatedTrials() {}

    /// What is true of a person, in points of 0 to 10.
    ///
    /// @param effects of arms 1, 2, ... against as usual
    /// @param carry the first day after arms 1, 2, ...
    record Truth(
            double intercept,
            double trend,
            double weekend,
            double[] effects,
            double[] carry,
            double rho,
            double sigma) {

        /// The same for everyone: level 5 and nothing else but effects.
        static Truth plain(double[] effects, double rho, double sigma) {
            return new Truth(5, 0, 0, effects, new double[effects.length], rho, sigma);
        }

        /// Drawn from the standard prior.
        static Truth drawn(int arms, SplittableRandom random) {
            var prior = Prior.standard(arms);
            int others = arms - 1;
            double usual = Math.sqrt(0.5) * random.nextGaussian();
            var effects = new double[others];
            var carry = new double[others];
            for (int arm = 0; arm < others; arm++) {
                effects[arm] = Math.sqrt(0.5) * random.nextGaussian() - usual;
                carry[arm] = prior.carrySd() * random.nextGaussian();
            }
            return new Truth(
                    prior.interceptMean() + prior.interceptSd() * random.nextGaussian(),
                    prior.trendSd() * random.nextGaussian(),
                    prior.weekendSd() * random.nextGaussian(),
                    effects,
                    carry,
                    2 * beta((int) prior.rhoAlpha(), (int) prior.rhoBeta(), random) - 1,
                    Math.exp(prior.logSigmaMean() + prior.logSigmaSd() * random.nextGaussian()));
        }

        /// Beta with whole parameters: the a-th smallest of a + b - 1 uniform numbers.
        private static double beta(int a, int b, SplittableRandom random) {
            return random.doubles(a + b - 1).sorted().skip(a - 1L).findFirst().orElseThrow();
        }
    }

    /// Whether a day with this outcome is left out.
    @FunctionalInterface
    interface Missing {
        boolean day(double value, SplittableRandom random);
    }

    /// The days of one person.
    ///
    /// @param written what the person writes down of an outcome
    static List<TrialDay> days(
            Truth truth,
            int period,
            int length,
            DoubleUnaryOperator written,
            Missing missing,
            SplittableRandom random) {
        int arms = truth.effects.length + 1;
        var schedule =
                switch (Schedule.of(arms, period, length, random.nextLong())) {
                    case Finding.Found<Schedule>(Schedule found) -> found;
                    case Finding.Refused<Schedule>(var flaws) -> throw new IllegalArgumentException(flaws.toString());
                };
        var days = new ArrayList<TrialDay>();
        double error = truth.sigma * random.nextGaussian();
        int before = 0;
        for (TrialDay day : schedule.days(random.nextInt(7))) {
            double value = truth.intercept
                    + truth.trend * (day.day() - (length + 1) / 2.0) / 30
                    + (day.weekday() >= 5 ? truth.weekend : 0)
                    + (day.arm() > 0 ? truth.effects[day.arm() - 1] : 0)
                    + (before > 0 && before != day.arm() ? truth.carry[before - 1] : 0)
                    + error;
            double kept = written.applyAsDouble(value);
            boolean left = missing.day(kept, random);
            days.add(new TrialDay(
                    day.day(), day.arm(), day.weekday(), left ? OptionalDouble.empty() : OptionalDouble.of(kept)));
            error = truth.rho * error + truth.sigma * Math.sqrt(1 - truth.rho * truth.rho) * random.nextGaussian();
            before = day.arm();
        }
        return days;
    }

    /// A rating from 0 to 10.
    static double rating(double value) {
        return Math.max(0, Math.min(10, Math.rint(value)));
    }

    /// The days as a series, without the checks that drawn values may not pass.
    static Series series(List<TrialDay> days, int arms) {
        return new Series(arms, days.size(), Scale.ratings(), days);
    }
}
