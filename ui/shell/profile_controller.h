#pragma once

#include "ui/shell/preview_controller.h"

#include <QObject>

namespace weir::ui {

/// Computes what is in a column of the rows that a data panel shows, filters the grid by what is picked there, and
/// makes filter nodes of it.
class ProfileController : public QObject
{
    Q_OBJECT

public:
    ProfileController(DataPanel& panel, PreviewController& preview, JobRunner& jobs, QObject* parent = nullptr);

signals:
    /// A filter node was made and wired behind the rows.
    void nodeMade(const weir::NodeId& node);
    void failed(const weir::Error& error);

private:
    void load(int column);
    void filter(const expr::Expr& condition);
    void makeNode();
    [[nodiscard]] bool isMasked(const std::string& column) const;

    DataPanel& m_panel;
    PreviewController& m_preview;
    JobRunner& m_jobs;
};

} // namespace weir::ui
