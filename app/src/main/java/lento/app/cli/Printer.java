package lento.app.cli;

import java.io.PrintStream;
import java.io.StringWriter;
import java.util.List;
import java.util.function.Consumer;
import lento.practice.Problem;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// Prints answers: words or one JSON document to standard output, everything else to standard error.
record Printer(PrintStream out, PrintStream err) {

    static final int DONE = 0;
    static final int REFUSED = 1;
    static final int USAGE = 2;
    static final int MACHINE = 3;

    /// Prints the answer and tells the exit status.
    int print(Answer answer, boolean json) {
        return switch (answer) {
            case Answer.Done(Consumer<JsonGenerator> document, String words) -> {
                result(document, words, json);
                yield DONE;
            }
            case Answer.Found(Consumer<JsonGenerator> document, String words) -> {
                result(document, words, json);
                yield REFUSED;
            }
            case Answer.Refused(List<Problem> problems) -> {
                var message = problems.size() == 1
                        ? problems.getFirst().toString()
                        : problems.size() + " problems were found.";
                failure("refused", message, problems, json);
                yield REFUSED;
            }
            case Answer.Usage(String message) -> {
                failure("usage", message, List.of(), json);
                yield USAGE;
            }
            case Answer.Machine(String message) -> {
                failure("machine", message, List.of(), json);
                yield MACHINE;
            }
        };
    }

    private void result(Consumer<JsonGenerator> document, String words, boolean json) {
        if (json) {
            out.println(written(document));
        } else if (!words.isEmpty()) {
            out.print(words);
        }
        out.flush();
    }

    private void failure(String code, String message, List<Problem> problems, boolean json) {
        if (json) {
            out.println(written(generator -> {
                generator.writeStartObject();
                generator.writeObjectPropertyStart("error");
                generator.writeStringProperty("code", code);
                generator.writeStringProperty("message", message);
                generator.writeArrayPropertyStart("problems");
                problems.forEach(problem -> problem(problem, generator));
                generator.writeEndArray();
                generator.writeEndObject();
                generator.writeEndObject();
            }));
            out.flush();
        } else if (problems.isEmpty()) {
            err.println(message);
        } else {
            problems.forEach(err::println);
        }
    }

    /// Writes `{file, line, column, message}`; the place is null where there is none.
    static void problem(Problem problem, JsonGenerator json) {
        json.writeStartObject();
        var at = problem.at();
        if (at == null) {
            json.writeNullProperty("file");
            json.writeNullProperty("line");
            json.writeNullProperty("column");
        } else {
            json.writeStringProperty("file", at.file());
            json.writeNumberProperty("line", at.line());
            json.writeNumberProperty("column", at.column());
        }
        json.writeStringProperty("message", problem.message());
        json.writeEndObject();
    }

    private static String written(Consumer<JsonGenerator> document) {
        var text = new StringWriter();
        try (var generator = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
            document.accept(generator);
        }
        return text.toString();
    }
}
