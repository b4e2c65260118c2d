#include "core/run/compare_results.h"
#include "core/store/reveal_log.h"
#include "core/store/run_log.h"
#include "tests/ui/shell/sample_window.h"
#include "ui/canvas/canvas_scene.h"
#include "ui/canvas/canvas_view.h"
#include "ui/charts/chart_menu.h"
#include "ui/kit/data_grid.h"
#include "ui/kit/inputs.h"
#include "ui/kit/labels.h"
#include "ui/panels/data/compare_dialog.h"
#include "ui/panels/data/data_panel.h"
#include "ui/panels/data/profile_panel.h"
#include "ui/panels/runs/runs_page.h"
#include "ui/panels/runs/time_bars.h"
#include "ui/shell/data_desk.h"

#include <QAction>
#include <QFile>
#include <QFileDialog>
#include <QMenu>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>

using namespace weir;
using namespace weir::ui;

/// The data of a node in the window: views, profiles of columns and what is made of them.
class TestDataDesk : public QObject
{
    Q_OBJECT

private:
    test::SampleWindow m_shop;
    DataDesk* m_desk = nullptr;

    [[nodiscard]] ProjectSession& session() const { return *m_shop.window->session(); }

    void select(const char* node) const { m_shop.window->canvas().canvas()->selectNodes({NodeId(node)}); }

