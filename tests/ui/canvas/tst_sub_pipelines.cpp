#include "tests/ui/support/fake_types.h"
#include "ui/canvas/breadcrumb.h"
#include "ui/canvas/canvas_commands.h"
#include "ui/canvas/canvas_view.h"
#include "ui/canvas/quick_add.h"
#include "ui/document/clipboard.h"

#include <QAction>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace weir;
using namespace weir::ui;

namespace {

/// A canvas whose board follows the controller, as the session has it.
struct Desk
{
    Desk()
    {
        board.show(controller.flat(), controller.scope());
        QObject::connect(&controller, &DocumentController::changed, &board,
                         [this] { board.show(controller.flat(), controller.scope()); });
        scene = std::make_unique<CanvasScene>(controller, board);
        view.setCanvas(scene.get());
        QObject::connect(&view, &CanvasView::nodeActivated, &view,
                         [this](const NodeId& node) { commands.subPipelines->goInto(node); });
        view.resize(1400, 700);
        view.show();
        (void)QTest::qWaitForWindowActive(&view);
        view.setFocus();
    }
    ~Desk() { view.setCanvas(nullptr); }
    [[nodiscard]] const graph::Document& document() const { return controller.document(); }
    [[nodiscard]] NodeId place() const
    {
        for (const auto& [id, node] : document().nodes) {
            if (graph::partOf(node->type)) {
                return id;
            }
        }
        return {};
    }
    void key(int code, Qt::KeyboardModifiers keys = {}) { QTest::keyClick(&view, static_cast<Qt::Key>(code), keys); }
    void collapse(const std::set<NodeId>& nodes)
    {
        scene->selectNodes(nodes);
        key(Qt::Key_G, Qt::ControlModifier);
    }

    std::unique_ptr<nodes::Registry> registry = test::fakeRegistry();
    std::shared_ptr<test::HandClock> clock = std::make_shared<test::HandClock>();
    DocumentController controller{test::sampleDocument(), *registry, clock};
    NodeStatusBoard board;
    std::unique_ptr<CanvasScene> scene;
    CanvasView view;
    QuickAdd quickAdd{view};
    CanvasCommands commands{view, quickAdd};
};

std::set<NodeId> middleNodes(const graph::Document& document)
{
    std::set<NodeId> nodes;
    for (const auto& [id, node] : document.nodes) {
        if (!document.into(id).empty() && !document.outOf(id).empty()) {
            nodes.insert(id);
        }
    }
    return nodes;
}

} // namespace

