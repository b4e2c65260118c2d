#include "core/store/run_history.h"

#include "core/store/sqlite.h"

namespace weir::store {
namespace {

constexpr std::string_view kPruneRuns =
    "DELETE FROM run WHERE id NOT IN (SELECT id FROM run ORDER BY started_at DESC, id DESC LIMIT ?1)";
constexpr std::string_view kPruneNodes = "DELETE FROM run_node WHERE run NOT IN (SELECT id FROM run)";
constexpr std::string_view kPruneQuarantine =
    "DELETE FROM quarantine WHERE run IN (SELECT q.run FROM (SELECT DISTINCT run FROM quarantine) q WHERE q.run NOT IN "
    "(SELECT id FROM run) AND NOT EXISTS (SELECT 1 FROM run r WHERE instr(r.report, '\"' || q.run || '\"') > 0))";
constexpr std::string_view kIds = "SELECT id FROM run";

} // namespace

Result<std::vector<RunId>> pruneRuns(const ProfileStore& store, std::size_t keep)
{
    WEIR_ASSIGN_OR_RETURN(const Database* db, store.writable());
    WEIR_ASSIGN_OR_RETURN(Transaction transaction, Transaction::begin(*db, Transaction::Kind::Write));
    WEIR_ASSIGN_OR_RETURN(Statement runs, db->prepare(kPruneRuns));
    WEIR_RETURN_IF_ERROR(runs.runWith(static_cast<std::int64_t>(keep)));
    if (db->changes() > 0) {
        for (const std::string_view each : {kPruneNodes, kPruneQuarantine}) {
            WEIR_ASSIGN_OR_RETURN(Statement prune, db->prepare(each));
            WEIR_RETURN_IF_ERROR(prune.run());
        }
    }
    std::vector<RunId> left;
    WEIR_ASSIGN_OR_RETURN(Statement row, db->prepare(kIds));
    for (;;) {
        WEIR_ASSIGN_OR_RETURN(const bool found, row.step());
        if (!found) {
            break;
        }
        left.emplace_back(row.string(0));
    }
    row.reset();
    WEIR_RETURN_IF_ERROR(transaction.commit());
    return left;
}

} // namespace weir::store
