package lento.practice;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A guided practice as its text tells it, before anyone has chosen a length.
///
/// @param at where its front matter begins
/// @param id how it is named everywhere: `pmr`
/// @param kind what it works with: `tension-release`, `breath`, `attention`
/// @param choices what the listener may choose
/// @param lengths how long it may last
/// @param cautions ids of the safety rules that it asks
/// @param sources ids in the evidence library
/// @param body what is said and done
/// @param places where the entries of the front matter stand, by name: `length`, `choices.posture`
public record Practice(
        Position at,
        String id,
        String title,
        String language,
        String kind,
        List<Choice> choices,
        Lengths lengths,
        List<String> cautions,
        List<String> sources,
        List<Passage> body,
        Map<String, Position> places) {

    public Practice {
        choices = List.copyOf(choices);
        cautions = List.copyOf(cautions);
        sources = List.copyOf(sources);
        body = List.copyOf(body);
        places = Map.copyOf(places);
    }

    /// A practice that was not read from a text with places of its own.
    public Practice(
            Position at,
            String id,
            String title,
            String language,
            String kind,
            List<Choice> choices,
            Lengths lengths,
            List<String> cautions,
            List<String> sources,
            List<Passage> body) {
        this(at, id, title, language, kind, choices, lengths, cautions, sources, body, Map.of());
    }

    /// Where a choice is offered.
    public Position placeOf(Choice choice) {
        return places.getOrDefault("choices." + choice.name(), at);
    }

    /// Where the permitted lengths stand.
    public Position placeOfLengths() {
        return places.getOrDefault("length", at);
    }

    /// The choice with this name.
    public Optional<Choice> choice(String name) {
        return choices.stream().filter(choice -> choice.name().equals(name)).findFirst();
    }

    /// The names of the lists that it walks through, whatever is chosen.
    public Set<String> lists() {
        var names = new LinkedHashSet<String>();
        body.forEach(passage -> collect(passage, names));
        return names;
    }

    private void collect(Passage passage, Set<String> names) {
        if (passage instanceof Passage.Each each) {
            if (choice(each.list()).orElse(null) instanceof Choice.Options options) {
                names.addAll(options.values());
            } else {
                names.add(each.list());
            }
        }
        passage.inside().forEach(inner -> collect(inner, names));
    }
}
