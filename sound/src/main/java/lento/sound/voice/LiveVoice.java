package lento.sound.voice;

import java.nio.file.Path;
import java.util.Optional;
import lento.sound.Clip;
import lento.sound.Voice;

/// A synthesiser that is quick enough to speak each line when it is needed. What it said is kept in a cache. May be
/// shared between threads.
public final class LiveVoice implements Voice {

    private final Synthesizer synthesizer;
    private final ClipCache cache;

    /// @param cache where spoken clips are kept; if it can't be written, they are made each time
    public LiveVoice(Synthesizer synthesizer, Path cache) {
        this.synthesizer = synthesizer;
        this.cache = new ClipCache(cache);
    }

    @Override
    public String name() {
        return synthesizer.name();
    }

    @Override
    public String version() {
        return synthesizer.version() + "+" + Finish.VERSION;
    }

    @Override
    public String language() {
        return synthesizer.language();
    }

    @Override
    public boolean synthetic() {
        return true;
    }

    @Override
    public String licence() {
        return synthesizer.licence();
    }

    /// This line.
    ///
    /// @throws SpeechException if the synthesiser fails
    @Override
    public Optional<Clip> clip(String words) {
        var line = ClipKey.normalised(words);
        var key = ClipKey.of(line, name(), version());
        var kept = cache.find(key);
        if (kept.isPresent()) {
            return kept;
        }
        float[] samples = Finish.synthetic(synthesizer.speak(line));
        return samples.length == 0 ? Optional.empty() : Optional.of(cache.put(key, samples));
    }
}
