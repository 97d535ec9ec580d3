package lento.sound.mix;

/// The peak of the wave between samples, estimated at four times the rate (ITU-R BS.1770-4, annex 2), with a windowed
/// sinc of its own.
final class TruePeak {

    /// Samples needed on either side.
    static final int REACH = 8;

    private static final int PHASES = 4;
    private static final float[][] TAPS = taps();

    private TruePeak() {}

    /// The highest absolute value at and between the samples from `from` (included) to `to` (excluded). The array
    /// must reach [#REACH] samples beyond both.
    static float of(float[] samples, int from, int to) {
        float peak = 0;
        for (int i = from; i < to; i++) {
            peak = Math.max(peak, Math.abs(samples[i]));
            for (int phase = 1; phase < PHASES; phase++) {
                float[] taps = TAPS[phase];
                float value = 0;
                for (int tap = 0; tap < taps.length; tap++) {
                    value += taps[tap] * samples[i - REACH + 1 + tap];
                }
                peak = Math.max(peak, Math.abs(value));
            }
        }
        return peak;
    }

    private static float[][] taps() {
        var taps = new float[PHASES][2 * REACH];
        for (int phase = 0; phase < PHASES; phase++) {
            for (int tap = 0; tap < 2 * REACH; tap++) {
                double x = tap - (REACH - 1) - phase / (double) PHASES;
                double window = StrictMath.cos(Math.PI * x / (2 * REACH));
                double sinc = x == 0 ? 1 : StrictMath.sin(Math.PI * x) / (Math.PI * x);
                taps[phase][tap] = (float) (sinc * window * window);
            }
        }
        return taps;
    }
}
