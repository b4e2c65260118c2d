#include "core/run/report.h"

#include <algorithm>

namespace weir::run {
namespace {

std::string textOf(const Json& json, const char* key)
{
    const auto found = json.is_object() ? json.find(key) : json.end();
    return json.is_object() && found != json.end() && found->is_string() ? found->get<std::string>() : std::string{};
}

std::int64_t numberOf(const Json& json, const char* key, std::int64_t otherwise)
{
    const auto found = json.is_object() ? json.find(key) : json.end();
    return json.is_object() && found != json.end() && found->is_number_integer() ? found->get<std::int64_t>()
                                                                                 : otherwise;
}

Instant instantOf(const Json& json, const char* key)
{
    const auto instant = parseInstant(textOf(json, key));
    return instant ? *instant : Instant{};
}

/// The state of this name; states are numbered from 0 without gaps up to Cancelled or Interrupted.
template <class State>
State stateOf(const std::string& text, State last)
{
    for (int i = 0; i <= static_cast<int>(last); ++i) {
        if (name(static_cast<State>(i)) == text) {
            return static_cast<State>(i);
        }
    }
    return last;
}

ErrorCode codeOf(const std::string& text)
{
    for (int i = 0; i < static_cast<int>(ErrorCode::Internal); ++i) {
        if (name(static_cast<ErrorCode>(i)) == text) {
            return static_cast<ErrorCode>(i);
        }
    }
    return ErrorCode::Internal;
}

Where whereOf(const Json& json)
{
    Where where;
    where.file = textOf(json, "file");
    where.key = textOf(json, "key");
    where.node = textOf(json, "node");
    where.port = textOf(json, "port");
    where.parameter = textOf(json, "parameter");
    where.line = static_cast<int>(numberOf(json, "line", 0));
    where.column = static_cast<int>(numberOf(json, "column", 0));
    where.begin = static_cast<int>(numberOf(json, "begin", -1));
    where.end = static_cast<int>(numberOf(json, "end", -1));
    return where;
}

/// A text without arguments is its own sentence. So is one of an older report, whose arguments were filled in.
Error errorFromJson(const Json& json)
{
    std::string sentence = textOf(json, "sentence");
    Error::Arguments arguments;
    if (sentence.empty()) {
        sentence = textOf(json, "text");
    } else if (const auto stored = json.find("arguments"); stored != json.end() && stored->is_object()) {
        for (const auto& [key, value] : stored->items()) {
            arguments.emplace_back(key, value.is_string() ? value.get<std::string>() : std::string());
        }
    }
    Error error(codeOf(textOf(json, "code")), textOf(json, "id"), std::move(sentence), std::move(arguments));
    if (!json.is_object()) {
        return error;
    }
    if (const auto where = json.find("where"); where != json.end()) {
        error = std::move(error).at(whereOf(*where));
    }
    if (const auto cause = json.find("cause"); cause != json.end()) {
        error = std::move(error).because(errorFromJson(*cause));
    }
    return json.contains("retry") ? std::move(error).retryLater() : error;
}

/// "notices" say more than "warnings", the same as plain English sentences, which is all that older reports have.
std::vector<Error> warningsOf(const Json& node)
{
    std::vector<Error> warnings;
    for (const char* key : {"notices", "warnings"}) {
        const auto found = node.is_object() ? node.find(key) : node.end();
        if (!node.is_object() || found == node.end() || !found->is_array() || !warnings.empty()) {
            continue;
        }
        for (const Json& item : *found) {
            warnings.push_back(item.is_string()
                                   ? Error(ErrorCode::InvalidInput, "run.warning.older", item.get<std::string>())
                                   : errorFromJson(item));
        }
    }
    return warnings;
}

} // namespace

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
    if (!error.arguments().empty()) { // what a window in another language says it from
        json["sentence"] = error.sentence();
        for (const auto& [key, value] : error.arguments()) {
            json["arguments"][key] = value;
        }
    }
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
            for (const Error& warning : node.warnings) {
                item["warnings"].push_back(warning.text());
                item["notices"].push_back(toJson(warning));
            }
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

Result<RunReport> reportFromJson(const Json& json)
{
    if (!json.is_object()) {
        return Error(ErrorCode::Corrupt, "run.report.unreadable",
                     "What this run reported cannot be read. Its results and the store are not affected.");
    }
    RunReport report;
    report.id = RunId(textOf(json, "id"));
    report.pipeline = PipelineId(textOf(json, "pipeline"));
    report.state = stateOf<RunState>(textOf(json, "state"), RunState::Interrupted);
    report.startedAt = instantOf(json, "startedAt");
    report.finishedAt = instantOf(json, "finishedAt");
    report.asOf = instantOf(json, "asOf");
    if (const auto error = json.find("error"); error != json.end()) {
        report.error = errorFromJson(*error);
    }
    const auto nodes = json.find("nodes");
    for (const Json& item : nodes == json.end() ? Json::array() : *nodes) {
        NodeReport node;
        node.node = NodeId(textOf(item, "node"));
        node.title = textOf(item, "title");
        node.state = stateOf<NodeState>(textOf(item, "state"), NodeState::Cancelled);
        node.rowsIn = numberOf(item, "rowsIn", -1);
        node.rowsOut = numberOf(item, "rowsOut", -1);
        node.rejected = numberOf(item, "rejected", 0);
        node.rejectedIn = RunId(textOf(item, "rejectedIn"));
        node.took = Duration{numberOf(item, "tookMicros", 0)};
        node.warnings = warningsOf(item);
        if (const auto details = item.find("details"); details != item.end() && details->is_object()) {
            node.details = *details;
        }
        if (const auto error = item.find("error"); error != item.end()) {
            node.error = errorFromJson(*error);
        }
        report.nodes.push_back(std::move(node));
    }
    return report;
}

} // namespace weir::run
