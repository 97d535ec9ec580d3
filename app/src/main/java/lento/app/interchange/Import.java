package lento.app.interchange;

import java.io.BufferedInputStream;
import java.io.CharConversionException;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import lento.practice.Outcome;
import lento.practice.Position;
import lento.practice.Problem;

/// An export of another app, to be read.
///
/// What it holds is told one after another as it is read, so that a file of any size takes little memory. A record that
/// is wrong or impossible is told as well and all others are kept. Reading a file twice gives entries with the same
/// origins, so whoever keeps entries by their origin has nothing twice.
///
/// @param file a file or a zip in a known format; which one is found out
/// @param zone where its times are meant, if the file does not tell
/// @param order of day and month, if the file does not tell
public record Import(Path file, ZoneId zone, Optional<DateOrder> order) {

    /// Is told how much has been read.
    @FunctionalInterface
    public interface Progress {

        /// So much is read.
        ///
        /// @param bytes read so far
        /// @param all the bytes of what is read; of a zip, unpacked
        void at(long bytes, long all);
    }

    /// An export whose order of day and month nobody has said.
    public static Import of(Path file, ZoneId zone) {
        return new Import(file, zone, Optional.empty());
    }

    /// Counts what the file holds and keeps nothing.
    public Outcome<Preview> preview(Progress progress) throws IOException {
        return read(_ -> {}, progress);
    }

    /// Reads it all.
    ///
    /// @param found is told everything that is found, in the order of the file as far as its format allows
    /// @return what was found in counts; refused where nothing can be read, or where day and month can't be told
    /// apart
    public Outcome<Preview> read(Consumer<Found> found, Progress progress) throws IOException {
        if (!Files.exists(file)) {
            return Outcome.refused("There is no file '" + file + "'.");
        }
        if (Files.isDirectory(file)) {
            return Outcome.refused("'" + file + "' is a folder. Name a file.");
        }
        var reading = new Reading(found, progress);
        var whole = reading.file(Files.size(file));
        return switch (Detection.of(whole)) {
            case Detection.Kind.Zip _ -> reading.zip();
            case Detection.Kind.Known(Format format) -> {
                var refusal = reading.read(whole, format);
                yield refusal.<Outcome<Preview>>map(problem -> Outcome.refused(List.of(problem)))
                        .orElseGet(reading::preview);
            }
            case Detection.Kind.Nothing _ -> {
                reading.tally.passed(1);
                yield reading.preview();
            }
            case Detection.Kind.Unknown(String message) ->
                Outcome.refused(List.of(new Problem(new Position(file.toString(), 1, 1), message)));
        };
    }

    /// One pass over the file.
    private final class Reading {

        private final Consumer<Found> found;
        private final Progress progress;
        private final Tally tally = new Tally();

        private Reading(Consumer<Found> found, Progress progress) {
            this.found = found;
            this.progress = progress;
        }

        Outcome<Preview> preview() {
            return Outcome.done(tally.preview());
        }

        Source file(long size) {
            var name = Objects.requireNonNull(file.getFileName(), "a file has a name")
                    .toString();
            return new Source(
                    file.toString(),
                    name,
                    () -> new Counted(new BufferedInputStream(Files.newInputStream(file), 1 << 16), progress, 0, size));
        }

        /// Reads one source; answers why it can't be read without more being said.
        Optional<Problem> read(Source source, Format format) throws IOException {
            var sink = new Sink(source.name(), zone, tally, found);
            try {
                var dates = order.orElse(DateOrder.DAY_FIRST);
                if (format == Format.FITBIT_CSV && order.isEmpty()) {
                    switch (FitbitCsv.order(source, source.name())) {
                        case FitbitCsv.Order.Plain(DateOrder told) -> dates = told;
                        case FitbitCsv.Order.Ambiguous(String example) -> {
                            return Optional.of(new Problem(
                                    new Position(source.name(), 1, 1),
                                    "Dates such as '" + example + "' may begin with the day or with the month. Say"
                                            + " which comes first."));
                        }
                    }
                }
                tally.format(format);
                read(source, format, sink, dates);
            } catch (Unreadable e) {
                sink.malformed(e.problem());
            } catch (CharacterCodingException | CharConversionException _) {
                sink.malformed(1, 1, "The file is no UTF-8 text. Save it as UTF-8 and read it again.");
            } catch (ForbiddenCharacters.Endless _) {
                sink.malformed(1, 1, "A tag or text is longer than 2 MB. The rest is not read.");
            } catch (Zipped.Bomb _) {
                sink.malformed(
                        1,
                        1,
                        "The zip unpacks to more than " + Limits.MOST_RATIO + " times its size, or to over "
                                + Limits.MOST_UNPACKED / 1_000_000_000 + " GB. The rest is not read.");
            } catch (EOFException | ZipException _) {
                sink.malformed(1, 1, "The zip is cut off or damaged here. Download it again.");
            }
            return Optional.empty();
        }

