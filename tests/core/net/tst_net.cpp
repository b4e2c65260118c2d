#include "core/net/rate_limit.h"
#include "core/net/redaction.h"
#include "core/net/retry.h"

#include <QTest>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>

using namespace weir;
using namespace weir::net;

namespace {

/// Answers connections one after the other with fixed texts, and keeps what was asked.
class Server
{
public:
    explicit Server(std::vector<std::string> answers) : m_answers(std::move(answers))
    {
        m_socket = ::socket(AF_INET, SOCK_STREAM, 0);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        ::bind(m_socket, reinterpret_cast<sockaddr*>(&address), sizeof address);
        ::listen(m_socket, 8);
        socklen_t size = sizeof address;
        ::getsockname(m_socket, reinterpret_cast<sockaddr*>(&address), &size);
        m_port = ntohs(address.sin_port);
        m_thread = std::thread([this] { serve(); });
    }
    ~Server()
    {
        ::shutdown(m_socket, SHUT_RDWR);
        m_thread.join();
        ::close(m_socket);
    }
    [[nodiscard]] std::string url() const { return "http://127.0.0.1:" + std::to_string(m_port) + "/x?token=abc"; }
    std::vector<std::string> asked;

private:
    void serve()
    {
        for (const std::string& answer : m_answers) {
            const int client = ::accept(m_socket, nullptr, nullptr);
            if (client < 0) {
                return;
            }
            std::string request(65536, '\0');
            request.resize(
                static_cast<std::size_t>(std::max<ssize_t>(0, ::recv(client, request.data(), request.size(), 0))));
            asked.push_back(request);
            if (answer == "silence") {
                std::this_thread::sleep_for(std::chrono::milliseconds(700));
            } else {
                ::send(client, answer.data(), answer.size(), MSG_NOSIGNAL);
            }
            ::close(client);
        }
    }
    std::vector<std::string> m_answers;
    int m_socket = -1;
    int m_port = 0;
    std::thread m_thread;
};

const std::string kOk = "HTTP/1.1 200 OK\r\nX-Name: v\r\nContent-Length: 2\r\nConnection: close\r\n\r\nhi";
const std::string kBusy = "HTTP/1.1 429 Busy\r\nRetry-After: 7\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";

} // namespace

class TestNet : public QObject
{
    Q_OBJECT

private slots:
    void sendsAndReceives()
    {
        Server server({kOk});
        HttpRequest request;
        request.method = "POST";
        request.url = server.url();
        request.headers = {{"X-Test", "1"}};
        request.body = "{}";
        const auto response = makeHttpClient()->send(request, {});
        QVERIFY(response.has_value());
        QCOMPARE(response->status, 200);
        QCOMPARE(response->body, std::string("hi"));
        QCOMPARE(*response->header("x-name"), std::string("v"));
        QVERIFY(server.asked.at(0).starts_with("POST /x?token=abc"));
        QVERIFY(server.asked.at(0).ends_with("\r\n\r\n{}"));
    }

    void errorsHideSecrets()
    {
        HttpRequest request;
        request.url = "http://user:pw@127.0.0.1:1/p?token=abcdef&x=1";
        request.secrets = {"abcdef"};
        const auto refused = makeHttpClient()->send(request, {});
        QCOMPARE(refused.error().messageId(), std::string("net.http.connect"));
        const std::string text = refused.error().fullText();
        QVERIFY(text.find("pw") == std::string::npos && text.find("abcdef") == std::string::npos);
        request.url = "ftp://x/";
        QCOMPARE(makeHttpClient()->send(request, {}).error().messageId(), std::string("net.http.url"));
        request.url = "http://127.0.0.1:1/";
        request.headers = {{"A", "b\r\nC: d"}};
        QCOMPARE(makeHttpClient()->send(request, {}).error().messageId(), std::string("net.http.header"));
    }

    void timeoutsAndStops()
    {
        Server server({"silence", "silence"});
        HttpRequest request;
        request.url = server.url();
        request.timeout = Duration{200'000};
        QCOMPARE(makeHttpClient()->send(request, {}).error().messageId(), std::string("net.http.timeout"));
        std::stop_source stop;
        RunContext context;
        context.stop = stop.get_token();
        stop.request_stop();
        QVERIFY(makeHttpClient()->send(request, context).error().code() == ErrorCode::Cancelled);
        QVERIFY(!net::waitFor(Duration::seconds(30), context));
    }

    void retriesAsTheServerAsks()
    {
        Server server({kBusy, kOk});
        FixedClock clock(Instant{0});
        std::vector<Duration> waits;
        RetrySurroundings around{&clock,
                                 [] { return 0.5; },
                                 [&](Duration duration, const RunContext&) {
                                     waits.push_back(duration);
                                     return true;
                                 },
                                 {}};
        HttpRequest request;
        request.url = server.url();
        const auto client = makeHttpClient();
        const auto response = sendWithRetry(*client, request, {}, around, {});
        QCOMPARE(response->status, 200);
        QCOMPARE(waits.size(), 1U);
        QVERIFY(waits[0] == Duration::seconds(7));
    }

    void delays()
    {
        const RetryPolicy policy;
        QCOMPARE(delayBefore(2, 1.0, policy).micros, 500'000);
        QCOMPARE(delayBefore(4, 1.0, policy).micros, 2'000'000);
        QCOMPARE(delayBefore(40, 1.0, policy).micros, 60'000'000);
        QCOMPARE(delayBefore(3, 0.0, policy).micros, 0);
        QVERIFY(isRetryable(429) && isRetryable(503) && !isRetryable(400) && !isRetryable(501));
        // RFC 9110, 5.6.7: the example date, 784111777 s after 1970.
        QCOMPARE(parseRetryAfter("Sun, 06 Nov 1994 08:49:37 GMT", Instant{784111770LL * 1'000'000})->micros, 7'000'000);
        QCOMPARE(parseRetryAfter("120", {})->micros, 120'000'000);
        QVERIFY(!parseRetryAfter("soon", {}));
    }

    void rateLimit()
    {
        RateLimit limit(2.0, 2.0);
        const Instant start{1'000'000};
        QCOMPARE(limit.reserve(start).micros, 0);
        QCOMPARE(limit.reserve(start).micros, 0);
        QCOMPARE(limit.reserve(start).micros, 500'000);
        QCOMPARE(limit.reserve(start).micros, 1'000'000);
        QCOMPARE(limit.reserve(start + Duration::seconds(10)).micros, 0);
    }

    void redaction()
    {
        QCOMPARE(redactUrl("https://u:p@h/a?api_key=k&b=1#f"), std::string("https://h/a?api_key=[secret]&b=1"));
        QCOMPARE(redactUrl("host=h password='a b' user=u"), std::string("host=h password=[secret] user=u"));
        QCOMPARE(redact("x a b/c y a%20b%2Fc", {"a b/c"}), std::string("x [secret] y [secret]"));
        QVERIFY(holdsSecret("postgres://u:p@h/db") && holdsSecret("host=h password = x"));
        QVERIFY(!holdsSecret("postgres://u:${env:P}@h/db") && !holdsSecret("host=h password=${env:P}") &&
                !holdsSecret("host=h"));
    }
};

QTEST_GUILESS_MAIN(TestNet)
#include "tst_net.moc"
