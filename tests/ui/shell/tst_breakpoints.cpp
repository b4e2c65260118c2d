#include <QtTest>

#include "core/nodes/collapse.h"
#include "tests/ui/shell/sample_window.h"
#include "ui/canvas/canvas_commands.h"
#include "ui/canvas/canvas_scene.h"
#include "ui/canvas/canvas_view.h"
#include "ui/canvas/node_item.h"
#include "ui/document/breakpoints.h"
#include "ui/document/column_views.h"
#include "ui/kit/data_grid.h"
#include "ui/kit/messages.h"
#include "ui/panels/data/data_panel.h"
#include "ui/panels/settings/code_edit.h"
#include "ui/shell/breakpoint_controller.h"
#include "ui/shell/condition_dialog.h"
#include "ui/shell/data_desk.h"
#include "ui/shell/run_controller.h"

#include <QAction>
#include <QPushButton>

using namespace weir;
using namespace weir::ui;

/// Breakpoints in the real window: set by keys at nodes and wires, kept with the layout, and runs that wait at them.
class tst_breakpoints : public QObject
{
    Q_OBJECT

    test::SampleWindow m_sample;
    BreakpointController* m_breakpoints = nullptr;

    ProjectSession& session() { return *m_sample.window->session(); }
    DocumentController& pipeline() { return session().controller(); }
    CanvasScene& scene() { return *m_sample.window->canvas().canvas(); }
    Breakpoints set() { return breakpointsOf(pipeline().document()); }
    QAction* action(const char* id) { return m_sample.window->findChild<QAction*>(QLatin1String(id)); }
    void select(const char* id) { scene().selectNodes({NodeId(id)}); }
    /// Diamonds on the card of a node.
    int marks(const char* id) { return static_cast<int>(scene().node(NodeId(id))->childItems().size()); }

    QPushButton* barButton(const QString& text)
    {
        for (auto* each : m_breakpoints->bar()->findChildren<QPushButton*>()) {
            if (each->text() == text && each->isVisible()) {
                return each;
            }
        }
        return nullptr;
    }

