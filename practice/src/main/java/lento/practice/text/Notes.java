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
        if (!isFull()) {
            problems.add(new Problem(at, message));
        }
    }

    /// Whether no further problem is taken.
    boolean isFull() {
        return problems.size() >= MOST;
    }

    boolean isEmpty() {
        return problems.isEmpty();
    }

    List<Problem> inOrder() {
        return problems.stream().sorted(Problem.BY_PLACE).toList();
    }
}
