#include "core/base/hash.h"
#include "tests/core/deliver/http_server.h"
#include "tests/core/deliver/publish_fixture.h"
#include "tests/core/store/plain_sqlite.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <chrono>
#include <thread>

namespace weir::plugins::destinations_webhook {
std::unique_ptr<deliver::Destination> create();
}

using namespace weir;
using namespace weir::test;
using weir::store::test::plainRows;

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

    void retryAfterMayBeADate()
    {
        int asked = 0;
        HttpServer server([&](const SeenRequest&) {
            return ++asked == 1 ? HttpServer::reply(503, "{}", "Retry-After: Sat, 01 Jun 2024 12:02:00 GMT\r\n")
                                : HttpServer::reply(200);
        });
        Publishing shop(webhook(), {{"url", server.url()}});
        fill(shop, 1);
        const deliver::PublishPlan plan = shop.plan();
        const Duration expected = at("2024-06-01T12:02:00Z") - shop.clock().now();
        QCOMPARE(must(shop.apply(plan)).state, std::string("succeeded"));
        QCOMPARE(shop.waited.size(), std::size_t{1});
        QCOMPARE(shop.waited[0].micros, expected.micros);
    }

    void backsOffLongerAndLonger()
    {
        HttpServer server([](const SeenRequest&) { return HttpServer::reply(503); });
        Publishing shop(webhook(), {{"url", server.url()}});
        shop.attempts = 5;
        fill(shop, 1);
        QCOMPARE(must(shop.apply(shop.plan())).state, std::string("failed"));
        QCOMPARE(server.requests().size(), std::size_t{5});
        QCOMPARE(shop.waited.size(), std::size_t{4});
        for (std::size_t i = 1; i < shop.waited.size(); ++i) {
            QVERIFY(shop.waited[i] > shop.waited[i - 1]);
        }
    }

    void aRefusedRequestIsNotSentAgain()
    {
        HttpServer server([](const SeenRequest&) { return HttpServer::reply(422, R"({"error":"p0@x.de is bad"})"); });
        Publishing shop(webhook(), {{"url", server.url()}, {"maxRows", 2}});
        fill(shop, 3);
        const deliver::DeliveryReport report = must(shop.apply(shop.plan()));
        QCOMPARE(report.state, std::string("failed"));
        QCOMPARE(report.rejected, 3);
        QCOMPARE(report.reasons.at("HTTP 422"), 3);
        QCOMPARE(server.requests().size(), std::size_t{2}); // every batch once
        QVERIFY(shop.waited.empty());
        QVERIFY(shop.confirmed().empty());
    }

    void aRedirectIsNotFollowed()
    {
        HttpServer elsewhere([](const SeenRequest&) { return HttpServer::reply(200); });
        HttpServer server(
            [&](const SeenRequest&) { return HttpServer::reply(307, "", "Location: " + elsewhere.url() + "\r\n"); });
        Publishing shop(webhook(), {{"url", server.url()}, {"auth", "bearer"}, {"secret", {{"env", "X"}}}});
        OneSecret secrets;
        shop.secrets = &secrets;
        fill(shop, 1);
        const deliver::DeliveryReport report = must(shop.apply(shop.plan()));
        QCOMPARE(report.error ? report.error->messageId() : "", std::string("destination.webhook.redirect"));
        QVERIFY(elsewhere.requests().empty()); // neither people nor the token went to another place
        QCOMPARE(server.requests().size(), std::size_t{1});
    }

    void aServerThatIsNotThere()
    {
        std::string url;
        {
            HttpServer gone([](const SeenRequest&) { return HttpServer::reply(200); });
            url = gone.url();
        }
        Publishing shop(webhook(), {{"url", url}});
        shop.attempts = 3;
        fill(shop, 2);
        const deliver::DeliveryReport report = must(shop.apply(shop.plan()));
        QCOMPARE(report.state, std::string("failed"));
        QCOMPARE(report.error ? report.error->messageId() : "", std::string("net.http.connect"));
        QCOMPARE(report.pushes, 3);
        QCOMPARE(report.pending, 2);
        QCOMPARE(shop.plan().counts.added, 2); // the next plan has them again
    }

    void aServerThatDoesNotAnswer()
    {
        HttpServer server([](const SeenRequest&) {
            std::this_thread::sleep_for(std::chrono::milliseconds(1'100));
            return HttpServer::reply(200);
        });
        Publishing shop(webhook(), {{"url", server.url()}, {"timeout", 1}});
        shop.attempts = 1;
        fill(shop, 1);
        const deliver::DeliveryReport report = must(shop.apply(shop.plan()));
        QCOMPARE(report.error ? report.error->messageId() : "", std::string("net.http.timeout"));
        QVERIFY(shop.confirmed().empty()); // it may have arrived; only an answer counts
    }

    void anUntrustedCertificateStopsTheDelivery()
    {
        QTemporaryDir folder;
        const QString key = folder.filePath("key.pem");
        const QString certificate = folder.filePath("certificate.pem");
        QProcess make;
        make.start("openssl", {"req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes",
                               "-keyout", key, "-out", certificate, "-days", "2", "-subj", "/CN=localhost"});
        QVERIFY(make.waitForFinished(20'000) && make.exitCode() == 0);
        QProcess server; // port 0: any that is free, which it then names
        server.start("openssl",
                     {"s_server", "-accept", "0", "-key", key, "-cert", certificate, "-www", "-naccept", "9"});
        QVERIFY(server.waitForStarted());
        QByteArray said;
        while (!said.contains("ACCEPT") || !said.endsWith('\n')) {
            QVERIFY(server.waitForReadyRead(10'000));
            said += server.readAllStandardOutput();
        }
        const std::string port = said.trimmed().split(':').last().toStdString();
        Publishing shop(webhook(), {{"url", "https://localhost:" + port + "/hook"}});
        fill(shop, 1);
        const deliver::DeliveryReport report = must(shop.apply(shop.plan()));
        server.kill();
        server.waitForFinished();
        QCOMPARE(report.error ? report.error->messageId() : "", std::string("net.http.tls"));
        QCOMPARE(report.pushes, 1); // trying again does not make it trustworthy
        QVERIFY(shop.confirmed().empty());
    }

    void theLedgerKnowsBeforeTheServerDoes()
    {
        std::string seen;
        std::string file;
        HttpServer server([&](const SeenRequest&) {
            seen += plainRows(file, "SELECT group_concat(status) FROM (SELECT status FROM delivery_row ORDER BY "
                                    "sequence)") +
                    ' ' + plainRows(file, "SELECT count(*) FROM delivered") + '\n';
            return HttpServer::reply(200);
        });
        Publishing shop(webhook(), {{"url", server.url()}, {"maxRows", 1}});
        file = shop.path("people.weir");
        fill(shop, 2);
        QCOMPARE(must(shop.apply(shop.plan())).state, std::string("succeeded"));
        QCOMPARE(seen, std::string("sending,planned 0\nconfirmed,sending 1\n"));
        QCOMPARE(plainRows(file, "SELECT count(*) FROM delivered"), std::string("2"));
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
