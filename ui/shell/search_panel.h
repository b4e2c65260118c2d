#pragma once

#include "ui/jobs/job_runner.h"
#include "ui/shell/project_search.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

#include <map>
#include <memory>

class QTreeWidget;
class QTreeWidgetItem;

namespace weir::ui {

class ProjectSession;
class SearchField;
class TextLabel;

/// Search in the whole project with a list that stays while its hits are visited. Columns of pipelines that are not
/// shown are looked up in a job, once per state of the pipeline.
class SearchPanel : public QWidget
{
    Q_OBJECT

public:
    explicit SearchPanel(JobRunner& jobs, QWidget* parent = nullptr);

    /// Follows another project, or none.
    void setSession(ProjectSession* session);
    /// Puts the cursor into the search line.
    void startSearch();
    /// The same with these words in the line.
    void startWith(const QString& query);
    void search(const QString& query);
    [[nodiscard]] const std::vector<ProjectHit>& hits() const { return m_hits; }

signals:
    void chosen(const weir::ui::ProjectHit& hit);
    /// Esc: the user goes back to the canvas.
    void left();

private:
    using Columns = std::map<NodeId, std::vector<std::string>>;
    struct Known
    {
        graph::Document document;
        Columns columns;
    };
    void learnColumns();
    void show();
    void go(const QTreeWidgetItem* item);
    [[nodiscard]] std::vector<std::string> columnsOf(const PipelineId& pipeline, const NodeId& flat) const;
    [[nodiscard]] QString groupOf(const ProjectHit& hit) const;

    JobRunner& m_jobs;
    QPointer<ProjectSession> m_session;
    std::vector<ProjectHit> m_hits;
    std::map<PipelineId, Known> m_known;
    QString m_query;
    QTimer m_soon;
    SearchField* m_field;
    TextLabel* m_count;
    QTreeWidget* m_tree;
};

} // namespace weir::ui
