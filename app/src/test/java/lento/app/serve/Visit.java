package lento.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// A browser that was let in, and what it asked for from elsewhere.
record Visit(
        House house, BrowserContext context, Page page, List<String> elsewhere, Instant time, String locale, int width)
        implements AutoCloseable {

    private static final Path PICTURES = Path.of("target", "places");

    /// Opens a house of its own.
    static Visit of(Browsers browsers, Instant time, Path data, String locale, int width, int height)
            throws IOException {
        var house = House.at(time, data.resolve(time.getEpochSecond() + locale + width));
        var context = browsers.browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setLocale(locale)
                .setColorScheme(time.equals(House.DAY) ? ColorScheme.LIGHT : ColorScheme.DARK)
                .setReducedMotion(ReducedMotion.REDUCE));
        var elsewhere = new ArrayList<String>();
        context.onRequest(request -> {
            if (!request.url().startsWith(house.server.address())
                    && !request.url().startsWith("blob:")) {
                elsewhere.add(request.url());
            }
        });
        var page = context.newPage();
        page.navigate(house.server.invitation());
        return new Visit(house, context, page, elsewhere, time, locale, width);
    }

    void go(String path) {
        page.navigate(house.server.address() + path);
    }

    /// Looks at the page where it is: it is no wider than its window, even with text twice as large, and axe finds
    /// nothing. A picture of it lies in `target/places`.
    void look(String place) {
        page.waitForLoadState();
        settle();
        var name =
                place + (time.equals(House.DAY) ? "-day-" : "-night-") + width + (locale.startsWith("de") ? "-de" : "");
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + ".png"))
                .setFullPage(true));
        assertThat(tooWide()).as(name + " is no wider than the window").isEmpty();
        page.evaluate("document.documentElement.style.fontSize = '200%'");
        settle();
        assertThat(tooWide())
                .as(name + " is no wider than the window with text twice as large")
                .isEmpty();
        page.evaluate("document.documentElement.style.fontSize = ''");
        var violations = new AxeBuilder(page).analyze().getViolations();
        assertThat(violations.stream()
                        .map(rule -> rule.getId() + ": "
                                + rule.getNodes().stream()
                                        .map(node -> node.getTarget() + " " + node.getFailureSummary())
                                        .toList()))
                .as(name)
                .isEmpty();
    }

    /// Waits until fonts are there and lines have moved to where they belong: where motion is reduced, every change of
    /// size is a transition of a millisecond.
    private void settle() {
        page.evaluate("""
                () => document.fonts.ready.then(() => Promise.all(document.getAnimations()
                    .filter(motion => motion.effect.getComputedTiming().endTime < 1000)
                    .map(motion => motion.finished.catch(() => null))))
                  .then(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(null)))))
                """);
    }

    /// The parts that reach beyond the window, if it scrolls sideways.
    private String tooWide() {
        return (String) page.evaluate("""
                () => {
                  const root = document.documentElement;
                  if (root.scrollWidth <= root.clientWidth) return '';
                  return root.scrollWidth + ' px: ' + [...document.querySelectorAll('body *')]
                    .filter(part => part.getBoundingClientRect().right > root.clientWidth)
                    .map(part => part.tagName + '.' + part.className + ' '
                      + Math.round(part.getBoundingClientRect().right))
                    .join(', ');
                }""");
    }

    @Override
    public void close() {
        context.close();
        house.close();
    }
}
