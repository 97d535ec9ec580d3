package lento.app.session;

import java.util.List;
import lento.app.exercise.Exercise;
import lento.app.exercise.Exercises;
import lento.practice.Member;
import lento.practice.Practice;
import lento.practice.Vocabulary;

/// What belongs to a practice besides the session: its poses, and sheets to write on.
///
/// @param poses what the practice goes through, pose by pose or movement by movement; empty where it is about neither
/// @param exercises its sheets
/// @param scents whether it is about scents
public record Beside(List<Member> poses, List<Exercise> exercises, boolean scents) {

    /// The files of lists whose members are shown.
    private static final List<String> SHOWN = List.of("poses", "breath moves");

    /// Rules for sleep are a sheet of their own kind, and of use beside what is practised for sleep.
    private static final String SLEEP = "sleep";

    public Beside {
        poses = List.copyOf(poses);
        exercises = List.copyOf(exercises);
    }

    /// What belongs to this practice.
    ///
    /// @param vocabulary in the language of the page
    static Beside of(Practice practice, Exercises exercises, Vocabulary vocabulary) {
        var poses = SHOWN.stream()
                .flatMap(file -> vocabulary.file(file).stream())
                .flatMap(lists -> {
                    var used = lists.partsOf(practice.lists());
                    return lists.members().values().stream().filter(member -> used.contains(member.id()));
                })
                .toList();
        var sheets = exercises.all().stream()
                .filter(exercise -> exercise.practice().equals(practice.id())
                        || (practice.kind().equals(SLEEP) && exercise.kind().equals("sleep-rules")))
                .toList();
        return new Beside(poses, sheets, practice.kind().equals("scent"));
    }
}
