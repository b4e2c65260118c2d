#include "core/match/quality.h"

#include "core/match/decisions.h"
#include "core/match/model.h"

#include <QtTest>

#include <cmath>
#include <limits>
#include <random>

using namespace weir;
using namespace weir::match;

namespace {

std::vector<AnsweredPair> drawn(std::mt19937& random, int count)
{
    std::vector<AnsweredPair> pairs;
    for (int i = 0; i < count; ++i) {
        const double weight = static_cast<double>(random() % 3000) / 100 - 12;
        const bool never = random() % 12 == 0;
        pairs.push_back({never               ? -std::numeric_limits<double>::infinity()
                         : random() % 5 == 0 ? std::floor(weight)
                                             : weight,
                         random() % 3 == 0});
    }
    return pairs;
}

} // namespace

/// Figures of answered pairs against counting one pair after the other.
class tst_quality : public QObject
{
    Q_OBJECT

private slots:
    /// Examples of Newcombe, Two-sided confidence intervals for the single proportion (1998), table I, method 3.
    void rangesAreThoseOfWilson_data()
    {
        QTest::addColumn<int>("part");
        QTest::addColumn<int>("whole");
        QTest::addColumn<double>("low");
        QTest::addColumn<double>("high");
        QTest::newRow("81 of 263") << 81 << 263 << 0.2553 << 0.3662;
        QTest::newRow("15 of 148") << 15 << 148 << 0.0624 << 0.1605;
        QTest::newRow("0 of 20") << 0 << 20 << 0.0 << 0.1611;
        QTest::newRow("1 of 29") << 1 << 29 << 0.0061 << 0.1718;
    }
    void rangesAreThoseOfWilson()
    {
        QFETCH(int, part);
        QFETCH(int, whole);
        QFETCH(double, low);
        QFETCH(double, high);
        const Share share = shareOf(part, whole);
        QVERIFY2(std::abs(share.low - low) < 0.00006, qPrintable(QString::number(share.low, 'g', 8)));
        QVERIFY2(std::abs(share.high - high) < 0.00006, qPrintable(QString::number(share.high, 'g', 8)));
    }

    /// The ends of the range are where the test of the share by the normal distribution just rejects.
    void rangesAnswerTheirEquation()
    {
        for (int whole = 1; whole < 60; ++whole) {
            for (int part = 0; part <= whole; ++part) {
                const Share share = shareOf(part, whole);
                QVERIFY(share.low <= share.value && share.value <= share.high);
                for (const double end : {share.low, share.high}) {
                    const double z = (share.value - end) / std::sqrt(end * (1 - end) / whole);
                    const bool atTheEdge = end < 1e-9 || end > 1 - 1e-9;
                    QVERIFY(atTheEdge || std::abs(std::abs(z) - 1.959963984540054) < 1e-6);
                }
            }
        }
        QVERIFY(std::isnan(shareOf(0, 0).value));
        QCOMPARE(shareOf(0, 0).high, 1.0);
    }

    void curvesAreCounted()
    {
        std::mt19937 random(7);
        for (int round = 0; round < 100; ++round) {
            const std::vector<AnsweredPair> pairs = drawn(random, 1 + static_cast<int>(random() % 200));
            const std::vector<QualityPoint> curve = qualityCurve(pairs);
            QVERIFY(!curve.empty());
            for (const QualityPoint& point : curve) {
                std::int64_t found = 0;
                std::int64_t wrong = 0;
                std::int64_t missed = 0;
                std::int64_t apart = 0;
                for (const AnsweredPair& pair : pairs) {
                    const bool together = pair.weight >= point.bits;
                    found += together && pair.same;
                    wrong += together && !pair.same;
                    missed += !together && pair.same;
                    apart += !together && !pair.same;
                }
                QCOMPARE(point.found, found);
                QCOMPARE(point.wrong, wrong);
                QCOMPARE(point.missed, missed);
                QCOMPARE(point.apart, apart);
                QCOMPARE(point.precision.part, found);
                QCOMPARE(point.precision.whole, found + wrong);
                QCOMPARE(point.recall.whole, found + missed);
                if (found + wrong > 0 && found + missed > 0 && found > 0) {
                    const double precision = static_cast<double>(found) / static_cast<double>(found + wrong);
                    const double recall = static_cast<double>(found) / static_cast<double>(found + missed);
                    QVERIFY(std::abs(point.f1 - 2 * precision * recall / (precision + recall)) < 1e-12);
                }
                QVERIFY(std::isnan(point.f1) || (point.f1Low <= point.f1 && point.f1 <= point.f1High));
                const QualityPoint alone = qualityAt(pairs, point.bits);
                QCOMPARE(alone.found, found);
                QCOMPARE(alone.apart, apart);
            }
            // From where everything that was met is together to where nothing is.
            QCOMPARE(curve.back().found + curve.back().wrong, std::int64_t{0});
            for (const AnsweredPair& pair : pairs) {
                QVERIFY(!std::isfinite(pair.weight) || pair.weight < -10 || pair.weight >= curve.front().bits);
            }
        }
        QVERIFY(qualityCurve({}).empty());
    }

