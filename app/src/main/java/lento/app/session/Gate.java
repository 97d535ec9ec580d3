package lento.app.session;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lento.app.safety.Clearance;
import lento.app.safety.Question;
import lento.app.safety.Rule;
import lento.app.safety.Safety;
import lento.app.safety.SafetyRecord;
import lento.app.safety.SafetyRecords;
import lento.app.safety.Wish;
import lento.practice.Outcome;
import lento.practice.Practice;

/// Where every session passes before it is set in time: what is known of the person decides whether it is open, asks
/// something first, or is closed. Only here a [Permitted] session comes into being, and nothing else can be played.
final class Gate {

    private final Studio studio;
    private final Safety safety;
    private final SafetyRecords records;
    private final Clock clock;

    Gate(Studio studio, Safety safety, SafetyRecords records, Clock clock) {
        this.studio = studio;
        this.safety = safety;
        this.records = records;
        this.clock = clock;
    }

    /// What comes of a wish at the gate.
    sealed interface Way {

        /// What was wished to be practised.
        Practice practice();

        /// The session may be played as it is permitted.
        record Open(Permitted permitted) implements Way {
            @Override
            public Practice practice() {
                return permitted.practice();
            }
        }

        /// Something has to be asked first.
        ///
        /// @param byDay whether it is better asked by day
        record Asks(Practice practice, List<Question> questions, boolean byDay) implements Way {}

        /// It is not open to this person now.
        record Closed(Practice practice, Clearance clearance) implements Way {}
    }

    /// A session that this person may play.
    static final class Permitted {
        private final Practice practice;
        private final Listening listening;
        private final List<Rule> care;

        private Permitted(Practice practice, Listening listening, List<Rule> care) {
            this.practice = practice;
            this.listening = listening;
            this.care = List.copyOf(care);
        }

        /// What is practised.
        Practice practice() {
            return practice;
        }

        /// The session with what care changed about it.
        Listening listening() {
            return listening;
        }

        /// The rules that call for care.
        List<Rule> care() {
            return care;
        }
    }

    /// What comes of this wish for this person. Refused where there is no such practice.
    Outcome<Way> way(Listening listening, String person) throws IOException {
        return studio.library()
                .practice(listening.practice(), listening.language())
                .then(practice -> Outcome.done(way(listening, practice, records.of(person))));
    }

    /// What comes of each of these wishes for this person, in their order, but for those of no practice. What is known
    /// of the person is read once for all.
    List<Way> ways(List<Listening> wishes, String person) throws IOException {
        var known = records.of(person);
        var ways = new ArrayList<Way>();
        for (Listening wished : wishes) {
            if (studio.library().practice(wished.practice(), wished.language())
                    instanceof Outcome.Done<Practice>(Practice practice)) {
                ways.add(way(wished, practice, known));
            }
        }
        return ways;
    }

    /// The same for every practice in this language as it usually is.
    List<Way> usualWays(String language, String person) throws IOException {
        var usual = studio.practices(language).stream()
                .map(practice -> Listening.to(practice.id(), language, null, Map.of()))
                .toList();
        return ways(usual, person);
    }

    private Way way(Listening listening, Practice practice, SafetyRecord known) {
        var wish = wish(listening, practice);
        var today = LocalDate.now(clock);
        var rules = safety.rules();
        var truths = known.truths(practice.kind(), today);
        var due = rules.due(wish, known.answers(), truths, today);
        if (!due.isEmpty()) {
            return new Way.Asks(practice, due, rules.byDay().contains(practice.kind()));
        }
        var clearance = rules.clearance(wish, truths);
        return switch (clearance) {
            case Clearance.Proceed _ -> new Way.Open(new Permitted(practice, listening, List.of()));
            case Clearance.ProceedWithCare(Wish changed, List<Rule> because) ->
                new Way.Open(new Permitted(
                        practice,
                        changed.equals(wish) ? listening : listening.with(changed.minutes(), changed.choices()),
                        because));
            case Clearance.AskFirst _, Clearance.GetHelpNow _ -> new Way.Closed(practice, clearance);
        };
    }

    /// The session if it is open to this person.
    Optional<Permitted> open(Listening listening, String person) throws IOException {
        return way(listening, person) instanceof Outcome.Done<Way>(Way.Open(Permitted permitted))
                ? Optional.of(permitted)
                : Optional.empty();
    }

    /// The practices in this language that are open to this person as they usually are, without a question.
    List<Practice> openNow(String language, String person) throws IOException {
        return usualWays(language, person).stream()
                .filter(way -> way instanceof Way.Open)
                .map(Way::practice)
                .toList();
    }

    private static Wish wish(Listening listening, Practice practice) {
        var usual = Wish.usual(practice);
        var minutes = listening.minutes();
        return new Wish(practice, listening.choices(), minutes == null ? usual.minutes() : minutes);
    }
}
