package lento.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// The places that are no sessions, by day and by night, on a phone and on a desk, in both languages, and on paper. A
/// picture of each lies in `target/places` afterwards.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WrittenPlacesTest {

    private final Path data;
    private final Browsers browsers = new Browsers();

    WrittenPlacesTest(@TempDir Path data) {
        this.data = data;
    }

    @AfterAll
    void close() {
        browsers.close();
    }

    @Test
    void places_that_are_no_sessions_are_fit_for_everyone_in_both_languages() throws IOException {
        for (String locale : List.of("en-GB", "de-DE")) {
            try (var visit = Visit.of(browsers, House.DAY, data, locale, 360, 740)) {
                visit.go("/exercises/sleep-rules");
                visit.look("written-before");
                House.answered(visit.page());
                every_place(visit);
                House.answered(visit.page(), "bipolar");
                visit.go("/exercises/sleep-rules");
                visit.look("written-not-now");
            }
            try (var visit = Visit.of(browsers, House.NIGHT, data, locale, 1280, 800)) {
                House.answered(visit.page());
                every_place(visit);
            }
        }
    }

    private static void every_place(Visit visit) {
        for (String path : List.of(
                "practise",
                "practise/yoga-floor",
                "practise/breath-move",
                "practise/thoughts",
                "first-week",
                "read-on",
                "dilution",
                "exercises",
                "exercises/flare-card",
                "exercises/worry-time",
                "exercises/thought-record",
                "exercises/back-beliefs",
                "exercises/stress-map",
                "exercises/pacing-plan",
                "exercises/sleep-rules")) {
            visit.go("/" + path);
            visit.look("written-" + path.replace('/', '-'));
        }
        var page = visit.page();
        visit.go("/exercises/flare-card");
        page.locator("input[value=side]").check();
        page.fill("[name=person]", "Jo");
        page.fill("[name=kind]", "Tea\nSoup");
        page.locator("button.main").click();
        page.locator(".paper").waitFor();
        visit.look("written-card-filled");
        paper(visit, "card-filled");
        visit.go("/exercises/pacing-plan");
        paper(visit, "pacing-plan");
        visit.go("/exercises/worry-time");
        page.fill("[name=when]", "soon");
        page.locator("button.main").click();
        page.locator(".problems").waitFor();
        visit.look("written-fault");
        visit.go("/dilution");
        page.locator("input[value=lavender]").check();
        page.fill("[name=percent]", "1");
        page.locator("button.main").click();
        page.locator(".paper").waitFor();
        visit.look("written-drops");
        paper(visit, "drops");
        page.fill("[name=percent]", "7");
        page.locator("button.main").click();
        page.locator(".problems").waitFor();
        visit.look("written-too-strong");
        visit.go("/first-week");
        if (visit.time().equals(House.DAY)) {
            page.locator("button[value=right]").click();
            page.locator("[name=felt]").waitFor(detached());
            visit.look("written-first-week-told");
        }
        assertThat(visit.elsewhere()).isEmpty();
    }

    private static Locator.WaitForOptions detached() {
        return new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED);
    }

    /// On paper there is black on white, and nothing that only a screen needs.
    private static void paper(Visit visit, String place) {
        var page = visit.page();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "places", "paper-" + place + visit.width() + visit.locale() + ".png"))
                .setFullPage(true));
        assertThat((String) page.evaluate("getComputedStyle(document.documentElement).backgroundColor"))
                .isEqualTo("rgb(255, 255, 255)");
        assertThat((String) page.evaluate("getComputedStyle(document.documentElement).color"))
                .isEqualTo("rgb(0, 0, 0)");
        for (String hidden : List.of(".places", ".language", ".begin", ".unprinted")) {
            assertThat(page.locator(hidden + ":visible").count()).as(hidden).isZero();
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    }
}
