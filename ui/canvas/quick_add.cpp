#include "ui/canvas/quick_add.h"

#include "ui/canvas/canvas_metrics.h"
#include "ui/document/arrange.h"
#include "ui/document/exchange.h"
#include "ui/kit/sentences.h"

#include <QLineEdit>
#include <QSettings>

#include <algorithm>

namespace weir::ui {
namespace {

constexpr double kGapAfterNode = 80;
constexpr const char* kCounts = "quickAdd/links";
constexpr int kMostCounted = 1000;

} // namespace

int LinkCounts::of(const NodeTypeId& from, const NodeTypeId& to) const
{
    const auto found = m_counts.find({from, to});
    return found == m_counts.end() ? 0 : found->second;
}

void LinkCounts::learn(const graph::Document& document)
{
    for (const graph::Wire& wire : document.wires) {
        const graph::Node* from = document.find(wire.from.node);
        const graph::Node* to = document.find(wire.to.node);
        if (from && to) {
            add(from->type, to->type);
        }
    }
}

void LinkCounts::load()
{
    QSettings settings;
    settings.beginGroup(QLatin1String(kCounts));
    for (const QString& key : settings.childKeys()) {
        const QStringList pair = key.split(QLatin1Char(' '));
        if (pair.size() == 2) {
            m_counts[{NodeTypeId(pair[0].toStdString()), NodeTypeId(pair[1].toStdString())}] =
                std::clamp(settings.value(key).toInt(), 0, kMostCounted);
        }
    }
}

void LinkCounts::save() const
{
    QSettings settings;
    settings.beginGroup(QLatin1String(kCounts));
    for (const auto& [pair, count] : m_counts) {
        settings.setValue(QString::fromStdString(pair.first.str() + " " + pair.second.str()),
                          std::min(count, kMostCounted));
    }
}

PickerItem pickerItem(const nodes::NodeSpec& spec)
{
    PickerItem item;
    item.id = QString::fromStdString(spec.id.str());
    item.title = translated(spec.title);
    item.detail = translated(spec.summary);
    for (const std::string& keyword : spec.keywords) {
        item.keywords << QString::fromStdString(keyword);
    }
    item.icon = nodeIcon(spec);
    item.tile = tileShape(spec.family);
    item.tileColor = familyToken(spec.family);
    return item;
}

QuickAdd::QuickAdd(CanvasView& view)
    : QObject(&view), m_view(view), m_popup(new PickerPopup(tr("Add a node"), PickerPopup::Size::Small, &view))
{
    m_counts.load();
    connect(m_popup, &PickerPopup::chosen, this, [this](const QString& id) { choose(NodeTypeId(id.toStdString())); });
    connect(&view, &CanvasView::quickAddRequested, this, &QuickAdd::openAt);
    connect(&view, &CanvasView::wireDropped, this, &QuickAdd::openForPort);
    connect(&view, &CanvasView::insertRequested, this, &QuickAdd::openForWire);
    connect(&view, &CanvasView::typeDropped, this,
            [this](const QString& type, const QPointF& scene) { insert(NodeTypeId(type.toStdString()), scene); });
    connect(&view, &CanvasView::replaceRequested, this,
            [this](const NodeId& node, const QString& type) { replace(node, NodeTypeId(type.toStdString())); });
    connect(&view, &CanvasView::typeDroppedOnWire, this, [this](const QString& type, const graph::Wire& wire) {
        insertOnWire(NodeTypeId(type.toStdString()), wire);
    });
}

void QuickAdd::openAt(const QPointF& scene)
{
    open(Purpose::Free, scene, {});
}

void QuickAdd::openForPort(const graph::PortRef& port, PortSide side, const QPointF& scene)
{
    m_port = port;
    m_side = side;
    QString kind;
    if (const NodeItem* item = m_view.canvas()->node(port.node)) {
        for (const nodes::PortSpec& each : item->ports(side)) {
            if (each.name == port.port) {
                kind = translated(std::string(nodes::title(each.kind)));
            }
        }
    }
    open(Purpose::Port, scene,
         side == PortSide::Output ? tr("Only nodes that take %1").arg(kind) : tr("Only nodes that give %1").arg(kind));
}

void QuickAdd::openForWire(const graph::Wire& wire)
{
    m_wire = wire;
    if (const WireItem* item = m_view.canvas()->wire(wire)) {
        open(Purpose::Wire, item->middle(), tr("Only nodes that fit into this wire"));
    } else {
        open(Purpose::Convert, m_view.mapToScene(m_view.lastMouse()), tr("These convert between the two ports"));
    }
}

void QuickAdd::openForReplacement(const NodeId& node)
{
    if (const NodeItem* item = m_view.canvas()->node(node)) {
        m_node = node;
        open(Purpose::Replace, item->sceneCard().bottomLeft(), tr("Wires and settings of the same name stay"));
    }
}

void QuickAdd::open(Purpose purpose, const QPointF& scene, const QString& footer)
{
    m_purpose = purpose;
    m_scene = scene;
    std::vector<PickerItem> items;
    for (const nodes::NodeType* type : m_view.canvas()->controller().registry().all()) {
        if (fits(*type)) {
            PickerItem item = pickerItem(type->spec());
            item.weight = weightOf(type->spec().id);
            items.push_back(std::move(item));
        }
    }
    // Without a query all scores are equal: what is used most stands first, the rest by family.
    m_popup->setItems(std::move(items));
    m_popup->setFooter(footer);
    m_popup->findChild<QLineEdit*>()->setPlaceholderText(purpose == Purpose::Replace ? tr("Replace with")
                                                                                     : tr("Add a node"));
    m_popup->popupAt(m_view.viewport()->mapToGlobal(m_view.mapFromScene(scene)));
}

bool QuickAdd::fits(const nodes::NodeType& type) const
{
    const graph::Document& document = m_view.canvas()->document();
    const nodes::Registry& registry = m_view.canvas()->controller().registry();
    switch (m_purpose) {
    case Purpose::Free:
        return true;
    case Purpose::Port:
        return accepts(document, registry, m_port, m_side, type);
    case Purpose::Wire:
        return fitsOnWire(document, registry, type, m_wire);
    case Purpose::Convert:
        return insertBetween(document, registry, type, m_wire).has_value();
    case Purpose::Replace:
        return keepsWires(document, registry, m_node, type);
    }
    return false;
}

int QuickAdd::weightOf(const NodeTypeId& type) const
{
    const graph::Document& document = m_view.canvas()->document();
    const auto typeOf = [&](const NodeId& id) {
        const graph::Node* node = document.find(id);
        return node ? node->type : NodeTypeId();
    };
    int count = 0;
    switch (m_purpose) {
    case Purpose::Free:
        if (const auto selected = m_view.canvas()->selectedNodes(); selected.size() == 1) {
            count = m_counts.of(typeOf(*selected.begin()), type);
        }
        break;
    case Purpose::Port:
        count = m_side == PortSide::Output ? m_counts.of(typeOf(m_port.node), type)
                                           : m_counts.of(type, typeOf(m_port.node));
        break;
    case Purpose::Replace:
        break;
    case Purpose::Wire:
    case Purpose::Convert:
        count = m_counts.of(typeOf(m_wire.from.node), type);
        break;
    }
    return std::min(count, 20);
}

void QuickAdd::choose(const NodeTypeId& type)
{
    const nodes::NodeType* found = m_view.canvas()->controller().registry().find(type);
    if (!found) {
        return;
    }
    const graph::Document& document = m_view.canvas()->document();
    const nodes::Registry& registry = m_view.canvas()->controller().registry();
    switch (m_purpose) {
    case Purpose::Free:
        insert(type, m_scene);
        break;
    case Purpose::Port: {
        // The dropped end becomes the port's height; the card stands beside it.
        const double x = m_side == PortSide::Output ? m_scene.x() : m_scene.x() - card::kWidth;
        const QPointF at = canvas::onGrid(QPointF(x, m_scene.y() - card::kHeight / 2));
        commit(addNodeAtPort(document, registry, *found, freePlace(document, {at.x(), at.y()}), m_port, m_side),
               *found);
        break;
    }
    case Purpose::Wire:
        insertOnWire(type, m_wire);
        break;
    case Purpose::Convert:
        if (const auto insertion = insertBetween(document, registry, *found, m_wire)) {
            commit(*insertion, *found);
        }
        break;
    case Purpose::Replace:
        replace(m_node, type);
        break;
    }
}

void QuickAdd::insert(const NodeTypeId& type, const std::optional<QPointF>& scene)
{
    const nodes::NodeType* found = m_view.canvas()->controller().registry().find(type);
    if (!found) {
        return;
    }
    const graph::Document& document = m_view.canvas()->document();
    const nodes::Registry& registry = m_view.canvas()->controller().registry();
    const auto selected = m_view.canvas()->selectedNodes();
    std::optional<NodeId> source;
    QPointF at;
    if (scene) {
        at = canvas::onGrid(*scene - QPointF(card::kWidth / 2, card::kHeight / 2));
    } else if (selected.size() == 1) {
        source = *selected.begin();
        const graph::Point& place = document.positions.at(*source);
        at = {place.x + card::kWidth + kGapAfterNode, place.y};
    } else {
        at = canvas::onGrid(m_view.visibleScene().center() - QPointF(card::kWidth / 2, card::kHeight / 2));
    }
    commit(addNode(document, registry, *found, freePlace(document, {at.x(), at.y()}), source), *found);
}

void QuickAdd::insertOnWire(const NodeTypeId& type, const graph::Wire& wire)
{
    const nodes::NodeType* found = m_view.canvas()->controller().registry().find(type);
    if (found) {
        if (const auto insertion =
                ui::insertOnWire(m_view.canvas()->document(), m_view.canvas()->controller().registry(), *found, wire)) {
            commit(*insertion, *found);
        }
    }
}

void QuickAdd::replace(const NodeId& node, const NodeTypeId& type)
{
    CanvasScene& scene = *m_view.canvas();
    const nodes::NodeType* found = scene.controller().registry().find(type);
    const NodeItem* item = scene.node(node);
    if (!found || !item) {
        return;
    }
    const QString before = item->face().title;
    const auto change = replaceNode(scene.document(), scene.controller().registry(), node, *found);
    if (change &&
        scene.controller().edit(change->edit, tr("replace '%1' by %2").arg(before, translated(found->spec().title)))) {
        scene.selectNodes({change->nodes.begin(), change->nodes.end()});
        m_view.setFocus();
        emit inserted(change->nodes.front());
    }
}

void QuickAdd::commit(const Insertion& insertion, const nodes::NodeType& type)
{
    CanvasScene& scene = *m_view.canvas();
    const QString title = translated(type.spec().title);
    if (!scene.controller().edit(insertion.edit, tr("add %1").arg(title))) {
        return;
    }
    for (const NodeId& id : insertion.nodes) {
        for (const graph::Wire& wire : scene.document().into(id)) {
            m_counts.add(scene.document().find(wire.from.node)->type, type.spec().id);
        }
        for (const graph::Wire& wire : scene.document().outOf(id)) {
            m_counts.add(type.spec().id, scene.document().find(wire.to.node)->type);
        }
    }
    m_counts.save();
    scene.selectNodes({insertion.nodes.begin(), insertion.nodes.end()});
    m_view.keepInView(scene.selectedRect());
    m_view.setFocus();
    emit inserted(insertion.nodes.front());
}

} // namespace weir::ui
