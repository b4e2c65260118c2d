#include "core/net/http.h"

#include "core/net/redaction.h"

#include <curl/curl.h>

#include <algorithm>
#include <array>
#include <mutex>

namespace weir::net {
namespace {

constexpr std::string_view kUserAgent = "weir/1";

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool sameName(std::string_view a, std::string_view b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) { return lower(x) == lower(y); });
}

/// What the callbacks of one exchange fill.
struct Exchange
{
    const RunContext* context = nullptr;
    HttpResponse response;
    std::size_t limit = 0;
    bool tooLong = false;
};

std::size_t takeBody(char* data, std::size_t size, std::size_t count, void* target)
{
    auto& exchange = *static_cast<Exchange*>(target);
    if (exchange.response.body.size() + size * count > exchange.limit) {
        exchange.tooLong = true;
        return 0;
    }
    exchange.response.body.append(data, size * count);
    return size * count;
}

std::size_t takeHeader(char* data, std::size_t size, std::size_t count, void* target)
{
    auto& exchange = *static_cast<Exchange*>(target);
    std::string_view line(data, size * count);
    while (!line.empty() && (line.back() == '\n' || line.back() == '\r' || line.back() == ' ')) {
        line.remove_suffix(1);
    }
    if (line.starts_with("HTTP/")) {
        exchange.response.headers.clear(); // of an earlier answer: a redirect or "100 Continue"
    } else if (const std::size_t colon = line.find(':'); colon != std::string_view::npos) {
        const std::size_t begin = line.find_first_not_of(" \t", colon + 1);
        exchange.response.headers.emplace_back(line.substr(0, colon),
                                               begin == std::string_view::npos ? "" : line.substr(begin));
    }
    return size * count;
}

int watch(void* target, curl_off_t, curl_off_t, curl_off_t, curl_off_t)
{
    return static_cast<Exchange*>(target)->context->stopped() ? 1 : 0;
}

Error failure(CURLcode code, const HttpRequest& request, const std::string& detail)
{
    const Error::Arguments arguments{{"url", redact(redactUrl(request.url), request.secrets)},
                                     {"detail", redact(detail, request.secrets)},
                                     {"seconds", std::to_string(request.timeout.micros / 1'000'000)}};
    switch (code) {
    case CURLE_UNSUPPORTED_PROTOCOL:
    case CURLE_URL_MALFORMAT:
        return {ErrorCode::InvalidInput, "net.http.url",
                "{url} is no web address. It must begin with https:// or http://.", arguments};
    case CURLE_COULDNT_RESOLVE_HOST:
    case CURLE_COULDNT_RESOLVE_PROXY:
        return Error(ErrorCode::Unavailable, "net.http.name",
                     "The server of {url} was not found. Check its name and the network.", arguments)
            .retryLater();
    case CURLE_COULDNT_CONNECT:
        return Error(ErrorCode::Unavailable, "net.http.connect",
                     "The server of {url} does not answer. Check that it runs and that no firewall stands between.",
                     arguments)
            .retryLater();
    case CURLE_OPERATION_TIMEDOUT:
        return Error(ErrorCode::Unavailable, "net.http.timeout",
                     "{url} did not answer within {seconds} s. Try again later or raise the time limit.", arguments)
            .retryLater();
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CACERT_BADFILE:
    case CURLE_SSL_CONNECT_ERROR:
    case CURLE_SSL_ISSUER_ERROR:
        return {ErrorCode::Denied, "net.http.tls",
                "The certificate of {url} is not trusted ({detail}). Nothing was sent; check the address and the "
                "system's certificates.",
                arguments};
    case CURLE_TOO_MANY_REDIRECTS:
        return {ErrorCode::InvalidInput, "net.http.redirects", "{url} redirects in a circle. Check the address.",
                arguments};
    default:
        return Error(ErrorCode::Unavailable, "net.http.failed", "The exchange with {url} broke off: {detail}.",
                     arguments)
            .retryLater();
    }
}

/// Owns one libcurl handle, which keeps its connections between requests.
class CurlClient final : public HttpClient
{
public:
    CurlClient()
    {
        static std::once_flag once;
        std::call_once(once, [] { curl_global_init(CURL_GLOBAL_DEFAULT); });
        m_handle = curl_easy_init();
    }
    CurlClient(const CurlClient&) = delete;
    CurlClient& operator=(const CurlClient&) = delete;
    ~CurlClient() override { curl_easy_cleanup(m_handle); }

