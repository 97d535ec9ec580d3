package lento.voice.mary;

import java.io.IOException;
import java.util.List;
import lento.sound.voice.SpeechException;
import lento.sound.voice.Synthesizer;
import marytts.exceptions.MaryConfigurationException;
import marytts.exceptions.SynthesisException;
import org.jspecify.annotations.Nullable;

/// The built-in English voice: MaryTTS 5.2.1 with cmu-slt-hsmm, a hidden semi-Markov model of a woman's voice, at the
/// pace of relaxation: about 105 words a minute over a line.
public final class MarySynthesizer implements Synthesizer {

    private final Pace pace;
    private @Nullable MaryEngine engine;

    /// The voice at its usual pace. The engine starts at the first line.
    public MarySynthesizer() {
        this(Pace.RELAXED);
    }

    MarySynthesizer(Pace pace) {
        this.pace = pace;
    }

    @Override
    public String name() {
        return "slt";
    }

    @Override
    public String version() {
        return "marytts-5.2.1-cmu-slt-hsmm-1";
    }

    @Override
    public String language() {
        return "en-US";
    }

    @Override
    public String licence() {
        return "Made with MaryTTS (LGPL-3.0, DFKI) and its voice cmu-slt-hsmm, built from the CMU ARCTIC recordings of"
                + " slt (copyright 2003 Carnegie Mellon University; free to use, also commercially, with this notice)";
    }

    @Override
    public synchronized float[] speak(String words) {
        List<Phrase> phrases = Phrase.of(words);
        if (phrases.isEmpty()) {
            throw new SpeechException("Nothing in \"" + words + "\" can be spoken. Write the line in words.");
        }
        try {
            return engine().speak(phrases, Phrase.count(words)).quiet();
        } catch (SynthesisException | IOException | RuntimeException e) {
            throw new SpeechException(
                    "The voice slt can't speak \"" + words + "\": " + e.getMessage() + ". Word the line differently.",
                    e);
        }
    }

    private MaryEngine engine() {
        MaryEngine running = engine;
        if (running == null) {
            try {
                running = MaryEngine.start(pace);
            } catch (MaryConfigurationException e) {
                throw new SpeechException(
                        "MaryTTS did not start: " + e.getMessage() + ". Check that lento-voice-mary is complete.", e);
            }
            engine = running;
        }
        return running;
    }
}
