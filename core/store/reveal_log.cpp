#include "core/store/reveal_log.h"

#include "core/store/ledger.h"
#include "core/store/reveal_statements.h"

namespace weir::store {

Status RevealLog::add(const RevealRecord& reveal) const
{
    WEIR_ASSIGN_OR_RETURN(const Database* db, m_store->writable());
    WEIR_ASSIGN_OR_RETURN(Transaction transaction, Transaction::begin(*db, Transaction::Kind::Write));
    WEIR_RETURN_IF_ERROR(db->execute(sql::kMakeReveals));
    WEIR_ASSIGN_OR_RETURN(Statement insert, db->prepare(sql::kInsertReveal));
    WEIR_RETURN_IF_ERROR(
        insert.runWith(reveal.at, reveal.who, reveal.pipeline, reveal.node, reveal.port, reveal.column));
    WEIR_ASSIGN_OR_RETURN(LedgerWriter ledger, LedgerWriter::open(*db));
    WEIR_RETURN_IF_ERROR(ledger.append("reveal",
                                       {{"who", reveal.who},
                                        {"pipeline", reveal.pipeline},
                                        {"node", reveal.node},
                                        {"port", reveal.port},
                                        {"column", reveal.column}},
                                       std::nullopt, reveal.at));
    return transaction.commit();
}

Result<std::vector<RevealRecord>> RevealLog::newest(std::size_t limit) const
{
    std::vector<RevealRecord> list;
    WEIR_ASSIGN_OR_RETURN(const std::int64_t known, m_store->readable().integer(sql::kHasReveals));
    if (known == 0) {
        return list;
    }
    WEIR_ASSIGN_OR_RETURN(Statement row, m_store->readable().prepare(sql::kSelectReveals));
    row.bind(1, static_cast<std::int64_t>(limit));
    for (;;) {
        WEIR_ASSIGN_OR_RETURN(const bool found, row.step());
        if (!found) {
            return list;
        }
        list.push_back({row.instant(0), row.string(1), row.string(2), row.string(3), row.string(4), row.string(5)});
    }
}

} // namespace weir::store
