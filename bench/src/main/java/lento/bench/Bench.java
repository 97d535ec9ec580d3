package lento.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import lento.sound.scape.Soundscapes;

/// `bench/run`: measures, and prints every figure beside its bar as one Markdown table.
public final class Bench {

    private Bench() {}

    /// What can be measured on its own.
    enum Part {
        JMH,
        RENDER,
        FFMPEG,
        SOX,
        START,
        MEMORY,
        NIGHT,
        NULL,
        LOAD,
        CLICK,
        WEIGHT,
        ANIMATION,
        STATISTICS,
        SIMULATION,
        STORE,
        R,
        IMPORT;

        String shown() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Part> named(String name) {
            return Arrays.stream(values())
                    .filter(part -> part.shown().equals(name))
                    .findFirst();
        }
    }

    /// Measures the named parts, or all. Ends with 0 when every bar is met, 1 when one is missed, 2 for a part that
    /// does not exist, 3 when something is missing here.
    public static void main(String[] names) throws IOException {
        var parts = new ArrayList<Part>();
        for (String name : names) {
            var part = Part.named(name);
            if (part.isEmpty()) {
                System.err.println("There is no part '" + name + "'. Choose from "
                        + Arrays.stream(Part.values()).map(Part::shown).collect(Collectors.joining(", ")) + ".");
                System.exit(2);
            }
            part.ifPresent(parts::add);
        }
        try {
            System.exit(measured(parts.isEmpty() ? List.of(Part.values()) : parts) ? 0 : 1);
        } catch (Unmeasurable e) {
            System.err.println(e.getMessage());
            System.exit(3);
        }
    }

    private static boolean measured(List<Part> parts) throws IOException {
        for (Part part : parts) {
            need(part);
        }
        var machine = Machine.here();
        var material = Material.open();
        var night = new Night(Soundscapes.SEED);
        System.out.println("Seed " + Soundscapes.SEED + ". " + machine + ".\n");
        var figures = new ArrayList<Figure>();
        for (Part part : parts) {
            System.err.println("measuring: " + part.shown());
            figures.addAll(figures(part, material, night));
        }
        System.out.print(Figure.table(figures));
        return figures.stream().noneMatch(figure -> figure.verdict() == Figure.Verdict.MISSED);
    }

    /// Says what is missing before anything is measured.
    private static void need(Part part) {
        switch (part) {
            case FFMPEG -> {
                Child.need("bash", "bash");
                Child.need("ffmpeg", "ffmpeg");
            }
            case SOX -> {
                Child.need("bash", "bash");
                Child.need("sox", "sox");
                Child.need("opusenc", "opus-tools");
            }
            case CLICK, WEIGHT, ANIMATION -> Chromium.need();
            case RENDER, NULL -> Child.need("bash", "bash");
            case JMH, START, MEMORY, NIGHT, LOAD, STATISTICS, SIMULATION, STORE, R, IMPORT -> {}
        }
    }

    private static List<Figure> figures(Part part, Material material, Night night) throws IOException {
        return switch (part) {
            case JMH -> new Microbenchmarks(material).figures();
            case RENDER -> new RenderCost(material).figures();
            case FFMPEG -> OtherPrograms.ffmpeg(material);
            case SOX -> OtherPrograms.sox(material);
            case START -> new StartTime(material).figures();
            case MEMORY -> new Memory(night).figures();
            case NIGHT -> night.figures();
            case NULL -> new Remainder(material).figures();
            case LOAD -> new Load().figures();
            case CLICK -> new Click().figures();
            case WEIGHT -> new Weight().figures();
            case ANIMATION -> new Animation().figures();
            case STATISTICS -> Microbenchmarks.statistics();
            case SIMULATION -> new Simulation().figures();
            case STORE -> new StoreWrites().figures();
            case R -> new BesideR().figures();
            case IMPORT -> ImportCost.figures();
        };
    }
}
