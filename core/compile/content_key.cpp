#include "core/compile/key_memory.h"

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
    const nodes::NodeSpec& spec = type.spec();
    const bool tablesOnly =
        !spec.outputs.empty() && std::all_of(spec.outputs.begin(), spec.outputs.end(), [](const nodes::PortSpec& port) {
            return port.kind == nodes::PortKind::Table;
        });
    const bool timeless = spec.family == nodes::Family::Source || spec.family == nodes::Family::Transform || tablesOnly;
    return !timeless || mentionsRunTime(settings);
}

/// Names the results of one node after another, in an order in which each stands after all that feed it.
class Keyring
{
public:
    Keyring(const nodes::Registry& registry, const KeyInputs& inputs, KeyMemory& memory)
        : m_registry(registry), m_inputs(inputs), m_memory(memory)
    {
        m_now.engine = inputs.engine;
        m_now.runInstant = inputs.runInstant;
    }

    void add(const std::shared_ptr<const NodeAnalysis>& node)
    {
        const nodes::NodeType* type = m_registry.find(node->node->type);
        if (!type || !node->runs()) {
            return;
        }
        KeyMemory::Entry entry;
        entry.node = node;
        const bool known = find(*type, entry);
        for (std::size_t i = 0; i < node->outputs.size(); ++i) {
            const graph::PortRef port{node->node->id, node->outputs[i].name};
            if (const auto pinned = m_inputs.pinned.find(port); pinned != m_inputs.pinned.end()) {
                m_keys[port] = ContentKey(sha256Hex(std::string(kFormat) + ".pinned." + pinned->second));
            } else if (known) {
                m_keys[port] = entry.outputs[i];
            }
        }
        if (known) {
            m_now.nodes.emplace(node->node->id, std::move(entry));
        }
    }

    [[nodiscard]] ContentKeys take()
    {
        m_memory = std::move(m_now);
        return std::move(m_keys);
    }

private:
    /// Fills in what the keys depend on, and the keys; false when there are none.
    bool find(const nodes::NodeType& type, KeyMemory::Entry& entry) const
    {
        const NodeAnalysis& node = *entry.node;
        if (!collect(node, entry)) {
            return false;
        }
        const auto fingerprint = m_inputs.fingerprints.find(node.node->id);
        entry.fingerprint = fingerprint == m_inputs.fingerprints.end() ? std::string() : fingerprint->second;
        if (type.spec().family == nodes::Family::Source && entry.fingerprint.empty()) {
            return false;
        }
        if (const KeyMemory::Entry* same = recall(entry)) {
            entry.looksAtClock = same->looksAtClock;
            entry.outputs = same->outputs;
        } else {
            hash(type, node, entry);
        }
        return true;
    }

    /// The keys of the inputs in order of the wires; false when one has none.
    bool collect(const NodeAnalysis& node, KeyMemory::Entry& entry) const
    {
        for (const NodeAnalysis::Input& input : node.inputs) {
            const auto key = m_keys.find(input.from);
            if (key == m_keys.end()) {
                return false;
            }
            entry.inputs.push_back(key->second);
        }
        return true;
    }

    [[nodiscard]] const KeyMemory::Entry* recall(const KeyMemory::Entry& entry) const
    {
        if (m_memory.engine != m_inputs.engine) {
            return nullptr;
        }
        const auto known = m_memory.nodes.find(entry.node->node->id);
        const bool same = known != m_memory.nodes.end() && known->second.node == entry.node &&
                          known->second.fingerprint == entry.fingerprint && known->second.inputs == entry.inputs &&
                          (!known->second.looksAtClock || m_memory.runInstant == m_inputs.runInstant);
        return same ? &known->second : nullptr;
    }

    void hash(const nodes::NodeType& type, const NodeAnalysis& node, KeyMemory::Entry& entry) const
    {
        Json sources = Json::object();
        for (std::size_t i = 0; i < node.inputs.size(); ++i) {
            sources[node.inputs[i].port].push_back(entry.inputs[i].str());
        }
        const Json settings = nodes::withDefaults(node.settings, type.spec().parameters);
        Json parts{{"format", kFormat},
                   {"type", type.spec().id.str()},
                   {"version", type.spec().version},
                   {"inputs", std::move(sources)},
                   {"engine", m_inputs.engine}};
        if (!entry.fingerprint.empty()) {
            parts["fingerprint"] = entry.fingerprint;
        }
        if (node.detected) {
            parts["detected"] = toJson(*node.detected);
        }
        entry.looksAtClock = looksAtClock(type, settings);
        if (entry.looksAtClock) {
            parts["instant"] = m_inputs.runInstant.micros;
        }
        parts["settings"] = settings;
        const std::string own = sha256Hex(compactJson(parts));
        for (std::size_t i = 0; i < node.outputs.size(); ++i) {
            const std::string& port = node.outputs[i].name;
            if (node.state != NodeState::Disabled) {
                entry.outputs.emplace_back(sha256Hex(own + '.' + port));
            } else if (i == 0) {
                entry.outputs.push_back(entry.inputs.front());
            } else {
                entry.outputs.emplace_back(sha256Hex(own + ".disabled." + port));
            }
        }
    }

    const nodes::Registry& m_registry;
    const KeyInputs& m_inputs;
    KeyMemory& m_memory;
    KeyMemory m_now;
    ContentKeys m_keys;
};

} // namespace

ContentKeys contentKeys(const graph::Document& document, const Analysis& analysis, const nodes::Registry& registry,
                        const KeyInputs& inputs, KeyMemory& memory)
{
    Keyring keyring(registry, inputs, memory);
    for (const Order::Entry& entry : orderOf(document).entries) {
        if (const auto node = analysis.nodes.find((*entry.node)->id); node != analysis.nodes.end()) {
            keyring.add(node->second);
        }
    }
    return keyring.take();
}

ContentKeys contentKeys(const graph::Document& document, const Analysis& analysis, const nodes::Registry& registry,
                        const KeyInputs& inputs)
{
    KeyMemory nothing;
    return contentKeys(document, analysis, registry, inputs, nothing);
}

} // namespace weir::compile
