// Rows that could not be read: where those of sources are kept, and how many a node may have.

#include "core/nodes/reject_limits.h"
#include "core/run/execution.h"
#include "core/run/scan_binder.h"
#include "core/store/run_log.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <vector>

namespace weir::run {
namespace {

std::optional<double> limitOf(const Json& settings, const char* key)
{
    const auto found = settings.is_object() ? settings.find(key) : settings.end();
    return settings.is_object() && found != settings.end() && found->is_number() ? std::optional(found->get<double>())
                                                                                 : std::nullopt;
}

} // namespace

bool Execution::limitsRejected(const NodeId& node) const
{
    const graph::Node* found = m_document.find(node);
    return found && !found->disabled &&
           (limitOf(found->settings, nodes::kMaxRejected) || limitOf(found->settings, nodes::kMaxRejectedPercent));
}

bool Execution::limitsMoved(const compile::LoweredNode& node) const
{
    const graph::PortRef moved{node.id, std::string(kRejectedPort)};
    return std::holds_alternative<nodes::TableStep>(node.step) && node.relations.contains(moved.port) &&
           !m_pins.contains(moved) && !m_pins.contains({node.id, "out"}) && limitsRejected(node.id);
}

Status Execution::judgeRejected(const NodeId& node, std::int64_t rejected, std::int64_t all) const
{
    const graph::Node* found = m_document.find(node);
    if (!found || rejected == 0) {
        return {};
    }
    const auto tooMany = [&](const char* key, std::string_view id, std::string_view sentence, double limit) {
        Where where;
        where.node = node.str();
        where.parameter = key;
        return Error(ErrorCode::InvalidInput, std::string(id), std::string(sentence),
                     {{"count", std::to_string(rejected)},
                      {"rows", std::to_string(all)},
                      {"limit", toText(Value(limit))}})
            .at(std::move(where));
    };
    if (const auto limit = limitOf(found->settings, nodes::kMaxRejected);
        limit && static_cast<double>(rejected) > *limit) {
        return tooMany(nodes::kMaxRejected, "run.rejectedTooMany",
                       "{count} {count:row|rows} of {rows} could not be read, and {limit} may be. Look at the rejected "
                       "rows, mend the data or the columns, or allow more.",
                       *limit);
    }
    if (const auto limit = limitOf(found->settings, nodes::kMaxRejectedPercent);
        limit && static_cast<double>(rejected) * 100 > *limit * static_cast<double>(all)) {
        return tooMany(
            nodes::kMaxRejectedPercent, "run.rejectedTooManyPercent",
            "{count} {count:row|rows} of {rows} could not be read, which is more than {limit} %. Look at the "
            "rejected rows, mend the data or the columns, or allow more.",
            *limit);
    }
    return {};
}

Result<std::int64_t> Execution::quarantine(const NodeId& node)
{
    std::map<NodeId, std::vector<store::QuarantineRow>> rows;
    std::map<NodeId, std::int64_t> counts; // with those that were too many to keep
    std::vector<engine::RejectedRow> unread = m_session->takeRejected();
    unread.insert(unread.end(), std::make_move_iterator(m_unread.begin()), std::make_move_iterator(m_unread.end()));
    m_unread.clear();
    for (engine::RejectedRow& rejected : unread) {
        NodeId owner = node;
        if (m_scanned.contains(rejected.node)) {
            owner = rejected.node;
        } else {
            for (const auto& [source, files] : m_scanned) {
                if (files.contains(rejected.file)) {
                    owner = source;
                }
            }
        }
        counts[owner] += 1 + rejected.more;
        rows[owner].push_back({m_report.id, owner, std::move(rejected.file), rejected.line, std::move(rejected.column),
                               "source.row.unreadable", std::move(rejected.reason), std::move(rejected.text)});
    }
    const store::RunLog log(*m_store);
    for (const auto& [owner, list] : rows) {
        WEIR_RETURN_IF_ERROR(log.quarantine(m_report.id, owner, list));
        if (owner != node) {
            const auto report = std::find_if(m_report.nodes.begin(), m_report.nodes.end(),
                                             [&source = owner](const NodeReport& r) { return r.node == source; });
            if (report != m_report.nodes.end()) {
                report->rejected = counts[owner];
                notify(*report);
            }
        }
    }
    return counts[node];
}

} // namespace weir::run
