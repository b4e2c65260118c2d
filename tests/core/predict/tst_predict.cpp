#include "core/predict/keep.h"
#include "core/predict/parallel.h"
#include "core/store/score_history.h"
#include "tests/core/predict/prediction_shop.h"
#include "tests/core/store/plain_sqlite.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <random>
#include <sstream>

using namespace weir;
using namespace weir::predict;
using namespace weir::test;

namespace {

std::vector<std::string> split(const std::string& text, char mark)
{
    std::vector<std::string> parts;
    std::stringstream stream(text);
    for (std::string part; std::getline(stream, part, mark);) {
        parts.push_back(part);
    }
    return parts;
}

} // namespace

/// Predictions over a store: features beside SQL, what may be learnt from, and that nothing but content matters.
class tst_predict : public QObject
{
    Q_OBJECT

private slots:
    void definitions()
    {
        Json json = predictionJson();
        json["where"] = {{{"property", "total"}, {"operator", "greater"}, {"values", {"10"}}}};
        json["features"] = {"View"};
        const Prediction prediction = must(predictionFromJson(json));
        QVERIFY(std::get<std::int64_t>(prediction.where[0].is.values[0]) == 10);
        QVERIFY(must(predictionFromJson(toJson(prediction))) == prediction);
        QCOMPARE(QString::fromStdString(describe(prediction)),
                 QStringLiteral("How likely people who were active in the last 60 days are to do Order where total is "
                                "more than 10 in the next 20 days."));
        Json same = json;
        same["name"] = "other";
        QCOMPARE(hashOf(must(predictionFromJson(same))), hashOf(prediction));
        same["days"] = 21;
        QVERIFY(hashOf(must(predictionFromJson(same))) != hashOf(prediction));

        Prediction out;
        const auto keys = [&](const Json& wrong) {
            std::string all;
            for (const nodes::Diagnostic& finding : readPrediction(wrong, out)) {
                all += finding.error.where().key + ' ';
            }
            return all;
        };
        QCOMPARE(keys(Json::object()), std::string("/name /event /purpose "));
        json["days"] = 0;
        json["where"][0]["operator"] = "withinLast";
        json["where"][0]["values"] = Json::array();
        json["where"][0]["span"] = {{"count", 3}, {"unit", "days"}};
        QCOMPARE(keys(json), std::string("/where/0/operator /days "));
    }

    void sensitiveNames()
    {
        for (const char* name : {"Religion", "health_score", "Gesundheit", "sex", "customer_sex", "Maladie chronique",
                                 "monthly_income", "Diagnosis viewed"}) {
            QVERIFY2(isSensitive(name), name);
        }
        for (const char* name : {"country", "points", "Order Completed", "Sussex", "basket"}) {
            QVERIFY2(!isSensitive(name), name);
        }
    }

