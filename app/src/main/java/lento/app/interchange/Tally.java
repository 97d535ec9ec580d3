package lento.app.interchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lento.app.diary.Answered;
import lento.app.diary.DiaryEntry;
import lento.app.diary.Evening;
import lento.app.diary.Nap;
import lento.app.diary.PracticeSpan;
import lento.app.diary.Rating;
import lento.app.diary.SleepNight;
import lento.practice.Problem;
import org.jspecify.annotations.Nullable;

/// Counts what is found.
final class Tally {

    private final Set<Format> formats = EnumSet.noneOf(Format.class);
    private final List<Problem> problems = new ArrayList<>();
    private final List<String> assumed = new ArrayList<>();
    private long nights;
    private long naps;
    private long pain;
    private long mood;
    private long symptoms;
    private long practice;
    private long questionnaires;
    private long evenings;
    private long passedOver;
    private long refused;
    private @Nullable LocalDate first;
    private @Nullable LocalDate last;

    void format(Format format) {
        formats.add(format);
    }

    void passed(long records) {
        passedOver += records;
    }

    void found(Found found) {
        switch (found) {
            case Found.Entry entry -> entry(entry.entry());
            case Found.Impossible impossible -> refused(impossible.problem());
            case Found.Malformed malformed -> refused(malformed.problem());
            case Found.Assumed(String sentence) -> assumed.add(sentence);
        }
    }

    long entries() {
        return nights + naps + pain + mood + symptoms + practice + questionnaires + evenings;
    }

    private void entry(DiaryEntry entry) {
        switch (entry) {
            case SleepNight _ -> nights++;
            case Nap _ -> naps++;
            case Evening _ -> evenings++;
            case PracticeSpan _ -> practice++;
            case Answered _ -> questionnaires++;
            case Rating rating -> {
                switch (rating.kind()) {
                    case PAIN -> pain++;
                    case MOOD -> mood++;
                    case SYMPTOM -> symptoms++;
                }
            }
        }
        var day = entry.day();
        if (first == null || day.isBefore(first)) {
            first = day;
        }
        if (last == null || day.isAfter(last)) {
            last = day;
        }
    }

    private void refused(Problem problem) {
        refused++;
        if (problems.size() < Preview.MOST_PROBLEMS) {
            problems.add(problem);
        }
    }

    Preview preview() {
        return new Preview(
                formats,
                nights,
                naps,
                pain,
                mood,
                symptoms,
                practice,
                questionnaires,
                evenings,
                passedOver,
                Optional.ofNullable(first),
                Optional.ofNullable(last),
                refused,
                problems,
                assumed);
    }
}
