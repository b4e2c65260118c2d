#include "ui/shell/stale_reasons.h"

#include "ui/document/node_face.h"

#include <QDateTime>
#include <QLocale>

namespace weir::ui {

void StaleReasons::give(std::map<NodeId, NodeStatus>& next, const NodeStatusBoard& board, const graph::Document& flat,
                        const nodes::Registry& registry, Instant now)
{
    const auto stateOf = [&](const NodeId& id) {
        const auto found = next.find(id);
        return found == next.end() ? board.ofFlat(id).state : found->second.state;
    };
    for (auto& [id, status] : next) {
        if (status.state != NodeState::Stale) {
            m_since.erase(id);
            continue;
        }
        const Instant since = m_since.emplace(id, now).first->second;
        const QString time =
            QLocale().toString(QDateTime::fromMSecsSinceEpoch(since.micros / 1000).time(), QLocale::ShortFormat);
        const std::vector<graph::Wire> wires = flat.into(id);
        const graph::Node* input = nullptr; // the first without a result that holds
        for (const graph::Wire& wire : wires) {
            const NodeState before = stateOf(wire.from.node);
            if (!input && before != NodeState::Done && before != NodeState::DoneWithWarnings) {
                input = flat.find(wire.from.node);
            }
        }
        status.reason = input           ? tr("Input '%1' changed (%2).").arg(faceOf(flat, *input, registry).title, time)
                        : wires.empty() ? tr("Its settings, or what it reads, changed (%1).").arg(time)
                                        : tr("Its settings or wires changed (%1).").arg(time);
    }
}

} // namespace weir::ui
