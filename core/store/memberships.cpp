#include "core/store/memberships.h"

#include "core/store/statements.h"

#include <algorithm>
#include <iterator>

namespace weir::store {

Status Memberships::put(const AudienceRecord& audience) const
{
    WEIR_ASSIGN_OR_RETURN(const Database* db, m_store->writable());
    WEIR_ASSIGN_OR_RETURN(Statement put, db->prepare(sql::kPutAudience));
    return put.runWith(audience.key, audience.name, compactJson(audience.definition), audience.updatedAt);
}

Result<std::vector<AudienceRecord>> Memberships::audiences() const
{
    std::vector<AudienceRecord> list;
    WEIR_ASSIGN_OR_RETURN(Statement row, m_store->readable().prepare(sql::kSelectAudiences));
    for (;;) {
        WEIR_ASSIGN_OR_RETURN(const bool found, row.step());
        if (!found) {
            return list;
        }
        list.push_back({row.string(0), row.string(1), parseJson(row.text(2)).value_or(Json()), row.instant(3)});
    }
}

Result<AudienceRecord> Memberships::audience(std::string_view key) const
{
    WEIR_ASSIGN_OR_RETURN(std::vector<AudienceRecord> list, audiences());
    const auto found =
        std::find_if(list.begin(), list.end(), [&](const AudienceRecord& audience) { return audience.key == key; });
    if (found == list.end()) {
        return Error{ErrorCode::NotFound,
                     "store.audience.notFound",
                     "The store has no audience '{audience}'. Run the pipeline that computes it first.",
                     {{"audience", std::string(key)}}};
    }
    return *found;
}

Result<MembershipDiff> Memberships::replace(std::string_view audience, std::span<const std::uint32_t> members,
                                            Instant time, std::string_view cause, const RunId& run) const
{
    WEIR_ASSIGN_OR_RETURN(const AudienceRecord known, this->audience(audience));
    WEIR_ASSIGN_OR_RETURN(const std::vector<std::uint32_t> before, this->members(audience));
    std::vector<std::uint32_t> entered;
    std::vector<std::uint32_t> left;
    std::set_difference(members.begin(), members.end(), before.begin(), before.end(), std::back_inserter(entered));
    std::set_difference(before.begin(), before.end(), members.begin(), members.end(), std::back_inserter(left));
    MembershipDiff diff;
    diff.entered = static_cast<std::int64_t>(entered.size());
    diff.left = static_cast<std::int64_t>(left.size());
    diff.members = static_cast<std::int64_t>(members.size());
    if (entered.empty() && left.empty()) {
        return diff;
    }
    WEIR_ASSIGN_OR_RETURN(const Database* db, m_store->writable());
    WEIR_ASSIGN_OR_RETURN(Transaction transaction, Transaction::begin(*db, Transaction::Kind::Write));
    WEIR_ASSIGN_OR_RETURN(Statement insert, db->prepare(sql::kInsertMember));
    WEIR_ASSIGN_OR_RETURN(Statement remove, db->prepare(sql::kDeleteMember));
    WEIR_ASSIGN_OR_RETURN(Statement change, db->prepare(sql::kInsertMembershipChange));
    for (const std::uint32_t profile : entered) {
        WEIR_RETURN_IF_ERROR(insert.runWith(audience, profile, time));
        WEIR_RETURN_IF_ERROR(change.runWith(audience, profile, 1, time, cause, run.str()));
    }
    for (const std::uint32_t profile : left) {
        WEIR_RETURN_IF_ERROR(remove.runWith(audience, profile));
        WEIR_RETURN_IF_ERROR(change.runWith(audience, profile, 0, time, cause, run.str()));
    }
    WEIR_RETURN_IF_ERROR(transaction.commit());
    return diff;
}

Result<std::vector<std::uint32_t>> Memberships::members(std::string_view audience) const
{
    std::vector<std::uint32_t> list;
    WEIR_ASSIGN_OR_RETURN(Statement row, m_store->readable().prepare(sql::kSelectMembers));
    row.bind(1, audience);
    for (;;) {
        WEIR_ASSIGN_OR_RETURN(const bool found, row.step());
        if (!found) {
            return list;
        }
        list.push_back(static_cast<std::uint32_t>(row.integer(0)));
    }
}

Result<std::vector<MembershipChange>> Memberships::history(std::string_view audience, std::size_t limit) const
{
    std::vector<MembershipChange> list;
    WEIR_ASSIGN_OR_RETURN(Statement row, m_store->readable().prepare(sql::kSelectMembershipChanges));
    row.bind(1, audience);
    row.bind(2, static_cast<std::int64_t>(limit));
    for (;;) {
        WEIR_ASSIGN_OR_RETURN(const bool found, row.step());
        if (!found) {
            return list;
        }
        list.push_back({static_cast<std::uint32_t>(row.integer(0)), row.integer(1) != 0, row.instant(2), row.string(3),
                        RunId(row.string(4))});
    }
}

Result<std::vector<std::string>> Memberships::audiencesOf(std::uint32_t profile) const
{
    std::vector<std::string> list;
    WEIR_ASSIGN_OR_RETURN(Statement row, m_store->readable().prepare(sql::kSelectAudiencesOf));
    row.bind(1, static_cast<std::int64_t>(profile));
    for (;;) {
        WEIR_ASSIGN_OR_RETURN(const bool found, row.step());
        if (!found) {
            return list;
        }
        list.push_back(row.string(0));
    }
}

} // namespace weir::store
