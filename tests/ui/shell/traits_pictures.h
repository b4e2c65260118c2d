#pragma once

#include <QString>

#include <functional>

namespace weir::ui {
class MainWindow;
}

namespace weir::test {

/// The form of a node of computed traits, folded and open, and the preview of a trait, masked and revealed. Undoes what
/// it added.
void takeTraits(ui::MainWindow& window, const std::function<void(const QString&)>& take);

} // namespace weir::test
