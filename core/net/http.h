#pragma once

#include "core/base/run_context.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace weir::net {

using Headers = std::vector<std::pair<std::string, std::string>>;

enum class Redirects
{
    Refuse, ///< The answer 3xx comes back as it is. Right for anything that carries a body or a secret.
    Follow  ///< Up to 5, only from https to https or from http; never for requests with a body.
};

struct HttpRequest
{
    std::string method = "GET";
    std::string url;
    Headers headers;
    std::string body;
    Duration connectTimeout = Duration::seconds(10);
    Duration timeout = Duration::seconds(30); ///< For the whole exchange.
    Redirects redirects = Redirects::Refuse;
    std::size_t maximumResponseBytes = 64U << 20U; ///< A longer answer is an error.
    std::vector<std::string> secrets;              ///< Hidden in every error of this request.
};

struct HttpResponse
{
    int status = 0;
    Headers headers;
    std::string body;

    /// The first header of this name, whatever its capitals.
    [[nodiscard]] std::optional<std::string> header(std::string_view name) const;
    [[nodiscard]] bool isSuccess() const { return status >= 200 && status < 300; }
};

/// Sends requests. Any answer of a server, also 500, is a response; an error means that there is none.
///
/// Errors say what failed (name, connection, TLS, timeout) with the URL redacted. One client may serve one thread at a
/// time; it keeps connections open between requests.
class HttpClient
{
public:
    virtual ~HttpClient() = default;
    /// Returns Cancelled within a second of a stop.
    [[nodiscard]] virtual Result<HttpResponse> send(const HttpRequest& request, const RunContext& context) = 0;
};

/// The client over libcurl: HTTP and HTTPS only, certificates checked, gzip and others decoded, no cookies, no netrc.
[[nodiscard]] std::unique_ptr<HttpClient> makeHttpClient();

/// Percent-encodes `text` as one part of a URL (RFC 3986: all but unreserved characters).
[[nodiscard]] std::string encodeUrlPart(std::string_view text);

} // namespace weir::net
