package lento.practice.text;

import java.util.Locale;

/// Which characters a text may hold: what can be printed, spaces, tabs and line ends.
final class Characters {

    private Characters() {}

    /// A text without its byte order mark. Notes it if it is too long to be read, else each line that can't be printed.
    ///
    /// @param kind what the text is: `a practice`
    static String printable(String text, String kind, Notes notes) {
        if (text.length() > Written.LONGEST_TEXT) {
            notes.add(
                    notes.at(1, 1),
                    "The text has " + text.length() + " characters; " + kind + " may have " + Written.LONGEST_TEXT
                            + ". Make it two.");
            return text;
        }
        var printable = Written.withoutMark(text);
        check(printable, notes);
        return printable;
    }

    /// Notes the first character of each line that nothing can print or speak.
    static void check(String text, Notes notes) {
        int line = 1;
        int lineStart = 0;
        int notedLine = 0;
        for (int i = 0; i < text.length(); i++) {
            char at = text.charAt(i);
            if (at == '\n' || (at == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'))) {
                line++;
                lineStart = i + 1;
            } else if (forbidden(text, i) && notedLine != line) {
                notedLine = line;
                notes.add(
                        notes.at(line, i - lineStart + 1),
                        "A character here (" + code(at) + ") can't be printed or spoken. Remove it.");
            }
        }
    }

    /// Whether a text holds a character that nothing can print or speak.
    static boolean anyForbidden(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (forbidden(text, i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean forbidden(String text, int i) {
        char at = text.charAt(i);
        if (at == '\t' || at == '\n' || at == '\r') {
            return false;
        }
        if (Character.isHighSurrogate(at)) {
            return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
        }
        if (Character.isLowSurrogate(at)) {
            return i == 0 || !Character.isHighSurrogate(text.charAt(i - 1));
        }
        int type = Character.getType(at);
        return type == Character.CONTROL
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || at == '\uFEFF'
                || at >= '\uFFFE';
    }

    private static String code(char at) {
        return String.format(Locale.ROOT, "U+%04X", (int) at);
    }
}
