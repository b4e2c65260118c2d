#include "ui/panels/diff/diff_view.h"

#include "core/nodes/change_text.h"
#include "ui/canvas/canvas_scene.h"
#include "ui/document/document_controller.h"
#include "ui/document/node_face.h"
#include "ui/kit/inputs.h"
#include "ui/kit/labels.h"
#include "ui/kit/sentences.h"
#include "ui/kit/surfaces.h"
#include "ui/panels/diff/diff_canvas.h"
#include "ui/theme/style.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QPainter>
#include <QShortcut>
#include <QSplitter>
#include <QToolButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace weir::ui {
namespace {

constexpr int kNodeRole = Qt::UserRole;
constexpr int kListWidth = 460;

/// Both pipelines in one: the later one, and what was removed where it stood.
graph::Document merged(const graph::Document& before, const graph::Document& after, const graph::Difference& difference)
{
    graph::Document both = after;
    for (const graph::NodeChange& change : difference.nodes) {
        if (change.kind == graph::ChangeKind::Removed) {
            both.nodes[change.node] = before.nodes.at(change.node);
            const auto place = before.positions.find(change.node);
            both.positions[change.node] = place == before.positions.end() ? graph::Point{} : place->second;
        }
    }
    return both;
}

QIcon markIcon(graph::ChangeKind kind)
{
    QPixmap picture(36, 36);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color(diffToken(kind)));
    painter.drawEllipse(2, 2, 32, 32);
    paintDiffMark(&painter, kind, QRectF(2, 2, 32, 32), color(Token::Surface));
    return QIcon(picture);
}

QString word(graph::ChangeKind kind)
{
    return kind == graph::ChangeKind::Added     ? DiffView::tr("added")
           : kind == graph::ChangeKind::Removed ? DiffView::tr("removed")
                                                : DiffView::tr("changed");
}

} // namespace

DiffView::DiffView(const nodes::Registry& registry, QWidget* parent)
    : QWidget(parent), m_registry(registry), m_clock(std::make_shared<SystemClock>()), m_canvas(new DiffCanvas(this)),
      m_list(new QTreeWidget(this)), m_titles(new ElidedLabel({}, this)), m_added(new Chip({}, Tone::Neutral, this)),
      m_changed(new Chip({}, Tone::Neutral, this)), m_removed(new Chip({}, Tone::Neutral, this)),
      m_quiet(new TextLabel({}, TypeRole::Caption, Token::Hint, this)),
      m_previous(iconButton(Icon::ChevronUp, tr("Previous change (P)"), this)),
      m_next(iconButton(Icon::ChevronDown, tr("Next change (N)"), this))
{
    setAutoFillBackground(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(space::kL, space::kS, space::kM, space::kS);
    row->setSpacing(space::kS);
    m_titles->setRole(TypeRole::Section);
    row->addWidget(m_titles, 1);
    for (QWidget* each : std::initializer_list<QWidget*>{m_added, m_changed, m_removed, m_quiet, m_previous, m_next}) {
        row->addWidget(each);
    }
    QToolButton* close = iconButton(Icon::Close, tr("Close the comparison (Esc)"), this);
    row->addWidget(close);
    column->addLayout(row);
    auto* halves = new QSplitter(this);
    halves->addWidget(m_canvas);
    halves->addWidget(m_list);
    halves->setStretchFactor(0, 1);
    halves->setSizes({900, kListWidth});
    halves->setChildrenCollapsible(false);
    column->addWidget(halves, 1);
    m_canvas->setAccessibleName(tr("Both versions"));
    m_list->setAccessibleName(tr("Changes"));
    m_list->setColumnCount(3);
    m_list->setHeaderLabels({tr("Change"), tr("Before"), tr("After")});
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setWordWrap(true);
    m_list->header()->setSectionResizeMode(QHeaderView::Interactive);
    m_list->header()->resizeSection(0, 220);
    m_list->setMinimumWidth(320);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);

    connect(m_previous, &QToolButton::clicked, this, &DiffView::previous);
    connect(m_next, &QToolButton::clicked, this, &DiffView::next);
    connect(close, &QToolButton::clicked, this, &DiffView::closed);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &DiffView::reveal);
    const auto key = [this](const QKeySequence& keys, auto act) {
        auto* shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, act);
    };
    key(Qt::Key_N, &DiffView::next);
    key(Qt::Key_P, &DiffView::previous);
    key(Qt::Key_Escape, &DiffView::closed);
}

DiffView::~DiffView()
{
    m_canvas->setCanvas(nullptr);
}

