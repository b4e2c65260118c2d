#include "core/run/losses.h"

#include "core/base/text.h"
#include "core/expr/parser.h"

#include <algorithm>
#include <charconv>

namespace weir::run {
namespace {

using compile::NodeAnalysis;
using nodes::ParameterKind;
using nodes::ParameterSpec;

constexpr std::size_t kCandidates = 3;
constexpr double kLeastScore = 0.45;

/// The names that a wire carries: columns of a table, traits of people, properties of their events.
Schema namesOf(const nodes::PortContent& content, Named what)
{
    if (what == Named::Column) {
        return content.schema;
    }
    if (what == Named::Trait) {
        return content.profiles.traits;
    }
    Schema all;
    for (const auto* events : {&content.profiles.events, &content.profiles.dynamicEvents}) {
        for (const auto& [name, properties] : *events) {
            for (const Field& field : properties.fields()) {
                if (!all.find(field.name)) {
                    all.add(field);
                }
            }
        }
    }
    return all;
}

/// "E_Mail-address" and "email address" are close for people who name columns.
std::string bare(const std::string& name)
{
    std::string result;
    for (const char c : foldCase(name)) {
        if (c != '_' && c != '-' && c != ' ' && c != '.') {
            result += c;
        }
    }
    return result;
}

double similarity(const std::string& a, const std::string& b)
{
    const std::string left = bare(a);
    const std::string right = bare(b);
    const std::size_t longest = std::max(left.size(), right.size());
    if (longest == 0) {
        return 0;
    }
    const double near = 1.0 - static_cast<double>(editDistance(left, right)) / static_cast<double>(longest);
    const bool inside = left.size() >= 3 && right.size() >= 3 &&
                        (left.find(right) != std::string::npos || right.find(left) != std::string::npos);
    return inside ? std::max(near, 0.75) : near;
}

/// What a finding says about a name, if it says that one is missing.
std::optional<std::pair<Named, std::string>> missingName(const Error& error)
{
    const auto argument = [&](std::string_view key) {
        for (const auto& [name, value] : error.arguments()) {
            if (name == key) {
                return value;
            }
        }
        return std::string();
    };
    const std::string& id = error.messageId();
    if (id == "column.missing" || id == "column.missingNear") {
        return std::pair{Named::Column, argument("column")};
    }
    if (id == "audience.trait.missing" || (id == "deliver.field.missing" && argument("what") == "trait")) {
        return std::pair{Named::Trait, argument("name")};
    }
    if (id == "audience.property.missing") {
        return std::pair{Named::Property, argument("name")};
    }
    return std::nullopt;
}

struct Spot
{
    const ParameterSpec* spec = nullptr;
    const Json* value = nullptr;
    std::size_t wire = 0; ///< Of a mapping: which input.
};

/// The parameter and value that a path like "columns/2/expression" or "mapping/inputs/1/traits/0/column" leads to.
Spot spotOf(const std::vector<ParameterSpec>& parameters, const Json& settings, const std::string& path)
{
    Spot spot;
    const std::vector<ParameterSpec>* level = &parameters;
    const Json* at = &settings;
    const std::vector<std::string_view> parts = splitText(path, '/');
    for (std::size_t i = 0; i < parts.size(); ++i) {
        std::size_t index = 0;
        const auto number = std::from_chars(parts[i].data(), parts[i].data() + parts[i].size(), index);
        const bool isIndex =
            !parts[i].empty() && number.ec == std::errc() && number.ptr == parts[i].data() + parts[i].size();
        if (at) {
            if (isIndex && at->is_array() && index < at->size()) {
                at = &(*at)[index];
            } else if (at->is_object() && at->contains(std::string(parts[i]))) {
                at = &(*at)[std::string(parts[i])];
            } else {
                at = nullptr;
            }
        }
        if (isIndex) {
            if (i >= 1 && parts[i - 1] == "inputs" && spot.spec && spot.spec->kind == ParameterKind::Mapping) {
                spot.wire = index;
            }
            continue;
        }
        const auto found =
            std::find_if(level->begin(), level->end(), [&](const ParameterSpec& each) { return each.key == parts[i]; });
        if (found != level->end()) {
            spot.spec = &*found;
            level = &found->items;
        }
    }
    spot.value = at;
    return spot;
}

/// Finds who is to blame for what one node misses.
class Investigation
{
public:
    Investigation(const compile::Analysis& analysis, const nodes::Registry& registry, const Remembered& remembered)
        : m_analysis(analysis), m_registry(registry), m_remembered(remembered)
    {}

