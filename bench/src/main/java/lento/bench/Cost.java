package lento.bench;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/// What some work took.
///
/// @param cpu seconds of all threads together
/// @param wall seconds on the clock
public record Cost(double cpu, double wall) {

    /// Work that is measured.
    @FunctionalInterface
    interface Work {
        void run() throws IOException;
    }

    /// The cost of work in this process.
    static Cost of(Work work) throws IOException {
        double cpu = Machine.cpuSeconds();
        long wall = System.nanoTime();
        work.run();
        return new Cost(Machine.cpuSeconds() - cpu, (System.nanoTime() - wall) / 1e9);
    }

    /// Both together, one after another.
    Cost plus(Cost other) {
        return new Cost(cpu + other.cpu, wall + other.wall);
    }

    /// The middle of one number of each cost.
    static double median(List<Cost> costs, ToDoubleFunction<Cost> number) {
        return median(costs.stream().mapToDouble(number).toArray());
    }

    /// The middle value; the mean of the two middle ones of an even count.
    static double median(double[] values) {
        double[] sorted = values.clone();
        java.util.Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.2f s CPU in %.2f s", cpu, wall);
    }
}
