#include "tests/ui/support/canvas_desk.h"
#include "ui/canvas/area_editor.h"
#include "ui/canvas/canvas_accessible.h"
#include "ui/canvas/canvas_commands.h"
#include "ui/canvas/canvas_find.h"
#include "ui/canvas/canvas_view.h"
#include "ui/canvas/empty_canvas.h"
#include "ui/canvas/quick_add.h"
#include "ui/theme/theme.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QNativeGestureEvent>
#include <QPointingDevice>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

#include <algorithm>

using namespace weir;
using namespace weir::ui;

using test::Desk;

class TestCanvas : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        Theme::instance().install(*qApp);
        Theme::instance().setReducedMotion(true);
        installCanvasAccessibility();
    }

    void dragMovesOnTheGridInOneStep()
    {
        Desk desk;
        const graph::Point before = desk.document().positions.at(NodeId("file"));
        const QPoint from = desk.middle("file");
        desk.drag(from, from + QPoint(63, 137));
        const graph::Point now = desk.document().positions.at(NodeId("file"));
        QCOMPARE(std::fmod(now.x, 20.0), 0.0);
        QCOMPARE(std::fmod(now.y, 20.0), 0.0);
        QVERIFY(now.x > before.x && now.y > before.y);
        QCOMPARE(desk.controller.position(), std::size_t(1));
        desk.key(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(desk.document().positions.at(NodeId("file")) == before);
        QCOMPARE(desk.scene.node(NodeId("file"))->pos(), QPointF(before.x, before.y));
    }

    void escapeCancelsADrag()
    {
        Desk desk;
        const QPoint from = desk.middle("file");
        desk.press(from);
        desk.move(from + QPoint(60, 60));
        desk.move(from + QPoint(120, 60));
        QVERIFY(desk.view.isDragging());
        desk.key(Qt::Key_Escape);
        desk.release(from + QPoint(120, 60));
        QVERIFY(!desk.controller.canUndo());
        QCOMPARE(desk.scene.node(NodeId("file"))->pos(), QPointF(1420, 160));
    }

    void wiresByDragging()
    {
        Desk desk;
        desk.drag(desk.port("contacts", PortSide::Output, "rejected"), desk.middle("identity"));
        QVERIFY(desk.wired("contacts", "identity"));
        QCOMPARE(desk.controller.undoText(), QStringLiteral("connect"));
        QCOMPARE(desk.document().into(NodeId("identity")).size(), std::size_t(3));
    }

    /// A press begins no wire: nothing dims and no wire goes before the mouse moves.
    void aClickOnAPortChangesNothing()
    {
        Desk desk;
        for (const PortSide side : {PortSide::Input, PortSide::Output}) {
            const char* name = side == PortSide::Input ? "in" : "out";
            const QPoint at = desk.port("contacts", side, name);
            desk.press(at);
            desk.release(at);
            for (const auto& [id, item] : desk.scene.nodeItems()) {
                QCOMPARE(item->emphasis(), Emphasis::Normal);
            }
            for (const WireItem* wire : desk.scene.wireItems()) {
                QVERIFY(wire->isVisible());
            }
        }
        QVERIFY(!desk.controller.canUndo());
    }

    void countsStandBesideTheCardTheyCount()
    {
        Desk desk;
        QVERIFY(!desk.scene.wireItems().empty());
        for (WireItem* wire : desk.scene.wireItems()) {
            wire->setLabel(QStringLiteral("16.8k"), {});
            const NodeItem* from = desk.scene.node(wire->wire().from.node);
            const NodeItem* to = desk.scene.node(wire->wire().to.node);
            for (const double zoom : {0.45, 1.0, 3.0}) {
                const QRectF count = wire->countRect(zoom);
                QVERIFY(wire->boundingRect().contains(count));
                if (to->sceneCard().left() - from->sceneCard().right() > 90) {
                    QVERIFY(count.left() >= from->sceneCard().right() && count.right() <= to->sceneCard().left());
                    QVERIFY(std::abs(count.center().y() -
                                     from->sceneAnchor(PortSide::Output, wire->wire().from.port).y()) < 20);
                }
            }
        }
    }

    void keysMoveAFrameWithItsContent()
    {
        Desk desk;
        desk.scene.selectNodes({NodeId("file")});
        desk.commands.frame->trigger();
        const QPointF node = desk.scene.node(NodeId("file"))->pos();
        desk.view.setFocus();
        QCOMPARE(desk.scene.selection().frames.size(), std::size_t(1)); // the new frame alone
        QVERIFY(desk.scene.selectedNodes().empty());
        const FrameItem* frame = desk.scene.frameItems().at(*desk.scene.selection().frames.begin());
        const QPointF corner = frame->pos();
        desk.key(Qt::Key_Right);
        QCOMPARE(frame->pos(), corner + QPointF(20, 0));
        QCOMPARE(desk.scene.node(NodeId("file"))->pos(), node + QPointF(20, 0));
    }

    void wrongKindsAreRefusedWithReason()
    {
        Desk desk;
        const QPoint from = desk.port("contacts", PortSide::Output, "rejected");
        desk.press(from);
        desk.move(from + QPoint(20, 10));
        desk.move(desk.middle("file"));
        QVERIFY(!desk.view.reason().isEmpty());
        QCOMPARE(desk.scene.node(NodeId("file"))->emphasis(), Emphasis::Dimmed);
        QCOMPARE(desk.scene.node(NodeId("identity"))->emphasis(), Emphasis::Normal);
        desk.release(desk.middle("file"));
        QVERIFY(!desk.controller.canUndo());
        QVERIFY(desk.view.reason().isEmpty());
        QCOMPARE(desk.scene.node(NodeId("file"))->emphasis(), Emphasis::Normal);
    }

    void cyclesAreRefusedWhileDragging()
    {
        Desk desk;
        (void)desk.controller.edit({graph::Disconnect{{{NodeId("contacts"), "out"}, {NodeId("clean"), "in"}}}},
                                   QStringLiteral("x"));
        (void)desk.controller.edit({graph::AddNode{test::nodeOf("u", "union"), {280, 400}}}, QStringLiteral("x"));
        (void)desk.controller.edit({graph::Connect{{{NodeId("clean"), "out"}, {NodeId("u"), "in"}}}},
                                   QStringLiteral("x"));
        const std::size_t steps = desk.controller.position();
        const QPoint from = desk.port("u", PortSide::Output, "out");
        desk.press(from);
        desk.move(from + QPoint(10, -30));
        desk.move(desk.port("clean", PortSide::Input, "in"));
        QVERIFY(desk.view.reason().contains(QStringLiteral("own result")));
        desk.release(desk.port("clean", PortSide::Input, "in"));
        QCOMPARE(desk.controller.position(), steps);
    }

    void endOfAWireMovesAndComesOff()
    {
        Desk desk;
        desk.drag(desk.port("file", PortSide::Input, "people"), desk.at(QPointF(1500, 420)));
        QVERIFY(!desk.wired("gate", "file"));
        QCOMPARE(desk.controller.position(), std::size_t(1));
        desk.controller.undo();
        QVERIFY(desk.wired("gate", "file"));
        QVERIFY(desk.scene.wire({{NodeId("gate"), "allowed"}, {NodeId("file"), "people"}})->isVisible());
    }

    void wireDroppedInSpaceAsksAndInsertsInOneStep()
    {
        Desk desk;
        const std::size_t nodes = desk.document().nodes.size();
        desk.drag(desk.port("identity", PortSide::Output, "profiles"), desk.at(QPointF(900, 420)));
        QVERIFY(desk.quickAdd.popup().isVisible());
        const QStringList shown = desk.quickAdd.popup().shownIds();
        QVERIFY(shown.contains(QStringLiteral("audience")));
        QVERIFY(!shown.contains(QStringLiteral("filter")));
        QVERIFY(!shown.contains(QStringLiteral("destination.file")));
        auto* field = desk.quickAdd.popup().findChild<QLineEdit*>();
        QTest::keyClicks(field, QStringLiteral("gate"));
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(desk.document().nodes.size(), nodes + 1);
        QVERIFY(desk.wired("identity", "gate_2"));
        QCOMPARE(desk.controller.position(), std::size_t(1));
        desk.controller.undo();
        QCOMPARE(desk.document().nodes.size(), nodes);
    }

    void quickAddByKeyFindsSynonyms()
    {
        Desk desk;
        QElapsedTimer timer;
        timer.start();
        desk.key(Qt::Key_Tab);
        QVERIFY2(desk.quickAdd.popup().isVisible(), "Tab opens quick-add");
        auto* field = desk.quickAdd.popup().findChild<QLineEdit*>();
        QTest::keyClicks(field, QStringLiteral("distinct"));
        QCOMPARE(desk.quickAdd.popup().shownIds().value(0), QStringLiteral("dedupe"));
        QTest::keyClick(field, Qt::Key_Escape);
        QVERIFY(!desk.quickAdd.popup().isVisible());
        QVERIFY(!desk.controller.canUndo());
    }

    void whatIsAddedComesIntoView()
    {
        Desk desk;
        const QRectF shown = desk.view.visibleScene();
        desk.quickAdd.openAt({shown.right() - 20, shown.center().y()});
        auto* field = desk.quickAdd.popup().findChild<QLineEdit*>();
        QTest::keyClicks(field, QStringLiteral("distinct"));
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY(!shown.contains(desk.scene.selectedRect()));
        QVERIFY(desk.view.visibleScene().contains(desk.scene.selectedRect()));
    }

    void anEmptyCanvasSaysWhereToBegin()
    {
        Desk desk;
        EmptyCanvas empty(desk.view);
        QVERIFY(!empty.isVisible());
        desk.key(Qt::Key_A, Qt::ControlModifier);
        desk.key(Qt::Key_Delete);
        QVERIFY(desk.document().nodes.empty());
        QVERIFY(empty.isVisible());
        QVERIFY(desk.view.rect().contains(empty.geometry()));
        desk.controller.undo();
        QVERIFY(!empty.isVisible());
    }

    void arrowsInAPopupMoveNothing()
    {
        Desk desk;
        desk.scene.selectNodes({NodeId("filter")});
        const graph::Document document = desk.controller.document();
        desk.quickAdd.openAt({0, 600});
        auto* field = desk.quickAdd.popup().findChild<QLineEdit*>();
        for (const Qt::Key each : {Qt::Key_Down, Qt::Key_Down, Qt::Key_Up}) {
            QKeyEvent probe(QEvent::ShortcutOverride, each, Qt::NoModifier);
            QCoreApplication::sendEvent(field, &probe);
            QVERIFY(probe.isAccepted()); // or the canvas would take it as its own command
            QTest::keyClick(field, each);
        }
        QVERIFY(desk.controller.document() == document);
        desk.quickAdd.popup().hide();
    }

    /// Two fingers on a touchpad zoom, and what is between them stays there.
    void aPinchZoomsAtTheFingers()
    {
        Desk desk;
        desk.view.zoomTo(1, desk.view.viewport()->rect().center());
        const QPoint between = desk.view.viewport()->rect().center() + QPoint(90, -40);
        const auto pinch = [&](double by) {
            QNativeGestureEvent event(Qt::ZoomNativeGesture, QPointingDevice::primaryPointingDevice(), 2, between,
                                      between, desk.view.viewport()->mapToGlobal(between), by, {});
            QApplication::sendEvent(desk.view.viewport(), &event);
        };
        const QPointF there = desk.view.mapToScene(between);
        pinch(0.2);
        pinch(0.25);
        QCOMPARE(desk.view.zoom(), 1.5);
        QVERIFY(QLineF(desk.view.mapToScene(between), there).length() < 2);
        for (int i = 0; i < 40; ++i) {
            pinch(-0.5);
        }
        QCOMPARE(desk.view.zoom(), 0.1);
    }

    /// Far away a card has only its title: no word of the kinds of nodes is cut there.
    void titlesAreWholeFarAway()
    {
        Desk desk;
        for (const nodes::NodeType* type : desk.registry->all()) {
            graph::Node node;
            node.id = NodeId("n");
            node.type = type->spec().id;
            const NodeFace face = faceOf(node, *desk.registry);
            const NodeItem item(node.id, face);
            QCOMPARE(item.farTitle(), face.title);
        }
        NodeFace face;
        face.title = QStringLiteral("Deduplicate by household and by the last address that is known");
        QVERIFY(NodeItem(NodeId("n"), face).farTitle().endsWith(QStringLiteral("…")));
    }

    void findLooksAtNamesTypesSettingsAndNotes()
    {
        Desk desk;
        graph::Note note;
        note.text = "Ask Kim about **returns**";
        QVERIFY(desk.controller.edit({graph::PutNote{graph::NoteId("n1"), note}}, QStringLiteral("note")));
        const ColumnsOf columns = [](const NodeId& node) {
            return node == NodeId("events") ? std::vector<std::string>{"loyalty_tier"} : std::vector<std::string>{};
        };
        const auto ids = [&](const char* query) {
            QStringList found;
            for (const FindHit& hit :
                 findOnCanvas(desk.controller.document(), *desk.registry, QLatin1String(query), columns)) {
                found << QString::fromStdString(hit.id);
            }
            return found;
        };
        QCOMPARE(ids("Consent gate"), QStringList{"gate"});
        QCOMPARE(ids("TIER"), QStringList{"events"});
        QCOMPARE(ids("returns"), QStringList{"n1"});
        QCOMPARE(ids("no such thing"), QStringList{});
        QCOMPARE(ids("").size(), static_cast<qsizetype>(desk.controller.document().nodes.size()));

        CanvasFind find(desk.view);
        find.open();
        find.popup().setQuery(QStringLiteral("filter"));
        QVERIFY(!find.popup().shownIds().isEmpty());
        find.goNext(0);
        QVERIFY(desk.scene.selectedNodes().contains(NodeId("filter")));

        // With the list open the key gives way to the first hit, then goes on; back from the list is the last.
        const QStringList hits = ids("");
        QVERIFY(hits.size() > 2);
        const auto selected = [&] { return QString::fromStdString(desk.scene.selectedNodes().begin()->str()); };
        find.open();
        auto* field = find.popup().findChild<QLineEdit*>();
        QTest::keyClick(field, Qt::Key_F3);
        QVERIFY(!find.popup().isVisible());
        QCOMPARE(selected(), hits.first());
        find.goNext(1);
        QCOMPARE(selected(), hits[1]);
        find.open();
        QTest::keyClick(field, Qt::Key_F3, Qt::ShiftModifier);
        QVERIFY(!find.popup().isVisible());
        QCOMPARE(selected(), hits.last());
    }

    void notesAndFramesAreEditedInPlace()
    {
        Desk desk;
        AreaEditor editor(desk.view);
        graph::Frame frame;
        frame.title = "Old";
        frame.size = {300, 200};
        QVERIFY(desk.controller.edit({graph::PutFrame{graph::FrameId("f9"), frame}}, QStringLiteral("frame")));
        const std::size_t at = desk.controller.position();
        editor.editFrame(graph::FrameId("f9"));
        auto* line = desk.view.viewport()->findChild<QLineEdit*>();
        QVERIFY(line);
        line->setText(QStringLiteral("Del D x")); // letters and keys that are commands of the canvas
        QTest::keyClick(line, Qt::Key_Return);
        QCOMPARE(desk.controller.document().frames.at(graph::FrameId("f9")).title, std::string("Del D x"));
        QCOMPARE(desk.controller.position(), at + 1);
        editor.editFrame(graph::FrameId("f9"));
        line = nullptr;
        for (auto* each : desk.view.viewport()->findChildren<QLineEdit*>()) {
            line = each->isVisibleTo(desk.view.viewport()) ? each : line;
        }
        line->setText(QStringLiteral("given up"));
        QTest::keyClick(line, Qt::Key_Escape);
        QCOMPARE(desk.controller.position(), at + 1);
        QVERIFY(!editor.isOpen());
    }

    void plusOnAWireInserts()
    {
        Desk desk;
        const graph::Wire wire{{NodeId("clean"), "out"}, {NodeId("identity"), "in"}};
        const QPoint middle = desk.at(desk.scene.wire(wire)->middle());
        QTest::mouseMove(desk.view.viewport(), middle);
        QMouseEvent hover(QEvent::MouseMove, middle, desk.view.viewport()->mapToGlobal(middle), Qt::NoButton,
                          Qt::NoButton, Qt::NoModifier);
        QApplication::sendEvent(desk.view.viewport(), &hover);
        QVERIFY(desk.scene.wire(wire)->isHovered());
        QTest::mouseClick(desk.view.viewport(), Qt::LeftButton, {}, middle);
        QVERIFY(desk.quickAdd.popup().isVisible());
        auto* field = desk.quickAdd.popup().findChild<QLineEdit*>();
        QTest::keyClicks(field, QStringLiteral("dedupe"));
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY(desk.wired("clean", "dedupe") && desk.wired("dedupe", "identity"));
        QVERIFY(!desk.wired("clean", "identity"));
    }

    void marqueeAndModifiersSelect()
    {
        Desk desk;
        desk.drag(desk.at(QPointF(820, -40)), desk.at(QPointF(1100, 250)));
        QCOMPARE(desk.scene.selectedNodes(), (std::set<NodeId>{NodeId("score"), NodeId("audience")}));
        QTest::mouseClick(desk.view.viewport(), Qt::LeftButton, Qt::ControlModifier, desk.middle("score"));
        QCOMPARE(desk.scene.selectedNodes(), std::set<NodeId>{NodeId("audience")});
        QTest::mouseClick(desk.view.viewport(), Qt::LeftButton, Qt::ShiftModifier, desk.middle("gate"));
        QCOMPARE(desk.scene.selectedNodes(), (std::set<NodeId>{NodeId("audience"), NodeId("gate")}));
        QTest::mouseClick(desk.view.viewport(), Qt::LeftButton, {}, desk.middle("gate"));
        QCOMPARE(desk.scene.selectedNodes(), std::set<NodeId>{NodeId("gate")});
        desk.key(Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(desk.scene.selectedNodes().size(), std::size_t(7));
    }

    void keysEditTheDocument()
    {
        Desk desk;
        desk.scene.selectNodes({NodeId("clean")});
        desk.key(Qt::Key_Right);
        desk.key(Qt::Key_Right);
        QCOMPARE(desk.document().positions.at(NodeId("clean")).x, 320.0);
        QCOMPARE(desk.controller.position(), std::size_t(1));
        desk.key(Qt::Key_Delete, Qt::ControlModifier);
        QVERIFY(desk.wired("contacts", "identity"));
        desk.controller.undo();
        desk.scene.selectNodes({NodeId("clean")});
        desk.key(Qt::Key_Delete);
        QVERIFY(!desk.document().find(NodeId("clean")));
        QVERIFY(!desk.wired("contacts", "identity"));
        desk.controller.undo();
        desk.scene.selectNodes({NodeId("clean")});
        desk.key(Qt::Key_D);
        QVERIFY(desk.document().find(NodeId("clean"))->disabled);
        desk.key(Qt::Key_D, Qt::ControlModifier);
        QVERIFY(desk.document().find(NodeId("clean_2")));
        desk.key(Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(desk.controller.undoText().contains(QStringLiteral("tidy")));
    }

    void copyAndPasteByKeys()
    {
        Desk desk;
        const std::size_t nodes = desk.document().nodes.size();
        desk.scene.selectNodes({NodeId("clean"), NodeId("identity")});
        desk.key(Qt::Key_C, Qt::ControlModifier);
        QVERIFY(QGuiApplication::clipboard()->text().contains(QStringLiteral("\"clean\"")));
        desk.key(Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(desk.document().nodes.size(), nodes + 2);
        QVERIFY(desk.wired("clean_2", "identity_2"));
        desk.controller.undo();
        QCOMPARE(desk.document().nodes.size(), nodes);
        QGuiApplication::clipboard()->setText(QStringLiteral("no nodes"));
        QSignalSpy failed(&desk.commands, &CanvasCommands::failed);
        desk.key(Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(failed.count(), 1);
    }

    void altDragDuplicates()
    {
        Desk desk;
        const QPoint from = desk.middle("score");
        desk.drag(from, from + QPoint(0, -120), Qt::AltModifier);
        QVERIFY(desk.document().find(NodeId("score_2")));
        QVERIFY(desk.document().positions.at(NodeId("score")) == (graph::Point{860, 0}));
        QCOMPARE(desk.controller.position(), std::size_t(1));
    }

    void looseNodeGoesIntoTheWireUnderIt()
    {
        Desk desk;
        (void)desk.controller.edit({graph::AddNode{test::nodeOf("loose", "hash"), {420, 360}}}, QStringLiteral("add"));
        const graph::Wire wire{{NodeId("filter"), "out"}, {NodeId("identity"), "in"}};
        desk.drag(desk.middle("loose"), desk.at(desk.scene.wire(wire)->middle()));
        QVERIFY(desk.wired("filter", "loose") && desk.wired("loose", "identity"));
        desk.controller.undo();
        QVERIFY(desk.wired("filter", "identity"));
    }

    void framesCarryTheirContent()
    {
        Desk desk;
        const QPoint title = desk.at(QPointF(200, -46));
        desk.drag(title, title + QPoint(0, -100));
        QCOMPARE(desk.document().frames.at(graph::FrameId("frame")).position.y, -160.0);
        QCOMPARE(desk.document().positions.at(NodeId("clean")).y, -100.0);
        QVERIFY(desk.document().positions.at(NodeId("identity")) == (graph::Point{580, 80}));
        QCOMPARE(desk.controller.position(), std::size_t(1));
    }

    void zoomKeepsThePointUnderTheCursor()
    {
        Desk desk;
        const QPoint cursor(300, 200);
        const QPointF before = desk.view.mapToScene(cursor);
        QWheelEvent wheel(cursor, desk.view.mapToGlobal(cursor), {}, QPoint(0, 240), Qt::NoButton, Qt::ControlModifier,
                          Qt::NoScrollPhase, false);
        QApplication::sendEvent(desk.view.viewport(), &wheel);
        QVERIFY(desk.view.zoom() > 1.3);
        const QPointF drift = desk.view.mapToScene(cursor) - before;
        QVERIFY(std::abs(drift.x()) < 1.5 && std::abs(drift.y()) < 1.5);
        desk.view.zoomTo(99);
        QCOMPARE(desk.view.zoom(), 4.0);
        desk.view.zoomTo(0.001);
        QCOMPARE(desk.view.zoom(), 0.1);
        desk.key(Qt::Key_1, Qt::ControlModifier);
        QVERIFY(desk.view.visibleScene().contains(desk.scene.contentRect()));
    }

    void middleDragPans()
    {
        Desk desk;
        const QPointF before = desk.view.mapToScene(QPoint(0, 0));
        desk.drag(QPoint(400, 300), QPoint(340, 250), {}, Qt::MiddleButton);
        QCOMPARE(desk.view.mapToScene(QPoint(0, 0)) - before, QPointF(60, 50));
        QVERIFY(!desk.controller.canUndo());
    }

    void screenReadersSeeNodesAndWires()
    {
        Desk desk;
        NodeStatus status;
        status.state = NodeState::Done;
        status.rows["out"] = 12480;
        desk.board.set(NodeId("filter"), status);
        QAccessibleInterface* canvas = QAccessible::queryAccessibleInterface(&desk.view);
        QVERIFY(canvas);
        QCOMPARE(canvas->childCount(), static_cast<int>(desk.document().nodes.size() + desk.document().wires.size()));
        QStringList names;
        for (int i = 0; i < canvas->childCount(); ++i) {
            names << canvas->child(i)->text(QAccessible::Name);
            QVERIFY(!names.back().isEmpty());
        }
        QVERIFY(std::any_of(names.begin(), names.end(), [](const QString& text) {
            return text.startsWith(QStringLiteral("Filter rows, done")) &&
                   text.contains(QStringLiteral("connected to Identity"));
        }));
        QVERIFY(names.contains(QStringLiteral("Wire from Consent gate to File")));
    }

    void undoAllReturnsTheStart()
    {
        Desk desk;
        const graph::Document start = desk.document();
        desk.key(Qt::Key_A, Qt::ControlModifier);
        desk.key(Qt::Key_D, Qt::ControlModifier);
        desk.key(Qt::Key_Delete);
        desk.key(Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
        desk.drag(desk.middle("file"), desk.middle("file") + QPoint(40, 120));
        while (desk.controller.canUndo()) {
            desk.key(Qt::Key_Z, Qt::ControlModifier);
        }
        QVERIFY(desk.document() == start);
        QCOMPARE(desk.scene.nodeItems().size(), start.nodes.size());
        QCOMPARE(desk.scene.wireItems().size(), start.wires.size());
    }
};

QTEST_MAIN(TestCanvas)
#include "tst_canvas.moc"