    void node(const NodeId& id, const NodeAnalysis& found, std::vector<Loss>& out) const
    {
        const nodes::NodeType* type = m_registry.find(found.node->type);
        for (const nodes::Diagnostic& finding : found.diagnostics) {
            const Error& error = finding.error;
            if (!type || finding.severity != nodes::Severity::Error || error.where().parameter.empty()) {
                continue;
            }
            const Spot spot = spotOf(type->spec().parameters, found.settings, error.where().parameter);
            if (const auto missing = missingName(error)) {
                if (auto loss = missed(id, found, spot, missing->first, missing->second)) {
                    loss->parameter = error.where().parameter;
                    out.push_back(*std::move(loss));
                }
            } else if (auto loss = retyped(id, found, spot)) {
                loss->parameter = error.where().parameter;
                out.push_back(*std::move(loss));
            }
        }
    }

private:
    using Input = NodeAnalysis::Input;

    /// The wire by which what `spot` names comes in; null when there is none. `which` counts the wires of its port.
    static const Input* inputOf(const NodeAnalysis& node, const Spot& spot, std::size_t* which)
    {
        std::size_t count = 0;
        for (const Input& input : node.inputs) {
            const std::string port = spot.spec && !spot.spec->port.empty() ? spot.spec->port : node.inputs.front().port;
            if (input.port == port && count++ == spot.wire) {
                *which = spot.wire;
                return &input;
            }
        }
        return nullptr;
    }

    /// What came by the same wire when the node was last without errors.
    const nodes::PortContent* before(const NodeId& id, const std::string& port, std::size_t wire) const
    {
        const auto known = m_remembered.find(id);
        std::size_t count = 0;
        for (const Input& input : known == m_remembered.end() ? std::vector<Input>{} : known->second.node->inputs) {
            if (input.port == port && count++ == wire) {
                return input.content.get();
            }
        }
        return nullptr;
    }

    std::optional<Loss> missed(const NodeId& id, const NodeAnalysis& found, const Spot& spot, Named what,
                               const std::string& name) const
    {
        Loss loss;
        const Input* input = inputOf(found, spot, &loss.wire);
        if (!input || !input->content) {
            return std::nullopt;
        }
        loss.node = id;
        loss.port = input->port;
        loss.what = what;
        loss.name = name;
        const nodes::PortContent* old = before(id, input->port, loss.wire);
        const Schema oldNames = old ? namesOf(*old, what) : Schema();
        const Field* was = oldNames.find(name);
        const Schema newNames = namesOf(*input->content, what);
        std::vector<std::string> came;
        for (const Field& field : newNames.fields()) {
            if (old && !oldNames.find(field.name)) {
                came.push_back(field.name);
            }
        }
        if (was) {
            loss.culprit = changerOf(id, input->from, [&](const nodes::PortContent& content) {
                // What is a trait of people, or a property of their events, was a column before.
                return content.kind == nodes::PortKind::Table ? content.schema.find(name) != nullptr
                                                              : namesOf(content, what).find(name) != nullptr;
            });
        }
        if (loss.culprit.node.empty()) {
            loss.culprit = culpritOf(input->from, what, name, was ? &came : nullptr);
        }
        loss.candidates = replacements(name, was ? was->type : DataType(), newNames, old && was ? &oldNames : nullptr);
        if (!loss.culprit.node.empty()) {
            loss.became = becameOf(loss, was ? &oldNames : nullptr, newNames);
            const nodes::PortContent* ends = m_analysis.content(loss.culprit);
            loss.origin = ends && ends->kind == nodes::PortKind::Table ? Named::Column : what;
        }
        if (!loss.became.empty()) {
            loss.kind = Loss::Kind::Renamed;
            std::erase(loss.candidates, loss.became);
            loss.candidates.insert(loss.candidates.begin(), loss.became);
        }
        return loss;
    }

