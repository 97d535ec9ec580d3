package lento.app.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lento.app.safety.SafetyWords;
import lento.app.web.Pages;
import lento.app.web.Seal;
import lento.practice.Choice;
import lento.practice.Member;
import lento.practice.Outcome;
import lento.practice.Practice;
import lento.practice.Problem;
import lento.sound.Soundscape;
import lento.sound.Voice;
import lento.sound.scape.Soundscapes;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Choosing: the first two minutes, today's practice, all practices, and the choices of each.
@Controller
class PracticePages {

    private static final String LOOSENING = "loosening";
    private static final String INTERLUDE = "interlude";

    private final Studio studio;
    private final Sessions sessions;
    private final Seal seal;
    private final Pages pages;
    private final SafetyWords safety;

    /// The choices of the loosening that were made so far.
    record Loosening(Map<String, String> choices) {}

    PracticePages(Studio studio, Sessions sessions, Seal seal, Pages pages, SafetyWords safety) {
        this.studio = studio;
        this.sessions = sessions;
        this.seal = seal;
        this.pages = pages;
        this.safety = safety;
    }

    @GetMapping("/")
    void today(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var usual = Usual.of(request, seal);
        if (usual.isEmpty()) {
            first(request, response);
            return;
        }
        var listening = usual.get().listening().withNight(pages.night());
        if (sessions.ready(listening) instanceof Outcome.Done<Sessions.Ready>(Sessions.Ready ready)) {
            var address = sessions.address(listening);
            var today = TodayView.of(usual.get(), address, ready.session().length());
            pages.write("today.jte", Map.of("today", today, "safety", safety), request, response);
        } else {
            first(request, response);
        }
    }

    @GetMapping("/breathe")
    void first(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean night = pages.night();
        var breathing = Listening.to("slow-breath", 10.0, Map.of()).withNight(night);
        var asleep = Listening.to("body-scan", 20.0, Map.of("purpose", "sleep")).withNight(true);
        pages.write(
                "first.jte",
                Map.of("breathing", sessions.address(breathing), "asleep", sessions.address(asleep), "safety", safety),
                request,
                response);
    }

    @GetMapping("/loosen")
    void positions(HttpServletRequest request, HttpServletResponse response) throws IOException {
        pages.write("positions.jte", Map.of("safety", safety), request, response);
    }

    @PostMapping("/loosen")
    void position(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var posture =
                Optional.ofNullable(request.getParameter("choice.posture")).orElse("lying");
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", "/loosen/" + seal.sealed(LOOSENING, new Loosening(Map.of("posture", posture))));
    }

    @GetMapping("/loosen/{sealed}")
    void leaveOut(@PathVariable("sealed") String sealed, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var made = seal.opened(LOOSENING, sealed, Loosening.class);
        if (made.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", "/loosen");
            return;
        }
        if (studio.library().practice("pmr") instanceof Outcome.Done<Practice>(Practice practice)) {
            var form = form(practice, Map.of(), List.of());
            pages.write("leave-out.jte", Map.of("form", form, "made", made.get().choices()), request, response);
        }
    }

    @GetMapping("/practise")
    void practices(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var all = new ArrayList<Practice>();
        for (Outcome<Practice> outcome : studio.library().practices()) {
            if (outcome instanceof Outcome.Done<Practice>(Practice practice)
                    && !practice.kind().equals(INTERLUDE)) {
                all.add(practice);
            }
        }
        pages.write("practise.jte", Map.of("practices", all), request, response);
    }

    @GetMapping("/practise/{id}")
    void practice(@PathVariable("id") String id, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        write(HttpServletResponse.SC_OK, id, Map.of(), List.of(), request, response);
    }

    /// Shows the form again, with all that was typed and what is wrong with it.
    void refused(SessionForm form, List<Problem> problems, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var typed = form.typed();
        var id = typed.getOrDefault("practice", List.of("")).getFirst();
        write(422, id, typed, SessionPages.sentences(problems), request, response);
    }

    private void write(
            int status,
            String id,
            Map<String, List<String>> typed,
            List<String> problems,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        boolean named = id.matches("[a-z][a-z0-9-]*");
        if (named && studio.library().practice(id) instanceof Outcome.Done<Practice>(Practice practice)) {
            pages.write(status, "practice.jte", Map.of("form", form(practice, typed, problems)), request, response);
            return;
        }
        pages.write(
                HttpServletResponse.SC_NOT_FOUND,
                "message.jte",
                Map.of("title", "practice.missing.title", "text", "practice.missing.text"),
                request,
                response);
    }

    private PracticeForm form(Practice practice, Map<String, List<String>> typed, List<String> problems)
            throws IOException {
        var members = new HashMap<String, List<Member>>();
        for (Choice choice : practice.choices()) {
            if (choice instanceof Choice.Members(String name, String file)) {
                members.put(name, parts(file));
            }
        }
        var sounds = new ArrayList<String>();
        Soundscapes.all().stream().map(Soundscape::name).forEach(sounds::add);
        sounds.add(Studio.SILENCE);
        var voices = studio.voices().all().stream()
                .filter(voice -> voice.speaks(practice.language()))
                .map(Voice::name)
                .toList();
        return new PracticeForm(practice, members, sounds, voices, typed, problems, safety);
    }

    /// The members of a file that are no mere sums of others, nor the whole body.
    private List<Member> parts(String file) {
        var parts = new LinkedHashMap<String, Member>();
        studio.library().vocabulary().file(file).ifPresent(lists -> lists.members()
                .values()
                .forEach(member -> {
                    if (member.covers().size() <= 1 && !member.region().equals("whole-body")) {
                        parts.put(member.id(), member);
                    }
                }));
        return List.copyOf(parts.values());
    }
}
