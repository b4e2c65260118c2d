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

/// Narrows the rows of a part.
struct PlanFilter
{
    std::string reason; ///< A key of the counts by reason; empty: all.
    std::string search; ///< Text that the key or an identifier contains, without case; empty: all.
    friend bool operator==(const PlanFilter&, const PlanFilter&) = default;
};

/// What planRows needs for its words.
struct PlanTexts
{
    LeftOutText leftOut;
    std::string left;  ///< Why somebody is removed who is not held back.
    std::string arrow; ///< Between the value before and the value after.
};

/// Up to `limit` rows of one part of a plan: the key at the destination and the fields that are sent; of changed rows
/// each changed field as before and after, of removed rows the reason; of people who are left out the reason and their
/// identifiers. All but the reason is personal. Values before are those of the plan that was applied last.
[[nodiscard]] Result<Preview> planRows(const Workspace& workspace, const PlanId& plan, PlanPart part,
                                       const PlanFilter& filter, const PlanTexts& texts, std::int64_t limit,
                                       const RunContext& context);

/// Rows of `node` that run `run` could not use: file, line, column, reason, text.
[[nodiscard]] Result<Preview> quarantineRows(const Workspace& workspace, const RunId& run, const NodeId& node,
                                             std::int64_t limit, const Clock& clock);

} // namespace weir::run
