package lento.app.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import lento.app.table.Table;
import lento.practice.Outcome;
import lento.practice.Problem;
import lento.statistics.Finding;
import lento.statistics.Flaw;
import lento.statistics.meta.EffectSize;
import lento.statistics.meta.Measure;
import lento.statistics.meta.Study;
import lento.statistics.meta.StudyReport;
import org.jspecify.annotations.Nullable;

/// Studies as a table: a line a study, with what it reports in one of four ways, and words about it.
///
/// @param table from which they were read
/// @param measure what the effect sizes measure; none for effect sizes that came as they are
/// @param studies in the order of the table
/// @param corrected names of the studies that got one half added to all four cells
public record StudyTable(Table table, Optional<Measure> measure, List<Study> studies, List<String> corrected) {

    /// A way to report: its columns, of which none may be missing in a line.
    private enum Way {
        EFFECT,
        MEANS,
        EVENTS,
        INTERVAL;

        List<String> columns() {
            return switch (this) {
                case EFFECT -> List.of("yi", "vi");
                case MEANS -> List.of("mean_i", "sd_i", "n_intervention", "mean_c", "sd_c", "n_control");
                case EVENTS -> List.of("a", "n1", "c", "n2");
                case INTERVAL -> List.of("effect", "ci_low", "ci_high");
            };
        }
    }

    /// Columns of words, which are not computed with. The first that is there names a study.
    private static final List<String> WORDS = List.of(
            "study",
            "trial",
            "name",
            "label",
            "author",
            "year",
            "id",
            "data",
            "review",
            "outcome",
            "comparison",
            "timepoint",
            "subgroup",
            "effect_measure",
            "source_url",
            "rob_overall",
            "note");

    private static final int NAMING = 5;

    public StudyTable {
        studies = List.copyOf(studies);
        corrected = List.copyOf(corrected);
    }

    /// Reads studies, or tells every problem with its place.
    ///
    /// @param measure what to make of them; MD from means, RR from events, as they are otherwise
    public static Outcome<StudyTable> read(String file, String text, Optional<Measure> measure) {
        return Table.read(file, text).then(table -> studies(table, measure));
    }

    private static Outcome<StudyTable> studies(Table table, Optional<Measure> wanted) {
        var known = Stream.concat(Stream.of(Way.values()).flatMap(way -> way.columns().stream()), WORDS.stream())
                .toList();
        var problems = new ArrayList<>(table.unknown(known));
        var ways = Stream.of(Way.values())
                .filter(way -> way.columns().stream()
                        .allMatch(name -> table.column(name).isPresent()))
                .toList();
        if (ways.isEmpty()) {
            problems.add(table.problem(
                    table.names().getFirst(),
                    "Studies need the columns yi, vi; or mean_i, sd_i, n_intervention, mean_c, sd_c, n_control; or a,"
                            + " n1, c, n2; or effect, ci_low, ci_high."));
        }
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }
        var reports = new ArrayList<StudyReport>();
        for (Table.Row row : table.rows()) {
            report(table, row, ways, problems).ifPresent(reports::add);
        }
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }
        return measured(table, reports, wanted);
    }

    /// The first way in which a line is complete.
    private static Optional<StudyReport> report(Table table, Table.Row row, List<Way> ways, List<Problem> problems) {
        for (Way way : ways) {
            if (way.columns().stream()
                    .noneMatch(name -> table.field(row, name).orElseThrow().missing())) {
                return report(table, row, way, problems);
            }
        }
        var nearest = ways.getFirst();
        for (Way way : ways) {
            if (present(table, row, way) > present(table, row, nearest)) {
                nearest = way;
            }
        }
        for (String name : nearest.columns()) {
            var field = table.field(row, name).orElseThrow();
            if (field.missing()) {
                problems.add(table.problem(field, "The " + name + " of '" + name(table, row) + "' is missing."));
            }
        }
        return Optional.empty();
    }

    private static long present(Table table, Table.Row row, Way way) {
        return way.columns().stream()
                .filter(name -> !table.field(row, name).orElseThrow().missing())
                .count();
    }

    private static Optional<StudyReport> report(Table table, Table.Row row, Way way, List<Problem> problems) {
        int before = problems.size();
        var n = way.columns().stream()
                .mapToDouble(name -> table.number(table.field(row, name).orElseThrow(), problems)
                        .orElse(0))
                .toArray();
        if (problems.size() > before) {
            return Optional.empty();
        }
        return Optional.of(
                switch (way) {
                    case EFFECT -> new StudyReport.Effect(n[0], n[1]);
                    case MEANS -> new StudyReport.Means(n[0], n[1], n[2], n[3], n[4], n[5]);
                    case EVENTS -> new StudyReport.Events(n[0], n[1], n[2], n[3]);
                    case INTERVAL -> new StudyReport.Interval(n[0], n[1], n[2]);
                });
    }

    private static Outcome<StudyTable> measured(Table table, List<StudyReport> reports, Optional<Measure> wanted) {
        var usual = reports.stream()
                .map(StudyTable::usual)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        if (wanted.isEmpty() && usual.size() > 1) {
            return Outcome.refused(List.of(table.problem(
                    table.names().getFirst(), "Some studies report means and some events. Choose one --measure.")));
        }
        @Nullable Measure measure = wanted.or(() -> usual.stream().findFirst()).orElse(null);
        var problems = new ArrayList<Problem>();
        var studies = new ArrayList<Study>();
        var corrected = new ArrayList<String>();
        for (int row = 0; row < reports.size(); row++) {
            var name = name(table, table.rows().get(row));
            switch (EffectSize.of(row, reports.get(row), measure == null ? Measure.MD : measure)) {
                case Finding.Found<EffectSize>(EffectSize size) -> {
                    studies.add(new Study(name, size.value(), size.variance()));
                    if (size.corrected()) {
                        corrected.add(name);
                    }
                }
                case Finding.Refused<EffectSize>(List<Flaw> flaws) ->
                    flaws.forEach(flaw -> problems.add(problem(table, flaw)));
            }
        }
        return problems.isEmpty()
                ? Outcome.done(new StudyTable(table, Optional.ofNullable(measure), studies, corrected))
                : Outcome.refused(problems);
    }

    private static Optional<Measure> usual(StudyReport report) {
        return switch (report) {
            case StudyReport.Means _ -> Optional.of(Measure.MD);
            case StudyReport.Events _ -> Optional.of(Measure.RR);
            case StudyReport.Effect _, StudyReport.Interval _ -> Optional.empty();
        };
    }

    /// A flaw of the pooled studies with its place.
    public Problem problem(Flaw flaw) {
        return problem(table, flaw);
    }

    private static Problem problem(Table table, Flaw flaw) {
        if (flaw.row() == Flaw.NO_ROW) {
            return table.problem(table.names().getFirst(), flaw.message());
        }
        var row = table.rows().get(flaw.row());
        return table.problem(table.field(row, flaw.field()).orElse(row.fields().getFirst()), flaw.message());
    }

    private static String name(Table table, Table.Row row) {
        for (String column : WORDS.subList(0, NAMING)) {
            var field = table.field(row, column);
            if (field.isPresent() && !field.get().missing()) {
                var year = table.field(row, "year").filter(found -> !found.missing());
                return field.get().text()
                        + year.map(found -> " " + found.text()).orElse("");
            }
        }
        return String.format(Locale.ROOT, "line %d", row.fields().getFirst().line());
    }
}
