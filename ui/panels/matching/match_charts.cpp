#include "ui/panels/matching/match_charts.h"

#include "core/match/model.h"
#include "ui/kit/sentences.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace weir::ui {
namespace {

/// The words of the charts.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(weir::ui::MatchCharts)
};

constexpr int kPlotHeight = 260;  ///< On a sheet.
constexpr double kSteep = 50;     ///< Axes with figures so many times the middle one count by powers of ten.
constexpr std::size_t kBins = 10; ///< Of the calibration.

QString count(std::int64_t number)
{
    return QLocale().toString(static_cast<qlonglong>(number));
}

/// A number for the data behind a chart: with a point, whatever the language.
QString plain(double value, int digits)
{
    return std::isfinite(value) ? QString::number(value, 'f', digits) : QString();
}

PlotMark thresholdMark(const run::MatchFindings& findings)
{
    return {findings.thresholdBits(), Words::tr("threshold: %1").arg(percentText(findings.threshold))};
}

PlotAxis bitsAxis(double from, double to)
{
    return {Words::tr("match weight in bits (0 is even odds)"), from, std::max(to, from + 1)};
}

PlotAxis countAxis(const QString& title, std::vector<std::int64_t> counts)
{
    PlotAxis axis;
    axis.title = title;
    if (!counts.empty()) {
        std::sort(counts.begin(), counts.end());
        axis.to = std::max(1.0, static_cast<double>(counts.back()));
        const std::int64_t middle = std::max<std::int64_t>(1, counts[counts.size() / 2]);
        axis.logarithmic = axis.to > kSteep * static_cast<double>(middle);
    }
    return axis;
}

/// Counts from the last one back: how many are in it or in any after it.
std::vector<std::int64_t> fromHereOn(const std::vector<std::int64_t>& counts)
{
    std::vector<std::int64_t> sums(counts.size(), 0);
    std::int64_t sum = 0;
    for (std::size_t i = counts.size(); i-- > 0;) {
        sum += counts[i];
        sums[i] = sum;
    }
    return sums;
}

QStringList weightColumns()
{
    return {Words::tr("Bits from"), Words::tr("Probability from"), Words::tr("Pairs"),
            Words::tr("Pairs at least as sure")};
}

QList<QStringList> weightRows(const match::Report& report)
{
    const std::vector<std::int64_t> kept = fromHereOn(report.weights);
    QList<QStringList> rows;
    for (std::size_t i = 0; i < report.weights.size(); ++i) {
        const double bits = static_cast<double>(report.leastBits + static_cast<std::int64_t>(i));
        rows << QStringList{plain(bits, 0), plain(match::probabilityOf(bits), 6), QString::number(report.weights[i]),
                            QString::number(kept[i])};
    }
    return rows;
}

PlotSeries::Point shareAt(double x, const match::Share& share, const QString& spoken)
{
    return {x, share.value, share.low, share.high, spoken};
}

QString rangeText(const QString& name, double value, double low, double high)
{
    return std::isfinite(value) ? Words::tr("%1 %2 (%3 to %4)", "1: name of a figure, 2 to 4: percentages")
                                      .arg(name, percentText(value), percentText(low), percentText(high))
                                : Words::tr("%1 not known").arg(name);
}

} // namespace

QString percentText(double share)
{
    const QLocale locale;
    const bool whole = share <= 0 || share >= 1 || std::abs(share * 100 - std::round(share * 100)) < 0.005;
    const QString text = share > 0 && share < 0.001 // it must not look like nothing
                             ? Words::tr("under %1 %").arg(locale.toString(0.1, 'f', 1))
                             : share < 1 && share > 0.999 // nor like all
                                   ? Words::tr("over %1 %").arg(locale.toString(99.9, 'f', 1))
                                   : Words::tr("%1 %").arg(locale.toString(share * 100, 'f', whole ? 0 : 1));
    return QString(text).replace(QLatin1Char(' '), QChar(QChar::Nbsp)); // a line never ends before the sign
}

