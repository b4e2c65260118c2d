#pragma once

#include "core/rights/forget.h"
#include "core/rights/person_requests.h"
#include "ui/jobs/job_runner.h"

#include <QObject>
#include <QPointer>

namespace weir::ui {

class ForgetDialog;
class PersonView;
class ProjectSession;

/// Requests of the person on show: notes them, moves them on, writes packages, and forgets by a plan that is looked at
/// first. All of it works in jobs; every step is on record in the store.
class RightsController : public QObject
{
    Q_OBJECT

public:
    RightsController(PersonView& view, JobRunner& jobs, QObject* parent);
    void setSession(ProjectSession* session) { m_session = session; }
    /// Reads requests, holds and the suppression list again.
    void refresh(const PublicProfileId& person);
    /// Writes the package of the person on show into a new or empty folder; `request` may be empty.
    void exportTo(const QString& folder, const QString& request = {});
    /// Shows the plan of forgetting the person on show; a request is noted when there is none.
    void forget();

signals:
    void failed(const weir::Error& error);
    void said(const QString& sentence);
    /// People are others than before.
    void changed();

private:
    using Change = std::function<Result<bool>(const rights::Requests&, const rights::Actor&)>;
    void change(const QString& doing, Change change);
    void carryOut(const QString& request, rights::Kind kind);
    void chooseFolder(const QString& request);
    void apply(const QString& plan);
    void save(const Json& certificate);

    PersonView& m_view;
    JobRunner& m_jobs;
    ProjectSession* m_session = nullptr;
    QPointer<ForgetDialog> m_dialog;
};

} // namespace weir::ui
