#include "ui/charts/plot.h"
#include "ui/theme/theme.h"

#include <QImage>
#include <QLocale>
#include <QPainter>
#include <QTest>

#include <cmath>
#include <limits>
#include <random>

using namespace weir;
using namespace weir::ui;

namespace {

constexpr int kWidth = 640;
constexpr int kHeight = 320;
constexpr double kNothing = std::numeric_limits<double>::quiet_NaN();

struct Drawn
{
    explicit Drawn(const PlotPicture& picture, Mode mode = Mode::Light, std::optional<double> at = {})
        : drawing(picture, QRectF(0, 0, kWidth, kHeight), mode), image(kWidth, kHeight, QImage::Format_ARGB32)
    {
        image.fill(tokenColor(Token::Surface, mode));
        QPainter painter(&image);
        drawing.paint(painter, at);
    }
    /// The highest and the lowest pixel of a colour in a column of pixels; -1 for none.
    [[nodiscard]] std::pair<int, int> span(int x, const QColor& ink) const
    {
        std::pair<int, int> found(-1, -1);
        for (int y = 0; y < kHeight; ++y) {
            const QColor pixel = image.pixelColor(x, y);
            const int off = std::abs(pixel.red() - ink.red()) + std::abs(pixel.green() - ink.green()) +
                            std::abs(pixel.blue() - ink.blue());
            if (off < 60) {
                found = {found.first < 0 ? y : found.first, y};
            }
        }
        return found;
    }
    /// Where a figure must be, by the rule of three.
    [[nodiscard]] double height(double part) const
    {
        return drawing.field().bottom() - part * drawing.field().height();
    }
    PlotDrawing drawing;
    QImage image;
};

PlotPicture picture(PlotSeries::Look look, const std::vector<double>& figures, double most)
{
    PlotSeries series{look, QStringLiteral("Pairs"), Token::Series1, {}};
    for (std::size_t i = 0; i < figures.size(); ++i) {
        series.points.push_back({static_cast<double>(i), figures[i], 0, 0, QStringLiteral("at %1").arg(i)});
    }
    PlotPicture made;
    made.series = {series};
    made.x = {QStringLiteral("bits"), 0,
              static_cast<double>(figures.size() - (look == PlotSeries::Look::Columns ? 0 : 1))};
    made.y = {QStringLiteral("pairs"), 0, most};
    return made;
}

} // namespace

