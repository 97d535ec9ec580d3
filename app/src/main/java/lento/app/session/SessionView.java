package lento.app.session;

import java.util.List;
import lento.app.safety.Rule;
import lento.practice.Time;
import lento.practice.written.Chapters;

/// What the page of a session shows.
///
/// @param address the path of the session
/// @param kind what the practice works with
/// @param seconds how long it is played
/// @param care the rules that call for care
/// @param voiceless whether no voice here speaks the language, so that the words are only shown
/// @param unpleasant where something unpleasant can be noted
public record SessionView(
        String address,
        String title,
        String kind,
        double seconds,
        List<Chapters.Chapter> chapters,
        Listening listening,
        List<Rule> care,
        boolean voiceless,
        String unpleasant) {

    public SessionView {
        chapters = List.copyOf(chapters);
        care = List.copyOf(care);
    }

    /// Where a chapter begins, in seconds.
    public double seconds(Chapters.Chapter chapter) {
        return Time.seconds(chapter.start());
    }

    /// Where a chapter begins, as a person reads it: `4:05`.
    public String clock(Chapters.Chapter chapter) {
        return clock(seconds(chapter));
    }

    /// The whole length, as a person reads it.
    public String length() {
        return clock(seconds);
    }

    private static String clock(double seconds) {
        long whole = Math.round(seconds);
        return whole / 60 + (whole % 60 < 10 ? ":0" : ":") + whole % 60;
    }
}
