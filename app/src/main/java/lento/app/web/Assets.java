package lento.app.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// The files that pages use: styles, scripts, fonts, pictures. They are served below a folder named by a hash of them
/// all, so a browser may keep them for good and still gets new ones with a new Lento.
public final class Assets {

    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "woff2", "font/woff2",
            "svg", "image/svg+xml",
            "png", "image/png",
            "txt", "text/plain; charset=utf-8");

    private final Map<String, byte[]> files;
    private final String folder;

    /// One file with its media type.
    public record Asset(byte[] bytes, String type) {}

    private Assets(Map<String, byte[]> files) {
        this.files = files;
        this.folder = "/assets/" + hash(files) + "/";
    }

    /// The files below `assets` on the class path.
    public static Assets ofClassPath() {
        var files = new TreeMap<String, byte[]>();
        try {
            for (Resource found : new PathMatchingResourcePatternResolver().getResources("classpath:/assets/**")) {
                var address = found.getURL().getPath();
                var name = address.substring(address.lastIndexOf("/assets/") + "/assets/".length());
                if (name.contains(".")) {
                    files.put(name, found.getContentAsByteArray());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Assets(files);
    }

    /// The address of a file.
    ///
    /// @throws IllegalArgumentException if there is none of this name
    public String url(String name) {
        if (!files.containsKey(name)) {
            throw new IllegalArgumentException("There is no asset '" + name + "'.");
        }
        return folder + name;
    }

    /// The file at this address.
    public Optional<Asset> at(String path) {
        if (!path.startsWith(folder)) {
            return Optional.empty();
        }
        var name = path.substring(folder.length());
        var bytes = files.get(name);
        var type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        return bytes == null || type == null ? Optional.empty() : Optional.of(new Asset(bytes, type));
    }

    private static String hash(Map<String, byte[]> files) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            files.forEach((name, bytes) -> {
                digest.update(name.getBytes(StandardCharsets.UTF_8));
                digest.update(bytes);
            });
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
