package lento.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import lento.app.store.Store;
import org.apache.commons.cli.Option;

/// `lento restore`: a backup takes the place of what is kept.
record RestoreCommand(Place place) implements Command {

    @Override
    public String name() {
        return "restore";
    }

    @Override
    public String summary() {
        return "Puts a backup in the place of what is kept. Who was erased stays erased.";
    }

    @Override
    public String operands() {
        return "FILE";
    }

    @Override
    public List<Option> options() {
        return List.of(
                Kept.DATA,
                Kept.DATABASE,
                Command.option("key", "FILE", "A copy of the master key of the backup, if it is another than here."),
                Command.flag("replace", "Replace the records that are here already."));
    }

    @Override
    public String example() {
        return "lento restore lento-2026-06-01.backup --data new-folder --key master.key";
    }

    @Override
    public Answer answer(Arguments arguments) throws IOException {
        var file = Arguments.path(arguments.operand("file"));
        return Kept.alone(
                place,
                arguments,
                store -> Answer.of(
                        store.restore(file, arguments.file("key"), arguments.has("replace")),
                        restored -> restored(file, restored)));
    }

    private static Answer restored(Path file, Store.Restored restored) {
        long people = restored.backup().people() - restored.erased();
        return new Answer.Done(
                json -> {
                    json.writeStartObject();
                    json.writeStringProperty("file", file.toString());
                    json.writeNumberProperty("people", people);
                    json.writeNumberProperty("erased", restored.erased());
                    json.writeEndObject();
                },
                String.format(
                        Locale.ROOT,
                        "%s is restored. People: %d; erased before: %d.%n",
                        file,
                        people,
                        restored.erased()));
    }
}