    std::optional<Loss> retyped(const NodeId& id, const NodeAnalysis& found, const Spot& spot) const
    {
        Loss loss;
        const Input* input = inputOf(found, spot, &loss.wire);
        const nodes::PortContent* old = input ? before(id, input->port, loss.wire) : nullptr;
        if (!old || !input->content || !spot.value || !spot.value->is_string() || !spot.spec) {
            return std::nullopt;
        }
        const std::string text = spot.value->get<std::string>();
        std::vector<std::string> used{text};
        if (spot.spec->kind == ParameterKind::Expression) {
            const auto parsed = expr::parse(text);
            used = parsed ? expr::columnsUsed(*parsed) : std::vector<std::string>{};
        }
        for (const std::string& name : used) {
            const Field* was = old->schema.find(name);
            const Field* is = input->content->schema.find(name);
            if (was && is && !(was->type == is->type)) {
                loss.kind = Loss::Kind::Retyped;
                loss.node = id;
                loss.port = input->port;
                loss.name = name;
                loss.was = was->type;
                loss.is = is->type;
                loss.culprit = changerOf(id, input->from, [&](const nodes::PortContent& content) {
                    const Field* field = content.schema.find(name);
                    return field && field->type == was->type;
                });
                if (loss.culprit.node.empty()) {
                    loss.culprit = retyperOf(input->from, name, is->type);
                }
                return loss;
            }
        }
        return std::nullopt;
    }

    /// Does the node make one of these names, which is in what comes out of it and in nothing that goes in?
    bool makes(const graph::PortRef& at, const NodeAnalysis& node, Named what,
               const std::vector<std::string>& names) const
    {
        const nodes::PortContent* gives = m_analysis.content(at);
        return gives && !node.inputs.empty() && std::any_of(names.begin(), names.end(), [&](const std::string& name) {
                   return namesOf(*gives, what).find(name) &&
                          std::none_of(node.inputs.begin(), node.inputs.end(), [&](const Input& input) {
                              return !input.content || namesOf(*input.content, what).find(name);
                          });
               });
    }

    /// The wire of `now` that stands where the wire `old` stood among those of its port; null when it is gone.
    static const Input* sameWire(const NodeAnalysis& now, const std::vector<Input>& wires,
                                 std::vector<Input>::const_iterator old)
    {
        std::ptrdiff_t place =
            std::count_if(wires.begin(), old, [&](const Input& input) { return input.port == old->port; });
        for (const Input& input : now.inputs) {
            if (input.port == old->port && place-- == 0) {
                return &input;
            }
        }
        return nullptr;
    }

    /// Walks towards the sources, beside what was there when `user` was last without errors, to the node that gave then
    /// what `holds` looks for and no longer does, although it gets what it got, or because it made it. Without a node
    /// when nothing is remembered, or when `user` itself got another wire.
    template <class Holds>
    graph::PortRef changerOf(const NodeId& user, graph::PortRef at, const Holds& holds) const
    {
        const auto known = m_remembered.find(user);
        graph::PortRef last; // the port after `at`, whose node lets pass what it gets
        for (std::size_t steps = 0; known != m_remembered.end() && steps <= m_analysis.nodes.size(); ++steps) {
            const NodeAnalysis* now = m_analysis.find(at.node);
            const auto old = known->second.then->find(at.node);
            const bool inserted = old == known->second.then->end();
            if (!now || (inserted && now->inputs.empty())) {
                return last;
            }
            const nodes::PortContent* gave = inserted ? nullptr : old->second->content(at.port);
            if (!inserted && (!gave || !holds(*gave))) {
                return last; // a wire leads elsewhere now
            }
            const Input* came = inserted ? &now->inputs.front() : nullptr;
            if (!inserted) {
                const auto got = std::find_if(old->second->inputs.begin(), old->second->inputs.end(),
                                              [&](const Input& each) { return each.content && holds(*each.content); });
                came = got == old->second->inputs.end() ? nullptr : sameWire(*now, old->second->inputs, got);
            }
            if (!came || !came->content || holds(*came->content)) {
                return at;
            }
            last = at;
            at = came->from;
        }
        return {};
    }

