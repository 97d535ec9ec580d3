package lento.app.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import lento.app.library.Library;
import lento.practice.Choice;
import lento.practice.Choices;
import lento.practice.Chosen;
import lento.practice.Member;
import lento.practice.MemberLists;
import lento.practice.Outcome;
import lento.practice.Passage;
import lento.practice.Practice;
import lento.practice.SpokenLengths;
import lento.practice.Vocabulary;
import lento.practice.check.Check;
import lento.practice.setting.Setting;
import lento.practice.translation.Translation;
import org.junit.jupiter.api.Test;

/// Every practice and list in German.
class GermanContentTest {

    private static final Path CONTENT = Path.of("..", "content");

    private static final SpokenLengths ESTIMATE = SpokenLengths.relaxed("de");

    @Test
    void every_practice_sets_at_its_shortest_usual_and_longest_length_with_every_value_of_every_choice()
            throws IOException {
        var vocabulary = vocabulary("de");
        for (Practice practice : practices("de")) {
            var usual = done(Choices.of(practice, vocabulary, Map.of()));
            sets(practice, vocabulary, usual);
            for (Choice choice : practice.choices()) {
                for (Chosen value : values(choice, vocabulary)) {
                    sets(practice, vocabulary, usual.with(choice.name(), value));
                }
            }
        }
    }

    @Test
    void every_whole_minute_sets_for_every_combination_of_choices_at_the_estimated_pace() throws IOException {
        var vocabulary = vocabulary("de");
        for (Practice practice : practices("de")) {
            assertThat(Check.problems(practice, vocabulary, ESTIMATE))
                    .as(practice.id())
                    .isEmpty();
        }
    }

    @Test
    void the_practices_are_those_that_there_are_in_english() throws IOException {
        assertThat(practices("de"))
                .hasSize(23)
                .extracting(Practice::id)
                .isEqualTo(practices("en").stream().map(Practice::id).toList());
        assertThat(practices("de")).extracting(Practice::language).containsOnly("de");
        assertThat(library().strays("de")).isEmpty();
    }

    @Test
    void no_english_line_is_left_in_any_practice() throws IOException {
        var english = texts(practices("en"), vocabulary("en"));
        var german = texts(practices("de"), vocabulary("de"));

        assertThat(german).hasSizeGreaterThan(1_000);
        var same = new TreeSet<>(german);
        same.retainAll(english);
        assertThat(same).isEmpty();
        assertThat(german).noneMatch(English::isIn);
    }

    @Test
    void no_english_text_is_left_in_any_list() throws IOException {
        var english = new HashSet<String>();
        vocabulary("en").files().forEach(lists -> english.addAll(texts(lists)));
        for (MemberLists lists : vocabulary("de").files()) {
            for (String text : texts(lists)) {
                assertThat(english).as(lists.name()).doesNotContain(text);
                assertThat(English.isIn(text)).as(text).isFalse();
            }
        }
    }

    @Test
    void who_asked_for_sie_is_never_addressed_as_du() throws IOException {
        var texts = texts(practices("de-x-sie"), vocabulary("de-x-sie"));
        for (MemberLists lists : vocabulary("de-x-sie").files()) {
            texts.addAll(texts(lists));
        }

        assertThat(library().strays("de-x-sie")).isEmpty();
        assertThat(practices("de-x-sie")).extracting(Practice::language).containsOnly("de");
        assertThat(texts(practices("de"), vocabulary("de")))
                .filteredOn(Du::isIn)
                .hasSizeGreaterThan(300);
        assertThat(texts)
                .filteredOn(Du::isIn)
                .allMatch(text -> text.startsWith("Still, wenn Sie mögen: "), "are words that one says to oneself");
    }

    @Test
    void sessions_that_say_sie_set_as_those_that_say_du() throws IOException {
        var vocabulary = vocabulary("de-x-sie");
        for (Practice practice : practices("de-x-sie")) {
            assertThat(Check.problems(practice, vocabulary, ESTIMATE))
                    .as(practice.id())
                    .isEmpty();
        }
    }

    private static void sets(Practice practice, Vocabulary vocabulary, Choices choices) {
        var setting = done(Setting.of(practice, vocabulary, choices, ESTIMATE));
        var range = setting.permitted();
        for (long length : List.of(
                range.least(), Math.clamp(practice.lengths().usual(), range.least(), range.most()), range.most())) {
            var session = done(setting.session(new Setting.Wish(Map.of(), length, "estimated", true)));
            assertThat(session.length()).isEqualTo(length);
            assertThat(session.language()).isEqualTo("de");
        }
    }

    private static List<Chosen> values(Choice choice, Vocabulary vocabulary) {
        return switch (choice) {
            case Choice.Options options ->
                options.values().stream().<Chosen>map(Chosen.Option::new).toList();
            case Choice.Length length ->
                List.of(
                        new Chosen.Length(length.least()),
                        new Chosen.Length(length.usual()),
                        new Chosen.Length(length.most()));
            case Choice.Count count -> List.of(new Chosen.Count(count.least(), count.most()));
            case Choice.Members(String _, String file) -> {
                var lists = vocabulary.file(file).orElseThrow();
                yield lists.members().values().stream()
                        .filter(member -> member.covers().size() <= 1)
                        .<Chosen>map(
                                member -> new Chosen.Members(Set.of(member.id()), lists.parts(Set.of(member.id()))))
                        .toList();
            }
        };
    }

    /// Every title and line of these practices.
    private static Set<String> texts(List<Practice> practices, Vocabulary vocabulary) {
        var texts = new LinkedHashSet<String>();
        for (Practice practice : practices) {
            texts.add(practice.title());
            practice.body().forEach(passage -> {
                if (passage instanceof Passage.Section section) {
                    texts.add(section.title());
                }
            });
            texts.addAll(Check.lines(practice, vocabulary));
        }
        return texts;
    }

    private static List<String> texts(MemberLists lists) {
        var texts = new ArrayList<String>();
        for (Member member : lists.members().values()) {
            texts.add(member.name());
            member.sentences().forEach((field, words) -> {
                if (!Translation.UNSPOKEN.contains(field)) {
                    texts.add(words);
                }
            });
        }
        return texts;
    }

    private static Library library() throws IOException {
        return done(Library.open(CONTENT));
    }

    private static Vocabulary vocabulary(String language) throws IOException {
        return done(library().vocabulary(language));
    }

    private static List<Practice> practices(String language) throws IOException {
        var practices = new ArrayList<Practice>();
        for (Outcome<Practice> outcome : library().practices(language)) {
            practices.add(done(outcome));
        }
        return practices;
    }

    private static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Refused<T> refused -> throw new AssertionError(refused.problems());
        };
    }
}
