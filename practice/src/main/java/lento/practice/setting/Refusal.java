package lento.practice.setting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import lento.practice.Choice;
import lento.practice.Chosen;
import lento.practice.Lengths;
import lento.practice.MemberLists;
import lento.practice.Obstacle;
import lento.practice.Outcome;
import lento.practice.Problem;
import lento.practice.Time;
import lento.practice.Vocabulary;

/// What is said when a wished length can't be met: why, and what would do. Every length it names sets.
final class Refusal {

    private final Setting setting;
    private final Setting.Wish wish;
    private final Vocabulary vocabulary;

    Refusal(Setting setting, Setting.Wish wish, Vocabulary vocabulary) {
        this.setting = setting;
        this.wish = wish;
        this.vocabulary = vocabulary;
    }

    /// Such as `pmr with groups sixteen needs at least 9 min 40 s with the voice anna. Choose 10 to 40 minutes, or
    /// groups seven, or leave some muscle groups out.`
    Problem problem() {
        var length = new Obstacle.Length(bound(), ways());
        return Problem.of(reason(length.bound()) + " " + mend(length.ways()), length);
    }

    private Obstacle.Bound bound() {
        long length = wish.length();
        if (!setting.permits(length)) {
            var permitted = setting.permitted();
            return new Obstacle.Bound.Permitted(permitted.least(), permitted.most());
        }
        if (length < setting.shortest()) {
            return new Obstacle.Bound.Shortest(setting.shortest());
        }
        return length > setting.longest()
                ? new Obstacle.Bound.Longest(setting.longest())
                : new Obstacle.Bound.NotExactly(length);
    }

    private String reason(Obstacle.Bound bound) {
        var with = " with the voice " + wish.voice() + ".";
        return named()
                + switch (bound) {
                    case Obstacle.Bound.Permitted(long least, long most) ->
                        " lasts " + Time.words(least) + " to " + Time.words(most) + ".";
                    case Obstacle.Bound.Shortest(long length) -> " needs at least " + Time.words(length) + with;
                    case Obstacle.Bound.Longest(long length) -> " lasts at most " + Time.wordsAtMost(length) + with;
                    case Obstacle.Bound.NotExactly(long length) ->
                        " has no way to last exactly " + Time.words(length) + with;
                };
    }

    private String named() {
        var dependent = setting.practice().lengths().choice();
        return dependent != null && setting.choices().byName().get(dependent) instanceof Chosen.Option(String value)
                ? setting.practice().id() + " with " + dependent + " " + value
                : setting.practice().id();
    }

    private List<Obstacle.Way> ways() {
        var ways = new ArrayList<Obstacle.Way>(lengths(Time.MINUTE));
        if (ways.isEmpty()) {
            ways.addAll(lengths(Time.SAMPLE_RATE));
        }
        otherValues().ifPresent(ways::add);
        leaveOut().ifPresent(ways::add);
        return ways;
    }

    private static String mend(List<Obstacle.Way> ways) {
        if (ways.isEmpty()) {
            return "No permitted length can be met with these choices. Change one of them.";
        }
        var words = ways.stream().map(Refusal::words).collect(Collectors.joining(", or "));
        return (ways.getFirst() instanceof Obstacle.Way.LeaveOut ? "L" + words.substring(1) : "Choose " + words) + ".";
    }

    private static String words(Obstacle.Way way) {
        return switch (way) {
            case Obstacle.Way.Lengths(long from, long to, long unit) -> written(from / unit, to / unit, unit);
            case Obstacle.Way.Values(String choice, List<String> values) ->
                choice + " "
                        + (values.size() == 1
                                ? values.getLast()
                                : String.join(", ", values.subList(0, values.size() - 1)) + " or " + values.getLast());
            case Obstacle.Way.LeaveOut(boolean more, String file) ->
                "leave " + (more ? "more " : "some ") + file + " out";
        };
    }

    /// The nearest lengths below and above that set, in whole minutes or seconds, each with those that follow on it.
    private List<Obstacle.Way> lengths(long unit) {
        var found = new ArrayList<Obstacle.Way>();
        long least = setting.choices().leavesOut()
                ? 1
                : Math.ceilDiv(setting.permitted().least(), unit);
        long most = setting.permitted().most() / unit;
        long below = Math.min(most, Math.ceilDiv(wish.length(), unit) - 1);
        while (below >= least && !setting.accepts(below * unit)) {
            below--;
        }
        if (below >= least) {
            long from = below;
            while (from > least && setting.accepts((from - 1) * unit)) {
                from--;
            }
            found.add(new Obstacle.Way.Lengths(from * unit, below * unit, unit));
        }
        long above = Math.max(least, Math.floorDiv(wish.length(), unit) + 1);
        while (above <= most && !setting.accepts(above * unit)) {
            above++;
        }
        if (above <= most) {
            long to = above;
            while (to < most && setting.accepts((to + 1) * unit)) {
                to++;
            }
            found.add(new Obstacle.Way.Lengths(above * unit, to * unit, unit));
        }
        return found;
    }

    private static String written(long from, long to, long unit) {
        var name = unit == Time.MINUTE ? "minute" : "second";
        var plural = to == 1 ? name : name + "s";
        return from == to ? from + " " + plural : from + " to " + to + " " + plural;
    }

    /// The other values of the choice that lengths depend on with which the wished length sets.
    private Optional<Obstacle.Way> otherValues() {
        var dependent = setting.practice().lengths().choice();
        if (dependent == null) {
            return Optional.empty();
        }
        var found = setting.practice().lengths().ranges().stream()
                .map(Lengths.Range::value)
                .filter(value -> accepts(dependent, new Chosen.Option(value)))
                .toList();
        return found.isEmpty() ? Optional.empty() : Optional.of(new Obstacle.Way.Values(dependent, found));
    }

    /// What can be left out for the wished length to set, if a session is too long for it with all.
    private Optional<Obstacle.Way> leaveOut() {
        if (wish.length() >= setting.shortest()
                || !(setting.practice().choice("leave-out").orElse(null)
                        instanceof Choice.Members(String name, String file))) {
            return Optional.empty();
        }
        var lists = vocabulary.file(file);
        return lists.isPresent() && anyLeftOut(name, lists.get())
                ? Optional.of(new Obstacle.Way.LeaveOut(setting.choices().leavesOut(), file))
                : Optional.empty();
    }

    private boolean anyLeftOut(String name, MemberLists lists) {
        var out = new TreeSet<String>();
        if (setting.choices().byName().get(name) instanceof Chosen.Members already) {
            out.addAll(already.ids());
        }
        for (String part : new TreeSet<>(lists.parts(lists.members().keySet()))) {
            out.add(part);
            if (accepts(name, new Chosen.Members(out, lists.parts(out)))) {
                return true;
            }
        }
        return false;
    }

    private boolean accepts(String name, Chosen chosen) {
        return setting.with(name, chosen) instanceof Outcome.Done<Setting>(Setting other)
                && other.accepts(wish.length());
    }
}
