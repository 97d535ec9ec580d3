package lento.app.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lento.app.content.Review;
import lento.app.content.Text;
import lento.app.safety.Change.AtMost;
import lento.app.safety.Change.Choose;
import lento.app.safety.Change.LeaveOut;
import lento.app.safety.Change.Minutes;
import lento.practice.Practice;
import org.junit.jupiter.api.Test;

class RulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final Review UNREVIEWED = new Review(TODAY, Optional.empty());
    private static final Text WORDS = new Text(Map.of("en", "Words.", "de", "Worte."));

    private static final Practice TENSING = Shipped.practice(
            "tension-release",
            "many 10..40 min, few 5..20 min, recall 4..15 min, cue 4..6 min; usually 15 min",
            "groups: [many, few, recall, cue]",
            "posture: [lying, side]",
            "hold: 3..7 s, usually 5 s",
            "leave-out: muscle groups");

    private static Rule rule(String id, Condition when, Rule.Then then, String... kinds) {
        return new Rule(id, when, Set.of(kinds), then, WORDS, List.of("source"), UNREVIEWED);
    }

    private static Rule care(String id, Change... changes) {
        return rule(id, new Condition.Is(id), new Rule.Then.Care(List.of(changes), false), "tension-release");
    }

    private static Rules rules(Rule... rules) {
        var questions = new LinkedHashMap<String, Question>();
        for (Rule rule : rules) {
            rule.when()
                    .ids()
                    .forEach(id -> questions.put(
                            id,
                            new Question(
                                    id, WORDS, WORDS, rule.kinds(), Optional.empty(), List.of("source"), UNREVIEWED)));
        }
        return new Rules(Map.of("tension-release", WORDS, "card", WORDS), Set.of(), questions, List.of(rules));
    }

    private static Wish changed(Rules rules, Wish wish, String... truths) {
        return rules.clearance(wish, Set.of(truths)) instanceof Clearance.ProceedWithCare care ? care.wish() : wish;
    }

    @Test
    void nothing_true_is_no_obstacle() {
        var wish = Wish.usual(TENSING);
        var clearance = rules(care("heart", new Minutes(5))).clearance(wish, Set.of());

        assertThat(clearance).isEqualTo(new Clearance.Proceed(wish));
        assertThat(clearance.because()).isEmpty();
    }

    @Test
    void the_gravest_rule_decides() {
        var now = rule("now", new Condition.Is("now"), new Rule.Then.HelpNow());
        var ask = rule("ask", new Condition.Is("ask"), new Rule.Then.AskFirst(WORDS), "tension-release");
        var care = care("care", new Minutes(5));
        var rules = rules(care, ask, now);
        var wish = Wish.usual(TENSING);

        assertThat(rules.clearance(wish, Set.of("care", "ask", "now")))
                .isEqualTo(new Clearance.GetHelpNow(List.of(now)));
        assertThat(rules.clearance(wish, Set.of("care", "ask"))).isEqualTo(new Clearance.AskFirst(List.of(ask)));
        assertThat(rules.clearance(wish, Set.of("care")).because()).containsExactly(care);
    }

    @Test
    void a_rule_holds_for_its_kinds_only_and_one_without_kinds_for_all() {
        var card = Shipped.practice("card", "1..5 min; usually 2 min");
        var some = rule("some", new Condition.Is("some"), new Rule.Then.AskFirst(WORDS), "tension-release");
        var all = rule("all", new Condition.Is("all"), new Rule.Then.AskFirst(WORDS));

        assertThat(rules(some).clearance(Wish.usual(card), Set.of("some"))).isInstanceOf(Clearance.Proceed.class);
        assertThat(rules(all).clearance(Wish.usual(card), Set.of("all"))).isInstanceOf(Clearance.AskFirst.class);
    }

    @Test
    void a_kind_that_no_one_knows_is_judged_by_all_rules_and_asked_everything() {
        var strange = Wish.usual(Shipped.practice("strange", "1..5 min; usually 2 min"));
        var rules = rules(rule("some", new Condition.Is("some"), new Rule.Then.AskFirst(WORDS), "tension-release"));

        assertThat(rules.clearance(strange, Set.of("some"))).isInstanceOf(Clearance.AskFirst.class);
        assertThat(rules.due(strange, Answers.none(), Set.of(), TODAY)).hasSize(1);
    }

    @Test
    void an_option_is_chosen_unless_a_fine_one_was() {
        var rules = rules(care("heart", new Choose("groups", "recall", Set.of("cue"), false)));
        var wish = Wish.usual(TENSING);

        assertThat(changed(rules, wish, "heart").choices()).containsExactly(Map.entry("groups", "recall"));
        assertThat(changed(rules, wish.with("groups", "many"), "heart").choices())
                .containsEntry("groups", "recall");
        assertThat(rules.clearance(wish.with("groups", "cue"), Set.of("heart"))).isInstanceOf(Clearance.Proceed.class);
        assertThat(rules.clearance(wish.with("groups", "recall"), Set.of("heart")))
                .isInstanceOf(Clearance.Proceed.class);
    }

    @Test
    void an_option_that_was_not_chosen_is_the_usual_one() {
        var rules = rules(care("pregnant", new Choose("posture", "side", Set.of(), true)));

        assertThat(changed(rules, Wish.usual(TENSING), "pregnant").choices()).containsEntry("posture", "side");
        var usual = rules(care("pregnant", new Choose("posture", "lying", Set.of(), true)));
        assertThat(usual.clearance(Wish.usual(TENSING), Set.of("pregnant"))).isInstanceOf(Clearance.Proceed.class);
    }

    @Test
    void words_that_may_be_few_count_as_not_chosen() {
        var practice = Shipped.practice("tension-release", "1..5 min; usually 2 min", "words: [full, few]");
        var rules = rules(care("a", new Choose("words", "full", Set.of(), true)));

        assertThat(changed(rules, Wish.usual(practice), "a").choices()).containsEntry("words", "full");
    }

    @Test
    void what_a_practice_does_not_offer_closes_it_unless_nothing_has_to_change_then() {
        var plain = Wish.usual(Shipped.practice("tension-release", "1..5 min; usually 2 min"));
        for (Change needed : List.of(new Choose("groups", "recall", Set.of(), false), new AtMost("hold", 0, false))) {
            assertThat(rules(care("a", needed)).clearance(plain, Set.of("a")))
                    .as(needed.toString())
                    .isInstanceOf(Clearance.AskFirst.class);
        }
        for (Change optional : List.of(new Choose("groups", "recall", Set.of(), true), new AtMost("hold", 0, true))) {
            assertThat(rules(care("a", optional)).clearance(plain, Set.of("a")))
                    .as(optional.toString())
                    .isInstanceOf(Clearance.Proceed.class);
        }
    }

    @Test
    void an_option_that_is_not_among_those_offered_closes_the_practice() {
        var rules = rules(care("a", new Choose("groups", "none", Set.of(), false)));

        assertThat(rules.clearance(Wish.usual(TENSING), Set.of("a"))).isInstanceOf(Clearance.AskFirst.class);
    }

    @Test
    void a_length_is_no_longer_than_care_permits() {
        var rules = rules(care("a", new AtMost("hold", 4 * 48_000, false)));

        assertThat(changed(rules, Wish.usual(TENSING), "a").choices()).containsEntry("hold", "4 s");
        assertThat(changed(rules, Wish.usual(TENSING).with("hold", "3"), "a").choices())
                .containsEntry("hold", "3");
        assertThat(changed(rules, Wish.usual(TENSING).with("hold", "4 s"), "a").choices())
                .containsEntry("hold", "4 s");
        assertThat(changed(rules, Wish.usual(TENSING).with("hold", "4.5 s"), "a")
                        .choices())
                .containsEntry("hold", "4 s");
        assertThat(changed(rules, Wish.usual(TENSING).with("hold", "long"), "a").choices())
                .containsEntry("hold", "4 s");
    }

    @Test
    void a_length_that_is_longer_at_least_closes_the_practice() {
        assertThat(rules(care("a", new AtMost("hold", 48_000, true))).clearance(Wish.usual(TENSING), Set.of("a")))
                .isInstanceOf(Clearance.AskFirst.class);
        assertThat(rules(care("a", new AtMost("hold", 3 * 48_000, true))).clearance(Wish.usual(TENSING), Set.of("a")))
                .isInstanceOf(Clearance.ProceedWithCare.class);
    }

    @Test
    void members_are_left_out_besides_those_that_were() {
        var rules = rules(care("a", new LeaveOut("muscle groups", List.of("jaw", "neck"))));

        assertThat(changed(rules, Wish.usual(TENSING), "a").choices()).containsEntry("leave-out", "jaw,neck");
        assertThat(changed(rules, Wish.usual(TENSING).with("leave-out", "none"), "a")
                        .choices())
                .containsEntry("leave-out", "jaw,neck");
        assertThat(changed(rules, Wish.usual(TENSING).with("leave-out", "left-hand, jaw"), "a")
                        .choices())
                .containsEntry("leave-out", "left-hand,jaw,neck");
        assertThat(rules.clearance(Wish.usual(TENSING).with("leave-out", "neck,jaw,left-hand"), Set.of("a")))
                .isInstanceOf(Clearance.Proceed.class);
    }

    @Test
    void members_of_another_list_are_not_left_out() {
        var rules = rules(care("a", new LeaveOut("poses", List.of("child"))));

        assertThat(rules.clearance(Wish.usual(TENSING), Set.of("a"))).isInstanceOf(Clearance.Proceed.class);
        var plain = Shipped.practice("tension-release", "1..5 min; usually 2 min");
        assertThat(rules.clearance(Wish.usual(plain), Set.of("a"))).isInstanceOf(Clearance.Proceed.class);
    }

    @Test
    void a_session_is_shortened() {
        var rules = rules(care("a", new Minutes(5)));

        assertThat(changed(rules, Wish.usual(TENSING).with("groups", "few"), "a")
                        .minutes())
                .isEqualTo(5);
        assertThat(rules.clearance(Wish.usual(TENSING).lasting(5).with("groups", "few"), Set.of("a")))
                .isInstanceOf(Clearance.Proceed.class);
        assertThat(changed(rules, Wish.usual(TENSING).lasting(4), "a").minutes())
                .isEqualTo(4);
    }

    @Test
    void a_shorter_session_lets_go_of_a_choice_that_needs_more_time() {
        var rules = rules(care("a", new Minutes(5)));
        var changed = changed(rules, Wish.usual(TENSING).with("groups", "many"), "a");

        assertThat(changed.minutes()).isEqualTo(5);
        assertThat(changed.choices()).doesNotContainKey("groups");
    }

    @Test
    void a_practice_that_can_not_be_short_enough_is_closed() {
        var rules = rules(care("a", new Minutes(3)));
        assertThat(rules.clearance(Wish.usual(TENSING), Set.of("a"))).isInstanceOf(Clearance.AskFirst.class);
        assertThat(rules.clearance(Wish.usual(TENSING).with("groups", "many"), Set.of("a")))
                .isInstanceOf(Clearance.AskFirst.class);

        var plain = Shipped.practice("tension-release", "4..9 min; usually 6 min");
        assertThat(rules.clearance(Wish.usual(plain), Set.of("a"))).isInstanceOf(Clearance.AskFirst.class);
        var exact = Shipped.practice("tension-release", "3..9 min; usually 6 min");
        assertThat(changed(rules, Wish.usual(exact), "a").minutes()).isEqualTo(3);
    }

    @Test
    void a_wish_is_usual_in_its_length() {
        assertThat(Wish.usual(TENSING).minutes()).isEqualTo(15);
    }

    @Test
    void a_length_that_no_option_admits_becomes_the_nearest_that_one_does() {
        var gapped = Shipped.practice(
                "tension-release",
                "many 20..40 min, few 2..6 min; usually 30 min",
                "groups: [many, few]",
                "eyes: [free, open]");
        var rules = rules(care("open", new Choose("eyes", "open", Set.of(), true)), care("short", new Minutes(6)));

        assertThat(changed(rules, Wish.usual(gapped).lasting(19), "open").minutes())
                .isEqualTo(20);
        assertThat(changed(rules, Wish.usual(gapped).lasting(8), "open").minutes())
                .isEqualTo(6);
        assertThat(changed(rules, Wish.usual(gapped).lasting(30), "open").minutes())
                .isEqualTo(30);
        assertThat(changed(rules, Wish.usual(gapped).lasting(4), "open").minutes())
                .isEqualTo(4);
        assertThat(changed(rules, Wish.usual(gapped), "open", "short").minutes())
                .isEqualTo(6);
    }

    @Test
    void a_choice_that_care_made_brings_a_length_with_it_that_it_permits() {
        var rules = rules(care("heart", new Choose("groups", "recall", Set.of(), false)));

        assertThat(changed(rules, Wish.usual(TENSING).lasting(40).with("groups", "many"), "heart")
                        .minutes())
                .isEqualTo(15);
        assertThat(changed(rules, Wish.usual(TENSING).lasting(2), "heart").minutes())
                .isEqualTo(4);
        assertThat(changed(rules, Wish.usual(TENSING).lasting(7), "heart").minutes())
                .isEqualTo(7);
    }

    @Test
    void care_that_leaves_the_length_alone_leaves_a_wrong_one_to_be_refused() {
        var rules = rules(care("a", new AtMost("hold", 4 * 48_000, false)));
        var wish =
                Wish.usual(Shipped.practice("tension-release", "1..5 min; usually 2 min", "hold: 3..7 s, usually 5 s"));

        assertThat(changed(rules, wish.lasting(5), "a").minutes()).isEqualTo(5);
        assertThat(changed(rules, wish.lasting(99), "a").minutes()).isEqualTo(5);
        assertThat(changed(rules, wish.lasting(99), "b").minutes()).isEqualTo(99);
    }

    @Test
    void all_care_is_taken_together() {
        var rules = rules(
                care("heart", new Choose("groups", "recall", Set.of(), false)),
                care("pregnant", new Choose("posture", "side", Set.of(), true)),
                care("short", new Minutes(5)));
        var clearance = rules.clearance(Wish.usual(TENSING), Set.of("heart", "pregnant", "short"));

        assertThat(clearance.because()).hasSize(3);
        assertThat(changed(rules, Wish.usual(TENSING), "heart", "pregnant", "short"))
                .isEqualTo(new Wish(TENSING, Map.of("groups", "recall", "posture", "side"), 5));
    }

    @Test
    void care_that_contradicts_other_care_closes_the_practice() {
        var rules = rules(
                care("a", new Choose("posture", "side", Set.of(), true)),
                care("b", new Choose("posture", "lying", Set.of(), true)));

        assertThat(rules.clearance(Wish.usual(TENSING), Set.of("a", "b"))).isInstanceOf(Clearance.AskFirst.class);
        assertThat(rules.clearance(Wish.usual(TENSING), Set.of("a"))).isInstanceOf(Clearance.ProceedWithCare.class);
    }

    @Test
    void words_that_are_always_said_are_care_even_where_nothing_changes() {
        var always = rule("a", new Condition.Is("a"), new Rule.Then.Care(List.of(), true), "tension-release");
        var clearance = rules(always).clearance(Wish.usual(TENSING), Set.of("a"));

        assertThat(clearance).isEqualTo(new Clearance.ProceedWithCare(Wish.usual(TENSING), List.of(always)));
    }

    @Test
    void conditions_join() {
        var all = new Condition.All(List.of(
                new Condition.Is("a"), new Condition.Any(List.of(new Condition.Is("b"), new Condition.Is("c")))));

        assertThat(all.holds(Set.of("a", "c"))).isTrue();
        assertThat(all.holds(Set.of("a"))).isFalse();
        assertThat(all.holds(Set.of("b", "c"))).isFalse();
        assertThat(all.ids()).containsExactlyInAnyOrder("a", "b", "c");
        assertThat(new Condition.Any(List.of()).holds(Set.of("a"))).isFalse();
    }

    @Test
    void only_what_can_change_something_is_asked() {
        var rules = rules(
                care("heart", new Choose("groups", "recall", Set.of(), false)),
                care("hold", new AtMost("hold", 5 * 48_000, false)),
                rule("ask", new Condition.Is("ask"), new Rule.Then.AskFirst(WORDS), "tension-release"),
                rule("advice", new Condition.Is("advice"), new Rule.Then.Advice(), "tension-release"));

        assertThat(ids(rules.due(Wish.usual(TENSING), Answers.none(), Set.of(), TODAY)))
                .containsExactly("heart", "ask");
        assertThat(ids(rules.due(Wish.usual(TENSING).with("hold", "7 s"), Answers.none(), Set.of(), TODAY)))
                .containsExactly("heart", "hold", "ask");
        assertThat(ids(rules.due(Wish.usual(TENSING).with("groups", "recall"), Answers.none(), Set.of(), TODAY)))
                .containsExactly("ask");
    }

    @Test
    void what_was_answered_is_not_asked_again_before_a_year() {
        var rules = rules(care("heart", new Choose("groups", "recall", Set.of(), false)));
        var answers = Answers.none()
                .with(List.of("heart"), List.of(), TODAY.minusYears(1).plusDays(1));

        assertThat(rules.due(Wish.usual(TENSING), answers, Set.of(), TODAY)).isEmpty();
        assertThat(rules.due(Wish.usual(TENSING), answers, Set.of(), TODAY.plusDays(1)))
                .hasSize(1);
    }

    @Test
    void what_is_closed_asks_nothing_more() {
        var rules = rules(
                rule("ask", new Condition.Is("ask"), new Rule.Then.AskFirst(WORDS), "tension-release"),
                rule("now", new Condition.Is("now"), new Rule.Then.HelpNow(), "tension-release"),
                rule("other", new Condition.Is("other"), new Rule.Then.AskFirst(WORDS), "tension-release"));

        assertThat(rules.due(Wish.usual(TENSING), Answers.none(), Set.of("ask"), TODAY))
                .isEmpty();
        assertThat(rules.due(Wish.usual(TENSING), Answers.none(), Set.of("now"), TODAY))
                .isEmpty();
        assertThat(rules.due(Wish.usual(TENSING), Answers.none(), Set.of(), TODAY))
                .hasSize(3);
    }

    @Test
    void what_care_has_changed_already_is_not_asked_for() {
        var rules = rules(
                care("heart", new Choose("groups", "recall", Set.of(), false)),
                care("operation", new Choose("groups", "recall", Set.of(), false)));
        var known = Answers.none().with(List.of("heart"), List.of("heart"), TODAY);

        assertThat(rules.due(Wish.usual(TENSING), known, known.truths(), TODAY)).isEmpty();
    }

    @Test
    void advice_changes_nothing_and_is_told_apart() {
        var advice = rule("advice", new Condition.Is("advice"), new Rule.Then.Advice());
        var rules = rules(advice, care("a", new Minutes(5)));

        assertThat(rules.clearance(Wish.usual(TENSING), Set.of("advice"))).isInstanceOf(Clearance.Proceed.class);
        assertThat(rules.advice(Set.of("advice", "a"))).containsExactly(advice);
        assertThat(rules.advice(Set.of("a"))).isEmpty();
    }

    @Test
    void the_shipped_questions_come_just_in_time() {
        var rules = Shipped.safety().rules();
        var breath = Shipped.practice("slow-breath");

        assertThat(ids(rules.due(Wish.usual(breath).lasting(5), Answers.none(), Set.of(), TODAY)))
                .isEmpty();
        assertThat(ids(rules.due(Wish.usual(breath).lasting(10), Answers.none(), Set.of(), TODAY)))
                .containsExactly("psychosis-or-dissociation");
        assertThat(ids(rules.due(Wish.usual(breath).lasting(5).with("hold", "2 s"), Answers.none(), Set.of(), TODAY)))
                .containsExactly("pregnancy", "lung-disease", "dizziness-or-falls");
        assertThat(ids(rules.due(Wish.usual(Shipped.practice("pmr")), Answers.none(), Set.of(), TODAY)))
                .containsExactly(
                        "heart-or-blood-pressure",
                        "recent-operation",
                        "pregnancy",
                        "psychosis-or-dissociation",
                        "eyes-closed-hard");
    }

    @Test
    void an_appointment_is_advised_where_the_signs_come_together() {
        var rules = Shipped.safety().rules();

        assertThat(rules.advice(Set.of("began-before-45", "over-three-months", "better-with-moving")))
                .extracting(Rule::id)
                .containsExactly("doctor-appointment");
        assertThat(rules.advice(Set.of("began-before-45", "over-three-months"))).isEmpty();
        assertThat(rules.advice(Set.of("wakes-late-at-night", "over-three-months", "better-with-moving")))
                .isEmpty();
        assertThat(rules.advice(Set.of("fever"))).extracting(Rule::id).containsExactly("doctor-soon");
    }

    @Test
    void the_alarming_questions_stand_by_urgency() {
        var rules = Shipped.safety().rules();

        assertThat(ids(rules.alarms(Question.Alarm.NOW)))
                .contains("numb-when-wiping", "chest-pain")
                .hasSize(6);
        assertThat(ids(rules.alarms(Question.Alarm.ALONE))).containsExactly("suicidal-thoughts");
        assertThat(ids(rules.alarms(Question.Alarm.SOON))).contains("fever").hasSize(5);
        assertThat(ids(rules.alarms(Question.Alarm.APPOINTMENT))).hasSize(4);
    }

    @Test
    void a_card_names_who_should_ask_first() {
        var rules = Shipped.safety().rules();

        assertThat(ids(rules.askFirst("tension-release"))).containsExactly("psychosis-or-dissociation");
        assertThat(ids(rules.askFirst("everyday"))).isEmpty();
        assertThat(ids(rules.askFirst("massage")))
                .containsExactly("recent-operation", "pregnancy", "blood-clot-or-thinners", "osteoporosis", "cancer");
        assertThat(rules.cautions("paced-breathing"))
                .containsExactly("dizziness-or-falls", "lung-disease", "pregnancy", "psychosis-or-dissociation");
        assertThat(rules.byDay()).containsExactlyInAnyOrder("autogenic", "mindfulness", "imagery", "sleep");
    }

    private static List<String> ids(List<Question> questions) {
        return questions.stream().map(Question::id).toList();
    }
}
