#include "app/toolbox.h"
#include "core/project/folder.h"
#include "core/project/journal.h"
#include "core/project/versions.h"
#include "tests/ui/support/one_node_project.h"
#include "ui/canvas/canvas_commands.h"
#include "ui/canvas/canvas_scene.h"
#include "ui/canvas/canvas_view.h"
#include "ui/document/clipboard.h"
#include "ui/panels/diff/diff_view.h"
#include "ui/panels/import/import_page.h"
#include "ui/panels/versions/versions_page.h"
#include "ui/shell/main_window.h"
#include "ui/theme/theme.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace weir;
using namespace weir::ui;

namespace {

std::unique_ptr<MainWindow> openWindow(const QString& folder)
{
    auto toolbox = app::makeToolbox();
    auto window = std::make_unique<MainWindow>(Services{*toolbox, &app::makeSecrets, std::make_shared<SystemClock>()});
    window->show();
    QSignalSpy ready(window.get(), &MainWindow::ready);
    window->openProject(folder);
    if (!ready.wait(30'000)) {
        return nullptr;
    }
    window->activateWindow();
    return QTest::qWaitForWindowActive(window.get()) ? std::move(window) : nullptr;
}

QPushButton* button(MainWindow& window, const QString& text)
{
    for (QPushButton* each :
         window.findChild<QWidget*>(QStringLiteral("recoveryPlace"))->findChildren<QPushButton*>()) {
        if (each->text() == text && each->isVisible()) {
            return each;
        }
    }
    return nullptr;
}

} // namespace

/// What a window that ended too early left is offered; versions; tables that are pasted and files that are dropped.
class TestRecovery : public QObject
{
    Q_OBJECT

private slots:
    void offersRecoverCompareDiscard()
    {
        Theme::instance().install(*qApp);
        QTemporaryDir home;
        const QString folder = home.filePath(QStringLiteral("project"));
        QVERIFY(test::writeOneNodeProject(folder.toStdString()));
        auto changed = project::load(folder.toStdString())->project.pipelines;
        changed.at(PipelineId("main")).positions[NodeId("filter")] = {400, 0};
        graph::Node node = *changed.at(PipelineId("main")).nodes.at(NodeId("filter"));
        node.settings["condition"] = "a > 1";
        changed.at(PipelineId("main")).nodes[node.id] = std::make_shared<const graph::Node>(node);
        const auto left = project::journalFile(folder.toStdString(), Instant{1});
        QVERIFY(project::writeJournal(left, changed, Instant{2}));

        auto window = openWindow(folder);
        QVERIFY(window);
        QTRY_VERIFY(button(*window, QStringLiteral("Recover")));
        QVERIFY(window->session()->isClean()); // nothing is recovered unasked

        QTest::mouseClick(button(*window, QStringLiteral("Compare")), Qt::LeftButton);
        auto* diff = window->findChild<DiffView*>();
        QTRY_VERIFY(diff->isVisible());
        QCOMPARE(diff->difference().nodes.size(), 1U);
        QCOMPARE(diff->difference().moved, 1U);
        QTest::keyClick(diff, Qt::Key_N);
        QTest::keyClick(diff, Qt::Key_Escape);
        QVERIFY(!diff->isVisible());

        QTest::mouseClick(button(*window, QStringLiteral("Recover")), Qt::LeftButton);
        QCOMPARE(window->session()->controller().document().positions.at(NodeId("filter")).x, 400.0);
        QVERIFY(!window->session()->isClean());
        QVERIFY(!std::filesystem::exists(left));
        QVERIFY(!button(*window, QStringLiteral("Recover")));
        QCOMPARE(project::findRecoveries(folder.toStdString(), window->session()->loadedProject()).size(), 1U);
        window->session()->controller().undo();
        QVERIFY(window->session()->isClean());

        // A second window is told, and offered nothing that is the first one's.
        auto second = openWindow(folder);
        QVERIFY(second);
        QTRY_VERIFY(button(*second, QStringLiteral("Understood")));
        QVERIFY(!button(*second, QStringLiteral("Recover")));
        second.reset();
        window.reset(); // left by its own will: nothing stays
        QVERIFY(std::filesystem::is_empty(std::filesystem::path(folder.toStdString()) / ".weir" / "recovery"));
    }

