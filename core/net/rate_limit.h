#pragma once

#include "core/base/time.h"

#include <cstdint>

namespace weir::net {

/// A token bucket: on average `perSecond` requests, at most `burst` at once. Pure: the caller gives the time and waits.
/// Not thread-safe.
class RateLimit
{
public:
    /// `perSecond` must be positive, `burst` at least 1.
    RateLimit(double perSecond, double burst);

    /// Takes one token and says how long to wait from `now` before the request may go.
    [[nodiscard]] Duration reserve(Instant now);
    /// Empties the bucket until `until`, as a server that answered 429 asks.
    void pauseUntil(Instant until);

private:
    double m_perSecond;
    double m_burst;
    double m_tokens;
    bool m_used = false;
    Instant m_updated;
};

} // namespace weir::net
