package lento.app.scent;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import lento.app.scent.Dilution.Flaw;

/// The form of the dilution calculator, with what was typed and what came of it.
///
/// @param oil the id of the oil that was chosen, empty if none was
/// @param bottle a size that is offered, `own`, or empty
/// @param own a bottle of another size
/// @param percent how strong
/// @param drops in a millilitre, empty for what is assumed
public record DilutionForm(
        Oils oils,
        String oil,
        String bottle,
        String own,
        String percent,
        String drops,
        DropSize assumed,
        List<Flaw> flaws,
        Optional<Dilution> mixed) {

    /// The sizes of bottles that are offered, in millilitres.
    public static final List<String> BOTTLES = List.of("10", "30", "50", "100");

    public DilutionForm {
        flaws = List.copyOf(flaws);
    }

    /// Whether something was sent, but no oil was chosen.
    public boolean oilMissing() {
        return oil.isEmpty() && !(bottle.isEmpty() && own.isEmpty() && percent.isEmpty() && drops.isEmpty());
    }

    /// Whether this bottle is chosen.
    public boolean chosen(String size) {
        return bottle.isEmpty() ? size.equals("30") && own.isEmpty() : bottle.equals(size);
    }

    /// A number as it is read in this language.
    public static String shown(BigDecimal number, String language) {
        var plain = number.stripTrailingZeros().toPlainString();
        return language.startsWith("de") ? plain.replace('.', ',') : plain;
    }
}
