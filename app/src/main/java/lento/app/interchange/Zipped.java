package lento.app.interchange;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/// What makes a zip safe to read. Nothing is ever written from one, and no zip within a zip is opened.
final class Zipped {

    private static final int END = 22;
    private static final int SIGNATURE = 0x06054b50;
    private static final int LONGEST_COMMENT = 65_535;

    private Zipped() {}

    /// Why a zip is not opened, by the record at its end (APPNOTE 4.3.16), or empty when it may be. Java keeps the list
    /// of files in memory, so that has to be small.
    static Optional<String> refusal(Path file) throws IOException {
        try (var in = new RandomAccessFile(file.toFile(), "r")) {
            int length = (int) Math.min(in.length(), END + LONGEST_COMMENT);
            var bytes = new byte[length];
            in.seek(in.length() - length);
            in.readFully(bytes);
            var buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
            for (int at = length - END; at >= 0; at--) {
                if (buffer.getInt(at) == SIGNATURE) {
                    int files = buffer.getShort(at + 10) & 0xFFFF;
                    long directory = buffer.getInt(at + 12) & 0xFFFF_FFFFL;
                    // The largest numbers say that the true ones stand elsewhere and are larger still, but an export
                    // of over 4 GB names its place so with a small list.
                    boolean zip64 = files == 0xFFFF || directory == 0xFFFF_FFFFL;
                    boolean small = zip64 ? small64(in) : directory <= Limits.MOST_DIRECTORY;
                    return !small
                            ? Optional.of("The zip lists more than " + Limits.MOST_FILES
                                    + " files. Unpack it and read the file that matters.")
                            : Optional.empty();
                }
            }
            return Optional.of("The zip is cut off: the list at its end is missing. Download it again.");
        }
    }

    /// Whether the record for large zips (APPNOTE 4.3.14) tells a small list.
    private static boolean small64(RandomAccessFile in) throws IOException {
        int length = (int) Math.min(in.length(), END + LONGEST_COMMENT + 76);
        var bytes = new byte[length];
        in.seek(in.length() - length);
        in.readFully(bytes);
        var buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = length - 56; at >= 0; at--) {
            if (buffer.getInt(at) == 0x06064b50) {
                long files = buffer.getLong(at + 32);
                long directory = buffer.getLong(at + 40);
                return files >= 0 && files <= Limits.MOST_FILES && directory >= 0 && directory <= Limits.MOST_DIRECTORY;
            }
        }
        return false;
    }

    /// Whether the name of a file in a zip leads out of it.
    static boolean escapes(String name) {
        var plain = name.replace('\\', '/');
        return plain.startsWith("/")
                || plain.matches("[A-Za-z]:.*")
                || Arrays.asList(plain.split("/")).contains("..");
    }

    /// A file of a zip that unpacks to far more than it should. Its message tells nothing of what is in it.
    static final class Bomb extends IOException {

        private static final long serialVersionUID = 1;

        Bomb() {
            super("a zip unpacks to too much");
        }
    }

    /// All that one zip has unpacked to.
    static final class Unpacked {

        private long bytes;

        /// A stream that ends in a [Bomb] when the file, or all files, unpack to too much.
        ///
        /// @param packed its length in the zip
        InputStream limited(InputStream in, long packed) {
            return new FilterInputStream(in) {

                private long own;

                @Override
                public int read() throws IOException {
                    int c = in.read();
                    count(c < 0 ? 0 : 1);
                    return c;
                }

                @Override
                public int read(byte[] to, int from, int length) throws IOException {
                    int count = in.read(to, from, length);
                    count(Math.max(0, count));
                    return count;
                }

                private void count(int more) throws Bomb {
                    own += more;
                    bytes += more;
                    if ((own > Limits.SMALL && own > Limits.MOST_RATIO * Math.max(1, packed))
                            || bytes > Limits.MOST_UNPACKED) {
                        throw new Bomb();
                    }
                }
            };
        }
    }
}
