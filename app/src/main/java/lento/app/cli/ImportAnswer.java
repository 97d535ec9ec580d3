package lento.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import lento.app.interchange.Format;
import lento.app.interchange.Preview;
import lento.practice.Problem;
import tools.jackson.core.JsonGenerator;

/// What exports hold, as words and as JSON.
///
/// @param files in the order in which they were named
/// @param fresh entries of all files, those that come again counted once
record ImportAnswer(List<File> files, long fresh) {

    /// One file and what it holds.
    record File(Path file, Preview preview) {}

    ImportAnswer {
        files = List.copyOf(files);
    }

    /// Records that would not be kept.
    long refused() {
        return files.stream().mapToLong(file -> file.preview.refused()).sum();
    }

    private long read() {
        return files.stream().mapToLong(file -> file.preview.entries()).sum();
    }

    void write(JsonGenerator json) {
        json.writeStartObject();
        json.writeNumberProperty("read", read());
        json.writeNumberProperty("new", fresh);
        json.writeNumberProperty("known", read() - fresh);
        json.writeNumberProperty("refused", refused());
        json.writeArrayPropertyStart("reasons");
        for (File file : files) {
            file.preview.problems().forEach(problem -> Printer.problem(problem, json));
        }
        json.writeEndArray();
        json.writeArrayPropertyStart("files");
        files.forEach(file -> write(file, json));
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(File file, JsonGenerator json) {
        var preview = file.preview;
        json.writeStartObject();
        json.writeStringProperty("file", file.file.toString());
        json.writeArrayPropertyStart("formats");
        preview.formats().stream().sorted().map(Format::shown).forEach(json::writeString);
        json.writeEndArray();
        json.writeNumberProperty("nights", preview.nights());
        json.writeNumberProperty("naps", preview.naps());
        json.writeNumberProperty("pain", preview.pain());
        json.writeNumberProperty("mood", preview.mood());
        json.writeNumberProperty("symptoms", preview.symptoms());
        json.writeNumberProperty("practice", preview.practice());
        json.writeNumberProperty("questionnaires", preview.questionnaires());
        json.writeNumberProperty("passedOver", preview.passedOver());
        if (preview.first().isPresent() && preview.last().isPresent()) {
            json.writeStringProperty("first", preview.first().get().toString());
            json.writeStringProperty("last", preview.last().get().toString());
        } else {
            json.writeNullProperty("first");
            json.writeNullProperty("last");
        }
        json.writeArrayPropertyStart("assumed");
        preview.assumed().forEach(json::writeString);
        json.writeEndArray();
        json.writeEndObject();
    }

    String words() {
        var text = new StringBuilder();
        for (File file : files) {
            words(file, text);
        }
        if (read() != fresh) {
            text.append(read() - fresh).append(" of these come more than once and would be kept once.\n");
        }
        return text.toString();
    }

    private static void words(File file, StringBuilder text) {
        var preview = file.preview;
        text.append(file.file).append(": ");
        text.append(preview.formats().stream().sorted().map(Format::shown).collect(Collectors.joining("; ")));
        text.append('\n');
        var counts = new ArrayList<String>();
        count(preview.nights(), "night", counts);
        count(preview.naps(), "nap", counts);
        count(preview.pain(), "rating of pain", counts);
        count(preview.mood(), "mood", counts);
        count(preview.symptoms(), "other symptom", counts);
        count(preview.practice(), "practice", counts);
        count(preview.questionnaires(), "questionnaire", counts);
        text.append("  ").append(counts.isEmpty() ? "nothing for a diary" : String.join(", ", counts));
        if (preview.first().isPresent() && preview.last().isPresent()) {
            text.append(", ")
                    .append(preview.first().get())
                    .append(" to ")
                    .append(preview.last().get());
        }
        text.append('\n');
        preview.assumed().forEach(sentence -> text.append("  ").append(sentence).append('\n'));
        if (preview.refused() > 0) {
            text.append("  ").append(preview.refused()).append(" would be left out:\n");
            for (Problem problem : preview.problems()) {
                text.append("  ").append(problem).append('\n');
            }
            if (preview.refused() > preview.problems().size()) {
                text.append("  and ")
                        .append(preview.refused() - preview.problems().size())
                        .append(" more\n");
            }
        }
    }

    private static void count(long count, String name, List<String> counts) {
        if (count > 0) {
            var plural = name.startsWith("rating") ? name.replace("rating", "ratings") : name + "s";
            counts.add(count + " " + (count == 1 ? name : plural));
        }
    }
}
