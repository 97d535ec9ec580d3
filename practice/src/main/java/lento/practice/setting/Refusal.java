package lento.practice.setting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import lento.practice.Choice;
import lento.practice.Chosen;
import lento.practice.Lengths;
import lento.practice.MemberLists;
import lento.practice.Outcome;
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
    String sentences() {
        return reason() + " " + mend();
    }

    private String reason() {
        long length = wish.length();
        var with = " with the voice " + wish.voice() + ".";
        if (!setting.permits(length)) {
            var permitted = setting.permitted();
            return named() + " lasts " + Time.words(permitted.least()) + " to " + Time.words(permitted.most()) + ".";
        }
        if (length < setting.shortest()) {
            return named() + " needs at least " + Time.words(setting.shortest()) + with;
        }
        if (length > setting.longest()) {
            return named() + " lasts at most " + Time.wordsAtMost(setting.longest()) + with;
        }
        return named() + " has no way to last exactly " + Time.words(length) + with;
    }

    private String named() {
        var dependent = setting.practice().lengths().choice();
        return dependent != null && setting.choices().byName().get(dependent) instanceof Chosen.Option(String value)
                ? setting.practice().id() + " with " + dependent + " " + value
                : setting.practice().id();
    }

    private String mend() {
        var ways = new ArrayList<String>(lengths(Time.MINUTE));
        if (ways.isEmpty()) {
            ways.addAll(lengths(Time.SAMPLE_RATE));
        }
        otherValues().ifPresent(ways::add);
        var leave =
                leaveOut().map(name -> "leave " + (setting.choices().leavesOut() ? "more " : "some ") + name + " out");
        if (ways.isEmpty()) {
            return leave.map(way -> "L" + way.substring(1) + ".")
                    .orElse("No permitted length can be met with these choices. Change one of them.");
        }
        var choose = "Choose " + String.join(", or ", ways);
        return choose + leave.map(way -> ", or " + way).orElse("") + ".";
    }

    /// The nearest lengths below and above that set, in whole minutes or seconds, each with those that follow on it.
    private List<String> lengths(long unit) {
        var found = new ArrayList<String>();
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
            found.add(written(from, below, unit));
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
            found.add(written(above, to, unit));
        }
        return found;
    }

    private static String written(long from, long to, long unit) {
        var name = unit == Time.MINUTE ? "minute" : "second";
        var plural = to == 1 ? name : name + "s";
        return from == to ? from + " " + plural : from + " to " + to + " " + plural;
    }

    /// The other values of the choice that lengths depend on with which the wished length sets: `groups seven or four`.
    private Optional<String> otherValues() {
        var dependent = setting.practice().lengths().choice();
        if (dependent == null) {
            return Optional.empty();
        }
        var found = setting.practice().lengths().ranges().stream()
                .map(Lengths.Range::value)
                .filter(value -> accepts(dependent, new Chosen.Option(value)))
                .toList();
        if (found.isEmpty()) {
            return Optional.empty();
        }
        var last = found.getLast();
        return Optional.of(dependent + " "
                + (found.size() == 1 ? last : String.join(", ", found.subList(0, found.size() - 1)) + " or " + last));
    }

    /// What can be left out for the wished length to set, if a session is too long for it with all.
    private Optional<String> leaveOut() {
        if (wish.length() >= setting.shortest()
                || !(setting.practice().choice("leave-out").orElse(null)
                        instanceof Choice.Members(String name, String file))) {
            return Optional.empty();
        }
        var lists = vocabulary.file(file);
        return lists.isPresent() && anyLeftOut(name, lists.get()) ? Optional.of(file) : Optional.empty();
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
