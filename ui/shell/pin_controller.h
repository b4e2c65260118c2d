#pragma once

#include "ui/shell/preview_controller.h"

#include <QObject>

class QAction;

namespace weir::ui {

/// Pins the rows that a panel shows, so that runs and previews use them instead of what is before them, and takes the
/// pin away again.
class PinController : public QObject
{
    Q_OBJECT

public:
    PinController(PreviewController& preview, JobRunner& jobs, QObject* parent = nullptr);

    /// Pins or unpins; its text says which. Key P on the canvas and in the rows.
    [[nodiscard]] QAction* action() const { return m_action; }
    /// The action for what is on show now.
    void refresh();

signals:
    void said(const QString& sentence);
    void failed(const weir::Error& error);

private:
    void toggle();
    void pin(const graph::PortRef& port);
    void unpin(const graph::PortRef& port);
    void end(Result<bool> done, const QString& sentence);
    [[nodiscard]] bool isPinned(const graph::PortRef& port) const;
    /// The port on show as runs know it; nothing when its rows cannot be pinned.
    [[nodiscard]] std::optional<graph::PortRef> flatPort() const;

    PreviewController& m_preview;
    JobRunner& m_jobs;
    QAction* m_action;
};

} // namespace weir::ui
