package lento.app.exercise;

import java.util.List;
import java.util.Optional;
import lento.app.content.Review;
import lento.app.content.Text;

/// An exercise that is written: a sheet with a short explanation, fields, and an example.
///
/// @param id the name of its file
/// @param practice the id of the practice to which it belongs
/// @param kind the kind of practice whose safety rules hold for it
/// @param lead what it is, in one or two sentences
/// @param explained how it goes, step by step
/// @param rules what stands on the sheet besides, as printed; empty if nothing does
/// @param calls whether the sheet says when to call whom, from what is known for safety
/// @param span the time between two clock fields, if it may not be too short
/// @param sources ids of sources
public record Exercise(
        String id,
        String practice,
        String kind,
        Text title,
        Text lead,
        List<Text> explained,
        List<Text> rules,
        List<Field> fields,
        boolean calls,
        Optional<Span> span,
        List<String> sources,
        Review review) {

    /// A time between two clock fields that may not be too short.
    ///
    /// @param from the id of the field with its beginning
    /// @param to the id of the field with its end, up to a day later
    /// @param leastMinutes the shortest that is right
    /// @param words said where it is shorter
    public record Span(String from, String to, int leastMinutes, Text words) {}

    public Exercise {
        explained = List.copyOf(explained);
        rules = List.copyOf(rules);
        fields = List.copyOf(fields);
        sources = List.copyOf(sources);
    }
}
