#include "core/project/journal.h"
#include "tests/ui/shell/sample_window.h"
#include "ui/canvas/canvas_commands.h"
#include "ui/canvas/canvas_view.h"
#include "ui/shell/document_tabs.h"
#include "ui/shell/name_popup.h"
#include "ui/shell/pipelines_controller.h"

#include <QAction>
#include <QApplication>
#include <QContextMenuEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>

using namespace weir;
using namespace weir::ui;

namespace fs = std::filesystem;

/// Pipelines that come, go and get other names in the real window, and the files that this leaves on the disk.
class TestPipelines : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(m_shop.open(60)); }

    /// What makes a new one stands beside the last tab, also when its title is short.
    void shortTitlesLeaveNoGap()
    {
        DocumentTabs brief;
        brief.addTab(QStringLiteral("Main"));
        QCOMPARE(brief.sizeHint().width(), brief.tabRect(0).width());
        QVERIFY(brief.minimumSizeHint().width() <= brief.tabRect(0).width());
    }

    void aNewOneIsNamedShownSavedAndUndone()
    {
        action("pipelines.new")->trigger();
        NamePopup* popup = asked();
        QVERIFY(popup && popup->isVisible());
        auto* name = popup->findChild<QLineEdit*>();
        QPushButton* add = button(*popup, QStringLiteral("Add pipeline"));
        QVERIFY(add->isEnabled()); // a free name is offered
        name->setText(session().pipelineTitle(first()).toUpper());
        QVERIFY(!add->isEnabled());
        QVERIFY(hasText(*popup, QStringLiteral("Another pipeline of this project is called")));
        name->setText(QStringLiteral("   "));
        QVERIFY(!add->isEnabled());
        name->setText(QStringLiteral("Lapsed buyers"));
        popup->findChild<QPlainTextEdit*>()->setPlainText(QStringLiteral("Who went away"));
        QTest::keyClick(name, Qt::Key_Return);
        const PipelineId id("lapsed-buyers");
        QCOMPARE(session().active(), id);
        QVERIFY(!session().isClean());
        QVERIFY(m_shop.window->canvas().canvas()->document().nodes.empty());
        QCOMPARE(tabs().count(), 2);
        QVERIFY(tabs().tabText(1).startsWith(QLatin1String("Lapsed buyers"))); // at the end, whatever its id
        QCOMPARE(tabs().currentIndex(), 1);

        // Undo takes it back when nothing was drawn in it, and redo brings it again with what was.
        DocumentController& controller = session().controller();
        QVERIFY(controller.edit({graph::AddNode{filter(), {}}}, QStringLiteral("add")));
        QVERIFY(commands().undo->text().contains(QLatin1String("add")));
        commands().undo->trigger();
        QVERIFY(controller.document().nodes.empty());
        QVERIFY(session().has(id));
        commands().undo->trigger();
        QVERIFY(!session().has(id));
        QVERIFY(session().isClean());
        QCOMPARE(session().active(), first());
        commands().redo->trigger();
        QCOMPARE(session().active(), id);
        QVERIFY(session().controller().document().nodes.empty());
        commands().redo->trigger();
        QCOMPARE(session().controller().document().nodes.size(), 1U);

        save();
        QVERIFY(fs::exists(folder() / "pipelines" / "lapsed-buyers" / "pipeline.json"));
        const auto loaded = project::load(folder());
        QVERIFY(loaded);
        QCOMPARE(loaded->project.pipelines.at(id).name, std::string("Lapsed buyers"));
        QCOMPARE(loaded->project.pipelines.at(id).description, std::string("Who went away"));
        QVERIFY(loaded->project == session().project());
    }

    void renamingKeepsTheIdAndTheFiles()
    {
        const PipelineId id("lapsed-buyers");
        emit tabs().renameRequested(id);
        NamePopup* popup = asked();
        QVERIFY(popup);
        popup->findChild<QLineEdit*>()->setText(QStringLiteral("Win back"));
        button(*popup, QStringLiteral("Rename"))->click();
        QCOMPARE(session().pipelineTitle(id), QStringLiteral("Win back"));
        QVERIFY(tabs().tabText(tabs().currentIndex()).startsWith(QLatin1String("Win back")));
        QVERIFY(commands().undo->text().contains(QLatin1String("Win back")));
        commands().undo->trigger();
        QCOMPARE(session().pipelineTitle(id), QStringLiteral("Lapsed buyers"));
        commands().redo->trigger();
        save();
        QVERIFY(fs::exists(folder() / "pipelines" / "lapsed-buyers"));
        QCOMPARE(project::load(folder())->project.pipelines.at(id).name, std::string("Win back"));
    }

    void aCopyStandsOnItsOwn()
    {
        session().activate(first());
        const graph::Document original = session().controller().root();
        action("pipelines.duplicate")->trigger();
        const PipelineId copy = session().active();
        QVERIFY(copy != first());
        const graph::Document made = session().controller().root();
        QCOMPARE(made.nodes.size(), original.nodes.size());
        QVERIFY(made.wires == original.wires);
        for (const auto& [id, node] : made.nodes) {
            QVERIFY(node->type != NodeTypeId("audience") || !node->settings.contains("key"));
        }
        save();
        // It runs beside the first: no two audiences share their members.
        const auto loaded = project::load(folder());
        QVERIFY(loaded && loaded->project.pipelines.contains(copy));
    }

    void aPipelineInUseSaysByWhomWhenItGoes()
    {
        session().activate(first());
        const PipelineUses uses =
            usesOf(session().controller().root(), session().controller().registry(), session().audiences().audiences());
        QVERIFY(!uses.destinations.isEmpty());
        QString said;
        const auto heard = connect(&pipelines(), &PipelinesController::removed, this,
                                   [&said](const QString& sentence) { said = sentence; });
        action("pipelines.delete")->trigger(); // nobody is asked: undo brings it back
        disconnect(heard);
        QVERIFY(!session().has(first()));
        QVERIFY2(said.contains(uses.destinations.front()), qPrintable(said));
        commands().undo->trigger();
        QVERIFY(session().has(first()));
        QCOMPARE(session().active(), first());
    }

    void theTabsAreReachedByKeysAndButtons()
    {
        QVERIFY(tabs().isVisible());
        tabs().setFocus();
        QTest::keyClick(&tabs(), Qt::Key_F2);
        NamePopup* popup = asked();
        QVERIFY(popup);
        QCOMPARE(popup->findChild<QLineEdit*>()->text(), session().pipelineTitle(session().active()));
        QTest::keyClick(popup->findChild<QLineEdit*>(), Qt::Key_Escape);
        QTRY_VERIFY(!asked());
        QTest::mouseDClick(&tabs(), Qt::LeftButton, {}, tabs().tabRect(tabs().currentIndex()).center());
        QVERIFY(asked());
        asked()->close();
        QTRY_VERIFY(!asked());
        QSignalSpy menus(&tabs(), &DocumentTabs::menuRequested);
        QContextMenuEvent byKey(QContextMenuEvent::Keyboard, tabs().rect().center(),
                                tabs().mapToGlobal(tabs().rect().center()));
        QApplication::sendEvent(&tabs(), &byKey);
        QCOMPARE(menus.count(), 1);
        auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        QVERIFY(menu && menu->actions().contains(action("pipelines.rename")) &&
                menu->actions().contains(action("pipelines.delete")));
        menu->close();
        for (const char* id : {"pipelines.new", "pipelines.rename", "pipelines.duplicate", "pipelines.delete"}) {
            QVERIFY(action(id)->associatedObjects().size() > 1); // the File menu, which keys and palette follow
        }
    }

    /// Rows that are expected of a pipeline's nodes go with it: copied, deleted and back again.
    void expectedRowsFollow()
    {
        session().activate(first());
        const run::ExpectedBook book(folder());
        const std::string text = "{\n  \"pipeline\": \"" + first().str() +
                                 "\",\n  \"node\": \"sales\",\n  \"port\": \"out\",\n  \"key\": [],\n  \"columns\": "
                                 "[{\"name\": \"n\", \"type\": \"integer\"}],\n  \"rows\": [[\"1\"]]\n}\n";
        QVERIFY(book.put(first(), {{"sales.json", text}}));
        action("pipelines.duplicate")->trigger();
        const PipelineId copy = session().active();
        QVERIFY(book.of(copy).empty()); // nothing is written before it is saved
        QVERIFY(session().expectedElsewhere().contains(copy));
        // What a crash would leave knows of them.
        const fs::path journal = folder() / ".weir" / "recovery" / "by-hand.json";
        QVERIFY(project::writeJournal(journal, {{copy, session().controller().root()}}, Instant{},
                                      session().expectedElsewhere()));
        bool recovered = false;
        for (const project::Recovery& each : project::findRecoveries(folder(), session().loadedProject())) {
            recovered = recovered || (each.file == journal && each.expected.contains(copy) &&
                                      each.expected.at(copy).at("sales.json") == text);
        }
        QVERIFY(recovered);
        fs::remove(journal);
        save();
        QCOMPARE(book.of(copy).size(), std::size_t{1});
        QVERIFY(book.of(copy).begin()->second.rows == book.of(first()).begin()->second.rows);
        const run::ExpectedBook::Files copied = book.filesOf(copy);
        action("pipelines.delete")->trigger();
        save();
        QVERIFY(book.filesOf(copy).empty());
        QCOMPARE(book.of(first()).size(), std::size_t{1});
        commands().undo->trigger();
        QVERIFY(session().has(copy));
        save();
        QVERIFY(book.filesOf(copy) == copied); // byte for byte
        commands().redo->trigger();
        save();
        QVERIFY(book.filesOf(copy).empty());
        QVERIFY(book.clear(first()));
        session().activate(first());
    }

    void undoAllGivesTheSavedBytesBack()
    {
        const std::map<std::string, std::string> before = bytes();
        const project::Project saved = session().project();
        action("pipelines.duplicate")->trigger();
        DocumentController& copy = session().controller();
        QVERIFY(copy.edit({graph::AddNode{filter(), {}}}, QStringLiteral("add")));
        session().activate(first());
        action("pipelines.delete")->trigger();
        QVERIFY(session().project() != saved && !session().isClean());
        for (int step = 0; step < 20 && session().project() != saved && commands().undo->isEnabled(); ++step) {
            commands().undo->trigger();
        }
        QVERIFY(session().project() == saved && session().isClean());
        session().save();
        QTest::qWait(200);
        for (const auto& [file, text] : bytes()) {
            QVERIFY2(before.contains(file) && before.at(file) == text, file.c_str());
        }
        QCOMPARE(bytes().size(), before.size());
    }

    void deletingIsUndoneWithItsHistory()
    {
        const PipelineId id("lapsed-buyers");
        session().activate(id);
        action("pipelines.delete")->trigger(); // nothing leaves by it: nobody is asked
        QVERIFY(!session().has(id));
        QVERIFY(session().active() != id);
        save();
        QVERIFY(!fs::exists(folder() / "pipelines" / "lapsed-buyers" / "pipeline.json"));
        QVERIFY(!project::load(folder())->project.pipelines.contains(id));
        commands().undo->trigger();
        QCOMPARE(session().active(), id);
        QVERIFY(!session().isClean());
        QCOMPARE(session().controller().document().nodes.size(), 1U);
        QVERIFY(session().controller().canUndo());
        save();
        QVERIFY(project::load(folder())->project == session().project());
    }

    void theLastOneStays()
    {
        const std::vector<PipelineId> all = session().pipelines();
        for (const PipelineId& id : all) {
            session().removePipeline(id, QStringLiteral("delete"));
        }
        QCOMPARE(session().pipelines().size(), 1U);
        QVERIFY(!action("pipelines.delete")->isEnabled());
        while (session().pipelines().size() < all.size()) {
            session().book().undo();
        }
        QVERIFY(session().isClean());
    }

    void anIdIsNeverGivenTwice()
    {
        const PipelineId id = session().freePipelineId(QStringLiteral("Ünï cödé!"), {"uni-code"});
        QCOMPARE(id, PipelineId("uni-code-2"));
        QCOMPARE(session().freePipelineId(QStringLiteral("漢字"), {}), PipelineId("pipeline"));
        session().removePipeline(PipelineId("lapsed-buyers"), QStringLiteral("delete"));
        QCOMPARE(session().freePipelineId(QStringLiteral("Lapsed buyers"), {}), PipelineId("lapsed-buyers-2"));
        session().book().undo();
    }

    void theProjectIsNamed()
    {
        action("project.details")->trigger();
        NamePopup* popup = asked();
        QVERIFY(popup);
        popup->findChild<QLineEdit*>()->setText(QStringLiteral("Shop of Anna"));
        popup->findChild<QPlainTextEdit*>()->setPlainText(QStringLiteral("All her customers"));
        button(*popup, QStringLiteral("Apply"))->click();
        QVERIFY(m_shop.window->windowTitle().startsWith(QLatin1String("Shop of Anna")));
        commands().undo->trigger();
        QVERIFY(!m_shop.window->windowTitle().startsWith(QLatin1String("Shop of Anna")));
        commands().redo->trigger();
        save();
        const auto loaded = project::load(folder());
        QCOMPARE(loaded->project.name, std::string("Shop of Anna"));
        QCOMPARE(loaded->project.description, std::string("All her customers"));
    }

    void whatWasNeverSavedIsRecovered()
    {
        graph::Document fresh;
        fresh.id = PipelineId("fresh");
        fresh.name = "Fresh";
        const auto journal = project::journalFile(folder(), Instant{1});
        QVERIFY(project::writeJournal(journal, {{fresh.id, fresh}}, Instant{2}));
        const auto found = project::findRecoveries(folder(), session().loadedProject());
        const auto mine =
            std::find_if(found.begin(), found.end(), [&](const auto& each) { return each.file == journal; });
        QVERIFY(mine != found.end());
        QVERIFY(mine->pipelines.at(fresh.id) == fresh);
    }

    void aVersionBringsBackWhatWentAndTakesWhatCame()
    {
        const project::Project before = session().project();
        session().removePipeline(PipelineId("lapsed-buyers"), QStringLiteral("delete"));
        graph::Document other;
        other.id = PipelineId("other");
        other.name = "Other";
        session().addPipeline(other, {}, QStringLiteral("add"));
        QVERIFY(session().restore(before, QStringLiteral("restore version")));
        QVERIFY(session().project() == before);
        QCOMPARE(tabs().count(), static_cast<int>(before.pipelines.size()));
    }

