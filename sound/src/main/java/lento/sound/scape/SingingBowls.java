package lento.sound.scape;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import lento.sound.KWeighting;
import lento.sound.Soundscape;

/// Three singing bowls, one of them struck softly every 15 to 40 seconds, over a very quiet air: each mode of a bowl
/// is a pair of damped oscillations that beat slowly, as no bowl is perfectly round, and the low modes ring for a
/// minute.
final class SingingBowls implements Soundscape {

    /// Blocks from one strike to the next in the mean (27.5 s), and how many a strike comes early or late at most.
    private static final int EVERY = 1289;

    private static final int EARLY = 292;
    private static final int FIRST = 470;

    /// Blocks over which a strike swells (0.13 s): the mallet is soft.
    private static final int ATTACK = 6;

    private static final double LEVEL = 0.336;
    private static final double AIR = 0.13;

    // A fourth and a fifth apart: neither glad nor sad.
    private static final double[] HERTZ = {144, 192, 216};
    private static final double[][] PLACES = {{0.80, 0.60}, {0.60, 0.80}, {0.71, 0.71}};

    // Fitted by least squares to a high pass at 120 Hz, f^-1.3 above 700 Hz and a further f^-2 above 9 kHz.
    private static final float[][] TAPS = {
        {8.914e-07f, 6.4636e-07f, 1.3548e-07f, -8.2612e-08f, -1.3592e-07f, -9.8796e-08f, -4.7696e-08f, -1.3366e-08f},
        {2.2033e-06f, -3.1548e-07f, 1.0455e-08f, -2.4837e-07f},
        {1.6628e-06f, -1.2907e-06f, -1.6169e-08f, -3.9203e-07f},
        {3.1957e-07f, 1.9488e-07f, -9.4123e-07f, 6.2056e-07f, -2.9932e-07f, 2.7327e-07f, -6.9375e-08f, 8.31e-08f},
        {3.0525e-08f, 1.5718e-08f, -3.9915e-09f, 8.8384e-09f, -1.3702e-08f, -1.3559e-08f, 6.0981e-09f, 7.944e-09f},
    };

    private final long seed;
    private final long strikes;
    private final PowerCurve curve = new PowerCurve(this::powerAround);

    SingingBowls(long seed) {
        this.seed = seed;
        this.strikes = CounterHash.key(seed, 60);
    }

    @Override
    public String name() {
        return "singing-bowls";
    }

    @Override
    public double power(long bin) {
        return curve.at(bin);
    }

    @Override
    public Source from(long sample) {
        return new Blocks(new Sound()::render, sample);
    }

    /// The block in which a strike begins.
    private long begin(long strike) {
        return strike * EVERY + FIRST + Math.round(EARLY * CounterHash.signed(CounterHash.bits(strikes, strike), 0));
    }

    private int bowl(long strike) {
        return (int) ((CounterHash.bits(strikes, strike) >>> 16 & 0xFFFF) % HERTZ.length);
    }

    private double strength(long strike) {
        return LEVEL * (0.78 + 0.22 * CounterHash.unit(CounterHash.bits(strikes, strike), 32));
    }

    private int turns(long strike) {
        return (int) (CounterHash.bits(strikes, strike) >>> 48) & 3;
    }

    /// The number of the last strike that may have begun by this block.
    private static long latest(long block) {
        return Math.floorDiv(block - FIRST + EARLY, EVERY);
    }

    private static long earliest(long block) {
        return Math.max(0, Math.floorDiv(block - Bowl.LONGEST - FIRST - EARLY, EVERY));
    }

    private double powerAround(long sample) {
        long block = sample / NoiseLadder.BLOCK;
        double power = AIR * AIR * Soundscapes.POWER;
        for (int bowl = 0; bowl < HERTZ.length; bowl++) {
            Bowl rung = Bowls.ALL.get(bowl);
            var state = new double[4 * rung.pairs()];
            for (long strike = earliest(block); strike <= latest(block); strike++) {
                long age = block - begin(strike);
                if (age >= 0 && age < Bowl.LONGEST && bowl(strike) == bowl) {
                    rung.strike(strength(strike) * Bells.smooth((age + 0.5) / ATTACK), turns(strike), (int) age, state);
                }
            }
            power += rung.power(state, PLACES[bowl][0], PLACES[bowl][1], Bowls.WEIGHTS[bowl]);
        }
        return power;
    }

