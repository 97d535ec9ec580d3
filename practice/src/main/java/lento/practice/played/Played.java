package lento.practice.played;

import java.util.ArrayList;
import java.util.List;
import lento.practice.Cue;
import lento.practice.Moment;
import lento.practice.Session;
import org.jspecify.annotations.Nullable;

/// A session as it is played when a listener wants something on the way. What was heard stays where it was, so a
/// player can go on at the same second.
public final class Played {

    /// How far before a tension its invitation may begin, in samples.
    private static final long INVITATION = 20 * 48_000;

    private Played() {}

    /// The session with another one in its midst. It begins at `at`; what was under way there is begun anew after
    /// it: a line, a breath, or a tension with its invitation. In a rest, the rest goes on.
    ///
    /// @param at in samples; no later than the end of the session
    /// @throws IllegalArgumentException if `at` is not within the session
    public static Session interrupted(Session session, long at, Session interlude) {
        if (at < 0 || at > session.length()) {
            throw new IllegalArgumentException("sample " + at + " is not within " + session.length() + ".");
        }
        long again = beginning(session, at);
        long later = at - again + interlude.length();
        var moments = new ArrayList<Moment>();
        for (Moment moment : session.moments()) {
            if (moment.start() < again
                    || (moment.start() == again && moment.cue().length() == 0)) {
                moments.add(moment.end() > again ? rest(moment, moment.start(), again) : moment);
            }
        }
        if (at > again) {
            moments.add(new Moment(again, new Cue.Rest(at - again), sectionAt(session, again), null, false));
        }
        for (Moment moment : interlude.moments()) {
            switch (moment.cue()) {
                case Cue.Scene _, Cue.Sound _ -> {}
                case Cue.Say _, Cue.Rest _, Cue.Breath _, Cue.Tense _, Cue.Bell _, Cue.Focus _ ->
                    moments.add(new Moment(
                            moment.start() + at, moment.cue(), interlude.title(), moment.region(), moment.inside()));
            }
        }
        for (Moment moment : session.moments()) {
            if (moment.start() >= again && moment.cue().length() > 0) {
                moments.add(later(moment, later));
            } else if (moment.start() > again) {
                moments.add(later(moment, later));
            } else if (moment.end() > again) {
                moments.add(later(rest(moment, again, moment.end()), later));
            }
        }
        return withMoments(session, session.length() + later, moments);
    }

    /// The session until this sample: what would not be over by then is silent, and beyond its own end nothing is
    /// said. The soundscape goes on to the end.
    ///
    /// @param end in samples, at least 1
    public static Session until(Session session, long end) {
        var moments = new ArrayList<Moment>();
        long cut = Long.MAX_VALUE;
        for (Moment moment : session.moments()) {
            if (moment.start() >= Math.min(cut, end)) {
                continue;
            }
            if (moment.end() <= end) {
                moments.add(moment);
            } else if (!moment.inside()) {
                cut = moment.start();
                moments.add(rest(moment, moment.start(), end));
            }
        }
        if (end > session.length()) {
            moments.add(new Moment(
                    session.length(),
                    new Cue.Rest(end - session.length()),
                    sectionAt(session, session.length()),
                    null,
                    false));
        }
        return withMoments(session, end, moments);
    }

    /// Where what is under way at this sample is to begin anew; the sample itself within a rest or between two cues.
    private static long beginning(Session session, long at) {
        long invitation = 0;
        for (Moment moment : session.moments()) {
            if (moment.inside()) {
                continue;
            }
            boolean underWay = moment.start() < at && at < moment.end();
            switch (moment.cue()) {
                case Cue.Say _ -> {
                    invitation = moment.start();
                    if (underWay) {
                        return moment.start();
                    }
                }
                case Cue.Breath _ -> {
                    if (underWay) {
                        return moment.start();
                    }
                }
                case Cue.Tense _ -> {
                    if (underWay) {
                        return moment.start() - invitation <= INVITATION ? invitation : moment.start();
                    }
                }
                case Cue.Rest _, Cue.Bell _, Cue.Focus _, Cue.Scene _, Cue.Sound _ -> {}
            }
        }
        return at;
    }

    private static @Nullable String sectionAt(Session session, long at) {
        String section = null;
        for (Moment moment : session.moments()) {
            if (moment.start() <= at) {
                section = moment.section();
            }
        }
        return section;
    }

    /// The silence from one sample to another in the place of a cue.
    private static Moment rest(Moment moment, long from, long to) {
        return new Moment(from, new Cue.Rest(to - from), moment.section(), moment.region(), false);
    }

    private static Moment later(Moment moment, long samples) {
        return new Moment(moment.start() + samples, moment.cue(), moment.section(), moment.region(), moment.inside());
    }

    private static Session withMoments(Session session, long length, List<Moment> moments) {
        return new Session(
                session.practice(),
                session.title(),
                session.language(),
                session.voice(),
                length,
                session.stretch(),
                session.rounds(),
                session.droppedLevels(),
                moments);
    }
}
