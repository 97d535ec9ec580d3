package lento.app.week;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import lento.app.week.Standing.Over;
import lento.app.week.Standing.Today;
import lento.app.week.Standing.Tomorrow;

/// What one person told of their first week so far. A day without a word changes nothing: it is simply the next one's.
///
/// @param told the earliest first
public record Week(List<Told> told) {

    /// What was told of a day.
    ///
    /// @param practice its id
    /// @param right whether it felt right
    /// @param on the day on which it was told
    public record Told(String practice, boolean right, LocalDate on) {}

    public Week {
        told = List.copyOf(told);
    }

    /// Nothing was told yet.
    public static Week begun() {
        return new Week(List.of());
    }

    /// What stands on this day.
    ///
    /// @param open whether a practice is open to this person
    public Standing standing(FirstWeek week, Predicate<String> open, LocalDate today) {
        if (told.size() >= FirstWeek.DAYS) {
            return over(week);
        }
        var next = next(week, open);
        if (next.isEmpty()) {
            return over(week);
        }
        int number = told.size() + 1;
        boolean done = !told.isEmpty() && !told.getLast().on().isBefore(today);
        return done ? new Tomorrow(number, next.get()) : new Today(number, next.get());
    }

    private Standing over(FirstWeek week) {
        var right = told.stream().filter(Told::right).map(Told::practice).collect(Collectors.toSet());
        return new Over(week.all().filter(day -> right.contains(day.practice())).toList());
    }

    /// The practice whose turn it is; where it is closed, the first that is open and has no day of its own.
    private Optional<Day> next(FirstWeek week, Predicate<String> open) {
        var known = told.stream().map(Told::practice).collect(Collectors.toSet());
        var planned = week.days().get(told.size());
        if (open.test(planned.practice()) && !known.contains(planned.practice())) {
            return Optional.of(planned);
        }
        return week.instead().stream()
                .filter(day -> !known.contains(day.practice()))
                .filter(day -> open.test(day.practice()))
                .findFirst();
    }

    /// With what was told of a practice.
    public Week with(String practice, boolean right, LocalDate on) {
        var more = new ArrayList<>(told);
        more.add(new Told(practice, right, on));
        return new Week(more);
    }
}
