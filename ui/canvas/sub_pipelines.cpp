#include "ui/canvas/sub_pipelines.h"

#include "core/nodes/collapse.h"
#include "ui/canvas/breadcrumb.h"
#include "ui/document/arrange.h"

#include <QAction>

#include <algorithm>
#include <cmath>

namespace weir::ui {
namespace {

constexpr double kStep = 60;     ///< Between places that are tried for a card.
constexpr int kColumnsTried = 8; ///< To each side.
constexpr int kRowsTried = 6;    ///< Upwards; `freePlace` goes down from there.

std::vector<NodeId> placesIn(const graph::Document& document, const std::set<NodeId>& nodes)
{
    std::vector<NodeId> places;
    std::copy_if(nodes.begin(), nodes.end(), std::back_inserter(places), [&](const NodeId& id) {
        const graph::Node* node = document.find(id);
        return node && graph::partAt(document, *node);
    });
    return places;
}

/// The middle of what was collapsed may be under another card.
void standFree(graph::Document& view, const NodeId& place)
{
    const auto at = view.positions.find(place);
    const graph::Node* node = view.find(place);
    if (at == view.positions.end() || !node) {
        return;
    }
    const graph::Point wanted = at->second;
    view.positions.erase(at);
    // The free place that is nearest: looked for downwards from several columns to both sides.
    graph::Point nearest = freePlace(view, wanted);
    const auto gap = [&](const graph::Point& point) { return std::hypot(point.x - wanted.x, point.y - wanted.y); };
    for (int column = -kColumnsTried; column <= kColumnsTried; ++column) {
        for (int row = -kRowsTried; row <= 0; ++row) {
            const graph::Point free = freePlace(view, {wanted.x + column * kStep, wanted.y + row * kStep});
            nearest = gap(free) < gap(nearest) ? free : nearest;
        }
    }
    view.positions[place] = nearest;
    for (auto& [id, part] : view.parts) {
        if (part && part.get() == graph::partAt(view, *node)) {
            graph::Document moved = *part;
            moved.anchor = view.positions[place]; // expanding gives the layout back where it was
            part = std::make_shared<const graph::Document>(std::move(moved));
            return;
        }
    }
}

} // namespace

SubPipelines::SubPipelines(CanvasView& view) : QObject(&view), m_view(view), m_breadcrumb(new Breadcrumb(view))
{
    collapse = make(Icon::Pipelines, tr("Collapse to sub-pipeline"), "Ctrl+G", &SubPipelines::doCollapse);
    expand = make(Icon::Unlink, tr("Expand sub-pipeline"), "Ctrl+Shift+G", &SubPipelines::doExpand);
    enter = make(Icon::ChevronDown, tr("Open sub-pipeline"), "Alt+Down", &SubPipelines::doEnter);
    leave = make(Icon::ChevronUp, tr("Leave sub-pipeline"), "Alt+Up", &SubPipelines::doLeave);
    connect(m_breadcrumb, &Breadcrumb::chosen, this, [this](std::size_t depth) {
        if (m_view.canvas()) {
            controller().leaveTo(depth);
            m_view.setFocus();
        }
    });
    connect(&view, &CanvasView::canvasChanged, this, &SubPipelines::follow);
    follow();
}

QAction* SubPipelines::make(Icon glyph, const QString& text, const char* keys, void (SubPipelines::*act)())
{
    auto* action = new QAction(icon(glyph), text, this);
    action->setShortcut(QKeySequence(QString::fromLatin1(keys)));
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    action->setProperty("weirIcon", static_cast<int>(glyph));
    action->setProperty("weirPath", tr("Canvas"));
    connect(action, &QAction::triggered, this, [this, act] {
        if (m_view.canvas()) {
            (this->*act)();
        }
    });
    m_view.addAction(action);
    m_all.push_back(action);
    return action;
}

void SubPipelines::follow()
{
    m_looks.clear();
    m_scope.clear();
    if (CanvasScene* canvas = m_view.canvas()) {
        m_scope = controller().scope();
        connect(canvas, &QGraphicsScene::selectionChanged, this, &SubPipelines::refresh, Qt::UniqueConnection);
        // The scene has taken the change over when `historyChanged` comes.
        connect(&canvas->controller(), &DocumentController::historyChanged, this, &SubPipelines::scopeChanged,
                Qt::UniqueConnection);
    }
    m_breadcrumb->show(m_view.canvas() ? controller().trail() : std::vector<QString>());
    refresh();
}

void SubPipelines::refresh()
{
    const bool open = m_view.canvas() != nullptr;
    const std::set<NodeId> nodes = open ? m_view.canvas()->selectedNodes() : std::set<NodeId>();
    const std::size_t places = open ? placesIn(m_view.canvas()->document(), nodes).size() : 0;
    collapse->setEnabled(!nodes.empty());
    expand->setEnabled(places > 0);
    enter->setEnabled(places == 1);
    leave->setEnabled(open && !controller().scope().empty());
}

void SubPipelines::scopeChanged()
{
    if (!m_view.canvas()) {
        return;
    }
    m_breadcrumb->show(controller().trail()); // first: fitting leaves room for it
    if (controller().scope() != m_scope) {
        // The transform is still that of the pipeline that was left.
        m_looks[m_scope] = {m_view.zoom(), m_view.visibleScene().center()};
        const graph::Address was = std::exchange(m_scope, controller().scope());
        const auto look = m_looks.find(m_scope);
        const bool out = was.size() > m_scope.size();
        if (out && look != m_looks.end()) {
            m_view.zoomTo(look->second.zoom);
            m_view.centerOn(look->second.centre);
        } else {
            m_view.fitAll();
        }
        if (out && std::equal(m_scope.begin(), m_scope.end(), was.begin())) {
            m_view.canvas()->selectNodes({was[m_scope.size()]}); // where one came from
        }
    }
    refresh();
}

bool SubPipelines::goInto(const NodeId& node)
{
    return m_view.canvas() && controller().enter(node);
}

void SubPipelines::doCollapse()
{
    const Selection selection = m_view.canvas()->selection();
    nodes::Collapsing what{selection.nodes, selection.frames, selection.notes, {}};
    const graph::Document& document = controller().document();
    if (selection.frames.size() == 1) {
        what.name = document.frames.at(*selection.frames.begin()).title;
    }
    if (what.name.empty()) {
        const auto taken = [&](const QString& name) {
            return std::any_of(document.parts.begin(), document.parts.end(), [&](const auto& part) {
                return !part.first.empty() && part.second->name == name.toStdString();
            });
        };
        QString name = tr("Sub-pipeline");
        for (int number = 2; taken(name); ++number) {
            name = tr("Sub-pipeline %1").arg(number);
        }
        what.name = name.toStdString();
    }
    auto result = nodes::collapse(document, controller().registry(), what);
    if (!result) {
        emit failed(result.error());
        return;
    }
    standFree(result->view, result->place);
    const auto count = static_cast<int>(selection.nodes.size());
    if (controller().replace(std::move(result->view), tr("collapse %n node(s)", nullptr, count))) {
        m_view.canvas()->selectNodes({result->place});
    }
}

void SubPipelines::doExpand()
{
    const std::vector<NodeId> places = placesIn(controller().document(), m_view.canvas()->selectedNodes());
    graph::Document view = controller().document();
    std::set<NodeId> made;
    for (const NodeId& place : places) {
        auto result = nodes::expand(view, place);
        if (!result) {
            emit failed(result.error());
            return;
        }
        view = std::move(result->view);
        made.merge(result->nodes);
    }
    const auto count = static_cast<int>(places.size());
    if (controller().replace(std::move(view), tr("expand %n sub-pipeline(s)", nullptr, count))) {
        m_view.canvas()->selectNodes(made);
    }
}

void SubPipelines::doEnter()
{
    const std::set<NodeId> nodes = m_view.canvas()->selectedNodes();
    if (nodes.size() == 1) {
        goInto(*nodes.begin());
    }
}

void SubPipelines::doLeave()
{
    if (!controller().scope().empty()) {
        controller().leaveTo(controller().scope().size() - 1);
    }
}

} // namespace weir::ui
