package lento.sound.scape;

/// Power that changes slowly: worked out five times a second and joined by straight lines. The last second asked for
/// is kept, as loudness is read bin after bin. Safe for use by several threads.
final class PowerCurve {

    private static final int BINS = 20;
    private static final int NODES = 5;

    /// The power at a moment.
    @FunctionalInterface
    interface Power {
        /// K-weighted mean square of both channels, summed, expected around this sample.
        double around(long sample);
    }

    private record Second(long number, double[] nodes) {}

    private final Power power;
    private volatile Second last = new Second(-1, new double[0]);

    PowerCurve(Power power) {
        this.power = power;
    }

    /// Power of the 10 ms that begin at `bin * 480` samples.
    double at(long bin) {
        long number = bin / (BINS * NODES);
        Second second = last;
        if (second.number != number) {
            second = read(number);
            last = second;
        }
        double place = (bin % (BINS * NODES) + 0.5) / BINS;
        int node = (int) place;
        double[] nodes = second.nodes;
        return nodes[node] + (nodes[node + 1] - nodes[node]) * (place - node);
    }

    private Second read(long number) {
        var nodes = new double[NODES + 1];
        for (int node = 0; node <= NODES; node++) {
            nodes[node] = power.around((number * NODES + node) * BINS * 480);
        }
        return new Second(number, nodes);
    }
}
