package lento.sound.voice;

import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/// A machine that speaks any line of its language. Those on the class path are found by [ServiceLoader]; making one
/// costs nothing, because the engine starts at the first line.
public interface Synthesizer {

    /// What its voice is called on the command line: `slt`.
    String name();

    /// What changes when it would speak any line differently: engine, model and pace. Part of every cache key.
    String version();

    /// The language it speaks, as a BCP 47 tag.
    String language();

    /// The licence of what it says and who is to be named: one line.
    String licence();

    /// A whole line, mono at 48 kHz, from -1 to 1: slow, with its pauses placed, as the engine gives it, so neither
    /// trimmed nor levelled.
    ///
    /// The same line gives the same samples. Calls from several threads wait for one another.
    ///
    /// @throws SpeechException if the engine can't start or can't speak this line
    float[] speak(String words);

    /// Whether it is at hand and quick enough to be a [LiveVoice]. Any other makes packs and completes them.
    default boolean live() {
        return false;
    }

    /// Every synthesiser on the class path that is live.
    static List<Synthesizer> alive() {
        return ServiceLoader.load(Synthesizer.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(Synthesizer::live)
                .toList();
    }

    /// The synthesiser of this name on the class path.
    static Optional<Synthesizer> named(String name) {
        return ServiceLoader.load(Synthesizer.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(synthesizer -> synthesizer.name().equals(name))
                .findFirst();
    }
}
