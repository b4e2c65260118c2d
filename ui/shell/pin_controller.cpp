#include "ui/shell/pin_controller.h"

#include "core/engine/engine.h"
#include "core/plan/builders.h"
#include "ui/kit/icon.h"

#include <QAction>

namespace weir::ui {

PinController::PinController(PreviewController& preview, JobRunner& jobs, QObject* parent)
    : QObject(parent), m_preview(preview), m_jobs(jobs), m_action(new QAction(icon(Icon::Pin), {}, this))
{
    m_action->setObjectName(QStringLiteral("pin"));
    m_action->setShortcut(Qt::Key_P);
    m_action->setShortcutContext(Qt::WidgetWithChildrenShortcut); // a letter must not be taken from what is typed
    connect(m_action, &QAction::triggered, this, &PinController::toggle);
    connect(&preview, &PreviewController::shownChanged, this, &PinController::refresh);
    refresh();
}

std::optional<graph::PortRef> PinController::flatPort() const
{
    const PreviewController::Shown* shown = m_preview.shown();
    if (!shown || !shown->table) {
        return std::nullopt;
    }
    return m_preview.session()->controller().flatPort(shown->port);
}

bool PinController::isPinned(const graph::PortRef& port) const
{
    const run::Inspection& inspection = m_preview.session()->inspection();
    return inspection.pinned.contains(port) || inspection.unfit.contains(port);
}

void PinController::refresh()
{
    const auto port = flatPort();
    const bool pinned = port && isPinned(*port);
    m_action->setText(pinned ? tr("Unpin these rows") : tr("Pin these rows"));
    m_action->setToolTip(pinned ? tr("Runs ask again what is before this node (P)")
                                : tr("Runs use these rows and do not ask what is before this node (P)"));
    m_action->setEnabled(port.has_value());
}

void PinController::toggle()
{
    if (const auto port = flatPort()) {
        isPinned(*port) ? unpin(*port) : pin(*port);
    }
}

void PinController::pin(const graph::PortRef& port)
{
    const PreviewController::Shown& shown = *m_preview.shown();
    auto now = std::make_shared<const project::Project>(m_preview.session()->project());
    m_jobs.run(
        this, {QStringLiteral("pin"), tr("Pinning rows"), JobRunner::Visibility::Quiet, {}},
        [now, port, schema = shown.schema, file = shown.file, batches = shown.batches,
         workspace = m_preview.session()->workspace(),
         pipeline = m_preview.session()->active()](const RunContext& context) -> Result<bool> {
            WEIR_ASSIGN_OR_RETURN(const std::unique_ptr<engine::Session> session,
                                  workspace->openEngine(*now, pipeline, run::runInstant(*now, *context.clock)));
            engine::ScanBinding rows = engine::ParquetScan{{file}};
            if (file.empty()) {
                rows = engine::StreamScan{
                    [&](const RunContext&) -> Result<std::unique_ptr<RowStream>> { return streamOf(schema, batches); }};
            }
            WEIR_RETURN_IF_ERROR(workspace->pinBook().pin(
                pipeline, port, *schema, context.clock->now(), [&](const std::filesystem::path& target) {
                    return session->writeParquet(plan::scan("pinned", *schema, {}), {{"pinned", rows}}, target,
                                                 context);
                }));
            return true;
        },
        [this](Result<bool> done) {
            end(std::move(done), tr("These rows are pinned. What is before them is not asked until they are unpinned, "
                                    "and nothing is published from them."));
        });
}

void PinController::unpin(const graph::PortRef& port)
{
    m_jobs.run(
        this, {QStringLiteral("pin"), tr("Taking pinned rows away"), JobRunner::Visibility::Quiet, {}},
        [port, workspace = m_preview.session()->workspace(),
         pipeline = m_preview.session()->active()](const RunContext&) -> Result<bool> {
            WEIR_RETURN_IF_ERROR(workspace->pinBook().unpin(pipeline, port));
            return true;
        },
        [this](Result<bool> done) { end(std::move(done), tr("Unpinned. Runs ask what is before this node again.")); });
}

void PinController::end(Result<bool> done, const QString& sentence)
{
    if (!done) {
        emit failed(done.error());
        return;
    }
    emit said(sentence);
    if (m_preview.session()) {
        m_preview.session()->inspectSoon(); // its end refreshes what is on show
    }
}

} // namespace weir::ui
