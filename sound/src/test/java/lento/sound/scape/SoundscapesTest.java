package lento.sound.scape;

import static lento.sound.scape.Listening.SECOND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import lento.sound.Soundscape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What holds for every soundscape.
class SoundscapesTest {

    private static final long NIGHT = 8L * 3600 * SECOND;

    static List<Soundscape> all() {
        return Soundscapes.all();
    }

    @Test
    void soundscapes_are_found_by_their_names() {
        for (Soundscape soundscape : Soundscapes.all()) {
            assertThat(Soundscapes.named(soundscape.name()).map(Soundscape::name))
                    .contains(soundscape.name());
        }
        assertThat(Soundscapes.named("traffic")).isEmpty();
    }

    @Test
    void their_order_is_fixed() {
        assertThat(Soundscapes.all())
                .extracting(Soundscape::name)
                .containsExactly(
                        "rain",
                        "sea",
                        "stream",
                        "wind",
                        "night-meadow",
                        "fireplace",
                        "brown-noise",
                        "pink-noise",
                        "singing-bowls",
                        "drone");
    }

    @Test
    void another_seed_sounds_different() {
        for (int i = 0; i < Soundscapes.all().size(); i++) {
            Listening one = Listening.to(Soundscapes.all(1).get(i), 60 * SECOND, SECOND);
            Listening other = Listening.to(Soundscapes.all(2).get(i), 60 * SECOND, SECOND);
            assertThat(one.left()).isNotEqualTo(other.left());
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void a_position_sounds_the_same_whether_reached_from_the_start_or_on_its_own(Soundscape soundscape) {
        Listening whole = Listening.to(soundscape, 0, 40 * SECOND);
        var random = new Random(7);
        for (int i = 0; i < 10; i++) {
            int position = random.nextInt(39 * SECOND);
            Listening part = Listening.to(soundscape, position, 5000);
            assertThat(part.left()).isEqualTo(Arrays.copyOfRange(whole.left(), position, position + 5000));
            assertThat(part.right()).isEqualTo(Arrays.copyOfRange(whole.right(), position, position + 5000));
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void positions_after_eight_hours_can_be_reached_on_their_own(Soundscape soundscape) {
        Listening whole = Listening.to(soundscape, NIGHT, 10 * SECOND);
        int position = 345_678;
        Listening part = Listening.to(soundscape, NIGHT + position, 5000);
        assertThat(part.left()).isEqualTo(Arrays.copyOfRange(whole.left(), position, position + 5000));
        assertThat(part.right()).isEqualTo(Arrays.copyOfRange(whole.right(), position, position + 5000));
    }

    @ParameterizedTest
    @MethodSource("all")
    void the_size_of_blocks_does_not_matter(Soundscape soundscape) {
        Listening whole = Listening.to(soundscape, 12_345, 2 * SECOND);
        var random = new Random(8);
        var source = soundscape.from(12_345);
        var left = new float[960];
        var right = new float[960];
        for (int done = 0; done + 960 < whole.left().length; ) {
            int count = 1 + random.nextInt(960);
            source.next(left, right, count);
            assertThat(Arrays.copyOf(left, count)).isEqualTo(Arrays.copyOfRange(whole.left(), done, done + count));
            assertThat(Arrays.copyOf(right, count)).isEqualTo(Arrays.copyOfRange(whole.right(), done, done + count));
            done += count;
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void long_term_loudness_is_minus_23_lufs(Soundscape soundscape) {
        double[] powers = IntStream.range(0, 12)
                .mapToObj(i ->
                        Listening.to(soundscape, i * (NIGHT / 11), 60 * SECOND).powers())
                .flatMapToDouble(Arrays::stream)
                .toArray();
        assertThat(Listening.integrated(powers)).isCloseTo(-23, within(0.3));
    }

    @ParameterizedTest
    @MethodSource("all")
    void ffmpeg_reads_the_loudness_that_the_powers_predict_and_no_high_peak(Soundscape soundscape) {
        long from = 3600L * SECOND;
        double[] predicted = predicted(soundscape, from, 60 * SECOND);
        double[] read = Listening.to(soundscape, from, 60 * SECOND).ffmpeg();
        assertThat(read[0]).isCloseTo(Listening.integrated(predicted), within(0.3));
        assertThat(read[1]).isLessThan(-6);
    }

    @ParameterizedTest
    @MethodSource("all")
    void the_power_of_any_minute_is_predicted_within_0_3_lu(Soundscape soundscape) {
        for (long from : new long[] {0, 777 * 480, 3 * NIGHT / 7 / 480 * 480, NIGHT}) {
            double[] predicted = predicted(soundscape, from, 60 * SECOND);
            double[] measured = Listening.to(soundscape, from, 60 * SECOND).powers();
            assertThat(Listening.loudness(Listening.mean(measured, 0, 6000)))
                    .isCloseTo(Listening.loudness(Listening.mean(predicted, 0, 6000)), within(0.3));
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void peaks_stay_under_minus_6_dbfs(Soundscape soundscape) {
        for (int i = 0; i < 6; i++) {
            assertThat(Listening.to(soundscape, 500_000L + i * (NIGHT / 6), 60 * SECOND)
                            .peak())
                    .isLessThan(0.5);
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void left_and_right_are_as_loud(Soundscape soundscape) {
        double left = 0;
        double right = 0;
        for (int i = 0; i < 12; i++) {
            Listening heard = Listening.to(soundscape, i * (NIGHT / 12), 60 * SECOND);
            left += Listening.mean(new Listening(heard.left(), new float[heard.left().length]).powers(), 0, 6000);
            right += Listening.mean(new Listening(new float[heard.left().length], heard.right()).powers(), 0, 6000);
        }
        assertThat(Listening.loudness(left)).isCloseTo(Listening.loudness(right), within(0.5));
    }

    @ParameterizedTest
    @MethodSource("all")
    void nothing_clicks(Soundscape soundscape) {
        Listening heard = Listening.to(soundscape, 1000L * SECOND, 120 * SECOND);
        // Gaussian noise reaches 5.5 in this many samples. A drop, a leaf, a chirp and a crackle are allowed to be
        // heard.
        double most =
                switch (soundscape.name()) {
                    case "rain", "wind", "night-meadow" -> 9;
                    case "fireplace" -> 40;
                    default -> 6;
                };
        assertThat(Listening.click(heard.left())).isLessThan(most);
        assertThat(Listening.click(heard.right())).isLessThan(most);
    }

    @ParameterizedTest
    @MethodSource("all")
    void every_sample_is_a_number(Soundscape soundscape) {
        Listening heard = Listening.to(soundscape, 0, 10 * SECOND);
        for (int i = 0; i < heard.left().length; i++) {
            assertThat(Float.isFinite(heard.left()[i]) && Float.isFinite(heard.right()[i]))
                    .isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void a_position_before_the_start_is_refused(Soundscape soundscape) {
        assertThatThrownBy(() -> soundscape.from(-1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("-1");
    }

    private static double[] predicted(Soundscape soundscape, long from, int count) {
        return IntStream.range(0, count / 480)
                .mapToDouble(bin -> soundscape.power(from / 480 + bin))
                .toArray();
    }
}
