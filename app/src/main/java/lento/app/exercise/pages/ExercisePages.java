package lento.app.exercise.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lento.app.exercise.Exercise;
import lento.app.exercise.Exercises;
import lento.app.exercise.Filled;
import lento.app.safety.Rule;
import lento.app.safety.Safety;
import lento.app.safety.pages.AdmissionPages;
import lento.app.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Exercises to be written: all of them, and the sheet of each, empty or filled. What is written comes with the form
/// and goes with the page: it is kept nowhere, and stands in no address.
@Controller
class ExercisePages {

    private final Exercises exercises;
    private final Safety safety;
    private final AdmissionPages admission;
    private final Pages pages;

    ExercisePages(Exercises exercises, Safety safety, AdmissionPages admission, Pages pages) {
        this.exercises = exercises;
        this.safety = safety;
        this.admission = admission;
        this.pages = pages;
    }

    @GetMapping("/exercises")
    void all(HttpServletRequest request, HttpServletResponse response) throws IOException {
        pages.write("exercises.jte", Map.of("exercises", exercises, "safety", safety), request, response);
    }

    @GetMapping("/exercises/{id}")
    void empty(@PathVariable("id") String id, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var found = exercises.named(id);
        if (found.isEmpty()) {
            missing(request, response);
            return;
        }
        var care = admitted(found.get(), request, response);
        if (care.isPresent()) {
            write(HttpServletResponse.SC_OK, Filled.empty(found.get()), care.get(), request, response);
        }
    }

    /// The sheet with what was written, ready to be printed or corrected.
    @PostMapping("/exercises/{id}")
    void filled(@PathVariable("id") String id, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var found = exercises.named(id);
        if (found.isEmpty()) {
            missing(request, response);
            return;
        }
        var care = admitted(found.get(), request, response);
        if (care.isPresent()) {
            var filled = Filled.of(found.get(), name -> Optional.ofNullable(request.getParameter(name)));
            write(filled.faults().isEmpty() ? HttpServletResponse.SC_OK : 422, filled, care.get(), request, response);
        }
    }

    /// The answers to what is asked before a sheet.
    @PostMapping("/exercises/{id}/answers")
    void answers(@PathVariable("id") String id, HttpServletRequest request, HttpServletResponse response) {
        admission.answered(exercises.named(id).map(ExercisePages::path).orElse("/exercises"), request, response);
    }

    private Optional<List<Rule>> admitted(Exercise exercise, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var title = exercise.title().in(Pages.language(request));
        return admission.admitted(exercise.kind(), title, path(exercise), request, response);
    }

    private static String path(Exercise exercise) {
        return "/exercises/" + exercise.id();
    }

    private void write(
            int status, Filled filled, List<Rule> care, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        pages.write(
                status,
                "exercise.jte",
                Map.of("filled", filled, "faults", filled.faults(), "care", care, "safety", safety),
                request,
                response);
    }

    private void missing(HttpServletRequest request, HttpServletResponse response) throws IOException {
        pages.write(
                HttpServletResponse.SC_NOT_FOUND,
                "message.jte",
                Map.of("title", "missing.title", "text", "missing.text"),
                request,
                response);
    }
}
