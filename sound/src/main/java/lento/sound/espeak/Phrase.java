package lento.sound.espeak;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// What is spoken in one go.
///
/// @param words with the mark at their end, which gives them their tone
/// @param pause the silence after it, in ms; 0 after the last
record Phrase(String words, int pause) {

    private static final int COMMA = 450;
    private static final int CLAUSE = 700;
    private static final int SENTENCE = 1_000;
    private static final int ELLIPSIS = 1_000;

    /// A mark at the end of a word, with quotes and brackets after it, or a dash between words.
    private static final Pattern END =
            Pattern.compile("(?<mark>\\.{2,}|[…,;:.!?])[\"”“»)\\]]*(?=\\s|$)|\\s(?<dash>[–—-]+)(?=\\s)");

    private static final Pattern SPOKEN = Pattern.compile("[\\p{L}\\p{N}]");

    /// The phrases of a line; none if there is nothing to say.
    static List<Phrase> of(String line) {
        var phrases = new ArrayList<Phrase>();
        var matcher = END.matcher(line);
        int from = 0;
        while (matcher.find()) {
            var mark = matcher.group("mark");
            var words =
                    line.substring(from, mark == null ? matcher.start() : matcher.end()) + (mark == null ? "," : "");
            if (SPOKEN.matcher(words).find()) {
                phrases.add(new Phrase(words.strip(), mark == null ? CLAUSE : pause(mark)));
                from = matcher.end();
            }
        }
        var rest = line.substring(from).strip();
        if (SPOKEN.matcher(rest).find()) {
            phrases.add(new Phrase(rest, 0));
        }
        if (!phrases.isEmpty()) {
            phrases.add(new Phrase(phrases.removeLast().words(), 0));
        }
        return List.copyOf(phrases);
    }

    private static int pause(String mark) {
        return switch (mark.charAt(0)) {
            case ',' -> COMMA;
            case ';', ':' -> CLAUSE;
            case '…' -> ELLIPSIS;
            default -> mark.length() > 1 ? ELLIPSIS : SENTENCE;
        };
    }
}
