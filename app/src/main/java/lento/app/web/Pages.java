package lento.app.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Map;
import org.springframework.security.web.csrf.CsrfToken;

/// Writes pages from templates.
public final class Pages {

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
        /// The address of a file that pages use.
        public String asset(String name) {
            return assets.url(name);
        }
    }

    /// The frame of the answer to a request.
    public Frame frame(HttpServletRequest request) {
        var token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        return new Frame(assets, Words.in(Locale.ENGLISH), token == null ? "" : token.getToken(), night());
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
