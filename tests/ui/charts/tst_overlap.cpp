#include "ui/charts/overlap_upset.h"
#include "ui/charts/overlap_venn.h"
#include "ui/theme/theme.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <bit>
#include <cmath>
#include <map>
#include <numbers>
#include <random>

using namespace weir;
using namespace weir::ui;

namespace {

/// The areas of all parts by throwing points: slow, and obviously right.
std::vector<double> thrown(const std::vector<VennCircle>& circles, int points)
{
    std::mt19937 random(11);
    double left = 1e9;
    double right = -1e9;
    double top = 1e9;
    double bottom = -1e9;
    for (const VennCircle& circle : circles) {
        left = std::min(left, circle.center.x() - circle.radius);
        right = std::max(right, circle.center.x() + circle.radius);
        top = std::min(top, circle.center.y() - circle.radius);
        bottom = std::max(bottom, circle.center.y() + circle.radius);
    }
    std::uniform_real_distribution<double> x(left, right);
    std::uniform_real_distribution<double> y(top, bottom);
    std::vector<double> areas(std::size_t{1} << circles.size(), 0);
    for (int i = 0; i < points; ++i) {
        areas[partAt(circles, {x(random), y(random)})] += (right - left) * (bottom - top) / points;
    }
    return areas;
}

std::vector<VennCircle> randomCircles(std::mt19937& random, std::size_t count)
{
    std::uniform_real_distribution<double> place(0, 1);
    std::vector<VennCircle> circles;
    for (std::size_t i = 0; i < count; ++i) {
        circles.push_back({{place(random), place(random)}, 0.15 + 0.6 * place(random)});
    }
    return circles;
}

OverlapSets setsOf(const std::vector<double>& areas, int sets, double people)
{
    OverlapSets made;
    for (int set = 0; set < sets; ++set) {
        made.names << QStringLiteral("Set %1").arg(set + 1);
    }
    for (std::uint32_t part = 1; part < areas.size(); ++part) {
        if (const qint64 count = std::llround(areas[part] * people); count > 0) {
            made.parts.push_back({part, count});
        }
    }
    return made;
}

OverlapSets buyers()
{
    return {{QStringLiteral("Buyers"), QStringLiteral("Readers"), QStringLiteral("Visitors")},
            {{1, 520}, {2, 410}, {3, 130}, {4, 390}, {5, 90}, {6, 110}, {7, 70}}};
}

/// Some hundred people, each in sets by chance; who is in what stays known.
OverlapSets byPerson(std::mt19937& random, int count, std::vector<std::uint32_t>& people)
{
    std::map<std::uint32_t, qint64> parts;
    for (int i = 0; i < 700; ++i) {
        const auto in = static_cast<std::uint32_t>(random() & random()) & ((1U << count) - 1);
        people.push_back(in);
        parts[in] += in != 0 ? 1 : 0;
    }
    parts.erase(0);
    OverlapSets sets;
    for (int set = 0; set < count; ++set) {
        sets.names << QStringLiteral("Set %1").arg(set + 1);
    }
    for (const auto& [part, members] : parts) {
        sets.parts.push_back({part, members});
    }
    return sets;
}

} // namespace

