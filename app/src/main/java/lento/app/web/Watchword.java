package lento.app.web;

import java.util.HexFormat;

/// What lets a program read health and metrics, as a bearer token (RFC 6750).
public record Watchword(String text) {

    /// The watchword of the installation with this secret key.
    public static Watchword of(byte[] key) {
        return new Watchword(HexFormat.of().formatHex(Seal.derived(key, "watch")));
    }
}
