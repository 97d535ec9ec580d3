package lento.sound.scape;

import lento.sound.KWeighting;

/// A cricket that sits somewhere and sings: chirps of a few syllables, a little early or late, at a pace that wanders,
/// for a while and then not.
///
/// @param key of when it sings
/// @param song what it sings
/// @param every seconds from chirp to chirp, in the mean
/// @param gain how near it is
/// @param place as in [Ears]
/// @param fromLeft on which side it sits
record Cricket(long key, Song song, double every, double gain, int place, boolean fromLeft) {

    /// How much a chirp is early or late at most, in parts of [#every].
    private static final double EARLY = 0.07;

    /// How far the pace wanders off, in parts of [#every].
    private static final double WANDER = 0.5;

    /// Seconds of singing, or of silence, with the time in between.
    private static final double WHILE = 17;

    /// How a chirp sounds.
    ///
    /// @param syllables some of equal length, silent at both ends
    /// @param steps samples from one syllable to the next
    /// @param swell how loud each syllable of a chirp is
    /// @param energy K-weighted, of a chirp
    record Song(float[][] syllables, int steps, double[] swell, double energy) {

        private static final int VARIANTS = 4;

        /// Syllables of a soft chirp some way off: each swells, sinks a little in pitch, and leaves a short trace among
        /// the grass.
        ///
        /// @param hertz the pitch
        /// @param seconds how long a syllable is
        static Song of(int number, double hertz, double seconds, int steps, double... swell) {
            long key = CounterHash.key(0, 20 + number);
            var syllables = new float[VARIANTS][];
            int sung = (int) Math.round(seconds * 48_000);
            for (int i = 0; i < VARIANTS; i++) {
                long bits = CounterHash.bits(key, i);
                double pitch = hertz * (1 + 0.004 * CounterHash.signed(bits, 0));
                var samples = new float[sung + 2_400];
                double angle = 0;
                for (int at = 0; at < samples.length; at++) {
                    double gone = Math.min(1, at / (double) sung);
                    angle += 2 * Math.PI * pitch * (1.01 - 0.02 * gone) / 48_000;
                    double voice = Bells.smooth(at / (0.4 * sung)) * Bells.smooth((sung - at) / (0.5 * sung));
                    double left = 1 - at / (samples.length - 1.0);
                    double trace = 0.12 * Bells.smooth(at / (0.9 * sung)) * left * left * left;
                    samples[at] = (float) (voice * StrictMath.sin(angle) + trace * StrictMath.sin(0.992 * angle));
                }
                syllables[i] = samples;
            }
            return new Song(syllables, steps, swell, energy(syllables, swell));
        }

        /// Samples of a whole chirp.
        int length() {
            return syllables[0].length + steps * (swell.length - 1);
        }

        private static double energy(float[][] syllables, double[] swell) {
            double energy = 0;
            for (float[] syllable : syllables) {
                energy += new KWeighting().energy(syllable, 0, syllable.length) / syllables.length;
            }
            double square = 0;
            for (double strength : swell) {
                square += strength * strength;
            }
            return energy * square;
        }
    }

    /// Adds what is heard of it in a block.
    void add(long block, Ears ears, float[] left, float[] right) {
        long begin = block * NoiseLadder.BLOCK;
        double reach = EARLY + WANDER;
        long first = (long) Math.ceil((begin - song.length() - Ears.LATEST) / 48_000.0 / every - reach);
        long last = (long) Math.floor((begin + NoiseLadder.BLOCK) / 48_000.0 / every + reach);
        for (long chirp = first; chirp <= last; chirp++) {
            double loudness = gain * sings(chirp * every);
            if (loudness > 0) {
                long bits = CounterHash.bits(key, chirp);
                add(bits, (float) (loudness * strength(bits)), (int) (start(chirp, bits) - begin), ears, left, right);
            }
        }
    }

    private void add(long bits, float loudness, int start, Ears ears, float[] left, float[] right) {
        for (int i = 0; i < song.swell.length; i++) {
            float[] syllable = song.syllables[(int) (bits >>> (32 + 2 * i)) & (Song.VARIANTS - 1)];
            ears.add(syllable, loudness * (float) song.swell[i], start + i * song.steps, place, fromLeft, left, right);
        }
    }

    /// The sample at which a chirp begins.
    private long start(long chirp, long bits) {
        double wander = WANDER * new Drift(CounterHash.key(key, 1), 19.3).at(chirp * every);
        return Math.round(48_000 * every * (chirp + EARLY * CounterHash.signed(bits, 0) + wander));
    }

    private static double strength(long bits) {
        return 0.75 + 0.25 * CounterHash.unit(bits, 16);
    }

    /// Whether it sings: 0 for not, 1 for at full strength.
    private double sings(double second) {
        return Bells.smooth(0.7 + 1.4 * new Drift(CounterHash.key(key, 2), WHILE).at(second));
    }

    /// K-weighted mean square of both channels, summed, around this moment.
    double power(double second) {
        double loudness = gain * sings(second);
        // The mean square of the strengths of chirps.
        double square = (1 - 0.75 * 0.75 * 0.75) / (3 * 0.25);
        return loudness * loudness * square * song.energy() / (48_000 * every);
    }
}
