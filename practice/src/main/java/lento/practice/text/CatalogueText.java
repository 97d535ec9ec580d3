package lento.practice.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import lento.practice.Catalogue;
import lento.practice.Catalogue.Given;
import lento.practice.Outcome;
import lento.practice.Position;
import org.jspecify.annotations.Nullable;

/// Reads a catalogue of translations: a PO file as GNU gettext describes it ("The Format of PO Files").
///
/// ```po
/// msgctxt "Settle"
/// msgid "Once more."
/// msgstr "Noch einmal."
/// ```
///
/// Comments and obsolete entries (`#~`) are passed over. An entry marked `fuzzy` counts as not translated. Plural forms
/// have no place here. White space inside a text means nothing but that words are apart.
public final class CatalogueText {

    private static final Pattern PART = Pattern.compile("(msg[a-z_]*(?:\\[\\d*])?)\\s*(.*)");
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern LANGUAGE = Pattern.compile("(?m)^Language:\\s*(\\S+)\\s*$");
    private static final Pattern CHARSET = Pattern.compile("(?m)^Content-Type:.*charset=(\\S+)");

    private final Notes notes;
    private final Map<Catalogue.Key, Catalogue.Entry> entries = new LinkedHashMap<>();
    private @Nullable Part context;
    private @Nullable Part source;
    private @Nullable Part translation;
    private @Nullable Part last;
    private boolean fuzzy;
    private @Nullable String header;

    /// One text of an entry, of several strings.
    private record Part(String keyword, Position at, StringBuilder text) {
        String words() {
            return SPACE.matcher(text.toString().strip()).replaceAll(" ");
        }
    }

    private CatalogueText(Notes notes) {
        this.notes = notes;
    }

    /// The catalogue that this text is, or every problem in it.
    ///
    /// @param file how the text is named in problems
    public static Outcome<Catalogue> read(String file, String text) {
        var notes = new Notes(file);
        var printable = Characters.printable(text, "a catalogue", notes);
        if (!notes.isEmpty()) {
            return Outcome.refused(notes.inOrder());
        }
        var reader = new CatalogueText(notes);
        int number = 0;
        for (String line : printable.lines().toList()) {
            reader.line(line, ++number);
        }
        reader.end();
        var language = reader.language();
        return notes.isEmpty()
                ? Outcome.done(new Catalogue(notes.at(1, 1), language, reader.entries))
                : Outcome.refused(notes.inOrder());
    }

    private void line(String raw, int number) {
        var text = raw.strip();
        if (text.isEmpty()) {
            end();
        } else if (text.startsWith("#")) {
            comment(text);
        } else {
            var at = notes.at(number, raw.indexOf(text) + 1);
            if (text.length() > 2 * Written.LONGEST_LINE) {
                notes.add(
                        at, "This line has " + text.length() + " characters, more than any text may have. Shorten it.");
            } else if (text.startsWith("\"")) {
                string(text, at);
            } else {
                part(text, at);
            }
        }
    }

    private void comment(String text) {
        if (text.startsWith("#~")) {
            return;
        }
        if (translation != null) {
            end();
        }
        if (text.startsWith("#,")) {
            fuzzy |= List.of(text.substring(2).strip().split("\\s*,\\s*")).contains("fuzzy");
        }
    }

    private void part(String text, Position at) {
        var matcher = PART.matcher(text);
        if (!matcher.matches()) {
            notes.add(
                    at,
                    "'" + Written.shown(text)
                            + "' is no part of a catalogue. Write msgctxt, msgid or msgstr and a text in quotes.");
            return;
        }
        var keyword = matcher.group(1);
        var part = new Part(keyword, notes.at(at.line(), at.column() + matcher.start(2)), new StringBuilder());
        switch (keyword) {
            case "msgctxt" -> {
                if (context != null || source != null) {
                    end();
                }
                context = part;
            }
            case "msgid" -> {
                if (source != null) {
                    end();
                }
                source = part;
            }
            case "msgstr" -> {
                if (source == null || translation != null) {
                    notes.add(at, "This 'msgstr' belongs to no 'msgid'. Write the 'msgid' before it.");
                    last = null;
                    return;
                }
                translation = part;
            }
            default -> {
                notes.add(
                        at,
                        "'" + Written.shown(keyword) + "' is not known here. Write msgctxt, msgid or msgstr; a line has"
                                + " no plural.");
                last = null;
                return;
            }
        }
        last = part;
        string(matcher.group(2), part.at());
    }