    void discardForgets()
    {
        QTemporaryDir home;
        const QString folder = home.filePath(QStringLiteral("project"));
        QVERIFY(test::writeOneNodeProject(folder.toStdString()));
        auto changed = project::load(folder.toStdString())->project.pipelines;
        changed.at(PipelineId("main")).positions[NodeId("filter")] = {400, 0};
        const auto left = project::journalFile(folder.toStdString(), Instant{1});
        QVERIFY(project::writeJournal(left, changed, Instant{2}));
        auto window = openWindow(folder);
        QTRY_VERIFY(button(*window, QStringLiteral("Discard")));
        QTest::mouseClick(button(*window, QStringLiteral("Discard")), Qt::LeftButton);
        QVERIFY(!std::filesystem::exists(left));
        QVERIFY(window->session()->isClean());
    }

    void aPastedTableBecomesAFileAndASource()
    {
        QVERIFY(isTable(QStringLiteral("a\tb\n1\t2\n")));
        QVERIFY(isTable(QStringLiteral("a\tb\r\n\"x\ny\"\t2")));
        QVERIFY(!isTable(QStringLiteral("a\tb\n1\n")));
        QVERIFY(!isTable(QStringLiteral("only text\nof two lines")));
        QTemporaryDir home;
        const QString folder = home.filePath(QStringLiteral("project"));
        QVERIFY(test::writeOneNodeProject(folder.toStdString()));
        auto window = openWindow(folder);
        auto* canvas = &window->canvas();
        QGuiApplication::clipboard()->setText(QStringLiteral("name\tamount\nAnna\t3\nBob\t4"));
        canvas->setFocus();
        window->findChild<CanvasCommands*>()->paste->trigger();
        const auto document = [&] { return window->session()->controller().document(); };
        QTRY_COMPARE(document().nodes.size(), 2U);
        QFile file(folder + QStringLiteral("/data/pasted.tsv"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("name\tamount\nAnna\t3\nBob\t4\n"));
        for (const auto& [id, node] : document().nodes) {
            if (id != NodeId("filter")) {
                QCOMPARE(node->settings.at("path").get<std::string>(), "data/pasted.tsv");
            }
        }
        // Dropped on a node, the file is wired to it in the same step.
        emit canvas->filesDropped({file.fileName()}, canvas->canvas()->node(NodeId("filter"))->sceneCard().center());
        emit window->findChild<ImportPage*>()->accepted();
        QCOMPARE(document().nodes.size(), 3U);
        QCOMPARE(document().wires.size(), 1U);
        window->session()->controller().undo();
        QCOMPARE(document().nodes.size(), 2U);
    }

    void versionsAreSavedListedAndRestored()
    {
        QTemporaryDir home;
        const QString folder = home.filePath(QStringLiteral("project"));
        QVERIFY(test::writeOneNodeProject(folder.toStdString()));
        auto window = openWindow(folder);
        auto* page = window->findChild<VersionsPage*>();
        const auto cards = [&] { return page->findChildren<QWidget*>(QStringLiteral("version")).size(); };
        const auto save = [&](const QString& note) {
            for (QAction* each : window->actions()) {
                if (each->shortcut() == QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S)) {
                    each->trigger();
                }
            }
            QTest::keyClicks(page->findChild<QLineEdit*>(), note);
            QTest::keyClick(page->findChild<QLineEdit*>(), Qt::Key_Return);
        };
        save(QStringLiteral("first"));
        QTRY_COMPARE(cards(), 1);
        DocumentController& controller = window->session()->controller();
        QVERIFY(controller.edit({graph::RenameNode{NodeId("filter"), "Big"}}, QStringLiteral("rename")));
        save(QStringLiteral("second"));
        QTRY_COMPARE(cards(), 2);
        QTRY_VERIFY(window->session()->isClean()); // a version is saved to the files as well
        const auto versions = project::versionsOf(folder.toStdString());
        QCOMPARE(versions.size(), 2U);
        QCOMPARE(versions[0].note, std::string("second"));
        emit page->compareRequested(QString::fromStdString(versions[1].id));
        QTRY_VERIFY(window->findChild<DiffView*>()); // made when it is first used
        auto* diff = window->findChild<DiffView*>();
        QTRY_VERIFY(diff->isVisible());
        QCOMPARE(diff->difference().nodes.size(), 1U);
        QCOMPARE(diff->difference().nodes.front().properties.front().property, std::string("name"));
        emit diff->closed();
        emit page->restoreRequested(QString::fromStdString(versions[1].id));
        QTRY_COMPARE(project::versionsOf(folder.toStdString()).size(), 3U);
        QVERIFY(window->session()->controller().document().find(NodeId("filter"))->name.empty());
        window->session()->controller().undo(); // restoring is a step like others
        QCOMPARE(window->session()->controller().document().find(NodeId("filter"))->name, std::string("Big"));
    }
};

QTEST_MAIN(TestRecovery)
#include "tst_recovery.moc"
