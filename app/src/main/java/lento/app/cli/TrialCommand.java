package lento.app.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import lento.app.trial.TrialTable;
import lento.practice.Outcome;
import lento.practice.Problem;
import lento.statistics.Finding;
import lento.statistics.Flaw;
import lento.statistics.trial.Contrast;
import lento.statistics.trial.Outlook;
import lento.statistics.trial.Prior;
import lento.statistics.trial.Scale;
import lento.statistics.trial.Schedule;
import lento.statistics.trial.Series;
import org.apache.commons.cli.Option;

/// `lento trial`: what a personal trial says, and how long one would take.
final class TrialCommand {

    private TrialCommand() {}

    /// `lento trial analyse`.
    record Analyse() implements Command {

        @Override
        public String name() {
            return "trial analyse";
        }

        @Override
        public String summary() {
            return "What the days of a personal trial say: columns day, arm (0 as usual), weekday (0 Monday), y.";
        }

        @Override
        public String operands() {
            return "FILE.csv";
        }

        @Override
        public List<Option> options() {
            return List.of(
                    Command.option(
                            "days", "N", "The days that the trial was planned for; to the last line if not given."),
                    Command.option("mid", "POINTS", "The smallest difference that matters; 1 if not given."),
                    Command.option("low", "VALUE", "The least value that the outcome can take; 0 if not given."),
                    Command.option("high", "VALUE", "The largest value that the outcome can take; 10 if not given."),
                    Command.flag(
                            "ordinal", "Also ask the order of the values alone, for outcomes that sit at an end."));
        }

        @Override
        public String example() {
            return "lento trial analyse my-trial.csv --days 42 --mid 1";
        }

        @Override
        public Answer answer(Arguments arguments) throws IOException {
            var file = Arguments.path(arguments.operand("file"));
            double low = arguments.number("low").orElse(0.0);
            double high = arguments.number("high").orElse(10.0);
            if (!(low < high) || !Double.isFinite(high - low)) {
                throw new Arguments.Mistyped("--low lies under --high. You entered " + low + " and " + high + ".");
            }
            double mid = arguments.number("mid").orElse(1.0);
            if (!(mid >= 0) || Double.isInfinite(mid)) {
                throw new Arguments.Mistyped("--mid is 0 or more. You entered " + mid + ".");
            }
            var planned = arguments.number("days").isEmpty()
                    ? OptionalInt.empty()
                    : OptionalInt.of(whole(arguments, "days", 0));
            return Answer.of(
                    TableFile.read(file),
                    text -> Answer.of(TrialTable.read(file.toString(), text, planned, new Scale(low, high)), series -> {
                        var answer = TrialAnswer.of(series, mid, arguments.has("ordinal"));
                        return new Answer.Done(answer::write, answer.words());
                    }));
        }
    }

    /// `lento trial plan`.
    record Plan() implements Command {

        /// Schedules that are averaged over.
        private static final int SCHEDULES = 200;

        private static final int MOST_DAYS = 1000;

        @Override
        public String name() {
            return "trial plan";
        }

        @Override
        public String summary() {
            return "The chance that a personal trial has an answer by each day.";
        }

        @Override
        public List<Option> options() {
            return List.of(
                    Command.option("arms", "N", "Conditions, as usual included, 2 to 4; 2 if not given."),
                    Command.option("period", "DAYS", "Days in a row with one condition, 1 to 7; 1 if not given."),
                    Command.option("days", "N", "How long it would last; 42 if not given."),
                    Command.option("sd", "POINTS", "How much days differ by themselves; 1.3 if not given."),
                    Command.option("rho", "VALUE", "How alike neighbouring days are, -1 to 1; 0.3 if not given."),
                    Command.option("effect", "POINTS", "The true difference of the first condition; -1 if not given."),
                    Command.option("seed", "N", "Where schedules are drawn from; 1 if not given."));
        }

        @Override
        public String example() {
            return "lento trial plan --arms 2 --period 3 --days 56 --sd 1.3 --rho 0.3 --effect -1";
        }

