package lento.practice.setting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lento.practice.Cue;
import lento.practice.Moment;
import lento.practice.Outcome;
import lento.practice.Session;
import lento.practice.Time;
import lento.practice.setting.Generated.Text;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import net.jqwik.api.statistics.Statistics;
import org.jspecify.annotations.Nullable;

/// What holds for every practice, set at every length.
@Domain(Generated.class)
@Domain(DomainContext.Global.class)
class SettingProperties {

    @Property
    void cues_follow_one_another_and_sum_to_the_wanted_length_to_the_sample(
            @ForAll Text text, @ForAll @DoubleRange(min = 0, max = 1) double part) {
        var session = set(text, part);
        Statistics.label("set").collect(session != null).coverage(coverage -> coverage.check(true)
                .percentage(percentage -> percentage > 30));
        if (session == null) {
            return;
        }
        long now = 0;
        for (Moment moment : session.moments()) {
            if (moment.inside()) {
                assertThat(moment.start()).isLessThanOrEqualTo(now);
                assertThat(moment.end()).isLessThanOrEqualTo(now);
            } else {
                assertThat(moment.start()).isEqualTo(now);
                now = moment.end();
            }
        }
        assertThat(now).isEqualTo(session.length());
    }

    @Property
    void the_plan_is_the_cheapest_of_all(@ForAll Text text, @ForAll @DoubleRange(min = 0, max = 1) double part) {
        long length = length(text, part);
        assertThat(new Search(text.score()).plan(length).orElse(null)).isEqualTo(BruteForce.plan(text.score(), length));
    }

    @Property
    void every_rest_stays_within_its_bounds_and_follows_the_rule_of_running_sums(
            @ForAll Text text, @ForAll @DoubleRange(min = 0, max = 1) double part) {
        var session = set(text, part);
        if (session == null) {
            return;
        }
        var plan = plan(text, part);
        var glue = heard(text.score(), plan).stream()
                .filter(element -> element instanceof Element.Glue)
                .map(element -> (Element.Glue) element)
                .toList();
        var rests = new ArrayList<Long>();
        long running = 0;
        for (Element.Glue one : glue) {
            long before = share(plan, running);
            running += plan.deviation() > 0 ? one.most() - one.natural() : one.natural() - one.least();
            long rest = one.natural() + share(plan, running) - before;
            assertThat(rest).isBetween(one.least(), one.most());
            if (rest > 0) {
                rests.add(rest);
            }
        }
        assertThat(running).isEqualTo(plan.deviation() == 0 ? running : plan.give());
        assertThat(cues(session))
                .filteredOn(cue -> cue instanceof Cue.Rest)
                .extracting(Cue::length)
                .containsExactlyElementsOf(rests);
    }

    private static long share(Plan plan, long running) {
        return plan.deviation() == 0 ? 0 : Math.floorDiv(plan.deviation() * running, plan.give());
    }

    @Property
    void words_holds_and_the_pace_of_breaths_never_change(
            @ForAll Text text, @ForAll @DoubleRange(min = 0, max = 1) double part) {
        var session = set(text, part);
        if (session == null) {
            return;
        }
        var paces = heard(text.score(), plan(text, part)).stream()
                .filter(element -> element instanceof Element.Breaths)
                .map(element -> ((Element.Breaths) element).breath())
                .toList();
        for (Moment moment : session.moments()) {
            switch (moment.cue()) {
                case Cue.Say(String words, long length) ->
                    assertThat(length).isEqualTo(Generated.LENGTHS.of(words).orElseThrow());
                case Cue.Tense(long length) -> assertThat(length).isIn(3L * 48_000, 5L * 48_000, 7L * 48_000);
                case Cue.Breath breath -> assertThat(paces).contains(breath);
                default -> {}
            }
        }
    }

    @Property
    void whole_levels_are_dropped_the_highest_first(
            @ForAll Text text, @ForAll @DoubleRange(min = 0, max = 1) double part) {
        var session = set(text, part);
        if (session == null) {
            return;
        }
        var plan = plan(text, part);
        long levels = text.score().parts(Math.max(2, plan.rounds())).stream()
                .flatMap(List::stream)
                .map(Element::level)
                .filter(level -> level > plan.keptLevel())
                .distinct()
                .count();
        assertThat(session.droppedLevels()).isEqualTo((int) levels);
        var expected = new ArrayList<String>();
        for (Element element : heard(text.score(), plan)) {
            if (element instanceof Element.Words words) {
                expected.add(words.words());
            }
        }
        assertThat(session.moments())
                .filteredOn(moment -> moment.cue() instanceof Cue.Say && !moment.inside())
                .extracting(moment -> ((Cue.Say) moment.cue()).words())
                .containsExactlyElementsOf(expected);
    }

