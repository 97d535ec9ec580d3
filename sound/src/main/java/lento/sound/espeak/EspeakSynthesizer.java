package lento.sound.espeak;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lento.sound.voice.SpeechException;
import lento.sound.voice.Synthesizer;
import org.jspecify.annotations.Nullable;

/// German by espeak-ng, where it is installed: slower than it speaks by itself, with the pauses placed here.
public final class EspeakSynthesizer implements Synthesizer {

    /// Where to get it; for problems.
    public static final String INSTALL = "Install espeak-ng (Debian and Ubuntu: apt-get install espeak-ng;"
            + " macOS: brew install espeak-ng; Windows: winget install eSpeak-NG.eSpeak-NG).";

    /// By itself it speaks at 175; pauses do the rest.
    private static final String SPEED = "110";

    private static final String PITCH = "42";
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final int RATE = 48_000;

    /// What is quieter at the edges of a phrase is silence, from 0 to 1.
    private static final float SILENT = 0.003f;

    private final Optional<Program> program;
    private @Nullable String version;
    private @Nullable Resampler resampler;
    private int rate;

    /// The one that is found in the folders of `PATH`.
    public EspeakSynthesizer() {
        this(Program.in(Optional.ofNullable(System.getenv("PATH")).orElse(""), LIMIT));
    }

    EspeakSynthesizer(Optional<Program> program) {
        this.program = program;
    }

    @Override
    public String name() {
        return "espeak-de";
    }

    @Override
    public synchronized String version() {
        String known = version;
        if (known == null) {
            try {
                known = "espeak-ng-" + (program.isPresent() ? program.get().version() : "none") + "-de-2";
            } catch (IOException e) {
                throw new SpeechException(
                        "espeak-ng can't be asked for its version: " + e.getMessage() + ". " + INSTALL, e);
            }
            version = known;
        }
        return known;
    }

    @Override
    public String language() {
        return "de";
    }

    @Override
    public String licence() {
        return "Made with espeak-ng, as it is installed here (GPL-3.0-or-later, which does not cover what it says)";
    }

    @Override
    public boolean live() {
        return program.isPresent();
    }

    @Override
    public float[] speak(String words) {
        var phrases = Phrase.of(words);
        if (phrases.isEmpty()) {
            throw new SpeechException("Nothing in \"" + words + "\" can be spoken. Write the line in words.");
        }
        var speaker = program.orElseThrow(() -> new SpeechException("espeak-ng is not here. " + INSTALL));
        try {
            var parts = new ArrayList<float[]>();
            for (Phrase phrase : phrases) {
                parts.add(trimmed(speaker.say(phrase.words(), List.of("-v", "de", "-s", SPEED, "-p", PITCH))));
                parts.add(new float[phrase.pause() * RATE / 1_000]);
            }
            return joined(parts);
        } catch (IOException e) {
            throw new SpeechException(
                    "espeak-ng can't speak \"" + words + "\": " + e.getMessage() + ". Word the line differently, or "
                            + INSTALL.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + INSTALL.substring(1),
                    e);
        }
    }

    /// From the first sound to the last, at 48 kHz.
    private float[] trimmed(Program.Sound sound) {
        float[] samples = at48(sound);
        int from = 0;
        int to = samples.length;
        while (from < to && Math.abs(samples[from]) < SILENT) {
            from++;
        }
        while (to > from && Math.abs(samples[to - 1]) < SILENT) {
            to--;
        }
        return java.util.Arrays.copyOfRange(samples, from, to);
    }

    private synchronized float[] at48(Program.Sound sound) {
        Resampler known = resampler;
        if (known == null || rate != sound.rate()) {
            known = Resampler.from(sound.rate());
            resampler = known;
            rate = sound.rate();
        }
        return known.resampled(sound.samples());
    }

    private static float[] joined(List<float[]> parts) {
        var all = new float[parts.stream().mapToInt(part -> part.length).sum()];
        int at = 0;
        for (float[] part : parts) {
            System.arraycopy(part, 0, all, at, part.length);
            at += part.length;
        }
        return all;
    }
}
