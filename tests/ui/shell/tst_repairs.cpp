#include <QtTest>

#include "core/nodes/collapse.h"
#include "tests/ui/shell/sample_window.h"
#include "ui/canvas/canvas_scene.h"
#include "ui/canvas/canvas_view.h"
#include "ui/panels/problems/problems_panel.h"
#include "ui/shell/run_offer.h"

#include <QAbstractButton>
#include <QFile>
#include <QTableWidget>
#include <QTreeView>

#include <algorithm>

using namespace weir;
using namespace weir::ui;

/// From a problem to its repair by its button, also where the broken node stands in a sub-pipeline.
class tst_repairs : public QObject
{
    Q_OBJECT

    test::SampleWindow m_sample;
    ProblemsPanel* m_problems = nullptr;
    Json m_columns = Json::array(); ///< What "names" selects: all columns of the orders.

    DocumentController& pipeline() { return m_sample.window->session()->controller(); }

    bool inspected(int errors)
    {
        return QTest::qWaitFor([&] { return m_problems->model().errors() == errors; }, 20'000);
    }

    const graph::Node* flatNode(const char* suffix)
    {
        for (const auto& [id, node] : pipeline().flat()->document.nodes) {
            if (QString::fromStdString(id.str()).endsWith(QLatin1String(suffix))) {
                return node.get();
            }
        }
        return nullptr;
    }

    /// Looks at the first problem and presses the button that begins so.
    bool press(const QString& title)
    {
        auto* list = m_problems->findChild<QTreeView*>();
        list->setCurrentIndex(list->model()->index(0, 0));
        QAbstractButton* found = nullptr;
        for (auto* button : m_problems->findChildren<QAbstractButton*>()) {
            found = button->text().startsWith(title) ? button : found;
        }
        if (found) {
            QTest::mouseClick(found, Qt::LeftButton);
        }
        return found != nullptr;
    }

    void rename(const char* column, const char* to)
    {
        Json columns = m_columns;
        for (Json& each : columns) {
            if (each["column"] == column) {
                each["name"] = to;
            }
        }
        QVERIFY(pipeline().edit({graph::SetSetting{NodeId("names"), "columns", columns}}, QStringLiteral("rename")));
    }

private slots:
    void initTestCase()
    {
        QVERIFY(m_sample.open(50));
        m_problems = m_sample.window->findChild<ProblemsPanel*>();
        QVERIFY(m_problems);
        QFile orders(m_sample.folder + QStringLiteral("/data/orders.csv"));
        QVERIFY(orders.open(QIODevice::ReadOnly));
        for (const QByteArray& column : orders.readLine().trimmed().split(',')) {
            m_columns.push_back({{"column", column.toStdString()}});
        }
        graph::Node names;
        names.id = NodeId("names");
        names.type = NodeTypeId("select");
        names.settings = {{"columns", m_columns}};
        const graph::PortRef from{NodeId("orders"), "out"};
        const graph::PortRef to{NodeId("paid"), "in"};
        QVERIFY(pipeline().edit({graph::EditGroup{{{graph::AddNode{names, {0, 0}}},
                                                   {graph::Disconnect{{from, to}}},
                                                   {graph::Connect{{from, {names.id, "in"}}}},
                                                   {graph::Connect{{{names.id, "out"}, to}}}}}},
                                QStringLiteral("insert")));
        const auto collapsed = nodes::collapse(pipeline().document(), pipeline().registry(),
                                               {{NodeId("paid"), NodeId("sales")}, {}, {}, "Sales"});
        QVERIFY(collapsed);
        QVERIFY(pipeline().replace(collapsed->view, QStringLiteral("collapse")));
        QVERIFY(m_sample.window->session()->inspection().analysis.nodes.size() > 0);
        QSignalSpy analysed(m_sample.window->session(), &ProjectSession::inspected);
        QVERIFY(analysed.wait(20'000));
        QVERIFY(inspected(0));
    }

    void renamesReachIntoSubPipelines()
    {
        rename("status", "state");
        QVERIFY(inspected(1));
        QVERIFY(m_problems->model().textOf(0).contains(QStringLiteral("became 'state'")));
        // A node with a mistake shows it, which is more than that something is missing; and it is not offered to run.
        ProjectSession& session = *m_sample.window->session();
        QCOMPARE(session.board().ofFlat(flatNode("paid")->id).state, NodeState::Error);
        const std::vector<NodeId> offered = nodesToRun(session, {}, {});
        QVERIFY(std::find(offered.begin(), offered.end(), flatNode("paid")->id) == offered.end());
        const std::size_t before = pipeline().position();
        QVERIFY(press(QStringLiteral("Rename 'status' to 'state' everywhere")));
        QVERIFY(inspected(0));
        QVERIFY(pipeline().scope().empty());
        QCOMPARE(pipeline().position(), before + 1);
        QCOMPARE(flatNode("paid")->settings["condition"].get<std::string>(), std::string("state = 'paid'"));
        pipeline().undo();
        QCOMPARE(flatNode("paid")->settings["condition"].get<std::string>(), std::string("status = 'paid'"));
        QVERIFY(inspected(1));
        pipeline().undo();
        QVERIFY(inspected(0));
    }

    void aRepairInsideOneThatIsShownStaysThere()
    {
        rename("status", "state");
        QVERIFY(inspected(1));
        const NodeId flat = flatNode("paid")->id;
        QCOMPARE(pipeline().enterAt(flat), NodeId("paid"));
        const graph::Address inside = pipeline().scope();
        QVERIFY(!inside.empty());
        QVERIFY(press(QStringLiteral("Use 'state' here")));
        QVERIFY(inspected(0));
        QVERIFY(pipeline().scope() == inside);
        QCOMPARE(pipeline().document().find(NodeId("paid"))->settings["condition"].get<std::string>(),
                 std::string("state = 'paid'"));
        pipeline().leaveTo(0);
        while (pipeline().canUndo()) {
            pipeline().undo();
        }
        QVERIFY(pipeline().isClean());
    }

    /// The columns in the form of a source are those of the file as it was last looked at, at once.
    void aNewLookShowsItsColumns()
    {
        const auto write = [&](const char* text) {
            QFile file(m_sample.folder + QStringLiteral("/data/few.csv"));
            return file.open(QIODevice::WriteOnly) && file.write(text) > 0;
        };
        QVERIFY(write("id,age\n1,20\n"));
        graph::Node few;
        few.id = NodeId("few");
        few.type = NodeTypeId("source.file");
        few.settings = {{"path", "data/few.csv"}};
        QVERIFY(pipeline().edit({graph::AddNode{few, {0, 900}}}, QStringLiteral("add")));
        m_sample.window->canvas().canvas()->selectNodes({few.id});
        const auto shown = [&] {
            QStringList names;
            for (auto* table : m_sample.window->findChildren<QTableWidget*>()) {
                for (int row = 0; table->accessibleName() == QStringLiteral("Columns of the source") &&
                                  row < table->rowCount() && table->isVisibleTo(m_sample.window.get());
                     ++row) {
                    names << table->item(row, 0)->text();
                }
            }
            return names;
        };
        QTRY_COMPARE_WITH_TIMEOUT(shown(), (QStringList{"id", "age"}), 20'000);
        QVERIFY(write("id,years,town\n1,20,Bonn\n"));
        QAbstractButton* again = nullptr;
        for (auto* button : m_sample.window->findChildren<QAbstractButton*>()) {
            again = button->text() == QStringLiteral("Detect again") && button->isVisibleTo(m_sample.window.get())
                        ? button
                        : again;
        }
        QVERIFY(again);
        QTest::mouseClick(again, Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(shown(), (QStringList{"id", "years", "town"}), 20'000);
        pipeline().undo();
        QVERIFY(inspected(0));
    }

    /// What a run ended with stays where it happened until something changes, and can be mended from the list.
    void aRunThatFailedIsAProblem()
    {
        graph::Node strict;
        strict.id = NodeId("strict");
        strict.type = NodeTypeId("cast");
        strict.settings = {{"columns", {{{"column", "product"}, {"type", "integer"}, {"onFailure", "fail"}}}}};
        graph::Node sorted;
        sorted.id = NodeId("sorted");
        sorted.type = NodeTypeId("sort");
        sorted.settings = {{"order", {{{"expression", "product"}}}}};
        QVERIFY(pipeline().edit({graph::EditGroup{{{graph::AddNode{strict, {0, 0}}},
                                                   {graph::AddNode{sorted, {200, 0}}},
                                                   {graph::Connect{{{NodeId("orders"), "out"}, {strict.id, "in"}}}},
                                                   {graph::Connect{{{strict.id, "out"}, {sorted.id, "in"}}}}}}},
                                QStringLiteral("add")));
        QVERIFY(inspected(0));
        QVERIFY(m_sample.run());
        QVERIFY(inspected(1));
        QSignalSpy analysed(m_sample.window->session(), &ProjectSession::inspected);
        analysed.wait(1'000); // the look after the run must not take it away
        QCOMPARE(m_problems->model().errors(), 1);
        QVERIFY(m_problems->model().textOf(0).contains(QStringLiteral("Row 1 of what this node reads: product")));
        NodeStatusBoard& board = m_sample.window->session()->board();
        QCOMPARE(board.ofFlat(NodeId("orders")).state, NodeState::Done);
        QCOMPARE(board.ofFlat(strict.id).state, NodeState::Error);
        QCOMPARE(board.ofFlat(sorted.id).state, NodeState::Blocked);
        QVERIFY(press(QStringLiteral("Empty such cells")));
        QVERIFY(inspected(0));
        QVERIFY(board.ofFlat(strict.id).state != NodeState::Error);
        QVERIFY(board.ofFlat(sorted.id).state != NodeState::Blocked);
        pipeline().undo(); // the settings that failed are back, and so is what is known of them
        QVERIFY(inspected(1));
        pipeline().redo();
        QVERIFY(m_sample.run());
        QVERIFY(inspected(0));
    }
};

QTEST_MAIN(tst_repairs)
#include "tst_repairs.moc"