    void calibrationIsCounted()
    {
        std::mt19937 random(8);
        for (int round = 0; round < 100; ++round) {
            const std::vector<AnsweredPair> pairs = drawn(random, static_cast<int>(random() % 200));
            const std::size_t bins = 1 + random() % 12;
            std::int64_t all = 0;
            for (const CalibrationBin& bin : calibrationOf(pairs, bins)) {
                double sum = 0;
                std::int64_t count = 0;
                std::int64_t same = 0;
                for (const AnsweredPair& pair : pairs) {
                    const double p = std::isfinite(pair.weight) ? 1 / (1 + std::exp2(-pair.weight)) : -1;
                    const bool last = std::abs(bin.to - 1) < 1e-12;
                    if (p >= 0 && p >= bin.from - 1e-12 && (p < bin.to - 1e-12 || last)) {
                        sum += p;
                        ++count;
                        same += pair.same;
                    }
                }
                QCOMPARE(bin.observed.whole, count);
                QCOMPARE(bin.observed.part, same);
                QVERIFY(count == 0 ? std::isnan(bin.predicted)
                                   : std::abs(bin.predicted - sum / static_cast<double>(count)) < 1e-9);
                all += count;
            }
            QCOMPARE(all, static_cast<std::int64_t>(std::count_if(pairs.begin(), pairs.end(), [](const auto& pair) {
                         return std::isfinite(pair.weight);
                     })));
        }
    }

    /// Weights that promise what happens are on the line, whatever the draw; those of twice the bits are not.
    void calibrationTellsBoasting()
    {
        std::mt19937 random(9);
        std::vector<AnsweredPair> honest;
        std::vector<AnsweredPair> boasting;
        for (int i = 0; i < 40'000; ++i) {
            const double weight = static_cast<double>(random() % 600) / 100 - 3;
            const bool same = static_cast<double>(random() % 1'000'000) / 1e6 < probabilityOf(weight);
            honest.push_back({weight, same});
            boasting.push_back({2 * weight, same});
        }
        const auto missed = [](const std::vector<AnsweredPair>& pairs) {
            int count = 0;
            for (const CalibrationBin& bin : calibrationOf(pairs, 10)) {
                count += bin.observed.whole > 0 &&
                         (bin.predicted < bin.observed.low - 0.01 || bin.predicted > bin.observed.high + 0.01);
            }
            return count;
        };
        QCOMPARE(missed(honest), 0);
        QVERIFY(missed(boasting) >= 4);
    }

    void unknownFiguresAreNullInJson()
    {
        const std::vector<AnsweredPair> pairs{{1, false}, {2, false}};
        const Json point = toJson(qualityAt(pairs, 3));
        QVERIFY(point["precision"]["value"].is_null());
        QVERIFY(point["recall"]["value"].is_null());
        QCOMPARE(point["apart"].get<int>(), 2);
        QVERIFY(toJson(calibrationOf({}, 2)[0])["predicted"].is_null());
    }
};

QTEST_APPLESS_MAIN(tst_quality)
#include "tst_quality.moc"
