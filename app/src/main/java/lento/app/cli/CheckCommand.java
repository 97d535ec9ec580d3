package lento.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import lento.app.library.Library;
import lento.practice.Outcome;
import lento.practice.Practice;
import lento.practice.Problem;
import lento.practice.SpokenLengths;
import lento.practice.check.Check;
import lento.sound.Voice;
import org.apache.commons.cli.Option;

/// `lento check`: all problems of practices, before anyone listens.
record CheckCommand(Place place) implements Command {

    /// The pace of a line that no voice at hand speaks, in words a minute.
    private static final double PACE = 105;

    @Override
    public String name() {
        return "check";
    }

    @Override
    public String summary() {
        return "All problems of practices, at once. Without a file, of every shipped practice.";
    }

    @Override
    public String operands() {
        return "[FILE or FOLDER ...]";
    }

    @Override
    public List<Option> options() {
        return List.of(Command.option("voice", "NAME", "The voice whose lengths count; the shipped one if not given."));
    }

    @Override
    public String example() {
        return "lento check my-evening.practice";
    }

    @Override
    public Answer answer(Arguments arguments) throws IOException {
        var files = arguments.operands().stream().map(Arguments::path).toList();
        for (Path file : files) {
            if (!Files.exists(file)) {
                return new Answer.Usage("There is no file or folder '" + file + "'.");
            }
        }
        return switch (Library.open(place.content())) {
            case Outcome.Refused<Library>(List<Problem> problems) -> answer(problems, 0);
            case Outcome.Done<Library>(Library library) -> answer(library, files, arguments.text("voice"));
        };
    }

    private Answer answer(Library library, List<Path> files, Optional<String> voice) throws IOException {
        var voices = place.voices();
        var speaker = Optional.<Voice>empty();
        if (voice.isPresent() || !voices.names().isEmpty()) {
            switch (voice.isEmpty() ? voices.speaking("en") : voices.named(voice.get())) {
                case Outcome.Done<Voice>(Voice found) -> speaker = Optional.of(found);
                case Outcome.Refused<Voice>(List<Problem> problems) -> {
                    return new Answer.Refused(problems);
                }
            }
        }
        var lengths = lengths(speaker);
        var problems = new ArrayList<Problem>();
        var practices = practices(library, files);
        for (Path file : practices) {
            switch (Library.read(file)) {
                case Outcome.Done<Practice>(Practice practice) ->
                    problems.addAll(Check.problems(practice, library.vocabulary(), lengths));
                case Outcome.Refused<Practice>(List<Problem> found) -> problems.addAll(found);
            }
        }
        return answer(problems, practices.size());
    }

    private static List<Path> practices(Library library, List<Path> files) throws IOException {
        if (files.isEmpty()) {
            return library.practiceFiles();
        }
        var all = new ArrayList<Path>();
        for (Path file : files) {
            all.addAll(Files.isDirectory(file) ? Library.files(file, ".practice") : List.of(file));
        }
        return all;
    }

    /// Known lengths where the voice has the line without speaking it anew, else an estimate.
    private static SpokenLengths lengths(Optional<Voice> speaker) {
        var estimate = SpokenLengths.atPace(PACE);
        return words -> {
            var known = speaker.map(found -> found.knownLength(words)).orElse(OptionalLong.empty());
            return known.isPresent() ? known : estimate.of(words);
        };
    }

    private static Answer answer(List<Problem> problems, int practices) {
        if (problems.isEmpty()) {
            return new Answer.Done(
                    generator -> {
                        generator.writeStartArray();
                        generator.writeEndArray();
                    },
                    practices == 1 ? "No problems.\n" : "No problems in " + practices + " practices.\n");
        }
        return new Answer.Found(
                generator -> {
                    generator.writeStartArray();
                    problems.forEach(problem -> Printer.problem(problem, generator));
                    generator.writeEndArray();
                },
                problems.stream().map(problem -> problem + "\n").collect(Collectors.joining()));
    }
}