    /// Waits until the panel shows rows and says `start`.
    [[nodiscard]] static bool says(DataPanel* panel, const QString& start)
    {
        return QTest::qWaitFor(
            [&] { return panel->grid()->grid()->columnCount() > 0 && panel->said().startsWith(start); }, 20'000);
    }

    [[nodiscard]] static int columnOf(DataPanel* panel, const QString& name)
    {
        return static_cast<int>(panel->grid()->columnNames().indexOf(name));
    }

    [[nodiscard]] static bool profileOf(DataPanel* panel, const QString& name)
    {
        if (!QTest::qWaitFor([&] { return columnOf(panel, name) >= 0; }, 20'000)) { // rows of another node go
            return false;
        }
        panel->openProfile(columnOf(panel, name));
        return QTest::qWaitFor(
            [&] {
                return panel->profile()->profile().field.name == name.toStdString() &&
                       panel->profile()->profile().rows > 0;
            },
            20'000);
    }

    [[nodiscard]] static Bars* bars(DataPanel* panel, int which)
    {
        return panel->profile()->findChildren<Bars*>().value(which);
    }

    [[nodiscard]] static QPushButton* button(QWidget* in, const QString& text)
    {
        for (auto* each : in->findChildren<QPushButton*>()) {
            if (each->text() == text) {
                return each;
            }
        }
        return nullptr;
    }

private slots:
    void initTestCase()
    {
        QSettings().remove(QStringLiteral("data/view"));
        QVERIFY(m_shop.open(300, {1440, 900}));
        m_shop.window->showPage(MainWindow::Page::Pipelines);
        m_desk = m_shop.window->findChild<DataDesk*>();
        QVERIFY(m_desk);
        // Objects are told by all orders: without them, nothing but "paid" needs the file of orders.
        graph::Document without = session().controller().document();
        std::erase_if(without.wires, [](const graph::Wire& wire) { return wire.to.node == NodeId("order_objects"); });
        for (graph::Wire& wire : without.wires) {
            if (wire.from.node == NodeId("order_objects")) {
                wire.from = {NodeId("people"), "out"};
            }
        }
        without.nodes.erase(NodeId("order_objects"));
        QVERIFY(session().controller().replace(without, QStringLiteral("without objects")));
    }

    void previewsSayWhatTheyAre()
    {
        select("orders");
        QVERIFY(says(m_desk->output(), QStringLiteral("Preview: first")));
        QVERIFY(!m_desk->output()->said().contains(QStringLiteral("Full result")));
    }

    /// Rows that are still on their way when the selection goes elsewhere are not shown there.
    void lateRowsAreNotShown()
    {
        auto* scene = m_shop.window->canvas().canvas();
        for (const bool several : {false, true}) {
            select("orders");
            several ? scene->selectNodes({NodeId("orders"), NodeId("crm")}) : scene->clearSelection();
            QTest::qWait(1'500);
            QCOMPARE(m_desk->output()->grid()->grid()->columnCount(), 0);
            m_desk->output()->setColumnsSaid({}); // as the views of columns do, after the rows are gone
            QCOMPARE(m_desk->output()->said(), QString());
        }
        select("orders");
        QVERIFY(says(m_desk->output(), QStringLiteral("Preview: first")));
    }

    void inputAndOutputStandSideBySide()
    {
        select("paid");
        QVERIFY(says(m_desk->output(), QStringLiteral("Preview: first")));
        QVERIFY(m_desk->output()->isVisible() && !m_desk->input()->isVisible());
        auto* views = m_desk->viewSwitch();
        QVERIFY(views->isVisible());
        qobject_cast<SegmentedControl*>(views)->setCurrent(2);
        emit qobject_cast<SegmentedControl*>(views)->currentChanged(2);
        QVERIFY(m_desk->output()->isVisible() && m_desk->input()->isVisible());
        QVERIFY(says(m_desk->input(), QStringLiteral("Preview: first")));
        QVERIFY(m_desk->input()->grid()->grid()->rowCount() >= m_desk->output()->grid()->grid()->rowCount());
        select("orders"); // a source has no input
        QTRY_COMPARE(m_desk->input()->grid()->grid()->columnCount(), 0);
        m_desk->setView(DataDesk::View::Input);
        QVERIFY(!m_desk->output()->isVisible() && m_desk->input()->isVisible());
        m_desk->setView(DataDesk::View::Output);
    }

    void aPickedBarFiltersTheGridAndBecomesANode()
    {
        QVERIFY(m_shop.run());
        emit m_desk->wanted(); // the run is on show
        select("orders");
        DataPanel* panel = m_desk->output();
        QVERIFY(says(panel, QStringLiteral("Full result")));
        const int all = panel->grid()->grid()->rowCount();
        QVERIFY(profileOf(panel, QStringLiteral("status")));
        const run::ColumnProfile profile = panel->profile()->profile();
        QCOMPARE(profile.rows, static_cast<std::int64_t>(all));
        QVERIFY(profile.distinct > 1);
        auto* values = bars(panel, 1);
        QVERIFY(values->isVisible());
        // By the keys, as someone without a mouse does it.
        values->setFocus();
        QTest::keyClick(values, Qt::Key_Down);
        QTest::keyClick(values, Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(panel->grid()->grid()->rowCount(), static_cast<int>(profile.top[1].rows), 20'000);
        QVERIFY(panel->findChildren<TextLabel*>().size() > 0);

        const graph::Document before = session().controller().document();
        const std::size_t steps = session().controller().position();
        QPushButton* make = button(panel, QStringLiteral("Create filter node from this"));
        QVERIFY(make && make->isVisible());
        QTest::mouseClick(make, Qt::LeftButton);
        QCOMPARE(session().controller().position(), steps + 1);
        const graph::Document after = session().controller().document();
        QCOMPARE(after.nodes.size(), before.nodes.size() + 1);
        QCOMPARE(after.wires.size(), before.wires.size() + 1);
        NodeId made;
        for (const auto& [id, node] : after.nodes) {
            made = before.find(id) ? made : id;
        }
        QCOMPARE(after.find(made)->type.str(), std::string("filter"));
        QCOMPARE(after.into(made).front().from.node.str(), std::string("orders"));
        // It keeps the rows that the bar counted.
        QVERIFY(says(panel, QStringLiteral("Preview: first")));
        QTRY_COMPARE_WITH_TIMEOUT(panel->grid()->grid()->rowCount(),
                                  static_cast<int>(std::min<std::int64_t>(1'000, profile.top[1].rows)), 20'000);
        session().controller().undo();
        QVERIFY(session().controller().document() == before);
    }

    void aRangeKeepsItsRows()
    {
        select("orders");
        DataPanel* panel = m_desk->output();
        QVERIFY(says(panel, QStringLiteral("Full result")));
        QVERIFY(profileOf(panel, QStringLiteral("total")));
        const run::ColumnProfile profile = panel->profile()->profile();
        QVERIFY(profile.bins.size() > 10);
        auto* histogram = bars(panel, 0);
        // What leaves the window has every row of the chart, and says whose rows they are.
        const ChartSheet sheet = panel->profile()->histogramSheet();
        qlonglong counted = 0;
        for (const QStringList& row : sheet.rows) {
            counted += row.last().toLongLong();
        }
        QCOMPARE(counted, static_cast<qlonglong>(profile.rows - profile.nulls));
        QVERIFY(sheet.source.startsWith(QLatin1String("Orders, Full result")));
        QVERIFY(!sheet.summary.isEmpty());
        QTemporaryDir place;
        const QString csv = place.filePath(QStringLiteral("totals.csv"));
        panel->profile()->findChild<ChartMenu*>()->exportTo(csv);
        QFile file(csv);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), csvOf(sheet));
        std::size_t fullest = 0;
        for (std::size_t i = 0; i < profile.bins.size(); ++i) {
            fullest = profile.bins[i].rows > profile.bins[fullest].rows ? i : fullest;
        }
        QTest::mouseClick(histogram, Qt::LeftButton, {}, histogram->place(static_cast<int>(fullest)).center());
        QTRY_COMPARE_WITH_TIMEOUT(panel->grid()->grid()->rowCount(), static_cast<int>(profile.bins[fullest].rows),
                                  20'000);
        QTest::mouseClick(button(panel, QStringLiteral("Show all rows")), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(panel->grid()->grid()->rowCount(), static_cast<int>(profile.rows), 20'000);
        QCOMPARE(histogram->picked(), -1);
    }

    void maskedColumnsTellNothing()
    {
        select("crm");
        DataPanel* panel = m_desk->output();
        QVERIFY(says(panel, QStringLiteral("Full result")));
        QVERIFY(profileOf(panel, QStringLiteral("email")));
        auto* values = bars(panel, 1);
        const int rows = panel->grid()->grid()->rowCount();
        for (const Bar& bar : values->bars()) {
            QVERIFY2(bar.label.contains(QStringLiteral("***")) || bar.label == QStringLiteral("NULL"),
                     "a masked value shows");
        }
        QTest::mouseClick(values, Qt::LeftButton, {}, values->place(0).center());
        QTest::qWait(200);
        QCOMPARE(panel->grid()->grid()->rowCount(), rows);
        // Revealing is written down first; then the values show, in the profile as well.
        QVERIFY(QTest::qWaitFor([&] { return !m_shop.window->jobs().active(); }, 20'000));
        QTest::mouseClick(button(panel->profile(), QStringLiteral("Reveal")), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(!values->bars().front().label.contains(QStringLiteral("***")), 20'000);
        // What is revealed on the screen stays masked in files and on paper.
        const ChartSheet sheet = panel->profile()->valuesSheet();
        QCOMPARE(sheet.rows.size(), static_cast<qsizetype>(values->bars().size()));
        for (const Bar& bar : sheet.bars) {
            QVERIFY(bar.label.contains(QStringLiteral("***")) || bar.label == QStringLiteral("NULL"));
            QVERIFY(bar.spoken.contains(bar.label) || bar.label == QStringLiteral("NULL"));
        }
        QVERIFY(!csvOf(sheet).contains(values->bars().front().label.toUtf8()));
        QVERIFY(panel->profile()->histogramSheet().rows.isEmpty());
        const auto store = session().workspace()->openStore(store::OpenMode::ReadOnly, SystemClock());
        QVERIFY(store);
        const auto reveals = store::RevealLog(*store).newest();
        QVERIFY(reveals);
        QCOMPARE(reveals->size(), std::size_t{1});
        QCOMPARE(reveals->front().node, std::string("crm"));
        QCOMPARE(reveals->front().column, std::string("email"));
        QVERIFY(!reveals->front().who.empty());
    }

    void whatCannotBeWrittenDownStaysMasked()
    {
        select("orders");
        DataPanel* panel = m_desk->output();
        QVERIFY(QTest::qWaitFor([&] { return columnOf(panel, QStringLiteral("status")) >= 0; }, 20'000));
        select("crm");
        QVERIFY(QTest::qWaitFor([&] { return columnOf(panel, QStringLiteral("tier")) >= 0; }, 20'000));
        const int email = columnOf(panel, QStringLiteral("email"));
        QVERIFY(!panel->grid()->grid()->isRevealed(email));
        const auto writer = session().workspace()->openStore(store::OpenMode::ReadWrite, SystemClock());
        QVERIFY(writer); // as a run does
        QSignalSpy failed(m_desk, &DataDesk::failed);
        emit panel->revealRequested(email, QStringLiteral("email"));
        QVERIFY(failed.wait(10'000));
        QVERIFY(!panel->grid()->grid()->isRevealed(email));
    }

    void exportsAreMaskedAlsoWhenTheScreenIsNot()
    {
        select("orders");
        DataPanel* panel = m_desk->output();
        QVERIFY(QTest::qWaitFor([&] { return columnOf(panel, QStringLiteral("customer_email")) >= 0; }, 20'000));
        QVERIFY(says(panel, QStringLiteral("Full result")));
        const int email = columnOf(panel, QStringLiteral("customer_email"));
        panel->grid()->grid()->reveal(email);
        const QString value = panel->grid()->grid()->index(0, email).data().toString();
        QVERIFY(value.contains(QLatin1Char('@')) && !value.contains(QStringLiteral("***")));
        const QString path = m_shop.folder + QStringLiteral("/out.csv");
        QSignalSpy said(m_desk, &DataDesk::said);
        emit panel->exportRequested();
        auto* dialog = m_shop.window->findChild<QFileDialog*>();
        QVERIFY(dialog);
        emit dialog->fileSelected(path);
        dialog->close();
        QVERIFY(said.wait(20'000));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray written = file.readAll();
        QCOMPARE(written.count('\n'), panel->grid()->grid()->rowCount() + 1);
        QVERIFY(written.contains("***@") && !written.contains(value.toUtf8()));
        panel->grid()->grid()->hideAgain();
    }

    void runsSayWhereTheTimeWent()
    {
        QVERIFY(m_shop.run());
        auto* report = m_shop.window->findChild<RunReportView*>();
        auto* summary = report->findChild<TextLabel*>(QStringLiteral("summary"));
        QVERIFY(summary);
        QTRY_VERIFY_WITH_TIMEOUT(summary->text().contains(QStringLiteral("taken from the cache")), 10'000);
        auto* tree = report->findChild<QTreeWidget*>();
        double longest = 0;
        for (int i = 0; i < tree->topLevelItemCount(); ++i) {
            const double share = tree->topLevelItem(i)->data(5, TimeBars::kShareRole).toDouble();
            QVERIFY(share >= 0 && share <= 1);
            longest = std::max(longest, share);
        }
        QCOMPARE(longest, 1.0); // plans are made anew each time
    }

    void pinnedRowsStandInForWhatIsBefore()
    {
        const auto lastRun = [this]() -> run::RunReport {
            const auto store = session().workspace()->openStore(store::OpenMode::ReadOnly, SystemClock());
            const auto runs =
                store ? store::RunLog(*store).runs(1) : Result<std::vector<store::RunRecord>>(store.error());
            const auto report = runs && !runs->empty() ? run::reportFromJson(runs->front().report)
                                                       : Result<run::RunReport>(run::RunReport{});
            return report ? *report : run::RunReport{};
        };
        const auto pinned = [this] { return session().inspection().pinned.size(); };
        select("paid");
        DataPanel* panel = m_desk->output();
        QVERIFY(says(panel, QStringLiteral("Full result")));
        QVERIFY(QTest::qWaitFor([&] { return columnOf(panel, QStringLiteral("status")) >= 0; }, 20'000));
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->pin()->isEnabled(), 20'000);
        QCOMPARE(m_desk->pin()->text(), QStringLiteral("Pin these rows"));
        const int rows = panel->grid()->grid()->rowCount();
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->pin()->isEnabled(), 20'000);
        m_desk->pin()->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(pinned(), std::size_t{1}, 20'000);
        QVERIFY(says(panel, QStringLiteral("Pinned rows")));
        QCOMPARE(panel->grid()->grid()->rowCount(), rows);
        QVERIFY(session().board().of(NodeId("paid")).pinned);
        QCOMPARE(m_desk->pin()->text(), QStringLiteral("Unpin these rows"));

        // The file that the rows came from is not needed any more, and nothing is published from pinned rows.
        const QString file = m_shop.folder + QStringLiteral("/data/orders.csv");
        QVERIFY(QFile::rename(file, file + QStringLiteral(".away")));
        QVERIFY(m_shop.run());
        run::RunReport report = lastRun();
        QCOMPARE(report.state, run::RunState::Succeeded);
        QVERIFY(!report.find(NodeId("orders")));
        QVERIFY(report.find(NodeId("paid")));
        QCOMPARE(report.find(NodeId("paid"))->state, run::NodeState::Cached);
        QCOMPARE(report.find(NodeId("paid"))->rowsOut, static_cast<std::int64_t>(rows));
        QVERIFY(!report.find(NodeId("paid"))->warnings.empty());
        QCOMPARE(report.find(NodeId("win_back"))->state, run::NodeState::Skipped);
        QVERIFY(report.find(NodeId("sales")));
        QVERIFY(QFile::rename(file + QStringLiteral(".away"), file));

        emit m_desk->wanted();
        select("crm");
        select("paid");
        QVERIFY(says(panel, QStringLiteral("Pinned rows")));
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->pin()->isEnabled(), 20'000);
        m_desk->pin()->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(pinned(), std::size_t{0}, 20'000);
        QVERIFY(m_shop.run());
        report = lastRun();
        QVERIFY(report.find(NodeId("orders")));
        QCOMPARE(report.find(NodeId("win_back"))->state, run::NodeState::Succeeded);
    }

    /// Two runs of one node are compared row by row: what came, what went, what changed, personal values masked.
    void resultsOfTwoRunsAreCompared()
    {
        const auto open = [this] {
            auto* action = m_desk->findChild<QAction*>(QStringLiteral("compareResults"));
            [[maybe_unused]] const bool ready = QTest::qWaitFor([&] { return action->isEnabled(); }, 20'000);
            action->trigger();
            return m_shop.window->findChild<CompareDialog*>();
        };
        DocumentController& pipeline = session().controller();
        const graph::Document before = pipeline.document();
        emit m_desk->wanted();
        select("ticket_fields");
        QVERIFY(says(m_desk->output(), QStringLiteral("Full result")));
        CompareDialog* dialog = open();
        QVERIFY(dialog);
        QTRY_VERIFY_WITH_TIMEOUT(dialog->said().contains(QStringLiteral("one result only")), 20'000);
        dialog->reject();

        graph::Document changed = before;
        graph::Node paid = *changed.find(NodeId("paid"));
        paid.settings["condition"] = "status = 'paid' and quantity > 1";
        changed.nodes[paid.id] = std::make_shared<const graph::Node>(paid);
        QVERIFY(pipeline.replace(changed, QStringLiteral("narrow")));
        QVERIFY(m_shop.run());
        select("paid");
        QVERIFY(says(m_desk->output(), QStringLiteral("Full result")));
        dialog = open();
        QVERIFY(dialog);
        QTRY_VERIFY_WITH_TIMEOUT(dialog->said().startsWith(QStringLiteral("0 added, ")), 20'000);
        QVERIFY(!dialog->said().contains(QStringLiteral(" 0 missing")));
        QVERIFY(dialog->said().contains(QStringLiteral(" 0 changed")));
        QVERIFY(dialog->keyButton()->text().contains(QStringLiteral("order_id")));
        QVERIFY(dialog->notes().contains(QStringLiteral("customer_email")));
        QVERIFY(dialog->list()->topLevelItemCount() > 0);

        // By their customers, who are personal: never in clear, wherever a row is named.
        QAction* byCustomer = nullptr;
        for (QAction* each : dialog->keyButton()->menu()->actions()) {
            byCustomer = each->text() == QStringLiteral("customer_email") ? each : byCustomer;
        }
        QVERIFY(byCustomer);
        byCustomer->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(dialog->keyButton()->text().contains(QStringLiteral("customer_email")), 20'000);
        QTRY_VERIFY_WITH_TIMEOUT(dialog->list()->topLevelItemCount() > 0, 20'000);
        QFile orders(m_shop.folder + QStringLiteral("/data/orders.csv"));
        QVERIFY(orders.open(QIODevice::ReadOnly));
        const QStringList head = QString::fromUtf8(orders.readLine()).trimmed().split(QLatin1Char(','));
        const auto column = head.indexOf(QStringLiteral("customer_email"));
        QStringList mails;
        while (!orders.atEnd()) {
            const QString mail = QString::fromUtf8(orders.readLine()).trimmed().split(QLatin1Char(',')).value(column);
            mails << (mail.contains(QLatin1Char('@')) ? mail.trimmed() : QStringLiteral("nothing@at.all"));
        }
        for (int i = 0; i < dialog->list()->topLevelItemCount(); ++i) {
            const QString row = dialog->list()->topLevelItem(i)->text(1);
            QVERIFY(row.contains(QStringLiteral("***")));
            for (const QString& mail : mails) {
                QVERIFY(!row.contains(mail));
            }
        }
        dialog->reject();

        // What was cleaned from the cache is said.
        const auto kept =
            run::resultsOf(*session().workspace(), session().active(), {NodeId("paid"), "out"}, SystemClock());
        QVERIFY(kept && kept->size() >= 2);
        for (std::size_t i = 1; i < kept->size(); ++i) {
            session().workspace()->cache().remove((*kept)[i].key);
        }
        dialog = open();
        QVERIFY(dialog);
        QTRY_VERIFY_WITH_TIMEOUT(dialog->notes().contains(QStringLiteral("cleaned from the cache")), 20'000);
        dialog->reject();
        QVERIFY(pipeline.replace(before, QStringLiteral("widen")));
        QVERIFY(m_shop.run());
    }
};

QTEST_MAIN(TestDataDesk)
#include "tst_data_desk.moc"
