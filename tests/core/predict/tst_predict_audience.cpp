#include "core/audience/explain.h"
#include "tests/core/predict/prediction_shop.h"

#include <QTest>

#include <algorithm>

using namespace weir;
using namespace weir::test;

namespace {

Json row(const char* part, double percent, bool unknown = false)
{
    Json json{{"kind", "prediction"}, {"prediction", "likely"}, {"part", part}, {"percent", percent}};
    if (unknown) {
        json["includeUnknown"] = true;
    }
    return json;
}

audience::Definition definitionOf(const Json& row)
{
    return must(audience::definitionFromJson({{"include", {{"match", "all"}, {"rows", {row}}}}}));
}

} // namespace

/// The condition "prediction" beside counting over the scores.
class tst_predict_audience : public QObject
{
    Q_OBJECT

    Shop m_shop{makeLog(21)};
    Predicted m_done;

    audience::ProfileSet membersOf(const Json& row)
    {
        const store::Reader reader = must(m_shop.people.store().openReader());
        return must(audience::evaluate(definitionOf(row), Instant{kNow}, reader, m_shop.people.context())).members;
    }

private slots:
    void initTestCase()
    {
        Json json = predictionJson();
        json["features"] = {"Order"}; // many ties
        m_done = m_shop.predictOf(json);
        static_cast<void>(must(predict::keep(m_shop.people.store(), m_done, RunId("r"), m_shop.people.context())));
        QVERIFY(m_done.scores.people > 100);
    }

    /// In the top: fewer than n % of the scored people are better or equal without being as good; nobody is parted from
    /// equals. The bottom is the rest.
    void topAndBottomByCounting()
    {
        const store::TypedColumn& scores = m_done.scores.score;
        for (const double percent : {0.5, 5.0, 20.0, 37.5, 50.0, 80.0, 99.0, 100.0}) {
            const audience::ProfileSet top = membersOf(row("top", percent));
            const audience::ProfileSet bottom = membersOf(row("bottom", 100 - percent == 0 ? 0.001 : 100 - percent));
            for (std::uint32_t profile = 0; profile < scores.size(); ++profile) {
                if (scores.isNull(profile)) {
                    QVERIFY(!top.contains(profile) && !bottom.contains(profile));
                    continue;
                }
                std::int64_t better = 0;
                for (std::size_t other = 0; other < scores.size(); ++other) {
                    better += !scores.isNull(other) && scores.numbers[other] > scores.numbers[profile] ? 1 : 0;
                }
                const bool in = static_cast<double>(better) * 100 < percent * static_cast<double>(m_done.scores.people);
                QCOMPARE(top.contains(profile), in);
                QCOMPARE(bottom.contains(profile), !in);
            }
        }
        const audience::ProfileSet known = membersOf(row("top", 20));
        const audience::ProfileSet all = membersOf(row("top", 20, true));
        std::size_t unscored = 0;
        for (std::size_t profile = 0; profile < scores.size(); ++profile) {
            unscored += scores.isNull(profile) ? 1 : 0;
        }
        QVERIFY(unscored > 0);
        QCOMPARE(all.count(), known.count() + unscored);
    }

    void scoreCompares()
    {
        const store::TypedColumn& scores = m_done.scores.score;
        const audience::ProfileSet found = membersOf({{"kind", "prediction"},
                                                      {"prediction", "likely"},
                                                      {"part", "score"},
                                                      {"operator", "greaterOrEqual"},
                                                      {"values", {0.4}}});
        std::size_t wanted = 0;
        for (std::size_t profile = 0; profile < scores.size(); ++profile) {
            const bool in = !scores.isNull(profile) && scores.numbers[profile] >= 0.4;
            QCOMPARE(found.contains(static_cast<std::uint32_t>(profile)), in);
            wanted += in ? 1 : 0;
        }
        QVERIFY(wanted > 0 && wanted < static_cast<std::size_t>(m_done.scores.people));
    }

    /// One person is judged as everybody is.
    void explained()
    {
        const Json json = row("top", 30);
        const audience::ProfileSet members = membersOf(json);
        const store::Reader reader = must(m_shop.people.store().openReader());
        audience::EvaluateOptions options;
        options.asOf = Instant{kNow};
        for (std::uint32_t profile = 0; profile < 60; ++profile) {
            const audience::Explanation why =
                must(audience::explain(definitionOf(json), profile, options, reader, m_shop.people.context()));
            QCOMPARE(why.member, members.contains(profile));
            QCOMPARE(why.include->below.front().subject, std::string("likely percentile"));
        }
    }

    void wordsAndJson()
    {
        const auto words = [](const Json& json) { return audience::describe(definitionOf(json).include.rows.front()); };
        QCOMPARE(words(row("top", 20)), std::string("who are among the top 20 % of likely"));
        QCOMPARE(words(row("bottom", 12.5, true)),
                 std::string("who are among the bottom 12.5 % of likely or have no score"));
        const Json score{{"kind", "prediction"},
                         {"prediction", "likely"},
                         {"part", "score"},
                         {"operator", "greater"},
                         {"values", {0.5}}};
        QCOMPARE(words(score), std::string("whose score of likely is more than 0.5"));
        for (const Json& json : {row("top", 20), row("bottom", 12.5, true), score}) {
            QCOMPARE(audience::toJson(definitionOf(json))["include"]["rows"][0].dump(), json.dump());
        }
        audience::Definition out;
        const nodes::Diagnostics wrong =
            audience::readDefinition({{"include", {{"match", "all"}, {"rows", {row("top", 101)}}}}}, out);
        QCOMPARE(wrong.size(), std::size_t{1});
        QCOMPARE(wrong.front().error.where().key, std::string("/include/rows/0/percent"));
    }

    void checked()
    {
        nodes::ProfileShape shape;
        shape.traits.add({"likely", TypeKind::Number, true, Privacy::Personal});
        nodes::Diagnostics findings = audience::validate(definitionOf(row("top", 20)), shape);
        QCOMPARE(findings.size(), std::size_t{1}); // a number is no prediction
        QCOMPARE(findings.front().error.messageId(), std::string("audience.prediction.missing"));
        shape.traits.add({"likely percentile", TypeKind::Number, true, Privacy::Personal});
        QVERIFY(audience::validate(definitionOf(row("top", 20)), shape).empty());
    }
};

QTEST_GUILESS_MAIN(tst_predict_audience)
#include "tst_predict_audience.moc"
