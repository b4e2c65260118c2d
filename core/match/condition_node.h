#pragma once

#include "core/match/condition.h"

#include <regex>

namespace weir::match {

struct Condition::Node
{
    enum class Kind
    {
        Constant,
        Column,
        Call,    ///< A function, by `name`.
        Operator ///< and, or, not, =, <>, <, <=, >, >=, +, -, *, /, ||, isnull, isnotnull
    } kind = Kind::Constant;
    std::string name = {};
    Cell constant = {};
    std::size_t column = 0;
    bool right = false;
    std::vector<std::shared_ptr<const Node>> parts = {};
    std::shared_ptr<const std::regex> pattern = {};
};

using ConditionNode = std::shared_ptr<const Condition::Node>;

/// What the node is for two records; SQL's NULL for everything that cannot be told.
[[nodiscard]] Condition::Cell evaluate(const Condition::Node& node, const Condition::Lookup& lookup);
/// Reads a condition into nodes.
[[nodiscard]] Result<ConditionNode> parseCondition(std::string_view text, std::vector<std::string>& columns);

} // namespace weir::match
