#pragma once

#include "core/nodes/settings.h"

#include <vector>

namespace weir::nodes {

/// Keys of the parameters that say how many rejected rows stop a run.
inline constexpr const char* kMaxRejected = "maxRejected";
inline constexpr const char* kMaxRejectedPercent = "maxRejectedPercent";

/// `parameters`, and behind them these: a number of rows, and a part of all rows. Empty allows any number. The run
/// looks at them, for rows that a source puts into quarantine and for those that leave a table node through "rejected".
[[nodiscard]] std::vector<ParameterSpec> withRejectLimits(std::vector<ParameterSpec> parameters);

/// Notes limits that are no numbers or out of range: they would stop nothing.
void checkRejectLimits(Settings& settings);

} // namespace weir::nodes
