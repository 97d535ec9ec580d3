package lento.app.session;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lento.app.safety.SafetyWords;
import lento.practice.Outcome;

/// What a form tells about a session that is wanted. Its fields: `practice`, `minutes`, `sound`, `voice`, `care` for
/// each chip that is true, and for each choice of the practice its name.
final class SessionForm {

    /// The names of choices begin so, to keep them apart from the form's own fields.
    static final String CHOICE = "choice.";

    private final HttpServletRequest request;
    private final SafetyWords safety;

    SessionForm(HttpServletRequest request, SafetyWords safety) {
        this.request = request;
        this.safety = safety;
    }

    /// The session that is wanted, with what the chips change about it.
    ///
    /// @param night whether it is softer
    Outcome<Listening> listening(boolean night) {
        var practice = value("practice");
        if (practice.isEmpty()) {
            return Outcome.refused("The practice is missing. Choose one.");
        }
        var minutes = value("minutes");
        if (minutes.isPresent() && !minutes.get().matches("\\d{1,3}([.,]\\d{1,2})?")) {
            return Outcome.refused("The length is a number of minutes. You entered '" + minutes.get() + "'.");
        }
        var length = minutes.map(text -> Double.valueOf(text.replace(',', '.'))).orElse(null);
        var choices = choices();
        var made = Listening.to(practice.get(), length, choices);
        for (SafetyWords.Chip chip : chips()) {
            if (chip.instead().isPresent()) {
                made = Listening.to(chip.instead().get(), chip.minutes().orElse(null), Map.of());
                break;
            }
            choices.putAll(chip.changes(choices));
            made = Listening.to(practice.get(), length, choices);
        }
        return Outcome.done(made.withSound(value("sound").orElse(null))
                .withVoice(value("voice").orElse(null))
                .withNight(night)
                .withCare(chips().stream().map(SafetyWords.Chip::care).toList()));
    }

    /// The chips that are true.
    List<SafetyWords.Chip> chips() {
        var all = new ArrayList<SafetyWords.Chip>();
        for (String id : values("care")) {
            var chip = safety.chips().get(id);
            if (chip != null) {
                all.add(chip);
            }
        }
        return all;
    }

    /// What was typed, to show it again.
    Map<String, List<String>> typed() {
        var typed = new LinkedHashMap<String, List<String>>();
        request.getParameterMap().forEach((name, values) -> typed.put(name, List.of(values)));
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

    private List<String> values(String name) {
        var values = request.getParameterValues(name);
        return values == null ? List.of() : List.of(values);
    }
}
