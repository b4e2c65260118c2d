#pragma once

#include "core/base/result.h"

#include <algorithm>
#include <vector>

namespace weir::nodes {

enum class Severity
{
    Error,
    Warning,
    Hint
};

/// One finding about a pipeline. `error.where()` names node, port and parameter, so a click can jump there.
struct Diagnostic
{
    Severity severity = Severity::Error;
    Error error;
};

using Diagnostics = std::vector<Diagnostic>;

[[nodiscard]] inline bool hasErrors(const Diagnostics& diagnostics)
{
    return std::any_of(diagnostics.begin(), diagnostics.end(),
                       [](const Diagnostic& d) { return d.severity == Severity::Error; });
}

} // namespace weir::nodes
