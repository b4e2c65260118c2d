#include "ui/charts/side_labels.h"
#include "ui/charts/trend.h"
#include "ui/theme/theme.h"

#include <QFile>
#include <QImage>
#include <QPainter>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <random>

using namespace weir;
using namespace weir::ui;

namespace {

const QDate kFirst(2026, 9, 1);

TrendPicture days(int count)
{
    TrendPicture picture;
    qint64 size = 100;
    for (int i = 0; i < count; ++i) {
        size += 7;
        picture.days.push_back({kFirst.addDays(i), size, 10, 3});
    }
    picture.marks = {{kFirst.addDays(4), TrendMark::Kind::Edit, QStringLiteral("Only paying")},
                     {kFirst.addDays(9), TrendMark::Kind::Sync, QStringLiteral("to Newsletter")}};
    return picture;
}

/// How many pixels of a picture have a colour, in a part of it.
int inked(const QImage& image, const QColor& color, const QRect& part)
{
    int count = 0;
    for (int y = std::max(0, part.top()); y <= std::min(part.bottom(), image.height() - 1); ++y) {
        for (int x = std::max(0, part.left()); x <= std::min(part.right(), image.width() - 1); ++x) {
            count += image.pixelColor(x, y) == color ? 1 : 0;
        }
    }
    return count;
}

QImage drawn(const TrendPicture& picture, QRectF& field)
{
    QImage image(600, 340, QImage::Format_ARGB32_Premultiplied);
    image.fill(tokenColor(Token::Surface, Mode::Light));
    QPainter painter(&image);
    TrendDrawing drawing(picture, QRectF(0, 0, 600, 340), Mode::Light);
    drawing.paint(painter);
    field = drawing.field();
    return image;
}

} // namespace