    /// Every feature of every event name at several cuts, beside SQL over the exploded events.
    void featuresAreThoseOfSql()
    {
        Shop shop(makeLog(5), 3);
        const std::string file = shop.people.path("events.sqlite");
        static_cast<void>(must(
            must(store::ProfileStore::open(shop.people.path("people.weir"), {store::OpenMode::ReadOnly, Instant{kNow}}))
                .explode(file, shop.people.context())));
        const store::Reader reader = must(shop.people.store().openReader());
        const Prediction prediction = must(predictionFromJson(predictionJson()));
        const History history =
            must(History::read(reader, prediction, Instant{kNow}, std::nullopt, shop.people.context()));
        const std::vector<std::string> events{"Order", "View"};
        const EventReader features(history, events);
        const Judge judge(history, prediction);
        int compared = 0;
        for (const std::int64_t cut : {kNow, kNow - 20 * kDay, kNow - 33 * kDay}) {
            std::map<std::uint32_t, std::vector<std::string>> wanted;
            std::string columns;
            for (const std::string& event : events) {
                const std::string own = "name = '" + event + "' AND ts <= " + std::to_string(cut) + " AND ts > ";
                const auto last = [&](std::int64_t days) { return own + std::to_string(cut - days * kDay); };
                for (const std::int64_t days : kWindows) {
                    columns += ", sum(" + last(days) + ")";
                }
                const std::string age = "(" + std::to_string(cut) + " - ts) / " + std::to_string(kDay);
                columns += ", coalesce(min(CASE WHEN " + last(180) + " THEN " + age + " END), 180)";
                columns += ", count(DISTINCT CASE WHEN " + last(90) + " THEN " + age + " END)";
            }
            const std::string eligible =
                ", max(ts <= " + std::to_string(cut) + " AND ts > " + std::to_string(cut - 60 * kDay) + ")";
            const std::string label = ", max(name = 'Order' AND ts > " + std::to_string(cut) +
                                      " AND ts <= " + std::to_string(cut + 20 * kDay) + ")";
            for (const std::string& row :
                 split(store::test::plainRows(file, "SELECT profile" + columns + eligible + label +
                                                        " FROM event_plain WHERE ts <= " + std::to_string(kNow) +
                                                        " GROUP BY profile"),
                       ';')) {
                const std::vector<std::string> cells = split(row, '|');
                wanted[static_cast<std::uint32_t>(std::stoul(cells[0]))] = {cells.begin() + 1, cells.end()};
            }
            QCOMPARE(history.people().size(), wanted.size());
            std::vector<std::uint16_t> found(features.width());
            for (const Stretch& person : history.people()) {
                features.read(person, cut, found.data());
                const std::vector<std::string>& own = wanted.at(person.profile);
                for (std::size_t i = 0; i < found.size(); ++i) {
                    QCOMPARE(std::to_string(found[i]), own[i]);
                    ++compared;
                }
                const predict::Standing standing = judge.at(person, cut);
                QCOMPARE(standing.eligible, own[found.size()] == "1");
                QCOMPARE(standing.positive, own[found.size() + 1] == "1");
            }
        }
        QVERIFY(compared > 5000);
    }

    /// What happens after a cut changes neither features nor keys, only what came of it.
    void nothingLeaksFromTheFuture()
    {
        Log log = makeLog(6);
        Shop before(log);
        const std::int64_t cut = kNow - 20 * kDay;
        for (auto& event : log.events) {
            if (must(parseInstant(event[3])).micros > cut) {
                event[2] = event[2] == "Order" ? "View" : "Order";
            }
        }
        Shop after(log);
        const Prediction prediction = must(predictionFromJson(predictionJson()));
        std::vector<std::vector<std::uint16_t>> told;
        std::vector<std::vector<std::uint64_t>> keys;
        std::vector<std::vector<bool>> labels;
        for (Shop* shop : {&before, &after}) {
            const store::Reader reader = must(shop->people.store().openReader());
            const History history =
                must(History::read(reader, prediction, Instant{kNow}, std::nullopt, shop->people.context()));
            const EventReader features(history, {"Order", "View"});
            const Judge judge(history, prediction);
            told.emplace_back();
            keys.emplace_back();
            labels.emplace_back();
            for (const Stretch& person : history.people()) {
                std::vector<std::uint16_t> found(features.width());
                features.read(person, cut, found.data());
                told.back().insert(told.back().end(), found.begin(), found.end());
                const predict::Standing standing = judge.at(person, cut);
                keys.back().push_back(standing.key + (standing.eligible ? 1 : 0));
                labels.back().push_back(standing.positive);
            }
        }
        QVERIFY(told[0] == told[1]);
        QVERIFY(keys[0] == keys[1]);
        QVERIFY(labels[0] != labels[1]);
    }

    void learnsWhatIsThere()
    {
        Shop shop(makeLog(7));
        const Predicted done = shop.predictOf(predictionJson());
        const Quality& quality = done.model.quality;
        QVERIFY2(quality.auc > 0.7 && quality.auc < 0.98, std::to_string(quality.auc).c_str());
        QVERIFY(quality.logLoss < quality.plainLogLoss);
        QCOMPARE(done.model.training.cuts, std::int64_t{3});
        double expected = 0;
        for (const Tenth& tenth : quality.tenths) {
            expected += tenth.expected;
        }
        const auto came = static_cast<double>(quality.positives);
        QVERIFY2(std::fabs(expected - came) < 0.25 * came, std::to_string(expected / came).c_str());
        QVERIFY(quality.lift(0) > 1.3);
        // The time of "country" and "points" is before all cuts; that of texts with many values does not help.
        std::set<std::string> used;
        for (const Term& term : done.model.terms) {
            used.insert(term.feature.name);
        }
        QVERIFY(used.contains("points") && used.contains("country") && used.contains("View"));
        QVERIFY(!used.contains("religion") && !used.contains("note"));
        QVERIFY(
            (done.model.leftOut == std::vector<LeftOut>{{"note", Omission::Many}, {"religion", Omission::Sensitive}}));
        QVERIFY(must(modelFromJson(must(parseJson(compactJson(toJson(done.model)))))) == done.model);
    }

