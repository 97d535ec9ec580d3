package lento.app.diary.keeping;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Optional;
import lento.app.diary.Answered;
import lento.app.diary.DiaryEntry;
import lento.app.diary.Evening;
import lento.app.diary.Nap;
import lento.app.diary.Origin;
import lento.app.diary.Peg;
import lento.app.diary.PracticeSpan;
import lento.app.diary.Questionnaire;
import lento.app.diary.Rating;
import lento.app.diary.RolandMorris;
import lento.app.diary.Score;
import lento.app.diary.SleepNight;
import lento.app.diary.Zone;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/// An entry of a diary as a JSON object, the form in which it is kept. Names of records and components are the names in
/// the text, so a component that is renamed needs a reader for what was kept before. Times keep their offset.
public final class EntryJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DateTimeFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE, DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DateTimeFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .addMixIn(DiaryEntry.class, Kinds.class)
            .addMixIn(Origin.Key.class, Keys.class)
            .addMixIn(Questionnaire.class, Questionnaires.class)
            .addMixIn(Score.class, Scores.class)
            .addMixIn(Zone.class, Zones.class)
            .build();

    private EntryJson() {}

    /// The entry as UTF-8 text. Equal entries have equal texts.
    public static byte[] written(DiaryEntry entry) {
        return JSON.writerFor(DiaryEntry.class).writeValueAsBytes(entry);
    }

    /// The entry that was written so; empty if this is no entry, or an impossible one.
    public static Optional<DiaryEntry> read(byte[] text) {
        try {
            return Optional.of(JSON.readValue(text, DiaryEntry.class));
        } catch (JacksonException _) {
            return Optional.empty();
        }
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "entry")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = SleepNight.class, name = "night"),
        @JsonSubTypes.Type(value = Nap.class, name = "nap"),
        @JsonSubTypes.Type(value = Evening.class, name = "evening"),
        @JsonSubTypes.Type(value = Rating.class, name = "rating"),
        @JsonSubTypes.Type(value = PracticeSpan.class, name = "practice"),
        @JsonSubTypes.Type(value = Answered.class, name = "answered")
    })
    private interface Kinds {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "by")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Origin.Id.class, name = "id"),
        @JsonSubTypes.Type(value = Origin.Span.class, name = "span"),
        @JsonSubTypes.Type(value = Origin.Slot.class, name = "slot")
    })
    private interface Keys {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "form")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Peg.class, name = "peg"),
        @JsonSubTypes.Type(value = RolandMorris.class, name = "rmdq"),
        @JsonSubTypes.Type(value = Questionnaire.Reported.class, name = "reported")
    })
    private interface Questionnaires {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "scale")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Score.Scaled.class, name = "scaled"),
        @JsonSubTypes.Type(value = Score.Unscaled.class, name = "unscaled"),
        @JsonSubTypes.Type(value = Score.Word.class, name = "word")
    })
    private interface Scores {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "known")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Zone.Told.class, name = "told"),
        @JsonSubTypes.Type(value = Zone.Assumed.class, name = "assumed"),
        @JsonSubTypes.Type(value = Zone.Untold.class, name = "untold")
    })
    private interface Zones {}
}
