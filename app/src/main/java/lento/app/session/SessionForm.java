package lento.app.session;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lento.app.web.Pages;
import lento.practice.Obstacle;
import lento.practice.Outcome;

/// What a form tells about a session that is wanted. Its fields: `practice`, `minutes`, `sound`, `voice`, and for each
/// choice of the practice its name.
final class SessionForm {

    /// The names of choices begin so, to keep them apart from the form's own fields.
    static final String CHOICE = "choice.";

    private final HttpServletRequest request;

    SessionForm(HttpServletRequest request) {
        this.request = request;
    }

    /// The session that is wanted, in the language of the page.
    ///
    /// @param night whether it is softer
    Outcome<Listening> listening(boolean night) {
        var practice = value("practice");
        if (practice.isEmpty()) {
            return Outcome.refused("The practice is missing. Choose one.");
        }
        var minutes = value("minutes");
        if (minutes.isPresent() && !minutes.get().matches("\\d{1,3}([.,]\\d{1,2})?")) {
            return Outcome.refused(
                    "The length is a number of minutes. You entered '" + minutes.get() + "'.",
                    new Obstacle.NoNumber(Studio.MINUTES, minutes.get()));
        }
        var length = minutes.map(text -> Double.valueOf(text.replace(',', '.'))).orElse(null);
        return Outcome.done(Listening.to(practice.get(), Pages.language(request), length, choices())
                .withSound(value("sound").orElse(null))
                .withVoice(value("voice").orElse(null))
                .withNight(night));
    }

    /// What was typed, to show it again.
    Map<String, List<String>> typed() {
        var typed = new LinkedHashMap<String, List<String>>();
        request.getParameterMap().forEach((name, values) -> typed.put(name, List.of(values)));
        return typed;
    }

    /// What would have been typed to want this session.
    static Map<String, List<String>> typed(Listening listening) {
        var typed = new LinkedHashMap<String, List<String>>();
        typed.put("practice", List.of(listening.practice()));
        Optional.ofNullable(listening.minutes())
                .ifPresent(minutes -> typed.put("minutes", List.of(String.valueOf(minutes))));
        listening.choices().forEach((name, value) -> typed.put(CHOICE + name, List.of(value.split(","))));
        return typed;
    }

    private Map<String, String> choices() {
        var choices = new LinkedHashMap<String, String>();
        request.getParameterMap().forEach((name, values) -> {
            var chosen = String.join(",", values).strip();
            if (name.startsWith(CHOICE) && !chosen.isEmpty()) {
                choices.put(name.substring(CHOICE.length()), chosen);
            }
        });
        return choices;
    }

    private Optional<String> value(String name) {
        return Optional.ofNullable(request.getParameter(name))
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }
}