QString bitsText(double bits)
{
    const QString figure = QLocale().toString(std::abs(bits), 'f', 1);
    return Words::tr("%1%2 bits", "1: sign, 2: figure")
        .arg(bits < 0 ? QStringLiteral("\u2212") : QStringLiteral("+"), figure);
}

ChartSheet sheetOf(const QString& title, const MatchSource& source, const PlotPicture& picture)
{
    ChartSheet sheet;
    sheet.title = title;
    sheet.source = Words::tr("Matching report of %1").arg(source.node);
    sheet.asOf = source.at;
    if (!picture.series.empty()) {
        sheet.shape = Bars::Shape::Columns;
        sheet.drawing = {kPlotHeight, [picture](QPainter& painter, const QRect& area, Mode mode) {
                             paintPlot(painter, area, picture, mode);
                         }};
    }
    return sheet;
}

MatchPlot weightsPlot(const run::MatchFindings& findings, const MatchSource& source)
{
    const match::Report& report = findings.report;
    MatchPlot made;
    PlotSeries series;
    series.look = PlotSeries::Look::Columns;
    series.name = Words::tr("Pairs");
    for (std::size_t i = 0; i < report.weights.size(); ++i) {
        const double bits = static_cast<double>(report.leastBits + static_cast<std::int64_t>(i));
        series.points.push_back({bits, static_cast<double>(report.weights[i]), 0, 0,
                                 Words::tr("%1 pairs from %2 to %3 bits")
                                     .arg(count(report.weights[i]), QLocale().toString(bits, 'f', 0),
                                          QLocale().toString(bits + 1, 'f', 0))});
    }
    const double from = static_cast<double>(report.leastBits);
    made.picture.series = {series};
    made.picture.x = bitsAxis(from, from + static_cast<double>(report.weights.size()));
    made.picture.y = countAxis(Words::tr("pairs"), report.weights);
    made.picture.mark = thresholdMark(findings);
    made.sheet = sheetOf(Words::tr("Match weights of pairs"), source, made.picture);
    const std::int64_t all = report.weights.empty() ? 0 : fromHereOn(report.weights).front();
    made.sheet.summary =
        Words::tr("%1 pairs were compared, %2 of them are worth looking at (-10 bits and more), and %3 are at least as "
                  "sure as the threshold of %4.")
            .arg(count(findings.compared), count(all), count(report.kept), percentText(findings.threshold));
    made.sheet.columns = weightColumns();
    made.sheet.rows = weightRows(report);
    made.sheet.amountsFrom = 0;
    return made;
}

MatchPlot keptPlot(const run::MatchFindings& findings, const MatchSource& source)
{
    const match::Report& report = findings.report;
    const std::vector<std::int64_t> kept = fromHereOn(report.weights);
    MatchPlot made;
    PlotSeries series;
    series.name = Words::tr("Pairs kept");
    for (std::size_t i = 0; i < kept.size(); ++i) {
        const double bits = static_cast<double>(report.leastBits + static_cast<std::int64_t>(i));
        series.points.push_back(
            {bits, static_cast<double>(kept[i]), 0, 0,
             Words::tr("A threshold of %1 bits (%2) keeps %3 pairs")
                 .arg(QLocale().toString(bits, 'f', 0), percentText(match::probabilityOf(bits)), count(kept[i]))});
    }
    const double from = static_cast<double>(report.leastBits);
    made.picture.series = {series};
    made.picture.x = bitsAxis(from, from + static_cast<double>(kept.size()));
    made.picture.x.title = Words::tr("threshold in bits (0 is 50 %)");
    made.picture.y = countAxis(Words::tr("pairs"), kept);
    made.picture.mark = thresholdMark(findings);
    made.sheet = sheetOf(Words::tr("Pairs that a threshold keeps"), source, made.picture);
    made.sheet.summary = Words::tr("At the threshold of %1, %2 pairs are kept.")
                             .arg(percentText(findings.threshold), count(report.kept));
    made.sheet.columns = weightColumns();
    made.sheet.rows = weightRows(report);
    made.sheet.amountsFrom = 0;
    return made;
}

