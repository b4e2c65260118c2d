#pragma once

#include "core/deliver/destination.h"

#include <string>
#include <string_view>

namespace weir::plugins::destinations_webhook {

enum class BodyFormat
{
    Envelope,
    Array,
    Lines,
    Single,
    Track,   ///< Messages of the kind that Segment and its like take: entries and exits as events.
    Identify ///< The same with a boolean trait, called as the audience's key.
};
[[nodiscard]] BodyFormat bodyFormat(const Json& settings);

/// The body of one push.
[[nodiscard]] std::string bodyOf(BodyFormat format, const deliver::Delivery& delivery, const deliver::PushInfo& info,
                                 Instant now);
/// "t=<unix seconds>,v1=<hex HMAC-SHA-256 of "t.body">", as Stripe signs its webhooks.
[[nodiscard]] std::string signatureOf(std::string_view secret, std::string_view body, Instant now);
/// The text in base64 (RFC 4648), for Basic authentication.
[[nodiscard]] std::string base64(std::string_view bytes);

} // namespace weir::plugins::destinations_webhook
