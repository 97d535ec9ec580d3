package lento.app.safety;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lento.app.content.Text;

/// Everything that is asked, ruled and said for safety, from `content/safety`.
///
/// @param rules the questions and what follows from them
/// @param lines single sentences, by name
/// @param advice sections of advice, by the name of their page
/// @param mood the questionnaire about mood
/// @param sources by id
/// @param contacts whom to call
public record Safety(
        Rules rules,
        Map<String, Text> lines,
        Map<String, List<Advice>> advice,
        Questionnaire mood,
        Map<String, Source> sources,
        Contacts contacts) {

    /// A paragraph of advice with its list.
    public record Advice(Text title, Text text, List<Text> items) {
        public Advice {
            items = List.copyOf(items);
        }
    }

    public Safety {
        lines = Map.copyOf(lines);
        advice = Map.copyOf(advice);
        sources = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(sources));
    }

    /// The line with this name.
    ///
    /// @throws IllegalArgumentException if there is none
    public Text line(String name) {
        var line = lines.get(name);
        if (line == null) {
            throw new IllegalArgumentException("There is no safety line '" + name + "'.");
        }
        return line;
    }

    /// The advice on this page.
    public List<Advice> advice(String page) {
        return advice.getOrDefault(page, List.of());
    }
}
