#include "ui/charts/trend_data.h"

#include "ui/charts/trend_picture.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace weir::ui {
namespace {

/// The words of trends.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(weir::ui::Trend)
};

constexpr int kSheetHeight = 340;

QString count(qint64 number)
{
    return QLocale().toString(number);
}

} // namespace

int TrendPicture::dayCount() const
{
    return days.empty() ? 0 : static_cast<int>(days.front().day.daysTo(days.back().day)) + 1;
}

const TrendDay* TrendPicture::dayOf(const QDate& day) const
{
    const auto found = std::lower_bound(days.begin(), days.end(), day,
                                        [](const TrendDay& each, const QDate& date) { return each.day < date; });
    return found == days.end() || found->day != day ? nullptr : &*found;
}

QString markText(const TrendMark& mark)
{
    return mark.kind == TrendMark::Kind::Edit ? Words::tr("Edited: %1").arg(mark.text)
                                              : Words::tr("Sent: %1").arg(mark.text);
}

QString trendSpoken(const TrendPicture& picture, int day)
{
    const QDate date = picture.days.front().day.addDays(day);
    const TrendDay* found = picture.dayOf(date);
    QStringList parts{QLocale().toString(date, QLocale::LongFormat)};
    parts << (found && found->size ? Words::tr("%n people", nullptr, static_cast<int>(*found->size))
                                   : Words::tr("The size is not known"));
    if (found) {
        parts << Words::tr("%1 entered, %2 left").arg(count(found->entered), count(found->left));
    }
    for (const TrendMark& mark : picture.marks) {
        if (mark.day == date) {
            parts << markText(mark);
        }
    }
    return parts.join(QLatin1Char('\n'));
}

ChartSheet trendSheet(const TrendPicture& picture, const QString& title)
{
    ChartSheet sheet;
    sheet.title = title;
    sheet.shape = Bars::Shape::Columns;
    sheet.columns =
        QStringList{Words::tr("Day"), Words::tr("People"), Words::tr("Entered"), Words::tr("Left"), Words::tr("Marks")};
    sheet.amountsFrom = 1;
    if (picture.days.empty()) {
        return sheet;
    }
    sheet.drawing = {kSheetHeight, [picture](QPainter& painter, const QRect& area, Mode mode) {
                         TrendDrawing(picture, area, mode).paint(painter);
                     }};
    qint64 entered = 0;
    qint64 left = 0;
    for (const TrendDay& day : picture.days) {
        QStringList marks;
        for (const TrendMark& mark : picture.marks) {
            if (mark.day == day.day) {
                marks << markText(mark);
            }
        }
        entered += day.entered;
        left += day.left;
        sheet.rows << QStringList{day.day.toString(Qt::ISODate), marks.join(QStringLiteral("; ")),
                                  day.size ? QString::number(*day.size) : QString(), QString::number(day.entered),
                                  QString::number(day.left)};
    }
    const auto known = [](const TrendDay& day) { return day.size.has_value(); };
    const auto first = std::find_if(picture.days.begin(), picture.days.end(), known);
    const auto last = std::find_if(picture.days.rbegin(), picture.days.rend(), known);
    const QString from = QLocale().toString(picture.days.front().day, QLocale::LongFormat);
    const QString to = QLocale().toString(picture.days.back().day, QLocale::LongFormat);
    sheet.summary = first == picture.days.end()
                        ? Words::tr("From %1 to %2, %3 entered and %4 left; the size is not known.")
                              .arg(from, to, count(entered), count(left))
                        : Words::tr("From %1 to %2, the size went from %3 to %4: %5 entered and %6 left.")
                              .arg(from, to, count(*first->size), count(*last->size), count(entered), count(left));
    return sheet;
}

} // namespace weir::ui
