#pragma once

#include "core/run/match_review.h"
#include "ui/jobs/job_runner.h"
#include "ui/panels/matching/pair_review_dialog.h"
#include "ui/shell/project_session.h"

#include <QObject>
#include <QPointer>

#include <optional>

class QAction;
class QWidget;

namespace weir::ui {

class RevealController;

/// Brings the pairs of a node "Match people" that teach most into a dialog and keeps the answers in its settings, each
/// as a step that undo takes back.
class MatchReviewController : public QObject
{
    Q_OBJECT

public:
    MatchReviewController(JobRunner& jobs, QWidget* window);

    void setSession(ProjectSession* session);
    /// The node that is selected, or none.
    void select(const std::optional<NodeId>& node);
    /// Opens the review of the selected node.
    [[nodiscard]] QAction* action() const { return m_action; }
    [[nodiscard]] PairReviewDialog* dialog() const { return m_dialog; }

public slots:
    /// `node` is one of the pipeline on show.
    void review(const weir::NodeId& node);

signals:
    void runRequested(const weir::NodeId& node);
    /// Show what the match of the node found out.
    void reportRequested(const weir::NodeId& node);
    void failed(const weir::Error& error);

private:
    void load(const NodeId& node);
    void decide(const NodeId& node, const nodes::PairDecision& decision);
    void reveal(const NodeId& node, const QStringList& columns);
    void refresh();

    JobRunner& m_jobs;
    QWidget* m_window;
    RevealController* m_reveals;
    QPointer<ProjectSession> m_session;
    QPointer<PairReviewDialog> m_dialog;
    std::optional<NodeId> m_node;
    QAction* m_action;
};

} // namespace weir::ui
