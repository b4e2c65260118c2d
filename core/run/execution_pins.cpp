#include "core/graph/topology.h"
#include "core/run/execution.h"

#include <algorithm>

namespace weir::run {

void Execution::takePins()
{
    m_pins = m_workspace.pins(m_document.id);
    std::erase_if(m_pins, [&](const auto& each) {
        const auto& [port, pin] = each;
        const nodes::PortContent* content = m_analysis.content(port);
        const auto report = std::find_if(m_report.nodes.begin(), m_report.nodes.end(),
                                         [&](const NodeReport& node) { return node.node == port.node; });
        if (report == m_report.nodes.end() || !content) {
            return true;
        }
        if (!fits(pin, content->schema)) {
            report->warnings.emplace_back(
                ErrorCode::InvalidInput, "run.pins.otherColumns",
                "The pinned rows have other columns than this node gives now, so they were not used. Pin them again.");
            return true;
        }
        return m_options.force.contains(port.node);
    });
    if (m_pins.empty()) {
        return;
    }
    for (const auto& [port, pin] : m_pins) {
        m_pinned.insert(port);
    }
    const std::set<NodeId> asked = askedNodes(m_document, m_pinned, m_options.targets);
    std::erase_if(m_report.nodes, [&](const NodeReport& node) { return !asked.contains(node.node); });
}

void Execution::usePinned(NodeReport& report)
{
    bool first = true;
    for (const auto& [port, pin] : m_pins) {
        if (port.node == report.node) {
            use(port, keyOf(port), pin.rows, report, first);
            first = false;
        }
    }
    report.rejected = 0;
    report.warnings.emplace_back(ErrorCode::InvalidInput, "run.pins.used",
                                 "Pinned rows were used; what is before them did not run for them.");
    settle(report, NodeState::Cached);
}

bool Execution::followsPin(const NodeId& node) const
{
    const std::set<NodeId> before = graph::upstream(m_document, node);
    return std::any_of(m_pins.begin(), m_pins.end(),
                       [&](const auto& each) { return before.contains(each.first.node); });
}

} // namespace weir::run
