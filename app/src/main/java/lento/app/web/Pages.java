package lento.app.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.security.web.csrf.CsrfToken;

/// Writes pages from templates.
public final class Pages {

    /// The cookie that keeps a language.
    static final String LANGUAGE = "lento-language";

    /// The cookie that keeps a form of address.
    static final String ADDRESS = "lento-address";

    private static final int MORNING = 6;
    private static final int NIGHT = 22;

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    private final Assets assets;
    private final Clock clock;

    /// @param clock tells by its zone when it is night
    public Pages(Assets assets, Clock clock) {
        this.assets = assets;
        this.clock = clock;
    }

    /// What every page knows.
    ///
    /// @param csrf what a form has to send back
    /// @param night whether it is between 22 and 6 o'clock
    public record Frame(Assets assets, Words words, String csrf, boolean night) {
        /// The language of the page.
        public String language() {
            return words.language();
        }

        /// The address of a file that pages use.
        public String asset(String name) {
            return assets.url(name);
        }
    }

    /// The frame of the answer to a request.
    public Frame frame(HttpServletRequest request) {
        var token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        return new Frame(assets, Words.in(language(request)), token == null ? "" : token.getToken(), night());
    }

    /// The language that was asked for here, else the first of the browser's languages that Lento speaks; with the form
    /// of address that was asked for.
    public static String language(HttpServletRequest request) {
        var language = spoken(request);
        boolean formal = Cookies.value(request, ADDRESS).filter("sie"::equals).isPresent();
        return formal && language.equals("de") ? Words.SIE : language;
    }

    private static String spoken(HttpServletRequest request) {
        return Cookies.value(request, LANGUAGE)
                .filter(Words.LANGUAGES::contains)
                .orElseGet(() -> Collections.list(request.getLocales()).stream()
                        .map(Locale::getLanguage)
                        .filter(Words.LANGUAGES::contains)
                        .findFirst()
                        .orElse(Words.LANGUAGES.getFirst()));
    }

    /// Who asks: a name that tells apart the browsers that were let in.
    public static String person(HttpServletRequest request) {
        return Objects.requireNonNullElse(request.getRemoteUser(), "");
    }

    /// The page of this server from which a request came; the first page if it tells none.
    public static String before(HttpServletRequest request) {
        var referrer = request.getHeader("Referer");
        var own = "http://" + request.getHeader("Host") + "/";
        return referrer != null && referrer.startsWith(own) ? referrer.substring(own.length() - 1) : "/";
    }

    /// Sends the browser on to another page of this server.
    public static void onward(String path, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", path);
    }

    /// The day on which it is.
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /// Whether it is between 22 and 6 o'clock.
    public boolean night() {
        int hour = ZonedDateTime.now(clock).getHour();
        return hour >= NIGHT || hour < MORNING;
    }

    /// Answers with a page.
    ///
    /// @param template the name of the template: `today.jte`
    /// @param model what it takes, besides `frame`
    public void write(
            int status,
            String template,
            Map<String, Object> model,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var all = new java.util.HashMap<>(model);
        all.put("frame", frame(request));
        var page = new Utf8ByteOutput();
        templates.render(template, all, page);
        response.setStatus(status);
        response.setContentType("text/html; charset=utf-8");
        response.setContentLength(page.getContentLength());
        page.writeTo(response.getOutputStream());
    }

    /// Answers with a page, all being well.
    public void write(
            String template, Map<String, Object> model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        write(HttpServletResponse.SC_OK, template, model, request, response);
    }
}
