package lento.sound.scape;

import lento.sound.Clip;

/// The sound of one paced breath, to be followed with closed eyes: a breath of soft noise over a quiet warm tone.
/// Both rise and brighten for breathing in, stay high and almost silent for holding, sink and darken for breathing
/// out, and are silent in the pause.
public final class BreathTone {

    private static final double LOW = 196;
    private static final double HIGH = 294;
    private static final double TONE = 0.055;
    private static final double AIR = 0.26;

    /// Samples for which pitch and filter stay as they are: 0.7 ms.
    private static final int STEP = 32;

    private static final long KEY = CounterHash.key(0, 8);

    /// A moment on a line of levels.
    private record Node(double sample, double level) {}

    private BreathTone() {}

    /// The sound of a breath with these lengths in samples, as long as all of them together. It peaks under -12 dBFS,
    /// and begins and ends in silence.
    ///
    /// @throws IllegalArgumentException if breathing in or out takes less than a tenth of a second, if a length is
    ///     negative, or if the breath is longer than an hour
    public static Clip of(long in, long hold, long out, long pause) {
        if (in < 4_800 || out < 4_800 || hold < 0 || pause < 0 || in + hold + out + pause > 3_600L * 48_000) {
            throw new IllegalArgumentException(
                    "A breath has at least 4800 samples in and out, none negative, an hour in all." + " Asked for " + in
                            + ", " + hold + ", " + out + ", " + pause + ".");
        }
        var samples = new float[(int) (in + hold + out + pause)];
        int sounding = (int) (in + hold + out);
        Node[] levels = {
            new Node(0, 0),
            new Node(0.7 * in, 1),
            new Node(in, 0.30),
            new Node(in + 0.5 * hold, 0.16),
            new Node(in + hold, 0.12),
            new Node(in + hold + 0.28 * out, 0.9),
            new Node(sounding, 0)
        };
        Node[] heights = {new Node(0, 0), new Node(in, 1), new Node(in + hold, 1), new Node(sounding, 0)};
        double phase = 0;
        double band = 0;
        double low = 0;
        for (int from = 0; from < sounding; from += STEP) {
            int until = Math.min(sounding, from + STEP);
            double height = along(heights, from);
            double turn = 2 * Math.PI * (LOW + (HIGH - LOW) * height) / 48_000;
            double stepReal = StrictMath.cos(turn);
            double stepImaginary = StrictMath.sin(turn);
            double real = StrictMath.cos(phase);
            double imaginary = StrictMath.sin(phase);
            // State-variable filter (Chamberlin 1985, "Musical Applications of Microprocessors"), from 400 to 1300 Hz.
            double tuning = 2 * StrictMath.sin(Math.PI * (400 + 900 * height * height) / 48_000);
            double level = along(levels, from);
            double slope = (along(levels, until) - level) / (until - from);
            for (int i = from; i < until; i++) {
                double noise = CounterHash.signed(CounterHash.bits(KEY, i), 0);
                low += tuning * band;
                band += tuning * (noise - low - 1.3 * band);
                double second = 2 * real * imaginary;
                double third = imaginary * (3 - 4 * imaginary * imaginary);
                double tone = imaginary + 0.30 * second + 0.07 * third;
                samples[i] = (float) (level * (TONE * tone + AIR * band));
                level += slope;
                double next = real * stepReal - imaginary * stepImaginary;
                imaginary = real * stepImaginary + imaginary * stepReal;
                real = next;
            }
            phase = (phase + turn * (until - from)) % (2 * Math.PI);
        }
        return Clip.of(samples);
    }

    /// The level at a sample: smooth from node to node.
    private static double along(Node[] nodes, double sample) {
        for (int i = 1; i < nodes.length; i++) {
            Node from = nodes[i - 1];
            Node to = nodes[i];
            if (sample < to.sample) {
                return from.level
                        + (to.level - from.level) * Bells.smooth((sample - from.sample) / (to.sample - from.sample));
            }
        }
        return nodes[nodes.length - 1].level;
    }
}
