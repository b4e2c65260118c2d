#pragma once

#include "core/run/audience_insight.h"
#include "core/run/audience_reach.h"
#include "ui/jobs/job_runner.h"

#include <QObject>

#include <map>
#include <memory>
#include <optional>

namespace weir::ui {

class AudienceWorkbench;
class BreakdownPane;
class DataGrid;
class ExplainPane;
class MembersPane;
class OverlapPane;
class ProjectSession;
class ReachView;
class RevealController;
class TrendPane;

/// The open audience, as the panes about it ask for it.
struct AudienceQuestion
{
    QString key;
    QString title;
    run::ReachQuestion reach; ///< With the chain of definitions.
    /// The project with the definition that is shown in its place, saved or not.
    std::shared_ptr<const project::Project> project;
    std::vector<std::pair<std::string, run::DefinitionChain>> all; ///< Every audience that can be counted.
    std::map<QString, QString> titles;                             ///< By key.
};

/// Answers the panes about the open audience off the UI thread: only the one that is looked at, again when the
/// definition or the people have changed, and what is outdated is stopped. What is on show stays until the new answer
/// is there.
class AudiencePanesController : public QObject
{
    Q_OBJECT

public:
    AudiencePanesController(AudienceWorkbench& bench, JobRunner& jobs, QObject* parent);

    void setSession(ProjectSession* session);
    /// Another audience, another definition, or nothing that can be counted.
    void ask(std::optional<AudienceQuestion> question);
    /// The people have changed.
    void outdate();
    /// Why there are no people to look at; empty when there are.
    void setFault(const QString& sentence);
    /// Personal columns of a grid about the open audience are revealed only after that was written down.
    void revealIn(DataGrid& grid);

signals:
    void conditionRequested(const weir::audience::Row& row);
    /// Keys of the list.
    void excludeRequested(const QString& other);
    void intersectionRequested(const QString& other);
    void personRequested(const weir::PublicProfileId& id);
    void failed(const weir::Error& error);

private:
    enum class Pane
    {
        Size,
        Breakdown,
        Overlap,
        Trend,
        Members,
        Explain
    };
    [[nodiscard]] std::optional<Pane> looked() const;
    void addPanes();
    void connectPanes();
    void answer();
    void answerReach();
    void answerBreakdown();
    void answerOverlap();
    void answerTrend();
    void answerMembers();
    void search(const QString& text);
    void explain(const PublicProfileId& id);
    void showPeople(const audience::ProfileSet& people, const QString& which);
    void sayFault();
    [[nodiscard]] graph::PortRef place() const;

    /// Runs `work` for the question of now and delivers what it found to `show`, or the sentence of an error to `fail`.
    template <class Work, class Show, class Fail>
    void judge(const QString& key, const QString& title, Work work, Show show, Fail fail);

    AudienceWorkbench& m_bench;
    JobRunner& m_jobs;
    ProjectSession* m_session = nullptr;
    RevealController* m_reveals;
    std::optional<AudienceQuestion> m_question;
    QString m_fault;
    std::map<Pane, bool> m_fresh;
    ReachView* m_reach;
    BreakdownPane* m_breakdown;
    OverlapPane* m_overlap;
    TrendPane* m_trend;
    MembersPane* m_members;
    ExplainPane* m_explain;
    std::uint64_t m_seed = 1;
    std::optional<audience::ProfileSet> m_some; ///< Shown in the place of the members...
    QString m_which;                            ///< ...under this title.
};

} // namespace weir::ui
