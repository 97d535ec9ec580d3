package lento.app.safety;

import java.time.LocalDate;
import java.util.List;

/// One answered PHQ-4 (Kroenke, Spitzer, Williams and Löwe 2009): two questions about anxiety (GAD-2), then two about
/// depression (PHQ-2), each from 0 (not at all) to 3 (nearly every day) over the last two weeks.
///
/// @param items the four answers, in the order of the questionnaire
public record Phq4(LocalDate on, List<Integer> items) {

    /// How many questions it has.
    public static final int ITEMS = 4;

    /// The highest answer.
    public static final int MOST = 3;

    /// From here on a half is positive.
    public static final int POSITIVE = 3;

    /// @throws IllegalArgumentException if there are not four answers from 0 to 3
    public Phq4 {
        items = List.copyOf(items);
        if (items.size() != ITEMS || items.stream().anyMatch(item -> item < 0 || item > MOST)) {
            throw new IllegalArgumentException("PHQ-4 has four answers from 0 to 3, not " + items);
        }
    }

    /// The half about anxiety, 0 to 6.
    public int anxiety() {
        return items.get(0) + items.get(1);
    }

    /// The half about depression, 0 to 6.
    public int depression() {
        return items.get(2) + items.get(3);
    }

    /// Whether a half is positive, so that talking to someone is worth it. That none is positive says nothing: no
    /// question asks for thoughts of suicide.
    public boolean positive() {
        return anxiety() >= POSITIVE || depression() >= POSITIVE;
    }
}
