package lento.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// How many taps lead someone new to the sound, and how many screens ask something on the way.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TapsTest {

    private final Path data;
    private final Browsers browsers = new Browsers();

    TapsTest(@TempDir Path data) {
        this.data = data;
    }

    @AfterAll
    void close() {
        browsers.close();
    }

    /// Someone new, who counts.
    private static final class Visitor implements AutoCloseable {
        private final House house;
        private final BrowserContext context;
        private final Page page;
        private int taps;
        private int screens;

        Visitor(House house, BrowserContext context) {
            this.house = house;
            this.context = context;
            this.page = context.newPage();
            page.navigate(house.server.invitation());
        }

        void tap(Locator what) {
            what.tap();
            taps++;
        }

        void plays() {
            page.waitForFunction(
                    "() => [...document.querySelectorAll('audio')].some((audio) => audio.currentTime > 0.2)");
        }

        /// Counts this screen if it asks something.
        void look() {
            screens += page.locator("input[name=asked]").count() > 0 ? 1 : 0;
        }

        @Override
        public void close() {
            context.close();
            house.close();
        }
    }

    private Visitor visitor(Instant time) throws IOException {
        return new Visitor(
                House.at(time, data.resolve(time + "-" + System.nanoTime())),
                browsers.browser.newContext(new Browser.NewContextOptions()
                        .setViewportSize(360, 740)
                        .setHasTouch(true)));
    }

    @Test
    void the_first_breath_takes_one_tap_and_no_question() throws IOException {
        for (Instant time : List.of(House.DAY, House.NIGHT)) {
            try (var visitor = visitor(time)) {
                visitor.look();
                visitor.tap(visitor.page.locator("[data-begin]"));
                visitor.plays();
                visitor.look();

                assertThat(visitor.taps).isEqualTo(1);
                assertThat(visitor.screens).isZero();
                assertThat(visitor.page.locator("body").textContent())
                        .contains("Not while driving.", "Dizzy? Breathe your own way.");
                var timeline = (String) visitor.page.evaluate(
                        "(address) => fetch(address + '/timeline.json').then((answer) => answer.text())",
                        visitor.page.locator("[data-first]").getAttribute("data-session"));
                assertThat(timeline).contains("\"samples\":" + 5 * 60 * 48_000);
            }
        }
    }

    @Test
    void loosening_takes_three_taps_and_one_screen_of_questions_the_first_time_only() throws IOException {
        for (Instant time : List.of(House.DAY, House.NIGHT)) {
            try (var visitor = visitor(time)) {
                for (int time_around = 0; time_around < 2; time_around++) {
                    visitor.taps = 0;
                    visitor.screens = 0;
                    visitor.page.navigate(visitor.house.server.address() + "/breathe");
                    // The link comes after seventy seconds of breathing.
                    visitor.page.evaluate("document.querySelector('[data-next]').hidden = false");
                    visitor.tap(visitor.page.locator("[data-next] a").first());
                    visitor.page.locator("button[value=lying]").waitFor();
                    visitor.look();
                    visitor.tap(visitor.page.locator("button[value=lying]"));
                    visitor.page.locator("body[data-place=leave-out]").waitFor();
                    visitor.look();
                    visitor.tap(visitor.page.locator("button.main"));
                    visitor.page.locator(".session").waitFor();
                    visitor.plays();

                    assertThat(visitor.taps).isEqualTo(3);
                    assertThat(visitor.screens).isEqualTo(time_around == 0 ? 1 : 0);
                }
            }
        }
    }

    @Test
    void a_body_scan_asks_on_one_screen_and_then_plays() throws IOException {
        try (var visitor = visitor(House.DAY)) {
            visitor.page.navigate(visitor.house.server.address() + "/practise/body-scan");
            visitor.look();
            visitor.tap(visitor.page.locator("button.main"));
            visitor.page.locator("body[data-place=ask]").waitFor();
            visitor.look();
            visitor.tap(visitor.page.locator("button.main"));
            visitor.page.locator(".session").waitFor();
            visitor.plays();

            assertThat(visitor.taps).isEqualTo(2);
            assertThat(visitor.screens).isEqualTo(1);
        }
    }

    @Test
    void what_is_ticked_closes_and_what_stays_open_is_one_tap_away() throws IOException {
        try (var visitor = visitor(House.DAY)) {
            visitor.page.navigate(visitor.house.server.address() + "/practise/body-scan");
            visitor.tap(visitor.page.locator("button.main"));
            visitor.page.locator("body[data-place=ask]").waitFor();
            visitor.page.locator("input[type=checkbox][value=acute-depression]").check();
            visitor.tap(visitor.page.locator("button.main"));
            visitor.page.locator("body[data-place=closed]").waitFor();

            assertThat(visitor.page.locator("main").textContent()).contains("Mindfulness is not suitable just now");
            visitor.tap(visitor.page.locator("a[href='/breathe']"));
            visitor.tap(visitor.page.locator("[data-begin]"));
            visitor.plays();
        }
    }
}
