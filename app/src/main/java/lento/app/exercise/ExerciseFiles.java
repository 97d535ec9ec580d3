package lento.app.exercise;

import static lento.app.content.ContentText.optional;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lento.app.content.ContentText;
import lento.app.content.Text;
import lento.app.exercise.Exercise.Span;
import lento.app.exercise.Field.Head;
import lento.app.exercise.Field.Single;
import lento.app.library.Library;
import lento.app.safety.Safety;
import lento.practice.Nearest;
import lento.practice.Outcome;
import lento.practice.Problem;
import lento.practice.text.YamlText.Entry;
import org.snakeyaml.engine.v2.nodes.Node;

/// Reads `content/exercises`, strictly: what is unknown, missing in a language, or without a source is a problem.
public final class ExerciseFiles {

    private static final Set<String> FILE = Set.of(
            "checked",
            "reviewed",
            "practice",
            "kind",
            "title",
            "lead",
            "explained",
            "rules",
            "fields",
            "says when to call",
            "span",
            "sources");
    private static final List<String> SINGLE = List.of("line", "lines", "scale", "clock", "pick");
    private static final List<String> ALL = List.of("line", "lines", "scale", "clock", "pick", "rows");
    private static final int MOST_ROWS = 12;

    private final ContentText in;
    private final Entry whole;

    private ExerciseFiles(ContentText in) {
        this.in = in;
        this.whole = in.entries().values().iterator().next();
    }

    /// Every exercise, or every problem in their files.
    ///
    /// @param content the folder that holds `exercises`
    /// @param safety knows kinds of practices and sources
    /// @param practices the ids of all practices
    public static Outcome<Exercises> open(Path content, Safety safety, Collection<String> practices)
            throws IOException {
        var exercises = new LinkedHashMap<String, Exercise>();
        var problems = new ArrayList<Problem>();
        var folder = content.resolve("exercises");
        for (Path file : Library.files(folder, ".yaml")) {
            var in = ContentText.open(file);
            if (!in.entries().isEmpty()) {
                var id = file.getFileName().toString().replace(".yaml", "");
                var exercise = new ExerciseFiles(in).exercise(id);
                known(in, "practice", List.of(exercise.practice()), practices);
                known(
                        in,
                        "kind of practice",
                        List.of(exercise.kind()),
                        safety.rules().kinds().keySet());
                known(in, "source", exercise.sources(), safety.sources().keySet());
                exercises.put(id, exercise);
            }
            problems.addAll(in.problems());
        }
        if (exercises.isEmpty() && problems.isEmpty()) {
            return Outcome.refused("There is no exercise in " + folder + ". Lento does not start without them.");
        }
        return problems.isEmpty() ? Outcome.done(new Exercises(exercises)) : Outcome.refused(problems);
    }

    private static void known(ContentText in, String what, List<String> names, Collection<String> known) {
        for (String name : names) {
            if (!name.isEmpty() && !known.contains(name)) {
                in.note("'" + name + "' is no " + what + ". " + Nearest.hint(name, known));
            }
        }
    }

    private Exercise exercise(String id) {
        var entries = in.entries();
        in.yaml().onlyKnown(entries, FILE);
        var fields = new ArrayList<Field>();
        in.mapping(entries, "fields")
                .forEach((name, entry) -> field(name, entry).ifPresent(fields::add));
        var sources = in.names(entries, "sources");
        if (sources.isEmpty()) {
            in.note("'sources' is missing. Name where the exercise comes from, or lento-own.");
        }
        var exercise = new Exercise(
                id,
                in.needed(entries, "practice", whole),
                in.needed(entries, "kind", whole),
                in.text(entries, "title", whole),
                in.text(entries, "lead", whole),
                texts(entries, "explained"),
                texts(entries, "rules"),
                fields,
                truth(entries, "says when to call"),
                optional(entries, "span").map(this::span),
                sources,
                in.review(entries));
        exercise.span().ifPresent(span -> clocks(span, fields));
        return exercise;
    }

    private void clocks(Span span, List<Field> fields) {
        for (String id : List.of(span.from(), span.to())) {
            boolean clock = fields.stream()
                    .anyMatch(field ->
                            field instanceof Field.Clock && field.head().id().equals(id));
            if (!clock) {
                in.note("'span' names '" + id + "', which is no field with a clock.");
            }
        }
    }

    private List<Text> texts(Map<String, Entry> of, String name) {
        return optional(of, name).map(in::texts).orElse(List.of());
    }

