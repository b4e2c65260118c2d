#include "core/graph/edit.h"

#include "core/graph/topology.h"

#include <algorithm>

namespace weir::graph {
namespace {

Error nodeMissing(const NodeId& node)
{
    return Error(ErrorCode::NotFound, "graph.nodeMissing", "There is no node {node} in this pipeline.",
                 {{"node", node.str()}})
        .inNode(node.str());
}

/// Applies edits to one working copy; stops at the first that does not fit.
class Editor
{
public:
    explicit Editor(Document document) : m_document(std::move(document)) {}
    Document take() { return std::move(m_document); }

    Status operator()(const AddNode& edit)
    {
        if (edit.node.id.empty() || m_document.find(edit.node.id)) {
            return Error(ErrorCode::Conflict, "graph.nodeExists", "There is a node {node} already. Choose another id.",
                         {{"node", edit.node.id.str()}});
        }
        m_document.nodes[edit.node.id] = std::make_shared<const Node>(edit.node);
        m_document.positions[edit.node.id] = edit.position;
        return {};
    }

    Status operator()(const RemoveNode& edit)
    {
        if (m_document.nodes.erase(edit.node) == 0) {
            return nodeMissing(edit.node);
        }
        m_document.positions.erase(edit.node);
        std::erase_if(m_document.wires,
                      [&](const Wire& wire) { return wire.from.node == edit.node || wire.to.node == edit.node; });
        return {};
    }

    Status operator()(const SetSettings& edit)
    {
        return change(edit.node, [&](Node& node) { node.settings = edit.settings; });
    }

    Status operator()(const SetSetting& edit)
    {
        return change(edit.node, [&](Node& node) {
            if (edit.value.is_null()) {
                node.settings.erase(edit.key);
            } else {
                node.settings[edit.key] = edit.value;
            }
        });
    }

    Status operator()(const RenameNode& edit)
    {
        return change(edit.node, [&](Node& node) { node.name = edit.name; });
    }

    Status operator()(const SetDisabled& edit)
    {
        return change(edit.node, [&](Node& node) { node.disabled = edit.disabled; });
    }

    Status operator()(const Connect& edit)
    {
        const Wire& wire = edit.wire;
        for (const NodeId& node : {wire.from.node, wire.to.node}) {
            if (!m_document.find(node)) {
                return nodeMissing(node);
            }
        }
        auto& wires = m_document.wires;
        if (std::find(wires.begin(), wires.end(), wire) != wires.end()) {
            return Error(ErrorCode::Conflict, "graph.wireExists", "These two ports are wired already.");
        }
        if (wouldCycle(m_document, wire.from.node, wire.to.node)) {
            return Error(
                ErrorCode::InvalidInput, "graph.wireCycle",
                "This wire would feed {node} with its own result. Wire it from a node that does not depend on it.",
                {{"node", wire.to.node.str()}});
        }
        const auto place = std::upper_bound(wires.begin(), wires.end(), wire,
                                            [](const Wire& a, const Wire& b) { return a.to < b.to; });
        wires.insert(place, wire);
        return {};
    }

    Status operator()(const Disconnect& edit)
    {
        if (std::erase(m_document.wires, edit.wire) == 0) {
            return Error(ErrorCode::NotFound, "graph.wireMissing", "These two ports are not wired.");
        }
        return {};
    }

    Status operator()(const ReorderInputs& edit)
    {
        auto& wires = m_document.wires;
        const auto first =
            std::find_if(wires.begin(), wires.end(), [&](const Wire& wire) { return wire.to == edit.port; });
        const auto last = std::find_if(first, wires.end(), [&](const Wire& wire) { return wire.to != edit.port; });
        std::vector<Wire> wanted;
        for (const PortRef& from : edit.from) {
            wanted.push_back({from, edit.port});
        }
        if (!std::is_permutation(first, last, wanted.begin(), wanted.end())) {
            return Error(ErrorCode::InvalidInput, "graph.inputOrder",
                         "The new order must name each wire of the port once.");
        }
        std::copy(wanted.begin(), wanted.end(), first);
        return {};
    }

    Status operator()(const MoveNodes& edit)
    {
        for (const auto& [node, position] : edit.positions) {
            if (!m_document.find(node)) {
                return nodeMissing(node);
            }
            m_document.positions[node] = position;
        }
        return {};
    }

    Status operator()(const PutFrame& edit)
    {
        m_document.frames[edit.id] = edit.frame;
        return {};
    }

    Status operator()(const RemoveFrame& edit)
    {
        m_document.frames.erase(edit.id);
        return {};
    }

    Status operator()(const PutNote& edit)
    {
        m_document.notes[edit.id] = edit.note;
        return {};
    }

    Status operator()(const RemoveNote& edit)
    {
        m_document.notes.erase(edit.id);
        return {};
    }

    Status operator()(const SetPipelineInfo& edit)
    {
        m_document.name = edit.name;
        m_document.description = edit.description;
        return {};
    }

    Status operator()(const PutPart& edit)
    {
        m_document.parts[edit.id] = edit.part;
        return {};
    }

    Status operator()(const Expose& edit)
    {
        if (!edit.setting) {
            m_document.exposed.erase(edit.key);
        } else if (!m_document.find(edit.setting->node)) {
            return nodeMissing(edit.setting->node);
        } else {
            m_document.exposed[edit.key] = *edit.setting;
        }
        return {};
    }

    Status operator()(const EditGroup& group)
    {
        for (const Edit& edit : group.edits) {
            WEIR_RETURN_IF_ERROR(std::visit(*this, edit.change));
        }
        return {};
    }

private:
    template <class Change>
    Status change(const NodeId& id, Change&& change)
    {
        const Node* node = m_document.find(id);
        if (!node) {
            return nodeMissing(id);
        }
        Node copy = *node;
        change(copy);
        m_document.nodes[id] = std::make_shared<const Node>(std::move(copy));
        return {};
    }

    Document m_document;
};

} // namespace

Result<Document> apply(const Document& document, const Edit& edit)
{
    Editor editor(document);
    WEIR_RETURN_IF_ERROR(std::visit(editor, edit.change));
    return editor.take();
}

} // namespace weir::graph
