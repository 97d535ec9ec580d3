package lento.app.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import lento.app.store.Store;
import org.apache.commons.cli.Option;

/// `lento keys rotate`: a new master key.
record KeysCommand(Place place) implements Command {

    @Override
    public String name() {
        return "keys rotate";
    }

    @Override
    public String summary() {
        return "Makes a new master key. Backups that were made before open only with the old one.";
    }

    @Override
    public List<Option> options() {
        return Kept.OPTIONS;
    }

    @Override
    public String example() {
        return "lento keys rotate";
    }

    @Override
    public Answer answer(Arguments arguments) throws IOException {
        arguments.none();
        return Kept.alone(place, arguments, store -> Answer.of(store.rotate(), KeysCommand::rotated));
    }

    private static Answer rotated(Store.Rotated rotated) {
        return new Answer.Done(
                json -> {
                    json.writeStartObject();
                    json.writeStringProperty("master", rotated.master());
                    json.writeNumberProperty("wrapped", rotated.people());
                    json.writeEndObject();
                },
                String.format(
                        Locale.ROOT,
                        "The master key is new (%s). Keys wrapped with it: %d.%nCopy it to where you keep such"
                                + " things, and make a backup: earlier ones open only with the old key.%n",
                        rotated.master(),
                        rotated.people()));
    }
}
