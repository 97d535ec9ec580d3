package lento.statistics.meta;

/// What a study reports, in one of the four ways that an effect size can be made from.
public sealed interface StudyReport {

    /// An effect size that is already there.
    ///
    /// @param yi on the scale on which it is pooled
    /// @param vi its sampling variance, over 0
    record Effect(double yi, double vi) implements StudyReport {}

    /// Means of two groups.
    ///
    /// @param meanI mean of the intervention group
    /// @param sdI standard deviation, over 0
    /// @param nI people, at least 2; may be a fraction, as an effective number after clustering is
    /// @param meanC mean of the control group
    /// @param sdC standard deviation, over 0
    /// @param nC people, as `nI`
    record Means(double meanI, double sdI, double nI, double meanC, double sdC, double nC) implements StudyReport {}

    /// Events in two groups.
    ///
    /// @param a people with the event in the intervention group, from 0 to `n1`
    /// @param n1 people in the intervention group
    /// @param c people with the event in the control group, from 0 to `n2`
    /// @param n2 people in the control group
    record Events(double a, double n1, double c, double n2) implements StudyReport {}

    /// An effect with its 95 % confidence interval, as papers print them; ratios as ratios.
    ///
    /// @param effect within the interval
    /// @param low over 0 for ratios
    /// @param high over `low`
    record Interval(double effect, double low, double high) implements StudyReport {}
}
