#include "core/run/execute.h"
#include "tests/ui/shell/sample_window.h"
#include "ui/panels/diff/diff_view.h"
#include "ui/panels/runs/runs_page.h"

#include <QPushButton>
#include <QTest>
#include <QTreeWidget>

#include <algorithm>

using namespace weir;
using namespace weir::ui;

/// Every run knows what it ran, saved or not: to open and to compare, in the real window.
class TestRunVersions : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY(m_shop.open(60));
        QVERIFY(m_shop.run());
        MainWindow& window = *m_shop.window;
        window.showPage(MainWindow::Page::Runs);
        m_list = runs();
        QVERIFY(m_list);
        QTRY_COMPARE_WITH_TIMEOUT(m_list->topLevelItemCount(), 1, 10'000);
    }

    void anUnchangedPipelineHasNothingToCompare()
    {
        QVERIFY(m_list->topLevelItem(0)->text(6).contains(QStringLiteral("as now")));
        QTRY_VERIFY(button("Open this version")->isEnabled());
        QVERIFY(!button("Compare with current")->isEnabled());
    }

    void whatChangedSinceARunIsShown()
    {
        MainWindow& window = *m_shop.window;
        DocumentController& controller = window.session()->controller();
        m_condition = controller.document().find(NodeId("paid"))->settings.value("condition", std::string());
        QVERIFY(controller.edit({graph::SetSetting{NodeId("paid"), "condition", "status = 'paid' and total > 7"}},
                                QStringLiteral("edit"))); // nothing is saved: no version, no file
        window.showPage(MainWindow::Page::Pipelines);
        window.showPage(MainWindow::Page::Runs);
        QTRY_VERIFY_WITH_TIMEOUT(button("Compare with current")->isEnabled(), 10'000);
        QVERIFY(!m_list->topLevelItem(0)->text(6).contains(QStringLiteral("as now")));
        button("Compare with current")->click();
        QTRY_VERIFY_WITH_TIMEOUT(diff() && diff()->isVisible(), 10'000);
        QCOMPARE(diff()->difference().nodes.size(), std::size_t{1});
        const graph::PropertyChange& change = diff()->difference().nodes.front().properties.front();
        QCOMPARE(change.before.get<std::string>(), m_condition);
        QCOMPARE(change.after.get<std::string>(), std::string("status = 'paid' and total > 7"));
        QTest::keyClick(diff(), Qt::Key_Escape);
        QTRY_VERIFY(window.findChild<RunsPage*>()->isVisible());
    }

    void aRunIsOpenedAsItWas()
    {
        button("Open this version")->click();
        QTRY_VERIFY_WITH_TIMEOUT(diff() && diff()->isVisible(), 10'000);
        const auto* settings = diff()->findChild<QTreeWidget*>();
        const QList<QTreeWidgetItem*> found =
            settings->findItems(QString::fromStdString(m_condition), Qt::MatchExactly | Qt::MatchRecursive, 2);
        QCOMPARE(found.size(), 1);
        QVERIFY(settings->isColumnHidden(1));
        QCOMPARE(settings->topLevelItemCount(),
                 static_cast<int>(m_shop.window->session()->controller().document().nodes.size()));
        QTest::keyClick(diff(), Qt::Key_Escape);
        QTRY_VERIFY(m_shop.window->findChild<RunsPage*>()->isVisible());
    }

    void aRunOfWhatIsUnsavedIsAnotherVersion()
    {
        const QString first = m_list->topLevelItem(0)->toolTip(6);
        QVERIFY(m_shop.run());
        QTRY_COMPARE_WITH_TIMEOUT(m_list->topLevelItemCount(), 2, 10'000);
        QVERIFY(m_list->topLevelItem(0)->toolTip(6) != first);
        QCOMPARE(m_list->topLevelItem(1)->toolTip(6), first);
        QVERIFY(m_list->topLevelItem(0)->text(6).contains(QStringLiteral("as now")));
        QVERIFY(!m_list->topLevelItem(0)->text(4).startsWith(QStringLiteral("0 "))); // most came from the cache
        // After the edit is undone, the first run's version is the current one again.
        m_shop.window->session()->controller().undo();
        m_shop.window->showPage(MainWindow::Page::Pipelines);
        m_shop.window->showPage(MainWindow::Page::Runs);
        QTRY_VERIFY_WITH_TIMEOUT(m_list->topLevelItem(1)->text(6).contains(QStringLiteral("as now")), 10'000);
    }

private:
    QTreeWidget* runs() const
    {
        for (auto* list : m_shop.window->findChild<RunsPage*>()->findChildren<QTreeWidget*>()) {
            if (list->columnCount() == 8) {
                return list;
            }
        }
        return nullptr;
    }
    QPushButton* button(const char* text) const
    {
        for (auto* each : m_shop.window->findChild<RunsPage*>()->findChildren<QPushButton*>()) {
            if (each->text() == QLatin1String(text)) {
                return each;
            }
        }
        return nullptr;
    }
    DiffView* diff() const { return m_shop.window->findChild<DiffView*>(); }

    test::SampleWindow m_shop;
    QTreeWidget* m_list = nullptr;
    std::string m_condition;
};

QTEST_MAIN(TestRunVersions)
#include "tst_run_versions.moc"
