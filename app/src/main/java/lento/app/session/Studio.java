package lento.app.session;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import lento.app.library.Library;
import lento.app.safety.Wish;
import lento.practice.Cue;
import lento.practice.Moment;
import lento.practice.Nearest;
import lento.practice.Obstacle;
import lento.practice.Outcome;
import lento.practice.Practice;
import lento.practice.Session;
import lento.practice.SpokenLengths;
import lento.practice.Time;
import lento.practice.setting.Setting;
import lento.practice.written.Chapters;
import lento.sound.Clip;
import lento.sound.Soundscape;
import lento.sound.Voice;
import lento.sound.mix.Mix;
import lento.sound.render.Track;
import lento.sound.scape.Bells;
import lento.sound.scape.BreathTones;
import lento.sound.scape.Soundscapes;

/// Where a session is made: the practices and the voices at hand, and what is heard beside a voice.
public record Studio(Library library, Voices voices) {

    /// What stands for no soundscape.
    public static final String SILENCE = "none";

    private static final BreathTones TONES = new BreathTones();

    /// The bell and the breath tone.
    public static final Mix.Signals SIGNALS = new Mix.Signals(Bells::strike, Studio::tone);

    /// What obstacles call the length of a session.
    static final String MINUTES = "minutes";

    private static final double LONGEST = 480;
    private static final String INTERLUDE = "interlude";

    /// What a listener asks for.
    ///
    /// @param practice its id, or its file
    /// @param minutes the practice's usual length if empty
    /// @param voice its name or its folder; the first that speaks the language if empty
    /// @param choices by name, as they are typed
    public record Asked(
            String practice,
            String language,
            Optional<Double> minutes,
            Optional<String> voice,
            Map<String, String> choices) {
        public Asked {
            choices = Map.copyOf(choices);
        }

        /// The same as care changed it.
        public Asked as(Wish changed) {
            return new Asked(practice, language, Optional.of(changed.minutes()), voice, changed.choices());
        }
    }

    /// A session with the voice that will speak it.
    public record Spoken(Practice practice, Session session, Voice voice) {
        /// Whether nobody speaks, and the lengths of the lines are estimated.
        public boolean estimated() {
            return voice instanceof EstimatedVoice;
        }
    }

    /// Every practice of its own that can be practised in this language: no interlude.
    public List<Practice> practices(String language) throws IOException {
        var all = new ArrayList<Practice>();
        for (Outcome<Practice> outcome : library.practices(language)) {
            if (outcome instanceof Outcome.Done<Practice>(Practice practice)
                    && !practice.kind().equals(INTERLUDE)) {
                all.add(practice);
            }
        }
        return all;
    }

    /// Sets a session in time.
    public Outcome<Spoken> set(Asked asked) throws IOException {
        return set(asked, voices.speaking(asked.language()));
    }

    /// Sets a session to be read: where no voice speaks the language, with lengths that are estimated.
    public Outcome<Spoken> draft(Asked asked) throws IOException {
        return switch (voices.speaking(asked.language())) {
            case Outcome.Done<Voice> speaking -> set(asked, speaking);
            case Outcome.Refused<Voice> _ -> set(asked, Outcome.done(new EstimatedVoice(asked.language())));
        };
    }

    private Outcome<Spoken> set(Asked asked, Outcome<Voice> usual) throws IOException {
        return switch (library.practice(asked.practice(), asked.language())) {
            case Outcome.Refused<Practice> refused -> Outcome.refused(refused.problems());
            case Outcome.Done<Practice>(Practice found) -> set(asked, usual, found);
        };
    }

    private Outcome<Spoken> set(Asked asked, Outcome<Voice> usual, Practice found) throws IOException {
        double minutes = asked.minutes().orElse(Time.seconds(found.lengths().usual()) / 60);
        if (!(minutes > 0 && minutes <= LONGEST)) {
            return Outcome.refused(
                    "A session lasts up to 480 minutes. You entered " + minutes + ".",
                    new Obstacle.OutOfRange(MINUTES, String.valueOf(minutes), 0, Math.round(LONGEST * Time.MINUTE)));
        }
        var wanted = asked.voice();
        var vocabulary = library.vocabulary(asked.language());
        return (wanted.isEmpty() ? usual : voices.named(wanted.get())).then(speaker -> {
            var wish = new Setting.Wish(
                    asked.choices(), Math.round(minutes * Time.MINUTE), speaker.name(), speaker.synthetic());
            return vocabulary
                    .then(words -> Setting.set(found, words, wish, lengths(speaker)))
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

    /// The soundscape with this name, or the session's own if none is named; empty for silence.
    public static Outcome<Optional<Soundscape>> soundscape(Session session, Optional<String> wanted) {
        var name = wanted.orElseGet(() -> session.moments().stream()
                .map(Moment::cue)
                .filter(cue -> cue instanceof Cue.Sound)
                .map(cue -> ((Cue.Sound) cue).name())
                .findFirst()
                .orElse(SILENCE));
        if (name.equals(SILENCE)) {
            return Outcome.done(Optional.empty());
        }
        var found = Soundscapes.named(name);
        var names = Soundscapes.all().stream().map(Soundscape::name).toList();
        return found.isPresent()
                ? Outcome.done(found)
                : Outcome.refused("There is no soundscape '" + name + "'. " + Nearest.hint(name, names));
    }

    /// A mix of this session with its title and chapters.
    public static Track track(Session session, Mix mix) {
        return new Track(mix, session.title(), session.language(), Chapters.of(session));
    }

    private static Clip tone(Cue.Breath breath) {
        return TONES.of(breath.in(), breath.hold(), breath.out(), breath.pause());
    }
}
