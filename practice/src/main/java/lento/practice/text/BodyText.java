package lento.practice.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import lento.practice.Condition;
import lento.practice.Nearest;
import lento.practice.Passage;
import lento.practice.Position;

/// Reads what is said and done, line by line, with a stack of open blocks.
final class BodyText {

    private static final int DEEPEST = 16;
    private static final List<String> DIRECTIVES = List.of(
            "@when",
            "@otherwise",
            "@end",
            "@each",
            "@rounds",
            "@optional",
            "@fill",
            "@tense",
            "@release",
            "@breathe",
            "@focus",
            "@bell",
            "@sound",
            "@scene",
            "@open");
    private static final Pattern REST = Pattern.compile("~\\s*(\\S+\\s*(s|min))\\s*(\\[.*])?");

    private final Notes notes;
    private final Directives directives;
    private final List<Passage> top = new ArrayList<>();
    private final Deque<Block> open = new ArrayDeque<>();
    private final StringBuilder paragraph = new StringBuilder();
    private Position paragraphAt;
    private boolean tooDeep;

    BodyText(Notes notes) {
        this.notes = notes;
        this.directives = new Directives(notes);
        this.paragraphAt = notes.at(1, 1);
    }

    /// The passages of the lines from index `first` on.
    List<Passage> read(List<String> lines, int first) {
        for (int i = first; i < lines.size() && !tooDeep; i++) {
            line(lines.get(i), i + 1);
        }
        endParagraph();
        for (Block block : open) {
            unclosed(block);
        }
        if (top.isEmpty() && open.isEmpty() && notes.isEmpty()) {
            notes.add(notes.at(lines.size(), 1), "The practice says nothing. Write a first line after '---'.");
        }
        return List.copyOf(top);
    }

    private void line(String raw, int number) {
        var text = raw.strip();
        var at = notes.at(number, raw.indexOf(text) + 1);
        if (text.length() > Written.LONGEST_LINE) {
            notes.add(at, tooLong(text.length()));
        } else if (text.isEmpty()) {
            endParagraph();
        } else if (text.startsWith("@")) {
            endParagraph();
            directive(text, at);
        } else if (text.startsWith("~")) {
            endParagraph();
            rest(text, at);
        } else if (text.startsWith("#")) {
            endParagraph();
            section(text, at);
        } else {
            if (paragraph.isEmpty()) {
                paragraphAt = at;
            } else {
                paragraph.append(' ');
            }
            paragraph.append(text.replaceAll("\\s+", " "));
            Pieces.check(raw, number, notes);
        }
    }

    private static String tooLong(int characters) {
        return "This line has " + characters + " characters; a line may have " + Written.LONGEST_LINE
                + ". Leave an empty line where the voice may breathe.";
    }

    private void endParagraph() {
        if (paragraph.isEmpty()) {
            return;
        }
        var words = paragraph.toString();
        paragraph.setLength(0);
        if (words.length() > Written.LONGEST_LINE) {
            notes.add(paragraphAt, tooLong(words.length()));
            return;
        }
        add(new Passage.Line(paragraphAt, Pieces.of(words)));
    }

    private void rest(String text, Position at) {
        var matcher = REST.matcher(text);
        var natural = matcher.matches() ? Written.length(matcher.group(1)) : Optional.<Long>empty();
        if (natural.isEmpty()) {
            notes.add(at, "The rest '" + Written.shown(text) + "' can't be read. Write '~ 6 s' or '~ 6 s [4..12]'.");
            return;
        }
        long least = natural.get();
        long most = natural.get();
        if (matcher.group(3) != null) {
            var range = Written.bracketed(matcher.group(3), matcher.group(2));
            if (range.isEmpty()) {
                notes.add(
                        at,
                        "The bounds '" + Written.shown(matcher.group(3)) + "' can't be read. Write '~ 6 s [4..12]'.");
                return;
            }
            least = range.get().least();
            most = range.get().most();
        }
        if (least > natural.get() || most < natural.get()) {
            notes.add(
                    at,
                    "The rest '" + Written.shown(text)
                            + "' lies outside its own bounds. Write least, natural and most in order.");
            return;
        }
        if (most > Written.LONGEST) {
            notes.add(
                    at,
                    "The rest '" + Written.shown(text)
                            + "' is longer than eight hours, the most there is. Shorten it.");
            return;
        }
        add(new Passage.Rest(at, natural.get(), least, most));
    }

