package lento.app.cli;

import java.io.IOException;
import java.util.List;
import java.util.OptionalLong;
import lento.app.library.Library;
import lento.practice.Outcome;
import lento.practice.Practice;
import lento.practice.Session;
import lento.practice.SpokenLengths;
import lento.practice.Time;
import lento.practice.setting.Setting;
import lento.sound.Voice;
import org.apache.commons.cli.Option;

/// The options that choose a session: which practice, how long, how, by whom.
final class SessionOptions {

    static final String OPERANDS = "PRACTICE";

    private static final double LONGEST = 480;

    private SessionOptions() {}

    static final List<Option> OPTIONS = List.of(
            Command.option("minutes", "M", "The length in minutes; the practice's usual length if not given."),
            Command.option("language", "TAG", "The language; en if not given."),
            Command.option("voice", "NAME", "A voice of 'lento voice list', or a folder of recordings."),
            Command.option(
                    "choose",
                    "NAME=VALUE",
                    "A choice of the practice, such as posture=side or leave-out=left-calf,jaw. May stand several times."));

    /// A session with the voice that will speak it.
    record Spoken(Practice practice, Session session, Voice voice) {}

    /// Sets the session that was typed.
    static Outcome<Spoken> session(Place place, Arguments arguments) throws IOException {
        var practice = arguments.operand("practice");
        return switch (Library.open(place.content())) {
            case Outcome.Refused<Library> refused -> Outcome.refused(refused.problems());
            case Outcome.Done<Library>(Library library) ->
                switch (library.practice(practice)) {
                    case Outcome.Refused<Practice> refused -> Outcome.refused(refused.problems());
                    case Outcome.Done<Practice>(Practice found) -> session(place, arguments, library, found);
                };
        };
    }

    private static Outcome<Spoken> session(Place place, Arguments arguments, Library library, Practice found)
            throws IOException {
        var language = arguments.text("language").orElse("en");
        if (!found.language().equals(language)) {
            return Outcome.refused(found.id() + " is not there in '" + language + "' yet. Choose --language "
                    + found.language() + ".");
        }
        double minutes =
                arguments.number("minutes").orElse(Time.seconds(found.lengths().usual()) / 60);
        if (!(minutes > 0 && minutes <= LONGEST)) {
            return Outcome.refused("A session lasts up to 480 minutes. You entered "
                    + arguments.text("minutes").orElse("") + ".");
        }
        var voices = place.voices();
        var wanted = arguments.text("voice");
        return (wanted.isEmpty() ? voices.speaking(language) : voices.named(wanted.get())).then(speaker -> {
            var wish = new Setting.Wish(
                    arguments.pairs("choose"), Math.round(minutes * Time.MINUTE), speaker.name(), speaker.synthetic());
            return Setting.set(found, library.vocabulary(), wish, lengths(speaker))
                    .then(session -> Outcome.done(new Spoken(found, session, speaker)));
        });
    }

    /// How long each line takes with this voice.
    private static SpokenLengths lengths(Voice voice) {
        return words -> {
            var clip = voice.clip(words);
            return clip.isEmpty()
                    ? OptionalLong.empty()
                    : OptionalLong.of(clip.get().length());
        };
    }
}