    /// Walks towards the sources to the port at which the name ends; or, of a name that nothing before a node has, to
    /// the node that makes what came in its place. `came` are such names; null when the name never was there.
    graph::PortRef culpritOf(graph::PortRef at, Named what, const std::string& name,
                             const std::vector<std::string>* came) const
    {
        graph::PortRef maker;
        for (std::size_t steps = 0; steps <= m_analysis.nodes.size(); ++steps) {
            const NodeAnalysis* node = m_analysis.find(at.node);
            if (!node) {
                break;
            }
            if (came && maker.node.empty() && makes(at, *node, what, *came)) {
                maker = at;
            }
            const Input* next = nullptr;
            for (const Input& input : node->inputs) {
                // What is a trait of people, or a property of their events, was a column before.
                const bool table = input.content && input.content->kind == nodes::PortKind::Table;
                const Named here = table ? Named::Column : what;
                if (input.content && namesOf(*input.content, here).find(name)) {
                    return at;
                }
                next = !next || m_remembered.contains(input.from.node) ? &input : next;
            }
            const bool people = what != Named::Column;
            if (people && next && next->content && next->content->kind == nodes::PortKind::Table) {
                for (const Input& input : node->inputs) { // a name that the mapping took from a column
                    const graph::PortRef found = culpritOf(input.from, Named::Column, name, nullptr);
                    if (!found.node.empty()) {
                        return found;
                    }
                }
                next = nullptr;
            }
            if (!next) {
                return !came ? graph::PortRef{} : maker.node.empty() ? at : maker;
            }
            at = next->from;
        }
        return {};
    }

    graph::PortRef retyperOf(graph::PortRef at, const std::string& name, const DataType& type) const
    {
        for (std::size_t steps = 0; steps <= m_analysis.nodes.size(); ++steps) {
            const NodeAnalysis* node = m_analysis.find(at.node);
            const Input* same = nullptr;
            for (const Input& input : node ? node->inputs : std::vector<Input>{}) {
                const Field* field = input.content ? input.content->schema.find(name) : nullptr;
                if (field && field->type == type) {
                    same = &input;
                }
            }
            if (!same) {
                return at;
            }
            at = same->from;
        }
        return at;
    }

    /// The new name, when the graph or the memory tells it.
    std::string becameOf(const Loss& loss, const Schema* before, const Schema& now) const
    {
        if (const NodeAnalysis* culprit = m_analysis.find(loss.culprit.node)) {
            if (const nodes::NodeType* type = m_registry.find(culprit->node->type)) {
                const nodes::PortContent* ends = m_analysis.content(loss.culprit);
                std::string given = givenName(type->spec().parameters, culprit->settings, loss.name,
                                              ends && ends->kind == nodes::PortKind::Table ? ends->schema : now);
                if (!given.empty()) {
                    return given;
                }
            }
        }
        if (!before) {
            return {};
        }
        std::vector<std::string> added;
        std::vector<std::string> removed;
        for (const Field& field : now.fields()) {
            if (!before->find(field.name)) {
                added.push_back(field.name);
            }
        }
        for (const Field& field : before->fields()) {
            if (!now.find(field.name)) {
                removed.push_back(field.name);
            }
        }
        if (added.size() == 1 && removed.size() == 1) {
            return added.front();
        }
        if (before->size() == now.size()) { // several at once: the place tells which is which
            for (std::size_t i = 0; i < now.size(); ++i) {
                if ((*before)[i].name == loss.name && !before->find(now[i].name)) {
                    return now[i].name;
                }
            }
        }
        return {};
    }

