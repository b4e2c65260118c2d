#include "core/traits/keep.h"
#include "tests/core/identity/people_fixture.h"
#include "tests/core/store/plain_sqlite.h"

#include <QTest>

using namespace weir;
using namespace weir::test;
using store::test::plainRows;

namespace {

const Schema kOrders({{"user", TypeKind::Text, true, Privacy::Identifier},
                      {"at", TypeKind::Instant},
                      {"total", DataType::decimal(18, 2)},
                      {"price", TypeKind::Number},
                      {"qty", TypeKind::Integer},
                      {"city", TypeKind::Text, true, Privacy::Personal},
                      {"mail", TypeKind::Text, true, Privacy::Identifier}});

Json mappingJson()
{
    return {{"inputs",
             {{{"source", "shop"},
               {"identifiers", {{{"column", "user"}, {"type", "user_id"}}}},
               {"traits", {{{"column", "city"}}}},
               {"event",
                {{"name", "Order"}, {"time", "at"}, {"properties", {"total", "price", "qty", "city", "mail"}}}}}}}};
}

nodes::ProfileShape shape()
{
    const std::vector<Schema> schemas{kOrders};
    return identity::shapeOf(must(identity::mappingFromJson(mappingJson())), schemas);
}

/// A shop with orders: user, at, total, price, qty, city.
class Orders
{
public:
    void add(const Cells& cells)
    {
        Cells rows;
        for (const auto& row : cells) {
            rows.push_back(row);
            rows.back().push_back("-");
        }
        people.resolve(mappingJson(), inputs(weir::test::rows(kOrders, rows)));
    }

    traits::Plan plan(const Json& list)
    {
        std::vector<traits::Trait> traits;
        nodes::Diagnostics findings = traits::readTraits(list, traits);
        traits::Plan plan;
        const nodes::Diagnostics more = traits::makePlan(traits, shape(), plan);
        findings.insert(findings.end(), more.begin(), more.end());
        for (const nodes::Diagnostic& finding : findings) {
            qWarning("%s %s", finding.error.where().key.c_str(), finding.error.fullText().c_str());
        }
        return plan;
    }

    /// The value of the only trait for one user, as text; "-" is none.
    QString value(const Json& trait, const char* user, const char* asOf)
    {
        Json named = trait;
        named["name"] = "t";
        const store::Reader reader = must(people.store().openReader());
        const auto all = must(traits::Computer(reader).compute(plan(Json::array({named})), at(asOf), people.context()));
        const Value value = all.at("t").values.value(people.find("user_id", user));
        return isNull(value) ? QStringLiteral("-") : QString::fromStdString(toText(value));
    }

    traits::KeepReport keep(const Json& list, const char* asOf, traits::Kept& kept)
    {
        const traits::Plan all = plan(list);
        auto report = must(traits::keep(people.store(), all, traits::dueTraits(all, kept, "v", at(asOf)), kept, {},
                                        at(asOf), RunId("run"), people.context()));
        kept = report.kept;
        kept.storeVersion = "v";
        return report;
    }

    QString stored(const std::string& query)
    {
        return QString::fromStdString(plainRows(people.path("people.weir"), query));
    }

    People people;
};

/// "/0/name traits.name.twice; ..."
QString findings(const Json& list)
{
    std::vector<traits::Trait> traits;
    nodes::Diagnostics all = traits::readTraits(list, traits);
    traits::Plan plan;
    const nodes::Diagnostics more = traits::makePlan(traits, shape(), plan);
    all.insert(all.end(), more.begin(), more.end());
    std::string text;
    for (const nodes::Diagnostic& finding : all) {
        text += (text.empty() ? "" : "; ") + finding.error.where().key + ' ' + finding.error.messageId();
    }
    return QString::fromStdString(text);
}

Json count(const char* name)
{
    return {{"name", name}, {"aggregate", "count"}, {"event", "Order"}};
}

Json last(int days)
{
    return {{"kind", "last"}, {"span", {{"count", days}, {"unit", "days"}}}};
}

} // namespace

