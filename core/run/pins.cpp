#include "core/run/pins.h"

#include "core/base/file.h"
#include "core/base/hash.h"
#include "core/base/json_text.h"
#include "core/graph/topology.h"

#include <algorithm>
#include <system_error>

namespace weir::run {

namespace fs = std::filesystem;

fs::path PinBook::stem(const PipelineId& pipeline, const graph::PortRef& port) const
{
    // Ids may hold what file systems refuse or take for equal.
    return m_folder / sha256Hex(pipeline.str() + '\n' + port.node.str() + '\n' + port.port).substr(0, 32);
}

Pins PinBook::of(const PipelineId& pipeline) const
{
    Pins pins;
    std::error_code error;
    for (fs::directory_iterator it(m_folder, error), end; !error && it != end; it.increment(error)) {
        if (it->path().extension() != ".json") {
            continue;
        }
        const auto text = readFile(it->path());
        const auto json = text ? parseJson(*text) : Result<Json>(text.error());
        if (!json || !json->is_object()) {
            continue;
        }
        const auto number = [&](const char* key) {
            const auto found = json->find(key);
            return found != json->end() && found->is_number_integer() ? found->get<std::int64_t>() : -1;
        };
        if (textAt(*json, "pipeline") != pipeline.str()) {
            continue;
        }
        Pin pin;
        pin.id = textAt(*json, "id");
        pin.rows.rows = number("rows");
        pin.rows.at = {number("at")};
        pin.rows.file = it->path().parent_path() / textAt(*json, "file");
        const auto schema = json->find("columns");
        auto columns = schema == json->end() ? Result<Schema>(Schema()) : schemaFromJson(*schema);
        std::error_code missing;
        const auto size = fs::file_size(pin.rows.file, missing);
        if (!columns || columns->empty() || pin.id.empty() || pin.rows.rows < 0 || missing ||
            number("bytes") != static_cast<std::int64_t>(size)) {
            continue;
        }
        pin.schema = *std::move(columns);
        pins.insert_or_assign({NodeId(textAt(*json, "node")), textAt(*json, "port")}, std::move(pin));
    }
    return pins;
}

Status PinBook::pin(const PipelineId& pipeline, const graph::PortRef& port, const Schema& schema, Instant now,
                    const std::function<Result<std::int64_t>(const fs::path&)>& write) const
{
    std::error_code error;
    fs::create_directories(m_folder, error);
    if (error) {
        return fileError(error.value(), m_folder);
    }
    const fs::path base = stem(pipeline, port);
    const std::string id = sha256Hex(base.string() + std::to_string(now.micros)).substr(0, 16);
    // A file of its own: who reads the earlier pin goes on reading it.
    const fs::path file = fs::path(base).concat("-" + id + ".parquet");
    WEIR_ASSIGN_OR_RETURN(const std::int64_t rows, write(file));
    const auto size = fs::file_size(file, error);
    if (error) {
        return fileError(error.value(), file);
    }
    std::string before;
    for (const auto& [each, pin] : of(pipeline)) {
        before = each == port ? pin.rows.file.string() : before;
    }
    const Json json{{"pipeline", pipeline.str()},
                    {"node", port.node.str()},
                    {"port", port.port},
                    {"id", id},
                    {"file", file.filename().string()},
                    {"bytes", static_cast<std::int64_t>(size)},
                    {"rows", rows},
                    {"at", now.micros},
                    {"columns", toJson(schema)}};
    WEIR_RETURN_IF_ERROR(writeFileAtomically(fs::path(base).concat(".json"), compactJson(json)));
    if (!before.empty() && before != file.string()) {
        fs::remove(before, error);
    }
    return {};
}

Status PinBook::unpin(const PipelineId& pipeline, const graph::PortRef& port) const
{
    const Pins pins = of(pipeline);
    const auto found = pins.find(port);
    std::error_code error;
    if (!fs::remove(stem(pipeline, port).concat(".json"), error) && error) {
        return fileError(error.value(), stem(pipeline, port));
    }
    if (found != pins.end()) {
        fs::remove(found->second.rows.file, error); // the description is gone: what is left of it is in nobody's way
    }
    return {};
}

bool fits(const Pin& pin, const Schema& schema)
{
    if (pin.schema.size() != schema.size()) {
        return false;
    }
    for (std::size_t i = 0; i < schema.size(); ++i) {
        if (pin.schema[i].name != schema[i].name || !(pin.schema[i].type == schema[i].type)) {
            return false;
        }
    }
    return true;
}

bool isPinned(const graph::Document& document, const std::set<graph::PortRef>& pinned, const NodeId& node)
{
    const auto first = pinned.lower_bound({node, {}});
    if (first == pinned.end() || first->node != node) {
        return false;
    }
    // Another output that somebody reads is computed as usual.
    const std::vector<graph::Wire> wires = document.outOf(node);
    return std::all_of(wires.begin(), wires.end(), [&](const graph::Wire& wire) { return pinned.contains(wire.from); });
}

std::set<NodeId> askedNodes(const graph::Document& document, const std::set<graph::PortRef>& pinned,
                            const std::vector<NodeId>& targets)
{
    std::set<NodeId> computing;
    std::set<NodeId> asked;
    const std::vector<NodeId> order = graph::topologicalOrder(document).value_or(std::vector<NodeId>{});
    for (auto node = order.rbegin(); node != order.rend(); ++node) {
        const std::vector<graph::Wire> wires = document.outOf(*node);
        const bool target =
            targets.empty() ? wires.empty() : std::find(targets.begin(), targets.end(), *node) != targets.end();
        const bool read = std::any_of(wires.begin(), wires.end(), [&](const graph::Wire& wire) {
            return computing.contains(wire.to.node) && !pinned.contains(wire.from);
        });
        const bool given = std::any_of(wires.begin(), wires.end(), [&](const graph::Wire& wire) {
            return computing.contains(wire.to.node) && pinned.contains(wire.from);
        });
        if (target || read || given) {
            asked.insert(*node);
            if (!isPinned(document, pinned, *node)) {
                computing.insert(*node);
            }
        }
    }
    return asked;
}

} // namespace weir::run
