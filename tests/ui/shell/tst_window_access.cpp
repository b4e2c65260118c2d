#include "tests/ui/shell/sample_window.h"
#include "tests/ui/shell/window_crawl.h"
#include "ui/canvas/canvas_scene.h"
#include "ui/canvas/canvas_view.h"
#include "ui/language/language.h"
#include "ui/panels/settings/settings_form.h"
#include "ui/shell/preferences_page.h"
#include "ui/theme/metrics.h"

#include <QAction>
#include <QDockWidget>
#include <QRegularExpression>
#include <QScrollArea>
#include <QScrollBar>
#include <QTabWidget>
#include <QTest>

using namespace weir;
using namespace weir::ui;

namespace {

/// Calls `look` with every page of the window, every tab of the lower dock and the form of one node of every type.
void eachView(MainWindow& window, const std::function<void(const QString& name, QWidget& view)>& look)
{
    for (const auto page : {MainWindow::Page::Home, MainWindow::Page::Audiences, MainWindow::Page::Publish,
                            MainWindow::Page::Runs, MainWindow::Page::Pipelines}) {
        window.showPage(page);
        QTest::qWait(300);
        look(QStringLiteral("page %1").arg(static_cast<int>(page)), window);
    }
    for (QAction* action : window.actions()) {
        if (action->objectName() == QLatin1String("preferences")) {
            action->trigger();
            QTest::qWait(300);
            look(QStringLiteral("preferences"), *window.findChild<PreferencesPage*>());
            window.showPage(MainWindow::Page::Pipelines);
        }
    }
    for (auto* tabs : window.findChildren<QTabWidget*>()) {
        for (int i = 0; tabs->isVisible() && i < tabs->count(); ++i) {
            tabs->setCurrentIndex(i);
            QTest::qWait(300);
            look(tabs->tabText(i), *tabs);
        }
    }
    auto* canvas = &window.canvas();
    std::set<std::string> seen;
    for (const auto& [id, node] : window.session()->controller().document().nodes) {
        if (seen.insert(node->type.str()).second) {
            canvas->canvas()->selectNodes({id});
            QTest::qWait(200);
            look(QString::fromStdString(node->type.str()),
                 *window.findChild<QDockWidget*>(QStringLiteral("settings"))->findChild<SettingsForm*>());
        }
    }
}

} // namespace

