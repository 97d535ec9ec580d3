package lento.app.interchange;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

/// The records of a JSON document one after another. Only one is in memory at a time.
final class JsonRecords {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(60)
                    .maxStringLength(1_000_000)
                    .maxNumberLength(100)
                    .maxNameLength(1_000)
                    .build())
            .build();

    private final String file;
    private final JsonParser json;
    private final Set<String> paths;
    private final Each each;
    private int characters;

    /// What happens with a record.
    @FunctionalInterface
    interface Each {

        /// Takes one record.
        ///
        /// @param path where it stands: `` for the document itself, `[]` for elements of an array, `sleep[]`
        void record(String path, Item item) throws IOException, Unreadable;
    }

    private JsonRecords(String file, JsonParser json, Set<String> paths, Each each) {
        this.file = file;
        this.json = json;
        this.paths = paths;
        this.each = each;
    }

    static JsonParser parser(InputStream in) {
        return FACTORY.createParser(ObjectReadContext.empty(), in);
    }

    /// Reads all records at these paths. Some apps write several documents one after another; all are read.
    static void read(Source source, Sink sink, Set<String> paths, Each each) throws IOException, Unreadable {
        try (var in = source.open();
                var json = parser(in)) {
            var records = new JsonRecords(sink.file(), json, paths, each);
            while (json.nextToken() != null) {
                records.walk("");
            }
        } catch (JacksonIOException e) {
            throw e.getCause() == null ? new IOException("an export can't be read") : e.getCause();
        } catch (JacksonException e) {
            var at = e.getLocation();
            throw Unreadable.at(
                    sink.file(),
                    at == null ? 1 : at.getLineNr(),
                    at == null ? 1 : at.getColumnNr(),
                    "From here on this is no JSON that can be read. The file may be cut off; export it again.");
        }
    }

    private void walk(String path) throws IOException, Unreadable {
        switch (json.currentToken()) {
            case START_OBJECT -> {
                if (paths.contains(path)) {
                    characters = 0;
                    each.record(path, item());
                    return;
                }
                while (json.nextToken() != JsonToken.END_OBJECT) {
                    var name = json.currentName();
                    json.nextToken();
                    walk(path.isEmpty() ? name : path + "." + name);
                }
            }
            case START_ARRAY -> {
                while (json.nextToken() != JsonToken.END_ARRAY) {
                    walk(path + "[]");
                }
            }
            default -> {}
        }
    }

    private Item item() throws Unreadable {
        int line = line();
        var values = new LinkedHashMap<String, Object>();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            var name = json.currentName();
            count(name.length() + 8);
            json.nextToken();
            var value = value();
            if (value != null) {
                values.put(name, value);
            }
        }
        return new Item(line, values);
    }

    private @org.jspecify.annotations.Nullable Object value() throws Unreadable {
        return switch (json.currentToken()) {
            case START_OBJECT -> item();
            case START_ARRAY -> {
                List<Object> all = new ArrayList<>();
                while (json.nextToken() != JsonToken.END_ARRAY) {
                    var value = value();
                    if (value != null) {
                        all.add(value);
                    }
                }
                yield all;
            }
            case VALUE_STRING -> text(json.getString());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Item.Figure(text(json.getString()));
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> null;
        };
    }

    private String text(String text) throws Unreadable {
        count(text.length() + 8);
        return text;
    }

    private void count(int more) throws Unreadable {
        characters += more;
        if (characters > Limits.MOST_RECORD) {
            throw Unreadable.at(file, line(), 1, "A single record is larger than 4 million characters.");
        }
    }

    private int line() {
        return json.currentTokenLocation().getLineNr();
    }
}
