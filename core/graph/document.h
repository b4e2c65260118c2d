#pragma once

#include "core/base/ids.h"
#include "core/base/json.h"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace weir::graph {

/// A place on the canvas in scene units (1 unit = 1 px at 100 %).
struct Point
{
    double x = 0;
    double y = 0;
    friend bool operator==(const Point&, const Point&) = default;
};

struct Size
{
    double width = 0;
    double height = 0;
    friend bool operator==(const Size&, const Size&) = default;
};

/// One node: what it is and how it is set. Where it stands is layout and lives apart.
struct Node
{
    NodeId id;
    NodeTypeId type;
    int typeVersion = 1;
    std::string name; ///< The user's own name; empty shows the type's title.
    Json settings = Json::object();
    bool disabled = false;
    Json extra = Json::object(); ///< Keys of the file that this version does not know; kept and saved unchanged.

    friend bool operator==(const Node&, const Node&) = default;
};

struct PortRef
{
    NodeId node;
    std::string port;
    friend bool operator==(const PortRef&, const PortRef&) = default;
    friend auto operator<=>(const PortRef&, const PortRef&) = default;
};

/// A connection from an output port to an input port. Several wires may enter a port that allows it, in this order.
struct Wire
{
    PortRef from;
    PortRef to;
    friend bool operator==(const Wire&, const Wire&) = default;
};

/// A titled area; nodes whose centre lies inside move with it.
struct Frame
{
    std::string title;
    Point position;
    Size size;
    int tint = 0; ///< 0 to 5
    friend bool operator==(const Frame&, const Frame&) = default;
};

/// Text on the canvas (a Markdown subset).
struct Note
{
    std::string text;
    Point position;
    Size size;
    friend bool operator==(const Note&, const Note&) = default;
};

/// A setting of an inner node that every place of a sub-pipeline sets for itself, under a name of its own.
struct Exposed
{
    std::string title;
    NodeId node;
    std::string setting; ///< Key of the node's settings.
    Json extra = Json::object();
    friend bool operator==(const Exposed&, const Exposed&) = default;
};

using FrameId = StringId<struct FrameIdTag>;
using NoteId = StringId<struct NoteIdTag>;

/// One pipeline as an immutable value: nodes, wires, layout and its sub-pipelines. Copies share their nodes, so undo
/// keeps whole documents.
///
/// Change it only through graph::apply. Equal documents save to equal bytes.
class Document
{
public:
    PipelineId id;
    std::string name;
    std::string description;
    std::map<NodeId, std::shared_ptr<const Node>> nodes;
    std::vector<Wire> wires; ///< Sorted by (to, order of entry).
    std::map<NodeId, Point> positions;
    std::map<FrameId, Frame> frames;
    std::map<NoteId, Note> notes;
    Json extra = Json::object();       ///< Unknown keys of the pipeline file.
    Json layoutExtra = Json::object(); ///< Unknown keys of the layout file.
    /// The sub-pipelines, those within others too: they have no `parts` of their own. See parts.h.
    std::map<PipelineId, std::shared_ptr<const Document>> parts;

    // Of a sub-pipeline only.
    std::map<std::string, Exposed> exposed; ///< By the key under which a place sets it.
    NodeId home;                            ///< The place whose nodes keep their ids when the pipeline is flattened.
    Point anchor;                           ///< Where a place stands that expands without moving anything.

    [[nodiscard]] const Node* find(const NodeId& node) const;
    /// Wires into one port, in order.
    [[nodiscard]] std::vector<Wire> into(const NodeId& node, std::string_view port) const;
    [[nodiscard]] std::vector<Wire> into(const NodeId& node) const;
    [[nodiscard]] std::vector<Wire> outOf(const NodeId& node) const;

    friend bool operator==(const Document& a, const Document& b);
};

} // namespace weir::graph
