#include "core/store/score_history.h"

#include "core/store/score_statements.h"

namespace weir::store {
namespace {

Result<bool> hasScores(const Database& db)
{
    WEIR_ASSIGN_OR_RETURN(const std::int64_t known, db.integer(sql::kHasScores));
    return known != 0;
}

/// Removes the scorings that `list` gives in its first column.
Status dropListed(const Database& db, Statement& list)
{
    std::vector<std::int64_t> ids;
    for (;;) {
        WEIR_ASSIGN_OR_RETURN(const bool row, list.step());
        if (!row) {
            break;
        }
        ids.push_back(list.integer(0));
    }
    for (const std::int64_t id : ids) {
        for (const std::string_view sql : {sql::kDropScores, sql::kDropScoring}) {
            WEIR_ASSIGN_OR_RETURN(Statement drop, db.prepare(sql));
            WEIR_RETURN_IF_ERROR(drop.runWith(id));
        }
    }
    return {};
}

} // namespace

Status ScoreHistory::put(std::string_view prediction, Instant asOf, std::string_view model,
                         const TypedColumn& scores) const
{
    WEIR_ASSIGN_OR_RETURN(const Database* db, m_store->writable());
    WEIR_ASSIGN_OR_RETURN(Transaction transaction, Transaction::begin(*db, Transaction::Kind::Write));
    WEIR_RETURN_IF_ERROR(db->execute(sql::kMakeScores));
    std::vector<std::int64_t> gone;
    {
        WEIR_ASSIGN_OR_RETURN(Statement last, db->prepare(sql::kNewestScored));
        last.bind(1, prediction);
        for (;;) {
            WEIR_ASSIGN_OR_RETURN(const bool row, last.step());
            if (!row) {
                break;
            }
            const auto profile = static_cast<std::size_t>(last.integer(0));
            if (profile >= scores.size() || scores.isNull(profile)) {
                gone.push_back(last.integer(0));
            }
        }
    }
    WEIR_ASSIGN_OR_RETURN(Statement forget, db->prepare(sql::kForgetScores));
    for (const std::int64_t profile : gone) {
        WEIR_RETURN_IF_ERROR(forget.runWith(prediction, profile));
    }
    {
        WEIR_ASSIGN_OR_RETURN(Statement same, db->prepare(sql::kScoringAt));
        same.bind(1, prediction);
        same.bind(2, asOf);
        WEIR_RETURN_IF_ERROR(dropListed(*db, same));
    }
    WEIR_ASSIGN_OR_RETURN(Statement scoring, db->prepare(sql::kAddScoring));
    WEIR_RETURN_IF_ERROR(scoring.runWith(prediction, asOf, model));
    WEIR_ASSIGN_OR_RETURN(Statement insert, db->prepare(sql::kAddScore));
    insert.bind(1, db->lastInsertId());
    for (std::size_t profile = 0; profile < scores.size(); ++profile) {
        if (!scores.isNull(profile)) {
            insert.bind(2, static_cast<std::int64_t>(profile));
            insert.bind(3, scores.numbers[profile]);
            WEIR_RETURN_IF_ERROR(insert.run());
        }
    }
    {
        WEIR_ASSIGN_OR_RETURN(Statement old, db->prepare(sql::kOldScorings));
        old.bind(1, prediction);
        old.bind(2, kKept);
        WEIR_RETURN_IF_ERROR(dropListed(*db, old));
    }
    return transaction.commit();
}

Result<std::vector<ScorePoint>> ScoreHistory::of(std::string_view prediction, std::uint32_t profile) const
{
    std::vector<ScorePoint> points;
    WEIR_ASSIGN_OR_RETURN(const bool known, hasScores(m_store->readable()));
    if (!known) {
        return points;
    }
    WEIR_ASSIGN_OR_RETURN(Statement row, m_store->readable().prepare(sql::kScoresOf));
    row.bind(1, prediction);
    row.bind(2, static_cast<std::int64_t>(profile));
    for (;;) {
        WEIR_ASSIGN_OR_RETURN(const bool found, row.step());
        if (!found) {
            return points;
        }
        points.push_back({row.instant(0), row.number(1), row.string(2)});
    }
}

Status ScoreHistory::drop(std::string_view prediction) const
{
    WEIR_ASSIGN_OR_RETURN(const Database* db, m_store->writable());
    WEIR_ASSIGN_OR_RETURN(const bool known, hasScores(*db));
    if (!known) {
        return {};
    }
    WEIR_ASSIGN_OR_RETURN(Transaction transaction, Transaction::begin(*db, Transaction::Kind::Write));
    {
        WEIR_ASSIGN_OR_RETURN(Statement all, db->prepare(sql::kOldScorings));
        all.bind(1, prediction);
        all.bind(2, std::int64_t{0});
        WEIR_RETURN_IF_ERROR(dropListed(*db, all));
    }
    return transaction.commit();
}

Status eraseScores(const Database& db, std::uint32_t profile)
{
    WEIR_ASSIGN_OR_RETURN(const bool known, hasScores(db));
    if (!known) {
        return {};
    }
    WEIR_ASSIGN_OR_RETURN(Statement erase, db.prepare(sql::kEraseScores));
    return erase.runWith(static_cast<std::int64_t>(profile));
}

Result<std::int64_t> countScores(const Database& db, std::uint32_t profile)
{
    WEIR_ASSIGN_OR_RETURN(const bool known, hasScores(db));
    if (!known) {
        return std::int64_t{0};
    }
    WEIR_ASSIGN_OR_RETURN(Statement count, db.prepare(sql::kCountScores));
    count.bind(1, static_cast<std::int64_t>(profile));
    WEIR_ASSIGN_OR_RETURN([[maybe_unused]] const bool row, count.step());
    return count.integer(0);
}

} // namespace weir::store
