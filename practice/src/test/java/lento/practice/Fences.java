package lento.practice;

import java.util.ArrayList;
import java.util.List;
import lento.practice.text.ListText;

/// The fenced blocks of a Markdown page, each with the problems that the page says it has.
///
/// `practice` is a whole file, `body` what stands after a front matter, `list` a file of lists that is known from
/// there on. A block `problems` holds those of the block before it, one a line; a block without one has none.
final class Fences {

    /// One block.
    ///
    /// @param heading the heading it stands under
    /// @param line the line of the page on which it begins
    record Fence(String heading, int line, String kind, String text, List<String> expected) {
        @Override
        public String toString() {
            return heading + " (line " + line + ")";
        }
    }

    private Fences() {}

    static List<Fence> of(String page) {
        var fences = new ArrayList<Fence>();
        var heading = "";
        var kind = "";
        int begun = 0;
        var text = new StringBuilder();
        int number = 0;
        for (String line : page.lines().toList()) {
            number++;
            if (kind.isEmpty() && line.startsWith("#")) {
                heading = line.replaceFirst("#+ ", "");
            } else if (kind.isEmpty() && line.startsWith("```")) {
                kind = line.substring(3);
                begun = number;
                text.setLength(0);
            } else if (!kind.isEmpty() && line.equals("```")) {
                add(fences, new Fence(heading, begun, kind, text.toString(), List.of()));
                kind = "";
            } else if (!kind.isEmpty()) {
                text.append(line).append('\n');
            }
        }
        return fences;
    }

    private static void add(List<Fence> fences, Fence fence) {
        if (fence.kind().equals("problems")) {
            var faulty = fences.removeLast();
            fences.add(new Fence(
                    faulty.heading(),
                    faulty.line(),
                    faulty.kind(),
                    faulty.text(),
                    fence.text().lines().toList()));
        } else if (List.of("practice", "body", "list").contains(fence.kind())) {
            fences.add(fence);
        }
    }

    /// What reading and checking a block finds, with the lines of a body counted from its own first one.
    static List<String> problems(Fence fence, List<MemberLists> known) {
        var vocabulary = Example.vocabulary(known);
        return switch (fence.kind()) {
            case "list" ->
                ListText.read("list", unescaped(fence.text())).problemsFound().stream()
                        .map(Problem::toString)
                        .toList();
            case "practice" -> Example.problems("practice", unescaped(fence.text()), vocabulary);
            default -> {
                int before = Example.linesBefore(fence.text());
                yield Example.problems("body", Example.around(unescaped(fence.text())), vocabulary).stream()
                        .map(problem -> relative(problem, before))
                        .toList();
            }
        };
    }

    /// The lists that a page defines before this block, or those of the tests if it defines none.
    static List<MemberLists> known(List<Fence> fences, Fence until) {
        var known = new ArrayList<MemberLists>();
        for (Fence fence : fences) {
            if (fence.equals(until)) {
                break;
            }
            if (fence.kind().equals("list") && fence.expected().isEmpty()) {
                known.add(Example.done(ListText.read("list", fence.text())));
            }
        }
        return known.isEmpty() ? Example.vocabulary().files() : known;
    }

    /// Characters that can't be seen on a page are written as their code: `␀` is NUL, `␉` is a tab.
    private static String unescaped(String text) {
        return text.replace('\u2400', '\0').replace('\u2409', '\t');
    }

    private static String relative(String problem, int before) {
        var parts = problem.split(":", 3);
        int line = Integer.parseInt(parts[1]);
        return line <= before
                ? problem.replaceFirst("body", "front")
                : parts[0] + ":" + (line - before) + ":" + parts[2];
    }
}