MatchPlot unlinkablePlot(const run::MatchFindings& findings, const MatchSource& source)
{
    const match::Report& report = findings.report;
    const auto records = static_cast<double>(std::max<std::int64_t>(findings.records, 1));
    MatchPlot made;
    PlotSeries series;
    series.name = Words::tr("Records that cannot be linked");
    made.sheet.columns = QStringList{};
    QList<QStringList> rows;
    std::int64_t below = 0;
    for (std::size_t i = 0; i <= report.selves.size(); ++i) {
        const double bits = static_cast<double>(report.leastSelf + static_cast<std::int64_t>(i));
        const double share = static_cast<double>(below) / records;
        series.points.push_back({bits, share, 0, 0,
                                 Words::tr("At %1 bits (%2): %3 records, %4")
                                     .arg(QLocale().toString(bits, 'f', 0), percentText(match::probabilityOf(bits)),
                                          count(below), percentText(share))});
        rows << QStringList{plain(bits, 0), plain(match::probabilityOf(bits), 6), QString::number(below),
                            plain(share, 6)};
        below += i < report.selves.size() ? report.selves[i] : 0;
    }
    const double threshold = findings.thresholdBits();
    made.picture.series = {series};
    made.picture.x = bitsAxis(
        std::min(static_cast<double>(report.leastSelf), std::floor(threshold)),
        std::max(static_cast<double>(report.leastSelf) + static_cast<double>(report.selves.size()), threshold));
    made.picture.x.title = Words::tr("threshold in bits (0 is 50 %)");
    made.picture.y = {Words::tr("records"), 0, 1, PlotAxis::Figures::Percent};
    made.picture.mark = thresholdMark(findings);
    made.sheet = sheetOf(Words::tr("Records that cannot be linked"), source, made.picture);
    made.sheet.summary =
        Words::tr("%1 of %2 records (%3) say too little to be linked with anybody at the threshold of %4, even with an "
                  "equal record.")
            .arg(count(report.unlinkable), count(findings.records),
                 percentText(static_cast<double>(report.unlinkable) / records), percentText(findings.threshold));
    made.sheet.columns =
        QStringList{Words::tr("Bits"), Words::tr("Probability"), Words::tr("Records below"), Words::tr("Share")};
    made.sheet.rows = rows;
    made.sheet.amountsFrom = 0;
    return made;
}

ChartSheet lacksSheet(const run::MatchFindings& findings, const MatchSource& source)
{
    const match::Report& report = findings.report;
    ChartSheet sheet = sheetOf(Words::tr("What these records lack"), source, {});
    sheet.columns = QStringList{Words::tr("Comparison"), Words::tr("Columns"),
                                Words::tr("Records that cannot be linked without it"), Words::tr("Share of them"),
                                Words::tr("Share of all records")};
    sheet.amountsFrom = 2;
    const auto share = [](std::int64_t part, std::int64_t whole) {
        return whole > 0 ? static_cast<double>(part) / static_cast<double>(whole) : 0.0;
    };
    for (const match::Lack& lack : report.lacks) {
        QStringList columns;
        for (const std::string& column : lack.columns) {
            columns << QString::fromStdString(column);
        }
        const QString name = translated(lack.comparison);
        const double here = share(lack.unlinkable, report.unlinkable);
        const double everywhere = share(lack.all, findings.records);
        sheet.rows << QStringList{name, columns.join(QStringLiteral(", ")), QString::number(lack.unlinkable),
                                  plain(here, 6), plain(everywhere, 6)};
        sheet.bars.push_back({name, here, Words::tr("%1 (of all: %2)").arg(percentText(here), percentText(everywhere)),
                              Words::tr("%1: %2 of the records that cannot be linked lack it, and %3 of all records")
                                  .arg(name, percentText(here), percentText(everywhere))});
    }
    sheet.filters =
        Words::tr("Records that cannot be linked at the threshold of %1").arg(percentText(findings.threshold));
    sheet.summary = chartSummary(sheet.bars);
    return sheet;
}

