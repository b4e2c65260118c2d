#include "core/nodes/part_types.h"

#include "core/base/text.h"
#include "core/graph/parts.h"
#include "core/nodes/build.h"

#include <algorithm>
#include <array>
#include <set>

namespace weir::nodes {
namespace {

constexpr std::array<PortKind, 3> kKinds{PortKind::Table, PortKind::Profiles, PortKind::Consented};

std::string filled(std::string text, PortKind kind)
{
    constexpr std::string_view kMark = "{kind}";
    if (const auto at = text.find(kMark); at != std::string::npos) {
        text.replace(at, kMark.size(), std::string(title(kind)));
    }
    return text;
}

/// An entry, an exit or a place. It is drawn and wired like any node, but flattened away before anything is analysed.
class DrawnType final : public NodeType
{
public:
    DrawnType(NodeSpec spec, std::string subtitle) : m_spec(std::move(spec)), m_subtitle(std::move(subtitle)) {}

    [[nodiscard]] const NodeSpec& spec() const override { return m_spec; }
    [[nodiscard]] Configured configure(Settings& settings, const InputContents&) const override
    {
        settings.note(Severity::Error, {}, "nodes.partNotFlat",
                      "This part of a sub-pipeline stands outside of it. Remove it.");
        return {};
    }
    [[nodiscard]] Result<Lowered> lower(Settings&, const InputContents&, const InputRelations&) const override
    {
        return Error(ErrorCode::Internal, "nodes.partNotFlat",
                     "This part of a sub-pipeline stands outside of it. Remove it.");
    }
    [[nodiscard]] std::string subtitle(const Json&) const override { return m_subtitle; }
    [[nodiscard]] const std::string& shown() const { return m_subtitle; }

private:
    NodeSpec m_spec;
    std::string m_subtitle;
};

bool samePorts(const std::vector<PortSpec>& a, const std::vector<PortSpec>& b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const PortSpec& x, const PortSpec& y) {
        return x.name == y.name && x.title == y.title && x.kind == y.kind && x.arity == y.arity;
    });
}

bool sameParameters(const std::vector<ParameterSpec>& a, const std::vector<ParameterSpec>& b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const ParameterSpec& x, const ParameterSpec& y) {
        return x.key == y.key && x.title == y.title && x.kind == y.kind && x.defaultValue == y.defaultValue &&
               x.help == y.help && x.port == y.port;
    });
}

class Maker
{
public:
    Maker(Registry& registry, const graph::Document& view, const PartWords& words)
        : m_registry(registry), m_view(view), m_words(words)
    {}

    void border()
    {
        for (const PortKind kind : kKinds) {
            NodeSpec entry;
            entry.id = graph::entryType(name(kind));
            entry.title = filled(m_words.entry, kind);
            entry.summary = m_words.entryHelp;
            entry.icon = "download";
            PortSpec out;
            out.name = "out";
            out.kind = kind;
            entry.outputs = {out};
            put(std::move(entry), {});
            NodeSpec exit;
            exit.id = graph::exitType(name(kind));
            exit.title = filled(m_words.exit, kind);
            exit.summary = m_words.exitHelp;
            exit.icon = "upload";
            PortSpec in;
            in.name = "in";
            in.kind = kind;
            exit.inputs = {in};
            put(std::move(exit), {});
        }
    }

    /// Sub-pipelines inside it come first: its parameters may be theirs.
    void part(const PipelineId& id)
    {
        const auto found = m_view.parts.find(id);
        if (id.empty() || found == m_view.parts.end() || !m_done.insert(id).second) {
            return;
        }
        const graph::Document& body = *found->second;
        for (const auto& [ignored, node] : body.nodes) {
            if (const auto inner = graph::partOf(node->type)) {
                part(*inner);
            }
        }
        NodeSpec spec;
        spec.id = graph::placeType(id);
        spec.title = body.name.empty() ? id.str() : body.name;
        spec.summary = body.description.empty() ? m_words.place : body.description;
        spec.keywords = {"sub-pipeline", "group", "component"};
        spec.icon = "pipelines";
        spec.family = familyOf(body);
        ports(body, spec);
        for (const auto& [key, exposed] : body.exposed) {
            if (auto parameter = parameterOf(body, key, exposed)) {
                spec.parameters.push_back(*std::move(parameter));
            }
        }
        put(std::move(spec), contentOf(body));
    }

private:
    /// Equal types keep their address.
    void put(NodeSpec spec, std::string subtitle)
    {
        const auto* old = dynamic_cast<const DrawnType*>(m_registry.find(spec.id));
        if (old && old->spec().title == spec.title && old->spec().summary == spec.summary &&
            old->spec().family == spec.family && old->shown() == subtitle &&
            samePorts(old->spec().inputs, spec.inputs) && samePorts(old->spec().outputs, spec.outputs) &&
            sameParameters(old->spec().parameters, spec.parameters)) {
            return;
        }
        m_registry.put(std::make_shared<DrawnType>(std::move(spec), std::move(subtitle)));
    }

    static bool isBorder(const graph::Node& node) { return graph::isEntry(node.type) || graph::isExit(node.type); }

