package lento.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The dilution calculator, through the running server.
class DilutionPagesTest {

    private final Path data;

    DilutionPagesTest(@TempDir Path data) {
        this.data = data;
    }

    @Test
    void drops_are_told_with_the_limit_and_what_was_typed_comes_back() throws IOException, InterruptedException {
        try (var house = House.at(House.DAY, data).entered().answered()) {
            var answer = house.post("/dilution", Map.of("oil", "ylang-ylang", "bottle", "30", "percent", "0,8"));

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body())
                    .contains("4 drops of ylang-ylang", "at most 0.67 percent", "limit of this oil is 0.8 percent")
                    .contains("value=\"ylang-ylang\" checked", "value=\"0,8\"", "never swallowed", "almonds");
        }
    }

    @Test
    void bad_input_gets_one_clear_sentence_and_nothing_is_lost() throws IOException, InterruptedException {
        try (var house = House.at(House.DAY, data).entered().answered()) {
            String[][] typed = {
                {"0", "1", "A bottle holds 5 to 500 millilitres here. You entered 0."},
                {"5000", "1", "You entered 5000."},
                {"a <b>", "1", "You entered a &lt;b&gt;."},
                {"30", "much", "How strong is a number over 0, such as 0.5. You entered much."},
                {"30", "3", "3 percent is too strong: of lavender take at most 2 percent."},
                {"5", "0.5", "In 5 millilitres a single drop would already be too much. Take a bottle of 10"},
            };
            for (String[] one : typed) {
                var answer = house.post(
                        "/dilution", Map.of("oil", "lavender", "bottle", "own", "own", one[0], "percent", one[1]));
                assertThat(answer.statusCode()).as(one[2]).isEqualTo(422);
                assertThat(answer.body())
                        .contains(one[2], "value=\"lavender\" checked", "value=\"own\" checked")
                        .contains("value=\"" + one[1] + "\"")
                        .doesNotContain("class=\"paper\"");
            }
            var none = house.post("/dilution", Map.of("bottle", "10", "percent", "1"));
            assertThat(none.statusCode()).isEqualTo(422);
            assertThat(none.body()).contains("Choose an oil first.", "value=\"10\" checked", "value=\"1\"");
        }
    }

    @Test
    void it_asks_first_and_closes_for_who_should_not_use_an_oil() throws IOException, InterruptedException {
        try (var house = House.at(House.DAY, data).entered()) {
            assertThat(house.get("/dilution").body()).contains("data-place=\"before\"", "Asthma");
            house.answered("asthma");
            assertThat(house.get("/dilution").statusCode()).isEqualTo(403);
            house.answered("allergy");
            var closed = house.post("/dilution", Map.of("oil", "lavender", "bottle", "30", "percent", "1"));
            assertThat(closed.statusCode()).isEqualTo(403);
            assertThat(closed.body()).contains("Without any oil.");
            house.answered();
            var german = house.get("/dilution", "Accept-Language", "de");
            assertThat(german.body()).contains("Wie viele Tropfen?", "Lavendel", "höchstens 0,8 Prozent");
        }
    }
}
