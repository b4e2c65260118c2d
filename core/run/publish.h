#pragma once

#include "core/deliver/apply.h"
#include "core/run/workspace.h"

#include <optional>

namespace weir::run {

/// Open and spent plans of the project, newest first.
[[nodiscard]] Result<std::vector<deliver::PublishPlan>> plans(const Workspace& workspace, const Clock& clock,
                                                              std::size_t limit = 50);

struct ApplyOptions
{
    std::optional<deliver::Confirmation> confirmation;
    net::RetryPolicy retry;
};

/// Sends exactly what the plan says: reads consent again, refuses when the pipeline, the people or the destination have
/// changed since. See deliver::apply.
[[nodiscard]] Result<deliver::DeliveryReport> apply(const Workspace& workspace, const project::Project& project,
                                                    const PlanId& plan, const ApplyOptions& options,
                                                    const RunContext& context);

/// Gives an open plan up: it cannot be applied any more. Plans that are spent or being applied stay as they are.
[[nodiscard]] Status discard(const Workspace& workspace, const PlanId& plan, const Clock& clock);

} // namespace weir::run
