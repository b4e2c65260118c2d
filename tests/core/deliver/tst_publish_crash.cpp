#include "tests/core/deliver/http_server.h"
#include "tests/core/deliver/publish_fixture.h"

#include <QTest>

#include <csignal>
#include <random>
#include <sys/wait.h>

namespace weir::plugins::destinations_webhook {
std::unique_ptr<deliver::Destination> create();
}

using namespace weir;
using namespace weir::test;

namespace {

constexpr int kPeople = 40;
constexpr int kEventsEach = 5;

const Schema kSchema(
    {{"email", TypeKind::Text}, {"city", TypeKind::Text}, {"answer", TypeKind::Text}, {"at", TypeKind::Instant}});

Json mapping()
{
    return {{"inputs",
             {{{"source", "shop"},
               {"identifiers", {{{"column", "email"}, {"type", "email"}}}},
               {"traits", {{{"column", "city"}}}},
               {"event", {{"name", "visit"}, {"time", "at"}}},
               {"consent", {{"purpose", "ads"}, {"state", "answer"}, {"time", "at"}}}}}}};
}

Cells visits()
{
    Cells cells;
    for (int i = 0; i < kPeople * kEventsEach; ++i) {
        const Instant time = at("2024-01-01T00:00:00Z") + Duration::minutes(i);
        cells.push_back({"p" + std::to_string(i % kPeople) + "@x.de", "Ulm", "yes", toText(time)});
    }
    return cells;
}

/// A server that remembers keys: what it holds, and whether anything took effect twice.
struct Memory
{
    std::mutex mutex;
    std::set<std::string> keys;
    std::map<std::string, int> additions;

    std::string take(const SeenRequest& request)
    {
        const std::scoped_lock lock(mutex);
        if (keys.insert(request.header("Idempotency-Key")).second) {
            const Json body = must(parseJson(request.body));
            for (const Json& change : body["changes"]) {
                ++additions[change["key"]["email"].get<std::string>()];
            }
        }
        return HttpServer::reply(200);
    }
};

/// Everything that a run does. Settling an interrupted publish moves the baseline, so the plan may have to be made
/// again.
void work(Publishing& shop)
{
    shop.resolve(mapping(), inputs(rows(kSchema, visits(), 16)));
    auto report = shop.apply(shop.plan());
    if (!report && report.error().messageId() == "deliver.plan.inputsChanged") {
        report = shop.apply(shop.plan());
    }
    must(std::move(report));
}

} // namespace

class tst_publish_crash : public QObject
{
    Q_OBJECT
private slots:
    void killedAtAnyMomentNothingIsLostOrDoubled()
    {
        const int rounds = qEnvironmentVariableIntValue("WEIR_CRASH_ROUNDS") > 0
                               ? qEnvironmentVariableIntValue("WEIR_CRASH_ROUNDS")
                               : 4;
        const std::uint32_t seed = 99;
        qInfo("seed %u, %d rounds", seed, rounds);
        std::mt19937 random(seed);
        const auto webhook = plugins::destinations_webhook::create();
        int killed = 0;
        for (int round = 0; round < rounds; ++round) {
            Memory memory;
            HttpServer server([&](const SeenRequest& request) { return memory.take(request); });
            Publishing shop(*webhook, {{"url", server.url()}, {"maxRows", 4}});
            shop.close();
            const pid_t child = ::fork();
            QVERIFY(child >= 0);
            if (child == 0) {
                shop.reopen();
                work(shop);
                ::_exit(0);
            }
            ::usleep(static_cast<useconds_t>(random() % (10'000U << (2 * (random() % 3)))));
            ::kill(child, SIGKILL);
            int status = 0;
            ::waitpid(child, &status, 0);
            killed += WIFSIGNALED(status) ? 1 : 0;

            shop.clock().set(shop.clock().now() + Duration::minutes(5));
            shop.version = round % 2 == 0 ? "1" : "2"; // every second time the interrupted plan is out of date
            shop.reopen();
            QVERIFY(must(shop.store().check(shop.context())).empty());
            work(shop);
            QVERIFY(must(shop.store().check(shop.context())).empty());
            QCOMPARE(must(shop.store().info()).events, std::int64_t{kPeople * kEventsEach});
            QCOMPARE(must(shop.store().info()).profiles, std::int64_t{kPeople});
            QCOMPARE(shop.confirmed().size(), std::size_t{kPeople});
            QVERIFY(shop.plan().empty());
            const std::scoped_lock lock(memory.mutex);
            QCOMPARE(memory.additions.size(), std::size_t{kPeople});
            for (const auto& [email, times] : memory.additions) {
                QCOMPARE(times, 1);
            }
        }
        qInfo("%d of %d were killed on the way", killed, rounds);
        QVERIFY(killed > 0);
    }
};

QTEST_GUILESS_MAIN(tst_publish_crash)
#include "tst_publish_crash.moc"
