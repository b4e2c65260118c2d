#include "core/nodes/reject_limits.h"

namespace weir::nodes {

std::vector<ParameterSpec> withRejectLimits(std::vector<ParameterSpec> parameters)
{
    ParameterSpec rows;
    rows.key = kMaxRejected;
    rows.title = "Rejected rows, at most";
    rows.help = "A run stops here when more rows cannot be read. Empty: any number.";
    rows.kind = ParameterKind::Integer;
    rows.maximum = 1'000'000'000;
    rows.placeholder = "any number";
    rows.advanced = true;
    parameters.push_back(std::move(rows));
    ParameterSpec percent;
    percent.key = kMaxRejectedPercent;
    percent.title = "Rejected rows, at most in %";
    percent.help = "A run stops here when a larger part of the rows cannot be read. Empty: any part.";
    percent.kind = ParameterKind::Number;
    percent.maximum = 100;
    percent.placeholder = "any part";
    percent.advanced = true;
    parameters.push_back(std::move(percent));
    return parameters;
}

void checkRejectLimits(Settings& settings)
{
    (void)settings.integer(kMaxRejected);
    (void)settings.number(kMaxRejectedPercent);
}

} // namespace weir::nodes
