#include "core/match/model.h"
#include "ui/charts/chart_sheet.h"
#include "ui/charts/plot.h"
#include "ui/panels/matching/group_graph_view.h"
#include "ui/panels/matching/group_layout.h"
#include "ui/panels/matching/match_charts.h"
#include "ui/panels/matching/model_bars.h"
#include "ui/panels/matching/model_editor.h"
#include "ui/theme/theme.h"

#include <QFile>
#include <QImage>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <random>

using namespace weir;
using namespace weir::ui;

namespace {

const MatchSource kSource{QStringLiteral("Match people"), QDateTime::fromMSecsSinceEpoch(1'700'000'000'000)};

/// Findings made of drawn pairs and records, which stay known.
struct Drawn
{
    explicit Drawn(std::uint32_t seed)
    {
        std::mt19937 random(seed);
        findings.threshold = 0.8;
        findings.records = 500;
        findings.compared = 4'000;
        findings.prior = 0.001;
        std::map<std::int64_t, std::int64_t> bins;
        for (int i = 0; i < 900; ++i) {
            weights.push_back(static_cast<double>(random() % 4'000) / 100 - 10);
            ++bins[static_cast<std::int64_t>(std::floor(weights.back()))];
            findings.report.kept += weights.back() >= findings.thresholdBits() ? 1 : 0;
        }
        fill(bins, findings.report.leastBits, findings.report.weights);
        bins.clear();
        for (int i = 0; i < 500; ++i) {
            selves.push_back(static_cast<double>(random() % 3'000) / 100 - 4);
            ++bins[static_cast<std::int64_t>(std::floor(selves.back()))];
            findings.report.unlinkable += selves.back() < findings.thresholdBits() ? 1 : 0;
        }
        fill(bins, findings.report.leastSelf, findings.report.selves);
        findings.report.lacks = {{"Name", {"first_name", "surname"}, 3, 10}, {"email", {"email"}, 20, 100}};
        findings.report.sizes = {300, 50, 10, 0, 2, 1, 1, 0, 0, 1, 1};
        for (int i = 0; i < 60; ++i) {
            const double weight = static_cast<double>(random() % 1'600) / 100 - 8;
            findings.answers.push_back({weight, random() % 2 == 0});
        }
        findings.comparisons = {{"Name", {{"all else", 0.02, 0.98}, {"equal", 0.98, 0.02}}}};
    }
    static void fill(const std::map<std::int64_t, std::int64_t>& bins, std::int64_t& least,
                     std::vector<std::int64_t>& counts)
    {
        least = bins.begin()->first;
        counts.assign(static_cast<std::size_t>(bins.rbegin()->first - least) + 1, 0);
        for (const auto& [bin, count] : bins) {
            counts[static_cast<std::size_t>(bin - least)] = count;
        }
    }
    run::MatchFindings findings;
    std::vector<double> weights;
    std::vector<double> selves;
};

run::MatchGroup group(std::size_t records, std::vector<run::MatchGroup::Link> links)
{
    run::MatchGroup made;
    made.schema = Schema({{"name", TypeKind::Text}});
    made.records = RowBatch(std::make_shared<const Schema>(made.schema));
    for (std::size_t i = 0; i < records; ++i) {
        const std::vector<Value> row{Value(std::string("r"))};
        made.records.appendRow(row);
    }
    made.all = static_cast<std::int64_t>(records);
    made.links = std::move(links);
    return made;
}

} // namespace

/// The charts of a matching report: their figures by counting, their drawings by looking at what cannot be right.
class TestMatchCharts : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { Theme::instance().install(*qApp); }

    void aThresholdKeepsWhatItKeeps()
    {
        const Drawn drawn(1);
        const MatchPlot plot = keptPlot(drawn.findings, kSource);
        QVERIFY(!plot.picture.series.front().points.empty());
        for (const PlotSeries::Point& point : plot.picture.series.front().points) {
            const auto kept = std::count_if(drawn.weights.begin(), drawn.weights.end(),
                                            [&](double weight) { return weight >= point.x; });
            QCOMPARE(point.y, static_cast<double>(kept));
        }
        const MatchPlot columns = weightsPlot(drawn.findings, kSource);
        for (const PlotSeries::Point& point : columns.picture.series.front().points) {
            const auto inside = std::count_if(drawn.weights.begin(), drawn.weights.end(),
                                              [&](double weight) { return weight >= point.x && weight < point.x + 1; });
            QCOMPARE(point.y, static_cast<double>(inside));
        }
        QCOMPARE(columns.sheet.rows.size(), static_cast<qsizetype>(drawn.findings.report.weights.size()));
        QCOMPARE(columns.picture.mark->x, 2.0); // 0.8 is 4 to 1
    }

    void whoCannotBeLinkedIsCounted()
    {
        const Drawn drawn(2);
        const MatchPlot plot = unlinkablePlot(drawn.findings, kSource);
        for (const PlotSeries::Point& point : plot.picture.series.front().points) {
            const auto below =
                std::count_if(drawn.selves.begin(), drawn.selves.end(), [&](double self) { return self < point.x; });
            QVERIFY(std::abs(point.y - static_cast<double>(below) / 500) < 1e-12);
        }
        QCOMPARE(plot.picture.series.front().points.back().y, 1.0);
        const ChartSheet lacks = lacksSheet(drawn.findings, kSource);
        QCOMPARE(lacks.rows[0][1], QStringLiteral("first_name, surname"));
        QVERIFY(std::abs(lacks.bars[1].amount - 20.0 / static_cast<double>(drawn.findings.report.unlinkable)) < 1e-12);
    }

    void groupsAddUp()
    {
        const Drawn drawn(3);
        const ChartSheet sizes = sizesSheet(drawn.findings, kSource);
        std::int64_t groups = 0;
        std::int64_t records = 0;
        for (const QStringList& row : sizes.rows) {
            groups += row[2].toLongLong();
            records += row[3].toLongLong();
        }
        QCOMPARE(groups, std::int64_t{300 + 50 + 10 + 2 + 1 + 1 + 1 + 1});
        QCOMPARE(records, std::int64_t{300 + 100 + 30 + 10 + 6 + 7 + 10 + 11});
    }

    void qualityIsThatOfTheAnswers()
    {
        const Drawn drawn(4);
        const MatchPlot plot = qualityPlot(drawn.findings, kSource);
        QCOMPARE(plot.picture.series.size(), std::size_t(3));
        for (const PlotSeries::Point& point : plot.picture.series[0].points) {
            double found = 0;
            double said = 0;
            for (const match::AnsweredPair& answer : drawn.findings.answers) {
                said += answer.weight >= point.x ? 1 : 0;
                found += answer.weight >= point.x && answer.same ? 1 : 0;
            }
            QVERIFY(said == 0 ? std::isnan(point.y) : std::abs(point.y - found / said) < 1e-12);
            QVERIFY(!(point.y < point.low) && !(point.y > point.high));
        }
        const MatchPlot calibration = calibrationPlot(drawn.findings, kSource);
        QCOMPARE(calibration.sheet.rows.size(), 10);
        qlonglong all = 0;
        for (const QStringList& row : calibration.sheet.rows) {
            all += row[2].toLongLong();
        }
        QCOMPARE(all, 60);
    }

    void everyChartLeavesTheWindow()
    {
        const Drawn drawn(5);
        QTemporaryDir home;
        int number = 0;
        for (const ChartSheet& sheet :
             {weightsPlot(drawn.findings, kSource).sheet, keptPlot(drawn.findings, kSource).sheet,
              unlinkablePlot(drawn.findings, kSource).sheet, qualityPlot(drawn.findings, kSource).sheet,
              calibrationPlot(drawn.findings, kSource).sheet}) {
            const QString stem = home.filePath(QString::number(++number));
            for (const char* ending : {".png", ".svg", ".pdf", ".csv"}) {
                QVERIFY(exportChart(sheet, stem + QLatin1String(ending)));
            }
            const QImage picture(stem + QStringLiteral(".png"));
            int inked = 0;
            for (int y = 0; y < picture.height(); ++y) {
                for (int x = 0; x < picture.width(); ++x) {
                    inked += picture.pixelColor(x, y) == tokenColor(Token::Series1, Mode::Light) ? 1 : 0;
                }
            }
            QVERIFY2(inked > 100, qPrintable(QString::number(inked)));
            QFile csv(stem + QStringLiteral(".csv"));
            QVERIFY(csv.open(QIODevice::ReadOnly));
            QCOMPARE(csv.readAll().count('\n'), sheet.rows.size() + 1);
            QVERIFY(!sheet.summary.isEmpty());
        }
    }

    void keysGoFromPlaceToPlace()
    {
        const Drawn drawn(6);
        Plot plot(QStringLiteral("Quality"));
        plot.setPlot(qualityPlot(drawn.findings, kSource).picture);
        plot.resize(400, 240);
        plot.show();
        plot.setFocus();
        QTest::keyClick(&plot, Qt::Key_Home);
        const QString first = plot.accessibleDescription();
        QVERIFY(first.contains(QStringLiteral("Precision")) && first.contains(QStringLiteral("Recall")));
        QTest::keyClick(&plot, Qt::Key_Right);
        QVERIFY(plot.accessibleDescription() != first);
        QTest::keyClick(&plot, Qt::Key_End);
        QCOMPARE(plot.accessibleDescription(), plot.spoken(plot.stopCount() - 1));
        ModelBars model;
        model.setRows(modelRows(drawn.findings));
        model.show();
        QTest::keyClick(&model, Qt::Key_End);
        QVERIFY(model.accessibleDescription().contains(QStringLiteral("all else")));
    }

    void ticksAreRoundAndInside()
    {
        std::mt19937 random(7);
        for (int round = 0; round < 500; ++round) {
            PlotAxis axis;
            axis.from = static_cast<double>(random() % 100) - 50;
            axis.to = axis.from + 0.5 + static_cast<double>(random() % 100'000) / 7;
            axis.logarithmic = random() % 4 == 0;
            axis.from = axis.logarithmic ? 0 : axis.from;
            const int most = 2 + static_cast<int>(random() % 10);
            const std::vector<double> ticks = plotTicks(axis, most);
            QVERIFY(!ticks.empty() && static_cast<int>(ticks.size()) <= std::max(most, 3) + 1);
            for (const double tick : ticks) {
                QVERIFY(tick >= axis.from - 1e-6 && tick <= axis.to + 1e-6);
            }
        }
    }

    /// Equal groups are drawn alike, inside their room, nobody over somebody else; pairs stand closer than strangers.
    void groupsAreLaidOut()
    {
        std::mt19937 random(8);
        for (const std::size_t records : {1U, 2U, 3U, 7U, 40U, 200U}) {
            std::vector<run::MatchGroup::Link> links;
            for (std::size_t i = 1; i < records; ++i) {
                links.push_back({random() % i, i, 5, 0.97, true, false});
            }
            const std::vector<QPointF> places = layOutGroup(records, links);
            QCOMPARE(places, layOutGroup(records, links));
            QCOMPARE(places.size(), records);
            double pairs = 0;
            double all = 0;
            double nearest = 9;
            for (std::size_t a = 0; a < records; ++a) {
                QVERIFY(places[a].x() >= 0 && places[a].x() <= 1 && places[a].y() >= 0 && places[a].y() <= 1);
                for (std::size_t b = a + 1; b < records; ++b) {
                    const QPointF way = places[a] - places[b];
                    const double far = std::hypot(way.x(), way.y());
                    nearest = std::min(nearest, far);
                    all += far;
                }
            }
            for (const run::MatchGroup::Link& link : links) {
                const QPointF way = places[link.a] - places[link.b];
                pairs += std::hypot(way.x(), way.y());
            }
            QVERIFY(records < 2 || nearest > 0.08 / std::sqrt(static_cast<double>(records)));
            const auto count = static_cast<double>(records * (records - 1)) / 2;
            QVERIFY(records < 7 || pairs / static_cast<double>(links.size()) < 0.7 * all / count);
        }
    }

    void aRecordIsToldWithItsPairs()
    {
        GroupGraphView view;
        view.setGroup(group(4, {{0, 1, 9, 0.998, true, false},
                                {1, 2, 1, 0.667, true, true},
                                {2, 3, 8, 0.996, true, true},
                                {0, 3, -3, 0.111, false, false}}));
        view.resize(400, 300);
        view.show();
        const QString told = view.spoken(2);
        QVERIFY2(told.contains(QStringLiteral("bridge")) && told.contains(QStringLiteral("2:")), qPrintable(told));
        QSignalSpy chosen(&view, &GroupGraphView::recordChosen);
        QTest::keyClick(&view, Qt::Key_End);
        QTest::keyClick(&view, Qt::Key_Return);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(view.chosen(), 3);
        QVERIFY(view.accessibleDescription().contains(QStringLiteral("Record 4")));
    }

    /// A file that is no model changes nothing and says why; a model becomes the setting, and learning again forgets
    /// it.
    void modelsComeFromFiles()
    {
        QTemporaryDir home;
        const auto write = [&](const char* name, const QByteArray& text) {
            QFile file(home.filePath(QLatin1String(name)));
            static_cast<void>(file.open(QIODevice::WriteOnly) && file.write(text) > 0);
            return file.fileName();
        };
        ModelEditor editor(nullptr);
        QSignalSpy edits(&editor, &FieldEditor::edited);
        for (const QByteArray& bad : {QByteArray("no json"), QByteArray("{}"), QByteArray("{\"weirMatchModel\":1}"),
                                      QByteArray("{\"weirMatchModel\":7}")}) {
            editor.use(write("bad.json", bad));
            QVERIFY(editor.value().is_null());
        }
        editor.use(home.filePath(QStringLiteral("nothing.json")));
        QCOMPARE(edits.size(), 0);
        const QByteArray good =
            "{\"weirMatchModel\":1,\"entity\":\"people\",\"threshold\":0.5,\"lambda\":0.01,\"frequencyWeight\":1,"
            "\"frequencyFloor\":0.001,\"columns\":[{\"name\":\"email\",\"kind\":\"email\"}],\"comparisons\":[{\"name\":"
            "\"email\",\"columns\":[\"email\"],\"scale\":1,\"levels\":[{\"name\":\"all else\",\"m\":0.1,\"u\":0.9,"
            "\"byFrequency\":false}]}],\"blocking\":{\"allPairs\":1,\"pairsPerRecord\":1,\"pairs\":1,\"rules\":[]}}";
        editor.use(write("good.json", good));
        QCOMPARE(edits.size(), 1);
        QCOMPARE(editor.value()["lambda"].get<double>(), 0.01);
        for (auto* button : editor.findChildren<QPushButton*>()) {
            if (button->text() == ModelEditor::tr("Learn again")) {
                button->click();
            }
        }
        QCOMPARE(edits.size(), 2);
        QVERIFY(editor.value().is_null());
    }
};

QTEST_MAIN(TestMatchCharts)
#include "tst_match_charts.moc"
