package lento.app.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// What every subject shares: the way in, the files that pages use, what is said when something is wrong, and all
/// parts of the look on one page.
@Controller
class FramePages implements ErrorController {

    private final Invitations invitations;
    private final Assets assets;
    private final Pages pages;

    FramePages(Invitations invitations, Assets assets, Pages pages) {
        this.invitations = invitations;
        this.assets = assets;
        this.pages = pages;
    }

    /// Lets a browser in.
    @GetMapping("/open/{invitation}")
    void open(@PathVariable("invitation") String invitation, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (!invitations.accept(invitation)) {
            pages.write(
                    HttpServletResponse.SC_FORBIDDEN,
                    "message.jte",
                    Map.of("title", "stranger.title", "text", "stranger.text"),
                    request,
                    response);
            return;
        }
        response.addHeader("Set-Cookie", Cookies.kept(Invitations.COOKIE, invitations.pass()));
        Pages.onward("/", response);
    }

    @GetMapping("/assets/**")
    void asset(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var found = assets.at(request.getRequestURI());
        if (found.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType(found.get().type());
        response.setContentLength(found.get().bytes().length);
        response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
        response.getOutputStream().write(found.get().bytes());
    }

    /// Keeps the language or the form of address that was asked for, and shows the page again from which it was.
    @PostMapping("/language")
    void language(HttpServletRequest request, HttpServletResponse response) {
        var asked = request.getParameter("language");
        if (asked != null && Words.LANGUAGES.contains(asked)) {
            response.addHeader("Set-Cookie", Cookies.kept(Pages.LANGUAGE, asked));
        }
        var address = request.getParameter("address");
        if (address != null && Words.ADDRESSES.contains(address)) {
            response.addHeader("Set-Cookie", Cookies.kept(Pages.ADDRESS, address));
        }
        Pages.onward(Pages.before(request), response);
    }

    /// All parts of the look, for people who carry on the work.
    @GetMapping("/look")
    void look(HttpServletRequest request, HttpServletResponse response) throws IOException {
        pages.write("look.jte", Map.of(), request, response);
    }

    @RequestMapping("/error")
    void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 500;
        boolean missing = status == HttpServletResponse.SC_NOT_FOUND;
        pages.write(
                status,
                "message.jte",
                Map.of(
                        "title",
                        missing ? "missing.title" : "fault.title",
                        "text",
                        missing ? "missing.text" : status < 500 ? "misread.text" : "fault.text"),
                request,
                response);
    }
}