    private void section(String text, Position at) {
        if (!text.startsWith("## ") || text.substring(3).isBlank()) {
            notes.add(at, "'" + Written.shown(text) + "' is no section. Write '## ' and its title.");
            return;
        }
        if (!open.isEmpty()) {
            var block = open.peek();
            notes.add(
                    at,
                    "A section can't begin inside '" + block.directive + "' of line " + block.at.line() + ". Add '"
                            + block.closer() + "' before it.");
            return;
        }
        add(new Passage.Section(at, text.substring(3).strip()));
    }

    private void directive(String text, Position at) {
        var parts = text.split("\\s+", 2);
        var name = parts[0].equals("@open,") ? "@open" : parts[0];
        var rest = parts.length > 1 ? parts[1].strip().replaceAll("\\s+", " ") : "";
        switch (name) {
            case "@end", "@release" -> close(name, rest, at);
            case "@otherwise" -> otherwise(rest, at);
            case "@when" ->
                directives
                        .condition(text, rest, at)
                        .ifPresentOrElse(
                                condition -> open(new Block.Branching(at, condition)),
                                () -> open(new Block.Branching(at, new Condition.Round(true))));
            case "@each", "@rounds", "@optional", "@fill", "@tense" ->
                directives.block(name, rest, at).ifPresentOrElse(this::open, () -> openUnread(at, name));
            case "@breathe", "@focus", "@bell", "@sound", "@scene", "@open" ->
                directives.single(name, rest, at).ifPresent(this::add);
            default -> notes.add(at, "'" + Written.shown(name) + "' is not known. " + Nearest.hint(name, DIRECTIVES));
        }
    }

    /// A block whose own line could not be read still has to be closed.
    private void openUnread(Position at, String name) {
        open(new Block.Simple(at, name, body -> new Passage.Rounds(at, body)));
    }

    private void open(Block block) {
        if (open.size() >= DEEPEST) {
            notes.add(block.at, "Blocks stand more than " + DEEPEST + " deep here. Close some before this line.");
            open.clear();
            tooDeep = true;
            return;
        }
        open.push(block);
    }

    private void otherwise(String rest, Position at) {
        if (!(open.peek() instanceof Block.Branching when)) {
            notes.add(at, "'@otherwise' belongs to no '@when'. Remove it, or close the block before it.");
            return;
        }
        if (when.last()) {
            notes.add(at, "'@otherwise' stands twice in the '@when' of line " + when.at.line() + ". Remove one.");
            return;
        }
        if (rest.isEmpty()) {
            when.next(at, null);
        } else if (rest.startsWith("when ")) {
            directives
                    .condition("@otherwise " + rest, rest.substring(5).strip(), at)
                    .ifPresent(condition -> when.next(at, condition));
        } else {
            notes.add(
                    at,
                    "'@otherwise " + Written.shown(rest)
                            + "' can't be read. Write '@otherwise' or '@otherwise when a is b'.");
        }
    }

    private void close(String name, String rest, Position at) {
        if (!rest.isEmpty()) {
            notes.add(at, "'" + name + "' stands alone on its line. Remove '" + Written.shown(rest) + "'.");
        }
        if (open.isEmpty()) {
            notes.add(at, "'" + name + "' closes nothing. Remove it.");
            return;
        }
        if (open.stream().noneMatch(block -> block.closer().equals(name))) {
            var block = open.peek();
            notes.add(
                    at,
                    "'" + name + "' can't close '" + block.directive + "' of line " + block.at.line() + ". Write '"
                            + block.closer() + "'.");
            open.pop();
            add(block.closed());
            return;
        }
        while (!open.peek().closer().equals(name)) {
            var block = open.pop();
            unclosed(block);
            add(block.closed());
        }
        add(open.pop().closed());
    }

    private void unclosed(Block block) {
        notes.add(block.at, "'" + block.directive + "' is not closed. " + block.mend());
    }

    private void add(Passage passage) {
        (open.isEmpty() ? top : open.peek().body).add(passage);
    }
}
