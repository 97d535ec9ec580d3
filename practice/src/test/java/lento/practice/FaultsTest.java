package lento.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import lento.practice.Fences.Fence;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Every fault of the language, as `faults.md` tells it: each has exactly these problems, at these places.
class FaultsTest {

    private static final List<Fence> FAULTS = Fences.of(Example.resource("/faults.md"));

    @TestFactory
    Stream<DynamicTest> has_exactly_these_problems() {
        return FAULTS.stream()
                .map(fence -> DynamicTest.dynamicTest(fence.toString(), () -> assertThat(
                                Fences.problems(fence, Example.vocabulary().files()))
                        .as(fence.text())
                        .isEqualTo(fence.expected())));
    }

    @Test
    void every_fault_names_its_problems() {
        assertThat(FAULTS).hasSizeGreaterThan(100).allSatisfy(fence -> assertThat(fence.expected())
                .isNotEmpty());
    }

    @Test
    void every_problem_ends_with_a_sentence_that_mends_it() {
        assertThat(FAULTS).allSatisfy(fence -> assertThat(fence.expected()).allMatch(problem -> problem.endsWith(".")));
    }
}
