package lento.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lento.app.diary.Origin;
import lento.app.interchange.DateOrder;
import lento.app.interchange.Found;
import lento.app.interchange.Import;
import lento.app.interchange.Preview;
import lento.practice.Outcome;
import lento.practice.Problem;
import org.apache.commons.cli.Option;

/// `lento import`: what exports of other apps hold. Nothing is kept yet.
///
/// @param zone of this machine, where neither a file nor the one who calls names another
record ImportCommand(Place place, ZoneId zone) implements Command {

    @Override
    public String name() {
        return "import";
    }

    @Override
    public String summary() {
        return "What exports of other apps hold for a diary: nights, pain, mood, practice. Keeps nothing yet.";
    }

    @Override
    public String operands() {
        return "FILE ...";
    }

    @Override
    public List<Option> options() {
        return List.of(
                Command.flag("preview", "Only count. Needed, since there is no diary to keep entries in yet."),
                Command.option("zone", "ZONE", "Where times without a zone are meant; this machine's if not given."),
                Command.option("dates", "ORDER", "day-first or month-first, for files that don't tell."));
    }

    @Override
    public String example() {
        return "lento import export.zip --preview --zone Europe/Berlin";
    }

    @Override
    public Answer answer(Arguments arguments) throws IOException {
        var files = arguments.operands().stream().map(Arguments::path).toList();
        if (files.isEmpty()) {
            throw new Arguments.Mistyped("The file is missing.");
        }
        var chosen = arguments.text("zone").map(ImportCommand::zone).orElse(zone);
        var order = arguments.text("dates").map(ImportCommand::order);
        if (!arguments.has("preview")) {
            return new Answer.Refused(List.of(
                    Problem.of("There is no diary to keep entries in yet. Add --preview to see what the file holds.")));
        }
        var seen = new HashSet<Origin>();
        var read = new ArrayList<ImportAnswer.File>();
        for (Path file : files) {
            switch (preview(new Import(file, chosen, order), seen)) {
                case Outcome.Done<Preview>(Preview preview) -> read.add(new ImportAnswer.File(file, preview));
                case Outcome.Refused<Preview>(List<Problem> problems) -> {
                    return new Answer.Refused(problems);
                }
            }
        }
        var answer = new ImportAnswer(read, seen.size());
        return answer.refused() == 0
                ? new Answer.Done(answer::write, answer.words())
                : new Answer.Found(answer::write, answer.words());
    }

    private Outcome<Preview> preview(Import export, Set<Origin> seen) throws IOException {
        try (var progress = new Reading(place.terminal())) {
            return export.read(
                    found -> {
                        if (found instanceof Found.Entry entry) {
                            seen.add(entry.entry().origin());
                        }
                    },
                    progress::at);
        }
    }

    /// A bar over a file, whose size is known once it is read.
    private static final class Reading implements AutoCloseable {

        private static final long MEGABYTE = 1_000_000;

        private final boolean watched;
        private Optional<Progress> bar = Optional.empty();

        Reading(boolean watched) {
            this.watched = watched;
        }

        void at(long bytes, long all) {
            if (bar.isEmpty()) {
                bar = Optional.of(Progress.of(watched, "reading", " MB", all / MEGABYTE));
            }
            bar.get().at(bytes / MEGABYTE);
        }

        @Override
        public void close() {
            bar.ifPresent(Progress::close);
        }
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException _) {
            throw new Arguments.Mistyped("--zone takes a name such as Europe/Berlin. You entered '" + name + "'.");
        }
    }

    private static DateOrder order(String name) {
        return switch (name) {
            case "day-first" -> DateOrder.DAY_FIRST;
            case "month-first" -> DateOrder.MONTH_FIRST;
            default -> throw new Arguments.Mistyped("--dates is day-first or month-first. You entered '" + name + "'.");
        };
    }
}
