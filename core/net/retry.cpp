#include "core/net/retry.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <cmath>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <random>

namespace weir::net {
namespace {

std::optional<int> digits(std::string_view text)
{
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (text.empty() || error != std::errc{} || end != text.data() + text.size() || value < 0) {
        return std::nullopt;
    }
    return value;
}

/// "Sun, 06 Nov 1994 08:49:37 GMT", the only form that senders may use (RFC 9110, 5.6.7).
std::optional<Instant> parseHttpDate(std::string_view text)
{
    if (text.size() != 29 || text.substr(25) != " GMT" || text[19] != ':' || text[22] != ':') {
        return std::nullopt;
    }
    constexpr std::array<std::string_view, 12> months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                      "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const auto* const month = std::find(months.begin(), months.end(), text.substr(8, 3));
    const auto day = digits(text.substr(5, 2));
    const auto year = digits(text.substr(12, 4));
    const auto hour = digits(text.substr(17, 2));
    const auto minute = digits(text.substr(20, 2));
    const auto second = digits(text.substr(23, 2));
    if (month == months.end() || !day || !year || !hour || !minute || !second) {
        return std::nullopt;
    }
    const CivilDate civil{*year, static_cast<int>(month - months.begin()) + 1, *day};
    if (!isValid(civil) || *hour > 23 || *minute > 59 || *second > 60) {
        return std::nullopt;
    }
    return Instant{dateFromCivil(civil).days * Duration::days(1).micros} + Duration::hours(*hour) +
           Duration::minutes(*minute) + Duration::seconds(*second);
}

} // namespace

bool isRetryable(int status)
{
    return status == 408 || status == 425 || status == 429 ||
           (status >= 500 && status < 600 && status != 501 && status != 505);
}

Duration delayBefore(int next, double random, const RetryPolicy& policy, std::optional<Duration> retryAfter)
{
    const double bound = std::min(std::ldexp(static_cast<double>(policy.base.micros), std::clamp(next - 2, 0, 40)),
                                  static_cast<double>(policy.longest.micros));
    const Duration jittered{static_cast<std::int64_t>(bound * std::clamp(random, 0.0, 1.0))};
    return retryAfter ? std::max(*retryAfter, jittered) : jittered;
}

std::optional<Duration> parseRetryAfter(std::string_view text, Instant now)
{
    if (const auto seconds = digits(text)) {
        return Duration::seconds(*seconds);
    }
    if (const auto date = parseHttpDate(text)) {
        return std::max(*date - now, Duration{});
    }
    return std::nullopt;
}

RetrySurroundings realSurroundings(const Clock& clock)
{
    auto engine = std::make_shared<std::mt19937_64>(std::random_device{}());
    return {&clock, [engine] { return std::uniform_real_distribution<double>(0.0, 1.0)(*engine); }, &waitFor, {}};
}

bool waitFor(Duration duration, const RunContext& context)
{
    std::mutex mutex;
    std::condition_variable_any never;
    std::unique_lock lock(mutex);
    never.wait_for(lock, context.stop, std::chrono::microseconds(duration.micros), [] { return false; });
    return !context.stopped();
}

Result<HttpResponse> sendWithRetry(HttpClient& client, const HttpRequest& request, const RetryPolicy& policy,
                                   const RetrySurroundings& surroundings, const RunContext& context)
{
    const Instant begin = surroundings.clock->now();
    for (int attempt = 1;; ++attempt) {
        auto result = client.send(request, context);
        const bool again = result ? isRetryable(result->status) : result.error().retry() == Retry::Later;
        if (!again || attempt >= policy.attempts) {
            return result;
        }
        const Instant now = surroundings.clock->now();
        std::optional<Duration> asked;
        if (result) {
            if (const auto header = result->header("Retry-After")) {
                asked = parseRetryAfter(*header, now);
            }
        }
        const Duration delay = delayBefore(attempt + 1, surroundings.random(), policy, asked);
        if (now + delay > begin + policy.maximumAge) {
            return result; // waiting longer helps nobody; the caller decides
        }
        if (surroundings.onRetry) {
            surroundings.onRetry(attempt + 1, delay);
        }
        if (!surroundings.wait(delay, context)) {
            return cancelled();
        }
    }
}

} // namespace weir::net