    void sensitiveOnlyByName()
    {
        Shop shop(makeLog(7));
        Json json = predictionJson();
        json["features"] = {"religion", "View", "nothing"};
        const Predicted done = shop.predictOf(json);
        std::set<std::string> used;
        for (const Term& term : done.model.terms) {
            used.insert(term.feature.name);
        }
        QVERIFY((used == std::set<std::string>{"religion", "View"}));
        QVERIFY((done.model.leftOut == std::vector<LeftOut>{{"nothing", Omission::Unusable}}));
        bool warned = false;
        for (const Error& warning : warningsOf(done.model)) {
            warned = warned || warning.messageId() == "predict.sensitive";
        }
        QVERIFY(warned);
    }

    /// A value that was told after a cut is not what was known there.
    void laterTraitsAreLeftOut()
    {
        Log log = makeLog(7);
        log.users[17][1] = toText(Instant{kNow - 10 * kDay});
        Shop shop(log);
        const Predicted done = shop.predictOf(predictionJson());
        for (const Term& term : done.model.terms) {
            QVERIFY(isOfEvent(term.feature));
        }
        QVERIFY(std::count(done.model.leftOut.begin(), done.model.leftOut.end(), LeftOut{"points", Omission::Later}) ==
                1);
    }

    void tooGoodToBeTrue()
    {
        Log log = makeLog(8);
        // Whoever will buy said so before: a leak.
        Cells more;
        for (int person = 0; person < kPeople; ++person) {
            for (int period = 0; period < 8; ++period) {
                const bool buys = (person + period) % 2 == 0;
                const std::int64_t cut = kNow - period * 20 * kDay;
                more.push_back({"x" + std::to_string(more.size()), "u" + std::to_string(person),
                                buys ? "Checkout opened" : "Page", toText(Instant{cut - kDay / 2}), "1"});
                if (buys) {
                    more.push_back({"x" + std::to_string(more.size()), "u" + std::to_string(person), "Paid",
                                    toText(Instant{cut + kDay}), "1"});
                }
            }
        }
        log.events = more;
        Shop shop(log);
        Json json = predictionJson();
        json["event"] = "Paid";
        const Predicted done = shop.predictOf(json);
        const std::vector<Error> warnings = warningsOf(done.model);
        QVERIFY(!warnings.empty() && warnings.front().messageId() == "predict.tooGood");
    }

    void refusals()
    {
        Shop shop(makeLog(7));
        Json json = predictionJson();
        json["event"] = "Never";
        const auto never = shop.tryOf(json);
        QVERIFY(!never && never.error().messageId() == "predict.few");
        QVERIFY2(never.error().text().find("there are 0 and") != std::string::npos, never.error().text().c_str());
        json = predictionJson();
        json["days"] = 90;
        const auto shortHistory = shop.tryOf(json);
        QVERIFY(!shortHistory && shortHistory.error().messageId() == "predict.history.short");
        QVERIFY2(shortHistory.error().text().find("270 days of events are needed") != std::string::npos,
                 shortHistory.error().text().c_str());
        // Nobody may be looked at: nobody is.
        const store::Reader reader = must(shop.people.store().openReader());
        const auto nobody =
            predictNow(reader, must(predictionFromJson(predictionJson())), audience::ProfileSet(reader.profileCount()),
                       Instant{kNow}, {}, shop.people.context());
        QVERIFY(!nobody && nobody.error().messageId() == "predict.nobody");
    }

