package lento.app.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import lento.app.safety.Safety;
import lento.app.safety.SafetyRecords;
import lento.app.safety.pages.AnswerForm;
import lento.app.safety.pages.UnpleasantPages;
import lento.app.web.Pages;
import lento.app.web.Seal;
import lento.practice.Outcome;
import lento.practice.Time;
import lento.practice.written.Chapters;
import lento.practice.written.WebVtt;
import lento.sound.render.Playback;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// A session and what belongs to it. Its address tells nothing of what was chosen.
@Controller
class SessionPages {

    private final Seal seal;
    private final Sessions sessions;
    private final Pages pages;
    private final PracticePages practices;
    private final Gate gate;
    private final ClosedPages closed;
    private final Safety safety;
    private final SafetyRecords records;
    private final Playback playback;
    private final Listeners listeners;

    SessionPages(
            Seal seal,
            Sessions sessions,
            Pages pages,
            PracticePages practices,
            Gate gate,
            ClosedPages closed,
            Safety safety,
            SafetyRecords records,
            Playback playback,
            Listeners listeners) {
        this.seal = seal;
        this.sessions = sessions;
        this.pages = pages;
        this.practices = practices;
        this.gate = gate;
        this.closed = closed;
        this.safety = safety;
        this.records = records;
        this.playback = playback;
        this.listeners = listeners;
    }

    @PostMapping("/sessions")
    void begin(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var form = new SessionForm(request);
        switch (form.listening(pages.night())) {
            case Outcome.Refused<Listening> refused ->
                practices.refused(form.typed(), refused.problems(), request, response);
            case Outcome.Done<Listening>(Listening wanted) -> {
                answered(request);
                switch (gate.way(wanted, Pages.person(request))) {
                    case Outcome.Done<Gate.Way>(Gate.Way.Open(Gate.Permitted permitted)) ->
                        begin(form, wanted, permitted, request, response);
                    case Outcome.Done<Gate.Way>(Gate.Way.Asks _) -> ask(form, wanted, request, response);
                    // Its own page says why.
                    case Outcome.Done<Gate.Way>(Gate.Way.Closed _) -> Pages.onward(sessions.address(wanted), response);
                    case Outcome.Refused<Gate.Way> refused ->
                        practices.refused(form.typed(), refused.problems(), request, response);
                }
            }
        }
    }

    private void begin(
            SessionForm form,
            Listening wanted,
            Gate.Permitted permitted,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        switch (sessions.ready(permitted)) {
            case Outcome.Done<Sessions.Ready>(Sessions.Ready ready) -> {
                listeners.expect(playback.opus(ready.track()), ready.mark(), SoundPages.OPUS);
                Pages.onward(sessions.address(wanted), response);
            }
            case Outcome.Refused<Sessions.Ready> refused ->
                practices.refused(form.typed(), refused.problems(), request, response);
        }
    }

    /// Its own page asks. What can't be set as it was wanted is said before anything is asked.
    private void ask(SessionForm form, Listening wanted, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var problems = sessions.problems(wanted);
        if (problems.isEmpty()) {
            Pages.onward(sessions.address(wanted), response);
        } else {
            practices.refused(form.typed(), problems, request, response);
        }
    }

    /// A form that posts to the list of sessions leaves its address in the address line: whoever goes there again, or
    /// asks for another language there, gets the list of practices.
    @GetMapping("/sessions")
    void none(HttpServletResponse response) {
        Pages.onward("/practise", response);
    }

    /// The session; or what has to be asked before it, or why it is closed.
    @GetMapping("/sessions/{sealed}")
    void session(@PathVariable("sealed") String sealed, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var listening = sessions.listening(sealed);
        if (listening.isEmpty()) {
            missing(request, response);
            return;
        }
        switch (gate.way(listening.get(), Pages.person(request))) {
            case Outcome.Refused<Gate.Way> _ -> missing(request, response);
            case Outcome.Done<Gate.Way>(Gate.Way.Open(Gate.Permitted permitted)) ->
                session(listening.get(), permitted, sealed, request, response);
            case Outcome.Done<Gate.Way>(Gate.Way.Asks asks) -> closed.ask(asks, sealed, request, response);
            case Outcome.Done<Gate.Way>(Gate.Way.Closed found) -> closed.closed(found, request, response);
        }
    }

