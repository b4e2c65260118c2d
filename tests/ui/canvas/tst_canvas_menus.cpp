#include "tests/ui/support/canvas_desk.h"
#include "ui/canvas/area_editor.h"
#include "ui/canvas/bend_gesture.h"
#include "ui/canvas/canvas_export.h"
#include "ui/canvas/canvas_menus.h"
#include "ui/document/exchange.h"
#include "ui/theme/theme.h"

#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFile>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace weir;
using namespace weir::ui;
using test::Desk;

/// What is offered by menus, drops and popups beyond plain editing: replacing, converting, history, frames, pictures.
class TestCanvasMenus : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        Theme::instance().install(*qApp);
        Theme::instance().setReducedMotion(true);
        QSettings().clear();
    }

    void altDropReplacesAndKeepsWires()
    {
        Desk desk;
        const graph::Document before = desk.document();
        QMimeData type;
        type.setData(QLatin1String(kNodeTypeMime), "clean");
        QDragEnterEvent enter(desk.middle("filter"), Qt::CopyAction, &type, Qt::LeftButton, Qt::AltModifier);
        QApplication::sendEvent(desk.view.viewport(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(desk.middle("filter"), Qt::CopyAction, &type, Qt::LeftButton, Qt::AltModifier);
        QApplication::sendEvent(desk.view.viewport(), &drop);
        QVERIFY(!desk.document().find(NodeId("filter")));
        QCOMPARE(desk.document().nodes.size(), before.nodes.size());
        QCOMPARE(desk.document().wires.size(), before.wires.size());
        const NodeId made = *desk.scene.selectedNodes().begin();
        QVERIFY(desk.document().find(made)->type == NodeTypeId("clean"));
        QCOMPARE(desk.document().positions.at(made).x, before.positions.at(NodeId("filter")).x);
        QCOMPARE(desk.controller.position(), std::size_t(1));
        QCOMPARE(desk.controller.undoText(), QStringLiteral("replace 'Filter rows' by Clean columns"));
        desk.controller.undo();
        QVERIFY(desk.document() == before);
    }

    void replacingMapsSettingsOfTheSameName()
    {
        nodes::ParameterSpec limit;
        limit.key = "limit";
        limit.kind = nodes::ParameterKind::Integer;
        nodes::ParameterSpec words = limit;
        words.key = "words";
        nodes::ParameterSpec otherWords = words;
        otherWords.kind = nodes::ParameterKind::Text;
        nodes::Registry registry;
        for (const auto& [id, parameter] : {std::pair("a", words), std::pair("b", otherWords)}) {
            nodes::NodeSpec spec;
            spec.id = NodeTypeId(id);
            spec.parameters = {limit, parameter};
            (void)registry.add(std::make_unique<test::FakeType>(std::move(spec)));
        }
        graph::Node node = test::nodeOf("n", "a");
        node.name = "Mine";
        node.settings = {{"limit", 7}, {"words", 3}};
        const graph::Document document = test::Builder().edit({graph::AddNode{node, {20, 40}}}).document;
        const auto change = replaceNode(document, registry, NodeId("n"), *registry.find(NodeTypeId("b")));
        QVERIFY(change);
        const auto after = graph::apply(document, change->edit);
        QVERIFY(after);
        const graph::Node& made = *after->find(change->nodes.front());
        QCOMPARE(made.settings.value("limit", 0), 7);
        QVERIFY(!made.settings.contains("words")); // another kind under the same name
        QCOMPARE(made.name, std::string("Mine"));
        QVERIFY(!replaceNode(document, registry, NodeId("n"), *registry.find(NodeTypeId("a"))));
    }

    void wireOfTheWrongKindOffersWhatConverts()
    {
        Desk desk;
        (void)desk.controller.edit({graph::AddNode{test::nodeOf("late", "gate"), {900, 480}}}, QStringLiteral("add"));
        const std::size_t wires = desk.document().wires.size();
        const QPoint from = desk.port("filter", PortSide::Output, "out");
        desk.press(from);
        desk.move((from + desk.middle("late")) / 2);
        desk.move(desk.middle("late"));
        QVERIFY2(desk.view.reason().contains(QStringLiteral("Drop to insert Identity.")),
                 qPrintable(desk.view.reason()));
        desk.release(desk.middle("late"));
        QVERIFY(desk.quickAdd.popup().isVisible());
        QCOMPARE(desk.quickAdd.popup().shownIds(), QStringList{QStringLiteral("identity")});
        QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : &desk.quickAdd.popup(),
                        Qt::Key_Return);
        QCOMPARE(desk.document().wires.size(), wires + 2);
        QCOMPARE(desk.controller.position(), std::size_t(2));
    }

    void nodesAreRenamedInPlace()
    {
        Desk desk;
        AreaEditor editor(desk.view);
        connect(&desk.commands, &CanvasCommands::renameRequested, &editor, &AreaEditor::renameNode);
        desk.scene.selectNodes({NodeId("filter")});
        desk.key(Qt::Key_F2);
        auto* line = desk.view.findChild<QLineEdit*>();
        QVERIFY(line && line->isVisible());
        QTest::keyClicks(line, QStringLiteral("DE only"));
        QTest::keyClick(line, Qt::Key_Return);
        QCOMPARE(desk.document().find(NodeId("filter"))->name, std::string("DE only"));
        QCOMPARE(desk.controller.undoText(), QStringLiteral("rename 'Filter rows'"));
        QVERIFY(desk.scene.node(NodeId("filter"))->toolTip().startsWith(QStringLiteral("DE only (Filter rows)")));
    }

    void tooltipSaysWhyANodeIsStale()
    {
        Desk desk;
        NodeStatus status;
        status.state = NodeState::Stale;
        status.reason = QStringLiteral("the filter changed");
        desk.board.set(NodeId("filter"), status);
        QVERIFY(desk.scene.node(NodeId("filter"))->toolTip().contains(QStringLiteral("Stale: the filter changed")));
    }

    void historyListsStepsAndJumps()
    {
        Desk desk;
        CanvasMenus menus(desk.view, desk.commands, desk.quickAdd);
        const graph::Document start = desk.document();
        QVERIFY(!menus.history->isEnabled());
        desk.scene.selectNodes({NodeId("filter")});
        desk.key(Qt::Key_D, Qt::ControlModifier);
        desk.key(Qt::Key_Delete);
        QVERIFY(menus.history->isEnabled());
        emit menus.history->aboutToShow();
        const QList<QAction*> steps = menus.history->actions();
        QCOMPARE(steps.size(), 3);
        QVERIFY(steps.front()->isChecked());
        QCOMPARE(steps.back()->text(), QStringLiteral("As opened"));
        steps.back()->trigger();
        QVERIFY(desk.document() == start);
        QCOMPARE(desk.controller.position(), std::size_t(0));
    }

    void framesAreListedAndTinted()
    {
        Desk desk;
        CanvasMenus menus(desk.view, desk.commands, desk.quickAdd);
        for (const auto& [id, frame] : graph::Document(desk.document()).frames) {
            (void)desk.controller.edit({graph::RemoveFrame{id}}, QStringLiteral("remove"));
        }
        desk.scene.selectNodes({NodeId("filter")});
        desk.key(Qt::Key_J, Qt::ControlModifier);
        QCOMPARE(desk.document().frames.size(), std::size_t(1));
        emit menus.frames->aboutToShow();
        QCOMPARE(menus.frames->actions().size(), 1);
        desk.scene.clearSelection();
        menus.frames->actions().front()->trigger();
        QCOMPARE(desk.scene.selection().frames.size(), std::size_t(1));
        emit menus.tints->aboutToShow();
        QCOMPARE(menus.tints->actions().size(), 6);
        menus.tints->actions().at(4)->trigger();
        QCOMPARE(desk.document().frames.begin()->second.tint, 4);
    }

    void selectedNodesGoBackToTheLastRun()
    {
        Desk desk;
        CanvasMenus menus(desk.view, desk.commands, desk.quickAdd);
        menus.rememberRun();
        QVERIFY(!menus.revertToRun->isEnabled());
        const auto set = [&](const char* node, int value) {
            QVERIFY(
                desk.controller.edit({graph::SetSetting{NodeId(node), "n", Json(value)}}, QStringLiteral("change")));
        };
        set("filter", 1);
        set("identity", 2);
        desk.scene.selectNodes({NodeId("filter")});
        QVERIFY(menus.revertToRun->isEnabled());
        menus.revertToRun->trigger();
        QVERIFY(!desk.document().find(NodeId("filter"))->settings.contains("n"));
        QVERIFY(desk.document().find(NodeId("identity"))->settings.contains("n"));
        QVERIFY(!menus.revertToRun->isEnabled());
        desk.scene.clearSelection();
        QVERIFY(menus.revertToRun->isEnabled());
    }

    void picturesHoldTheWholePipeline()
    {
        Desk desk;
        QTemporaryDir folder;
        desk.scene.selectNodes({NodeId("filter")});
        const QString png = folder.filePath(QStringLiteral("a.png"));
        QVERIFY(exportCanvas(desk.scene, png, {QStringLiteral("Spring"), QDateTime::currentDateTime()}));
        const QImage image(png);
        const QSizeF content = desk.scene.contentRect().size();
        QCOMPARE(image.width(), static_cast<int>(std::lround((content.width() + 80) * 2)));
        QVERIFY(image.height() > content.height() * 2);
        QCOMPARE(desk.scene.selectedNodes().size(), std::size_t(1)); // as it was
        const QString pdf = folder.filePath(QStringLiteral("a.pdf"));
        QVERIFY(exportCanvas(desk.scene, pdf, {QStringLiteral("Spring"), QDateTime::currentDateTime()}));
        QFile file(pdf);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY(bytes.startsWith("%PDF"));
        QCOMPARE(bytes.count("/Type /Page\n"), 1);
        QVERIFY(!exportCanvas(desk.scene, folder.filePath(QStringLiteral("none/a.png")), {}));
        if (const QByteArray keep = qgetenv("WEIR_TEST_KEEP"); !keep.isEmpty()) {
            QVERIFY(QFile::copy(png, QString::fromLocal8Bit(keep)));
        }
    }

    void doubleClickBendsAWireAndAwayAgain()
    {
        Desk desk;
        const graph::Document start = desk.document();
        const graph::Wire wire = desk.scene.wire(start.outOf(NodeId("gate")).front())->wire();
        const QPointF quarter = desk.scene.wire(wire)->middle() - QPointF(16, 0);
        const QPoint at = desk.at({quarter.x(), quarter.y()});
        QVERIFY(desk.scene.wireAt(desk.view.mapToScene(at), 12));
        QTest::mouseDClick(desk.view.viewport(), Qt::LeftButton, {}, at);
        QCOMPARE(desk.scene.wire(wire)->route().bends.size(), std::size_t(1));
        QCOMPARE(desk.controller.position(), std::size_t(1));
        const graph::Point first = desk.scene.wire(wire)->route().bends.front();
        const QPoint bend = desk.at({first.x, first.y});
        desk.drag(bend, bend + QPoint(0, 100));
        QCOMPARE(desk.scene.wire(wire)->route().bends.front().y, first.y + 100);
        QCOMPARE(desk.controller.position(), std::size_t(2));
        // The bend comes along when both ends move.
        desk.scene.selectNodes({wire.from.node, wire.to.node});
        desk.drag(desk.middle("gate"), desk.middle("gate") + QPoint(0, -60));
        QCOMPARE(desk.scene.wire(wire)->route().bends.front().y, first.y + 40);
        QCOMPARE(desk.controller.position(), std::size_t(3));
        const graph::Point now = desk.scene.wire(wire)->route().bends.front();
        QTest::mouseDClick(desk.view.viewport(), Qt::LeftButton, {}, desk.at({now.x, now.y}));
        QVERIFY(desk.scene.wire(wire)->route().bends.empty());
        desk.controller.goTo(0);
        QVERIFY(desk.document() == start);
    }

    void wiresAreShownAsNamedLinks()
    {
        Desk desk;
        const graph::Wire wire = desk.document().outOf(NodeId("gate")).front();
        showAsLinks(desk.scene, {wire}, true);
        const WireItem& item = *desk.scene.wire(wire);
        QVERIFY(item.route().asLink);
        const QPointF from = desk.scene.node(wire.from.node)->sceneAnchor(PortSide::Output, wire.from.port);
        QVERIFY(item.distanceTo(from + QPointF(20, 0)) < 1); // the name beside the port is what one grasps
        // It is layout: another wire set is not touched, and it survives the file's form.
        QCOMPARE(routesOf(desk.document()).size(), std::size_t(1));
        desk.controller.undo();
        QVERIFY(!desk.scene.wire(wire)->route().asLink);
    }

    void tidyUpStraightensWhatItMoves()
    {
        Desk desk;
        const graph::Wire wire = desk.document().outOf(NodeId("gate")).front();
        QVERIFY(
            desk.controller.replace(withRoute(desk.document(), wire, {{{400, 900}}, false}), QStringLiteral("bend")));
        (void)desk.controller.edit({graph::MoveNodes{{{NodeId("gate"), {0, 1200}}}}}, QStringLiteral("move"));
        desk.key(Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(desk.scene.wire(wire)->route().bends.empty());
        desk.key(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(desk.scene.wire(wire)->route().bends.size(), std::size_t(1));
    }

    void linksAreRemembered()
    {
        QSettings().clear();
        {
            Desk desk;
            desk.scene.selectNodes({NodeId("filter")});
            desk.quickAdd.insert(NodeTypeId("dedupe"), std::nullopt);
            QCOMPARE(desk.quickAdd.counts().of(NodeTypeId("filter"), NodeTypeId("dedupe")), 1);
        }
        Desk later;
        QCOMPARE(later.quickAdd.counts().of(NodeTypeId("filter"), NodeTypeId("dedupe")), 1);
    }

    void tabMovesTheFocusWhenWanted()
    {
        Desk desk;
        desk.commands.setTabMovesFocus(true);
        QVERIFY(!desk.commands.quickAdd->shortcuts().contains(QKeySequence(Qt::Key_Tab)));
        QVERIFY(desk.commands.quickAdd->shortcuts().contains(QKeySequence(Qt::CTRL | Qt::Key_Period)));
        desk.key(Qt::Key_Period, Qt::ControlModifier);
        QVERIFY(desk.quickAdd.popup().isVisible());
    }
};

QTEST_MAIN(TestCanvasMenus)
#include "tst_canvas_menus.moc"
