#include "tests/ui/shell/sample_window.h"
#include "ui/canvas/canvas_scene.h"
#include "ui/canvas/canvas_view.h"
#include "ui/kit/data_grid.h"
#include "ui/panels/data/data_panel.h"
#include "ui/panels/data/expected_dialog.h"
#include "ui/panels/problems/problems_panel.h"
#include "ui/shell/data_desk.h"

#include <QAction>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>
#include <QTreeWidget>

using namespace weir;
using namespace weir::ui;

/// Somebody keeps the rows of a port as expected, changes the pipeline, and is told.
class TestExpectedDialog : public QObject
{
    Q_OBJECT

private:
    test::SampleWindow m_shop;
    DataDesk* m_desk = nullptr;

    [[nodiscard]] ProjectSession& session() const { return *m_shop.window->session(); }
    [[nodiscard]] QString file() const { return m_shop.folder + QStringLiteral("/expected/main/sales.json"); }

    [[nodiscard]] ExpectedDialog* open() const
    {
        m_shop.window->canvas().canvas()->selectNodes({NodeId("sales")});
        QAction* action = m_desk->findChild<QAction*>(QStringLiteral("expectedRows"));
        if (!QTest::qWaitFor(
                [&] {
                    return action->isEnabled() && !m_shop.window->jobs().active() &&
                           m_desk->output()->grid()->columnNames().contains(QStringLiteral("revenue"));
                },
                20'000)) {
            return nullptr;
        }
        action->trigger();
        return m_shop.window->findChild<ExpectedDialog*>();
    }

    [[nodiscard]] static bool says(ExpectedDialog* dialog, const QString& text)
    {
        const bool said = QTest::qWaitFor([&] { return dialog->said().contains(text); }, 10'000);
        if (!said) {
            qWarning() << dialog->said();
            for (const auto* each : dialog->findChildren<QLabel*>()) {
                qWarning() << each->text();
            }
        }
        return said;
    }

    /// Waits until the button can be pressed, and presses it.
    static void press(ExpectedDialog* dialog, const QString& text)
    {
        const auto ready = [&] {
            for (auto* each : dialog->findChildren<QPushButton*>()) {
                if (each->text() == text && each->isVisible() && each->isEnabled()) {
                    return true;
                }
            }
            return false;
        };
        QVERIFY(QTest::qWaitFor(ready, 20'000));
        for (auto* each : dialog->findChildren<QPushButton*>()) {
            if (each->text() == text && each->isVisible()) {
                QTest::mouseClick(each, Qt::LeftButton);
                return;
            }
        }
        QFAIL(qPrintable(QStringLiteral("no button ") + text));
    }

    /// Findings about expected rows in the list of problems.
    [[nodiscard]] int problems() const
    {
        const ProblemsModel& model = m_shop.window->findChild<ProblemsPanel*>()->model();
        int found = 0;
        for (int i = 0; i < model.rowCount(); ++i) {
            found += model.problem(i).diagnostic.error.messageId() == "run.expectedDiffers" ? 1 : 0;
        }
        return found;
    }

private slots:
    void initTestCase()
    {
        QSettings().remove(QStringLiteral("data/view"));
        QVERIFY(m_shop.open(200, {1440, 900}));
        m_shop.window->showPage(MainWindow::Page::Pipelines);
        m_desk = m_shop.window->findChild<DataDesk*>();
        QVERIFY(m_desk);
    }

    void withoutAFullResultNothingCanBeKept()
    {
        ExpectedDialog* dialog = open();
        QVERIFY(dialog);
        QVERIFY(says(dialog, QStringLiteral("Nothing is expected yet.")));
        for (auto* each : dialog->findChildren<QPushButton*>()) {
            QVERIFY(each->text() != QStringLiteral("Keep these rows as expected") || !each->isEnabled());
        }
        QTest::keyClick(dialog, Qt::Key_Escape);
        QTRY_VERIFY(!m_shop.window->findChild<ExpectedDialog*>());
    }

    void aChangeIsTold()
    {
        QVERIFY(m_shop.run());
        ExpectedDialog* dialog = open();
        QVERIFY(dialog);
        QVERIFY(says(dialog, QStringLiteral("Nothing is expected yet.")));
        press(dialog, QStringLiteral("Keep these rows as expected"));
        QVERIFY(says(dialog, QStringLiteral("all as expected")));
        QVERIFY(QFile::exists(file()));
        QFile kept(file());
        QVERIFY(kept.open(QIODevice::ReadOnly));
        const QByteArray bytes = kept.readAll();
        kept.close();
        dialog->close();
        QVERIFY(m_shop.run());
        QTest::qWait(300);
        QCOMPARE(problems(), 0);

        // A filter before it lets other rows through.
        const graph::Document before = session().controller().document();
        const Json condition = before.find(NodeId("paid"))->settings;
        QVERIFY(session().controller().edit(
            {graph::SetSetting{NodeId("paid"), "condition", Json("status = 'paid' and channel = 'web'")}},
            QStringLiteral("change the filter")));
        QVERIFY(QTest::qWaitFor([&] { return !m_shop.window->jobs().active(); }, 20'000));
        QTest::qWait(600);
        QVERIFY(m_shop.run());
        QVERIFY(QTest::qWaitFor([&] { return problems() == 1; }, 20'000));
        dialog = open();
        QVERIFY(dialog);
        QVERIFY(says(dialog, QStringLiteral("Not as expected")));
        QVERIFY(dialog->list()->topLevelItemCount() > 0);
        // Expecting the new rows, and taking that back: the file is as it was.
        press(dialog, QStringLiteral("Expect the rows there are now"));
        QVERIFY(says(dialog, QStringLiteral("all as expected")));
        QVERIFY(QTest::qWaitFor([&] { return problems() == 0; }, 20'000));
        press(dialog, QStringLiteral("Undo"));
        QVERIFY(says(dialog, QStringLiteral("Not as expected")));
        QVERIFY(kept.open(QIODevice::ReadOnly));
        QCOMPARE(kept.readAll(), bytes);
        dialog->close();
        // Undoing the edit makes the rows the expected ones again, and the finding goes.
        session().controller().undo();
        QVERIFY(session().controller().document() == before);
        QVERIFY(m_shop.run());
        QTest::qWait(300);
        QCOMPARE(problems(), 0);
        dialog = open();
        QVERIFY(dialog && says(dialog, QStringLiteral("all as expected")));
        press(dialog, QStringLiteral("Expect nothing"));
        QVERIFY(says(dialog, QStringLiteral("Nothing is expected yet.")));
        QVERIFY(!QFile::exists(file()));
        dialog->close();
    }
};

QTEST_MAIN(TestExpectedDialog)
#include "tst_expected_dialog.moc"
