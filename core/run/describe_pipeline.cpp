#include "core/run/describe_pipeline.h"

#include "core/audience/definition.h"
#include "core/compile/order.h"
#include "core/consent/policy.h"
#include "core/deliver/target.h"
#include "core/identity/mapping.h"
#include "core/predict/definition.h"
#include "core/traits/definition.h"

#include <algorithm>
#include <set>

namespace weir::run {
namespace {

using nodes::Family;
using nodes::ParameterKind;
using nodes::ParameterSpec;

/// "a", "a and b", "a, b and c"
std::string listed(const std::vector<std::string>& parts)
{
    std::string text;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        text += (i == 0 ? "" : i + 1 == parts.size() ? " and " : ", ") + parts[i];
    }
    return text;
}

std::string counted(std::size_t count, const std::string& one, const std::string& many)
{
    return std::to_string(count) + ' ' + (count == 1 ? one : many);
}

std::string valueText(const ParameterSpec& parameter, const Json& value);

/// "condition: amount > 10; mode: strict", without what is never shown.
std::string settingsText(const std::vector<ParameterSpec>& parameters, const Json& values)
{
    std::string text;
    for (const ParameterSpec& parameter : parameters) {
        if (!values.is_object() || !values.contains(parameter.key) || values[parameter.key].is_null() ||
            values[parameter.key] == parameter.defaultValue) {
            continue;
        }
        const std::string value = valueText(parameter, values[parameter.key]);
        if (!value.empty()) {
            text += (text.empty() ? "" : "; ") + parameter.title + ": " + value;
        }
    }
    return text;
}

std::string valueText(const ParameterSpec& parameter, const Json& value)
{
    switch (parameter.kind) {
    case ParameterKind::Secret:
    case ParameterKind::Connection: // may name hosts and users
        return "(not shown)";
    case ParameterKind::Schema:
        return value.is_array() ? counted(value.size(), "column", "columns") + " by hand" : std::string();
    case ParameterKind::Decisions:
        return value.is_array() ? counted(value.size(), "pair", "pairs") : std::string();
    case ParameterKind::Audience:
    case ParameterKind::Mapping:
    case ParameterKind::Traits:
        return {}; // said in words of their own
    case ParameterKind::Boolean:
        return value == true ? "yes" : "no";
    case ParameterKind::Choice:
        for (const nodes::Choice& choice : parameter.choices) {
            if (value == choice.value) {
                return choice.title;
            }
        }
        break;
    case ParameterKind::Object:
        return settingsText(parameter.items, value);
    default:
        break;
    }
    if (value.is_array()) {
        std::vector<std::string> parts;
        for (const Json& item : value) {
            parts.push_back(item.is_object()   ? '(' + settingsText(parameter.items, item) + ')'
                            : item.is_string() ? item.get<std::string>()
                                               : compactJson(item));
        }
        return listed(parts);
    }
    if (!value.is_string()) {
        return compactJson(value);
    }
    const std::string text = value.get<std::string>();
    const bool code = parameter.kind == ParameterKind::Expression || parameter.kind == ParameterKind::Sql ||
                      parameter.kind == ParameterKind::Column;
    return code ? '`' + text + '`' : text;
}

/// Describes one pipeline, node by node.
class Describer
{
public:
    Describer(const project::Project& project, const graph::Document& document, const compile::Analysis& analysis,
              const nodes::Registry& registry)
        : m_project(project), m_document(document), m_analysis(analysis), m_registry(registry),
          m_order(compile::orderOf(document))
    {}

