package lento.app.interchange;

/// A format that can be read.
public enum Format {
    APPLE_HEALTH("Apple Health"),
    BEARABLE("Bearable"),
    SLEEP_AS_ANDROID("Sleep as Android"),
    FITBIT_JSON("Fitbit, JSON"),
    FITBIT_CSV("Fitbit, CSV"),
    DAYLIO("Daylio"),
    INSIGHT_TIMER("Insight Timer"),
    PLEES("Plees Tracker"),
    SLEEPMETER("Sleepmeter"),
    SLEEP_CYCLE("Sleep Cycle"),
    GARMIN("Garmin"),
    WITHINGS_JSON("Withings, JSON"),
    WITHINGS_CSV("Withings, CSV"),
    SAMSUNG("Samsung Health, sleep"),
    SAMSUNG_STAGES("Samsung Health, sleep stages"),
    OURA("Oura"),
    GOOGLE_FIT("Google Fit"),
    GOOGLE_FIT_SESSION("Google Fit, session"),
    LOOP("Loop Habit Tracker"),
    OPEN_MHEALTH("Open mHealth, IEEE 1752.1"),
    FHIR_BUNDLE("FHIR R4, bundle"),
    FHIR_RESOURCE("FHIR R4, resource"),
    SLEEPCHART("SleepChart 1");

    private final String shown;

    Format(String shown) {
        this.shown = shown;
    }

    /// Its name as people know it.
    public String shown() {
        return shown;
    }
}
