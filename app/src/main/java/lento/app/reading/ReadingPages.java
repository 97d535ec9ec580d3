package lento.app.reading;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import lento.app.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// What to read on.
@Controller
class ReadingPages {

    private final Reading reading;
    private final Pages pages;

    ReadingPages(Reading reading, Pages pages) {
        this.reading = reading;
        this.pages = pages;
    }

    @GetMapping("/read-on")
    void all(HttpServletRequest request, HttpServletResponse response) throws IOException {
        pages.write("reading.jte", Map.of("reading", reading), request, response);
    }
}
