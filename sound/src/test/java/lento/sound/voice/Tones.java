package lento.sound.voice;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/// Sounds for tests.
final class Tones {

    private Tones() {}

    /// A sine that lasts this long.
    static float[] sine(double hertz, double amplitude, double seconds) {
        var samples = new float[(int) Math.round(seconds * 48_000)];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (float) (amplitude * Math.sin(2 * Math.PI * hertz * i / 48_000));
        }
        return samples;
    }

    static float[] silence(double seconds) {
        return new float[(int) Math.round(seconds * 48_000)];
    }

    static float[] joined(float[]... parts) {
        int length = 0;
        for (float[] part : parts) {
            length += part.length;
        }
        var joined = new float[length];
        int at = 0;
        for (float[] part : parts) {
            System.arraycopy(part, 0, joined, at, part.length);
            at += part.length;
        }
        return joined;
    }

    /// Root mean square in dB from this sample on.
    static double decibels(float[] samples, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += (double) samples[i] * samples[i];
        }
        return 10 * Math.log10(sum / (to - from) + 1e-20);
    }

    /// A machine that hums for a tenth of a second a letter, higher for longer lines, and counts what it said.
    static final class Hummer implements Synthesizer {

        final AtomicInteger spoken = new AtomicInteger();
        private final String version;

        Hummer(String version) {
            this.version = version;
        }

        @Override
        public String name() {
            return "hum";
        }

        @Override
        public String version() {
            return version;
        }

        @Override
        public String language() {
            return "en";
        }

        @Override
        public String licence() {
            return "Nobody's \"hum\", CC0";
        }

        @Override
        public float[] speak(String words) {
            if (words.toLowerCase(Locale.ROOT).contains("unspeakable")) {
                throw new SpeechException("can't say that");
            }
            spoken.incrementAndGet();
            return sine(200 + 10 * words.length(), 0.4, words.length() / 10.0);
        }
    }
}