    /// A list item that takes the column and gives it another name: {"column": "email", "name": "e_mail"}.
    static std::string givenName(const std::vector<ParameterSpec>& parameters, const Json& settings,
                                 const std::string& column, const Schema& now)
    {
        for (const ParameterSpec& list : parameters) {
            if (list.kind != ParameterKind::List || !settings.is_object() || !settings.contains(list.key)) {
                continue;
            }
            for (const Json& item : settings[list.key]) {
                bool takes = false;
                std::string name;
                for (const ParameterSpec& part : list.items) {
                    const Json value = item.is_object() ? item.value(part.key, Json()) : Json();
                    takes = takes || ((part.kind == ParameterKind::Column || part.kind == ParameterKind::Expression) &&
                                      value == column);
                    if (part.kind == ParameterKind::Text && value.is_string() && now.find(value.get<std::string>())) {
                        name = value.get<std::string>();
                    }
                }
                if (takes && !name.empty()) {
                    return name;
                }
            }
        }
        return {};
    }

    const compile::Analysis& m_analysis;
    const nodes::Registry& m_registry;
    const Remembered& m_remembered;
};

} // namespace

Remembered remember(Remembered before, const compile::Analysis& analysis)
{
    std::erase_if(before, [&](const auto& entry) { return !analysis.nodes.contains(entry.first); });
    const auto now = std::make_shared<const Memory::Nodes>(analysis.nodes);
    for (const auto& [id, node] : analysis.nodes) {
        const bool known = std::all_of(node->inputs.begin(), node->inputs.end(),
                                       [](const NodeAnalysis::Input& input) { return input.content != nullptr; });
        if (known && !nodes::hasErrors(node->diagnostics)) {
            before[id] = {node, now};
        }
    }
    return before;
}

std::vector<Loss> losses(const compile::Analysis& analysis, const nodes::Registry& registry,
                         const Remembered& remembered)
{
    std::vector<Loss> result;
    const Investigation investigation(analysis, registry, remembered);
    for (const auto& [id, node] : analysis.nodes) {
        if (!node->diagnostics.empty()) {
            investigation.node(id, *node, result);
        }
    }
    return result;
}

Error causeOf(const Loss& loss, const std::string& culpritTitle)
{
    Error::Arguments arguments{{"name", loss.name}, {"new", loss.became}, {"node", culpritTitle}};
    Where where;
    where.node = loss.culprit.node.str();
    where.port = loss.culprit.port;
    switch (loss.kind) {
    case Loss::Kind::Renamed:
        return Error(ErrorCode::NotFound, "loss.renamed", "'{name}' became '{new}' in {node}.", std::move(arguments))
            .at(std::move(where));
    case Loss::Kind::Gone:
        return Error(ErrorCode::NotFound, "loss.gone", "{node} does not give '{name}' any more.", std::move(arguments))
            .at(std::move(where));
    case Loss::Kind::Retyped:
        break;
    }
    arguments.emplace_back("was", toText(loss.was));
    arguments.emplace_back("is", toText(loss.is));
    return Error(ErrorCode::InvalidInput, "loss.retyped", "'{name}' was {was} and became {is} in {node}.",
                 std::move(arguments))
        .at(std::move(where));
}

std::vector<std::string> replacements(const std::string& name, const DataType& type, const Schema& schema,
                                      const Schema* before)
{
    std::vector<std::pair<double, std::string>> scored;
    for (const Field& field : schema.fields()) {
        const double likeness = similarity(name, field.name);
        const bool sameType = type.kind() != TypeKind::Null && field.type.kind() == type.kind();
        const bool isNew = before && !before->find(field.name);
        const double score = likeness + (sameType ? 0.1 : 0) + (isNew ? 0.3 : 0);
        if (score >= kLeastScore && (likeness > 0.3 || isNew)) {
            scored.emplace_back(score, field.name);
        }
    }
    std::stable_sort(scored.begin(), scored.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
    std::vector<std::string> result;
    for (const auto& [score, each] : scored) {
        if (result.size() < kCandidates) {
            result.push_back(each);
        }
    }
    return result;
}

} // namespace weir::run
