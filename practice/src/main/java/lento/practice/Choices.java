package lento.practice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// What one listener chose, for every choice of a practice.
///
/// @param byName in the order in which the practice offers them
public record Choices(Map<String, Chosen> byName) {

    private static final Pattern SECONDS = Pattern.compile("(\\d{1,4}(?:\\.\\d{1,3})?)\\s*s?");
    private static final Pattern COUNTS = Pattern.compile("(\\d{1,2})(?:\\.\\.(\\d{1,2}))?");

    public Choices {
        byName = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(byName));
    }

    /// What is usual, but for what is written in `wanted` (choice name to value: `posture` to `side`, `hold` to `5
    /// s`, `leave-out` to `left-calf,jaw`); every wrong name and value is a problem.
    public static Outcome<Choices> of(Practice practice, Vocabulary vocabulary, Map<String, String> wanted) {
        var problems = new ArrayList<Problem>();
        var names = practice.choices().stream().map(Choice::name).toList();
        for (String name : wanted.keySet()) {
            if (!names.contains(name)) {
                problems.add(Problem.of(
                        "'" + name + "' is not offered by " + practice.id() + ". " + Nearest.hint(name, names)));
            }
        }
        var byName = new LinkedHashMap<String, Chosen>();
        for (Choice choice : practice.choices()) {
            var value = wanted.get(choice.name());
            if (value == null) {
                byName.put(choice.name(), usual(choice));
                continue;
            }
            switch (read(choice, value.strip(), vocabulary)) {
                case Outcome.Done<Chosen>(Chosen chosen) -> byName.put(choice.name(), chosen);
                case Outcome.Refused<Chosen>(List<Problem> found) -> problems.addAll(found);
            }
        }
        return problems.isEmpty() ? Outcome.done(new Choices(byName)) : Outcome.refused(problems);
    }

    /// These choices with one of them another.
    public Choices with(String name, Chosen chosen) {
        var changed = new LinkedHashMap<>(byName);
        changed.put(name, chosen);
        return new Choices(changed);
    }

    /// Whether any member of a list was left out.
    public boolean leavesOut() {
        return byName.get("leave-out") instanceof Chosen.Members members
                && !members.ids().isEmpty();
    }

    private static Chosen usual(Choice choice) {
        return switch (choice) {
            case Choice.Options options -> new Chosen.Option(options.usual());
            case Choice.Length length -> new Chosen.Length(length.usual());
            case Choice.Count count -> new Chosen.Count(count.least(), count.most());
            case Choice.Members _ -> new Chosen.Members(Set.of(), Set.of());
        };
    }

    private static Outcome<Chosen> read(Choice choice, String value, Vocabulary vocabulary) {
        return switch (choice) {
            case Choice.Options(String name, List<String> values) ->
                values.contains(value)
                        ? Outcome.done(new Chosen.Option(value))
                        : Outcome.refused(
                                "'" + value + "' is no value of " + name + ". " + Nearest.hint(value, values),
                                new Obstacle.NoValue(name, value));
            case Choice.Length length -> readLength(length, value);
            case Choice.Count count -> readCount(count, value);
            case Choice.Members(String name, String file) -> readMembers(name, file, value, vocabulary);
        };
    }

    private static Outcome<Chosen> readLength(Choice.Length length, String value) {
        var matcher = SECONDS.matcher(value);
        var range = "from " + Time.written(length.least()) + " to " + Time.written(length.most());
        if (!matcher.matches()) {
            return Outcome.refused(
                    "'" + value + "' is no length for " + length.name() + ". Choose " + range + ".",
                    new Obstacle.NoNumber(length.name(), value));
        }
        long samples = Time.samples(Double.parseDouble(matcher.group(1)));
        if (samples < length.least() || samples > length.most()) {
            return Outcome.refused(
                    "'" + value + "' is out of range for " + length.name() + ". Choose " + range + ".",
                    new Obstacle.OutOfRange(length.name(), value, length.least(), length.most()));
        }
        return Outcome.done(new Chosen.Length(samples));
    }

    private static Outcome<Chosen> readCount(Choice.Count count, String value) {
        var matcher = COUNTS.matcher(value);
        int least = matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
        int most = matcher.matches() && matcher.group(2) != null ? Integer.parseInt(matcher.group(2)) : least;
        if (least < count.least() || most > count.most() || least > most) {
            return Outcome.refused(
                    "'" + value + "' is no value of " + count.name() + ". Choose from " + count.least() + " to "
                            + count.most() + ".",
                    new Obstacle.NoValue(count.name(), value));
        }
        return Outcome.done(new Chosen.Count(least, most));
    }

    private static Outcome<Chosen> readMembers(String name, String file, String value, Vocabulary vocabulary) {
        var found = vocabulary.file(file);
        if (found.isEmpty()) {
            return Outcome.refused("There is no list file '" + file + "' for " + name + ".");
        }
        var lists = found.get();
        var known = new LinkedHashSet<>(lists.members().keySet());
        lists.members().values().forEach(member -> known.addAll(member.covers()));
        var ids = new LinkedHashSet<String>();
        var problems = new ArrayList<Problem>();
        for (String id : Arrays.stream(value.split(",")).map(String::strip).toList()) {
            if (known.contains(id)) {
                ids.add(id);
            } else if (!id.isEmpty() && !id.equals("none")) {
                problems.add(Problem.of("'" + id + "' is not one of the " + file + ". " + Nearest.hint(id, known)));
            }
        }
        return problems.isEmpty() ? Outcome.done(new Chosen.Members(ids, lists.parts(ids))) : Outcome.refused(problems);
    }
}
