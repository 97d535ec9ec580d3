package lento.app.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import lento.practice.Outcome;
import lento.practice.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableTest {

    private static Table table(String text) {
        return switch (Table.read("t.csv", text)) {
            case Outcome.Done<Table>(Table table) -> table;
            case Outcome.Refused<Table>(List<Problem> problems) -> throw new AssertionError(problems);
        };
    }

    private static List<String> problems(String text) {
        return Table.read("t.csv", text).problemsFound().stream()
                .map(Problem::toString)
                .toList();
    }

    @Test
    void fields_have_their_places() {
        var table = table("study, yi,vi\nA,1 ,2\n\n\"B, and \"\"C\"\"\",3,4\n");

        assertThat(table.names()).extracting(Table.Field::text).containsExactly("study", "yi", "vi");
        assertThat(table.names().get(1).column()).isEqualTo(8);
        var row = table.rows().get(1);
        assertThat(row.fields().getFirst()).isEqualTo(new Table.Field("B, and \"C\"", 4, 1));
        assertThat(row.fields().get(2)).isEqualTo(new Table.Field("4", 4, 18));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,b\n1,2\n", "a,b\r\n1,2\r\n", "a,b\r1,2", "\uFEFFa,b\n1,2", "\n\na,b\n\n1,2\n\n\n"})
    void every_kind_of_line_ends_a_line(String text) {
        assertThat(table(text).rows()).hasSize(1);
        assertThat(table(text).column("a")).contains(0);
        assertThat(table(text).places()).containsEntry("b", 1);
    }

    @Test
    void a_quoted_field_may_go_over_lines() {
        var table = table("a,b\n\"one\ntwo\",3\n4,5\n");

        assertThat(table.rows().getFirst().fields().getFirst().text()).isEqualTo("one\ntwo");
        assertThat(table.rows().get(1).fields().getFirst().line()).isEqualTo(4);
    }

    @Test
    void what_is_wrong_is_told_at_once_with_its_place() {
        assertThat(problems(""))
                .containsExactly(
                        "t.csv:1:1: The file is empty. The first line names the columns, separated by commas.");
        assertThat(problems("a,,a\n1,2\n1,2,3,4\n"))
                .containsExactly(
                        "t.csv:1:3: A column has no name. Name it or take out a comma.",
                        "t.csv:1:4: The column 'a' stands twice. Keep one.",
                        "t.csv:2:3: This line has 2 fields and there are 3 columns. A field with a comma in it stands in"
                                + " quotes.",
                        "t.csv:3:7: This line has 4 fields and there are 3 columns. A field with a comma in it stands in"
                                + " quotes.");
        assertThat(problems("a\n\"open\n")).containsExactly("t.csv:2:1: A quote is not closed. Add a \".");
        assertThat(problems("a\n\"b\" c\n"))
                .containsExactly("t.csv:2:4: After a closing quote comes a comma or the end of the line. Write a quote"
                        + " within quotes twice.");
    }

    @Test
    void numbers_are_numbers() {
        var table = table("a\n1\n-2.5e3\n.5\nNA\n");
        var problems = new ArrayList<Problem>();

        assertThat(table.rows().stream().map(row -> table.number(row.fields().getFirst(), problems)))
                .extracting(found -> found.isPresent() ? found.getAsDouble() : null)
                .containsExactly(1.0, -2500.0, 0.5, null);
        assertThat(problems).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "NaN", "Infinity", "0x10", "1d", "\"3,5\"", "1e999", "--1", "1 2"})
    void what_is_no_number_is_named(String text) {
        var table = table("a\n" + text + "\n");
        var problems = new ArrayList<Problem>();

        assertThat(table.number(table.rows().getFirst().fields().getFirst(), problems))
                .isEmpty();
        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.toString()).startsWith("t.csv:2:1: ");
            assertThat(problem.message()).contains("You entered '" + text.replace("\"", "") + "'.");
        });
    }

    @Test
    void an_unknown_column_is_answered_with_the_nearest() {
        assertThat(table("y_i,vi\n").unknown(List.of("yi", "vi")))
                .singleElement()
                .hasToString("t.csv:1:1: The column 'y_i' is not known. Nearest: yi.");
    }
}
