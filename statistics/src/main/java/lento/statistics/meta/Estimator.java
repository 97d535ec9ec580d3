package lento.statistics.meta;

/// How the variance between studies, tau2, is estimated. Formulas as W. Viechtbauer, Journal of Educational and
/// Behavioral Statistics 30 (2005) 261 and A. A. Veroniki et al., Research Synthesis Methods 7 (2016) 55 give them;
/// estimates under 0 become 0.
public enum Estimator {
    /// Fixed effect: tau2 is 0 and is not estimated.
    FE("fixed effect"),
    /// R. DerSimonian and N. Laird, Controlled Clinical Trials 7 (1986) 177: moments of Q with weights 1/v.
    DL("DerSimonian-Laird"),
    /// Restricted maximum likelihood.
    REML("restricted maximum likelihood"),
    /// R. C. Paule and J. Mandel (1982): the tau2 at which Q equals its degrees of freedom.
    PM("Paule-Mandel"),
    /// Maximum likelihood.
    ML("maximum likelihood"),
    /// Empirical Bayes, C. N. Morris (1983); the same root as Paule-Mandel.
    EB("empirical Bayes"),
    /// K. Sidik and J. N. Jonkman (2005), begun from the variance of the effects (divisor k).
    SJ("Sidik-Jonkman"),
    /// J. E. Hunter and F. L. Schmidt (1990).
    HS("Hunter-Schmidt"),
    /// L. V. Hedges and I. Olkin (1985): the unweighted variance component.
    HE("Hedges-Olkin");

    private final String words;

    Estimator(String words) {
        this.words = words;
    }

    /// The name as a person reads it.
    public String words() {
        return words;
    }
}
