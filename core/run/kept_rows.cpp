#include "core/run/kept_rows.h"

#include "core/expr/checker.h"
#include "core/plan/builders.h"
#include "core/plan/optimize.h"

#include <atomic>
#include <chrono>
#include <optional>

#include <unistd.h>

namespace weir::run {
namespace {

const char* const kBinding = "kept";

/// A name that no other process and no other call uses.
std::string freshName()
{
    static std::atomic<int> count{0};
    return std::to_string(::getpid()) + "-" + std::to_string(count.fetch_add(1)) + ".parquet";
}

/// Deletes what programs that were killed left behind.
void sweep(const std::filesystem::path& folder)
{
    std::error_code ignored;
    const auto old = std::filesystem::file_time_type::clock::now() - std::chrono::hours(24);
    for (const auto& entry : std::filesystem::directory_iterator(folder, ignored)) {
        if (entry.last_write_time(ignored) < old) {
            std::filesystem::remove(entry.path(), ignored);
        }
    }
}

/// "some searched column has the text in it"; nothing when no column can be searched.
std::optional<expr::CheckedExpr> occurs(const RowView& view, const Schema& schema)
{
    std::optional<expr::Expr> any;
    const expr::Expr wanted = expr::call(expr::FunctionId::Lower, {expr::literal(Value(view.text))});
    for (const std::string& name : view.searched) {
        const expr::Expr cell = expr::cast(expr::column(name), TypeKind::Text);
        const expr::Expr has =
            expr::call(expr::FunctionId::Contains, {expr::call(expr::FunctionId::Lower, {cell}), wanted});
        // NULL has no text: it must not make the whole condition unknown.
        const expr::Expr sure = expr::call(expr::FunctionId::Coalesce, {has, expr::literal(Value(false))});
        if (!expr::check(sure, schema)) {
            continue; // a type without a text form
        }
        any = any ? expr::call(expr::FunctionId::Or, {*any, sure}) : sure;
    }
    if (!any) {
        return std::nullopt;
    }
    auto checked = expr::check(*any, schema);
    return checked ? std::optional(*std::move(checked)) : std::nullopt;
}

} // namespace

KeptRows::KeptRows(std::unique_ptr<engine::Session> session, std::filesystem::path file, std::filesystem::path folder,
                   std::shared_ptr<const Schema> schema)
    : m_session(std::move(session)), m_file(std::move(file)), m_folder(std::move(folder)), m_schema(std::move(schema))
{}

KeptRows::~KeptRows()
{
    dropArranged();
}

Result<std::unique_ptr<KeptRows>> KeptRows::open(const Workspace& workspace, const project::Project& project,
                                                 const PipelineId& pipeline, const std::filesystem::path& file,
                                                 std::shared_ptr<const Schema> schema, Instant instant)
{
    WEIR_ASSIGN_OR_RETURN(std::unique_ptr<engine::Session> session, workspace.openEngine(project, pipeline, instant));
    return std::unique_ptr<KeptRows>(
        new KeptRows(std::move(session), file, workspace.folder() / ".weir" / "views", std::move(schema)));
}

plan::RelationPtr KeptRows::all() const
{
    return plan::scan(kBinding, *m_schema, {});
}

engine::Bindings KeptRows::bindings(const std::filesystem::path& file) const
{
    return {{kBinding, engine::ParquetScan{{file}}}};
}

void KeptRows::dropArranged()
{
    if (!m_arranged.empty()) {
        std::error_code ignored;
        std::filesystem::remove(m_arranged, ignored);
        m_arranged.clear();
    }
}

Result<std::int64_t> KeptRows::arrange(const RowView& view, const RunContext& context)
{
    plan::RelationPtr rows = all();
    if (view.condition) {
        rows = plan::filter(rows, *view.condition, {});
    }
    if (!view.text.empty()) {
        const auto condition = occurs(view, *m_schema);
        rows = condition ? plan::filter(rows, *condition, {}) : plan::limit(rows, 0, {});
    }
    if (!view.sortedBy.empty()) {
        WEIR_ASSIGN_OR_RETURN(expr::CheckedExpr by, expr::check(expr::column(view.sortedBy), *m_schema));
        rows = plan::sort(
            rows, {{std::move(by), view.descending ? plan::Direction::Descending : plan::Direction::Ascending}}, {});
    }
    std::error_code failed;
    std::filesystem::create_directories(m_folder, failed);
    if (failed) {
        return Error(ErrorCode::Io, "run.noViewFolder", "{folder} cannot be made: {reason}.",
                     {{"folder", m_folder.string()}, {"reason", failed.message()}});
    }
    sweep(m_folder);
    const std::filesystem::path file = m_folder / freshName();
    WEIR_ASSIGN_OR_RETURN(const std::int64_t count,
                          m_session->writeParquet(plan::optimize(rows), bindings(m_file), file, context));
    dropArranged();
    m_arranged = file;
    return count;
}

Result<RowBatch> KeptRows::page(std::int64_t offset, std::int64_t count, const RunContext& context)
{
    const plan::RelationPtr part = plan::limit(all(), count, {}, offset);
    RowBatch page(m_schema);
    WEIR_ASSIGN_OR_RETURN(const std::unique_ptr<RowStream> rows,
                          m_session->query(part, bindings(m_arranged.empty() ? m_file : m_arranged), context));
    for (;;) {
        WEIR_ASSIGN_OR_RETURN(const RowBatch batch, rows->next());
        if (batch.rows() == 0) {
            return page;
        }
        for (std::size_t row = 0; row < batch.rows(); ++row) {
            for (std::size_t column = 0; column < m_schema->size(); ++column) {
                page.columns()[column].append(batch.value(row, column));
            }
        }
    }
}

Status KeptRows::each(const std::function<Status(const RowBatch&)>& use, const RunContext& context)
{
    WEIR_ASSIGN_OR_RETURN(const std::unique_ptr<RowStream> rows,
                          m_session->query(all(), bindings(m_arranged.empty() ? m_file : m_arranged), context));
    for (;;) {
        WEIR_ASSIGN_OR_RETURN(const RowBatch batch, rows->next());
        if (batch.rows() == 0) {
            return {};
        }
        WEIR_RETURN_IF_ERROR(use(batch));
    }
}

} // namespace weir::run
