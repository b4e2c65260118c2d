#pragma once

#include "core/base/ids.h"
#include "core/store/sqlite.h"

#include <cstdint>

namespace weir::store {

/// Memberships follow people who become one or come apart, in the transaction that does it: between two evaluations no
/// membership hangs on somebody who is gone. What an audience thinks of the new person is for the next evaluation.
///
/// Each costs one look into an index for people who are in no audience.
class MembershipCarry
{
public:
    MembershipCarry(const Database& db, Instant now, const RunId& run) : m_db(&db), m_now(now), m_run(&run) {}

    /// `survivor` is in whatever one of the two was in, since the earlier time, and in the group of who was in first.
    [[nodiscard]] Status merge(std::uint32_t survivor, std::uint32_t absorbed) const;
    /// `part`, who came out of `whole`, is in whatever `whole` is in, since the same time and in the same group.
    [[nodiscard]] Status split(std::uint32_t whole, std::uint32_t part) const;
    /// Nothing is left of `profile`.
    [[nodiscard]] Status retire(std::uint32_t profile) const;

private:
    [[nodiscard]] Result<bool> isInAny(std::uint32_t profile) const;

    const Database* m_db;
    Instant m_now;
    const RunId* m_run;
};

/// Removes the groups of a person, as part of forgetting.
[[nodiscard]] Status eraseParts(const Database& db, std::uint32_t profile);

} // namespace weir::store
