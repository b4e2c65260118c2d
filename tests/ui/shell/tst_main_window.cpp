#include "app/toolbox.h"
#include "core/sample/samples.h"
#include "ui/canvas/canvas_scene.h"
#include "ui/canvas/canvas_view.h"
#include "ui/kit/data_grid.h"
#include "ui/kit/inputs.h"
#include "ui/kit/picker_popup.h"
#include "ui/panels/data/data_panel.h"
#include "ui/panels/import/import_page.h"
#include "ui/panels/publish/publish_page.h"
#include "ui/panels/settings/settings_form.h"
#include "ui/panels/start/start_page.h"
#include "ui/shell/data_desk.h"
#include "ui/shell/main_window.h"
#include "ui/shell/rail.h"
#include "ui/shell/run_offer.h"
#include "ui/shell/shortcut_sheet.h"
#include "ui/theme/theme.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDockWidget>
#include <QDropEvent>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>

using namespace weir;
using namespace weir::ui;

namespace {

QAction* action(MainWindow& window, const QKeySequence& keys)
{
    for (QAction* each : window.actions()) {
        if (each->shortcuts().contains(keys)) {
            return each;
        }
    }
    return nullptr;
}

QJsonObject json(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

} // namespace

/// The window on a small generated shop, driven as a user does.
class TestMainWindow : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        Theme::instance().install(*qApp);
        QVERIFY(m_home.isValid());
        m_folder = m_home.filePath(QStringLiteral("shop"));
        sample::ShopOptions shop;
        shop.people = 200;
        shop.events = 2000;
        QVERIFY(sample::writeSample("shop", m_folder.toStdString(), shop, RunContext{}));
        // A later version's key, which must live on.
        const QString node = nodeFile("paid");
        QJsonObject object = json(node);
        QVERIFY(!object.isEmpty());
        QJsonObject settings = object["settings"].toObject();
        settings["fromTheFuture"] = 7;
        object["settings"] = settings;
        QFile file(node);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QJsonDocument(object).toJson());
        file.close();

        auto toolbox = app::makeToolbox();
        QVERIFY(toolbox);
        m_window = std::make_unique<MainWindow>(Services{*toolbox, &app::makeSecrets, std::make_shared<SystemClock>()});
        m_window->resize(1440, 900);
        m_window->show();
        QSignalSpy ready(m_window.get(), &MainWindow::ready);
        m_window->openProject(m_folder);
        QVERIFY(ready.wait(20'000));
    }

    void opensWithTheWholePipelineInView()
    {
        ProjectSession* session = m_window->session();
        QVERIFY(session);
        QVERIFY(session->isClean());
        QVERIFY(session->controller().document().nodes.size() > 10);
        auto* canvas = &m_window->canvas();
        QVERIFY(canvas->isVisible());
        QVERIFY(canvas->visibleScene().contains(canvas->canvas()->contentRect()));
        QCOMPARE(session->board().count(NodeState::Error), 0);
    }

    void undoInAFieldRestoresTheDocument()
    {
        ProjectSession* session = m_window->session();
        const graph::Document before = session->controller().document();
        auto* canvas = &m_window->canvas();
        canvas->canvas()->selectNodes({NodeId("paid")});
        auto* form = m_window->findChild<QDockWidget*>(QStringLiteral("settings"))->findChild<SettingsForm*>();
        auto* condition = form->findChild<QPlainTextEdit*>();
        QVERIFY(condition);
        const QString text = condition->toPlainText();
        condition->setFocus();
        condition->moveCursor(QTextCursor::End);
        QTest::keyClicks(condition, QStringLiteral(" and"));
        QVERIFY(!(session->controller().document() == before));
        QVERIFY(!session->isClean());
        QTest::keyClick(condition, Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(session->controller().document() == before);
        QCOMPARE(condition->toPlainText(), text);
        QTest::keyClick(condition, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(condition->toPlainText(), text + QStringLiteral(" and"));
        // The fault is found and named below the field.
        QTRY_VERIFY_WITH_TIMEOUT(session->board().of(NodeId("paid")).state == NodeState::Error, 10'000);
        QTest::keyClick(condition, Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(session->isClean());
        QTRY_VERIFY_WITH_TIMEOUT(session->board().of(NodeId("paid")).state != NodeState::Error, 10'000);
    }

    void savesOnlyWhatChanged()
    {
        ProjectSession* session = m_window->session();
        QVERIFY(session->controller().edit({graph::RenameNode{NodeId("paid"), "Orders that were paid"}},
                                           QStringLiteral("rename")));
        QVERIFY(m_window->isWindowModified());
        QSignalSpy saved(session, &ProjectSession::saved);
        action(*m_window, QKeySequence::Save)->trigger();
        QVERIFY(saved.wait(10'000));
        QVERIFY(session->isClean());
        QVERIFY(!m_window->isWindowModified());
        const QJsonObject node = json(nodeFile("paid"));
        QCOMPARE(node["name"].toString(), QStringLiteral("Orders that were paid"));
        QCOMPARE(node["settings"].toObject()["fromTheFuture"].toInt(), 7);
    }

    void runsAndPublishes()
    {
        ProjectSession* session = m_window->session();
        QAction* run = action(*m_window, QKeySequence(Qt::Key_F5));
        run->trigger();
        QVERIFY(!run->isEnabled());
        QTRY_VERIFY_WITH_TIMEOUT(run->isEnabled(), 40'000);
        QCOMPARE(session->board().count(NodeState::Error), 0);
        for (const auto& [id, node] : session->controller().document().nodes) {
            const NodeState state = session->board().of(id).state;
            QVERIFY2(state == NodeState::Done || state == NodeState::DoneWithWarnings, id.str().c_str());
        }
        QVERIFY(session->board().rows({NodeId("people"), "out"}) > 0);

        m_window->showPage(MainWindow::Page::Publish);
        const QString file = m_folder + QStringLiteral("/out/win-back.csv");
        QVERIFY(!QFile::exists(file)); // nothing is sent before the plan is applied
        QPushButton* apply = nullptr;
        const auto find = [&] {
            for (auto* each : m_window->findChild<PublishPage*>()->findChildren<QPushButton*>()) {
                apply = each->text().startsWith(QStringLiteral("Apply")) ? each : apply;
            }
            return apply != nullptr;
        };
        QTRY_VERIFY_WITH_TIMEOUT(find(), 10'000);
        apply->click();
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(file), 10'000);
    }

    void columnPickersShowTypeAndValues()
    {
        m_window->showPage(MainWindow::Page::Pipelines);
        m_window->canvas().canvas()->selectNodes({NodeId("clean_crm")});
        auto* form = m_window->findChild<QDockWidget*>(QStringLiteral("settings"))->findChild<SettingsForm*>();
        const auto picker = [&](const QString& column) -> QComboBox* {
            for (auto* each : form->findChildren<QComboBox*>()) {
                if (each->currentData().toString() == column) {
                    return each;
                }
            }
            return nullptr;
        };
        const auto values = [&](const QString& column) {
            return picker(column) ? picker(column)->toolTip() : QString();
        };
        QTRY_VERIFY_WITH_TIMEOUT(values(QStringLiteral("country")).startsWith(QStringLiteral("text: ")), 10'000);
        QVERIFY(values(QStringLiteral("email")).contains(QStringLiteral("***"))); // personal: masked
        picker(QStringLiteral("country"))->showPopup();
        auto* popup = qobject_cast<PickerPopup*>(QApplication::activePopupWidget());
        QVERIFY(popup);
        popup->setQuery(QStringLiteral("frst")); // a typed filter finds first_name
        QTRY_COMPARE(popup->shownIds(), QStringList{QStringLiteral("first_name")});
        popup->close();
    }

    void runsFromHereAndWhatIsSelected()
    {
        ProjectSession* session = m_window->session();
        const auto action = [&](const QKeySequence& keys) {
            QAction* found = nullptr;
            for (QAction* each : m_window->findChildren<QAction*>()) {
                found = each->shortcut() == keys ? each : found;
            }
            return found;
        };
        QAction* fromHere = action(QKeySequence(Qt::CTRL | Qt::Key_F7));
        QAction* selected = action(QKeySequence(Qt::CTRL | Qt::Key_F5));
        QVERIFY(fromHere && selected);
        std::set<NodeId> ran;
        const QObject scope; // the connection ends with the test, also when it fails
        connect(&session->board(), &NodeStatusBoard::changed, &scope, [&](const NodeId& node) {
            if (session->board().of(node).state == NodeState::Running) {
                ran.insert(node);
            }
        });
        CanvasScene* scene = m_window->canvas().canvas();
        scene->selectNodes({NodeId("paid")});
        QTRY_VERIFY_WITH_TIMEOUT(fromHere->toolTip().contains(QStringLiteral("Win-back list")), 10'000);
        QVERIFY(!fromHere->toolTip().contains(QStringLiteral("CRM contacts"))); // it stands before
        fromHere->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(!fromHere->isEnabled(), 10'000);
        QTRY_VERIFY_WITH_TIMEOUT(fromHere->isEnabled(), 60'000);
        QVERIFY(ran.contains(NodeId("paid")));

        QVERIFY(session->controller().edit({graph::SetSetting{NodeId("paid"), "condition", "total > 1"}},
                                           QStringLiteral("edit")));
        scene->selectNodes({NodeId("paid"), NodeId("crm")});
        QTRY_COMPARE_WITH_TIMEOUT(nodesToRun(*session, {NodeId("paid"), NodeId("crm")}),
                                  std::vector<NodeId>{NodeId("paid")}, 10'000);
        emit selected->hovered();
        QVERIFY(selected->toolTip().endsWith(QLatin1Char('\n') + QStringLiteral("Paid orders")) ||
                selected->toolTip().contains(QStringLiteral("paid")));
        selected->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(session->board().of(NodeId("paid")).state == NodeState::Done, 60'000);
        QTRY_VERIFY_WITH_TIMEOUT(selected->isEnabled(), 60'000);
        QVERIFY(session->board().of(NodeId("people")).state == NodeState::Stale); // it was not selected
        session->controller().undo();
    }

    void theRunButtonNamesWhatWillRun()
    {
        ProjectSession* session = m_window->session();
        QPushButton* run = nullptr;
        const auto find = [&] { // a moment after a run it still says that it runs
            for (auto* each : m_window->findChildren<QPushButton*>()) {
                const bool is = each->text() == QStringLiteral("Up to date") ||
                                each->text().startsWith(QStringLiteral("Run stale"));
                run = is ? each : run;
            }
            return run != nullptr;
        };
        QTRY_VERIFY_WITH_TIMEOUT(find(), 10'000);
        QTRY_COMPARE_WITH_TIMEOUT(run->text(), QStringLiteral("Up to date"), 10'000);
        QVERIFY(session->controller().edit({graph::SetSetting{NodeId("paid"), "condition", "false"}},
                                           QStringLiteral("edit")));
        QTRY_VERIFY_WITH_TIMEOUT(run->text().startsWith(QStringLiteral("Run stale (")), 10'000);
        QVERIFY(run->toolTip().contains(QStringLiteral("Orders that were paid")));
        const std::vector<NodeId> here = nodesToRun(*session, {NodeId("paid")});
        QCOMPARE(here, std::vector<NodeId>{NodeId("paid")}); // what is before it holds
        QVERIFY(nodesToRun(*session).size() > here.size());
        session->controller().undo();
        QTRY_COMPARE_WITH_TIMEOUT(run->text(), QStringLiteral("Up to date"), 10'000);
    }

    void everyRowOfAResultCanBeReachedSortedAndFiltered()
    {
        ProjectSession* session = m_window->session();
        m_window->showPage(MainWindow::Page::Pipelines);
        std::optional<graph::PortRef> large;
        std::int64_t rows = 0;
        for (const auto& [port, result] : session->inspection().results) {
            if (result.rows > 1'100 && port.port == "out") {
                large = port;
                rows = result.rows;
            }
        }
        QVERIFY(large);
        m_window->canvas().canvas()->selectNodes({large->node});
        DataGrid* data = m_window->findChild<DataDesk*>()->output()->grid();
        GridModel* grid = data->grid();
        QTRY_COMPARE_WITH_TIMEOUT(grid->rowCount(), static_cast<int>(rows), 20'000);
        const auto cell = [&](int row, int column) {
            QString text;
            const auto there = [&] { return !grid->index(row, column).data(GridModel::PendingRole).toBool(); };
            const bool came = QTest::qWaitFor(there, 10'000);
            return came ? grid->index(row, column).data().toString() : QStringLiteral("(never came)");
        };
        int column = -1; // one that differs from row to row and is not masked
        for (int each = 0; each < grid->columnCount() && column < 0; ++each) {
            const bool masked = grid->headerData(each, Qt::Horizontal, GridModel::MaskedRole).toBool();
            column = !masked && cell(0, each) != cell(1, each) && cell(0, each) != cell(2, each) ? each : -1;
        }
        QVERIFY(column >= 0);
        const int last = static_cast<int>(rows) - 1;
        QVERIFY(!cell(last, column).startsWith(QLatin1Char('(')));
        QSignalSpy arranged(grid, &GridModel::arranged);
        data->turnSorting(column);
        QVERIFY(arranged.wait(10'000));
        const QString lowest = cell(0, column);
        data->turnSorting(column);
        QVERIFY(arranged.wait(10'000));
        QCOMPARE(grid->rowCount(), last + 1);
        QVERIFY(cell(0, column) != lowest);
        data->find(cell(0, column));
        QVERIFY(arranged.wait(10'000));
        QVERIFY(grid->rowCount() >= 1);
        QVERIFY(grid->rowCount() <= last + 1);
        data->find(QStringLiteral("no row has this"));
        QVERIFY(arranged.wait(10'000));
        QCOMPARE(grid->rowCount(), 0);
    }

    void peopleGoStaleWithWhatTheyCameFromAndAreKnownAgainWhenReopened()
    {
        const NodeId people("people");
        const NodeId audience = [&] {
            for (const auto& [id, node] : m_window->session()->controller().document().nodes) {
                if (node->type == NodeTypeId("audience")) {
                    return id;
                }
            }
            return NodeId();
        }();
        QVERIFY(!audience.empty());
        const auto state = [&](const NodeId& id) { return m_window->session()->board().of(id).state; };
        const auto isDone = [&](const NodeId& id) {
            return state(id) == NodeState::Done || state(id) == NodeState::DoneWithWarnings;
        };
        ProjectSession* session = m_window->session();
        const auto rows = session->board().rows({people, "out"});
        QVERIFY(session->controller().edit({graph::SetSetting{NodeId("paid"), "condition", "false"}},
                                           QStringLiteral("edit")));
        QTRY_VERIFY_WITH_TIMEOUT(state(people) == NodeState::Stale && state(audience) == NodeState::Stale, 10'000);
        session->controller().undo();
        QTRY_VERIFY_WITH_TIMEOUT(isDone(people) && isDone(audience), 10'000);

        QVERIFY(session->isClean());
        QSignalSpy ready(m_window.get(), &MainWindow::ready);
        m_window->openProject(m_folder);
        QVERIFY(ready.wait(20'000));
        QVERIFY(m_window->session() != session);
        QTRY_VERIFY_WITH_TIMEOUT(isDone(people) && isDone(audience), 10'000);
        QCOMPARE(m_window->session()->board().rows({people, "out"}), rows);
    }

    void aDroppedFileIsCopiedSelectedAndUndone()
    {
        m_window->showPage(MainWindow::Page::Pipelines);
        ProjectSession* session = m_window->session();
        const graph::Document before = session->controller().document();
        auto* canvas = &m_window->canvas();
        const QString path = m_home.filePath(QStringLiteral("more.csv"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("a,b\n1,2\n");
        file.close();
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(path)});
        const QPointF place = canvas->viewport()->rect().center();
        const Qt::DropActions offered = Qt::MoveAction | Qt::CopyAction;
        QDragEnterEvent enter(place.toPoint(), offered, &data, Qt::LeftButton, Qt::NoModifier);
        QVERIFY(QApplication::sendEvent(canvas->viewport(), &enter));
        QVERIFY(enter.isAccepted());
        QDropEvent drop(place, offered, &data, Qt::LeftButton, Qt::NoModifier);
        QVERIFY(QApplication::sendEvent(canvas->viewport(), &drop));
        QCOMPARE(drop.dropAction(), Qt::CopyAction); // the file stays where it is
        auto* page = m_window->findChild<ImportPage*>();
        QTRY_VERIFY(page->isVisible());
        emit page->accepted();
        QTRY_COMPARE_WITH_TIMEOUT(session->controller().document().nodes.size(), before.nodes.size() + 1, 10'000);
        const auto selected = canvas->canvas()->selection().nodes;
        QCOMPARE(selected.size(), std::size_t(1));
        QVERIFY(!before.nodes.contains(*selected.begin()));
        QCOMPARE(session->controller().document().find(*selected.begin())->name, std::string("more.csv"));
        session->controller().undo();
        QVERIFY(session->controller().document() == before);
    }

    void startPageCopiesWhatIsDropped()
    {
        m_window->showPage(MainWindow::Page::Home);
        auto* start = m_window->findChild<StartPage*>();
        QSignalSpy dropped(start, &StartPage::filesDropped);
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(m_folder)}); // a project: opened, not made into a source
        QSignalSpy chosen(start, &StartPage::projectChosen);
        disconnect(start, &StartPage::projectChosen, m_window.get(), nullptr);
        QDragEnterEvent enter(QPoint(10, 10), Qt::MoveAction | Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(start, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(10, 10), Qt::MoveAction | Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(start, &drop);
        QCOMPARE(drop.dropAction(), Qt::CopyAction);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(dropped.size(), 0);
    }

    void keysMoveBetweenTheParts()
    {
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        for (const auto page : {MainWindow::Page::Pipelines, MainWindow::Page::Runs}) {
            m_window->showPage(page);
            m_window->findChild<Rail*>()->findChild<QAbstractButton*>()->setFocus();
            QList<QWidget*> seen;
            for (int i = 0; i < 12 && (seen.isEmpty() || QApplication::focusWidget() != seen.first()); ++i) {
                seen << QApplication::focusWidget();
                action(*m_window, QKeySequence(Qt::Key_F6))->trigger();
            }
            QVERIFY(seen.size() >= (page == MainWindow::Page::Pipelines ? 4 : 2));
            QCOMPARE(QSet<QWidget*>(seen.begin(), seen.end()).size(), seen.size());
            action(*m_window, QKeySequence(Qt::SHIFT | Qt::Key_F6))->trigger();
            QCOMPARE(QApplication::focusWidget(), seen.last());
        }
    }

    void sheetListsAndFindsKeys()
    {
        action(*m_window, QKeySequence(Qt::Key_Question))->trigger();
        QPointer<ShortcutSheet> sheet = m_window->findChild<ShortcutSheet*>();
        QVERIFY(sheet);
        auto* tree = sheet->findChild<QTreeWidget*>();
        const auto visible = [tree](const QString& text) {
            const auto found = tree->findItems(text, Qt::MatchExactly | Qt::MatchRecursive);
            return found.size() == 1 && !found.first()->isHidden() && !found.first()->text(1).isEmpty();
        };
        QVERIFY(visible(QStringLiteral("Save")));
        QVERIFY(visible(QStringLiteral("Run to here")));
        auto* search = sheet->findChild<SearchField*>();
        search->setText(QStringLiteral("f7"));
        QTest::keyClick(search, Qt::Key_Return);
        QVERIFY(!visible(QStringLiteral("Save")));
        QVERIFY(visible(QStringLiteral("Run to here")));
        sheet->close();
        QTRY_VERIFY(!sheet);
    }

    void cleanupTestCase()
    {
        if (m_window) {
            QVERIFY(m_window->close());
        }
        m_window.reset();
    }

private:
    QString nodeFile(const char* id) const
    {
        return m_folder + QStringLiteral("/pipelines/main/nodes/") + QLatin1String(id) + QStringLiteral(".json");
    }

    QTemporaryDir m_home;
    QString m_folder;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(TestMainWindow)
#include "tst_main_window.moc"
