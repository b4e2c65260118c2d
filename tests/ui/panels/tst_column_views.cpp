#include "tests/ui/shell/sample_window.h"
#include "ui/canvas/canvas_scene.h"
#include "ui/canvas/canvas_view.h"
#include "ui/document/column_views.h"
#include "ui/kit/data_grid.h"
#include "ui/kit/inputs.h"
#include "ui/kit/labels.h"
#include "ui/panels/data/columns_popover.h"
#include "ui/panels/data/data_panel.h"
#include "ui/shell/data_desk.h"

#include <QClipboard>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHeaderView>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace weir;
using namespace weir::ui;

/// Which columns show, by the hands of somebody who sits before the window, and what is kept of it.
class TestColumnViews : public QObject
{
    Q_OBJECT

private:
    test::SampleWindow m_shop;
    DataDesk* m_desk = nullptr;
    std::map<QString, QByteArray> m_filesBefore;

    [[nodiscard]] ProjectSession& session() const { return *m_shop.window->session(); }
    [[nodiscard]] DataPanel& panel() const { return *m_desk->output(); }
    [[nodiscard]] DataGrid& grid() const { return *m_desk->output()->grid(); }

    /// Selects a node and waits for rows that have the column.
    [[nodiscard]] bool show(const char* node, const char* column) const
    {
        m_shop.window->canvas().canvas()->selectNodes({NodeId(node)});
        return QTest::qWaitFor(
            [&] {
                return grid().columnNames().contains(QLatin1String(column)) && !panel().said().isEmpty() &&
                       !m_shop.window->jobs().active();
            },
            20'000);
    }

    [[nodiscard]] QStringList onShow() const
    {
        QStringList names;
        for (const std::size_t column : grid().columnsOnShow()) {
            names << grid().columnNames()[static_cast<int>(column)];
        }
        return names;
    }

    [[nodiscard]] ColumnsPopover* open() const
    {
        QTest::mouseClick(panel().columnsButton(), Qt::LeftButton);
        for (auto* each : m_shop.window->findChildren<ColumnsPopover*>()) {
            if (each->isVisible()) {
                return each;
            }
        }
        return nullptr;
    }

    [[nodiscard]] static QAction* entry(QMenu* menu, const QString& text)
    {
        for (QAction* action : menu->actions()) {
            if (action->text() == text) {
                return action;
            }
        }
        return nullptr;
    }

    /// Presses the entry of the menu of views, opened by its button.
    [[nodiscard]] bool choose(ColumnsPopover* popover, const QString& text) const
    {
        QAction* action = entry(popover->viewMenu(), text);
        if (!action || !action->isEnabled()) {
            return false;
        }
        action->trigger();
        return true;
    }

    /// Opens the menu of a header with the mouse and presses the entry.
    [[nodiscard]] bool headerEntry(const QString& column, const QString& text) const
    {
        QHeaderView* header = grid().horizontalHeader();
        const auto at = static_cast<int>(grid().columnNames().indexOf(column));
        const QPoint place(header->sectionViewportPosition(at) + 12, header->height() / 2);
        QContextMenuEvent event(QContextMenuEvent::Mouse, place, header->viewport()->mapToGlobal(place));
        QCoreApplication::sendEvent(header->viewport(), &event);
        for (auto* menu : grid().findChildren<QMenu*>()) {
            if (menu->isVisible()) {
                QAction* action = entry(menu, text);
                const bool found = action && action->isEnabled();
                if (found) {
                    menu->setActiveAction(action);
                    QTest::keyClick(menu, Qt::Key_Return);
                }
                menu->close();
                return found;
            }
        }
        return false;
    }

    [[nodiscard]] QString notice() const
    {
        for (auto* each : panel().findChildren<ElidedLabel*>()) {
            if (each->isVisible() && each->text().contains(QStringLiteral("this view"))) {
                return each->text();
            }
            if (each->isVisible() && each->text().contains(QStringLiteral("of the view"))) {
                return each->text();
            }
        }
        return {};
    }

    [[nodiscard]] std::map<QString, QByteArray> files() const
    {
        std::map<QString, QByteArray> all;
        QDirIterator walk(m_shop.folder + QStringLiteral("/pipelines"), QDir::Files, QDirIterator::Subdirectories);
        while (walk.hasNext()) {
            QFile file(walk.next());
            if (file.open(QIODevice::ReadOnly)) {
                all[file.fileName().mid(m_shop.folder.size() + 1)] = file.readAll();
            }
        }
        return all;
    }

    [[nodiscard]] bool save() const
    {
        QSignalSpy saved(&session(), &ProjectSession::saved);
        session().save();
        return saved.wait(20'000);
    }

private slots:
    void initTestCase()
    {
        QSettings().remove(QStringLiteral("data/view"));
        QVERIFY(m_shop.open(200, {1440, 900}));
        m_shop.window->showPage(MainWindow::Page::Pipelines);
        m_desk = m_shop.window->findChild<DataDesk*>();
        QVERIFY(m_desk);
        // The sample was written by hand: a first save brings it into the form that all others keep.
        QVERIFY(session().controller().replace(
            withColumnView(session().controller().document(), {"x", {NodeId("orders"), "out"}, {{"status", 0}}, {}}),
            QStringLiteral("save")));
        QVERIFY(save());
        session().controller().undo();
        QVERIFY(save());
        m_filesBefore = files();
        QVERIFY(!m_filesBefore.empty());
    }

    void columnsAreHiddenMovedAndSizedByHand()
    {
        QVERIFY(show("orders", "customer_email"));
        const QStringList all = grid().columnNames();
        QVERIFY(all.size() >= 5);
        QCOMPARE(onShow(), all);
        QVERIFY(panel().columnsSaid().isEmpty());
        QVERIFY(headerEntry(QStringLiteral("customer_email"), QStringLiteral("Hide column")));
        QVERIFY(!onShow().contains(QStringLiteral("customer_email")));
        QCOMPARE(panel().columnsSaid(), QStringLiteral("%1 of %2 columns").arg(all.size() - 1).arg(all.size()));
        // The first column is dragged behind the second one.
        QHeaderView* header = grid().horizontalHeader();
        const QStringList before = onShow();
        const auto first = static_cast<int>(all.indexOf(before[0]));
        const auto second = static_cast<int>(all.indexOf(before[1]));
        const int y = header->height() / 2;
        const int from = header->sectionViewportPosition(first) + header->sectionSize(first) / 2;
        const int to = header->sectionViewportPosition(second) + header->sectionSize(second) - 8;
        QTest::mousePress(header->viewport(), Qt::LeftButton, {}, {from, y});
        for (int x = from; x <= to; x += 8) {
            QMouseEvent move(QEvent::MouseMove, QPointF(x, y), header->viewport()->mapToGlobal(QPointF(x, y)),
                             Qt::NoButton, Qt::LeftButton, {});
            QCoreApplication::sendEvent(header->viewport(), &move);
        }
        QTest::mouseRelease(header->viewport(), Qt::LeftButton, {}, {to, y});
        QCOMPARE(onShow().mid(0, 2), (QStringList{before[1], before[0]}));
        // By the keys of the header's menu, back and forth.
        QVERIFY(headerEntry(before[1], QStringLiteral("Move column to the right")));
        QCOMPARE(onShow().mid(0, 2), before.mid(0, 2));
        QVERIFY(!headerEntry(before[0], QStringLiteral("Move column to the left")));
        QVERIFY(headerEntry(before[1], QStringLiteral("Move column to the left")));
        // Its border makes it wider.
        const int width = header->sectionSize(second);
        const int edge = header->sectionViewportPosition(second) + width - 1;
        QTest::mouseMove(header->viewport(), {edge, y});
        QTest::mousePress(header->viewport(), Qt::LeftButton, {}, {edge, y});
        QMouseEvent move(QEvent::MouseMove, QPointF(edge + 40, y),
                         header->viewport()->mapToGlobal(QPointF(edge + 40, y)), Qt::NoButton, Qt::LeftButton, {});
        QCoreApplication::sendEvent(header->viewport(), &move);
        QTest::mouseRelease(header->viewport(), Qt::LeftButton, {}, {edge + 40, y});
        QCOMPARE(header->sectionSize(second), width + 40);
        // Looking is no edit, and it is there when one comes back.
        QVERIFY(!session().controller().canUndo());
        const std::vector<GridColumn> mine = grid().columns();
        QVERIFY(show("crm", "tier"));
        QCOMPARE(onShow(), grid().columnNames());
        QVERIFY(show("orders", "status"));
        QCOMPARE(grid().columns(), mine);
    }

    void theListChecksAndMovesByKeys()
    {
        QVERIFY(show("orders", "status"));
        ColumnsPopover* popover = open();
        QVERIFY(popover);
        QListWidget* list = popover->list();
        QVERIFY(choose(popover, QStringLiteral("All columns")));
        QCOMPARE(onShow(), grid().columnNames());
        const QStringList all = onShow();
        list->setFocus();
        list->setCurrentRow(1);
        QTest::keyClick(list, Qt::Key_Space);
        QVERIFY(!onShow().contains(all[1]));
        QTest::keyClick(list, Qt::Key_Space);
        QCOMPARE(onShow(), all);
        QTest::keyClick(list, Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(onShow().mid(0, 2), (QStringList{all[1], all[0]}));
        QCOMPARE(panel().columnsSaid(), QStringLiteral("columns in an order of your own"));
        QTest::keyClick(list, Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(onShow(), all);
        // The search narrows the list, and the buttons act on what is listed.
        auto* search = popover->findChild<SearchField*>();
        QTest::keyClicks(search, QStringLiteral("status"));
        QTest::keyClick(search, Qt::Key_Return);
        QTRY_VERIFY(list->item(static_cast<int>(all.indexOf(QStringLiteral("order_id"))))->isHidden());
        for (auto* each : popover->findChildren<QPushButton*>()) {
            if (each->text() == QStringLiteral("Uncheck all")) {
                QTest::mouseClick(each, Qt::LeftButton);
            }
        }
        QVERIFY(!onShow().contains(QStringLiteral("status")));
        QVERIFY(onShow().contains(QStringLiteral("order_id")));
        search->clear();
        emit search->edited({});
        for (auto* each : popover->findChildren<QPushButton*>()) {
            if (each->text() == QStringLiteral("Uncheck all")) {
                QTest::mouseClick(each, Qt::LeftButton);
            }
        }
        QCOMPARE(onShow().size(), 1); // a grid without columns shows nothing that one could bring back
        QTest::keyClick(popover, Qt::Key_Escape);
        QVERIFY(!popover->isVisible());
    }

    void aViewIsSavedWhereGitSeesItAndUndone()
    {
        QVERIFY(show("orders", "status"));
        QVERIFY(grid().setColumns({{QStringLiteral("status"), 130}, {QStringLiteral("order_id"), 111}}));
        ColumnsPopover* popover = open();
        QVERIFY(popover);
        QVERIFY(choose(popover, QStringLiteral("Save view as...")));
        auto* name = popover->findChild<QLineEdit*>({}, Qt::FindDirectChildrenOnly);
        for (auto* each : popover->findChildren<QLineEdit*>()) {
            name = each->accessibleName() == QStringLiteral("Name of the view") ? each : name;
        }
        QVERIFY(name && name->isVisible());
        QTest::keyClicks(name, QStringLiteral("States & ids"));
        QTest::keyClick(name, Qt::Key_Return);
        QTest::keyClick(popover, Qt::Key_Escape);
        QVERIFY(panel().columnsSaid().startsWith(QStringLiteral("view \"States & ids\", 2 of ")));
        QCOMPARE(session().controller().undoText(), QStringLiteral("save column view \"States & ids\""));
        QVERIFY(save());
        // Read by another reader: the layout file alone is another one.
        const auto now = files();
        QStringList changed;
        for (const auto& [path, bytes] : now) {
            if (!m_filesBefore.contains(path) || m_filesBefore.at(path) != bytes) {
                changed << path;
            }
        }
        QCOMPARE(now.size(), m_filesBefore.size());
        QCOMPARE(changed.size(), 1);
        QVERIFY(changed.front().endsWith(QStringLiteral("layout.json")));
        const QJsonObject view =
            QJsonDocument::fromJson(now.at(changed.front()))[QStringLiteral("views")][0].toObject();
        QCOMPARE(view[QStringLiteral("name")].toString(), QStringLiteral("States & ids"));
        QCOMPARE(view[QStringLiteral("node")].toString(), QStringLiteral("orders"));
        QCOMPARE(view[QStringLiteral("columns")].toArray().at(0)[QStringLiteral("name")].toString(),
                 QStringLiteral("status"));
        QCOMPARE(view[QStringLiteral("columns")].toArray().at(0)[QStringLiteral("width")].toInt(), 130);
        QCOMPARE(view[QStringLiteral("hidden")].toArray().size(), grid().columnNames().size() - 2);
        // Undo takes it away and gives the saved bytes back; redo brings it.
        session().controller().undo();
        QVERIFY(columnViewsOf(session().controller().document()).empty());
        QCOMPARE(panel().columnsSaid(), QStringLiteral("2 of %1 columns").arg(grid().columnNames().size()));
        QVERIFY(save());
        QVERIFY(files() == m_filesBefore);
        session().controller().redo();
        QCOMPARE(columnViewsOf(session().controller().document()).size(), std::size_t{1});
        QVERIFY(save());
        QVERIFY(files() == now);
    }

    void theViewIsThereInANewWindowAndAtOtherPorts()
    {
        QSignalSpy ready(m_shop.window.get(), &MainWindow::ready);
        m_shop.window->openProject(m_shop.folder);
        QVERIFY(ready.wait(30'000));
        QVERIFY(show("orders", "status"));
        QCOMPARE(onShow(), grid().columnNames()); // looks last as long as the window; views stay
        ColumnsPopover* popover = open();
        QVERIFY(popover);
        QVERIFY(choose(popover, QStringLiteral("States && ids")));
        QTest::keyClick(popover, Qt::Key_Escape);
        QCOMPARE(onShow(), (QStringList{QStringLiteral("status"), QStringLiteral("order_id")}));
        QCOMPARE(grid().columnWidth(static_cast<int>(grid().columnNames().indexOf(QStringLiteral("status")))), 130);
        QVERIFY(notice().isEmpty());

        QVERIFY(show("paid", "status"));
        QTRY_COMPARE(onShow(), grid().columnNames()); // the same columns, another port
        popover = open();
        QVERIFY(entry(popover->viewMenu(), QStringLiteral("States && ids")) == nullptr);
        QAction* other = nullptr;
        for (QAction* action : popover->viewMenu()->actions()) {
            other = action->text().startsWith(QStringLiteral("States && ids, from ")) ? action : other;
        }
        QVERIFY(other);
        other->trigger();
        QTest::keyClick(popover, Qt::Key_Escape);
        QCOMPARE(onShow(), (QStringList{QStringLiteral("status"), QStringLiteral("order_id")}));

        // Rows without any of its columns stay as they are, and it is said.
        QVERIFY(show("crm", "tier"));
        popover = open();
        for (QAction* action : popover->viewMenu()->actions()) {
            if (action->text().startsWith(QStringLiteral("States && ids"))) {
                action->trigger();
                break;
            }
        }
        QTest::keyClick(popover, Qt::Key_Escape);
        QCOMPARE(onShow(), grid().columnNames());
    }

    void whatDoesNotFitIsSaid()
    {
        QVERIFY(show("orders", "status"));
        const QStringList all = grid().columnNames();
        ColumnView view{"Mixed", {NodeId("orders"), "out"}, {{"status", 0}, {"phone_2", 90}, {"order_id", 0}}, {}};
        for (const QString& each : all.mid(0, all.size() - 3)) {
            view.hidden.push_back(each.toStdString());
        }
        QVERIFY(session().controller().replace(withColumnView(session().controller().document(), view),
                                               QStringLiteral("save a view")));
        ColumnsPopover* popover = open();
        QAction* mixed = nullptr;
        for (QAction* action : popover->viewMenu()->actions()) {
            mixed = action->text().startsWith(QStringLiteral("Mixed")) ? action : mixed;
        }
        QVERIFY(mixed);
        mixed->trigger();
        QTest::keyClick(popover, Qt::Key_Escape);
        QCOMPARE(onShow(), (QStringList{QStringLiteral("status"), QStringLiteral("order_id")}));
        QStringList unknown;
        for (const QString& each : all.mid(all.size() - 3)) {
            if (each != QStringLiteral("status") && each != QStringLiteral("order_id")) {
                unknown << each;
            }
        }
        QVERIFY2(notice().contains(QStringLiteral("not in these rows: phone_2.")), qPrintable(notice()));
        QVERIFY2(notice().contains(unknown.join(QStringLiteral(", "))), qPrintable(notice()));
        QPushButton* more = nullptr;
        for (auto* each : panel().findChildren<QPushButton*>()) {
            more = each->isVisible() && each->text().startsWith(QStringLiteral("Show")) ? each : more;
        }
        QVERIFY(more);
        QTest::mouseClick(more, Qt::LeftButton);
        QCOMPARE(onShow(), (QStringList{QStringLiteral("status"), QStringLiteral("order_id")} + unknown));
        QVERIFY(panel().columnsSaid().contains(QStringLiteral("with changes")));
        // The changes are saved to it; what it names and these rows have not stays in it.
        popover = open();
        QVERIFY(choose(popover, QStringLiteral("Save the changes to \"Mixed\"")));
        const auto kept = columnView(session().controller().document(), view.port, "Mixed");
        QVERIFY(kept);
        QCOMPARE(kept->columns.size(), static_cast<std::size_t>(3 + unknown.size()));
        QCOMPARE(kept->columns.back().name, std::string("phone_2"));
        // Another name, and away; each is a step that undo takes back.
        QVERIFY(choose(popover, QStringLiteral("Rename \"Mixed\"...")));
        for (auto* each : popover->findChildren<QLineEdit*>()) {
            if (each->accessibleName() == QStringLiteral("Name of the view")) {
                QCOMPARE(each->text(), QStringLiteral("Mixed"));
                QTest::keyClicks(each, QStringLiteral("Other"));
                QTest::keyClick(each, Qt::Key_Return);
            }
        }
        QVERIFY(columnView(session().controller().document(), view.port, "Other"));
        QVERIFY(choose(popover, QStringLiteral("Delete \"Other\"")));
        QVERIFY(!columnView(session().controller().document(), view.port, "Other"));
        QTest::keyClick(popover, Qt::Key_Escape);
        session().controller().undo();
        QVERIFY(panel().columnsSaid().contains(QStringLiteral("\"Other\"")));
        session().controller().undo();
        QVERIFY(panel().columnsSaid().contains(QStringLiteral("\"Mixed\"")));
        session().controller().undo(); // the content from before the changes: it shows again
        QCOMPARE(onShow(), (QStringList{QStringLiteral("status"), QStringLiteral("order_id")}));
    }

    void copyAndExportTakeWhatIsOnShow()
    {
        QVERIFY(show("orders", "status"));
        QVERIFY(grid().setColumns({{QStringLiteral("status"), 130}, {QStringLiteral("order_id"), 111}}));
        const auto status = static_cast<int>(grid().columnNames().indexOf(QStringLiteral("status")));
        const auto id = static_cast<int>(grid().columnNames().indexOf(QStringLiteral("order_id")));
        const auto text = [&](int row, int column) { return grid().grid()->index(row, column).data().toString(); };
        QSignalSpy said(m_desk, &DataDesk::said);
        grid().setFocus();
        grid().selectAll();
        QTest::keyClick(&grid(), Qt::Key_C, Qt::ControlModifier);
        const QStringList lines = QGuiApplication::clipboard()->text().split(QLatin1Char('\n'));
        QCOMPARE(lines.size(), grid().grid()->rowCount());
        QCOMPARE(lines[1], text(1, status) + QLatin1Char('\t') + text(1, id));
        QCOMPARE(said.size(), 1);
        QVERIFY(said.takeFirst().front().toString().contains(QStringLiteral("2 of ")));

        const QString path = m_shop.home.filePath(QStringLiteral("out.csv"));
        emit panel().exportRequested();
        auto* dialog = m_shop.window->findChild<QFileDialog*>();
        QVERIFY(dialog);
        emit dialog->fileSelected(path);
        dialog->close();
        QVERIFY(said.wait(20'000));
        QVERIFY(said.takeFirst().front().toString().contains(QStringLiteral("2 of ")));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QList<QByteArray> written = file.readAll().split('\n');
        QCOMPARE(written[0].trimmed(), QByteArray("status,order_id"));
        QCOMPARE(written.size(), grid().grid()->rowCount() + 2);
        QCOMPARE(written[1].trimmed(), (text(0, status) + QLatin1Char(',') + text(0, id)).toUtf8());
    }

    void whatCannotBeReadStaysInTheFile()
    {
        graph::Document document;
        document.layoutExtra["views"] = Json::array(
            {Json{{"name", "Later"}, {"node", "a"}, {"port", "out"}, {"columns", 7}}, Json("x"),
             Json{{"name", "A"}, {"node", "a"}, {"port", "out"}, {"columns", {{{"name", "x"}}}}, {"colour", "red"}}});
        QCOMPARE(columnViewsOf(document).size(), std::size_t{1});
        ColumnView view = columnViewsOf(document).front();
        view.columns.push_back({"y", 40});
        const graph::Document next = withColumnView(document, view);
        QCOMPARE(columnViewsOf(next).front(), view);
        QVERIFY(next.layoutExtra["views"][0] == document.layoutExtra["views"][0]);
        QVERIFY(next.layoutExtra["views"][2]["colour"] == "red");
        QVERIFY(columnViewsOf(withoutColumnView(next, view)).empty());
        QCOMPARE(columnViewsOf(withColumnViewRenamed(next, view, "B")).front().name, std::string("B"));
    }
};

QTEST_MAIN(TestColumnViews)
#include "tst_column_views.moc"
