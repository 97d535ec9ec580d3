package lento.app.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import lento.app.exercise.ExerciseFiles;
import lento.app.exercise.Exercises;
import lento.app.library.Library;
import lento.app.reading.Reading;
import lento.app.safety.Safety;
import lento.app.scent.DropSize;
import lento.app.scent.OilsByLanguage;
import lento.app.week.FirstWeek;
import lento.practice.Outcome;

/// All content that pages show, read once at the start.
record Shelf(
        Library library,
        Safety safety,
        Exercises exercises,
        OilsByLanguage oils,
        DropSize dropSize,
        Reading reading,
        FirstWeek firstWeek) {

    /// The rest of the content, checked against practices and safety.
    static Outcome<Shelf> of(Path content, Library library, Safety safety) {
        try {
            var exercises = ExerciseFiles.open(content, safety, library.ids());
            var oils = OilsByLanguage.of(library, library.languages());
            var dropSize = DropSize.open(content, safety);
            var reading = Reading.open(content);
            var week = FirstWeek.open(content, library);
            return exercises.then(written -> oils.then(known -> dropSize.then(size -> reading.then(read ->
                    week.then(days -> Outcome.done(new Shelf(library, safety, written, known, size, read, days)))))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
