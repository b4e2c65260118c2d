#include "ui/shell/match_review_controller.h"

#include "ui/kit/icon.h"
#include "ui/kit/sentences.h"
#include "ui/shell/match_nodes.h"
#include "ui/shell/reveal_controller.h"

#include <QAction>

#include <memory>

namespace weir::ui {
namespace {

constexpr std::size_t kPairs = 40; // a quarter of an hour of answers; then it is time to learn from them
constexpr const char* kDecisions = "decisions";

} // namespace

MatchReviewController::MatchReviewController(JobRunner& jobs, QWidget* window)
    : QObject(window), m_jobs(jobs), m_window(window), m_reveals(new RevealController(jobs, this)),
      m_action(new QAction(icon(Icon::Match), tr("Review pairs..."), this))
{
    m_action->setObjectName(QStringLiteral("match.review"));
    m_action->setToolTip(tr("Shows the pairs of the selected node that teach most"));
    connect(m_action, &QAction::triggered, this, [this] {
        if (m_node) {
            review(*m_node);
        }
    });
    connect(m_reveals, &RevealController::failed, this, &MatchReviewController::failed);
    refresh();
}

void MatchReviewController::setSession(ProjectSession* session)
{
    m_session = session;
    m_reveals->setSession(session);
    delete m_dialog;
    select(std::nullopt);
}

void MatchReviewController::select(const std::optional<NodeId>& node)
{
    m_node = node;
    refresh();
}

void MatchReviewController::refresh()
{
    m_action->setEnabled(m_session && m_node && matchesPeople(*m_session, *m_node));
}

void MatchReviewController::review(const NodeId& node)
{
    if (!m_session || !matchesPeople(*m_session, node)) {
        return;
    }
    delete m_dialog;
    m_dialog = new PairReviewDialog(matchTitle(*m_session, node), m_window);
    connect(m_dialog, &PairReviewDialog::decided, this,
            [this, node](const QString& left, const QString& right, bool same) {
                decide(node, {left.toStdString(), right.toStdString(), same});
            });
    connect(m_dialog, &PairReviewDialog::revealRequested, this,
            [this, node](const QStringList& columns) { reveal(node, columns); });
    connect(m_dialog, &PairReviewDialog::runRequested, this, [this, node] { emit runRequested(node); });
    connect(m_dialog, &PairReviewDialog::reportRequested, this, [this, node] { emit reportRequested(node); });
    m_dialog->open(); // over the window: what is decided about cannot go away meanwhile
    load(node);
}

void MatchReviewController::load(const NodeId& node)
{
    const auto results = matchResults(*m_session, node);
    if (!results) {
        m_dialog->showFault(tr("The pairs are not there, or are of other settings. Run the node first."));
        return;
    }
    nodes::Diagnostics ignored;
    const graph::Node& settings = *m_session->controller().document().find(node);
    const auto stored = settings.settings.find(kDecisions);
    const auto decided = nodes::readDecisions(stored == settings.settings.end() ? Json() : *stored, ignored);
    m_jobs.run(
        m_dialog, {QStringLiteral("pairs"), tr("Looking for pairs"), JobRunner::Visibility::Quiet, {}},
        [workspace = m_session->workspace(), results = *results, decided](const RunContext& context) {
            return run::pairsToReview(*workspace, results, decided, kPairs, context);
        },
        [this](Result<run::PairReview> review) {
            if (review) {
                m_dialog->showReview(*std::move(review));
            } else {
                m_dialog->showFault(sentence(review.error()));
            }
        });
}

void MatchReviewController::decide(const NodeId& node, const nodes::PairDecision& decision)
{
    const graph::Node* found = m_session ? m_session->controller().document().find(node) : nullptr;
    if (!found) {
        return;
    }
    const auto stored = found->settings.find(kDecisions);
    const Json now = nodes::withDecision(stored == found->settings.end() ? Json() : *stored, decision);
    (void)m_session->controller().edit({graph::SetSetting{node, kDecisions, now}}, tr("decide about a pair"));
}

void MatchReviewController::reveal(const NodeId& node, const QStringList& columns)
{
    const graph::PortRef port{m_session->controller().flatId(node), "out"};
    const auto left = std::make_shared<qsizetype>(columns.size());
    for (const QString& column : columns) {
        m_reveals->record(port, column, [left, dialog = m_dialog] {
            if (--*left == 0 && dialog) {
                dialog->setRevealed(true);
            }
        });
    }
}

} // namespace weir::ui
