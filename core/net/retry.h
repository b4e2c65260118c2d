#pragma once

#include "core/net/http.h"

#include <functional>
#include <optional>
#include <string_view>

namespace weir::net {

/// When to try again: exponential back-off with full jitter (each delay is drawn evenly from zero to the bound, which
/// doubles), so that many clients do not come back at the same moment.
struct RetryPolicy
{
    int attempts = 5; ///< All of them, the first included.
    Duration base = Duration{500'000};
    Duration longest = Duration::seconds(60);
    Duration maximumAge = Duration::minutes(15); ///< No attempt begins later than this after the first.
};

/// May the same request succeed later? 408, 425, 429 and 5xx except 501 and 505; no other status.
[[nodiscard]] bool isRetryable(int status);

/// The delay before attempt `next` (2, 3, ...). `random` is from [0, 1). What the server asks for (`retryAfter`) is the
/// least, also when it is longer than the policy's longest delay.
[[nodiscard]] Duration delayBefore(int next, double random, const RetryPolicy& policy,
                                   std::optional<Duration> retryAfter = {});

/// Reads a Retry-After header: seconds, or an HTTP date relative to `now` (RFC 9110, 10.2.3). Past dates are zero.
[[nodiscard]] std::optional<Duration> parseRetryAfter(std::string_view text, Instant now);

/// What waiting needs; a test replaces it.
struct RetrySurroundings
{
    const Clock* clock = nullptr;
    std::function<double()> random;                             ///< From [0, 1).
    std::function<bool(Duration, const RunContext&)> wait;      ///< False when stopped on the way.
    std::function<void(int attempt, Duration delay)> onRetry{}; ///< Told before each wait; may be empty.
};

/// The surroundings of real runs: random jitter, real time.
[[nodiscard]] RetrySurroundings realSurroundings(const Clock& clock);

/// Waits, and wakes at once when `context` is stopped; false then.
[[nodiscard]] bool waitFor(Duration duration, const RunContext& context);

/// Sends until there is an answer that is not retryable, or the policy ends; the last answer or error comes back.
/// Requests must be safe to repeat (idempotent, or with an idempotency key).
[[nodiscard]] Result<HttpResponse> sendWithRetry(HttpClient& client, const HttpRequest& request,
                                                 const RetryPolicy& policy, const RetrySurroundings& surroundings,
                                                 const RunContext& context);

} // namespace weir::net
