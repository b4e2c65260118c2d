#pragma once

#include "tests/bench/window/measure.h"

namespace weir::ui {
class MainWindow;
}

/// What a person does with the open window, timed; each prints its figures and the longest piece of the UI thread.
namespace weir::bench {

void benchQuickAdd(ui::MainWindow& window, int rounds);
void benchCommandPalette(ui::MainWindow& window, int rounds);
/// A problem in every node, and the undo of the step that made them.
void benchProblems(ui::MainWindow& window, int rounds);
void benchSave(ui::MainWindow& window, int rounds);
/// Runs the whole pipeline, with progress.
void benchRun(ui::MainWindow& window);

} // namespace weir::bench
