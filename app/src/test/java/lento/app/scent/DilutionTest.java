package lento.app.scent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import lento.app.library.Library;
import lento.app.scent.Dilution.Flaw;
import lento.app.scent.Dilution.Mixed;
import lento.app.scent.Dilution.Typed;
import lento.practice.Member;
import lento.practice.MemberLists;
import lento.practice.Outcome;
import lento.practice.Problem;
import lento.practice.Vocabulary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

class DilutionTest {

    private static final Oil LAVENDER = new Oil("lavender", "lavender", new BigDecimal("2"), "");
    private static final Oil YLANG_YLANG = new Oil("ylang-ylang", "ylang-ylang", new BigDecimal("0.8"), "");

    private static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Refused<T> refused ->
                throw new AssertionError(refused.problems().toString());
        };
    }

    private static Dilution mixed(Oil oil, String bottle, String percent, String drops) {
        return switch (Dilution.of(oil, new Typed(bottle, percent, drops))) {
            case Mixed.Done(Dilution dilution) -> dilution;
            case Mixed.Flawed(List<Flaw> flaws) -> throw new AssertionError(flaws.toString());
        };
    }

    private static List<Flaw> flaws(Oil oil, String bottle, String percent, String drops) {
        return switch (Dilution.of(oil, new Typed(bottle, percent, drops))) {
            case Mixed.Done(Dilution dilution) -> throw new AssertionError(dilution.toString());
            case Mixed.Flawed(List<Flaw> flaws) -> flaws;
        };
    }

    @Test
    void counts_drops_by_hand_worked_sums() {
        assertThat(mixed(LAVENDER, "30", "1", "20").drops()).isEqualTo(6);
        assertThat(mixed(LAVENDER, "50", "2", "20").drops()).isEqualTo(20);
        assertThat(mixed(LAVENDER, "10", "1", "20").drops()).isEqualTo(2);
        assertThat(mixed(LAVENDER, "100", "1,5", "30").drops()).isEqualTo(45);
    }

    @Test
    void rounds_down_and_tells_how_strong_it_really_is() {
        var mixed = mixed(YLANG_YLANG, "30", "0.8", "20");

        assertThat(mixed.drops()).isEqualTo(4);
        assertThat(mixed.strength()).isEqualByComparingTo("0.67");
    }

    @Property
    void never_above_the_limit_and_never_a_whole_drop_too_few(
            @ForAll @BigRange(min = "5", max = "500") @Scale(3) BigDecimal bottle,
            @ForAll @BigRange(min = "0.001", max = "4.99") @Scale(3) BigDecimal percent,
            @ForAll @BigRange(min = "10", max = "60") @Scale(3) BigDecimal drops,
            @ForAll @IntRange(min = 1, max = 499) int hundredths) {
        var oil = new Oil("oil", "oil", BigDecimal.valueOf(hundredths, 2), "");
        var typed = new Typed(bottle.toPlainString(), percent.toPlainString(), drops.toPlainString());
        switch (Dilution.of(oil, typed)) {
            case Mixed.Done(Dilution mixed) -> {
                // Of the oil, in millionths of a millilitre and a drop, without any division.
                var oilIn = BigDecimal.valueOf(mixed.drops()).multiply(BigDecimal.valueOf(100));
                var bottleIn = bottle.multiply(drops);
                assertThat(percent).isLessThanOrEqualTo(oil.limit());
                assertThat(oilIn).isLessThanOrEqualTo(bottleIn.multiply(oil.limit()));
                assertThat(oilIn).isLessThanOrEqualTo(bottleIn.multiply(percent));
                assertThat(oilIn.add(BigDecimal.valueOf(100))).isGreaterThan(bottleIn.multiply(percent));
                assertThat(mixed.drops()).isPositive();
            }
            case Mixed.Flawed(List<Flaw> flaws) ->
                assertThat(flaws).singleElement().satisfies(flaw -> assertThat(flaw)
                        .isInstanceOfAny(Flaw.TooStrong.class, Flaw.TooSmall.class));
        }
    }

    @Property
    void a_larger_bottle_of_the_size_that_is_named_takes_one_drop(
            @ForAll @BigRange(min = "5", max = "20") @Scale(1) BigDecimal bottle,
            @ForAll @BigRange(min = "0.1", max = "0.8") @Scale(1) BigDecimal percent) {
        var typed = new Typed(bottle.toPlainString(), percent.toPlainString(), "20");
        if (Dilution.of(YLANG_YLANG, typed) instanceof Mixed.Flawed(List<Flaw> flaws)) {
            int from = ((Flaw.TooSmall) flaws.getFirst()).from();
            assertThat(mixed(YLANG_YLANG, String.valueOf(from), percent.toPlainString(), "20")
                            .drops())
                    .isPositive();
        }
    }

    @Test
    void what_can_not_be_mixed_is_told_with_what_was_typed() {
        assertThat(flaws(LAVENDER, "0", "1", "20")).containsExactly(new Flaw.NoBottle("0"));
        assertThat(flaws(LAVENDER, "5000", "1", "20")).containsExactly(new Flaw.NoBottle("5000"));
        assertThat(flaws(LAVENDER, "-30", "1", "20")).containsExactly(new Flaw.NoBottle("-30"));
        assertThat(flaws(LAVENDER, "1e9", "1", "20")).containsExactly(new Flaw.NoBottle("1e9"));
        assertThat(flaws(LAVENDER, "30", "", "20")).containsExactly(new Flaw.NoStrength(""));
        assertThat(flaws(LAVENDER, "30", "0.0", "20")).containsExactly(new Flaw.NoStrength("0.0"));
        assertThat(flaws(LAVENDER, "30", "2.01", "20")).containsExactly(new Flaw.TooStrong("2.01", LAVENDER));
        assertThat(flaws(LAVENDER, "30", "1", "5")).containsExactly(new Flaw.NoDrops("5"));
        assertThat(flaws(LAVENDER, "a", "b", "c"))
                .containsExactly(new Flaw.NoBottle("a"), new Flaw.NoStrength("b"), new Flaw.NoDrops("c"));
        assertThat(flaws(YLANG_YLANG, "5", "0.8", "20")).containsExactly(new Flaw.TooSmall("5", 7));
    }

    @Test
    void the_shipped_oils_have_the_same_limits_in_every_language() throws IOException {
        var library = done(Library.open(Path.of("..", "content")));
        var all = done(OilsByLanguage.of(library, List.of("en", "de"))).all();

        for (Oils oils : all.values()) {
            assertThat(oils.essential()).extracting(Oil::id).contains("lavender", "chamomile", "eucalyptus");
            assertThat(oils.named("ylang-ylang"))
                    .hasValueSatisfying(oil -> assertThat(oil.limit()).isEqualByComparingTo("0.8"));
            assertThat(oils.essential()).allSatisfy(oil -> {
                assertThat(oil.limit()).isLessThanOrEqualTo(new BigDecimal("2"));
                assertThat(oil.care()).isNotEmpty();
            });
            assertThat(oils.carriers()).extracting(Oils.Carrier::id).contains("almond-oil");
        }
        assertThat(all.get("de")).isNotNull().satisfies(german -> assertThat(
                        german.carriers().getFirst().care())
                .contains("Mandel"));
    }

    @Test
    void an_oil_without_a_limit_is_refused() {
        for (String limit : List.of("", "0", "7", "much")) {
            var oil = new Member("rose", "rose", "", java.util.Set.of(), Map.of("limit-percent", limit));
            var file = new MemberLists(
                    "oils",
                    List.of(),
                    Map.of("oils", Map.of("", List.of("rose")), "carriers", Map.of("", List.of())),
                    Map.of("rose", oil));
            assertThat(Oils.of(Vocabulary.of(List.of(file))).problemsFound())
                    .extracting(Problem::message)
                    .singleElement()
                    .satisfies(words -> assertThat(words).contains("'rose'", "'" + limit + "'", "Write a number"));
        }
        assertThat(Oils.of(Vocabulary.of(List.of())).problemsFound()).hasSize(1);
    }
}
