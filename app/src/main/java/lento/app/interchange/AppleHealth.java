package lento.app.interchange;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import lento.app.diary.DiaryEntry;
import lento.app.diary.Origin;
import lento.app.diary.PracticeSpan;
import lento.app.diary.Rating;
import lento.app.diary.Score;
import lento.app.diary.When;
import lento.app.diary.Zone;
import lento.practice.Outcome;

/// Apple Health, `export.xml`: sleep, mindful minutes, and how bad pain was. The names of types and values are those of
/// HealthKit (developer.apple.com/documentation/healthkit). Records stand in no order of time, so nights are told at
/// the end.
final class AppleHealth {

    private static final String APP = "apple-health";
    private static final String SLEEP = "HKCategoryTypeIdentifierSleepAnalysis";
    private static final String MINDFUL = "HKCategoryTypeIdentifierMindfulSession";

    /// Old and new names of being asleep; `HKCategoryValueSleepAnalysis`.
    private static final Map<String, SleepSegments.Kind> VALUES = Map.of(
            "HKCategoryValueSleepAnalysisAsleep", SleepSegments.Kind.ASLEEP,
            "HKCategoryValueSleepAnalysisAsleepUnspecified", SleepSegments.Kind.ASLEEP,
            "HKCategoryValueSleepAnalysisAsleepCore", SleepSegments.Kind.ASLEEP,
            "HKCategoryValueSleepAnalysisAsleepDeep", SleepSegments.Kind.ASLEEP,
            "HKCategoryValueSleepAnalysisAsleepREM", SleepSegments.Kind.ASLEEP,
            "HKCategoryValueSleepAnalysisAwake", SleepSegments.Kind.AWAKE,
            "HKCategoryValueSleepAnalysisInBed", SleepSegments.Kind.IN_BED);

    /// Pains with their region of the body map, empty for everywhere.
    private static final Map<String, Set<String>> PAINS = Map.of(
            "HKCategoryTypeIdentifierLowerBackPain", Set.of("lower-back"),
            "HKCategoryTypeIdentifierHeadache", Set.of("head"),
            "HKCategoryTypeIdentifierPelvicPain", Set.of("pelvis"),
            "HKCategoryTypeIdentifierGeneralizedBodyAche", Set.of());

    private static final String TYPE_PREFIX = "HKCategoryTypeIdentifier";
    private static final String SEVERITY_PREFIX = "HKCategoryValueSeverity";

    /// Digits and signs of a time.
    private static final String FORM = "0000-00-00 00:00:00 +0000";

    private static final int MOST_KEPT = 200_000;

    private final Sink sink;
    private final SleepSegments segments;
    private final List<Kept> kept = new ArrayList<>();
    private final List<Kept> impossible = new ArrayList<>();
    private long passed;

    /// What is told at the end, and its line.
    private record Kept(int line, Outcome<? extends DiaryEntry> entry) {}

    private AppleHealth(Sink sink) {
        this.sink = sink;
        this.segments = new SleepSegments(sink.file());
    }

    static void read(Source source, Sink sink) throws IOException, Unreadable {
        new AppleHealth(sink).read(source);
    }

    private void read(Source source) throws IOException, Unreadable {
        try (var in = source.open()) {
            records(new ForbiddenCharacters(in));
        } catch (XMLStreamException e) {
            machine(e);
            again(source);
            return;
        }
        tell();
    }

    /// Reads what is no XML as far as possible, with attributes that stand twice mended.
    private void again(Source source) throws IOException, Unreadable {
        segments.clear();
        kept.clear();
        impossible.clear();
        passed = 0;
        try (var in = source.open()) {
            records(new RepairedXml(in));
        } catch (XMLStreamException e) {
            machine(e);
            tell();
            var at = e.getLocation();
            throw Unreadable.at(
                    sink.file(),
                    at == null ? 1 : at.getLineNumber(),
                    at == null ? 1 : at.getColumnNumber(),
                    "From here on this is no XML that can be read. The file may be cut off; export it again.");
        }
        tell();
    }

    /// What is no fault of the XML is thrown on.
    private static void machine(XMLStreamException e) throws IOException {
        if (e.getNestedException() instanceof IOException cause) {
            throw cause;
        }
    }

    private void tell() throws Unreadable {
        sink.passed(passed);
        for (Kept one : impossible) {
            sink.impossible(one.line, one.entry.problemsFound());
        }
        for (Kept one : kept) {
            sink.entry(one.line, one.entry);
        }
        segments.stretches(time -> time, new Zone.Untold(), items -> {
            var from = items.lightsOut().or(items::inBed).orElseThrow();
            var to = items.finalWaking().orElseThrow();
            sink.entry(
                    1,
                    Sleeps.entry(
                            Sleeps.span(APP, from, to),
                            items,
                            Sleeps.Kind.UNTOLD,
                            Optional.empty(),
                            Optional.empty(),
                            ""));
        });
    }

