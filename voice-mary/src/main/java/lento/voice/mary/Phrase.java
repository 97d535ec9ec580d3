package lento.voice.mary;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Words that are spoken in one go, and the break after them.
///
/// @param words without punctuation, except apostrophes within a word; hyphens have become spaces
record Phrase(List<String> words, Break after) {

    /// A phrase of more words than this is broken inside, if there is a place for it.
    private static final int LONGEST = 5;

    /// Each side of such a break keeps at least this many words, and letters.
    private static final int FEWEST_WORDS = 2;

    private static final int FEWEST_LETTERS = 7;

    /// By how many letters the two sides may differ more, for a break at a better place: before an auxiliary instead
    /// of before a determiner, before a conjunction or preposition instead of before an auxiliary.
    private static final int BETTER_PLACE = 8;

    private static final int NO_PLACE = 3;

    private static final Set<String> CONJUNCTIONS = Set.of(
            "and", "or", "but", "while", "when", "where", "as", "if", "because", "until", "which", "than", "like");
    private static final Set<String> PREPOSITIONS = Set.of(
            "with", "without", "from", "into", "through", "towards", "beneath", "along", "against", "between", "behind",
            "before", "after", "during", "over", "under", "across", "around", "in", "on", "at", "by", "for", "to");
    private static final Set<String> AUXILIARIES =
            Set.of("is", "are", "was", "were", "may", "might", "can", "could", "will", "would", "has", "have", "does");
    private static final Set<String> DETERMINERS = Set.of(
            "the", "a", "an", "your", "my", "its", "their", "this", "these", "those", "each", "every", "both", "one");
    /// In "a little", "a bit" they begin no object.
    private static final Set<String> ARTICLES = Set.of("a", "an");

    /// Words that hold on to the next one: besides conjunctions, prepositions, determiners and auxiliaries.
    private static final Set<String> BINDERS = Set.of(
            "just", "so", "such", "even", "only", "much", "more", "less", "not", "of", "up", "down", "out", "off",
            "away", "back", "i", "you", "we", "they", "he", "she", "there", "that", "who", "what", "how", "let",
            "lets");

    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern QUOTES = Pattern.compile("[\"“”«»*_]");
    private static final Pattern APOSTROPHES = Pattern.compile("[’‘]");
    private static final Pattern BRACKETS = Pattern.compile("[()\\[\\]]");
    private static final Pattern DASHES = Pattern.compile("\\s+-+\\s+|--+|[–—]");
    private static final Pattern DOTS = Pattern.compile("…|\\.{2,}");
    private static final Pattern SPOKEN = Pattern.compile("[\\p{L}\\p{N}]");
    private static final Pattern NOT_SPOKEN =
            Pattern.compile("[^\\p{L}\\p{N}']+|(?<![\\p{L}\\p{N}])'|'(?![\\p{L}\\p{N}])");

    Phrase {
        words = List.copyOf(words);
    }

    /// The phrases of a line, the last of which ends it; none if there is nothing to say.
    static List<Phrase> of(String line) {
        String plain = QUOTES.matcher(line).replaceAll("");
        plain = APOSTROPHES.matcher(plain).replaceAll("'");
        plain = BRACKETS.matcher(plain).replaceAll(" , ");
        plain = DOTS.matcher(plain).replaceAll("… ");
        plain = DASHES.matcher(plain).replaceAll(" – ");
        var phrases = new ArrayList<Phrase>();
        var words = new ArrayList<String>();
        for (String token : tokens(plain)) {
            if (SPOKEN.matcher(token).find()) {
                words.addAll(tokens(NOT_SPOKEN.matcher(token).replaceAll(" ")));
            }
            breakAfter(token).ifPresent(after -> end(phrases, words, after));
        }
        end(phrases, words, Break.END);
        if (!phrases.isEmpty()) {
            Phrase last = phrases.removeLast();
            phrases.add(new Phrase(last.words, last.after.atEnd()));
        }
        return phrases.stream().flatMap(phrase -> phrase.broken().stream()).toList();
    }

    /// How many words a line has: what stands between white space and can be said.
    static int count(String line) {
        return (int) tokens(line).stream()
                .filter(token -> SPOKEN.matcher(token).find())
                .count();
    }

    private static List<String> tokens(String text) {
        return SPACE.splitAsStream(text.strip())
                .filter(token -> !token.isEmpty())
                .toList();
    }

    private static void end(List<Phrase> phrases, List<String> words, Break after) {
        if (!words.isEmpty()) {
            phrases.add(new Phrase(words, after));
            words.clear();
        } else if (!phrases.isEmpty() && after != Break.END) {
            Phrase last = phrases.removeLast();
            phrases.add(new Phrase(last.words, Break.longer(last.after, after)));
        }
    }

    private static Optional<Break> breakAfter(String token) {
        return switch (token.charAt(token.length() - 1)) {
            case ',' -> Optional.of(Break.COMMA);
            case ';', ':', '–' -> Optional.of(Break.CLAUSE);
            case '…' -> Optional.of(Break.ELLIPSIS);
            case '.', '!' -> Optional.of(Break.SENTENCE);
            case '?' -> Optional.of(Break.QUESTION);
            default -> Optional.empty();
        };
    }

    /// This phrase in parts that one breath carries.
    private List<Phrase> broken() {
        if (words.size() <= LONGEST) {
            return List.of(this);
        }
        int best = -1;
        int least = Integer.MAX_VALUE;
        for (int at = FEWEST_WORDS; at <= words.size() - FEWEST_WORDS; at++) {
            int place = place(at);
            int cost = imbalance(at) + BETTER_PLACE * place;
            if (place < NO_PLACE && cost < least) {
                best = at;
                least = cost;
            }
        }
        if (best < 0) {
            return List.of(this);
        }
        var parts = new ArrayList<>(new Phrase(words.subList(0, best), Break.BREATH).broken());
        parts.addAll(new Phrase(words.subList(best, words.size()), after).broken());
        return parts;
    }

    /// How good it is to break before this word: 0 is best, [#NO_PLACE] is not to be done. Groups of words that belong
    /// together begin with a function word after a content word (M. Liberman and K. Church, "Text analysis and word
    /// pronunciation in text-to-speech synthesis", 1992).
    private int place(int at) {
        String word = lower(at);
        String before = lower(at - 1);
        boolean bound = BINDERS.contains(before) || function(before) || before.contains("'");
        if (bound || letters(0, at) < FEWEST_LETTERS || letters(at, words.size()) < FEWEST_LETTERS) {
            return NO_PLACE;
        }
        boolean determined = DETERMINERS.contains(lower(at + 1));
        if (CONJUNCTIONS.contains(word)
                || (PREPOSITIONS.contains(word) && determined)
                || (word.equals("just") && lower(at + 1).equals("as"))) {
            return 0;
        }
        if (AUXILIARIES.contains(word)) {
            return 1;
        }
        boolean object = DETERMINERS.contains(word) && !ARTICLES.contains(word) && words.size() - at > FEWEST_WORDS;
        return object ? 2 : NO_PLACE;
    }

    private static boolean function(String word) {
        return CONJUNCTIONS.contains(word)
                || PREPOSITIONS.contains(word)
                || AUXILIARIES.contains(word)
                || DETERMINERS.contains(word);
    }

    private String lower(int at) {
        return words.get(at).toLowerCase(Locale.ROOT);
    }

    private int imbalance(int at) {
        return Math.abs(letters(0, at) - letters(at, words.size()));
    }

    private int letters(int from, int to) {
        return words.subList(from, to).stream().mapToInt(String::length).sum();
    }
}
