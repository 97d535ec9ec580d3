package lento.practice.setting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import lento.practice.Choices;
import lento.practice.Chosen;
import lento.practice.Lengths;
import lento.practice.Outcome;
import lento.practice.Practice;
import lento.practice.Session;
import lento.practice.SpokenLengths;
import lento.practice.Time;
import lento.practice.Vocabulary;

/// A practice whose choices are made and whose lines have their lengths: ready to be set at any length.
///
/// Setting is deterministic: the same practice, choices, line lengths and length give the same session everywhere.
public final class Setting {

    private static final int FARTHEST_MINUTES = 8 * 60;

    private final Practice practice;
    private final Choices choices;
    private final Score score;
    private final Search search;

    private Setting(Practice practice, Choices choices, Score score) {
        this.practice = practice;
        this.choices = choices;
        this.score = score;
        this.search = new Search(score);
    }

    /// What a listener wants.
    ///
    /// @param chosen by name of the choice, as typed; what is not chosen is as usual
    /// @param length in samples
    /// @param voice the name of the voice
    /// @param synthetic whether a machine speaks, so that fewer words are usual
    public record Wish(Map<String, String> chosen, long length, String voice, boolean synthetic) {
        public Wish {
            chosen = Map.copyOf(chosen);
        }
    }

    /// A practice with these choices. Refused where a line is missing, or too long for its hold.
    public static Outcome<Setting> of(
            Practice practice, Vocabulary vocabulary, Choices choices, SpokenLengths lengths) {
        return Resolution.of(practice, vocabulary, choices, lengths)
                .then(score -> Outcome.done(new Setting(practice, choices, score)));
    }

    /// Sets a practice for one listener. A choice that lengths depend on and that was not made falls on the first
    /// value that permits the length and sets.
    public static Outcome<Session> set(Practice practice, Vocabulary vocabulary, Wish wish, SpokenLengths lengths) {
        if (wish.length() < Time.SAMPLE_RATE || wish.length() > FARTHEST_MINUTES * Time.MINUTE) {
            return Outcome.refused(
                    "A session lasts from a second to eight hours. Choose " + range(practice.lengths()) + ".");
        }
        return Choices.of(practice, vocabulary, wish.chosen())
                .then(choices -> set(practice, vocabulary, wish, lengths, fewer(practice, choices, wish)));
    }

    private static Outcome<Session> set(
            Practice practice, Vocabulary vocabulary, Wish wish, SpokenLengths lengths, Choices choices) {
        var dependent = practice.lengths().choice();
        if (dependent == null || wish.chosen().containsKey(dependent)) {
            return of(practice, vocabulary, choices, lengths).then(setting -> setting.session(wish));
        }
        Optional<Outcome<Session>> refusal = Optional.empty();
        for (Lengths.Range range : practice.lengths().ranges()) {
            if (range.admits(wish.length())) {
                var outcome = of(
                                practice,
                                vocabulary,
                                choices.with(dependent, new Chosen.Option(range.value())),
                                lengths)
                        .then(setting -> setting.session(wish));
                if (outcome instanceof Outcome.Done) {
                    return outcome;
                }
                refusal = refusal.or(() -> Optional.of(outcome));
            }
        }
        return refusal.orElseGet(
                () -> of(practice, vocabulary, choices, lengths).then(setting -> setting.session(wish)));
    }

    private static Choices fewer(Practice practice, Choices choices, Wish wish) {
        boolean offered = practice.choice("words").orElse(null) instanceof lento.practice.Choice.Options options
                && options.values().contains("few");
        return wish.synthetic() && offered && !wish.chosen().containsKey("words")
                ? choices.with("words", new Chosen.Option("few"))
                : choices;
    }

    /// The session of the wished length, or what would do instead.
    public Outcome<Session> session(Wish wish) {
        long length = wish.length();
        var permitted = permitted();
        if (length > permitted.most() || (length < permitted.least() && !choices.leavesOut())) {
            return Outcome.refused(named() + " lasts " + range(permitted) + ". " + otherwise(wish));
        }
        var plan = search.plan(length);
        if (plan.isEmpty()) {
            return Outcome.refused(reason(length, wish.voice()) + " " + otherwise(wish));
        }
        var found = plan.get();
        return Outcome.done(new Session(
                practice.id(),
                practice.title(),
                practice.language(),
                wish.voice(),
                length,
                found.stretch(),
                Math.max(1, found.rounds()),
                found.droppedLevels(),
                Layout.of(score, found)));
    }

