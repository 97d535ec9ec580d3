package lento.practice;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/// What someone may have meant: the names nearest to the one that was typed.
public final class Nearest {

    private Nearest() {}

    /// Up to three names within a third of their letters of the typed one, nearest first.
    public static List<String> to(String typed, Collection<String> names) {
        return names.stream()
                .filter(name -> distance(typed, name) <= Math.max(2, name.length() / 3)
                        || (typed.length() > 2 && (name.contains(typed) || typed.contains(name))))
                .sorted(Comparator.<String>comparingInt(name -> distance(typed, name))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(3)
                .toList();
    }

    /// A sentence that names the nearest, or all if none is near: `Did you mean rain?`-like, but not a question.
    public static String hint(String typed, Collection<String> names) {
        var near = to(typed, names);
        if (!near.isEmpty()) {
            return "Nearest: " + String.join(", ", near) + ".";
        }
        return names.isEmpty()
                ? "There are none."
                : "There are: " + String.join(", ", new java.util.TreeSet<>(names)) + ".";
    }

    /// The edits (insert, delete, replace, swap of neighbours) from one word to the other: optimal string alignment.
    private static int distance(String a, String b) {
        var rows = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            rows[i][0] = i;
        }
        for (int j = 0; j <= b.length(); j++) {
            rows[0][j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            for (int j = 1; j <= b.length(); j++) {
                int replaced = rows[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                int best = Math.min(replaced, Math.min(rows[i - 1][j], rows[i][j - 1]) + 1);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    best = Math.min(best, rows[i - 2][j - 2] + 1);
                }
                rows[i][j] = best;
            }
        }
        return rows[a.length()][b.length()];
    }
}
