package lento.app.diary;

/// A questionnaire, with the code of its total in LOINC and the ends of its scale.
public enum Instrument {
    /// Pain, enjoyment of life, general activity (Krebs et al. 2009): the mean of three items.
    PEG("91147-9", 0, 10),
    /// Roland-Morris Disability Questionnaire with 24 items (Roland and Morris 1983): how many apply.
    RMDQ("", 0, 24),
    /// Patient Health Questionnaire with four questions.
    PHQ_4("70272-0", 0, 12),
    /// Patient Health Questionnaire with nine questions. Read from other records, never asked here.
    PHQ_9("44261-6", 0, 27),
    /// Keele STarT Back screening tool.
    START_BACK("91351-7", 0, 9);

    private final String loinc;
    private final double low;
    private final double high;

    Instrument(String loinc, double low, double high) {
        this.loinc = loinc;
        this.low = low;
        this.high = high;
    }

    /// The LOINC code of the total; empty where there is none known here.
    public String loinc() {
        return loinc;
    }

    public double low() {
        return low;
    }

    public double high() {
        return high;
    }
}