    Result<HttpResponse> send(const HttpRequest& request, const RunContext& context) override
    {
        if (!m_handle) {
            return Error(ErrorCode::Internal, "net.http.memory", "There is no memory left for a connection.");
        }
        if (context.stopped()) {
            return cancelled();
        }
        WEIR_RETURN_IF_ERROR(checkHeaders(request));
        Exchange exchange;
        exchange.context = &context;
        exchange.limit = request.maximumResponseBytes;
        std::array<char, CURL_ERROR_SIZE> detail{};
        curl_slist* headers = nullptr;
        configure(request, exchange, detail, headers);
        const CURLcode code = curl_easy_perform(m_handle);
        long status = 0;
        curl_easy_getinfo(m_handle, CURLINFO_RESPONSE_CODE, &status);
        curl_slist_free_all(headers);
        curl_easy_reset(m_handle); // forgets the request, keeps the connections
        if (code == CURLE_ABORTED_BY_CALLBACK) {
            return cancelled();
        }
        if (exchange.tooLong) {
            return Error(
                ErrorCode::InvalidInput, "net.http.tooLong",
                "The answer of {url} is longer than {bytes} bytes, which is not expected there.",
                {{"url", redact(redactUrl(request.url), request.secrets)}, {"bytes", std::to_string(exchange.limit)}});
        }
        if (code != CURLE_OK) {
            return failure(code, request, detail[0] ? detail.data() : curl_easy_strerror(code));
        }
        exchange.response.status = static_cast<int>(status);
        return std::move(exchange.response);
    }

private:
    /// A line break in a header would smuggle in another one.
    static Status checkHeaders(const HttpRequest& request)
    {
        for (const auto& [name, value] : request.headers) {
            if (name.empty() || name.find_first_of("\r\n: ") != std::string::npos ||
                value.find_first_of(std::string_view("\r\n\0", 3)) != std::string::npos) {
                return Error(ErrorCode::InvalidInput, "net.http.header",
                             "A header of the request to {url} has a wrong name or a line break in its value.",
                             {{"url", redact(redactUrl(request.url), request.secrets)}});
            }
        }
        return {};
    }

    void configure(const HttpRequest& request, Exchange& exchange, std::array<char, CURL_ERROR_SIZE>& detail,
                   curl_slist*& headers)
    {
        const bool hasBody =
            !request.body.empty() || request.method == "POST" || request.method == "PUT" || request.method == "PATCH";
        curl_easy_setopt(m_handle, CURLOPT_URL, request.url.c_str());
        curl_easy_setopt(m_handle, CURLOPT_PROTOCOLS_STR, "http,https");
        curl_easy_setopt(m_handle, CURLOPT_REDIR_PROTOCOLS_STR,
                         request.url.starts_with("https") ? "https" : "http,https");
        curl_easy_setopt(m_handle, CURLOPT_NOSIGNAL, 1L);
        curl_easy_setopt(m_handle, CURLOPT_ERRORBUFFER, detail.data());
        curl_easy_setopt(m_handle, CURLOPT_USERAGENT, kUserAgent.data());
        curl_easy_setopt(m_handle, CURLOPT_ACCEPT_ENCODING, "");
        curl_easy_setopt(m_handle, CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(request.connectTimeout.micros / 1000));
        curl_easy_setopt(m_handle, CURLOPT_TIMEOUT_MS, static_cast<long>(request.timeout.micros / 1000));
        curl_easy_setopt(m_handle, CURLOPT_FOLLOWLOCATION,
                         request.redirects == Redirects::Follow && !hasBody ? 1L : 0L);
        curl_easy_setopt(m_handle, CURLOPT_MAXREDIRS, 5L);
        curl_easy_setopt(m_handle, CURLOPT_CUSTOMREQUEST, request.method.c_str());
        if (hasBody) {
            curl_easy_setopt(m_handle, CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(request.body.size()));
            curl_easy_setopt(m_handle, CURLOPT_POSTFIELDS, request.body.c_str());
        }
        if (request.method == "HEAD") {
            curl_easy_setopt(m_handle, CURLOPT_NOBODY, 1L);
        }
        headers = curl_slist_append(headers, "Expect:"); // no pause of a second before larger bodies
        for (const auto& [name, value] : request.headers) {
            const std::string line = value.empty() ? name + ';' : name + ": " + value;
            headers = curl_slist_append(headers, line.c_str());
        }
        curl_easy_setopt(m_handle, CURLOPT_HTTPHEADER, headers);
        curl_easy_setopt(m_handle, CURLOPT_WRITEFUNCTION, &takeBody);
        curl_easy_setopt(m_handle, CURLOPT_WRITEDATA, &exchange);
        curl_easy_setopt(m_handle, CURLOPT_HEADERFUNCTION, &takeHeader);
        curl_easy_setopt(m_handle, CURLOPT_HEADERDATA, &exchange);
        curl_easy_setopt(m_handle, CURLOPT_XFERINFOFUNCTION, &watch);
        curl_easy_setopt(m_handle, CURLOPT_XFERINFODATA, &exchange);
        curl_easy_setopt(m_handle, CURLOPT_NOPROGRESS, 0L);
    }

    CURL* m_handle = nullptr;
};

} // namespace

std::optional<std::string> HttpResponse::header(std::string_view name) const
{
    for (const auto& [key, value] : headers) {
        if (sameName(key, name)) {
            return value;
        }
    }
    return std::nullopt;
}

std::unique_ptr<HttpClient> makeHttpClient()
{
    return std::make_unique<CurlClient>();
}

std::string encodeUrlPart(std::string_view text)
{
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string result;
    for (const char c : text) {
        const bool unreserved = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                                c == '-' || c == '.' || c == '_' || c == '~';
        if (unreserved) {
            result += c;
        } else {
            const auto byte = static_cast<unsigned char>(c);
            result += {'%', digits[byte >> 4U], digits[byte & 15U]};
        }
    }
    return result;
}

} // namespace weir::net
