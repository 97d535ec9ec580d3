package lento.practice.written;

import lento.practice.Cue;
import lento.practice.Moment;
import lento.practice.Session;
import lento.practice.Time;

/// A session as SSML 1.1 (W3C) for speech engines elsewhere: its lines as paragraphs, what lies between as breaks.
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
                pause(moment.start() - spokenUntil, text);
                text.append("<p>").append(escaped(words)).append("</p>\n");
                spokenUntil = moment.end();
            }
        }
        pause(session.length() - spokenUntil, text);
        return text.append("</speak>\n").toString();
    }

    private static void pause(long samples, StringBuilder text) {
        long millis = Math.round(Time.seconds(samples) * 1000);
        if (millis > 0) {
            text.append("<break time=\"").append(millis).append("ms\"/>\n");
        }
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
