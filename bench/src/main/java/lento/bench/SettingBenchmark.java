package lento.bench;

import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import lento.practice.Outcome;
import lento.practice.Practice;
import lento.practice.Session;
import lento.practice.SpokenLengths;
import lento.practice.setting.Setting;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/// Setting a session of 20 minutes, once the practice is read and the lengths of the lines are known.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class SettingBenchmark {

    static final int MINUTES = 20;

    /// The id of a shipped practice.
    @Param("pmr")
    public String practice = "pmr";

    /// `few`, as a synthetic voice speaks by default, or `full`.
    @Param({"few", "full"})
    public String words = "few";

    private @Nullable Ready ready;

    /// What a setting starts from.
    private record Ready(Practice practice, Material material, Setting.Wish wish, SpokenLengths lengths) {}

    @Setup
    public void read() throws IOException {
        var material = Material.open();
        ready = new Ready(
                material.practice(practice),
                material,
                material.wish(MINUTES, Map.of("words", words)),
                material.lengths());
    }

    @Benchmark
    public Outcome<Session> set() {
        var from = Objects.requireNonNull(ready);
        return Setting.set(from.practice, from.material.library().vocabulary(), from.wish, from.lengths);
    }
}
