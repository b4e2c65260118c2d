#pragma once

#include "core/deliver/plan.h"

#include <string>
#include <vector>

namespace weir::deliver {

/// The common settings of the request's destination node; the first finding is the error.
[[nodiscard]] Result<Target> targetOf(const PublishRequest& request);
/// Names in the ledger.
[[nodiscard]] std::string destinationName(const PublishRequest& request);
[[nodiscard]] std::string audienceName(const PublishRequest& request, const Target& target);
/// The request's inputs with the hashes of settings and baseline filled in.
[[nodiscard]] FrozenInputs freeze(const PublishRequest& request, const std::vector<store::DeliveredRow>& baseline);
[[nodiscard]] Json toJson(const FrozenInputs& inputs);

} // namespace weir::deliver
