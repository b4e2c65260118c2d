#pragma once

#include "core/graph/document.h"

#include <string>
#include <variant>
#include <vector>

namespace weir::graph {

struct AddNode
{
    Node node;
    Point position;
};
/// Removes the node with its wires.
struct RemoveNode
{
    NodeId node;
};
struct SetSettings
{
    NodeId node;
    Json settings;
};
/// Replaces one key of the settings; a null value removes the key.
struct SetSetting
{
    NodeId node;
    std::string key;
    Json value;
};
struct RenameNode
{
    NodeId node;
    std::string name;
};
struct SetDisabled
{
    NodeId node;
    bool disabled = false;
};
/// Adds a wire, at the end of the port's wires. Fails when it exists, or would close a cycle.
struct Connect
{
    Wire wire;
};
struct Disconnect
{
    Wire wire;
};
/// Puts the wires of one port into this order.
struct ReorderInputs
{
    PortRef port;
    std::vector<PortRef> from;
};
struct MoveNodes
{
    std::map<NodeId, Point> positions;
};
struct PutFrame
{
    FrameId id;
    Frame frame;
};
struct RemoveFrame
{
    FrameId id;
};
struct PutNote
{
    NoteId id;
    Note note;
};
struct RemoveNote
{
    NoteId id;
};
struct SetPipelineInfo
{
    std::string name;
    std::string description;
};

/// Adds a sub-pipeline, or puts another in its place.
struct PutPart
{
    PipelineId id;
    std::shared_ptr<const Document> part;
};
/// Exposes a setting of a node in the sub-pipeline that one edits; nothing takes the name back.
struct Expose
{
    std::string key;
    std::optional<Exposed> setting;
};

struct Edit;
/// Several edits that succeed or fail as one.
struct EditGroup
{
    std::vector<Edit> edits;
};

struct Edit
{
    std::variant<AddNode, RemoveNode, SetSettings, SetSetting, RenameNode, SetDisabled, Connect, Disconnect,
                 ReorderInputs, MoveNodes, PutFrame, RemoveFrame, PutNote, RemoveNote, SetPipelineInfo, PutPart, Expose,
                 EditGroup>
        change;
};

/// The document after the edit; the old one is untouched. Fails without effect when the edit does not fit.
[[nodiscard]] Result<Document> apply(const Document& document, const Edit& edit);

} // namespace weir::graph
