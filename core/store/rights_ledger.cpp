#include "core/store/rights_ledger.h"

#include "core/store/rights_statements.h"
#include "core/store/statements.h"

namespace weir::store {
namespace {

constexpr std::int64_t kDay = Duration::days(1).micros;

Json parsed(std::string_view text)
{
    return parseJson(text).value_or(Json());
}

std::optional<std::string_view> textOf(const std::optional<PublicProfileId>& person)
{
    return person ? std::optional<std::string_view>(person->str()) : std::nullopt;
}

RightsRequest requestOf(const Statement& row)
{
    RightsRequest request;
    request.id = row.string(0);
    request.kind = row.string(1);
    request.state = row.string(2);
    request.person = PublicProfileId(row.string(3));
    request.jurisdiction = row.string(4);
    request.receivedAt = row.instant(5);
    request.due = Date{static_cast<std::int32_t>(row.integer(6) / kDay)};
    request.closedAt = row.optionalInstant(7);
    request.details = parsed(row.text(8));
    return request;
}

RightsPlan planOf(const Statement& row)
{
    return {row.string(0),  row.string(1), row.string(2),       row.instant(3),
            row.instant(4), row.string(5), parsed(row.text(6)), parsed(row.text(7))};
}

LegalHold holdOf(const Statement& row)
{
    return {row.integer(0), PublicProfileId(row.string(1)), row.string(2),          row.string(3),
            row.instant(4), row.optionalInstant(5),         row.optionalInstant(6), row.string(7)};
}

/// Every row as `of` reads it; nothing from a store of a format without these tables.
template <class T>
Result<std::vector<T>> listed(const ProfileStore& store, std::string_view sql,
                              const std::optional<std::string_view>& first, T (*of)(const Statement&))
{
    std::vector<T> list;
    const Database& db = store.readable();
    WEIR_ASSIGN_OR_RETURN(const std::int64_t known, db.integer(sql::kHasRights));
    if (known == 0) {
        return list;
    }
    WEIR_ASSIGN_OR_RETURN(Statement row, db.prepare(sql));
    if (first) {
        row.bind(1, *first);
    } else {
        row.bindNull(1);
    }
    for (;;) {
        WEIR_ASSIGN_OR_RETURN(const bool found, row.step());
        if (!found) {
            return list;
        }
        list.push_back(of(row));
    }
}

RightsStep stepOf(const Statement& row)
{
    return {row.instant(0), row.string(1), row.string(2), row.string(3)};
}

Status insertStep(const Database& db, const std::string& request, const RightsStep& step)
{
    WEIR_ASSIGN_OR_RETURN(Statement insert, db.prepare(sql::kInsertRightsStep));
    return insert.runWith(request, step.time, step.who, step.step, step.note);
}

} // namespace

Status RightsLedger::put(const RightsRequest& request, const RightsStep& step) const
{
    WEIR_ASSIGN_OR_RETURN(const Database* db, m_store->writable());
    WEIR_ASSIGN_OR_RETURN(Transaction transaction, Transaction::begin(*db, Transaction::Kind::Write));
    WEIR_ASSIGN_OR_RETURN(Statement put, db->prepare(sql::kPutRequest));
    WEIR_RETURN_IF_ERROR(put.runWith(request.id, request.kind, request.state, request.person.str(),
                                     request.jurisdiction, request.receivedAt, request.due.days * kDay,
                                     request.closedAt, compactJson(request.details)));
    WEIR_RETURN_IF_ERROR(insertStep(*db, request.id, step));
    return transaction.commit();
}

Status RightsLedger::addStep(const std::string& request, const RightsStep& step) const
{
    WEIR_ASSIGN_OR_RETURN(const Database* db, m_store->writable());
    return insertStep(*db, request, step);
}

Result<RightsRequest> RightsLedger::request(const std::string& id) const
{
    WEIR_ASSIGN_OR_RETURN(std::vector<RightsRequest> found, listed(*m_store, sql::kSelectRequest, id, requestOf));
    if (found.empty()) {
        return Error(ErrorCode::NotFound, "store.rights.noRequest",
                     "There is no request {request}. `weir rights list` shows all of them.", {{"request", id}});
    }
    return std::move(found.front());
}

Result<std::vector<RightsRequest>> RightsLedger::requests(const std::optional<PublicProfileId>& person) const
{
    return listed(*m_store, sql::kSelectRequests, textOf(person), requestOf);
}

Result<std::vector<RightsStep>> RightsLedger::steps(const std::string& request) const
{
    return listed(*m_store, sql::kSelectRightsSteps, request, stepOf);
}

Status RightsLedger::putPlan(const RightsPlan& plan) const
{
    WEIR_ASSIGN_OR_RETURN(const Database* db, m_store->writable());
    WEIR_ASSIGN_OR_RETURN(Transaction transaction, Transaction::begin(*db, Transaction::Kind::Write));
    WEIR_ASSIGN_OR_RETURN(Statement replace, db->prepare(sql::kReplaceRightsPlans));
    WEIR_RETURN_IF_ERROR(replace.runWith(plan.request));
    WEIR_ASSIGN_OR_RETURN(Statement insert, db->prepare(sql::kInsertRightsPlan));
    WEIR_RETURN_IF_ERROR(insert.runWith(plan.id, plan.request, plan.hash, plan.createdAt, plan.expiresAt, plan.state,
                                        compactJson(plan.contents), compactJson(plan.certificate)));
    return transaction.commit();
}

Result<bool> RightsLedger::spend(const std::string& plan) const
{
    WEIR_ASSIGN_OR_RETURN(const Database* db, m_store->writable());
    WEIR_ASSIGN_OR_RETURN(Statement spend, db->prepare(sql::kSpendRightsPlan));
    const std::int64_t before = db->totalChanges();
    WEIR_RETURN_IF_ERROR(spend.runWith(plan));
    return db->totalChanges() > before;
}

Status RightsLedger::setCertificate(const std::string& plan, const Json& certificate) const
{
    WEIR_ASSIGN_OR_RETURN(const Database* db, m_store->writable());
    WEIR_ASSIGN_OR_RETURN(Statement set, db->prepare(sql::kSetCertificate));
    return set.runWith(plan, compactJson(certificate));
}

Result<RightsPlan> RightsLedger::plan(const std::string& id) const
{
    WEIR_ASSIGN_OR_RETURN(std::vector<RightsPlan> found, listed(*m_store, sql::kSelectRightsPlan, id, planOf));
    if (found.empty()) {
        return Error(ErrorCode::NotFound, "store.rights.noPlan",
                     "There is no plan {plan}. `weir rights plan` makes one for a request.", {{"plan", id}});
    }
    return std::move(found.front());
}

Result<std::vector<RightsPlan>> RightsLedger::plans(const std::string& request) const
{
    return listed(*m_store, sql::kSelectRightsPlans, request, planOf);
}

Status RightsLedger::hold(const LegalHold& hold) const
{
    WEIR_ASSIGN_OR_RETURN(const Database* db, m_store->writable());
    WEIR_ASSIGN_OR_RETURN(Statement insert, db->prepare(sql::kInsertHold));
    return insert.runWith(hold.person.str(), hold.reason, hold.heldBy, hold.since, hold.until);
}

Result<bool> RightsLedger::release(std::int64_t id, const std::string& who, Instant now) const
{
    WEIR_ASSIGN_OR_RETURN(const Database* db, m_store->writable());
    WEIR_ASSIGN_OR_RETURN(Statement release, db->prepare(sql::kReleaseHold));
    const std::int64_t before = db->totalChanges();
    WEIR_RETURN_IF_ERROR(release.runWith(id, now, who));
    return db->totalChanges() > before;
}

Result<std::vector<LegalHold>> RightsLedger::holds(const std::optional<PublicProfileId>& person) const
{
    return listed(*m_store, sql::kSelectHolds, textOf(person), holdOf);
}

Result<std::vector<RightsLedger::Held>> RightsLedger::heldBy(std::uint32_t profile) const
{
    std::vector<Held> held;
    WEIR_ASSIGN_OR_RETURN(Statement row, m_store->readable().prepare(sql::kHeldRows));
    row.bind(1, static_cast<std::int64_t>(profile));
    for (;;) {
        WEIR_ASSIGN_OR_RETURN(const bool found, row.step());
        if (!found) {
            return held;
        }
        held.push_back({row.string(0), row.string(1), row.integer(2)});
    }
}

Result<std::int64_t> RightsLedger::toldByHand(std::uint32_t profile, const std::string& destination) const
{
    WEIR_ASSIGN_OR_RETURN(const Database* db, m_store->writable());
    WEIR_ASSIGN_OR_RETURN(Statement drop, db->prepare(sql::kToldByHand));
    const std::int64_t before = db->totalChanges();
    WEIR_RETURN_IF_ERROR(drop.runWith(profile, destination));
    return db->totalChanges() - before;
}

Result<std::int64_t> RightsLedger::dropKeys(std::uint32_t profile) const
{
    WEIR_ASSIGN_OR_RETURN(const Database* db, m_store->writable());
    const std::int64_t before = db->totalChanges();
    WEIR_RETURN_IF_ERROR(db->execute(sql::kSecureDelete));
    for (const std::string_view sql : {sql::kDropPlanKeys, sql::kDropDeliveryKeys}) {
        WEIR_ASSIGN_OR_RETURN(Statement drop, db->prepare(sql));
        WEIR_RETURN_IF_ERROR(drop.runWith(profile));
    }
    WEIR_RETURN_IF_ERROR(db->execute(sql::kPlainDelete));
    return db->totalChanges() - before;
}

} // namespace weir::store
