package lento.practice.written;

import lento.practice.Cue;
import lento.practice.Moment;
import lento.practice.Session;
import lento.practice.Time;

/// Captions as WebVTT (W3C, section 4.1): one cue for each spoken line, shown for as long as it is spoken.
///
/// The standard has no header for the language; where captions are offered, that place names it.
public final class WebVtt {

    private WebVtt() {}

    /// The captions of a session. Ends with a line feed.
    public static String of(Session session) {
        var text = new StringBuilder("WEBVTT\n");
        for (Moment moment : session.moments()) {
            if (moment.cue() instanceof Cue.Say(String words, long _)) {
                long start = Time.millis(moment.start());
                // The standard wants every cue to end after it starts.
                long end = Math.max(start + 1, Time.millis(moment.end()));
                text.append('\n')
                        .append(Time.stamp(start))
                        .append(" --> ")
                        .append(Time.stamp(end))
                        .append('\n')
                        .append(escaped(words))
                        .append('\n');
            }
        }
        return text.toString();
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
