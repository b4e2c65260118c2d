#pragma once

#include "core/deliver/destination.h"
#include "core/net/http.h"

namespace weir::plugins::destinations_webhook {

/// What the server's answer means for each row. An error means that nothing more should be sent: refused credentials, a
/// URL that is not there, a destination that has been switched off.
[[nodiscard]] Result<deliver::PushResult>
readAnswer(const net::HttpResponse& response, const deliver::Delivery& delivery, const Json& settings, Instant now);

} // namespace weir::plugins::destinations_webhook
