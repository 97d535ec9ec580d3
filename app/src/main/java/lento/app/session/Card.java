package lento.app.session;

import java.util.List;
import lento.app.safety.Clearance;
import lento.app.safety.Question;
import lento.app.safety.Rule;
import lento.app.safety.Rules;
import lento.practice.Practice;

/// A practice in the list of all.
///
/// @param state whether it is open to this person, as far as is known
/// @param because the rules that change or close it
/// @param askFirst who should ask before practising it
public record Card(Practice practice, State state, List<Rule> because, List<Question> askFirst) {

    /// Whether a practice is open.
    public enum State {
        OPEN,
        CHANGED,
        CLOSED
    }

    static Card of(Gate.Way way, Rules rules) {
        var practice = way.practice();
        var askFirst = rules.askFirst(practice.kind());
        return switch (way) {
            case Gate.Way.Asks _ -> new Card(practice, State.OPEN, List.of(), askFirst);
            case Gate.Way.Open(Gate.Permitted permitted) ->
                new Card(practice, permitted.care().isEmpty() ? State.OPEN : State.CHANGED, permitted.care(), askFirst);
            case Gate.Way.Closed(Practice _, Clearance clearance) ->
                new Card(practice, State.CLOSED, clearance.because(), askFirst);
        };
    }
}
