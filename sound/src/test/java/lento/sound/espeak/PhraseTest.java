package lento.sound.espeak;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PhraseTest {

    @Test
    void a_line_is_parted_at_its_marks_which_stay_with_their_words() {
        assertThat(Phrase.of("Leg dich hin, wenn du magst. Und dann: nichts... Gut so?"))
                .containsExactly(
                        new Phrase("Leg dich hin,", 450),
                        new Phrase("wenn du magst.", 1_000),
                        new Phrase("Und dann:", 700),
                        new Phrase("nichts...", 1_000),
                        new Phrase("Gut so?", 0));
    }

    @Test
    void a_dash_between_words_is_a_pause_and_one_inside_a_word_is_none() {
        assertThat(Phrase.of("Ein Ylang-Ylang – oder keins"))
                .containsExactly(new Phrase("Ein Ylang-Ylang,", 700), new Phrase("oder keins", 0));
    }

    @Test
    void quotes_and_figures_do_not_part_a_line() {
        assertThat(Phrase.of("Sag „Ruhe“. Mit 0,8 Prozent."))
                .containsExactly(new Phrase("Sag „Ruhe“.", 1_000), new Phrase("Mit 0,8 Prozent.", 0));
    }

    @Test
    void marks_alone_say_nothing() {
        assertThat(Phrase.of(" ... – !? ")).isEmpty();
        assertThat(Phrase.of("")).isEmpty();
    }
}
