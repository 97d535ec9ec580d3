package lento.app.safety;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lento.practice.Outcome;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// What is said about safety before and during a session, in one language.
///
/// @param reviewed who reviewed it, or that no one has
/// @param checked the day when its sources were last looked at, as ISO 8601 writes it
/// @param lines single sentences, by name
/// @param chips what may be true of a listener, by id, in the order in which it is asked
/// @param alarm what tells that pain may be dangerous
/// @param unpleasant what helps when a session feels bad
public record SafetyWords(
        String reviewed,
        String checked,
        Map<String, String> lines,
        Map<String, Chip> chips,
        List<Advice> alarm,
        List<Advice> unpleasant) {

    /// A paragraph of advice with its list.
    public record Advice(String title, String text, List<String> items) {}

    /// Something that may be true of a listener, and what changes then.
    ///
    /// @param label as it is asked
    /// @param care what is told about the change
    /// @param choices of the practice, by name
    /// @param unless values of choices with which nothing has to change, by name
    /// @param instead the practice that is offered instead, if any
    /// @param minutes how long that one lasts, if it is not as usual
    public record Chip(
            String label,
            String care,
            Map<String, String> choices,
            Map<String, List<String>> unless,
            Optional<String> instead,
            Optional<Double> minutes) {

        /// What this changes of choices that were made.
        public Map<String, String> changes(Map<String, String> made) {
            boolean fine = !unless.isEmpty()
                    && unless.entrySet().stream()
                            .allMatch(entry -> entry.getValue().contains(made.getOrDefault(entry.getKey(), "")));
            return fine ? Map.of() : choices;
        }
    }

    /// The words in this language. Refused where the file can't be read as such.
    ///
    /// @param content the folder that holds `safety`
    public static Outcome<SafetyWords> open(Path content, String language) throws IOException {
        var file = content.resolve("safety").resolve("words." + language + ".yaml");
        try {
            var all = new Load(LoadSettings.builder().setLabel(file.toString()).build())
                    .loadFromString(Files.readString(file));
            return Outcome.done(words(map(all)));
        } catch (NoSuchFileException _) {
            return Outcome.refused("The safety texts are missing: there is no file " + file + ".");
        } catch (YamlEngineException | IllegalArgumentException e) {
            return Outcome.refused("The safety texts in " + file + " can't be read: " + e.getMessage());
        }
    }

    /// The line with this name.
    ///
    /// @throws IllegalArgumentException if there is none
    public String line(String name) {
        var line = lines.get(name);
        if (line == null) {
            throw new IllegalArgumentException("There is no safety line '" + name + "'.");
        }
        return line;
    }

    private static SafetyWords words(Map<String, Object> all) {
        var lines = new LinkedHashMap<String, String>();
        map(all.get("lines")).forEach((name, line) -> lines.put(name, text(line)));
        var chips = new LinkedHashMap<String, Chip>();
        map(all.get("chips")).forEach((id, chip) -> chips.put(id, chip(map(chip))));
        return new SafetyWords(
                text(all.get("reviewed")),
                text(all.get("checked")),
                lines,
                chips,
                advice(all.get("alarm")),
                advice(all.get("unpleasant")));
    }

    private static Chip chip(Map<String, Object> chip) {
        var choices = new LinkedHashMap<String, String>();
        optional(chip, "choices")
                .ifPresent(found -> map(found).forEach((name, value) -> choices.put(name, text(value))));
        var unless = new LinkedHashMap<String, List<String>>();
        optional(chip, "unless")
                .ifPresent(found -> map(found).forEach((name, values) -> unless.put(name, texts(values))));
        return new Chip(
                text(chip.get("label")),
                text(chip.get("care")),
                choices,
                unless,
                optional(chip, "instead").map(SafetyWords::text),
                optional(chip, "minutes").map(found -> Double.valueOf(text(found))));
    }

    private static List<Advice> advice(@Nullable Object found) {
        var advice = new ArrayList<Advice>();
        for (Object one : list(found)) {
            var entries = map(one);
            advice.add(new Advice(text(entries.get("title")), text(entries.get("text")), texts(entries.get("items"))));
        }
        return List.copyOf(advice);
    }

    private static Optional<Object> optional(Map<String, Object> entries, String name) {
        return Optional.ofNullable(entries.get(name));
    }

    private static List<String> texts(@Nullable Object found) {
        return list(found).stream().map(SafetyWords::text).toList();
    }

    private static String text(@Nullable Object found) {
        if (found instanceof String || found instanceof Number) {
            return found.toString();
        }
        throw new IllegalArgumentException("a text is missing.");
    }

    private static List<?> list(@Nullable Object found) {
        if (found instanceof List<?> list) {
            return list;
        }
        throw new IllegalArgumentException("a list is missing.");
    }

    private static Map<String, Object> map(@Nullable Object found) {
        if (!(found instanceof Map<?, ?> map)) {
            throw new IllegalArgumentException("a block of entries is missing.");
        }
        var entries = new LinkedHashMap<String, Object>();
        map.forEach((name, value) -> entries.put(String.valueOf(name), value));
        return entries;
    }
}
