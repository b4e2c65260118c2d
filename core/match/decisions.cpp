#include "core/match/decisions.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace weir::match {
namespace {

using Vector = std::vector<double>;

/// Solves a symmetric positive definite system in place by Cholesky's method; `matrix` is row by row.
void solve(Vector& matrix, Vector& values)
{
    const std::size_t n = values.size();
    for (std::size_t i = 0; i < n; ++i) {
        for (std::size_t j = 0; j <= i; ++j) {
            double sum = matrix[i * n + j];
            for (std::size_t k = 0; k < j; ++k) {
                sum -= matrix[i * n + k] * matrix[j * n + k];
            }
            matrix[i * n + j] = i == j ? std::sqrt(sum) : sum / matrix[j * n + j];
        }
    }
    for (std::size_t i = 0; i < n; ++i) {
        for (std::size_t k = 0; k < i; ++k) {
            values[i] -= matrix[i * n + k] * values[k];
        }
        values[i] /= matrix[i * n + i];
    }
    for (std::size_t i = n; i-- > 0;) {
        for (std::size_t k = i + 1; k < n; ++k) {
            values[i] -= matrix[k * n + i] * values[k];
        }
        values[i] /= matrix[i * n + i];
    }
}

/// What each comparison says about a decided pair.
Vector evidenceOf(const Model& model, const std::vector<Comparison>& comparisons, const Decision& decision)
{
    Vector bits;
    for (std::size_t c = 0; c < comparisons.size(); ++c) {
        const std::uint32_t a = comparisons[c].ids[decision.a];
        const std::uint32_t b = comparisons[c].ids[decision.b];
        const Judged judged = a != 0 && b != 0 ? comparisons[c].comparator->judge(a, b) : Judged{};
        bits.push_back(bitsOf(model, c, judged, comparisons[c].comparator->levels()[judged.level].byFrequency));
    }
    return bits;
}

} // namespace

Rulings::Rulings(const std::vector<Decision>& decisions, std::size_t records)
{
    for (const Decision& decision : decisions) {
        if (decision.a != decision.b && decision.a < records && decision.b < records) {
            (decision.same ? m_same : m_apart).insert(std::minmax(decision.a, decision.b));
        }
    }
}

bool Rulings::isApart(std::uint32_t a, std::uint32_t b) const
{
    return m_apart.contains(std::minmax(a, b));
}

std::vector<Edge> Rulings::settled(const std::vector<Edge>& edges) const
{
    std::vector<Edge> result;
    result.reserve(edges.size() + m_same.size());
    for (const auto& [a, b] : m_same) {
        result.push_back({a, b, 1e6});
    }
    std::copy_if(edges.begin(), edges.end(), std::back_inserter(result),
                 [&](const Edge& edge) { return m_apart.empty() || !isApart(edge.a, edge.b); });
    return result;
}

std::int64_t Rulings::join(std::vector<std::uint32_t>& groups) const
{
    std::int64_t refused = 0;
    for (const auto& [a, b] : m_same) {
        const std::uint32_t into = std::min(groups[a], groups[b]);
        const std::uint32_t gone = std::max(groups[a], groups[b]);
        if (into == gone) {
            continue;
        }
        const bool forbidden = std::any_of(m_apart.begin(), m_apart.end(), [&](const Pair& apart) {
            return std::minmax(groups[apart.first], groups[apart.second]) == std::minmax(into, gone);
        });
        if (forbidden) {
            ++refused;
            continue;
        }
        std::replace(groups.begin(), groups.end(), gone, into);
    }
    return refused;
}

bool calibrate(Model& model, const std::vector<Comparison>& comparisons, const std::vector<Decision>& decisions)
{
    if (decisions.empty()) {
        return false;
    }
    constexpr double kInterceptBits = 3;
    constexpr double kSlope = 0.5;
    const std::size_t width = comparisons.size() + 1;
    std::vector<Vector> evidence; // bits by comparison
    for (const Decision& decision : decisions) {
        Vector bits = evidenceOf(model, comparisons, decision);
        bits.insert(bits.begin(), 1.0); // the intercept's
        evidence.push_back(std::move(bits));
    }
    const double prior = model.priorWeight();
    Vector start(width, 1.0);
    start[0] = 0;
    Vector at = start;
    const auto holdOf = [](std::size_t i) { // bits are log2, the regression's unit is the natural logarithm
        const double deviation = i == 0 ? kInterceptBits : kSlope;
        return 1 / (deviation * deviation);
    };
    for (int round = 0; round < 50; ++round) {
        Vector gradient(width, 0.0);
        Vector curvature(width * width, 0.0);
        for (std::size_t i = 0; i < width; ++i) {
            gradient[i] = holdOf(i) * (start[i] - at[i]);
            curvature[i * width + i] = holdOf(i);
        }
        for (std::size_t d = 0; d < decisions.size(); ++d) {
            double weight = prior;
            for (std::size_t i = 0; i < width; ++i) {
                weight += at[i] * evidence[d][i];
            }
            const double p = probabilityOf(weight);
            const double error = ((decisions[d].same ? 1.0 : 0.0) - p) * std::numbers::ln2;
            const double bend = std::max(p * (1 - p), 1e-9) * std::numbers::ln2 * std::numbers::ln2;
            for (std::size_t i = 0; i < width; ++i) {
                gradient[i] += error * evidence[d][i];
                for (std::size_t j = 0; j < width; ++j) {
                    curvature[i * width + j] += bend * evidence[d][i] * evidence[d][j];
                }
            }
        }
        solve(curvature, gradient);
        double step = 0;
        for (std::size_t i = 0; i < width; ++i) {
            const double change = std::clamp(gradient[i], -1.0, 1.0);
            at[i] += change;
            step = std::max(step, std::abs(change));
        }
        if (step < 1e-9) {
            break;
        }
    }
    // A comparison never argues against itself, and never counts more than twice.
    model.scales.assign(at.begin() + 1, at.end());
    for (double& scale : model.scales) {
        scale = std::clamp(scale, 0.1, 2.0);
    }
    model.lambda = std::clamp(probabilityOf(prior + at[0]), 1e-12, 0.5);
    return true;
}

std::vector<AnsweredPair> judged(const Model& model, const std::vector<Comparison>& comparisons,
                                 const std::vector<Decision>& decisions)
{
    std::vector<AnsweredPair> answers;
    for (const Decision& decision : decisions) {
        double weight = model.priorWeight();
        for (const double bits : evidenceOf(model, comparisons, decision)) {
            weight += bits;
        }
        answers.push_back({weight, decision.same});
    }
    return answers;
}

std::vector<AnsweredPair> crossJudged(const Model& model, const std::vector<Comparison>& comparisons,
                                      const std::vector<Decision>& decisions)
{
    constexpr std::size_t kParts = 10;
    const std::size_t parts = std::min(kParts, decisions.size());
    std::vector<AnsweredPair> answers(decisions.size());
    for (std::size_t part = 0; part < parts; ++part) {
        std::vector<Decision> taught;
        std::vector<Decision> asked;
        for (std::size_t d = 0; d < decisions.size(); ++d) {
            (d % parts == part ? asked : taught).push_back(decisions[d]);
        }
        Model learned = model;
        calibrate(learned, comparisons, taught);
        const std::vector<AnsweredPair> found = judged(learned, comparisons, asked);
        for (std::size_t i = 0; i < found.size(); ++i) {
            answers[part + i * parts] = found[i];
        }
    }
    return answers;
}

} // namespace weir::match
