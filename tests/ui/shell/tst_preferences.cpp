#include "app/toolbox.h"
#include "tests/ui/shell/sample_window.h"
#include "ui/canvas/canvas_view.h"
#include "ui/kit/inputs.h"
#include "ui/kit/key_recorder.h"
#include "ui/shell/keyboard_section.h"
#include "ui/shell/network_uses.h"
#include "ui/shell/preferences_page.h"
#include "ui/shell/rail.h"
#include "ui/shell/shortcut_sheet.h"

#include <QApplication>
#include <QComboBox>
#include <QFile>
#include <QJsonDocument>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QSettings>
#include <QTest>
#include <QTreeWidget>
#include <QWheelEvent>

using namespace weir;
using namespace weir::ui;

namespace {

QList<QKeySequence> keys(const char* text)
{
    return QKeySequence::listFromString(QString::fromLatin1(text), QKeySequence::PortableText);
}

QPushButton* buttonNamed(const QWidget& parent, const QString& text)
{
    for (auto* each : parent.findChildren<QPushButton*>()) {
        if (each->text() == text && each->isVisible()) {
            return each;
        }
    }
    return nullptr;
}

} // namespace

/// Preferences and keys, in the real window.
class TestPreferences : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QSettings().clear();
        QVERIFY(m_shop.open(50));
        m_keymap = m_shop.window->findChild<Keymap*>();
        m_page = m_shop.window->findChild<PreferencesPage*>();
        m_preferences = m_shop.window->findChild<Preferences*>();
        QVERIFY(m_keymap && m_page && m_preferences);
    }

    void everyActionOfTheMenusHasAName()
    {
        QSet<QString> ids;
        for (const Keymap::Binding& each : m_keymap->bindings()) {
            QVERIFY2(!ids.contains(each.id), qPrintable(each.id));
            QVERIFY2(!each.id.startsWith(QStringLiteral("key.")),
                     qPrintable(each.title + QStringLiteral(" needs a name in MainWindow::nameActions")));
            ids << each.id;
        }
        for (const QAction* top : m_shop.window->menuBar()->actions()) {
            for (const QAction* each : top->menu()->actions()) {
                QVERIFY2(each->isSeparator() || each->menu() || ids.contains(each->objectName()),
                         qPrintable(each->text() + QStringLiteral(" needs a name in MainWindow::nameActions")));
            }
        }
        QVERIFY(ids.size() > 60);
    }

    void noTwoActionsShareAKey()
    {
        for (const Keymap::Binding& each : m_keymap->bindings()) {
            for (const QKeySequence& key : m_keymap->keys(each.id)) {
                const Keymap::Binding* other = m_keymap->owner(key, each.id);
                QVERIFY2(
                    !other,
                    qPrintable(
                        QStringLiteral("%1: %2 and %3").arg(key.toString(), each.id, other ? other->id : QString())));
            }
        }
    }

    void keysMoveFromOneActionToAnother()
    {
        const QList<QKeySequence> before = m_keymap->keys(QStringLiteral("run.toHere"));
        QCOMPARE(before, keys("F7"));
        m_keymap->give(QStringLiteral("run.toHere"), QKeySequence(Qt::Key_F5));
        QCOMPARE(m_keymap->keys(QStringLiteral("run.toHere")), keys("F7; F5"));
        QVERIFY(m_keymap->keys(QStringLiteral("run.stale")).isEmpty());
        QVERIFY(m_keymap->isChanged(QStringLiteral("run.stale")));
        m_keymap->reset(QStringLiteral("run.stale"));
        QCOMPARE(m_keymap->keys(QStringLiteral("run.stale")), keys("F5"));
        QCOMPARE(m_keymap->keys(QStringLiteral("run.toHere")), keys("F7"));
        QVERIFY(!m_keymap->isAnyChanged());
        QVERIFY(QSettings().allKeys().filter(QStringLiteral("keys/")).isEmpty());
    }

    void rebindingByKeyboardAlone()
    {
        open();
        auto* section = m_page->findChild<KeyboardSection*>();
        auto* recorder = m_page->findChild<KeyRecorder*>();
        section->choose(QStringLiteral("run.toHere"));
        recorder->setFocus();
        QTest::keyClick(recorder, Qt::Key_F12);
        QCOMPARE(m_keymap->keys(QStringLiteral("run.toHere")), keys("F7; F12"));
        // A key that is taken asks first.
        QTest::keyClick(recorder, Qt::Key_F5);
        QCOMPARE(m_keymap->keys(QStringLiteral("run.toHere")), keys("F7; F12"));
        QVERIFY(buttonNamed(*section, QStringLiteral("Leave it")));
        auto* give = buttonNamed(*section, QStringLiteral("Give it to this action"));
        QVERIFY(give);
        give->click();
        QCOMPARE(m_keymap->keys(QStringLiteral("run.toHere")), keys("F7; F12; F5"));
        QVERIFY(m_keymap->keys(QStringLiteral("run.stale")).isEmpty());
        // Tab leaves the field instead of being bound; the arrows stay what they are.
        QTest::keyClick(recorder, Qt::Key_Left);
        QTest::keyClick(recorder, Qt::Key_Tab);
        QVERIFY(!recorder->hasFocus());
        QCOMPARE(m_keymap->keys(QStringLiteral("run.toHere")).size(), 3);
        // A character that needs Shift is bound without it, a letter with it.
        recorder->setFocus();
        section->choose(QStringLiteral("view.theme"));
        QTest::keyClick(recorder, Qt::Key_Exclam, Qt::ShiftModifier | Qt::ControlModifier);
        QTest::sendKeyEvent(QTest::Click, recorder, Qt::Key_J, QStringLiteral("J"), Qt::ShiftModifier);
        QVERIFY(m_keymap->keys(QStringLiteral("view.theme")).contains(QKeySequence(Qt::SHIFT | Qt::Key_J)));
    }

    void theSheetShowsTheUsersKeys()
    {
        m_keymap->resetAll();
        m_keymap->give(QStringLiteral("run.toHere"), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_F11));
        ShortcutSheet sheet(*m_shop.window->menuBar());
        const auto found = sheet.findChild<QTreeWidget*>()->findItems(QStringLiteral("F11"),
                                                                      Qt::MatchContains | Qt::MatchRecursive, 1);
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.front()->text(0), QStringLiteral("Run to here"));
    }

    void theNextWindowHasTheSameKeys()
    {
        m_keymap->resetAll();
        m_keymap->give(QStringLiteral("run.toHere"), QKeySequence(Qt::Key_F5));
        const auto toolbox = app::makeToolbox();
        QVERIFY(toolbox);
        const MainWindow other(Services{*toolbox, &app::makeSecrets, std::make_shared<SystemClock>()});
        const auto* keymap = other.findChild<Keymap*>();
        QCOMPARE(keymap->keys(QStringLiteral("run.toHere")), keys("F7; F5"));
        QVERIFY(keymap->keys(QStringLiteral("run.stale")).isEmpty());
        m_keymap->resetAll();
    }

    void theTabKeyIsAPreference()
    {
        const QAction* add = m_keymap->find(QStringLiteral("canvas.addNode"))->action;
        const QKeySequence tab(Qt::Key_Tab);
        QVERIFY(add->shortcuts().contains(tab));
        m_preferences->setTabMovesFocus(true);
        QVERIFY(!add->shortcuts().contains(tab));
        QVERIFY(add->shortcuts().contains(QKeySequence(Qt::CTRL | Qt::Key_Period)));
        m_keymap->reset(QStringLiteral("canvas.addNode"));
        QVERIFY(!add->shortcuts().contains(tab));
        m_preferences->setTabMovesFocus(false);
        QVERIFY(add->shortcuts().contains(tab));
        m_keymap->give(QStringLiteral("canvas.addNode"), QKeySequence(Qt::CTRL | Qt::Key_B));
        QVERIFY(add->shortcuts().contains(tab)); // a key more does not cost the Tab key
        m_keymap->resetAll();
        QVERIFY(add->shortcuts().contains(tab));
    }

    void theWheelIsAPreference()
    {
        m_shop.window->showPage(MainWindow::Page::Pipelines);
        auto* canvas = &m_shop.window->canvas();
        const auto turn = [canvas] {
            const QPointF at = canvas->viewport()->rect().center();
            QWheelEvent wheel(at, canvas->viewport()->mapToGlobal(at), {}, {0, 120}, Qt::NoButton, Qt::NoModifier,
                              Qt::NoScrollPhase, false);
            QApplication::sendEvent(canvas->viewport(), &wheel);
        };
        const double zoom = canvas->zoom();
        turn();
        QCOMPARE(canvas->zoom(), zoom);
        m_preferences->setWheelZooms(true);
        turn();
        QVERIFY2(canvas->zoom() > zoom, qPrintable(QString::number(canvas->zoom()) + ' ' + QString::number(zoom)));
        m_preferences->setWheelZooms(false);
    }

    void theLookChangesAtOnce()
    {
        const int size = QApplication::font().pixelSize();
        m_preferences->setScale(150);
        QVERIFY(QApplication::font().pixelSize() > size);
        m_preferences->setScale(80);
        QVERIFY(QApplication::font().pixelSize() < size);
        m_preferences->setScale(400);
        QCOMPARE(m_preferences->scale(), 150);
        m_preferences->setScale(100);
        QCOMPARE(QApplication::font().pixelSize(), size);
        m_preferences->setTheme(ThemeChoice::Dark);
        QVERIFY(Theme::instance().isDark());
        QCOMPARE(QSettings().value(QStringLiteral("theme")).toInt(), static_cast<int>(ThemeChoice::Dark));
        m_preferences->setTheme(ThemeChoice::Light);
        m_preferences->setReducesMotion(true);
        QCOMPARE(Theme::instance().motion(200), 0);
        m_preferences->setReducesMotion(false);
        QCOMPARE(Theme::instance().motion(200), 200);
    }

    void noAreaIsCurrentWhileThePageIsOpen()
    {
        const auto current = [this] {
            int checked = 0;
            for (const auto* each : m_shop.window->findChild<Rail*>()->findChildren<QAbstractButton*>()) {
                checked += each->isChecked() ? 1 : 0;
            }
            return checked;
        };
        open();
        QCOMPARE(current(), 0);
        emit m_page->closed();
        QVERIFY(!m_page->isVisible());
        QCOMPARE(current(), 1);
    }

    void searchNarrowsThePage()
    {
        open();
        m_page->filter(QStringLiteral("wheel"));
        QStringList shown;
        for (auto* row : m_page->findChildren<FormRow*>()) {
            if (row->isVisible()) {
                shown << row->field()->accessibleName();
            }
        }
        QCOMPARE(shown, {QStringLiteral("The mouse wheel on the canvas")});
        QVERIFY(!m_page->findChild<KeyboardSection*>()->isVisible());
        m_page->filter(QStringLiteral("tidy"));
        QVERIFY(m_page->findChild<KeyboardSection*>()->isVisible());
        m_page->filter(QStringLiteral("Ctrl+Shift+T")); // keys are found too
        QVERIFY(m_page->findChild<KeyboardSection*>()->isVisible());
        m_page->filter(QStringLiteral("nothing has this name"));
        QVERIFY(!m_page->findChild<KeyboardSection*>()->isVisible());
        m_page->filter({});
        // Esc leads back to where the user was.
        QTest::keyClick(m_page, Qt::Key_Escape);
        QVERIFY(!m_page->isVisible());
    }

    void aFileTakesThePreferencesElsewhere()
    {
        const QString path = m_shop.home.filePath(QStringLiteral("preferences.json"));
        m_preferences->setScale(125);
        m_preferences->setLanguage(QStringLiteral("de"));
        m_preferences->setWheelZooms(true);
        m_keymap->give(QStringLiteral("run.toHere"), QKeySequence(Qt::Key_F5));
        m_page->exportTo(path);
        const QJsonObject written = m_preferences->toJson(*m_keymap);
        m_preferences->setScale(100);
        m_preferences->setLanguage(QStringLiteral("system"));
        m_preferences->setWheelZooms(false);
        m_keymap->resetAll();
        QVERIFY(m_preferences->toJson(*m_keymap) != written);
        m_page->importFrom(path);
        QCOMPARE(m_preferences->toJson(*m_keymap), written);
        QCOMPARE(m_preferences->language(), QStringLiteral("de"));
        QVERIFY(m_keymap->keys(QStringLiteral("run.stale")).isEmpty());

        const auto refused = [&](QByteArray bytes) {
            QFile file(path);
            if (file.open(QIODevice::WriteOnly)) {
                file.write(bytes);
                file.close();
            }
            m_page->importFrom(path);
            return m_preferences->toJson(*m_keymap) == written;
        };
        QVERIFY(refused("not json"));
        QVERIFY(refused("{}"));
        QVERIFY(refused(R"({"weirPreferences": 2})"));
        QVERIFY(refused(R"({"weirPreferences": 1, "theme": "pink", "scale": 100})"));
        QVERIFY(refused(R"({"weirPreferences": 1, "scale": 1000})"));
        QVERIFY(refused(R"({"weirPreferences": 1, "wheelZooms": "yes"})"));
        QVERIFY(refused(R"({"weirPreferences": 1, "keys": {"run.stale": [""]}})"));
        // What a file does not name goes back to the default.
        QVERIFY(!refused(R"({"weirPreferences": 1})"));
        QCOMPARE(m_preferences->scale(), 100);
        QVERIFY(!m_keymap->isAnyChanged());
    }

    void everyPluginIsKnownToUseTheNetworkOrNot()
    {
        const auto toolbox = app::makeToolbox();
        QVERIFY(toolbox);
        const QSet<QString> local{QStringLiteral("source.file"), QStringLiteral("source.duckdb"),
                                  QStringLiteral("source.sqlite"), QStringLiteral("source.spreadsheet"),
                                  QStringLiteral("destination.file")};
        for (const nodes::NodeType* type : (*toolbox)->registry().all()) {
            const QString id = QString::fromStdString(type->spec().id.str());
            if (id.startsWith(QStringLiteral("source.")) || id.startsWith(QStringLiteral("destination."))) {
                QVERIFY2(usesNetwork(type->spec().id) != local.contains(id), qPrintable(id));
            }
        }
        project::Project project;
        graph::Document& document = project.pipelines[PipelineId("p")];
        graph::Node hook;
        hook.id = NodeId("hook");
        hook.type = NodeTypeId("destination.webhook");
        hook.settings = {{"url", "https://user:secret@ads.example/in?key=1"}};
        graph::Node table;
        table.id = NodeId("table");
        table.type = NodeTypeId("source.postgres");
        table.settings = {{"connection", "host=db.example dbname=shop password=${env:PW}"}};
        document.nodes[hook.id] = std::make_shared<const graph::Node>(hook);
        document.nodes[table.id] = std::make_shared<const graph::Node>(table);
        const auto uses = networkUses(project, (*toolbox)->registry());
        QCOMPARE(uses.size(), std::size_t{2});
        QCOMPARE(uses[0].where, QStringLiteral("ads.example"));
        QCOMPARE(uses[1].where, QStringLiteral("db.example"));
    }

private:
    void open()
    {
        m_keymap->find(QStringLiteral("preferences"))->action->trigger();
        QVERIFY(m_page->isVisible());
    }

    test::SampleWindow m_shop;
    Keymap* m_keymap = nullptr;
    PreferencesPage* m_page = nullptr;
    Preferences* m_preferences = nullptr;
};

QTEST_MAIN(TestPreferences)
#include "tst_preferences.moc"
