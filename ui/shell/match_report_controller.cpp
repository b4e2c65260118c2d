#include "ui/shell/match_report_controller.h"

#include "core/base/file.h"
#include "ui/charts/chart_menu.h"
#include "ui/kit/icon.h"
#include "ui/kit/sentences.h"
#include "ui/panels/matching/groups_pane.h"
#include "ui/shell/match_nodes.h"
#include "ui/shell/reveal_controller.h"

#include <QAction>
#include <QDir>
#include <QFileDialog>

#include <memory>

namespace weir::ui {
namespace {

constexpr std::size_t kMostRecords = 200; ///< Of a group that is drawn.

} // namespace

MatchReportController::MatchReportController(JobRunner& jobs, QWidget* window)
    : QObject(window), m_jobs(jobs), m_window(window), m_reveals(new RevealController(jobs, this)),
      m_action(new QAction(icon(Icon::Quality), tr("Matching report"), this))
{
    m_action->setObjectName(QStringLiteral("match.report"));
    m_action->setToolTip(tr("Shows the weights, groups, model and quality of a match"));
    connect(m_action, &QAction::triggered, this, [this] {
        if (const auto node = m_session ? matchNode(*m_session, m_selected) : std::nullopt) {
            open(*node);
        }
    });
    connect(m_reveals, &RevealController::failed, this, &MatchReportController::failed);
    refresh();
}

void MatchReportController::setSession(ProjectSession* session)
{
    if (m_session) {
        disconnect(m_session, nullptr, this, nullptr);
    }
    m_session = session;
    m_reveals->setSession(session);
    m_node.reset();
    m_key.reset();
    if (session) {
        if (m_page && m_page->isVisible()) {
            emit closed(); // it is about the project that was open before
        }
        connect(session, &ProjectSession::edited, this, &MatchReportController::refresh);
        connect(session, &ProjectSession::activated, this, [this] {
            m_node.reset();
            refresh();
        });
        connect(session, &ProjectSession::inspected, this, [this] {
            if (m_page && m_page->isVisible() && m_node && keyOf(*m_node) != m_key) {
                load(); // a run has given something new, or the settings are others
            }
        });
    }
    select(std::nullopt);
}

void MatchReportController::select(const std::optional<NodeId>& node)
{
    m_selected = node;
    refresh();
}

void MatchReportController::refresh()
{
    m_action->setEnabled(m_session && matchNode(*m_session, m_selected));
}

std::optional<ContentKey> MatchReportController::keyOf(const NodeId& node) const
{
    const graph::PortRef port{m_session->controller().flatId(node), "pairs"};
    const run::Inspection& inspection = m_session->inspection();
    const auto key = inspection.keys.find(port);
    return key != inspection.keys.end() && inspection.results.contains(port) ? std::optional(key->second)
                                                                             : std::nullopt;
}

void MatchReportController::makePage()
{
    if (m_page) {
        return;
    }
    m_page = new MatchReportPage(m_window);
    connect(m_page, &MatchReportPage::closed, this, &MatchReportController::closed);
    connect(m_page, &MatchReportPage::runRequested, this, [this] {
        if (m_node) {
            emit runRequested(*m_node);
        }
    });
    connect(m_page, &MatchReportPage::reviewRequested, this, [this] {
        if (m_node) {
            emit reviewRequested(*m_node);
        }
    });
    connect(m_page, &MatchReportPage::saveModelRequested, this, [this] { askForFile(m_page->findings().model); });
    connect(m_page->groups(), &GroupsPane::groupRequested, this, &MatchReportController::loadGroup);
    connect(m_page->groups(), &GroupsPane::revealRequested, this, &MatchReportController::reveal);
    for (const ChartMenu* each : m_page->findChildren<ChartMenu*>()) {
        connect(each, &ChartMenu::failed, this, &MatchReportController::failed);
        connect(each, &ChartMenu::said, this, &MatchReportController::said);
    }
}

void MatchReportController::open(const NodeId& node)
{
    if (!m_session || !matchesPeople(*m_session, node)) {
        return;
    }
    makePage();
    m_node = node;
    emit opened(m_page);
    load();
}

void MatchReportController::read(const NodeId& node, QObject* owner,
                                 std::function<void(Result<run::MatchFindings>)> take)
{
    const auto key = keyOf(node);
    if (!key) {
        take(Error(ErrorCode::NotFound, "match.notMatched",
                   "The records are not matched with these settings yet. Run the node first."));
        return;
    }
    const run::CachedResult result =
        m_session->inspection().results.at({m_session->controller().flatId(node), "pairs"});
    m_jobs.run(
        owner, {QStringLiteral("matchReport"), tr("Reading a matching report"), JobRunner::Visibility::Quiet, {}},
        [workspace = m_session->workspace(), result, key = *key](const RunContext& context) {
            return run::matchFindings(*workspace, result, key, *context.clock);
        },
        std::move(take));
}

void MatchReportController::load()
{
    const QString title = matchTitle(*m_session, *m_node);
    m_key = keyOf(*m_node);
    m_page->showWaiting(title);
    read(*m_node, m_page, [this, title](Result<run::MatchFindings> findings) {
        if (findings) {
            m_page->showFindings(*findings, title);
        } else {
            m_page->showFault(title, sentence(findings.error()));
        }
    });
}

void MatchReportController::loadGroup(const QString& id)
{
    const auto results = m_session && m_node ? matchResults(*m_session, *m_node) : std::nullopt;
    if (!results || keyOf(*m_node) != m_key) {
        m_page->groups()->showFault(tr("The records of this report are no longer there. Run the node again."));
        return;
    }
    m_jobs.run(
        m_page->groups(), {QStringLiteral("group"), tr("Reading a group"), JobRunner::Visibility::Quiet, {}},
        [workspace = m_session->workspace(), results = *results, id = id.toStdString(),
         least = m_page->findings().thresholdBits()](const RunContext& context) {
            return run::matchGroup(*workspace, results, id, least, kMostRecords, context);
        },
        [this](Result<run::MatchGroup> group) {
            if (group) {
                m_page->groups()->showGroup(*group);
            } else if (group.error().code() != ErrorCode::Cancelled) {
                m_page->groups()->showFault(sentence(group.error()));
            }
        });
}

void MatchReportController::reveal(const QStringList& columns)
{
    if (!m_session || !m_node || columns.isEmpty()) {
        return;
    }
    const graph::PortRef port{m_session->controller().flatId(*m_node), "out"};
    const auto left = std::make_shared<qsizetype>(columns.size());
    for (const QString& column : columns) {
        m_reveals->record(port, column, [left, page = m_page] {
            if (--*left == 0 && page) {
                page->groups()->setRevealed(true);
            }
        });
    }
}

void MatchReportController::saveModel(const NodeId& node)
{
    if (!m_session || !matchesPeople(*m_session, node)) {
        return;
    }
    read(node, this, [this](Result<run::MatchFindings> findings) {
        if (findings) {
            askForFile(findings->model);
        } else {
            emit failed(findings.error());
        }
    });
}

void MatchReportController::askForFile(const Json& model)
{
    if (!model.is_object() || !m_session) {
        emit failed(
            Error(ErrorCode::NotFound, "match.noModel",
                  "The result of this node is of an earlier version, which kept no model. Run the node again."));
        return;
    }
    auto* dialog =
        new QFileDialog(m_window, tr("Save the model"), QString::fromStdString(m_session->folder().string()));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(QStringLiteral("%1 (*.json)").arg(tr("Model")));
    dialog->setDefaultSuffix(QStringLiteral("json"));
    dialog->selectFile(QStringLiteral("model.json"));
    connect(dialog, &QFileDialog::fileSelected, this, [this, text = printJson(model)](const QString& path) {
        m_jobs.run(
            this, {{}, tr("Writing a model"), JobRunner::Visibility::Listed, {}},
            [path, text](const RunContext&) -> Result<int> {
                WEIR_RETURN_IF_ERROR(writeFileAtomically(path.toStdString(), text));
                return 0;
            },
            [this, path](Result<int> written) {
                if (written) {
                    emit said(tr("Written to %1").arg(QDir::toNativeSeparators(path)));
                } else {
                    emit failed(written.error());
                }
            });
    });
    dialog->open();
}

} // namespace weir::ui