class tst_traits : public QObject
{
    Q_OBJECT

private slots:
    void anEventLeavesExactlyAfterTheWindow()
    {
        Orders shop;
        shop.add({{"ann", "2024-05-01T10:00:00.000001Z", "1.00", "1", "1", "Ulm"}});
        const Json trait{{"aggregate", "count"}, {"event", "Order"}, {"window", last(30)}};
        QCOMPARE(shop.value(trait, "ann", "2024-05-01T10:00:00.000000Z"), QString("0")); // not yet
        QCOMPARE(shop.value(trait, "ann", "2024-05-01T10:00:00.000001Z"), QString("1"));
        QCOMPARE(shop.value(trait, "ann", "2024-05-31T10:00:00.000000Z"), QString("1"));
        QCOMPARE(shop.value(trait, "ann", "2024-05-31T10:00:00.000001Z"), QString("0"));
    }

    void sumsAreExact()
    {
        Orders shop;
        Cells rows;
        for (int i = 0; i < 10; ++i) {
            rows.push_back({"ann", "2024-05-0" + std::to_string(i % 9 + 1) + "T10:00:0" + std::to_string(i) + "Z",
                            "0.10", "0.1", "3", "Ulm"});
        }
        // More digits than a double has. Many rows: few ones wait as JSON, whose numbers are doubles.
        for (int i = 0; i < 5'000; ++i) {
            rows.push_back({"cem", "2024-05-01T10:00:00Z", "1.00", "1", "1", "Ulm"});
        }
        rows.push_back({"bob", "2024-05-01T10:00:00Z", "9007199254740993.01", "0.3333333333333333", "1", "Ulm"});
        rows.push_back({"bob", "2024-05-02T10:00:00Z", "0.01", "0.1", "1", "Ulm"});
        shop.add(rows);
        const char* now = "2024-06-01T00:00:00Z";
        const auto sum = [](const char* property) {
            return Json{{"aggregate", "sum"}, {"event", "Order"}, {"property", property}};
        };
        QCOMPARE(shop.value(sum("total"), "ann", now), QString("1.00"));
        QCOMPARE(shop.value(sum("price"), "ann", now), QString("1"));
        QCOMPARE(shop.value(sum("qty"), "ann", now), QString("30"));
        QCOMPARE(shop.value(sum("total"), "bob", now), QString("9007199254740993.02"));
        QCOMPARE(shop.value({{"aggregate", "maximum"}, {"event", "Order"}, {"property", "total"}}, "bob", now),
                 QString("9007199254740993.01"));
        QCOMPARE(shop.value({{"aggregate", "average"}, {"event", "Order"}, {"property", "price"}}, "ann", now),
                 QString("0.1"));
    }

    void aSumThatIsTooLargeIsAnError()
    {
        Orders shop;
        shop.add({{"ann", "2024-05-01T10:00:00Z", "1.00", "1", "9223372036854775807", "Ulm"},
                  {"ann", "2024-05-02T10:00:00Z", "1.00", "1", "1", "Ulm"}});
        const traits::Plan plan =
            shop.plan(Json::array({{{"name", "t"}, {"aggregate", "sum"}, {"event", "Order"}, {"property", "qty"}}}));
        const store::Reader reader = must(shop.people.store().openReader());
        const auto result = traits::Computer(reader).compute(plan, at("2024-06-01"), shop.people.context());
        QVERIFY(!result);
        QCOMPARE(result.error().messageId(), std::string("traits.sum.tooLarge"));
    }

