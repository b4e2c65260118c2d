#pragma once

#include "ui/charts/chart_sheet.h"

#include <QDate>

#include <optional>
#include <vector>

namespace weir::ui {

/// How large an audience was on a day, and who came and went on it.
struct TrendDay
{
    QDate day;
    std::optional<qint64> size; ///< At the end of the day; nothing when it is not known.
    qint64 entered = 0;
    qint64 left = 0;
};

/// Something that was done to an audience on a day.
struct TrendMark
{
    enum class Kind
    {
        Edit, ///< Its definition was changed.
        Sync  ///< It was sent somewhere.
    };
    QDate day;
    Kind kind = Kind::Edit;
    QString text; ///< "Only paying customers", "to Newsletter".
};

/// An audience over time. Days go from left to right in every language.
struct TrendPicture
{
    std::vector<TrendDay> days; ///< In order, none twice; a day that is missing is not known.
    std::vector<TrendMark> marks = {};
    bool fromZero = true; ///< Does the axis of the size begin at 0? Else it shows little changes large, and says so.

    /// How many days there are from the first to the last, with those that are missing.
    [[nodiscard]] int dayCount() const;
    /// A day that is there; null for one that is missing.
    [[nodiscard]] const TrendDay* dayOf(const QDate& day) const;
};

/// "Edited: Only paying customers".
[[nodiscard]] QString markText(const TrendMark& mark);
/// A day in words: size, who entered and left, and its marks.
[[nodiscard]] QString trendSpoken(const TrendPicture& picture, int day);
/// What leaves the window of a trend; filters, source and time are the caller's.
[[nodiscard]] ChartSheet trendSheet(const TrendPicture& picture, const QString& title);

} // namespace weir::ui