    bool waits()
    {
        return QTest::qWaitFor([&] { return m_breakpoints->bar()->isVisible(); }, 30'000);
    }

    /// Starts all again and does not wait for the end.
    void startRun()
    {
        select("orders");
        action("run.fromHere")->trigger();
    }

    bool ended()
    {
        return QTest::qWaitFor([&] { return action("run.stale")->isEnabled(); }, 60'000);
    }

private slots:
    void initTestCase()
    {
        QVERIFY(m_sample.open(50));
        m_breakpoints = m_sample.window->findChild<BreakpointController*>();
        QVERIFY(m_breakpoints && !m_breakpoints->bar()->isVisible());
        QVERIFY(m_sample.run());
    }

    void cleanup()
    {
        action("run.stop")->trigger();
        QVERIFY(ended());
        pipeline().leaveTo(0);
        while (pipeline().canUndo()) {
            pipeline().undo();
        }
        QVERIFY(set().empty() && pipeline().isClean());
    }

    void aKeySetsAndRemovesAsOneStepOfTheLayout()
    {
        select("paid");
        m_sample.window->canvas().setFocus();
        const graph::Document before = pipeline().document();
        QTest::keyClick(&m_sample.window->canvas(), Qt::Key_B);
        const graph::PortRef paid{NodeId("paid"), "out"};
        QCOMPARE(set(), (Breakpoints{{paid, ""}}));
        QCOMPARE(marks("paid"), 1);
        graph::Document bare = pipeline().document();
        bare.layoutExtra = before.layoutExtra;
        QVERIFY(bare == before); // nothing that a result depends on
        QTRY_COMPARE(session().board().ofFlat(NodeId("paid")).state, NodeState::Done);
        QVERIFY(pipeline().canUndo());
        pipeline().undo();
        QVERIFY(set().empty());
        QCOMPARE(marks("paid"), 0);
        pipeline().redo();
        QTest::keyClick(&m_sample.window->canvas(), Qt::Key_B);
        QVERIFY(set().empty());
    }

    void aWireStandsForThePortThatItComesFrom()
    {
        const std::vector<graph::Wire> wires = pipeline().document().into(NodeId("paid"));
        QCOMPARE(wires.size(), std::size_t{1});
        scene().select({{}, {wires.front()}, {}, {}});
        QVERIFY(action("breakpoint.toggle")->isEnabled());
        action("breakpoint.toggle")->trigger();
        QCOMPARE(set(), (Breakpoints{{wires.front().from, ""}}));
        QVERIFY(action("breakpoint.removeAll")->isEnabled());
        action("breakpoint.removeAll")->trigger();
        QVERIFY(set().empty() && !action("breakpoint.removeAll")->isEnabled());
    }

    void aConditionIsCheckedBeforeItIsTaken()
    {
        select("paid");
        action("breakpoint.condition")->trigger();
        auto* dialog = m_sample.window->findChild<ConditionDialog*>();
        QVERIFY(dialog && dialog->isVisible());
        auto* text = dialog->findChild<CodeEdit*>();
        const auto buttons = dialog->findChildren<QPushButton*>();
        const auto accept = *std::find_if(buttons.begin(), buttons.end(), [](auto* each) { return each->isDefault(); });
        text->setPlainText(QStringLiteral("no_such_column > 1"));
        QVERIFY(!accept->isEnabled());
        QCOMPARE(text->extraSelections().size(), 1); // and where
        text->setPlainText(QStringLiteral("quantity"));
        QVERIFY(!accept->isEnabled()); // no condition
        text->setPlainText(QStringLiteral("quantity > 1"));
        QVERIFY(accept->isEnabled());
        QTest::keyClick(text, Qt::Key_Return);
        QCOMPARE(set(), (Breakpoints{{{NodeId("paid"), "out"}, "quantity > 1"}}));
        QTRY_VERIFY(!m_sample.window->findChild<ConditionDialog*>());
        action("breakpoint.condition")->trigger();
        dialog = m_sample.window->findChild<ConditionDialog*>();
        QCOMPARE(dialog->findChild<CodeEdit*>()->toPlainText(), QStringLiteral("quantity > 1"));
        QTest::keyClick(dialog->findChild<CodeEdit*>(), Qt::Key_Escape);
        QTRY_VERIFY(!m_sample.window->findChild<ConditionDialog*>());
        QCOMPARE(set(), (Breakpoints{{{NodeId("paid"), "out"}, "quantity > 1"}}));
    }

    void aRunWaitsWithItsRowsOnShowAndGoesOn()
    {
        QVERIFY(pipeline().replace(
            withBreakpoint(pipeline().document(), {NodeId("paid"), "out"}, std::string("quantity > 1")),
            QStringLiteral("set")));
        startRun();
        QVERIFY(waits());
        QVERIFY(!action("run.stale")->isEnabled());
        QVERIFY(action("breakpoint.goOn")->isEnabled());
        QCOMPARE(scene().selectedNodes(), std::set<NodeId>{NodeId("paid")});
        auto* grid = m_sample.window->findChild<DataDesk*>()->output()->grid();
        QTRY_VERIFY_WITH_TIMEOUT(grid->grid()->arrangement().condition.has_value() && grid->grid()->rowCount() > 0,
                                 30'000);
        const auto column = grid->columnNames().indexOf(QStringLiteral("quantity"));
        QVERIFY(column >= 0);
        for (int row = 0; row < grid->grid()->rowCount(); ++row) {
            QTRY_VERIFY(!grid->grid()->index(row, static_cast<int>(column)).data().toString().isEmpty());
            QVERIFY(grid->grid()->index(row, static_cast<int>(column)).data().toInt() > 1);
        }
        // What comes after has not run: it waits.
        QVERIFY(session().board().ofFlat(NodeId("sales")).state != NodeState::Done);
        QTest::qWait(300);
        QVERIFY(!action("run.stale")->isEnabled());
        QVERIFY(barButton(BreakpointController::tr("Go on")));
        barButton(BreakpointController::tr("Go on"))->click();
        QVERIFY(ended());
        QVERIFY(!m_breakpoints->bar()->isVisible());
        QTRY_COMPARE_WITH_TIMEOUT(session().board().ofFlat(NodeId("sales")).state, NodeState::Done, 20'000);
    }

    void aRunThatWaitsCanBeStopped()
    {
        QVERIFY(pipeline().replace(withBreakpoint(pipeline().document(), {NodeId("paid"), "out"}, std::string()),
                                   QStringLiteral("set")));
        startRun();
        QVERIFY(waits());
        barButton(BreakpointController::tr("Stop the run"))->click();
        QVERIFY(ended());
        QTRY_VERIFY(!m_breakpoints->bar()->isVisible());
        QVERIFY(!action("breakpoint.goOn")->isEnabled());
        QTest::qWait(300);
        const nodes::Diagnostics findings = session().findingsOf(NodeId("paid")); // stopping is no problem
        QVERIFY2(findings.empty(), findings.empty() ? "" : findings.front().error.text().c_str());
    }

    /// The first run of these settings: the rows are not known to be there yet when it waits.
    void rowsThatHaveJustComeAreFiltered()
    {
        graph::Node paid = *pipeline().document().find(NodeId("paid"));
        paid.settings["condition"] = "status = 'paid' and total > 1";
        QVERIFY(pipeline().edit({graph::SetSettings{paid.id, paid.settings}}, QStringLiteral("other")));
        QVERIFY(pipeline().replace(
            withBreakpoint(pipeline().document(), {NodeId("paid"), "out"}, std::string("quantity > 1")),
            QStringLiteral("set")));
        select("paid");
        QTest::qWait(500);
        action("run.stale")->trigger();
        QVERIFY(waits());
        auto* grid = m_sample.window->findChild<DataDesk*>()->output()->grid();
        const auto filtered = [&] { return grid->grid()->arrangement().condition.has_value(); };
        QTRY_VERIFY_WITH_TIMEOUT(filtered(), 20'000);
        QTest::qWait(1'000);
        QVERIFY(filtered());
        barButton(BreakpointController::tr("Go on"))->click();
        QVERIFY(ended());
    }

    void noRowThatFitsIsNoReasonToWait()
    {
        QVERIFY(pipeline().replace(
            withBreakpoint(pipeline().document(), {NodeId("paid"), "out"}, std::string("quantity > 1000000")),
            QStringLiteral("set")));
        bool waited = false;
        const auto heard = connect(m_breakpoints, &BreakpointController::rowsRequested, this, [&] { waited = true; });
        startRun();
        QVERIFY(ended());
        disconnect(heard);
        QVERIFY(!waited);
    }

    void collapsingAndExpandingKeepsIt()
    {
        const graph::PortRef paid{NodeId("paid"), "out"};
        graph::Document start = withBreakpoint(pipeline().document(), paid, std::string("quantity > 1"));
        start = withBreakpoint(start, {NodeId("orders"), "out"}, std::string());
        start = withColumnView(start, {"narrow", paid, {{"quantity", 80}}, {}});
        QVERIFY(pipeline().replace(start, QStringLiteral("set")));
        const Breakpoints flat = flatBreakpoints(pipeline().root(), *pipeline().flat());
        QCOMPARE(flat.size(), std::size_t{2});
        const auto collapsed =
            nodes::collapse(start, pipeline().registry(), {{NodeId("paid"), NodeId("sales")}, {}, {}, "Sales"});
        QVERIFY(collapsed);
        QVERIFY(pipeline().replace(collapsed->view, QStringLiteral("collapse")));
        QCOMPARE(set(), (Breakpoints{{{NodeId("orders"), "out"}, ""}}));
        QCOMPARE(flatBreakpoints(pipeline().root(), *pipeline().flat()), flat);
        QVERIFY(columnViewsOf(pipeline().document()).empty());
        const graph::Document& part = *pipeline().root().parts.begin()->second;
        QCOMPARE(columnViewsOf(part).size(), std::size_t{1});
        // Those at the node that stands for them are at the ports behind it, where what was set inside has its say.
        graph::Document more = pipeline().document();
        std::set<graph::PortRef> wanted{paid, {NodeId("orders"), "out"}};
        for (const graph::Wire& wire : part.wires) {
            if (graph::isExit(part.find(wire.to.node)->type)) {
                wanted.insert(wire.from);
                more = withBreakpoint(more, {collapsed->place, wire.to.node.str()}, std::string("true"));
            }
        }
        QVERIFY(wanted.size() > 2);
        QVERIFY(pipeline().replace(more, QStringLiteral("set")));
        const auto expanded = nodes::expand(pipeline().document(), collapsed->place);
        QVERIFY(expanded);
        QVERIFY(pipeline().replace(expanded->view, QStringLiteral("expand")));
        QVERIFY(set().contains(paid) && set().at(paid) == "quantity > 1");
        QCOMPARE(set().size(), wanted.size());
        QCOMPARE(columnViewsOf(pipeline().document()), columnViewsOf(start));
        pipeline().undo();
        pipeline().undo();
        pipeline().undo();
        QVERIFY(pipeline().document() == start);
    }

    void insideASubPipelineItIsWhereRunsKnowIt()
    {
        const auto collapsed = nodes::collapse(pipeline().document(), pipeline().registry(),
                                               {{NodeId("paid"), NodeId("sales")}, {}, {}, "Sales"});
        QVERIFY(collapsed);
        QVERIFY(pipeline().replace(collapsed->view, QStringLiteral("collapse")));
        NodeId flat;
        for (const auto& [id, node] : pipeline().flat()->document.nodes) {
            flat = QString::fromStdString(id.str()).endsWith(QLatin1String("paid")) ? id : flat;
        }
        QVERIFY(!flat.empty());
        QCOMPARE(pipeline().enterAt(flat), NodeId("paid"));
        select("paid");
        action("breakpoint.toggle")->trigger();
        QCOMPARE(flatBreakpoints(pipeline().root(), *pipeline().flat()),
                 (Breakpoints{{graph::PortRef{flat, "out"}, ""}}));
    }

    void theLayoutFileKeepsIt()
    {
        select("paid");
        action("breakpoint.toggle")->trigger();
        QSignalSpy saved(&session(), &ProjectSession::saved);
        session().save();
        QVERIFY(saved.wait(20'000));
        const auto loaded = project::load(session().folder());
        QVERIFY(loaded);
        const auto& [id, document] = *loaded->project.pipelines.begin();
        QCOMPARE(breakpointsOf(document), (Breakpoints{{graph::PortRef{NodeId("paid"), "out"}, ""}}));
        pipeline().undo();
        saved.clear();
        session().save();
        QVERIFY(saved.wait(20'000));
    }
};

QTEST_MAIN(tst_breakpoints)
#include "tst_breakpoints.moc"
