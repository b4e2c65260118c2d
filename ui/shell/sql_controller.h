#pragma once

#include "ui/shell/project_session.h"

#include <QObject>

namespace weir::ui {

class SqlPanel;

/// Keeps the SQL panel on the selected node, while the panel can be seen.
class SqlController : public QObject
{
    Q_OBJECT

public:
    SqlController(SqlPanel& panel, JobRunner& jobs, QObject* parent);

    void setSession(ProjectSession* session);
    void select(const std::optional<NodeId>& node);
    /// The same node again, after an edit.
    void refresh();

private:
    SqlPanel& m_panel;
    JobRunner& m_jobs;
    ProjectSession* m_session = nullptr;
    std::optional<NodeId> m_node;
};

} // namespace weir::ui
