#pragma once

#include "core/audience/definition.h"

namespace weir::audience {

/// The definition for those of its members who also match `row`. What was there stays as it is: a row more where all
/// must hold, else a group around both.
[[nodiscard]] Definition narrowed(Definition definition, Row row);
/// The definition without those who match `row`.
[[nodiscard]] Definition excluding(Definition definition, Row row);

} // namespace weir::audience
