#pragma once

#include "core/audience/templates.h"
#include "core/run/saved_audiences.h"
#include "ui/panels/audiences/audience_entry.h"
#include "ui/shell/project_session.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <functional>

namespace weir::ui {

class AudiencePanesController;
class AudiencesPage;
class RunController;

/// Keeps the Audiences page true: lists saved audiences and those of nodes, counts them off the UI thread, edits the
/// one that is open, makes audiences of templates, and activates.
class AudiencesController : public QObject
{
    Q_OBJECT

public:
    AudiencesController(AudiencesPage& page, JobRunner& jobs, QObject* parent);

    void follow(ProjectSession* session, RunController* runs);
    /// The page is shown: counts what is not counted and puts the focus where work goes on.
    void enter();
    /// The id of the saved audience that is open; empty when none is.
    [[nodiscard]] QString openId() const
    {
        return m_open.startsWith(QLatin1String("saved/")) ? m_open.mid(6) : QString();
    }
    /// Opens a saved audience.
    void openSaved(const QString& id) { choose(QStringLiteral("saved/") + id); }

signals:
    void personRequested(const weir::PublicProfileId& id);
    void failed(const weir::Error& error);
    void nodeRequested(const weir::NodeId& node);
    /// The plan of this destination was made.
    void planRequested(const weir::NodeId& destination);
    /// The destination of an activation needs more settings before it can run.
    void unfinished(const weir::NodeId& destination);

protected:
    /// Undo and redo on the page are those of what is open there.
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    /// Where an audience of the list lives: saved, or in a node.
    struct Place
    {
        project::AudienceId saved;
        PipelineId pipeline;
        NodeId node;
    };
    void refresh();
    void collect();
    void showOpen();
    void count();
    void look();
    void showTemplates();
    void choose(const QString& key);
    void makeFromTemplate(const QString& id);
    void makeEmpty();
    void edit(const Json& definition, const QString& detail);
    void rename(const QString& title);
    void removeOpen();
    void publishDraft();
    void discardDraft();
    /// Puts a definition that a pane made out of the open one in its place.
    void change(const std::function<audience::Definition(audience::Definition)>& with, const QString& detail);
    void exclude(const QString& other);
    void intersect(const QString& other);
    void askPanes();
    void duplicateOpen();
    void undo();
    void redo();
    void activate(const QString& destination, const QString& purpose, const QString& identifier);
    void runPending();
    void put(project::Audience audience, const QString& step);
    [[nodiscard]] static QString usesOf(const audience::Template& filled);
    [[nodiscard]] std::string freeStem(const std::string& wanted) const;
    [[nodiscard]] bool isKeyTaken(const std::string& key) const;
    [[nodiscard]] const Place* open() const;
    [[nodiscard]] AudienceEntry openEntry() const;
    /// What is shown and edited: the draft where there is one.
    [[nodiscard]] Json definitionOf(const Place& place) const;
    [[nodiscard]] Json draftOf(const Place& place) const;
    /// What a condition "is in the audience" calls it.
    [[nodiscard]] std::string referenceOf(const QString& key) const;
    [[nodiscard]] FormContext context() const;
    [[nodiscard]] const nodes::ProfileShape* shape() const;
    [[nodiscard]] ActivateOffer offer() const;
    [[nodiscard]] std::optional<NodeId> nodeOf(const Place& place) const;
    [[nodiscard]] QList<AudienceRowFigure> rowsOf(const Json& definition, const run::AudienceSize& size) const;

    AudiencesPage& m_page;
    JobRunner& m_jobs;
    ProjectSession* m_session = nullptr;
    RunController* m_runs = nullptr;
    std::vector<AudienceEntry> m_entries;
    std::map<QString, Place> m_places;
    std::map<QString, AudienceFigure> m_figures;
    std::optional<audience::StoreFacts> m_facts;
    QString m_storeFault; ///< Why there are no facts.
    QString m_open;
    std::optional<NodeId> m_pending; ///< A destination that waits for its plan.
    bool m_planning = false;         ///< The run that goes on is for m_pending.
    QTimer m_soon;
    AudiencePanesController* m_panes;
    std::map<std::string, run::DefinitionChain> m_chains; ///< Of every audience that can be counted, by key.
};

} // namespace weir::ui
