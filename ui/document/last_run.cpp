#include "ui/document/last_run.h"

namespace weir::ui {

std::optional<graph::Edit> LastRun::revert(const graph::Document& now, const std::set<NodeId>& nodes) const
{
    graph::EditGroup group;
    for (const NodeId& id : nodes) {
        const graph::Node* ran = m_document && m_document->id == now.id ? m_document->find(id) : nullptr;
        const graph::Node* present = now.find(id);
        if (!ran || !present || ran->type != present->type) {
            continue;
        }
        if (ran->settings != present->settings) {
            group.edits.push_back({graph::SetSettings{id, ran->settings}});
        }
        if (ran->name != present->name) {
            group.edits.push_back({graph::RenameNode{id, ran->name}});
        }
        if (ran->disabled != present->disabled) {
            group.edits.push_back({graph::SetDisabled{id, ran->disabled}});
        }
    }
    return group.edits.empty() ? std::nullopt : std::optional(graph::Edit{std::move(group)});
}

} // namespace weir::ui
