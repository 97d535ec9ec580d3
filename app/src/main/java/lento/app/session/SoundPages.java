package lento.app.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import lento.app.web.Pages;
import lento.sound.opus.Opus;
import lento.sound.render.AudioFormat;
import lento.sound.render.Options;
import lento.sound.render.Playable;
import lento.sound.render.Playback;
import lento.sound.render.Rendering;
import org.springframework.http.HttpRange;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/// The sound of sessions: any range of bytes of a file that does not exist (RFC 9110, section 14).
@Controller
class SoundPages {

    static final String OPUS = "opus";

    private static final int MP3_COST = 4;

    /// Samples that a download pays one for: as many as a part of Opus has.
    private static final long PART = 20 * 48_000;

    private final Sessions sessions;
    private final Playback playback;
    private final Listeners listeners;
    private final Quota quota;
    private final Rendering rendering;

    SoundPages(Sessions sessions, Playback playback, Listeners listeners, Quota quota, Opus opus) {
        this.sessions = sessions;
        this.playback = playback;
        this.listeners = listeners;
        this.quota = quota;
        this.rendering = new Rendering(opus);
    }

    @RequestMapping(
            path = "/sessions/{sealed}/sound.{format:opus|mp3}",
            method = {RequestMethod.GET, RequestMethod.HEAD})
    void sound(
            @PathVariable("sealed") String sealed,
            @PathVariable("format") String format,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException, InterruptedException {
        var found = sessions.at(sealed, Pages.person(request));
        if (found.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var ready = found.get();
        boolean mp3 = format.equals("mp3");
        var playable = mp3 ? playback.mp3(ready.track()) : playback.opus(ready.track());
        var tag = "\"" + ready.mark() + "-" + format + "\"";
        response.setHeader("ETag", tag);
        response.setHeader("Accept-Ranges", "bytes");
        // The browser may keep it, but asks each time: an answer given since can have closed the session.
        response.setHeader("Cache-Control", "private, no-cache");
        if (tag.equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(playable.mediaType());
        var asked = request.getHeader("If-Range");
        var range = asked == null || asked.equals(tag) ? range(request, playable) : Optional.<long[]>empty();
        long from = range.map(ends -> ends[0]).orElse(0L);
        long to = range.map(ends -> ends[1]).orElse(playable.bytes());
        if (from >= to) {
            response.setHeader("Content-Range", "bytes */" + playable.bytes());
            response.setStatus(HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE);
            return;
        }
        if (range.isPresent()) {
            response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
            response.setHeader("Content-Range", "bytes " + from + "-" + (to - 1) + "/" + playable.bytes());
        }
        response.setContentLengthLong(to - from);
        if (request.getMethod().equals("HEAD")) {
            return;
        }
        send(new Listeners.Stretch(playable, ready.mark(), format, from, to), mp3 ? MP3_COST : 1, request, response);
    }

    /// The whole session as a file to keep, at a variable rate.
    @GetMapping("/sessions/{sealed}/download.opus")
    void download(@PathVariable("sealed") String sealed, HttpServletRequest request, HttpServletResponse response)
            throws IOException, InterruptedException {
        var found = sessions.at(sealed, Pages.person(request));
        if (found.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var ready = found.get();
        var stream = quota.stream(request.getRemoteAddr());
        if (stream.isEmpty()) {
            tooMuch(response);
            return;
        }
        try (var paying = stream.get()) {
            paying.pay((int) Math.ceilDiv(ready.session().length(), PART));
            response.setContentType("audio/ogg; codecs=opus");
            response.setHeader("Content-Disposition", "attachment; filename=\"lento.opus\"");
            rendering.toStream(
                    ready.track(),
                    AudioFormat.OPUS,
                    response.getOutputStream(),
                    Options.withDefaults().withThreads(1));
        }
    }

    private static void tooMuch(HttpServletResponse response) {
        response.reset();
        response.setHeader("Retry-After", "60");
        response.setStatus(429);
    }

    private void send(Listeners.Stretch stretch, int cost, HttpServletRequest request, HttpServletResponse response)
            throws IOException, InterruptedException {
        var stream = quota.stream(request.getRemoteAddr());
        if (stream.isEmpty()) {
            tooMuch(response);
            return;
        }
        try (var paying = stream.get()) {
            listeners.send(stretch, paying, cost, response.getOutputStream());
        }
    }

    /// The first byte of the one range that is asked for and the one after its last. Empty for none, for several and
    /// for what is no range: then the answer is the whole.
    private static Optional<long[]> range(HttpServletRequest request, Playable playable) {
        if (!request.getMethod().equals("GET")) {
            return Optional.empty();
        }
        List<HttpRange> ranges;
        try {
            ranges = HttpRange.parseRanges(request.getHeader("Range"));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
        if (ranges.size() != 1) {
            return Optional.empty();
        }
        long all = playable.bytes();
        var range = ranges.getFirst();
        try {
            return Optional.of(new long[] {range.getRangeStart(all), range.getRangeEnd(all) + 1});
        } catch (IllegalArgumentException _) {
            return Optional.of(new long[] {0, 0});
        }
    }
}
