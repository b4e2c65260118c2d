#pragma once

#include "core/run/person.h"
#include "ui/kit/icon.h"
#include "ui/panels/why/reason_rows.h"

#include <QDate>
#include <QPointF>
#include <QString>
#include <QStringList>
#include <QVector>

#include <vector>

namespace weir::ui {

/// A row of a tree: its cells, and what opens below it.
struct PersonRow
{
    QStringList cells;
    Icon icon = Icon::Info;
    bool strong = true; ///< False for what lost or is over.
    std::vector<PersonRow> below;
    QVector<QPointF> past = {}; ///< Of a trait with several values over time; see Sparkline.
};

/// The moments of one day, newest first.
struct PersonDay
{
    QDate day;
    std::vector<PersonRow> moments;
};

/// Time, what, source. Below an event its properties, whose texts are masked whatever they are called.
[[nodiscard]] std::vector<PersonDay> timelineDays(const run::Person& person, Mask mask);
/// Trait, value, past, type, source, set at, why it stands; below the winning value those that lost.
[[nodiscard]] std::vector<PersonRow> traitRows(const run::Person& person, Mask mask);
/// Type, value, first seen, last seen, source.
[[nodiscard]] std::vector<PersonRow> identifierRows(const run::Person& person, Mask mask);
/// One end, other end, rule, source, when.
[[nodiscard]] std::vector<PersonRow> linkRows(const run::Person& person, Mask mask);
/// Other person, its identifiers in rows that name both, what was left out, source, when, why; one for each
/// Person::notMerged.
[[nodiscard]] std::vector<PersonRow> notMergedRows(const run::Person& person, Mask mask);

} // namespace weir::ui
