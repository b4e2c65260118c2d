#include "tests/ui/shell/window_fuzz.h"
#include "ui/canvas/canvas_commands.h"
#include "ui/canvas/canvas_menus.h"
#include "ui/canvas/canvas_view.h"
#include "ui/canvas/quick_add.h"
#include "ui/panels/import/import_page.h"

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QMouseEvent>
#include <QPlainTextEdit>
#include <QTest>
#include <QUrl>

// What the fuzz does on the canvas: by mouse events on its viewport, by keys, and by its actions.

namespace weir::test {

using namespace weir::ui;

namespace {

void drop(CanvasView& view, const QMimeData& data, const QPoint& at, Qt::KeyboardModifiers keys)
{
    QDragEnterEvent enter(at, Qt::CopyAction, &data, Qt::LeftButton, keys);
    QApplication::sendEvent(view.viewport(), &enter);
    QDragMoveEvent move(at, Qt::CopyAction, &data, Qt::LeftButton, keys);
    QApplication::sendEvent(view.viewport(), &move);
    QDropEvent dropped(at, Qt::CopyAction, &data, Qt::LeftButton, keys);
    QApplication::sendEvent(view.viewport(), &dropped);
}

} // namespace

void WindowFuzz::select()
{
    Selection selection;
    for (std::size_t left = pick(4) == 0 ? pick(9) : 1 + pick(2); left > 0 && !document().nodes.empty(); --left) {
        selection.nodes.insert(anyNode());
    }
    if (chance(4) && !document().wires.empty()) {
        if (chance(2)) {
            selection.nodes.clear();
        }
        selection.wires.push_back(document().wires[pick(document().wires.size())]);
    }
    if (chance(4) && !document().frames.empty()) {
        if (chance(2)) {
            selection.nodes.clear();
        }
        selection.frames.insert(
            std::next(document().frames.begin(), static_cast<long>(pick(document().frames.size())))->first);
    }
    if (chance(5) && !document().notes.empty()) {
        selection.notes.insert(
            std::next(document().notes.begin(), static_cast<long>(pick(document().notes.size())))->first);
    }
    m_view->canvas()->select(selection);
}

void WindowFuzz::command()
{
    const std::vector<QAction*>& all = m_commands->all();
    QAction* action = all[pick(all.size())];
    const bool areas = document().frames.size() + document().notes.size() > 12;
    if (!action->isEnabled() || action == m_commands->undo || action == m_commands->redo ||
        (areas && (action == m_commands->frame || action == m_commands->note))) {
        return;
    }
    action->trigger();
    if (action == m_commands->quickAdd) {
        chooseInPopup();
    }
    editArea(); // some commands leave a field open on the canvas
}

void WindowFuzz::insert()
{
    const NodeTypeId type(anyType().toStdString());
    if (chance(3) && !document().wires.empty()) {
        m_quickAdd->insertOnWire(type, document().wires[pick(document().wires.size())]);
    } else if (chance(2)) {
        m_quickAdd->insert(type, std::nullopt);
    } else {
        m_quickAdd->insert(type, QPointF(static_cast<double>(pick(1500)), static_cast<double>(pick(900))));
    }
}

void WindowFuzz::quickAdd()
{
    if (chance(3) && !document().wires.empty()) {
        emit m_view->insertRequested(document().wires[pick(document().wires.size())]);
    } else if (chance(2) && !document().nodes.empty()) {
        m_view->canvas()->selectNodes({anyNode()});
        m_menus->replaceNode->trigger();
    } else {
        const QPoint empty(static_cast<int>(pick(1000)), static_cast<int>(pick(600)));
        QTest::mouseDClick(m_view->viewport(), Qt::LeftButton, {}, empty);
    }
    chooseInPopup();
    editArea();
}

/// Takes one of the lines of the quick-add list by keys, if it is open.
void WindowFuzz::chooseInPopup()
{
    if (!m_quickAdd->popup().isVisible()) {
        return;
    }
    auto* field = m_quickAdd->popup().findChild<QLineEdit*>();
    for (std::size_t down = pick(8); down > 0; --down) {
        QTest::keyClick(field, Qt::Key_Down);
    }
    QTest::keyClick(field, chance(8) ? Qt::Key_Escape : Qt::Key_Return);
}

void WindowFuzz::dropType()
{
    QMimeData data;
    data.setData(QLatin1String(kNodeTypeMime), anyType().toUtf8());
    QPoint at(static_cast<int>(pick(1000)), static_cast<int>(pick(600)));
    if (chance(2) && !document().nodes.empty()) {
        at = inView(m_view->canvas()->node(anyNode())->sceneCard().center());
    } else if (chance(2) && !m_view->canvas()->wireItems().empty()) {
        const auto& wires = m_view->canvas()->wireItems();
        at = inView(wires[pick(wires.size())]->sceneBoundingRect().center());
    }
    drop(*m_view, data, at, chance(2) ? Qt::AltModifier : Qt::NoModifier);
}

void WindowFuzz::dropFile()
{
    if (chance(3)) {
        pasteTable();
        return;
    }
    QMimeData data;
    const QDir folder(m_folder + QStringLiteral("/data"));
    const QStringList files = folder.entryList(QDir::Files);
    if (files.isEmpty()) {
        return;
    }
    data.setUrls({QUrl::fromLocalFile(
        folder.filePath(files[static_cast<qsizetype>(pick(static_cast<std::size_t>(files.size())))]))});
    QPoint at(static_cast<int>(pick(1000)), static_cast<int>(pick(600)));
    if (chance(2) && !document().nodes.empty()) {
        at = inView(m_view->canvas()->node(anyNode())->sceneCard().center());
    }
    drop(*m_view, data, at, {});
    emit m_window->findChild<ImportPage*>()->accepted();
}

void WindowFuzz::pasteTable()
{
    QGuiApplication::clipboard()->setText(QStringLiteral("name\tamount\nAnna\t%1\n").arg(pick(100)));
    m_commands->paste->trigger();
    const std::size_t before = steps();
    (void)QTest::qWaitFor([&] { return steps() > before; }, 2'000); // the file is written first
}

void WindowFuzz::dragWith(const QPoint& from, const QPoint& to, Qt::KeyboardModifiers keys)
{
    const auto move = [&](const QPoint& at) {
        QMouseEvent event(QEvent::MouseMove, at, m_view->viewport()->mapToGlobal(at), Qt::NoButton, Qt::LeftButton,
                          keys);
        QApplication::sendEvent(m_view->viewport(), &event);
    };
    QTest::mousePress(m_view->viewport(), Qt::LeftButton, keys, from);
    move(from + (to - from) / 3);
    move(to);
    if (chance(12)) {
        QTest::keyClick(m_view, Qt::Key_Escape);
    }
    QTest::mouseRelease(m_view->viewport(), Qt::LeftButton, keys, to);
}

void WindowFuzz::drag()
{
    if (document().nodes.empty()) {
        return;
    }
    CanvasScene& scene = *m_view->canvas();
    const Qt::KeyboardModifiers some[] = {Qt::NoModifier, Qt::NoModifier, Qt::AltModifier, Qt::ShiftModifier,
                                          Qt::ControlModifier};
    const Qt::KeyboardModifiers keys = some[pick(std::size(some))];
    const NodeItem* node = scene.node(anyNode());
    const NodeItem* other = scene.node(anyNode());
    QPoint to(static_cast<int>(pick(1000)), static_cast<int>(pick(600)));
    switch (pick(7)) {
    case 0: { // from an output to another node, its input, or nowhere
        if (node->face().outputs.empty()) {
            return;
        }
        const QPoint from =
            inView(node->sceneAnchor(PortSide::Output, node->face().outputs[pick(node->face().outputs.size())].name));
        if (!chance(3)) {
            to = m_view->mapFromScene(other->sceneCard().center());
        }
        dragWith(from, to, {});
        break;
    }
    case 1: { // a wire is taken off an input
        if (node->face().inputs.empty()) {
            return;
        }
        const QPoint from =
            inView(node->sceneAnchor(PortSide::Input, node->face().inputs[pick(node->face().inputs.size())].name));
        dragWith(from, chance(2) ? to : m_view->mapFromScene(other->sceneCard().center()), {});
        break;
    }
    case 2: // onto a wire
        if (!scene.wireItems().empty()) {
            const QPoint from = inView(node->sceneCard().center());
            const QPointF wire = scene.wireItems()[pick(scene.wireItems().size())]->sceneBoundingRect().center();
            dragWith(from, m_view->mapFromScene(wire), keys);
        }
        break;
    case 3:
        if (!scene.frameItems().empty()) {
            const auto frame =
                std::next(scene.frameItems().begin(), static_cast<long>(pick(scene.frameItems().size())));
            scene.selectItem(frame->second, SelectMode::Replace);
            const bool resizes = chance(2);
            const QPoint from = inView(frame->second->mapToScene(resizes ? frame->second->gripRect().center()
                                                                         : frame->second->titleRect().center()));
            dragWith(from, from + QPoint(static_cast<int>(pick(200)) - 60, static_cast<int>(pick(200)) - 60), {});
        }
        break;
    case 4:
        if (!scene.noteItems().empty()) {
            const auto note = std::next(scene.noteItems().begin(), static_cast<long>(pick(scene.noteItems().size())));
            scene.selectItem(note->second, SelectMode::Replace);
            const QRectF grip = note->second->gripRect();
            const QPoint from =
                inView(note->second->mapToScene(chance(2) ? grip.center() : note->second->boundingRect().center()));
            dragWith(from, from + QPoint(static_cast<int>(pick(200)) - 60, static_cast<int>(pick(200)) - 60), {});
        }
        break;
    case 5: // marquee
        dragWith({5, 5}, to, {});
        break;
    default: {
        const QPoint from = inView(node->sceneCard().center());
        dragWith(from, to, keys);
        break;
    }
    }
    chooseInPopup();
    editArea();
}

void WindowFuzz::bend()
{
    const auto& wires = m_view->canvas()->wireItems();
    if (wires.empty()) {
        return;
    }
    const WireItem& wire = *wires[pick(wires.size())];
    const auto& bends = wire.route().bends;
    const graph::Point some =
        bends.empty() || chance(2) ? graph::Point{wire.middle().x(), wire.middle().y()} : bends[pick(bends.size())];
    const QPoint at = inView({some.x, some.y});
    QTest::mouseDClick(m_view->viewport(), Qt::LeftButton, {}, at);
    if (chance(2)) {
        dragWith(at, at + QPoint(static_cast<int>(pick(120)) - 60, static_cast<int>(pick(120)) - 60), {});
    }
    chooseInPopup();
    editArea();
}

void WindowFuzz::nudge()
{
    const Qt::Key keys[] = {Qt::Key_Left, Qt::Key_Right, Qt::Key_Up, Qt::Key_Down};
    m_view->setFocus();
    for (std::size_t left = 1 + pick(3); left > 0; --left) {
        QTest::keyClick(m_view, keys[pick(4)], chance(2) ? Qt::ControlModifier : Qt::NoModifier);
    }
}

void WindowFuzz::menu()
{
    QPoint at(static_cast<int>(pick(1000)), static_cast<int>(pick(600)));
    if (chance(3) && !document().nodes.empty()) {
        at = inView(m_view->canvas()->node(anyNode())->sceneCard().center());
    } else if (const auto& wires = m_view->canvas()->wireItems(); chance(2) && !wires.empty()) {
        at = inView(wires[pick(wires.size())]->middle());
    } else if (const auto& frames = m_view->canvas()->frameItems(); chance(2) && !frames.empty()) {
        const FrameItem* frame = std::next(frames.begin(), static_cast<long>(pick(frames.size())))->second;
        at = inView(frame->mapToScene(frame->titleRect().center()));
    }
    QTest::mouseClick(m_view->viewport(), Qt::RightButton, {}, at); // answerPopups takes an entry
    chooseInPopup();
    editArea();
}

/// Opens a field on the canvas, or uses the one that is open.
void WindowFuzz::editArea()
{
    const auto open = [this]() -> QWidget* {
        for (QWidget* child : m_view->viewport()->findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly)) {
            if (child->isVisible() && (qobject_cast<QLineEdit*>(child) || qobject_cast<QPlainTextEdit*>(child))) {
                return child;
            }
        }
        return nullptr;
    };
    if (!open()) {
        const bool asked = m_trace.empty() || pick(3) == 0;
        if (!asked) {
            return;
        }
        if (const auto& frames = document().frames; chance(3) && !frames.empty()) {
            emit m_view->frameEditRequested(std::next(frames.begin(), static_cast<long>(pick(frames.size())))->first);
        } else if (const auto& notes = document().notes; chance(2) && !notes.empty()) {
            emit m_view->noteEditRequested(std::next(notes.begin(), static_cast<long>(pick(notes.size())))->first);
        } else if (!document().nodes.empty()) {
            m_view->canvas()->selectNodes({anyNode()});
            m_commands->rename->trigger();
        }
    }
    if (QWidget* field = open()) {
        QTest::keyClicks(field, anyText() + QString::number(pick(50)));
        QTest::keyClick(field, chance(5) ? Qt::Key_Escape : Qt::Key_Return, Qt::ControlModifier);
    }
}

/// Into and out of sub-pipelines, to another pipeline, and up and down the history.
void WindowFuzz::travel()
{
    DocumentController& controller = session().controller();
    switch (pick(4)) {
    case 0:
        for (const auto& [id, node] : document().nodes) {
            if (graph::partOf(node->type) && chance(2)) {
                emit m_view->nodeActivated(id);
                return;
            }
        }
        break;
    case 1:
        controller.leaveTo(0);
        break;
    case 2: {
        const auto pipelines = session().pipelines();
        session().activate(pipelines[pick(pipelines.size())]);
        break;
    }
    default: {
        const std::size_t here = controller.position();
        const std::size_t back = std::min<std::size_t>(here, pick(chance(5) ? 200 : 20));
        const auto files = bytes();
        for (std::size_t i = 0; i < back; ++i) {
            m_commands->undo->trigger();
        }
        for (std::size_t i = 0; i < back; ++i) {
            m_commands->redo->trigger();
        }
        if (bytes() != files) {
            m_trace.push_back("FAULT: undo and redo of " + std::to_string(back) + " steps gave other files");
            qFatal("%s", trace().c_str());
        }
        break;
    }
    }
}

void WindowFuzz::revert()
{
    if (m_menus->revertToRun->isEnabled()) {
        m_menus->revertToRun->trigger();
    } else if (chance(4)) {
        m_menus->rememberRun();
    }
}

void WindowFuzz::prune()
{
    std::set<NodeId> nodes;
    for (std::size_t left = 12; left > 0; --left) {
        nodes.insert(anyNode());
    }
    m_view->canvas()->selectNodes(nodes);
    (chance(2) ? m_commands->remove : m_commands->removeAndHeal)->trigger();
}

} // namespace weir::test
