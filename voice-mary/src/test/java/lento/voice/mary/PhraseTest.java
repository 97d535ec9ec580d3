package lento.voice.mary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhraseTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Now.                                       | Now/END
            Ready?                                     | Ready/ASKED
            Maybe warm, maybe not.                     | Maybe warm/COMMA maybe not/END
            The first one; the second: the third       | The first one/CLAUSE the second/CLAUSE the third/END
            Pain may be there - it has a place.        | Pain may be there/CLAUSE it has a place/END
            Stay here—or go – or rest.                 | Stay here/CLAUSE or go/CLAUSE or rest/END
            Breathe in... and out.                     | Breathe in/ELLIPSIS and out/END
            Breathe in…and out...                      | Breathe in/ELLIPSIS and out/END
            It counts. Dizzy? Breathe.                 | It counts/SENTENCE Dizzy/QUESTION Breathe/END
            The word is "calm". Think it.              | The word is calm/SENTENCE Think it/END
            Hold it (or don’t), and rest.              | Hold it/COMMA or don't/COMMA and rest/END
            The in-breath comes.                       | The in breath comes/END
            The dogs' 'quiet' night                    | The dogs quiet night/END
            """)
    void a_line_is_cut_at_its_punctuation(String line, String phrases) {
        assertThat(shown(line)).isEqualTo(phrases);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Let your right hand lie just as it is.        | Let your right hand lie/BREATH just as it is/END
            Compare it with the other hand.               | Compare it/BREATH with the other hand/END
            What is left of the tension can leave with the next breath. \
            | What is left of the tension/BREATH can leave/BREATH with the next breath/END
            Wait for the breath to come by itself.        | Wait for the breath to come by itself/END
            You don't have to feel anything special.      | You don't have to feel anything special/END
            Some people find it eases a little.           | Some people find it eases a little/END
            Put your hand on the belly.                   | Put your hand/BREATH on the belly/END
            Breathe in and out.                           | Breathe in and out/END
            """)
    void a_long_phrase_is_cut_where_words_that_belong_together_begin(String line, String phrases) {
        assertThat(shown(line)).isEqualTo(phrases);
    }

    @Test
    void words_are_what_stands_between_white_space_and_can_be_said() {
        assertThat(Phrase.count("  The in-breath - don't\nforce it ... ")).isEqualTo(5);
    }

    @Test
    void a_line_without_words_has_no_phrases() {
        assertThat(Phrase.of(" ... - \"\" ")).isEmpty();
    }

    @Property
    void any_text_gives_phrases_of_words_of_which_only_the_last_ends_the_line(
            @ForAll @CharRange(from = ' ', to = '~') String line) {
        var phrases = Phrase.of(line);
        assertThat(phrases)
                .allSatisfy(phrase ->
                        assertThat(phrase.words()).isNotEmpty().allMatch(word -> word.matches("[a-zA-Z0-9']+")));
        assertThat(phrases.stream().filter(phrase -> phrase.after().last()).count())
                .isEqualTo(phrases.isEmpty() ? 0 : 1);
        assertThat(phrases.isEmpty() || phrases.getLast().after().last()).isTrue();
    }

    private static String shown(String line) {
        return Phrase.of(line).stream()
                .map(phrase -> String.join(" ", phrase.words()) + "/" + phrase.after())
                .collect(Collectors.joining(" "));
    }
}
