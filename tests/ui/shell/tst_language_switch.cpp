#include "app/toolbox.h"
#include "core/sample/samples.h"
#include "ui/canvas/canvas_commands.h"
#include "ui/canvas/canvas_scene.h"
#include "ui/canvas/canvas_view.h"
#include "ui/language/language.h"
#include "ui/panels/help/help_panel.h"
#include "ui/shell/preferences.h"
#include "ui/shell/preferences_page.h"
#include "ui/shell/window_host.h"
#include "ui/theme/theme.h"

#include <QAction>
#include <QApplication>
#include <QMenuBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBrowser>

#include <atomic>
#include <thread>

using namespace weir;
using namespace weir::ui;

/// The language is changed in the open window: everything is said in the other one, and nothing else is different.
class TestLanguageSwitch : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        Theme::instance().install(*qApp);
        m_language = std::make_unique<Language>(*qApp, QStringLiteral("en"));
        const QString folder = m_home.filePath(QStringLiteral("shop"));
        sample::ShopOptions shop;
        shop.people = 60;
        shop.events = 600;
        const auto toolbox = app::makeToolbox();
        QVERIFY(toolbox && sample::writeSample("shop", folder.toStdString(), shop, RunContext{}));
        m_host = std::make_unique<WindowHost>(Services{*toolbox, &app::makeSecrets, std::make_shared<SystemClock>()},
                                              *m_language);
        m_host->window().resize(1440, 900);
        m_host->window().show();
        QSignalSpy ready(&m_host->window(), &MainWindow::ready);
        m_host->window().openProject(folder);
        QVERIFY(ready.wait(30'000));
    }

    void theWindowSpeaksAnotherLanguageInItsPlace()
    {
        const ProjectSession* session = m_host->window().session();
        DocumentController& controller = session->controller();
        QVERIFY(controller.edit({graph::SetDisabled{NodeId("paid"), true}}, QStringLiteral("disable")));
        m_host->window().canvas().canvas()->selectNodes({NodeId("paid")});
        help().showType(NodeTypeId("join")); // not the type of the selected node
        QVERIFY(help().text().toPlainText().contains(QStringLiteral("An empty key matches nothing")));
        const double zoom = m_host->window().canvas().zoom();
        QCOMPARE(firstMenu(), QStringLiteral("&File"));
        QSignalSpy rebuilt(m_host.get(), &WindowHost::rebuilt);
        m_host->window().preferences().setLanguage(QStringLiteral("de"));
        QVERIFY(rebuilt.wait(10'000));
        QVERIFY(m_host->window().isVisible());
        QVERIFY(firstMenu() != QLatin1String("&File"));
        QCOMPARE(m_language->code(), QStringLiteral("de"));
        // The same project with its unsaved changes, history, selection and view.
        QCOMPARE(m_host->window().session(), session);
        QVERIFY(!session->isClean());
        QCOMPARE(m_host->window().canvas().canvas()->selectedNodes(), std::set<NodeId>{NodeId("paid")});
        QTRY_COMPARE(m_host->window().canvas().zoom(), zoom);
        QVERIFY(m_host->window().isWindowModified());
        // The help shows the same page, written in that language.
        QCOMPARE(help().type(), std::optional(NodeTypeId("join")));
        QVERIFY(help().text().toPlainText().contains(QStringLiteral("Ein leerer Schlüssel passt zu nichts")));
        auto* commands = m_host->window().findChild<CanvasCommands*>();
        QVERIFY(commands->undo->isEnabled());
        commands->undo->trigger();
        QVERIFY(session->isClean());
        // Numbers follow the words.
        QCOMPARE(QLocale().toString(1234.5, 'f', 1), QStringLiteral("1.234,5"));
        // It goes on working: an edit is inspected and told.
        QSignalSpy inspected(session, &ProjectSession::inspected);
        QVERIFY(controller.edit({graph::SetDisabled{NodeId("paid"), true}}, QStringLiteral("disable")));
        QVERIFY(inspected.wait(10'000));
        controller.undo();
    }

    void whatMattersIsNotStopped()
    {
        std::atomic<bool> ended = false;
        std::atomic<bool> go = false;
        m_host->window().jobs().run(
            qApp, {{}, QStringLiteral("Counting sheep"), JobRunner::Visibility::Listed, {}},
            [&go](const RunContext& context) -> Result<bool> {
                while (!go && !context.stopped()) {
                    std::this_thread::sleep_for(std::chrono::milliseconds(5));
                }
                return !context.stopped();
            },
            [&ended](Result<bool> whole) { ended = whole && *whole; });
        QSignalSpy rebuilt(m_host.get(), &WindowHost::rebuilt);
        m_host->window().preferences().setLanguage(QStringLiteral("en"));
        QTest::qWait(200);
        QCOMPARE(rebuilt.count(), 0);
        go = true;
        QVERIFY(rebuilt.wait(10'000));
        QVERIFY(ended);
        QCOMPARE(firstMenu(), QStringLiteral("&File"));
    }

    void thePreferencesStayOpenWhereTheyWere()
    {
        for (QAction* action : m_host->window().findChildren<QAction*>(QStringLiteral("preferences"))) {
            action->trigger();
        }
        auto* page = m_host->window().findChild<PreferencesPage*>();
        QVERIFY(page->isVisible());
        page->goTo(2);
        const int row = page->current();
        QSignalSpy rebuilt(m_host.get(), &WindowHost::rebuilt);
        m_host->window().preferences().setLanguage(QStringLiteral("fr"));
        QVERIFY(rebuilt.wait(10'000));
        page = m_host->window().findChild<PreferencesPage*>();
        QVERIFY(page->isVisible());
        QCOMPARE(page->current(), row);
        emit page->closed();
        QVERIFY(m_host->window().canvas().isVisible());
    }

    void cleanupTestCase()
    {
        m_host.reset();
        m_language.reset();
    }

private:
    [[nodiscard]] HelpPanel& help() { return *m_host->window().findChild<HelpPanel*>(); }
    [[nodiscard]] QString firstMenu() { return m_host->window().menuBar()->actions().front()->text(); }

    QTemporaryDir m_home;
    std::unique_ptr<Language> m_language;
    std::unique_ptr<WindowHost> m_host;
};

QTEST_MAIN(TestLanguageSwitch)
#include "tst_language_switch.moc"
