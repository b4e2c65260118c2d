#include "core/store/delivery_ledger.h"
#include "tests/core/store/plain_sqlite.h"
#include "tests/core/store/store_fixture.h"

using namespace weir;
using namespace weir::store;
using namespace weir::store::test;

namespace {

PlanRecord plan(const char* id)
{
    return {PlanId(id), "hash", "main", "list", Instant{10}, Instant{20}, "open", {{"inputs", 1}}, {{"added", 2}}};
}

std::vector<PlanRow> rows()
{
    return {{1, "old", 9, DeliveryOp::Remove, "", ""},
            {2, "a", 1, DeliveryOp::Add, "ha", R"({"email":"a"})"},
            {3, "b", 2, DeliveryOp::Change, "hb", R"({"email":"b"})"},
            {4, "c", 3, DeliveryOp::Keep, "hc", R"({"email":"c"})"}};
}

DeliveryRecord delivery(const char* id, const char* of)
{
    return {id, PlanId(of), RunId("run"), "file@1", "vip", "running", Instant{30}, std::nullopt, Json::object()};
}

DeliveryRow closed(std::int64_t sequence, DeliveryStatus status, int code = 200)
{
    const PlanRow planned = rows()[static_cast<std::size_t>(sequence - 1)];
    DeliveryRow row;
    row.sequence = sequence;
    row.key = planned.key;
    row.profile = planned.profile;
    row.op = planned.op;
    row.payloadHash = planned.payloadHash;
    row.status = status;
    row.responseCode = code;
    row.message = status == DeliveryStatus::Rejected ? "HTTP 422" : "";
    return row;
}

} // namespace

class tst_delivery_ledger : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<ProfileStore> m_store;

    std::string plain(const std::string& query) const { return plainRows(m_store->path().string(), query); }

