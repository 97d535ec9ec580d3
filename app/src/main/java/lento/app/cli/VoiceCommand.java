package lento.app.cli;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import lento.app.library.Library;
import lento.practice.Outcome;
import lento.practice.Practice;
import lento.practice.Problem;
import lento.practice.check.Check;
import lento.sound.voice.Synthesizer;
import lento.sound.voice.VoicePack;
import org.apache.commons.cli.Option;

/// `lento voice`: the voices at hand, and making one.
final class VoiceCommand {

    private VoiceCommand() {}

    /// `lento voice list`.
    record ListVoices(Place place) implements Command {

        @Override
        public String name() {
            return "voice list";
        }

        @Override
        public String summary() {
            return "The voices at hand.";
        }

        @Override
        public String example() {
            return "lento voice list --json";
        }

        @Override
        public Answer answer(Arguments arguments) throws IOException {
            arguments.none();
            var all = place.voices().all();
            return new Answer.Done(
                    generator -> {
                        generator.writeStartArray();
                        for (var voice : all) {
                            generator.writeStartObject();
                            generator.writeStringProperty("name", voice.name());
                            generator.writeStringProperty("language", voice.language());
                            generator.writeBooleanProperty("synthetic", voice.synthetic());
                            generator.writeStringProperty("version", voice.version());
                            generator.writeStringProperty("licence", voice.licence());
                            generator.writeEndObject();
                        }
                        generator.writeEndArray();
                    },
                    all.stream()
                            .map(voice -> String.format(
                                    Locale.ROOT,
                                    "%-10s %s, %s. %s%n",
                                    voice.name(),
                                    voice.language(),
                                    voice.synthetic() ? "synthetic" : "recorded",
                                    voice.licence()))
                            .collect(Collectors.joining()));
        }
    }

    /// `lento voice pack`.
    record Pack(Place place) implements Command {

        @Override
        public String name() {
            return "voice pack";
        }

        @Override
        public String summary() {
            return "Brings the shipped voice up to date with the practices: speaks new lines, drops unused ones.";
        }

        @Override
        public List<Option> options() {
            return List.of(
                    Command.option("voice", "NAME", "The engine that speaks; slt if not given."),
                    Command.flag("check", "Only tell what is missing, unused or changed."));
        }

        @Override
        public String example() {
            return "lento voice pack --check";
        }

        @Override
        public Answer answer(Arguments arguments) throws IOException {
            arguments.none();
            var voice = arguments.text("voice").orElse("slt");
            return Answer.of(Library.open(place.content()), library -> {
                var synthesizer = Synthesizer.named(voice);
                if (synthesizer.isEmpty()) {
                    return new Answer.Refused(List.of(Problem.of("No engine here speaks as '" + voice + "'.")));
                }
                return Answer.of(lines(library, synthesizer.get().language()), lines -> {
                    var folder = place.content().resolve("voices").resolve(voice);
                    if (arguments.has("check")) {
                        var problems = VoicePack.problems(folder, lines).stream()
                                .map(problem -> Problem.of(problem.message()))
                                .toList();
                        return problems.isEmpty()
                                ? new Answer.Done(
                                        generator -> {
                                            generator.writeStartArray();
                                            generator.writeEndArray();
                                        },
                                        "The pack is complete and current.\n")
                                : new Answer.Refused(problems);
                    }
                    try (var progress = Progress.of(place.terminal(), "speaking", " lines", lines.size())) {
                        var opus = place.opus();
                        var written = VoicePack.write(
                                folder, lines, synthesizer.get(), opus, (made, _, _) -> progress.at(made));
                        return new Answer.Done(
                                generator -> {
                                    generator.writeStartObject();
                                    generator.writeNumberProperty("lines", lines.size());
                                    generator.writeNumberProperty("added", written.added());
                                    generator.writeNumberProperty("removed", written.removed());
                                    generator.writeNumberProperty("bytes", written.bytes());
                                    generator.writeEndObject();
                                },
                                String.format(
                                        Locale.ROOT,
                                        "%d lines: %d added, %d removed, %.1f MB in all%n",
                                        lines.size(),
                                        written.added(),
                                        written.removed(),
                                        written.bytes() / 1e6));
                    }
                });
            });
        }

        /// Every line of every practice in the languages that this one is a kind of.
        private static Outcome<List<String>> lines(Library library, String language) throws IOException {
            var lines = new LinkedHashSet<String>();
            for (String spoken : library.languages()) {
                if (language.equals(spoken) || language.startsWith(spoken + "-")) {
                    switch (lines(library, spoken, library.practices(spoken))) {
                        case Outcome.Done<List<String>>(List<String> found) -> lines.addAll(found);
                        case Outcome.Refused<List<String>> refused -> {
                            return refused;
                        }
                    }
                }
            }
            return Outcome.done(List.copyOf(lines));
        }

        private static Outcome<List<String>> lines(Library library, String language, List<Outcome<Practice>> practices)
                throws IOException {
            return library.vocabulary(language).then(vocabulary -> {
                var lines = new LinkedHashSet<String>();
                for (Outcome<Practice> outcome : practices) {
                    switch (outcome) {
                        case Outcome.Done<Practice>(Practice practice) ->
                            lines.addAll(Check.lines(practice, vocabulary));
                        case Outcome.Refused<Practice> refused -> {
                            return Outcome.refused(refused.problems());
                        }
                    }
                }
                return Outcome.done(List.copyOf(lines));
            });
        }
    }
}
