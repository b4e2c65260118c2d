#include "core/base/file.h"
#include "core/store/person_history.h"
#include "tests/core/deliver/publish_fixture.h"

#include <QTest>

namespace weir::plugins::destinations_file {
std::unique_ptr<deliver::Destination> create();
}

using namespace weir;
using namespace weir::test;
using deliver::Guard;

namespace {

const deliver::Destination& file()
{
    static const auto kFile = plugins::destinations_file::create();
    return *kFile;
}

Json csv(const char* content = "snapshot", const char* path = "out/people.csv")
{
    return {{"path", path}, {"content", content}};
}

} // namespace

class tst_publish : public QObject
{
    Q_OBJECT
private slots:
    void sendsOnlyWhatConsentAllows()
    {
        Publishing shop(file(), csv());
        shop.put("ann@x.de", "=Bonn", "yes");
        shop.put("bob@x.de", "Kiel", "no");
        shop.put("cat@x.de", "Ulm, West", "yes");
        shop.put("dan@x.de", "Jena", "");
        const deliver::PublishPlan plan = shop.plan();
        QCOMPARE(plan.counts.added, 2);
        QCOMPARE(plan.counts.blocked, 2);
        QCOMPARE(plan.counts.blockedByReason.at("denied"), 1);
        QCOMPARE(plan.counts.blockedByReason.at("neverAsked"), 1);
        QVERIFY(plan.guards.front().kind == Guard::Kind::FirstPublish && !plan.needsConfirmation());
        const deliver::DeliveryReport report = must(shop.apply(plan));
        QCOMPARE(report.state, std::string("succeeded"));
        QCOMPARE(report.confirmed, 2);
        QCOMPARE(must(readFile(shop.path("out/people.csv"))),
                 std::string("email,city\nann@x.de,\"'=Bonn\"\ncat@x.de,\"Ulm, West\"\n"));
    }

    void aPlanIsSpentOnceApplied()
    {
        Publishing shop(file(), csv());
        shop.put("ann@x.de", "Bonn", "yes");
        const deliver::PublishPlan plan = shop.plan();
        must(shop.apply(plan));
        const auto again = shop.apply(plan);
        QVERIFY(!again && again.error().messageId() == "deliver.plan.spent");
    }

    /// A destination to which people are only added is told to remove somebody who is deleted, and nobody else.
    void whoIsDeletedLeavesEveryDestination()
    {
        Json settings = csv("changes", "out/{plan}.csv");
        settings["mode"] = "add";
        Publishing shop(file(), settings);
        for (const char* email : {"ann@x.de", "bob@x.de", "cat@x.de", "dan@x.de", "eve@x.de", "fox@x.de"}) {
            shop.put(email, "Bonn", "yes");
        }
        must(shop.apply(shop.plan()));
        shop.put("bob@x.de", "Bonn", "withdrawn");
        must(shop.store().erase(shop.find("email", "ann@x.de"), shop.context()));
        const deliver::PublishPlan plan = shop.plan();
        QCOMPARE(plan.counts.removed, 1);
        QCOMPARE(plan.counts.skipped, 1); // whoever has withdrawn stays, as the mode says
        must(shop.apply(plan, deliver::Confirmation{1, "forgotten"}));
        QVERIFY(!shop.confirmed().contains("ann@x.de"));
        QVERIFY(shop.confirmed().contains("bob@x.de"));
    }

    void sendsDifferencesAgainstWhatIsConfirmed()
    {
        Publishing shop(file(), csv("changes", "out/{plan}.csv"));
        shop.put("ann@x.de", "Bonn", "yes");
        shop.put("bob@x.de", "Kiel", "yes");
        for (int i = 0; i < 8; ++i) {
            shop.put("p" + std::to_string(i) + "@x.de", "Ulm", "yes");
        }
        must(shop.apply(shop.plan()));
        shop.put("bob@x.de", "Trier", "yes");
        shop.put("eve@x.de", "Rom", "yes");
        shop.put("p0@x.de", "Ulm", "withdrawn");
        const deliver::PublishPlan plan = shop.plan();
        QCOMPARE(plan.counts.added, 1);
        QCOMPARE(plan.counts.changed, 1);
        QCOMPARE(plan.counts.removed, 1); // the withdrawal
        QCOMPARE(plan.counts.unchanged, 8);
        must(shop.apply(plan));
        QCOMPARE(must(readFile(shop.path("out/") + plan.id.str() + ".csv")),
                 std::string("op,email,city\nremove,p0@x.de,\nchange,bob@x.de,Trier\nadd,eve@x.de,Rom\n"));
        QVERIFY(shop.plan().empty());
    }

    void equalInputsGiveAnEqualHash()
    {
        Publishing shop(file(), csv());
        shop.put("ann@x.de", "Bonn", "yes");
        const deliver::PublishPlan first = shop.plan();
        const deliver::PublishPlan second = shop.plan();
        QCOMPARE(first.hash, second.hash);
        const auto replaced = shop.apply(first);
        QVERIFY(!replaced && replaced.error().messageId() == "deliver.plan.replaced");
        QVERIFY(shop.apply(second));
    }

    void refusesChangedInputsAndOldPlans()
    {
        Publishing shop(file(), csv());
        shop.put("ann@x.de", "Bonn", "yes");
        const deliver::PublishPlan plan = shop.plan();
        shop.version = "2";
        const auto changed = shop.apply(plan);
        QVERIFY(!changed && changed.error().messageId() == "deliver.plan.inputsChanged");
        shop.version = "1";
        shop.clock().set(plan.expiresAt + Duration::seconds(1));
        const auto old = shop.apply(plan);
        QVERIFY(!old && old.error().messageId() == "deliver.plan.expired");
        QVERIFY(!std::filesystem::exists(shop.path("out/people.csv")));
    }

