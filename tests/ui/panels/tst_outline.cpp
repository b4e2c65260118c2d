#include "tests/ui/support/canvas_desk.h"
#include "ui/panels/outline/outline_panel.h"
#include "ui/panels/palette/palette_panel.h"
#include "ui/theme/theme.h"

#include <QLineEdit>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>
#include <QTreeWidget>
#include <QTreeWidgetItemIterator>

using namespace weir;
using namespace weir::ui;
using test::Desk;

namespace {

QTreeWidgetItem* line(QTreeWidget& tree, const QString& name)
{
    for (QTreeWidgetItemIterator each(&tree); *each; ++each) {
        if ((*each)->text(0) == name) {
            return *each;
        }
    }
    return nullptr;
}

} // namespace

/// The outline and the palette beside a canvas.
class TestOutline : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        Theme::instance().install(*qApp);
        Theme::instance().setReducedMotion(true);
        QSettings().clear();
    }

    void showsEveryNodeWithStateAndRows()
    {
        Desk desk;
        OutlinePanel outline(desk.view);
        outline.show();
        std::size_t nodes = 0;
        for (const auto& [id, item] : desk.scene.nodeItems()) {
            nodes += line(outline.tree(), item->face().title) ? 1 : 0;
        }
        QCOMPARE(nodes, desk.document().nodes.size());
        NodeStatus status;
        status.state = NodeState::Done;
        status.rows["out"] = 12480;
        desk.board.set(NodeId("filter"), status);
        const QTreeWidgetItem* filter = line(outline.tree(), QStringLiteral("Filter rows"));
        QCOMPARE(filter->text(2), stateText(NodeState::Done));
        QCOMPARE(filter->text(3), QLocale().toString(12480));
        const QString spoken = filter->data(0, Qt::AccessibleTextRole).toString();
        QVERIFY2(spoken.contains(QStringLiteral("Done")) && spoken.contains(QLocale().toString(12480)),
                 qPrintable(spoken));
        QVERIFY(filter->childCount() >= 2); // its wires
    }

    void selectionGoesBothWays()
    {
        Desk desk;
        OutlinePanel outline(desk.view);
        outline.show();
        desk.scene.selectNodes({NodeId("gate")});
        QCOMPARE(outline.tree().selectedItems().size(), 1);
        QCOMPARE(outline.tree().selectedItems().front()->text(0), QStringLiteral("Consent gate"));
        outline.tree().setCurrentItem(line(outline.tree(), QStringLiteral("Filter rows")));
        QVERIFY(desk.scene.selectedNodes() == std::set<NodeId>{NodeId("filter")});
        QTreeWidgetItem* wire = line(outline.tree(), QStringLiteral("Filter rows"))->child(0);
        wire->parent()->setExpanded(true);
        outline.tree().setCurrentItem(wire);
        QCOMPARE(desk.scene.selection().wires.size(), std::size_t(1));
    }

    void keysOfTheCanvasWorkInTheTree()
    {
        Desk desk;
        OutlinePanel outline(desk.view);
        outline.setActions(desk.commands.all());
        outline.resize(500, 400);
        outline.show();
        outline.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&outline));
        outline.focusTree();
        outline.tree().setCurrentItem(line(outline.tree(), QStringLiteral("Filter rows")));
        QTest::keyClick(&outline.tree(), Qt::Key_D);
        QVERIFY(desk.document().find(NodeId("filter"))->disabled);
        QTest::keyClick(&outline.tree(), Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(!desk.document().find(NodeId("filter"))->disabled);
        QTest::keyClick(&outline.tree(), Qt::Key_Delete, Qt::ControlModifier);
        QVERIFY(!desk.document().find(NodeId("filter")));
        QTRY_VERIFY(!line(outline.tree(), QStringLiteral("Filter rows")));
        QSignalSpy activated(&desk.view, &CanvasView::nodeActivated);
        outline.tree().setCurrentItem(line(outline.tree(), QStringLiteral("Consent gate")));
        QTest::keyClick(&outline.tree(), Qt::Key_Return);
        QCOMPARE(activated.size(), 1);
    }

    void paletteFindsBySynonymAndRemembers()
    {
        const auto registry = test::fakeRegistry();
        {
            PalettePanel palette(*registry);
            palette.show();
            QVERIFY(palette.tree().topLevelItem(0)->isHidden()); // no favourites yet
            auto* search = palette.findChild<QLineEdit*>();
            QSignalSpy chosen(&palette, &PalettePanel::chosen);
            QTest::keyClicks(search, QStringLiteral("dedupe"));
            QTest::keyClick(search, Qt::Key_Return);
            QCOMPARE(chosen.size(), 1);
            QVERIFY(chosen.front().front().value<NodeTypeId>() == NodeTypeId("dedupe"));
            palette.setFavourite(NodeTypeId("join"), true);
            for (const char* type : {"filter", "union", "filter", "clean", "hash", "gate", "score"}) {
                palette.noteUsed(NodeTypeId(type));
            }
        }
        PalettePanel later(*registry);
        QTreeWidgetItem* favourites = later.tree().topLevelItem(0);
        QTreeWidgetItem* recent = later.tree().topLevelItem(1);
        QVERIFY(!favourites->isHidden());
        QCOMPARE(favourites->childCount(), 1);
        QCOMPARE(favourites->child(0)->text(0), QStringLiteral("Join"));
        QCOMPARE(recent->childCount(), 5);
        QCOMPARE(recent->child(0)->text(0), QStringLiteral("Score"));
        later.setFavourite(NodeTypeId("join"), false);
        QVERIFY(favourites->isHidden());
    }
};

QTEST_MAIN(TestOutline)
#include "tst_outline.moc"
