package lento.app.safety;

import java.util.List;
import lento.app.content.Text;

/// A questionnaire as it is printed by its authors, word for word.
///
/// @param title with its authors
/// @param stem what all its questions begin with
/// @param items the questions, in order
/// @param answers from the lowest, 0, on
/// @param notice of who made it, and that it is free to use
/// @param sources ids of sources
public record Questionnaire(
        Text title, Text stem, List<Text> items, List<Text> answers, Text notice, List<String> sources) {
    public Questionnaire {
        items = List.copyOf(items);
        answers = List.copyOf(answers);
        sources = List.copyOf(sources);
    }
}
