package lento.sound.scape;

import lento.sound.Soundscape;

/// Noise with the same power in every octave above 18 Hz, as in rivers and heartbeats: it looks alike at every time
/// scale, and so is made as the same noise five times over, each four times slower than the one before.
record PinkNoise(long seed) implements Soundscape {

    // Fitted by least squares to 1/f times a second-order high pass at 18 Hz: within 0.1 dB from 20 Hz to 20 kHz.
    private static final float[][] TAPS = {
        {1.339e-06f, 5.0994e-07f, 1.4836e-07f, 5.5751e-08f},
        {1.4024e-06f, 2.5086e-07f, 1.8686e-07f, 3.5708e-08f},
        {1.3624e-06f, 2.6968e-07f, 1.7657e-07f, 3.8544e-08f},
        {1.3909e-06f, 2.5797e-07f, 2.1265e-07f, 3.0303e-08f, 2.3458e-08f, -7.658e-09f, 0, 0},
        {1.0515e-06f, -1.9331e-07f, -1.7214e-07f, -1.9934e-07f, -8.4501e-08f, -5.4818e-08f, 0, 0},
    };

    @Override
    public String name() {
        return "pink-noise";
    }

    @Override
    public double power(long bin) {
        return Soundscapes.POWER;
    }

    @Override
    public Source from(long sample) {
        return new Blocks(new NoiseLadder(CounterHash.key(seed, 2), TAPS)::render, sample);
    }
}