    void tiesAreDecidedByStatedRules()
    {
        Orders shop;
        shop.add({{"ann", "2024-05-01T10:00:00Z", "1.00", "1", "1", "Ulm"},
                  {"ann", "2024-05-01T10:00:00Z", "1.00", "1", "1", "Bonn"},
                  {"ann", "2024-05-03T10:00:00Z", "1.00", "1", "1", "Ulm"},
                  {"ann", "2024-05-04T10:00:00Z", "1.00", "1", "1", "Bonn"},
                  {"ann", "2024-05-02T10:00:00Z", "1.00", "1", "1", "Kiel"},
                  {"ann", "2024-05-04T10:00:00Z", "1.00", "1", "1", "-"}});
        const auto of = [&](const char* aggregate) {
            return shop.value({{"aggregate", aggregate}, {"event", "Order"}, {"property", "city"}}, "ann",
                              "2024-06-01T00:00:00Z");
        };
        QCOMPARE(of("mostFrequent"), QString("Bonn")); // twice like Ulm, but later
        QCOMPARE(of("leastFrequent"), QString("Kiel"));
        QCOMPARE(of("first"), QString("Bonn")); // the same time: the smaller one
        QCOMPARE(of("last"), QString("Bonn"));  // not the event without a city
        QCOMPARE(of("uniqueCount"), QString("3"));
        QCOMPARE(shop.value({{"aggregate", "uniqueList"}, {"event", "Order"}, {"property", "city"}}, "ann",
                            "2024-06-01T00:00:00Z"),
                 QString("[\"Bonn\",\"Kiel\",\"Ulm\"]"));
        QCOMPARE(shop.value({{"aggregate", "mostFrequent"}, {"event", "Order"}, {"property", "city"}, {"atLeast", 3}},
                            "ann", "2024-06-01T00:00:00Z"),
                 QString("-"));
    }

    void streaksGoOnUntilADayIsMissed()
    {
        Orders shop;
        Cells rows;
        for (const char* day : {"01", "02", "05", "06", "07"}) {
            rows.push_back({"ann", std::string("2024-05-") + day + "T22:30:00Z", "1.00", "1", "1", "Ulm"});
        }
        shop.add(rows);
        Json trait{{"aggregate", "streak"}, {"event", "Order"}};
        QCOMPARE(shop.value(trait, "ann", "2024-05-08T23:59:59Z"), QString("3")); // the 8th is not over
        QCOMPARE(shop.value(trait, "ann", "2024-05-09T00:00:00Z"), QString("0"));
        trait["zone"] = "Europe/Berlin"; // where it was after midnight
        QCOMPARE(shop.value(trait, "ann", "2024-05-09T21:59:59Z"), QString("3"));
        QCOMPARE(shop.value(trait, "ann", "2024-05-09T22:00:00Z"), QString("0"));
        trait["longest"] = true;
        QCOMPARE(shop.value(trait, "ann", "2025-05-09T22:00:00Z"), QString("3"));
    }

    void mistakesAreFoundWhereTheyAre()
    {
        QCOMPARE(findings(Json::array({count("a"), count("a")})), QString("/1/name traits.name.twice"));
        QCOMPARE(findings(Json::array({count("city")})), QString("/0/name traits.name.taken"));
        QCOMPARE(findings(Json::array({{{"name", "a"}, {"aggregate", "count"}, {"event", "Ordr"}}})),
                 QString("/0/event audience.event.missing"));
        QCOMPARE(
            findings(Json::array({{{"name", "a"}, {"aggregate", "sum"}, {"event", "Order"}, {"property", "totl"}}})),
            QString("/0/property traits.property.unknown"));
        QCOMPARE(
            findings(Json::array({{{"name", "a"}, {"aggregate", "sum"}, {"event", "Order"}, {"property", "city"}}})),
            QString("/0/reads traits.property.kind"));
        QCOMPARE(findings(Json::array({{{"name", "a"}, {"aggregate", "sum"}, {"event", "Order"}}})),
                 QString("/0/property traits.property.missing"));
        QCOMPARE(
            findings(Json::array({{{"name", "a"},
                                   {"aggregate", "count"},
                                   {"event", "Order"},
                                   {"where", {{{"property", "qty"}, {"operator", "greater"}, {"values", {"x"}}}}}}})),
            QString("/0/where/0/values audience.value.unreadable"));
        QCOMPARE(findings(Json::array({{{"name", "a"}, {"aggregate", "count"}, {"event", "Order"}, {"propety", "x"}}})),
                 QString("/0/propety json.form.unknownKey"));
        QCOMPARE(findings(Json::array({{{"name", "a"}, {"aggregate", "formula"}, {"formula", "b + 1"}},
                                       {{"name", "b"}, {"aggregate", "formula"}, {"formula", "a + 1"}},
                                       {{"name", "c"}, {"aggregate", "formula"}, {"formula", "a"}}})),
                 QString("/0/formula traits.formula.circle; /1/formula traits.formula.circle; /2/formula "
                         "traits.formula.circle"));
        QCOMPARE(findings(Json::array({{{"name", "a"}, {"aggregate", "formula"}, {"formula", "n + 1"}}, count("n")})),
                 QString());
    }