    std::string whole()
    {
        const std::string name = m_document.name.empty() ? m_document.id.str() : m_document.name;
        m_out = "# " + name + "\n\n";
        if (!m_document.description.empty()) {
            m_out += m_document.description + "\n\n";
        }
        m_out += "This pipeline has " + counted(m_document.nodes.size(), "node", "nodes") + ": " +
                 counted(count(Family::Source), "source", "sources") + " and " +
                 counted(count(Family::Destination), "destination", "destinations") + " among them." + state() +
                 "\n\n## Steps\n\n";
        std::size_t number = 0;
        for (const compile::Order::Entry& entry : m_order.entries) {
            m_out += std::to_string(++number) + ". " + step(**entry.node, entry.wires) + '\n';
        }
        for (const auto& [node, inside] : m_order.cyclic) {
            m_out += std::to_string(++number) + ". " + titled(**node) + " cannot run: it " +
                     (inside ? "feeds itself." : "waits for nodes that feed themselves.") + '\n';
        }
        m_out += "\n## What leaves Weir\n\n";
        if (count(Family::Destination) == 0) {
            m_out += "Nothing: there is no destination.\n";
        }
        for (const compile::Order::Entry& entry : m_order.entries) {
            if (familyOf(**entry.node) == Family::Destination) {
                destination(**entry.node);
            }
        }
        return std::move(m_out);
    }

private:
    const nodes::NodeType* typeOf(const graph::Node& node) const { return m_registry.find(node.type); }

    std::optional<Family> familyOf(const graph::Node& node) const
    {
        const nodes::NodeType* type = typeOf(node);
        return type ? std::optional(type->spec().family) : std::nullopt;
    }

    std::size_t count(Family family) const
    {
        return static_cast<std::size_t>(std::count_if(m_document.nodes.begin(), m_document.nodes.end(),
                                                      [&](const auto& e) { return familyOf(*e.second) == family; }));
    }

    std::string state() const
    {
        std::set<std::string> wrong;
        for (const nodes::Diagnostic& finding : m_analysis.diagnostics()) {
            if (finding.severity == nodes::Severity::Error) {
                wrong.insert(finding.error.where().node);
            }
        }
        return wrong.empty()
                   ? std::string()
                   : " It cannot run as it is: " + counted(wrong.size(), "node has", "nodes have") + " errors.";
    }

    std::string title(const graph::Node& node) const
    {
        const nodes::NodeType* type = typeOf(node);
        return !node.name.empty() ? node.name : type ? type->spec().title : node.id.str();
    }
    std::string title(const NodeId& id) const
    {
        const graph::Node* node = m_document.find(id);
        return node ? title(*node) : id.str();
    }
    /// "**Clean contacts** (Clean values)"
    std::string titled(const graph::Node& node) const
    {
        const nodes::NodeType* type = typeOf(node);
        std::string text = "**" + title(node) + "**";
        if (type && !node.name.empty() && node.name != type->spec().title) {
            text += " (" + type->spec().title + ')';
        }
        return text;
    }

    std::string step(const graph::Node& node, std::span<const graph::Wire> wires) const
    {
        const nodes::NodeType* type = typeOf(node);
        std::string text = titled(node);
        if (!type) {
            return text + " is of a type that this program does not have (" + node.type.str() + ").";
        }
        if (node.disabled) {
            text += " is switched off";
        }
        std::vector<std::string> from;
        for (const graph::Wire& wire : wires) {
            const graph::Node* before = m_document.find(wire.from.node);
            const bool plain = wire.from.port == "out" || wire.from.port == "in";
            from.push_back((before ? title(*before) : wire.from.node.str()) +
                           (plain ? "" : " (" + wire.from.port + ')'));
        }
        if (!from.empty()) {
            text += (node.disabled ? "; it takes " : " takes ") + listed(from);
        }
        const std::string summary = type->spec().summary;
        text += ". " + summary + (summary.empty() || summary.ends_with('.') ? "" : ".");
        const compile::NodeAnalysis* analysis = m_analysis.find(node.id);
        const Json& settings = analysis ? analysis->settings : node.settings;
        const std::string set = settingsText(type->spec().parameters, settings);
        if (!set.empty() && type->spec().family != Family::Destination) {
            text += ' ' + set + (set.ends_with('.') ? "" : ".");
        }
        return text + ownWords(*type, node, settings) + gives(analysis);
    }

