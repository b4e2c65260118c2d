#include "core/identity/what_if.h"
#include "tests/core/identity/people_fixture.h"

#include <QTest>

using namespace weir;
using namespace weir::test;

namespace {

const Schema
    kWeb({{"cookie", TypeKind::Text}, {"user", TypeKind::Text}, {"answer", TypeKind::Text}, {"at", TypeKind::Instant}});

Json mapping(const Json& rules)
{
    Json json = {
        {"inputs",
         {{{"source", "web"},
           {"identifiers", {{{"column", "cookie"}, {"type", "cookie"}}, {{"column", "user"}, {"type", "user_id"}}}},
           {"event", {{"name", "view"}, {"time", "at"}}},
           {"consent", {{"purpose", "ads"}, {"state", "answer"}, {"time", "at"}}}}}}};
    if (!rules.is_null()) {
        json["rules"] = rules;
    }
    return json;
}

const Json kOneUser = {{"mode", "segment"}, {"types", {{{"type", "user_id"}, {"kind", "unique"}}}}};
const Cells kRows = {{"tablet", "ann", "yes", "2024-01-01T10:00:00Z"},
                     {"tablet", "bob", "no", "2024-01-02T10:00:00Z"},
                     {"own", "cid", "yes", "2024-01-03T10:00:00Z"},
                     {"other", "cid", "-", "2024-01-04T10:00:00Z"}};

identity::Rules rulesOf(const Json& json)
{
    std::vector<Error> findings;
    identity::Rules rules = stitch::readRules(json, "", findings);
    if (!findings.empty()) {
        qFatal("%s", findings.front().fullText().c_str());
    }
    return rules;
}

} // namespace

class tst_what_if : public QObject
{
    Q_OBJECT
private slots:
    void saysWhatARunWouldDo_data()
    {
        QTest::addColumn<bool>("strict"); // what the store was filled with
        QTest::newRow("rules on a store of before") << false;
        QTest::newRow("rules taken away") << true;
    }
    void saysWhatARunWouldDo()
    {
        QFETCH(bool, strict);
        People people;
        people.resolve(mapping(strict ? kOneUser : Json()), inputs(rows(kWeb, kRows)));
        const Json before = Json(must(people.store().info()).profiles);
        const identity::Rules then = strict ? identity::Rules{} : rulesOf(kOneUser);
        const identity::WhatIf found = must(identity::whatIf(people.store(), then, 10, people.context()));
        QCOMPARE(found.peopleNow, strict ? 3 : 2);
        QCOMPARE(found.peopleThen, strict ? 2 : 3);
        QCOMPARE(found.split, strict ? 0 : 1);
        QCOMPARE(found.merged, strict ? 2 : 0);
        QCOMPARE(found.changed, strict ? 2 : 1);
        QCOMPARE(found.consents, strict ? 2 : 1);
        QCOMPARE(found.consentConflicts, strict ? 1 : 0);
        QCOMPARE(found.largestThen.front().identifiers, std::size_t{3});
        QCOMPARE(found.refused.empty(), strict);
        QVERIFY(Json(must(people.store().info()).profiles) == before); // nothing has changed

        people.clock().set(at("2024-07-01T00:00:00Z"));
        const identity::Report report = people.resolve(mapping(strict ? Json() : kOneUser), inputs(rows(kWeb, kRows)));
        QCOMPARE(report.profilesSplit, found.split);
        QCOMPARE(must(people.store().info()).profiles, found.peopleThen);
        const identity::WhatIf after = must(identity::whatIf(people.store(), then, 10, people.context()));
        QCOMPARE(after.merged + after.split + after.ended, 0);
    }

    void fitnessTellsASharedDeviceFromAnAddress()
    {
        People people;
        Cells many;
        for (int i = 0; i < 40; ++i) {
            const std::string user = "u" + std::to_string(i);
            many.push_back({"c" + std::to_string(i), user, "-", "2024-01-01T10:00:00Z"});
            many.push_back({"kiosk" + std::to_string(i % 4), user, "-", "2024-01-02T10:00:00Z"});
        }
        people.resolve(mapping(kOneUser), inputs(rows(kWeb, many)));
        const std::vector<identity::Fitness> found = must(identity::fitness(people.store(), "user_id"));
        QCOMPARE(found.size(), std::size_t{1});
        QCOMPARE(found[0].values, 44);
        QCOMPARE(found[0].shared, 4);
        QCOMPARE(found[0].mostAnchors, 10);
        QVERIFY(found[0].verdict == identity::Fitness::Verdict::Doubtful);
        People fine;
        fine.resolve(mapping(kOneUser), inputs(rows(kWeb, {{"c1", "u1", "-", "2024-01-01T10:00:00Z"},
                                                           {"c2", "u2", "-", "2024-01-01T10:00:00Z"}})));
        QVERIFY(must(identity::fitness(fine.store(), "user_id"))[0].verdict == identity::Fitness::Verdict::Good);
    }
};

QTEST_APPLESS_MAIN(tst_what_if)
#include "tst_what_if.moc"
