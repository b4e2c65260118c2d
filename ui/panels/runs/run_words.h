#pragma once

#include "core/base/json.h"

#include <QString>

namespace weir::ui {

/// What a node that works on people did, from the numbers of its report: "3,591 people added, 138 events seen before",
/// "124 of 3,591 people; 12 entered, 3 left". Empty for other nodes.
[[nodiscard]] QString detailsText(const Json& details);

/// "20 ms", "3.4 s", "2 min 5 s".
[[nodiscard]] QString tookText(qint64 micros);

} // namespace weir::ui
