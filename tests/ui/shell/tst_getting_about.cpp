#include "app/toolbox.h"
#include "core/project/folder.h"
#include "tests/ui/shell/sample_window.h"
#include "ui/canvas/canvas_scene.h"
#include "ui/canvas/canvas_view.h"
#include "ui/kit/command_palette.h"
#include "ui/shell/document_tabs.h"
#include "ui/shell/keymap.h"
#include "ui/shell/preferences_page.h"
#include "ui/shell/search_panel.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDockWidget>
#include <QLineEdit>
#include <QListView>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>

using namespace weir;
using namespace weir::ui;

/// Ctrl+K to everything, tabs of pipelines, and docks that stay where they were put.
class TestGettingAbout : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QSettings().clear();
        QVERIFY(m_shop.open(50));
        m_window = m_shop.window.get();
        const std::filesystem::path folder = m_shop.folder.toStdString();
        auto loaded = project::load(folder);
        QVERIFY(loaded);
        m_first = loaded->project.pipelines.begin()->first;
        graph::Document second;
        second.id = PipelineId("zz-second");
        second.name = "Second one";
        loaded->project.pipelines[second.id] = second;
        loaded->project.audiences[project::AudienceId("vips")] = {project::AudienceId("vips"), "Best customers", "",
                                                                  Json::object()};
        QVERIFY(project::save(loaded->project, folder, loaded->snapshot));
        QSignalSpy ready(m_window, &MainWindow::ready);
        m_window->openProject(m_shop.folder);
        QVERIFY(ready.wait(20'000));
        m_keymap = m_window->findChild<Keymap*>();
        m_palette = m_window->findChild<CommandPalette*>();
        QVERIFY(m_keymap && m_palette);
    }

    void thePaletteHasEveryActionOfTheMenus()
    {
        open(QStringLiteral(">"));
        int actions = 0;
        int preferences = 0;
        for (const QString& id : m_palette->shownIds()) {
            (id.startsWith(QStringLiteral("action:")) ? actions : preferences) += 1;
        }
        QCOMPARE(actions, static_cast<int>(m_keymap->bindings().size()) - 1); // all but itself
        QVERIFY(preferences >= 6);
        m_palette->hide();
    }

    void whatCannotBeDoneSaysWhy()
    {
        m_window->canvas().canvas()->clearSelection();
        open(QStringLiteral(">duplicate"));
        const QAbstractItemModel* model = m_palette->findChild<QListView*>()->model();
        const QModelIndexList found =
            model->match(model->index(0, 0), Qt::DisplayRole, QStringLiteral("Duplicate"), 1, Qt::MatchExactly);
        QVERIFY(!found.isEmpty()); // below what can be done and is called nearly the same
        QCOMPARE(found.front().data(Qt::ToolTipRole).toString(), QStringLiteral("Select a node first"));
        QVERIFY(!model->flags(found.front()).testFlag(Qt::ItemIsEnabled));
        choose(QStringLiteral(">stop the run"));
        QVERIFY(m_palette->isVisible()); // nothing happened
        // No disabled action is left without a reason of its own.
        open(QStringLiteral(">"));
        for (int i = 0; i < model->rowCount(); ++i) {
            if (!model->flags(model->index(i, 0)).testFlag(Qt::ItemIsEnabled)) {
                QVERIFY2(model->index(i, 0).data(Qt::ToolTipRole).toString() != QStringLiteral("Not available here"),
                         qPrintable(model->index(i, 0).data().toString()));
            }
        }
        m_palette->hide();
    }

    void objectsColumnsAndPreferencesAreReached()
    {
        ProjectSession* session = m_window->session();
        choose(QStringLiteral("@second one"));
        QCOMPARE(session->active(), PipelineId("zz-second"));
        session->activate(m_first);
        QTRY_VERIFY_WITH_TIMEOUT(!session->inspection().analysis.nodes.empty(), 10'000);
        choose(QStringLiteral("@best customers"));
        QVERIFY(!m_window->canvas().isVisible());
        open(QStringLiteral("#email"));
        QVERIFY(!m_palette->shownIds().isEmpty());
        choose(QStringLiteral("#email"));
        QVERIFY(m_window->findChild<SearchPanel*>()->isVisible());
        QVERIFY(m_window->findChild<SearchPanel*>()->hits().size() > 2);
        choose(QStringLiteral(">mouse wheel"));
        auto* page = m_window->findChild<PreferencesPage*>();
        QVERIFY(page->isVisible());
        QVERIFY(page->isAncestorOf(m_window->focusWidget()));
        m_window->showPage(MainWindow::Page::Pipelines);
    }

    void whatWasChosenLastComesFirst()
    {
        choose(QStringLiteral(">fit all"));
        open({});
        const QAbstractItemModel* model = m_palette->findChild<QListView*>()->model();
        QCOMPARE(model->index(0, 0).data().toString(), QStringLiteral("Fit all"));
        m_palette->hide();
        CommandPalette next(m_window); // of the next start
        QAction fit(QStringLiteral("Fit all"));
        fit.setObjectName(QStringLiteral("zoom.fit"));
        QAction first(QStringLiteral("First"));
        next.setActions([&] { return std::vector<QAction*>{&first, &fit}; });
        next.open();
        QCOMPARE(next.findChild<QListView*>()->model()->index(0, 0).data().toString(), QStringLiteral("Fit all"));
        next.hide();
    }

    void pipelinesHaveTabs()
    {
        ProjectSession* session = m_window->session();
        auto* tabs = m_window->findChild<DocumentTabs*>();
        QVERIFY(tabs->isVisible());
        QCOMPARE(tabs->count(), 2);
        QCOMPARE(tabs->tabText(1), QStringLiteral("Second one"));
        tabs->setCurrentIndex(1);
        QCOMPARE(session->active(), PipelineId("zz-second"));
        m_keymap->find(QStringLiteral("pipeline.next"))->action->trigger();
        QCOMPARE(session->active(), m_first);
        QCOMPARE(tabs->currentIndex(), 0);
        QVERIFY(session->controller().edit({graph::RenameNode{NodeId("paid"), "X"}}, QStringLiteral("rename")));
        QVERIFY(tabs->tabText(0).endsWith(QStringLiteral("•")));
        QVERIFY(!tabs->tabText(1).endsWith(QStringLiteral("•")));
        session->controller().undo();
        QVERIFY(!tabs->tabText(0).endsWith(QStringLiteral("•")));
    }

    void theLayoutIsKeptAndCanBeReset()
    {
        const auto dock = [](MainWindow& window) { return window.findChild<QDockWidget*>(QStringLiteral("settings")); };
        m_window->showPage(MainWindow::Page::Pipelines);
        dock(*m_window)->close();
        QVERIFY(m_window->close());
        const auto toolbox = app::makeToolbox();
        QVERIFY(toolbox);
        MainWindow next(Services{*toolbox, &app::makeSecrets, std::make_shared<SystemClock>()});
        next.resize(1440, 900);
        next.show();
        QSignalSpy ready(&next, &MainWindow::ready);
        next.openProject(m_shop.folder);
        QVERIFY(ready.wait(20'000));
        QVERIFY(!dock(next)->isVisible());
        next.findChild<Keymap*>()->find(QStringLiteral("view.resetLayout"))->action->trigger();
        QVERIFY(dock(next)->isVisible());
        QVERIFY(next.close());
    }

private:
    void open(const QString& query)
    {
        m_palette->hide();
        m_keymap->find(QStringLiteral("palette"))->action->trigger();
        QVERIFY(m_palette->isVisible());
        m_palette->setQuery(query);
    }
    void choose(const QString& query)
    {
        open(query);
        QTest::keyClick(m_palette->findChild<QLineEdit*>(), Qt::Key_Return);
    }

    test::SampleWindow m_shop;
    MainWindow* m_window = nullptr;
    Keymap* m_keymap = nullptr;
    CommandPalette* m_palette = nullptr;
    PipelineId m_first;
};

QTEST_MAIN(TestGettingAbout)
#include "tst_getting_about.moc"
