#include "ui/canvas/canvas_commands.h"

#include "core/graph/topology.h"
#include "ui/canvas/arrow_keys.h"
#include "ui/canvas/canvas_metrics.h"
#include "ui/canvas/glide.h"
#include "ui/document/clipboard.h"
#include "ui/document/project_book.h"
#include "ui/document/routes.h"

#include <QAccessible>
#include <QClipboard>
#include <QGuiApplication>

#include <algorithm>
#include <cmath>
#include <limits>

namespace weir::ui {
namespace {

constexpr double kZoomStep = 1.25;
constexpr double kFramePadding = 40;

} // namespace

/// Hears when a screen reader begins or ends its work.
class CanvasCommands::AssistiveWatch : public QAccessible::ActivationObserver
{
public:
    explicit AssistiveWatch(CanvasCommands& commands) : m_commands(commands)
    {
        QAccessible::installActivationObserver(this);
    }
    ~AssistiveWatch() override { QAccessible::removeActivationObserver(this); }
    void accessibilityActiveChanged(bool) override { m_commands.setTabMovesFocus(m_commands.m_tabMovesFocus); }

private:
    CanvasCommands& m_commands;
};

CanvasCommands::CanvasCommands(CanvasView& view, QuickAdd& quickAddPopup)
    : QObject(&view), m_view(view), m_quickAdd(quickAddPopup)
{
    using C = CanvasCommands;
    const auto key = [](const char* text) { return QKeySequence(QString::fromLatin1(text)); };
    undo = make(Icon::Undo, tr("Undo"), {key("Ctrl+Z")}, &C::doUndo);
    redo = make(Icon::Redo, tr("Redo"), {key("Ctrl+Shift+Z"), key("Ctrl+Y")}, &C::doRedo);
    cut = make(Icon::Cut, tr("Cut"), {key("Ctrl+X")}, &C::doCut);
    copy = make(Icon::Copy, tr("Copy"), {key("Ctrl+C")}, &C::doCopy);
    paste = make(Icon::Paste, tr("Paste"), {key("Ctrl+V")}, &C::doPaste);
    pasteKeepingInputs = make(Icon::Paste, tr("Paste keeping inputs"), {key("Ctrl+Shift+V")}, &C::doPasteKeepingInputs);
    duplicate = make(Icon::Copy, tr("Duplicate"), {key("Ctrl+D")}, &C::doDuplicate);
    remove = make(Icon::Delete, tr("Delete"), {key("Del"), key("Backspace")}, &C::doRemove);
    removeAndHeal = make(Icon::Delete, tr("Delete and reconnect"), {key("Ctrl+Del")}, &C::doRemoveAndHeal);
    selectAll = make(Icon::Frame, tr("Select all"), {key("Ctrl+A")}, &C::doSelectAll);
    selectNone = make(Icon::Frame, tr("Select none"), {key("Ctrl+Shift+A")}, &C::doSelectNone);
    selectUpstream = make(Icon::ChevronLeft, tr("Select upstream"), {key("Alt+Left")}, &C::doSelectUpstream);
    selectDownstream = make(Icon::ChevronRight, tr("Select downstream"), {key("Alt+Right")}, &C::doSelectDownstream);
    connectSelected = make(Icon::Link, tr("Connect selected"), {key("Ctrl+L")}, &C::doConnect);
    disconnectSelected = make(Icon::Unlink, tr("Disconnect selected"), {key("Ctrl+Shift+L")}, &C::doDisconnect);
    quickAdd = make(Icon::Add, tr("Add node…"), {key("Tab"), key("Ctrl+.")}, &C::doQuickAdd);
    rename = make(Icon::Edit, tr("Rename"), {key("F2")}, &C::doRename);
    toggleDisabled = make(Icon::Disable, tr("Disable or enable"), {key("D")}, &C::doToggleDisabled);
    tidyUp = make(Icon::Tidy, tr("Tidy up"), {key("Ctrl+Shift+T")}, &C::doTidyUp);
    frame = make(Icon::Frame, tr("Frame around selection"), {key("Ctrl+J")}, &C::doFrame);
    note = make(Icon::Note, tr("New note"), {key("Shift+N")}, &C::doNote);
    const std::pair<Icon, QString> alignments[] = {
        {Icon::AlignLeft, tr("Align left")},     {Icon::AlignCentre, tr("Align centres")},
        {Icon::AlignRight, tr("Align right")},   {Icon::AlignTop, tr("Align top")},
        {Icon::AlignMiddle, tr("Align middle")}, {Icon::AlignBottom, tr("Align bottom")}};
    for (int i = 0; i < 6; ++i) {
        QAction* action = make(alignments[i].first, alignments[i].second, {}, nullptr);
        connect(action, &QAction::triggered, this, [this, i, action] {
            move(aligned(scene().document(), scene().selectedNodes(), static_cast<Alignment>(i),
                         cardHeights(scene().document(), controller().registry())),
                 action->text().toLower());
        });
        align.push_back(action);
    }
    for (const Axis axis : {Axis::Horizontal, Axis::Vertical}) {
        const bool horizontal = axis == Axis::Horizontal;
        QAction* action = make(horizontal ? Icon::DistributeHorizontal : Icon::DistributeVertical,
                               horizontal ? tr("Distribute horizontally") : tr("Distribute vertically"), {}, nullptr);
        connect(action, &QAction::triggered, this, [this, axis, action] {
            move(distributed(scene().document(), scene().selectedNodes(), axis,
                             cardHeights(scene().document(), controller().registry())),
                 action->text().toLower());
        });
        distribute.push_back(action);
    }
    subPipelines = new SubPipelines(view);
    m_all.insert(m_all.end(), subPipelines->actions().begin(), subPipelines->actions().end());
    connect(subPipelines, &SubPipelines::failed, this, &CanvasCommands::failed);
    zoomIn = make(Icon::ZoomIn, tr("Zoom in"), {key("Ctrl++"), key("Ctrl+=")}, &C::doZoomIn);
    zoomOut = make(Icon::ZoomOut, tr("Zoom out"), {key("Ctrl+-")}, &C::doZoomOut);
    zoomActual = make(Icon::Search, tr("Zoom to 100 %"), {key("Ctrl+0")}, &C::doZoomActual);
    zoomFit = make(Icon::ZoomFit, tr("Fit all"), {key("Ctrl+1")}, &C::doZoomFit);
    zoomSelection = make(Icon::ZoomFit, tr("Fit selection"), {key("Ctrl+2")}, &C::doZoomSelection);
    minimap = make(Icon::Minimap, tr("Minimap"), {key("Ctrl+M")}, &C::doMinimap);
    new ArrowKeys(view);
    m_watch = std::make_unique<AssistiveWatch>(*this);
    setTabMovesFocus(false);
    connect(&view, &CanvasView::canvasChanged, this, &CanvasCommands::follow);
    follow();
}

CanvasCommands::~CanvasCommands() = default;

void CanvasCommands::setTabMovesFocus(bool moves)
{
    m_tabMovesFocus = moves;
    QList<QKeySequence> keys = quickAdd->shortcuts();
    const QKeySequence tab(Qt::Key_Tab);
    if (moves || QAccessible::isActive()) {
        keys.removeAll(tab);
    } else if (!keys.contains(tab)) {
        keys.prepend(tab);
    }
    quickAdd->setShortcuts(keys);
}

QAction* CanvasCommands::make(Icon glyph, const QString& text, const QList<QKeySequence>& keys,
                              void (CanvasCommands::*act)())
{
    auto* action = new QAction(ui::icon(glyph), text, this);
    action->setShortcuts(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    action->setProperty("weirIcon", static_cast<int>(glyph));
    action->setProperty("weirPath", tr("Canvas"));
    if (act) {
        connect(action, &QAction::triggered, this, [this, act] {
            if (m_view.canvas()) {
                (this->*act)();
            }
        });
    }
    m_view.addAction(action);
    m_all.push_back(action);
    return action;
}

void CanvasCommands::follow()
{
    if (CanvasScene* canvas = m_view.canvas()) {
        connect(canvas, &QGraphicsScene::selectionChanged, this, &CanvasCommands::refresh, Qt::UniqueConnection);
        connect(&canvas->controller(), &DocumentController::historyChanged, this, &CanvasCommands::refresh,
                Qt::UniqueConnection);
    }
    refresh();
}

void CanvasCommands::refresh()
{
    if (!m_view.canvas()) {
        for (QAction* action : m_all) {
            action->setEnabled(false);
        }
        return;
    }
    const Selection selection = scene().selection();
    const std::size_t count = selection.nodes.size();
    for (QAction* action : m_all) {
        action->setEnabled(true);
    }
    const bool bookFirst = isBookUndo();
    const bool bookNext = isBookRedo();
    undo->setEnabled(bookFirst || controller().canUndo());
    undo->setText(undo->isEnabled() ? tr("Undo: %1").arg(bookFirst ? m_book->undoText() : controller().undoText())
                                    : tr("Undo"));
    redo->setEnabled(bookNext || controller().canRedo());
    redo->setText(redo->isEnabled() ? tr("Redo: %1").arg(bookNext ? m_book->redoText() : controller().redoText())
                                    : tr("Redo"));
    const bool movable = count > 0 || !selection.frames.empty() || !selection.notes.empty();
    for (QAction* action : {cut, copy, duplicate}) {
        action->setEnabled(movable);
    }
    for (QAction* action : {removeAndHeal, selectUpstream, selectDownstream, toggleDisabled, zoomSelection}) {
        action->setEnabled(count > 0);
    }
    remove->setEnabled(!selection.empty());
    rename->setEnabled(count + selection.frames.size() + selection.notes.size() == 1);
    connectSelected->setEnabled(count > 1);
    disconnectSelected->setEnabled(count > 1);
    for (QAction* action : align) {
        action->setEnabled(count > 1);
    }
    for (QAction* action : distribute) {
        action->setEnabled(count > 2);
    }
    subPipelines->refresh();
}

void CanvasCommands::move(const Positions& positions, const QString& name)
{
    if (positions.empty()) {
        return;
    }
    std::map<NodeId, QPointF> before;
    for (const auto& [id, point] : positions) {
        before[id] = scene().node(id)->pos();
    }
    std::set<NodeId> moved;
    for (const auto& [id, point] : positions) {
        moved.insert(id);
    }
    // Bends stand where cards no longer are: what is laid out anew is drawn anew.
    auto next = graph::apply(scene().document(), {graph::MoveNodes{positions}});
    if (!next) {
        return;
    }
    if (!controller().replace(straightened(*std::move(next), moved), name)) {
        return;
    }
    glideFrom(m_view, before);
}

void CanvasCommands::setProjectBook(ProjectBook* book)
{
    m_book = book;
    if (m_book) {
        connect(m_book, &ProjectBook::changed, this, &CanvasCommands::refresh);
    }
}

bool CanvasCommands::isBookUndo() const
{
    return m_book && m_book->isUndoNext(controller().root().id, controller().reached());
}

bool CanvasCommands::isBookRedo() const
{
    return m_book && m_book->isRedoNext(controller().root().id, controller().reached());
}

void CanvasCommands::doUndo()
{
    isBookUndo() ? m_book->undo() : controller().undo();
}

void CanvasCommands::doRedo()
{
    isBookRedo() ? m_book->redo() : controller().redo();
}

void CanvasCommands::doCut()
{
    doCopy();
    (void)controller().edit(removeSelection(scene().selection()), tr("cut"));
}

void CanvasCommands::doCopy()
{
    QGuiApplication::clipboard()->setText(
        QString::fromStdString(toClipboard(scene().document(), controller().registry(), scene().selection())));
}

void CanvasCommands::doPaste()
{
    pasteWith(false);
}

void CanvasCommands::doPasteKeepingInputs()
{
    pasteWith(true);
}

void CanvasCommands::pasteWith(bool keepInputs)
{
    const QPointF at = canvas::onGrid(m_view.insertionPoint());
    if (const QString text = QGuiApplication::clipboard()->text(); isTable(text)) {
        emit tablePasted(text, at);
        return;
    }
    auto insertion =
        fromClipboard(QGuiApplication::clipboard()->text().toStdString(), scene().document(), controller().registry(),
                      {at.x(), at.y()}, keepInputs ? PasteInputs::Keep : PasteInputs::Drop);
    if (!insertion) {
        emit failed(insertion.error());
        return;
    }
    const auto count = static_cast<int>(insertion->nodes.size());
    if (controller().edit(insertion->edit, tr("paste %n node(s)", nullptr, count))) {
        scene().selectNodes({insertion->nodes.begin(), insertion->nodes.end()});
    }
}

void CanvasCommands::doDuplicate()
{
    const Insertion copies = ui::duplicate(scene().document(), scene().selection(), {40, 80});
    const auto count = static_cast<int>(copies.nodes.size());
    if (controller().edit(copies.edit, tr("duplicate %n node(s)", nullptr, count))) {
        scene().selectNodes({copies.nodes.begin(), copies.nodes.end()});
    }
}

void CanvasCommands::doRemove()
{
    const Selection selection = scene().selection();
    const auto count = static_cast<int>(selection.nodes.size() + selection.wires.size() + selection.frames.size() +
                                        selection.notes.size());
    (void)controller().edit(removeSelection(selection), tr("delete %n object(s)", nullptr, count));
}

void CanvasCommands::doRemoveAndHeal()
{
    const auto nodes = scene().selectedNodes();
    (void)controller().edit(ui::removeAndHeal(scene().document(), controller().registry(), nodes),
                            tr("delete and reconnect"));
}

void CanvasCommands::doSelectAll()
{
    Selection all;
    for (const auto& [id, item] : scene().nodeItems()) {
        all.nodes.insert(id);
    }
    for (const auto& [id, item] : scene().frameItems()) {
        all.frames.insert(id);
    }
    for (const auto& [id, item] : scene().noteItems()) {
        all.notes.insert(id);
    }
    scene().select(all);
}

void CanvasCommands::doSelectNone()
{
    scene().clearSelection();
}

void CanvasCommands::doSelectUpstream()
{
    std::set<NodeId> nodes = scene().selectedNodes();
    for (const NodeId& id : scene().selectedNodes()) {
        nodes.merge(graph::upstream(scene().document(), id));
    }
    scene().selectNodes(nodes);
}

void CanvasCommands::doSelectDownstream()
{
    std::set<NodeId> nodes = scene().selectedNodes();
    for (const NodeId& id : scene().selectedNodes()) {
        nodes.merge(graph::downstream(scene().document(), id));
    }
    scene().selectNodes(nodes);
}

void CanvasCommands::doConnect()
{
    if (const auto edit = ui::connectSelected(scene().document(), controller().registry(), scene().selectedNodes())) {
        (void)controller().edit(*edit, tr("connect selected nodes"));
    }
}

void CanvasCommands::doDisconnect()
{
    if (const auto edit = ui::disconnectSelected(scene().document(), scene().selectedNodes())) {
        (void)controller().edit(*edit, tr("disconnect selected nodes"));
    }
}

void CanvasCommands::doQuickAdd()
{
    m_quickAdd.openAt(m_view.insertionPoint());
}

void CanvasCommands::doRename()
{
    const Selection selection = scene().selection();
    if (!selection.frames.empty()) {
        emit m_view.frameEditRequested(*selection.frames.begin());
    } else if (!selection.notes.empty()) {
        emit m_view.noteEditRequested(*selection.notes.begin());
    } else if (!selection.nodes.empty()) {
        emit renameRequested(*selection.nodes.begin());
    }
}

void CanvasCommands::doToggleDisabled()
{
    const auto nodes = scene().selectedNodes();
    const bool disable = std::any_of(nodes.begin(), nodes.end(),
                                     [&](const NodeId& id) { return !scene().document().find(id)->disabled; });
    graph::EditGroup group;
    for (const NodeId& id : nodes) {
        group.edits.push_back({graph::SetDisabled{id, disable}});
    }
    const auto count = static_cast<int>(nodes.size());
    (void)controller().edit({std::move(group)}, disable ? tr("disable %n node(s)", nullptr, count)
                                                        : tr("enable %n node(s)", nullptr, count));
}

void CanvasCommands::doTidyUp()
{
    const auto selected = scene().selectedNodes();
    move(tidiedUp(scene().document(), selected.size() > 1 ? selected : std::set<NodeId>(),
                  cardHeights(scene().document(), controller().registry())),
         tr("tidy up"));
}

void CanvasCommands::doFrame()
{
    QRectF area;
    for (const NodeId& id : scene().selectedNodes()) {
        area |= scene().node(id)->sceneCard();
    }
    if (area.isEmpty()) {
        const QPointF at = canvas::onGrid(m_view.insertionPoint());
        area = QRectF(at, QSizeF(300, 160));
    }
    area.adjust(-kFramePadding, -kFramePadding - 20, kFramePadding, kFramePadding);
    graph::Frame made;
    made.title = tr("Frame").toStdString();
    made.position = {area.x(), area.y()};
    made.size = {area.width(), area.height()};
    made.tint = static_cast<int>(scene().document().frames.size() % 6);
    const graph::FrameId id = freeFrameId(scene().document());
    if (controller().edit({graph::PutFrame{id, made}}, tr("add frame"))) {
        Selection selection;
        selection.frames.insert(id);
        scene().select(selection);
        emit m_view.frameEditRequested(id);
    }
}

void CanvasCommands::doNote()
{
    const QPointF at = canvas::onGrid(m_view.insertionPoint());
    graph::Note made;
    made.text = tr("Note").toStdString();
    made.position = {at.x(), at.y()};
    made.size = {220, 100};
    const graph::NoteId id = freeNoteId(scene().document());
    if (controller().edit({graph::PutNote{id, made}}, tr("add note"))) {
        Selection selection;
        selection.notes.insert(id);
        scene().select(selection);
        emit m_view.noteEditRequested(id);
    }
}

void CanvasCommands::doZoomIn()
{
    m_view.zoomTo(m_view.zoom() * kZoomStep);
}

void CanvasCommands::doZoomOut()
{
    m_view.zoomTo(m_view.zoom() / kZoomStep);
}

void CanvasCommands::doZoomActual()
{
    m_view.zoomTo(1);
}

void CanvasCommands::doZoomFit()
{
    m_view.fitAll();
}

void CanvasCommands::doZoomSelection()
{
    m_view.fitSelection();
}

void CanvasCommands::doMinimap()
{
    m_view.setMinimapVisible(!m_view.isMinimapVisible());
}

} // namespace weir::ui
