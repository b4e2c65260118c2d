#pragma once

#include "core/run/person_audiences.h"
#include "ui/panels/people/person_rows.h"

namespace weir::ui {

/// A row per audience: its name, whether the person is in it, since when. Below it why, row by row of its rules with
/// what was found (masked where that is personal), and when the person came and went. A row that alone decides is
/// strong.
[[nodiscard]] std::vector<PersonRow> audienceRows(const std::vector<run::PersonAudience>& audiences,
                                                  const run::Person& person, Mask mask);

} // namespace weir::ui
