package lento.bench;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// From a click to the first sound in Chromium, on a warm server, each with a fresh page and a session that was not
/// made before.
final class Click {

    private static final int WARM_UPS = 3;
    private static final int TIMES = 15;
    private static final double MOST_MILLISECONDS = 150;

    /// Notes the times of the last click and of what an audio element tells after it.
    private static final String WATCH = """
            (() => {
              const heard = (window.heard = { clicked: 0, playing: 0, moving: 0 });
              const watched = new WeakSet();
              document.addEventListener("click", (event) => (heard.clicked ||= event.timeStamp), true);
              const play = HTMLMediaElement.prototype.play;
              HTMLMediaElement.prototype.play = function () {
                if (!watched.has(this)) {
                  watched.add(this);
                  this.addEventListener("playing", () => (heard.playing ||= performance.now()));
                  const timer = setInterval(() => {
                    if (this.currentTime > 0) {
                      heard.moving ||= performance.now();
                      clearInterval(timer);
                    }
                  }, 2);
                }
                return play.call(this);
              };
            })();
            """;

    private static final String ALL = "() => heard.clicked && heard.playing && heard.moving";

    private int sessions;

    /// What is pressed.
    private enum Press {
        CIRCLE("the circle of the first page"),
        BEGIN("Begin below a practice"),
        PLAY("play on the page of a session, whose beginning it has loaded");

        private final String shown;

        Press(String shown) {
            this.shown = shown;
        }
    }

    /// Milliseconds from the click.
    ///
    /// @param playing until the audio element told that it plays
    /// @param moving until its time was seen to move; it is looked at every 2 ms
    private record Heard(double playing, double moving) {}

    List<Figure> figures() throws IOException {
        var figures = new ArrayList<Figure>();
        try (var served = Served.start();
                var chromium = new Chromium()) {
            for (Press press : Press.values()) {
                var heard = new ArrayList<Heard>();
                for (int i = 0; i < WARM_UPS + TIMES; i++) {
                    var one = heard(press, served, chromium);
                    if (i >= WARM_UPS) {
                        heard.add(one);
                    }
                }
                double[] playing = heard.stream().mapToDouble(Heard::playing).toArray();
                double[] moving = heard.stream().mapToDouble(Heard::moving).toArray();
                var what = press.shown + ", click to ";
                figures.add(
                        Figure.atMost(what + "playing, median", Cost.median(playing), MOST_MILLISECONDS, "%.0f ms"));
                figures.add(Figure.told(
                        what + "playing, highest",
                        java.util.Arrays.stream(playing).max().orElseThrow(),
                        "%.0f ms"));
                figures.add(Figure.told(what + "a time above 0, median", Cost.median(moving), "%.0f ms"));
            }
        }
        return figures;
    }

    private Heard heard(Press press, Served served, Chromium chromium) throws IOException {
        try (var context = chromium.visitor(served, 360, 740)) {
            context.addInitScript(WATCH);
            var page = context.newPage();
            open(press, page, served, String.format(Locale.ROOT, "%.2f", 10 + sessions++ * 0.01));
            page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
            page.click(
                    switch (press) {
                        case CIRCLE -> "[data-begin]";
                        case BEGIN -> "form[data-play] .main";
                        case PLAY -> "[data-toggle]";
                    });
            page.waitForFunction(ALL);
            return new Heard(number(page, "heard.playing"), number(page, "heard.moving"));
        }
    }

    private static void open(Press press, Page page, Served served, String minutes) throws IOException {
        switch (press) {
            case CIRCLE -> {
                var session = served.session(Map.of("practice", "slow-breath", "minutes", minutes));
                // The first page leads everyone to the same session, so another address is put into it.
                page.route("**/breathe", route -> elsewhere(route, session));
                page.navigate(served.uri("/breathe").toString());
            }
            case BEGIN -> {
                page.navigate(served.uri("/practise/body-scan").toString());
                page.evaluate(
                        "minutes => { const field = document.querySelector('#minutes'); field.step = 'any';"
                                + " field.value = minutes; }",
                        minutes);
            }
            case PLAY ->
                page.navigate(served.uri(served.session(Map.of("practice", "pmr", "minutes", minutes)))
                        .toString());
        }
    }

    private static void elsewhere(Route route, String session) {
        var answer = route.fetch();
        var body = answer.text().replaceFirst("data-session=\"[^\"]*\"", "data-session=\"" + session + "\"");
        route.fulfill(new Route.FulfillOptions().setResponse(answer).setBody(body));
    }

    private static double number(Page page, String what) {
        return ((Number) page.evaluate(what + " - heard.clicked")).doubleValue();
    }
}
