package lento.app.interchange;

import lento.practice.Position;
import lento.practice.Problem;

/// The rest of a file can't be read. Its message tells nothing of what the file holds; the problem may.
final class Unreadable extends Exception {

    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    Unreadable(Problem problem) {
        super("an export can't be read");
        this.problem = problem;
    }

    static Unreadable at(String file, int line, int column, String message) {
        return new Unreadable(new Problem(new Position(file, Math.max(1, line), Math.max(1, column)), message));
    }

    Problem problem() {
        return problem;
    }
}
