#include "tests/ui/shell/sample_window.h"
#include "ui/canvas/canvas_scene.h"
#include "ui/canvas/canvas_view.h"
#include "ui/kit/command_palette.h"
#include "ui/kit/data_grid.h"
#include "ui/panels/data/data_panel.h"
#include "ui/panels/help/help_panel.h"
#include "ui/panels/palette/palette_panel.h"
#include "ui/shell/data_desk.h"
#include "ui/shell/keymap.h"
#include "ui/shell/shortcut_sheet.h"

#include <QAction>
#include <QLineEdit>
#include <QMenuBar>
#include <QSettings>
#include <QTest>
#include <QTextBrowser>
#include <QTreeWidget>

using namespace weir;
using namespace weir::ui;

/// The keys that people who know other designers expect, pressed for real.
class TestKeyboardMap : public QObject
{
    Q_OBJECT

private:
    test::SampleWindow m_shop;
    MainWindow* m_window = nullptr;

    void select(const char* node) const { m_window->canvas().canvas()->selectNodes({NodeId(node)}); }
    [[nodiscard]] NodeState stateOf(const char* node) const
    {
        return m_window->session()->board().of(NodeId(node)).state;
    }
    void press(int key, Qt::KeyboardModifiers keys = {}) const
    {
        m_window->canvas().setFocus();
        QTest::keyClick(&m_window->canvas(), static_cast<Qt::Key>(key), keys);
    }
    [[nodiscard]] HelpPanel& help() const { return *m_window->findChild<HelpPanel*>(); }

private slots:
    void initTestCase()
    {
        QSettings().clear();
        QVERIFY(m_shop.open(100));
        m_window = m_shop.window.get();
        m_window->showPage(MainWindow::Page::Pipelines);
    }

    void keys_data()
    {
        QTest::addColumn<QString>("keys");
        for (const auto& [id, keys] :
             std::initializer_list<std::pair<const char*, const char*>>{{"palette", "Ctrl+K Ctrl+Shift+P"},
                                                                        {"go.object", "Ctrl+P"},
                                                                        {"edit.rename", "F2"},
                                                                        {"run.stale", "F5"},
                                                                        {"run.stop", "Shift+F5"},
                                                                        {"run.toHere", "F7"},
                                                                        {"run.again", "Shift+F7"},
                                                                        {"run.reset", "F8"},
                                                                        {"showOutput", "F9"},
                                                                        {"edit.undo", "Ctrl+Z"},
                                                                        {"edit.redo", "Ctrl+Y Ctrl+Shift+Z"},
                                                                        {"edit.cut", "Ctrl+X"},
                                                                        {"edit.copy", "Ctrl+C"},
                                                                        {"edit.paste", "Ctrl+V"},
                                                                        {"edit.duplicate", "Ctrl+D"},
                                                                        {"part.next", "F6"},
                                                                        {"part.last", "Shift+F6"},
                                                                        {"pipeline.next", "Ctrl+Tab"},
                                                                        {"preferences", "Ctrl+,"},
                                                                        {"help.selection", "F1"},
                                                                        {"help.keys", "?"},
                                                                        {"find.project", "Ctrl+Shift+F"},
                                                                        {"view.minimap", "Ctrl+M"},
                                                                        {"subpipeline.collapse", "Ctrl+G"},
                                                                        {"subpipeline.expand", "Ctrl+Shift+G"},
                                                                        {"canvas.note", "Shift+N"},
                                                                        {"canvas.disable", "D"},
                                                                        {"edit.delete", "Del"},
                                                                        {"edit.deleteAndReconnect", "Ctrl+Del"},
                                                                        {"edit.pasteKeepingInputs", "Ctrl+Shift+V"},
                                                                        {"select.all", "Ctrl+A"},
                                                                        {"select.none", "Ctrl+Shift+A"},
                                                                        {"select.upstream", "Alt+Left"},
                                                                        {"select.downstream", "Alt+Right"},
                                                                        {"canvas.connect", "Ctrl+L"},
                                                                        {"canvas.disconnect", "Ctrl+Shift+L"},
                                                                        {"canvas.frame", "Ctrl+J"},
                                                                        {"canvas.tidyUp", "Ctrl+Shift+T"},
                                                                        {"canvas.addNode", "Ctrl+."},
                                                                        {"zoom.actual", "Ctrl+0"},
                                                                        {"zoom.fit", "Ctrl+1"},
                                                                        {"zoom.selection", "Ctrl+2"},
                                                                        {"find.canvas", "Ctrl+F"},
                                                                        {"find.next", "F3"},
                                                                        {"project.open", "Ctrl+O"},
                                                                        {"project.save", "Ctrl+S"},
                                                                        {"version.save", "Ctrl+Shift+S"}}) {
            QTest::newRow(id) << QString::fromLatin1(keys);
        }
    }
    void keys()
    {
        QFETCH(QString, keys);
        const auto* map = m_window->findChild<Keymap*>();
        const QString id = QString::fromLatin1(QTest::currentDataTag());
        QVERIFY(map->find(id));
        for (const QString& key : keys.split(QLatin1Char(' '))) {
            QVERIFY2(map->keys(id).contains(QKeySequence::fromString(key)), qPrintable(key));
        }
    }

