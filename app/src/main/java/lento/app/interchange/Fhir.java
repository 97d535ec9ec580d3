package lento.app.interchange;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lento.app.diary.Answered;
import lento.app.diary.Instrument;
import lento.app.diary.Origin;
import lento.app.diary.Questionnaire;
import lento.app.diary.Rating;
import lento.app.diary.Score;
import lento.app.diary.When;
import lento.app.diary.Zone;

/// FHIR R4: observations of pain and of questionnaires, by their LOINC codes. When it was stands in `effective...`, and
/// at times in `issued` only; a value is a number, or a code with a text. All other resources are passed over.
final class Fhir {

    private static final String APP = "fhir";
    private static final String LOINC = "http://loinc.org";
    private static final double WORST = 10;

    /// Pain severity: Wong-Baker faces, and the numeric rating from 0 to 10.
    private static final Set<String> PAINS = Set.of("38221-8", "72514-3");

    /// The items of PEG: pain, enjoyment of life, general activity.
    private static final List<String> PEG = List.of("75893-8", "91145-3", "91146-1");

    private static final Map<String, Instrument> INSTRUMENTS = Arrays.stream(Instrument.values())
            .filter(instrument -> !instrument.loinc().isEmpty())
            .collect(Collectors.toMap(Instrument::loinc, Function.identity()));

    private static final Set<String> VOID = Set.of("entered-in-error", "cancelled");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,2}(\\.\\d+)?");

    private Fhir() {}

    static void readBundle(Source source, Sink sink) throws IOException, Unreadable {
        JsonRecords.read(source, sink, Set.of("entry[]"), (_, item) -> {
            var resource = item.item("resource");
            if (resource.isPresent()) {
                resource(resource.get(), sink);
            }
        });
    }

    static void readResource(Source source, Sink sink) throws IOException, Unreadable {
        JsonRecords.read(source, sink, Set.of("", "[]"), (_, item) -> resource(item, sink));
    }

    private static void resource(Item item, Sink sink) throws Unreadable {
        var code = item.item("code").flatMap(Fhir::loinc);
        boolean told = item.text("resourceType").orElse("").equals("Observation")
                && !VOID.contains(item.text("status").orElse(""))
                && code.isPresent()
                && (PAINS.contains(code.get()) || INSTRUMENTS.containsKey(code.get()));
        if (!told) {
            sink.passed();
            return;
        }
        var value = value(item);
        if (value.isEmpty()) {
            sink.passed();
            return;
        }
        var when = when(item, sink);
        if (when.isEmpty()) {
            sink.malformed(
                    item.line(), 1, "An observation has no date in effectiveDateTime, effectivePeriod or issued.");
            return;
        }
        var origin = origin(item, code.get(), when.get());
        var instrument = INSTRUMENTS.get(code.get());
        if (instrument == null) {
            pain(item, origin, when.get(), code.get(), value.get(), sink);
            return;
        }
        var score = score(value.get(), instrument.low(), instrument.high());
        if (score.isEmpty()) {
            off(item, value.get(), instrument.low(), instrument.high(), sink);
            return;
        }
        sink.entry(
                item.line(),
                new Answered(
                        origin,
                        when.get(),
                        new Questionnaire.Reported(
                                instrument, score.get(), instrument == Instrument.PEG ? components(item) : List.of())));
    }

    private static void pain(Item item, Origin origin, When when, String code, Object value, Sink sink)
            throws Unreadable {
        var score = score(value, 0, WORST);
        if (score.isEmpty()) {
            off(item, value, 0, WORST, sink);
            return;
        }
        var note = item.items("note").stream()
                .map(one -> one.text("text"))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("\n"));
        sink.entry(item.line(), new Rating(origin, when, "", Rating.Kind.PAIN, code, Set.of(), score.get(), note));
    }

    private static void off(Item item, Object value, double low, double high, Sink sink) {
        sink.malformed(
                item.line(),
                1,
                "A value lies from " + (int) low + " to " + (int) high + ". There is '"
                        + Item.text(value).orElse(value.toString()) + "'.");
    }

    private static Origin origin(Item item, String code, When when) {
        var id = item.text("id");
        if (id.isPresent()) {
            return Origin.id(APP, code, id.get());
        }
        return when.at()
                .map(at -> Origin.span(APP, code, at.toInstant(), Duration.ZERO))
                .orElse(new Origin(APP, code, new Origin.Slot(when.day(), "", code)));
    }

    /// The value: a [Double], or a [String] where it is coded without a number.
    private static Optional<Object> value(Item item) {
        var quantity = item.item("valueQuantity").map(value -> value.number("value"));
        var number = quantity.orElse(item.number("valueInteger"));
        if (number.isPresent()) {
            return Optional.of(number.getAsDouble());
        }
        return item.item("valueCodeableConcept")
                .flatMap(concept -> concept.text("text").or(() -> concept.items("coding").stream()
                        .map(coding -> coding.text("display").or(() -> coding.text("code")))
                        .flatMap(Optional::stream)
                        .findFirst()))
                .or(() -> item.text("valueString"))
                .map(text -> NUMBER.matcher(text).matches() ? (Object) Double.valueOf(text) : text);
    }

    /// The score, or empty where a number lies off the scale.
    private static Optional<Score> score(Object value, double low, double high) {
        return switch (value) {
            case Double number when number < low || number > high -> Optional.empty();
            case Double number -> Optional.of(new Score.Scaled(number, low, high));
            default -> Optional.of(new Score.Word(value.toString()));
        };
    }

    /// The answers to PEG in its order, or none where one is missing.
    private static List<Double> components(Item item) {
        var answers = new ArrayList<Double>();
        for (String code : PEG) {
            var answer = item.items("component").stream()
                    .filter(component -> component
                            .item("code")
                            .flatMap(Fhir::loinc)
                            .filter(code::equals)
                            .isPresent())
                    .map(component -> component.item("valueQuantity").map(value -> value.number("value")))
                    .flatMap(Optional::stream)
                    .findFirst()
                    .orElse(OptionalDouble.empty());
            if (answer.isEmpty()) {
                return List.of();
            }
            answers.add(answer.getAsDouble());
        }
        return answers;
    }

    private static Optional<String> loinc(Item concept) {
        return concept.items("coding").stream()
                .filter(coding -> coding.text("system").orElse("").equals(LOINC))
                .map(coding -> coding.text("code"))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /// When it was. Dates may be days, and days may be months or years, which are no day.
    private static Optional<When> when(Item item, Sink sink) {
        return item.text("effectiveDateTime")
                .or(() -> item.item("effectivePeriod").flatMap(period -> period.text("start")))
                .or(() -> item.text("effectiveInstant"))
                .or(() -> item.text("issued"))
                .flatMap(text -> Clocks.offset(text)
                        .map(at -> text.endsWith("Z")
                                // UTC is how servers write instants, and seldom where someone was.
                                ? When.at(
                                        Clocks.at(
                                                at.toInstant(),
                                                sink.assumedZone().id()),
                                        sink.assumedZone())
                                : When.at(at, new Zone.Untold()))
                        .or(() -> Clocks.date(text).map(When::on)));
    }
}
