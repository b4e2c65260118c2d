#pragma once

#include "ui/shell/main_window.h"

#include <functional>

namespace weir::test {

/// The report of a match, page by page, with a group chosen and with answers of people.
void takeMatching(ui::MainWindow& window, const std::function<bool()>& run,
                  const std::function<void(const QString&)>& take);

} // namespace weir::test
