#pragma once

#include "core/run/renames.h"

#include <map>
#include <memory>
#include <optional>
#include <span>

namespace weir::run {

/// What a node got when it was last without errors, and what all nodes gave then: to tell what changed since.
struct Memory
{
    using Nodes = std::map<NodeId, std::shared_ptr<const compile::NodeAnalysis>>;
    std::shared_ptr<const compile::NodeAnalysis> node;
    std::shared_ptr<const Nodes> then; ///< Shared by all nodes that were last without errors at the same time.
};
using Remembered = std::map<NodeId, Memory>;

/// Adds to `before` every node of `analysis` that has no errors and knows its inputs; forgets nodes that are gone.
[[nodiscard]] Remembered remember(Remembered before, const compile::Analysis& analysis);

/// A name that a node uses and no longer gets, or gets with another type, and who is to blame.
struct Loss
{
    enum class Kind
    {
        Renamed, ///< It leaves the culprit as `became`.
        Gone,
        Retyped ///< `was` became `is`.
    };
    NodeId node;           ///< Uses the name...
    std::string parameter; ///< ...in this setting.
    std::string port;      ///< The input port by which it should come...
    std::size_t wire = 0;  ///< ...and which wire of that port.
    Kind kind = Kind::Gone;
    Named what = Named::Column;
    Named origin = Named::Column; ///< What the name names at the culprit: a property of events was a column there.
    std::string name;
    graph::PortRef culprit; ///< The port from which the name, or the type, no longer comes.
    std::string became;
    std::vector<std::string> candidates; ///< What could be meant instead, best first; at most three.
    DataType was;
    DataType is;
};

/// Explains findings about names and types by what nodes before do: the node that once gave the name and, getting what
/// it always got, no longer does; else the nearest one that gets the name and does not give it. Names that never were
/// there (typing errors) are explained by nobody, but have candidates; their culprit has no node.
[[nodiscard]] std::vector<Loss> losses(const compile::Analysis& analysis, const nodes::Registry& registry,
                                       const Remembered& remembered);

/// "'email' became 'e_mail' in Clean contacts.", as the cause of a finding.
[[nodiscard]] Error causeOf(const Loss& loss, const std::string& culpritTitle);

/// Names of `schema` that `name` of `type` (Null: unknown) may stand for now, best first, at most three: similar names,
/// equal types, and names that were not there before (`before` may be null).
[[nodiscard]] std::vector<std::string> replacements(const std::string& name, const DataType& type, const Schema& schema,
                                                    const Schema* before);

} // namespace weir::run
