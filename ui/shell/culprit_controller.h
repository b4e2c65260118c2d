#pragma once

#include "core/base/error.h"
#include "ui/panels/problems/error_record.h"

#include <QObject>

#include <optional>

namespace weir::ui {

class JobRunner;
class ProjectSession;
class RevealController;

/// Reads values that a run stopped at, for those who look at a problem: when it is shown, never before, and personal
/// ones only for who is written down.
class CulpritController : public QObject
{
    Q_OBJECT

public:
    explicit CulpritController(JobRunner& jobs, QObject* parent = nullptr);
    void setSession(ProjectSession* session);
    /// What there is to show of an error; nothing when no single value made it.
    [[nodiscard]] std::optional<Culprit> of(const Error& error);

signals:
    /// The row should be shown among those that go into the node of the flat pipeline.
    void rowRequested(const weir::Error& error);
    void failed(const weir::Error& error);

private:
    void read(const Error& error, const std::function<void(const FoundValue&)>& use);
    void reveal(const Error& error, const std::function<void()>& use);

    JobRunner& m_jobs;
    RevealController* m_reveals;
    ProjectSession* m_session = nullptr;
};

/// An argument of an error by its name; empty when it has none.
[[nodiscard]] std::string argumentOf(const Error& error, std::string_view name);

} // namespace weir::ui
