package lento.statistics.meta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Comparator;
import java.util.List;
import lento.statistics.Found;
import org.junit.jupiter.api.Test;

class SensitivityTest {

    private static final SynthesisOptions REML = SynthesisOptions.withDefaults();
    private static final List<Study> BCG = MetaforTest.studies("bcg");

    @Test
    void leaving_one_out_pools_all_others() {
        var parts = Found.in(Sensitivity.leaveOneOut(BCG, REML));

        assertThat(parts).hasSize(13);
        assertThat(parts.get(3).name()).isEqualTo("4");
        var rest = new java.util.ArrayList<>(BCG);
        rest.remove(3);
        assertThat(parts.get(3).synthesis()).isEqualTo(MetaforTest.pool(rest, REML));
    }

    @Test
    void leaving_one_out_of_two_is_refused() {
        assertThat(Sensitivity.leaveOneOut(BCG.subList(0, 2), REML).flawsFound())
                .singleElement()
                .hasToString("Leaving one out needs at least three studies. There are 2.");
        assertThat(Sensitivity.leaveOneOut(BCG.subList(0, 3), REML).flawsFound())
                .isEmpty();
    }

    @Test
    void cumulating_adds_one_study_at_a_time_and_ends_with_all() {
        var parts = Found.in(Sensitivity.cumulative(BCG, Comparator.comparingDouble(Study::variance), REML));

        assertThat(parts).hasSize(12);
        assertThat(parts.getFirst().synthesis().k()).isEqualTo(2);
        assertThat(parts.getLast().synthesis().estimate())
                .isCloseTo(MetaforTest.pool(BCG, REML).estimate(), within(1e-12));
        assertThat(parts.getLast().name()).isEqualTo("12");
        assertThat(Sensitivity.cumulative(BCG.subList(0, 1), Comparator.comparing(Study::name), REML)
                        .flawsFound())
                .hasSize(1);
        assertThat(Found.in(Sensitivity.cumulative(BCG.subList(0, 2), Comparator.comparing(Study::name), REML)))
                .hasSize(1);
    }

    @Test
    void subgroups_are_compared_by_their_own_standard_errors() {
        var studies = List.of(
                new Study("x1", 1, 1),
                new Study("y1", 4, 1),
                new Study("x2", 1, 1),
                new Study("y2", 4, 1),
                new Study("z", 9, 1));
        var subgroups =
                Found.in(Sensitivity.subgroups(studies, study -> study.name().substring(0, 1), REML));

        assertThat(subgroups.parts()).extracting("name").containsExactly("x", "y");
        assertThat(subgroups.single()).containsExactly("z");
        assertThat(subgroups.degrees()).isEqualTo(1);
        // Effects 1 and 4, each with variance 1/2: 9 / (1/2 + 1/2).
        assertThat(subgroups.q()).isCloseTo(9, within(1e-12));
        assertThat(subgroups.p()).isCloseTo(0.0026997960632602, within(1e-12));
    }

    @Test
    void one_subgroup_has_nothing_to_be_compared_with() {
        assertThat(Sensitivity.subgroups(BCG, _ -> "all", REML).flawsFound())
                .singleElement()
                .hasToString("Comparing subgroups needs two of at least two studies each. There is 1.");
        assertThat(Sensitivity.subgroups(BCG, Study::name, REML).flawsFound())
                .singleElement()
                .hasToString("Comparing subgroups needs two of at least two studies each. There are 0.");
    }
}