    /// What mappings, audiences and computed traits say.
    std::string ownWords(const nodes::NodeType& type, const graph::Node& node, const Json& settings) const
    {
        if (type.spec().predicts) {
            predict::Prediction prediction;
            static_cast<void>(predict::readPrediction(settings, prediction));
            return ' ' + predict::describe(prediction);
        }
        for (const ParameterSpec& parameter : type.spec().parameters) {
            const Json value = settings.is_object() ? settings.value(parameter.key, Json()) : Json();
            if (parameter.kind == ParameterKind::Audience) {
                audience::Definition definition;
                static_cast<void>(audience::readDefinition(value.is_null() ? Json::object() : value, definition));
                return ' ' + audience::describe(definition);
            }
            if (parameter.kind == ParameterKind::Mapping) {
                return mapping(node, value);
            }
            if (parameter.kind == ParameterKind::Traits) {
                std::vector<traits::Trait> list;
                static_cast<void>(traits::readTraits(value, list));
                std::string text;
                for (const traits::Trait& trait : list) {
                    text += ' ' + trait.name + ": " + traits::describe(trait);
                    text += text.ends_with('.') ? "" : ".";
                }
                return text;
            }
        }
        return {};
    }

    std::string mapping(const graph::Node& node, const Json& value) const
    {
        identity::Mapping mapping;
        static_cast<void>(identity::readMapping(value, mapping));
        const std::vector<graph::Wire> wires = m_document.into(node.id);
        std::string text;
        for (std::size_t i = 0; i < mapping.inputs.size() && i < wires.size(); ++i) {
            const identity::InputMapping& input = mapping.inputs[i];
            std::vector<std::string> does;
            std::vector<std::string> names;
            for (const identity::IdentifierColumn& identifier : input.identifiers) {
                names.push_back(identifier.column + " (" + identifier.type + ')');
            }
            does.push_back(names.empty() ? "names nobody" : "tells people by " + listed(names));
            names.clear();
            for (const identity::TraitColumn& trait : input.traits) {
                names.push_back(trait.trait);
            }
            if (!names.empty()) {
                does.push_back("stores the traits " + listed(names));
            }
            if (input.event) {
                const bool fixed = input.event->name.kind == identity::ConstantOrColumn::Kind::Constant;
                does.push_back((fixed ? "stores each row as the event \"" + input.event->name.text + '"'
                                      : "stores each row as the event that " + input.event->name.text + " names") +
                               (input.event->properties.empty() ? "" : " with " + listed(input.event->properties)));
            }
            if (input.consent) {
                const bool fixed = input.consent->purpose.kind == identity::ConstantOrColumn::Kind::Constant;
                does.push_back("records answers to " + (fixed ? "the purpose \"" + input.consent->purpose.text + '"'
                                                              : "the purposes in " + input.consent->purpose.text));
            }
            text += " From " + title(wires[i].from.node) + " it " + listed(does) + '.';
        }
        return text;
    }

    /// The personal columns that come out, so that a reviewer sees where they travel.
    static std::string gives(const compile::NodeAnalysis* analysis)
    {
        const nodes::PortContent* content =
            analysis && !analysis->contents.empty() ? analysis->contents.front().get() : nullptr;
        if (!content) {
            return {};
        }
        const Schema& schema = content->kind == nodes::PortKind::Table ? content->schema : content->profiles.traits;
        std::vector<std::string> personal;
        for (const Field& field : schema.fields()) {
            if (field.privacy != Privacy::Plain) {
                personal.push_back(field.name);
            }
        }
        const bool table = content->kind == nodes::PortKind::Table;
        std::string text =
            " It gives " + counted(schema.size(), table ? "column" : "trait", table ? "columns" : "traits");
        return text + (personal.empty() ? (table ? ", none of them marked as personal." : ".")
                                        : ", personal: " + listed(personal) + '.');
    }

