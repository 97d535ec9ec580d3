package lento.app.safety.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lento.app.safety.Answers;
import lento.app.safety.Contacts.Country;
import lento.app.safety.Question;
import lento.app.safety.Question.Alarm;
import lento.app.safety.Safety;
import lento.app.safety.SafetyRecords;
import lento.app.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/// "Something new or alarming?", and whom to call.
@Controller
class AlarmPages {

    private final Safety safety;
    private final SafetyRecords records;
    private final Pages pages;

    AlarmPages(Safety safety, SafetyRecords records, Pages pages) {
        this.safety = safety;
        this.records = records;
        this.pages = pages;
    }

    @GetMapping("/alarm")
    void alarm(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var known = records.of(Pages.person(request)).answers();
        pages.write("alarm.jte", Map.of("safety", safety, "known", known), request, response);
    }

    /// Keeps what was ticked, and says how urgent it is. All else is asked anew before the next practice, because pain
    /// that is new or has changed can change every answer.
    @PostMapping("/alarm")
    void answered(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var form = AnswerForm.of(request, safety.rules());
        var person = Pages.person(request);
        boolean changed = request.getParameter("changed") != null;
        records.change(person, known -> {
            var answers = changed ? known.answers().outdated() : known.answers();
            return known.withAnswers(form.added(answers, pages.today()));
        });
        var answers = records.of(person).answers();
        Pages.onward(any(Alarm.NOW, answers) || any(Alarm.ALONE, answers) ? "/help" : "/advice", response);
    }

    private boolean any(Alarm urgency, Answers answers) {
        return ids(urgency).stream().anyMatch(answers.truths()::contains);
    }

    private List<String> ids(Alarm urgency) {
        return safety.rules().alarms(urgency).stream().map(Question::id).toList();
    }

    /// What follows from what was ticked, short of help now.
    @GetMapping("/advice")
    void advice(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var truths = records.of(Pages.person(request)).answers().truths();
        pages.write(
                "advice.jte", Map.of("safety", safety, "rules", safety.rules().advice(truths)), request, response);
    }

    /// Whom to call, the likeliest country first. What was ticked before decides what is said first.
    @GetMapping("/help")
    void help(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var answers = records.of(Pages.person(request)).answers();
        pages.write(
                "help.jte",
                Map.of(
                        "safety",
                        safety,
                        "alone",
                        any(Alarm.ALONE, answers),
                        "doctor",
                        any(Alarm.NOW, answers),
                        "countries",
                        countries(request)),
                request,
                response);
    }

    /// The countries of the browser's languages first, then all others.
    private List<Country> countries(HttpServletRequest request) {
        var all = safety.contacts().countries();
        var first = new ArrayList<Country>();
        for (var locale : Collections.list(request.getLocales())) {
            var code = locale.getCountry().isEmpty() && locale.getLanguage().equals("de") ? "DE" : locale.getCountry();
            var found = all.get(code);
            if (found != null && !first.contains(found)) {
                first.add(found);
            }
        }
        for (Country country : all.values()) {
            if (!first.contains(country)) {
                first.add(country);
            }
        }
        return first;
    }

    /// Someone has helped: what called for help at once is no longer true.
    @PostMapping("/help/over")
    void over(HttpServletRequest request, HttpServletResponse response) {
        var ids = new ArrayList<>(ids(Alarm.NOW));
        ids.addAll(ids(Alarm.ALONE));
        records.change(
                Pages.person(request),
                known -> known.withAnswers(known.answers().with(ids, Set.of(), pages.today())));
        Pages.onward("/", response);
    }
}
