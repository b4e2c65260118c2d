#include "ui/shell/stale_reasons.h"

#include "ui/document/node_face.h"

#include <QDateTime>
#include <QLocale>

#include <set>

namespace weir::ui {

void StaleReasons::give(std::map<NodeId, NodeStatus>& next, const NodeStatusBoard& board, const graph::Document& flat,
                        const nodes::Registry& registry, Instant now)
{
    const auto stateOf = [&](const NodeId& id) {
        const auto found = next.find(id);
        return found == next.end() ? board.ofFlat(id).state : found->second.state;
    };
    std::set<NodeId> wired;
    std::map<NodeId, NodeId> changed; // the first input without a result that holds
    for (const graph::Wire& wire : flat.wires) {
        const NodeState before = stateOf(wire.from.node);
        wired.insert(wire.to.node);
        if (before != NodeState::Done && before != NodeState::DoneWithWarnings) {
            changed.emplace(wire.to.node, wire.from.node);
        }
    }
    for (auto& [id, status] : next) {
        if (status.state != NodeState::Stale) {
            m_since.erase(id);
            continue;
        }
        const Instant since = m_since.emplace(id, now).first->second;
        const QString time =
            QLocale().toString(QDateTime::fromMSecsSinceEpoch(since.micros / 1000).time(), QLocale::ShortFormat);
        const auto from = changed.find(id);
        const graph::Node* input = from == changed.end() ? nullptr : flat.find(from->second);
        status.reason = input ? tr("Input '%1' changed (%2).").arg(faceOf(flat, *input, registry).title, time)
                        : wired.contains(id) ? tr("Its settings or wires changed (%1).").arg(time)
                                             : tr("Its settings, or what it reads, changed (%1).").arg(time);
    }
}

} // namespace weir::ui
