#include "app/toolbox.h"
#include "ui/document/node_status.h"
#include "ui/kit/messages.h"
#include "ui/panels/audiences/audiences_page.h"
#include "ui/panels/publish/plan_card.h"
#include "ui/panels/publish/publish_page.h"
#include "ui/panels/start/start_page.h"
#include "ui/shell/main_window.h"
#include "ui/shell/rail.h"
#include "ui/theme/theme.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

using namespace weir;
using namespace weir::ui;

namespace {

/// A user with a mouse and a keyboard: real events at the place where the thing is, and a count of them.
class User
{
public:
    explicit User(MainWindow& window) : m_window(window) { m_time.start(); }

    void click(QWidget* widget)
    {
        QWidget* at = widget->window()->childAt(widget->mapTo(widget->window(), widget->rect().center()));
        QVERIFY2(at && (at == widget || widget->isAncestorOf(at)), "something else lies above what is clicked");
        QTest::mouseClick(at, Qt::LeftButton, {}, at->mapFrom(widget, widget->rect().center()));
        ++m_acts;
    }
    void press(int key, Qt::KeyboardModifiers modifiers = {})
    {
        QWidget* focus = QApplication::focusWidget();
        QTest::keyClick(focus ? focus : &m_window, static_cast<Qt::Key>(key), modifiers);
        ++m_acts;
    }
    /// Moves the focus with Tab until `widget` has it. Moving on is no act, as moving the mouse is none.
    bool tabTo(QWidget* widget)
    {
        for (int i = 0; i < 120 && QApplication::focusWidget() != widget; ++i) {
            QWidget* focus = QApplication::focusWidget();
            QTest::keyClick(focus ? focus : &m_window, Qt::Key_Tab);
            ++m_moves;
        }
        return QApplication::focusWidget() == widget;
    }
    [[nodiscard]] int acts() const { return m_acts; }
    [[nodiscard]] int moves() const { return m_moves; }
    [[nodiscard]] double seconds() const { return static_cast<double>(m_time.elapsed()) / 1000; }

private:
    MainWindow& m_window;
    QElapsedTimer m_time;
    int m_acts = 0;
    int m_moves = 0;
};

QWidget* named(QWidget* parent, const QString& name)
{
    for (auto* each : parent->findChildren<QWidget*>()) {
        if (each->isVisible() && each->accessibleName() == name) {
            return each;
        }
    }
    return nullptr;
}

QAbstractButton* button(QWidget* parent, const QString& start)
{
    for (auto* each : parent->findChildren<QAbstractButton*>()) {
        if (each->isVisible() && each->isEnabled() && each->text().startsWith(start)) {
            return each;
        }
    }
    return nullptr;
}

} // namespace

/// From the first start to a published audience (FLW-01): at most 60 seconds and 9 acts, by mouse and by keyboard.
class TestFirstAudience : public QObject
{
    Q_OBJECT

private:
    static constexpr double kSeconds = 60;
    static constexpr int kActs = 9;
    std::unique_ptr<MainWindow> m_window;

