package lento.app.safety;

import java.util.List;

/// Whether someone may go on to something that is no session and can't be changed by care: a sheet to write on, a
/// calculation.
public sealed interface Admission {

    /// It is open.
    ///
    /// @param care the rules whose words are said first
    record Open(List<Rule> care) implements Admission {
        public Open {
            care = List.copyOf(care);
        }
    }

    /// Something has to be asked first.
    ///
    /// @param questions at least one
    record Asks(List<Question> questions) implements Admission {
        public Asks {
            questions = List.copyOf(questions);
        }
    }

    /// It is not open to this person now.
    ///
    /// @param because the rules that hold, at least one
    /// @param now whether help comes first
    record Closed(List<Rule> because, boolean now) implements Admission {
        public Closed {
            because = List.copyOf(because);
        }
    }
}
