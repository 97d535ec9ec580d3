package lento.practice.written;

import java.util.Locale;
import lento.practice.Cue;
import lento.practice.Moment;
import lento.practice.Session;
import lento.practice.Time;

/// Captions as WebVTT (W3C, section 4): one cue for each spoken line, shown for as long as it is spoken.
public final class WebVtt {

    private WebVtt() {}

    /// The captions of a session. Ends with a line feed.
    public static String of(Session session) {
        var text = new StringBuilder("WEBVTT\nLanguage: ")
                .append(session.language())
                .append("\n");
        for (Moment moment : session.moments()) {
            if (moment.cue() instanceof Cue.Say(String words, long _)) {
                text.append('\n')
                        .append(stamp(moment.start()))
                        .append(" --> ")
                        .append(stamp(moment.end()))
                        .append('\n')
                        .append(escaped(words))
                        .append('\n');
            }
        }
        return text.toString();
    }

    private static String stamp(long samples) {
        long millis = Math.round(Time.seconds(samples) * 1000);
        return String.format(
                Locale.ROOT,
                "%02d:%02d:%02d.%03d",
                millis / 3_600_000,
                millis / 60_000 % 60,
                millis / 1000 % 60,
                millis % 1000);
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
