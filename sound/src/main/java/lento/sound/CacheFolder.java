package lento.sound;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/// Where a user keeps what can be made again, by the custom of the system.
public final class CacheFolder {

    private CacheFolder() {}

    /// The folder of Lento: below `XDG_CACHE_HOME` or `~/.cache`, `~/Library/Caches`, or `%LOCALAPPDATA%`.
    ///
    /// @param osName what `os.name` says
    public static Path of(String osName, Map<String, String> environment, Path home) {
        var name = osName.toLowerCase(Locale.ROOT);
        if (name.contains("mac")) {
            return home.resolve("Library").resolve("Caches").resolve("lento");
        }
        if (name.contains("win")) {
            var local = environment.get("LOCALAPPDATA");
            var folder =
                    local == null || local.isEmpty() ? home.resolve("AppData").resolve("Local") : Path.of(local);
            return folder.resolve("lento");
        }
        var caches = environment.get("XDG_CACHE_HOME");
        // The XDG base directory specification has relative paths ignored.
        boolean absolute = caches != null && Path.of(caches).isAbsolute();
        return (absolute ? Path.of(caches) : home.resolve(".cache")).resolve("lento");
    }
}
