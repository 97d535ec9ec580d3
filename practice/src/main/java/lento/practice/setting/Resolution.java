package lento.practice.setting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import lento.practice.Choice;
import lento.practice.Choices;
import lento.practice.Chosen;
import lento.practice.Condition;
import lento.practice.Cue;
import lento.practice.Member;
import lento.practice.Outcome;
import lento.practice.Passage;
import lento.practice.Piece;
import lento.practice.Position;
import lento.practice.Practice;
import lento.practice.Problem;
import lento.practice.Span;
import lento.practice.SpokenLengths;
import lento.practice.Time;
import lento.practice.Vocabulary;
import org.jspecify.annotations.Nullable;

/// Resolves choices, loops and placeholders of one practice (step 1 of setting).
final class Resolution {

    /// More elements than this are refused, so that no text can exhaust the memory.
    private static final int MOST_ELEMENTS = 50_000;
    private static final int MOST_ALTERNATIVES = 1_000;
    /// A second each for eight hours, and some more.
    private static final int MOST_BREATHS = 30_000;

    private final Practice practice;
    private final Vocabulary vocabulary;
    private final Choices choices;
    private final SpokenLengths lengths;
    private final Set<Problem> problems = new LinkedHashSet<>();
    private final Map<String, Member> members = new HashMap<>();
    private final Map<Position, Integer> fillNumbers = new HashMap<>();
    private final List<Score.Fill> fills = new ArrayList<>();
    private boolean firstRound = true;
    private int elements;

    private Resolution(Practice practice, Vocabulary vocabulary, Choices choices, SpokenLengths lengths) {
        this.practice = practice;
        this.vocabulary = vocabulary;
        this.choices = choices;
        this.lengths = lengths;
    }

    static Outcome<Score> of(Practice practice, Vocabulary vocabulary, Choices choices, SpokenLengths lengths) {
        var resolution = new Resolution(practice, vocabulary, choices, lengths);
        var score = resolution.score();
        return resolution.problems.isEmpty() ? Outcome.done(score) : Outcome.refused(List.copyOf(resolution.problems));
    }

    private Score score() {
        var before = new ArrayList<Element>();
        var first = new ArrayList<Element>();
        var later = new ArrayList<Element>();
        var after = new ArrayList<Element>();
        int least = 0;
        int most = 0;
        for (Passage passage : chosen(practice.body())) {
            if (!(passage instanceof Passage.Rounds rounds)) {
                add(passage, 0, most == 0 ? before : after);
                continue;
            }
            if (most > 0) {
                problems.add(misplaced(rounds));
            }
            var counts = choices.byName().get("rounds") instanceof Chosen.Count count ? count : new Chosen.Count(1, 1);
            least = counts.least();
            most = counts.most();
            all(rounds.body(), 0, first);
            if (most > 1) {
                firstRound = false;
                all(rounds.body(), 0, later);
                firstRound = true;
            }
        }
        var score = new Score(before, first, later, after, List.copyOf(fills), least, most);
        if (score.size() > MOST_ELEMENTS) {
            tooMany(MOST_ELEMENTS, "lines and rests in all rounds");
        }
        if (breaths(before) + breaths(first) + breaths(later) * Math.max(0, most - 1) + breaths(after) > MOST_BREATHS) {
            tooMany(MOST_BREATHS, "breaths in all rounds");
        }
        if (fills.stream().mapToInt(fill -> fill.alternatives().size()).sum() > MOST_ALTERNATIVES) {
            tooMany(MOST_ALTERNATIVES, "alternatives in its fills");
        }
        return score;
    }

    private static long breaths(List<Element> part) {
        return part.stream()
                .mapToLong(element -> element instanceof Element.Breaths breaths ? breaths.most() : 0)
                .sum();
    }

    private void tooMany(int most, String of) {
        problems.add(new Problem(
                practice.at(), practice.id() + " has more than " + most + " " + of + ". Repeat less, or make it two."));
    }

    /// These passages with the branches that the choices take in place of each `@when`.
    private List<Passage> chosen(List<Passage> passages) {
        var chosen = new ArrayList<Passage>();
        for (Passage passage : passages) {
            if (passage instanceof Passage.When when) {
                chosen.addAll(chosen(branch(when)));
            } else {
                chosen.add(passage);
            }
        }
        return chosen;
    }

