package lento.app.safety;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import lento.app.content.Review;
import lento.app.content.Text;

/// Something that may be true of a listener.
///
/// @param ask as it is asked
/// @param why it is asked
/// @param before the kinds of practice before which it is asked, where the answer can change anything
/// @param alarm how urgent a yes is, if it is asked on the page for what is new or alarming
/// @param sources ids of sources
/// @param review how far it was looked at
public record Question(
        String id, Text ask, Text why, Set<String> before, Optional<Alarm> alarm, List<String> sources, Review review) {

    /// How urgent a yes is.
    public enum Alarm {
        /// 112, or an emergency department.
        NOW,
        /// Someone to talk to, at once; 112 in danger.
        ALONE,
        /// A doctor, within days.
        SOON,
        /// A doctor, some time soon.
        APPOINTMENT
    }

    public Question {
        before = Set.copyOf(before);
        sources = List.copyOf(sources);
    }
}
