#include "core/store/run_log.h"

#include "core/store/run_statements.h"
#include "core/store/statements.h"

namespace weir::store {

namespace {

Json parsed(std::string_view text)
{
    return parseJson(text).value_or(Json());
}

RunRecord runOf(const Statement& row)
{
    RunRecord run;
    run.id = RunId(row.string(0));
    run.pipeline = row.string(1);
    run.state = row.string(2);
    run.startedAt = row.instant(3);
    run.finishedAt = row.optionalInstant(4);
    run.trigger = row.string(5);
    run.program = row.string(6);
    run.report = parsed(row.text(7));
    return run;
}

} // namespace

Status RunLog::put(const RunRecord& run) const
{
    WEIR_ASSIGN_OR_RETURN(const Database* db, m_store->writable());
    WEIR_ASSIGN_OR_RETURN(Statement put, db->prepare(sql::kPutRun));
    return put.runWith(run.id.str(), run.pipeline, run.state, run.startedAt, run.finishedAt, run.trigger, run.program,
                       compactJson(run.report));
}

Status RunLog::put(std::span<const RunNodeRecord> nodes) const
{
    WEIR_ASSIGN_OR_RETURN(const Database* db, m_store->writable());
    WEIR_ASSIGN_OR_RETURN(Transaction transaction, Transaction::begin(*db, Transaction::Kind::Write));
    WEIR_ASSIGN_OR_RETURN(Statement put, db->prepare(sql::kPutRunNode));
    for (const RunNodeRecord& node : nodes) {
        WEIR_RETURN_IF_ERROR(put.runWith(node.run.str(), node.node.str(), node.state, node.rowsIn, node.rowsOut,
                                         node.startedAt, node.finishedAt, node.key.str(), compactJson(node.error)));
    }
    return transaction.commit();
}

Result<std::int64_t> RunLog::closeInterrupted(Instant now) const
{
    WEIR_ASSIGN_OR_RETURN(const Database* db, m_store->writable());
    WEIR_ASSIGN_OR_RETURN(Statement close, db->prepare(sql::kCloseInterruptedRuns));
    WEIR_RETURN_IF_ERROR(close.runWith(now));
    return db->changes();
}

Result<RunRecord> RunLog::run(const RunId& id) const
{
    WEIR_ASSIGN_OR_RETURN(Statement row, m_store->readable().prepare(sql::kSelectRun));
    row.bind(1, std::string_view(id.str()));
    WEIR_ASSIGN_OR_RETURN(const bool found, row.step());
    if (!found) {
        return Error{ErrorCode::NotFound,
                     "store.run.notFound",
                     "There is no run '{run}' in the history. 'weir runs' lists them.",
                     {{"run", id.str()}}};
    }
    return runOf(row);
}

Result<std::vector<RunRecord>> RunLog::runs(std::size_t limit) const
{
    std::vector<RunRecord> list;
    WEIR_ASSIGN_OR_RETURN(Statement row, m_store->readable().prepare(sql::kSelectRuns));
    row.bind(1, static_cast<std::int64_t>(limit));
    for (;;) {
        WEIR_ASSIGN_OR_RETURN(const bool found, row.step());
        if (!found) {
            return list;
        }
        list.push_back(runOf(row));
    }
}

Result<std::vector<RunNodeRecord>> RunLog::nodes(const RunId& run) const
{
    std::vector<RunNodeRecord> list;
    WEIR_ASSIGN_OR_RETURN(Statement row, m_store->readable().prepare(sql::kSelectRunNodes));
    row.bind(1, std::string_view(run.str()));
    for (;;) {
        WEIR_ASSIGN_OR_RETURN(const bool found, row.step());
        if (!found) {
            return list;
        }
        list.push_back({run, NodeId(row.string(0)), row.string(1), row.integer(2), row.integer(3),
                        row.optionalInstant(4), row.optionalInstant(5), ContentKey(row.string(6)),
                        parsed(row.text(7))});
    }
}

Status RunLog::quarantine(const RunId& run, const NodeId& node, std::span<const QuarantineRow> rows) const
{
    WEIR_ASSIGN_OR_RETURN(const Database* db, m_store->writable());
    WEIR_ASSIGN_OR_RETURN(Transaction transaction, Transaction::begin(*db, Transaction::Kind::Write));
    WEIR_ASSIGN_OR_RETURN(Statement clear, db->prepare(sql::kDeleteQuarantine));
    WEIR_RETURN_IF_ERROR(clear.runWith(run.str(), node.str()));
    WEIR_ASSIGN_OR_RETURN(Statement insert, db->prepare(sql::kInsertQuarantine));
    for (const QuarantineRow& row : rows) {
        WEIR_RETURN_IF_ERROR(
            insert.runWith(run.str(), node.str(), row.file, row.line, row.column, row.reasonId, row.reason, row.raw));
    }
    return transaction.commit();
}

Result<std::vector<QuarantineRow>> RunLog::quarantined(const RunId& run, const NodeId& node, std::size_t limit) const
{
    std::vector<QuarantineRow> list;
    WEIR_ASSIGN_OR_RETURN(Statement row, m_store->readable().prepare(sql::kSelectQuarantine));
    row.bind(1, std::string_view(run.str()));
    row.bind(2, std::string_view(node.str()));
    row.bind(3, static_cast<std::int64_t>(limit));
    for (;;) {
        WEIR_ASSIGN_OR_RETURN(const bool found, row.step());
        if (!found) {
            return list;
        }
        list.push_back(
            {run, node, row.string(0), row.integer(1), row.string(2), row.string(3), row.string(4), row.string(5)});
    }
}

Result<std::int64_t> RunLog::quarantinedCount(const RunId& run, const NodeId& node) const
{
    WEIR_ASSIGN_OR_RETURN(Statement row, m_store->readable().prepare(sql::kCountQuarantine));
    row.bind(1, std::string_view(run.str()));
    row.bind(2, std::string_view(node.str()));
    WEIR_ASSIGN_OR_RETURN(const bool found, row.step());
    return found ? row.integer(0) : 0;
}

Status RunLog::setCursor(std::string_view source, std::string_view position, const RunId& run, Instant now) const
{
    WEIR_ASSIGN_OR_RETURN(const Database* db, m_store->writable());
    WEIR_ASSIGN_OR_RETURN(Statement put, db->prepare(sql::kPutCursor));
    return put.runWith(source, position, run.str(), now);
}

Result<std::optional<std::string>> RunLog::cursor(std::string_view source) const
{
    WEIR_ASSIGN_OR_RETURN(Statement row, m_store->readable().prepare(sql::kSelectCursor));
    row.bind(1, source);
    WEIR_ASSIGN_OR_RETURN(const bool found, row.step());
    return found ? std::optional(row.string(0)) : std::optional<std::string>();
}

Result<std::map<std::string, std::string>> RunLog::cursors(std::string_view prefix) const
{
    std::map<std::string, std::string> found;
    WEIR_ASSIGN_OR_RETURN(Statement rows, m_store->readable().prepare(sql::kSelectCursors));
    rows.bind(1, prefix);
    for (;;) {
        WEIR_ASSIGN_OR_RETURN(const bool row, rows.step());
        if (!row) {
            return found;
        }
        found.emplace(rows.string(0), rows.string(1));
    }
}

Status RunLog::dropCursor(std::string_view source) const
{
    WEIR_ASSIGN_OR_RETURN(const Database* db, m_store->writable());
    WEIR_ASSIGN_OR_RETURN(Statement drop, db->prepare(sql::kDropCursor));
    return drop.runWith(source);
}

} // namespace weir::store
