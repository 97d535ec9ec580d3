package lento.app.diary;

import java.time.LocalDate;

/// A questionnaire that was answered.
public record Answered(Origin origin, When when, Questionnaire questionnaire) implements DiaryEntry {

    @Override
    public LocalDate day() {
        return when.day();
    }
}
