package lento.practice.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import lento.practice.Condition;
import lento.practice.Passage;
import lento.practice.Position;
import lento.practice.Span;
import lento.practice.Time;

/// Reads the line of one directive.
final class Directives {

    private static final Pattern IS =
            Pattern.compile("(" + Written.NAME + ") is (not )?(" + Written.NAME + "(?: or " + Written.NAME + ")*)");
    private static final Pattern IN = Pattern.compile("(" + Written.NAME + ") in (" + Written.NAME + ")");
    private static final Pattern EACH =
            Pattern.compile("(" + Written.NAME + ") in (" + Written.NAME + ")(?:\\s*,\\s*in (" + Written.NAME + "))?");
    private static final Pattern PHASE = Pattern.compile("(in|hold|out|pause)\\s+(.+)");
    private static final Pattern TIMES = Pattern.compile("(.+?)\\s+times?");
    private static final Pattern FOCUS = Pattern.compile("\\{(" + Written.NAME + ")}|(" + Written.NAME + ")");
    private static final Pattern BELL_EVERY = Pattern.compile("bell every (.+)");
    private static final int MOST_BREATHS = 10_000;

    private static final long CLOSEST_BELLS = 10L * Time.SAMPLE_RATE;

    private final Notes notes;

    Directives(Notes notes) {
        this.notes = notes;
    }

    /// `posture is lying or side`, `round is first`, `group in imagine`.
    Optional<Condition> condition(String line, String text, Position at) {
        var in = IN.matcher(text);
        if (in.matches()) {
            return Optional.of(new Condition.In(in.group(1), in.group(2)));
        }
        var is = IS.matcher(text);
        if (!is.matches()) {
            notes.add(at, "'" + Written.shown(line) + "' can't be read. Write '@when posture is lying or side'.");
            return Optional.empty();
        }
        var values = List.of(is.group(3).split(" or "));
        boolean negated = is.group(2) != null;
        if (!is.group(1).equals("round")) {
            return Optional.of(new Condition.Is(is.group(1), values, negated));
        }
        if (values.size() != 1 || !List.of("first", "later").contains(values.getFirst())) {
            notes.add(at, "A round is 'first' or 'later', not '" + is.group(3) + "'.");
            return Optional.empty();
        }
        return Optional.of(new Condition.Round(values.getFirst().equals("first") != negated));
    }

    /// A directive that opens a block.
    Optional<Block> block(String name, String rest, Position at) {
        return switch (name) {
            case "@each" -> each(rest, at);
            case "@optional" -> optional(rest, at);
            case "@tense" -> tense(rest, at);
            default -> {
                if (!rest.isEmpty()) {
                    notes.add(at, "'" + name + "' stands alone on its line. Remove '" + Written.shown(rest) + "'.");
                }
                yield Optional.of(new Block.Simple(
                        at,
                        name,
                        body -> name.equals("@fill") ? alternatives(at, body) : new Passage.Rounds(at, body)));
            }
        };
    }

    /// Splits the body of a `@fill` into its alternatives: each begins with a spoken line.
    private Passage.Fill alternatives(Position at, List<Passage> body) {
        var alternatives = new ArrayList<List<Passage>>();
        var one = new ArrayList<Passage>();
        for (Passage passage : body) {
            switch (passage) {
                case Passage.Line line -> {
                    if (!one.isEmpty()) {
                        alternatives.add(List.copyOf(one));
                        one.clear();
                    }
                    one.add(line);
                }
                case Passage.Rest _, Passage.Bell _ -> {
                    if (one.isEmpty()) {
                        notes.add(passage.at(), "Inside '@fill' a line comes first, then its rests. Move this down.");
                    }
                    one.add(passage);
                }
                case Passage.When _ ->
                    notes.add(passage.at(), "'@when' can't stand inside '@fill'. Put it around the '@fill'.");
                default -> notes.add(passage.at(), "Inside '@fill' stand only lines, rests and bells. Move this out.");
            }
        }
        if (!one.isEmpty()) {
            alternatives.add(List.copyOf(one));
        }
        if (alternatives.isEmpty()) {
            notes.add(at, "'@fill' offers nothing. Write a line and a rest between it and '@end'.");
        }
        return new Passage.Fill(at, List.copyOf(alternatives));
    }

    private Optional<Block> each(String rest, Position at) {
        var matcher = EACH.matcher(rest);
        if (!matcher.matches()) {
            notes.add(
                    at,
                    "'@each " + Written.shown(rest)
                            + "' can't be read. Write '@each group in groups' or add ', in order'.");
            return Optional.empty();
        }
        var variable = matcher.group(1);
        var list = matcher.group(2);
        var order = matcher.group(3);
        return Optional.of(new Block.Simple(at, "@each", body -> new Passage.Each(at, variable, list, order, body)));
    }

    private Optional<Block> optional(String rest, Position at) {
        if (!rest.matches("[1-9]")) {
            notes.add(at, shown("@optional", rest) + " needs a level from 1 to 9. The highest is dropped first.");
            return Optional.empty();
        }
        int level = Integer.parseInt(rest);
        return Optional.of(new Block.Simple(at, "@optional", body -> new Passage.Optional(at, level, body)));
    }

