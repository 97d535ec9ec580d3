package lento.practice.written;

import lento.practice.Cue;
import lento.practice.Moment;
import lento.practice.Session;
import lento.practice.Time;

/// A session as SSML 1.1 (W3C): its lines as paragraphs, its rests as breaks, for speech engines elsewhere.
public final class Ssml {

    private Ssml() {}

    /// The whole document. Ends with a line feed.
    public static String of(Session session) {
        var text = new StringBuilder("<?xml version=\"1.0\"?>\n"
                + "<speak version=\"1.1\" xmlns=\"http://www.w3.org/2001/10/synthesis\" xml:lang=\""
                + escaped(session.language())
                + "\">\n");
        long spokenUntil = 0;
        for (Moment moment : session.moments()) {
            if (moment.cue() instanceof Cue.Say(String words, long _)) {
                long silence = Math.round(Time.seconds(moment.start() - spokenUntil) * 1000);
                if (silence > 0) {
                    text.append("<break time=\"").append(silence).append("ms\"/>\n");
                }
                text.append("<p>").append(escaped(words)).append("</p>\n");
                spokenUntil = moment.end();
            }
        }
        return text.append("</speak>\n").toString();
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
