package lento.practice.written;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import lento.practice.Cue;
import lento.practice.Example;
import lento.practice.Moment;
import lento.practice.Session;
import lento.practice.Time;
import lento.practice.setting.Setting;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class WrittenTest {

    private static final long SECOND = Time.SAMPLE_RATE;

    /// WebVTT, section 4.1, as far as captions need it: the signature, then blocks each after an empty line.
    private static final Pattern WEBVTT =
            Pattern.compile("WEBVTT\\n(\\n\\d{2,}:[0-5]\\d:[0-5]\\d\\.\\d{3} --> \\d{2,}:[0-5]\\d:[0-5]\\d\\.\\d{3}\\n"
                    + "(?:(?!-->)(?:[^\\n<&]|&(?:amp|lt|gt);))+\\n)*");

    private final Session session = session(
            at(0, new Cue.Sound("rain"), null),
            at(0, new Cue.Say("Lie down & rest --> <now>, \"please\".", 3 * SECOND / 2), "Settle"),
            at(3 * SECOND / 2, new Cue.Rest(10 * SECOND), "Settle"),
            at(23 * SECOND / 2, new Cue.Scene("meadow"), "Only a picture"),
            at(23 * SECOND / 2, new Cue.Breath(4 * SECOND, 0, 6 * SECOND, 0), "Breathe"),
            at(43 * SECOND / 2, new Cue.Breath(4 * SECOND, 0, 6 * SECOND, 0), "Breathe"),
            at(63 * SECOND / 2, new Cue.Bell(), "Breathe"),
            at(63 * SECOND / 2, new Cue.Breath(4 * SECOND, 0, 6 * SECOND, 0), "Breathe"),
            at(83 * SECOND / 2, new Cue.Tense(5 * SECOND), "Breathe"),
            new Moment(85 * SECOND / 2, new Cue.Say("Keep on.", SECOND), "Breathe", null, true),
            at(93 * SECOND / 2, new Cue.Rest(9 * SECOND), "Breathe"),
            at(111 * SECOND / 2, new Cue.Say("The end.", SECOND), "Return"),
            at(113 * SECOND / 2, new Cue.Rest(7 * SECOND / 2), "Return"));

    @Test
    void captions_hold_each_spoken_line_at_its_time() {
        assertThat(WebVtt.of(session)).isEqualTo("""
                        WEBVTT

                        00:00:00.000 --> 00:00:01.500
                        Lie down &amp; rest --&gt; &lt;now&gt;, "please".

                        00:00:42.500 --> 00:00:43.500
                        Keep on.

                        00:00:55.500 --> 00:00:56.500
                        The end.
                        """).matches(WEBVTT);
    }

    @Test
    void captions_without_a_spoken_line_are_still_captions() {
        assertThat(WebVtt.of(session(at(0, new Cue.Rest(60 * SECOND), null))))
                .isEqualTo("WEBVTT\n")
                .matches(WEBVTT);
    }

    @Test
    void a_caption_ends_after_it_starts_however_short() {
        assertThat(WebVtt.of(session(at(0, new Cue.Say("One.", 1), null))))
                .isEqualTo("WEBVTT\n\n00:00:00.000 --> 00:00:00.001\nOne.\n")
                .matches(WEBVTT);
    }

    @Test
    void captions_count_hours() {
        long late = 7 * 60 * Time.MINUTE + 59 * Time.MINUTE + 59 * SECOND + 48;
        assertThat(WebVtt.of(session(at(late, new Cue.Say("One.", SECOND), null))))
                .contains("07:59:59.001 --> 08:00:00.001");
    }

    @Test
    void a_transcript_reads_like_the_session() {
        assertThat(Transcript.of(session)).isEqualTo("""
                        Calm & still
                        1 min

                        Settle

                        Lie down & rest --> <now>, "please".
                        (10 s)

                        Breathe

                        (2 breaths)
                        (bell)
                        (1 breath)
                        (tense, 5 s)
                        Keep on.

                        Return

                        The end.
                        """);
    }

    @Test
    void a_transcript_tells_breaths_before_what_follows_on_them() {
        var breath = new Cue.Breath(SECOND, SECOND, SECOND, SECOND);
        assertThat(Transcript.of(session(
                        at(0, breath, null),
                        at(4 * SECOND, new Cue.Rest(12 * SECOND), null),
                        at(16 * SECOND, breath, null),
                        at(20 * SECOND, new Cue.Say("One.", SECOND), null),
                        at(21 * SECOND, breath, null),
                        at(25 * SECOND, breath, "Next"))))
                .isEqualTo(
                        "Calm & still\n1 min\n(1 breath)\n(12 s)\n(1 breath)\nOne.\n(1 breath)\n\nNext\n\n(1 breath)\n");
    }

    @Test
    void chapters_are_the_sections_that_take_time_the_first_from_the_very_beginning() {
        assertThat(Chapters.of(session))
                .containsExactly(
                        new Chapters.Chapter(0, "Settle"),
                        new Chapters.Chapter(23 * SECOND / 2, "Breathe"),
                        new Chapters.Chapter(111 * SECOND / 2, "Return"));
    }

    @Test
    void what_comes_before_the_first_section_belongs_to_it() {
        var later = session(at(0, new Cue.Rest(SECOND), null), at(SECOND, new Cue.Rest(SECOND), "Settle"));
        assertThat(Chapters.of(later)).containsExactly(new Chapters.Chapter(0, "Settle"));
    }

    @Test
    void a_session_without_sections_is_one_chapter() {
        assertThat(Chapters.of(session(at(0, new Cue.Rest(SECOND), null))))
                .containsExactly(new Chapters.Chapter(0, "Calm & still"));
    }

    @Test
    void ssml_is_well_formed_and_holds_lines_and_the_silence_around_them() throws Exception {
        var speak = parsed(Ssml.of(session)).getDocumentElement();
        assertThat(speak.getNamespaceURI()).isEqualTo("http://www.w3.org/2001/10/synthesis");
        assertThat(speak.getLocalName()).isEqualTo("speak");
        assertThat(speak.getAttribute("version")).isEqualTo("1.1");
        assertThat(speak.getAttribute("xml:lang")).isEqualTo("en-GB");
        var told = new StringBuilder();
        for (var node = speak.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof org.w3c.dom.Element element) {
                told.append(
                                element.getLocalName().equals("p")
                                        ? element.getTextContent()
                                        : element.getAttribute("time"))
                        .append('\n');
            }
        }
        assertThat(told).hasToString("""
                        Lie down & rest --> <now>, "please".
                        41000ms
                        Keep on.
                        12000ms
                        The end.
                        3500ms
                        """);
    }

    @Test
    void everything_written_of_a_set_practice_agrees_on_its_times() throws Exception {
        var practice = Example.read(Example.resource("/evening.practice"));
        var wish = new Setting.Wish(Map.of(), 10 * Time.MINUTE, "anna", false);
        var set = Example.done(
                Setting.set(practice, Example.vocabulary(), wish, words -> OptionalLong.of(words.length() * 2_000L)));
        assertThat(WebVtt.of(set)).matches(WEBVTT);
        long spoken = set.moments().stream()
                .filter(moment -> moment.cue() instanceof Cue.Say)
                .mapToLong(moment -> moment.cue().length())
                .sum();
        var breaks = parsed(Ssml.of(set)).getElementsByTagNameNS("*", "break");
        long silence = 0;
        for (int i = 0; i < breaks.getLength(); i++) {
            silence += Long.parseLong(
                    ((org.w3c.dom.Element) breaks.item(i)).getAttribute("time").replace("ms", ""));
        }
        assertThat(spoken / 48 + silence).isBetween(599_900L, 600_100L);
        assertThat(Chapters.of(set)).extracting(Chapters.Chapter::title).containsExactly("Settle", "Return");
    }

    private static Document parsed(String xml) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }

    private static Session session(Moment... moments) {
        return new Session("calm", "Calm & still", "en-GB", "anna", Time.MINUTE, 0, 1, 0, List.of(moments));
    }

    private static Moment at(long start, Cue cue, @Nullable String section) {
        return new Moment(start, cue, section, null, false);
    }
}
