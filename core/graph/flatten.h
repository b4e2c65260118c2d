#pragma once

#include "core/graph/parts.h"

#include <map>

namespace weir::graph {

/// A pipeline without sub-pipelines, as it is analysed and run, and where each node of it stands.
struct Flat
{
    struct Place
    {
        Address address;
        PipelineId part;
        std::string name;
        std::map<std::string, std::vector<PortRef>> inputs;  ///< What comes into each port.
        std::map<std::string, std::vector<PortRef>> outputs; ///< What comes out of each port.
        std::vector<NodeId> members;                         ///< Nodes inside, those of places inside too.
    };

    Document document;
    std::map<Address, NodeId> ids;       ///< Nodes and places; empty when the pipeline has no places.
    std::map<NodeId, Address> addresses; ///< The other way.
    std::map<NodeId, Place> places;      ///< By the id that the place would have; it is no node of `document`.

    /// The id under which findings, results and reports name the node.
    [[nodiscard]] NodeId idOf(const Address& address) const;
    [[nodiscard]] Address addressOf(const NodeId& id) const;
    /// The port of a node whose rows come out of this port of a place (of its first, when the port is ""); other ports
    /// stand for themselves. Nothing when nothing comes out there.
    [[nodiscard]] std::optional<PortRef> source(const PortRef& port) const;
};

/// Puts the nodes of all sub-pipelines in place of their places, wires and exposed settings resolved.
///
/// Nodes of a home place (`Document::home`) keep their ids, so collapsing changes none; others are "place/node". What
/// results depend on is the same as without sub-pipelines, so content keys are too. A place whose sub-pipeline is
/// missing, or stands inside itself, stays as a node of an unknown type.
[[nodiscard]] Flat flatten(const Document& document);

} // namespace weir::graph