    template <class Wanted>
    QWidget* await(const Wanted& wanted)
    {
        QWidget* found = nullptr;
        static_cast<void>(QTest::qWaitFor([&] { return (found = wanted()) != nullptr; }, 50'000));
        return found;
    }
    /// The template, once it can be chosen.
    QWidget* lapsed()
    {
        return await([this]() -> QWidget* {
            auto* card = m_window->findChild<QWidget*>(QStringLiteral("template/lapsed-high-value"));
            return card && card->isVisible() && card->isEnabled() ? card : nullptr;
        });
    }
    PlanCard* planOf(const QString& title)
    {
        for (auto* card : m_window->findChildren<PlanCard*>()) {
            if (card->isVisible() && card->isOpen() && card->accessibleName() == title) {
                return card;
            }
        }
        return nullptr;
    }
    void shot(const char* name)
    {
        const QString folder = qEnvironmentVariable("WEIR_TEST_SHOTS");
        if (!folder.isEmpty()) {
            QTest::qWait(150);
            for (const ThemeChoice theme : {ThemeChoice::Dark, ThemeChoice::Light}) {
                Theme::instance().setChoice(theme);
                QTest::qWait(60);
                m_window->grab().save(
                    folder + QLatin1Char('/') + QLatin1String(QTest::currentTestFunction()) + QLatin1Char('-') +
                    QLatin1String(name) +
                    (theme == ThemeChoice::Dark ? QStringLiteral("-dark.png") : QStringLiteral("-light.png")));
            }
        }
    }
    QString published() const
    {
        const QString folder = QString::fromStdString(m_window->session()->folder().string());
        return folder + QStringLiteral("/out/lapsed-high-value.csv");
    }
    void report(const char* how, const User& user)
    {
        qInfo("FLW-01 by %s: %d acts (limit %d), %d moves, %.1f s (limit %.0f s)", how, user.acts(), kActs,
              user.moves(), user.seconds(), kSeconds);
        QVERIFY(user.acts() <= kActs);
        QVERIFY(user.seconds() < kSeconds);
    }

private slots:
    void initTestCase() { Theme::instance().install(*qApp); }

    void init()
    {
        QSettings().clear();
        auto toolbox = app::makeToolbox();
        QVERIFY(toolbox);
        m_window = std::make_unique<MainWindow>(Services{*toolbox, &app::makeSecrets, std::make_shared<SystemClock>()});
        m_window->resize(1440, 900);
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }

    void cleanup() { m_window.reset(); }

    void byMouse()
    {
        User user(*m_window);
        QWidget* sample = named(m_window->findChild<StartPage*>(), QStringLiteral("Shop"));
        QVERIFY(sample);
        user.click(sample);
        QWidget* tour = await([this] { return named(m_window.get(), QStringLiteral("First steps")); });
        QVERIFY(tour); // words beside the flow, never in its way
        QWidget* rail = await([this] {
            QWidget* area = named(m_window->findChild<Rail*>(), QStringLiteral("Audiences"));
            return area && area->isEnabled() ? area : nullptr;
        });
        QVERIFY(rail);
        shot("1-pipeline");
        user.click(rail);
        shot("2-waiting");
        QWidget* card = lapsed();
        QVERIFY(card);
        shot("3-templates");
        user.click(card);
        QWidget* activate = m_window->findChild<QWidget*>(QStringLiteral("activate"));
        QVERIFY(activate && activate->isVisible());
        shot("4-audience");
        user.click(activate);
        shot("5-activate");
        QAbstractButton* plan = button(m_window->findChild<AudiencesPage*>(), QStringLiteral("Make the plan"));
        QVERIFY(plan);
        user.click(plan);
        QWidget* apply = await([this]() -> QWidget* {
            PlanCard* made = planOf(QStringLiteral("Lapsed high value"));
            return made ? button(made, QStringLiteral("Apply")) : nullptr;
        });
        QVERIFY(apply);
        shot("6-plan");
        QVERIFY(!QFile::exists(published())); // nothing is sent before the plan is applied
        DocumentController& document = m_window->session()->controller();
        const std::size_t nodes = document.document().nodes.size();
        document.undo(); // audience, gate and destination came in one step
        QCOMPARE(document.document().nodes.size() + 3, nodes);
        document.redo();
        user.click(apply);
        QWidget* why = await([this] { return button(m_window.get(), QStringLiteral("See why")); });
        QVERIFY(why);
        shot("7-published");
        QVERIFY(QFile::exists(published()));
        user.click(why);
        QTRY_VERIFY_WITH_TIMEOUT(isBlockedOpen(), 10'000);
        report("mouse", user);
        QVERIFY(!named(m_window.get(), QStringLiteral("First steps")));
        QVERIFY(QSettings().value(QStringLiteral("tours/sample")).toBool()); // and it stays away
        shot("8-held-back");
    }

    void byKeyboard()
    {
        User user(*m_window);
        QWidget* sample = named(m_window->findChild<StartPage*>(), QStringLiteral("Shop"));
        QVERIFY(sample);
        QVERIFY(user.tabTo(sample));
        user.press(Qt::Key_Return);
        QVERIFY(await([this]() -> QWidget* { return m_window->session() ? m_window.get() : nullptr; }));
        user.press(Qt::Key_4, Qt::ControlModifier | Qt::AltModifier);
        QWidget* card = lapsed();
        QVERIFY(card);
        QVERIFY(user.tabTo(card));
        user.press(Qt::Key_Return);
        QWidget* activate = m_window->findChild<QWidget*>(QStringLiteral("activate"));
        QVERIFY(user.tabTo(activate));
        QCOMPARE(user.moves() < 120, true);
        user.press(Qt::Key_Space);
        QVERIFY(user.tabTo(button(m_window->findChild<AudiencesPage*>(), QStringLiteral("Make the plan"))));
        user.press(Qt::Key_Space);
        QWidget* apply = await([this]() -> QWidget* {
            PlanCard* made = planOf(QStringLiteral("Lapsed high value"));
            return made ? button(made, QStringLiteral("Apply")) : nullptr;
        });
        QVERIFY(apply);
        QTRY_COMPARE(QApplication::focusWidget(), apply); // nobody is removed, so it leads on
        user.press(Qt::Key_Space);
        QVERIFY(await([this] { return button(m_window.get(), QStringLiteral("See why")); }));
        QVERIFY(QFile::exists(published()));
        QWidget* held = await([this]() -> QWidget* {
            for (auto* each : m_window->findChild<PublishPage*>()->findChildren<QAbstractButton*>()) {
                if (each->isVisible() && each->accessibleName().contains(QStringLiteral("held back"))) {
                    return each;
                }
            }
            return nullptr;
        });
        QVERIFY(held);
        QVERIFY(user.tabTo(held));
        user.press(Qt::Key_Space);
        QTRY_VERIFY_WITH_TIMEOUT(isBlockedOpen(), 10'000);
        report("keyboard", user);
    }

private:
    bool isBlockedOpen()
    {
        for (auto* card : m_window->findChildren<PlanCard*>()) {
            if (card->isVisible() && card->part() == run::PlanPart::Blocked && !card->isLoading()) {
                return true;
            }
        }
        return false;
    }
};

QTEST_MAIN(TestFirstAudience)
#include "tst_first_audience.moc"
