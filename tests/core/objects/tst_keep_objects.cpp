#include "core/objects/keep.h"
#include "core/store/suppression.h"
#include "tests/core/identity/people_fixture.h"
#include "tests/core/store/plain_sqlite.h"

#include <QTest>

#include <algorithm>
#include <random>

using namespace weir;
using namespace weir::test;
using store::test::plainRows;

namespace {

const Schema kCrm({{"user", TypeKind::Text}, {"email", TypeKind::Text}, {"cookie", TypeKind::Text}});
const Schema kOrders({{"order", TypeKind::Integer, true, Privacy::Plain},
                      {"email", TypeKind::Text, true, Privacy::Identifier},
                      {"day", TypeKind::Date},
                      {"total", DataType::decimal(10, 2), true, Privacy::Plain}});

Json people(const Json& rules = Json())
{
    Json mapping = {{"inputs",
                     {{{"source", "crm"},
                       {"identifiers",
                        {{{"column", "user"}, {"type", "user_id"}},
                         {{"column", "email"}, {"type", "email"}, {"normalizer", "email"}},
                         {{"column", "cookie"}, {"type", "cookie"}}}}}}}};
    if (!rules.is_null()) {
        mapping["rules"] = rules;
    }
    return mapping;
}

void tell(People& people_, const Cells& crm, const Json& rules = Json())
{
    people_.resolve(people(rules), inputs(rows(kCrm, crm)));
}

objects::Mapping orders()
{
    objects::Mapping mapping;
    mapping.type = "order";
    mapping.keyColumn = "order";
    mapping.timeColumn = "day";
    mapping.properties = {"total", "day"};
    mapping.people = {{{"email", "email", identity::Normalizer::Email, {}}, "buyer"}};
    return mapping;
}

objects::KeepReport keep(People& people_, const objects::Mapping& mapping, const Cells& cells,
                         objects::Extent extent = objects::Extent::Whole)
{
    const std::unique_ptr<RowStream> stream = rows(kOrders, cells);
    return must(
        objects::keep(people_.store(), mapping, "shop/orders", *stream, extent, RunId("orders"), people_.context()));
}

std::string sql(People& people_, const std::string& query)
{
    return plainRows(people_.path("people.weir"), query);
}

constexpr const char* kWho = "SELECT DISTINCT l.key, i.value FROM object_person_list l JOIN identifier_list i ON "
                             "i.profile = l.profile WHERE i.type = 'user_id' ORDER BY 1, 2";
constexpr const char* kWhat = "SELECT key, name, value FROM object_value_list ORDER BY key, name";

} // namespace

/// Rows become objects of people.
class TestKeepObjects : public QObject
{
    Q_OBJECT

private slots:
    void rowsBecomeObjects()
    {
        People shop;
        tell(shop, {{"ann", "ann@x.org", "-"}, {"bob", "bob@x.org", "-"}});
        const objects::KeepReport done = keep(shop, orders(),
                                              {{"1", " Ann@X.org", "2024-01-02", "12.50"},
                                               {"2", "bob@x.org", "2024-01-03", "-"},
                                               {"2", "ann@x.org", "2024-01-03", "7.00"},
                                               {"3", "nobody", "2024-01-04", "1.00"},
                                               {"-", "ann@x.org", "2024-01-04", "1.00"},
                                               {"4", "eva@x.org", "-", "2.00"}});
        QCOMPARE(done.rows, 6);
        QCOMPARE(done.summary.objects, 4);
        QCOMPARE(done.summary.withoutKey, 1);
        QCOMPARE(done.summary.sharedKeys, 1);
        QCOMPARE(done.summary.unrelated, 2);
        QCOMPARE(done.unreadable, 1);
        QCOMPARE(sql(shop, kWho), std::string("1|ann;2|ann;2|bob"));
        QCOMPARE(sql(shop, kWhat), std::string("1|day|19724;1|total|12.50;2|day|19725;2|total|7.00;3|day|19726;"
                                               "3|total|1.00;4|total|2.00"));
        // What goes with a person is at least personal.
        const store::ObjectType type = must(must(shop.store().openReader()).objectTypes()).at(0);
        QVERIFY(std::all_of(type.definition.properties.begin(), type.definition.properties.end(),
                            [](const store::ObjectProperty& one) { return one.privacy == Privacy::Personal; }));
        QVERIFY(!keep(shop, orders(), {{"1", " Ann@X.org", "2024-01-02", "12.50"}}, objects::Extent::Part).changed());
    }

    void theOrderOfRowsAndPeopleChangesNothing()
    {
        std::mt19937 random(4);
        Cells crm;
        Cells cells;
        for (int i = 0; i < 40; ++i) {
            const std::string person = std::to_string(random() % 12);
            crm.push_back({"u" + person, "e" + std::to_string(random() % 14) + "@x.org", "-"});
            cells.push_back({std::to_string(random() % 15), "e" + std::to_string(random() % 18) + "@x.org",
                             "2024-01-0" + std::to_string(1 + random() % 4), std::to_string(random() % 5) + ".00"});
        }
        People first; // people, then orders
        tell(first, crm);
        keep(first, orders(), cells);
        People second; // orders first, people in two parts, rows in another order
        std::shuffle(cells.begin(), cells.end(), random);
        keep(second, orders(), cells);
        QCOMPARE(sql(second, kWho), std::string());
        tell(second, Cells(crm.begin(), crm.begin() + 20));
        tell(second, crm);
        QCOMPARE(sql(second, kWhat), sql(first, kWhat));
        QCOMPARE(sql(second, kWho), sql(first, kWho));
        QVERIFY(!sql(first, kWho).empty());
        QVERIFY(must(second.store().check(second.context())).empty());
    }

