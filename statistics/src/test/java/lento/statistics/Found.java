package lento.statistics;

/// What a test knows to be found.
public final class Found {

    private Found() {}

    /// The value, or a failed test that names the flaws.
    public static <T> T in(Finding<T> finding) {
        return switch (finding) {
            case Finding.Found<T>(T value) -> value;
            case Finding.Refused<T>(var flaws) -> throw new AssertionError(flaws);
        };
    }
}