void DiffView::show(const graph::Document& before, const graph::Document& after, const QString& beforeTitle,
                    const QString& afterTitle)
{
    m_difference = graph::difference(before, after);
    for (const auto& [node, status] : std::exchange(m_states, {})) {
        m_board.forget(node);
    }
    build(merged(before, after, m_difference));
    for (const auto& [kind, wires] : {std::pair(graph::ChangeKind::Removed, &m_difference.removedWires),
                                      std::pair(graph::ChangeKind::Added, &m_difference.addedWires)}) {
        for (const graph::Wire& wire : *wires) {
            const NodeItem* from = m_scene->node(wire.from.node);
            const NodeItem* to = m_scene->node(wire.to.node);
            if (from && to) {
                m_scene->addItem(new DiffWire(kind, wirePath(from->sceneAnchor(PortSide::Output, wire.from.port),
                                                             to->sceneAnchor(PortSide::Input, wire.to.port))));
            }
        }
    }
    for (const graph::NodeChange& change : m_difference.nodes) {
        if (NodeItem* node = m_scene->node(change.node)) {
            if (change.kind == graph::ChangeKind::Removed) {
                node->setOpacity(0.45);
            }
            m_scene->addItem(new DiffMark(change.kind, node->sceneCard()));
        }
    }
    const auto count = [this](graph::ChangeKind kind) { return static_cast<int>(m_difference.count(kind)); };
    m_added->setText(tr("+ %n added", nullptr, count(graph::ChangeKind::Added)));
    m_changed->setText(tr("~ %n changed", nullptr, count(graph::ChangeKind::Changed)));
    m_removed->setText(tr("− %n removed", nullptr, count(graph::ChangeKind::Removed)));
    QStringList quiet;
    if (m_difference.moved > 0) {
        quiet << tr("%n moved", nullptr, static_cast<int>(m_difference.moved));
    }
    if (m_difference.areas) {
        quiet << tr("notes or frames differ");
    }
    m_quiet->setText(quiet.join(QStringLiteral(", ")));
    for (QWidget* each : std::initializer_list<QWidget*>{m_added, m_changed, m_removed, m_quiet}) {
        each->show();
    }
    m_list->setHeaderLabels({tr("Change"), tr("Before"), tr("After")});
    m_list->setAccessibleName(tr("Changes"));
    m_list->setColumnHidden(1, false);
    fillList(before, after);
    finish(tr("%1  →  %2").arg(beforeTitle, afterTitle));
}

void DiffView::build(graph::Document document)
{
    m_list->clear();
    m_canvas->setCanvas(nullptr);
    m_scene.reset();
    m_controller = std::make_unique<DocumentController>(std::move(document), m_registry, m_clock);
    m_board.show(m_controller->flat(), {});
    m_scene = std::make_unique<CanvasScene>(*m_controller, m_board);
    m_canvas->setCanvas(m_scene.get());
    connect(m_scene.get(), &QGraphicsScene::selectionChanged, this, [this] {
        const std::set<NodeId> chosen = m_scene->selectedNodes();
        for (int i = 0; chosen.size() == 1 && i < m_list->topLevelItemCount(); ++i) {
            QTreeWidgetItem* item = m_list->topLevelItem(i);
            const bool shown =
                m_list->currentItem() == item || (m_list->currentItem() && m_list->currentItem()->parent() == item);
            if (!shown && item->data(0, kNodeRole).toString().toStdString() == chosen.begin()->str()) {
                m_list->setCurrentItem(item);
            }
        }
    });
}

void DiffView::finish(const QString& titles)
{
    m_titles->setText(titles);
    m_titles->setToolTip(titles);
    m_previous->setEnabled(!m_difference.nodes.empty());
    m_next->setEnabled(!m_difference.nodes.empty());
    m_fits = false;
    show();
    setFocus();
    m_list->setFocus();
    m_canvas->fitAll();
}

void DiffView::showOne(const graph::Document& document, const QString& title,
                       const std::map<NodeId, NodeStatus>& states)
{
    m_difference = graph::difference({}, document); // every node, in flow order
    for (const auto& [node, status] : std::exchange(m_states, states)) {
        m_board.forget(node);
    }
    build(document);
    for (const auto& [node, status] : m_states) {
        m_board.set(node, status);
    }
    for (QWidget* each : std::initializer_list<QWidget*>{m_added, m_changed, m_removed, m_quiet}) {
        each->hide();
    }
    m_list->setHeaderLabels({tr("Setting"), {}, tr("Value")});
    m_list->setAccessibleName(tr("Settings of the version"));
    m_list->setColumnHidden(1, true);
    fillSettings(document);
    finish(tr("%1, to look at").arg(title));
}

