package lento.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import lento.app.library.Library;
import lento.practice.Outcome;
import lento.practice.Problem;
import lento.sound.Voice;
import org.apache.commons.cli.Option;

/// `lento check`: all problems of practices and their translations, before anyone listens.
record CheckCommand(Place place) implements Command {

    @Override
    public String name() {
        return "check";
    }

    @Override
    public String summary() {
        return "All problems of practices and translations, at once. Without a file, of all that are shipped.";
    }

    @Override
    public String operands() {
        return "[FILE or FOLDER ...]";
    }

    @Override
    public List<Option> options() {
        return List.of(Command.option(
                "voice",
                "NAME",
                "The voice whose language and lengths count; the shipped ones, or an estimate, if not given."));
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
        var speaker = Optional.<Voice>empty();
        if (voice.isPresent()) {
            switch (place.voices().named(voice.get())) {
                case Outcome.Done<Voice>(Voice found) -> speaker = Optional.of(found);
                case Outcome.Refused<Voice>(List<Problem> problems) -> {
                    return new Answer.Refused(problems);
                }
            }
        }
        var checking = new Checking(library, place.voices(), speaker);
        if (files.isEmpty()) {
            checking.everything();
        }
        for (Path file : files) {
            checking.given(file);
        }
        return answer(checking.problems(), checking.practices());
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
