package lento.sound.voice;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import lento.sound.Clip;

/// A folder of finished clips, one file each, little-endian: the number of samples (32 bits), the K-weighted energy
/// of each 10 ms (32-bit floats), the samples (16 bits). What can't be read is as good as not there; what can't be
/// written is kept in memory.
record ClipCache(Path folder) {

    private static final float SCALE = 32_768;

    /// The clip of this name; its samples are read when they are needed.
    Optional<Clip> find(String key) {
        Path file = file(key);
        try (var in = new RandomAccessFile(file.toFile(), "r")) {
            int length = Integer.reverseBytes(in.readInt());
            int bins = Math.ceilDiv(length, Clip.BIN);
            if (length <= 0 || in.length() != bytes(length)) {
                return Optional.empty();
            }
            var stored = new byte[bins * Float.BYTES];
            in.readFully(stored);
            var energies = new float[bins];
            little(stored).asFloatBuffer().get(energies);
            return Optional.of(new Clip(length, energies, () -> samples(key, length)
                    .orElseThrow(() ->
                            new SpeechException(file + " was removed while it was in use. Start the session again."))));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /// The samples of the clip of this name, if it has this length.
    Optional<float[]> samples(String key, int length) {
        try {
            byte[] bytes = Files.readAllBytes(file(key));
            if (bytes.length != bytes(length) || little(bytes).getInt(0) != length) {
                return Optional.empty();
            }
            var samples = new float[length];
            ByteBuffer pcm = little(bytes).position(bytes.length - length * Short.BYTES);
            var whole = new short[length];
            pcm.asShortBuffer().get(whole);
            for (int i = 0; i < length; i++) {
                samples[i] = whole[i] / SCALE;
            }
            return Optional.of(samples);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /// Keeps these samples under this name. The clip has exactly the samples that will be found later.
    Clip put(String key, float[] samples) {
        var rounded = new float[samples.length];
        for (int i = 0; i < samples.length; i++) {
            rounded[i] = Math.clamp(Math.round(samples[i] * SCALE), Short.MIN_VALUE, Short.MAX_VALUE) / SCALE;
        }
        Clip clip = Clip.of(rounded);
        var stored = new byte[bytes(rounded.length)];
        ByteBuffer bytes = little(stored).putInt(rounded.length);
        for (float energy : clip.energies()) {
            bytes.putFloat(energy);
        }
        for (float sample : rounded) {
            bytes.putShort((short) (sample * SCALE));
        }
        try {
            AtomicFile.write(file(key), stored);
        } catch (IOException e) {
            return clip;
        }
        return find(key).orElse(clip);
    }

    private Path file(String key) {
        return folder.resolve(key.substring(0, 2)).resolve(key + ".pcm");
    }

    private static int bytes(int length) {
        return Math.addExact(
                Integer.BYTES + Math.ceilDiv(length, Clip.BIN) * Float.BYTES, Math.multiplyExact(length, Short.BYTES));
    }

    private static ByteBuffer little(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
