#pragma once

#include "core/base/ids.h"

#include <QPointer>
#include <QTabBar>

#include <vector>

namespace weir::ui {

class ProjectSession;

/// The pipelines of the open project as tabs over the canvas, those with unsaved changes marked. One alone needs no
/// tabs.
class DocumentTabs : public QTabBar
{
    Q_OBJECT

public:
    explicit DocumentTabs(QWidget* parent = nullptr);

    /// Follows another project, or none.
    void setSession(ProjectSession* session);
    /// Shows the pipeline that is so many tabs further, round and round.
    void step(int by);

private:
    void follow();

    QPointer<ProjectSession> m_session;
    std::vector<PipelineId> m_ids;
};

} // namespace weir::ui
