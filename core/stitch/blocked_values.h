#pragma once

#include "core/stitch/rules.h"

#include <map>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace weir::stitch {

/// The blocked values of rules, ready to be asked.
class BlockedValues
{
public:
    /// Fails on a pattern that cannot be read.
    [[nodiscard]] static Result<BlockedValues> make(const Rules& rules);
    [[nodiscard]] bool empty() const { return m_values.empty() && m_patterns.empty(); }
    /// `value` is normalised.
    [[nodiscard]] bool blocks(std::string_view type, std::string_view value) const;

private:
    class Pattern;
    std::map<std::string, std::set<std::string, std::less<>>, std::less<>> m_values;
    std::map<std::string, std::vector<std::shared_ptr<const Pattern>>, std::less<>> m_patterns;
};

} // namespace weir::stitch
