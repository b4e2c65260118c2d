#include "core/base/hash.h"
#include "tests/core/deliver/http_server.h"
#include "tests/core/deliver/publish_fixture.h"

#include <QTest>

namespace weir::plugins::destinations_webhook {
std::unique_ptr<deliver::Destination> create();
}

using namespace weir;
using namespace weir::test;

namespace {

const deliver::Destination& webhook()
{
    static const auto kWebhook = plugins::destinations_webhook::create();
    return *kWebhook;
}

class OneSecret final : public connect::SecretResolver
{
public:
    Result<connect::Secret> resolve(const connect::SecretRef&) override { return connect::Secret("s3cr3t-value"); }
};

void fill(Publishing& shop, int people)
{
    for (int i = 0; i < people; ++i) {
        shop.put("p" + std::to_string(i) + "@x.de", "Ulm", "yes");
    }
}

Json body(const SeenRequest& request)
{
    return must(parseJson(request.body));
}

} // namespace

class tst_webhook : public QObject
{
    Q_OBJECT
private slots:
    void sendsBatchesAndSigns()
    {
        HttpServer server([](const SeenRequest&) { return HttpServer::reply(200); });
        Publishing shop(webhook(),
                        {{"url", server.url()}, {"maxRows", 2}, {"auth", "hmac"}, {"secret", {{"env", "HOOK"}}}});
        OneSecret secrets;
        shop.secrets = &secrets;
        fill(shop, 5);
        const deliver::DeliveryReport report = must(shop.apply(shop.plan()));
        QCOMPARE(report.confirmed, 5);
        const auto requests = server.requests();
        QCOMPARE(requests.size(), std::size_t{3});
        QCOMPARE(body(requests[0])["changes"].size(), std::size_t{2});
        QCOMPARE(body(requests[0])["changes"][0].dump(),
                 std::string(R"({"key":{"email":"p0@x.de"},"op":"add","traits":{"city":"Ulm"}})"));
        QCOMPARE(body(requests[0])["id"].get<std::string>(), requests[0].header("Idempotency-Key"));
        const std::string signature = requests[0].header("X-CDP-Signature");
        const std::string time = signature.substr(2, signature.find(',') - 2);
        QCOMPARE(signature, "t=" + time + ",v1=" + hmacSha256Hex("s3cr3t-value", time + '.' + requests[0].body));
        QVERIFY(shop.plan().empty());
    }

    void triesAgainAfterTheTimeThatTheServerNames()
    {
        int asked = 0;
        HttpServer server([&](const SeenRequest&) {
            ++asked;
            return asked == 1   ? HttpServer::reply(429, "{}", "Retry-After: 7\r\n")
                   : asked == 2 ? HttpServer::reply(503)
                   : asked == 3 ? std::string() // reset
                                : HttpServer::reply(200);
        });
        Publishing shop(webhook(), {{"url", server.url()}});
        fill(shop, 2);
        const deliver::DeliveryReport report = must(shop.apply(shop.plan()));
        QCOMPARE(report.state, std::string("succeeded"));
        QCOMPARE(shop.waited.size(), std::size_t{3});
        QCOMPARE(shop.waited[0].micros, Duration::seconds(7).micros);
        const auto requests = server.requests();
        QCOMPARE(requests.size(), std::size_t{4});
        for (const SeenRequest& request : requests) {
            QCOMPARE(request.header("Idempotency-Key"), requests[0].header("Idempotency-Key"));
        }
    }

    void eachRowHasItsOwnOutcome()
    {
        int asked = 0;
        HttpServer server([&](const SeenRequest&) {
            return ++asked == 1
                       ? HttpServer::reply(207, R"({"errors":[{"index":1,"message":"bad p1@x.de","status":422},)"
                                                R"({"index":2,"status":503}]})")
                       : HttpServer::reply(200);
        });
        Publishing shop(webhook(), {{"url", server.url()}});
        fill(shop, 3);
        const deliver::DeliveryReport report = must(shop.apply(shop.plan()));
        QCOMPARE(report.state, std::string("partly"));
        QCOMPARE(report.confirmed, 2);
        QCOMPARE(report.rejected, 1);
        for (const auto& [reason, count] : report.reasons) {
            QVERIFY(reason.find("p1@x.de") == std::string::npos); // the server's words without the person
        }
        const auto requests = server.requests();
        QCOMPARE(requests.size(), std::size_t{2});
        QCOMPARE(body(requests[1])["changes"].size(), std::size_t{1});
        QVERIFY(requests[0].header("Idempotency-Key") != requests[1].header("Idempotency-Key"));
        // Only confirmed rows advance the baseline: the next plan has the rejected one again (D19).
        QVERIFY(!shop.confirmed().contains("p1@x.de"));
        QCOMPARE(shop.plan().counts.added, 1);
    }

    void refusedCredentialsStopTheDelivery()
    {
        HttpServer server([](const SeenRequest&) { return HttpServer::reply(401); });
        Publishing shop(webhook(),
                        {{"url", server.url()}, {"maxRows", 1}, {"auth", "bearer"}, {"secret", {{"env", "X"}}}});
        OneSecret secrets;
        shop.secrets = &secrets;
        fill(shop, 3);
        const deliver::DeliveryReport report = must(shop.apply(shop.plan()));
        QCOMPARE(report.state, std::string("failed"));
        QCOMPARE(report.pending, 3);
        QCOMPARE(server.requests().size(), std::size_t{1});
        QVERIFY(report.error && report.error->fullText().find("s3cr3t") == std::string::npos);
        QVERIFY(shop.confirmed().empty());
        QCOMPARE(shop.plan().counts.added, 3);
    }

    void givesUpWhenRetriesEnd()
    {
        HttpServer server([](const SeenRequest&) { return HttpServer::reply(500); });
        Publishing shop(webhook(), {{"url", server.url()}});
        fill(shop, 1);
        const deliver::DeliveryReport report = must(shop.apply(shop.plan()));
        QCOMPARE(report.state, std::string("failed"));
        QCOMPARE(report.pending, 1);
        QVERIFY(server.requests().size() > 1);
    }
};

QTEST_GUILESS_MAIN(tst_webhook)
#include "tst_webhook.moc"
