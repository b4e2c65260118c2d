#include "core/net/rate_limit.h"

#include <algorithm>
#include <cmath>

namespace weir::net {

RateLimit::RateLimit(double perSecond, double burst)
    : m_perSecond(std::max(perSecond, 1e-6)), m_burst(std::max(burst, 1.0)), m_tokens(m_burst)
{}

Duration RateLimit::reserve(Instant now)
{
    if (!m_used) {
        m_used = true;
        m_updated = now;
    }
    if (now > m_updated) {
        const double seconds = static_cast<double>((now - m_updated).micros) / 1e6;
        m_tokens = std::min(m_burst, m_tokens + seconds * m_perSecond);
        m_updated = now;
    }
    m_tokens -= 1.0; // below zero: a debt that the next ones wait behind
    const Duration paused = m_updated > now ? m_updated - now : Duration{};
    const double owed = std::max(0.0, -m_tokens) / m_perSecond;
    return {paused.micros + static_cast<std::int64_t>(std::ceil(owed * 1e6))};
}

void RateLimit::pauseUntil(Instant until)
{
    m_used = true;
    if (until > m_updated) {
        m_updated = until;
    }
    m_tokens = std::min(m_tokens, 1.0);
}

} // namespace weir::net
