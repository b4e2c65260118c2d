#include "core/rights/requests.h"
#include "tests/core/store/plain_sqlite.h"
#include "tests/core/store/store_fixture.h"

using namespace weir;
using namespace weir::rights;
using namespace weir::store::test;
using store::ProfileStore;
using store::RightsLedger;

namespace {

Instant at(const char* text)
{
    return *parseInstant(text);
}

NewRequest asked(Kind kind, const char* person, const char* received, const char* jurisdiction = "GDPR")
{
    NewRequest request;
    request.kind = kind;
    request.person = PublicProfileId(person);
    request.receivedAt = at(received);
    request.jurisdiction = jurisdiction;
    request.note = "by post";
    if (kind == Kind::Object) {
        request.purposes = {"ads"};
    }
    return request;
}

} // namespace

class TestRequests : public QObject
{
    Q_OBJECT

private slots:
    void aRequestGoesItsWayOnRecord()
    {
        QTemporaryDir folder;
        const ProfileStore store = openStore(folder);
        const Requests requests(store, presets());
        const RightsLedger ledger(store);
        const Actor ana{"ana", at("2024-02-01T10:00:00Z")};
        const store::RightsRequest opened = must(requests.open(asked(Kind::Access, "p1", "2024-01-31T23:30:00Z"), ana));
        QCOMPARE(weir::toText(opened.due), std::string("2024-02-29"));
        QCOMPARE(daysLeft(opened, ana.now), 28);
        QVERIFY(!isOver(opened));

        must(requests.move(opened.id, State::Verifying, "asked for a copy of a bill", ana));
        must(requests.move(opened.id, State::InWork, "", ana));
        QVERIFY(!requests.move(opened.id, State::Verifying, "", ana)); // never backwards
        QVERIFY(!requests.move(opened.id, State::Refused, "", ana));   // never without a reason
        const Actor ben{"ben", at("2024-02-20T10:00:00Z")};
        const store::RightsRequest done = must(requests.move(opened.id, State::Done, "sent", ben));
        QVERIFY(isOver(done));
        QVERIFY(done.closedAt == ben.now);
        QVERIFY(!requests.move(opened.id, State::Refused, "changed my mind", ben));
        QVERIFY(must(ledger.request(opened.id)) == done);
        QCOMPARE(plainRows(store.path().string(), "SELECT who, step, note FROM rights_step ORDER BY id"),
                 std::string("ana|opened|by post;ana|verifying|asked for a copy of a bill;ana|in work|;ben|done|sent"));
        QCOMPARE(must(ledger.steps(opened.id)).size(), std::size_t{4});
    }

    void limitsAreExtendedOnceInTimeAndWithAReason()
    {
        QTemporaryDir folder;
        const ProfileStore store = openStore(folder);
        const Requests requests(store, presets());
        const Actor actor{"ana", at("2024-12-01T00:00:00Z")};
        const auto id = must(requests.open(asked(Kind::Delete, "p1", "2024-11-30T00:00:00Z"), actor)).id;
        QVERIFY(!requests.extend(id, "", actor));
        QCOMPARE(weir::toText(must(requests.extend(id, "many requests", actor)).due), std::string("2025-02-28"));
        QVERIFY(!requests.extend(id, "again", actor));
        const auto brazil = must(requests.open(asked(Kind::Access, "p1", "2024-11-30T00:00:00Z", "LGPD"), actor)).id;
        QVERIFY(!requests.extend(brazil, "many requests", actor)); // knows no extension
        const auto late = must(requests.open(asked(Kind::Access, "p2", "2024-10-01T00:00:00Z"), actor));
        QCOMPARE(daysLeft(late, actor.now), -30);
        QVERIFY(!requests.extend(late.id, "forgot", actor));
    }

