package lento.app.safety.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import lento.app.safety.Safety;
import lento.app.safety.SafetyRecord;
import lento.app.safety.SafetyRecord.Practised;
import lento.app.safety.SafetyRecords;
import lento.app.safety.UnpleasantEffect;
import lento.app.safety.UnpleasantEffect.Strength;
import lento.app.web.Pages;
import lento.app.web.Seal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Something unpleasant: what helps now, and a note of it. By night nothing has to be written: one press, and it is
/// asked about by day.
@Controller
public class UnpleasantPages {

    private static final String PURPOSE = "practised";
    private static final int LONGEST_WORDS = 500;

    private final Safety safety;
    private final SafetyRecords records;
    private final Seal seal;
    private final Pages pages;

    UnpleasantPages(Safety safety, SafetyRecords records, Seal seal, Pages pages) {
        this.safety = safety;
        this.records = records;
        this.seal = seal;
        this.pages = pages;
    }

    /// The path of the page about this session. It tells nothing of what was practised.
    public static String address(Seal seal, Practised session) {
        return "/unpleasant/" + seal.sealed(PURPOSE, session);
    }

    @GetMapping("/unpleasant")
    void any(HttpServletRequest request, HttpServletResponse response) throws IOException {
        write("/unpleasant", true, request, response);
    }

    @GetMapping("/unpleasant/{sealed}")
    void about(@PathVariable("sealed") String sealed, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        write("/unpleasant/" + sealed, session(sealed).isEmpty(), request, response);
    }

    private void write(String action, boolean asksKind, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        pages.write(
                "unpleasant.jte", Map.of("safety", safety, "action", action, "asksKind", asksKind), request, response);
    }

    @PostMapping("/unpleasant")
    void anyNoted(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var kind = request.getParameter("kind");
        if (kind == null || !safety.rules().kinds().containsKey(kind)) {
            write("/unpleasant", true, request, response);
            return;
        }
        noted(new Practised(pages.today(), kind, ""), request, response);
    }

    @PostMapping("/unpleasant/{sealed}")
    void noted(@PathVariable("sealed") String sealed, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var session = session(sealed);
        if (session.isEmpty()) {
            anyNoted(request, response);
            return;
        }
        noted(session.get(), request, response);
    }

    private void noted(Practised session, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var person = Pages.person(request);
        var strength = request.getParameter("strength");
        switch (strength == null ? "" : strength) {
            case "none" -> {
                records.change(person, known -> known.withAsked(session.kind(), pages.today()));
                Pages.onward("/", response);
            }
            case "mild", "strong" -> {
                var effect = new UnpleasantEffect(
                        session.day(),
                        session.kind(),
                        session.practice(),
                        strength.equals("strong") ? Strength.STRONG : Strength.MILD,
                        words(request),
                        request.getParameter("lasting") != null,
                        request.getParameter("in-the-way") != null);
                records.change(person, known -> known.withEffect(effect).withAsked(session.kind(), pages.today()));
                thanked(line(effect, records.of(person)), request, response);
            }
            default -> {
                records.change(person, known -> known.withNoted(session));
                thanked("effects-tomorrow", request, response);
            }
        }
    }

    /// What is said after an effect was told: what it changes.
    private String line(UnpleasantEffect effect, SafetyRecord known) {
        var truths = known.truths(effect.kind(), pages.today());
        if (effect.lasting() || effect.inTheWay()) {
            return "effects-professional";
        }
        if (truths.contains("effect-strong")) {
            return "effects-rest";
        }
        return truths.contains("effects-mild") ? "effects-short" : "effects-kept";
    }

    private void thanked(String line, HttpServletRequest request, HttpServletResponse response) throws IOException {
        pages.write("thanked.jte", Map.of("safety", safety, "line", line), request, response);
    }

    private Optional<Practised> session(String sealed) {
        return seal.opened(PURPOSE, sealed, Practised.class);
    }

    private static String words(HttpServletRequest request) {
        var words = request.getParameter("words");
        var stripped = words == null ? "" : words.strip();
        return stripped.length() > LONGEST_WORDS ? stripped.substring(0, LONGEST_WORDS) : stripped;
    }
}
