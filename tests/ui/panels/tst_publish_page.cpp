#include "ui/panels/publish/plan_card.h"
#include "ui/panels/publish/plan_words.h"
#include "ui/panels/publish/publish_page.h"
#include "ui/panels/runs/run_words.h"
#include "ui/panels/runs/runs_page.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QTreeWidget>

#include <algorithm>

using namespace weir;
using namespace weir::ui;

namespace {

constexpr Instant kNow{1'000'000'000'000};

deliver::PublishPlan samplePlan()
{
    deliver::PublishPlan plan;
    plan.id = PlanId("p1");
    plan.node = "file";
    plan.destination = "main/file@out.csv";
    plan.createdAt = kNow;
    plan.expiresAt = kNow + deliver::kPlanLifetime;
    plan.counts.added = 3;
    plan.counts.blocked = 43;
    plan.counts.blockedByReason = {{"denied", 1}, {"neverAsked", 30}, {"withdrawn", 12}};
    return plan;
}

QPushButton* applyButton(const QWidget& page)
{
    for (auto* each : page.findChildren<QPushButton*>()) {
        if (each->text().startsWith(QStringLiteral("Apply"))) {
            return each;
        }
    }
    return nullptr;
}

QAbstractButton* figure(const QWidget& page, const QString& name)
{
    for (auto* each : page.findChildren<QAbstractButton*>()) {
        if (each->accessibleName() == name) {
            return each;
        }
    }
    return nullptr;
}

Result<run::Preview> rows(int count)
{
    run::Preview preview;
    preview.schema = std::make_shared<const Schema>(std::vector<Field>{{"reason", TypeKind::Text}});
    RowBatch batch(preview.schema);
    for (int i = 0; i < count; ++i) {
        const std::vector<Value> cells{Value("row " + std::to_string(i))};
        batch.appendRow(cells);
    }
    preview.batches.push_back(std::move(batch));
    preview.rows = count;
    preview.total = count;
    preview.full = true;
    return preview;
}

run::NodeReport node(const char* id, run::NodeState state = run::NodeState::Succeeded)
{
    run::NodeReport report;
    report.node = NodeId(id);
    report.title = id;
    report.state = state;
    return report;
}

} // namespace

