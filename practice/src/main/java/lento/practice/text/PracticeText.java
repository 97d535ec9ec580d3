package lento.practice.text;

import java.util.List;
import lento.practice.Outcome;
import lento.practice.Practice;

/// Reads the text of a practice: front matter between two lines `---`, then what is said and done.
///
/// Names of lists, members, regions and choices are not looked up here; [lento.practice.check.Check] does that.
public final class PracticeText {

    private PracticeText() {}

    /// The practice that this text tells, or every problem in it.
    ///
    /// @param file how the text is named in problems
    public static Outcome<Practice> read(String file, String text) {
        var notes = new Notes(file);
        var printable = Characters.printable(text, "a practice", notes);
        if (!notes.isEmpty()) {
            return Outcome.refused(notes.inOrder());
        }
        List<String> lines = printable.lines().toList();
        if (lines.isEmpty() || !lines.getFirst().strip().equals("---")) {
            notes.add(
                    notes.at(1, 1),
                    "A practice begins with a line '---', its id, title, kind and length, and another line '---'.");
            return Outcome.refused(notes.inOrder());
        }
        int close = 1;
        while (close < lines.size() && !lines.get(close).strip().equals("---")) {
            close++;
        }
        if (close == lines.size()) {
            notes.add(
                    notes.at(1, 1),
                    "The front matter is not closed. Add a second line '---' after its last entry, above what is"
                            + " said.");
            return Outcome.refused(notes.inOrder());
        }
        var front = new FrontMatter(notes).read(String.join("\n", lines.subList(1, close)));
        var body = new BodyText(notes).read(lines, close + 1);
        if (!notes.isEmpty() || front.isEmpty()) {
            return Outcome.refused(notes.inOrder());
        }
        return Outcome.done(front.get().with(body));
    }
}
