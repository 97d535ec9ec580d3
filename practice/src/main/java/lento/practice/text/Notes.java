package lento.practice.text;

import java.util.ArrayList;
import java.util.List;
import lento.practice.Position;
import lento.practice.Problem;

/// The problems found so far in one file, in the order of their places.
public final class Notes {

    /// More than this and the rest is left for the next time.
    private static final int MOST = 100;

    private final String file;
    private final List<Problem> problems = new ArrayList<>();

    /// @param file as problems name it
    public Notes(String file) {
        this.file = file;
    }

    /// A place in the file, both from 1.
    public Position at(int line, int column) {
        return new Position(file, line, column);
    }

    /// Takes one more problem, unless it is full.
    public void add(Position at, String message) {
        if (!isFull()) {
            problems.add(new Problem(at, message));
        }
    }

    /// Whether no further problem is taken.
    public boolean isFull() {
        return problems.size() >= MOST;
    }

    /// Whether no problem was found.
    public boolean isEmpty() {
        return problems.isEmpty();
    }

    /// The problems in the order of their places.
    public List<Problem> inOrder() {
        return problems.stream().sorted(Problem.BY_PLACE).toList();
    }
}
