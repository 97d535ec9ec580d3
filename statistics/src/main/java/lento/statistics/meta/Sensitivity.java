package lento.statistics.meta;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import lento.statistics.Finding;

/// How the answer depends on which studies are pooled.
public final class Sensitivity {

    private Sensitivity() {}

    /// A synthesis of some of the studies.
    ///
    /// @param name the study left out, the study added, or the subgroup
    /// @param synthesis of those that are in
    public record Part(String name, Synthesis synthesis) {}

    /// Syntheses of subgroups, each with a tau2 of its own, and the test whether their effects differ.
    ///
    /// @param parts the subgroups of at least two studies, in the order in which they first appear
    /// @param single the subgroups of one study, which are left out
    /// @param q between subgroups: squared differences from the pooled effect over squared standard errors
    /// @param degrees subgroups less 1
    /// @param p the chance of so large a Q where all subgroups share one effect
    public record Subgroups(List<Part> parts, List<String> single, double q, int degrees, double p) {
        public Subgroups {
            parts = List.copyOf(parts);
            single = List.copyOf(single);
        }
    }

    /// One synthesis for each study, of all the others: `leave1out`. Needs three studies.
    public static Finding<List<Part>> leaveOneOut(List<Study> studies, SynthesisOptions options) {
        if (studies.size() < 3) {
            return Finding.refused("Leaving one out needs at least three studies. There are " + studies.size() + ".");
        }
        var parts = new ArrayList<Part>();
        for (int out = 0; out < studies.size(); out++) {
            var rest = new ArrayList<>(studies);
            var left = rest.remove(out);
            switch (Synthesis.of(rest, options)) {
                case Finding.Found<Synthesis>(Synthesis synthesis) -> parts.add(new Part(left.name(), synthesis));
                case Finding.Refused<Synthesis>(var flaws) -> {
                    return Finding.refused(flaws);
                }
            }
        }
        return Finding.found(List.copyOf(parts));
    }

    /// One synthesis for each study from the second on, of it and all before it in the given order: `cumul`.
    public static Finding<List<Part>> cumulative(
            List<Study> studies, Comparator<Study> order, SynthesisOptions options) {
        var sorted = studies.stream().sorted(order).toList();
        if (sorted.size() < 2) {
            return Synthesis.of(sorted, options).then(_ -> Finding.found(List.of()));
        }
        var parts = new ArrayList<Part>();
        for (int count = 2; count <= sorted.size(); count++) {
            switch (Synthesis.of(sorted.subList(0, count), options)) {
                case Finding.Found<Synthesis>(Synthesis synthesis) ->
                    parts.add(new Part(sorted.get(count - 1).name(), synthesis));
                case Finding.Refused<Synthesis>(var flaws) -> {
                    return Finding.refused(flaws);
                }
            }
        }
        return Finding.found(List.copyOf(parts));
    }

    /// Syntheses of subgroups: M. Borenstein et al., Introduction to Meta-Analysis (2009), chapter 19, separate
    /// tau2. Needs at least two subgroups of at least two studies.
    public static Finding<Subgroups> subgroups(
            List<Study> studies, Function<Study, String> group, SynthesisOptions options) {
        var groups = new LinkedHashMap<String, List<Study>>();
        for (var study : studies) {
            groups.computeIfAbsent(group.apply(study), _ -> new ArrayList<>()).add(study);
        }
        var parts = new ArrayList<Part>();
        var single = new ArrayList<String>();
        for (var entry : groups.entrySet()) {
            if (entry.getValue().size() < 2) {
                single.add(entry.getKey());
                continue;
            }
            switch (Synthesis.of(entry.getValue(), options)) {
                case Finding.Found<Synthesis>(Synthesis synthesis) -> parts.add(new Part(entry.getKey(), synthesis));
                case Finding.Refused<Synthesis>(var flaws) -> {
                    return Finding.refused(flaws);
                }
            }
        }
        if (parts.size() < 2) {
            return Finding.refused("Comparing subgroups needs two of at least two studies each. There "
                    + (parts.size() == 1 ? "is 1." : "are 0."));
        }
        double weights = 0;
        double weighted = 0;
        for (var part : parts) {
            double weight = weight(part);
            weights += weight;
            weighted += weight * part.synthesis().estimate();
        }
        double q = 0;
        for (var part : parts) {
            double difference = part.synthesis().estimate() - weighted / weights;
            q += weight(part) * difference * difference;
        }
        int degrees = parts.size() - 1;
        return Finding.found(new Subgroups(parts, single, q, degrees, Synthesis.chiSquaredTail(q, degrees)));
    }

    private static double weight(Part part) {
        double error = part.synthesis().standardError();
        return 1 / (error * error);
    }
}
