#include "ui/panels/outline/outline_panel.h"

#include "ui/document/arrange.h"
#include "ui/kit/icon.h"
#include "ui/theme/theme.h"

#include <QAction>
#include <QHeaderView>
#include <QLocale>
#include <QPainter>
#include <QPixmap>
#include <QScopedValueRollback>
#include <QTreeWidget>
#include <QTreeWidgetItemIterator>
#include <QVBoxLayout>

namespace weir::ui {
namespace {

enum Column
{
    Name,
    TypeName,
    State,
    Rows
};
constexpr int kKindRole = Qt::UserRole;
constexpr int kIdRole = Qt::UserRole + 1;
constexpr int kWireRole = Qt::UserRole + 2; ///< Place among the wires of the document.
enum class Kind
{
    Node = 1,
    Wire,
    Frame,
    Note
};
constexpr int kSoon = 60;
constexpr int kTile = 18;

Kind kindOf(const QTreeWidgetItem& item)
{
    return static_cast<Kind>(item.data(Name, kKindRole).toInt());
}

QTreeWidgetItem* itemOf(Kind kind, const std::string& id, const QString& name)
{
    auto* item = new QTreeWidgetItem({name});
    item->setData(Name, kKindRole, static_cast<int>(kind));
    item->setData(Name, kIdRole, QString::fromStdString(id));
    return item;
}

QIcon drawn(const std::function<void(QPainter*, const QRectF&)>& paint, double ratio)
{
    QPixmap pixmap(QSize(kTile, kTile) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    paint(&painter, QRectF(0, 0, kTile, kTile));
    return QIcon(pixmap);
}

QString titleOf(const CanvasScene& scene, const NodeId& id)
{
    const NodeItem* item = scene.node(id);
    return item ? item->face().title : QString::fromStdString(id.str());
}

} // namespace

OutlinePanel::OutlinePanel(CanvasView& view, QWidget* parent)
    : QWidget(parent), m_view(view), m_tree(new QTreeWidget(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_tree);
    m_tree->setHeaderLabels({tr("Name"), tr("Type"), tr("State"), tr("Rows")});
    m_tree->headerItem()->setTextAlignment(Rows, Qt::AlignRight | Qt::AlignVCenter);
    m_tree->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setUniformRowHeights(true);
    m_tree->setContextMenuPolicy(Qt::CustomContextMenu);
    m_tree->setAccessibleName(tr("Outline of the pipeline"));
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setSectionResizeMode(Name, QHeaderView::Stretch);
    for (const Column each : {TypeName, State, Rows}) {
        m_tree->header()->setSectionResizeMode(each, QHeaderView::ResizeToContents);
    }
    m_soon.setSingleShot(true);
    m_soon.setInterval(kSoon);
    connect(&m_soon, &QTimer::timeout, this, &OutlinePanel::rebuild);
    connect(&view, &CanvasView::canvasChanged, this, &OutlinePanel::follow);
    connect(m_tree, &QTreeWidget::itemSelectionChanged, this, &OutlinePanel::giveSelection);
    connect(m_tree, &QTreeWidget::itemActivated, this, [this](const QTreeWidgetItem* item) {
        if (kindOf(*item) == Kind::Node) {
            emit m_view.nodeActivated(NodeId(item->data(Name, kIdRole).toString().toStdString()));
        }
    });
    connect(m_tree, &QWidget::customContextMenuRequested, this,
            [this](const QPoint& at) { emit menuRequested(m_tree->viewport()->mapToGlobal(at)); });
    connect(&Theme::instance(), &Theme::changed, this, [this] { m_soon.start(); });
    follow();
}

void OutlinePanel::setActions(const std::vector<QAction*>& actions)
{
    for (QAction* action : actions) {
        if (!action->shortcuts().contains(QKeySequence(Qt::Key_Tab))) {
            addAction(action);
        }
    }
}

void OutlinePanel::focusTree()
{
    m_tree->setFocus(Qt::ShortcutFocusReason);
    if (!m_tree->currentItem() && m_tree->topLevelItemCount() > 0) {
        m_tree->setCurrentItem(m_tree->topLevelItem(0));
    }
}

void OutlinePanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    rebuild();
}

void OutlinePanel::follow()
{
    m_items.clear();
    m_tree->clear();
    CanvasScene* scene = m_view.canvas();
    if (!scene) {
        return;
    }
    connect(scene, &CanvasScene::layoutChanged, &m_soon, qOverload<>(&QTimer::start));
    connect(scene, &QGraphicsScene::selectionChanged, this, &OutlinePanel::takeSelection);
    connect(&scene->board(), &NodeStatusBoard::changed, this, &OutlinePanel::showStatus, Qt::UniqueConnection);
    m_soon.start();
}

void OutlinePanel::rebuild()
{
    CanvasScene* scene = m_view.canvas();
    if (!scene || !isVisible()) {
        return;
    }
    m_soon.stop();
    {
        const QScopedValueRollback<bool> quiet(m_selecting, true);
        std::map<std::pair<Kind, QString>, bool> open;
        for (QTreeWidgetItemIterator each(m_tree); *each; ++each) {
            if ((*each)->childCount() > 0) {
                open[{kindOf(**each), (*each)->data(Name, kIdRole).toString()}] = (*each)->isExpanded();
            }
        }
        m_items.clear();
        m_tree->clear();
        std::map<NodeId, QTreeWidgetItem*> parents;
        for (const auto& [id, frame] : scene->frameItems()) {
            QTreeWidgetItem* item =
                itemOf(Kind::Frame, id.str(), QString::fromStdString(scene->document().frames.at(id).title));
            item->setText(TypeName, tr("Frame"));
            item->setIcon(Name, icon(Icon::Frame));
            m_tree->addTopLevelItem(item);
            for (const NodeId& node : scene->inside(*frame)) {
                parents[node] = item;
            }
        }
        for (const NodeId& id : flowOrder(scene->document())) {
            const auto parent = parents.find(id);
            addNode(id, parent == parents.end() ? m_tree->invisibleRootItem() : parent->second);
        }
        for (const auto& [id, note] : scene->document().notes) {
            QTreeWidgetItem* item =
                itemOf(Kind::Note, id.str(), QString::fromStdString(note.text).simplified().left(80));
            item->setText(TypeName, tr("Note"));
            item->setIcon(Name, icon(Icon::Note));
            m_tree->addTopLevelItem(item);
        }
        for (QTreeWidgetItemIterator each(m_tree); *each; ++each) {
            // Wires are there for who opens a node; frames stand open until somebody closes them.
            const Kind kind = kindOf(**each);
            const auto known = open.find({kind, (*each)->data(Name, kIdRole).toString()});
            (*each)->setExpanded(known == open.end() ? kind == Kind::Frame : known->second);
        }
    }
    takeSelection();
}

void OutlinePanel::addNode(const NodeId& id, QTreeWidgetItem* parent)
{
    const CanvasScene& scene = *m_view.canvas();
    const NodeItem* node = scene.node(id);
    if (!node) {
        return;
    }
    const NodeFace& face = node->face();
    QTreeWidgetItem* item = itemOf(Kind::Node, id.str(), face.title);
    item->setText(TypeName, face.typeTitle);
    item->setToolTip(Name, face.subtitle);
    item->setTextAlignment(Rows, Qt::AlignRight | Qt::AlignVCenter);
    item->setIcon(Name, drawn(
                            [&](QPainter* painter, const QRectF& area) {
                                paintTile(painter, area, face.shape, color(face.tint), face.icon, color(Token::OnTile));
                            },
                            devicePixelRatioF()));
    parent->addChild(item);
    m_items[id] = item;
    const auto& wires = scene.document().wires;
    for (std::size_t i = 0; i < wires.size(); ++i) {
        const bool out = wires[i].from.node == id;
        if (!out && wires[i].to.node != id) {
            continue;
        }
        QTreeWidgetItem* line = itemOf(Kind::Wire, id.str(),
                                       out ? tr("To %1").arg(titleOf(scene, wires[i].to.node))
                                           : tr("From %1").arg(titleOf(scene, wires[i].from.node)));
        line->setText(TypeName, tr("Wire"));
        line->setData(Name, kWireRole, static_cast<qulonglong>(i));
        line->setIcon(Name, icon(Icon::Link));
        item->addChild(line);
    }
    showStatus(id);
}

void OutlinePanel::showStatus(const NodeId& id)
{
    const auto found = m_items.find(id);
    const NodeItem* node = m_view.canvas() ? m_view.canvas()->node(id) : nullptr;
    if (found == m_items.end() || !node) {
        return;
    }
    const NodeStatus& status = m_view.canvas()->board().of(id);
    const NodeState state = node->isDisabled() ? NodeState::Disabled : status.state;
    QTreeWidgetItem& item = *found->second;
    item.setText(State, stateText(state));
    item.setToolTip(State, status.reason);
    item.setIcon(State, drawn([&](QPainter* painter,
                                  const QRectF& area) { paintStatus(painter, state, area, color(Token::Surface)); },
                              devicePixelRatioF()));
    QStringList rows;
    for (const auto& [port, count] : status.rows) {
        rows << QLocale().toString(static_cast<qlonglong>(count));
    }
    item.setText(Rows, rows.join(QStringLiteral(" + ")));
    const QString spoken =
        status.reason.isEmpty()
            ? tr("%1, %2, %3").arg(item.text(Name), item.text(TypeName), item.text(State))
            : tr("%1, %2, %3: %4").arg(item.text(Name), item.text(TypeName), item.text(State), status.reason);
    item.setData(Name, Qt::AccessibleTextRole,
                 rows.isEmpty() ? spoken : tr("%1, %2 rows").arg(spoken, rows.join(QStringLiteral(" + "))));
}

void OutlinePanel::takeSelection()
{
    if (m_selecting || !m_view.canvas()) {
        return;
    }
    const QScopedValueRollback<bool> quiet(m_selecting, true);
    const Selection selection = m_view.canvas()->selection();
    m_tree->clearSelection();
    QTreeWidgetItem* first = nullptr;
    for (QTreeWidgetItemIterator each(m_tree); *each; ++each) {
        QTreeWidgetItem& item = **each;
        const std::string id = item.data(Name, kIdRole).toString().toStdString();
        bool selected = false;
        switch (kindOf(item)) {
        case Kind::Node:
            selected = selection.nodes.contains(NodeId(id));
            break;
        case Kind::Frame:
            selected = selection.frames.contains(graph::FrameId(id));
            break;
        case Kind::Note:
            selected = selection.notes.contains(graph::NoteId(id));
            break;
        case Kind::Wire:
            break;
        }
        if (selected) {
            item.setSelected(true);
            first = first ? first : &item;
        }
    }
    if (first) {
        m_tree->setCurrentItem(first, Name, QItemSelectionModel::NoUpdate);
        m_tree->scrollToItem(first);
    }
}

void OutlinePanel::giveSelection()
{
    CanvasScene* scene = m_view.canvas();
    if (m_selecting || !scene) {
        return;
    }
    const QScopedValueRollback<bool> quiet(m_selecting, true);
    Selection selection;
    for (const QTreeWidgetItem* item : m_tree->selectedItems()) {
        const std::string id = item->data(Name, kIdRole).toString().toStdString();
        switch (kindOf(*item)) {
        case Kind::Node:
            selection.nodes.insert(NodeId(id));
            break;
        case Kind::Frame:
            selection.frames.insert(graph::FrameId(id));
            break;
        case Kind::Note:
            selection.notes.insert(graph::NoteId(id));
            break;
        case Kind::Wire: {
            const std::size_t place = item->data(Name, kWireRole).toULongLong();
            if (place < scene->document().wires.size()) {
                selection.wires.push_back(scene->document().wires[place]);
            }
            break;
        }
        }
    }
    scene->select(selection);
    const QRectF chosen = scene->selectedRect();
    if (!chosen.isEmpty() && !m_view.visibleScene().contains(chosen)) {
        m_view.centerOn(chosen.center());
    }
}

} // namespace weir::ui
