package lento.app.safety;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lento.practice.Choice;
import lento.practice.Time;

/// What care changes about a practice, before it is set in time. Applied twice it does what it does once.
public sealed interface Change {

    /// One option, unless one of the fine ones was chosen.
    ///
    /// @param ifOffered whether nothing has to change where the practice offers no such option
    record Choose(String name, String value, Set<String> fine, boolean ifOffered) implements Change {
        public Choose {
            fine = Set.copyOf(fine);
        }
    }

    /// A length that is chosen, such as a hold, is no longer than this.
    ///
    /// @param most in samples
    /// @param ifOffered whether nothing has to change where the practice offers no such length
    record AtMost(String name, long most, boolean ifOffered) implements Change {}

    /// The session is no longer than this.
    record Minutes(double most) implements Change {}

    /// These members are left out, where the practice works with their list. Nothing has to change where it does not.
    ///
    /// @param list the name of the file of lists: `poses`
    record LeaveOut(String list, List<String> members) implements Change {
        public LeaveOut {
            members = List.copyOf(members);
        }
    }

    /// The wish with this change, the same if it has nothing to change; empty where the practice can't be changed so.
    default Optional<Wish> on(Wish wish) {
        return switch (this) {
            case Choose choose -> chosen(choose, wish);
            case AtMost most -> limited(most, wish);
            case Minutes(double most) -> Optional.of(wish.minutes() > most ? wish.lasting(most) : wish);
            case LeaveOut leave -> left(leave, wish);
        };
    }

    private static Optional<Wish> chosen(Choose choose, Wish wish) {
        if (!(wish.practice().choice(choose.name()).orElse(null) instanceof Choice.Options options)
                || !options.values().contains(choose.value())) {
            return unoffered(choose.ifOffered(), wish);
        }
        boolean fine = wish.option(options)
                .filter(made -> made.equals(choose.value()) || choose.fine().contains(made))
                .isPresent();
        return Optional.of(fine ? wish : wish.with(choose.name(), choose.value()));
    }

    private static Optional<Wish> limited(AtMost limit, Wish wish) {
        if (!(wish.practice().choice(limit.name()).orElse(null) instanceof Choice.Length length)) {
            return unoffered(limit.ifOffered(), wish);
        }
        if (length.least() > limit.most()) {
            return Optional.empty();
        }
        var made = wish.choices().get(limit.name());
        long samples = made == null ? length.usual() : samples(made);
        return Optional.of(samples <= limit.most() ? wish : wish.with(limit.name(), Time.written(limit.most())));
    }

    /// A length as it is typed, in samples; longer than any where it can't be read, so that it is replaced.
    private static long samples(String typed) {
        var figure = typed.replace("s", "").strip();
        return figure.matches("\\d{1,4}(\\.\\d{1,3})?") ? Time.samples(Double.parseDouble(figure)) : Long.MAX_VALUE;
    }

    private static Optional<Wish> left(LeaveOut leave, Wish wish) {
        if (!(wish.practice().choice("leave-out").orElse(null) instanceof Choice.Members members)
                || !members.file().equals(leave.list())) {
            return Optional.of(wish);
        }
        var made = wish.choices().getOrDefault(members.name(), "");
        var all = new LinkedHashSet<>(
                Arrays.stream(made.split(",")).map(String::strip).toList());
        all.removeIf(id -> id.isEmpty() || id.equals("none"));
        return Optional.of(all.addAll(leave.members()) ? wish.with(members.name(), String.join(",", all)) : wish);
    }

    private static Optional<Wish> unoffered(boolean fine, Wish wish) {
        return fine ? Optional.of(wish) : Optional.empty();
    }
}
