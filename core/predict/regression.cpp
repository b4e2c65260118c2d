#include "core/predict/regression.h"

#include "core/predict/parallel.h"

#include <cmath>

namespace weir::predict {
namespace {

constexpr std::size_t kBlock = 2048; ///< Rows that are summed together.

/// Value, gradient and second derivatives (upper triangle, row by row) of the log loss; the intercept comes first.
struct Sums
{
    double loss = 0;
    std::vector<double> gradient;
    std::vector<double> curvature;
};

class Newton
{
public:
    Newton(const Design& design, const FitOptions& options)
        : m_design(design), m_options(options), m_size(design.columns + 1),
          m_blocks((design.rows + kBlock - 1) / kBlock)
    {}

    Fit go()
    {
        constexpr double kSmall = 1e-12; ///< A step that is smaller than this share of the weights ends the search.
        std::vector<double> at(m_size, 0);
        Sums sums = sumsAt(at);
        Fit fit;
        for (fit.steps = 0; fit.steps < m_options.mostSteps && !fit.converged; ++fit.steps) {
            const std::vector<double> step = solved(sums);
            double length = 1;
            std::vector<double> next = at;
            Sums there;
            for (int halved = 0;; ++halved) {
                for (std::size_t i = 0; i < m_size; ++i) {
                    next[i] = at[i] - length * step[i];
                }
                there = sumsAt(next);
                constexpr int kMostHalved = 40;
                if (there.loss <= sums.loss || halved == kMostHalved) {
                    break;
                }
                length /= 2;
            }
            double moved = 0;
            double size = 1;
            for (std::size_t i = 0; i < m_size; ++i) {
                moved = std::max(moved, std::fabs(next[i] - at[i]));
                size = std::max(size, std::fabs(at[i]));
            }
            if (there.loss <= sums.loss) {
                at = std::move(next);
                sums = std::move(there);
            }
            fit.converged = moved <= kSmall * size;
        }
        fit.intercept = at.front();
        fit.weights.assign(at.begin() + 1, at.end());
        return fit;
    }

private:
    /// The place of (i, j), i <= j, in the triangle.
    std::size_t place(std::size_t i, std::size_t j) const { return i * m_size - i * (i + 1) / 2 + j; }

    Sums sumsAt(const std::vector<double>& weights) const
    {
        std::vector<Sums> parts(m_blocks);
        eachBlock(m_blocks, m_options.threads, [&](std::size_t block) {
            parts[block] = sumsOf(block * kBlock, std::min(m_design.rows, (block + 1) * kBlock), weights);
        });
        Sums all;
        all.gradient.assign(m_size, 0);
        all.curvature.assign(place(m_size - 1, m_size - 1) + 1, 0);
        for (const Sums& part : parts) {
            all.loss += part.loss;
            for (std::size_t i = 0; i < all.gradient.size(); ++i) {
                all.gradient[i] += part.gradient[i];
            }
            for (std::size_t i = 0; i < all.curvature.size(); ++i) {
                all.curvature[i] += part.curvature[i];
            }
        }
        for (std::size_t i = 1; i < m_size; ++i) {
            all.loss += m_options.penalty / 2 * weights[i] * weights[i];
            all.gradient[i] += m_options.penalty * weights[i];
            all.curvature[place(i, i)] += m_options.penalty;
        }
        return all;
    }

    Sums sumsOf(std::size_t begin, std::size_t end, const std::vector<double>& weights) const
    {
        Sums sums;
        sums.gradient.assign(m_size, 0);
        sums.curvature.assign(place(m_size - 1, m_size - 1) + 1, 0);
        std::vector<double> row(m_size, 1);
        for (std::size_t at = begin; at < end; ++at) {
            const double* cells = m_design.cells.data() + at * m_design.columns;
            double logit = weights.front();
            for (std::size_t i = 1; i < m_size; ++i) {
                row[i] = cells[i - 1];
                logit += weights[i] * row[i];
            }
            const bool positive = m_design.labels[at] != 0;
            const double chance = logistic(logit);
            const double error = chance - (positive ? 1 : 0);
            const double weight = chance * (1 - chance);
            sums.loss += softplus(positive ? -logit : logit);
            double* curvature = sums.curvature.data();
            for (std::size_t i = 0; i < m_size; ++i) {
                sums.gradient[i] += error * row[i];
                const double weighted = weight * row[i];
                for (std::size_t j = i; j < m_size; ++j) {
                    *curvature++ += weighted * row[j];
                }
            }
        }
        return sums;
    }

    /// The step to the minimum of the quadratic, by the Cholesky decomposition of the curvature. A column that adds
    /// nothing to those before it does not move.
    std::vector<double> solved(const Sums& sums) const
    {
        constexpr double kFlat = 1e-12;
        std::vector<double> lower(m_size * m_size, 0);
        std::vector<double> step(m_size, 0);
        for (std::size_t i = 0; i < m_size; ++i) {
            for (std::size_t j = 0; j <= i; ++j) {
                double sum = sums.curvature[place(j, i)];
                for (std::size_t k = 0; k < j; ++k) {
                    sum -= lower[i * m_size + k] * lower[j * m_size + k];
                }
                if (i == j) {
                    const double whole = sums.curvature[place(i, i)];
                    lower[i * m_size + i] = sum > kFlat * whole ? std::sqrt(sum) : 0;
                } else {
                    const double pivot = lower[j * m_size + j];
                    lower[i * m_size + j] = pivot > 0 ? sum / pivot : 0;
                }
            }
        }
        for (std::size_t i = 0; i < m_size; ++i) {
            double sum = sums.gradient[i];
            for (std::size_t k = 0; k < i; ++k) {
                sum -= lower[i * m_size + k] * step[k];
            }
            const double pivot = lower[i * m_size + i];
            step[i] = pivot > 0 ? sum / pivot : 0;
        }
        for (std::size_t i = m_size; i-- > 0;) {
            double sum = step[i];
            for (std::size_t k = i + 1; k < m_size; ++k) {
                sum -= lower[k * m_size + i] * step[k];
            }
            const double pivot = lower[i * m_size + i];
            step[i] = pivot > 0 ? sum / pivot : 0;
        }
        return step;
    }

    const Design& m_design;
    const FitOptions& m_options;
    std::size_t m_size;
    std::size_t m_blocks;
};

} // namespace

Fit fitLogistic(const Design& design, const FitOptions& options)
{
    return Newton(design, options).go();
}

double logistic(double x)
{
    if (x >= 0) {
        return 1 / (1 + std::exp(-x));
    }
    const double e = std::exp(x);
    return e / (1 + e);
}

double softplus(double x)
{
    return std::max(x, 0.0) + std::log1p(std::exp(-std::fabs(x)));
}

} // namespace weir::predict
