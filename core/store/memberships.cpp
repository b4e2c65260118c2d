#include "core/store/memberships.h"

#include "core/store/membership_statements.h"
#include "core/store/statements.h"

#include <algorithm>
#include <iterator>

namespace weir::store {
namespace {

/// Every row that is left, read by `read`.
template <class Record, class Read>
Result<std::vector<Record>> allOf(Statement& row, const Read& read)
{
    std::vector<Record> list;
    for (;;) {
        WEIR_ASSIGN_OR_RETURN(const bool found, row.step());
        if (!found) {
            return list;
        }
        list.push_back(read(row));
    }
}

AudienceRecord audienceOf(const Statement& row)
{
    return {row.string(0), row.string(1), parseJson(row.text(2)).value_or(Json()), row.instant(3)};
}

MembershipChange changeOf(const Statement& row)
{
    return {static_cast<std::uint32_t>(row.integer(0)), row.integer(1) != 0, row.instant(2), row.string(3),
            RunId(row.string(4))};
}

Result<bool> hasParts(const Database& db)
{
    WEIR_ASSIGN_OR_RETURN(const std::int64_t known, db.integer(sql::kHasParts));
    return known != 0;
}

} // namespace

Status Memberships::put(const AudienceRecord& audience) const
{
    WEIR_ASSIGN_OR_RETURN(const Database* db, m_store->writable());
    WEIR_ASSIGN_OR_RETURN(Statement put, db->prepare(sql::kPutAudience));
    return put.runWith(audience.key, audience.name, compactJson(audience.definition), audience.updatedAt);
}

Result<std::vector<AudienceRecord>> Memberships::audiences() const
{
    WEIR_ASSIGN_OR_RETURN(Statement row, m_store->readable().prepare(sql::kSelectAudiences));
    return allOf<AudienceRecord>(row, audienceOf);
}

Result<AudienceRecord> Memberships::audience(std::string_view key) const
{
    WEIR_ASSIGN_OR_RETURN(Statement row, m_store->readable().prepare(sql::kSelectOneAudience));
    row.bind(1, key);
    WEIR_ASSIGN_OR_RETURN(const bool found, row.step());
    if (!found) {
        return Error{ErrorCode::NotFound,
                     "store.audience.notFound",
                     "The store has no audience '{audience}'. Run the pipeline that computes it first.",
                     {{"audience", std::string(key)}}};
    }
    return audienceOf(row);
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
    std::vector<MembershipStep> steps;
    for (const std::uint32_t profile : entered) {
        steps.push_back({profile, true, std::string(cause)});
    }
    for (const std::uint32_t profile : left) {
        steps.push_back({profile, false, std::string(cause)});
    }
    WEIR_RETURN_IF_ERROR(apply(audience, steps, time, run));
    return diff;
}

Status Memberships::apply(std::string_view audience, std::span<const MembershipStep> steps, Instant time,
                          const RunId& run) const
{
    if (steps.empty()) {
        return {};
    }
    WEIR_ASSIGN_OR_RETURN(const Database* db, m_store->writable());
    WEIR_ASSIGN_OR_RETURN(Transaction transaction, Transaction::begin(*db, Transaction::Kind::Write));
    WEIR_ASSIGN_OR_RETURN(const bool parts, hasParts(*db));
    {
        WEIR_ASSIGN_OR_RETURN(Statement insert, db->prepare(sql::kInsertMember));
        WEIR_ASSIGN_OR_RETURN(Statement remove, db->prepare(sql::kDeleteMember));
        WEIR_ASSIGN_OR_RETURN(Statement change, db->prepare(sql::kInsertMembershipChange));
        std::optional<Statement> drop;
        if (parts) {
            WEIR_ASSIGN_OR_RETURN(drop, db->prepare(sql::kDropPart));
        }
        for (const MembershipStep& step : steps) {
            WEIR_RETURN_IF_ERROR(step.entered ? insert.runWith(audience, step.profile, time)
                                              : remove.runWith(audience, step.profile));
            if (!step.entered && drop) {
                WEIR_RETURN_IF_ERROR(drop->runWith(audience, step.profile));
            }
            WEIR_RETURN_IF_ERROR(
                change.runWith(audience, step.profile, step.entered ? 1 : 0, time, step.cause, run.str()));
        }
    }
    return transaction.commit();
}

Result<std::vector<std::pair<std::uint32_t, Instant>>> Memberships::membersSince(std::string_view audience) const
{
    WEIR_ASSIGN_OR_RETURN(Statement row, m_store->readable().prepare(sql::kSelectMembersSince));
    row.bind(1, audience);
    return allOf<std::pair<std::uint32_t, Instant>>(row, [](const Statement& at) {
        return std::make_pair(static_cast<std::uint32_t>(at.integer(0)), at.instant(1));
    });
}

Result<std::vector<MembershipChange>> Memberships::changes(std::string_view audience, Instant from, Instant to) const
{
    WEIR_ASSIGN_OR_RETURN(Statement row, m_store->readable().prepare(sql::kChangesBetween));
    row.bind(1, audience);
    row.bind(2, from);
    row.bind(3, to);
    return allOf<MembershipChange>(row, changeOf);
}

Result<std::map<std::uint32_t, std::string>> Memberships::parts(std::string_view audience) const
{
    std::map<std::uint32_t, std::string> parts;
    WEIR_ASSIGN_OR_RETURN(const bool known, hasParts(m_store->readable()));
    if (!known) {
        return parts;
    }
    WEIR_ASSIGN_OR_RETURN(Statement row, m_store->readable().prepare(sql::kSelectParts));
    row.bind(1, audience);
    for (;;) {
        WEIR_ASSIGN_OR_RETURN(const bool found, row.step());
        if (!found) {
            return parts;
        }
        parts.emplace(static_cast<std::uint32_t>(row.integer(0)), row.string(1));
    }
}

Status Memberships::putParts(std::string_view audience, const std::map<std::uint32_t, std::string>& parts) const
{
    if (parts.empty()) {
        return {};
    }
    WEIR_ASSIGN_OR_RETURN(const Database* db, m_store->writable());
    WEIR_ASSIGN_OR_RETURN(Transaction transaction, Transaction::begin(*db, Transaction::Kind::Write));
    WEIR_RETURN_IF_ERROR(db->execute(sql::kMakeParts));
    {
        WEIR_ASSIGN_OR_RETURN(Statement put, db->prepare(sql::kPutPart));
        for (const auto& [profile, part] : parts) {
            WEIR_RETURN_IF_ERROR(put.runWith(audience, profile, part));
        }
    }
    return transaction.commit();
}

Result<MembershipMarks> Memberships::marks() const
{
    MembershipMarks marks;
    WEIR_ASSIGN_OR_RETURN(marks.merges, m_store->readable().integer(sql::kNewestMerge));
    WEIR_ASSIGN_OR_RETURN(marks.consents, m_store->readable().integer(sql::kNewestConsent));
    return marks;
}

Result<std::set<std::uint32_t>> Memberships::mergedSince(const MembershipMarks& mark) const
{
    std::set<std::uint32_t> people;
    WEIR_ASSIGN_OR_RETURN(Statement row, m_store->readable().prepare(sql::kMergedSince));
    row.bind(1, mark.merges);
    for (;;) {
        WEIR_ASSIGN_OR_RETURN(const bool found, row.step());
        if (!found) {
            return people;
        }
        people.insert(people.end(), static_cast<std::uint32_t>(row.integer(0)));
    }
}

Result<std::set<std::uint32_t>> Memberships::askedSince(const MembershipMarks& mark,
                                                        const std::set<std::string>& purposes) const
{
    std::set<std::uint32_t> people;
    WEIR_ASSIGN_OR_RETURN(Statement row, m_store->readable().prepare(sql::kConsentsSince));
    row.bind(1, mark.consents);
    for (;;) {
        WEIR_ASSIGN_OR_RETURN(const bool found, row.step());
        if (!found) {
            return people;
        }
        if (purposes.contains(row.string(1))) {
            people.insert(people.end(), static_cast<std::uint32_t>(row.integer(0)));
        }
    }
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
    WEIR_ASSIGN_OR_RETURN(Statement row, m_store->readable().prepare(sql::kSelectMembershipChanges));
    row.bind(1, audience);
    row.bind(2, static_cast<std::int64_t>(limit));
    return allOf<MembershipChange>(row, changeOf);
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
