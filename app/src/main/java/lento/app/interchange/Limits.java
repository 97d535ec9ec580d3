package lento.app.interchange;

/// How much is read at most. An export of a lifetime stays far under all of these.
final class Limits {

    /// Entries of one file: 27 years with fifty a day.
    static final long MOST_ENTRIES = 500_000;

    /// Sleep records of one file that are put together into nights: a hundred a night for 27 years.
    static final int MOST_SEGMENTS = 1_000_000;

    /// Bytes that a zip may unpack to: 20 GB.
    static final long MOST_UNPACKED = 20_000_000_000L;

    /// How many times larger than packed a file of a zip may be. Health exports pack to some 20 to 60 times.
    static final long MOST_RATIO = 200;

    /// Under this many bytes the ratio doesn't matter.
    static final long SMALL = 10_000_000;

    /// Files in a zip.
    static final int MOST_FILES = 65_535;

    /// Bytes of the list of files in a zip.
    static final long MOST_DIRECTORY = 16_000_000;

    /// Bytes at the beginning of a file by which its format is told.
    static final int SNIFFED = 1 << 16;

    /// Characters of one record of JSON.
    static final int MOST_RECORD = 4_000_000;

    private Limits() {}
}
