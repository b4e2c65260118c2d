#include "core/predict/quality.h"
#include "core/predict/regression.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <random>

using namespace weir;
using namespace weir::predict;

namespace {

/// Rows of small numbers with two columns that go together, and labels that follow them loosely.
Design someDesign(std::size_t rows, std::size_t columns, unsigned seed)
{
    std::mt19937 random(seed);
    Design design;
    design.rows = rows;
    design.columns = columns;
    for (std::size_t row = 0; row < rows; ++row) {
        double logit = -1;
        double last = 0;
        for (std::size_t i = 0; i < columns; ++i) {
            double cell = static_cast<double>(random() % 2001) / 500 - 2;
            cell = i == 1 ? last + cell / 2 : cell;
            last = cell;
            design.cells.push_back(cell);
            logit += (i % 2 == 0 ? 0.8 : -0.5) * cell;
        }
        design.labels.push_back(static_cast<double>(random() % 10'000) / 10'000 < 1 / (1 + std::exp(-logit)) ? 1 : 0);
    }
    return design;
}

/// The same optimum by another way: one weight at a time, its slope set to zero by halving an interval.
std::vector<long double> oneByOne(const Design& design, long double penalty)
{
    std::vector<long double> weights(design.columns + 1, 0);
    const auto slope = [&](std::size_t which, long double at) {
        long double sum = which == 0 ? 0 : penalty * at;
        for (std::size_t row = 0; row < design.rows; ++row) {
            long double logit = which == 0 ? at : weights[0];
            for (std::size_t i = 0; i < design.columns; ++i) {
                logit += (which == i + 1 ? at : weights[i + 1]) *
                         static_cast<long double>(design.cells[row * design.columns + i]);
            }
            const long double chance = 1 / (1 + std::exp(-logit));
            const long double cell =
                which == 0 ? 1 : static_cast<long double>(design.cells[row * design.columns + which - 1]);
            sum += (chance - design.labels[row]) * cell;
        }
        return sum;
    };
    for (int round = 0; round < 4000; ++round) {
        long double moved = 0;
        for (std::size_t which = 0; which < weights.size(); ++which) {
            long double low = weights[which] - (round == 0 ? 32 : 1);
            long double high = weights[which] + (round == 0 ? 32 : 1);
            for (int halved = 0; halved < 70; ++halved) {
                const long double middle = (low + high) / 2;
                (slope(which, middle) > 0 ? high : low) = middle;
            }
            moved = std::max(moved, std::fabs(weights[which] - low));
            weights[which] = low;
        }
        if (moved < 1e-14L) {
            break;
        }
    }
    return weights;
}

} // namespace

/// The algebra of predictions beside numbers that others have published, other ways to the same optimum, and counting.
class tst_predict_math : public QObject
{
    Q_OBJECT

private slots:
    /// The 23 flights before the Challenger's last: an O-ring in distress by temperature (Dalal, Fowlkes and Hoadley,
    /// JASA 84, 1989). The coefficients are those that textbooks print: 15.0429 and -0.2322.
    void challenger()
    {
        constexpr std::array<int, 23> degrees{66, 70, 69, 68, 67, 72, 73, 70, 57, 63, 70, 78,
                                              67, 53, 67, 75, 70, 81, 76, 79, 75, 76, 58};
        constexpr std::array<int, 23> distress{0, 1, 0, 0, 0, 0, 0, 0, 1, 1, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 1, 0, 1};
        Design design;
        design.rows = degrees.size();
        design.columns = 1;
        for (std::size_t i = 0; i < degrees.size(); ++i) {
            design.cells.push_back(degrees[i]);
            design.labels.push_back(static_cast<std::uint8_t>(distress[i]));
        }
        FitOptions options;
        options.penalty = 0;
        const Fit fit = fitLogistic(design, options);
        QVERIFY(fit.converged);
        QVERIFY2(std::fabs(fit.intercept - 15.0429) < 5e-5, std::to_string(fit.intercept).c_str());
        QVERIFY2(std::fabs(fit.weights[0] + 0.2322) < 5e-5, std::to_string(fit.weights[0]).c_str());
    }

    void optimumIsThatOfAnotherWay()
    {
        for (const unsigned seed : {1U, 2U, 3U}) {
            const Design design = someDesign(150, 4, seed);
            for (const double penalty : {1.0, 0.1, 20.0}) {
                FitOptions options;
                options.penalty = penalty;
                const Fit fit = fitLogistic(design, options);
                const std::vector<long double> slow = oneByOne(design, penalty);
                QVERIFY(fit.converged);
                QVERIFY(std::fabs(static_cast<long double>(fit.intercept) - slow[0]) < 1e-9L);
                for (std::size_t i = 0; i < design.columns; ++i) {
                    QVERIFY2(std::fabs(static_cast<long double>(fit.weights[i]) - slow[i + 1]) < 1e-9L,
                             ("seed " + std::to_string(seed) + ", weight " + std::to_string(i)).c_str());
                }
            }
        }
    }

