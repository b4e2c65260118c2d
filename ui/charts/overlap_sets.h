#pragma once

#include "ui/charts/chart_sheet.h"

#include <QStringList>

#include <cstdint>
#include <vector>

namespace weir::ui {

/// How many people are in which combination of sets: what drawings of overlap show. Counts are exact.
struct OverlapSets
{
    struct Part
    {
        std::uint32_t sets = 0; ///< Bit i: in set i. The people of a part are in these sets and in no other.
        qint64 people = 0;
    };
    QStringList names;       ///< 2 to 30.
    std::vector<Part> parts; ///< Every combination in which somebody is, once, in any order.

    /// The people of one set.
    [[nodiscard]] qint64 size(int set) const;
    /// The people who are in any set.
    [[nodiscard]] qint64 all() const;
    /// The people of exactly these sets; 0 when nobody is.
    [[nodiscard]] qint64 people(std::uint32_t sets) const;
};

/// "Only in Buyers and Readers", "In both: Buyers and Readers", "In all 3: Buyers, Readers and Staff".
[[nodiscard]] QString partText(const OverlapSets& sets, std::uint32_t part);
/// The same with its people and their share of all.
[[nodiscard]] QString partSpoken(const OverlapSets& sets, std::uint32_t part);
/// "3.2 %" with one digit, never "0 %" of somebody.
[[nodiscard]] QString overlapShareText(qint64 part, qint64 all);

/// What leaves the window of an overlap: circles for two and three sets, a matrix for more, and every part as a row.
/// Filters, source and time are the caller's.
[[nodiscard]] ChartSheet overlapSheet(const OverlapSets& sets, const QString& title);

} // namespace weir::ui
