package lento.app.session;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import lento.app.web.Cookies;
import lento.app.web.Seal;

/// What this browser listened to last. It lies with the browser, sealed.
///
/// @param listening what was chosen
/// @param minutes how long it was heard
/// @param ended when, in seconds of the epoch
record Usual(Listening listening, double minutes, long ended) {

    private static final String COOKIE = "lento-usual";
    private static final String PURPOSE = "usual";

    static Optional<Usual> of(HttpServletRequest request, Seal seal) {
        return Cookies.value(request, COOKIE).flatMap(text -> seal.opened(PURPOSE, text, Usual.class));
    }

    /// The header that keeps it.
    String cookie(Seal seal) {
        return Cookies.kept(COOKIE, seal.sealed(PURPOSE, this));
    }
}
