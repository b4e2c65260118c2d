#pragma once

#include <cstdint>
#include <vector>

namespace weir::predict {

/// Examples to learn from: `rows` times `columns` numbers, row by row, and what each row turned out to be (0 or 1).
struct Design
{
    std::size_t rows = 0;
    std::size_t columns = 0;
    std::vector<double> cells;
    std::vector<std::uint8_t> labels;
};

/// log(p / (1 - p)) = intercept + sum of weight * cell.
struct Fit
{
    double intercept = 0;
    std::vector<double> weights;
    int steps = 0;
    bool converged = false;
};

struct FitOptions
{
    /// Of the sum of squared weights, halved; the intercept is free. With standardised columns 1 is what others call C
    /// = 1.
    double penalty = 1;
    int mostSteps = 100;
    unsigned threads = 0; ///< 0: as many as there are. The result is the same to the bit.
};

/// The logistic regression with the least penalised log loss, by Newton's method with halved steps (iteratively
/// reweighted least squares; Nelder and Wedderburn 1972). The optimum is unique where the penalty is above 0. Rows are
/// summed in blocks of a fixed size: the order of rows, but not of threads, changes the last bits.
[[nodiscard]] Fit fitLogistic(const Design& design, const FitOptions& options = {});

/// 1 / (1 + exp(-x)), without overflow.
[[nodiscard]] double logistic(double x);
/// log(1 + exp(x)), without overflow: the log loss of a row with logit x and label 0; that of label 1 is softplus(-x).
[[nodiscard]] double softplus(double x);

} // namespace weir::predict
