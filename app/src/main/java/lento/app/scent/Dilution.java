package lento.app.scent;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Drops of an essential oil in a bottle that is then filled up with carrier oil. The drops are rounded down, so there
/// is never more of the oil in it than was wanted, and never more than its limit.
///
/// @param millilitres what the bottle holds
/// @param percent what was wanted, in percent of the volume
/// @param dropsPerMillilitre how small the drops are
/// @param drops whole drops, perhaps none
public record Dilution(Oil oil, BigDecimal millilitres, BigDecimal percent, BigDecimal dropsPerMillilitre, int drops) {

    /// The smallest bottle, in millilitres.
    public static final BigDecimal LEAST_BOTTLE = BigDecimal.valueOf(5);

    /// The largest bottle, in millilitres.
    public static final BigDecimal MOST_BOTTLE = BigDecimal.valueOf(500);

    /// The largest drops, as a number in a millilitre.
    public static final BigDecimal FEWEST_DROPS = BigDecimal.valueOf(10);

    /// The smallest drops, as a number in a millilitre.
    public static final BigDecimal MOST_DROPS = BigDecimal.valueOf(60);

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Pattern NUMBER = Pattern.compile("\\d{1,6}([.,]\\d{1,3})?");

    /// What was typed.
    ///
    /// @param bottle in millilitres
    /// @param percent in percent
    /// @param drops in a millilitre
    public record Typed(String bottle, String percent, String drops) {}

    /// What came of it.
    public sealed interface Mixed {

        /// It can be mixed so.
        record Done(Dilution dilution) implements Mixed {}

        /// It can't, each with its reason.
        ///
        /// @param flaws at least one
        record Flawed(List<Flaw> flaws) implements Mixed {
            public Flawed {
                flaws = List.copyOf(flaws);
            }
        }
    }

    /// Something that can't be mixed.
    public sealed interface Flaw {

        /// No bottle of a size that is known here.
        record NoBottle(String typed) implements Flaw {}

        /// No strength over nothing.
        record NoStrength(String typed) implements Flaw {}

        /// Stronger than this oil may be.
        record TooStrong(String typed, Oil oil) implements Flaw {}

        /// No size of drops.
        record NoDrops(String typed) implements Flaw {}

        /// Even one drop would be too much.
        ///
        /// @param from the smallest bottle for one drop, in whole millilitres
        record TooSmall(String typed, int from) implements Flaw {}
    }

    /// The drops for what was typed.
    public static Mixed of(Oil oil, Typed typed) {
        var flaws = new ArrayList<Flaw>();
        var bottle = within(typed.bottle(), LEAST_BOTTLE, MOST_BOTTLE);
        if (bottle.isEmpty()) {
            flaws.add(new Flaw.NoBottle(typed.bottle()));
        }
        var percent = number(typed.percent()).filter(found -> found.signum() > 0);
        if (percent.isEmpty()) {
            flaws.add(new Flaw.NoStrength(typed.percent()));
        } else if (percent.get().compareTo(oil.limit()) > 0) {
            flaws.add(new Flaw.TooStrong(typed.percent(), oil));
        }
        var drops = within(typed.drops(), FEWEST_DROPS, MOST_DROPS);
        if (drops.isEmpty()) {
            flaws.add(new Flaw.NoDrops(typed.drops()));
        }
        if (!flaws.isEmpty() || bottle.isEmpty() || percent.isEmpty() || drops.isEmpty()) {
            return new Mixed.Flawed(flaws);
        }
        var mixed = mixed(oil, bottle.get(), percent.get(), drops.get());
        return mixed.drops() > 0
                ? new Mixed.Done(mixed)
                : new Mixed.Flawed(List.of(new Flaw.TooSmall(typed.bottle(), mixed.smallestBottle())));
    }

    private static Dilution mixed(Oil oil, BigDecimal bottle, BigDecimal percent, BigDecimal drops) {
        int whole = bottle.multiply(percent)
                .multiply(drops)
                .divide(HUNDRED, 0, RoundingMode.DOWN)
                .intValueExact();
        return new Dilution(oil, bottle, percent, drops, whole);
    }

    /// The smallest bottle that one drop makes no stronger than was wanted, in whole millilitres.
    private int smallestBottle() {
        return HUNDRED.divide(percent.multiply(dropsPerMillilitre), 0, RoundingMode.UP)
                .intValueExact();
    }

    /// How strong it really is, in percent, rounded up to hundredths.
    public BigDecimal strength() {
        return BigDecimal.valueOf(drops)
                .multiply(HUNDRED)
                .divide(millilitres.multiply(dropsPerMillilitre), 2, RoundingMode.UP);
    }

    private static Optional<BigDecimal> within(String typed, BigDecimal least, BigDecimal most) {
        return number(typed).filter(found -> found.compareTo(least) >= 0 && found.compareTo(most) <= 0);
    }

    /// A number as people write it, with a comma or a point.
    private static Optional<BigDecimal> number(String typed) {
        return NUMBER.matcher(typed).matches()
                ? Optional.of(new BigDecimal(typed.replace(',', '.')))
                : Optional.empty();
    }
}
