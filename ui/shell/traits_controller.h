#pragma once

#include "ui/jobs/job_runner.h"
#include "ui/panels/traits/trait_preview_dialog.h"
#include "ui/shell/project_session.h"

#include <QObject>
#include <QPointer>
#include <QStringList>

class QWidget;

namespace weir::ui {

class RevealController;

/// Computes traits that are being edited, for a look at them.
class TraitsController : public QObject
{
    Q_OBJECT

public:
    TraitsController(JobRunner& jobs, QWidget* window);

    void setSession(ProjectSession* session);
    [[nodiscard]] TraitPreviewDialog* dialog() const { return m_dialog; }

public slots:
    /// `node` is one of the pipeline on show; `index` is the trait's place in its list.
    void preview(const weir::NodeId& node, std::size_t index);

signals:
    void failed(const weir::Error& error);

private:
    JobRunner& m_jobs;
    QWidget* m_window;
    RevealController* m_reveals;
    QPointer<ProjectSession> m_session;
    QPointer<TraitPreviewDialog> m_dialog;
};

/// What in the project reads a trait, each in a few words.
[[nodiscard]] QStringList usesInWords(const ProjectSession& session, const std::string& trait);

} // namespace weir::ui
