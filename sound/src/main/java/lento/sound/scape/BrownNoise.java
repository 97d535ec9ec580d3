package lento.sound.scape;

import lento.sound.Soundscape;

/// Deep noise whose power falls with the square of the frequency above 25 Hz, as the path of a particle in Brownian
/// motion does: made as a ladder of noises, each four times slower and four times stronger than the one before, and
/// nothing below 25 Hz, so that it does not boom.
record BrownNoise(long seed) implements Soundscape {

    // Fitted by least squares to 1/f^2 times a second-order high pass at 25 Hz: within 0.2 dB from 20 Hz to 20 kHz.
    private static final float[][] TAPS = {
        {2.8076e-07f, 2.0304e-07f, 8.1869e-08f, 3.0425e-08f},
        {8.0147e-07f, 2.6262e-07f, 1.656e-07f, 3.7923e-08f},
        {1.5801e-06f, 5.4111e-07f, 3.18e-07f, 8.0343e-08f},
        {2.9171e-06f, 4.4715e-07f, 4.1745e-08f, -4.3394e-07f, -3.5876e-07f, -3.0482e-07f, -1.3346e-07f, -6.7097e-08f},
        {4.7441e-06f, -1.4847e-06f, -1.3744e-06f, -1.1226e-06f, -5.3039e-07f, -2.0805e-07f, -3.5906e-08f, 1.3115e-08f},
    };

    @Override
    public String name() {
        return "brown-noise";
    }

    @Override
    public double power(long bin) {
        return Soundscapes.POWER;
    }

    @Override
    public Source from(long sample) {
        return new Blocks(new NoiseLadder(CounterHash.key(seed, 1), TAPS)::render, sample);
    }
}
