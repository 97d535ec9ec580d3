package lento.app.session;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import lento.app.web.Seal;
import org.springframework.http.ResponseCookie;

/// What this browser listened to last. It lies with the browser, sealed.
///
/// @param listening what was chosen
/// @param title the title of the practice
/// @param minutes how long it was heard
/// @param ended when, in seconds of the epoch
record Usual(Listening listening, String title, double minutes, long ended) {

    private static final String COOKIE = "lento-usual";
    private static final String PURPOSE = "usual";
    private static final long KEPT = 400L * 24 * 60 * 60;

    static Optional<Usual> of(HttpServletRequest request, Seal seal) {
        var cookies = request.getCookies();
        for (Cookie cookie : cookies == null ? new Cookie[0] : cookies) {
            if (cookie.getName().equals(COOKIE)) {
                return seal.opened(PURPOSE, cookie.getValue(), Usual.class);
            }
        }
        return Optional.empty();
    }

    /// The header that keeps it.
    String cookie(Seal seal) {
        return ResponseCookie.from(COOKIE, seal.sealed(PURPOSE, this))
                .path("/")
                .httpOnly(true)
                .sameSite("Strict")
                .maxAge(KEPT)
                .build()
                .toString();
    }
}
