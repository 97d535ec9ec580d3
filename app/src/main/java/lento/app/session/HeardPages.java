package lento.app.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import lento.app.safety.SafetyRecords;
import lento.app.web.Pages;
import lento.app.web.Seal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// What was heard of a session.
@Controller
class HeardPages {

    private final Seal seal;
    private final Sessions sessions;
    private final SafetyRecords records;
    private final Pages pages;
    private final Clock clock;

    /// What was noted.
    ///
    /// @param title the title of the session
    private record Noted(Usual usual, String title) {}

    HeardPages(Seal seal, Sessions sessions, SafetyRecords records, Pages pages, Clock clock) {
        this.seal = seal;
        this.sessions = sessions;
        this.records = records;
        this.pages = pages;
        this.clock = clock;
    }

    /// How long a session was heard. It counts as what it was.
    @PostMapping("/sessions/{sealed}/heard")
    void heard(@PathVariable("sealed") String sealed, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var usual = noted(sealed, request).map(Noted::usual);
        if (usual.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        response.addHeader("Set-Cookie", usual.get().cookie(seal));
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }

    /// A session that was stopped on the way.
    @PostMapping("/sessions/{sealed}/stopped")
    void stopped(@PathVariable("sealed") String sealed, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var noted = noted(sealed, request);
        if (noted.isEmpty()) {
            Pages.onward("/sessions/" + sealed, response);
            return;
        }
        response.addHeader("Set-Cookie", noted.get().usual().cookie(seal));
        pages.write(
                "stopped.jte",
                Map.of(
                        "minutes", noted.get().usual().minutes(),
                        "title", noted.get().title(),
                        "address", "/sessions/" + sealed),
                request,
                response);
    }

    private Optional<Noted> noted(String sealed, HttpServletRequest request) throws IOException {
        var listening = sessions.listening(sealed);
        var ready = sessions.at(sealed, Pages.person(request));
        var seconds = SessionPages.number(request, "seconds");
        if (ready.isEmpty() || listening.isEmpty() || seconds.isEmpty()) {
            return Optional.empty();
        }
        var practised = ready.get().practised(pages.today());
        records.change(Pages.person(request), known -> known.withPractised(practised));
        var usual = new Usual(
                listening.get().fromTheStart(),
                Math.clamp(seconds.get() / 60, 0, 1_440),
                clock.instant().getEpochSecond());
        return Optional.of(new Noted(usual, ready.get().session().title()));
    }
}
