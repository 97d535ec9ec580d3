package lento.practice.text;

import java.util.ArrayList;
import java.util.List;
import lento.practice.Position;
import lento.practice.Problem;

/// The problems found so far in one file, in the order of their places.
final class Notes {

    /// More than this and the rest is left for the next time.
    private static final int MOST = 100;

    private final String file;
    private final List<Problem> problems = new ArrayList<>();

    Notes(String file) {
        this.file = file;
    }

    Position at(int line, int column) {
        return new Position(file, line, column);
    }

    void add(Position at, String message) {
        if (problems.size() < MOST) {
            problems.add(new Problem(at, message));
        }
    }

    boolean isEmpty() {
        return problems.isEmpty();
    }

    List<Problem> inOrder() {
        return problems.stream()
                .sorted((a, b) -> {
                    var left = a.at();
                    var right = b.at();
                    if (left == null || right == null) {
                        return 0;
                    }
                    int byLine = Integer.compare(left.line(), right.line());
                    return byLine != 0 ? byLine : Integer.compare(left.column(), right.column());
                })
                .toList();
    }
}