    void threadsChangeNoBit()
    {
        const Design design = someDesign(20'000, 7, 9);
        FitOptions options;
        options.threads = 1;
        const Fit one = fitLogistic(design, options);
        for (const unsigned threads : {2U, 3U, 8U}) {
            options.threads = threads;
            const Fit many = fitLogistic(design, options);
            QCOMPARE(std::bit_cast<std::uint64_t>(many.intercept), std::bit_cast<std::uint64_t>(one.intercept));
            for (std::size_t i = 0; i < one.weights.size(); ++i) {
                QCOMPARE(std::bit_cast<std::uint64_t>(many.weights[i]), std::bit_cast<std::uint64_t>(one.weights[i]));
            }
        }
    }

    /// Data that a line parts, a column of nothing and one that stands there twice.
    void awkwardColumns()
    {
        Design design;
        design.rows = 40;
        design.columns = 3;
        for (int row = 0; row < 40; ++row) {
            const double cell = row - 19.5;
            design.cells.insert(design.cells.end(), {cell, cell, 0});
            design.labels.push_back(row < 20 ? 0 : 1);
        }
        const Fit fit = fitLogistic(design);
        QVERIFY(fit.converged);
        QVERIFY(std::fabs(fit.weights[0] - fit.weights[1]) < 1e-9);
        QCOMPARE(fit.weights[2], 0.0);
        QVERIFY(std::isfinite(fit.intercept) && fit.weights[0] > 0);
    }

    void farLogits()
    {
        QCOMPARE(logistic(0), 0.5);
        QCOMPARE(logistic(1000), 1.0);
        QCOMPARE(logistic(-1000), 0.0);
        QCOMPARE(softplus(1000), 1000.0);
        QCOMPARE(softplus(-1000), 0.0);
        QVERIFY(std::fabs(softplus(0) - std::log(2)) < 1e-15);
    }

    /// AUC by looking at every pair, log loss by its definition, tenths by counting who is better; many ties.
    void qualityByCounting()
    {
        std::mt19937 random(4);
        for (int round = 0; round < 30; ++round) {
            const std::size_t people = 40 + random() % 200;
            std::vector<double> scores;
            std::vector<std::uint8_t> labels;
            for (std::size_t i = 0; i < people; ++i) {
                scores.push_back(static_cast<double>(1 + random() % (round % 2 == 0 ? 12 : 5000)) / 6000);
                labels.push_back(random() % 3 == 0 ? 1 : 0);
            }
            const Quality quality = measure(scores, labels);
            double pairs = 0;
            double inOrder = 0;
            double loss = 0;
            std::array<Tenth, 10> tenths;
            for (std::size_t i = 0; i < people; ++i) {
                std::size_t better = 0;
                for (std::size_t j = 0; j < people; ++j) {
                    better += scores[j] > scores[i] ? 1 : 0;
                    if (labels[i] == 1 && labels[j] == 0) {
                        pairs += 1;
                        inOrder += scores[i] > scores[j] ? 1 : scores[i] == scores[j] ? 0.5 : 0;
                    }
                }
                loss -= std::log(labels[i] == 1 ? scores[i] : 1 - scores[i]);
                Tenth& tenth = tenths[better * 10 / people];
                ++tenth.people;
                tenth.positives += labels[i];
                tenth.expected += scores[i];
            }
            QVERIFY(std::fabs(quality.auc - inOrder / pairs) < 1e-12);
            QVERIFY(std::fabs(quality.logLoss - loss / static_cast<double>(people)) < 1e-12);
            for (std::size_t i = 0; i < tenths.size(); ++i) {
                QCOMPARE(quality.tenths[i].people, tenths[i].people);
                QCOMPARE(quality.tenths[i].positives, tenths[i].positives);
                QVERIFY(std::fabs(quality.tenths[i].expected - tenths[i].expected) < 1e-9);
            }
            // In any order the same to the bit.
            std::vector<std::size_t> order(people);
            for (std::size_t i = 0; i < people; ++i) {
                order[i] = i;
            }
            std::shuffle(order.begin(), order.end(), random);
            std::vector<double> otherScores;
            std::vector<std::uint8_t> otherLabels;
            for (const std::size_t i : order) {
                otherScores.push_back(scores[i]);
                otherLabels.push_back(labels[i]);
            }
            QVERIFY(measure(otherScores, otherLabels) == quality);
            QVERIFY(qualityFromJson(toJson(quality)).value() == quality);
        }
    }

    void oneSided()
    {
        const Quality quality = measure(std::vector<double>{0.5, 0.5}, std::vector<std::uint8_t>{1, 1});
        QCOMPARE(quality.auc, 0.5);
        QCOMPARE(quality.plainLogLoss, 0.0);
        QCOMPARE(measure({}, {}).people, std::int64_t{0});
    }
};

QTEST_GUILESS_MAIN(tst_predict_math)
#include "tst_predict_math.moc"
