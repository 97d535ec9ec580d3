package lento.sound.voice;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The file `index.tsv` of a voice pack, one row a clip, sorted by key: key, samples, digest of the Opus file,
/// energies, the line. Only the rows that are asked for are taken apart.
final class PackIndex {

    private static final int COLUMNS = 5;

    private final Map<String, String> rows;

    /// One clip.
    ///
    /// @param key its name: 32 hexadecimal digits
    /// @param length in samples
    /// @param digest of its Opus file: 32 hexadecimal digits
    /// @param energies as [lento.sound.Clip#energies], within a quarter of a dB
    record Entry(String key, int length, String digest, float[] energies, String words) {}

    private PackIndex(Map<String, String> rows) {
        this.rows = rows;
    }

    /// Reads the index of a pack.
    ///
    /// @throws IOException if it can't be read
    static PackIndex read(Path file) throws IOException {
        String text = Files.readString(file);
        var rows = new HashMap<String, String>();
        int from = 0;
        while (from < text.length()) {
            int end = text.indexOf('\n', from);
            end = end < 0 ? text.length() : end;
            int tab = text.lastIndexOf('\t', end - 1);
            if (tab >= from) {
                rows.put(text.substring(tab + 1, end), text.substring(from, tab));
            }
            from = end + 1;
        }
        return new PackIndex(rows);
    }

    /// The index as it is written.
    static String text(Collection<Entry> entries) {
        var text = new StringBuilder();
        entries.stream().sorted(Comparator.comparing(Entry::key)).forEach(entry -> text.append(entry.key)
                .append('\t')
                .append(entry.length)
                .append('\t')
                .append(entry.digest)
                .append('\t')
                .append(encoded(entry.energies))
                .append('\t')
                .append(entry.words)
                .append('\n'));
        return text.toString();
    }

    /// The clip of this line. A row that can't be read counts as none.
    Optional<Entry> find(String words) {
        String row = rows.get(words);
        if (row == null) {
            return Optional.empty();
        }
        String[] cells = row.split("\t", -1);
        if (cells.length != COLUMNS - 1) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Entry(cells[0], Integer.parseInt(cells[1]), cells[2], decoded(cells[3]), words));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /// Every clip that can be read.
    List<Entry> entries() {
        var entries = new ArrayList<Entry>();
        rows.keySet().forEach(words -> find(words).ifPresent(entries::add));
        return entries;
    }

    /// One byte a bin in base 64: 0 is silence, others are steps of half a dB from -97.5 to 29.5 dB.
    static String encoded(float[] energies) {
        var bytes = new byte[energies.length];
        for (int i = 0; i < bytes.length; i++) {
            double decibels = 10 * StrictMath.log10(energies[i]);
            bytes[i] = (byte) (energies[i] <= 0 ? 0 : Math.clamp(Math.round(2 * (decibels + 98)), 0, 255));
        }
        return Base64.getEncoder().withoutPadding().encodeToString(bytes);
    }

    /// @throws IllegalArgumentException if it is not base 64
    static float[] decoded(String text) {
        byte[] bytes = Base64.getDecoder().decode(text);
        var energies = new float[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            energies[i] = bytes[i] == 0 ? 0 : STEPS[bytes[i] & 0xff];
        }
        return energies;
    }

    private static final float[] STEPS = steps();

    private static float[] steps() {
        var steps = new float[256];
        for (int i = 1; i < steps.length; i++) {
            steps[i] = (float) StrictMath.pow(10, (i / 2.0 - 98) / 10);
        }
        return steps;
    }
}