private slots:
    void init()
    {
        static int count = 0;
        m_store = std::make_unique<ProfileStore>(
            openStore(m_folder, ("store" + std::to_string(++count) + ".sqlite").c_str()));
    }
    void cleanup() { m_store.reset(); }

    void plansComeBackAsTheyWere()
    {
        const DeliveryLedger ledger(*m_store);
        must(ledger.putPlan(plan("p1"), rows()));
        must(ledger.putPlan(plan("p1"), rows())); // the same again replaces it
        const PlanRecord read = must(ledger.plan(PlanId("p1")));
        QCOMPARE(read.hash, std::string("hash"));
        QCOMPARE(read.inputs.dump() + read.summary.dump(), std::string(R"({"inputs":1}{"added":2})"));
        QCOMPARE(plain("SELECT sequence, key, op FROM publish_plan_row ORDER BY sequence"),
                 std::string("1|old|remove;2|a|add;3|b|change;4|c|keep"));
        const auto page = must(ledger.planRows(PlanId("p1"), 1, 2)); // after the first, two of them
        QCOMPARE(page.size(), std::size_t{2});
        QCOMPARE(page[1].key, std::string("b"));
        QCOMPARE(page[1].payload, rows()[2].payload);
        must(ledger.setPlanState(PlanId("p1"), "applied"));
        QCOMPARE(must(ledger.plan(PlanId("p1"))).state, std::string("applied"));
        QCOMPARE(ledger.plan(PlanId("p2")).error().messageId(), std::string("store.plan.notFound"));
    }

    void theLedgerStandsBeforeAndAfterEachSend()
    {
        const DeliveryLedger ledger(*m_store);
        must(ledger.replaceConfirmed("file@1", "vip", std::vector<DeliveredRow>{{"old", 9, "ho", Instant{1}}}, "d0"));
        must(ledger.putPlan(plan("p1"), rows()));
        must(ledger.begin(delivery("d1", "p1")));
        const std::string lines =
            "SELECT sequence, status, attempt, sent_at, closed_at, response_code FROM delivery_row ORDER BY sequence";
        QCOMPARE(plain(lines), std::string("1|planned|0|-|-|0;2|planned|0|-|-|0;3|planned|0|-|-|0;4|planned|0|-|-|0"));
        must(ledger.markSending("d1", std::vector<std::int64_t>{1, 2, 3}, 1, Instant{40}));
        QCOMPARE(plain(lines),
                 std::string("1|sending|1|40|-|0;2|sending|1|40|-|0;3|sending|1|40|-|0;4|planned|0|-|-|0"));
        // Nothing is confirmed before the answer.
        QCOMPARE(plain("SELECT key FROM delivered"), std::string("old"));
        const std::vector<DeliveryRow> answer{closed(1, DeliveryStatus::Confirmed),
                                              closed(2, DeliveryStatus::Confirmed),
                                              closed(3, DeliveryStatus::Rejected, 422)};
        must(ledger.close("d1", answer, Instant{50}));
        QCOMPARE(plain("SELECT key, profile, payload_hash, confirmed_at, delivery FROM delivered ORDER BY key"),
                 std::string("a|1|ha|50|d1")); // the removed one is gone, the rejected one never came
        const auto rejected = must(ledger.rows("d1", DeliveryStatus::Rejected, 0, 10));
        QCOMPARE(rejected.size(), std::size_t{1});
        QCOMPARE(rejected[0].message, std::string("HTTP 422"));
        QCOMPARE(rejected[0].responseCode, 422);
        QCOMPARE(must(ledger.rows("d1", std::nullopt, 2, 10)).size(), std::size_t{2});
        must(ledger.finish("d1", "partly", {{"confirmed", 2}}, Instant{60}));
        const DeliveryRecord done = must(ledger.delivery("d1"));
        QCOMPARE(done.state, std::string("partly"));
        QCOMPARE(done.finishedAt->micros, 60);
        QCOMPARE(must(ledger.deliveries(5)).size(), std::size_t{1});
    }

    void afterACrashNobodyKnows()
    {
        const DeliveryLedger ledger(*m_store);
        must(ledger.putPlan(plan("p1"), rows()));
        must(ledger.begin(delivery("d1", "p1")));
        must(ledger.markSending("d1", std::vector<std::int64_t>{2, 3}, 1, Instant{40}));
        must(ledger.close("d1", std::vector{closed(2, DeliveryStatus::Confirmed)}, Instant{45}));
        QCOMPARE(must(ledger.closeInterrupted(Instant{70})), 1);
        QCOMPARE(plain("SELECT sequence, status FROM delivery_row ORDER BY sequence"),
                 std::string("1|planned;2|confirmed;3|unknown;4|planned"));
        QCOMPARE(must(ledger.delivery("d1")).state, std::string("interrupted"));
        QCOMPARE(must(ledger.closeInterrupted(Instant{80})), 0);
        QCOMPARE(must(ledger.confirmed("file@1", "vip")).size(), std::size_t{1});
        QVERIFY(must(ledger.confirmed("file@2", "vip")).empty());
    }

    void destinationsAndAudiencesAreApart()
    {
        const DeliveryLedger ledger(*m_store);
        const std::vector<DeliveredRow> two{{"a", 1, "x", Instant{1}}, {"b", 2, "y", Instant{1}}};
        must(ledger.replaceConfirmed("file@1", "vip", two, "d"));
        must(ledger.replaceConfirmed("file@1", "all", std::span(two).first(1), "d"));
        must(ledger.replaceConfirmed("hook@1", "vip", std::span(two).last(1), "d"));
        must(ledger.replaceConfirmed("file@1", "vip", {}, "d"));
        QCOMPARE(plain("SELECT destination, audience, key FROM delivered ORDER BY 1, 2, 3"),
                 std::string("file@1|all|a;hook@1|vip|b"));
    }
};

QTEST_GUILESS_MAIN(tst_delivery_ledger)
#include "tst_delivery_ledger.moc"
