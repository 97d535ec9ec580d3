package lento.app.store;

/// What became of a revision. In every case it is kept, and lasts.
public sealed interface Written {

    /// Its version.
    int version();

    /// Kept, on top of the version that it changes.
    record Kept(int version) implements Written {}

    /// Kept beside other versions of which its writer did not know.
    ///
    /// @param base the version that it changes
    record Conflicting(int version, int base) implements Written {}

    /// It was kept when it was sent before; nothing was written now.
    ///
    /// @param first what became of it then
    record Known(Written first) implements Written {
        @Override
        public int version() {
            return first.version();
        }
    }
}
