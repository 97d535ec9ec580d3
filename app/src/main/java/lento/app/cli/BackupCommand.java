package lento.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import lento.app.store.Store;
import lento.app.store.backup.Backup;
import lento.practice.Outcome;
import lento.practice.Problem;
import org.apache.commons.cli.Option;

/// `lento backup`: everything that is kept of people, as one file.
record BackupCommand(Place place) implements Command {

    @Override
    public String name() {
        return "backup";
    }

    @Override
    public String summary() {
        return "Writes everything that is kept to one file, encrypted as it is, and verifies it.";
    }

    @Override
    public String operands() {
        return "FILE";
    }

    @Override
    public List<Option> options() {
        return Kept.OPTIONS;
    }

    @Override
    public String example() {
        return "lento backup lento-2026-06-01.backup";
    }

    @Override
    public Answer answer(Arguments arguments) throws IOException {
        var file = Arguments.path(arguments.operand("file"));
        return Kept.with(place, arguments, store -> written(store, file));
    }

    private static Answer written(Store store, Path file) throws IOException {
        Outcome<Backup> outcome;
        try {
            outcome = store.backup(file);
        } catch (IOException e) {
            return new Answer.Machine("cannot write " + file + ": " + WholeFile.reason(e)
                    + ". No backup was made, and an earlier file is unchanged.");
        }
        return switch (outcome) {
            case Outcome.Refused<Backup>(List<Problem> problems) -> new Answer.Refused(problems);
            case Outcome.Done<Backup>(Backup backup) ->
                new Answer.Done(
                        json -> {
                            json.writeStartObject();
                            json.writeStringProperty("file", file.toString());
                            json.writeNumberProperty("bytes", backup.bytes());
                            json.writeNumberProperty("people", backup.people());
                            json.writeNumberProperty("versions", backup.documents());
                            json.writeStringProperty("sha256", backup.digest());
                            json.writeEndObject();
                        },
                        String.format(
                                Locale.ROOT,
                                "%s: %,d bytes; people: %d; versions of records: %d; verified.%nIt opens only with the"
                                        + " master key. Keep a copy of that key, but not beside the backup.%n",
                                file,
                                backup.bytes(),
                                backup.people(),
                                backup.documents()));
        };
    }
}
