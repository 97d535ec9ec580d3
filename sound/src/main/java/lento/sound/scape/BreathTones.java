package lento.sound.scape;

import java.util.LinkedHashMap;
import java.util.Map;
import lento.sound.Clip;

/// The sounds of breaths. A breath has some megabytes of samples, so only the latest are kept; those of others are
/// made anew when they are read. May be shared between threads.
public final class BreathTones {

    private static final int KEPT = 8;

    private final Map<Lengths, Clip> latest = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Lengths, Clip> eldest) {
            return size() > KEPT;
        }
    };

    private record Lengths(long in, long hold, long out, long pause) {}

    /// The sound of a breath with these lengths in samples, as [BreathTone] makes it.
    ///
    /// @throws IllegalArgumentException as there
    public Clip of(long in, long hold, long out, long pause) {
        var lengths = new Lengths(in, hold, out, pause);
        var tone = tone(lengths);
        return new Clip(
                tone.length(), tone.energies(), () -> tone(lengths).samples().read());
    }

    private Clip tone(Lengths lengths) {
        synchronized (latest) {
            var found = latest.get(lengths);
            if (found != null) {
                return found;
            }
        }
        var made = BreathTone.of(lengths.in, lengths.hold, lengths.out, lengths.pause);
        synchronized (latest) {
            latest.put(lengths, made);
        }
        return made;
    }
}
