package lento.app.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import lento.app.store.Store;
import lento.app.web.DataFolder;
import lento.practice.Outcome;
import org.apache.commons.cli.Option;

/// What is kept of people, where it was typed to be.
final class Kept {

    static final Option DATA =
            Command.option("data", "DIR", "Where what is yours is kept; the platform's usual place if not given.");

    static final Option DATABASE = Command.option(
            "database", "URL", "postgresql://USER:PASSWORD@HOST/NAME in place of SQLite; better in LENTO_DATABASE.");

    static final List<Option> OPTIONS = List.of(DATA, DATABASE);

    private Kept() {}

    /// The data folder.
    static Path folder(Place place, Arguments arguments) {
        return arguments
                .file("data")
                .orElseGet(() -> DataFolder.usual(
                        System.getProperty("os.name"), place.environment(), Path.of(System.getProperty("user.home"))));
    }

    /// What is done with it, and what is answered.
    @FunctionalInterface
    interface Doing {
        Answer answer(Store store) throws IOException;
    }

    /// Opens what is there. Refused if there is nothing.
    static Answer with(Place place, Arguments arguments, Doing doing) throws IOException {
        var folder = folder(place, arguments);
        var settings = settings(place, arguments, folder);
        if (settings.address().isEmpty() && Files.notExists(folder.resolve("records.db"))) {
            return Answer.of(
                    Outcome.refused("Nothing is kept in " + folder + " yet. Name the data folder with --data."),
                    _ -> new Answer.Done(_ -> {}, ""));
        }
        return Answer.of(DataFolder.open(folder).then(_ -> open(settings)), store -> {
            try (store) {
                return doing.answer(store);
            }
        });
    }

    /// Opens it, or makes it, while no server and no other command of this sort uses the folder.
    static Answer alone(Place place, Arguments arguments, Doing doing) throws IOException {
        var folder = folder(place, arguments);
        return Answer.of(DataFolder.open(folder).then(Kept::claim), claim -> {
            try (claim) {
                return Answer.of(open(settings(place, arguments, folder)), store -> {
                    try (store) {
                        return doing.answer(store);
                    }
                });
            }
        });
    }

    private static Store.Settings settings(Place place, Arguments arguments, Path folder) {
        return Store.Settings.of(folder, arguments.text("database"), place.environment(), Clock.systemUTC());
    }

    private static Outcome<DataFolder.Claim> claim(DataFolder folder) {
        try {
            return folder.claim();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Outcome<Store> open(Store.Settings settings) {
        try {
            return Store.open(settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
