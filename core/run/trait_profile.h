#pragma once

#include "core/run/column_profile.h"
#include "core/run/traits.h"

namespace weir::run {

/// What is in the values of a trait, of everybody who lives: people without a value are the empty ones. In memory; a
/// sort of the values.
[[nodiscard]] ColumnProfile profileOf(const TraitPreview& preview);

} // namespace weir::run
