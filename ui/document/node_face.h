#pragma once

#include "core/graph/document.h"
#include "core/nodes/registry.h"
#include "ui/kit/icon.h"
#include "ui/kit/picker_popup.h"

#include <QString>

#include <set>
#include <string>
#include <vector>

namespace weir::ui {

/// How a node looks and what plugs into it, from its type and settings. Unknown types get a plain face without ports.
struct NodeFace
{
    QString title;     ///< The user's name, or the type's title.
    QString typeTitle; ///< For tooltips.
    QString subtitle;  ///< Made from the settings; the type's summary when there is nothing to say.
    nodes::Family family = nodes::Family::Transform;
    TileShape shape = TileShape::Square;
    Token tint = Token::FamilyTransform;
    Icon icon = Icon::Node;
    std::vector<nodes::PortSpec> inputs;
    std::vector<nodes::PortSpec> outputs;
    bool known = true;
    bool stacked = false; ///< Stands for a sub-pipeline.

    friend bool operator==(const NodeFace& a, const NodeFace& b);
};

[[nodiscard]] NodeFace faceOf(const graph::Node& node, const nodes::Registry& registry);
/// The same with the ports that only wires name; walks all wires.
[[nodiscard]] NodeFace faceOf(const graph::Document& document, const graph::Node& node,
                              const nodes::Registry& registry);
/// `face` with ports for wires that end at ports which the type does not have: what is wired stays visible.
[[nodiscard]] NodeFace withWiredPorts(NodeFace face, const std::set<std::string>& inputs,
                                      const std::set<std::string>& outputs);
[[nodiscard]] TileShape tileShape(nodes::Family family);
[[nodiscard]] Token familyToken(nodes::Family family);
/// The glyph of a type: the kit icon that it names, else that of its id, else that of its family.
[[nodiscard]] Icon nodeIcon(const nodes::NodeSpec& spec);

/// Card of a node in scene units: 200 wide, 60 high, higher from the fourth port of a side.
namespace card {
inline constexpr double kWidth = 200;
inline constexpr double kHeight = 60;
[[nodiscard]] double height(std::size_t inputs, std::size_t outputs);
/// Distance of port `index` of `count` from the top of a card `height` high.
[[nodiscard]] double portY(std::size_t index, std::size_t count, double height);
} // namespace card

} // namespace weir::ui
