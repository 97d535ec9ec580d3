package lento.statistics.meta;

/// How the pooled effect is tested and how wide its interval is.
public enum Inference {
    /// Normal quantiles and the standard error from the weights alone.
    Z("normal quantiles"),
    /// G. Knapp and J. Hartung, Statistics in Medicine 22 (2003) 2693, not truncated: the standard error scaled by
    /// the weighted residuals, and quantiles of t with k - 1 degrees of freedom.
    KNHA("Knapp-Hartung");

    private final String words;

    Inference(String words) {
        this.words = words;
    }

    /// The name as a person reads it.
    public String words() {
        return words;
    }
}
