package lento.app.safety;

import java.util.function.UnaryOperator;

/// What is known of each person for their safety. May be shared between threads.
public interface SafetyRecords {

    /// What is known of this person.
    SafetyRecord of(String person);

    /// Changes what is known of this person, all at once.
    void change(String person, UnaryOperator<SafetyRecord> change);

    /// Forgets this person.
    void forget(String person);
}