    void aQueryIsGivenOnlyWhatItNames()
    {
        Orders shop;
        const auto planned = [&](const char* sql) {
            return shop.plan(
                Json::array({{{"name", "q"}, {"aggregate", "sql"}, {"sql", sql}, {"reads", "integer"}}}))[0];
        };
        const traits::Planned some = planned("SELECT person, max(QTY) AS value FROM events GROUP BY person");
        QVERIFY((some.events.names() == std::vector<std::string>{"qty"}));
        QVERIFY(some.inputs.empty());
        QCOMPARE(some.privacy, Privacy::Personal);
        QCOMPARE(planned("SELECT person, count(DISTINCT mail) AS value FROM events GROUP BY 1").privacy,
                 Privacy::Identifier);
        QCOMPARE(planned("SELECT person, 1 AS value FROM (SELECT * FROM events) GROUP BY person").privacy,
                 Privacy::Identifier);
        QCOMPARE(findings(Json::array({{{"name", "q"}, {"aggregate", "sql"}, {"sql", "SELECT 1"}}})),
                 QString("/0/reads traits.sql.type"));
    }

    void aTraitIsAsPersonalAsWhatItIsMadeOf()
    {
        Orders shop;
        const traits::Plan plan = shop.plan(
            Json::array({count("n"),
                         {{"name", "mails"}, {"aggregate", "uniqueList"}, {"event", "Order"}, {"property", "mail"}},
                         {{"name", "with"},
                          {"aggregate", "count"},
                          {"event", "Order"},
                          {"where", {{{"property", "mail"}, {"operator", "exists"}}}}},
                         {{"name", "sum"}, {"aggregate", "formula"}, {"formula", "n + with"}},
                         {{"name", "half"}, {"aggregate", "formula"}, {"formula", "n / 2"}}}));
        std::map<std::string, Privacy> privacy;
        for (const traits::Planned& planned : plan) {
            privacy[planned.trait.name] = planned.privacy;
        }
        QVERIFY((privacy == std::map<std::string, Privacy>{{"n", Privacy::Personal},
                                                           {"mails", Privacy::Identifier},
                                                           {"with", Privacy::Identifier},
                                                           {"sum", Privacy::Identifier},
                                                           {"half", Privacy::Personal}}));
        QCOMPARE(toText(traits::withTraits(shape(), plan).traits.find("mails")->type), std::string("list<text>"));
    }

    void whatStaysTheSameKeepsItsTime()
    {
        Orders shop;
        shop.add({{"ann", "2024-05-01T10:00:00Z", "1.00", "1", "1", "Ulm"},
                  {"bob", "2024-05-20T10:00:00Z", "1.00", "1", "1", "Ulm"}});
        Json list = Json::array({count("recent"), count("all")});
        list[0]["window"] = last(30);
        traits::Kept kept;
        QCOMPARE(shop.keep(list, "2024-05-30T00:00:00Z", kept).changed, 4);
        const auto again = shop.keep(list, "2024-05-31T09:59:59Z", kept);
        QCOMPARE(again.changed, 0);
        QVERIFY(!again.traits[0].computed && !again.traits[1].computed);
        const auto later = shop.keep(list, "2024-05-31T10:00:00Z", kept); // Ann's order leaves
        QCOMPARE(later.changed, 1);
        QVERIFY(later.traits[0].computed && !later.traits[1].computed);
        QCOMPARE(shop.stored("SELECT d.name, t.value, t.time / 1000000 FROM trait t JOIN trait_definition d ON d.id = "
                             "t.definition WHERE d.name IN ('recent', 'all') ORDER BY d.name DESC, t.value"),
                 QString("recent|0|1717149600;recent|1|1717027200;all|1|1717027200;all|1|1717027200"));
        QVERIFY(must(shop.people.store().check(shop.people.context())).empty());
    }