    /// Only those who are allowed have a score, and a model does not see the others.
    void onlyTheAllowed()
    {
        Log log = makeLog(9);
        Shop shop(log);
        const store::Reader reader = must(shop.people.store().openReader());
        audience::ProfileSet allowed = everybody(shop.people);
        std::set<std::string> out;
        for (int person = 0; person < 40; ++person) {
            const std::string user = "u" + std::to_string(person);
            out.insert(user);
            allowed.erase(shop.people.find("user_id", user.c_str()));
        }
        const Predicted some = must(predictNow(reader, must(predictionFromJson(predictionJson())), allowed,
                                               Instant{kNow + kDay / 2}, {}, shop.people.context()));
        std::erase_if(log.events, [&](const auto& row) { return out.contains(row[1]); });
        std::erase_if(log.users, [&](const auto& row) { return out.contains(row[0]); });
        Shop others(log);
        const Predicted same = others.predictOf(predictionJson());
        QCOMPARE(compactJson(toJson(some.model)), compactJson(toJson(same.model)));
        QVERIFY(shop.byUser(some.scores) == others.byUser(same.scores));
    }

    /// Neither threads nor the order of arrival change a bit of the model or of any score; nor does thinning.
    void onlyContentMatters()
    {
        Log log = makeLog(10);
        Shop one(log);
        std::mt19937 random(3);
        std::shuffle(log.events.begin(), log.events.end(), random);
        std::shuffle(log.users.begin(), log.users.end(), random);
        Shop other(log, 4);
        for (const std::size_t most : {std::size_t{300'000}, std::size_t{400}}) {
            TrainOptions options;
            options.mostExamples = most;
            options.threads = 1;
            const Predicted wanted = one.predictOf(predictionJson(), options);
            QVERIFY(wanted.model.training.used <= static_cast<std::int64_t>(most));
            for (const unsigned threads : {0U, 2U, 5U}) {
                options.threads = threads;
                const Predicted found = other.predictOf(predictionJson(), options);
                QCOMPARE(compactJson(toJson(found.model)), compactJson(toJson(wanted.model)));
                QVERIFY(other.byUser(found.scores) == one.byUser(wanted.scores));
            }
        }
    }

    /// Another event before a cut, or one more person, is another version.
    void versions()
    {
        Log log = makeLog(10);
        Shop one(log);
        const std::string version = one.predictOf(predictionJson()).model.version;
        QCOMPARE(version.size(), std::size_t{12});
        Json json = predictionJson();
        json["activeDays"] = 61;
        QVERIFY(one.predictOf(json).model.version != version);
        log.events.push_back({"more", "u3", "View", toText(Instant{kNow - 45 * kDay}), "1"});
        Shop other(log);
        QVERIFY(other.predictOf(predictionJson()).model.version != version);
    }

    /// Percentiles by counting, and contributions that add up to the score.
    void ranksAndReasons()
    {
        Shop shop(makeLog(11));
        Json json = predictionJson();
        json["features"] = {"Order"}; // few different scores: many ties
        const Predicted done = shop.predictOf(json);
        const Scores& scores = done.scores;
        std::vector<double> all;
        for (std::size_t profile = 0; profile < scores.score.size(); ++profile) {
            if (!scores.score.isNull(profile)) {
                all.push_back(scores.score.numbers[profile]);
            }
        }
        QCOMPARE(static_cast<std::int64_t>(all.size()), scores.people);
        const store::Reader reader = must(shop.people.store().openReader());
        const Prediction prediction = must(predictionFromJson(json));
        for (std::size_t profile = 0; profile < scores.score.size(); ++profile) {
            if (scores.score.isNull(profile)) {
                QVERIFY(scores.percentile.isNull(profile));
                continue;
            }
            const double own = scores.score.numbers[profile];
            const auto notHigher = std::count_if(all.begin(), all.end(), [&](double each) { return each <= own; });
            QVERIFY(std::fabs(scores.percentile.numbers[profile] -
                              100.0 * static_cast<double>(notHigher) / static_cast<double>(all.size())) < 1e-12);
            if (profile % 20 == 0) {
                History history = must(History::read(reader, prediction, Instant{kNow},
                                                     static_cast<std::uint32_t>(profile), shop.people.context()));
                const Explanation how = explain(done.model, history, static_cast<std::uint32_t>(profile));
                QVERIFY(how.eligible);
                QCOMPARE(how.score, own);
                double logit = done.model.intercept;
                for (const Contribution& each : how.contributions) {
                    logit += each.weight;
                    QVERIFY(each.words.find("Order") != std::string::npos);
                }
                QVERIFY(std::fabs(1 / (1 + std::exp(-logit)) - own) < 1e-12);
            }
        }
    }

    void words()
    {
        using Kind = Feature::Kind;
        const auto said = [](Feature feature, std::optional<double> value) { return describe(feature, value); };
        QCOMPARE(said({Kind::Count, "Order", 30, {}}, 3), std::string("Order 3 times in the last 30 days"));
        QCOMPARE(said({Kind::Count, "Order", 30, {}}, 1), std::string("Order 1 time in the last 30 days"));
        QCOMPARE(said({Kind::Count, "Order", 30, {}}, 0), std::string("No Order in the last 30 days"));
        QCOMPARE(said({Kind::DaysSince, "Order", 0, {}}, 180), std::string("No Order in the last 180 days"));
        QCOMPARE(said({Kind::DaysSince, "Order", 0, {}}, 1), std::string("Last Order 1 day ago"));
        QCOMPARE(said({Kind::DaysActive, "Order", 90, {}}, 4), std::string("Order on 4 days of the last 90"));
        QCOMPARE(said({Kind::Level, "country", 0, "DE"}, 1), std::string("country is DE"));
        QCOMPARE(said({Kind::Number, "points", 0, {}}, {}), std::string("points is not known"));
    }

    /// Scores in the store as any other tool reads them, their history, and that they go when they should.
    void keptAndDropped()
    {
        Shop shop(makeLog(12));
        const std::string file = shop.people.path("people.weir");
        const auto count = [&](const std::string& what) {
            return store::test::plainRows(file,
                                          "SELECT count(*), min(time) FROM trait t JOIN trait_definition d ON d.id "
                                          "= t.definition JOIN source s ON s.id = t.source WHERE s.name = "
                                          "'predicted' AND d.name = '" +
                                              what + "'");
        };
        Predicted done = shop.predictOf(predictionJson());
        const std::string people = std::to_string(done.scores.people);
        QCOMPARE(must(keep(shop.people.store(), done, RunId("r"), shop.people.context())), 2 * done.scores.people);
        QCOMPARE(count("likely"), people + "|" + std::to_string(kNow));
        QCOMPARE(count("likely percentile"), people + "|" + std::to_string(kNow));
        QCOMPARE(must(keep(shop.people.store(), done, RunId("r"), shop.people.context())), std::int64_t{0});

        const std::uint32_t gone =
            static_cast<std::uint32_t>(std::find(done.scores.score.valid.begin(), done.scores.score.valid.end(), 1) -
                                       done.scores.score.valid.begin());
        const std::uint32_t stays = static_cast<std::uint32_t>(
            std::find(done.scores.score.valid.begin() + gone + 1, done.scores.score.valid.end(), 1) -
            done.scores.score.valid.begin());
        const store::ScoreHistory history(shop.people.store());
        done.scores.score.valid[gone] = 0;
        done.scores.percentile.valid[gone] = 0;
        for (int day = 1; day < 15; ++day) {
            done.model.asOf = Instant{kNow + day * kDay};
            static_cast<void>(must(keep(shop.people.store(), done, RunId("r"), shop.people.context())));
        }
        QVERIFY(must(history.of("likely", gone)).empty());
        const std::vector<store::ScorePoint> points = must(history.of("likely", stays));
        QCOMPARE(static_cast<std::int64_t>(points.size()), store::ScoreHistory::kKept);
        QCOMPARE(points.back().asOf.micros, kNow + 14 * kDay);
        QCOMPARE(points.back().value, done.scores.score.numbers[stays]);
        QCOMPARE(points.back().model, done.model.version);

        must(shop.people.store().erase(stays, shop.people.context()));
        QCOMPARE(store::test::plainRows(file, "SELECT count(*) FROM score WHERE profile = " + std::to_string(stays)),
                 std::string("0"));
        QVERIFY(must(drop(shop.people.store(), "likely", RunId("r"), shop.people.context())) > 0);
        QCOMPARE(store::test::plainRows(file, "SELECT (SELECT count(*) FROM score), (SELECT count(*) FROM scoring)"),
                 std::string("0|0"));
        QCOMPARE(count("likely").substr(0, 2), std::string("0|"));
    }
};

QTEST_GUILESS_MAIN(tst_predict)
#include "tst_predict.moc"
