package lento.app.session;

import lento.practice.Cue;
import lento.practice.Moment;
import lento.practice.Session;
import lento.practice.Time;
import tools.jackson.core.JsonGenerator;

/// A session as JSON, for the player and for programs: starts and lengths in samples.
public final class Timeline {

    private Timeline() {}

    /// Writes one object: `{practice, language, voice, sampleRate, samples, stretch, rounds, droppedLevels, cues}`.
    public static void write(Session session, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("practice", session.practice());
        json.writeStringProperty("title", session.title());
        json.writeStringProperty("language", session.language());
        json.writeStringProperty("voice", session.voice());
        json.writeNumberProperty("sampleRate", Time.SAMPLE_RATE);
        json.writeNumberProperty("samples", session.length());
        json.writeNumberProperty("stretch", session.stretch());
        json.writeNumberProperty("rounds", session.rounds());
        json.writeNumberProperty("droppedLevels", session.droppedLevels());
        json.writeArrayPropertyStart("cues");
        session.moments().stream()
                .filter(moment -> !(moment.cue() instanceof Cue.Sound))
                .forEach(moment -> write(moment, json));
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(Moment moment, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("kind", kind(moment.cue()));
        json.writeNumberProperty("start", moment.start());
        json.writeNumberProperty("length", moment.cue().length());
        switch (moment.cue()) {
            case Cue.Say say -> json.writeStringProperty("text", say.words());
            case Cue.Breath breath -> {
                json.writeNumberProperty("in", breath.in());
                json.writeNumberProperty("hold", breath.hold());
                json.writeNumberProperty("out", breath.out());
                json.writeNumberProperty("pause", breath.pause());
            }
            case Cue.Scene scene -> json.writeStringProperty("text", scene.name());
            case Cue.Sound sound -> json.writeStringProperty("text", sound.name());
            case Cue.Rest _, Cue.Tense _, Cue.Bell _, Cue.Focus _ -> {}
        }
        var section = moment.section();
        if (section != null) {
            json.writeStringProperty("section", section);
        }
        var region = moment.region();
        if (region != null) {
            json.writeStringProperty("region", region);
        }
        if (moment.inside()) {
            json.writeBooleanProperty("inside", true);
        }
        json.writeEndObject();
    }

    private static String kind(Cue cue) {
        return switch (cue) {
            case Cue.Say _ -> "say";
            case Cue.Rest _ -> "rest";
            case Cue.Breath _ -> "breath";
            case Cue.Tense _ -> "tense";
            case Cue.Bell _ -> "bell";
            case Cue.Focus _ -> "focus";
            case Cue.Scene _ -> "scene";
            case Cue.Sound _ -> "sound";
        };
    }
}
