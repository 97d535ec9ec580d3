package lento.practice.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
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

/// Sets the shortest, the longest and every whole minute of every combination of choices with nothing left out.
final class Combinations {

    /// More than this are not tried.
    private static final int MOST = 20_000;

    private static final Pattern LENGTH = Pattern.compile("\\d+(\\.\\d+)? s");

    private Combinations() {}

    static List<Problem> problems(Practice practice, Vocabulary vocabulary, SpokenLengths lengths) {
        var values = values(practice);
        if (values.isEmpty()) {
            return List.of(new Problem(
                    practice.at(),
                    "The choices offer more than " + MOST + " combinations, too many to check. Offer fewer values."));
        }
        var spoken = new HashMap<String, OptionalLong>();
        SpokenLengths once = words -> spoken.computeIfAbsent(words, lengths::of);
        var problems = new LinkedHashMap<String, Problem>();
        long unmet = 0;
        String first = "";
        long all = count(values.get());
        for (long number = 0; number < all; number++) {
            var choices = combination(practice, values.get(), number);
            switch (Setting.of(practice, vocabulary, choices, once)) {
                case Outcome.Refused<Setting>(List<Problem> found) ->
                    found.forEach(problem -> problems.putIfAbsent(withoutLengths(problem), problem));
                case Outcome.Done<Setting>(Setting setting) -> {
                    span(practice, setting)
                            .ifPresent(problem -> problems.putIfAbsent(withoutLengths(problem), problem));
                    var gap = firstGap(setting);
                    if (gap.isPresent()) {
                        unmet++;
                        if (first.isEmpty()) {
                            first = gap(setting, gap.getAsLong()) + (all == 1 ? "" : " with " + written(choices));
                        }
                    }
                }
            }
        }
        var found = new ArrayList<>(problems.values());
        if (unmet > 0) {
            var how = all == 1 ? "Not" : "With " + unmet + " of " + all + " combinations of choices, not";
            found.add(new Problem(
                    practice.placeOfLengths(),
                    how + " every minute of the range can be met: " + first
                            + ". Widen rests, add optional lines, or change 'length'."));
        }
        return found;
    }

    /// What is told once though it is found at several lengths: shorter holds come first, and break more.
    private static String withoutLengths(Problem problem) {
        return problem.at() + LENGTH.matcher(problem.message()).replaceAll("");
    }

    static List<String> lines(Practice practice, Vocabulary vocabulary) {
        var lines = new LinkedHashSet<String>();
        var values = values(practice).orElse(List.of());
        SpokenLengths none = _ -> OptionalLong.of(0);
        for (Map<String, Chosen> members : members(practice, vocabulary)) {
            for (long number = 0; number < count(values); number++) {
                var choices = combination(practice, values, number);
                for (var imagined : members.entrySet()) {
                    choices = choices.with(imagined.getKey(), imagined.getValue());
                }
                if (Setting.of(practice, vocabulary, choices, none) instanceof Outcome.Done<Setting>(Setting setting)) {
                    lines.addAll(setting.lines());
                }
            }
        }
        return List.copyOf(lines);
    }

    private static Optional<Problem> span(Practice practice, Setting setting) {
        if (setting.span() >= setting.longestBreath()) {
            return Optional.empty();
        }
        return Optional.of(new Problem(
                practice.at(),
                "The rests that always stay can give " + Time.written(setting.span())
                        + " in all, less than one breath of " + Time.written(setting.longestBreath())
                        + ", so some lengths can't be met. Widen a rest."));
    }

    private static OptionalLong firstGap(Setting setting) {
        var permitted = setting.permitted();
        if (!setting.meets(permitted.least())) {
            return OptionalLong.of(permitted.least());
        }
        for (long minutes = Math.ceilDiv(permitted.least(), Time.MINUTE);
                minutes * Time.MINUTE <= permitted.most();
                minutes++) {
            if (!setting.meets(minutes * Time.MINUTE)) {
                return OptionalLong.of(minutes * Time.MINUTE);
            }
        }
        return setting.meets(permitted.most()) ? OptionalLong.empty() : OptionalLong.of(permitted.most());
    }

    private static String gap(Setting setting, long length) {
        return Time.words(length) + " can't (the shortest is " + Time.words(setting.shortest()) + ", the longest "
                + Time.wordsAtMost(setting.longest()) + ")";
    }

    private static String written(Choices choices) {
        var parts = new ArrayList<String>();
        choices.byName().forEach((name, chosen) -> {
            switch (chosen) {
                case Chosen.Option(String value) -> parts.add(name + " " + value);
                case Chosen.Length(long samples) -> parts.add(name + " " + Time.written(samples));
                case Chosen.Count _, Chosen.Members _ -> {}
            }
        });
        return String.join(", ", parts);
    }

    /// No members of any choice, and in turn all members of every other choice than `leave-out`.
    private static List<Map<String, Chosen>> members(Practice practice, Vocabulary vocabulary) {
        var all = new ArrayList<Map<String, Chosen>>();
        all.add(Map.of());
        for (Choice choice : practice.choices()) {
            if (choice instanceof Choice.Members(String name, String file) && !name.equals("leave-out")) {
                vocabulary.file(file).ifPresent(lists -> {
                    var ids = lists.members().keySet();
                    all.add(Map.of(name, new Chosen.Members(ids, lists.parts(ids))));
                });
            }
        }
        return all;
    }

    /// What each choice may fall on: every option, and every whole second of a length, or only its bounds and what is
    /// usual where that is too much. Empty if even that is.
    private static Optional<List<List<Chosen>>> values(Practice practice) {
        for (boolean everySecond : new boolean[] {true, false}) {
            var values = practice.choices().stream()
                    .map(choice -> values(choice, everySecond))
                    .toList();
            if (count(values) <= MOST) {
                return Optional.of(values);
            }
        }
        return Optional.empty();
    }

    private static long count(List<List<Chosen>> values) {
        long count = 1;
        for (List<Chosen> of : values) {
            count = Math.min(Integer.MAX_VALUE, count * of.size());
        }
        return count;
    }

    private static Choices combination(Practice practice, List<List<Chosen>> values, long number) {
        var byName = new LinkedHashMap<String, Chosen>();
        long rest = number;
        for (int i = 0; i < values.size(); i++) {
            var of = values.get(i);
            byName.put(practice.choices().get(i).name(), of.get((int) (rest % of.size())));
            rest /= of.size();
        }
        return new Choices(byName);
    }

    private static List<Chosen> values(Choice choice, boolean everySecond) {
        return switch (choice) {
            case Choice.Options options ->
                options.values().stream().<Chosen>map(Chosen.Option::new).toList();
            case Choice.Count count -> List.of(new Chosen.Count(count.least(), count.most()));
            case Choice.Members _ -> List.of(new Chosen.Members(Set.of(), Set.of()));
            case Choice.Length length -> {
                var lengths = new TreeSet<>(List.of(length.least(), length.usual(), length.most()));
                for (long at = length.least(); everySecond && at < length.most(); at += Time.SAMPLE_RATE) {
                    lengths.add(at);
                }
                yield lengths.stream().<Chosen>map(Chosen.Length::new).toList();
            }
        };
    }
}
