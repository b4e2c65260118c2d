#include "core/store/person_history.h"

#include "core/base/text.h"
#include "core/store/person_statements.h"
#include "core/store/statements.h"
#include "core/store/trait_sql.h"
#include "core/store/trait_statements.h"
#include "core/store/writer_state.h"

#include <algorithm>
#include <set>

namespace weir::store {
namespace {

/// Every row of `statement` as `make(statement)` reads it.
template <class T, class Make>
Result<std::vector<T>> rowsOf(Statement& statement, Make&& make)
{
    std::vector<T> list;
    for (;;) {
        WEIR_ASSIGN_OR_RETURN(const bool found, statement.step());
        if (!found) {
            return list;
        }
        list.push_back(make(statement));
    }
}

template <class T, class Make>
Result<std::vector<T>> rowsAbout(const ProfileStore& store, std::string_view sql, std::uint32_t profile, Make&& make)
{
    WEIR_ASSIGN_OR_RETURN(Statement statement, store.readable().prepare(sql));
    statement.bind(1, static_cast<std::int64_t>(profile));
    return rowsOf<T>(statement, std::forward<Make>(make));
}

std::uint32_t profileAt(const Statement& row, int column)
{
    return static_cast<std::uint32_t>(row.integer(column));
}

/// Whoever only reads may have a store of an older format before him, which has none.
Result<bool> keepsStatements(const ProfileStore& store)
{
    constexpr std::int64_t kFirstFormat = 3;
    WEIR_ASSIGN_OR_RETURN(const std::int64_t format, store.readable().integer(sql::kUserVersion));
    return format >= kFirstFormat;
}

} // namespace

Result<std::vector<PersonHit>> PersonHistory::search(std::string_view text, std::size_t limit,
                                                     const RunContext& context) const
{
    const InterruptGuard guard(m_store->readable(), context.stop);
    const std::string lower = toLower(text);
    std::string typed(text);
    std::transform(typed.begin(), typed.end(), typed.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    std::vector<PersonHit> hits;
    std::set<std::uint32_t> seen;
    for (const std::string_view sql : {sql::kSearchIdentifiers, sql::kSearchTraits}) {
        WEIR_ASSIGN_OR_RETURN(Statement row, m_store->readable().prepare(sql));
        row.bind(1, std::string_view(lower));
        row.bind(2, std::string_view(typed));
        row.bind(3, static_cast<std::int64_t>(4 * limit)); // a person may have the text in several places
        while (hits.size() < limit) {
            WEIR_ASSIGN_OR_RETURN(const bool found, row.step());
            if (!found) {
                break;
            }
            if (seen.insert(profileAt(row, 0)).second) {
                hits.push_back({profileAt(row, 0), row.string(1), row.string(2)});
            }
        }
    }
    return hits;
}

Result<std::vector<std::uint32_t>> PersonHistory::newest(std::size_t limit) const
{
    WEIR_ASSIGN_OR_RETURN(Statement row, m_store->readable().prepare(sql::kNewestProfiles));
    row.bind(1, static_cast<std::int64_t>(limit));
    return rowsOf<std::uint32_t>(row, [](const Statement& each) { return profileAt(each, 0); });
}

Result<std::vector<std::uint32_t>> PersonHistory::absorbed(std::uint32_t profile) const
{
    return rowsAbout<std::uint32_t>(*m_store, sql::kAbsorbedProfiles, profile,
                                    [](const Statement& row) { return profileAt(row, 0); });
}

Result<std::vector<MergeRecord>> PersonHistory::merges(std::uint32_t profile) const
{
    return rowsAbout<MergeRecord>(*m_store, sql::kMergesOf, profile, [](const Statement& row) {
        return MergeRecord{profileAt(row, 0), row.string(1), RunId(row.string(2)), row.instant(3)};
    });
}

Result<std::vector<AudienceMembership>> PersonHistory::audiences(std::uint32_t profile) const
{
    return rowsAbout<AudienceMembership>(*m_store, sql::kMembershipsOf, profile, [](const Statement& row) {
        return AudienceMembership{row.string(0), row.string(1), row.instant(2)};
    });
}

Result<std::vector<AudienceChange>> PersonHistory::changes(std::uint32_t profile) const
{
    return rowsAbout<AudienceChange>(*m_store, sql::kMembershipChangesOf, profile, [](const Statement& row) {
        return AudienceChange{row.string(0),  row.string(1), row.integer(2) != 0,
                              row.instant(3), row.string(4), RunId(row.string(5))};
    });
}

Result<std::vector<PersonDelivery>> PersonHistory::deliveries(std::uint32_t profile) const
{
    return rowsAbout<PersonDelivery>(*m_store, sql::kDeliveriesOf, profile, [](const Statement& row) {
        return PersonDelivery{row.string(0), row.string(1), RunId(row.string(2)),
                              row.string(3), row.string(4), row.instant(5)};
    });
}

Result<std::vector<SaidTrait>> PersonHistory::saidTraits(std::uint32_t profile) const
{
    WEIR_ASSIGN_OR_RETURN(const bool kept, keepsStatements(*m_store));
    if (!kept) {
        return std::vector<SaidTrait>();
    }
    return rowsAbout<SaidTrait>(*m_store, sql::kStatementsAbout, profile, [](const Statement& row) {
        const DataType type = parseDataType(row.text(1)).value_or(DataType(TypeKind::Text));
        return SaidTrait{row.string(0),  row.string(2),  storedValue(row, 3, type),
                         row.instant(4), row.instant(5), row.integer(6)};
    });
}

Result<std::vector<PastTrait>> PersonHistory::pastTraits(std::uint32_t profile, std::size_t limit) const
{
    WEIR_ASSIGN_OR_RETURN(const bool kept, keepsStatements(*m_store));
    if (!kept) {
        return std::vector<PastTrait>();
    }
    WEIR_ASSIGN_OR_RETURN(Statement statement, m_store->readable().prepare(sql::kPastTraits));
    statement.bind(1, static_cast<std::int64_t>(profile));
    statement.bind(2, static_cast<std::int64_t>(limit));
    return rowsOf<PastTrait>(statement, [](const Statement& row) {
        const DataType type = parseDataType(row.text(1)).value_or(DataType(TypeKind::Text));
        return PastTrait{row.string(0), row.string(2), storedValue(row, 3, type), row.instant(4)};
    });
}

Result<std::vector<HeldBy>> PersonHistory::heldBy(std::uint32_t profile) const
{
    return rowsAbout<HeldBy>(*m_store, sql::kHeldBy, profile, [](const Statement& row) {
        return HeldBy{row.string(0), row.string(1), row.instant(2)};
    });
}

Result<std::map<std::string, Survivorship, std::less<>>> PersonHistory::survivorships() const
{
    std::map<std::string, Survivorship, std::less<>> all;
    WEIR_ASSIGN_OR_RETURN(const bool kept, keepsStatements(*m_store));
    if (!kept) {
        return all;
    }
    WEIR_ASSIGN_OR_RETURN(Statement rules, m_store->readable().prepare(sql::kSelectSurvivorships));
    for (;;) {
        WEIR_ASSIGN_OR_RETURN(const bool row, rules.step());
        if (!row) {
            return all;
        }
        WEIR_ASSIGN_OR_RETURN(all[rules.string(2)], survivorshipOf(rules.text(1)));
    }
}

} // namespace weir::store
