#include "core/store/run_history.h"

#include "core/store/run_statements.h"
#include "core/store/sqlite.h"

namespace weir::store {
Result<std::vector<RunId>> pruneRuns(const ProfileStore& store, std::size_t keep)
{
    WEIR_ASSIGN_OR_RETURN(const Database* db, store.writable());
    WEIR_ASSIGN_OR_RETURN(Transaction transaction, Transaction::begin(*db, Transaction::Kind::Write));
    WEIR_ASSIGN_OR_RETURN(Statement runs, db->prepare(sql::kPruneRuns));
    WEIR_RETURN_IF_ERROR(runs.runWith(static_cast<std::int64_t>(keep)));
    if (db->changes() > 0) {
        for (const std::string_view each : {sql::kPruneNodes, sql::kPruneQuarantine}) {
            WEIR_ASSIGN_OR_RETURN(Statement prune, db->prepare(each));
            WEIR_RETURN_IF_ERROR(prune.run());
        }
    }
    std::vector<RunId> left;
    WEIR_ASSIGN_OR_RETURN(Statement row, db->prepare(sql::kRunIds));
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
