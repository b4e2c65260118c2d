#pragma once

#include "core/run/preview.h"
#include "ui/panels/data/data_panel.h"
#include "ui/shell/project_session.h"

#include <QObject>

namespace weir::ui {

/// Keeps the data panel on the selected node: asks for a preview when the selection, the port or the node's result
/// changes.
class PreviewController : public QObject
{
    Q_OBJECT

public:
    PreviewController(DataPanel& panel, JobRunner& jobs, QObject* parent = nullptr);

    void setSession(ProjectSession* session);
    /// The node to show; nothing clears the panel.
    void select(const std::optional<NodeId>& node);
    /// The same node again, after inspection or a run.
    void refresh();

private:
    void load();

    DataPanel& m_panel;
    JobRunner& m_jobs;
    ProjectSession* m_session = nullptr;
    std::optional<NodeId> m_node;
    QString m_port;
    std::string m_shownKey; ///< What is shown; the same is not fetched again.
};

} // namespace weir::ui