    /// The only family beside transforms, else Transform.
    [[nodiscard]] Family familyOf(const graph::Document& body) const
    {
        std::set<Family> families;
        for (const auto& [id, node] : body.nodes) {
            if (const NodeType* type = isBorder(*node) ? nullptr : m_registry.find(node->type)) {
                families.insert(type->spec().family);
            }
        }
        families.erase(Family::Transform);
        return families.size() == 1 ? *families.begin() : Family::Transform;
    }

    [[nodiscard]] std::string contentOf(const graph::Document& body) const
    {
        std::vector<std::pair<double, std::string>> titles; // from left to right
        for (const auto& [id, node] : body.nodes) {
            if (isBorder(*node)) {
                continue;
            }
            const NodeType* type = m_registry.find(node->type);
            const auto at = body.positions.find(id);
            titles.emplace_back(at == body.positions.end() ? 0 : at->second.x, !node->name.empty() ? node->name
                                                                               : type              ? type->spec().title
                                                                                                   : node->type.str());
        }
        std::stable_sort(titles.begin(), titles.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
        std::vector<std::string> names;
        for (auto& [x, text] : titles) {
            names.push_back(std::move(text));
        }
        return enumerate(names, 2);
    }

    void ports(const graph::Document& body, NodeSpec& spec) const
    {
        struct Placed
        {
            double y;
            PortSpec port;
            bool entry;
        };
        std::vector<Placed> all; // in the order in which they stand
        for (const auto& [id, node] : body.nodes) {
            const NodeType* type = isBorder(*node) ? m_registry.find(node->type) : nullptr;
            if (!type) {
                continue;
            }
            const bool entry = graph::isEntry(node->type);
            PortSpec port;
            port.name = id.str();
            port.title = node->name.empty() ? type->spec().title : node->name;
            port.kind = (entry ? type->spec().outputs : type->spec().inputs).front().kind;
            if (entry && onlyOptional(body, id)) {
                port.arity = PortSpec::Arity::Optional;
            }
            const auto at = body.positions.find(id);
            all.push_back({at == body.positions.end() ? 0 : at->second.y, std::move(port), entry});
        }
        std::stable_sort(all.begin(), all.end(), [](const Placed& a, const Placed& b) { return a.y < b.y; });
        for (Placed& each : all) {
            (each.entry ? spec.inputs : spec.outputs).push_back(std::move(each.port));
        }
    }

    /// Does what comes in here go only to ports that need no wire?
    [[nodiscard]] bool onlyOptional(const graph::Document& body, const NodeId& entry) const
    {
        const std::vector<graph::Wire> wires = body.outOf(entry);
        return std::all_of(wires.begin(), wires.end(), [&](const graph::Wire& wire) {
            const graph::Node* node = body.find(wire.to.node);
            const NodeType* type = node ? m_registry.find(node->type) : nullptr;
            return type &&
                   std::any_of(type->spec().inputs.begin(), type->spec().inputs.end(), [&](const PortSpec& port) {
                       return port.name == wire.to.port && port.arity == PortSpec::Arity::Optional;
                   });
        });
    }

    [[nodiscard]] std::optional<ParameterSpec> parameterOf(const graph::Document& body, const std::string& key,
                                                           const graph::Exposed& exposed) const
    {
        const graph::Node* node = body.find(exposed.node);
        const NodeType* type = node ? m_registry.find(node->type) : nullptr;
        if (!type) {
            return std::nullopt;
        }
        const auto& all = type->spec().parameters;
        const auto found = std::find_if(all.begin(), all.end(),
                                        [&](const ParameterSpec& each) { return each.key == exposed.setting; });
        if (found == all.end()) {
            return std::nullopt;
        }
        ParameterSpec parameter = *found;
        parameter.key = key;
        parameter.title = exposed.title.empty() ? found->title : exposed.title;
        parameter.port = exposedPort(key);
        parameter.visibleWhenKey.clear();
        parameter.visibleWhenValues.clear();
        parameter.advanced = false;
        const auto value = node->settings.find(exposed.setting);
        if (value != node->settings.end() && !value->is_null()) {
            parameter.defaultValue = *value;
            parameter.required = false;
        }
        return parameter;
    }

    Registry& m_registry;
    const graph::Document& m_view;
    const PartWords& m_words;
    std::set<PipelineId> m_done;
};

} // namespace

void putPartTypes(Registry& registry, const graph::Document& view, const PipelineId& inside, const PartWords& words)
{
    Maker maker(registry, view, words);
    maker.border();
    std::set<NodeTypeId> listed;
    for (const auto& [id, part] : view.parts) {
        maker.part(id);
        if (!id.empty() && id != inside && !graph::wouldRecur(view, id, inside)) {
            listed.insert(graph::placeType(id));
        }
    }
    if (!inside.empty()) {
        for (const PortKind kind : kKinds) {
            listed.insert(graph::entryType(name(kind)));
            listed.insert(graph::exitType(name(kind)));
        }
    }
    registry.setListed(std::move(listed));
}

std::string exposedPort(const std::string& key)
{
    return "exposed " + key;
}

} // namespace weir::nodes
