package lento.app.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import lento.app.library.Library;
import lento.app.safety.Wish;
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
                    "A choice of the practice, such as posture=side or leave-out=left-calf,jaw. May stand several times."),
            Listener.OPTION);

    /// How a studio sets what is asked.
    @FunctionalInterface
    private interface Way {
        Outcome<Studio.Spoken> set(Studio studio, Studio.Asked asked) throws IOException;
    }

    /// Sets the session that was typed, as it is open to the listener who was told of.
    static Outcome<Studio.Spoken> session(Place place, Arguments arguments) throws IOException {
        return session(place, arguments, Studio::set);
    }

    /// The same to be read: where no voice speaks the language, with lengths that are estimated.
    static Outcome<Studio.Spoken> draft(Place place, Arguments arguments) throws IOException {
        return session(place, arguments, Studio::draft);
    }

    private static Outcome<Studio.Spoken> session(Place place, Arguments arguments, Way way) throws IOException {
        var asked = new Studio.Asked(
                arguments.operand("practice"),
                arguments.text("language").orElse("en"),
                arguments.number("minutes"),
                arguments.text("voice"),
                arguments.pairs("choose"));
        var library = Library.open(place.content());
        var listener = Listener.told(place, arguments);
        return library.then(found -> listener.then(told -> {
            try {
                var studio = new Studio(found, place.voices());
                return told.isEmpty() ? way.set(studio, asked) : cleared(studio, asked, told.get(), way);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }));
    }

    private static Outcome<Studio.Spoken> cleared(Studio studio, Studio.Asked asked, Listener listener, Way way)
            throws IOException {
        return studio.library().practice(asked.practice(), asked.language()).then(practice -> {
            var usual = Wish.usual(practice);
            var wish = new Wish(practice, asked.choices(), asked.minutes().orElse(usual.minutes()));
            return listener.cleared(wish, asked.language()).then(changed -> {
                try {
                    return way.set(studio, asked.as(changed));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        });
    }
}