    /// A factory that fetches nothing and expands nothing. The DTD of iOS 16 is malformed, so it is passed over; to
    /// refuse it would be to refuse real exports.
    static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        // The format has no namespaces, and without them parsing is a good deal quicker.
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        // Java counts every `&lt;` of a document towards these, and devices have two in every record. No entity is
        // declared where no DTD is read, so nothing can expand.
        factory.setProperty("jdk.xml.maxGeneralEntitySizeLimit", 0);
        factory.setProperty("jdk.xml.totalEntitySizeLimit", 0);
        factory.setXMLResolver((_, _, _, _) -> InputStream.nullInputStream());
        return factory;
    }

    private void records(InputStream in) throws XMLStreamException, Unreadable {
        var xml = factory().createXMLStreamReader(in);
        try {
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("Record")) {
                    record(xml);
                }
            }
        } finally {
            xml.close();
        }
    }

    private void record(XMLStreamReader xml) throws Unreadable {
        // Apple writes the type first, and to look it up by name in every record takes time.
        boolean first =
                xml.getAttributeCount() > 0 && xml.getAttributeLocalName(0).equals("type");
        var type = first ? xml.getAttributeValue(0) : xml.getAttributeValue(null, "type");
        if (type == null || !type.startsWith(TYPE_PREFIX)) {
            passed++;
        } else if (type.equals(SLEEP)) {
            sleep(xml);
        } else if (type.equals(MINDFUL)) {
            mindful(xml);
        } else if (PAINS.containsKey(type)) {
            pain(xml, type);
        } else {
            passed++;
        }
    }

    private void sleep(XMLStreamReader xml) throws Unreadable {
        var kind = VALUES.get(attribute(xml, "value"));
        if (kind == null) {
            passed++;
            return;
        }
        int line = xml.getLocation().getLineNumber();
        var start = time(xml, "startDate");
        var end = time(xml, "endDate");
        if (start.isEmpty() || end.isEmpty()) {
            timeless(line);
        } else if (end.get().isBefore(start.get())) {
            backwards(line);
        } else {
            segments.add(start.get(), end.get(), kind, line);
        }
    }

    private void mindful(XMLStreamReader xml) throws Unreadable {
        int line = xml.getLocation().getLineNumber();
        var start = time(xml, "startDate");
        var end = time(xml, "endDate");
        if (start.isEmpty() || end.isEmpty()) {
            timeless(line);
            return;
        }
        var length = Duration.between(start.get(), end.get());
        if (length.isNegative() || length.compareTo(PracticeSpan.LONGEST) > 0) {
            backwards(line);
            return;
        }
        keep(
                line,
                Outcome.done(new PracticeSpan(
                        Origin.span(APP, "mindful", start.get().toInstant(), length),
                        When.at(start.get(), new Zone.Untold()),
                        Optional.of(length),
                        "",
                        "")));
    }

    private void pain(XMLStreamReader xml, String type) throws Unreadable {
        int line = xml.getLocation().getLineNumber();
        var start = time(xml, "startDate");
        var end = time(xml, "endDate");
        if (start.isEmpty() || end.isEmpty()) {
            timeless(line);
            return;
        }
        var value = attribute(xml, "value");
        var word = value.startsWith(SEVERITY_PREFIX) ? value.substring(SEVERITY_PREFIX.length()) : value;
        var name = type.substring(TYPE_PREFIX.length());
        keep(
                line,
                Outcome.done(new Rating(
                        Origin.span(APP, name, start.get().toInstant(), Duration.between(start.get(), end.get())),
                        When.at(start.get(), new Zone.Untold()),
                        "",
                        Rating.Kind.PAIN,
                        name,
                        PAINS.getOrDefault(type, Set.of()),
                        new Score.Word(word),
                        "")));
    }

    private void keep(int line, Outcome<? extends DiaryEntry> entry) throws Unreadable {
        if (kept.size() >= MOST_KEPT) {
            throw Unreadable.at(
                    sink.file(),
                    line,
                    1,
                    "The file has more than " + MOST_KEPT + " mindful sessions and symptoms. Export a shorter time.");
        }
        kept.add(new Kept(line, entry));
    }

    private void timeless(int line) {
        problem(line, "A record has no time such as 2024-01-31 23:00:00 +0100. It is left out.");
    }

    private void backwards(int line) {
        problem(line, "A record ends before it begins, or lasts longer than a day. It is left out.");
    }

    private void problem(int line, String message) {
        if (impossible.size() < MOST_KEPT) {
            impossible.add(new Kept(line, Outcome.refused(message)));
        }
    }

    private static String attribute(XMLStreamReader xml, String name) {
        var value = xml.getAttributeValue(null, name);
        return value == null ? "" : value;
    }

    /// `yyyy-MM-dd HH:mm:ss Z`, as Apple writes all times. Taken apart by hand: with a formatter, the JVM compiles more
    /// for these few records than for all the parsing around them.
    private static Optional<OffsetDateTime> time(XMLStreamReader xml, String name) {
        var text = attribute(xml, name);
        if (text.length() != FORM.length()) {
            return Optional.empty();
        }
        for (int i = 0; i < FORM.length(); i++) {
            char form = FORM.charAt(i);
            char c = text.charAt(i);
            boolean fits = form == '0' ? c >= '0' && c <= '9' : c == form || (form == '+' && c == '-');
            if (!fits) {
                return Optional.empty();
            }
        }
        return Clocks.read(() -> {
            int seconds = 3600 * number(text, 21, 23) + 60 * number(text, 23, 25);
            return OffsetDateTime.of(
                    number(text, 0, 4),
                    number(text, 5, 7),
                    number(text, 8, 10),
                    number(text, 11, 13),
                    number(text, 14, 16),
                    number(text, 17, 19),
                    0,
                    ZoneOffset.ofTotalSeconds(text.charAt(20) == '-' ? -seconds : seconds));
        });
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }
}
