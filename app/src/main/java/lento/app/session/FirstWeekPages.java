package lento.app.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import lento.app.safety.Safety;
import lento.app.web.Cookies;
import lento.app.web.Pages;
import lento.app.web.Seal;
import lento.app.week.Day;
import lento.app.week.FirstWeek;
import lento.app.week.Standing;
import lento.app.week.Week;
import lento.practice.Outcome;
import lento.practice.Practice;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/// The first week: today's technique, and one tap to tell how it felt. What was told lies with the browser, sealed.
@Controller
class FirstWeekPages {

    private static final String PATH = "/first-week";
    private static final String COOKIE = "lento-first-week";
    private static final String PURPOSE = "first-week";

    private final FirstWeek week;
    private final Studio studio;
    private final Gate gate;
    private final Safety safety;
    private final Seal seal;
    private final Pages pages;

    FirstWeekPages(FirstWeek week, Studio studio, Gate gate, Safety safety, Seal seal, Pages pages) {
        this.week = week;
        this.studio = studio;
        this.gate = gate;
        this.safety = safety;
        this.seal = seal;
        this.pages = pages;
    }

    @GetMapping(PATH)
    void today(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var language = Pages.language(request);
        var titles = new HashMap<String, String>();
        for (Day day : week.all().toList()) {
            if (studio.library().practice(day.practice(), language) instanceof Outcome.Done<Practice>(Practice found)) {
                titles.put(day.practice(), found.title());
            }
        }
        pages.write(
                "first-week.jte",
                Map.of("standing", standing(request), "titles", titles, "safety", safety),
                request,
                response);
    }

    /// Keeps how today's felt. What is told twice, or of another day's, counts for nothing.
    @PostMapping(PATH)
    void told(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var felt = request.getParameter("felt");
        var practice = request.getParameter("practice");
        if (standing(request) instanceof Standing.Today today
                && today.day().practice().equals(practice)
                && Set.of("right", "not-for-me").contains(felt == null ? "" : felt)) {
            keep(told(request).with(practice, "right".equals(felt), pages.today()), response);
        }
        Pages.onward(PATH, response);
    }

    /// Begins anew.
    @PostMapping(PATH + "/again")
    void again(HttpServletResponse response) {
        keep(Week.begun(), response);
        Pages.onward(PATH, response);
    }

    private Standing standing(HttpServletRequest request) throws IOException {
        var language = Pages.language(request);
        var wanted = week.all()
                .map(day -> Listening.to(day.practice(), language, (double) day.minutes(), Map.of()))
                .toList();
        var open = gate.ways(wanted, Pages.person(request)).stream()
                .filter(way -> !(way instanceof Gate.Way.Closed))
                .map(way -> way.practice().id())
                .collect(Collectors.toSet());
        return told(request).standing(week, open::contains, pages.today());
    }

    private Week told(HttpServletRequest request) {
        return Cookies.value(request, COOKIE)
                .flatMap(text -> seal.opened(PURPOSE, text, Week.class))
                .orElse(Week.begun());
    }

    private void keep(Week told, HttpServletResponse response) {
        response.addHeader("Set-Cookie", Cookies.kept(COOKIE, seal.sealed(PURPOSE, told)));
    }
}