class TestSubPipelines : public QObject
{
    Q_OBJECT

private slots:
    /// Ctrl+G is one step; undo and Ctrl+Shift+G both give the same pipeline back.
    void collapseAndExpandWithKeys()
    {
        Desk desk;
        const graph::Document before = desk.document();
        const std::set<NodeId> nodes = middleNodes(before);
        QVERIFY(!nodes.empty());
        desk.collapse(nodes);
        QCOMPARE(desk.controller.position(), std::size_t(1));
        const NodeId place = desk.place();
        QVERIFY(!place.empty());
        QVERIFY(desk.scene->selectedNodes() == std::set<NodeId>{place});
        QVERIFY(desk.scene->node(place)->face().stacked);
        QVERIFY(!desk.scene->node(place)->face().inputs.empty());
        QVERIFY(!desk.scene->node(*nodes.begin()));
        desk.key(Qt::Key_G, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(desk.controller.position(), std::size_t(2));
        QVERIFY(desk.document() == before);
        QVERIFY(desk.controller.isClean());
        desk.controller.undo();
        desk.controller.undo();
        QVERIFY(desk.document() == before);
        desk.controller.redo();
        QVERIFY(desk.document().find(place));
    }

    /// Enter goes in, the breadcrumb and Alt+Up come out; undo goes to where the step was made.
    void goingInAndOut()
    {
        Desk desk;
        const std::set<NodeId> nodes = middleNodes(desk.document());
        desk.collapse(nodes);
        const NodeId place = desk.place();
        desk.key(Qt::Key_Return);
        QVERIFY(desk.controller.scope() == graph::Address{place});
        QVERIFY(desk.scene->node(*nodes.begin()));
        QVERIFY(!desk.scene->node(place));
        const NodeId inner = *nodes.begin();
        QVERIFY(desk.controller.edit({graph::RenameNode{inner, "Inner"}}, QStringLiteral("rename")));
        QCOMPARE(desk.controller.position(), std::size_t(2));

        const auto* breadcrumb = desk.view.findChild<Breadcrumb*>();
        QVERIFY(breadcrumb && breadcrumb->isVisible());
        // It covers nothing of what is in view.
        const QRect cards = desk.view.mapFromScene(desk.scene->contentRect()).boundingRect();
        QVERIFY(cards.top() > breadcrumb->geometry().bottom());
        QToolButton* out = nullptr;
        for (QToolButton* each : breadcrumb->findChildren<QToolButton*>()) {
            out = each->isVisible() ? each : out;
        }
        QVERIFY(out && !out->accessibleName().isEmpty());
        out->click();
        QVERIFY(desk.controller.scope().empty());
        QVERIFY(desk.scene->selectedNodes() == std::set<NodeId>{place});

        desk.controller.undo();
        QVERIFY(desk.controller.scope() == graph::Address{place}); // the step is seen where it was made
        QVERIFY(desk.document().find(inner)->name.empty());
        desk.controller.undo();
        QVERIFY(desk.controller.scope().empty());
        QVERIFY(desk.controller.isClean());
        desk.controller.redo();
        desk.controller.redo();
        QVERIFY(desk.controller.scope() == graph::Address{place});
        QCOMPARE(desk.document().find(inner)->name, std::string("Inner"));
        desk.key(Qt::Key_Up, Qt::AltModifier);
        QVERIFY(desk.controller.scope().empty());
        QVERIFY(desk.controller.enterAt(inner) == inner);
        QVERIFY(desk.controller.scope() == graph::Address{place});
    }

    void doubleClickOpens()
    {
        Desk desk;
        desk.collapse(middleNodes(desk.document()));
        const QPoint at = desk.view.mapFromScene(desk.scene->node(desk.place())->sceneCard().center());
        QTest::mouseDClick(desk.view.viewport(), Qt::LeftButton, {}, at);
        QCOMPARE(desk.controller.scope().size(), std::size_t(1));
    }

    /// The card shows the worst state of what is inside, and the rows that come out of its ports.
    void cardSummarises()
    {
        Desk desk;
        const std::set<NodeId> nodes = middleNodes(desk.document());
        desk.collapse(nodes);
        const NodeId place = desk.place();
        for (const NodeId& id : nodes) {
            NodeStatus done;
            done.state = NodeState::Done;
            done.rows["profiles"] = 48'200;
            desk.board.set(id, done);
        }
        QCOMPARE(desk.board.of(place).state, NodeState::Done);
        QVERIFY(!desk.board.of(place).rows.empty());
        QSignalSpy changed(&desk.board, &NodeStatusBoard::changed);
        NodeStatus failed;
        failed.state = NodeState::Error;
        failed.reason = QStringLiteral("It broke.");
        desk.board.set(*nodes.begin(), failed);
        QCOMPARE(desk.board.of(place).state, NodeState::Error);
        QCOMPARE(desk.board.of(place).reason, QStringLiteral("It broke."));
        QCOMPARE(changed.count(), 1);
        desk.controller.enter(place);
        QCOMPARE(desk.board.of(*nodes.begin()).state, NodeState::Error);
    }

    /// Copies of a place show the same sub-pipeline; text from another pipeline brings its own.
    void clipboardCarriesContents()
    {
        Desk desk;
        desk.collapse(middleNodes(desk.document()));
        Selection selection;
        selection.nodes.insert(desk.place());
        const std::string text = toClipboard(desk.document(), desk.controller.registry(), selection);

        auto again = fromClipboard(text, desk.document(), desk.controller.registry(), {0, 0}, PasteInputs::Drop);
        QVERIFY(again);
        QVERIFY(desk.controller.edit(again->edit, QStringLiteral("paste")));
        QCOMPARE(desk.document().parts.size(), std::size_t(1));
        QCOMPARE(graph::placesOf(desk.document(), desk.document().parts.begin()->first), 2);

        graph::Document empty;
        empty.id = PipelineId("other");
        DocumentController other(empty, *desk.registry, desk.clock);
        auto elsewhere = fromClipboard(text, other.document(), other.registry(), {0, 0}, PasteInputs::Drop);
        QVERIFY(elsewhere);
        QVERIFY(other.edit(elsewhere->edit, QStringLiteral("paste")));
        QCOMPARE(other.document().parts.size(), std::size_t(1));
        QVERIFY(other.enter(elsewhere->nodes.front()));
        QVERIFY(other.document().nodes.size() > 2);
        // Recursion by pasting it into itself is refused with a sentence, and nothing changes.
        auto inside = fromClipboard(text, other.document(), other.registry(), {0, 0}, PasteInputs::Drop);
        QVERIFY(inside);
        QSignalSpy failed(&other, &DocumentController::failed);
        const Status refused = other.edit(inside->edit, QStringLiteral("paste"));
        QVERIFY(!refused);
        QCOMPARE(refused.error().messageId(), std::string("graph.partRecursion"));
        QCOMPARE(failed.count(), 1);
        QCOMPARE(other.position(), std::size_t(1));
    }

    /// Deleting the place and undoing it brings the sub-pipeline back; no project is left with half of it.
    void deleteAndUndo()
    {
        Desk desk;
        desk.collapse(middleNodes(desk.document()));
        const graph::Document collapsed = desk.document();
        desk.key(Qt::Key_Delete);
        QVERIFY(desk.document().parts.empty());
        desk.controller.undo();
        QVERIFY(desk.document() == collapsed);
    }

    /// Inside, quick-add offers inputs and outputs, and not the sub-pipeline itself.
    void typesInside()
    {
        Desk desk;
        desk.collapse(middleNodes(desk.document()));
        const NodeTypeId type = desk.document().find(desk.place())->type;
        const auto offers = [&](const NodeTypeId& wanted) {
            const auto all = desk.controller.registry().all();
            return std::any_of(all.begin(), all.end(),
                               [&](const nodes::NodeType* each) { return each->spec().id == wanted; });
        };
        QVERIFY(offers(type));
        QVERIFY(!offers(graph::entryType("table")));
        desk.controller.enter(desk.place());
        QVERIFY(!offers(type));
        QVERIFY(offers(graph::entryType("table")));
    }
};

QTEST_MAIN(TestSubPipelines)
#include "tst_sub_pipelines.moc"
