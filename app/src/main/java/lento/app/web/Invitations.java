package lento.app.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/// The addresses that let a browser in, each once and within ten minutes, so that other people who use this machine
/// and other sites stay out. Whoever can read the data folder can write one.
public final class Invitations {

    /// The cookie of a browser that was let in; its value is sealed.
    static final String COOKIE = "lento-household";

    private static final String PURPOSE = "invitation";
    private static final String HOUSEHOLD = "household";
    private static final Duration VALID = Duration.ofMinutes(10);

    private final Seal seal;
    private final Clock clock;
    private final Set<String> used = ConcurrentHashMap.newKeySet();

    private record Invitation(String id, long until) {}

    private record Household(String id, long since) {}

    public Invitations(Seal seal, Clock clock) {
        this.seal = seal;
        this.clock = clock;
    }

    /// The path of a new invitation.
    public String path() {
        var until = clock.instant().plus(VALID).getEpochSecond();
        return "/open/" + seal.sealed(PURPOSE, new Invitation(UUID.randomUUID().toString(), until));
    }

    /// Whether this invitation is valid and was not used; from now on it is.
    boolean accept(String text) {
        return seal.opened(PURPOSE, text, Invitation.class)
                .filter(found -> Instant.ofEpochSecond(found.until()).isAfter(clock.instant()))
                .filter(found -> used.add(found.id()))
                .isPresent();
    }

    /// The cookie's value for a browser that was let in.
    String pass() {
        return seal.sealed(
                HOUSEHOLD,
                new Household(UUID.randomUUID().toString(), clock.instant().getEpochSecond()));
    }

    /// Who holds the pass that a cookie's value is: one name for each browser that was let in. Empty if it is no pass.
    Optional<String> holder(String text) {
        return seal.opened(HOUSEHOLD, text, Household.class).map(Household::id);
    }
}
