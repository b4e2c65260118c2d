#include "ui/shell/preview_controller.h"

#include "ui/document/node_face.h"
#include "ui/kit/data_grid.h"
#include "ui/kit/grid_model.h"
#include "ui/kit/sentences.h"

#include <QLocale>

namespace weir::ui {

PreviewController::PreviewController(DataPanel& panel, JobRunner& jobs, QObject* parent)
    : QObject(parent), m_panel(panel), m_jobs(jobs)
{
    connect(&panel, &DataPanel::portChosen, this, [this](const QString& port) {
        m_port = port;
        m_shownKey.clear();
        load();
    });
    connect(&panel, &DataPanel::refreshRequested, this, [this] {
        m_shownKey.clear();
        load();
    });
    connect(&panel, &DataPanel::revealRequested, this,
            [this](int column, const QString&) { m_panel.grid()->grid()->reveal(column); });
}

void PreviewController::setSession(ProjectSession* session)
{
    m_session = session;
    m_node.reset();
    m_shownKey.clear();
    m_panel.setPorts({}, {}, {}, {});
}

void PreviewController::select(const std::optional<NodeId>& node)
{
    if (node == m_node) {
        return;
    }
    m_node = node;
    m_port.clear();
    m_shownKey.clear();
    refresh();
}

void PreviewController::refresh()
{
    const graph::Node* node = m_session && m_node ? m_session->controller().document().find(*m_node) : nullptr;
    if (!node) {
        m_panel.setPorts({}, {}, {}, {});
        return;
    }
    const NodeFace face = faceOf(m_session->controller().document(), *node, m_session->controller().registry());
    QStringList names;
    QStringList titles;
    for (const nodes::PortSpec& port : face.outputs) {
        if (port.kind == nodes::PortKind::Table) {
            names << QString::fromStdString(port.name);
            titles << (port.title.empty() ? names.back() : translated(port.title));
        }
    }
    if (!names.contains(m_port)) {
        m_port = names.value(0);
    }
    m_panel.setPorts(face.title, names, titles, m_port);
    if (names.isEmpty()) {
        const auto& rows = m_session->board().of(*m_node).rows;
        m_shownKey.clear();
        m_panel.showNothing(rows.empty() ? tr("This node works on people. Run the pipeline to see how many.")
                                         : tr("%1 people after the last run.")
                                               .arg(QLocale().toString(static_cast<qlonglong>(rows.begin()->second))));
        return;
    }
    load();
}

void PreviewController::load()
{
    if (!m_session || !m_node || m_port.isEmpty()) {
        return;
    }
    const graph::PortRef port{*m_node, m_port.toStdString()};
    const auto key = m_session->inspection().keys.find(port);
    const bool full = m_session->inspection().results.contains(port);
    const std::string wanted =
        key == m_session->inspection().keys.end() ? std::string{} : key->second.str() + (full ? "/full" : "");
    if (!wanted.empty() && wanted == m_shownKey) {
        return;
    }
    for (const nodes::Diagnostic& diagnostic : m_session->inspection().diagnostics(*m_node)) {
        if (diagnostic.severity == nodes::Severity::Error) {
            m_shownKey.clear(); // the rows are not on show any more
            m_panel.showError(sentence(diagnostic.error));
            return;
        }
    }
    m_panel.showLoading();
    auto now = std::make_shared<const project::Project>(m_session->project());
    run::PreviewOptions options;
    options.port = port.port;
    options.limit = full ? 100'000 : 1'000;
    m_jobs.run(
        this, {QStringLiteral("preview"), {}, JobRunner::Visibility::Quiet, {}},
        [now, options, node = *m_node, workspace = m_session->workspace(),
         pipeline = m_session->active()](const RunContext& context) {
            return run::preview(*workspace, *now, now->pipelines.at(pipeline), node, options, context);
        },
        [this, wanted](Result<run::Preview> preview) {
            if (!preview) {
                if (preview.error().code() != ErrorCode::Cancelled) {
                    m_panel.showError(sentence(preview.error()));
                }
                return;
            }
            m_shownKey = wanted;
            ShownRows rows;
            rows.shown = preview->rows;
            rows.total = preview->full ? preview->total : -1;
            rows.at = QDateTime::fromMSecsSinceEpoch(preview->at.micros / 1000, Qt::UTC);
            rows.rejected = static_cast<std::int64_t>(preview->rejected.size());
            rows.pages = std::make_unique<MemoryPages>(preview->schema, std::move(preview->batches));
            m_panel.showRows(std::move(rows));
        });
}

} // namespace weir::ui
