package lento.app.session;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lento.app.safety.Rule;
import lento.app.safety.SafetyRecord.Practised;
import lento.app.web.Seal;
import lento.practice.Outcome;
import lento.practice.Practice;
import lento.practice.Problem;
import lento.practice.Session;
import lento.practice.played.Played;
import lento.sound.Soundscape;
import lento.sound.mix.Levels;
import lento.sound.mix.Mix;
import lento.sound.opus.Opus;
import lento.sound.render.Track;

/// Sessions that are being listened to, set and planned; the latest are kept. May be shared between threads.
final class Sessions {

    /// The integrated loudness by night, in LUFS.
    private static final double NIGHT = -23;

    /// How the sound fades where a listener said when it ends, in samples: half a minute.
    private static final long SLOW_FADE = 30 * 48_000;

    private static final int KEPT = 400;
    private static final long LONGEST = 8L * 60 * 60 * 48_000;
    private static final String SHIFT = "shift";
    private static final String PURPOSE = "session";

    private final Studio studio;
    private final Gate gate;
    private final Opus opus;
    private final Seal seal;

    private final Map<Listening, Ready> kept = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Listening, Ready> eldest) {
            return size() > KEPT;
        }
    };

    /// A session that can be played.
    ///
    /// @param session as it is played
    /// @param care the rules that call for care
    /// @param voiceless whether no voice here speaks its language, so that its words are only shown
    /// @param mark the same for the same sound from the same program on the same kind of machine
    record Ready(Practice practice, Session session, Track track, List<Rule> care, boolean voiceless, String mark) {

        /// The same with the rules that call for care.
        Ready with(List<Rule> careful) {
            return new Ready(practice, session, track, careful, voiceless, mark);
        }

        /// What is noted when it was practised on this day.
        Practised practised(LocalDate day) {
            return new Practised(day, practice.kind(), practice.id());
        }
    }

    Sessions(Studio studio, Gate gate, Opus opus, Seal seal) {
        this.studio = studio;
        this.gate = gate;
        this.opus = opus;
        this.seal = seal;
    }

    /// The path of a session.
    String address(Listening listening) {
        return "/sessions/" + seal.sealed(PURPOSE, listening);
    }

    /// What was sealed in the address of a session; empty if the address is none.
    Optional<Listening> listening(String sealed) {
        return seal.opened(PURPOSE, sealed, Listening.class);
    }

    /// The session at an address; empty if the address is none, the session is not open to this person, or it can't be
    /// set any more.
    Optional<Ready> at(String sealed, String person) throws IOException {
        var listening = listening(sealed);
        var permitted = listening.isPresent() ? gate.open(listening.get(), person) : Optional.<Gate.Permitted>empty();
        return permitted.isPresent() && ready(permitted.get()) instanceof Outcome.Done<Ready>(Ready ready)
                ? Optional.of(ready)
                : Optional.empty();
    }

    /// The session as it is permitted.
    Outcome<Ready> ready(Gate.Permitted permitted) throws IOException {
        return switch (set(permitted.listening())) {
            case Outcome.Refused<Ready> refused -> refused;
            case Outcome.Done<Ready>(Ready ready) -> Outcome.done(ready.with(permitted.care()));
        };
    }

    /// Why a session can't be set; empty if it can. Nothing comes of it that could be played.
    List<Problem> problems(Listening listening) throws IOException {
        return set(listening).problemsFound();
    }

    private Outcome<Ready> set(Listening listening) throws IOException {
        synchronized (kept) {
            var found = kept.get(listening);
            if (found != null) {
                return Outcome.done(found);
            }
        }
        var made = studio.draft(listening.asked());
        if (made instanceof Outcome.Refused<Studio.Spoken> refused) {
            return Outcome.refused(refused.problems());
        }
        var spoken = ((Outcome.Done<Studio.Spoken>) made).value();
        var scape = Studio.soundscape(spoken.session(), Optional.ofNullable(listening.sound()));
        if (scape instanceof Outcome.Refused<Optional<Soundscape>> refused) {
            return Outcome.refused(refused.problems());
        }
        var played = played(listening, spoken);
        if (played instanceof Outcome.Refused<Session> refused) {
            return Outcome.refused(refused.problems());
        }
        var ready = ready(
                listening,
                spoken,
                ((Outcome.Done<Optional<Soundscape>>) scape).value(),
                ((Outcome.Done<Session>) played).value());
        synchronized (kept) {
            kept.put(listening, ready);
        }
        return Outcome.done(ready);
    }

    private Ready ready(Listening listening, Studio.Spoken spoken, Optional<Soundscape> scape, Session session) {
        var levels = listening.night() ? Levels.usual().withIntegrated(NIGHT) : Levels.usual();
        var mix = Mix.of(spoken.session(), spoken.voice(), scape, Studio.SIGNALS, levels)
                .playing(session, spoken.voice(), Studio.SIGNALS)
                .trimmed(listening.voiceTrim(), listening.soundTrim());
        if (listening.until() != null) {
            mix = mix.fadingOut(SLOW_FADE);
        }
        var name = scape.map(Soundscape::name).orElse(Studio.SILENCE);
        var what = session + name + spoken.voice().version() + mix.gain() + " " + mix.fadeOut() + " "
                + listening.voiceTrim() + " " + listening.soundTrim() + opus.version() + System.getProperty("os.arch");
        var track = Studio.track(session, mix);
        return new Ready(spoken.practice(), session, track, List.of(), spoken.estimated(), mark(what));
    }

    private Outcome<Session> played(Listening listening, Studio.Spoken spoken) throws IOException {
        var session = spoken.session();
        var until = listening.until();
        if (!listening.shifts().isEmpty()) {
            var asked = new Studio.Asked(
                    SHIFT,
                    listening.language(),
                    Optional.empty(),
                    spoken.estimated()
                            ? Optional.empty()
                            : Optional.of(spoken.voice().name()),
                    Map.of());
            if (!(studio.draft(asked) instanceof Outcome.Done<Studio.Spoken>(Studio.Spoken shift))) {
                return Outcome.refused("There are no words for changing position in this voice.");
            }
            for (long at : listening.shifts()) {
                session = Played.interrupted(session, Math.clamp(at, 0, session.length()), shift.session());
            }
        }
        return Outcome.done(until == null ? session : Played.until(session, Math.clamp(until, 48_000, LONGEST)));
    }

    private static String mark(String what) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(what.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
