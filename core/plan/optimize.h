#pragma once

#include "core/plan/relation.h"

#include <set>
#include <string_view>
#include <vector>

namespace weir::plan {

/// One rewrite. Every rule keeps the rows and the schema of the root; each can be switched off.
enum class Rule
{
    MergeFilters,             ///< filter(filter(x)) -> one filter with both conditions.
    PushFilterThroughProject, ///< filter(project(x)) -> project(filter(x)), with the columns replaced.
    PushFilterThroughUnion,   ///< filter(union(a, b)) -> union(filter(a), filter(b)).
    PushFilterThroughJoin,    ///< Conditions over one side only go below the join where the kind allows it.
    PushFilterThroughSort,    ///< filter(sort(x)) -> sort(filter(x)).
    MergeProjects,            ///< project(project(x)) -> one, when nothing costly would be computed twice.
    DropNoOpProject,          ///< A projection that gives its input unchanged.
    DropSortBelow,            ///< A sort whose order nobody sees: below aggregates, joins, other sorts, windows.
    PruneColumns              ///< Columns that nobody reads are not computed; scans are read through a projection.
};

[[nodiscard]] std::string_view name(Rule rule);
[[nodiscard]] const std::vector<Rule>& allRules();

/// Which rules run; all by default.
struct Rules
{
    std::set<Rule> off;
    [[nodiscard]] bool on(Rule rule) const { return off.find(rule) == off.end(); }
    [[nodiscard]] static Rules none() { return {{allRules().begin(), allRules().end()}}; }
};

/// Rewrites until nothing changes (at most 20 rounds). Shared relations stay shared: a filter is pushed into a relation
/// only when nobody else reads it.
[[nodiscard]] RelationPtr optimize(RelationPtr root, const Rules& rules = {});

} // namespace weir::plan
