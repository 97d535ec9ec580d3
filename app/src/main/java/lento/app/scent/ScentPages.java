package lento.app.scent;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lento.app.safety.Change;
import lento.app.safety.Rule;
import lento.app.safety.Safety;
import lento.app.safety.pages.AdmissionPages;
import lento.app.scent.Dilution.Flaw;
import lento.app.scent.Dilution.Mixed;
import lento.app.scent.Dilution.Typed;
import lento.app.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/// The dilution calculator: how many drops of an oil a bottle may hold.
@Controller
class ScentPages {

    private static final String PATH = "/dilution";
    private static final String KIND = "scent";

    private final Map<String, Oils> oils;
    private final Safety safety;
    private final DropSize assumed;
    private final AdmissionPages admission;
    private final Pages pages;

    ScentPages(OilsByLanguage oils, DropSize assumed, Safety safety, AdmissionPages admission, Pages pages) {
        this.oils = oils.all();
        this.assumed = assumed;
        this.safety = safety;
        this.admission = admission;
        this.pages = pages;
    }

    @GetMapping(PATH)
    void empty(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (admitted(request, response)) {
            var form = new DilutionForm(oils(request), "", "", "", "", "", assumed, List.of(), Optional.empty());
            write(HttpServletResponse.SC_OK, form, request, response);
        }
    }

    /// The drops for what was typed; it comes back, with what is wrong with it.
    @PostMapping(PATH)
    void mixed(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!admitted(request, response)) {
            return;
        }
        var oils = oils(request);
        var oil = sent(request, "oil");
        var bottle = sent(request, "bottle");
        var own = sent(request, "own");
        var percent = sent(request, "percent");
        var drops = sent(request, "drops");
        var found = oils.named(oil);
        if (found.isEmpty()) {
            var form = new DilutionForm(oils, "", bottle, own, percent, drops, assumed, List.of(), Optional.empty());
            write(422, form, request, response);
            return;
        }
        var typed = new Typed(
                bottle.equals("own") || bottle.isEmpty() ? own : bottle,
                percent,
                drops.isEmpty() ? assumed.perMillilitre().toPlainString() : drops);
        switch (Dilution.of(found.get(), typed)) {
            case Mixed.Done(Dilution dilution) ->
                write(
                        HttpServletResponse.SC_OK,
                        new DilutionForm(
                                oils, oil, bottle, own, percent, drops, assumed, List.of(), Optional.of(dilution)),
                        request,
                        response);
            case Mixed.Flawed(List<Flaw> flaws) ->
                write(
                        422,
                        new DilutionForm(oils, oil, bottle, own, percent, drops, assumed, flaws, Optional.empty()),
                        request,
                        response);
        }
    }

    @PostMapping(PATH + "/answers")
    void answers(HttpServletRequest request, HttpServletResponse response) {
        admission.answered(PATH, request, response);
    }

    /// Whether it is open. A rule that takes the scent out of the practice leaves nothing to be mixed.
    private boolean admitted(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var title = pages.frame(request).words().lookup("dilution.title");
        var care = admission.admitted(KIND, title, PATH, request, response);
        if (care.isEmpty()) {
            return false;
        }
        var without = care.get().stream().filter(ScentPages::takesTheScentOut).toList();
        if (without.isEmpty()) {
            return true;
        }
        admission.closed(title, without, false, request, response);
        return false;
    }

    private static boolean takesTheScentOut(Rule rule) {
        return rule.then() instanceof Rule.Then.Care care
                && care.changes().stream()
                        .anyMatch(change -> change instanceof Change.Choose choose
                                && choose.name().equals(KIND)
                                && choose.value().equals("none"));
    }

    private Oils oils(HttpServletRequest request) {
        var found = oils.get(Pages.language(request));
        return found == null ? new Oils(List.of(), List.of()) : found;
    }

    private static String sent(HttpServletRequest request, String name) {
        var value = request.getParameter(name);
        return value == null ? "" : value.strip();
    }

    private void write(int status, DilutionForm form, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        pages.write(status, "dilution.jte", Map.of("form", form, "safety", safety), request, response);
    }
}
