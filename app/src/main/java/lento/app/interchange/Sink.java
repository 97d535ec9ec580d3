package lento.app.interchange;

import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import lento.app.diary.DiaryEntry;
import lento.app.diary.Zone;
import lento.practice.Outcome;
import lento.practice.Position;
import lento.practice.Problem;

/// Where a reader puts what it finds in one file.
final class Sink {

    private final String file;
    private final ZoneId zone;
    private final Tally tally;
    private final Consumer<Found> found;
    private boolean assumed;

    Sink(String file, ZoneId zone, Tally tally, Consumer<Found> found) {
        this.file = file;
        this.zone = zone;
        this.tally = tally;
        this.found = found;
    }

    String file() {
        return file;
    }

    /// The zone that someone said for the file, for a source that tells none. That is noted, once.
    Zone.Assumed assumedZone() {
        if (!assumed) {
            assumed = true;
            tell(new Found.Assumed("'" + file + "' tells no time zone. Its times are taken as those of " + zone
                    + "; name another zone if they are not."));
        }
        return new Zone.Assumed(zone);
    }

    /// A record that was read: an entry, or what is impossible in it.
    void entry(int line, Outcome<? extends DiaryEntry> outcome) throws Unreadable {
        switch (outcome) {
            case Outcome.Done<? extends DiaryEntry> done -> entry(line, done.value());
            case Outcome.Refused<? extends DiaryEntry> refused -> impossible(line, refused.problems());
        }
    }

    void entry(int line, DiaryEntry entry) throws Unreadable {
        if (tally.entries() >= Limits.MOST_ENTRIES) {
            throw Unreadable.at(
                    file,
                    line,
                    1,
                    "The file has more than " + Limits.MOST_ENTRIES
                            + " entries, more than a life holds. Split it and read the parts.");
        }
        tell(new Found.Entry(entry, new Position(file, Math.max(1, line), 1)));
    }

    /// A record that says what can't be.
    void impossible(int line, List<Problem> problems) {
        for (Problem problem : problems) {
            tell(new Found.Impossible(new Problem(new Position(file, Math.max(1, line), 1), problem.message())));
        }
    }

    /// A record that is not in its format.
    void malformed(int line, int column, String message) {
        malformed(new Problem(new Position(file, Math.max(1, line), Math.max(1, column)), message));
    }

    void malformed(Problem problem) {
        tell(new Found.Malformed(problem));
    }

    /// A record that holds nothing for a diary.
    void passed() {
        passed(1);
    }

    /// So many of them.
    void passed(long records) {
        tally.passed(records);
    }

    private void tell(Found one) {
        tally.found(one);
        found.accept(one);
    }
}
