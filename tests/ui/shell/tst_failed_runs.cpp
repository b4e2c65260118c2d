#include <QtTest>

#include "app/toolbox.h"
#include "core/run/preview.h"
#include "core/store/reveal_log.h"
#include "tests/ui/shell/sample_window.h"
#include "ui/canvas/canvas_scene.h"
#include "ui/canvas/canvas_view.h"
#include "ui/kit/data_grid.h"
#include "ui/kit/messages.h"
#include "ui/panels/data/data_panel.h"
#include "ui/panels/problems/problems_panel.h"
#include "ui/panels/settings/settings_form.h"
#include "ui/shell/data_desk.h"
#include "ui/theme/theme.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QTreeView>

using namespace weir;
using namespace weir::ui;

/// What a run stopped at: the row, the column and the value are told, can be looked at and mended, and are known again
/// when the project is opened anew. The oracle is the file itself.
class tst_failed_runs : public QObject
{
    Q_OBJECT

    int m_row = 0; ///< Of the orders, which one is told apart.
    test::SampleWindow m_sample;
    ProblemsPanel* m_problems = nullptr;
    QStringList m_names;
    QStringList m_cells; ///< Of that row of the orders.

    ProjectSession& session() { return *m_sample.window->session(); }
    DocumentController& pipeline() { return session().controller(); }
    QString cell(const char* column) { return m_cells.value(m_names.indexOf(QLatin1String(column))); }

