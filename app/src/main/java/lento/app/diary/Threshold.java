package lento.app.diary;

/// From which change on a person would call it one. A change counts when it reaches so many points or such a share of
/// what was before. Pain: Dworkin et al. 2008 (J Pain 9(2):105-121); PEG: Krebs et al. 2009; RMDQ: Ostelo et al. 2008
/// (Spine 33(1):90-94).
public enum Threshold {
    /// Pain from 0 to 10: 2 points or 30 %.
    PAIN(2),
    /// PEG: 30 %.
    PEG(Double.POSITIVE_INFINITY),
    /// RMDQ with 24 items: 5 points or 30 %.
    RMDQ(5);

    /// The share of what was before.
    public static final double SHARE = 0.3;

    /// By how much sums of binary fractions may miss a share.
    private static final double ROUNDING = 1e-9;

    private final double points;

    Threshold(double points) {
        this.points = points;
    }

    /// Whether a change from one score to another, up or down, is large enough. From 0 only points count.
    public boolean reached(double before, double after) {
        double change = Math.abs(after - before);
        return change >= points - ROUNDING || (before > 0 && change >= SHARE * before - ROUNDING);
    }
}
