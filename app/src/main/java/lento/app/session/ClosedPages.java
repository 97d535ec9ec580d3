package lento.app.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import lento.app.safety.Clearance;
import lento.app.safety.Safety;
import lento.app.web.Pages;
import org.springframework.stereotype.Component;

/// What is shown instead of a session: the questions that come first, or why it is closed and what stays open.
@Component
class ClosedPages {

    private final Gate gate;
    private final Safety safety;
    private final Pages pages;

    ClosedPages(Gate gate, Safety safety, Pages pages) {
        this.gate = gate;
        this.safety = safety;
        this.pages = pages;
    }

    /// Asks. By night, what is better asked by day is not asked at once: what is open without a question comes first.
    void ask(Gate.Way.Asks asks, String sealed, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        boolean waits = asks.byDay() && pages.night();
        pages.write(
                "ask.jte",
                Map.of(
                        "practice",
                        asks.practice(),
                        "questions",
                        asks.questions(),
                        "waits",
                        waits,
                        "open",
                        waits ? gate.openNow(Pages.language(request), Pages.person(request)) : List.of(),
                        "action",
                        "/sessions/" + sealed + "/answers",
                        "safety",
                        safety),
                request,
                response);
    }

    /// Says why a practice is closed, and what stays open.
    void closed(Gate.Way.Closed closed, HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean now = closed.clearance() instanceof Clearance.GetHelpNow;
        pages.write(
                HttpServletResponse.SC_FORBIDDEN,
                "closed.jte",
                Map.of(
                        "practice", closed.practice(),
                        "rules", closed.clearance().because(),
                        "now", now,
                        "open", gate.openNow(Pages.language(request), Pages.person(request)),
                        "safety", safety),
                request,
                response);
    }
}