ChartSheet sizesSheet(const run::MatchFindings& findings, const MatchSource& source)
{
    struct Range
    {
        std::size_t from;
        std::size_t to;
    };
    constexpr std::size_t kEnd = ~std::size_t{0};
    const std::vector<std::int64_t>& sizes = findings.report.sizes;
    ChartSheet sheet = sheetOf(Words::tr("Sizes of groups"), source, {});
    sheet.columns = QStringList{Words::tr("Records from"), Words::tr("Records to"), Words::tr("Groups"),
                                Words::tr("Records in them")};
    sheet.amountsFrom = 0;
    for (const Range range :
         {Range{1, 1}, {2, 2}, {3, 3}, {4, 4}, {5, 5}, {6, 10}, {11, 20}, {21, 50}, {51, 100}, {101, kEnd}}) {
        std::int64_t groups = 0;
        std::int64_t records = 0;
        const std::size_t last = std::min(range.to, sizes.size());
        for (std::size_t size = range.from; size <= last; ++size) {
            groups += sizes[size - 1];
            records += sizes[size - 1] * static_cast<std::int64_t>(size);
        }
        if (groups == 0) {
            continue;
        }
        const QString label =
            range.from == range.to ? Words::tr("%n record(s)", nullptr, static_cast<int>(range.from))
            : range.to == kEnd
                ? Words::tr("%1 records and more").arg(count(static_cast<std::int64_t>(range.from)))
                : Words::tr("%1 to %2 records")
                      .arg(count(static_cast<std::int64_t>(range.from)), count(static_cast<std::int64_t>(range.to)));
        sheet.bars.push_back({label, static_cast<double>(groups), count(groups),
                              Words::tr("%1: %n group(s)", nullptr, static_cast<int>(groups)).arg(label)});
        sheet.rows << QStringList{QString::number(range.from),
                                  QString::number(range.to == kEnd ? sizes.size() : range.to), QString::number(groups),
                                  QString::number(records)};
    }
    sheet.summary =
        Words::tr("%1 records are in %2 groups; the largest has %3.")
            .arg(count(findings.records), count(findings.groups), count(static_cast<std::int64_t>(sizes.size())));
    return sheet;
}

MatchPlot qualityPlot(const run::MatchFindings& findings, const MatchSource& source)
{
    MatchPlot made;
    PlotSeries precision{PlotSeries::Look::Line, Words::tr("Precision"), Token::Series1, {}};
    PlotSeries recall{PlotSeries::Look::Line, Words::tr("Recall"), Token::Series2, {}};
    PlotSeries f1{PlotSeries::Look::Line, Words::tr("F1"), Token::Series3, {}};
    const std::vector<match::QualityPoint> curve = match::qualityCurve(findings.answers);
    QList<QStringList> rows;
    for (const match::QualityPoint& point : curve) {
        precision.points.push_back(shareAt(
            point.bits, point.precision,
            Words::tr("%1 bits", "a threshold").arg(QLocale().toString(point.bits, 'f', 0)) + QStringLiteral(": ") +
                rangeText(precision.name, point.precision.value, point.precision.low, point.precision.high)));
        recall.points.push_back(shareAt(
            point.bits, point.recall, rangeText(recall.name, point.recall.value, point.recall.low, point.recall.high)));
        f1.points.push_back(
            {point.bits, point.f1, point.f1Low, point.f1High, rangeText(f1.name, point.f1, point.f1Low, point.f1High)});
        QStringList row{plain(point.bits, 0), plain(match::probabilityOf(point.bits), 6)};
        for (const std::int64_t each : {point.found, point.wrong, point.missed, point.apart}) {
            row << QString::number(each);
        }
        for (const double each : {point.precision.value, point.precision.low, point.precision.high, point.recall.value,
                                  point.recall.low, point.recall.high, point.f1, point.f1Low, point.f1High}) {
            row << plain(each, 4);
        }
        rows << row;
    }
    made.picture.series = {precision, recall, f1};
    const double threshold = findings.thresholdBits();
    made.picture.x = curve.empty() ? bitsAxis(0, 1)
                                   : bitsAxis(std::min(curve.front().bits, std::floor(threshold)),
                                              std::max(curve.back().bits, std::ceil(threshold)));
    made.picture.x.title = Words::tr("threshold in bits (0 is 50 %)");
    made.picture.y = {Words::tr("share"), 0, 1, PlotAxis::Figures::Percent};
    made.picture.mark = thresholdMark(findings);
    made.sheet = sheetOf(Words::tr("Quality on the answered pairs"), source, made.picture);
    const match::QualityPoint now = match::qualityAt(findings.answers, threshold);
    made.sheet.summary =
        Words::tr("Of %1 answered pairs, at the threshold of %2: %3, %4, %5. Ranges are those of 95 % confidence.")
            .arg(count(static_cast<std::int64_t>(findings.answers.size())), percentText(findings.threshold),
                 rangeText(precision.name, now.precision.value, now.precision.low, now.precision.high),
                 rangeText(recall.name, now.recall.value, now.recall.low, now.recall.high),
                 rangeText(f1.name, now.f1, now.f1Low, now.f1High));
    made.sheet.columns = QStringList{Words::tr("Bits"),
                                     Words::tr("Probability"),
                                     Words::tr("Rightly together"),
                                     Words::tr("Wrongly together"),
                                     Words::tr("Wrongly apart"),
                                     Words::tr("Rightly apart"),
                                     Words::tr("Precision"),
                                     Words::tr("Precision from"),
                                     Words::tr("Precision to"),
                                     Words::tr("Recall"),
                                     Words::tr("Recall from"),
                                     Words::tr("Recall to"),
                                     Words::tr("F1"),
                                     Words::tr("F1 from"),
                                     Words::tr("F1 to")};
    made.sheet.rows = rows;
    made.sheet.amountsFrom = 0;
    return made;
}