    void helpIsAboutTheSelection()
    {
        select("paid");
        press(Qt::Key_F1);
        QVERIFY(help().isVisible());
        QCOMPARE(help().type(), std::optional(NodeTypeId("filter")));
        const QString text = help().text().toPlainText();
        QVERIFY(text.startsWith(QStringLiteral("Filter rows")));
        QVERIFY(text.contains(QStringLiteral("Empty cells")) && text.contains(QStringLiteral("Condition")));
        select("orders"); // what can be seen follows
        QCOMPARE(help().type(), std::optional(NodeTypeId("source.file")));
        m_window->canvas().canvas()->clearSelection();
        press(Qt::Key_F1);
        QVERIFY(!help().type());
        QVERIFY(help().text().toPlainText().contains(QStringLiteral("Deduplicate")));
        emit help().text().anchorClicked(QUrl(QStringLiteral("type:deduplicate")));
        QCOMPARE(help().type(), std::optional(NodeTypeId("deduplicate")));
        emit help().text().anchorClicked(QUrl(QStringLiteral("list:")));
        QVERIFY(!help().type());
        auto* palette = m_window->findChild<PalettePanel*>();
        palette->focusSearch();
        auto* search = palette->findChild<QLineEdit*>();
        QTest::keyClicks(search, QStringLiteral("aggregate"));
        QTest::keyClick(search, Qt::Key_F1);
        QCOMPARE(help().type(), std::optional(NodeTypeId("aggregate")));
        search->clear();
    }

    void everyNodeHasAPage()
    {
        for (const nodes::NodeType* type : m_window->session()->controller().registry().all()) {
            help().showType(type->spec().id);
            QVERIFY2(help().text().toPlainText().size() > 200, type->spec().id.str().c_str());
        }
    }

    void portsHaveNumbers()
    {
        auto* desk = m_window->findChild<DataDesk*>();
        select("paid");
        QTRY_VERIFY(desk->output()->grid()->grid()->rowCount() > 0);
        const int kept = desk->output()->grid()->grid()->rowCount();
        press(Qt::Key_2, Qt::ShiftModifier);
        QVERIFY(desk->isVisible());
        QTRY_VERIFY(desk->output()->grid()->grid()->rowCount() > 0 &&
                    desk->output()->grid()->grid()->rowCount() != kept);
        press(Qt::Key_9, Qt::ShiftModifier); // there is none: nothing happens
        press(Qt::Key_1, Qt::ShiftModifier);
        QTRY_COMPARE(desk->output()->grid()->grid()->rowCount(), kept);
    }

    void aResultIsForgotten()
    {
        QVERIFY(m_shop.run());
        QTRY_COMPARE(stateOf("paid"), NodeState::Done);
        select("paid");
        press(Qt::Key_F8);
        QTRY_COMPARE(stateOf("paid"), NodeState::Ready);
        QCOMPARE(stateOf("orders"), NodeState::Done);
        QVERIFY(m_shop.run());
        QTRY_COMPARE(stateOf("paid"), NodeState::Done);
    }

