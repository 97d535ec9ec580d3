package lento.app.cli;

import java.io.IOException;
import java.util.List;
import lento.app.library.Library;
import lento.app.session.Studio;
import lento.practice.Outcome;
import org.apache.commons.cli.Option;

/// The options that choose a session: which practice, how long, how, by whom.
final class SessionOptions {

    static final String OPERANDS = "PRACTICE";

    private SessionOptions() {}

    static final List<Option> OPTIONS = List.of(
            Command.option("minutes", "M", "The length in minutes; the practice's usual length if not given."),
            Command.option("language", "TAG", "The language; en if not given."),
            Command.option("voice", "NAME", "A voice of 'lento voice list', or a folder of recordings."),
            Command.option(
                    "choose",
                    "NAME=VALUE",
                    "A choice of the practice, such as posture=side or leave-out=left-calf,jaw. May stand several times."));

    /// Sets the session that was typed.
    static Outcome<Studio.Spoken> session(Place place, Arguments arguments) throws IOException {
        var asked = new Studio.Asked(
                arguments.operand("practice"),
                arguments.text("language").orElse("en"),
                arguments.number("minutes"),
                arguments.text("voice"),
                arguments.pairs("choose"));
        return switch (Library.open(place.content())) {
            case Outcome.Refused<Library> refused -> Outcome.refused(refused.problems());
            case Outcome.Done<Library>(Library library) -> new Studio(library, place.voices()).set(asked);
        };
    }
}