/// The window as somebody meets it who does not see it, or does not read English.
class TestWindowAccess : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_language = std::make_unique<Language>(*qApp, QStringLiteral("pseudo-rtl"));
        QVERIFY(m_shop.open());
        QVERIFY(m_shop.run());
    }

    void everyControlHasAName()
    {
        QStringList unnamed;
        eachView(*m_shop.window, [&](const QString& name, QWidget& view) {
            for (const QString& control : test::unnamedControls(view)) {
                unnamed << name + QLatin1String(": ") + control;
            }
        });
        unnamed.removeDuplicates();
        for (const QString& control : unnamed) {
            qWarning().noquote() << "without a name:" << control;
        }
        QCOMPARE(unnamed.size(), 0);
    }

    /// With the pseudo language on, every text that went through a translator stands in brackets.
    void everyTextCanBeTranslated()
    {
        // Names of the project's own things, keys, numbers, names of products and of data types.
        const QSet<QString> own = ownWords();
        static const QRegularExpression letters(QStringLiteral("[A-Za-z]{3,}"));
        QStringList plain;
        eachView(*m_shop.window, [&](const QString& name, QWidget& view) {
            for (const test::ShownText& text : test::shownTexts(view)) {
                QString bare = text.text;
                bare.remove(QRegularExpression(QStringLiteral("<[^>]*>|\\[[^\\]]*\\]|\\([A-Z][A-Za-z+.0-9]*\\)")));
                if (!bare.contains(letters) || text.text.contains(QLatin1Char('[')) || isOwn(own, bare)) {
                    continue;
                }
                plain << QStringLiteral("%1: %2: \"%3\"").arg(name, text.place, text.text.left(80));
            }
        });
        plain.removeDuplicates();
        for (const QString& text : plain) {
            qWarning().noquote() << "not translated:" << text;
        }
        QCOMPARE(plain.size(), 0);
    }

    /// Texts that are 40 % longer still fit, and no form has to be moved sideways for them.
    void longerTextsFit()
    {
        QStringList clipped;
        eachView(*m_shop.window, [&](const QString& name, QWidget& view) {
            for (const auto* area : view.findChildren<QScrollArea*>()) {
                if (qobject_cast<SettingsForm*>(&view) && area->horizontalScrollBar()->maximum() > 0) {
                    QString widest; // the innermost part that needs more room than there is
                    int width = area->viewport()->width() - 2 * space::kL;
                    for (const QWidget* each : area->widget()->findChildren<QWidget*>()) {
                        if (each->isVisible() && each->minimumSizeHint().width() > each->width() - 1) {
                            widest = QString::fromLatin1(each->metaObject()->className());
                            width = each->minimumSizeHint().width();
                        }
                    }
                    clipped << QStringLiteral("%1: scrolls sideways, widest %2 (%3 of %4)")
                                   .arg(name, widest)
                                   .arg(width)
                                   .arg(area->viewport()->width());
                }
            }
        });
        eachView(*m_shop.window, [&](const QString& name, QWidget& view) {
            for (const QString& text : test::clippedTexts(view)) {
                clipped << name + QLatin1String(": ") + text;
            }
        });
        clipped.removeDuplicates();
        for (const QString& text : clipped) {
            qWarning().noquote() << "clipped:" << text;
        }
        QCOMPARE(clipped.size(), 0);
    }

    void theWindowIsMirroredButTheCanvasIsNot()
    {
        m_shop.window->showPage(MainWindow::Page::Pipelines);
        QTest::qWait(200);
        const auto* canvas = &m_shop.window->canvas();
        const auto* form =
            m_shop.window->findChild<QDockWidget*>(QStringLiteral("settings"))->findChild<SettingsForm*>();
        QVERIFY(form->mapTo(m_shop.window.get(), QPoint()).x() < canvas->mapTo(m_shop.window.get(), QPoint()).x());
        // Data still flows from left to right.
        const graph::Document& document = m_shop.window->session()->controller().document();
        for (const graph::Wire& wire : document.wires) {
            const auto* from = canvas->canvas()->node(wire.from.node);
            QVERIFY(from->sceneAnchor(PortSide::Output, wire.from.port).x() > from->sceneCard().center().x());
        }
    }

private:
    [[nodiscard]] QSet<QString> ownWords() const
    {
        QSet<QString> words;
        for (const auto& [id, pipeline] : m_shop.window->session()->project().pipelines) {
            words << QString::fromStdString(pipeline.name);
        }
        for (const auto& [id, node] : m_shop.window->session()->controller().document().nodes) {
            words << QString::fromStdString(node->name) << QString::fromStdString(id.str());
        }
        return words;
    }
    static bool isOwn(const QSet<QString>& own, const QString& text)
    {
        static const QRegularExpression code(
            QStringLiteral("^(Weir|DuckDB|PostgreSQL|SQLite|CSV|NDJSON|JSON|Parquet|UTF-8|UTC|SQL|English|Deutsch|"
                           "Français|[a-z_0-9.]+(\\([0-9,]+\\))?"
                           "|[~/].*|.*[/\\\\].*|(Ctrl|Shift|Alt|Meta)\\+.*|F\\d+|Del|Esc)$"));
        return own.contains(text.trimmed()) || code.match(text.trimmed()).hasMatch();
    }

    std::unique_ptr<Language> m_language;
    test::SampleWindow m_shop;
};

QTEST_MAIN(TestWindowAccess)
#include "tst_window_access.moc"
