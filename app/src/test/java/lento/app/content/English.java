package lento.app.content;

import java.util.regex.Pattern;

/// English where German is expected.
public final class English {

    /// Words that no German sentence has.
    private static final Pattern WORDS = Pattern.compile(
            "(?i)\\b(the|and|your|you|with|of|is|are|it|let|breath|breathe|feet|hands|once|more|nothing|there)\\b");

    private English() {}

    /// Whether a text has an English word.
    public static boolean isIn(String text) {
        return WORDS.matcher(text).find();
    }
}
