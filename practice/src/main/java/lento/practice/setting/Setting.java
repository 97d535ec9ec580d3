package lento.practice.setting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lento.practice.Choice;
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

    private final Practice practice;
    private final Vocabulary vocabulary;
    private final Choices choices;
    private final SpokenLengths lengths;
    private final Score score;
    private final Search search;

    private Setting(Practice practice, Vocabulary vocabulary, Choices choices, SpokenLengths lengths, Score score) {
        this.practice = practice;
        this.vocabulary = vocabulary;
        this.choices = choices;
        this.lengths = lengths;
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
                .then(score -> Outcome.done(new Setting(practice, vocabulary, choices, lengths, score)));
    }

    /// Sets a practice for one listener. A choice that lengths depend on and that was not made falls on the first
    /// value that permits the length and sets.
    public static Outcome<Session> set(Practice practice, Vocabulary vocabulary, Wish wish, SpokenLengths lengths) {
        return Choices.of(practice, vocabulary, wish.chosen())
                .then(choices -> set(practice, vocabulary, wish, lengths, fewer(practice, choices, wish)));
    }

    private static Outcome<Session> set(
            Practice practice, Vocabulary vocabulary, Wish wish, SpokenLengths lengths, Choices choices) {
        var dependent = practice.lengths().choice();
        if (dependent == null || wish.chosen().containsKey(dependent)) {
            return of(practice, vocabulary, choices, lengths).then(setting -> setting.session(wish));
        }
        var permitting = practice.lengths().ranges().stream()
                .filter(range -> range.admits(wish.length()))
                .toList();
        var refusals = new ArrayList<Outcome<Session>>();
        for (Lengths.Range range : permitting.isEmpty() ? List.of(nearest(practice, wish.length())) : permitting) {
            var chosen = choices.with(dependent, new Chosen.Option(range.value()));
            var outcome = of(practice, vocabulary, chosen, lengths).then(setting -> setting.session(wish));
            if (outcome instanceof Outcome.Done) {
                return outcome;
            }
            refusals.add(outcome);
        }
        return refusals.getFirst();
    }

    private static Lengths.Range nearest(Practice practice, long length) {
        return practice.lengths().ranges().stream()
                .min(Comparator.comparingLong(
                        range -> length < range.least() ? range.least() - length : length - range.most()))
                .orElseThrow();
    }

    private static Choices fewer(Practice practice, Choices choices, Wish wish) {
        boolean offered = practice.choice("words").orElse(null) instanceof Choice.Options options
                && options.values().contains("few");
        return wish.synthetic() && offered && !wish.chosen().containsKey("words")
                ? choices.with("words", new Chosen.Option("few"))
                : choices;
    }

    /// The session of the wished length, or what would do instead.
    public Outcome<Session> session(Wish wish) {
        long length = wish.length();
        var plan = permits(length) ? search.plan(length) : Optional.<Plan>empty();
        if (plan.isEmpty()) {
            return Outcome.refused(List.of(new Refusal(this, wish, vocabulary).problem()));
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

    /// Whether this length, in samples, is permitted: with something left out, shorter ones are, too.
    boolean permits(long length) {
        return length >= (choices.leavesOut() ? Time.SAMPLE_RATE : permitted().least())
                && length <= permitted().most();
    }

    /// Whether this length, in samples, is permitted and can be met.
    boolean accepts(long length) {
        return permits(length) && meets(length);
    }

    /// The same with one choice made otherwise.
    Outcome<Setting> with(String name, Chosen chosen) {
        return of(practice, vocabulary, choices.with(name, chosen), lengths);
    }

    Practice practice() {
        return practice;
    }

    Choices choices() {
        return choices;
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
