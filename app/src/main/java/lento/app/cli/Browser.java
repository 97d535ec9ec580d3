package lento.app.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/// The browser of the person at this machine.
final class Browser {

    private Browser() {}

    /// Opens an address in it. Where there is none, nothing happens: the address was printed.
    static void open(String address, String system) {
        try {
            new ProcessBuilder(command(address, system.toLowerCase(Locale.ROOT)))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException _) {
            // The printed address does as well.
            return;
        }
    }

    private static List<String> command(String address, String system) {
        if (system.contains("win")) {
            return List.of("rundll32", "url.dll,FileProtocolHandler", address);
        }
        return List.of(system.contains("mac") ? "open" : "xdg-open", address);
    }
}
