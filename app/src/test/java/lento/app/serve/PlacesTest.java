package lento.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// Every place as a person sees it, by day and by night, on a phone and on a desk. A picture of each lies in
/// `target/places` afterwards.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlacesTest {

    /// How often the picture is drawn from now on, until eight of its beats are over.
    private static final String DRAWN = """
            () => new Promise((resolve) => {
              const { prototype } = CanvasRenderingContext2D;
              const draw = prototype.drawImage;
              let drawn = 0;
              prototype.drawImage = function (...given) {
                drawn += 1;
                return draw.apply(this, given);
              };
              setTimeout(() => {
                prototype.drawImage = draw;
                resolve(drawn);
              }, 1120);
            })""";

    private final Path data;
    private final Browsers browsers = new Browsers();

    PlacesTest(@TempDir Path data) {
        this.data = data;
    }

    @AfterAll
    void close() {
        browsers.close();
    }

    private Visit visit(Instant time, String locale, int width, int height) throws IOException {
        var visit = Visit.of(browsers, time, data, locale, width, height);
        House.answered(visit.page());
        return visit;
    }

    /// The address of a session, with a place of attention soon after its beginning.
    private static String session(Visit visit, Map<String, String> fields) throws IOException, InterruptedException {
        var house = visit.house().entered().answered();
        house.post("/language", Map.of("language", visit.locale().substring(0, 2)));
        return house.session(fields);
    }

    @Test
    void every_place_is_fit_for_everyone_in_either_look() throws IOException, InterruptedException {
        for (Instant time : List.of(House.DAY, House.NIGHT)) {
            for (int width : new int[] {360, 1280}) {
                // Each language in each look and at each width, but not all of it twice.
                var locale = time.equals(House.DAY) == (width == 360) ? "de-DE" : "en-GB";
                try (var visit = visit(time, locale, width, width == 360 ? 740 : 800)) {
                    var paths = new LinkedHashMap<String, String>();
                    paths.put("first", "/breathe");
                    paths.put("positions", "/loosen");
                    paths.put("practise", "/practise");
                    paths.put("practice-pmr", "/practise/pmr");
                    paths.put("practice-breath", "/practise/slow-breath");
                    paths.put("alarm", "/alarm");
                    paths.put("advice", "/advice");
                    paths.put("help", "/help");
                    paths.put("asks", "/asks");
                    paths.put("answers", "/answers");
                    paths.put("mood", "/mood");
                    paths.put("unpleasant", "/unpleasant");
                    paths.put("look", "/look");
                    paths.put("missing", "/nowhere");
                    paths.put("session", session(visit, Map.of("practice", "pmr", "minutes", "12")));
                    for (var place : paths.entrySet()) {
                        visit.page().navigate(visit.house().server.address() + place.getValue());
                        visit.look(place.getKey());
                    }
                    on_the_way(visit);
                    assertThat(visit.elsewhere()).isEmpty();
                }
            }
        }
    }

    /// The places that have no address of their own.
    private static void on_the_way(Visit visit) throws IOException, InterruptedException {
        var page = visit.page();
        var house = visit.house();
        page.navigate(house.server.address() + "/loosen");
        page.locator("button[value=side]").click();
        page.locator("path.choosable[data-region=left-calf]").first().click();
        visit.look("leave-out");

        page.navigate(house.server.address() + house.session(Map.of("practice", "slow-breath", "minutes", "5")));
        page.locator("[data-controls]").waitFor();
        at(page, 49);
        visit.look("session-breath");

        page.navigate(house.server.address() + house.session(Map.of("practice", "pmr", "minutes", "12")));
        page.locator("[data-controls]").waitFor();
        at(page, 300);
        page.locator("[data-more] summary").click();
        visit.look("session-more");
        page.locator("[data-stop]").click();
        page.locator("body[data-place=stopped]").waitFor();
        visit.look("stopped");
        page.navigate(house.server.address());
        visit.look("today");
    }

    private static void at(Page page, double seconds) {
        page.evaluate("""
                (seconds) => new Promise((resolve) => {
                  const audio = document.querySelector("audio");
                  audio.addEventListener("seeked", () => setTimeout(resolve, 1500), { once: true });
                  audio.currentTime = seconds;
                })""", seconds);
    }

    @Test
    void a_picture_that_was_stopped_stays_so_when_the_sound_goes_on() throws IOException, InterruptedException {
        try (var visit = visit(House.NIGHT, "en-GB", 360, 740)) {
            var page = visit.page();
            page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.NO_PREFERENCE));
            page.navigate(visit.house().server.address() + session(visit, Map.of("practice", "pmr", "minutes", "12")));
            page.click("[data-toggle]");
            page.waitForFunction("() => document.querySelector('audio').currentTime > 0");
            assertThat((int) page.evaluate(DRAWN)).isPositive();

            page.evaluate("document.querySelector('[data-still]').click()");
            page.click("[data-toggle]");
            page.waitForFunction("() => document.querySelector('audio').paused");
            page.click("[data-toggle]");
            page.waitForFunction("() => document.querySelector('[data-toggle]').dataset.playing === 'true'");

            assertThat((int) page.evaluate(DRAWN)).isZero();
        }
    }
}
