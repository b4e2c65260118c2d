#include "tests/ui/shell/sample_window.h"
#include "ui/canvas/canvas_view.h"
#include "ui/document/operations.h"
#include "ui/kit/messages.h"
#include "ui/kit/popover.h"
#include "ui/kit/unset.h"
#include "ui/panels/problems/problems_panel.h"
#include "ui/shell/notice_bell.h"
#include "ui/shell/run_offer.h"
#include "ui/shell/status_strip.h"

#include <QDockWidget>
#include <QLabel>
#include <QMenu>
#include <QMessageBox>
#include <QStatusBar>
#include <QTest>
#include <QToolButton>

#include <thread>

using namespace weir;
using namespace weir::ui;

/// The status bar of the real window: jobs, states, policy, cache, notices; and leaving while something works.
class TestStatusBar : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY(m_shop.open(100));
        QVERIFY(m_shop.run());
    }

    void saysWhatHolds()
    {
        QTRY_VERIFY(!shown(QStringLiteral("Nothing stale")).isEmpty());
        QVERIFY(!shown(QStringLiteral("No errors")).isEmpty());
        QTRY_VERIFY(!shown(QStringLiteral("Saved")).isEmpty());
        QTRY_VERIFY(!shown(QStringLiteral("Cache ")).isEmpty());
        const QString policy = shown(QStringLiteral("Policy "));
        QVERIFY(!policy.isEmpty());
        // An edit of a filter makes nodes stale and leaves the policy alone.
        DocumentController& controller = m_shop.window->session()->controller();
        QVERIFY(controller.edit({graph::SetSetting{NodeId("paid"), "condition", "status = 'paid' and total > 1"}},
                                QStringLiteral("edit")));
        QTRY_VERIFY_WITH_TIMEOUT(shown(QStringLiteral("Nothing stale")).isEmpty(), 10'000);
        QVERIFY(!shown(QStringLiteral(" stale")).isEmpty());
        QCOMPARE(shown(QStringLiteral("Policy ")), policy);
        controller.undo();
        QTRY_VERIFY_WITH_TIMEOUT(!shown(QStringLiteral("Nothing stale")).isEmpty(), 10'000);
        // A gate that asks for something else is another policy.
        for (const auto& [id, node] : controller.document().nodes) {
            if (node->type == NodeTypeId("consent-gate")) {
                QVERIFY(controller.edit({graph::SetSetting{id, "match", "any"}}, QStringLiteral("edit")));
                break;
            }
        }
        QTRY_VERIFY_WITH_TIMEOUT(shown(QStringLiteral("Policy ")) != policy, 10'000);
        controller.undo();
        QTRY_COMPARE_WITH_TIMEOUT(shown(QStringLiteral("Policy ")), policy, 10'000);
    }

    void aStaleNodeIsReachedFromItsList()
    {
        DocumentController& controller = m_shop.window->session()->controller();
        QVERIFY(controller.edit({graph::SetSetting{NodeId("paid"), "condition", "status = 'paid' and total > 2"}},
                                QStringLiteral("edit")));
        QTRY_VERIFY_WITH_TIMEOUT(shown(QStringLiteral("Nothing stale")).isEmpty(), 10'000);
        button(QStringLiteral(" stale"))->click();
        auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        QVERIFY(menu);
        QCOMPARE(menu->actions().size(), static_cast<qsizetype>(nodesToRun(*m_shop.window->session()).size()));
        m_shop.window->showPage(MainWindow::Page::Runs);
        menu->actions().front()->trigger();
        menu->close();
        QVERIFY(m_shop.window->canvas().isVisible());
        controller.undo();
    }

    /// A node that was just dropped is not configured yet: a hint, no error.
    void aNewNodeIsNoError()
    {
        DocumentController& controller = m_shop.window->session()->controller();
        graph::Node fresh;
        fresh.id = NodeId("fresh");
        fresh.type = NodeTypeId("filter");
        QVERIFY(controller.edit({graph::AddNode{fresh, {0, 900}}}, QStringLiteral("add")));
        const auto& problems = m_shop.window->findChild<ProblemsPanel*>()->model();
        QTRY_VERIFY_WITH_TIMEOUT(problems.count(nodes::Severity::Hint) > 0, 10'000);
        QCOMPARE(problems.errors(), 0);
        QVERIFY(!shown(QStringLiteral("No errors")).isEmpty());
        QCOMPARE(m_shop.window->session()->board().of(fresh.id).state, NodeState::NotConfigured);
        const std::vector<graph::Edit> broken{{graph::SetSettings{fresh.id, {{"condition", "no_such ="}}}},
                                              {graph::Connect{{{NodeId("orders"), "out"}, {fresh.id, "in"}}}}};
        QVERIFY(controller.edit({graph::EditGroup{broken}}, QStringLiteral("break")));
        QTRY_VERIFY_WITH_TIMEOUT(problems.errors() > 0, 10'000); // what somebody wrote wrong is one
        controller.undo();
        controller.undo();
        QTRY_COMPARE_WITH_TIMEOUT(problems.count(), 0, 10'000);
    }

    /// What was just added waits for its settings, of whatever type it is and whatever it is wired to.
    void noFreshNodeIsAnError()
    {
        ProjectSession& session = *m_shop.window->session();
        DocumentController& controller = session.controller();
        const std::size_t before = controller.position();
        std::vector<std::pair<NodeId, std::string>> fresh;
        for (const nodes::NodeType* type : controller.registry().all()) {
            for (const std::string& source :
                 {std::string(), std::string("orders"), std::string("people"), std::string("gate")}) {
                const auto from = source.empty() ? std::nullopt : std::optional(NodeId(source));
                const Insertion added = addNode(controller.document(), controller.registry(), *type, {0, 2'000}, from);
                QVERIFY(controller.edit({added.edit}, QStringLiteral("add")));
                fresh.emplace_back(added.nodes.front(), type->spec().id.str());
            }
        }
        QTRY_VERIFY_WITH_TIMEOUT(session.inspection().analysis.find(controller.flatId(fresh.back().first)), 20'000);
        QStringList wrong;
        for (const auto& [id, type] : fresh) {
            for (const nodes::Diagnostic& finding : session.findingsOf(controller.flatId(id))) {
                if (finding.severity == nodes::Severity::Error && !isUnset(finding.error)) {
                    wrong << QString::fromStdString(type + ": " + finding.error.messageId());
                }
            }
            if (session.board().of(id).state == NodeState::Error) {
                wrong << QString::fromStdString(type + " shows an error");
            }
        }
        wrong.removeDuplicates();
        const int errors = m_shop.window->findChild<ProblemsPanel*>()->model().errors();
        while (controller.position() > before) {
            controller.undo();
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QStringLiteral(", "))));
        QCOMPARE(errors, 0);
    }

    void theErrorsLeadToTheirList()
    {
        m_shop.window->showPage(MainWindow::Page::Runs);
        button(QStringLiteral("No errors"))->click();
        QVERIFY(m_shop.window->canvas().isVisible());
    }

    void jobsAreWatchedAndStopped()
    {
        std::atomic<bool> stopped = false;
        start(stopped);
        QTRY_VERIFY(!shown(QStringLiteral("Counting sheep, 40")).isEmpty());
        m_shop.window->findChild<StatusStrip*>()->showJobs();
        Popover* popover = popoverNamed(QStringLiteral("Jobs"));
        QVERIFY(popover && popover->isVisible());
        QToolButton* stop = nullptr;
        for (auto* each : popover->findChildren<QToolButton*>()) {
            stop = each->accessibleName() == QLatin1String("Stop Counting sheep") ? each : stop;
        }
        QVERIFY(stop);
        stop->click();
        QTRY_VERIFY(stopped.load());
        QTRY_VERIFY(!shown(QStringLiteral("No jobs")).isEmpty());
        QTest::keyClick(popover, Qt::Key_Escape);
        QVERIFY(!popover->isVisible());
    }

    void leavingAsksWhileSomethingWorks()
    {
        std::atomic<bool> stopped = false;
        start(stopped);
        QVERIFY(!m_shop.window->close());
        auto* box = m_shop.window->findChild<QMessageBox*>(QStringLiteral("jobsWork"));
        QVERIFY(box && box->isVisible());
        for (QAbstractButton* each : box->buttons()) {
            if (box->buttonRole(each) == QMessageBox::RejectRole) {
                each->click();
            }
        }
        QVERIFY(m_shop.window->isVisible());
        QVERIFY(!stopped);
        QTRY_VERIFY(!m_shop.window->findChild<QMessageBox*>(QStringLiteral("jobsWork")));
        QVERIFY(!m_shop.window->close());
        box = m_shop.window->findChild<QMessageBox*>(QStringLiteral("jobsWork"));
        QVERIFY(box);
        for (QAbstractButton* each : box->buttons()) {
            if (box->buttonRole(each) == QMessageBox::DestructiveRole) {
                each->click();
            }
        }
        QVERIFY(!m_shop.window->isVisible());
        QTRY_VERIFY(stopped.load());
        m_shop.window->show();
    }

    /// Where the canvas is on show, what pops up covers neither the list of problems nor the form.
    void toastsCoverNoPanel()
    {
        m_shop.window->showPage(MainWindow::Page::Pipelines);
        auto* toasts = m_shop.window->findChild<ToastHost*>();
        toasts->show(Tone::Error, QStringLiteral("Something went wrong at a node of the pipeline."));
        const QWidget* toast = nullptr;
        for (const auto* each : m_shop.window->findChildren<QWidget*>(Qt::FindDirectChildrenOnly)) {
            toast =
                each->isVisible() && each->accessibleName().startsWith(QLatin1String("Something went")) ? each : toast;
        }
        QVERIFY(toast);
        for (const char* name : {"data", "settings"}) {
            const auto* dock = m_shop.window->findChild<QDockWidget*>(QLatin1String(name));
            QVERIFY2(dock && dock->isVisible(), name);
            const QRect place(dock->mapTo(m_shop.window.get(), QPoint()), dock->size());
            QVERIFY2(!place.intersects(toast->geometry()), name);
        }
    }

    void noticesStayInTheBell()
    {
        auto* toasts = m_shop.window->findChild<ToastHost*>();
        auto* bell = m_shop.window->findChild<NoticeBell*>();
        bell->open();
        popoverNamed(QStringLiteral("Notices"))->hide();
        QCOMPARE(bell->unread(), 0);
        for (int i = 0; i < 5; ++i) {
            toasts->show(Tone::Error, QStringLiteral("Sentence %1").arg(i));
        }
        QCOMPARE(toasts->visibleToasts(), 3);
        QCOMPARE(bell->unread(), 5);
        auto* button = m_shop.window->findChild<QToolButton*>(QStringLiteral("bell"));
        QCOMPARE(button->text(), QStringLiteral("5"));
        button->click();
        QCOMPARE(bell->unread(), 0);
        QStringList sentences;
        for (auto* each : popoverNamed(QStringLiteral("Notices"))->findChildren<QLabel*>()) {
            if (each->text().startsWith(QStringLiteral("Sentence"))) {
                sentences << each->text();
            }
        }
        QCOMPARE(sentences.size(), 5);
        QCOMPARE(sentences.front(), QStringLiteral("Sentence 4"));
        popoverNamed(QStringLiteral("Notices"))->hide();
    }

private:
    void start(std::atomic<bool>& stopped)
    {
        m_shop.window->jobs().run(
            this, {QStringLiteral("sheep"), QStringLiteral("Counting sheep"), JobRunner::Visibility::Listed, {}},
            [&stopped](const RunContext& context) -> Result<int> {
                context.progress->progress("sheep", 0.4, 0);
                while (!context.stop.stop_requested()) {
                    std::this_thread::sleep_for(std::chrono::milliseconds(5));
                }
                stopped = true;
                return 1;
            },
            [](Result<int>) {});
    }

    /// The text in the status bar that contains `part`; empty when none does.
    QString shown(const QString& part) const
    {
        for (auto* each : m_shop.window->statusBar()->findChildren<QLabel*>()) {
            if (each->isVisible() && each->text().contains(part)) {
                return each->text();
            }
        }
        const QToolButton* found = button(part);
        return found ? found->text() : QString();
    }
    QToolButton* button(const QString& part) const
    {
        for (auto* each : m_shop.window->statusBar()->findChildren<QToolButton*>()) {
            if (each->isVisible() && each->text().contains(part)) {
                return each;
            }
        }
        return nullptr;
    }
    Popover* popoverNamed(const QString& name) const
    {
        for (auto* each : m_shop.window->findChildren<Popover*>()) {
            if (each->accessibleName() == name) {
                return each;
            }
        }
        return nullptr;
    }

    test::SampleWindow m_shop;
};

QTEST_MAIN(TestStatusBar)
#include "tst_status_bar.moc"
