#include "core/audience/saved.h"
#include "tests/ui/shell/sample_window.h"
#include "ui/charts/bars.h"
#include "ui/kit/data_grid.h"
#include "ui/kit/inputs.h"
#include "ui/kit/surfaces.h"
#include "ui/panels/audiences/audience_list.h"
#include "ui/panels/audiences/audience_workbench.h"
#include "ui/panels/audiences/audiences_page.h"
#include "ui/panels/audiences/breakdown_pane.h"
#include "ui/panels/audiences/draft_bar.h"
#include "ui/panels/audiences/explain_pane.h"
#include "ui/panels/audiences/members_pane.h"
#include "ui/panels/audiences/overlap_pane.h"
#include "ui/panels/audiences/pane_tabs.h"
#include "ui/panels/audiences/publish_draft_dialog.h"
#include "ui/panels/audiences/reach_view.h"
#include "ui/panels/audiences/size_pane.h"
#include "ui/panels/audiences/trend_pane.h"
#include "ui/shell/rail.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QPushButton>
#include <QTest>
#include <QTreeWidget>

using namespace weir;
using namespace weir::ui;

/// The panes about an open audience in a real window, by mouse and keys: the way to destinations, breakdown, overlap,
/// days, members, why; and a draft from the first edit to its publishing.
class TestAudiencePanes : public QObject
{
    Q_OBJECT

    test::SampleWindow m_sample;
    AudiencesPage* m_page = nullptr;

    AudienceWorkbench& bench() { return *m_page->workbench(); }

    void open(const QString& pane)
    {
        QAbstractButton* tab = bench().panes()->tab(pane);
        QVERIFY(tab);
        QTRY_VERIFY(tab->isVisible());
        QTest::mouseClick(tab, Qt::LeftButton);
        QCOMPARE(bench().panes()->current(), pane);
        if (const QString folder = qEnvironmentVariable("WEIR_PICTURES"); !folder.isEmpty()) {
            QTest::qWait(2500);
            m_sample.window->grab().save(QDir(folder).filePath(pane + QStringLiteral(".png")));
        }
    }

    template <class Pane>
    Pane& pane()
    {
        return *m_page->findChild<Pane*>();
    }

    QPushButton* button(QWidget& in, const QString& text)
    {
        for (auto* each : in.findChildren<QPushButton*>()) {
            if (each->isVisible() && each->text() == text) {
                return each;
            }
        }
        return nullptr;
    }

    /// The audience of the node becomes one of the project, which may have a draft.
    void save()
    {
        ProjectSession& session = *m_sample.window->session();
        graph::Document document = session.controller().document();
        graph::Node node = *document.find(NodeId("lapsed"));
        project::Audience audience;
        audience.id = project::AudienceId("lapsed");
        audience.title = "Lapsed customers";
        audience.definition = node.settings["definition"];
        session.audiences().put(audience, QStringLiteral("save"));
        node.settings["definition"] = audience::referenceTo("lapsed");
        document.nodes[node.id] = std::make_shared<const graph::Node>(node);
        QVERIFY(session.controller().replace(document, QStringLiteral("save")));
    }

    /// Opens the audience that destinations are sent.
    QString chooseUsed()
    {
        for (auto* card : m_page->list()->findChildren<Card*>()) {
            if (card->isVisible() && !card->objectName().startsWith(QLatin1String("template/"))) {
                QTest::mouseClick(card, Qt::LeftButton);
                return card->accessibleName();
            }
        }
        return {};
    }

private slots:
    void initTestCase()
    {
        QVERIFY(m_sample.open(300));
        save();
        QVERIFY(m_sample.run());
        m_page = m_sample.window->findChild<AudiencesPage*>();
        auto* rail = m_sample.window->findChild<Rail*>();
        for (std::size_t i = 0; i < rail->goTo().size(); ++i) {
            if (rail->goTo()[i]->text() == QStringLiteral("Go to Audiences")) {
                QTest::mouseClick(rail->button(static_cast<int>(i)), Qt::LeftButton);
            }
        }
        QVERIFY(m_page->isVisible());
        QVERIFY(!chooseUsed().isEmpty());
        QTRY_VERIFY(m_page->isOpen());
    }

