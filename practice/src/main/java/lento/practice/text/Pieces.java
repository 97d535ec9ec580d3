package lento.practice.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import lento.practice.Piece;

/// How words and placeholders make a spoken line.
final class Pieces {

    private static final Pattern SLOT = Pattern.compile("\\{(" + Written.NAME + ")(?:\\.(" + Written.NAME + "))?}");

    private Pieces() {}

    /// The words and placeholders of a line.
    static List<Piece> of(String words) {
        var pieces = new ArrayList<Piece>();
        var matcher = SLOT.matcher(words);
        int from = 0;
        while (matcher.find()) {
            text(words.substring(from, matcher.start()), pieces);
            pieces.add(new Piece.Slot(matcher.group(1), matcher.group(2)));
            from = matcher.end();
        }
        text(words.substring(from), pieces);
        return List.copyOf(pieces);
    }

    private static void text(String words, List<Piece> pieces) {
        if (!words.isEmpty()) {
            pieces.add(new Piece.Text(words));
        }
    }

    /// Notes a brace that belongs to no placeholder.
    static void check(String raw, int line, Notes notes) {
        var without =
                SLOT.matcher(raw).replaceAll(match -> " ".repeat(match.group().length()));
        for (int i = 0; i < without.length(); i++) {
            if (without.charAt(i) == '{' || without.charAt(i) == '}') {
                int end = without.indexOf('}', i) < 0 ? without.length() : without.indexOf('}', i) + 1;
                notes.add(
                        notes.at(line, i + 1),
                        "The placeholder '" + Written.shown(raw.substring(i, end))
                                + "' can't be read. Write {name} or {group.invite}.");
                return;
            }
        }
    }
}