private:
    [[nodiscard]] ProjectSession& session() { return *m_shop.window->session(); }
    [[nodiscard]] PipelinesController& pipelines() { return *m_shop.window->findChild<PipelinesController*>(); }
    [[nodiscard]] NamePopup* asked()
    {
        for (auto* popup : m_shop.window->findChildren<NamePopup*>()) {
            if (popup->isVisible()) {
                return popup;
            }
        }
        return nullptr;
    }
    /// The files of the project that belong to its pipelines.
    [[nodiscard]] std::map<std::string, std::string> bytes()
    {
        std::map<std::string, std::string> all;
        for (const auto& entry : fs::recursive_directory_iterator(folder() / "pipelines")) {
            if (entry.is_regular_file()) {
                std::ifstream file(entry.path(), std::ios::binary);
                all[entry.path().string()] = std::string(std::istreambuf_iterator<char>(file), {});
            }
        }
        return all;
    }
    [[nodiscard]] CanvasCommands& commands() { return *m_shop.window->findChild<CanvasCommands*>(); }
    [[nodiscard]] DocumentTabs& tabs() { return *m_shop.window->findChild<DocumentTabs*>(); }
    [[nodiscard]] PipelineId first() { return m_first.empty() ? m_first = session().active() : m_first; }
    [[nodiscard]] fs::path folder() { return session().folder(); }
    [[nodiscard]] QAction* action(const char* id) { return m_shop.window->findChild<QAction*>(QLatin1String(id)); }
    [[nodiscard]] static QPushButton* button(QWidget& inside, const QString& text)
    {
        for (auto* each : inside.findChildren<QPushButton*>()) {
            if (each->text() == text) {
                return each;
            }
        }
        return nullptr;
    }
    [[nodiscard]] static bool hasText(QWidget& inside, const QString& text)
    {
        for (auto* each : inside.findChildren<QLabel*>()) {
            if (each->isVisible() && each->text().contains(text)) {
                return true;
            }
        }
        return false;
    }
    [[nodiscard]] static graph::Node filter()
    {
        graph::Node node;
        node.id = NodeId("filter");
        node.type = NodeTypeId("filter");
        return node;
    }
    void save()
    {
        session().save();
        QTRY_VERIFY_WITH_TIMEOUT(session().isClean(), 10'000);
    }

    test::SampleWindow m_shop;
    PipelineId m_first;
};

QTEST_MAIN(TestPipelines)
#include "tst_pipelines.moc"
