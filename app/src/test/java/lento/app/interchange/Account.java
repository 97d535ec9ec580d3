package lento.app.interchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import lento.app.diary.Answered;
import lento.app.diary.DiaryEntry;
import lento.app.diary.Nap;
import lento.app.diary.Origin;
import lento.app.diary.PracticeSpan;
import lento.app.diary.Rating;
import lento.app.diary.Sleep;
import lento.app.diary.SleepNight;
import lento.practice.Outcome;
import lento.practice.Position;
import lento.practice.Problem;

/// All that a file was found to hold.
///
/// @param outcome what reading it came to
record Account(List<Found> found, Outcome<Preview> outcome) {

    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    static Account of(Path file) {
        return of(Import.of(file, BERLIN));
    }

    static Account of(Import export) {
        var found = new ArrayList<Found>();
        try {
            return new Account(found, export.read(found::add, (_, _) -> {}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Preview preview() {
        return switch (outcome) {
            case Outcome.Done<Preview>(Preview preview) -> preview;
            case Outcome.Refused<Preview>(List<Problem> problems) -> throw new AssertionError(problems.toString());
        };
    }

    /// Why nothing was read.
    String refusal() {
        return String.join(
                "\n", outcome.problemsFound().stream().map(Problem::message).toList());
    }

    List<DiaryEntry> entries() {
        return of(Found.Entry.class).map(Found.Entry::entry).toList();
    }

    List<Sleep> sleeps() {
        return entries().stream()
                .<Optional<Sleep>>map(entry -> switch (entry) {
                    case SleepNight night -> Optional.of(night.sleep());
                    case Nap nap -> Optional.of(nap.sleep());
                    default -> Optional.empty();
                })
                .flatMap(Optional::stream)
                .toList();
    }

    List<SleepNight> nights() {
        return only(SleepNight.class);
    }

    List<Nap> naps() {
        return only(Nap.class);
    }

    List<Rating> ratings() {
        return only(Rating.class);
    }

    List<PracticeSpan> spans() {
        return only(PracticeSpan.class);
    }

    List<Answered> answered() {
        return only(Answered.class);
    }

    List<LocalDate> days() {
        return entries().stream().map(DiaryEntry::day).toList();
    }

    Set<Origin> origins() {
        return new HashSet<>(entries().stream().map(DiaryEntry::origin).toList());
    }

    List<String> impossible() {
        return of(Found.Impossible.class)
                .map(Found.Impossible::problem)
                .map(Problem::message)
                .toList();
    }

    List<String> malformed() {
        return of(Found.Malformed.class)
                .map(Found.Malformed::problem)
                .map(Problem::message)
                .toList();
    }

    List<String> assumed() {
        return of(Found.Assumed.class).map(Found.Assumed::sentence).toList();
    }

    /// The lines at which entries begin.
    List<Integer> lines() {
        return of(Found.Entry.class).map(Found.Entry::at).map(Position::line).toList();
    }

    private <T extends DiaryEntry> List<T> only(Class<T> kind) {
        return entries().stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private <T extends Found> Stream<T> of(Class<T> kind) {
        return found.stream().filter(kind::isInstance).map(kind::cast);
    }
}
