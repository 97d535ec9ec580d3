package lento.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import lento.practice.setting.Setting;
import lento.practice.text.PracticeText;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Every example of the page on the practice language reads, and has just the problems that the page tells.
class LanguagePageTest {

    private static final Path PAGE = Path.of("..", "docs", "practice-language.md");

    @TestFactory
    Stream<DynamicTest> every_example_does_what_the_page_says() throws IOException {
        var fences = Fences.of(Files.readString(PAGE));
        assertThat(fences).hasSizeGreaterThan(20);
        return fences.stream()
                .map(fence -> DynamicTest.dynamicTest(
                        fence.toString(), () -> assertThat(Fences.problems(fence, Fences.known(fences, fence)))
                                .isEqualTo(fence.expected())));
    }

    @Test
    void the_java_example_is_this_code() throws IOException {
        var text = Example.around("One.");
        var vocabulary = Example.vocabulary();
        var wish = new Setting.Wish(Map.of(), 5 * Time.MINUTE, "anna", false);
        var lengths = SpokenLengths.atPace(110);

        var practice = PracticeText.read("calm.practice", text);
        var session = practice.then(found -> Setting.set(found, vocabulary, wish, lengths));

        assertThat(Example.done(session).length()).isEqualTo(5 * Time.MINUTE);
        assertThat(Files.readString(PAGE))
                .contains("var practice = PracticeText.read(\"calm.practice\", text);")
                .contains("var session = practice.then(found -> Setting.set(found, vocabulary, wish, lengths));");
    }
}
