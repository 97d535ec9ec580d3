package lento.app.cli;

import java.time.Duration;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/// A progress bar on standard error, for work that lasts over two seconds while a person watches.
final class Progress implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final boolean watched;
    private final String task;
    private final String unit;
    private final long all;
    private final long began = System.nanoTime();
    private @Nullable ProgressBar bar;

    private Progress(boolean watched, String task, String unit, long all) {
        this.watched = watched;
        this.task = task;
        this.unit = unit;
        this.all = all;
    }

    /// A bar over so much work.
    ///
    /// @param unit what is counted, as it follows a number
    static Progress of(boolean watched, String task, String unit, long all) {
        return new Progress(watched, task, unit, all);
    }

    /// Tells how much is done.
    void at(long done) {
        if (!watched || System.nanoTime() - began < PATIENCE.toNanos()) {
            return;
        }
        var shown = bar;
        if (shown == null) {
            shown = new ProgressBarBuilder()
                    .setTaskName(task)
                    .setInitialMax(all)
                    .setUnit(unit, 1)
                    .setStyle(ProgressBarStyle.ASCII)
                    .setMaxRenderedLength(80)
                    .build();
            bar = shown;
        }
        shown.stepTo(done);
    }

    @Override
    public void close() {
        var shown = bar;
        if (shown != null) {
            shown.close();
        }
    }
}
