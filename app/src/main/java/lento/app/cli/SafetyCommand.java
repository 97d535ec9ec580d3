package lento.app.cli;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import lento.app.content.Text;
import lento.app.library.Library;
import lento.app.safety.Answers;
import lento.app.safety.Clearance;
import lento.app.safety.Question;
import lento.app.safety.Rule;
import lento.app.safety.Safety;
import lento.app.safety.SafetyFiles;
import lento.app.safety.Wish;
import lento.practice.Nearest;
import lento.practice.Outcome;
import lento.practice.Practice;
import org.apache.commons.cli.Option;
import tools.jackson.core.JsonGenerator;

/// `lento safety`: what is asked before a practice, and what follows.
record SafetyCommand(Place place) implements Command {

    @Override
    public String name() {
        return "safety";
    }

    @Override
    public String summary() {
        return "What is asked and why; with a practice, whether it is open to a listener of whom something is true.";
    }

    @Override
    public String operands() {
        return "[PRACTICE]";
    }

    @Override
    public List<Option> options() {
        return List.of(
                Listener.OPTION,
                Command.option("language", "TAG", "The language of the words, en or de; en if not given."));
    }

    @Override
    public String example() {
        return "lento safety pmr --true pregnancy";
    }

    @Override
    public Answer answer(Arguments arguments) throws IOException {
        var language = arguments.text("language").orElse(Text.LANGUAGES.getFirst());
        if (!Text.LANGUAGES.contains(language)) {
            return new Answer.Usage(
                    "The words are not there in '" + language + "'. " + Nearest.hint(language, Text.LANGUAGES));
        }
        var safety = SafetyFiles.open(place.content());
        if (arguments.operands().isEmpty()) {
            return Answer.of(
                    safety, found -> new Answer.Done(json -> write(found, language, json), words(found, language)));
        }
        return Answer.of(
                safety,
                found -> Answer.of(
                        Listener.of(found, arguments.text(Listener.TRUE).orElse("")),
                        listener -> Answer.of(
                                Library.open(place.content()).then(library -> practice(library, arguments)),
                                practice -> answer(listener, practice, language))));
    }

    private static Outcome<Practice> practice(Library library, Arguments arguments) {
        try {
            return library.practice(arguments.operand("practice"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Answer answer(Listener listener, Practice practice, String language) {
        var rules = listener.safety().rules();
        var wish = Wish.usual(practice);
        var clearance = rules.clearance(wish, listener.truths());
        var due = rules.due(wish, Answers.none(), Set.of(), java.time.LocalDate.EPOCH);
        return new Answer.Done(
                json -> {
                    json.writeStartObject();
                    json.writeStringProperty("practice", practice.id());
                    json.writeStringProperty("clearance", level(clearance));
                    json.writeArrayPropertyStart("because");
                    clearance.because().forEach(rule -> write(rule, language, json));
                    json.writeEndArray();
                    if (clearance instanceof Clearance.ProceedWithCare care) {
                        json.writeNumberProperty("minutes", care.wish().minutes());
                        json.writeObjectPropertyStart("choices");
                        care.wish().choices().forEach(json::writeStringProperty);
                        json.writeEndObject();
                    }
                    json.writeArrayPropertyStart("asks");
                    due.forEach(question -> json.writeString(question.id()));
                    json.writeEndArray();
                    json.writeEndObject();
                },
                words(practice, clearance, due, language));
    }

    private static String words(Practice practice, Clearance clearance, List<Question> due, String language) {
        var text = new StringBuilder(practice.title() + ": " + level(clearance) + "\n");
        clearance.because().forEach(rule -> text.append("  ")
                .append(rule.words().in(language))
                .append("\n"));
        if (!due.isEmpty()) {
            text.append("asked before:\n");
            due.forEach(question -> text.append("  ")
                    .append(question.id())
                    .append(": ")
                    .append(question.ask().in(language))
                    .append("\n"));
        }
        return text.toString();
    }

    private static String level(Clearance clearance) {
        return switch (clearance) {
            case Clearance.Proceed _ -> "proceed";
            case Clearance.ProceedWithCare _ -> "care";
            case Clearance.AskFirst _ -> "ask first";
            case Clearance.GetHelpNow _ -> "now";
        };
    }

    private static String words(Safety safety, String language) {
        return safety.rules().questions().values().stream()
                .map(question -> question.id() + ": " + question.ask().in(language) + "\n  "
                        + question.why().in(language) + "\n")
                .collect(Collectors.joining());
    }

    private static void write(Safety safety, String language, JsonGenerator json) {
        json.writeStartObject();
        json.writeArrayPropertyStart("questions");
        for (Question question : safety.rules().questions().values()) {
            json.writeStartObject();
            json.writeStringProperty("id", question.id());
            json.writeStringProperty("ask", question.ask().in(language));
            json.writeStringProperty("why", question.why().in(language));
            texts("before", question.before().stream().sorted().toList(), json);
            texts("sources", question.sources(), json);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayPropertyStart("rules");
        safety.rules().all().forEach(rule -> write(rule, language, json));
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(Rule rule, String language, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("id", rule.id());
        json.writeStringProperty("words", rule.words().in(language));
        if (rule.then() instanceof Rule.Then.AskFirst(Text who)) {
            json.writeStringProperty("who", who.in(language));
        }
        texts("when", rule.when().ids().stream().sorted().toList(), json);
        texts("for", rule.kinds().stream().sorted().toList(), json);
        texts("sources", rule.sources(), json);
        json.writeEndObject();
    }

    private static void texts(String name, List<String> texts, JsonGenerator json) {
        json.writeArrayPropertyStart(name);
        texts.forEach(json::writeString);
        json.writeEndArray();
    }
}
