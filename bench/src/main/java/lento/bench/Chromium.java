package lento.bench;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// The system's Chromium without a window. It draws with the processor alone.
final class Chromium implements AutoCloseable {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");

    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Browser browser = playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(program())
                    .setArgs(List.of("--no-sandbox", "--disable-gpu")));

    /// Makes sure that it is installed.
    ///
    /// @throws Unmeasurable if it is not
    static void need() {
        program();
    }

    private static Path program() {
        for (String name : NAMES) {
            for (String folder : System.getenv().getOrDefault("PATH", "").split(":")) {
                var file = Path.of(folder, name);
                if (Files.isExecutable(file)) {
                    return file;
                }
            }
        }
        throw new Unmeasurable("Chromium is missing. Install it (Debian: apt-get install chromium).");
    }

    /// A browser that has nothing in its cache, and that the server has let in.
    BrowserContext visitor(Served served, int width, int height) {
        var context = browser.newContext(new Browser.NewContextOptions().setViewportSize(width, height));
        var pass = served.pass();
        context.addCookies(List.of(new Cookie(pass.getName(), pass.getValue()).setUrl(served.address())));
        return context;
    }

    /// The CPU time of all its processes that are there, in seconds.
    double cpuSeconds() {
        return ProcessHandle.current()
                .descendants()
                .filter(Chromium::ours)
                .flatMap(process -> process.info().totalCpuDuration().stream())
                .mapToDouble(Chromium::seconds)
                .sum();
    }

    private static boolean ours(ProcessHandle process) {
        return process.info()
                .command()
                .filter(command -> command.contains("chrom"))
                .isPresent();
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
