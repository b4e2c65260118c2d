#include "ui/shell/compare_controller.h"

#include "ui/document/node_face.h"
#include "ui/kit/icon.h"
#include "ui/kit/sentences.h"

#include <QAction>

namespace weir::ui {

CompareController::CompareController(PreviewController& preview, JobRunner& jobs, QWidget* host)
    : QObject(host), m_preview(preview), m_host(*host), m_jobs(jobs),
      m_action(new QAction(icon(Icon::Clock), tr("Compare results..."), this))
{
    m_action->setObjectName(QStringLiteral("compareResults"));
    m_action->setToolTip(tr("Shows row by row what is other than in an earlier run"));
    connect(m_action, &QAction::triggered, this, &CompareController::open);
    connect(&preview, &PreviewController::shownChanged, this, &CompareController::refresh);
    refresh();
}

void CompareController::refresh()
{
    const PreviewController::Shown* shown = m_preview.shown();
    m_action->setEnabled(shown && shown->table);
}

void CompareController::open()
{
    const PreviewController::Shown* shown = m_preview.shown();
    if (!shown || !shown->table) {
        return;
    }
    const ProjectSession& session = *m_preview.session();
    m_port = session.controller().flatPort(shown->port);
    const graph::Document& document = session.controller().document();
    const graph::Node* node = document.find(shown->port.node);
    delete m_dialog;
    m_dialog = new CompareDialog(node ? faceOf(document, *node, session.controller().registry()).title : QString(),
                                 m_host.window());
    connect(m_dialog, &CompareDialog::comparisonRequested, this, &CompareController::compare);
    m_dialog->open();
    m_jobs.run(
        m_dialog, {QStringLiteral("results"), tr("Looking for results"), JobRunner::Visibility::Quiet, {}},
        [workspace = session.workspace(), pipeline = session.active(), port = m_port](const RunContext& context) {
            return run::resultsOf(*workspace, pipeline, port, *context.clock);
        },
        [this](Result<std::vector<run::PortResult>> results) {
            if (results) {
                m_dialog->setResults(*std::move(results));
            } else if (results.error().code() == ErrorCode::NotFound) {
                m_dialog->setResults({}); // nothing ever ran here
            } else {
                m_dialog->showFault(sentence(results.error()));
            }
        });
}

void CompareController::compare(const run::PortResult& before, const run::PortResult& now,
                                const std::optional<std::vector<std::string>>& key)
{
    const ProjectSession* session = m_preview.session();
    if (!session) {
        return;
    }
    std::optional<Schema> known;
    if (const Schema* schema = session->inspection().analysis.schema(m_port)) {
        known = *schema;
    }
    m_jobs.run(
        m_dialog, {QStringLiteral("compare"), tr("Comparing results"), JobRunner::Visibility::Listed, {}},
        [workspace = session->workspace(), before, now, known, key](const RunContext& context) {
            return run::compareResults(*workspace, before, now, known ? &*known : nullptr, key, context);
        },
        [this](Result<run::ResultDifference> difference) {
            if (difference) {
                m_dialog->showDifference(*difference);
            } else {
                m_dialog->showFault(sentence(difference.error()));
            }
        });
}

} // namespace weir::ui
