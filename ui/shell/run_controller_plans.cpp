#include "core/base/file.h"
#include "ui/kit/grid_model.h"
#include "ui/kit/sentences.h"
#include "ui/panels/publish/plan_words.h"
#include "ui/shell/run_controller.h"

#include <limits>

// The plans of a RunController: their people, their files, and giving them up.

namespace weir::ui {
namespace {

constexpr std::int64_t kShownPeople = 1'000; ///< Of one part of a plan.

std::string quoted(const QString& cell)
{
    QString text = cell;
    if (!text.isEmpty() && QStringLiteral("=+-@\t\r").contains(text.front())) {
        text.prepend(QLatin1Char('\'')); // a spreadsheet must not run it
    }
    text.replace(QLatin1Char('"'), QStringLiteral("\"\""));
    return '"' + text.toStdString() + '"';
}

/// The rows as CSV; values of personal columns are masked as in the grid.
std::string maskedCsv(const run::Preview& rows)
{
    std::string csv;
    const Schema& schema = *rows.schema;
    for (std::size_t i = 0; i < schema.size(); ++i) {
        csv += (i == 0 ? "" : ",") + quoted(QString::fromStdString(schema[i].name));
    }
    csv += '\n';
    for (const RowBatch& batch : rows.batches) {
        for (std::size_t row = 0; row < batch.rows(); ++row) {
            for (std::size_t i = 0; i < schema.size(); ++i) {
                const Value value = batch.column(i).value(row);
                const QString text = isNull(value) ? QString() : QString::fromStdString(toText(value));
                csv += i == 0 ? "" : ",";
                csv += text.isEmpty() ? std::string()
                                      : quoted(schema[i].privacy == Privacy::Plain ? text : maskedText(text));
            }
            csv += '\n';
        }
    }
    return csv;
}

} // namespace

run::PlanTexts RunController::planTexts() const
{
    PurposeTitles purposes;
    for (const auto& [id, purpose] : m_session.facts().purposes) {
        purposes[id.str()] = QString::fromStdString(purpose.title.empty() ? id.str() : purpose.title);
    }
    run::PlanTexts texts;
    texts.leftOut = [purposes](const deliver::LeftOut& person) { return leftOutText(person, purposes).toStdString(); };
    texts.left = tr("Left the audience").toStdString();
    texts.arrow = " \u2192 ";
    return texts;
}

void RunController::loadPlanRows(const PlanId& plan, run::PlanPart part, const run::PlanFilter& filter)
{
    m_jobs.run(
        this,
        {QStringLiteral("planRows/") + QString::fromStdString(plan.str()),
         tr("Reading a plan"),
         JobRunner::Visibility::Quiet,
         {}},
        [plan, part, filter, texts = planTexts(), workspace = m_session.workspace()](const RunContext& context) {
            return run::planRows(*workspace, plan, part, filter, texts, kShownPeople, context);
        },
        [this, plan, part](Result<run::Preview> rows) {
            emit planRowsLoaded(plan, part, std::make_shared<Result<run::Preview>>(std::move(rows)));
        });
}

void RunController::exportPlanRows(const PlanId& plan, run::PlanPart part, const run::PlanFilter& filter,
                                   const QString& file)
{
    m_jobs.run(
        this, {QStringLiteral("planExport"), tr("Exporting the plan"), JobRunner::Visibility::Listed, {}},
        [plan, part, filter, file, texts = planTexts(),
         workspace = m_session.workspace()](const RunContext& context) -> Result<std::int64_t> {
            WEIR_ASSIGN_OR_RETURN(const run::Preview rows,
                                  run::planRows(*workspace, plan, part, filter, texts,
                                                std::numeric_limits<std::int64_t>::max(), context));
            WEIR_RETURN_IF_ERROR(writeFileAtomically(file.toStdString(), maskedCsv(rows)));
            return rows.rows;
        },
        [this, file](Result<std::int64_t> rows) {
            if (rows) {
                emit planExported(file, *rows);
            } else {
                emit failed(rows.error());
            }
        });
}

void RunController::discardPlan(const PlanId& plan)
{
    m_jobs.run(
        this, {QStringLiteral("discard"), tr("Giving up a plan"), JobRunner::Visibility::Quiet, {}},
        [plan, workspace = m_session.workspace()](const RunContext& context) {
            return run::discard(*workspace, plan, *context.clock);
        },
        [this](Status done) {
            if (!done) {
                emit failed(done.error());
            }
            loadPlans();
        });
}

} // namespace weir::ui
