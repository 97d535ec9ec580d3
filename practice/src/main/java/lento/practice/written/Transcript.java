package lento.practice.written;

import lento.practice.Cue;
import lento.practice.Moment;
import lento.practice.Session;
import lento.practice.Time;

/// A session as a person reads it: its title, its chapters, and every line that is spoken, with the rests between.
public final class Transcript {

    private static final long WORTH_NAMING = 10L * Time.SAMPLE_RATE;

    private Transcript() {}

    /// The transcript of a session, as plain text. Ends with a line feed.
    public static String of(Session session) {
        var text = new StringBuilder(session.title())
                .append("\n")
                .append(Time.words(session.length()))
                .append("\n");
        String section = "";
        long breaths = 0;
        for (Moment moment : session.moments()) {
            var heading = moment.section();
            boolean shown = moment.cue().length() > 0 || moment.cue() instanceof Cue.Bell;
            if (shown && heading != null && !heading.equals(section)) {
                breaths = endBreaths(text, breaths);
                text.append("\n").append(heading).append("\n\n");
                section = heading;
            }
            switch (moment.cue()) {
                case Cue.Say(String words, long _) -> {
                    breaths = endBreaths(text, breaths);
                    text.append(words).append("\n");
                }
                case Cue.Rest(long length)
                when length >= WORTH_NAMING -> {
                    breaths = endBreaths(text, breaths);
                    text.append("(").append(Time.words(length)).append(")\n");
                }
                case Cue.Breath _ -> breaths++;
                case Cue.Bell _ -> {
                    breaths = endBreaths(text, breaths);
                    text.append("(bell)\n");
                }
                case Cue.Tense(long length) -> {
                    breaths = endBreaths(text, breaths);
                    text.append("(tense, ").append(Time.written(length)).append(")\n");
                }
                case Cue.Rest _, Cue.Focus _, Cue.Scene _, Cue.Sound _ -> {}
            }
        }
        endBreaths(text, breaths);
        return text.toString();
    }

    private static long endBreaths(StringBuilder text, long breaths) {
        if (breaths > 0) {
            text.append("(").append(breaths).append(breaths == 1 ? " breath)\n" : " breaths)\n");
        }
        return 0;
    }
}
