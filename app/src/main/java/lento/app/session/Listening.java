package lento.app.session;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A session as one listener asked for it, with what they wanted on the way. It stands in the session's address,
/// sealed: nothing of it is kept on the server.
///
/// @param minutes the practice's usual length if null
/// @param voice the first that speaks the language if null
/// @param sound the practice's own soundscape if null, `none` for silence
/// @param night whether it is softer, as suits the night
/// @param voiceTrim how much louder the voice is than usual, in decibels
/// @param soundTrim how much louder the soundscape is than usual, in decibels
/// @param shifts where the listener changed position, in samples, each of the session with the shifts before it
/// @param until where the sound ends, in samples; at the end of the session if null
public record Listening(
        String practice,
        String language,
        @Nullable Double minutes,
        Map<String, String> choices,
        @Nullable String voice,
        @Nullable String sound,
        boolean night,
        double voiceTrim,
        double soundTrim,
        List<Long> shifts,
        @Nullable Long until) {

    /// How far a level may be moved, in decibels.
    public static final double WIDEST_TRIM = 24;

    /// How many changes of position a session may have.
    public static final int MOST_SHIFTS = 20;

    public Listening {
        choices = Map.copyOf(choices);
        shifts = List.copyOf(shifts);
    }

    /// A session as it comes.
    public static Listening to(
            String practice, String language, @Nullable Double minutes, Map<String, String> choices) {
        return new Listening(practice, language, minutes, choices, null, null, false, 0, 0, List.of(), null);
    }

    /// The same in another language, with the first voice that speaks it; as it was if that is its own.
    Listening in(String other) {
        return other.equals(language)
                ? this
                : new Listening(
                        practice, other, minutes, choices, null, sound, night, voiceTrim, soundTrim, List.of(), null);
    }

    /// The same with another length and other choices.
    Listening with(double otherMinutes, Map<String, String> otherChoices) {
        return new Listening(
                practice,
                language,
                otherMinutes,
                otherChoices,
                voice,
                sound,
                night,
                voiceTrim,
                soundTrim,
                shifts,
                until);
    }

    public Listening withVoice(@Nullable String name) {
        return new Listening(
                practice, language, minutes, choices, name, sound, night, voiceTrim, soundTrim, shifts, until);
    }

    public Listening withSound(@Nullable String name) {
        return new Listening(
                practice, language, minutes, choices, voice, name, night, voiceTrim, soundTrim, shifts, until);
    }

    public Listening withNight(boolean soft) {
        return new Listening(
                practice, language, minutes, choices, voice, sound, soft, voiceTrim, soundTrim, shifts, until);
    }

    public Listening withTrims(double ofVoice, double ofSound) {
        return new Listening(
                practice,
                language,
                minutes,
                choices,
                voice,
                sound,
                night,
                Math.clamp(ofVoice, -WIDEST_TRIM, WIDEST_TRIM),
                Math.clamp(ofSound, -WIDEST_TRIM, WIDEST_TRIM),
                shifts,
                until);
    }

    /// With another change of position; as it was if there are too many.
    public Listening withShift(long at) {
        if (shifts.size() >= MOST_SHIFTS) {
            return this;
        }
        var more = new java.util.ArrayList<>(shifts);
        more.add(at);
        return new Listening(
                practice, language, minutes, choices, voice, sound, night, voiceTrim, soundTrim, more, until);
    }

    public Listening withUntil(@Nullable Long end) {
        return new Listening(
                practice, language, minutes, choices, voice, sound, night, voiceTrim, soundTrim, shifts, end);
    }

    /// The session without what was wanted on the way.
    public Listening fromTheStart() {
        return new Listening(
                practice, language, minutes, choices, voice, sound, night, voiceTrim, soundTrim, List.of(), null);
    }

    Studio.Asked asked() {
        return new Studio.Asked(practice, language, Optional.ofNullable(minutes), Optional.ofNullable(voice), choices);
    }
}