    void aTraitThatIsRemovedLosesItsValues()
    {
        Orders shop;
        shop.add({{"ann", "2024-05-01T10:00:00Z", "1.00", "1", "1", "Ulm"}});
        traits::Kept kept;
        shop.keep(Json::array({count("a"), count("b")}), "2024-05-30T00:00:00Z", kept);
        const auto report = shop.keep(Json::array({count("b")}), "2024-05-30T00:00:00Z", kept);
        QVERIFY(report.dropped == std::vector<std::string>{"a"});
        QCOMPARE(shop.stored("SELECT name FROM trait_definition ORDER BY name"), QString("b;city"));
        QCOMPARE(shop.stored("SELECT count(*) FROM trait"), QString("2"));
        // Of another type it is the same trait: the old values go.
        Json other = count("b");
        other["aggregate"] = "lastTime";
        shop.keep(Json::array({other}), "2024-05-30T00:00:00Z", kept);
        QCOMPARE(shop.stored("SELECT name, type, value FROM trait_list WHERE name = 'b'"),
                 QString("b|instant|2024-05-01T10:00:00Z"));
        QVERIFY(must(shop.people.store().check(shop.people.context())).empty());
    }

    void aTraitOfAnotherSourceIsNeverOverwritten()
    {
        Orders shop;
        shop.add({{"ann", "2024-05-01T10:00:00Z", "1.00", "1", "1", "Ulm"}});
        traits::Plan plan = shop.plan(Json::array({count("n")}));
        plan[0].trait.name = "city";
        const auto report =
            traits::keep(shop.people.store(), plan, {0}, {}, {}, at("2024-06-01"), RunId("run"), shop.people.context());
        QVERIFY(!report);
        QCOMPARE(report.error().messageId(), std::string("store.trait.told"));
        QCOMPARE(shop.stored("SELECT value FROM trait_list WHERE name = 'city'"), QString("Ulm"));
        // Nor is it taken away with a trait of that name.
        traits::Kept kept;
        kept.traits["city"] = {};
        const auto dropped = must(
            traits::keep(shop.people.store(), {}, {}, kept, {}, at("2024-06-01"), RunId("run"), shop.people.context()));
        QCOMPARE(dropped.changed, 0);
        QCOMPARE(shop.stored("SELECT value FROM trait_list WHERE name = 'city'"), QString("Ulm"));
    }

    void definitionsHaveOneForm()
    {
        Json trait{{"name", "vip"},
                   {"aggregate", "percentile"},
                   {"event", "Order"},
                   {"property", "total"},
                   {"share", 0.5},
                   {"window", last(90)},
                   {"where", {{{"property", "qty"}, {"operator", "greater"}, {"values", {1}}}}}};
        std::vector<traits::Trait> list;
        QVERIFY(traits::readTraits(Json::array({trait}), list).empty());
        QCOMPARE(compactJson(traits::toJson(list[0])), compactJson(trait));
        QCOMPARE(traits::describe(list[0]),
                 std::string("50% of Order in the last 90 days where qty is more than 1 have at most this total."));
        for (const traits::Aggregate aggregate : traits::aggregates()) {
            traits::Trait each;
            each.name = "t";
            each.aggregate = aggregate;
            each.event = traits::needsEvent(aggregate) ? "Order" : "";
            each.property = traits::needsProperty(each) ? "total" : "";
            each.formula = aggregate == traits::Aggregate::Formula ? "city" : "";
            each.sql = aggregate == traits::Aggregate::Sql ? "SELECT person, city AS value FROM people" : "";
            std::vector<traits::Trait> read;
            QVERIFY(traits::readTraits(Json::array({traits::toJson(each)}), read).empty());
            QVERIFY(read[0] == each);
            QVERIFY(!traits::describe(each).empty());
        }
    }
};

QTEST_GUILESS_MAIN(tst_traits)
#include "tst_traits.moc"
