package lento.bench;

import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import lento.sound.Soundscape;
import lento.sound.mix.Mix;
import lento.sound.mix.Mixer;
import lento.sound.scape.Soundscapes;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/// Making 20 seconds of a session of pmr, one segment after another, as rendering does before it encodes: begun anew
/// with its pre-roll.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class MixingBenchmark {

    /// Seconds of sound in one operation.
    static final int SECONDS = 20;

    private static final int SEGMENTS = 60;
    private static final int BLOCKS = 1_000;
    private static final int PRE_ROLL = 20;

    /// The name of a shipped soundscape, or `none`.
    @Param("none")
    public String soundscape = "none";

    private @Nullable Mix mix;
    private Soundscape.@Nullable Source source;
    private final float[] left = new float[Mixer.BLOCK];
    private final float[] right = new float[Mixer.BLOCK];
    private final float[] interleaved = new float[2 * Mixer.BLOCK];
    private int segment;

    @Setup
    public void plan() throws IOException {
        var material = Material.open();
        var found = Soundscapes.named(soundscape);
        mix = material.mix(material.session("pmr", SEGMENTS * SECONDS / 60, Material.MOST_LINES), found);
        source = found.map(one -> one.from(0)).orElse(null);
    }

    /// The whole mix: soundscape, ducking, clips and limiter.
    @Benchmark
    public float[] mix() {
        segment = (segment + 1) % SEGMENTS;
        var mixer = new Mixer(Objects.requireNonNull(mix), (long) segment * BLOCKS - PRE_ROLL);
        for (int i = 0; i < PRE_ROLL + BLOCKS; i++) {
            mixer.next(interleaved, 0);
        }
        return interleaved;
    }

    /// The soundscape alone.
    @Benchmark
    public float[] soundscape() {
        var running = Objects.requireNonNull(source);
        for (int i = 0; i < BLOCKS; i++) {
            running.next(left, right, Mixer.BLOCK);
        }
        return left;
    }
}
