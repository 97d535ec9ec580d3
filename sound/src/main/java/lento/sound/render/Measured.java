package lento.sound.render;

import java.util.ArrayList;
import java.util.List;
import lento.sound.mix.Gating;
import lento.sound.mix.Meter;

/// What was measured on the finished sound, before it was encoded.
///
/// @param integrated integrated loudness in LUFS (ITU-R BS.1770-4); negative infinity for silence
/// @param truePeak in dBTP; negative infinity for silence
public record Measured(double integrated, double truePeak) {

    /// The measures of the segments of one session, put together in order.
    static Measured of(List<Meter> meters) {
        var energies = new ArrayList<double[]>();
        float peak = 0;
        for (Meter meter : meters) {
            energies.add(meter.energies());
            peak = Math.max(peak, meter.peak());
        }
        int length = energies.stream().mapToInt(part -> part.length).sum();
        var all = new double[length];
        int at = 0;
        for (double[] part : energies) {
            System.arraycopy(part, 0, all, at, part.length);
            at += part.length;
        }
        return new Measured(Gating.integrated(all), 20 * StrictMath.log10(peak));
    }
}
