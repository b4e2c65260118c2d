#pragma once

#include "core/base/result.h"

#include <string_view>
#include <utility>
#include <vector>

/// The tree of a pattern; private to regexp.cpp and its reader.
namespace weir::expr {

enum class RegexpKind
{
    Set, ///< One character out of `ranges` (or out of all others).
    Begin,
    End,
    WordBorder,
    NoWordBorder,
    Group,
    Sequence,
    Alternatives,
    Repeat
};

struct RegexpNode
{
    using Range = std::pair<char32_t, char32_t>;
    RegexpKind kind = RegexpKind::Sequence;
    std::vector<Range> ranges;
    bool negated = false;
    std::vector<RegexpNode> children;
    int least = 0;
    int most = -1; ///< -1 is no limit.
    bool lazy = false;
    bool capturing = false;
};

struct ParsedRegexp
{
    RegexpNode root;
    int groups = 0;
    bool firstIsLongest = true;
};
[[nodiscard]] Result<ParsedRegexp> parseRegexp(std::string_view pattern);
[[nodiscard]] bool canBeEmpty(const RegexpNode& node);

} // namespace weir::expr
