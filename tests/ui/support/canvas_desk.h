#pragma once

#include "tests/ui/support/fake_types.h"
#include "ui/canvas/canvas_commands.h"
#include "ui/canvas/canvas_view.h"
#include "ui/canvas/quick_add.h"

#include <QApplication>
#include <QMouseEvent>
#include <QTest>

#include <algorithm>

namespace weir::test {

using namespace weir::ui;

/// A sample canvas in a window, driven only by simulated mouse and keys.
struct Desk
{
    Desk()
    {
        view.setCanvas(&scene);
        view.resize(1800, 700);
        view.show();
        (void)QTest::qWaitForWindowActive(&view);
        view.centerOn(scene.contentRect().center());
        view.setFocus();
    }
    [[nodiscard]] const graph::Document& document() const { return controller.document(); }
    [[nodiscard]] QPoint at(const QPointF& point) const { return view.mapFromScene(point); }
    [[nodiscard]] QPoint middle(const char* node) const { return at(scene.node(NodeId(node))->sceneCard().center()); }
    [[nodiscard]] QPoint port(const char* node, PortSide side, const char* name) const
    {
        return at(scene.node(NodeId(node))->sceneAnchor(side, name));
    }
    void press(const QPoint& point, Qt::KeyboardModifiers keys = {}, Qt::MouseButton button = Qt::LeftButton)
    {
        QTest::mousePress(view.viewport(), button, keys, point);
    }
    void move(const QPoint& point, Qt::KeyboardModifiers keys = {})
    {
        QMouseEvent event(QEvent::MouseMove, point, view.viewport()->mapToGlobal(point), Qt::NoButton, Qt::LeftButton,
                          keys);
        QApplication::sendEvent(view.viewport(), &event);
    }
    void release(const QPoint& point, Qt::KeyboardModifiers keys = {}, Qt::MouseButton button = Qt::LeftButton)
    {
        QTest::mouseRelease(view.viewport(), button, keys, point);
    }
    void drag(const QPoint& from, const QPoint& to, Qt::KeyboardModifiers keys = {},
              Qt::MouseButton button = Qt::LeftButton)
    {
        press(from, keys, button);
        move(from + (to - from) / 2, keys);
        move(to, keys);
        release(to, keys, button);
    }
    void key(int code, Qt::KeyboardModifiers keys = {}) { QTest::keyClick(&view, static_cast<Qt::Key>(code), keys); }
    [[nodiscard]] bool wired(const char* from, const char* to) const
    {
        const auto& wires = document().wires;
        return std::any_of(wires.begin(), wires.end(), [&](const graph::Wire& wire) {
            return wire.from.node == NodeId(from) && wire.to.node == NodeId(to);
        });
    }

    std::unique_ptr<nodes::Registry> registry = fakeRegistry();
    std::shared_ptr<HandClock> clock = std::make_shared<HandClock>();
    DocumentController controller{sampleDocument(), *registry, clock};
    NodeStatusBoard board;
    CanvasScene scene{controller, board};
    CanvasView view;
    QuickAdd quickAdd{view};
    CanvasCommands commands{view, quickAdd};
};

} // namespace weir::test