    void whatCannotBeAskedIsRefused()
    {
        QTemporaryDir folder;
        const ProfileStore store = openStore(folder);
        const Requests requests(store, presets());
        const Actor actor{"ana", at("2024-06-01T00:00:00Z")};
        QVERIFY(!requests.open(asked(Kind::Access, "p1", "2024-06-02T00:00:00Z"), actor));
        QVERIFY(!requests.open(asked(Kind::Access, "p1", "2024-05-02T00:00:00Z", "ATLANTIS"), actor));
        NewRequest pointless = asked(Kind::Object, "p1", "2024-05-02T00:00:00Z");
        pointless.purposes.clear();
        QVERIFY(!requests.open(pointless, actor));
        const auto found = RightsLedger(store).request("r-none");
        QVERIFY(!found);
        QCOMPARE(found.error().code(), ErrorCode::NotFound);
    }

    void listsAreByDueDateAndByPerson()
    {
        QTemporaryDir folder;
        const ProfileStore store = openStore(folder);
        const Requests requests(store, presets());
        const Actor actor{"ana", at("2024-06-01T00:00:00Z")};
        const auto second = must(requests.open(asked(Kind::Access, "p1", "2024-05-20T00:00:00Z"), actor)).id;
        const auto first = must(requests.open(asked(Kind::Object, "p2", "2024-05-10T00:00:00Z"), actor)).id;
        const auto over = must(requests.open(asked(Kind::Delete, "p1", "2024-05-01T00:00:00Z"), actor)).id;
        must(requests.move(over, State::Refused, "could not prove who they are", actor));
        const RightsLedger ledger(store);
        std::vector<std::string> ids;
        for (const store::RightsRequest& each : must(ledger.requests())) {
            ids.push_back(each.id);
        }
        QCOMPARE(ids, (std::vector<std::string>{first, second, over}));
        QCOMPARE(must(ledger.requests(PublicProfileId("p1"))).size(), std::size_t{2});
        QVERIFY(must(ledger.request(first)).details.at("purposes") == Json::array({"ads"}));
    }

    void plansAreSpentOnceAndHoldsEnd()
    {
        QTemporaryDir folder;
        const ProfileStore store = openStore(folder);
        const RightsLedger ledger(store);
        const Actor actor{"ana", at("2024-06-01T00:00:00Z")};
        const auto id =
            must(Requests(store, presets()).open(asked(Kind::Delete, "p1", "2024-05-20T00:00:00Z"), actor)).id;
        store::RightsPlan plan{"f-1", id, "hash", actor.now, actor.now + Duration::minutes(30), "open", {}, {}};
        must(ledger.putPlan(plan));
        plan.id = "f-2";
        must(ledger.putPlan(plan));
        QVERIFY(!must(ledger.spend("f-1"))); // replaced
        QVERIFY(must(ledger.spend("f-2")));
        QVERIFY(!must(ledger.spend("f-2")));
        must(ledger.setCertificate("f-2", {{"clean", true}}));
        QVERIFY(must(ledger.plan("f-2")).certificate == Json({{"clean", true}}));

        must(ledger.hold({0, PublicProfileId("p1"), "lawsuit", "ben", actor.now, std::nullopt, std::nullopt, {}}));
        must(ledger.hold({0, PublicProfileId("p1"), "tax", "ben", actor.now, at("2024-07-01T00:00:00Z"), {}, {}}));
        std::vector<store::LegalHold> holds = must(ledger.holds(PublicProfileId("p1")));
        QCOMPARE(holds.size(), std::size_t{2});
        QVERIFY(holds[0].holds(at("2034-01-01T00:00:00Z")));
        QVERIFY(holds[1].holds(at("2024-06-30T23:59:59Z")) && !holds[1].holds(at("2024-07-01T00:00:00Z")));
        QVERIFY(must(ledger.release(holds[0].id, "ana", actor.now)));
        QVERIFY(!must(ledger.release(holds[0].id, "ana", actor.now)));
        holds = must(ledger.holds());
        QVERIFY(!holds[0].holds(actor.now));
        QCOMPARE(holds[0].releasedBy, std::string("ana"));
    }
};

QTEST_APPLESS_MAIN(TestRequests)
#include "tst_requests.moc"
