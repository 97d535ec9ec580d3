package lento.app.cli;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.util.List;
import java.util.function.Function;
import lento.practice.Session;
import lento.practice.Time;
import lento.practice.written.Chapters;
import lento.practice.written.Ssml;
import lento.practice.written.Transcript;
import lento.practice.written.WebVtt;
import org.apache.commons.cli.Option;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// The texts that can be written beside a session.
final class WrittenTexts {

    static final List<Option> OPTIONS = List.of(
            Command.option("captions", "F.vtt", "Write captions (WebVTT) to this file."),
            Command.option("transcript", "F.txt", "Write the transcript to this file."),
            Command.option("chapters", "F.json", "Write the chapters (Podcasting 2.0) to this file."),
            Command.option("ssml", "F.xml", "Write the session as SSML to this file."));

    private WrittenTexts() {}

    /// Writes those that were asked for.
    static void write(Session session, Arguments arguments) throws IOException {
        write("captions", WebVtt::of, session, arguments);
        write("transcript", Transcript::of, session, arguments);
        write("chapters", WrittenTexts::chapters, session, arguments);
        write("ssml", Ssml::of, session, arguments);
    }

    private static void write(String option, Function<Session, String> text, Session session, Arguments arguments)
            throws IOException {
        var file = arguments.file(option);
        if (file.isPresent()) {
            WholeFile.write(file.get(), part -> Files.writeString(part, text.apply(session)));
        }
    }

    /// Chapters as the podcast namespace tells them (JSON chapters, version 1.2.0).
    private static String chapters(Session session) {
        var text = new StringWriter();
        try (var json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            json.writeStringProperty("version", "1.2.0");
            json.writeArrayPropertyStart("chapters");
            for (var chapter : Chapters.of(session)) {
                json.writeStartObject();
                json.writeNumberProperty("startTime", Time.seconds(chapter.start()));
                json.writeStringProperty("title", chapter.title());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        return text.append("\n").toString();
    }
}
