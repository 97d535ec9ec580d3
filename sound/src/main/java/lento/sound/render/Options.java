package lento.sound.render;

import java.util.function.LongConsumer;

/// How to render.
///
/// @param threads how many segments are made at once, at least 1; the result is the same
/// @param measure whether the finished sound is measured as well, which costs a few percent
/// @param progress is told the samples that are done
public record Options(int threads, boolean measure, LongConsumer progress) {

    /// On all processors, without measuring.
    public static Options withDefaults() {
        return new Options(Runtime.getRuntime().availableProcessors(), false, _ -> {});
    }

    public Options withThreads(int count) {
        return new Options(count, measure, progress);
    }

    public Options withMeasure(boolean wanted) {
        return new Options(threads, wanted, progress);
    }

    public Options withProgress(LongConsumer consumer) {
        return new Options(threads, measure, consumer);
    }
}
