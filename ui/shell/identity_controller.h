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
class RevealController;

/// Shows what rules of identity would change before anything does, and keeps decisions about people in the pipeline,
/// each as a step that undo takes back. A decision puts personal values in clear into the files of the pipeline: who
/// does so is written down first, as for every other reveal.
class IdentityController : public QObject
{
    Q_OBJECT

public:
    /// Something that somebody wants to decide about one person.
    struct Proposal
    {
        QString title;
        QString explanation;
        QString keep; ///< Of the button.
        PublicProfileId person;
        QString kinds; ///< Of the identifiers whose values are kept: "email, phone".
        /// Changes rules; gives the name of the step that keeps the change.
        std::function<QString(identity::Rules& rules, const std::string& reason)> decide;
    };

    IdentityController(JobRunner& jobs, QWidget* window);

    void setSession(ProjectSession* session);
    /// Opens the preview of the rules of the pipeline on show.
    [[nodiscard]] QAction* action() const { return m_action; }
    /// Opens what rules refused in the last run.
    [[nodiscard]] QAction* refusalsAction() const { return m_refusalsAction; }
    /// Null when it is closed: dialogs delete themselves.
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
    void propose(const Proposal& proposal);

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
    [[nodiscard]] WhatIfDialog& open(const QString& title, const QString& explanation, const NodeId& node);
    /// What can be done about an error, in a sentence.
    [[nodiscard]] static QString faultOf(const Error& error);
    /// The work belongs to the dialog: it is stopped, and tells nobody, once that is closed.
    void tryOut(WhatIfDialog& dialog, const identity::Rules& rules);
    void openPerson(RefusalsDialog& refusals, const std::string& type, const std::string& value);
    void keep(const Place& place, const Proposal& proposal, const QString& reason);
    void write(const Place& place, const Proposal& proposal, const QString& reason);

    JobRunner& m_jobs;
    QWidget* m_window;
    QPointer<ProjectSession> m_session;
    QPointer<WhatIfDialog> m_dialog;
    QPointer<RefusalsDialog> m_refusals;
    RevealController* m_reveals;
    QAction* m_action;
    QAction* m_refusalsAction;
};

} // namespace weir::ui
