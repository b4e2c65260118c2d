#include <QtTest>

#include "core/nodes/decisions.h"
#include "core/store/reveal_log.h"
#include "tests/ui/shell/sample_window.h"
#include "ui/panels/matching/pair_review_dialog.h"
#include "ui/panels/matching/waterfall.h"
#include "ui/shell/match_review_controller.h"

#include <QPushButton>
#include <QTreeWidget>

using namespace weir;
using namespace weir::ui;

/// Review of pairs in the window, by keys, on the contacts of the sample shop.
class tst_match_review : public QObject
{
    Q_OBJECT

    test::SampleWindow m_sample;
    MatchReviewController* m_review = nullptr;
    const NodeId m_node{"same-people"};

    DocumentController& pipeline() { return m_sample.window->session()->controller(); }
    PairReviewDialog* dialog() { return m_review->dialog(); }

    std::vector<nodes::PairDecision> decisions()
    {
        nodes::Diagnostics findings;
        const Json& settings = pipeline().document().find(m_node)->settings;
        return nodes::readDecisions(settings.contains("decisions") ? settings["decisions"] : Json(), findings);
    }

    bool press(const QString& title)
    {
        for (auto* button : dialog()->findChildren<QPushButton*>()) {
            if (button->isVisible() && button->text().startsWith(title)) {
                QTest::mouseClick(button, Qt::LeftButton);
                return true;
            }
        }
        return false;
    }

private slots:
    void initTestCase()
    {
        QVERIFY(m_sample.open(150));
        m_review = m_sample.window->findChild<MatchReviewController*>();
        QVERIFY(m_review);
        graph::Node node;
        node.id = m_node;
        node.type = NodeTypeId("match");
        node.settings = {{"pairsFrom", 0.001}};
        QVERIFY(pipeline().edit({graph::EditGroup{{{graph::AddNode{node, {2000, 800}}},
                                                   {graph::Connect{{{NodeId("crm"), "out"}, {m_node, "in"}}}}}}},
                                QStringLiteral("match")));
        QVERIFY(!m_review->action()->isEnabled());
    }

    void withoutARunItSaysWhatToDo()
    {
        m_review->review(m_node);
        QVERIFY(dialog());
        QVERIFY(!dialog()->records()->isVisible());
        dialog()->reject();
    }

    void answersByKeysBecomeSteps()
    {
        QVERIFY(m_sample.run());
        QTRY_VERIFY_WITH_TIMEOUT(m_sample.window->session()->inspection().results.contains({m_node, "pairs"}), 20'000);
        m_review->review(m_node);
        QTRY_VERIFY_WITH_TIMEOUT(dialog()->records()->topLevelItemCount() > 3, 20'000);
        QVERIFY(QTest::qWaitForWindowActive(dialog()));
        QVERIFY(dialog()->findChild<Waterfall*>()->summary().contains(QStringLiteral("bits")));
        const std::size_t before = pipeline().position();
        QTest::keyClick(dialog()->windowHandle(), Qt::Key_S);
        QTest::keyClick(dialog()->windowHandle(), Qt::Key_N);
        QTest::keyClick(dialog()->windowHandle(), Qt::Key_D);
        QCOMPARE(dialog()->current(), std::size_t(3));
        QCOMPARE(decisions().size(), std::size_t(2));
        QVERIFY(decisions()[0].same && !decisions()[1].same);
        QCOMPARE(pipeline().position(), before + 2);
        QTest::keyClick(dialog()->windowHandle(), Qt::Key_B); // back to the last: another answer takes its place
        QTest::keyClick(dialog()->windowHandle(), Qt::Key_S);
        QCOMPARE(decisions().size(), std::size_t(2));
        QVERIFY(decisions()[1].same);
        pipeline().undo();
        QVERIFY(!decisions()[1].same);
        pipeline().redo();
    }

    void personalCellsAreMaskedUntilRevealed()
    {
        const auto masked = [&] {
            int count = 0;
            for (int row = 0; row < dialog()->records()->topLevelItemCount(); ++row) {
                count += dialog()->records()->topLevelItem(row)->text(1).endsWith(QStringLiteral("***")) ? 1 : 0;
            }
            return count;
        };
        QVERIFY(masked() > 0);
        QVERIFY(press(QStringLiteral("Reveal")));
        QTRY_COMPARE_WITH_TIMEOUT(masked(), 0, 10'000);
        const auto store = m_sample.window->session()->workspace()->openStore(store::OpenMode::ReadOnly, SystemClock());
        QVERIFY(store);
        const auto records = store::RevealLog(*store).newest(100);
        QVERIFY(records && !records->empty());
        QCOMPARE(QString::fromStdString(records->front().port), QStringLiteral("out"));
    }

    void runningLearnsAndThePairsAreOthers()
    {
        const auto there = [this] {
            return m_sample.window->session()->inspection().results.contains({m_node, "pairs"});
        };
        QTRY_VERIFY_WITH_TIMEOUT(!there(), 20'000); // other decisions, other results
        QVERIFY(press(QStringLiteral("Run and learn")));
        QTRY_VERIFY_WITH_TIMEOUT(there(), 60'000);
        QTRY_VERIFY(!dialog());
        m_review->review(m_node);
        QTRY_VERIFY_WITH_TIMEOUT(dialog()->records()->topLevelItemCount() > 3, 20'000);
        dialog()->reject();
    }
};

QTEST_MAIN(tst_match_review)
#include "tst_match_review.moc"
