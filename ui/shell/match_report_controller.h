#pragma once

#include "core/run/match_findings.h"
#include "ui/jobs/job_runner.h"
#include "ui/panels/matching/match_report_page.h"
#include "ui/shell/project_session.h"

#include <QObject>
#include <QPointer>

#include <functional>
#include <optional>

class QAction;
class QWidget;

namespace weir::ui {

class RevealController;

/// Shows what a node "Match people" found out, and keeps what it has learned as a file.
class MatchReportController : public QObject
{
    Q_OBJECT

public:
    MatchReportController(JobRunner& jobs, QWidget* window);

    void setSession(ProjectSession* session);
    /// The node that is selected, or none.
    void select(const std::optional<NodeId>& node);
    /// Opens the report of the selected node, or of the only one that matches.
    [[nodiscard]] QAction* action() const { return m_action; }
    /// Made when it is first needed; its parent is whoever shows it.
    [[nodiscard]] MatchReportPage* page() const { return m_page; }

public slots:
    /// `node` is one of the pipeline on show.
    void open(const weir::NodeId& node);
    /// Asks for a file and writes the model of the node's last result.
    void saveModel(const weir::NodeId& node);

signals:
    /// Show this page.
    void opened(QWidget* page);
    void closed();
    void reviewRequested(const weir::NodeId& node);
    void runRequested(const weir::NodeId& node);
    void said(const QString& sentence);
    void failed(const weir::Error& error);

private:
    void makePage();
    void load();
    void loadGroup(const QString& id);
    void reveal(const QStringList& columns);
    void askForFile(const Json& model);
    void refresh();
    /// The key of the pairs that the node gives, when they are kept.
    [[nodiscard]] std::optional<ContentKey> keyOf(const NodeId& node) const;
    void read(const NodeId& node, QObject* owner, std::function<void(Result<run::MatchFindings>)> take);

    JobRunner& m_jobs;
    QWidget* m_window;
    RevealController* m_reveals;
    QPointer<ProjectSession> m_session;
    QPointer<MatchReportPage> m_page;
    std::optional<NodeId> m_selected;
    std::optional<NodeId> m_node;    ///< The one on show...
    std::optional<ContentKey> m_key; ///< ...and what of it.
    QAction* m_action;
};

} // namespace weir::ui
