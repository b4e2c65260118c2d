#include "ui/document/node_face.h"

#include "core/graph/parts.h"
#include "ui/kit/sentences.h"

#include <algorithm>

namespace weir::ui {
namespace {

constexpr double kPortStep = 16;

QString toQt(const std::string& text)
{
    return QString::fromStdString(text);
}

bool samePorts(const std::vector<nodes::PortSpec>& a, const std::vector<nodes::PortSpec>& b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const nodes::PortSpec& x, const nodes::PortSpec& y) {
        return x.name == y.name && x.kind == y.kind && x.title == y.title && x.arity == y.arity;
    });
}

void addPort(std::vector<nodes::PortSpec>& ports, const std::string& name)
{
    const auto same = [&](const nodes::PortSpec& port) { return port.name == name; };
    if (std::none_of(ports.begin(), ports.end(), same)) {
        nodes::PortSpec port;
        port.name = name;
        port.title = name;
        ports.push_back(port);
    }
}

} // namespace

bool operator==(const NodeFace& a, const NodeFace& b)
{
    return a.title == b.title && a.typeTitle == b.typeTitle && a.subtitle == b.subtitle && a.family == b.family &&
           a.shape == b.shape && a.icon == b.icon && a.known == b.known && a.stacked == b.stacked && a.tint == b.tint &&
           samePorts(a.inputs, b.inputs) && samePorts(a.outputs, b.outputs);
}

NodeFace faceOf(const graph::Node& node, const nodes::Registry& registry)
{
    NodeFace face;
    if (const nodes::NodeType* type = registry.find(node.type)) {
        const nodes::NodeSpec& spec = type->spec();
        face.typeTitle = translated(spec.title);
        face.subtitle = toQt(type->subtitle(node.settings));
        if (face.subtitle.isEmpty()) {
            face.subtitle = translated(spec.summary);
        }
        face.family = spec.family;
        face.shape = tileShape(spec.family);
        face.tint = familyToken(spec.family);
        face.icon = nodeIcon(spec);
        face.inputs = spec.inputs;
        face.outputs = type->outputs(node.settings);
    } else {
        face.known = false;
        face.typeTitle = toQt(node.type.str());
        face.subtitle = QStringLiteral("?");
    }
    face.stacked = graph::partOf(node.type).has_value();
    face.title = node.name.empty() ? face.typeTitle : toQt(node.name);
    return face;
}

NodeFace withWiredPorts(NodeFace face, const std::set<std::string>& inputs, const std::set<std::string>& outputs)
{
    for (const std::string& port : inputs) {
        addPort(face.inputs, port);
    }
    for (const std::string& port : outputs) {
        addPort(face.outputs, port);
    }
    return face;
}

NodeFace faceOf(const graph::Document& document, const graph::Node& node, const nodes::Registry& registry)
{
    std::set<std::string> inputs;
    std::set<std::string> outputs;
    for (const graph::Wire& wire : document.wires) {
        if (wire.to.node == node.id) {
            inputs.insert(wire.to.port);
        }
        if (wire.from.node == node.id) {
            outputs.insert(wire.from.port);
        }
    }
    return withWiredPorts(faceOf(node, registry), inputs, outputs);
}

TileShape tileShape(nodes::Family family)
{
    switch (family) {
    case nodes::Family::Source:
        return TileShape::TagRight;
    case nodes::Family::Transform:
        return TileShape::Square;
    case nodes::Family::Identity:
        return TileShape::Circle;
    case nodes::Family::Consent:
        return TileShape::Shield;
    case nodes::Family::Audience:
        return TileShape::Pill;
    case nodes::Family::Model:
        return TileShape::Hexagon;
    case nodes::Family::Destination:
        return TileShape::TagLeft;
    }
    return TileShape::Square;
}

Token familyToken(nodes::Family family)
{
    switch (family) {
    case nodes::Family::Source:
        return Token::FamilySource;
    case nodes::Family::Transform:
        return Token::FamilyTransform;
    case nodes::Family::Identity:
        return Token::FamilyIdentity;
    case nodes::Family::Consent:
        return Token::FamilyConsent;
    case nodes::Family::Audience:
        return Token::FamilyAudience;
    case nodes::Family::Model:
        return Token::FamilyModel;
    case nodes::Family::Destination:
        return Token::FamilyDestination;
    }
    return Token::FamilyTransform;
}

Icon nodeIcon(const nodes::NodeSpec& spec)
{
    const std::string& id = spec.id.str(); // "source.file": "file"
    for (const std::string& wanted : {spec.icon, id, id.substr(id.find('.') + 1)}) {
        if (const Icon icon = iconNamed(wanted); icon != Icon::Node) {
            return icon;
        }
    }
    switch (spec.family) {
    case nodes::Family::Source:
        return Icon::Database;
    case nodes::Family::Transform:
        return Icon::Node;
    case nodes::Family::Identity:
        return Icon::Identity;
    case nodes::Family::Consent:
        return Icon::Check;
    case nodes::Family::Audience:
        return Icon::Audience;
    case nodes::Family::Model:
        return Icon::Models;
    case nodes::Family::Destination:
        return Icon::Destination;
    }
    return Icon::Node;
}

namespace card {

double height(std::size_t inputs, std::size_t outputs)
{
    const std::size_t most = std::max(inputs, outputs);
    return most <= 3 ? kHeight : kHeight + kPortStep * static_cast<double>(most - 3);
}

double portY(std::size_t index, std::size_t count, double height)
{
    if (count <= 1) {
        return height / 2;
    }
    const double step = count == 2 ? 24 : count == 3 ? 18 : kPortStep;
    return height / 2 + (static_cast<double>(index) - static_cast<double>(count - 1) / 2) * step;
}

} // namespace card
} // namespace weir::ui