    bool inspected(int errors)
    {
        return QTest::qWaitFor([&] { return m_problems->model().errors() == errors; }, 20'000);
    }

    /// A filter over the orders that fails in that row only.
    void addFilter(const std::string& condition)
    {
        graph::Node picky;
        picky.id = NodeId("picky");
        picky.type = NodeTypeId("filter");
        picky.settings = {{"condition", condition}};
        QVERIFY(pipeline().edit({graph::EditGroup{{{graph::AddNode{picky, {0, 400}}},
                                                   {graph::Connect{{{NodeId("orders"), "out"}, {picky.id, "in"}}}}}}},
                                QStringLiteral("add")));
        QSignalSpy analysed(&session(), &ProjectSession::inspected);
        QVERIFY(analysed.wait(20'000));
        QVERIFY(inspected(0));
    }

    std::string onlyThere(const std::string& cast)
    {
        return "if(order_id = '" + cell("order_id").toStdString() + "', " + cast + ", 1) > 0";
    }

    void choose()
    {
        auto* list = m_problems->findChild<QTreeView*>();
        list->setCurrentIndex(list->model()->index(0, 0));
    }

    QAbstractButton* button(const QString& title)
    {
        for (auto* each : m_problems->findChildren<QAbstractButton*>()) {
            if (each->text().startsWith(title) && each->isVisibleTo(m_problems)) {
                return each;
            }
        }
        return nullptr;
    }

    bool shows(const QString& text)
    {
        return QTest::qWaitFor(
            [&] {
                const auto labels = m_problems->findChild<ErrorRecord*>()->findChildren<QLabel*>();
                return std::any_of(labels.begin(), labels.end(), [&](QLabel* label) {
                    return label->isVisibleTo(m_problems) && label->text().contains(text);
                });
            },
            20'000);
    }

    void fail(const std::string& condition)
    {
        addFilter(condition);
        QVERIFY(m_sample.run());
        QVERIFY(inspected(1));
        choose();
    }

    const graph::Node* picky() { return pipeline().document().find(NodeId("picky")); }

    bool open()
    {
        m_problems = m_sample.window->findChild<ProblemsPanel*>();
        return m_problems != nullptr;
    }

private slots:
    void initTestCase()
    {
        QVERIFY(m_sample.open(500));
        QVERIFY(open());
        QFile orders(m_sample.folder + QStringLiteral("/data/orders.csv"));
        QVERIFY(orders.open(QIODevice::ReadOnly));
        m_names = QString::fromUtf8(orders.readLine()).trimmed().split(QLatin1Char(','));
        while (m_row < 30 || cell("product").isEmpty() || cell("customer_email").isEmpty()) {
            QVERIFY(!orders.atEnd());
            m_cells = QString::fromUtf8(orders.readLine()).trimmed().split(QLatin1Char(','));
            ++m_row;
        }
    }

    void cleanup()
    {
        while (m_sample.window && pipeline().canUndo()) {
            pipeline().undo();
        }
    }

    /// A run that failed did nothing to what it skipped: taking the edit back makes all nodes done, those of people
    /// too.
    void takingTheEditBackMakesAllDoneAgain()
    {
        QVERIFY(m_sample.run());
        const auto allAre = [this](NodeState state) {
            const auto& nodes = pipeline().flat()->document.nodes;
            return std::all_of(nodes.begin(), nodes.end(), [&](const auto& node) {
                const NodeState now = session().board().ofFlat(node.first).state;
                return now == state || now == NodeState::DoneWithWarnings;
            });
        };
        QTRY_VERIFY_WITH_TIMEOUT(allAre(NodeState::Done), 20'000);
        graph::Node paid = *pipeline().document().find(NodeId("paid"));
        paid.settings["condition"] = "cast(product as integer) > 0";
        QVERIFY(pipeline().edit({graph::SetSettings{paid.id, paid.settings}}, QStringLiteral("break")));
        QVERIFY(m_sample.run());
        QTRY_COMPARE_WITH_TIMEOUT(session().board().ofFlat(NodeId("paid")).state, NodeState::Error, 20'000);
        QVERIFY(!allAre(NodeState::Done));
        pipeline().undo();
        QTRY_VERIFY_WITH_TIMEOUT(allAre(NodeState::Done), 20'000);
    }

    /// More rejected rows than are allowed stop a run; the finding leads to them.
    void rejectedRowsAreShownWhereTheyStopARun()
    {
        QFile file(m_sample.folder + QStringLiteral("/data/few.csv"));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("id,age\n1,20\n2,old\n3,30\n") > 0);
        file.close();
        graph::Node few;
        few.id = NodeId("few");
        few.type = NodeTypeId("source.file");
        few.settings = {{"path", "data/few.csv"},
                        {"maxRejected", 0},
                        {"columns", {{{"name", "id"}, {"type", "integer"}}, {{"name", "age"}, {"type", "integer"}}}}};
        QVERIFY(pipeline().edit({graph::AddNode{few, {0, 900}}}, QStringLiteral("add")));
        QVERIFY(m_sample.run());
        QVERIFY(inspected(1));
        choose();
        const QString told = m_problems->model().textOf(0);
        QVERIFY2(told.contains(QStringLiteral("1 row of 3 could not be read")), qPrintable(told));
        QTRY_VERIFY_WITH_TIMEOUT(button(QStringLiteral("Show the rejected rows")), 20'000);
        button(QStringLiteral("Show the rejected rows"))->click();
        auto* grid = m_sample.window->findChild<DataDesk*>()->output()->grid();
        QTRY_COMPARE_WITH_TIMEOUT(grid->grid()->rowCount(), 1, 20'000);
        QVERIFY(grid->columnNames().contains(QStringLiteral("reason")));
        // The same rows stand behind the port, which is the only place that the list of ports names for them.
        auto* ports = m_sample.window->findChild<DataDesk*>()->output()->findChild<QComboBox*>();
        QCOMPARE(ports->count(), 2);
        QCOMPARE(ports->currentData().toString(), QStringLiteral("rejected"));
        ports->setCurrentIndex(0);
        emit ports->activated(0);
        QTRY_VERIFY_WITH_TIMEOUT(grid->columnNames().contains(QStringLiteral("age")), 20'000);
        ports->setCurrentIndex(1);
        emit ports->activated(1);
        QTRY_VERIFY_WITH_TIMEOUT(grid->columnNames().contains(QStringLiteral("reason")), 20'000);
        QCOMPARE(grid->grid()->rowCount(), 1);
    }

    /// Rejected rows that could not be read are read when they are shown again, not taken for shown.
    void rejectedRowsAreAskedForAgain()
    {
        QFile file(m_sample.folder + QStringLiteral("/data/some.csv"));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("id,age\n1,20\n2,old\n3,30\n4,40\n") > 0);
        file.close();
        graph::Node some;
        some.id = NodeId("some");
        some.type = NodeTypeId("source.file");
        some.settings = {{"path", "data/some.csv"},
                         {"maxRejected", 0},
                         {"columns", {{{"name", "id"}, {"type", "integer"}}, {{"name", "age"}, {"type", "integer"}}}}};
        QVERIFY(pipeline().edit({graph::AddNode{some, {0, 900}}}, QStringLiteral("add")));
        QVERIFY(m_sample.run());
        QTRY_VERIFY_WITH_TIMEOUT(
            m_problems->model().count() == 1 &&
                m_problems->model().textOf(0).contains(QStringLiteral("1 row of 4 could not be read")),
            20'000);
        choose();
        QTRY_VERIFY_WITH_TIMEOUT(button(QStringLiteral("Show the rejected rows")), 20'000);
        const QString store = QString::fromStdString(session().workspace()->storeFile().string());
        QVERIFY(QFile::rename(store, store + QStringLiteral(".away")));
        QFile broken(store);
        QVERIFY(broken.open(QIODevice::WriteOnly) && broken.write(QByteArray(8'192, 'x')) > 0);
        broken.close();
        button(QStringLiteral("Show the rejected rows"))->click();
        auto* panel = m_sample.window->findChild<DataDesk*>()->output();
        const auto failed = [panel] {
            const auto messages = panel->findChildren<InlineMessage*>();
            return std::any_of(messages.begin(), messages.end(),
                               [](const InlineMessage* message) { return message->isVisible(); });
        };
        QTRY_VERIFY_WITH_TIMEOUT(failed(), 20'000);
        QVERIFY(QFile::remove(store) && QFile::rename(store + QStringLiteral(".away"), store));
        m_sample.window->findChild<DataDesk*>()->refresh();
        QTRY_COMPARE_WITH_TIMEOUT(panel->grid()->grid()->rowCount(), 1, 20'000);
        QVERIFY(panel->grid()->columnNames().contains(QStringLiteral("reason")));
    }

    /// Rows behind the first that a preview reads are shown, too, once a run has met them; and where there are none, a
    /// sentence says so.
    void rejectedRowsFarDownAreShown()
    {
        const auto write = [&](const char* last) {
            QFile file(m_sample.folder + QStringLiteral("/data/many.csv"));
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write("id,age\n") > 0);
            for (int i = 0; i < 60'000; ++i) {
                file.write(QByteArray::number(i) + ",20\n");
            }
            file.write(last);
        };
        write("x,20\n");
        graph::Node many;
        many.id = NodeId("many");
        many.type = NodeTypeId("source.file");
        many.settings = {{"path", "data/many.csv"},
                         {"maxRejected", 0},
                         {"columns", {{{"name", "id"}, {"type", "integer"}}, {{"name", "age"}, {"type", "integer"}}}}};
        QVERIFY(pipeline().edit({graph::AddNode{many, {0, 900}}}, QStringLiteral("add")));
        m_sample.window->canvas().canvas()->selectNodes({many.id});
        auto* panel = m_sample.window->findChild<DataDesk*>()->output();
        auto* ports = panel->findChild<QComboBox*>();
        QTRY_COMPARE_WITH_TIMEOUT(ports->count(), 2, 20'000);
        ports->setCurrentIndex(1);
        emit ports->activated(1);
        const auto says = [&](const QString& text) {
            const auto labels = panel->findChildren<QLabel*>();
            return std::any_of(labels.begin(), labels.end(), [&](const QLabel* label) {
                return label->isVisibleTo(panel) && label->text().contains(text);
            });
        };
        QTRY_VERIFY_WITH_TIMEOUT(says(QStringLiteral("The first rows can all be read.")), 20'000);
        QVERIFY(m_sample.run());
        QVERIFY(inspected(1));
        QTRY_COMPARE_WITH_TIMEOUT(panel->grid()->grid()->rowCount(), 1, 20'000);
        QVERIFY(panel->grid()->columnNames().contains(QStringLiteral("reason")));
    }

    void theValueIsReadAndItsRowShown()
    {
        fail(onlyThere("cast(product as integer)"));
        QVERIFY(m_problems->model().textOf(0).contains(QStringLiteral("Row %1 ").arg(m_row)));
        QVERIFY(!m_problems->model().textOf(0).contains(cell("product")));
        QVERIFY(shows(cell("product")));
        QVERIFY(!button(QStringLiteral("Reveal")));
        QVERIFY(button(QStringLiteral("Show the row")));
        button(QStringLiteral("Show the row"))->click();
        auto* grid = m_sample.window->findChild<DataDesk*>()->input()->grid();
        QTRY_COMPARE_WITH_TIMEOUT(grid->currentIndex().row(), m_row - 1, 20'000);
        QVERIFY(grid->isVisible());
        QCOMPARE(grid->columnNames().value(grid->currentIndex().column()), QStringLiteral("product"));
        QTRY_COMPARE(grid->currentIndex().data().toString(), cell("product"));
    }

    void aClickGoesToTheField()
    {
        fail(onlyThere("cast(product as number)"));
        m_sample.window->activateWindow();
        emit m_problems->activated(m_problems->model().problem(0).diagnostic.error.where());
        const auto forms = m_sample.window->findChildren<SettingsForm*>(); // of the node, and of an import
        QTRY_VERIFY(std::any_of(forms.begin(), forms.end(), [](const SettingsForm* form) {
            return form->isVisible() && form->isAncestorOf(QApplication::focusWidget());
        }));
        QCOMPARE(QString::fromLatin1(QApplication::focusWidget()->metaObject()->className()),
                 QStringLiteral("weir::ui::CodeEdit"));
        QCOMPARE(m_sample.window->canvas().canvas()->selectedNodes(), std::set<NodeId>{NodeId("picky")});
    }

    void personalValuesAreMaskedUntilSomebodyLooks()
    {
        fail(onlyThere("cast(customer_email as integer)"));
        const QString email = cell("customer_email").trimmed();
        QVERIFY(shows(QStringLiteral("***")));
        for (QLabel* label : m_problems->findChild<ErrorRecord*>()->findChildren<QLabel*>()) {
            QVERIFY(!label->text().contains(email));
        }
        QVERIFY(QTest::qWaitFor([&] { return !m_sample.window->jobs().active(); }, 20'000));
        QVERIFY(button(QStringLiteral("Reveal")));
        button(QStringLiteral("Reveal"))->click();
        QVERIFY(shows(email));
        const auto store = session().workspace()->openStore(store::OpenMode::ReadOnly, SystemClock());
        QVERIFY(store);
        const auto reveals = store::RevealLog(*store).newest();
        QVERIFY(reveals && reveals->size() == 1);
        QCOMPARE(reveals->front().column, std::string("customer_email"));
        QCOMPARE(reveals->front().node, std::string("picky"));
    }

    void theExpressionIsMended()
    {
        const std::string before = onlyThere("cast(product as integer)");
        fail(before);
        button(QStringLiteral("Empty such cells"))->click();
        QVERIFY(inspected(0));
        QCOMPARE(picky()->settings["condition"].get<std::string>(), onlyThere("try_cast(product as integer)"));
        QVERIFY(m_sample.run());
        QVERIFY(inspected(0));
        pipeline().undo();
        QCOMPARE(picky()->settings["condition"].get<std::string>(), before);
        QVERIFY(inspected(1)); // that it failed is known still
    }

    void suchRowsAreMovedAsideBefore()
    {
        fail("cast(product as integer) > 0");
        const std::size_t nodes = pipeline().document().nodes.size();
        button(QStringLiteral("Convert 'product' before"))->click();
        QVERIFY(inspected(0));
        QCOMPARE(pipeline().document().nodes.size(), nodes + 1);
        QVERIFY(m_sample.run());
        QVERIFY(inspected(0));
        const auto wires = pipeline().document().into(NodeId("picky"));
        QCOMPARE(wires.size(), std::size_t{1});
        QCOMPARE(pipeline().document().find(wires.front().from.node)->type, NodeTypeId("cast"));
        pipeline().undo();
        QCOMPARE(pipeline().document().nodes.size(), nodes);
    }

    /// Rows that are kept nowhere are computed up to the wanted one.
    void rowsAreComputedUpToTheWantedOne()
    {
        run::PreviewOptions options;
        options.preferFull = false;
        options.from = m_row;
        options.limit = 3;
        const auto project = session().project();
        const SystemClock clock;
        RunContext context;
        context.clock = &clock;
        const auto rows =
            run::preview(*session().workspace(), project, pipeline().document(), NodeId("orders"), options, context);
        QVERIFY(rows);
        QCOMPARE(rows->from, std::int64_t{m_row});
        QCOMPARE(rows->rows, std::int64_t{3});
        const auto column = rows->schema->indexOf("order_id");
        QCOMPARE(QString::fromStdString(toText(rows->batches.front().value(0, *column))), cell("order_id"));
    }

    /// Last: the window is closed and another one opened.
    void itIsKnownAgainWhenTheProjectIsOpened()
    {
        fail(onlyThere("cast(product as integer)"));
        QSignalSpy saved(&session(), &ProjectSession::saved);
        session().save();
        QVERIFY(saved.wait(20'000));
        m_sample.window->close();
        m_sample.window.reset();
        const auto toolbox = app::makeToolbox();
        m_sample.window =
            std::make_unique<MainWindow>(Services{*toolbox, &app::makeSecrets, std::make_shared<SystemClock>()});
        m_sample.window->resize(1440, 900);
        m_sample.window->show();
        QSignalSpy ready(m_sample.window.get(), &MainWindow::ready);
        m_sample.window->openProject(m_sample.folder);
        QVERIFY(ready.wait(30'000));
        QVERIFY(open());
        QVERIFY(inspected(1));
        QVERIFY(m_problems->model().textOf(0).contains(QStringLiteral("Row %1 ").arg(m_row)));
        QCOMPARE(session().board().ofFlat(NodeId("picky")).state, NodeState::Error);
        choose();
        QVERIFY(shows(cell("product")));
        QVERIFY(button(QStringLiteral("Empty such cells")));
        QVERIFY(pipeline().edit({graph::SetSetting{NodeId("picky"), "condition", "true"}}, QStringLiteral("change")));
        QVERIFY(inspected(0)); // other settings: nobody knows that they fail
        QVERIFY(session().board().ofFlat(NodeId("picky")).state != NodeState::Error);
    }
};

QTEST_MAIN(tst_failed_runs)
#include "tst_failed_runs.moc"
