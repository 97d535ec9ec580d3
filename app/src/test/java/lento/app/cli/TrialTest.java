package lento.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrialTest {

    /// The first simulated person of the reference: 14 days, two arms, periods of two days.
    private static final String PERSON = """
            day,arm,weekday,y
            1,0,4,7
            2,0,5,2
            3,1,6,4
            4,1,0,4
            5,1,1,4
            6,1,2,6
            7,0,3,5
            8,0,4,6
            9,0,5,4
            10,0,6,5
            11,1,0,4
            12,1,1,3
            13,0,2,4
            14,0,3,5
            """;

    private final Path folder;

    TrialTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private String file(String text) throws IOException {
        return Files.writeString(folder.resolve("trial.csv"), text).toString();
    }

    @Test
    void a_trial_is_analysed() throws IOException {
        var json = Typed.run("trial", "analyse", file(PERSON), "--json").json();

        assertThat(json.get("n").asInt()).isEqualTo(14);
        assertThat(json.get("contrasts").size()).isEqualTo(1);
        var contrast = json.get("contrasts").get(0);
        assertThat(contrast.get("a").asInt()).isEqualTo(1);
        assertThat(contrast.get("b").asInt()).isZero();
        assertThat(contrast.get("q05").asDouble())
                .isLessThan(contrast.get("q50").asDouble());
        assertThat(contrast.get("q50").asDouble())
                .isLessThan(contrast.get("q95").asDouble());
        assertThat(contrast.get("pBelowZero").asDouble()).isBetween(0.0, 1.0);
        assertThat(contrast.get("eValue").asDouble()).isPositive();
        assertThat(json.get("reml").get("beta").size()).isEqualTo(4);
        assertThat(json.get("reml").get("names").get(1).asString()).isEqualTo("arm1");
        assertThat(json.get("rho").get("mean").asDouble()).isBetween(-1.0, 1.0);
        assertThat(json.get("sigma").get("mean").asDouble()).isPositive();
        assertThat(json.get("ordinal").isNull()).isTrue();
    }

    @Test
    void words_come_before_numbers_and_claim_no_more_than_is_known() throws IOException {
        var printed = Typed.run("trial", "analyse", file(PERSON)).printed();

        assertThat(printed).startsWith("14 days are recorded.");
        assertThat(printed)
                .contains("Days with arm 1 were ", "The answer is not settled", "always valid")
                .doesNotContain("cause", "works", "because of");
    }

    @Test
    void the_smallest_difference_that_matters_can_be_said() throws IOException {
        var one = Typed.run("trial", "analyse", file(PERSON), "--json").json();
        var two = Typed.run("trial", "analyse", file(PERSON), "--mid", "0", "--json")
                .json();

        assertThat(two.get("contrasts").get(0).get("pBelowMinusMid").asDouble())
                .isEqualTo(one.get("contrasts").get(0).get("pBelowZero").asDouble());
    }

    @Test
    void another_range_carries_through() throws IOException {
        var tens = PERSON.lines()
                .map(line -> line.startsWith("day") ? line : line + "0")
                .collect(java.util.stream.Collectors.joining("\n"));
        var one = Typed.run("trial", "analyse", file(PERSON), "--json").json();
        var ten = Typed.run("trial", "analyse", file(tens), "--low", "0", "--high", "100", "--json")
                .json();

        assertThat(ten.get("contrasts").get(0).get("mean").asDouble())
                .isCloseTo(10 * one.get("contrasts").get(0).get("mean").asDouble(), within(1e-8));
    }

    @Test
    void days_to_come_are_foreseen() throws IOException {
        var text = PERSON + "15,1,4,\n16,1,5,\n17,0,6,\n18,0,0,\n";
        var json = Typed.run("trial", "analyse", file(text), "--json").json();

        assertThat(json.get("n").asInt()).isEqualTo(14);
        assertThat(json.get("outlook").size()).isEqualTo(4);
        assertThat(json.get("outlook").get(3).get("day").asInt()).isEqualTo(18);
        assertThat(Typed.run("trial", "analyse", file(text)).printed()).contains("by day 18 is ");
    }

    @Test
    void the_order_of_values_can_be_asked_alone() throws IOException {
        var json = Typed.run("trial", "analyse", file(PERSON), "--ordinal", "--json")
                .json();

        assertThat(json.get("ordinal").get("categories").asInt()).isEqualTo(6);
        assertThat(json.get("ordinal").get("contrasts").get(0).get("pBelowZero").asDouble())
                .isBetween(0.0, 1.0);
        assertThat(Typed.run("trial", "analyse", file(PERSON), "--ordinal").printed())
                .contains("ordinal 1 - 0:");
    }

    @Test
    void a_floor_is_pointed_out() throws IOException {
        var low = PERSON.replace(",4\n", ",1\n");

        assertThat(Typed.run("trial", "analyse", file(low)).printed())
                .contains("More than a quarter of the days sit at one end", "--ordinal");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2,0,5,2 | 2,1,5,11 | 3:7: The outcome goes from 0 to 10. You entered 11.",
                "2,0,5,2 | 1,0,5,2 | 3:1: Day 1 stands twice, first in row 1.",
                "2,0,5,2 | 2,4,5,2 | 3:3: Arms are 0 (as usual) to 3. You entered 4.",
                "2,0,5,2 | 2,0,7,2 | 3:5: Weekdays are 0 (Monday) to 6 (Sunday). You entered 7.",
                "2,0,5,2 | 0,0,5,2 | 3:1: Days are counted from 1 to 36600. You entered 0.",
                "2,0,5,2 | two,0,5,2 | 3:1: A number such as 3.5 is needed. You entered 'two'.",
                "2,0,5,2 | 2.5,0,5,2 | 3:1: The day is a whole number. You entered '2.5'.",
                "2,0,5,2 | 2,,5,2 | 3:3: The arm is missing. Only y may be empty.",
                "2,0,5,2 | 2,0,5 | 3:5: This line has 3 fields and there are 4 columns. A field with a comma in it stands in quotes.",
                "day,arm,weekday,y | day,arm,weekday,pain | 1:17: The column 'pain' is not known."
            })
    void bad_input_is_a_sentence_with_its_place(String good, String bad, String problem) throws IOException {
        var file = file(PERSON.replace(good + "\n", bad + "\n"));
        var typed = Typed.run("trial", "analyse", file);

        assertThat(typed.status()).isEqualTo(1);
        assertThat(typed.errors()).contains(file + ":" + problem);
        assertThat(typed.printed()).isEmpty();
    }

    @Test
    void too_little_is_refused() throws IOException {
        assertThat(Typed.run("trial", "analyse", file("day,arm,weekday,y\n1,0,0,5\n2,1,1,4\n3,0,2,5\n4,1,3,3\n"))
                        .errors())
                .contains("An analysis needs at least 5 recorded days. There are 4.");
        assertThat(Typed.run("trial", "analyse", file(PERSON.replaceAll("(?m)^(\\d+),1,", "$1,0,")))
                        .errors())
                .contains("All recorded days have arm 0");
        assertThat(Typed.run("trial", "analyse", file(PERSON.replaceAll("(?m),\\d+$", ",5")))
                        .errors())
                .contains("All values are 5.");
        assertThat(Typed.run("trial", "analyse", file(PERSON), "--days", "10").errors())
                .contains("The trial has 10 days. You entered day 11.");
        assertThat(Typed.run("trial", "analyse", file("day,arm,weekday,y\n")).errors())
                .contains("An analysis needs at least 5 recorded days. There are 0.");
    }

    @Test
    void few_days_are_told_without_anything_that_is_no_number() throws IOException {
        var typed = Typed.run(
                "trial", "analyse", file("day,arm,weekday,y\n1,0,0,5\n2,1,1,4\n3,0,2,5\n4,1,3,3\n5,0,4,5\n"), "--json");

        assertThat(typed.status()).isZero();
        assertThat(typed.printed()).doesNotContain("NaN", "Infinity");
    }

    @Test
    void a_plan_tells_the_chance_of_each_day() {
        var json = Typed.run(
                        "trial",
                        "plan",
                        "--arms",
                        "2",
                        "--period",
                        "3",
                        "--days",
                        "56",
                        "--sd",
                        "1.3",
                        "--rho",
                        "0.3",
                        "--effect",
                        "-1",
                        "--json")
                .json();

        assertThat(json.size()).isEqualTo(56);
        assertThat(json.get(0).get("day").asInt()).isEqualTo(1);
        double before = 0;
        for (var day : json) {
            assertThat(day.get("chance").asDouble()).isBetween(before, 1.0);
            before = day.get("chance").asDouble();
        }
        assertThat(before).isBetween(0.25, 0.45);
        assertThat(Typed.run("trial", "plan").printed()).startsWith("With 2 conditions in turns of 1 day,");
    }

    @Test
    void the_same_seed_plans_the_same() {
        var one = Typed.run("trial", "plan", "--seed", "5", "--json").printed();

        assertThat(Typed.run("trial", "plan", "--seed", "5", "--json").printed())
                .isEqualTo(one);
        assertThat(Typed.run("trial", "plan", "--seed", "6", "--json").printed())
                .isNotEqualTo(one);
    }

    @ParameterizedTest
    @CsvSource({
        "--arms,5,--arms: A trial compares 2 to 4 arms",
        "--period,8,--period: A period lasts 1 to 7 days.",
        "--days,1,--days: 2 arms with periods of 1 need at least 2 days",
        "--days,5000,--days is at most 1000.",
        "--sd,0,--sd is over 0.",
        "--rho,1,--rho lies between -1 and 1.",
        "--effect,1e9,--effect is a number of points.",
        "--arms,2.5,--arms takes a whole number."
    })
    void a_plan_out_of_range_is_refused(String option, String value, String problem) {
        var typed = Typed.run("trial", "plan", option, value);

        assertThat(typed.status()).isIn(1, 2);
        assertThat(typed.errors()).contains(problem);
    }
}