    // Tables of 200 KB, made when bowls are first heard and shared by all that hear them.
    private static final class Bowls {

        static final List<Bowl> ALL =
                DoubleStream.of(HERTZ).mapToObj(Bowls::tuned).toList();

        /// The power gain of the K weighting at each mode of each bowl.
        static final double[][] WEIGHTS = ALL.stream()
                .map(bowl -> IntStream.range(0, bowl.pairs())
                        .mapToDouble(i -> KWeighting.gain(bowl.pair(i).hertz()))
                        .toArray())
                .toArray(double[][]::new);

        /// Modes about as measured on Tibetan bowls (Inacio, Henrique and Antunes 2006).
        private static Bowl tuned(double hertz) {
            return new Bowl(List.of(
                    new Pair(hertz, 0.45 * hertz / 144, 1, 70),
                    new Pair(hertz * (2.70 + hertz / 7000), 0.9, 0.34, 32),
                    new Pair(hertz * (5.02 + hertz / 3000), 1.3, 0.08, 13),
                    new Pair(hertz * (7.85 + hertz / 2000), 1.9, 0.018, 5)));
        }
    }

    /// What one listener hears, with its scratch space.
    private final class Sound {

        private final NoiseLadder air = new NoiseLadder(CounterHash.key(seed, 61), NoiseLadder.scaled(TAPS, AIR));
        private final double[][] states = new double[HERTZ.length][];
        private final double[] fresh;
        private final float[] freshLeft = new float[NoiseLadder.BLOCK];
        private final float[] freshRight = new float[NoiseLadder.BLOCK];
        private final float[] attack = new float[ATTACK * NoiseLadder.BLOCK];

        Sound() {
            for (int bowl = 0; bowl < states.length; bowl++) {
                states[bowl] = new double[4 * Bowls.ALL.get(bowl).pairs()];
            }
            fresh = new double[states[0].length];
            for (int i = 0; i < attack.length; i++) {
                attack[i] = (float) Bells.smooth(i / (double) attack.length);
            }
        }

        void render(long block, float[] left, float[] right) {
            air.render(block, left, right);
            for (double[] state : states) {
                Arrays.fill(state, 0);
            }
            for (long strike = earliest(block); strike <= latest(block); strike++) {
                long age = block - begin(strike);
                int bowl = bowl(strike);
                if (age >= ATTACK && age < Bowl.LONGEST) {
                    Bowls.ALL.get(bowl).strike(strength(strike), turns(strike), (int) age, states[bowl]);
                } else if (age >= 0 && age < ATTACK) {
                    swell(bowl, strength(strike), turns(strike), (int) age, left, right);
                }
            }
            for (int bowl = 0; bowl < states.length; bowl++) {
                Bowls.ALL.get(bowl).ring(states[bowl], PLACES[bowl][0], PLACES[bowl][1], left, right);
            }
        }

        private void swell(int bowl, double strength, int turns, int age, float[] left, float[] right) {
            Arrays.fill(fresh, 0);
            Arrays.fill(freshLeft, 0);
            Arrays.fill(freshRight, 0);
            Bowls.ALL.get(bowl).strike(strength, turns, age, fresh);
            Bowls.ALL.get(bowl).ring(fresh, PLACES[bowl][0], PLACES[bowl][1], freshLeft, freshRight);
            for (int i = 0; i < NoiseLadder.BLOCK; i++) {
                float gain = attack[age * NoiseLadder.BLOCK + i];
                left[i] += gain * freshLeft[i];
                right[i] += gain * freshRight[i];
            }
        }
    }
}
