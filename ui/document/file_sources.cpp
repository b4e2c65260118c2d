#include "ui/document/file_sources.h"

#include "ui/document/arrange.h"
#include "ui/document/node_face.h"
#include "ui/document/operations.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace weir::ui {
namespace {

const nodes::ParameterSpec* pathParameter(const nodes::NodeSpec& spec)
{
    const auto found = std::find_if(spec.parameters.begin(), spec.parameters.end(), [](const auto& parameter) {
        return parameter.kind == nodes::ParameterKind::FilePattern || parameter.kind == nodes::ParameterKind::File;
    });
    return found == spec.parameters.end() ? nullptr : &*found;
}

} // namespace

const nodes::NodeType* sourceFor(const nodes::Registry& registry, const QString& path)
{
    const nodes::NodeType* files = registry.find(NodeTypeId("source.file"));
    const std::string ending = QFileInfo(path).suffix().toLower().toStdString();
    const auto reads = [&](const nodes::NodeType* type) {
        const nodes::NodeSpec& spec = type->spec();
        return spec.family == nodes::Family::Source && pathParameter(spec) &&
               std::find(spec.keywords.begin(), spec.keywords.end(), ending) != spec.keywords.end();
    };
    if (ending.empty() || (files && reads(files))) {
        return files;
    }
    const auto all = registry.all();
    const auto found = std::find_if(all.begin(), all.end(), reads);
    return found == all.end() ? files : *found;
}

graph::Node sourceNode(const graph::Document& document, const nodes::NodeType& type, const QString& path,
                       const QString& projectFolder)
{
    const QString relative = QDir(projectFolder).relativeFilePath(path);
    graph::Node node = newNode(document, type);
    node.name = QFileInfo(path).fileName().toStdString();
    if (const nodes::ParameterSpec* parameter = pathParameter(type.spec())) {
        node.settings[parameter->key] = (relative.startsWith(QStringLiteral("..")) ? path : relative).toStdString();
    }
    return node;
}

SourcesEdit sourcesEdit(const graph::Document& document, const nodes::Registry& registry,
                        const std::vector<graph::Node>& sources, const QPointF& at, const std::optional<NodeId>& target)
{
    SourcesEdit edit{{}, document, {}};
    graph::Document& after = edit.after;
    double top = at.y();
    for (graph::Node node : sources) {
        const nodes::NodeType* type = registry.find(node.type);
        if (!type) {
            continue;
        }
        node.id = newNode(after, *type).id;
        const graph::Point place = freePlace(after, {at.x(), top});
        after.nodes[node.id] = std::make_shared<const graph::Node>(node);
        after.positions[node.id] = place;
        edit.added.push_back(node.id);
        edit.group.edits.push_back({graph::AddNode{node, place}});
        top = place.y + 100;
        const graph::Node* taker = target ? after.find(*target) : nullptr;
        const NodeFace face = taker ? faceOf(after, *taker, registry) : NodeFace();
        for (const nodes::PortSpec& port : face.inputs) {
            const graph::Wire wire{{node.id, "out"}, {*target, port.name}};
            if (!nodes::whyNotConnect(after, registry, wire)) {
                after.wires.push_back(wire);
                edit.group.edits.push_back({graph::Connect{wire}});
                break;
            }
        }
    }
    return edit;
}

std::set<NodeId> addSources(DocumentController& controller, const std::vector<graph::Node>& sources, const QPointF& at,
                            const std::optional<NodeId>& target)
{
    SourcesEdit edit = sourcesEdit(controller.document(), controller.registry(), sources, at, target);
    const std::set<NodeId> added(edit.added.begin(), edit.added.end());
    if (added.empty()) {
        return added;
    }
    const QString what = sources.size() == 1
                             ? DocumentController::tr("add %1").arg(QString::fromStdString(sources.front().name))
                             : DocumentController::tr("add %1 files").arg(sources.size());
    return controller.edit({std::move(edit.group)}, what) ? added : std::set<NodeId>{};
}

} // namespace weir::ui