    void destination(const graph::Node& node)
    {
        m_out += "### " + title(node) + "\n\n";
        const nodes::NodeType* type = typeOf(node);
        deliver::Target target;
        static_cast<void>(deliver::readTarget(node.settings, target));
        const auto field = [](const deliver::TargetField& each) {
            using Kind = deliver::FieldSource::Kind;
            std::string text = each.from.kind == Kind::Trait        ? "the trait " + each.from.name
                               : each.from.kind == Kind::Identifier ? "the identifier " + each.from.name
                               : each.from.kind == Kind::ProfileId  ? std::string("the profile id")
                                                                    : "a fixed text";
            text += each.hash == deliver::TargetField::Hash::Sha256 ? " as SHA-256 fingerprint" : "";
            return text + (each.name == each.from.name ? "" : " as " + each.name);
        };
        std::vector<std::string> sent{field(target.key) + " (the key)"};
        for (const deliver::TargetField& each : target.fields) {
            sent.push_back(field(each));
        }
        m_out += (type ? type->spec().title : node.type.str()) + ". Sent about each person: " + listed(sent) + ".\n\n";
        const std::set<NodeId> before = upstream(node.id);
        bool gated = false;
        for (const compile::Order::Entry& entry : m_order.entries) {
            const graph::Node& each = **entry.node;
            if (before.contains(each.id) && familyOf(each) == Family::Consent) {
                consent::Policy policy;
                const bool readable = !nodes::hasErrors(consent::readPolicy(each.settings, policy));
                m_out += "- Consent: only people with " +
                         (readable ? consent::describe(policy) : std::string("a consent that is not settled yet")) +
                         " pass " + title(each) + "; no answer means no." + purposes(policy) + '\n';
                gated = true;
            }
        }
        if (!gated) {
            m_out += "- Consent: no gate stands before it, so nothing can be sent.\n";
        }
        std::vector<std::string> sources;
        for (const compile::Order::Entry& entry : m_order.entries) {
            const graph::Node& each = **entry.node;
            const nodes::NodeType* eachType = typeOf(each);
            if (!before.contains(each.id) || !eachType) {
                continue;
            }
            if (eachType->spec().family == Family::Audience) {
                m_out += "- Who (" + title(each) + "):" + ownWords(*eachType, each, each.settings) + '\n';
            } else if (eachType->spec().family == Family::Source) {
                sources.push_back(title(each));
            }
        }
        m_out += "- Their data comes from: " + (sources.empty() ? "nowhere yet" : listed(sources)) + ".\n";
        m_out += std::string("- Each publish sends ") +
                 (target.mode == deliver::Mode::Mirror   ? "people who came, changed or went"
                  : target.mode == deliver::Mode::Update ? "people who came or changed"
                                                         : "people who came") +
                 ", after somebody has looked at the plan; a plan that takes away more than " +
                 std::to_string(target.removalLimitPercent) + " % of them must be confirmed.\n\n";
    }

    std::string purposes(const consent::Policy& policy) const
    {
        std::string text;
        for (const PurposeId& purpose : policy.purposes) {
            if (!m_project.purposes.contains(purpose)) {
                text += " The project does not declare the purpose " + purpose.str() + '.';
            }
        }
        return text;
    }

    std::set<NodeId> upstream(const NodeId& node) const
    {
        std::set<NodeId> seen;
        std::vector<NodeId> next{node};
        while (!next.empty()) {
            const NodeId at = next.back();
            next.pop_back();
            for (const graph::Wire& wire : m_document.into(at)) {
                if (seen.insert(wire.from.node).second) {
                    next.push_back(wire.from.node);
                }
            }
        }
        return seen;
    }

    const project::Project& m_project;
    const graph::Document& m_document;
    const compile::Analysis& m_analysis;
    const nodes::Registry& m_registry;
    compile::Order m_order;
    std::string m_out;
};

} // namespace

std::string describePipeline(const project::Project& project, const graph::Document& document,
                             const compile::Analysis& analysis, const nodes::Registry& registry)
{
    return Describer(project, document, analysis, registry).whole();
}

} // namespace weir::run
