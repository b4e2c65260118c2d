#pragma once

#include "core/run/person.h"
#include "ui/kit/icon.h"
#include "ui/kit/surfaces.h"

#include <QDate>
#include <QString>
#include <QStringList>

#include <vector>

namespace weir::ui {

/// Are personal values readable?
enum class Mask
{
    On,
    Off
};

/// A row of a tree: its cells, and what opens below it.
struct PersonRow
{
    QStringList cells;
    Icon icon = Icon::Info;
    bool strong = true; ///< False for what lost or is over.
    std::vector<PersonRow> below;
};

/// The moments of one day, newest first.
struct PersonDay
{
    QDate day;
    std::vector<PersonRow> moments;
};

/// What holds for one purpose, in words and never by colour alone.
struct ConsentChip
{
    QString text; ///< "Newsletter: granted 2 May 2026"
    Tone tone = Tone::Neutral;
    Icon icon = Icon::Info;
};

/// The name that traits give, else an identifier, else the profile's id.
[[nodiscard]] QString personName(const run::Person& person, Mask mask);
/// "p3ng..., first seen 3 Jan 2026, last seen 2 Nov 2026"
[[nodiscard]] QString personSummary(const run::Person& person);
[[nodiscard]] std::vector<ConsentChip> consentChips(const run::Person& person);

/// Time, what, source. Below an event its properties, whose texts are masked whatever they are called.
[[nodiscard]] std::vector<PersonDay> timelineDays(const run::Person& person, Mask mask);
/// Trait, value, type, source, set at, why it stands; below the winning value those that lost.
[[nodiscard]] std::vector<PersonRow> traitRows(const run::Person& person, Mask mask);
/// Type, value, first seen, last seen, source.
[[nodiscard]] std::vector<PersonRow> identifierRows(const run::Person& person, Mask mask);
/// One end, other end, rule, source, when.
[[nodiscard]] std::vector<PersonRow> linkRows(const run::Person& person, Mask mask);
/// Other person, its identifiers in rows that name both, what was left out, source, when, why; one for each
/// Person::notMerged.
[[nodiscard]] std::vector<PersonRow> notMergedRows(const run::Person& person, Mask mask);
/// Audience, since.
[[nodiscard]] std::vector<PersonRow> audienceRows(const run::Person& person);

} // namespace weir::ui
