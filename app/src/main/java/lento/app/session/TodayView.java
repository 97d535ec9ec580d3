package lento.app.session;

import java.util.Optional;
import lento.practice.Practice;
import lento.practice.Time;

/// What is ready today.
///
/// @param address the path of the session that is ready
/// @param practice the id of its practice
/// @param title the title of its practice
/// @param minutes how long it lasts
/// @param posture the position that was chosen last; empty if there is none
/// @param heard how long it was heard last time, in minutes
/// @param asks what is asked about besides
public record TodayView(
        String address, String practice, String title, long minutes, String posture, double heard, Asks asks) {

    /// What is asked about by day.
    ///
    /// @param unpleasant where an answer goes to whether something was unpleasant, if that is asked
    /// @param title of the practice about which it is asked
    /// @param mood whether the questionnaire about mood is offered
    public record Asks(Optional<String> unpleasant, Optional<String> title, boolean mood) {}

    static TodayView of(Usual usual, Practice practice, String address, long samples, Asks asks) {
        return new TodayView(
                address,
                practice.id(),
                practice.title(),
                Math.round(Time.seconds(samples) / 60),
                usual.listening().choices().getOrDefault("posture", ""),
                usual.minutes(),
                asks);
    }
}
