package lento.bench;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What the moving pictures of a session cost the processor in Chromium: all its processes while a session plays,
/// less the same page, which plays on, with the picture stopped by "No moving picture". First a session without
/// breaths, so that the picture alone makes the browser draw; then one that breathes, whose ring is taken away as well.
final class Animation {

    private static final List<String> SCENES = List.of("sunset", "meadow", "sea", "rain-window", "night-sky");
    private static final List<Window> WINDOWS = List.of(new Window(360, 740), new Window(1280, 800));
    private static final double SECONDS = 20;
    private static final long SETTLING = 4_000;
    private static final double MOST_PERCENT = 5;

    private static final String STOP_PICTURE = "document.querySelector('[data-still]').click()";
    private static final String STOP_ALL = STOP_PICTURE + "; document.querySelector('[data-ring]').remove()";

    private record Window(int width, int height) {
        @Override
        public String toString() {
            return width + " x " + height;
        }
    }

    List<Figure> figures() throws IOException {
        var figures = new ArrayList<Figure>();
        try (var served = Served.start();
                var chromium = new Chromium()) {
            var session = served.uri(served.session(Map.of("practice", "pmr", "minutes", "20")));
            for (Window window : WINDOWS) {
                for (String scene : SCENES) {
                    try (var context = chromium.visitor(served, window.width, window.height)) {
                        var page = context.newPage();
                        page.route("**/timeline.json", route -> elsewhere(route, scene));
                        page.navigate(session.toString());
                        page.click("[data-toggle]");
                        page.waitForFunction("() => document.querySelector('audio').currentTime > 0");
                        figures.addAll(
                                figures(scene + " at " + window + ", the picture", STOP_PICTURE, page, chromium));
                    }
                }
            }
            var breathing = served.uri(served.session(Map.of("practice", "slow-breath", "minutes", "20")));
            for (Window window : WINDOWS) {
                try (var context = chromium.visitor(served, window.width, window.height)) {
                    var page = context.newPage();
                    page.navigate(breathing.toString());
                    page.click("[data-toggle]");
                    page.waitForFunction("() => document.querySelector('audio').currentTime > 0");
                    page.evaluate("document.querySelector('audio').currentTime = 120");
                    page.waitForFunction("() => document.querySelector('.session.breathing')");
                    figures.addAll(figures("breathing at " + window + ", ring and picture", STOP_ALL, page, chromium));
                }
            }
        }
        return figures;
    }

    private static List<Figure> figures(String what, String stop, Page page, Chromium chromium) throws IOException {
        Waiting.millis(SETTLING);
        double moving = share(chromium);
        page.evaluate(stop);
        Waiting.millis(SETTLING);
        double still = share(chromium);
        if ((boolean) page.evaluate("document.querySelector('audio').paused")) {
            throw new Unmeasurable("The session did not play on.");
        }
        return List.of(
                Figure.atMost(what + ", of one core", moving - still, MOST_PERCENT, "%.1f %%"),
                Figure.told(what + ", the page without", still, "%.1f %%"));
    }

    /// Hundredths of one core that the browser used over some seconds.
    private static double share(Chromium chromium) throws IOException {
        double cpu = chromium.cpuSeconds();
        long begun = System.nanoTime();
        Waiting.millis((long) (SECONDS * 1_000));
        return 100 * (chromium.cpuSeconds() - cpu) / ((System.nanoTime() - begun) / 1e9);
    }

    /// Puts another scene in the place of those that the session has.
    private static void elsewhere(Route route, String scene) {
        var answer = route.fetch();
        var body = answer.text()
                .replaceAll("(\"kind\":\"scene\"[^}]*\"text\":\")[a-z-]+", String.format(Locale.ROOT, "$1%s", scene));
        route.fulfill(new Route.FulfillOptions().setResponse(answer).setBody(body));
    }
}