/// Plans and runs as they are shown: in words, in order, and only what can still be done can be pressed.
class TestPublishPage : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { Theme::instance().install(*qApp); }

    void reasonsAreWords()
    {
        QCOMPARE(heldBackText(samplePlan().counts),
                 QStringLiteral("30 were never asked, 12 withdrew consent, 1 said no"));
        const PurposeTitles purposes{{"mail", QStringLiteral("E-mail marketing")}};
        QCOMPARE(leftOutText({1, "withdrawn", "mail"}, purposes),
                 QStringLiteral("Withdrew consent for E-mail marketing"));
        QCOMPARE(leftOutText({1, "suppressed", ""}, purposes), QStringLiteral("Is on the suppression list"));
        QCOMPARE(leftOutText({1, "noKey", "email"}, purposes), QStringLiteral("Has no email, which is the key"));
        // No id of a reason may reach the screen, not even one that a later version adds.
        for (const char* reason : {"suppressed", "withdrawn", "denied", "expired", "unknown", "neverAsked", "noKey",
                                   "duplicateKey", "missingField", "somethingNew"}) {
            const QString text = leftOutText({1, reason, "mail"}, purposes);
            QVERIFY2(!text.isEmpty() && !text.contains(QLatin1String("neverAsked")) &&
                         !text.contains(QLatin1String("Key"), Qt::CaseSensitive) &&
                         !text.contains(QLatin1String("somethingNew")) && !text.contains(QLatin1Char('%')),
                     qPrintable(text));
        }
        QCOMPARE(detailsText(Json{{"members", 124}, {"people", 3591}, {"entered", 124}, {"left", 0}}),
                 QStringLiteral("124 of %1 people; 124 entered, 0 left").arg(QLocale().toString(3591)));
        QCOMPARE(detailsText(Json{{"passed", 60}, {"blocked", 2}, {"blocked: neverAsked", 2}}),
                 QStringLiteral("60 passed, 2 held back: 2 were never asked"));
        QCOMPARE(detailsText(Json::object()), QString());
    }

    void figuresOpenTheirPeople()
    {
        PublishPage page;
        page.setPlans({samplePlan()}, {{"file", QStringLiteral("Win-back list")}}, kNow);
        QSignalSpy asked(&page, &PublishPage::rowsRequested);
        QAbstractButton* held = figure(page, QStringLiteral("43 held back by consent"));
        QVERIFY(held);
        QVERIFY(!figure(page, QStringLiteral("0 removed"))->isEnabled());
        held->click();
        QCOMPARE(asked.count(), 1);
        QCOMPARE(asked.at(0).at(1).value<run::PlanPart>(), run::PlanPart::Blocked);
        auto* grid = page.findChild<QTableView*>();
        QVERIFY(!grid->isVisibleTo(&page));
        page.setRows(PlanId("p1"), run::PlanPart::Added, rows(9)); // an answer to an older question
        QVERIFY(!grid->isVisibleTo(&page));
        page.setRows(PlanId("p1"), run::PlanPart::Blocked, rows(5));
        QVERIFY(grid->isVisibleTo(&page));
        QCOMPARE(grid->model()->rowCount(), 5);
        page.setPlans({samplePlan()}, {}, kNow); // asked again: stays open
        QCOMPARE(asked.count(), 2);
    }

    void onlyAnOpenPlanIsApplied()
    {
        PublishPage page;
        page.setPlans({samplePlan()}, {}, kNow);
        QSignalSpy applied(&page, &PublishPage::applyRequested);
        QVERIFY(applyButton(page));
        applyButton(page)->click();
        QCOMPARE(applied.count(), 1);
        QVERIFY(!applyButton(page)); // pressed once, it says that it publishes
        for (const char* state : {"applied", "replaced", "expired"}) {
            deliver::PublishPlan spent = samplePlan();
            spent.state = state;
            page.setPlans({spent}, {}, kNow);
            QVERIFY2(!applyButton(page), state);
        }
        page.setPlans({samplePlan()}, {}, kNow + deliver::kPlanLifetime + Duration::minutes(1));
        QVERIFY(!applyButton(page));
        deliver::PublishPlan interrupted = samplePlan();
        interrupted.state = "applying";
        page.setPlans({interrupted}, {}, kNow + Duration::days(2));
        QVERIFY(applyButton(page));
    }

    void manyRemovalsAreConfirmedByTheirNumber()
    {
        deliver::PublishPlan plan = samplePlan();
        plan.counts.removed = 1200;
        plan.guards = {{deliver::Guard::Kind::ManyRemovals, "Many go.", true}};
        PublishPage page;
        page.setPlans({plan}, {}, kNow);
        const auto fields = page.findChildren<QLineEdit*>();
        QCOMPARE(fields.size(), 2);
        QVERIFY(!applyButton(page)->isEnabled());
        fields[0]->setText(QStringLiteral("1199"));
        fields[1]->setText(QStringLiteral("spring clean"));
        QVERIFY(!applyButton(page)->isEnabled());
        fields[0]->setText(QLocale().toString(1200)); // as it is shown, with its separator
        QVERIFY(applyButton(page)->isEnabled());
        QSignalSpy applied(&page, &PublishPage::applyRequested);
        applyButton(page)->click();
        QCOMPARE(applied.at(0).at(1).toLongLong(), 1200);
    }

    void nodesStandInTheOrderOfTheFlow()
    {
        RunReportView view;
        view.setOrder({NodeId("read"), NodeId("clean"), NodeId("people")});
        view.start();
        for (const char* id : {"people", "other", "clean", "read", "people"}) {
            view.setNode(node(id));
        }
        auto* tree = view.findChild<QTreeWidget*>();
        QStringList shown;
        for (int i = 0; i < tree->topLevelItemCount(); ++i) {
            shown << tree->topLevelItem(i)->text(0);
        }
        QCOMPARE(shown, (QStringList{"read", "clean", "people", "other"}));
        run::NodeReport warned = node("clean");
        warned.warnings.emplace_back(ErrorCode::InvalidInput, "x.warned", "400 values could not be read.");
        view.setNode(warned);
        QVERIFY(tree->topLevelItem(1)->text(1) != tree->topLevelItem(0)->text(1));
    }

    void aRunThatCouldNotBeginSaysWhy()
    {
        RunReportView view;
        view.start();
        run::RunReport report;
        report.state = run::RunState::Failed;
        report.error = Error(ErrorCode::Conflict, "x.locked", "Another process has the store.");
        view.setReport(report);
        const auto labels = view.findChildren<QLabel*>();
        QVERIFY(std::any_of(labels.begin(), labels.end(), [&](const QLabel* label) {
            return label->isVisibleTo(&view) && label->text() == QLatin1String("Another process has the store.");
        }));
        view.start();
        QVERIFY(std::none_of(labels.begin(), labels.end(), [&](const QLabel* label) {
            return label->isVisibleTo(&view) && label->text() == QLatin1String("Another process has the store.");
        }));
    }

    void aRunOfTheHistoryIsAskedFor()
    {
        RunsPage page;
        QSignalSpy chosen(&page, &RunsPage::runChosen);
        QSignalSpy opened(&page, &RunsPage::openRequested);
        QSignalSpy compared(&page, &RunsPage::compareRequested);
        const RunLine failed{RunId("run-2"), "b", "Main", "failed", "1 s", "user", "0 of 2", "0123456789", true};
        const RunLine done{RunId("run-1"), "a", "Main", "succeeded", "1 s", "user", "1 of 2", "abcdef0123", false};
        const RunLine old{RunId("run-0"), "0", "Main", "succeeded", "1 s", "command", "0 of 2", "", false};
        page.setRuns({failed, done, old});
        QCOMPARE(chosen.count(), 1); // the newest at once
        auto* list = page.findChild<QTreeWidget*>();
        list->setCurrentItem(list->topLevelItem(1));
        QCOMPARE(chosen.count(), 2);
        QCOMPARE(chosen.at(1).at(0).value<RunId>().str(), std::string("run-1"));

        const auto button = [&](const char* text) {
            for (auto* each : page.findChildren<QPushButton*>()) {
                if (each->text() == QLatin1String(text)) {
                    return each;
                }
            }
            return static_cast<QPushButton*>(nullptr);
        };
        QPushButton* open = button("Open this version");
        QPushButton* compare = button("Compare with current");
        QVERIFY(open && compare);
        open->click();
        compare->click();
        QCOMPARE(opened.at(0).at(0).value<RunId>().str(), std::string("run-1"));
        QCOMPARE(compared.at(0).at(0).value<RunId>().str(), std::string("run-1"));
        page.setRuns({failed, done, old}); // a new list does not take the user away from what is looked at
        QCOMPARE(list->currentItem(), list->topLevelItem(1));
        list->setCurrentItem(list->topLevelItem(0)); // nothing has changed since: nothing to compare
        QVERIFY(open->isEnabled() && !compare->isEnabled());
        list->setCurrentItem(list->topLevelItem(2));
        QVERIFY(!open->isEnabled() && !compare->isEnabled());
        QVERIFY(!open->toolTip().isEmpty());
    }

    void reportsOfTheHistoryAreReadBack()
    {
        run::RunReport report;
        report.id = RunId("run-1");
        report.state = run::RunState::Failed;
        report.startedAt = kNow;
        report.finishedAt = kNow + Duration::seconds(3);
        run::NodeReport failed = node("clean", run::NodeState::Failed);
        failed.error = Error(ErrorCode::NotFound, "x.y", "The column {column} is gone.", {{"column", "tier"}});
        failed.rejected = 11;
        failed.rejectedIn = RunId("run-0");
        failed.rowsIn = 7;
        failed.warnings.emplace_back(ErrorCode::InvalidInput, "x.z", "{count} {count:row|rows} of {table} stayed.",
                                     Error::Arguments{{"count", "1"}, {"table", "orders"}});
        failed.warnings.emplace_back(ErrorCode::InvalidInput, "x.w", "Nothing to fill in.");
        failed.details = {{"members", 4}};
        report.nodes = {failed, node("read", run::NodeState::Cached)};
        const auto read = run::reportFromJson(run::toJson(report));
        QVERIFY(read);
        QCOMPARE(read->state, run::RunState::Failed);
        QCOMPARE(read->finishedAt, report.finishedAt);
        QCOMPARE(read->nodes.size(), std::size_t(2));
        QCOMPARE(read->nodes[0].error->text(), std::string("The column tier is gone."));
        // A window in another language says warnings and errors from their sentences, not from the English text.
        QCOMPARE(read->nodes[0].error->sentence(), std::string("The column {column} is gone."));
        QCOMPARE(read->nodes[0].warnings.size(), std::size_t(2));
        const Error& warning = read->nodes[0].warnings.front();
        QCOMPARE(warning.sentence(), std::string("{count} {count:row|rows} of {table} stayed."));
        QCOMPARE(warning.text(), std::string("1 row of orders stayed."));
        QCOMPARE(warning.messageId(), std::string("x.z"));
        QCOMPARE(read->nodes[0].warnings.back().sentence(), std::string("Nothing to fill in."));
        QCOMPARE(read->nodes[0].rejectedIn.str(), std::string("run-0"));
        QCOMPARE(read->nodes[0].rowsOut, std::int64_t(-1));
        QCOMPARE(read->nodes[1].state, run::NodeState::Cached);
        QVERIFY(!run::reportFromJson(Json()));
    }

    /// Reports of programs before this one have warnings as plain texts, and this one still writes those beside.
    void reportsOfOlderProgramsKeepTheirWarnings()
    {
        const Json warnings = Json::array({"Row {a} stays as it is.", "400 values could not be read."});
        const Json node{{"node", "clean"},
                        {"state", "failed"},
                        {"warnings", warnings},
                        {"error", Json{{"id", "x.y"}, {"text", "The column tier is gone."}}}};
        const Json stored{{"id", "run-1"}, {"state", "succeeded"}, {"nodes", Json::array({node})}};
        const auto read = run::reportFromJson(stored);
        QVERIFY(read);
        const run::NodeReport& told = read->nodes.front();
        QCOMPARE(told.warnings.size(), std::size_t(2));
        QCOMPARE(told.warnings.front().text(), std::string("Row {a} stays as it is."));
        QCOMPARE(told.warnings.back().text(), std::string("400 values could not be read."));
        QCOMPARE(told.error->text(), std::string("The column tier is gone."));
        const Json written = run::toJson(*read);
        QVERIFY(written["nodes"][0]["warnings"] == warnings);
    }
};

QTEST_MAIN(TestPublishPage)
#include "tst_publish_page.moc"
