package lento.practice;

/// A place in a text.
///
/// @param file the file as it was named when it was read
/// @param line from 1
/// @param column from 1
public record Position(String file, int line, int column) {
    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