    private Optional<Field> field(String id, Entry entry) {
        var fields = in.yaml().mapping(entry.value(), "'" + id + "'");
        in.yaml()
                .onlyKnown(
                        fields,
                        Set.of("as", "label", "hint", "example", "lines", "options", "names", "empty", "columns"));
        if (!fields.containsKey("example")) {
            in.notes().add(entry.at(), "'example' is missing. Add it in " + String.join(", ", Text.LANGUAGES) + ".");
        }
        var as = in.needed(fields, "as", entry);
        return as.equals("rows")
                ? Optional.of(rows(head(id, fields, entry), fields, entry))
                : single(id, as, fields, entry, ALL).map(found -> (Field) found);
    }

    private Head head(String id, Map<String, Entry> fields, Entry entry) {
        return new Head(
                id,
                in.text(fields, "label", entry),
                optional(fields, "hint").map(node -> in.text(node, "hint")),
                optional(fields, "example").map(node -> in.text(node, "example")));
    }

    private Optional<Single> single(
            String id, String as, Map<String, Entry> fields, Entry entry, List<String> offered) {
        var head = head(id, fields, entry);
        return switch (as) {
            case "line" -> Optional.of(new Field.Line(head));
            case "lines" -> Optional.of(new Field.Lines(head, number(fields, "lines", 3)));
            case "scale" -> Optional.of(new Field.Scale(head));
            case "clock" -> Optional.of(new Field.Clock(head));
            case "pick" -> Optional.of(new Field.Pick(head, options(fields, entry)));
            case "" -> Optional.empty();
            default -> {
                in.notes().add(entry.at(), "'" + as + "' is no kind of field. " + Nearest.hint(as, offered));
                yield Optional.empty();
            }
        };
    }

    private Map<String, Text> options(Map<String, Entry> fields, Entry entry) {
        var options = new LinkedHashMap<String, Text>();
        optional(fields, "options")
                .map(node -> in.yaml().mapping(node, "'options'"))
                .orElse(Map.of())
                .forEach((name, option) -> options.put(name, in.text(option.value(), name)));
        if (options.isEmpty()) {
            in.notes().add(entry.at(), "'options' is missing. Name what can be picked.");
        }
        return options;
    }

    private Field.Rows rows(Head head, Map<String, Entry> fields, Entry entry) {
        var names = new ArrayList<Optional<Text>>();
        texts(fields, "names").forEach(name -> names.add(Optional.of(name)));
        for (int i = number(fields, "empty", 0); i > 0; i--) {
            names.add(Optional.empty());
        }
        var columns = new ArrayList<Single>();
        optional(fields, "columns")
                .map(node -> in.yaml().mapping(node, "'columns'"))
                .orElse(Map.of())
                .forEach((name, column) -> column(name, column).ifPresent(columns::add));
        if (names.isEmpty() || columns.isEmpty()) {
            in.notes().add(entry.at(), "'" + head.id() + "' needs 'names' or 'empty' rows, and 'columns'.");
        }
        return new Field.Rows(head, names, columns);
    }

    private Optional<Single> column(String id, Entry entry) {
        var fields = in.yaml().mapping(entry.value(), "'" + id + "'");
        in.yaml().onlyKnown(fields, Set.of("as", "label", "hint", "lines", "options"));
        return single(id, in.needed(fields, "as", entry), fields, entry, SINGLE);
    }

    private Span span(Node node) {
        var fields = in.yaml().mapping(node, "'span'");
        in.yaml().onlyKnown(fields, Set.of("from", "to", "least minutes", "words"));
        return new Span(
                in.needed(fields, "from", whole),
                in.needed(fields, "to", whole),
                number(fields, "least minutes", 0),
                in.text(fields, "words", whole));
    }

    /// A whole number from 1 on; rows and lines are few, minutes fewer than a day has.
    private int number(Map<String, Entry> fields, String name, int otherwise) {
        var written = in.plain(fields, name);
        if (written.isEmpty()) {
            return otherwise;
        }
        int most = name.equals("least minutes") ? 24 * 60 : MOST_ROWS;
        if (!written.matches("[1-9]\\d{0,3}") || Integer.parseInt(written) > most) {
            optional(fields, name).ifPresent(node -> in.notes()
                    .add(
                            in.yaml().at(node),
                            "'" + name + "' is a whole number from 1 to " + most + ", not '" + written + "'."));
            return otherwise;
        }
        return Integer.parseInt(written);
    }

    private boolean truth(Map<String, Entry> fields, String name) {
        var written = in.plain(fields, name);
        if (!written.isEmpty() && !written.equals("true") && !written.equals("false")) {
            in.note("'" + name + "' is true or false, not '" + written + "'.");
        }
        return written.equals("true");
    }
}
