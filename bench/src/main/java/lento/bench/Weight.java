package lento.bench;

import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// What a browser with an empty cache loads for the first page, without sound.
final class Weight {

    private static final double MOST_KILOBYTES = 150;

    List<Figure> figures() throws IOException {
        try (var served = Served.start();
                var chromium = new Chromium();
                var context = chromium.visitor(served, 360, 740)) {
            var loaded = new ArrayList<Request>();
            context.onRequestFinished(request -> {
                if (!request.resourceType().equals("media")) {
                    loaded.add(request);
                }
            });
            var page = context.newPage();
            page.navigate(served.uri("/").toString());
            page.waitForLoadState(LoadState.NETWORKIDLE);
            double bytes = 0;
            for (Request request : List.copyOf(loaded)) {
                var sizes = request.sizes();
                bytes += sizes.responseHeadersSize + sizes.responseBodySize;
            }
            return List.of(
                    Figure.atMost(
                            "the first page with all it loads, without sound", bytes / 1000, MOST_KILOBYTES, "%.0f kB"),
                    Figure.told("its requests", (double) loaded.size(), "%.0f"));
        }
    }
}
