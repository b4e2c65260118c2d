#pragma once

#include "core/project/journal.h"
#include "core/project/lock.h"
#include "ui/jobs/job_runner.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>

class QVBoxLayout;
class QWidget;

namespace weir::ui {

class ProjectSession;

/// Keeps what was not saved in a journal, five seconds after a change and before a run, and offers after a crash what
/// an earlier session left. Says when the project is open in another window.
///
/// The files of the project are never touched: recovering puts a pipeline in place as one step that can be undone.
class RecoveryController : public QObject
{
    Q_OBJECT

public:
    /// Messages go into `place`, one per pipeline that can be recovered.
    RecoveryController(std::shared_ptr<const Clock> clock, QWidget* place, QObject* parent);
    ~RecoveryController() override;

    /// Follows another session, or none. What the one before wrote is removed: it was saved, or given up by the user.
    void setSession(ProjectSession* session);
    /// Writes what is not saved now, in a job.
    void keep();

signals:
    void compareRequested(const weir::graph::Document& before, const weir::graph::Document& after,
                          const QString& beforeTitle, const QString& afterTitle);
    void failed(const weir::Error& error);

private:
    /// Removes the journal of the session and follows it no more. Touches no widget, so also good at the end.
    void leave();
    void look();
    void offer();
    void recover(std::size_t recovery, const PipelineId& pipeline);
    void discard(std::size_t recovery, const PipelineId& pipeline);
    [[nodiscard]] std::map<PipelineId, graph::Document> unsaved() const;

    JobRunner m_writer; ///< Its own threads: a journal never waits behind a run.
    std::shared_ptr<const Clock> m_clock;
    QWidget* m_place;
    QVBoxLayout* m_column;
    ProjectSession* m_session = nullptr;
    std::filesystem::path m_file;
    std::shared_ptr<std::optional<project::FolderLock>> m_lock;
    std::vector<project::Recovery> m_found;
    QTimer m_soon;
    bool m_writing = false;
    bool m_again = false; ///< Something changed while a journal was being written.
    bool m_told = false;  ///< That the journal cannot be written; said once.
};

} // namespace weir::ui
