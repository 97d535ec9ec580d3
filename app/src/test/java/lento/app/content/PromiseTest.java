package lento.app.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// No word that Lento says or shows promises an effect: what is known of effects stands in claims alone.
class PromiseTest {

    private static final List<Path> PLACES = List.of(
            Path.of("..", "content"), Path.of("src", "main", "resources", "lento"), Path.of("src", "main", "jte"));

    private static final Pattern TEXT = Pattern.compile(".*\\.(practice|yaml|po|properties|jte)");

    /// Words that promise an effect, in English and German.
    private static final Pattern PROMISE = Pattern.compile(
            "(?iU)\\b(reliev\\w*|relief|cures?|healing (?:power|effect|sound)s?|heals?|proven|guarante\\w*|eliminat\\w*"
                    + "|(?:will|does) (?:ease|help|calm|relax|reduce|soothe)\\w*|reduces?|(?<!position[ -])eases|soothes|boosts?|detox\\w*|lowers (?:pain|stress)"
                    + "|lindert|heilt|heilsam\\w*|heilend\\w*|garantier\\w*|bewiesen\\w*|verringert|beseitigt|entgiftet|befreit von|macht gesund"
                    + "|wirkt (?:sofort|garantiert|gegen)|hilft (?:gegen|sofort)|wird (?:dir|Ihnen) helfen|reduziert)\\b");

    @Test
    void promises_are_found_in_both_languages() {
        assertThat(List.of("This will ease your pain.", "It relieves stress.", "Das lindert den Schmerz.", "Bewiesen."))
                .allMatch(line -> PROMISE.matcher(line).find());
        assertThat(List.of("The shoulders may get heavier.", "Manchen tut es gut, manchen nicht."))
                .noneMatch(line -> PROMISE.matcher(line).find());
    }

    @Test
    void no_word_promises_an_effect() throws IOException {
        var found = new ArrayList<String>();
        int files = 0;
        for (Path place : PLACES) {
            try (var all = Files.walk(place)) {
                for (Path file : all.filter(Files::isRegularFile)
                        .filter(path -> TEXT.matcher(path.toString()).matches())
                        .toList()) {
                    files++;
                    Files.readAllLines(file).stream()
                            .filter(line -> !line.startsWith("#") && !line.startsWith("msgid"))
                            .filter(line -> PROMISE.matcher(line).find())
                            .forEach(line -> found.add(file.getFileName() + ": " + line.strip()));
                }
            }
        }
        assertThat(files).isGreaterThan(100);
        assertThat(found).isEmpty();
    }
}
