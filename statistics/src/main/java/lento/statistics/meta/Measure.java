package lento.statistics.meta;

/// What an effect size measures. Differences are intervention minus control, ratios intervention over control.
public enum Measure {
    /// Mean difference, in the outcome's own unit.
    MD("mean difference", false),
    /// Standardised mean difference: Hedges' g, in standard deviations.
    SMD("standardised mean difference (Hedges' g)", false),
    /// Risk ratio, pooled as its natural logarithm.
    RR("risk ratio", true),
    /// Odds ratio, pooled as its natural logarithm.
    OR("odds ratio", true),
    /// Risk difference, from -1 to 1.
    RD("risk difference", false);

    private final String words;
    private final boolean ratio;

    Measure(String words, boolean ratio) {
        this.words = words;
        this.ratio = ratio;
    }

    /// The name as a person reads it.
    public String words() {
        return words;
    }

    /// Whether it is pooled on the scale of its natural logarithm.
    public boolean ratio() {
        return ratio;
    }
}
