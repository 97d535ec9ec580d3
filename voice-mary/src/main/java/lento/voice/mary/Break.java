package lento.voice.mary;

/// Where a phrase ends, and how long the silence after it may be.
///
/// @see Pace
enum Break {
    /// Inside a long phrase, where a group of words that belong together begins.
    BREATH(150, 550, ","),
    /// A comma or a bracket.
    COMMA(250, 850, ","),
    /// A semicolon, a colon or a dash.
    CLAUSE(400, 1100, ","),
    /// Three dots.
    ELLIPSIS(600, 1200, ","),
    /// The end of a sentence inside a line.
    SENTENCE(600, 1500, "."),
    /// The end of a question inside a line.
    QUESTION(600, 1500, "?"),
    /// The end of the line, where the last sound dies away.
    END(300, 300, "."),
    /// The end of a line that asks.
    ASKED(300, 300, "?");

    /// The shortest silence, in ms.
    final int shortest;

    /// The longest silence, in ms.
    final int longest;

    /// The mark that gives MaryTTS the right tone: a comma goes on (H-L%), a full stop falls (L-L%).
    final String mark;

    Break(int shortest, int longest, String mark) {
        this.shortest = shortest;
        this.longest = longest;
        this.mark = mark;
    }

    /// Whether the line ends here.
    boolean last() {
        return this == END || this == ASKED;
    }

    /// The break that ends a line that stops at this one.
    Break atEnd() {
        return this == QUESTION || this == ASKED ? ASKED : END;
    }

    /// The one that asks for the longer silence.
    static Break longer(Break one, Break other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
