package lento.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lento.sound.Soundscape;
import lento.sound.scape.Soundscapes;

/// Many listeners at once to one server, and where it breaks.
final class Load {

    private static final int LISTENERS = 200;
    private static final int SESSIONS = 100;
    private static final int FEWEST = 100;
    private static final double ARRIVING = 20;
    private static final double STAYING = 80;
    private static final double STAYING_A_STEP = 40;
    private static final double MEGABYTE = 1 << 20;

    private int wanted;

    List<Figure> figures() throws IOException {
        try (var served = Served.start()) {
            var figures = new ArrayList<>(usual(served));
            figures.addAll(doubled(served));
            return figures;
        }
    }

    private List<Figure> usual(Served served) throws IOException {
        long begun = System.nanoTime();
        var sessions = sessions(served, SESSIONS);
        double making = (System.nanoTime() - begun) / 1e6 / SESSIONS;
        var crowd = Crowd.at(served, new Crowd.Plan(sessions, LISTENERS, ARRIVING, STAYING));
        System.err.println(crowd);
        var who = LISTENERS + " listeners to " + SESSIONS + " sessions, ";
        return List.of(
                Figure.told("a new session (POST /sessions), mean of " + SESSIONS, making, "%.1f ms"),
                Figure.told(who + "arriving over", crowd.arrived(), "%.0f s"),
                Figure.told(who + "staying for", crowd.stayed(), "%.0f s"),
                Figure.atMost(who + "stalls", crowd.stalls(), 0, "%.0f"),
                Figure.atMost(who + "refused, broken or without sound", crowd.silent(), 0, "%.0f"),
                Figure.told(who + "first second of sound, median", 1e3 * crowd.waited(0.5), "%.0f ms"),
                Figure.told(who + "first second of sound, 95 %", 1e3 * crowd.waited(0.95), "%.0f ms"),
                Figure.told(who + "first second of sound, highest", 1e3 * crowd.waited(1), "%.0f ms"),
                Figure.told(who + "cores of the server, steady", crowd.server(), "%.2f"),
                Figure.told(who + "cores of the listeners meanwhile", crowd.client(), "%.2f"),
                Figure.told(who + "encoded a second of each session that was heard", ahead(crowd, SESSIONS), "%.1f s"),
                Figure.told(
                        who + "sound encoded for a second of processor time", crowd.encoded() / crowd.cpu(), "%.0f s"),
                Figure.told(who + "resident", crowd.resident().now() / MEGABYTE, "%.0f MB"),
                Figure.told(who + "resident, highest", crowd.resident().highest() / MEGABYTE, "%.0f MB"),
                Figure.told(who + "until none is left", crowd.gone(), "%.2f s"));
    }

    /// Seconds of sound that were encoded for each second that was heard of each session.
    private static double ahead(Crowd crowd, int sessions) {
        return crowd.encoded() / (crowd.played() * sessions / crowd.heard().size());
    }

    /// Each with a session of their own, twice as many from step to step, until someone's sound stands still.
    private List<Figure> doubled(Served served) throws IOException {
        var figures = new ArrayList<Figure>();
        int held = 0;
        for (int listeners = FEWEST; listeners <= Crowd.MOST; listeners *= 2) {
            var sessions = sessions(served, listeners);
            var crowd = Crowd.at(served, new Crowd.Plan(sessions, listeners, ARRIVING, STAYING_A_STEP));
            System.err.println(crowd);
            var who = listeners + " listeners to a session each, " + (int) STAYING_A_STEP + " s, ";
            figures.add(Figure.told(who + "stalls", crowd.stalls(), "%.0f"));
            figures.add(Figure.told(who + "refused, broken or without sound", crowd.silent(), "%.0f"));
            figures.add(Figure.told(who + "first second of sound, 95 %", 1e3 * crowd.waited(0.95), "%.0f ms"));
            figures.add(Figure.told(who + "cores of the server, steady", crowd.server(), "%.2f"));
            figures.add(Figure.told(who + "cores of the listeners meanwhile", crowd.client(), "%.2f"));
            figures.add(Figure.told(who + "resident, highest", crowd.resident().highest() / MEGABYTE, "%.0f MB"));
            figures.add(Figure.told(who + "until none is left", crowd.gone(), "%.2f s"));
            if (crowd.stalls() + crowd.silent() > 0) {
                break;
            }
            held = listeners;
        }
        figures.add(Figure.told("listeners to a session each that were held without a stall", held, "%.0f"));
        return figures;
    }

    /// Sessions that the server has not made before.
    private List<String> sessions(Served served, int count) throws IOException {
        var sessions = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            sessions.add(served.session(wanted(wanted)));
            wanted++;
        }
        return sessions;
    }

    /// The fields of the form of one of 6,000 different sessions, of 10 minutes to 30.
    static Map<String, String> wanted(int number) {
        var sounds = Soundscapes.all().stream().map(Soundscape::name).toList();
        var fields = new HashMap<String, String>();
        fields.put("minutes", String.format(java.util.Locale.ROOT, "%.2f", 10 + number / 300.0));
        fields.put("sound", sounds.get(number % sounds.size()));
        switch (number % 3) {
            case 0 -> {
                fields.put("practice", "slow-breath");
                fields.put("choice.pattern", number % 2 == 0 ? "even" : "long-out");
            }
            case 1 -> {
                fields.put("practice", "body-scan");
                fields.put("choice.posture", number % 2 == 0 ? "lying" : "side");
            }
            default -> {
                fields.put("practice", "pmr");
                fields.put("choice.order", number % 2 == 0 ? "feet-first" : "head-first");
            }
        }
        return fields;
    }
}
