package lento.app.safety.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lento.app.safety.Phq4;
import lento.app.safety.Safety;
import lento.app.safety.SafetyRecords;
import lento.app.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/// What Lento asks and why, what one answered, and the four questions about mood.
@Controller
class AnswersPages {

    private final Safety safety;
    private final SafetyRecords records;
    private final Pages pages;

    AnswersPages(Safety safety, SafetyRecords records, Pages pages) {
        this.safety = safety;
        this.records = records;
        this.pages = pages;
    }

    /// Every question and rule, with its source.
    @GetMapping("/asks")
    void asks(HttpServletRequest request, HttpServletResponse response) throws IOException {
        pages.write("asks.jte", Map.of("safety", safety), request, response);
    }

    /// What this person answered and noted.
    @GetMapping("/answers")
    void answers(HttpServletRequest request, HttpServletResponse response) throws IOException {
        pages.write(
                "answers.jte", Map.of("safety", safety, "known", records.of(Pages.person(request))), request, response);
    }

    /// Corrects what was answered.
    @PostMapping("/answers")
    void correct(HttpServletRequest request, HttpServletResponse response) {
        var yes = AnswerForm.of(request, safety.rules()).yes();
        records.change(Pages.person(request), known -> {
            var asked = known.answers().replies().keySet();
            return known.withAnswers(known.answers().with(asked, yes, pages.today()));
        });
        Pages.onward("/answers", response);
    }

    /// Every unpleasant effect is over.
    @PostMapping("/answers/over")
    void over(HttpServletRequest request, HttpServletResponse response) {
        records.change(Pages.person(request), known -> known.withAllOver());
        Pages.onward("/answers", response);
    }

    /// Forgets everything that this person answered and noted.
    @PostMapping("/answers/forget")
    void forget(HttpServletRequest request, HttpServletResponse response) {
        records.forget(Pages.person(request));
        Pages.onward("/answers", response);
    }

    @GetMapping("/mood")
    void mood(HttpServletRequest request, HttpServletResponse response) throws IOException {
        pages.write("mood.jte", Map.of("safety", safety, "missing", false), request, response);
    }

    /// Keeps the four answers, and says whether talking to someone is worth it. A low score never reassures.
    @PostMapping("/mood")
    void told(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var items = new ArrayList<Integer>();
        for (int i = 0; i < Phq4.ITEMS; i++) {
            var answer = request.getParameter("item-" + i);
            if (answer != null && answer.matches("[0-" + Phq4.MOST + "]")) {
                items.add(Integer.valueOf(answer));
            }
        }
        if (items.size() < Phq4.ITEMS) {
            pages.write(422, "mood.jte", Map.of("safety", safety, "missing", true), request, response);
            return;
        }
        var mood = new Phq4(pages.today(), List.copyOf(items));
        records.change(Pages.person(request), known -> known.withMood(mood));
        pages.write("mood-told.jte", Map.of("safety", safety, "mood", mood), request, response);
    }
}
