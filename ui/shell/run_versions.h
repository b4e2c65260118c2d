#pragma once

#include "ui/shell/past_runs.h"
#include "ui/shell/project_session.h"

#include <QObject>

#include <functional>

namespace weir::ui {

class RunsPage;

/// Opens and compares what a past run ran, on the canvas of differences. Lives as long as its session is shown.
class RunVersions : public QObject
{
    Q_OBJECT

public:
    RunVersions(ProjectSession& session, JobRunner& jobs, RunsPage& page, QObject* parent);

signals:
    void differenceRequested(const weir::graph::Document& before, const weir::graph::Document& after,
                             const QString& beforeTitle, const QString& afterTitle);
    /// The user wants to look at what a run ran.
    void versionRequested(const weir::graph::Document& document, const QString& title,
                          const std::map<weir::NodeId, weir::ui::NodeStatus>& states);
    void failed(const weir::Error& error);

private:
    void load(const RunId& run, std::function<void(const PastVersion&)> then);

    ProjectSession& m_session;
    JobRunner& m_jobs;
};

} // namespace weir::ui
