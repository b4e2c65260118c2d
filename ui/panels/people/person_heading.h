#pragma once

#include "core/rights/person_requests.h"
#include "ui/kit/surfaces.h"
#include "ui/panels/people/person_rows.h"

#include <optional>

namespace weir::ui {

/// What holds for one purpose, in words and never by colour alone.
struct ConsentChip
{
    QString text; ///< "Newsletter: granted 2 May 2026"
    Tone tone = Tone::Neutral;
    Icon icon = Icon::Info;
};

/// The name that traits give, else an identifier, else the profile's id.
[[nodiscard]] QString personName(const run::Person& person, Mask mask);
/// "p3ng..., DE, first seen 3 Jan 2026, last seen 2 Nov 2026"; where the person lives is masked where that is personal.
[[nodiscard]] QString personSummary(const run::Person& person, Mask mask);
/// How fresh it is: "Newest data: web 2 Nov 2026 14:02, crm 1 Nov 2026 09:00. Stored by the run of ..."
[[nodiscard]] QString personFreshness(const run::Person& person);
/// What keeps everything from being sent to this person, and who holds it still; empty while any purpose is granted.
struct Hold
{
    QString sentence;
    QString detail;
};
[[nodiscard]] std::optional<Hold> personHold(const run::Person& person);
/// A legal hold, and what the suppression list stops; empty when neither is there.
[[nodiscard]] std::optional<Hold> standingHold(const rights::Standing& standing);
[[nodiscard]] std::vector<ConsentChip> consentChips(const run::Person& person);

} // namespace weir::ui
