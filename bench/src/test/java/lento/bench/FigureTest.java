package lento.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class FigureTest {

    @Test
    void a_figure_at_its_bar_meets_it() {
        assertThat(Figure.atMost("CPU", 1.05, 1.05, "%.2f x").verdict()).isEqualTo(Figure.Verdict.MET);
        assertThat(Figure.atLeast("speed", 2, 2, "%.0f x").verdict()).isEqualTo(Figure.Verdict.MET);
    }

    @Test
    void a_figure_on_the_wrong_side_misses_its_bar() {
        assertThat(Figure.atMost("CPU", 1.06, 1.05, "%.2f x").verdict()).isEqualTo(Figure.Verdict.MISSED);
        assertThat(Figure.atLeast("speed", 1.9, 2, "%.1f x").verdict()).isEqualTo(Figure.Verdict.MISSED);
    }

    @Test
    void what_could_not_be_counted_misses_its_bar() {
        assertThat(Figure.atMost("CPU", Double.NaN, 1, "%.2f x").verdict()).isEqualTo(Figure.Verdict.MISSED);
    }

    @Test
    void figures_are_rows_of_a_markdown_table() {
        var table = Figure.table(
                List.of(Figure.atMost("first page", 12.34, 30, "%.1f ms"), Figure.told("lines", 127, "%.0f")));

        assertThat(table).isEqualTo("""
                | what | measured | bar | met |
                |---|---|---|---|
                | first page | 12.3 ms | at most 30.0 ms | yes |
                | lines | 127 |  |  |
                """);
    }
}
