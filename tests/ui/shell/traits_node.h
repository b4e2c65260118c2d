#pragma once

#include "ui/document/operations.h"
#include "ui/shell/main_window.h"
#include "ui/shell/project_session.h"

namespace weir::test {

/// Puts a node "Computed traits" with this list between the people of the pipeline and what takes them; empty when the
/// pipeline has no people.
inline NodeId addTraits(ui::MainWindow& window, const Json& list)
{
    ui::DocumentController& controller = window.session()->controller();
    const nodes::NodeType* type = controller.registry().find(NodeTypeId("traits"));
    for (const auto& [id, node] : controller.document().nodes) {
        if (node->type.str() != "identity") {
            continue;
        }
        const graph::Point place = controller.document().positions.at(id);
        const ui::Insertion made = ui::addNodeAtPort(controller.document(), controller.registry(), *type,
                                                     {place.x + 40, place.y + 160}, {id, "out"}, ui::PortSide::Output);
        const NodeId added = made.nodes.front();
        graph::EditGroup step{{made.edit, {graph::SetSetting{added, "traits", list}}}};
        for (const graph::Wire& wire : controller.document().wires) {
            if (wire.from == graph::PortRef{id, "out"}) {
                step.edits.push_back({graph::Disconnect{wire}});
                step.edits.push_back({graph::Connect{{{added, "out"}, wire.to}}});
            }
        }
        return controller.edit({std::move(step)}, QStringLiteral("add traits")) ? added : NodeId();
    }
    return {};
}

/// Traits over the events of the generated shop.
inline Json shopTraits()
{
    return Json::array(
        {{{"name", "purchases_90d"},
          {"aggregate", "count"},
          {"event", "Purchase"},
          {"window", {{"kind", "last"}, {"span", {{"count", 90}, {"unit", "days"}}}}}},
         {{"name", "spent"}, {"aggregate", "sum"}, {"event", "Purchase"}, {"property", "total"}},
         {{"name", "favourite_product"}, {"aggregate", "mostFrequent"}, {"event", "Purchase"}, {"property", "product"}},
         {{"name", "days_since_last_purchase"}, {"aggregate", "timeSinceLast"}, {"event", "Purchase"}},
         {{"name", "average_basket"}, {"aggregate", "formula"}, {"formula", "spent / nullif(purchases, 0)"}},
         {{"name", "purchases"}, {"aggregate", "count"}, {"event", "Purchase"}}});
}

} // namespace weir::test
