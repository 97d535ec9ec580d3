package lento.practice.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import lento.practice.Choice;
import lento.practice.Choices;
import lento.practice.Chosen;
import lento.practice.Outcome;
import lento.practice.Practice;
import lento.practice.Problem;
import lento.practice.SpokenLengths;
import lento.practice.Time;
import lento.practice.Vocabulary;
import lento.practice.setting.Setting;

/// Sets every whole minute of every combination of choices with nothing left out.
final class Combinations {

    /// Above this many combinations, lengths of time are tried only at their bounds and their usual value.
    private static final int MOST = 20_000;

    private Combinations() {}

    static List<Problem> problems(Practice practice, Vocabulary vocabulary, SpokenLengths lengths) {
        var problems = new LinkedHashSet<Problem>();
        int unmet = 0;
        int all = 0;
        String first = "";
        for (Choices choices : of(practice)) {
            all++;
            switch (Setting.of(practice, vocabulary, choices, lengths)) {
                case Outcome.Refused<Setting>(List<Problem> found) -> problems.addAll(found);
                case Outcome.Done<Setting>(Setting setting) -> {
                    span(practice, setting).ifPresent(problems::add);
                    var gap = firstGap(setting);
                    if (gap.isPresent()) {
                        unmet++;
                        if (first.isEmpty()) {
                            first = gap(setting, gap.getAsLong()) + " with " + written(choices);
                        }
                    }
                }
            }
            if (problems.size() > 50) {
                break;
            }
        }
        if (unmet > 0) {
            problems.add(new Problem(
                    practice.at(),
                    unmet + " of " + all + " combinations of choices can't meet every minute of their range: " + first
                            + ". Widen rests, add optional lines, or change 'length'."));
        }
        return List.copyOf(problems);
    }

    static List<String> lines(Practice practice, Vocabulary vocabulary) {
        var lines = new LinkedHashSet<String>();
        SpokenLengths none = _ -> OptionalLong.of(0);
        for (Choices choices : withImagined(practice, vocabulary)) {
            if (Setting.of(practice, vocabulary, choices, none) instanceof Outcome.Done<Setting>(Setting setting)) {
                lines.addAll(setting.lines());
            }
        }
        return List.copyOf(lines);
    }

    private static java.util.Optional<Problem> span(Practice practice, Setting setting) {
        if (setting.span() >= setting.longestBreath()) {
            return java.util.Optional.empty();
        }
        return java.util.Optional.of(new Problem(
                practice.at(),
                "The rests that always stay can give " + Time.written(setting.span())
                        + " in all, less than one breath of " + Time.written(setting.longestBreath())
                        + ", so some lengths can't be met. Widen a rest."));
    }

    private static OptionalLong firstGap(Setting setting) {
        var permitted = setting.permitted();
        for (long minutes = Math.ceilDiv(permitted.least(), Time.MINUTE);
                minutes * Time.MINUTE <= permitted.most();
                minutes++) {
            if (!setting.meets(minutes * Time.MINUTE)) {
                return OptionalLong.of(minutes * Time.MINUTE);
            }
        }
        return OptionalLong.empty();
    }

    private static String gap(Setting setting, long length) {
        return Time.words(length) + " can't be met (from " + Time.words(setting.shortest()) + " to "
                + Time.words(setting.longest()) + " can)";
    }

    private static String written(Choices choices) {
        var parts = new ArrayList<String>();
        choices.byName().forEach((name, chosen) -> {
            switch (chosen) {
                case Chosen.Option(String value) -> parts.add(name + "=" + value);
                case Chosen.Length(long samples) -> parts.add(name + "=" + Time.written(samples));
                case Chosen.Count _, Chosen.Members _ -> {}
            }
        });
        return parts.isEmpty() ? "no choices" : String.join(", ", parts);
    }

    /// Every combination, and each again with all members of every other choice of members than `leave-out`.
    private static List<Choices> withImagined(Practice practice, Vocabulary vocabulary) {
        var all = new ArrayList<>(of(practice));
        for (Choice choice : practice.choices()) {
            if (choice instanceof Choice.Members(String name, String file) && !name.equals("leave-out")) {
                var ids = vocabulary
                        .file(file)
                        .map(lists -> lists.members().keySet())
                        .orElse(Set.of());
                var parts = vocabulary.file(file).map(lists -> lists.parts(ids)).orElse(Set.of());
                for (Choices choices : of(practice)) {
                    all.add(choices.with(name, new Chosen.Members(ids, parts)));
                }
            }
        }
        return all;
    }

    /// Every combination of options and of lengths of time, in whole seconds.
    static List<Choices> of(Practice practice) {
        var whole = of(practice, true);
        return whole.size() <= MOST ? whole : of(practice, false);
    }

    private static List<Choices> of(Practice practice, boolean everySecond) {
        List<Map<String, Chosen>> combinations = List.of(Map.of());
        for (Choice choice : practice.choices()) {
            var longer = new ArrayList<Map<String, Chosen>>();
            for (Map<String, Chosen> combination : combinations) {
                for (Chosen chosen : values(choice, everySecond)) {
                    var one = new LinkedHashMap<>(combination);
                    one.put(choice.name(), chosen);
                    longer.add(one);
                }
                if (longer.size() > 20 * MOST) {
                    break;
                }
            }
            combinations = longer;
        }
        return combinations.stream().map(Choices::new).toList();
    }

    private static List<Chosen> values(Choice choice, boolean everySecond) {
        return switch (choice) {
            case Choice.Options options ->
                options.values().stream().<Chosen>map(Chosen.Option::new).toList();
            case Choice.Count count -> List.of(new Chosen.Count(count.least(), count.most()));
            case Choice.Members _ -> List.of(new Chosen.Members(Set.of(), Set.of()));
            case Choice.Length length -> {
                var lengths = new LinkedHashSet<Chosen>();
                lengths.add(new Chosen.Length(length.usual()));
                if (everySecond) {
                    for (long at = length.least(); at <= length.most(); at += Time.SAMPLE_RATE) {
                        lengths.add(new Chosen.Length(at));
                    }
                }
                lengths.add(new Chosen.Length(length.least()));
                lengths.add(new Chosen.Length(length.most()));
                yield List.copyOf(lengths);
            }
        };
    }
}