    private static Problem misplaced(Passage.Rounds rounds) {
        return new Problem(
                rounds.at(), "'@rounds' stands only once, and inside no other block than '@when'. Move it out.");
    }

    private void all(List<Passage> passages, int level, List<Element> to) {
        for (Passage passage : passages) {
            add(passage, level, to);
        }
    }

    private void add(Passage passage, int level, List<Element> to) {
        if (++elements > MOST_ELEMENTS) {
            tooMany(MOST_ELEMENTS, "lines and rests in all rounds");
            return;
        }
        switch (passage) {
            case Passage.Section section -> to.add(new Element.Chapter(level, section.title()));
            case Passage.Line line -> {
                var words = words(line);
                to.add(new Element.Words(level, words, length(line, words)));
            }
            case Passage.Rest rest -> to.add(new Element.Glue(level, rest.natural(), rest.least(), rest.most()));
            case Passage.Breathe breathe -> {
                var breath = new Cue.Breath(
                        samples(breathe.in()),
                        samples(breathe.hold()),
                        samples(breathe.out()),
                        samples(breathe.pause()));
                if (breath.length() < Time.SAMPLE_RATE) {
                    problems.add(new Problem(
                            breathe.at(),
                            "One breath takes " + Time.written(breath.length())
                                    + " in all, less than a second. Make its parts longer."));
                }
                to.add(new Element.Breaths(level, breath, breathe.least(), breathe.most()));
            }
            case Passage.Tense tense -> to.add(tension(tense, level));
            case Passage.Focus focus -> to.add(new Element.Mark(level, new Cue.Focus(region(focus))));
            case Passage.Bell _ -> to.add(new Element.Mark(level, new Cue.Bell()));
            case Passage.Sound sound -> to.add(new Element.Mark(level, new Cue.Sound(sound.name())));
            case Passage.Scene scene -> to.add(new Element.Mark(level, new Cue.Scene(scene.name())));
            case Passage.Open open -> to.add(new Element.Open(level, open.bellEvery()));
            case Passage.Each each -> each(each, level, to);
            case Passage.Rounds rounds -> problems.add(misplaced(rounds));
            case Passage.When when -> all(branch(when), level, to);
            case Passage.Optional optional -> all(optional.body(), Math.max(level, optional.level()), to);
            case Passage.Fill fill -> to.add(new Element.FillPlace(level, fillNumber(fill, level)));
        }
    }

    private int fillNumber(Passage.Fill fill, int level) {
        var known = fillNumbers.get(fill.at());
        if (known != null) {
            return known;
        }
        var alternatives = new ArrayList<List<Element>>();
        for (List<Passage> alternative : fill.alternatives()) {
            var resolved = new ArrayList<Element>();
            all(alternative, level, resolved);
            alternatives.add(List.copyOf(resolved));
        }
        fills.add(new Score.Fill(level, List.copyOf(alternatives)));
        fillNumbers.put(fill.at(), fills.size() - 1);
        return fills.size() - 1;
    }

    private void each(Passage.Each each, int level, List<Element> to) {
        var list = choices.byName().get(each.list()) instanceof Chosen.Option(String value) ? value : each.list();
        var order = each.order() != null && choices.byName().get(each.order()) instanceof Chosen.Option(String value)
                ? value
                : "";
        var file = vocabulary.fileOfList(list);
        var found = file.flatMap(lists -> lists.inOrder(list, order));
        if (file.isEmpty() || found.isEmpty()) {
            problems.add(new Problem(
                    each.at(),
                    "There is no list '" + list + "'" + (order.isEmpty() ? "" : " in the order '" + order + "'")
                            + "."));
            return;
        }
        var leftOut = practice.choices().stream()
                .filter(choice -> choice instanceof Choice.Members(String name, String of)
                        && name.equals("leave-out")
                        && of.equals(file.get().name()))
                .map(choice -> choices.byName().get(choice.name()))
                .findFirst();
        for (Member member : found.get()) {
            if (leftOut.isPresent() && leftOut.get() instanceof Chosen.Members out && out.touches(member)) {
                continue;
            }
            var outer = members.put(each.variable(), member);
            all(each.body(), level, to);
            if (outer == null) {
                members.remove(each.variable());
            } else {
                members.put(each.variable(), outer);
            }
        }
    }

