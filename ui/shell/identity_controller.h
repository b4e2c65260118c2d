#pragma once

#include "core/identity/mapping.h"
#include "ui/jobs/job_runner.h"
#include "ui/panels/mapping/refusals_dialog.h"
#include "ui/panels/mapping/what_if_dialog.h"
#include "ui/shell/project_session.h"

#include <QObject>
#include <QPointer>

#include <functional>
#include <optional>

class QAction;
class QWidget;

namespace weir::ui {

class PersonView;

/// Shows what rules of identity would change before anything does, and keeps decisions about people in the pipeline,
/// each as a step that undo takes back.
class IdentityController : public QObject
{
    Q_OBJECT

public:
    /// Changes rules; gives the name of the step that keeps the change.
    using Decision = std::function<QString(identity::Rules& rules, const std::string& reason)>;

    IdentityController(JobRunner& jobs, QWidget* window);

    void setSession(ProjectSession* session);
    /// Opens the preview of the rules of the pipeline on show.
    [[nodiscard]] QAction* action() const { return m_action; }
    /// Opens what rules refused in the last run.
    [[nodiscard]] QAction* refusalsAction() const { return m_refusalsAction; }
    [[nodiscard]] WhatIfDialog* dialog() const { return m_dialog; }
    [[nodiscard]] RefusalsDialog* refusals() const { return m_refusals; }

public slots:
    /// `node` is one of the pipeline on show, with a mapping.
    void preview(const weir::NodeId& node);
    void showRefusals();

public:
    /// Takes the wishes of the page of a person.
    void serve(PersonView& view);
    /// Tries a decision on the rules of the pipeline on show and asks for its reason.
    void propose(const QString& title, const QString& explanation, const QString& keep, const Decision& decision);

signals:
    void runRequested(const weir::NodeId& node);
    void failed(const weir::Error& error);
    void personRequested(const weir::PublicProfileId& id);
    /// A decision is kept; undo takes it back.
    void decided(const QString& sentence);

private:
    struct Place
    {
        NodeId node;
        std::string parameter;
    };
    [[nodiscard]] std::optional<Place> placeOf(const NodeId& node) const;
    /// The first node of the pipeline on show that resolves identities.
    [[nodiscard]] std::optional<Place> firstPlace() const;
    [[nodiscard]] identity::Mapping mappingOf(const Place& place) const;
    void open(const QString& title, const QString& explanation, const NodeId& node);
    void tryOut(const identity::Rules& rules);
    void openPerson(const std::string& type, const std::string& value);
    void keep(const Place& place, const Decision& decision, const QString& reason);

    JobRunner& m_jobs;
    QWidget* m_window;
    QPointer<ProjectSession> m_session;
    QPointer<WhatIfDialog> m_dialog;
    QPointer<RefusalsDialog> m_refusals;
    QAction* m_action;
    QAction* m_refusalsAction;
};

} // namespace weir::ui