/// Overlaps: areas against thrown points and the formula of a lens, figures against people one by one.
class TestOverlap : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { Theme::instance().install(*qApp); }

    void areasAreThoseOfThrownPoints()
    {
        std::mt19937 random(1);
        for (int round = 0; round < 16; ++round) {
            const std::vector<VennCircle> circles = randomCircles(random, round % 2 == 0 ? 2 : 3);
            const std::vector<double> exact = partAreas(circles);
            const std::vector<double> points = thrown(circles, 60'000);
            for (std::size_t part = 1; part < exact.size(); ++part) {
                QVERIFY2(std::abs(exact[part] - points[part]) < 0.02,
                         qPrintable(QStringLiteral("%1: %2, %3").arg(part).arg(exact[part]).arg(points[part])));
            }
        }
    }

    /// Two circles of radius 1 at distance 1 have 2 pi / 3 - sqrt(3) / 2 in common.
    void aLensHasTheAreaOfTheFormula()
    {
        const double lens = commonArea({{{0, 0}, 1}, {{1, 0}, 1}});
        QVERIFY(std::abs(lens - (2 * std::numbers::pi / 3 - std::sqrt(3.0) / 2)) < 1e-12);
        QVERIFY(std::abs(commonArea({{{0, 0}, 1}, {{0, 0}, 1}, {{0, 0}, 1}}) - std::numbers::pi) < 1e-12);
        QVERIFY(std::abs(commonArea({{{0, 0}, 1}, {{0.2, 0}, 0.5}}) - std::numbers::pi / 4) < 1e-12);
        QCOMPARE(commonArea({{{0, 0}, 1}, {{3, 0}, 1}}), 0.0);
        // The three-cornered middle of three such circles: (pi - sqrt(3)) / 2, a Reuleaux triangle.
        const double middle = commonArea({{{0, 0}, 1}, {{1, 0}, 1}, {{0.5, std::sqrt(3.0) / 2}, 1}});
        QVERIFY(std::abs(middle - (std::numbers::pi - std::sqrt(3.0)) / 2) < 1e-12);
    }

    void twoSetsAreExact()
    {
        std::mt19937 random(2);
        for (int round = 0; round < 200; ++round) {
            OverlapSets sets{{QStringLiteral("a"), QStringLiteral("b")}, {}};
            for (std::uint32_t part = 1; part <= 3; ++part) {
                if (const qint64 people = random() % 4 == 0 ? 0 : random() % 10'000; people > 0) {
                    sets.parts.push_back({part, people});
                }
            }
            QVERIFY(sets.parts.empty() || layOutVenn(sets).error < 1e-6);
        }
    }

    /// What circles can show is found again; what they cannot show is said, with the error that thrown points find.
    void threeSetsAreFittedAndSayHowWell()
    {
        std::mt19937 random(3);
        int exact = 0;
        constexpr int kRounds = 40;
        for (int round = 0; round < kRounds; ++round) {
            const OverlapSets sets = setsOf(partAreas(randomCircles(random, 3)), 3, 1e6);
            exact += layOutVenn(sets).error < 0.002 ? 1 : 0;
        }
        QVERIFY2(exact >= kRounds - 1, qPrintable(QString::number(exact)));

        OverlapSets pairs = buyers();
        pairs.parts = {{3, 300}, {5, 300}, {6, 300}, {1, 10}, {2, 10}, {4, 10}}; // all pairs, and nobody in all three
        const VennLayout layout = layOutVenn(pairs);
        QVERIFY(layout.error > 0.005);
        const std::vector<double> areas = thrown(layout.circles, 150'000);
        double most = 0;
        for (std::uint32_t part = 1; part < 8; ++part) {
            const double wanted = static_cast<double>(pairs.people(part)) / static_cast<double>(pairs.all());
            most = std::max(most, std::abs(areas[part] - wanted));
        }
        QVERIFY(std::abs(most - layout.error) < 0.01);
        QVERIFY(overlapSheet(pairs, {}).summary.contains(vennResidualText(layout)));
        QCOMPARE(layOutVenn(pairs).error, layout.error); // the same every time
        QVERIFY(vennResidualText(layOutVenn(buyers())).isEmpty());
    }

    void everyFigureIsThatOfPeople()
    {
        std::mt19937 random(4);
        for (const int count : {2, 3, 7}) {
            std::vector<std::uint32_t> people;
            const OverlapSets sets = byPerson(random, count, people);
            for (int set = 0; set < count; ++set) {
                QCOMPARE(sets.size(set), std::count_if(people.begin(), people.end(),
                                                       [set](std::uint32_t in) { return (in >> set) & 1U; }));
            }
            const ChartSheet sheet = overlapSheet(sets, QStringLiteral("Overlap"));
            qint64 sum = 0;
            for (const QStringList& row : sheet.rows) {
                sum += row[2].toLongLong();
            }
            QCOMPARE(sum, std::count_if(people.begin(), people.end(), [](std::uint32_t in) { return in != 0; }));
            QCOMPARE(sheet.rows.size(), static_cast<qsizetype>(sets.parts.size()));
            QVERIFY(sheet.summary.contains(sheet.rows[0][0]));
        }
    }

    /// Wherever somebody clicks, the part under the mouse is picked, and keys reach every part.
    void circlesArePickedByMouseAndKeys()
    {
        Venn venn(QStringLiteral("Overlap"));
        venn.setSets(buyers());
        venn.resize(420, 340);
        venn.show();
        QSignalSpy picked(&venn, &Venn::partPicked);
        std::uint32_t all = 0;
        for (int stop = 0; stop < venn.stopCount(); ++stop) {
            const QPointF place = venn.drawing().placeOf(venn.partOf(stop));
            QCOMPARE(venn.drawing().partAt(place), venn.partOf(stop));
            QTest::mouseClick(&venn, Qt::LeftButton, {}, place.toPoint());
            QCOMPARE(picked.last()[0].toUInt(), venn.partOf(stop));
        }
        QTest::mouseClick(&venn, Qt::LeftButton, {}, QPoint(1, 170)); // beside the circles
        QCOMPARE(picked.size(), 7);
        picked.clear();
        QTest::keyClick(&venn, Qt::Key_Home);
        for (int stop = 0; stop < venn.stopCount(); ++stop) {
            QTest::keyClick(&venn, Qt::Key_Return);
            all |= 1U << picked.last()[0].toUInt();
            QVERIFY(venn.accessibleDescription().contains(
                QLocale().toString(venn.sets().people(picked.last()[0].toUInt()))));
            QTest::keyClick(&venn, Qt::Key_Right);
        }
        QCOMPARE(all, 0xFEU);
    }

    void columnsAreTheLargestFirst()
    {
        std::mt19937 random(5);
        std::vector<std::uint32_t> people;
        UpSet matrix(QStringLiteral("Overlap"));
        matrix.setSets(byPerson(random, 9, people));
        matrix.resize(700, matrix.sizeHint().height());
        matrix.show();
        const auto& shown = matrix.drawing().shown();
        QVERIFY(shown.size() > 5 && shown.size() < matrix.sets().parts.size());
        for (std::size_t i = 0; i + 1 < shown.size(); ++i) {
            QVERIFY(shown[i].people >= shown[i + 1].people);
        }
        QVERIFY(matrix.drawing().leftOutText().contains(
            QLocale().toString(static_cast<qulonglong>(matrix.sets().parts.size()))));
        QSignalSpy picked(&matrix, &UpSet::partPicked);
        for (const Qt::LayoutDirection direction : {Qt::LeftToRight, Qt::RightToLeft}) {
            matrix.setLayoutDirection(direction);
            for (int stop = 0; stop < matrix.stopCount(); ++stop) {
                const QRectF column = matrix.drawing().column(stop);
                QVERIFY(QRectF(matrix.rect()).adjusted(-1, -1, 1, 1).contains(column));
                QTest::mouseClick(&matrix, Qt::LeftButton, {}, column.center().toPoint());
                QCOMPARE(picked.last()[0].toUInt(), matrix.partOf(stop));
            }
        }
        QTest::keyClick(&matrix, Qt::Key_Home);
        QTest::keyClick(&matrix, Qt::Key_Left); // the next one, where it is mirrored
        QCOMPARE(matrix.current(), 1);
        QCOMPARE(matrix.accessibleDescription(), matrix.spoken(1));
    }

    void overlapsLeaveTheWindow()
    {
        QTemporaryDir home;
        std::mt19937 random(6);
        std::vector<std::uint32_t> people;
        for (const OverlapSets& sets : {buyers(), byPerson(random, 30, people)}) {
            const ChartSheet sheet = overlapSheet(sets, QStringLiteral("Overlap"));
            for (const char* ending : {"png", "svg", "pdf", "csv"}) {
                const QString path = home.filePath(QStringLiteral("chart.") + QLatin1String(ending));
                QVERIFY(exportChart(sheet, path));
                QVERIFY(QFile(path).size() > 200);
            }
        }
    }

    void nothingIsNothing()
    {
        Venn venn(QStringLiteral("Overlap"));
        venn.resize(300, 200);
        venn.show();
        QTest::keyClick(&venn, Qt::Key_Right);
        venn.setSets({{QStringLiteral("a"), QStringLiteral("b")}, {}});
        QTest::keyClick(&venn, Qt::Key_Return);
        static_cast<void>(venn.grab());
        UpSet matrix(QStringLiteral("Overlap"));
        matrix.setSets({{QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c"), QStringLiteral("d")}, {}});
        static_cast<void>(matrix.grab());
        QTest::keyClick(&matrix, Qt::Key_Return);
        QVERIFY(!overlapSheet(matrix.sets(), {}).summary.isEmpty());
    }
};

QTEST_MAIN(TestOverlap)
#include "tst_overlap.moc"
