package lento.app.safety.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lento.app.safety.Admission;
import lento.app.safety.Rule;
import lento.app.safety.Safety;
import lento.app.safety.SafetyRecords;
import lento.app.web.Pages;
import org.springframework.stereotype.Component;

/// What is shown instead of something that is no session: the questions that come first, or why it is closed.
@Component
public class AdmissionPages {

    private final Safety safety;
    private final SafetyRecords records;
    private final Pages pages;

    AdmissionPages(Safety safety, SafetyRecords records, Pages pages) {
        this.safety = safety;
        this.records = records;
        this.pages = pages;
    }

    /// The rules that call for care, if it is open to who asks. Otherwise a page is written that says what comes first.
    ///
    /// @param kind of practice to which it belongs
    /// @param title in the language of the page
    /// @param path where it stands; answers are posted to `/answers` below it
    public Optional<List<Rule>> admitted(
            String kind, String title, String path, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var known = records.of(Pages.person(request));
        var today = pages.today();
        switch (safety.rules().admission(kind, known.answers(), known.truths(kind, today), today)) {
            case Admission.Open(List<Rule> care) -> {
                return Optional.of(care);
            }
            case Admission.Asks asks ->
                pages.write(
                        "before.jte",
                        Map.of("title", title, "questions", asks.questions(), "action", path + "/answers"),
                        request,
                        response);
            case Admission.Closed(List<Rule> because, boolean now) -> closed(title, because, now, request, response);
        }
        return Optional.empty();
    }

    /// Says why it is closed.
    ///
    /// @param now whether help comes first
    public void closed(
            String title, List<Rule> because, boolean now, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        pages.write(
                HttpServletResponse.SC_FORBIDDEN,
                "not-now.jte",
                Map.of("title", title, "rules", because, "now", now),
                request,
                response);
    }

    /// Keeps the answers to what was asked first, and goes back to where it was.
    public void answered(String path, HttpServletRequest request, HttpServletResponse response) {
        var form = AnswerForm.of(request, safety.rules());
        records.change(Pages.person(request), known -> known.withAnswers(form.added(known.answers(), pages.today())));
        Pages.onward(path, response);
    }
}
