#include "ui/kit/unset.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace weir::ui {

bool isUnset(const Error& finding)
{
    static constexpr std::array<std::string_view, 10> kIds{"settings.missing",    "compile.wireMissing",
                                                           "connect.table.unset", "identity.mapping.missing",
                                                           "aggregate.nothing",   "sort.nothing",
                                                           "select.nothing",      "pivot.noValue",
                                                           "deliver.key.missing", "consent.policy.noPurpose"};
    return std::find(kIds.begin(), kIds.end(), finding.messageId()) != kIds.end();
}

} // namespace weir::ui
