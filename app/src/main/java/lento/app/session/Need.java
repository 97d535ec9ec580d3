package lento.app.session;

import java.util.Locale;
import java.util.Optional;

/// What someone comes for; the list of all practices stands by need.
public enum Need {
    TENSION,
    BREATH,
    MIND,
    MOVE,
    ASLEEP,
    DAILY,
    BAD_DAY;

    /// The need that a kind of practice meets; empty for a kind that no one knows.
    public static Optional<Need> of(String kind) {
        return Optional.ofNullable(
                switch (kind) {
                    case "tension-release", "autogenic" -> TENSION;
                    case "paced-breathing" -> BREATH;
                    case "mindfulness", "imagery", "scent", "writing" -> MIND;
                    case "movement", "massage" -> MOVE;
                    case "sleep" -> ASLEEP;
                    case "everyday" -> DAILY;
                    case "card" -> BAD_DAY;
                    default -> null;
                });
    }

    /// Whether a kind of practice meets it.
    public boolean isMetBy(String kind) {
        return of(kind).filter(this::equals).isPresent();
    }

    /// The key of its words.
    public String key() {
        return "need." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
