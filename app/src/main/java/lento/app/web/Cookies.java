package lento.app.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.ResponseCookie;

/// Cookies that only this server reads, and only pages of its own send.
public final class Cookies {

    private static final long KEPT = 400L * 24 * 60 * 60;

    private Cookies() {}

    /// The value of the cookie with this name.
    public static Optional<String> value(HttpServletRequest request, String name) {
        var cookies = request.getCookies();
        return Arrays.stream(cookies == null ? new Cookie[0] : cookies)
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .findFirst();
    }

    /// The header that keeps a cookie for longer than a year.
    public static String kept(String name, String value) {
        return ResponseCookie.from(name, value)
                .path("/")
                .httpOnly(true)
                .sameSite("Strict")
                .maxAge(KEPT)
                .build()
                .toString();
    }
}