    private void session(
            Listening listening,
            Gate.Permitted permitted,
            String sealed,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        switch (sessions.ready(permitted)) {
            case Outcome.Refused<Sessions.Ready> refused ->
                practices.refused(SessionForm.typed(permitted.listening()), refused.problems(), request, response);
            case Outcome.Done<Sessions.Ready>(Sessions.Ready ready) ->
                pages.write("session.jte", Map.of("view", view(listening, ready, sealed)), request, response);
        }
    }

    /// The answers to what a session asked first.
    @PostMapping("/sessions/{sealed}/answers")
    void answers(@PathVariable("sealed") String sealed, HttpServletRequest request, HttpServletResponse response) {
        answered(request);
        Pages.onward("/sessions/" + sealed, response);
    }

    /// Keeps the answers that came with a form, if any did.
    private void answered(HttpServletRequest request) {
        var form = AnswerForm.of(request, safety.rules());
        if (!form.asked().isEmpty()) {
            records.change(
                    Pages.person(request), known -> known.withAnswers(form.added(known.answers(), pages.today())));
        }
    }

    private SessionView view(Listening listening, Sessions.Ready ready, String sealed) {
        return new SessionView(
                "/sessions/" + sealed,
                ready.session().title(),
                ready.practice().kind(),
                Time.seconds(ready.session().length()),
                Chapters.of(ready.session()),
                listening,
                ready.care(),
                ready.voiceless(),
                UnpleasantPages.address(seal, ready.practised(pages.today())));
    }

    @GetMapping("/sessions/{sealed}/timeline.json")
    void timeline(@PathVariable("sealed") String sealed, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var ready = sessions.at(sealed, Pages.person(request));
        if (ready.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var session = ready.get().session();
        json(generator -> Timeline.write(session, generator), response);
    }

    @GetMapping("/sessions/{sealed}/captions.vtt")
    void captions(@PathVariable("sealed") String sealed, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var ready = sessions.at(sealed, Pages.person(request));
        if (ready.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        written("text/vtt; charset=utf-8", WebVtt.of(ready.get().session()), response);
    }

    /// The same session with something wanted on the way. Answers with its new address.
    @PostMapping("/sessions/{sealed}/changes")
    void change(@PathVariable("sealed") String sealed, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var found = sessions.listening(sealed);
        if (found.isEmpty()) {
            missing(request, response);
            return;
        }
        var changed = changed(found.get(), request);
        var permitted = gate.open(changed, Pages.person(request));
        if (permitted.isPresent()
                && sessions.ready(permitted.get()) instanceof Outcome.Done<Sessions.Ready>(Sessions.Ready ready)) {
            var seconds = Time.seconds(ready.session().length());
            json(
                    generator -> {
                        generator.writeStartObject();
                        generator.writeStringProperty("address", sessions.address(changed));
                        generator.writeNumberProperty("seconds", seconds);
                        generator.writeEndObject();
                    },
                    response);
        } else {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    private static Listening changed(Listening listening, HttpServletRequest request) {
        var changed = listening.withTrims(
                number(request, "voice").orElse(listening.voiceTrim()),
                number(request, "sound").orElse(listening.soundTrim()));
        var shift = number(request, "shift");
        if (shift.isPresent()) {
            changed = changed.withShift(Time.samples(shift.get()));
        }
        if ("end".equals(request.getParameter("until"))) {
            return changed.withUntil(null);
        }
        var until = number(request, "until");
        return until.isPresent() ? changed.withUntil(Time.samples(until.get())) : changed;
    }

    /// A number of a form, within a day of seconds.
    static Optional<Double> number(HttpServletRequest request, String name) {
        var text = request.getParameter(name);
        return text != null && text.matches("-?\\d{1,5}(\\.\\d{1,6})?")
                ? Optional.of(Double.valueOf(text))
                : Optional.empty();
    }

    private void missing(HttpServletRequest request, HttpServletResponse response) throws IOException {
        pages.write(
                HttpServletResponse.SC_NOT_FOUND,
                "message.jte",
                Map.of("title", "session.missing.title", "text", "session.missing.text"),
                request,
                response);
    }

    private static void json(Consumer<JsonGenerator> content, HttpServletResponse response) throws IOException {
        var text = new StringWriter();
        try (JsonGenerator generator = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
            content.accept(generator);
        }
        written("application/json", text.toString(), response);
    }

    private static void written(String type, String text, HttpServletResponse response) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        response.setContentType(type);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
