#include "tests/ui/shell/match_pictures.h"

#include "core/nodes/decisions.h"
#include "tests/ui/shell/match_node.h"
#include "ui/canvas/canvas_scene.h"
#include "ui/canvas/canvas_view.h"
#include "ui/panels/matching/groups_pane.h"
#include "ui/panels/matching/match_report_page.h"
#include "ui/panels/matching/pair_review_dialog.h"
#include "ui/shell/match_report_controller.h"
#include "ui/shell/match_review_controller.h"

#include <QTabWidget>
#include <QTest>
#include <QTreeWidget>

namespace weir::test {

using namespace ui;

namespace {

/// Answers some pairs of the review as somebody would who knows the truth now and then.
void answer(MainWindow& window, const NodeId& node)
{
    auto* review = window.findChild<MatchReviewController*>();
    review->review(node);
    if (QTest::qWaitFor([review] { return review->dialog()->records()->topLevelItemCount() > 0; }, 20'000)) {
        for (int i = 0; i < 40; ++i) {
            QTest::keyClick(review->dialog()->windowHandle(), i % 3 == 0 ? Qt::Key_D : Qt::Key_S);
        }
    }
    review->dialog()->reject();
}

} // namespace

void takeMatching(MainWindow& window, const std::function<bool()>& run, const std::function<void(const QString&)>& take)
{
    const NodeId node = addMatch(window, {{"pairsFrom", 0.001}});
    const auto there = [&] { return window.session()->inspection().results.contains({node, "pairs"}); };
    if (node.empty()) {
        return;
    }
    QTest::qWait(1'000);
    window.canvas().canvas()->selectNodes({node});
    take(QStringLiteral("form-match"));
    auto* report = window.findChild<MatchReportController*>();
    report->open(node);
    QTest::qWait(500);
    take(QStringLiteral("match-none"));
    window.showPage(MainWindow::Page::Pipelines);
    static_cast<void>(run() && QTest::qWaitFor(there, 20'000));
    answer(window, node);
    static_cast<void>(QTest::qWaitFor([&] { return !there(); }, 20'000));
    static_cast<void>(run() && QTest::qWaitFor(there, 20'000));
    report->open(node);
    static_cast<void>(QTest::qWaitFor([report] { return report->page()->findings().records > 0; }, 20'000));
    for (int i = 0; i < report->page()->tabs()->count(); ++i) {
        report->page()->tabs()->setCurrentIndex(i);
        take(QStringLiteral("match-%1").arg(i + 1));
        auto* groups = report->page()->groups()->groups();
        if (report->page()->tabs()->currentWidget() == report->page()->groups() && groups->topLevelItemCount() > 0) {
            groups->setCurrentItem(groups->topLevelItem(0));
            take(QStringLiteral("match-group"));
        }
    }
    window.showPage(MainWindow::Page::Pipelines);
    DocumentController& controller = window.session()->controller();
    while (controller.document().find(node)) {
        controller.undo();
    }
}

} // namespace weir::test
