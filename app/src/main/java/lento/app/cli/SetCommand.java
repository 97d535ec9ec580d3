package lento.app.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import lento.app.session.Timeline;
import lento.practice.Cue;
import lento.practice.Moment;
import lento.practice.Session;
import lento.practice.Time;
import org.apache.commons.cli.Option;

/// `lento set`: sets a session in time.
record SetCommand(Place place) implements Command {

    @Override
    public String name() {
        return "set";
    }

    @Override
    public String summary() {
        return "Sets a session in time: what happens when, to the sample.";
    }

    @Override
    public String operands() {
        return SessionOptions.OPERANDS;
    }

    @Override
    public List<Option> options() {
        return Stream.of(SessionOptions.OPTIONS, WrittenTexts.OPTIONS)
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public String example() {
        return "lento set pmr --minutes 12 --choose posture=side --captions evening.vtt --json";
    }

    @Override
    public Answer answer(Arguments arguments) throws IOException {
        return Answer.of(SessionOptions.draft(place, arguments), spoken -> {
            if (spoken.estimated()) {
                place.err()
                        .println("No voice here speaks '" + spoken.session().language()
                                + "', so the lengths of the lines are estimated.");
            }
            WrittenTexts.write(spoken.session(), arguments);
            return new Answer.Done(generator -> Timeline.write(spoken.session(), generator), words(spoken.session()));
        });
    }

    private static String words(Session session) {
        var text = new StringBuilder();
        text.append(String.format(
                Locale.ROOT,
                "%s, %s, voice %s: rests at %+.0f %% of their give, %d round%s, %d level%s left out%n",
                session.title(),
                Time.words(session.length()),
                session.voice(),
                session.stretch() * 100,
                session.rounds(),
                session.rounds() == 1 ? "" : "s",
                session.droppedLevels(),
                session.droppedLevels() == 1 ? "" : "s"));
        String section = "";
        for (Moment moment : session.moments()) {
            var heading = moment.section();
            if (heading != null && !heading.equals(section)) {
                text.append("\n").append(heading).append("\n");
                section = heading;
            }
            var shown = shown(moment.cue());
            if (!shown.isEmpty()) {
                long seconds = moment.start() / Time.SAMPLE_RATE;
                text.append(String.format(Locale.ROOT, "%3d:%02d  %s%n", seconds / 60, seconds % 60, shown));
            }
        }
        return text.toString();
    }

    private static String shown(Cue cue) {
        return switch (cue) {
            case Cue.Say(String words, long _) -> words;
            case Cue.Tense(long length) -> "(tense, " + Time.written(length) + ")";
            case Cue.Bell _ -> "(bell)";
            case Cue.Breath breath -> "(one breath, " + Time.written(breath.length()) + ")";
            case Cue.Rest _, Cue.Focus _, Cue.Scene _, Cue.Sound _ -> "";
        };
    }
}