void DiffView::fillSettings(const graph::Document& document)
{
    // Against nodes without settings, every setting is a change from nothing.
    graph::Document bare = document;
    for (auto& [id, node] : bare.nodes) {
        graph::Node empty = *node;
        empty.settings = Json::object();
        node = std::make_shared<const graph::Node>(std::move(empty));
    }
    const graph::Difference settings = graph::difference(bare, document);
    for (const graph::NodeChange& change : m_difference.nodes) {
        const graph::Node& node = *document.nodes.at(change.node);
        const NodeFace face = faceOf(node, m_registry);
        auto* item = new QTreeWidgetItem(m_list, {face.title, {}, {}});
        item->setData(0, kNodeRole, QString::fromStdString(change.node.str()));
        item->setToolTip(0, face.typeTitle);
        const nodes::NodeType* type = m_registry.find(node.type);
        const nodes::NodeSpec* spec = type ? &type->spec() : nullptr;
        const graph::NodeChange* own = settings.find(change.node);
        for (const graph::PropertyChange& property : own ? own->properties : std::vector<graph::PropertyChange>{}) {
            const QString name = translated(nodes::propertyTitle(spec, property));
            const QString value = QString::fromStdString(nodes::valueText(spec, property, property.after));
            auto* line = new QTreeWidgetItem(item, {name, {}, value});
            line->setToolTip(2, value);
            line->setData(0, Qt::AccessibleTextRole, tr("%1: %2").arg(name, value));
        }
        item->setExpanded(true);
    }
    m_list->setColumnWidth(0, 220);
}

void DiffView::fillList(const graph::Document& before, const graph::Document& after)
{
    for (const graph::NodeChange& change : m_difference.nodes) {
        const graph::Node& node =
            change.kind == graph::ChangeKind::Removed ? *before.nodes.at(change.node) : *after.nodes.at(change.node);
        const NodeFace face = faceOf(node, m_registry);
        auto* item = new QTreeWidgetItem(m_list, {face.title, {}, {}});
        item->setData(0, kNodeRole, QString::fromStdString(change.node.str()));
        item->setData(0, Qt::AccessibleTextRole, tr("%1, %2").arg(face.title, word(change.kind)));
        item->setIcon(0, markIcon(change.kind));
        item->setToolTip(0, face.typeTitle);
        item->setText(1, change.kind == graph::ChangeKind::Changed ? QString() : word(change.kind));
        const nodes::NodeType* type = m_registry.find(node.type);
        for (const graph::PropertyChange& property : change.properties) {
            const nodes::NodeSpec* spec = type ? &type->spec() : nullptr;
            const QString title = translated(nodes::propertyTitle(spec, property));
            const QString old = QString::fromStdString(nodes::valueText(spec, property, property.before));
            const QString now = QString::fromStdString(nodes::valueText(spec, property, property.after));
            auto* line = new QTreeWidgetItem(item, {title, old, now});
            line->setToolTip(1, old);
            line->setToolTip(2, now);
            line->setData(0, Qt::AccessibleTextRole, tr("%1: before %2, after %3").arg(title, old, now));
        }
        item->setExpanded(true);
    }
    if (m_difference.nodes.empty()) {
        auto* none = new QTreeWidgetItem(m_list, {tr("No difference in what the pipeline does."), {}, {}});
        none->setFirstColumnSpanned(true);
    }
    m_list->setColumnWidth(0, 220);
    m_list->setColumnWidth(1, 110);
}

void DiffView::step(int by)
{
    const int all = m_list->topLevelItemCount();
    if (m_difference.nodes.empty()) {
        return;
    }
    QTreeWidgetItem* now = m_list->currentItem();
    now = now && now->parent() ? now->parent() : now;
    const int at = now ? m_list->indexOfTopLevelItem(now) : (by > 0 ? -1 : 0);
    m_list->setCurrentItem(m_list->topLevelItem((at + by + all) % all));
}

void DiffView::next()
{
    step(1);
}

void DiffView::previous()
{
    step(-1);
}

void DiffView::reveal(const QTreeWidgetItem* item)
{
    item = item && item->parent() ? item->parent() : item;
    const QString node = item ? item->data(0, kNodeRole).toString() : QString();
    if (!node.isEmpty()) {
        m_canvas->reveal(NodeId(node.toStdString()));
        m_list->setFocus();
    }
}

void DiffView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    if (!m_fits && m_scene) { // its first real size comes after it is shown
        m_fits = true;
        layout()->activate();
        m_canvas->fitAll();
    }
}

} // namespace weir::ui