    void whatIsStaleSaysWhy()
    {
        DocumentController& controller = m_window->session()->controller();
        QVERIFY(controller.edit({graph::SetSetting{NodeId("paid"), "condition", "status = 'paid' and total > 20"}},
                                QStringLiteral("change")));
        QTRY_COMPARE(stateOf("paid"), NodeState::Stale);
        const NodeStatusBoard& board = m_window->session()->board();
        QVERIFY(board.of(NodeId("paid")).reason.startsWith(QStringLiteral("Its settings or wires changed (")));
        QTRY_COMPARE(stateOf("sales"), NodeState::Stale);
        QVERIFY2(board.of(NodeId("sales")).reason.startsWith(QStringLiteral("Input 'Paid orders' changed (")),
                 qPrintable(board.of(NodeId("sales")).reason));
        controller.undo();
        QTRY_COMPARE(stateOf("sales"), NodeState::Done);
    }

    void theSheetHasTheKeysOfTheCanvas()
    {
        DocumentController& controller = m_window->session()->controller();
        QVERIFY(controller.edit({graph::SetDisabled{NodeId("sales"), true}}, QStringLiteral("disable 1 node")));
        ShortcutSheet sheet(*m_window->menuBar(), nullptr);
        const auto* tree = sheet.findChild<QTreeWidget*>();
        const auto lines = [&](const QString& text) {
            return tree->findItems(text, Qt::MatchExactly | Qt::MatchRecursive);
        };
        QCOMPARE(lines(QStringLiteral("On the canvas")).size(), 1);
        QCOMPARE(lines(QStringLiteral("Undo")).size(), 1); // without the step that would be undone now
        QCOMPARE(lines(QStringLiteral("Undo")).front()->text(1), QKeySequence(QStringLiteral("Ctrl+Z")).toString());
        controller.undo();
    }

    void goToListsObjectsAlone()
    {
        press(Qt::Key_P, Qt::ControlModifier);
        auto* palette = m_window->findChild<CommandPalette*>();
        QVERIFY(palette->isVisible());
        QCOMPARE(palette->query(), QStringLiteral("@"));
        QVERIFY(!palette->shownIds().isEmpty());
        for (const QString& id : palette->shownIds()) {
            QVERIFY2(id.startsWith(QStringLiteral("target:")), qPrintable(id));
        }
        palette->setQuery(QStringLiteral("@find a person"));
        QTest::keyClick(palette->findChild<QLineEdit*>(), Qt::Key_Return);
        QVERIFY(!m_window->canvas().isVisible());
        m_window->showPage(MainWindow::Page::Pipelines);
    }

    /// What is typed into an open menu, or while the menu bar has the keyboard, does nothing to what is behind it.
    void keysBelongToAnOpenMenu()
    {
        select("orders");
        m_window->canvas().setFocus();
        const DocumentController& pipeline = m_window->session()->controller();
        const std::size_t before = pipeline.position();
        QMenuBar* bar = m_window->menuBar();
        bar->setFocus();
        for (QAction* area : bar->actions()) {
            bar->setActiveAction(area);
            QWidget* menu = QApplication::activePopupWidget();
            QVERIFY(menu);
            for (const Qt::Key key : {Qt::Key_Delete, Qt::Key_F8, Qt::Key_Question}) {
                QTest::keyClick(menu, key);
            }
            QTest::keyClick(menu, Qt::Key_D, Qt::ControlModifier);
            menu->close();
        }
        QCOMPARE(pipeline.position(), before);
        QVERIFY(pipeline.document().find(NodeId("orders")));
        bar->setFocus();
        QTest::keyClick(bar, Qt::Key_Delete);
        QCOMPARE(pipeline.position(), before);
    }
};

QTEST_MAIN(TestKeyboardMap)
#include "tst_keyboard_map.moc"
