package lento.statistics.numeric;

/// Small symmetric matrices, packed by rows of their lower triangle: element (i, j), j <= i, at i (i + 1) / 2 + j.
public final class Packed {

    private Packed() {}

    /// Where element (i, j) stands, j <= i.
    public static int at(int i, int j) {
        return i * (i + 1) / 2 + j;
    }

    /// Overwrites a positive definite matrix with its Cholesky factor L. The last pivot alone may be 0 or, by
    /// rounding, below; its root is then 0.
    ///
    /// @return whether the pivots before the last are over 0
    public static boolean factor(double[] matrix, int size) {
        int row = 0;
        for (int i = 0; i < size; i++) {
            int other = 0;
            for (int j = 0; j < i; j++) {
                double sum = matrix[row + j];
                for (int k = 0; k < j; k++) {
                    sum -= matrix[row + k] * matrix[other + k];
                }
                matrix[row + j] = sum / matrix[other + j];
                other += j + 1;
            }
            double pivot = matrix[row + i];
            for (int k = 0; k < i; k++) {
                pivot -= matrix[row + k] * matrix[row + k];
            }
            if (!(pivot > 0)) {
                if (i < size - 1 || Double.isNaN(pivot)) {
                    return false;
                }
                pivot = 0;
            }
            matrix[row + i] = Math.sqrt(pivot);
            row += i + 1;
        }
        return true;
    }

    /// The inverse of the matrix whose Cholesky factor is given, packed.
    public static double[] inverse(double[] factor, int size) {
        var inverse = new double[size * (size + 1) / 2];
        var column = new double[size];
        for (int c = 0; c < size; c++) {
            for (int i = 0; i < size; i++) {
                double sum = i == c ? 1 : 0;
                for (int k = 0; k < i; k++) {
                    sum -= factor[at(i, k)] * column[k];
                }
                column[i] = sum / factor[at(i, i)];
            }
            for (int i = size - 1; i >= 0; i--) {
                double sum = column[i];
                for (int k = i + 1; k < size; k++) {
                    sum -= factor[at(k, i)] * column[k];
                }
                column[i] = sum / factor[at(i, i)];
            }
            for (int i = c; i < size; i++) {
                inverse[at(i, c)] = column[i];
            }
        }
        return inverse;
    }
}
