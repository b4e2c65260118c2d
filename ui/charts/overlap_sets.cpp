#include "ui/charts/overlap_sets.h"

#include "ui/charts/overlap_upset.h"
#include "ui/charts/overlap_venn.h"

#include <QCoreApplication>
#include <QGuiApplication>
#include <QLocale>

#include <algorithm>
#include <bit>
#include <limits>

namespace weir::ui {
namespace {

/// The words of overlaps.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(weir::ui::Overlap)
};

constexpr int kVennHeight = 340;   ///< On a sheet.
constexpr int kSheetColumns = 656; ///< Its inner width: what fits there of a matrix.

QString peopleText(qint64 people)
{
    return Words::tr("%n people", nullptr, static_cast<int>(std::min<qint64>(people, std::numeric_limits<int>::max())));
}

} // namespace

qint64 OverlapSets::size(int set) const
{
    qint64 sum = 0;
    for (const Part& part : parts) {
        sum += (part.sets >> set) & 1U ? part.people : 0;
    }
    return sum;
}

qint64 OverlapSets::all() const
{
    qint64 sum = 0;
    for (const Part& part : parts) {
        sum += part.people;
    }
    return sum;
}

qint64 OverlapSets::people(std::uint32_t sets) const
{
    const auto found = std::find_if(parts.begin(), parts.end(), [sets](const Part& part) { return part.sets == sets; });
    return found == parts.end() ? 0 : found->people;
}

QString overlapShareText(qint64 part, qint64 all)
{
    const double share = all > 0 ? 100.0 * static_cast<double>(part) / static_cast<double>(all) : 0;
    const QLocale locale;
    const QString figure = part > 0 && share < 0.05      ? QStringLiteral("< ") + locale.toString(0.1, 'f', 1)
                           : part < all && share > 99.95 ? QStringLiteral("> ") + locale.toString(99.9, 'f', 1)
                                                         : locale.toString(share, 'f', part == all ? 0 : 1);
    return QString(figure + QStringLiteral(" %")).replace(QLatin1Char(' '), QChar(QChar::Nbsp));
}

QString partText(const OverlapSets& sets, std::uint32_t part)
{
    QStringList names;
    for (int set = 0; set < sets.names.size(); ++set) {
        if ((part >> set) & 1U) {
            names << sets.names[set];
        }
    }
    const QString list = QLocale().createSeparatedList(names);
    if (names.size() < sets.names.size()) {
        return Words::tr("Only in %1", "1: one or more sets of people").arg(list);
    }
    return names.size() == 2 ? Words::tr("In both: %1", "1: two sets of people").arg(list)
                             : Words::tr("In all %1: %2", "1: how many sets, 2: their names")
                                   .arg(QString::number(names.size()), list);
}

QString partSpoken(const OverlapSets& sets, std::uint32_t part)
{
    const qint64 people = sets.people(part);
    return Words::tr("%1: %2, %3 of all", "1: which sets, 2: so many people, 3: percentage")
        .arg(partText(sets, part), peopleText(people), overlapShareText(people, sets.all()));
}

ChartSheet overlapSheet(const OverlapSets& sets, const QString& title)
{
    ChartSheet sheet;
    sheet.title = title;
    sheet.shape = Bars::Shape::Columns;
    const bool circles = sets.names.size() <= 3;
    if (circles) {
        sheet.drawing = {kVennHeight, [sets](QPainter& painter, const QRect& area, Mode mode) {
                             VennDrawing(sets, layOutVenn(sets), area, mode).paint(painter, {});
                         }};
    } else {
        sheet.drawing = {static_cast<int>(UpSetDrawing::heightOf(sets)),
                         [sets](QPainter& painter, const QRect& area, Mode mode) {
                             UpSetDrawing(sets, area, mode, QGuiApplication::layoutDirection()).paint(painter, -1, -1);
                         }};
    }
    std::vector<OverlapSets::Part> parts = sets.parts;
    std::stable_sort(parts.begin(), parts.end(), [](const auto& a, const auto& b) { return a.people > b.people; });
    sheet.columns =
        QStringList{Words::tr("Sets"), Words::tr("How many sets"), Words::tr("People"), Words::tr("Share of all")};
    sheet.amountsFrom = 1;
    const qint64 all = sets.all();
    for (const OverlapSets::Part& part : parts) {
        const double share = all > 0 ? static_cast<double>(part.people) / static_cast<double>(all) : 0;
        sheet.rows << QStringList{partText(sets, part.sets), QString::number(std::popcount(part.sets)),
                                  QString::number(part.people), QString::number(share, 'f', 6)};
    }
    QStringList said{Words::tr("%1 sets have %2 in %3 combinations.", "1, 3: numbers, 2: so many people")
                         .arg(QLocale().toString(sets.names.size()), peopleText(all),
                              QLocale().toString(static_cast<qulonglong>(parts.size())))};
    if (!parts.empty()) {
        said << Words::tr("The largest: %1.", "1: which sets, how many people")
                    .arg(partSpoken(sets, parts.front().sets));
    }
    if (circles) {
        said << vennResidualText(layOutVenn(sets));
    } else {
        said << UpSetDrawing(sets, QRectF(0, 0, kSheetColumns, UpSetDrawing::heightOf(sets)), Mode::Light,
                             Qt::LeftToRight)
                    .leftOutText();
    }
    said.removeAll(QString());
    sheet.summary = said.join(QLatin1Char(' '));
    return sheet;
}

} // namespace weir::ui
