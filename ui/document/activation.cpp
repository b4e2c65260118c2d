#include "ui/document/activation.h"

#include "ui/document/arrange.h"
#include "ui/document/operations.h"

#include <algorithm>

namespace weir::ui {
namespace {

constexpr double kColumn = 280; ///< From card to card, as tidy-up has it.

bool takesPeople(const nodes::NodeType& type)
{
    const auto& inputs = type.spec().inputs;
    return std::any_of(inputs.begin(), inputs.end(),
                       [](const nodes::PortSpec& port) { return port.kind == nodes::PortKind::Profiles; });
}

bool givesPeople(const nodes::NodeType& type)
{
    const auto& outputs = type.spec().outputs;
    return type.spec().family == nodes::Family::Identity &&
           std::any_of(outputs.begin(), outputs.end(),
                       [](const nodes::PortSpec& port) { return port.kind == nodes::PortKind::Profiles; });
}

/// The people with the traits that are computed right behind them, which audiences may use.
NodeId withTraits(const graph::Document& document, const nodes::Registry& registry, const NodeId& people)
{
    for (const graph::Wire& wire : document.outOf(people)) {
        const graph::Node* next = document.find(wire.to.node);
        const nodes::NodeType* type = next ? registry.find(next->type) : nullptr;
        if (type && givesPeople(*type) && takesPeople(*type) && !next->disabled) {
            return withTraits(document, registry, next->id);
        }
    }
    return people;
}

/// A row in which all of the places are free.
double freeRow(const graph::Document& document, double left, double top, int cards)
{
    top = freePlace(document, {left, top}).y; // on the grid from here on: what one starts from may stand beside it
    for (bool moved = true; moved;) {
        moved = false;
        for (int i = 0; i < cards; ++i) {
            const double free = freePlace(document, {left + i * kColumn, top}).y;
            moved = moved || free != top;
            top = free;
        }
    }
    return top;
}

} // namespace

std::optional<NodeId> peopleNode(const graph::Document& document, const nodes::Registry& registry)
{
    for (const NodeId& id : flowOrder(document)) {
        const nodes::NodeType* type = registry.find(document.find(id)->type);
        if (type && givesPeople(*type) && !document.find(id)->disabled) {
            return withTraits(document, registry, id);
        }
    }
    return std::nullopt;
}

std::optional<Activation> activation(const graph::Document& document, const nodes::Registry& registry,
                                     const ActivationWish& wish)
{
    const nodes::NodeType* audienceType = registry.find(NodeTypeId("audience"));
    const nodes::NodeType* gateType = registry.find(NodeTypeId("consent-gate"));
    const nodes::NodeType* destinationType = registry.find(wish.destination);
    const std::optional<NodeId> from = wish.audience ? wish.audience : peopleNode(document, registry);
    if (!audienceType || !gateType || !destinationType || !from || !document.find(*from)) {
        return std::nullopt;
    }
    graph::Document after = document;
    graph::EditGroup group;
    const auto add = [&](graph::Edit edit) {
        auto next = graph::apply(after, edit);
        if (next) {
            after = *std::move(next);
            group.edits.push_back(std::move(edit));
        }
        return next.has_value();
    };
    const auto connectTo = [&](const NodeId& source, const NodeId& target) {
        const auto wire = firstCompatible(after, registry, source, target);
        return wire && add({graph::Connect{*wire}});
    };
    const auto place = document.positions.find(*from);
    const graph::Point start = place == document.positions.end() ? graph::Point{} : place->second;
    const int cards = wish.audience ? 2 : 3;
    const double top = freeRow(document, start.x + kColumn, start.y, cards);
    double left = start.x + kColumn;

    Activation made;
    made.audience = *from;
    if (!wish.audience) {
        graph::Node node = newNode(after, *audienceType);
        node.name = wish.title;
        node.settings["definition"] = wish.definition;
        if (!wish.key.empty()) {
            node.settings["key"] = wish.key;
        }
        made.audience = node.id;
        if (!add({graph::AddNode{node, {left, top}}}) || !connectTo(*from, node.id)) {
            return std::nullopt;
        }
        left += kColumn;
    }
    graph::Node gate = newNode(after, *gateType);
    gate.settings["purposes"] = Json::array({wish.purpose.str()});
    made.gate = gate.id;
    if (!add({graph::AddNode{gate, {left, top}}}) || !connectTo(made.audience, gate.id)) {
        return std::nullopt;
    }
    left += kColumn;
    graph::Node destination = newNode(after, *destinationType);
    destination.name = wish.title;
    destination.settings["key"] = {
        {"from", "identifier"}, {"of", wish.identifier}, {"name", wish.identifier}, {"required", true}};
    made.complete = true;
    for (const nodes::ParameterSpec& parameter : destinationType->spec().parameters) {
        if (parameter.kind == nodes::ParameterKind::File) {
            destination.settings[parameter.key] = "out/" + wish.fileStem + ".csv";
        }
        made.complete = made.complete && (!parameter.required || destination.settings.contains(parameter.key));
    }
    made.destination = destination.id;
    if (!add({graph::AddNode{destination, {left, top}}}) || !connectTo(gate.id, destination.id)) {
        return std::nullopt;
    }
    made.edit = graph::Edit{std::move(group)};
    return made;
}

} // namespace weir::ui
