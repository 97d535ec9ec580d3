package lento.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Listening in a real browser, from the first press to the dark.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ListeningTest {

    private final House house;
    private final Browsers browsers = new Browsers();
    private final BrowserContext context =
            browsers.browser.newContext(new Browser.NewContextOptions().setViewportSize(360, 740));
    private final Page page = context.newPage();
    private final List<String> complaints = new ArrayList<>();

    ListeningTest(@TempDir Path data) throws IOException {
        house = House.at(House.NIGHT, data.resolve("lento"));
    }

    @BeforeAll
    void enter() throws IOException, InterruptedException {
        house.entered().answered();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.navigate(house.server.invitation());
        House.answered(page);
    }

    @AfterAll
    void close() {
        context.close();
        browsers.close();
        house.close();
    }

    @Test
    void from_the_first_press_to_the_dark() throws IOException, InterruptedException {
        breathe();
        loosen();
        seek();
        captions_come_when_they_are_said();
        change_the_level_of_the_sound();
        shift();
        set_the_sleep_timer();
        end();
        assertThat(complaints).isEmpty();
    }

    private void breathe() {
        page.navigate(house.server.address() + "/breathe");
        page.locator("[data-begin]").click();
        playsOn();
        assertThat(page.locator("[data-during]").isVisible()).isTrue();
        assertThat(page.locator("[data-next]").isVisible()).isFalse();
        at(71);
        page.locator("[data-next]").waitFor();
        assertThat(page.locator("[data-next] a").first().textContent()).isEqualTo("Loosen my body, 8 min");
    }

    private void loosen() {
        page.locator("[data-next] a").first().click();
        page.locator("button[value=propped]").click();
        page.locator("path.choosable[data-region=left-calf]").first().click();
        assertThat(page.locator("input[value=left-lower-leg]").isChecked()).isTrue();
        page.locator("button.main").click();
        page.locator(".session").waitFor();
        playsOn();
        assertThat(page.url()).matches(".*/sessions/[A-Za-z0-9_-]+");
        assertThat(timeline().get("samples").asLong()).isEqualTo(8 * 60 * 48_000);
        assertThat(timeline().toString()).doesNotContain("left-leg", "left leg").contains("right-leg");
    }

    private void seek() {
        page.locator("[data-seek]")
                .evaluate("(slider) => { slider.value = 200;"
                        + " slider.dispatchEvent(new Event('input')); slider.dispatchEvent(new Event('change')); }");
        playsOn();
        assertThat(now()).isBetween(199.5, 215.0);
        page.locator("[data-back]").click();
        playsOn();
        assertThat(now()).isBetween(184.0, 200.0);
    }

    private void captions_come_when_they_are_said() {
        var lines = new ArrayList<JsonNode>();
        for (JsonNode cue : timeline().get("cues")) {
            if (cue.get("kind").asString().equals("say") && cue.get("start").asLong() > 210 * 48_000L) {
                lines.add(cue);
            }
        }
        var late = new ArrayList<Double>();
        for (JsonNode line : lines.subList(0, 5)) {
            double start = line.get("start").asLong() / 48_000.0;
            at(start - 0.7);
            playsOn();
            var shown = (Number) page.evaluate("""
                    (words) => new Promise((resolve) => {
                      const audio = document.querySelector("audio");
                      const caption = document.querySelector("[data-caption]");
                      const look = () => caption.textContent === words && resolve(audio.currentTime);
                      new MutationObserver(look).observe(caption, { childList: true, characterData: true, subtree: true });
                      look();
                    })""", line.get("text").asString());
            late.add(Math.abs(shown.doubleValue() - start));
        }
        late.sort(null);
        // On a busy machine a single one may come later.
        assertThat(late.get(2)).as(late.toString()).isLessThanOrEqualTo(0.1);
        assertThat(late.getLast()).as(late.toString()).isLessThanOrEqualTo(1);
    }

    private void change_the_level_of_the_sound() throws IOException, InterruptedException {
        at(250);
        playsOn();
        var before = page.url();
        var timeline = timeline();
        page.locator("[data-more] summary").click();
        double from = now();
        page.locator("[data-level=sound]")
                .evaluate("(slider) => { slider.value = -9; slider.dispatchEvent(new Event('change')); }");
        page.waitForCondition(() -> !page.url().equals(before));
        playsOn();
        assertThat(now()).isBetween(from, from + 5);
        assertThat(timeline()).isEqualTo(timeline);
    }

    private void shift() throws IOException, InterruptedException {
        var before = page.url();
        double from = now();
        page.locator("[data-shift]").click();
        page.waitForCondition(() -> !page.url().equals(before));
        playsOn();
        page.waitForCondition(
                () -> page.locator("[data-caption]").textContent().equals("Time to move. There is no hurry."));
        assertThat(now()).isBetween(from, from + 6);
        assertThat(timeline().get("samples").asLong()).isGreaterThan((8 * 60 + 35) * 48_000L);
    }

    private void set_the_sleep_timer() throws IOException, InterruptedException {
        var before = page.url();
        double from = now();
        page.locator("[data-until]").selectOption("10");
        page.waitForCondition(() -> !page.url().equals(before));
        playsOn();
        assertThat(timeline().get("samples").asLong() / 48_000.0).isBetween(from + 600, from + 606);
        assertThat(now()).isGreaterThanOrEqualTo(from);
    }

    private void end() {
        at(timeline().get("samples").asLong() / 48_000.0 - 1.5);
        page.locator("[data-over]")
                .waitFor(new com.microsoft.playwright.Locator.WaitForOptions()
                        .setState(WaitForSelectorState.VISIBLE)
                        .setTimeout(20_000));
        assertThat(page.locator("[data-over]").textContent()).contains("Stay as you are");
        page.locator("[data-over] a").click();
        page.locator("body[data-place=today]").waitFor();
        // By night there is one button and nothing to read about last time.
        assertThat(page.locator("main").textContent()).contains("Begin").doesNotContain("Last time");
    }

    @Test
    void a_keyboard_is_enough() throws IOException, InterruptedException {
        page.navigate(house.server.address() + "/breathe");
        page.keyboard().press("Tab");
        page.keyboard().press("Tab");
        assertThat(page.evaluate("document.activeElement.matches('[data-begin]')"))
                .isEqualTo(true);
        page.keyboard().press("Enter");
        playsOn();
        assertThat(page.evaluate("document.activeElement.matches('[data-stop]')"))
                .isEqualTo(true);

        page.navigate(house.server.address() + house.session(Map.of("practice", "pmr", "minutes", "9")));
        page.locator("[data-controls]").waitFor();
        page.keyboard().press("Space");
        playsOn();
        page.keyboard().press("Space");
        assertThat(page.evaluate("document.querySelector('audio').paused")).isEqualTo(true);
    }

    @Test
    void a_session_that_is_stopped_counts() throws IOException, InterruptedException {
        page.navigate(house.server.address() + house.session(Map.of("practice", "body-scan", "minutes", "12")));
        page.locator("[data-toggle]").click();
        playsOn();
        at(60);
        playsOn();
        page.locator("[data-stop]").click();
        page.locator("body[data-place=stopped]").waitFor();
        assertThat(page.locator("main").textContent()).contains("It still counts.", "Body scan");
    }

    @Test
    void a_session_plays_without_scripts() throws IOException, InterruptedException {
        var address = house.session(Map.of("practice", "slow-breath", "minutes", "5"));
        try (var plain = browsers.browser.newContext(
                new Browser.NewContextOptions().setJavaScriptEnabled(false).setStorageState(context.storageState()))) {
            var still = plain.newPage();
            still.navigate(house.server.address() + address);
            assertThat(still.locator("audio[controls]").isVisible()).isTrue();
            assertThat(still.locator("[data-controls]").isVisible()).isFalse();
            still.navigate(house.server.address() + "/practise/pmr");
            still.locator("#minutes").fill("14");
            still.locator("button.main").click();
            assertThat(still.locator("h1").textContent()).isEqualTo("Progressive muscle relaxation");
        }
    }

    private JsonNode timeline() {
        try {
            var path = page.url().substring(house.server.address().length());
            return JsonMapper.shared()
                    .readTree(house.get(path + "/timeline.json").body());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private double now() {
        return ((Number) page.evaluate("document.querySelector('audio').currentTime")).doubleValue();
    }

    private void at(double seconds) {
        page.evaluate("(seconds) => { document.querySelector('audio').currentTime = seconds; }", seconds);
    }

    /// Waits until sound is heard.
    private void playsOn() {
        page.evaluate("""
                () => new Promise((resolve) => {
                  let from = null;
                  const look = () => {
                    const audio = document.querySelector("audio");
                    const ready = audio && !audio.paused && !audio.seeking && audio.readyState > 2;
                    if (ready && from !== null && audio.currentTime > from && audio.currentTime < from + 1) return resolve();
                    from = ready ? audio.currentTime : null;
                    setTimeout(look, 20);
                  };
                  look();
                })""");
    }
}
