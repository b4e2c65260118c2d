#pragma once

#include "core/graph/document.h"
#include "core/store/reveal_log.h"
#include "ui/jobs/job_runner.h"

#include <QObject>

#include <functional>

class QWidget;

namespace weir::ui {

class ProjectSession;

/// Writes down who looks at personal data, and lets it be seen only then; shows the list of who did.
class RevealController : public QObject
{
    Q_OBJECT

public:
    explicit RevealController(JobRunner& jobs, QObject* parent = nullptr);
    void setSession(ProjectSession* session) { m_session = session; }

    /// Records that the user sees a column of a port, then calls `reveal`. When that cannot be recorded, nothing is
    /// revealed and `failed` says why.
    void record(const graph::PortRef& port, const QString& column, std::function<void()> reveal);
    /// The same for one person; `what` stands for the column: "*" for all that is stored.
    void recordPerson(const PublicProfileId& id, const QString& what, std::function<void()> reveal);
    /// Opens the list of what was recorded, over `window`.
    void showList(QWidget* window);

signals:
    void failed(const weir::Error& error);

private:
    void write(store::RevealRecord record, const QString& subject, std::function<void()> reveal);

    JobRunner& m_jobs;
    ProjectSession* m_session = nullptr;
};

} // namespace weir::ui
