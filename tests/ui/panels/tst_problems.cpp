#include "ui/panels/problems/problems_panel.h"
#include "ui/theme/theme.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

using namespace weir;
using namespace weir::ui;

namespace {

Problem problem(nodes::Severity severity, const std::string& sentence, const std::string& node)
{
    Error error(ErrorCode::InvalidInput, "test.problem", sentence);
    Where where;
    where.node = node;
    where.parameter = "condition";
    return {{severity, std::move(error).at(where)}, QString::fromStdString(node)};
}

} // namespace

class TestProblems : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { Theme::instance().install(*qApp); }

    void modelKeepsItsPromises()
    {
        ProblemsModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(model.rowCount(), 0);
        model.setProblems({problem(nodes::Severity::Hint, "A hint.", "a"), problem(nodes::Severity::Error, "One.", "b"),
                           problem(nodes::Severity::Warning, "A warning.", "c"),
                           problem(nodes::Severity::Error, "Two.", "d")});
        QCOMPARE(model.rowCount(), 4);
        QCOMPARE(model.errors(), 2);
        QStringList order;
        for (int row = 0; row < model.rowCount(); ++row) {
            order << model.index(row, ProblemsModel::Message).data().toString();
        }
        QCOMPARE(order, (QStringList{"One.", "Two.", "A warning.", "A hint."}));
        model.setProblems({});
        QCOMPARE(model.rowCount(), 0);
    }

    void clickTellsThePlace()
    {
        ProblemsPanel panel;
        panel.resize(600, 200);
        panel.setProblems({problem(nodes::Severity::Error, "One.", "filter")});
        panel.show();
        QVERIFY(QTest::qWaitForWindowExposed(&panel));
        Where place;
        connect(&panel, &ProblemsPanel::activated, this, [&](const Where& where) { place = where; });
        auto* view = panel.findChild<QTreeView*>();
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {},
                          view->visualRect(panel.model().index(0, ProblemsModel::Message)).center());
        QCOMPARE(QString::fromStdString(place.node), QStringLiteral("filter"));
        QCOMPARE(QString::fromStdString(place.parameter), QStringLiteral("condition"));
    }
};

QTEST_MAIN(TestProblems)
#include "tst_problems.moc"
