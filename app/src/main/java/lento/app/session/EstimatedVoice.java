package lento.app.session;

import java.util.Optional;
import lento.practice.SpokenLengths;
import lento.sound.Clip;
import lento.sound.Voice;

/// Stands for a voice where none speaks the language: silent, each line as long as it would probably take.
record EstimatedVoice(String language) implements Voice {

    @Override
    public String name() {
        return "estimated";
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public boolean synthetic() {
        return true;
    }

    @Override
    public String licence() {
        return "none: nobody speaks";
    }

    @Override
    public Optional<Clip> clip(String words) {
        int length = (int) SpokenLengths.relaxed(language).of(words).orElse(0);
        return Optional.of(new Clip(length, new float[Math.ceilDiv(length, Clip.BIN)], () -> new float[length]));
    }
}