    void aWithdrawalBetweenPlanAndApplyIsHonoured()
    {
        Publishing shop(file(), csv());
        shop.put("ann@x.de", "Bonn", "yes");
        shop.put("bob@x.de", "Kiel", "yes");
        must(shop.apply(shop.plan()));
        const auto heldBy = [&shop] { // who looks at Bob's page reads who has him
            const auto bob = must(must(shop.store().openReader()).findByIdentifier("email", "bob@x.de"));
            return must(store::PersonHistory(shop.store()).heldBy(*bob));
        };
        QCOMPARE(heldBy().size(), std::size_t{1});
        QCOMPARE(heldBy().front().audience, std::string("everybody"));
        shop.put("bob@x.de", "Trier", "yes");
        const deliver::PublishPlan plan = shop.plan();
        QCOMPARE(plan.counts.changed, 1);
        shop.put("bob@x.de", "Trier", "withdrawn");
        const deliver::DeliveryReport report = must(shop.apply(plan));
        QCOMPARE(report.withdrawn, 1);
        QCOMPARE(must(readFile(shop.path("out/people.csv"))), std::string("email,city\nann@x.de,Bonn\n"));
        QVERIFY(!shop.confirmed().contains("bob@x.de")); // the file no longer holds him
        QVERIFY(heldBy().empty());
    }

    void anEmptySourceNeverDeletesEverythingUnasked()
    {
        Publishing shop(file(), csv());
        shop.put("ann@x.de", "Bonn", "yes");
        shop.put("bob@x.de", "Kiel", "yes");
        must(shop.apply(shop.plan()));
        const deliver::PublishPlan plan = shop.plan({"ann@x.de", "bob@x.de"});
        QVERIFY(plan.needsConfirmation() && plan.guards.front().kind == Guard::Kind::EmptySource);
        const auto unasked = shop.apply(plan);
        QVERIFY(!unasked && unasked.error().messageId() == "deliver.plan.unconfirmed");
        QCOMPARE(shop.confirmed().size(), std::size_t{2});
        must(shop.apply(plan, deliver::Confirmation{2, "closing"}));
        QVERIFY(shop.confirmed().empty());
        QCOMPARE(must(readFile(shop.path("out/people.csv"))), std::string("email,city\n"));
    }

    void manyRemovalsAskForConfirmation()
    {
        Publishing shop(file(), csv());
        for (const char* email : {"a@x.de", "b@x.de", "c@x.de"}) {
            shop.put(email, "Bonn", "yes");
        }
        must(shop.apply(shop.plan()));
        const deliver::PublishPlan plan = shop.plan({"a@x.de"});
        QVERIFY(plan.needsConfirmation() && plan.guards.front().kind == Guard::Kind::ManyRemovals);
        QVERIFY(!shop.apply(plan, deliver::Confirmation{2, "wrong number"}));
        QVERIFY(shop.apply(plan, deliver::Confirmation{1, "right"}));
    }

    void personalFieldsThatAreNewAskForConfirmation()
    {
        Publishing shop(file(), csv());
        shop.setFields(Json::array());
        shop.put("a@x.de", "Bonn", "yes");
        must(shop.apply(shop.plan()));
        QVERIFY(!shop.plan().needsConfirmation());
        shop.setFields({{{"from", "trait"}, {"of", "city"}}});
        const deliver::PublishPlan plan = shop.plan();
        QVERIFY(plan.needsConfirmation() && plan.guards.front().kind == Guard::Kind::NewPersonal);
        QVERIFY(plan.guards.front().sentence.find("city") != std::string::npos);
        QVERIFY(!shop.apply(plan));
        QVERIFY(shop.apply(plan, deliver::Confirmation{0, "agreed with legal"}));
        QVERIFY(!shop.plan().needsConfirmation()); // known from now on
    }

    void aListThatDoublesIsNoted()
    {
        Publishing shop(file(), csv());
        shop.put("a@x.de", "Bonn", "yes");
        must(shop.apply(shop.plan()));
        shop.put("b@x.de", "Bonn", "yes");
        const deliver::PublishPlan plan = shop.plan();
        QCOMPARE(plan.guards.size(), std::size_t{1});
        QVERIFY(plan.guards.front().kind == Guard::Kind::SizeChange && !plan.needsConfirmation());
        QCOMPARE(must(deliver::loadPlan(plan.id, shop.store())).guards.front().kind, Guard::Kind::SizeChange);
    }

    void aDiscardedPlanIsNotApplied()
    {
        Publishing shop(file(), csv());
        shop.put("a@x.de", "Bonn", "yes");
        const deliver::PublishPlan plan = shop.plan();
        must(store::DeliveryLedger(shop.store()).setPlanState(plan.id, "discarded"));
        QCOMPARE(shop.apply(plan).error().messageId(), std::string("deliver.plan.discarded"));
        QVERIFY(shop.confirmed().empty());
    }

    void theStoredPlanIsThePlan()
    {
        Publishing shop(file(), csv());
        shop.put("ann@x.de", "Bonn", "yes");
        shop.put("bob@x.de", "Bonn", "no");
        const deliver::PublishPlan plan = shop.plan();
        QCOMPARE(toJson(must(deliver::loadPlan(plan.id, shop.store()))).dump(), toJson(plan).dump());
    }
};

QTEST_GUILESS_MAIN(tst_publish)
#include "tst_publish.moc"
