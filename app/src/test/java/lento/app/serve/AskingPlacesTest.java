package lento.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// The places that ask, change and close, as someone new sees them on a phone, in both languages.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AskingPlacesTest {

    private final Path data;
    private final Browsers browsers = new Browsers();

    AskingPlacesTest(@TempDir Path data) {
        this.data = data;
    }

    @AfterAll
    void close() {
        browsers.close();
    }

    @Test
    void places_that_ask_are_fit_for_everyone_in_both_languages() throws IOException {
        for (String locale : List.of("en-GB", "de-DE")) {
            try (var visit = Visit.of(browsers, House.DAY, data, locale, 360, 740)) {
                for (String path : List.of("breathe", "practise/sleep", "alarm", "mood", "unpleasant")) {
                    visit.go("/" + path);
                    visit.look("new-" + path.replace('/', '-'));
                }
                visit.go("/loosen");
                visit.look("new-positions");
                visit.page().locator("button[value=side]").click();
                visit.page().locator("input[name=asked]").first().waitFor(attached());
                visit.look("new-leave-out");
                visit.go("/practise/body-scan");
                visit.page().locator("button.main").click();
                visit.page().locator("body[data-place=ask]").waitFor();
                visit.look("new-ask");
                visit.page()
                        .locator("input[type=checkbox][value=acute-depression]")
                        .check();
                visit.page().locator("button.main").click();
                visit.page().locator("body[data-place=closed]").waitFor();
                visit.look("new-closed");
                visit.go("/practise");
                visit.look("new-practise-closed");
                visit.go("/alarm");
                visit.page().locator("input[type=checkbox][value=fever]").check();
                visit.page().locator("button.main").click();
                visit.look("new-advice");
                visit.go("/alarm");
                visit.page().locator("input[type=checkbox][value=chest-pain]").check();
                visit.page().locator("button.main").click();
                visit.look("new-help");
                assertThat(visit.elsewhere()).isEmpty();
            }
            try (var visit = Visit.of(browsers, House.NIGHT, data, locale, 360, 740)) {
                visit.go("/practise/body-scan");
                visit.page().locator("button.main").click();
                visit.page().locator("body[data-place=ask]").waitFor();
                visit.look("new-ask");
            }
        }
    }

    private static com.microsoft.playwright.Locator.WaitForOptions attached() {
        return new com.microsoft.playwright.Locator.WaitForOptions()
                .setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED);
    }
}
