#include "ui/document/node_status.h"

#include <QLocale>

#include <algorithm>

namespace weir::ui {

const NodeStatus& NodeStatusBoard::of(const NodeId& node) const
{
    static const NodeStatus unknown;
    const auto found = m_all.find(node);
    return found == m_all.end() ? unknown : found->second;
}

std::int64_t NodeStatusBoard::rows(const graph::PortRef& from) const
{
    const auto& rows = of(from.node).rows;
    const auto found = rows.find(from.port);
    return found == rows.end() ? -1 : found->second;
}

void NodeStatusBoard::set(const NodeId& node, NodeStatus status)
{
    NodeStatus& present = m_all[node];
    if (!(present == status)) {
        present = std::move(status);
        emit changed(node);
    }
}

void NodeStatusBoard::forget(const NodeId& node)
{
    if (m_all.erase(node) > 0) {
        emit changed(node);
    }
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
