#include "core/run/report.h"

#include <algorithm>

namespace weir::run {

const NodeReport* RunReport::find(const NodeId& node) const
{
    const auto found =
        std::find_if(nodes.begin(), nodes.end(), [&](const NodeReport& report) { return report.node == node; });
    return found == nodes.end() ? nullptr : &*found;
}

std::string_view name(NodeState state)
{
    switch (state) {
    case NodeState::Waiting:
        return "waiting";
    case NodeState::Running:
        return "running";
    case NodeState::Succeeded:
        return "succeeded";
    case NodeState::Cached:
        return "cached";
    case NodeState::Fused:
        return "fused";
    case NodeState::Failed:
        return "failed";
    case NodeState::Skipped:
        return "skipped";
    case NodeState::Cancelled:
        return "cancelled";
    }
    return "waiting";
}

std::string_view name(RunState state)
{
    switch (state) {
    case RunState::Running:
        return "running";
    case RunState::Succeeded:
        return "succeeded";
    case RunState::Failed:
        return "failed";
    case RunState::Cancelled:
        return "cancelled";
    case RunState::Interrupted:
        return "interrupted";
    }
    return "running";
}

Json toJson(const Error& error)
{
    Json json{{"code", name(error.code())}, {"id", error.messageId()}, {"text", error.text()}};
    const Where& where = error.where();
    const auto put = [&](const char* key, const std::string& value) {
        if (!value.empty()) {
            json["where"][key] = value;
        }
    };
    put("file", where.file);
    put("key", where.key);
    put("node", where.node);
    put("port", where.port);
    put("parameter", where.parameter);
    if (where.line > 0) {
        json["where"]["line"] = where.line;
        json["where"]["column"] = where.column;
    }
    if (where.begin >= 0) {
        json["where"]["begin"] = where.begin;
        json["where"]["end"] = where.end;
    }
    if (error.retry() == Retry::Later) {
        json["retry"] = true;
    }
    if (error.cause()) {
        json["cause"] = toJson(*error.cause());
    }
    return json;
}

Json toJson(const RunReport& report)
{
    Json nodes = Json::array();
    for (const NodeReport& node : report.nodes) {
        Json item{{"node", node.node.str()}, {"title", node.title}, {"state", name(node.state)}};
        if (node.rowsIn >= 0) {
            item["rowsIn"] = node.rowsIn;
        }
        if (node.rowsOut >= 0) {
            item["rowsOut"] = node.rowsOut;
        }
        if (node.rejected > 0) {
            item["rejected"] = node.rejected;
            item["rejectedIn"] = (node.rejectedIn.str().empty() ? report.id : node.rejectedIn).str();
        }
        if (node.state == NodeState::Succeeded) {
            item["tookMicros"] = node.took.micros;
        }
        if (!node.warnings.empty()) {
            item["warnings"] = node.warnings;
        }
        if (!node.details.empty()) {
            item["details"] = node.details;
        }
        if (node.error) {
            item["error"] = toJson(*node.error);
        }
        nodes.push_back(std::move(item));
    }
    Json json{{"id", report.id.str()},
              {"pipeline", report.pipeline.str()},
              {"state", name(report.state)},
              {"startedAt", toText(report.startedAt)},
              {"finishedAt", toText(report.finishedAt)},
              {"asOf", toText(report.asOf)},
              {"nodes", std::move(nodes)}};
    if (report.error) {
        json["error"] = toJson(*report.error);
    }
    return json;
}

} // namespace weir::run
