package lento.practice;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// What someone may have meant: the names nearest to the one that was typed.
public final class Nearest {

    private static final int MOST_NAMED = 30;

    private Nearest() {}

    /// Up to three names, nearest first: those within two edits or a third of their letters, and those that hold the
    /// typed one or are held by it.
    public static List<String> to(String typed, Collection<String> names) {
        return names.stream()
                .distinct()
                .filter(name -> near(typed, name))
                .sorted(Comparator.<String>comparingInt(name -> distance(typed, name))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(3)
                .toList();
    }

    /// A sentence that names the nearest, or what there is if none is near.
    public static String hint(String typed, Collection<String> names) {
        var near = to(typed, names);
        if (!near.isEmpty()) {
            return "Nearest: " + String.join(", ", near) + ".";
        }
        var all = new TreeSet<>(names);
        if (all.isEmpty()) {
            return "There are none.";
        }
        var some = all.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
        return all.size() > MOST_NAMED
                ? "There are: " + some + ", and " + (all.size() - MOST_NAMED) + " more."
                : "There are: " + some + ".";
    }

    private static boolean near(String typed, String name) {
        int shorter = Math.min(typed.length(), name.length());
        int most = Math.min(Math.max(2, name.length() / 3), Math.max(0, shorter - 1));
        if (shorter > 2 && (name.contains(typed) || typed.contains(name))) {
            return true;
        }
        return Math.abs(typed.length() - name.length()) <= most && distance(typed, name) <= most;
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
