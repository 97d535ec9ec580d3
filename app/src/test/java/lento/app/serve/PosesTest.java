package lento.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import lento.app.library.Library;
import lento.practice.Member;
import lento.practice.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What stands beside a practice on its page: poses with their drawings, sheets, the dilution calculator.
class PosesTest {

    private static final Pattern ITEM = Pattern.compile("<ul class=\"poses\">(.*?)</section>", Pattern.DOTALL);

    private final Path data;

    PosesTest(@TempDir Path data) {
        this.data = data;
    }

    private static String poses(String page) {
        var found = ITEM.matcher(page);
        return found.find() ? found.group(1) : "";
    }

    private static int count(String text, String part) {
        return text.split(Pattern.quote(part), -1).length - 1;
    }

    @Test
    void every_pose_of_gentle_yoga_stands_on_its_page_with_name_drawing_and_caution()
            throws IOException, InterruptedException {
        try (var house = House.at(House.DAY, data).entered().answered()) {
            for (String id : new String[] {"yoga-bed", "yoga-floor", "yoga-chair"}) {
                var english = poses(
                        house.get("/practise/" + id, "Accept-Language", "en").body());
                assertThat(count(english, "<h3>")).as(id).isEqualTo(8);
                assertThat(count(english, "<svg class=\"position\"")).as(id).isEqualTo(8);
            }
            assertThat(poses(house.get("/practise/yoga-floor", "Accept-Language", "en")
                            .body()))
                    .contains("cat and cow", "Glaucoma");
            assertThat(poses(house.get("/practise/yoga-floor", "Accept-Language", "de")
                            .body()))
                    .contains("Katze", "Grüner Star")
                    .doesNotContain("cat and cow");
            var moves = poses(
                    house.get("/practise/breath-move", "Accept-Language", "de").body());
            assertThat(count(moves, "<h3>")).isEqualTo(12);
            assertThat(poses(house.get("/practise/pmr").body())).isEmpty();
        }
    }

    @Test
    void every_pose_that_is_listed_has_its_drawing() throws IOException {
        var library =
                switch (Library.open(House.CONTENT)) {
                    case Outcome.Done<Library>(Library found) -> found;
                    case Outcome.Refused<Library> refused ->
                        throw new AssertionError(refused.problems().toString());
                };
        var template = java.nio.file.Files.readString(Path.of("src", "main", "jte", "part", "pose.jte"));
        for (Member pose :
                library.vocabulary().file("poses").orElseThrow().members().values()) {
            assertThat(template).contains("@template.drawing.pose." + pose.id() + "()");
        }
    }

    @Test
    void sheets_and_the_calculator_stand_beside_the_practices_they_belong_to()
            throws IOException, InterruptedException {
        try (var house = House.at(House.DAY, data.resolve("other")).entered().answered()) {
            assertThat(house.get("/practise/flare").body()).contains("/exercises/flare-card");
            assertThat(house.get("/practise/thoughts").body())
                    .contains("/exercises/worry-time", "/exercises/sleep-rules");
            assertThat(house.get("/practise/sleep").body()).contains("/exercises/sleep-rules");
            assertThat(house.get("/practise/aroma").body()).contains("/dilution");
            assertThat(house.get("/practise").body()).contains("/exercises", "/dilution", "/read-on");
            assertThat(house.get("/read-on", "Accept-Language", "de").body())
                    .contains("Das autogene Training", "noch keine Fachperson", "auf Englisch");
        }
    }
}
