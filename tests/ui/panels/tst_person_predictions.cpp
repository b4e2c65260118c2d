#include "ui/kit/messages.h"
#include "ui/panels/people/effect_bar.h"
#include "ui/panels/people/person_predictions_pane.h"
#include "ui/panels/people/sparkline.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QPixmap>
#include <QTest>
#include <QTreeWidget>

using namespace weir;
using namespace weir::ui;

namespace {

constexpr std::int64_t kDay = 86'400'000'000;
constexpr std::int64_t kNow = 1'717'200'000'000'000;

run::PersonPrediction prediction(const std::string& name, run::PersonPrediction::State state)
{
    run::PersonPrediction told;
    told.model.prediction.name = name;
    told.model.prediction.event = "Order Completed";
    told.model.prediction.purpose = "profiling";
    told.model.version = "3f9a0c11d2e4";
    told.model.asOf = Instant{kNow};
    told.state = state;
    if (state == run::PersonPrediction::State::Scored) {
        told.score = 0.734;
        told.percentile = 91.25;
        for (int day = 0; day < 9; ++day) {
            told.history.push_back({Instant{kNow - (8 - day) * 7 * kDay}, 0.3 + 0.05 * day + 0.04 * (day % 3), "m"});
        }
        told.contributions = {{"Order Completed 3 times in the last 30 days", 1.4},
                              {"Last Page Viewed 12 days ago", -0.9},
                              {"country is DE", 0.31},
                              {"No Coupon Redeemed in the last 180 days", -0.08}};
    }
    return told;
}

run::Person personWith(std::vector<run::PersonPrediction> predictions)
{
    run::Person person;
    person.profile.publicId = PublicProfileId("p1");
    person.predictions = std::move(predictions);
    return person;
}

/// All texts of a tree, of every row and column.
QString textsOf(const QTreeWidget& tree)
{
    QString all;
    std::vector<const QTreeWidgetItem*> open{tree.invisibleRootItem()};
    while (!open.empty()) {
        const QTreeWidgetItem* item = open.back();
        open.pop_back();
        for (int column = 0; column < tree.columnCount(); ++column) {
            all += item->text(column) + QLatin1Char('|') + item->toolTip(column) + QLatin1Char('|') +
                   item->data(column, Qt::AccessibleTextRole).toString() + QLatin1Char('\n');
        }
        for (int i = 0; i < item->childCount(); ++i) {
            open.push_back(item->child(i));
        }
    }
    return all;
}

} // namespace

/// What predictions say about a person: nothing while masked, in words and bars when not.
class TestPersonPredictions : public QObject
{
    Q_OBJECT

    using State = run::PersonPrediction::State;

private slots:
    void initTestCase() { Theme::instance().install(*qApp); }

    void maskedTellsNothing()
    {
        PersonPredictionsPane pane;
        pane.showPerson(personWith({prediction("likely", State::Scored)}), Mask::On);
        const QString texts = textsOf(*pane.list());
        for (const char* secret : {"73", "91", "3 times", "DE", "Page Viewed", "scores from"}) {
            QVERIFY2(!texts.contains(QLatin1String(secret)), secret);
        }
        QVERIFY(texts.contains(QLatin1String("likely")) && texts.contains(QLatin1String("3f9a0c11d2e4")));
        QVERIFY(!pane.list()->topLevelItem(0)->data(2, Sparkline::kPointsRole).isValid());
    }

    void revealedTellsScoreTrendAndReasons()
    {
        PersonPredictionsPane pane;
        pane.resize(900, 420);
        pane.showPerson(personWith({prediction("likely", State::Scored)}), Mask::Off);
        const QTreeWidgetItem* item = pane.list()->topLevelItem(0);
        QCOMPARE(item->text(1), QLocale().toString(73.4, 'f', 1) + QStringLiteral(" %"));
        QCOMPARE(item->text(3), QLocale().toString(91.3, 'f', 1));
        QCOMPARE(item->data(2, Sparkline::kPointsRole).value<QVector<QPointF>>().size(), 9);
        QCOMPARE(item->childCount(), 5); // in words, and four reasons
        const QTreeWidgetItem* first = item->child(1);
        QCOMPARE(first->text(0), QStringLiteral("Order Completed 3 times in the last 30 days"));
        QCOMPARE(first->text(1), QStringLiteral("raises"));
        QCOMPARE(first->data(2, EffectBar::kEffectRole).toDouble(), 1.0);
        QCOMPARE(item->child(2)->text(1), QStringLiteral("lowers"));
        QVERIFY(item->child(2)->data(2, EffectBar::kEffectRole).toDouble() < -0.6);
        QVERIFY(!item->child(2)->data(2, Qt::AccessibleTextRole).toString().isEmpty());
    }

    void whoIsNotScoredIsToldWhy()
    {
        PersonPredictionsPane pane;
        pane.showPerson(personWith({prediction("a", State::NoConsent), prediction("b", State::NotEligible),
                                    prediction("c", State::Behind)}),
                        Mask::Off);
        QCOMPARE(pane.list()->topLevelItem(0)->text(1), QStringLiteral("not scored: no consent"));
        QCOMPARE(pane.list()->topLevelItem(1)->text(1), QStringLiteral("not scored: not active enough"));
        QCOMPARE(pane.list()->topLevelItem(2)->text(1), QStringLiteral("not scored yet: run the pipeline"));
    }

    void theNoteStandsWhereItIsConfigured()
    {
        PersonPredictionsPane pane;
        run::PersonPrediction free = prediction("free", State::Scored);
        free.model.prediction.notAutomated = false;
        pane.showPerson(personWith({free}), Mask::On);
        QVERIFY(!pane.warning()->isVisibleTo(&pane));
        pane.showPerson(personWith({free, prediction("likely", State::Scored)}), Mask::On);
        QVERIFY(pane.warning()->isVisibleTo(&pane));
        pane.showPerson(personWith({}), Mask::On);
        QVERIFY(!pane.warning()->isVisibleTo(&pane) && !pane.list()->isVisibleTo(&pane));
    }

    /// For looking at: WEIR_PICTURES names a folder.
    void picture()
    {
        PersonPredictionsPane pane;
        pane.setAutoFillBackground(true);
        pane.resize(980, 420);
        run::PersonPrediction changed = prediction("will_leave", State::Scored);
        changed.changed = true;
        changed.score = 0.081;
        pane.showPerson(personWith({prediction("likely_to_buy", State::Scored), changed,
                                    prediction("premium", State::NotEligible)}),
                        Mask::Off);
        const QPixmap shot = pane.grab();
        QCOMPARE(shot.width(), 980);
        if (const QByteArray folder = qgetenv("WEIR_PICTURES"); !folder.isEmpty()) {
            QVERIFY(shot.save(QString::fromLocal8Bit(folder) + QStringLiteral("/person_predictions.png")));
        }
    }
};

QTEST_MAIN(TestPersonPredictions)
#include "tst_person_predictions.moc"