/// What Qt Charts draws is where the figures say, which is where keys and the mouse look for it.
class TestPlot : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { Theme::instance().install(*qApp); }

    void linesGoThroughTheirFigures()
    {
        std::mt19937 random(1);
        for (const Mode mode : {Mode::Light, Mode::Dark}) {
            std::vector<double> figures(9);
            for (double& each : figures) {
                each = static_cast<double>(random() % 1'000);
            }
            const Drawn drawn(picture(PlotSeries::Look::Line, figures, 1'000), mode);
            for (std::size_t i = 0; i < figures.size(); ++i) {
                const double x = drawn.drawing.place(static_cast<double>(i));
                const auto [top, bottom] =
                    drawn.span(static_cast<int>(std::ceil(x)) - 1, tokenColor(Token::Series1, mode));
                const double wanted = drawn.height(figures[i] / 1'000);
                QVERIFY2(top >= 0 && top - 6 < wanted && wanted < bottom + 6,
                         qPrintable(QStringLiteral("%1: %2 in %3..%4").arg(i).arg(wanted).arg(top).arg(bottom)));
            }
        }
    }

    void columnsStandOnZeroAndAreAsHighAsTheirFigures()
    {
        const std::vector<double> figures{400, 100, 0, 1, 1'000};
        const QColor ink = tokenColor(Token::Series1, Mode::Light);
        const Drawn drawn(picture(PlotSeries::Look::Columns, figures, 1'000));
        for (std::size_t i = 0; i < figures.size(); ++i) {
            const auto [top, bottom] = drawn.span(static_cast<int>(drawn.drawing.place(static_cast<double>(i))), ink);
            if (figures[i] == 0) {
                QCOMPARE(top, -1);
                continue;
            }
            QVERIFY(std::abs(bottom - drawn.height(0)) < 2);
            // What is there is seen: one of a thousand is two pixels high.
            QVERIFY(std::abs(top - std::min(drawn.height(figures[i] / 1'000), drawn.height(0) - 2)) < 2.1);
        }
    }

    void powersOfTenAreEvenSteps()
    {
        PlotPicture powers = picture(PlotSeries::Look::Columns, {9, 99, 999, 9'999}, 9'999);
        powers.y.logarithmic = true;
        const Drawn drawn(powers);
        for (int i = 0; i < 4; ++i) {
            const auto [top, bottom] =
                drawn.span(static_cast<int>(drawn.drawing.place(i)), tokenColor(Token::Series1, Mode::Light));
            QVERIFY(std::abs(top - drawn.height((i + 1) / 4.0)) < 2);
        }
    }

    void whatIsNotKnownIsAGap()
    {
        const Drawn drawn(picture(PlotSeries::Look::Line, {10, 20, kNothing, 40, 50}, 100));
        const QColor ink = tokenColor(Token::Series1, Mode::Light);
        const auto between = [&](double from, double to) {
            return static_cast<int>((drawn.drawing.place(from) + drawn.drawing.place(to)) / 2);
        };
        QVERIFY(drawn.span(between(0, 1), ink).first >= 0);
        QVERIFY(drawn.span(between(3, 4), ink).first >= 0);
        QCOMPARE(drawn.span(between(1, 2), ink).first, -1);
        QCOMPARE(drawn.span(between(2, 3), ink).first, -1);
    }

    void rangesReachFromLowToHigh()
    {
        PlotPicture ranged = picture(PlotSeries::Look::Points, {50, 50}, 100);
        ranged.x.to = 2;
        ranged.series[0].points[1].low = 20;
        ranged.series[0].points[1].high = 90;
        const Drawn drawn(ranged);
        const auto [top, bottom] =
            drawn.span(static_cast<int>(drawn.drawing.place(1)), tokenColor(Token::Series1, Mode::Light));
        QVERIFY(std::abs(top - drawn.height(0.9)) < 2.5 && std::abs(bottom - drawn.height(0.2)) < 2.5);
    }

    /// Several series have their names on the right, inside the picture, and nothing is drawn beside it.
    void namesStandBesideTheirLines()
    {
        PlotPicture two = picture(PlotSeries::Look::Line, {10, 90}, 100);
        two.series.push_back(two.series[0]);
        two.series[1].ink = Token::Series2;
        two.series[1].name = QStringLiteral("A name that is too long for any plot, and goes on, and on, and on");
        const Drawn one(picture(PlotSeries::Look::Line, {10, 90}, 100));
        const Drawn drawn(two);
        QVERIFY(drawn.drawing.field().right() < one.drawing.field().right() - 20);
        QVERIFY(drawn.drawing.field().width() > kWidth / 2.0);
        bool written = false;
        for (int x = static_cast<int>(drawn.drawing.field().right()) + 24; x < kWidth; ++x) {
            written = written || drawn.span(x, tokenColor(Token::Series2, Mode::Light)).first >= 0;
        }
        QVERIFY(written);
    }

    void ticksAreWrittenAsPeopleOfTheCountryDo()
    {
        const QLocale before;
        QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
        QCOMPARE(plotTickText({}, 12'000), QStringLiteral("12.000"));
        QCOMPARE(plotTickText({}, 0.25), QStringLiteral("0,25"));
        QLocale::setDefault(before);
        PlotAxis share;
        share.figures = PlotAxis::Figures::Percent;
        QCOMPARE(plotTickText(share, 0.4), QStringLiteral("40\u00a0%"));
    }

    void theMouseFindsWhatKeysFind()
    {
        Plot plot(QStringLiteral("Plot"));
        plot.setPlot(picture(PlotSeries::Look::Line, {1, 2, 3, 4, 5}, 5));
        plot.resize(kWidth, kHeight);
        plot.show();
        const QImage calm = plot.grab().toImage();
        const Drawn same(plot.plot());
        for (int stop = 0; stop < plot.stopCount(); ++stop) {
            QTest::mouseMove(&plot, QPointF(same.drawing.place(stop), 100).toPoint());
            QVERIFY(plot.grab().toImage() != calm); // it is marked
        }
        QTest::keyClick(&plot, Qt::Key_Home);
        QCOMPARE(plot.accessibleDescription(), QStringLiteral("at 0"));
        QTest::keyClick(&plot, Qt::Key_Left);
        QCOMPARE(plot.current(), 0);
        QTest::keyClick(&plot, Qt::Key_End);
        QCOMPARE(plot.accessibleDescription(), QStringLiteral("at 4"));
        QTest::keyClick(&plot, Qt::Key_Up); // up and down are the page's
        QCOMPARE(plot.current(), 4);
    }
};

QTEST_MAIN(TestPlot)
#include "tst_plot.moc"