    @Property
    void breaths_stay_within_their_counts_and_sum_to_the_total(
            @ForAll Text text, @ForAll @DoubleRange(min = 0, max = 1) double part) {
        var score = text.score();
        var found = new Search(score).plan(length(text, part));
        if (found.isEmpty()) {
            return;
        }
        var plan = found.get();
        var passages = new ArrayList<Element.Breaths>();
        for (Element element : heard(score, plan)) {
            if (element instanceof Element.Breaths breaths) {
                passages.add(breaths);
            }
        }
        int[] counts = new Breathing(score).counts(plan.keptLevel(), plan.rounds(), plan.aboveLeast());
        assertThat(counts).hasSize(passages.size());
        int above = 0;
        for (int i = 0; i < counts.length; i++) {
            assertThat(counts[i])
                    .isBetween(passages.get(i).least(), passages.get(i).most());
            above += counts[i] - passages.get(i).least();
        }
        assertThat(above).isEqualTo(plan.aboveLeast());
    }

    @Property
    void setting_again_gives_the_same(@ForAll Text text, @ForAll @DoubleRange(min = 0, max = 1) double part) {
        assertThat(set(text, part)).isEqualTo(set(text, part));
    }

    @Property
    void the_shortest_and_the_longest_length_are_met_and_none_beyond(@ForAll Text text) {
        var setting = text.setting();
        assertThat(setting.meets(setting.shortest())).isTrue();
        assertThat(setting.meets(setting.longest())).isTrue();
        assertThat(setting.meets(setting.shortest() - 1)).isFalse();
        assertThat(setting.meets(setting.longest() + 1)).isFalse();
    }

    /// The elements that a plan keeps, in order, with the alternatives of fills at their places.
    private static List<Element> heard(Score score, Plan plan) {
        var heard = new ArrayList<Element>();
        var fills = new Fills(score, plan.keptLevel(), plan.rounds());
        int[] ofFills = fills.heard(plan.fills());
        Map<Integer, Integer> passed = new HashMap<>();
        for (List<Element> part : score.parts(plan.rounds())) {
            for (Element element : part) {
                if (element.level() > plan.keptLevel()) {
                    continue;
                }
                if (element instanceof Element.FillPlace(int _, int fill)) {
                    int place = passed.merge(fill, 1, Integer::sum) - 1;
                    score.fills()
                            .get(fill)
                            .alternatives()
                            .subList(
                                    fills.heardBefore(fill, place, ofFills[fill]),
                                    fills.heardBefore(fill, place + 1, ofFills[fill]))
                            .forEach(heard::addAll);
                } else {
                    heard.add(element);
                }
            }
        }
        return heard;
    }

    @Property
    void each_alternative_of_a_fill_is_heard_once_at_most_in_its_order(
            @ForAll Text text, @ForAll @DoubleRange(min = 0, max = 1) double part) {
        var score = text.score();
        var found = new Search(score).plan(length(text, part));
        if (found.isEmpty()) {
            return;
        }
        var plan = found.get();
        var fills = new Fills(score, plan.keptLevel(), plan.rounds());
        int[] heard = fills.heard(plan.fills());
        int total = 0;
        var places = new LinkedHashMap<Integer, Integer>();
        score.parts(plan.rounds()).stream().flatMap(List::stream).forEach(element -> {
            if (element instanceof Element.FillPlace(int level, int fill) && level <= plan.keptLevel()) {
                places.merge(fill, 1, Integer::sum);
            }
        });
        for (int fill = 0; fill < heard.length; fill++) {
            total += heard[fill];
            int ofFill = places.getOrDefault(fill, 0);
            assertThat(heard[fill])
                    .isBetween(
                            0,
                            ofFill == 0
                                    ? 0
                                    : score.fills().get(fill).alternatives().size());
            int before = 0;
            for (int place = 0; place < ofFill; place++) {
                int until = fills.heardBefore(fill, place + 1, heard[fill]);
                // Evenly: no place has two more than another.
                assertThat(until - before).isBetween(heard[fill] / ofFill, (heard[fill] + ofFill - 1) / ofFill);
                before = until;
            }
            assertThat(before).isEqualTo(heard[fill]);
        }
        assertThat(total).isEqualTo(plan.fills());
    }

    private static List<Cue> cues(Session session) {
        return session.moments().stream()
                .filter(moment -> !moment.inside())
                .map(Moment::cue)
                .toList();
    }

    private static long length(Text text, double part) {
        var setting = text.setting();
        long span = setting.longest() - setting.shortest();
        return Math.clamp(setting.shortest() + (long) (part * span), Time.SAMPLE_RATE, 480 * Time.MINUTE);
    }

    private static Plan plan(Text text, double part) {
        return new Search(text.score()).plan(length(text, part)).orElseThrow();
    }

    private static @Nullable Session set(Text text, double part) {
        var wish = new Setting.Wish(Map.of(), length(text, part), "x", false);
        return text.setting().session(wish) instanceof Outcome.Done<Session>(Session session) ? session : null;
    }
}
