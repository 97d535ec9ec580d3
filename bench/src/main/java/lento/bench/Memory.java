package lento.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// How much memory a rendering takes above the idle process, from outside: the command with `--out -`, its sound
/// thrown away, beside the command `practices`, which loads the same program and renders nothing.
final class Memory {

    private static final double MEGABYTE = 1 << 20;
    private static final double MOST_HEAP = 32;
    private static final double MOST_RESIDENT = 64;

    private final Night night;

    Memory(Night night) {
        this.night = night;
    }

    List<Figure> figures() throws IOException {
        var idle = Watch.over("practices");
        var figures = new ArrayList<Figure>();
        figures.add(Figure.told("idle process, resident", idle.resident() / MEGABYTE, "%.0f MB"));
        figures.addAll(above(idle, Watch.over("render", "pmr", "--minutes", "20", "--out", "-"), "20 min of pmr"));
        figures.addAll(above(idle, night.watch(), "8 h"));
        return figures;
    }

    private static List<Figure> above(Watch idle, Watch busy, String what) {
        return List.of(
                Figure.atMost(what + ", highest heap in use", busy.heap() / MEGABYTE, MOST_HEAP, "%.0f MB"),
                Figure.told(what + ", highest heap in use after a collection", busy.live() / MEGABYTE, "%.1f MB"),
                Figure.atMost(
                        what + ", resident above idle",
                        (busy.resident() - idle.resident()) / MEGABYTE,
                        MOST_RESIDENT,
                        "%.0f MB"));
    }
}
