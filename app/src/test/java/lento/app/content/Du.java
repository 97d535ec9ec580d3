package lento.app.content;

import java.util.regex.Pattern;

/// German that says du where Sie is expected.
public final class Du {

    private static final Pattern PRONOUN = Pattern.compile("(?iU)\\b(du|dich|dir|dein(e[nmrs]?)?|deinetwegen)\\b");

    private static final Pattern SECOND_PERSON = Pattern.compile(
            "(?iU)\\b(magst|willst|kannst|hast|bist|möchtest|brauchst|spürst|merkst|liegst|sitzt du|stehst)\\b");

    /// Imperatives at the beginning of a sentence or a clause.
    private static final Pattern IMPERATIVE =
            Pattern.compile("(?U)(?:^|[.!?:;,–] |[.!?:;,] (?:und|oder|dann) |\\b(?:Und|Oder|Dann) )"
                    + "(?:(?i:leg|lass|such|atme|spür|nimm|stell|setz|zieh|press|dreh|heb|senk|komm|geh|bleib|wart|schau"
                    + "|hör|beug|streck|wähl|frag|ruf|schreib|probier|kehr|öffne|schließ|mach|sag|denk|stütz|steh|bring"
                    + "|gib|sprich|iss|trink|lies|ändere|drück|sieh|tu|nutz|achte|merk|halt|roll|such))(?= )(?! Sie)");

    private Du() {}

    /// Whether a text says du.
    public static boolean isIn(String text) {
        return PRONOUN.matcher(text).find()
                || SECOND_PERSON.matcher(text).find()
                || IMPERATIVE.matcher(text).find();
    }
}
