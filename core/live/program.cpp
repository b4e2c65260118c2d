#include "core/live/program.h"

#include "core/audience/row_logic.h"

#include <algorithm>

namespace weir::live {

Result<Program::Node> Program::nodeOf(const audience::Group& group,
                                      const std::function<Result<std::uint32_t>(const audience::Condition&)>& leafOf,
                                      std::vector<std::uint32_t>& leaves)
{
    Node node;
    node.match = group.match;
    for (const audience::Row& row : group.rows) {
        if (!audience::isActive(row)) {
            continue;
        }
        if (const auto* inner = std::get_if<audience::Group>(&row.condition)) {
            WEIR_ASSIGN_OR_RETURN(Node below, nodeOf(*inner, leafOf, leaves));
            node.below.push_back(std::move(below));
            continue;
        }
        Node leaf;
        leaf.isLeaf = true;
        WEIR_ASSIGN_OR_RETURN(leaf.leaf, leafOf(row.condition));
        leaves.push_back(leaf.leaf);
        node.below.push_back(std::move(leaf));
    }
    return node;
}

Result<Program> Program::make(const audience::Definition& definition,
                              const std::function<Result<std::uint32_t>(const audience::Condition&)>& leafOf)
{
    Program program;
    program.m_hasInclude = audience::isActive(definition.include);
    program.m_hasExclude = audience::isActive(definition.exclude);
    WEIR_ASSIGN_OR_RETURN(program.m_include, nodeOf(definition.include, leafOf, program.m_leaves));
    WEIR_ASSIGN_OR_RETURN(program.m_exclude, nodeOf(definition.exclude, leafOf, program.m_leaves));
    std::sort(program.m_leaves.begin(), program.m_leaves.end());
    program.m_leaves.erase(std::unique(program.m_leaves.begin(), program.m_leaves.end()), program.m_leaves.end());
    return program;
}

} // namespace weir::live
