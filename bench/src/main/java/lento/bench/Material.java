package lento.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import lento.app.library.Library;
import lento.app.session.Voices;
import lento.practice.Cue;
import lento.practice.Outcome;
import lento.practice.Practice;
import lento.practice.Problem;
import lento.practice.Session;
import lento.practice.SpokenLengths;
import lento.practice.Time;
import lento.practice.setting.Setting;
import lento.practice.written.Chapters;
import lento.sound.CacheFolder;
import lento.sound.Clip;
import lento.sound.Soundscape;
import lento.sound.Voice;
import lento.sound.mix.Levels;
import lento.sound.mix.Mix;
import lento.sound.opus.Opus;
import lento.sound.render.Track;
import lento.sound.scape.Bells;
import lento.sound.scape.BreathTone;
import lento.sound.scape.Soundscapes;

/// What is measured: the shipped practices, the shipped voice, and libopus.
///
/// @param library the shipped practices
/// @param voice the voice that is shipped for English
/// @param opus what encodes
public record Material(Library library, Voice voice, Opus opus) {

    /// The choices that give the most lines of pmr in 20 minutes.
    static final Map<String, String> MOST_LINES = Map.of("words", "full", "rounds", "2");

    /// The material of this checkout. `lento.content` names the folder with the content.
    ///
    /// @throws Unmeasurable if the content can't be read or no voice is packed
    static Material open() throws IOException {
        var content = Path.of(System.getProperty("lento.content", "content"));
        var cache = CacheFolder.of(
                System.getProperty("os.name"), System.getenv(), Path.of(System.getProperty("user.home")));
        var opus = Opus.open(cache.resolve("native"));
        var voices = new Voices(content.resolve("voices"), cache.resolve("voices"), () -> opus);
        return new Material(value(Library.open(content)), value(voices.speaking("en")), opus);
    }

    /// The value of a step that can't be refused in a sound checkout.
    static <T> T value(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T done) -> done;
            case Outcome.Refused<T>(List<Problem> problems) ->
                throw new Unmeasurable(problems.getFirst().toString());
        };
    }

    Practice practice(String id) throws IOException {
        return value(library.practice(id));
    }

    /// The ids of all shipped practices.
    List<String> practices() throws IOException {
        return library.practices().stream().map(outcome -> value(outcome).id()).toList();
    }

    /// A session with the shipped voice.
    Session session(String practice, int minutes, Map<String, String> choices) throws IOException {
        return value(Setting.set(practice(practice), library.vocabulary(), wish(minutes, choices), lengths()));
    }

    /// What a listener wants who hears the shipped voice.
    Setting.Wish wish(int minutes, Map<String, String> choices) {
        return new Setting.Wish(choices, minutes * Time.MINUTE, voice.name(), voice.synthetic());
    }

    /// The lengths of the lines of the shipped voice.
    SpokenLengths lengths() {
        return words ->
                voice.clip(words).map(clip -> OptionalLong.of(clip.length())).orElse(OptionalLong.empty());
    }

    /// The session as it is mixed by default.
    Mix mix(Session session, Optional<Soundscape> soundscape) {
        var signals = new Mix.Signals(Bells::strike, Material::tone);
        return Mix.of(session, voice, soundscape, signals, Levels.usual());
    }

    /// The same with what a player shows.
    Track track(Session session, Optional<Soundscape> soundscape) {
        return new Track(mix(session, soundscape), session.title(), session.language(), Chapters.of(session));
    }

    /// The sound of one breath.
    static Clip tone(Cue.Breath breath) {
        return BreathTone.of(breath.in(), breath.hold(), breath.out(), breath.pause());
    }

    /// The soundscape that most practices ask for.
    static Optional<Soundscape> usualSoundscape() {
        return Soundscapes.named("brown-noise");
    }
}