        Outcome<Preview> zip() throws IOException {
            var refusal = Zipped.refusal(file);
            if (refusal.isPresent()) {
                return refused(refusal.get());
            }
            try (var zip = new ZipFile(file.toFile())) {
                var entries = zip.stream().filter(entry -> !entry.isDirectory()).toList();
                boolean singleHabits = entries.stream().anyMatch(entry -> Loop.single(entry.getName()));
                long all = entries.stream()
                        .mapToLong(entry -> Math.max(0, entry.getSize()))
                        .sum();
                long before = 0;
                boolean known = false;
                var unpacked = new Zipped.Unpacked();
                for (ZipEntry entry : entries) {
                    if (Zipped.escapes(entry.getName())) {
                        new Sink(file.toString(), zone, tally, found)
                                .malformed(1, 1, "'" + entry.getName() + "' leads out of the zip. It is not read.");
                        continue;
                    }
                    var source = in(zip, entry, unpacked, before, all);
                    before += Math.max(0, entry.getSize());
                    var kind = kind(source);
                    if (kind.isPresent()
                            && !(kind.get() == Format.LOOP && singleHabits && !Loop.single(source.path()))) {
                        known = true;
                        var problem = read(source, kind.get());
                        if (problem.isPresent()) {
                            return Outcome.refused(List.of(problem.get()));
                        }
                    }
                }
                return known || tally.preview().refused() > 0
                        ? preview()
                        : refused("No file in the zip has a format that is known.");
            } catch (ZipException _) {
                return refused("This is no zip that can be read. It may be cut off; download it again.");
            }
        }

        private Outcome<Preview> refused(String message) {
            return Outcome.refused(List.of(new Problem(new Position(file.toString(), 1, 1), message)));
        }

        private Source in(ZipFile zip, ZipEntry entry, Zipped.Unpacked unpacked, long before, long all) {
            return new Source(
                    file + "/" + entry.getName(),
                    entry.getName(),
                    () -> new Counted(
                            new BufferedInputStream(
                                    unpacked.limited(zip.getInputStream(entry), entry.getCompressedSize()), 1 << 16),
                            progress,
                            before,
                            all));
        }

        /// The format of a file in a zip, where it has one that holds entries.
        private static Optional<Format> kind(Source source) throws IOException {
            try {
                return switch (Detection.of(source)) {
                    case Detection.Kind.Known(Format format) -> Optional.of(format);
                    case Detection.Kind.Zip _, Detection.Kind.Nothing _, Detection.Kind.Unknown _ -> Optional.empty();
                };
            } catch (ZipException | EOFException _) {
                return Optional.empty();
            }
        }

        private void read(Source source, Format format, Sink sink, DateOrder dates) throws IOException, Unreadable {
            switch (format) {
                case APPLE_HEALTH -> AppleHealth.read(source, sink);
                case BEARABLE -> Bearable.read(source, sink);
                case SLEEP_AS_ANDROID -> SleepAsAndroid.read(source, sink);
                case FITBIT_JSON -> FitbitJson.read(source, sink);
                case FITBIT_CSV -> FitbitCsv.read(source, sink, dates);
                case DAYLIO -> Daylio.read(source, sink);
                case INSIGHT_TIMER -> InsightTimer.read(source, sink);
                case PLEES -> Plees.read(source, sink);
                case SLEEPMETER -> Sleepmeter.read(source, sink);
                case SLEEP_CYCLE -> SleepCycle.read(source, sink);
                case GARMIN -> Garmin.read(source, sink);
                case WITHINGS_JSON -> WithingsJson.read(source, sink);
                case WITHINGS_CSV -> WithingsCsv.read(source, sink);
                case SAMSUNG -> Samsung.read(source, sink);
                case SAMSUNG_STAGES -> Samsung.readStages(source, sink);
                case OURA -> Oura.read(source, sink);
                case GOOGLE_FIT -> GoogleFit.read(source, sink);
                case GOOGLE_FIT_SESSION -> GoogleFit.readSession(source, sink);
                case LOOP -> Loop.read(source, sink);
                case OPEN_MHEALTH -> OpenMhealth.read(source, sink);
                case FHIR_BUNDLE -> Fhir.readBundle(source, sink);
                case FHIR_RESOURCE -> Fhir.readResource(source, sink);
                case SLEEPCHART -> SleepChart.read(source, sink);
            }
        }
    }

    /// A stream that tells how far it is, every megabyte and at its end.
    private static final class Counted extends FilterInputStream {

        private static final long STEP = 1_000_000;

        private final Progress progress;
        private final long before;
        private final long all;
        private long bytes;
        private long told;

        Counted(InputStream in, Progress progress, long before, long all) {
            super(in);
            this.progress = progress;
            this.before = before;
            this.all = all;
        }

        @Override
        public int read() throws IOException {
            int c = in.read();
            count(c < 0 ? -1 : 1);
            return c;
        }

        @Override
        public int read(byte[] to, int from, int length) throws IOException {
            int count = in.read(to, from, length);
            count(count);
            return count;
        }

        @Override
        public boolean markSupported() {
            return false;
        }

        private void count(int more) {
            bytes += Math.max(0, more);
            if ((more < 0 && told < bytes) || bytes - told >= STEP) {
                told = bytes;
                progress.at(before + bytes, all);
            }
        }
    }
}
