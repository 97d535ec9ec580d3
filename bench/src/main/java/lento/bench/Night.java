package lento.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import lento.practice.Time;
import lento.sound.Soundscape;
import lento.sound.scape.Soundscapes;
import org.jspecify.annotations.Nullable;

/// Eight hours: a few lines and an open rest with a soundscape until the morning.
final class Night {

    private static final int MINUTES = 480;
    private static final double MEGABYTE = 1 << 20;
    private static final double MOST_GROWTH = 2;
    private static final double MOST_CORRELATION = 0.05;

    private final long seed;
    private @Nullable Watch watch;

    /// @param seed of the windows that are drawn
    Night(long seed) {
        this.seed = seed;
    }

    /// The whole night rendered, once however often it is asked for. `lento.night` names the practice file.
    Watch watch() throws IOException {
        var known = watch;
        if (known == null) {
            known = Watch.over(
                    "render",
                    System.getProperty("lento.night", "bench/src/main/resources/night.practice"),
                    "--minutes",
                    Integer.toString(MINUTES),
                    "--out",
                    "-");
            watch = known;
        }
        return known;
    }

    List<Figure> figures() throws IOException {
        var figures = new ArrayList<Figure>();
        var run = watch();
        int hour = run.samples().size() / 8;
        double first = Cost.median(run.samples().subList(0, hour).stream()
                .mapToDouble(bytes -> bytes / MEGABYTE)
                .toArray());
        double last = Cost.median(run.samples().subList(7 * hour, 8 * hour).stream()
                .mapToDouble(bytes -> bytes / MEGABYTE)
                .toArray());
        figures.add(Figure.told("8 h rendered to Opus, wall", run.cost().wall(), "%.0f s"));
        figures.add(Figure.told("8 h rendered to Opus, CPU", run.cost().cpu(), "%.0f s"));
        figures.add(Figure.told("resident in the first hour, median", first, "%.0f MB"));
        figures.add(Figure.atMost("resident in the last hour above the first", last - first, MOST_GROWTH, "%.1f MB"));
        var positions = Repeats.positions(MINUTES * Time.MINUTE, seed);
        for (Soundscape soundscape : Soundscapes.all()) {
            figures.add(Figure.atMost(
                    "likeness of 10 s windows all over the night, " + soundscape.name() + ", highest of all pairs",
                    Repeats.highest(soundscape, positions),
                    MOST_CORRELATION,
                    "%.4f"));
        }
        return figures;
    }
}
