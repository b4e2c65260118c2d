#include "ui/shell/sql_controller.h"

#include "core/run/preview.h"
#include "ui/document/node_face.h"
#include "ui/kit/sentences.h"
#include "ui/panels/data/sql_panel.h"

namespace weir::ui {

SqlController::SqlController(SqlPanel& panel, JobRunner& jobs, QObject* parent)
    : QObject(parent), m_panel(panel), m_jobs(jobs)
{
    connect(&panel, &SqlPanel::shown, this, &SqlController::refresh);
    connect(&panel, &SqlPanel::dialectChosen, this, &SqlController::refresh);
}

void SqlController::setSession(ProjectSession* session)
{
    m_session = session;
    select({});
}

void SqlController::select(const std::optional<NodeId>& node)
{
    m_node = node;
    refresh();
}

void SqlController::refresh()
{
    if (!m_panel.isVisible()) {
        return;
    }
    const graph::Node* node = m_session && m_node ? m_session->controller().document().find(*m_node) : nullptr;
    if (!node) {
        m_panel.showNothing(tr("Select a node to see its SQL."));
        return;
    }
    const QString title = faceOf(*node, m_session->controller().registry()).title;
    auto now = std::make_shared<const project::Project>(m_session->project());
    m_jobs.run(
        this, {QStringLiteral("sql"), tr("Writing SQL"), JobRunner::Visibility::Quiet, {}},
        [now, node = m_session->controller().flatId(*m_node), dialect = m_panel.dialect().toStdString(),
         workspace = m_session->workspace(), pipeline = m_session->active()](const RunContext&) {
            return run::sqlOf(*workspace, *now, now->pipelines.at(pipeline), node, dialect);
        },
        [this, title](Result<std::string> sql) {
            if (sql) {
                m_panel.showSql(title, QString::fromStdString(*sql));
            } else if (sql.error().code() != ErrorCode::Cancelled) {
                m_panel.showNothing(sentence(sql.error()));
            }
        });
}

} // namespace weir::ui
