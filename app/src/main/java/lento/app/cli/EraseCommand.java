package lento.app.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lento.app.store.People;
import lento.app.store.PersonId;
import lento.practice.Outcome;
import org.apache.commons.cli.Option;

/// `lento erase`: nothing of a person stays.
record EraseCommand(Place place) implements Command {

    @Override
    public String name() {
        return "erase";
    }

    @Override
    public String summary() {
        return "Erases a person for good: the key, and every record. No backup brings them back.";
    }

    @Override
    public String operands() {
        return "PERSON";
    }

    @Override
    public List<Option> options() {
        return Kept.OPTIONS;
    }

    @Override
    public String example() {
        return "lento erase 0b9f4a8e-2c1d-4f5a-9b3e-7d6c5a4b3c2d";
    }

    @Override
    public Answer answer(Arguments arguments) throws IOException {
        var person = arguments.operand("person");
        return Kept.with(
                place,
                arguments,
                store -> Answer.of(found(store.people(), person).then(store.people()::erase), EraseCommand::erased));
    }

    /// The person with this id or name. What was typed is not shown, as it may be a name.
    private static Outcome<PersonId> found(People people, String person) {
        Outcome<Optional<PersonId>> found =
                PersonId.of(person).map(id -> Outcome.done(Optional.of(id))).orElseGet(() -> people.named(person));
        return found.then(id -> id.map(Outcome::done)
                .orElseGet(() -> Outcome.refused("Nobody here has this id or name. Nothing was erased.")));
    }

    private static Answer erased(People.Erased erased) {
        return new Answer.Done(
                json -> {
                    json.writeStartObject();
                    json.writeNumberProperty("people", 1);
                    json.writeNumberProperty("versions", erased.documents());
                    json.writeEndObject();
                },
                String.format(Locale.ROOT, "Erased for good. Versions of records: %d.%n", erased.documents()));
    }
}