    void tabsAreReachedByKeys()
    {
        QAbstractButton* size = bench().panes()->tab(QStringLiteral("size"));
        size->setFocus(Qt::TabFocusReason);
        QTest::keyClick(size, Qt::Key_Right);
        QTRY_COMPARE(bench().panes()->current(), QStringLiteral("breakdown"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Left);
        QTRY_COMPARE(bench().panes()->current(), QStringLiteral("size"));
    }

    void theWayLeadsToPeople()
    {
        open(QStringLiteral("size"));
        auto& reach = pane<ReachView>();
        QTRY_VERIFY_WITH_TIMEOUT(reach.findChild<Bars*>() && reach.findChild<Bars*>()->isVisible(), 20'000);
        auto* bars = reach.findChild<Bars*>();
        QVERIFY(bars->bars().size() >= 4);
        QTest::mouseClick(bars, Qt::LeftButton, {}, bars->place(0).center());
        QTRY_COMPARE(bench().panes()->current(), QStringLiteral("members"));
        QTRY_VERIFY(pane<MembersPane>().grid()->grid()->rowCount() > 0);
    }

    void membersAreMaskedAndReshuffled()
    {
        open(QStringLiteral("members"));
        auto& members = pane<MembersPane>();
        if (QPushButton* all = button(members, QStringLiteral("All members"))) {
            QTest::mouseClick(all, Qt::LeftButton);
        }
        QTRY_VERIFY(members.grid()->grid()->rowCount() > 0);
        QVERIFY(members.grid()->grid()->hasMaskedColumns());
        QVERIFY(members.grid()->grid()->rowCount() <= MembersPane::kShown);
    }

    void aBarBecomesAConditionAndAnEditADraft()
    {
        open(QStringLiteral("breakdown"));
        auto& breakdown = pane<BreakdownPane>();
        auto* bars = breakdown.findChild<Bars*>();
        QTRY_VERIFY_WITH_TIMEOUT(bars->isVisible() && !bars->bars().empty(), 20'000);
        if (QPushButton* reveal = button(breakdown, QStringLiteral("Reveal"))) {
            QTest::mouseClick(reveal, Qt::LeftButton);
            QTRY_VERIFY(!button(breakdown, QStringLiteral("Reveal")));
        }
        auto& draft = pane<DraftBar>();
        QVERIFY(!draft.isVisible());
        QTest::mouseClick(bars, Qt::LeftButton, {}, bars->place(0).center());
        QTRY_VERIFY(draft.isVisible());
        // Undo takes the draft away, redo brings it back.
        QTest::keyClick(m_page, Qt::Key_Z, Qt::ControlModifier);
        QTRY_VERIFY(!draft.isVisible());
        QTest::keyClick(m_page, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(draft.isVisible());
        QPushButton* publish = button(draft, QStringLiteral("Publish..."));
        QVERIFY(publish);
        QTest::mouseClick(publish, Qt::LeftButton);
        auto* dialog = m_sample.window->findChild<PublishDraftDialog*>();
        QVERIFY(dialog);
        QTRY_VERIFY_WITH_TIMEOUT(button(*dialog, QStringLiteral("Publish"))->isEnabled(), 20'000);
        if (const QString folder = qEnvironmentVariable("WEIR_PICTURES"); !folder.isEmpty()) {
            QTest::qWait(800);
            dialog->grab().save(QDir(folder).filePath(QStringLiteral("publish.png")));
            m_sample.window->grab().save(QDir(folder).filePath(QStringLiteral("draft.png")));
        }
        QTest::mouseClick(button(*dialog, QStringLiteral("Publish")), Qt::LeftButton);
        QTRY_VERIFY(!draft.isVisible());
        QTest::keyClick(m_page, Qt::Key_Z, Qt::ControlModifier); // publishing is one step
        QTRY_VERIFY(draft.isVisible());
        QTest::mouseClick(button(draft, QStringLiteral("Discard the draft")), Qt::LeftButton);
        QTRY_VERIFY(!draft.isVisible());
    }

    void overlapsLeadToOtherAudiences()
    {
        const std::size_t before = m_page->list()->findChildren<Card*>().size();
        // A second audience, by a template.
        Card* usable = nullptr;
        for (auto* card : m_page->list()->findChildren<Card*>()) {
            if (card->objectName().startsWith(QLatin1String("template/")) && card->isEnabled() && !usable) {
                usable = card;
            }
        }
        QVERIFY(usable && before > 0);
        QTest::mouseClick(usable, Qt::LeftButton);
        open(QStringLiteral("overlap"));
        auto& overlap = pane<OverlapPane>();
        QTRY_VERIFY_WITH_TIMEOUT(overlap.table()->topLevelItemCount() > 0, 20'000);
        QTreeWidgetItem* other = overlap.table()->topLevelItem(0);
        QTest::mouseClick(overlap.table()->viewport(), Qt::LeftButton, {},
                          overlap.table()->visualItemRect(other).center());
        QPushButton* both = button(overlap, QStringLiteral("New audience of both"));
        QTRY_VERIFY(both && both->isEnabled());
        open(QStringLiteral("overlap")); // a picture with something selected
        QTest::mouseClick(both, Qt::LeftButton);
        QTRY_COMPARE(bench().panes()->current(), QStringLiteral("size")); // of the new audience
        QTest::keyClick(m_page, Qt::Key_Z, Qt::ControlModifier);
    }

    void daysAreCountedInTheBackground()
    {
        QTRY_VERIFY(!chooseUsed().isEmpty());
        open(QStringLiteral("trend"));
        auto& trend = pane<TrendPane>();
        auto* table = trend.findChild<QTreeWidget*>();
        QTRY_COMPARE_WITH_TIMEOUT(table->topLevelItemCount(), TrendPane::kDays, 40'000);
        open(QStringLiteral("trend"));
    }

    void aPersonIsExplained()
    {
        open(QStringLiteral("members"));
        QTRY_VERIFY(pane<MembersPane>().grid()->grid()->rowCount() > 0);
        const QString id = pane<MembersPane>().grid()->grid()->index(0, 0).data().toString();
        open(QStringLiteral("explain"));
        auto& explain = pane<ExplainPane>();
        auto* search = explain.findChild<SearchField*>();
        search->setFocus(Qt::OtherFocusReason);
        QTest::keyClicks(search, id);
        QTest::keyClick(search, Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(explain.rules()->isVisible() && explain.rules()->topLevelItemCount() > 0, 20'000);
        QVERIFY(explain.person() && QString::fromStdString(explain.person()->str()) == id);
        open(QStringLiteral("explain"));
    }
};

QTEST_MAIN(TestAudiencePanes)
#include "tst_audience_panes.moc"
