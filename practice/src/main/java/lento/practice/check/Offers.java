package lento.practice.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import lento.practice.Choice;
import lento.practice.MemberLists;
import lento.practice.Nearest;
import lento.practice.Practice;
import lento.practice.Problem;
import lento.practice.Vocabulary;

/// Looks over the choices that a practice offers, before any line uses them.
final class Offers {

    private Offers() {}

    static List<Problem> problems(Practice practice, Vocabulary vocabulary) {
        var problems = new ArrayList<Problem>();
        var seen = new HashSet<String>();
        for (Choice choice : practice.choices()) {
            if (!seen.add(choice.name())) {
                problems.add(new Problem(
                        practice.placeOf(choice),
                        "The choice '" + choice.name() + "' is offered twice. Leave one out."));
            }
            if (choice instanceof Choice.Members(String name, String file)
                    && vocabulary.file(file).isEmpty()) {
                var known = vocabulary.files().stream().map(MemberLists::name).toList();
                problems.add(new Problem(
                        practice.placeOf(choice),
                        "'" + name + ": " + file + "' names no file of lists. " + Nearest.hint(file, known)));
            }
            if (choice instanceof Choice.Count(String name, int _, int _) && !name.equals("rounds")) {
                problems.add(new Problem(
                        practice.placeOf(choice),
                        "Only 'rounds' may be a count, so no line can use '" + name + "'. Write '3..7 s, usually 5 s'"
                                + " for a length, or leave it out."));
            }
        }
        return problems;
    }
}
