#include "core/store/membership_carry.h"

#include "core/store/membership_statements.h"
#include "core/store/statements.h"

namespace weir::store {
namespace {

template <class... Values>
Status runOnce(const Database& db, std::string_view sql, Values... values)
{
    WEIR_ASSIGN_OR_RETURN(Statement statement, db.prepare(sql));
    return statement.runWith(values...);
}

Result<bool> hasParts(const Database& db)
{
    WEIR_ASSIGN_OR_RETURN(const std::int64_t known, db.integer(sql::kHasParts));
    return known != 0;
}

} // namespace

Result<bool> MembershipCarry::isInAny(std::uint32_t profile) const
{
    WEIR_ASSIGN_OR_RETURN(Statement any, m_db->prepare(sql::kHasMemberships));
    any.bind(1, static_cast<std::int64_t>(profile));
    return any.step();
}

Status MembershipCarry::merge(std::uint32_t survivor, std::uint32_t absorbed) const
{
    WEIR_ASSIGN_OR_RETURN(const bool member, isInAny(absorbed));
    if (!member) {
        return {};
    }
    WEIR_ASSIGN_OR_RETURN(const bool parts, hasParts(*m_db));
    if (parts) {
        WEIR_RETURN_IF_ERROR(runOnce(*m_db, sql::kMergeParts, survivor, absorbed));
        WEIR_RETURN_IF_ERROR(runOnce(*m_db, sql::kEraseParts, absorbed));
    }
    WEIR_RETURN_IF_ERROR(runOnce(*m_db, sql::kMergedOut, absorbed, m_now, m_run->str()));
    WEIR_RETURN_IF_ERROR(runOnce(*m_db, sql::kMergedIn, survivor, absorbed, m_now, m_run->str()));
    WEIR_RETURN_IF_ERROR(runOnce(*m_db, sql::kMergeMemberships, survivor, absorbed));
    return runOnce(*m_db, sql::kEraseMemberships, absorbed);
}

Status MembershipCarry::split(std::uint32_t whole, std::uint32_t part) const
{
    WEIR_ASSIGN_OR_RETURN(const bool member, isInAny(whole));
    if (!member) {
        return {};
    }
    WEIR_RETURN_IF_ERROR(runOnce(*m_db, sql::kSplitIn, whole, part, m_now, m_run->str()));
    WEIR_RETURN_IF_ERROR(runOnce(*m_db, sql::kSplitMemberships, whole, part));
    WEIR_ASSIGN_OR_RETURN(const bool parts, hasParts(*m_db));
    return parts ? runOnce(*m_db, sql::kSplitParts, whole, part) : Status();
}

Status MembershipCarry::retire(std::uint32_t profile) const
{
    WEIR_ASSIGN_OR_RETURN(const bool member, isInAny(profile));
    if (!member) {
        return {};
    }
    WEIR_RETURN_IF_ERROR(runOnce(*m_db, sql::kSplitOut, profile, m_now, m_run->str()));
    WEIR_RETURN_IF_ERROR(runOnce(*m_db, sql::kEraseMemberships, profile));
    return eraseParts(*m_db, profile);
}

Status eraseParts(const Database& db, std::uint32_t profile)
{
    WEIR_ASSIGN_OR_RETURN(const bool parts, hasParts(db));
    return parts ? runOnce(db, sql::kEraseParts, profile) : Status();
}

} // namespace weir::store
