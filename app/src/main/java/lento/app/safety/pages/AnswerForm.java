package lento.app.safety.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import lento.app.safety.Answers;
import lento.app.safety.Rules;

/// The answers that came with a form: its fields `asked` and `yes`, each with ids of questions.
///
/// @param asked what was asked, as far as the rules know it
/// @param yes what was ticked
public record AnswerForm(List<String> asked, List<String> yes) {

    /// The answers of this form.
    public static AnswerForm of(HttpServletRequest request, Rules rules) {
        var asked = new ArrayList<>(values(request, "asked"));
        asked.retainAll(rules.questions().keySet());
        return new AnswerForm(List.copyOf(asked), values(request, "yes"));
    }

    /// What was answered before, with these answers.
    public Answers added(Answers before, LocalDate on) {
        return before.with(asked, yes, on);
    }

    private static List<String> values(HttpServletRequest request, String name) {
        var values = request.getParameterValues(name);
        return values == null ? List.of() : List.of(values);
    }
}