    /// Whether this length, in samples, can be met.
    public boolean meets(long length) {
        return search.plan(length).isPresent();
    }

    /// The lengths permitted by the choices, in samples.
    public Lengths.Range permitted() {
        var ranges = practice.lengths().ranges();
        var dependent = practice.lengths().choice();
        if (dependent != null && choices.byName().get(dependent) instanceof Chosen.Option(String value)) {
            return ranges.stream()
                    .filter(range -> range.value().equals(value))
                    .findFirst()
                    .orElseThrow();
        }
        return ranges.getFirst();
    }

    /// The shortest length that can be met at all, in samples.
    public long shortest() {
        return search.shortest();
    }

    /// The longest length that can be met at all, in samples.
    public long longest() {
        return search.longest();
    }

    private String reason(long length, String voice) {
        var with = " with the voice " + voice;
        if (length < search.shortest()) {
            return named() + " needs at least " + Time.words(search.shortest()) + with + ".";
        }
        if (length > search.longest()) {
            return named() + " lasts at most " + Time.words(search.longest() - Time.SAMPLE_RATE + 1) + with + ".";
        }
        return named() + " has no way to last exactly " + Time.words(length) + with + ".";
    }

    /// What would do: whole minutes that set, other values of the choice that lengths depend on.
    private String otherwise(Wish wish) {
        var ways = new ArrayList<String>();
        longer(wish.length())
                .ifPresent(minutes -> ways.add(minutes(minutes) + (meetsAllFrom(minutes) ? " or more" : "")));
        shorter(wish.length()).ifPresent(minutes -> ways.add(minutes(minutes) + " or less"));
        var dependent = practice.lengths().choice();
        if (dependent != null) {
            for (Lengths.Range range : practice.lengths().ranges()) {
                if (range.admits(wish.length()) && !range.equals(permitted())) {
                    ways.add(dependent + "=" + range.value());
                }
            }
        }
        if (ways.isEmpty()) {
            return "Leave less out, or choose other rounds.";
        }
        return "Choose " + String.join(", or ", ways) + ".";
    }

    private boolean meetsAllFrom(long minutes) {
        return minutes * Time.MINUTE < permitted().most();
    }

    private static String minutes(long minutes) {
        return minutes == 1 ? "1 minute" : minutes + " minutes";
    }

    private OptionalLong longer(long length) {
        for (long minutes = Math.floorDiv(length, Time.MINUTE) + 1;
                minutes * Time.MINUTE <= permitted().most();
                minutes++) {
            if ((minutes * Time.MINUTE >= permitted().least() || choices.leavesOut()) && meets(minutes * Time.MINUTE)) {
                return OptionalLong.of(minutes);
            }
        }
        return OptionalLong.empty();
    }

    private OptionalLong shorter(long length) {
        long start = Math.min(Math.ceilDiv(length, Time.MINUTE) - 1, permitted().most() / Time.MINUTE);
        for (long minutes = start; minutes >= 1; minutes--) {
            if ((minutes * Time.MINUTE >= permitted().least() || choices.leavesOut()) && meets(minutes * Time.MINUTE)) {
                return OptionalLong.of(minutes);
            }
        }
        return OptionalLong.empty();
    }

    private String named() {
        var dependent = practice.lengths().choice();
        var with = dependent != null && choices.byName().get(dependent) instanceof Chosen.Option(String value)
                ? " (" + dependent + " " + value + ")"
                : "";
        return practice.id() + with;
    }

    private static String range(Lengths lengths) {
        return Time.words(lengths.least()) + " to " + Time.words(lengths.most());
    }

    private static String range(Lengths.Range range) {
        return Time.words(range.least()) + " to " + Time.words(range.most());
    }

    /// The lines that a session may speak with these choices, whatever is kept or dropped, in order.
    public List<String> lines() {
        return Lines.of(score);
    }

    /// How much all rests that always stay can give, in samples: from all at their least to all at their most.
    public long span() {
        return Lines.span(score);
    }

    /// The longest breath cycle, in samples; 0 if nothing is breathed at a pace.
    public long longestBreath() {
        return Lines.longestBreath(score);
    }
}