    /// Takes one string in quotes.
    private void string(String quoted, Position at) {
        Part part = last;
        if (part == null) {
            if (notes.isEmpty()) {
                notes.add(at, "This text belongs to nothing. Write msgctxt, msgid or msgstr before it.");
            }
            return;
        }
        if (quoted.length() < 2 || quoted.charAt(0) != '"') {
            notes.add(at, "'" + part.keyword() + "' needs a text in quotes: " + part.keyword() + " \"...\".");
            return;
        }
        for (int i = 1; i < quoted.length(); i++) {
            char letter = quoted.charAt(i);
            if (letter == '"') {
                if (i + 1 < quoted.length()) {
                    notes.add(
                            notes.at(at.line(), at.column() + i),
                            "The text ends here, but the line goes on. Write \\\" for a quote inside it.");
                }
                return;
            }
            if (letter == '\\') {
                i++;
                int escaped = i < quoted.length() ? "nrt\"\\".indexOf(quoted.charAt(i)) : -1;
                if (escaped < 0) {
                    notes.add(
                            notes.at(at.line(), at.column() + i - 1),
                            "'" + quoted.substring(i - 1, Math.min(i + 1, quoted.length()))
                                    + "' means nothing here. There are \\\", \\\\, \\n, \\r and \\t.");
                    return;
                }
                letter = "\n\r\t\"\\".charAt(escaped);
            }
            part.text().append(letter);
        }
        notes.add(at, "The text is not closed. End it with a quote.");
    }

    /// Ends the entry at hand.
    private void end() {
        Part said = source;
        Part given = translation;
        if (said != null && given != null) {
            entry(context, said, given);
        } else if (said != null) {
            notes.add(said.at(), "This 'msgid' has no 'msgstr'. Write one after it.");
        } else if (context != null) {
            notes.add(context.at(), "This 'msgctxt' has no 'msgid'. Write one after it.");
        }
        context = null;
        source = null;
        translation = null;
        last = null;
        fuzzy = false;
    }

    private void entry(@Nullable Part where, Part said, Part given) {
        if (where == null && said.words().isEmpty()) {
            if (header != null) {
                notes.add(said.at(), "The header stands here again: an empty 'msgid'. Keep the first.");
                return;
            }
            header = given.text().toString();
            return;
        }
        if (said.words().isEmpty()) {
            notes.add(said.at(), "This 'msgid' is empty. Write the line of the script.");
            return;
        }
        for (Part part : where == null ? List.of(said, given) : List.of(where, said, given)) {
            if (part.words().length() > Written.LONGEST_LINE) {
                notes.add(
                        part.at(),
                        "This text has " + part.words().length() + " characters; a line may have "
                                + Written.LONGEST_LINE + ". Shorten it.");
                return;
            }
        }
        var words = given.words();
        Pieces.check(words, given.at().line(), notes);
        var key = new Catalogue.Key(where == null ? "" : where.words(), said.words());
        var entry = new Catalogue.Entry(
                given.at(),
                words.isEmpty() ? new Given.Nothing() : fuzzy ? new Given.Fuzzy() : new Given.Words(Pieces.of(words)));
        var earlier = entries.putIfAbsent(key, entry);
        if (earlier != null) {
            notes.add(
                    said.at(),
                    "\"" + Written.shown(key.source()) + "\" is translated already in line "
                            + earlier.at().line() + ". Keep one.");
        }
    }

    /// The language that the header tells.
    private String language() {
        String told = header;
        if (told == null) {
            notes.add(
                    notes.at(1, 1),
                    "The header is missing. Begin with an empty 'msgid' and a 'msgstr' that holds \"Language: de\\n\".");
            return "";
        }
        var charset = CHARSET.matcher(told);
        if (charset.find() && !charset.group(1).toUpperCase(Locale.ROOT).equals("UTF-8")) {
            notes.add(
                    notes.at(1, 1),
                    "The header tells of the charset '" + Written.shown(charset.group(1)) + "'. Save it as UTF-8.");
        }
        var language = LANGUAGE.matcher(told);
        if (language.find()) {
            return language.group(1);
        }
        notes.add(notes.at(1, 1), "The header does not tell the language. Add the line \"Language: de\\n\".");
        return "";
    }
}