MatchPlot calibrationPlot(const run::MatchFindings& findings, const MatchSource& source)
{
    MatchPlot made;
    PlotSeries points{PlotSeries::Look::Points, Words::tr("Answered pairs"), Token::Series1, {}};
    QList<QStringList> rows;
    for (const match::CalibrationBin& bin : match::calibrationOf(findings.answers, kBins)) {
        if (bin.observed.whole > 0) {
            points.points.push_back(
                shareAt(bin.predicted, bin.observed,
                        Words::tr("%1 pairs of %2 to %3: the weights promise %4, and %5 are one person (%6 to %7)")
                            .arg(count(bin.observed.whole), percentText(bin.from), percentText(bin.to),
                                 percentText(bin.predicted), percentText(bin.observed.value),
                                 percentText(bin.observed.low), percentText(bin.observed.high))));
        }
        rows << QStringList{plain(bin.from, 1),
                            plain(bin.to, 1),
                            QString::number(bin.observed.whole),
                            QString::number(bin.observed.part),
                            plain(bin.predicted, 4),
                            plain(bin.observed.value, 4),
                            plain(bin.observed.low, 4),
                            plain(bin.observed.high, 4)};
    }
    made.picture.series = {points};
    made.picture.x = {Words::tr("probability that the weights promise"), 0, 1, PlotAxis::Figures::Percent};
    made.picture.y = {Words::tr("are one person"), 0, 1, PlotAxis::Figures::Percent};
    made.picture.diagonal = Words::tr("as promised");
    made.sheet = sheetOf(Words::tr("Calibration on the answered pairs"), source, made.picture);
    made.sheet.summary = Words::tr("What the weights promise, and the share of answered pairs that people called one "
                                   "person, with ranges of 95 % confidence.");
    made.sheet.columns = QStringList{Words::tr("Probability from"), Words::tr("Probability to"), Words::tr("Pairs"),
                                     Words::tr("One person"),       Words::tr("Promised"),       Words::tr("Observed"),
                                     Words::tr("Observed from"),    Words::tr("Observed to")};
    made.sheet.rows = rows;
    made.sheet.amountsFrom = 0;
    return made;
}

} // namespace weir::ui
