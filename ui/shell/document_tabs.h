#pragma once

#include "core/base/ids.h"

#include <QPointer>
#include <QTabBar>

#include <vector>

namespace weir::ui {

class ProjectSession;

/// The pipelines of the open project as tabs over the canvas, those with unsaved changes marked. Their menu opens by
/// the right button and the menu key, F2 and a double click ask for another name.
class DocumentTabs : public QTabBar
{
    Q_OBJECT

public:
    explicit DocumentTabs(QWidget* parent = nullptr);

    /// Follows another project, or none.
    void setSession(ProjectSession* session);
    /// Shows the pipeline that is so many tabs further, round and round.
    void step(int by);
    /// Where the tab of a pipeline is on the screen; of one that has none, where the next would be.
    [[nodiscard]] QRect placeOf(const PipelineId& pipeline) const;
    /// No wider than the tabs are, so that what adds one stands beside the last.
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    /// A tab was asked for what can be done with its pipeline, which is shown now.
    void menuRequested(const QPoint& global);
    void renameRequested(const weir::PipelineId& pipeline);

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;

private:
    void rebuild();
    void follow();

    QPointer<ProjectSession> m_session;
    std::vector<PipelineId> m_ids;
};

} // namespace weir::ui
