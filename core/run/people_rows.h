#pragma once

#include "core/deliver/plan.h"
#include "core/run/preview.h"

#include <functional>

namespace weir::run {

/// The people of a Profiles or Consented port as rows: public id, identifiers, traits, first and last seen; identifiers
/// and traits carry their privacy, so that a grid masks them. Judged on the people that the store holds now, with the
/// pipeline's definitions as they are in `document`; stores nothing.
[[nodiscard]] Result<Preview> previewPeople(const Workspace& workspace, const project::Project& project,
                                            const graph::Document& document, const compile::Analysis& analysis,
                                            const graph::PortRef& port, std::int64_t limit, const RunContext& context);

/// One part of a publish plan.
enum class PlanPart
{
    Added,
    Changed,
    Removed,
    Unchanged,
    Blocked,
    Invalid
};

/// Says in a sentence why somebody is left out.
using LeftOutText = std::function<std::string(const deliver::LeftOut&)>;

/// Up to `limit` rows of one part of a plan: the key at the destination and the fields that are sent, or for people who
/// are left out their identifiers and the reason. All but the reason is personal.
[[nodiscard]] Result<Preview> planRows(const Workspace& workspace, const PlanId& plan, PlanPart part,
                                       const LeftOutText& reason, std::int64_t limit, const RunContext& context);

/// Rows of `node` that run `run` could not use: file, line, column, reason, text.
[[nodiscard]] Result<Preview> quarantineRows(const Workspace& workspace, const RunId& run, const NodeId& node,
                                             std::int64_t limit, const Clock& clock);

} // namespace weir::run