    private List<Passage> branch(Passage.When when) {
        for (Passage.Branch branch : when.branches()) {
            if (holds(branch.condition(), branch)) {
                return branch.body();
            }
        }
        return when.otherwise();
    }

    private boolean holds(Condition condition, Passage.Branch branch) {
        return switch (condition) {
            case Condition.Is(String name, List<String> values, boolean negated) -> {
                if (choices.byName().get(name) instanceof Chosen.Option(String value)) {
                    yield values.contains(value) != negated;
                }
                problems.add(new Problem(branch.at(), "'" + name + "' is no choice with values."));
                yield false;
            }
            case Condition.Round(boolean first) -> first == firstRound;
            case Condition.In(String variable, String name) -> {
                var member = members.get(variable);
                if (member != null && choices.byName().get(name) instanceof Chosen.Members chosen) {
                    yield chosen.touches(member);
                }
                problems.add(new Problem(
                        branch.at(),
                        "'" + variable + " in " + name + "' needs the variable of a loop and a choice of members."));
                yield false;
            }
        };
    }

    private Element tension(Passage.Tense tense, int level) {
        long hold = samples(tense.hold());
        var resolved = new ArrayList<Element>();
        all(tense.inside(), 0, resolved);
        var inside = new ArrayList<Element.Inside>();
        long start = 0;
        for (Element element : resolved) {
            switch (element) {
                case Element.Words words -> {
                    inside.add(new Element.Inside(start, new Cue.Say(words.words(), words.length())));
                    start += words.length();
                }
                case Element.Glue glue -> start += glue.natural();
                case Element.Mark mark -> inside.add(new Element.Inside(start, mark.cue()));
                default ->
                    problems.add(new Problem(
                            tense.at(),
                            "Inside '@tense' stand only lines, rests, bells and '@when'. Move others out."));
            }
        }
        if (start > hold) {
            var said = inside.stream()
                    .filter(one -> one.cue() instanceof Cue.Say)
                    .map(one -> ((Cue.Say) one.cue()).words())
                    .collect(Collectors.joining(" "));
            problems.add(new Problem(
                    tense.at(),
                    "'" + said + "' takes " + Time.written(start) + " with this voice, longer than the hold of "
                            + Time.written(hold) + ". Say less, or hold longer."));
        }
        return new Element.Tension(level, hold, List.copyOf(inside));
    }

    private String region(Passage.Focus focus) {
        if (!focus.variable()) {
            return focus.target();
        }
        var member = members.get(focus.target());
        if (member == null) {
            problems.add(new Problem(focus.at(), "'{" + focus.target() + "}' is the variable of no loop around it."));
            return "";
        }
        return member.region();
    }

    private long samples(Span span) {
        return switch (span) {
            case Span.Fixed(long samples) -> samples;
            case Span.ByChoice(String name) -> {
                if (choices.byName().get(name) instanceof Chosen.Length(long samples)) {
                    yield samples;
                }
                problems.add(new Problem(practice.at(), "'{" + name + "}' is no choice of a length."));
                yield 0;
            }
        };
    }

    private long length(Passage.Line line, String words) {
        var length = lengths.of(words);
        if (length.isEmpty()) {
            problems.add(new Problem(line.at(), "The voice lacks the line '" + words + "'."));
        }
        return length.orElse(0);
    }

    private String words(Passage.Line line) {
        var words = new StringBuilder();
        for (Piece piece : line.pieces()) {
            words.append(
                    switch (piece) {
                        case Piece.Text(String text) -> text;
                        case Piece.Slot slot -> spoken(slot, line);
                    });
        }
        return words.toString();
    }

    private String spoken(Piece.Slot slot, Passage.Line line) {
        @Nullable String field = slot.field();
        var member = members.get(slot.name());
        if (member != null) {
            var sentence = field == null ? member.name() : member.sentences().get(field);
            if (sentence == null) {
                problems.add(new Problem(line.at(), "'" + member.id() + "' has no '" + field + "' for " + slot + "."));
                return "";
            }
            return sentence;
        }
        if (field == null) {
            switch (choices.byName().get(slot.name())) {
                case Chosen.Option(String value) -> {
                    return value;
                }
                case Chosen.Length(long samples) -> {
                    return Time.written(samples).replace(" s", "");
                }
                case null, default -> {}
            }
        }
        problems.add(new Problem(line.at(), slot + " is neither a choice nor the variable of a loop around it."));
        return "";
    }
}
