#include "core/compile/content_key.h"

#include "core/base/hash.h"
#include "core/base/text.h"
#include "core/compile/order.h"
#include "core/nodes/describe.h"

#include <algorithm>

namespace weir::compile {
namespace {

/// Changes when the meaning of keys changes; old results are then not found any more.
constexpr const char* kFormat = "weir key 1";

/// True when a text anywhere in the settings mentions run_time, in whatever case. A column of that name only makes the
/// key change more often than needed.
bool mentionsRunTime(const Json& settings)
{
    if (settings.is_string()) {
        return toLower(settings.get_ref<const std::string&>()).find("run_time") != std::string::npos;
    }
    return settings.is_structured() &&
           std::any_of(settings.begin(), settings.end(), [](const Json& item) { return mentionsRunTime(item); });
}

bool looksAtClock(const nodes::NodeType& type, const Json& settings)
{
    const nodes::Family family = type.spec().family;
    return (family != nodes::Family::Source && family != nodes::Family::Transform) || mentionsRunTime(settings);
}

/// The keys of the node's inputs by port, or null when one has none.
Json inputKeys(const NodeAnalysis& node, const ContentKeys& keys)
{
    Json result = Json::object();
    for (const NodeAnalysis::Input& input : node.inputs) {
        const auto key = keys.find(input.from);
        if (key == keys.end()) {
            return nullptr;
        }
        result[input.port].push_back(key->second.str());
    }
    return result;
}

void addKeys(const nodes::NodeType& type, const NodeAnalysis& node, const KeyInputs& inputs, ContentKeys& keys)
{
    const NodeId& id = node.node->id;
    Json sources = inputKeys(node, keys);
    if (sources.is_null()) {
        return;
    }
    const bool source = type.spec().family == nodes::Family::Source;
    const auto fingerprint = inputs.fingerprints.find(id);
    const bool known = fingerprint != inputs.fingerprints.end() && !fingerprint->second.empty();
    if (source && !known) {
        return;
    }
    const Json settings = nodes::withDefaults(node.settings, type.spec().parameters);
    Json parts{{"format", kFormat},
               {"type", type.spec().id.str()},
               {"version", type.spec().version},
               {"inputs", std::move(sources)},
               {"engine", inputs.engine}};
    if (known) {
        parts["fingerprint"] = fingerprint->second;
    }
    if (node.detected) {
        parts["detected"] = toJson(*node.detected);
    }
    if (looksAtClock(type, settings)) {
        parts["instant"] = inputs.runInstant.micros;
    }
    parts["settings"] = settings;
    const std::string own = sha256Hex(compactJson(parts));
    for (std::size_t i = 0; i < node.outputs.size(); ++i) {
        const std::string& port = node.outputs[i].name;
        if (node.state == NodeState::Disabled) {
            if (i == 0) {
                keys[{id, port}] = keys.at(node.inputs.front().from);
                continue;
            }
            keys[{id, port}] = ContentKey(sha256Hex(own + ".disabled." + port));
        } else {
            keys[{id, port}] = ContentKey(sha256Hex(own + '.' + port));
        }
    }
}

} // namespace

ContentKeys contentKeys(const graph::Document& document, const Analysis& analysis, const nodes::Registry& registry,
                        const KeyInputs& inputs)
{
    ContentKeys keys;
    for (const Order::Entry& entry : orderOf(document).entries) {
        const NodeAnalysis* node = analysis.find((*entry.node)->id);
        const nodes::NodeType* type = registry.find((*entry.node)->type);
        if (node && type && node->runs()) {
            addKeys(*type, *node, inputs, keys);
            for (const nodes::PortSpec& port : node->outputs) {
                const graph::PortRef ref{node->node->id, port.name};
                if (const auto pinned = inputs.pinned.find(ref); pinned != inputs.pinned.end()) {
                    keys[ref] = ContentKey(sha256Hex(std::string(kFormat) + ".pinned." + pinned->second));
                }
            }
        }
    }
    return keys;
}

} // namespace weir::compile