        @Override
        public Answer answer(Arguments arguments) throws IOException {
            arguments.none();
            int arms = whole(arguments, "arms", 2);
            int period = whole(arguments, "period", 1);
            int days = whole(arguments, "days", 42);
            int seed = whole(arguments, "seed", 1);
            double sd = arguments.number("sd").orElse(1.3);
            double rho = arguments.number("rho").orElse(0.3);
            double effect = arguments.number("effect").orElse(-1.0);
            var problems = new ArrayList<Problem>();
            check(sd > 0 && sd <= 1e6, "--sd is over 0. You entered " + sd + ".", problems);
            check(rho > -1 && rho < 1, "--rho lies between -1 and 1. You entered " + rho + ".", problems);
            check(Math.abs(effect) <= 1e6, "--effect is a number of points. You entered " + effect + ".", problems);
            check(days <= MOST_DAYS, "--days is at most " + MOST_DAYS + ". You entered " + days + ".", problems);
            problems.addAll(Schedule.of(arms, period, days, seed).flawsFound().stream()
                    .map(flaw -> Problem.of("--" + flaw.field() + ": " + flaw.message()))
                    .toList());
            if (!problems.isEmpty()) {
                return new Answer.Refused(problems);
            }
            return Answer.of(
                    chances(arms, period, days, seed, sd, rho, effect),
                    chances -> new Answer.Done(
                            json -> {
                                json.writeStartArray();
                                for (int day = 1; day <= days; day++) {
                                    json.writeStartObject();
                                    json.writeNumberProperty("day", day);
                                    json.writeNumberProperty("chance", chances[day - 1]);
                                    json.writeEndObject();
                                }
                                json.writeEndArray();
                            },
                            words(chances, arms, period, sd, rho, effect)));
        }

        private static void check(boolean good, String message, List<Problem> problems) {
            if (!good) {
                problems.add(Problem.of(message));
            }
        }

        /// The chances of each day, on average over schedules.
        private static Outcome<double[]> chances(
                int arms, int period, int days, int seed, double sd, double rho, double effect) {
            var sum = new double[days];
            for (int drawn = 0; drawn < SCHEDULES; drawn++) {
                switch (Schedule.of(arms, period, days, (long) seed * SCHEDULES + drawn)) {
                    case Finding.Found<Schedule>(Schedule schedule) -> {
                        var chances = Outlook.before(
                                schedule.days(drawn % 7), Prior.standard(arms), sd, rho, effect, Contrast.SETTLED);
                        for (int day = 0; day < days; day++) {
                            sum[day] += chances.get(day).chance() / SCHEDULES;
                        }
                    }
                    case Finding.Refused<Schedule>(List<Flaw> flaws) -> {
                        return Outcome.refused(flaws.getFirst().message());
                    }
                }
            }
            return Outcome.done(sum);
        }

        private static String words(double[] chances, int arms, int period, double sd, double rho, double effect) {
            var text = new StringBuilder();
            text.append(String.format(
                    Locale.ROOT,
                    "With %d conditions in turns of %s, the chance of a settled answer by day %d is %s,%n"
                            + "if the true difference is %s and days differ by %s (SD) and are alike by %s.%n%n",
                    arms,
                    period == 1 ? "1 day" : period + " days",
                    chances.length,
                    Numbers.percent(chances[chances.length - 1]),
                    Numbers.shown(effect, 2),
                    Numbers.shown(sd, 2),
                    Numbers.shown(rho, 2)));
            for (int day = 7; day < chances.length + 7; day += 7) {
                int at = Math.min(day, chances.length);
                text.append(String.format(Locale.ROOT, "day %3d  %s%n", at, Numbers.percent(chances[at - 1])));
            }
            return text.toString();
        }
    }

    /// The value of an option as a whole number.
    private static int whole(Arguments arguments, String option, int usual) {
        double value = arguments.number(option).orElse((double) usual);
        if (value != Math.rint(value) || Math.abs(value) > Series.MOST_DAYS) {
            throw new Arguments.Mistyped("--" + option + " takes a whole number. You entered '"
                    + arguments.text(option).orElse("") + "'.");
        }
        return (int) value;
    }
}
