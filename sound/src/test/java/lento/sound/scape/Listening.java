package lento.sound.scape;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import lento.sound.KWeighting;
import lento.sound.Soundscape;

/// What tests hear of a soundscape.
///
/// @param left samples
/// @param right samples, as many
record Listening(float[] left, float[] right) {

    static final int SECOND = 48_000;

    static Listening to(Soundscape soundscape, long from, int count) {
        var left = new float[count];
        var right = new float[count];
        var source = soundscape.from(from);
        var blockLeft = new float[960];
        var blockRight = new float[960];
        for (int done = 0; done < count; done += 960) {
            int piece = Math.min(960, count - done);
            source.next(blockLeft, blockRight, piece);
            System.arraycopy(blockLeft, 0, left, done, piece);
            System.arraycopy(blockRight, 0, right, done, piece);
        }
        return new Listening(left, right);
    }

    /// K-weighted mean square of each 10 ms, both channels summed. The first is still settling.
    double[] powers() {
        float[] l = KWeighting.energies(left);
        float[] r = KWeighting.energies(right);
        var powers = new double[l.length];
        for (int bin = 0; bin < powers.length; bin++) {
            powers[bin] = (l[bin] + r[bin]) / 480.0;
        }
        return powers;
    }

    static double loudness(double power) {
        return -0.691 + 10 * Math.log10(power);
    }

    /// Integrated loudness in LUFS: blocks of 400 ms every 100 ms, gated at -70 LUFS and 10 LU under the rest
    /// (BS.1770-4).
    static double integrated(double[] powers) {
        double relative = -70;
        for (int pass = 0; pass < 2; pass++) {
            double sum = 0;
            int blocks = 0;
            for (int bin = 0; bin + 40 <= powers.length; bin += 10) {
                double block = mean(powers, bin, 40);
                if (loudness(block) > relative) {
                    sum += block;
                    blocks++;
                }
            }
            if (pass == 1) {
                return loudness(sum / blocks);
            }
            relative = loudness(sum / blocks) - 10;
        }
        throw new AssertionError();
    }

    static double mean(double[] values, int from, int count) {
        double sum = 0;
        for (int i = from; i < from + count; i++) {
            sum += values[i];
        }
        return sum / count;
    }

    double peak() {
        double peak = 0;
        for (int i = 0; i < left.length; i++) {
            peak = Math.max(peak, Math.max(Math.abs(left[i]), Math.abs(right[i])));
        }
        return peak;
    }

    /// The largest second difference over the root mean square of those in the same tenth of a second: a click stands
    /// out of what the spectrum explains.
    static double click(float[] samples) {
        double click = 0;
        for (int from = 1; from + 4801 <= samples.length; from += 4800) {
            double largest = 0;
            double sum = 0;
            for (int i = from; i < from + 4800; i++) {
                double bend = samples[i - 1] - 2.0 * samples[i] + samples[i + 1];
                largest = Math.max(largest, Math.abs(bend));
                sum += bend * bend;
            }
            click = Math.max(click, largest / Math.sqrt(sum / 4800));
        }
        return click;
    }

    /// How much the bends where blocks of a soundscape meet stand out of the others, in dB. The first sample begins a
    /// block.
    static double seam(float[] samples) {
        var seams = new double[2];
        for (int i = 1; i + 1 < samples.length; i++) {
            double bend = samples[i - 1] - 2.0 * samples[i] + samples[i + 1];
            boolean seam = (i + 1) % NoiseLadder.BLOCK < 2;
            seams[seam ? 1 : 0] += bend * bend / (seam ? 2 : NoiseLadder.BLOCK - 2);
        }
        return 10 * Math.log10(seams[1] / seams[0]);
    }

    /// Pearson's r of two stretches.
    static double correlation(float[] a, float[] b) {
        double ab = 0;
        double aa = 0;
        double bb = 0;
        for (int i = 0; i < a.length; i++) {
            ab += (double) a[i] * b[i];
            aa += (double) a[i] * a[i];
            bb += (double) b[i] * b[i];
        }
        return ab / Math.sqrt(aa * bb);
    }

    /// Integrated loudness in LUFS and peak in dBFS, as ffmpeg's ebur128 filter reads them from a float WAV.
    double[] ffmpeg() {
        try {
            Path wav = Files.createTempFile("soundscape", ".wav");
            try {
                Files.write(wav, wav());
                String program = org.bytedeco.javacpp.Loader.load(org.bytedeco.ffmpeg.ffmpeg.class);
                Process process = new ProcessBuilder(
                                program,
                                "-nostdin",
                                "-hide_banner",
                                "-i",
                                wav.toString(),
                                "-af",
                                "ebur128=peak=sample",
                                "-f",
                                "null",
                                "-")
                        .redirectErrorStream(true)
                        .start();
                String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                return new double[] {last(said, "I: +(\\S+) LUFS"), last(said, "Peak: +(\\S+) dBFS")};
            } finally {
                Files.delete(wav);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double last(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .reduce((first, second) -> second)
                .map(result -> Double.parseDouble(result.group(1)))
                .orElseThrow(() -> new AssertionError(text));
    }

    /// A stereo WAV file of 32-bit floats.
    byte[] wav() {
        int data = left.length * 8;
        ByteBuffer bytes = ByteBuffer.allocate(44 + data).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + data);
        bytes.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16);
        bytes.putShort((short) 3).putShort((short) 2).putInt(SECOND).putInt(SECOND * 8);
        bytes.putShort((short) 8).putShort((short) 32);
        bytes.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(data);
        for (int i = 0; i < left.length; i++) {
            bytes.putFloat(left[i]).putFloat(right[i]);
        }
        return bytes.array();
    }
}
