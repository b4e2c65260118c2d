#pragma once

#include "ui/panels/data/compare_dialog.h"
#include "ui/shell/preview_controller.h"

#include <QPointer>

class QAction;

namespace weir::ui {

/// Compares results of the port on show, those that runs left in the cache and the pinned one, in a dialog.
class CompareController : public QObject
{
    Q_OBJECT

public:
    /// Dialogs stand over the window of `host`, which owns the controller.
    CompareController(PreviewController& preview, JobRunner& jobs, QWidget* host);

    /// Opens the dialog for the port on show.
    [[nodiscard]] QAction* action() const { return m_action; }
    void refresh();

private:
    void open();
    void compare(const run::PortResult& before, const run::PortResult& now,
                 const std::optional<std::vector<std::string>>& key);

    PreviewController& m_preview;
    QWidget& m_host;
    JobRunner& m_jobs;
    QAction* m_action;
    QPointer<CompareDialog> m_dialog;
    graph::PortRef m_port; ///< Of the flat pipeline, which the dialog is about.
};

} // namespace weir::ui