    private Optional<Block> tense(String rest, Position at) {
        var span = Written.span(rest);
        if (span.isEmpty()) {
            notes.add(at, shown("@tense", rest) + " can't be read. Write '@tense 5 s' or '@tense {hold}'.");
            return Optional.empty();
        }
        if (span.get() instanceof Span.Fixed(long samples) && (samples == 0 || samples > Written.LONGEST_HOLD)) {
            notes.add(
                    at,
                    shown("@tense", rest) + " is out of range. A hold lasts more than nothing and at most a minute.");
        }
        return Optional.of(new Block.Simple(at, "@tense", body -> {
            insideTense(body);
            return new Passage.Tense(at, span.get(), body);
        }));
    }

    private void insideTense(List<Passage> body) {
        for (Passage passage : body) {
            switch (passage) {
                case Passage.Line _, Passage.Rest _, Passage.Bell _ -> {}
                case Passage.When when -> {
                    when.branches().forEach(branch -> insideTense(branch.body()));
                    insideTense(when.otherwise());
                }
                default ->
                    notes.add(
                            passage.at(), "Inside '@tense' stand only lines, rests, bells and '@when'. Move this out.");
            }
        }
    }

    /// A directive that stands on its own.
    Optional<Passage> single(String name, String rest, Position at) {
        return switch (name) {
            case "@breathe" -> breathe(rest, at);
            case "@focus" -> {
                var matcher = FOCUS.matcher(rest);
                if (!matcher.matches()) {
                    notes.add(
                            at,
                            shown("@focus", rest) + " can't be read. Write '@focus lower-back' or '@focus {group}'.");
                    yield Optional.empty();
                }
                boolean variable = matcher.group(1) != null;
                yield Optional.of(new Passage.Focus(at, variable ? matcher.group(1) : matcher.group(2), variable));
            }
            case "@bell" -> {
                if (!rest.isEmpty()) {
                    notes.add(at, "'@bell' stands alone on its line. Remove '" + Written.shown(rest) + "'.");
                }
                yield Optional.of(new Passage.Bell(at));
            }
            case "@sound" -> named(name, rest, "@sound rain", at).map(found -> new Passage.Sound(at, found));
            case "@scene" -> named(name, rest, "@scene meadow", at).map(found -> new Passage.Scene(at, found));
            default -> open(rest, at);
        };
    }

    private Optional<String> named(String name, String rest, String example, Position at) {
        if (rest.matches(Written.NAME)) {
            return Optional.of(rest);
        }
        notes.add(at, shown(name, rest) + " needs one name, such as '" + example + "'.");
        return Optional.empty();
    }

    private Optional<Passage> open(String rest, Position at) {
        if (rest.isEmpty()) {
            return Optional.of(new Passage.Open(at, 0));
        }
        var matcher = BELL_EVERY.matcher(rest);
        var every = matcher.matches() ? Written.length(matcher.group(1)) : Optional.<Long>empty();
        if (every.isEmpty()) {
            notes.add(at, shown("@open", rest) + " can't be read. Write '@open' or '@open, bell every 5 min'.");
            return Optional.empty();
        }
        if (every.get() < CLOSEST_BELLS) {
            notes.add(at, shown("@open,", rest) + " rings too often. Leave 10 s or more between bells.");
            return Optional.empty();
        }
        return Optional.of(new Passage.Open(at, every.get()));
    }

    private Optional<Passage> breathe(String rest, Position at) {
        Map<String, Span> phases = new HashMap<>();
        Optional<Written.Counts> counts = Optional.empty();
        var unread = new ArrayList<String>();
        for (String part : rest.split(",")) {
            var phase = PHASE.matcher(part.strip());
            var times = TIMES.matcher(part.strip());
            if (phase.matches()) {
                Written.span(phase.group(2))
                        .ifPresentOrElse(
                                span -> phases.merge(phase.group(1), span, (a, _) -> {
                                    unread.add(part.strip());
                                    return a;
                                }),
                                () -> unread.add(part.strip()));
            } else if (times.matches() && counts.isEmpty()) {
                counts = Written.counts(times.group(1));
            } else {
                unread.add(part.strip());
            }
        }
        if (!unread.isEmpty() || !phases.containsKey("in") || !phases.containsKey("out") || counts.isEmpty()) {
            notes.add(
                    at,
                    "'@breathe " + Written.shown(rest)
                            + "' can't be read. Write '@breathe in 5 s, out 5 s, 6..20 times', with"
                            + " 'hold 2 s' and 'pause 1 s' if wanted.");
            return Optional.empty();
        }
        var found = counts.get();
        if (found.least() > found.most() || found.most() > MOST_BREATHS || found.most() < 1) {
            notes.add(
                    at,
                    "'" + found.least() + ".." + found.most()
                            + " times' is no count of breaths. Write the least, then the most," + " up to "
                            + MOST_BREATHS + ": '6..20 times'.");
            return Optional.empty();
        }
        if (phases.values().stream()
                .anyMatch(span -> span instanceof Span.Fixed(long samples) && samples > Written.LONGEST_HOLD)) {
            notes.add(at, "A part of " + shown("@breathe", rest) + " is longer than a minute. Shorten it.");
            return Optional.empty();
        }
        var none = new Span.Fixed(0);
        return Optional.of(new Passage.Breathe(
                at,
                phases.getOrDefault("in", none),
                phases.getOrDefault("hold", none),
                phases.getOrDefault("out", none),
                phases.getOrDefault("pause", none),
                found.least(),
                found.most()));
    }

    private static String shown(String name, String rest) {
        return "'" + Written.shown(name + " " + rest) + "'";
    }
}
