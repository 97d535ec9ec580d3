package lento.app.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import lento.app.safety.SafetyWords;
import lento.app.web.Pages;
import lento.app.web.Seal;
import lento.practice.Outcome;
import lento.practice.Problem;
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
    private final SafetyWords safety;
    private final Playback playback;
    private final Listeners listeners;
    private final Clock clock;

    SessionPages(
            Seal seal,
            Sessions sessions,
            Pages pages,
            PracticePages practices,
            SafetyWords safety,
            Playback playback,
            Listeners listeners,
            Clock clock) {
        this.seal = seal;
        this.sessions = sessions;
        this.pages = pages;
        this.practices = practices;
        this.safety = safety;
        this.playback = playback;
        this.listeners = listeners;
        this.clock = clock;
    }

    @PostMapping("/sessions")
    void begin(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var form = new SessionForm(request, safety);
        switch (form.listening(pages.night())) {
            case Outcome.Refused<Listening> refused -> practices.refused(form, refused.problems(), request, response);
            case Outcome.Done<Listening>(Listening wanted) -> {
                var ready = sessions.ready(wanted);
                if (ready instanceof Outcome.Done<Sessions.Ready>(Sessions.Ready found)) {
                    listeners.expect(playback.opus(found.track()), found.mark(), SoundPages.OPUS);
                    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
                    response.setHeader("Location", sessions.address(wanted));
                } else {
                    practices.refused(form, ready.problemsFound(), request, response);
                }
            }
        }
    }

    @GetMapping("/sessions/{sealed}")
    void session(@PathVariable("sealed") String sealed, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var listening = sessions.listening(sealed);
        var ready = sessions.at(sealed);
        if (listening.isEmpty() || ready.isEmpty()) {
            missing(request, response);
            return;
        }
        pages.write("session.jte", Map.of("view", view(listening.get(), ready.get(), sealed)), request, response);
    }

    private static SessionView view(Listening listening, Sessions.Ready ready, String sealed) {
        return new SessionView(
                "/sessions/" + sealed,
                ready.session().title(),
                ready.practice().kind(),
                Time.seconds(ready.session().length()),
                Chapters.of(ready.session()),
                listening,
                listening.care());
    }

    @GetMapping("/sessions/{sealed}/timeline.json")
    void timeline(@PathVariable("sealed") String sealed, HttpServletResponse response) throws IOException {
        var ready = sessions.at(sealed);
        if (ready.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var session = ready.get().session();
        json(generator -> Timeline.write(session, generator), response);
    }

    @GetMapping("/sessions/{sealed}/captions.vtt")
    void captions(@PathVariable("sealed") String sealed, HttpServletResponse response) throws IOException {
        var ready = sessions.at(sealed);
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
        if (sessions.ready(changed) instanceof Outcome.Done<Sessions.Ready>(Sessions.Ready ready)) {
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
    private static Optional<Double> number(HttpServletRequest request, String name) {
        var text = request.getParameter(name);
        return text != null && text.matches("-?\\d{1,5}(\\.\\d{1,6})?")
                ? Optional.of(Double.valueOf(text))
                : Optional.empty();
    }

    /// How long a session was heard. It counts as what it was.
    @PostMapping("/sessions/{sealed}/heard")
    void heard(@PathVariable("sealed") String sealed, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var usual = usual(sealed, request);
        if (usual.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        response.addHeader("Set-Cookie", usual.get().cookie(seal));
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }

    /// A session that was stopped on the way.
    @PostMapping("/sessions/{sealed}/stopped")
    void stopped(@PathVariable("sealed") String sealed, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var usual = usual(sealed, request);
        if (usual.isEmpty()) {
            missing(request, response);
            return;
        }
        response.addHeader("Set-Cookie", usual.get().cookie(seal));
        pages.write(
                "stopped.jte",
                Map.of(
                        "minutes", TodayView.heard(usual.get().minutes()),
                        "title", usual.get().title(),
                        "address", "/sessions/" + sealed),
                request,
                response);
    }

    private Optional<Usual> usual(String sealed, HttpServletRequest request) throws IOException {
        var listening = sessions.listening(sealed);
        var ready = sessions.at(sealed);
        var seconds = number(request, "seconds");
        if (ready.isEmpty() || listening.isEmpty() || seconds.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Usual(
                listening.get().fromTheStart(),
                ready.get().session().title(),
                Math.clamp(seconds.get() / 60, 0, 1_440),
                clock.instant().getEpochSecond()));
    }

    @GetMapping("/alarm")
    void alarm(HttpServletRequest request, HttpServletResponse response) throws IOException {
        advice("alarm.title", safety.alarm(), request, response);
    }

    @GetMapping("/unpleasant")
    void unpleasant(HttpServletRequest request, HttpServletResponse response) throws IOException {
        advice("unpleasant.title", safety.unpleasant(), request, response);
    }

    private void advice(
            String title, List<SafetyWords.Advice> advice, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        pages.write("advice.jte", Map.of("title", title, "advice", advice, "safety", safety), request, response);
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

    /// What was refused, for a page.
    static List<String> sentences(List<Problem> problems) {
        return problems.stream().map(Problem::message).toList();
    }
}
