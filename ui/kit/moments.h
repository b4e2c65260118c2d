#pragma once

#include "core/base/time.h"

#include <QDateTime>
#include <QString>

namespace weir::ui {

/// In the user's zone.
[[nodiscard]] QDateTime localTime(Instant instant);
/// "2 May 2026" in the short form of the user's language.
[[nodiscard]] QString dayText(const QDateTime& local);
/// "2 May 2026 09:12".
[[nodiscard]] QString momentText(const QDateTime& local);

} // namespace weir::ui
