package lento.app.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import lento.app.library.Library;
import lento.practice.Choice;
import lento.practice.Lengths;
import lento.practice.Outcome;
import lento.practice.Practice;
import lento.practice.Problem;
import lento.practice.Time;
import org.apache.commons.cli.Option;
import tools.jackson.core.JsonGenerator;

/// `lento practices`: what can be practised.
record PracticesCommand(Place place) implements Command {

    @Override
    public String name() {
        return "practices";
    }

    @Override
    public String summary() {
        return "What can be practised.";
    }

    @Override
    public List<Option> options() {
        return List.of(Command.option("language", "TAG", "Those in this language; en if not given."));
    }

    @Override
    public String example() {
        return "lento practices --language de --json";
    }

    @Override
    public Answer answer(Arguments arguments) throws IOException {
        arguments.none();
        var language = arguments.text("language").orElse("en");
        return Answer.of(
                Library.open(place.content()),
                library -> Answer.of(library.known(language), _ -> {
                    var practices = new ArrayList<Practice>();
                    var problems = new ArrayList<Problem>();
                    for (Outcome<Practice> outcome : library.practices(language)) {
                        switch (outcome) {
                            case Outcome.Done<Practice>(Practice practice) -> practices.add(practice);
                            case Outcome.Refused<Practice>(List<Problem> found) -> problems.addAll(found);
                        }
                    }
                    return problems.isEmpty()
                            ? new Answer.Done(
                                    generator -> {
                                        generator.writeStartArray();
                                        practices.forEach(practice -> write(practice, generator));
                                        generator.writeEndArray();
                                    },
                                    practices.stream()
                                            .map(PracticesCommand::words)
                                            .collect(Collectors.joining()))
                            : new Answer.Refused(problems);
                }));
    }

    private static String words(Practice practice) {
        var lengths = practice.lengths();
        return String.format(
                Locale.ROOT,
                "%-16s %s, %s to %s, usually %s%n",
                practice.id(),
                practice.title(),
                Time.words(lengths.least()),
                Time.words(lengths.most()),
                Time.words(lengths.usual()));
    }

    private static void write(Practice practice, JsonGenerator json) {
        var lengths = practice.lengths();
        json.writeStartObject();
        json.writeStringProperty("id", practice.id());
        json.writeStringProperty("title", practice.title());
        json.writeStringProperty("language", practice.language());
        json.writeStringProperty("kind", practice.kind());
        minutes("minMinutes", lengths.least(), json);
        minutes("usualMinutes", lengths.usual(), json);
        minutes("maxMinutes", lengths.most(), json);
        json.writeArrayPropertyStart("choices");
        practice.choices().forEach(choice -> write(choice, lengths, json));
        json.writeEndArray();
        texts("cautions", practice.cautions(), json);
        texts("sources", practice.sources(), json);
        json.writeEndObject();
    }

    private static void write(Choice choice, Lengths lengths, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("name", choice.name());
        switch (choice) {
            case Choice.Options options -> {
                json.writeStringProperty("kind", "options");
                texts("values", options.values(), json);
                json.writeStringProperty("usual", options.usual());
                if (choice.name().equals(lengths.choice())) {
                    json.writeObjectPropertyStart("minutes");
                    for (Lengths.Range range : lengths.ranges()) {
                        json.writeObjectPropertyStart(range.value());
                        minutes("min", range.least(), json);
                        minutes("max", range.most(), json);
                        json.writeEndObject();
                    }
                    json.writeEndObject();
                }
            }
            case Choice.Length length -> {
                json.writeStringProperty("kind", "seconds");
                json.writeNumberProperty("min", Time.seconds(length.least()));
                json.writeNumberProperty("max", Time.seconds(length.most()));
                json.writeNumberProperty("usual", Time.seconds(length.usual()));
            }
            case Choice.Count count -> {
                json.writeStringProperty("kind", "count");
                json.writeNumberProperty("min", count.least());
                json.writeNumberProperty("max", count.most());
            }
            case Choice.Members members -> {
                json.writeStringProperty("kind", "members");
                json.writeStringProperty("of", members.file());
            }
        }
        json.writeEndObject();
    }

    private static void minutes(String name, long samples, JsonGenerator json) {
        double minutes = samples / (double) Time.MINUTE;
        if (minutes == Math.rint(minutes)) {
            json.writeNumberProperty(name, (long) minutes);
        } else {
            json.writeNumberProperty(name, minutes);
        }
    }

    private static void texts(String name, List<String> texts, JsonGenerator json) {
        json.writeArrayPropertyStart(name);
        texts.forEach(json::writeString);
        json.writeEndArray();
    }
}
