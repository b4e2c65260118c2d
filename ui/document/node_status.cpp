#include "ui/document/node_status.h"

#include <QLocale>

#include <algorithm>
#include <array>

namespace weir::ui {

const NodeStatus& NodeStatusBoard::of(const NodeId& shown) const
{
    if (const graph::PortRef* beyond = beyondEdge(shown)) {
        return ofFlat(beyond->node);
    }
    const NodeId id = flatId(shown);
    const auto place = m_places.find(id);
    return place == m_places.end() ? ofFlat(id) : place->second;
}

const NodeStatus& NodeStatusBoard::ofFlat(const NodeId& node) const
{
    static const NodeStatus unknown;
    const auto found = m_all.find(node);
    return found == m_all.end() ? unknown : found->second;
}

const graph::PortRef* NodeStatusBoard::beyondEdge(const NodeId& shown) const
{
    if (!m_flat || m_scope.empty()) {
        return nullptr;
    }
    const auto place = m_flat->places.find(m_flat->idOf(m_scope));
    if (place == m_flat->places.end()) {
        return nullptr;
    }
    for (const auto* ports : {&place->second.inputs, &place->second.outputs}) {
        const auto port = ports->find(shown.str());
        if (port != ports->end() && !port->second.empty()) {
            return &port->second.front();
        }
    }
    return nullptr;
}

NodeId NodeStatusBoard::flatId(const NodeId& shown) const
{
    if (!m_flat || m_flat->ids.empty()) {
        return shown;
    }
    graph::Address address = m_scope;
    address.push_back(shown);
    return m_flat->idOf(address);
}

std::int64_t NodeStatusBoard::rows(const graph::PortRef& from) const
{
    const auto at = [this](const NodeStatus& status, const std::string& port) {
        const auto found = status.rows.find(port);
        return found == status.rows.end() ? std::int64_t{-1} : found->second;
    };
    if (const graph::PortRef* beyond = beyondEdge(from.node)) {
        return at(ofFlat(beyond->node), beyond->port);
    }
    return at(of(from.node), from.port);
}

void NodeStatusBoard::set(const NodeId& node, NodeStatus status)
{
    NodeStatus& present = m_all[node];
    if (!(present == status)) {
        present = std::move(status);
        tell(node);
    }
}

void NodeStatusBoard::forget(const NodeId& node)
{
    if (m_all.erase(node) > 0) {
        tell(node);
    }
}

void NodeStatusBoard::tell(const NodeId& node)
{
    if (!m_flat || m_flat->ids.empty()) {
        emit changed(node);
        return;
    }
    graph::Address address = m_flat->addressOf(node);
    for (std::size_t depth = address.size(); depth > 0; --depth) {
        const graph::Address here(address.begin(), address.begin() + static_cast<std::ptrdiff_t>(depth));
        const NodeId id = m_flat->idOf(here);
        if (m_places.contains(id)) {
            summarise(id);
        }
        if (here.size() == m_scope.size() + 1 && std::equal(m_scope.begin(), m_scope.end(), here.begin())) {
            emit changed(here.back());
        }
    }
    tellEdges(node);
}

void NodeStatusBoard::tellEdges(const NodeId& node)
{
    const auto place = m_scope.empty() ? m_flat->places.end() : m_flat->places.find(m_flat->idOf(m_scope));
    if (place == m_flat->places.end()) {
        return;
    }
    for (const auto* ports : {&place->second.inputs, &place->second.outputs}) {
        for (const auto& [edge, beyond] : *ports) {
            if (!beyond.empty() && beyond.front().node == node) {
                emit changed(NodeId(edge));
            }
        }
    }
}

void NodeStatusBoard::show(std::shared_ptr<const graph::Flat> flat, graph::Address scope)
{
    m_flat = std::move(flat);
    m_scope = std::move(scope);
    m_places.clear();
    for (const auto& [id, place] : m_flat->places) {
        m_places[id];
    }
    for (const auto& [id, place] : m_flat->places) {
        summarise(id);
    }
    for (const auto& [id, place] : m_flat->places) {
        if (place.address.size() == m_scope.size() + 1 &&
            std::equal(m_scope.begin(), m_scope.end(), place.address.begin())) {
            emit changed(place.address.back());
        }
    }
}

void NodeStatusBoard::summarise(const NodeId& id)
{
    const graph::Flat::Place& place = m_flat->places.at(id);
    // From what needs a person to what needs nobody.
    constexpr std::array order{
        NodeState::Error, NodeState::NotConfigured, NodeState::Running, NodeState::Queued,
        NodeState::Stale, NodeState::Ready,         NodeState::Blocked, NodeState::DoneWithWarnings,
        NodeState::Done,  NodeState::Disabled};
    const auto rank = [&](NodeState state) { return std::find(order.begin(), order.end(), state) - order.begin(); };
    NodeStatus summary;
    summary.state = NodeState::Disabled;
    double ended = 0;
    double count = 0;
    for (const NodeId& member : place.members) {
        if (m_places.contains(member)) {
            continue;
        }
        const NodeStatus& status = ofFlat(member);
        ++count;
        if (status.state == NodeState::Done || status.state == NodeState::DoneWithWarnings) {
            ++ended;
        } else if (status.state == NodeState::Running && status.progress > 0) {
            ended += status.progress;
        }
        if (rank(status.state) < rank(summary.state)) {
            summary.state = status.state;
            summary.reason = status.reason;
        }
    }
    if (count == 0) {
        summary.state = NodeState::Ready;
    }
    if (summary.state == NodeState::Running && count > 0) {
        summary.progress = ended / count;
    }
    for (const auto& [port, sources] : place.outputs) {
        if (!sources.empty()) {
            const auto& rows = ofFlat(sources.front().node).rows;
            if (const auto found = rows.find(sources.front().port); found != rows.end()) {
                summary.rows[port] = found->second;
            }
        }
    }
    m_places[id] = std::move(summary);
}

int NodeStatusBoard::count(NodeState state) const
{
    return static_cast<int>(
        std::count_if(m_all.begin(), m_all.end(), [state](const auto& entry) { return entry.second.state == state; }));
}

QString compactCount(std::int64_t rows)
{
    const QLocale locale;
    const auto scaled = [&](double value, const char* unit) {
        // Cut, not round: 999 999 rows are 999k, never 1000k.
        const double cut = value < 100 ? static_cast<double>(static_cast<std::int64_t>(value * 10)) / 10
                                       : static_cast<double>(static_cast<std::int64_t>(value));
        QString text = locale.toString(cut, 'f', value < 100 ? 1 : 0);
        if (text.endsWith(locale.decimalPoint() + locale.zeroDigit())) {
            text.chop(2);
        }
        return text + QLatin1String(unit);
    };
    if (rows < 1000) {
        return locale.toString(static_cast<qlonglong>(rows));
    }
    if (rows < 1'000'000) {
        return scaled(static_cast<double>(rows) / 1e3, "k");
    }
    if (rows < 1'000'000'000) {
        return scaled(static_cast<double>(rows) / 1e6, "M");
    }
    return scaled(static_cast<double>(rows) / 1e9, "G");
}

} // namespace weir::ui