/// The trend of an audience: what is drawn where, in words, and by keys.
class TestTrend : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { Theme::instance().install(*qApp); }

    void whoComesIsAboveWhoGoesIsBelow()
    {
        QRectF field;
        const QImage image = drawn(days(30), field);
        const QColor come = tokenColor(Token::DiffAdd, Mode::Light);
        const QColor go = tokenColor(Token::DiffRemove, Mode::Light);
        const QRect whole = field.toRect();
        int lowestCome = 0;
        int highestGo = image.height();
        for (int y = whole.top(); y <= whole.bottom(); ++y) {
            const QRect line(whole.left(), y, whole.width(), 1);
            lowestCome = inked(image, come, line) > 20 ? y : lowestCome;
            highestGo = inked(image, go, line) > 20 && highestGo == image.height() ? y : highestGo;
        }
        QVERIFY(lowestCome > whole.center().y() && highestGo < image.height());
        QVERIFY2(highestGo > lowestCome, qPrintable(QStringLiteral("%1 %2").arg(lowestCome).arg(highestGo)));
        // 10 come and 3 go: the bars are so high too.
        const double ratio = static_cast<double>(inked(image, come, whole)) / inked(image, go, whole);
        QVERIFY2(ratio > 2.4 && ratio < 4.4, qPrintable(QString::number(ratio)));
    }

    /// A day that is not known is hatched and parts the line; nobody is not the same as not known.
    void whatIsNotKnownIsAGap()
    {
        TrendPicture picture = days(30);
        QRectF field;
        const QColor line = tokenColor(Token::Series1, Mode::Light);
        const QImage whole = drawn(picture, field);
        const auto between = [&](int day) {
            const double each = field.width() / 30;
            return QRectF(field.left() + each * day + 2, field.top(), each - 4, field.height()).toRect();
        };
        QVERIFY(inked(whole, line, between(12)) > 0);
        picture.days[12].size.reset();
        QCOMPARE(inked(drawn(picture, field), line, between(12)), 0);
        picture.days.erase(picture.days.begin() + 12);
        QCOMPARE(inked(drawn(picture, field), line, between(12)), 0);
        QCOMPARE(picture.dayCount(), 30);
        QVERIFY(trendSpoken(picture, 12).contains(QStringLiteral("not known")));
        picture = days(30);
        picture.days[12].size = 0;
        QVERIFY(inked(drawn(picture, field), line, between(12)) > 0);
    }

    void keysGoFromDayToDayAndFromMarkToMark()
    {
        Trend trend(QStringLiteral("Size"));
        trend.setTrend(days(20));
        trend.resize(600, 340);
        trend.show();
        trend.setFocus();
        QCOMPARE(trend.current(), 19);
        QTest::keyClick(&trend, Qt::Key_Left);
        QCOMPARE(trend.current(), 18);
        QTest::keyClick(&trend, Qt::Key_Up);
        QCOMPARE(trend.current(), 9);
        QVERIFY(trend.accessibleDescription().contains(QStringLiteral("to Newsletter")));
        QTest::keyClick(&trend, Qt::Key_Up);
        QCOMPARE(trend.current(), 4);
        QVERIFY(trend.accessibleDescription().contains(QStringLiteral("Only paying")));
        QVERIFY(trend.accessibleDescription().contains(QStringLiteral("135 people")));
        QTest::keyClick(&trend, Qt::Key_Up);
        QCOMPARE(trend.current(), 4);
        QTest::keyClick(&trend, Qt::Key_Down);
        QCOMPARE(trend.current(), 9);
        QSignalSpy picked(&trend, &Trend::dayPicked);
        QTest::keyClick(&trend, Qt::Key_Return);
        QCOMPARE(picked.last()[0].toDate(), kFirst.addDays(9));
        QTest::mouseClick(&trend, Qt::LeftButton, {}, QPoint(300, 120));
        QVERIFY(picked.size() == 2 && picked.last()[0].toDate() > kFirst);
        trend.setFromZero(false);
        static_cast<void>(trend.grab());
        trend.setTrend({});
        QTest::keyClick(&trend, Qt::Key_Up);
        static_cast<void>(trend.grab());
    }

    void labelsOfDaysAreFewAndRegular()
    {
        std::mt19937 random(1);
        for (int round = 0; round < 400; ++round) {
            const QDate first = kFirst.addDays(random() % 3'000);
            const QDate last = first.addDays(random() % 2'000);
            const int most = 2 + static_cast<int>(random() % 12);
            const std::vector<QDate> ticks = trendTicks(first, last, most);
            QVERIFY(!ticks.empty() && static_cast<int>(ticks.size()) <= most);
            QVERIFY(ticks.front() >= first && ticks.back() <= last);
            const bool months =
                std::all_of(ticks.begin(), ticks.end(), [](const QDate& day) { return day.day() == 1; });
            for (std::size_t i = 2; i < ticks.size() && !months; ++i) {
                QCOMPARE(ticks[i - 1].daysTo(ticks[i]), ticks[0].daysTo(ticks[1]));
            }
        }
    }

    void labelsDoNotLieOverEachOther()
    {
        std::mt19937 random(2);
        for (int round = 0; round < 500; ++round) {
            std::vector<double> wished(1 + random() % 6);
            std::generate(wished.begin(), wished.end(), [&] { return static_cast<double>(random() % 240) - 20; });
            const std::vector<double> middles = spreadApart(wished, 15, 0, 200);
            for (std::size_t a = 0; a < middles.size(); ++a) {
                QVERIFY(middles[a] >= 7.5 - 1e-9 && middles[a] <= 192.5 + 1e-9);
                for (std::size_t b = 0; b < middles.size(); ++b) {
                    QVERIFY(a == b || std::abs(middles[a] - middles[b]) >= 15 - 1e-9);
                    QVERIFY(!(wished[a] < wished[b]) || middles[a] < middles[b]);
                }
            }
        }
    }

    void aTrendLeavesTheWindow()
    {
        QTemporaryDir home;
        const ChartSheet sheet = trendSheet(days(40), QStringLiteral("Size"));
        QCOMPARE(sheet.rows.size(), 40);
        QCOMPARE(sheet.rows[4], QStringList({QStringLiteral("2026-09-05"), QStringLiteral("Edited: Only paying"),
                                             QStringLiteral("135"), QStringLiteral("10"), QStringLiteral("3")}));
        QVERIFY(sheet.summary.contains(QStringLiteral("400")) && sheet.summary.contains(QStringLiteral("120")));
        for (const char* ending : {"png", "svg", "pdf", "csv"}) {
            const QString path = home.filePath(QStringLiteral("chart.") + QLatin1String(ending));
            QVERIFY(exportChart(sheet, path));
            QVERIFY(QFile(path).size() > 200);
        }
    }
};

QTEST_MAIN(TestTrend)
#include "tst_trend.moc"
