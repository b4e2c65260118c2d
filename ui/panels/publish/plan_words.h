#pragma once

#include "core/deliver/plan.h"

#include <QString>

#include <map>
#include <string>

namespace weir::ui {

/// Titles of the project's purposes by id, as people gave them.
using PurposeTitles = std::map<std::string, QString>;

/// "22 said no, 30 were never asked, 12 withdrew their consent": why people are held back, most frequent first; empty
/// when nobody is.
[[nodiscard]] QString heldBackText(const deliver::PlanCounts& counts);
/// "3 have no value for the key, 1 has the same key as somebody else": why people cannot be sent; empty when all can.
[[nodiscard]] QString invalidText(const deliver::PlanCounts& counts);
/// Why one person is left out: "Withdrew consent for E-mail marketing".
[[nodiscard]] QString leftOutText(const deliver::LeftOut& person, const PurposeTitles& purposes);
/// What a guard of the plan warns of.
[[nodiscard]] QString guardText(const deliver::Guard& guard, const deliver::PlanCounts& counts);
/// What became of a plan that cannot be applied any more: "Applied", "Replaced by a newer plan", "Too old to apply".
[[nodiscard]] QString closedText(const deliver::PublishPlan& plan);

} // namespace weir::ui
