package lento.sound.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackIndexTest {

    @Property
    void energies_keep_a_quarter_of_a_decibel(@ForAll @DoubleRange(min = -97, max = 29) double decibels) {
        float energy = (float) Math.pow(10, decibels / 10);
        float[] read = PackIndex.decoded(PackIndex.encoded(new float[] {energy, 0}));
        assertThat(10 * Math.log10(read[0])).isCloseTo(decibels, within(0.2501));
        assertThat(read[1]).isZero();
    }

    @Test
    void gives_back_what_was_written_and_only_that(@TempDir Path folder) throws IOException {
        var one = new PackIndex.Entry("b".repeat(32), 481, "d".repeat(32), new float[] {1, 0}, "Breathe in...");
        var two = new PackIndex.Entry("a".repeat(32), 960, "e".repeat(32), new float[] {1, 1}, "Größer.");
        Path file = folder.resolve("index.tsv");
        Files.writeString(file, PackIndex.text(List.of(one, two)));
        PackIndex index = PackIndex.read(file);
        assertThat(index.find("Breathe in...")).get().usingRecursiveComparison().isEqualTo(one);
        assertThat(index.find("Größer.")).get().usingRecursiveComparison().isEqualTo(two);
        assertThat(index.find("Breathe in")).isEmpty();
        assertThat(Files.readString(file)).startsWith("aaaa");
    }

    @Test
    void a_damaged_row_counts_as_none(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("index.tsv"), "key\tmany\tdigest\t!!\tA line.\n\nnothing\n");
        assertThat(PackIndex.read(file).find("A line.")).isEmpty();
        assertThat(PackIndex.read(file).entries()).isEmpty();
    }
}
