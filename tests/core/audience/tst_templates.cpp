#include "core/audience/templates.h"

#include <QTest>

#include <set>

using namespace weir;
using namespace weir::audience;

namespace {

const Template& templateOf(const std::vector<Template>& all, const std::string& id)
{
    for (const Template& each : all) {
        if (each.id == id) {
            return each;
        }
    }
    qFatal("no such template");
}

} // namespace

/// Templates are filled in by what names mean, and say what is missing.
class tst_templates : public QObject
{
    Q_OBJECT
private slots:
    void aStoreWithoutEventsFillsNothingIn()
    {
        for (const Template& each : templatesFor({})) {
            QVERIFY2(!each.definition && !each.missing.empty(), each.id.c_str());
        }
    }

    void namesAreReadByTheirMeaning()
    {
        StoreFacts facts;
        facts.events = {{"order_completed", 9}, {"Product Added", 5}, {"Signed up", 3}, {"opened", 2}};
        facts.purchaseAmounts = {{"Total", 92.4}};
        const std::vector<Template> all = templatesFor(facts);
        const Template& lapsed = templateOf(all, "lapsed-high-value");
        QVERIFY(lapsed.definition);
        QCOMPARE(describe(*lapsed.definition),
                 std::string("People who did order_completed where Total is at least 92 and who did not do "
                             "order_completed in the last 60 days."));
        QCOMPARE(lapsed.amount.value_or(0), std::int64_t{92});
        QCOMPARE(templateOf(all, "cart-abandoners").events,
                 (std::vector<std::string>{"Product Added", "order_completed"}));
        QCOMPARE(describe(*templateOf(all, "cart-abandoners").definition),
                 std::string("People who did Product Added, then not order_completed within day in the last 14 days."));
        QVERIFY(templateOf(all, "win-back").definition);
        QVERIFY(!templateOf(all, "best-customers").definition); // no trait of a customer's worth
        QVERIFY(templateOf(all, "new-this-week").definition);
        QVERIFY(templateOf(all, "engaged-by-email").definition);
        QVERIFY(!templateOf(all, "lookers").definition); // nothing was viewed
    }

    void whatSaysMoreIsPreferred()
    {
        StoreFacts facts;
        facts.events = {{"Order completed", 9}, {"Purchase", 5}};
        facts.purchaseAmounts = {{"total", 1234.0}};
        QCOMPARE(templateOf(templatesFor(facts), "recent-buyers").events, std::vector<std::string>{"Purchase"});
        QCOMPARE(templateOf(templatesFor(facts), "lapsed-high-value").amount.value_or(0), std::int64_t{1200});
        facts.traitAmounts = {{"lifetime_value", 300.0}}; // the customer's worth beats a single purchase
        const Template lapsed = templateOf(templatesFor(facts), "lapsed-high-value");
        QCOMPARE(lapsed.columns, std::vector<std::string>{"lifetime_value"});
        facts.purchaseAmounts.clear();
        facts.traitAmounts.clear();
        QVERIFY(!templateOf(templatesFor(facts), "lapsed-high-value").missing.empty());
    }

    void everyDefinitionReadsBack()
    {
        StoreFacts facts;
        facts.events = {{"Purchase", 9}, {"add to cart", 1}, {"signup", 1},
                        {"clicked", 1},  {"opened", 1},      {"page view", 1}};
        facts.purchaseAmounts = {{"value", 10.0}};
        facts.traits.add({"Trial_ends_at", TypeKind::Instant, true, {}});
        facts.traits.add({"date of birth", TypeKind::Date, true, {}});
        facts.traitAmounts = {{"ltv", 10.0}};
        std::set<std::string> ids;
        for (const Template& each : templatesFor(facts)) {
            QVERIFY2(each.definition, each.id.c_str());
            const auto read = definitionFromJson(toJson(*each.definition));
            QVERIFY2(read && *read == *each.definition, each.id.c_str());
            QVERIFY(ids.insert(each.id).second);
        }
    }
};

QTEST_GUILESS_MAIN(tst_templates)
#include "tst_templates.moc"
