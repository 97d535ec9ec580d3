package lento.app.safety;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lento.app.safety.UnpleasantEffect.Strength;

/// What is known of one person for their safety.
///
/// @param effects what was unpleasant, the oldest first
/// @param noted what was noted at night, to be asked about by day
/// @param practised what was practised, the oldest first
/// @param asked when it was last asked whether anything was unpleasant, by kind of practice
/// @param moods answers to the questionnaire about mood, the oldest first
public record SafetyRecord(
        Answers answers,
        List<UnpleasantEffect> effects,
        Optional<Practised> noted,
        List<Practised> practised,
        Map<String, LocalDate> asked,
        List<Phq4> moods) {

    /// Days in which unpleasant effects change what is offered.
    static final int RECENT_DAYS = 14;

    /// So many mild effects count as much as a strong one.
    static final int MILD = 3;

    /// After so many sessions of a kind it is no longer asked about after each.
    static final int FIRST_SESSIONS = 3;

    static final int WEEK = 7;
    static final int MOOD_EVERY = 28;

    /// A session that was practised.
    ///
    /// @param kind of the practice
    /// @param practice its id
    public record Practised(LocalDate day, String kind, String practice) {}

    public SafetyRecord {
        effects = List.copyOf(effects);
        practised = List.copyOf(practised);
        asked = Map.copyOf(asked);
        moods = List.copyOf(moods);
    }

    /// Nothing is known yet.
    public static SafetyRecord empty() {
        return new SafetyRecord(Answers.none(), List.of(), Optional.empty(), List.of(), Map.of(), List.of());
    }

    public SafetyRecord withAnswers(Answers other) {
        return new SafetyRecord(other, effects, noted, practised, asked, moods);
    }

    /// With what was practised; the same session told twice counts once.
    public SafetyRecord withPractised(Practised session) {
        var more = new ArrayList<>(practised);
        if (more.isEmpty() || !more.getLast().equals(session)) {
            more.add(session);
        }
        return new SafetyRecord(answers, effects, noted, more, asked, moods);
    }

    /// With something that was noted at night, to be asked about by day.
    public SafetyRecord withNoted(Practised session) {
        return new SafetyRecord(answers, effects, Optional.of(session), practised, asked, moods);
    }

    /// With an unpleasant effect that was told; nothing more is to be asked about its kind for now.
    public SafetyRecord withEffect(UnpleasantEffect effect) {
        var more = new ArrayList<>(effects);
        more.add(effect);
        return new SafetyRecord(answers, more, noted, practised, asked, moods).withAsked(effect.kind(), effect.day());
    }

    /// With the answer that nothing was unpleasant in this kind of practice.
    public SafetyRecord withAsked(String kind, LocalDate on) {
        var days = new HashMap<>(asked);
        days.put(kind, on);
        var left = noted.filter(session -> !session.kind().equals(kind));
        return new SafetyRecord(answers, effects, left, practised, days, moods);
    }

    /// With every unpleasant effect over.
    public SafetyRecord withAllOver() {
        var over = effects.stream().map(UnpleasantEffect::over).toList();
        return new SafetyRecord(answers, over, noted, practised, asked, moods);
    }

    public SafetyRecord withMood(Phq4 mood) {
        var more = new ArrayList<>(moods);
        more.add(mood);
        return new SafetyRecord(answers, effects, noted, practised, asked, more);
    }

    /// The ids of what is true where this kind of practice is concerned.
    public Set<String> truths(String kind, LocalDate today) {
        var truths = new HashSet<>(answers.truths());
        var recent = effects.stream()
                .filter(effect -> effect.kind().equals(kind))
                .filter(effect -> effect.day().plusDays(RECENT_DAYS).isAfter(today))
                .toList();
        if (recent.stream().anyMatch(effect -> effect.strength() == Strength.STRONG)) {
            truths.add("effect-strong");
        }
        if (recent.stream().filter(effect -> effect.strength() == Strength.MILD).count() >= MILD) {
            truths.add("effects-mild");
        }
        if (effects.stream().anyMatch(UnpleasantEffect::lasting)) {
            truths.add("effect-lasting");
        }
        if (effects.stream().anyMatch(UnpleasantEffect::inTheWay)) {
            truths.add("effect-in-the-way");
        }
        return Set.copyOf(truths);
    }

    /// The session about which is to be asked whether anything was unpleasant: the one that was noted at night, else
    /// the latest of an earlier day or of today whose kind is new, or was not asked about for a week.
    public Optional<Practised> toAskAbout(LocalDate today) {
        if (noted.isPresent()) {
            return noted;
        }
        for (Practised session : practised.reversed()) {
            var last = asked.get(session.kind());
            if (last == null) {
                return Optional.of(session);
            }
            long times = practised.stream()
                    .filter(one -> one.kind().equals(session.kind()))
                    .count();
            boolean since = session.day().isAfter(last);
            boolean weekly = !last.plusDays(WEEK).isAfter(today);
            if (since && (times <= FIRST_SESSIONS || weekly)) {
                return Optional.of(session);
            }
        }
        return Optional.empty();
    }

    /// Whether the questionnaire about mood is offered: after the first week, and every four weeks.
    public boolean moodDue(LocalDate today) {
        if (practised.isEmpty() || practised.getFirst().day().plusDays(WEEK).isAfter(today)) {
            return false;
        }
        return moods.isEmpty() || !moods.getLast().on().plusDays(MOOD_EVERY).isAfter(today);
    }
}
