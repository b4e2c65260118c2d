#pragma once

#include "core/run/workspace.h"

namespace weir::run {

/// The value that a strict cast could not read, as it is in the data now. Nothing of it is stored anywhere.
struct FailedValue
{
    Value value;
    Privacy privacy = Privacy::Plain;
};

/// Reads the value that `error` (run.castFailedAt) is about, from what its node reads. Costs one pass over that, and
/// computes it where no result is kept. Fails when the node no longer has such a cast or the row is gone.
[[nodiscard]] Result<FailedValue> failedValue(const Workspace& workspace, const project::Project& project,
                                              const graph::Document& document, const Error& error,
                                              const RunContext& context);

} // namespace weir::run
