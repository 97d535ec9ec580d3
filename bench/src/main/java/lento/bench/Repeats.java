package lento.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import lento.sound.Soundscape;

/// Looks for repeats in a soundscape: windows of 10 seconds from all over a night are correlated with one another at
/// every lag.
///
/// Each window is whitened first (every frequency gets the same power), which leaves a repeat a repeat, but takes
/// away what sounds of one kind share by nature: little bandwidth, or the same tones. So the correlation is 1 for a
/// window with itself, falls slowly with the seconds by which a repeat is shifted against it, and is of the order of
/// 0.005 for independent ones.
final class Repeats {

    /// Samples in a window: 10 s.
    static final int WINDOW = 480_000;

    private static final int BLOCK = 960;
    private static final int DRAWN = 5;
    private static final int LOWEST_POWER = 20;
    private static final int HIGHEST_POWER = 30;
    private static final Fourier FOURIER = new Fourier(1 << 20);

    private Repeats() {}

    /// A whitened spectrum.
    private record Spectrum(double[] real, double[] imaginary) {}

    /// The first samples of the windows: two and more that lie a power of two apart, as a counter that wraps would
    /// repeat, and some drawn at random.
    static List<Long> positions(long night, long seed) {
        var random = new SplittableRandom(seed);
        long first = 60 * 48_000L;
        var positions = new ArrayList<>(List.of(first));
        for (int power = LOWEST_POWER; power <= HIGHEST_POWER; power++) {
            positions.add(first + (1L << power));
        }
        for (int i = 0; i < DRAWN; i++) {
            positions.add(random.nextLong(first, night - WINDOW));
        }
        return List.copyOf(positions);
    }

    /// The highest correlation of any two windows at any lag, in absolute value.
    static double highest(Soundscape soundscape, List<Long> positions) {
        var spectra = positions.stream()
                .parallel()
                .map(position -> spectrum(window(soundscape, position)))
                .toList();
        int count = spectra.size();
        return IntStream.range(0, count * count)
                .parallel()
                .filter(pair -> pair / count < pair % count)
                .mapToDouble(pair -> highest(spectra.get(pair / count), spectra.get(pair % count)))
                .max()
                .orElse(0);
    }

    /// The highest correlation of two windows of [#WINDOW] samples at any lag, in absolute value.
    static double highest(float[] one, float[] other) {
        return highest(spectrum(one), spectrum(other));
    }

    /// The left channel from this sample on.
    private static float[] window(Soundscape soundscape, long position) {
        var left = new float[WINDOW];
        var block = new float[BLOCK];
        var other = new float[BLOCK];
        var source = soundscape.from(position);
        for (int at = 0; at < WINDOW; at += BLOCK) {
            source.next(block, other, BLOCK);
            System.arraycopy(block, 0, left, at, BLOCK);
        }
        return left;
    }

    private static Spectrum spectrum(float[] window) {
        var real = new double[FOURIER.size()];
        var imaginary = new double[FOURIER.size()];
        for (int i = 0; i < window.length; i++) {
            // Without a taper the cut at both ends would be what quiet frequencies of all windows share.
            real[i] = window[i] * (1 - Math.cos(2 * Math.PI * i / window.length));
        }
        FOURIER.transform(real, imaginary);
        for (int i = 0; i < real.length; i++) {
            double size = Math.hypot(real[i], imaginary[i]);
            if (size > 0) {
                real[i] /= size;
                imaginary[i] /= size;
            }
        }
        return new Spectrum(real, imaginary);
    }

    /// The transform of one spectrum times the conjugate of the other: the correlation at every lag, backwards.
    private static double highest(Spectrum one, Spectrum other) {
        var real = new double[FOURIER.size()];
        var imaginary = new double[FOURIER.size()];
        for (int i = 0; i < real.length; i++) {
            real[i] = one.real[i] * other.real[i] + one.imaginary[i] * other.imaginary[i];
            imaginary[i] = one.imaginary[i] * other.real[i] - one.real[i] * other.imaginary[i];
        }
        FOURIER.transform(real, imaginary);
        double highest = 0;
        for (double value : real) {
            highest = Math.max(highest, Math.abs(value));
        }
        return highest / FOURIER.size();
    }
}
