#pragma once

#include "ui/shell/main_window.h"

#include <QTemporaryDir>

#include <memory>

namespace weir::test {

/// A real window on a small generated shop, in folders of its own.
struct SampleWindow
{
    QTemporaryDir home;
    QString folder;
    std::unique_ptr<ui::MainWindow> window;

    /// Writes the shop (so many people, ten events each), opens the window and waits until it is ready; false when
    /// that took longer than 30 s.
    [[nodiscard]] bool open(int people = 200, QSize size = {1440, 900});
    /// Runs the whole pipeline and waits for the end.
    [[nodiscard]] bool run();
    ~SampleWindow();
};

} // namespace weir::test