    void objectsGoWithTheIdentifierWhenPeopleComeApart()
    {
        const Json rules = {
            {"mode", "segment"},
            {"types", {{{"type", "user_id"}, {"kind", "unique"}}, {{"type", "email"}}, {{"type", "cookie"}}}},
            {"others", 0}};
        const Cells crm = {
            {"ann", "ann@x.org", "-"}, {"bob", "bob@x.org", "-"}, {"ann", "-", "tablet"}, {"bob", "-", "tablet"}};
        People shop;
        tell(shop, crm); // the tablet makes them one
        QCOMPARE(shop.find("user_id", "ann"), shop.find("user_id", "bob"));
        keep(shop, orders(), {{"1", "ann@x.org", "2024-01-02", "1.00"}, {"2", "bob@x.org", "2024-01-02", "1.00"}});
        QCOMPARE(sql(shop, kWho), std::string("1|ann;1|bob;2|ann;2|bob"));
        tell(shop, crm, rules);
        QVERIFY(shop.find("user_id", "ann") != shop.find("user_id", "bob"));
        QCOMPARE(sql(shop, kWho), std::string("1|ann;2|bob"));
        tell(shop, crm); // and are one again
        QCOMPARE(sql(shop, kWho), std::string("1|ann;1|bob;2|ann;2|bob"));
        QVERIFY(must(shop.store().check(shop.context())).empty());
    }

    void rowsOfWhoIsForgottenAreLeftOut()
    {
        People shop;
        tell(shop, {{"ann", "ann@x.org", "-"}, {"bob", "bob@x.org", "-"}});
        const Cells cells = {{"1", "ann@x.org", "2024-01-02", "1.00"}, {"2", "bob@x.org", "2024-01-02", "2.00"}};
        keep(shop, orders(), cells);
        const store::NewSuppression gone{"email", "ann@x.org", *store::readScope("forgotten"), "asked", "test", {},
                                         "ana",   {}};
        must(store::SuppressionList(shop.store()).add(std::span(&gone, 1), shop.clock().now()));
        must(shop.store().erase(shop.find("user_id", "ann"), shop.context()));
        QCOMPARE(sql(shop, kWhat), std::string("2|day|19724;2|total|2.00"));
        const objects::KeepReport again = keep(shop, orders(), cells);
        QCOMPARE(again.forgotten, 1);
        QVERIFY(!again.changed());
        QCOMPARE(sql(shop, "SELECT group_concat(key) FROM object"), std::string("2"));
    }

    void groupsAreCalledAfterTheirOldestMember()
    {
        People shop;
        tell(shop, {{"ann", "ann@x.org", "-"}, {"bob", "bob@x.org", "-"}, {"cid", "cid@x.org", "-"}});
        objects::Mapping homes = orders();
        homes.type = "household";
        homes.named = true;
        homes.timeColumn.clear();
        homes.properties = {"total"};
        homes.people[0].role = "member";
        const objects::KeepReport first = keep(shop, homes,
                                               {{"7", "bob@x.org", "-", "0.90"},
                                                {"7", "ann@x.org", "-", "0.90"},
                                                {"8", "cid@x.org", "-", "0.70"},
                                                {"9", "eva@x.org", "-", "0.70"}});
        QCOMPARE(first.summary.objects, 2);
        QCOMPARE(first.nameless, 1);
        QCOMPARE(sql(shop, "SELECT count(*) FROM object o JOIN profile p ON p.public_id = o.key"), std::string("2"));
        // The groups have other numbers, and the younger of two has moved out: the homes are the same ones.
        const bool annIsOlder = shop.find("user_id", "ann") < shop.find("user_id", "bob");
        const std::string older = annIsOlder ? "ann@x.org" : "bob@x.org";
        const std::string younger = annIsOlder ? "bob@x.org" : "ann@x.org";
        const std::string keys = sql(shop, "SELECT id, key FROM object ORDER BY id");
        const objects::KeepReport second =
            keep(shop, homes, {{"1", "cid@x.org", "-", "0.70"}, {"2", older, "-", "0.90"}});
        QCOMPARE(second.summary.added + second.summary.removed, 0);
        QCOMPARE(second.summary.changed, 1);
        QCOMPARE(sql(shop, "SELECT id, key FROM object ORDER BY id"), keys);
        // Somebody in two of them names one: the other is called after the next oldest.
        keep(shop, homes, {{"1", older, "-", "0.70"}, {"2", older, "-", "0.90"}, {"2", younger, "-", "0.90"}});
        QCOMPARE(sql(shop, "SELECT count(*) FROM object o JOIN profile p ON p.public_id = o.key"), std::string("2"));
    }
};

QTEST_GUILESS_MAIN(TestKeepObjects)
#include "tst_keep_objects.moc"
