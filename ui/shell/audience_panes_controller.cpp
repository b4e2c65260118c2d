#include "ui/shell/audience_panes_controller.h"

#include "core/run/person.h"
#include "ui/kit/data_grid.h"
#include "ui/kit/sentences.h"
#include "ui/panels/audiences/audience_workbench.h"
#include "ui/panels/audiences/breakdown_pane.h"
#include "ui/panels/audiences/explain_pane.h"
#include "ui/panels/audiences/members_pane.h"
#include "ui/panels/audiences/overlap_pane.h"
#include "ui/panels/audiences/pane_tabs.h"
#include "ui/panels/audiences/reach_view.h"
#include "ui/panels/audiences/size_pane.h"
#include "ui/panels/audiences/trend_pane.h"
#include "ui/shell/project_session.h"
#include "ui/shell/reveal_controller.h"

#include <QPointer>

#include <algorithm>

namespace weir::ui {
namespace {

constexpr std::size_t kFound = 20;

/// What a breakdown needs: which traits there are, and the one that is shown.
struct BreakdownAnswer
{
    std::vector<store::TraitDefinition> traits;
    std::optional<audience::Breakdown> breakdown;
};

} // namespace

AudiencePanesController::AudiencePanesController(AudienceWorkbench& bench, JobRunner& jobs, QObject* parent)
    : QObject(parent), m_bench(bench), m_jobs(jobs), m_reveals(new RevealController(jobs, this))
{
    addPanes();
    connectPanes();
}

void AudiencePanesController::addPanes()
{
    m_reach = m_bench.size()->reach();
    m_breakdown = new BreakdownPane;
    m_overlap = new OverlapPane;
    m_trend = new TrendPane;
    m_members = new MembersPane;
    m_explain = new ExplainPane;
    m_bench.addPane(QStringLiteral("breakdown"), m_breakdown, tr("Breakdown"));
    m_bench.addPane(QStringLiteral("overlap"), m_overlap, tr("Overlap"));
    m_bench.addPane(QStringLiteral("trend"), m_trend, tr("Trend"));
    m_bench.addPane(QStringLiteral("members"), m_members, tr("Members"), false);
    m_bench.addPane(QStringLiteral("explain"), m_explain, tr("Explain"), false);
}

void AudiencePanesController::connectPanes()
{
    connect(m_bench.panes(), &PaneTabs::opened, this, &AudiencePanesController::answer);
    const auto activate = [this] { m_bench.panes()->open(QStringLiteral("activate")); };
    connect(m_reach, &ReachView::activateRequested, this, activate);
    connect(m_members, &MembersPane::activateRequested, this, activate);
    connect(m_reach, &ReachView::peopleRequested, this, &AudiencePanesController::showPeople);
    connect(m_overlap, &OverlapPane::peopleRequested, this, &AudiencePanesController::showPeople);
    connect(m_overlap, &OverlapPane::excludeRequested, this, &AudiencePanesController::excludeRequested);
    connect(m_overlap, &OverlapPane::intersectionRequested, this, &AudiencePanesController::intersectionRequested);
    connect(m_breakdown, &BreakdownPane::traitChosen, this, &AudiencePanesController::answerBreakdown);
    connect(m_breakdown, &BreakdownPane::conditionRequested, this, &AudiencePanesController::conditionRequested);
    connect(m_reveals, &RevealController::failed, this, &AudiencePanesController::failed);
    connect(m_breakdown, &BreakdownPane::revealRequested, this, [this](const QString& trait) {
        if (m_question) {
            m_reveals->record(place(), trait, [this, trait] { m_breakdown->reveal(trait); });
        }
    });
    revealIn(*m_members->grid());
    connect(m_members, &MembersPane::reshuffleRequested, this, [this] {
        ++m_seed;
        answerMembers();
    });
    connect(m_members, &MembersPane::membersRequested, this, [this] {
        m_some.reset();
        m_which.clear();
        answerMembers();
    });
    connect(m_members, &MembersPane::personRequested, this, &AudiencePanesController::personRequested);
    connect(m_explain, &ExplainPane::personRequested, this, &AudiencePanesController::personRequested);
    connect(m_explain, &ExplainPane::searched, this, &AudiencePanesController::search);
    connect(m_explain, &ExplainPane::chosen, this, &AudiencePanesController::explain);
    connect(m_explain, &ExplainPane::revealRequested, this, [this](const PublicProfileId& id) {
        m_reveals->recordPerson(id, QStringLiteral("*"), [this, id] { m_explain->reveal(id); });
    });
}

graph::PortRef AudiencePanesController::place() const
{
    // Who sees what is written down under the audience, as that of a port under its node.
    return {NodeId(m_question->key.toStdString()), "members"};
}

void AudiencePanesController::revealIn(DataGrid& grid)
{
    connect(&grid, &DataGrid::revealRequested, this, [this, grid = QPointer(&grid)](int, const QString& column) {
        if (!m_question) {
            return;
        }
        m_reveals->record(place(), column, [grid, column] {
            for (int i = 0; grid && i < grid->grid()->columnCount(); ++i) {
                if (grid->grid()->headerData(i, Qt::Horizontal, Qt::DisplayRole).toString() == column) {
                    grid->grid()->reveal(i);
                }
            }
        });
    });
}

void AudiencePanesController::setSession(ProjectSession* session)
{
    m_session = session;
    m_reveals->setSession(session);
    m_question.reset();
    m_fault.clear();
    m_explain->clear();
    m_breakdown->hideAgain();
    outdate();
}

void AudiencePanesController::setFault(const QString& sentence)
{
    m_fault = sentence;
    sayFault();
}

void AudiencePanesController::sayFault()
{
    if (!m_fault.isEmpty()) {
        m_reach->setFault(m_fault);
        m_breakdown->setFault(m_fault);
        m_overlap->setFault(m_fault);
        m_trend->setFault(m_fault);
        m_members->setFault(m_fault);
        m_explain->showFault(m_fault);
    }
}

void AudiencePanesController::ask(std::optional<AudienceQuestion> question)
{
    const bool same = question && m_question && question->key == m_question->key;
    if (same && question->reach.chain == m_question->reach.chain && question->all == m_question->all &&
        question->titles == m_question->titles && *question->project == *m_question->project) {
        return;
    }
    if (!same) {
        m_some.reset();
        m_which.clear();
        m_breakdown->hideAgain();
        m_trend->clear();
        m_reach->setFault({});
        m_explain->clear();
    }
    m_question = std::move(question);
    if (m_question) {
        m_breakdown->setAudience(m_question->title);
        m_overlap->setAudience(m_question->key, m_question->title);
        m_trend->setAudience(m_question->title);
    }
    outdate();
}

void AudiencePanesController::outdate()
{
    m_fresh.clear();
    answer();
}

std::optional<AudiencePanesController::Pane> AudiencePanesController::looked() const
{
    static const std::map<QString, Pane> panes{
        {QStringLiteral("size"), Pane::Size},       {QStringLiteral("breakdown"), Pane::Breakdown},
        {QStringLiteral("overlap"), Pane::Overlap}, {QStringLiteral("trend"), Pane::Trend},
        {QStringLiteral("members"), Pane::Members}, {QStringLiteral("explain"), Pane::Explain}};
    const auto found = panes.find(m_bench.panes()->current());
    return found == panes.end() ? std::nullopt : std::optional(found->second);
}

void AudiencePanesController::answer()
{
    const std::optional<Pane> pane = looked();
    if (!m_session || !m_question || !pane || !m_fault.isEmpty() || m_fresh[*pane]) {
        return;
    }
    m_fresh[*pane] = true;
    switch (*pane) {
    case Pane::Size:
        answerReach();
        break;
    case Pane::Breakdown:
        answerBreakdown();
        break;
    case Pane::Overlap:
        answerOverlap();
        break;
    case Pane::Trend:
        answerTrend();
        break;
    case Pane::Members:
        answerMembers();
        break;
    case Pane::Explain:
        if (const auto person = m_explain->person()) {
            explain(*person);
        }
        break;
    }
}

template <class Work, class Show, class Fail>
void AudiencePanesController::judge(const QString& key, const QString& title, Work work, Show show, Fail fail)
{
    if (!m_session || !m_question) {
        return;
    }
    auto question = std::make_shared<const AudienceQuestion>(*m_question);
    m_jobs.run(
        this, {QStringLiteral("audience ") + key, title, JobRunner::Visibility::Quiet, {}},
        [work, question, workspace = m_session->workspace()](const RunContext& context) {
            return work(*workspace, *question, context);
        },
        [this, question, show, fail, session = m_session](auto result) {
            if (session != m_session || !m_question || question->key != m_question->key) {
                return;
            }
            if (result) {
                show(*result, *question);
            } else if (result.error().code() != ErrorCode::Cancelled) {
                fail(sentence(result.error()));
            }
        });
}

void AudiencePanesController::answerReach()
{
    m_reach->setCounting(true);
    judge(
        QStringLiteral("reach"), tr("Counting who can be reached"),
        [](const run::Workspace& workspace, const AudienceQuestion& question, const RunContext& context) {
            return run::reachOf(workspace, *question.project, question.reach, context);
        },
        [this](const std::vector<run::Reach>& ways, const AudienceQuestion&) { m_reach->setReach(ways); },
        [this](const QString& sentence) { m_reach->setFault(sentence); });
}

void AudiencePanesController::answerBreakdown()
{
    m_breakdown->setCounting(true);
    judge(
        QStringLiteral("breakdown"), tr("Breaking members down"),
        [trait = m_breakdown->trait().toStdString()](const run::Workspace& workspace, const AudienceQuestion& question,
                                                     const RunContext& context) -> Result<BreakdownAnswer> {
            BreakdownAnswer answer;
            WEIR_ASSIGN_OR_RETURN(answer.traits, run::traitsThere(workspace, context));
            const bool there = std::any_of(answer.traits.begin(), answer.traits.end(),
                                           [&](const auto& each) { return each.name == trait; });
            if (there) {
                WEIR_ASSIGN_OR_RETURN(answer.breakdown, run::breakdownOf(workspace, *question.project,
                                                                         question.reach.chain, trait, context));
            }
            return answer;
        },
        [this](const BreakdownAnswer& answer, const AudienceQuestion& question) {
            const QString before = m_breakdown->trait();
            m_breakdown->setTraits(answer.traits);
            m_breakdown->setCounting(false);
            if (answer.breakdown) {
                m_breakdown->setBreakdown(*answer.breakdown, run::runInstant(*question.project, SystemClock()));
            } else if (!answer.traits.empty() && m_breakdown->trait() != before) {
                answerBreakdown(); // now that there is a trait to choose
            }
        },
        [this](const QString& sentence) { m_breakdown->setFault(sentence); });
}

void AudiencePanesController::answerOverlap()
{
    m_overlap->setCounting(true);
    judge(
        QStringLiteral("overlap"), tr("Comparing audiences"),
        [](const run::Workspace& workspace, const AudienceQuestion& question, const RunContext& context) {
            // The open one first: it is never the one that is left out when there are too many.
            std::vector<std::pair<std::string, run::DefinitionChain>> asked{
                {question.key.toStdString(), question.reach.chain}};
            for (const auto& each : question.all) {
                if (each.first != question.key.toStdString()) {
                    asked.push_back(each);
                }
            }
            return run::overlapOf(workspace, *question.project, asked, context);
        },
        [this](const run::AudienceOverlap& overlap, const AudienceQuestion& question) {
            m_overlap->setCounting(false);
            m_overlap->setOverlap(overlap, question.titles);
        },
        [this](const QString& sentence) { m_overlap->setFault(sentence); });
}

void AudiencePanesController::answerTrend()
{
    if (!m_session || !m_question) {
        return;
    }
    m_trend->setProgress(0);
    auto question = std::make_shared<const AudienceQuestion>(*m_question);
    JobRunner::Options options{QStringLiteral("audience trend"), tr("Counting past days"), JobRunner::Visibility::Quiet,
                               [this](const std::map<std::string, JobProgress>& progress) {
                                   if (const auto trend = progress.find("trend"); trend != progress.end()) {
                                       m_trend->setProgress(trend->second.fraction);
                                   }
                               }};
    m_jobs.run(
        this, std::move(options),
        [question, workspace = m_session->workspace()](const RunContext& context) {
            return run::daysOf(*workspace, *question->project, question->reach.chain, TrendPane::kDays, context);
        },
        [this, question, session = m_session](Result<std::vector<run::DayOfAudience>> days) {
            if (session != m_session || !m_question || question->key != m_question->key) {
                return;
            }
            if (days) {
                m_trend->setDays(*days);
            } else if (days.error().code() != ErrorCode::Cancelled) {
                m_trend->setFault(sentence(days.error()));
            }
        });
}

void AudiencePanesController::answerMembers()
{
    m_members->setCounting(true);
    judge(
        QStringLiteral("members"), tr("Reading members"),
        [seed = m_seed, some = m_some](const run::Workspace& workspace, const AudienceQuestion& question,
                                       const RunContext& context) {
            return some ? run::peopleRows(workspace, *some, MembersPane::kShown, seed, context)
                        : run::membersOf(workspace, *question.project, question.reach.chain, MembersPane::kShown, seed,
                                         context);
        },
        [this, which = m_which](const run::Preview& people, const AudienceQuestion&) {
            m_members->setCounting(false);
            m_members->setPeople(people, which);
        },
        [this](const QString& sentence) { m_members->setFault(sentence); });
}

void AudiencePanesController::showPeople(const audience::ProfileSet& people, const QString& which)
{
    m_some = people;
    m_which = which;
    m_fresh[Pane::Members] = true; // asked for right here
    m_bench.panes()->open(QStringLiteral("members"));
    answerMembers();
}

void AudiencePanesController::search(const QString& text)
{
    if (text.trimmed().isEmpty()) {
        m_explain->showFound({}, {});
        return;
    }
    judge(
        QStringLiteral("search"), tr("Looking for people"),
        [text = text.trimmed().toStdString()](const run::Workspace& workspace, const AudienceQuestion&,
                                              const RunContext& context) {
            return run::findPeople(workspace, text, kFound, context);
        },
        [this, text](const std::vector<run::FoundPerson>& found, const AudienceQuestion&) {
            m_explain->showFound(text, found);
        },
        [this](const QString& sentence) { m_explain->showFault(sentence); });
}

void AudiencePanesController::explain(const PublicProfileId& id)
{
    judge(
        QStringLiteral("explain"), tr("Judging a person"),
        [id](const run::Workspace& workspace, const AudienceQuestion& question, const RunContext& context) {
            return run::explainPerson(workspace, *question.project, question.reach.chain, id, context);
        },
        [this](const run::PersonInAudience& person, const AudienceQuestion&) { m_explain->showPerson(person); },
        [this](const QString& sentence) { m_explain->showFault(sentence); });
}

} // namespace weir::ui
