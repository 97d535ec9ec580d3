package lento.app.session;

import lento.practice.Time;

/// What is ready today.
///
/// @param address the path of the session that is ready
/// @param practice the id of its practice
/// @param title the title of its practice
/// @param minutes how long it lasts
/// @param posture the position that was chosen last; empty if there is none
/// @param heard how long it was heard last time, in words
public record TodayView(String address, String practice, String title, long minutes, String posture, String heard) {

    static TodayView of(Usual usual, String address, long samples) {
        return new TodayView(
                address,
                usual.listening().practice(),
                usual.title(),
                Math.round(Time.seconds(samples) / 60),
                usual.listening().choices().getOrDefault("posture", ""),
                heard(usual.minutes()));
    }

    /// A length of listening in words: `5 minutes`.
    static String heard(double minutes) {
        long whole = Math.round(minutes);
        if (whole < 1) {
            return "less than a minute";
        }
        return whole == 1 ? "a minute" : whole + " minutes";
    }
}
