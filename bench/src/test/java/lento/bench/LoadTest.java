package lento.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class LoadTest {

    @Test
    void no_two_sessions_are_the_same() {
        var wanted = IntStream.range(0, 6_000).mapToObj(Load::wanted).toList();

        assertThat(wanted).doesNotHaveDuplicates();
    }
}
