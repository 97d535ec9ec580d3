package lento.app.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lento.app.exercise.Exercises;
import lento.app.safety.Question;
import lento.app.safety.Rule;
import lento.app.safety.Safety;
import lento.app.safety.SafetyRecords;
import lento.app.safety.pages.UnpleasantPages;
import lento.app.web.Pages;
import lento.app.web.Seal;
import lento.practice.Choice;
import lento.practice.Member;
import lento.practice.Outcome;
import lento.practice.Practice;
import lento.practice.Problem;
import lento.practice.Time;
import lento.practice.Vocabulary;
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
    private static final double LOOSENING_MINUTES = 8;
    private static final String PMR = "pmr";

    /// Eight hours, in samples.
    private static final long WHOLE_NIGHT = 8L * 60 * 60 * 48_000;

    private final Studio studio;
    private final Sessions sessions;
    private final Gate gate;
    private final ClosedPages closed;
    private final SafetyRecords records;
    private final Seal seal;
    private final Pages pages;
    private final Safety safety;
    private final Exercises exercises;

    /// The choices of the loosening that were made so far.
    record Loosening(Map<String, String> choices) {}

    PracticePages(
            Studio studio,
            Sessions sessions,
            Gate gate,
            ClosedPages closed,
            SafetyRecords records,
            Seal seal,
            Pages pages,
            Safety safety,
            Exercises exercises) {
        this.studio = studio;
        this.sessions = sessions;
        this.gate = gate;
        this.closed = closed;
        this.records = records;
        this.seal = seal;
        this.pages = pages;
        this.safety = safety;
        this.exercises = exercises;
    }

    @GetMapping("/")
    void today(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var usual = Usual.of(request, seal);
        if (usual.isEmpty()) {
            first(request, response);
            return;
        }
        var listening = usual.get().listening().in(Pages.language(request)).withNight(pages.night());
        var offer = offer(listening, Pages.person(request));
        if (offer.isEmpty()) {
            first(request, response);
            return;
        }
        var practice = offer.get().practice();
        var length = offer.get().length();
        var today = TodayView.of(usual.get(), practice, sessions.address(listening), length, asks(request));
        pages.write("today.jte", Map.of("today", today, "safety", safety), request, response);
    }

    /// What is practised, and how long, in samples.
    private record Offer(Practice practice, long length) {}

    /// What can be offered of a session; empty if it is closed, can't be set, or would begin a night with a form.
    private Optional<Offer> offer(Listening listening, String person) throws IOException {
        return switch (gate.way(listening, person)) {
            case Outcome.Done<Gate.Way>(Gate.Way.Open(Gate.Permitted permitted)) ->
                sessions.ready(permitted) instanceof Outcome.Done<Sessions.Ready>(Sessions.Ready ready)
                        ? Optional.of(
                                new Offer(ready.practice(), ready.session().length()))
                        : Optional.empty();
            case Outcome.Done<Gate.Way>(Gate.Way.Asks asks)
            when !pages.night() -> {
                var minutes = listening.minutes();
                yield Optional.of(new Offer(
                        asks.practice(),
                        minutes == null ? asks.practice().lengths().usual() : Math.round(minutes * Time.MINUTE)));
            }
            case Outcome.Done<Gate.Way> _, Outcome.Refused<Gate.Way> _ -> Optional.empty();
        };
    }

    @GetMapping("/breathe")
    void first(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean night = pages.night();
        // Five minutes without holds need no question; nor does the sound that goes on after them all night.
        var breathing = Listening.to("slow-breath", Pages.language(request), 5.0, Map.of())
                .withNight(night);
        var asleep = breathing.withNight(true).withUntil(WHOLE_NIGHT);
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
        Pages.onward("/loosen/" + seal.sealed(LOOSENING, new Loosening(Map.of("posture", posture))), response);
    }

    @GetMapping("/loosen/{sealed}")
    void leaveOut(@PathVariable("sealed") String sealed, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var made = seal.opened(LOOSENING, sealed, Loosening.class);
        if (made.isEmpty()) {
            Pages.onward("/loosen", response);
            return;
        }
        var wanted = Listening.to(
                PMR, Pages.language(request), LOOSENING_MINUTES, made.get().choices());
        switch (gate.way(wanted, Pages.person(request))) {
            case Outcome.Done<Gate.Way>(Gate.Way.Asks(Practice practice, List<Question> questions, boolean _)) ->
                leaveOut(practice, made.get(), questions, List.of(), request, response);
            case Outcome.Done<Gate.Way>(Gate.Way.Open(Gate.Permitted permitted)) ->
                leaveOut(permitted.practice(), made.get(), List.of(), permitted.care(), request, response);
            case Outcome.Done<Gate.Way>(Gate.Way.Closed found) -> closed.closed(found, request, response);
            case Outcome.Refused<Gate.Way> _ -> first(request, response);
        }
    }

    private void leaveOut(
            Practice practice,
            Loosening made,
            List<Question> questions,
            List<Rule> care,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        pages.write(
                "leave-out.jte",
                Map.of(
                        "form",
                        form(practice, Map.of(), List.of(), care),
                        "made",
                        made.choices(),
                        "minutes",
                        LOOSENING_MINUTES,
                        "questions",
                        questions),
                request,
                response);
    }

    @GetMapping("/practise")
    void practices(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var cards = gate.usualWays(Pages.language(request), Pages.person(request)).stream()
                .map(way -> Card.of(way, safety.rules()))
                .toList();
        pages.write("practise.jte", Map.of("cards", cards, "safety", safety), request, response);
    }

    @GetMapping("/practise/{id}")
    void practice(@PathVariable("id") String id, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        write(HttpServletResponse.SC_OK, id, Map.of(), List.of(), request, response);
    }

    /// Shows the form again, with all that was typed and what is wrong with it.
    void refused(
            Map<String, List<String>> typed,
            List<Problem> problems,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var id = typed.getOrDefault("practice", List.of("")).getFirst();
        write(422, id, typed, new Refusals(pages.frame(request).words()).sentences(problems), request, response);
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
        var usual = Listening.to(named ? id : "", Pages.language(request), null, Map.of());
        switch (gate.way(usual, Pages.person(request))) {
            case Outcome.Done<Gate.Way>(Gate.Way.Closed found) -> closed.closed(found, request, response);
            case Outcome.Done<Gate.Way>(Gate.Way.Open(Gate.Permitted permitted)) ->
                write(status, form(permitted.practice(), typed, problems, permitted.care()), request, response);
            case Outcome.Done<Gate.Way>(Gate.Way.Asks asks) ->
                write(status, form(asks.practice(), typed, problems, List.of()), request, response);
            case Outcome.Refused<Gate.Way> _ ->
                pages.write(
                        HttpServletResponse.SC_NOT_FOUND,
                        "message.jte",
                        Map.of("title", "practice.missing.title", "text", "practice.missing.text"),
                        request,
                        response);
        }
    }

    private void write(int status, PracticeForm form, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var beside = studio.library()
                .vocabulary(Pages.language(request))
                .then(words -> Outcome.done(Beside.of(form.practice(), exercises, words)));
        pages.write(status, "practice.jte", Map.of("form", form, "beside", beside), request, response);
    }

    /// What is asked about by day: whether something was unpleasant, and how the mood is.
    private TodayView.Asks asks(HttpServletRequest request) throws IOException {
        var known = records.of(Pages.person(request));
        if (pages.night()) {
            return new TodayView.Asks(Optional.empty(), Optional.empty(), false);
        }
        var session = known.toAskAbout(pages.today());
        var title = Optional.<String>empty();
        if (session.isPresent()
                && studio.library().practice(session.get().practice(), Pages.language(request))
                        instanceof Outcome.Done<Practice>(Practice practice)) {
            title = Optional.of(practice.title());
        }
        return new TodayView.Asks(
                session.map(found -> UnpleasantPages.address(seal, found)), title, known.moodDue(pages.today()));
    }

    private PracticeForm form(
            Practice practice, Map<String, List<String>> typed, List<String> problems, List<Rule> care)
            throws IOException {
        var members = new HashMap<String, List<Member>>();
        for (Choice choice : practice.choices()) {
            if (choice instanceof Choice.Members(String name, String file)) {
                members.put(name, parts(practice, file));
            }
        }
        var sounds = new ArrayList<String>();
        Soundscapes.all().stream().map(Soundscape::name).forEach(sounds::add);
        sounds.add(Studio.SILENCE);
        var voices = studio.voices().all().stream()
                .filter(voice -> voice.speaks(practice.language()))
                .map(Voice::name)
                .toList();
        return new PracticeForm(practice, members, sounds, voices, typed, problems, care, safety);
    }

    /// The members of a file with which a practice works, but for mere sums of others and the whole body.
    private List<Member> parts(Practice practice, String file) throws IOException {
        return studio.library().vocabulary(practice.language()) instanceof Outcome.Done<Vocabulary>(Vocabulary words)
                ? words.file(file)
                        .map(lists -> {
                            var used = lists.partsOf(practice.lists());
                            return lists.members().values().stream()
                                    .filter(member -> member.covers().size() <= 1)
                                    .filter(member -> !member.region().equals("whole-body"))
                                    .filter(member -> used.containsAll(member.covers()))
                                    .toList();
                        })
                        .orElse(List.of())
                : List.of();
    }
}
