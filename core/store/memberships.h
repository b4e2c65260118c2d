#pragma once

#include "core/store/store.h"

namespace weir::store {

struct AudienceRecord
{
    std::string key; ///< Stable, never reused.
    std::string name;
    Json definition;
    Instant updatedAt;
};

/// One entry or exit. `cause`: "evaluated", "merged", "erased", ...
struct MembershipChange
{
    std::uint32_t profile = 0;
    bool entered = true;
    Instant time;
    std::string cause;
    RunId run;
};

struct MembershipDiff
{
    std::int64_t entered = 0;
    std::int64_t left = 0;
    std::int64_t members = 0;
};

/// Audiences, who is in them, and the history of entries and exits. Each call is one durable transaction.
class Memberships
{
public:
    explicit Memberships(const ProfileStore& store) : m_store(&store) {}

    [[nodiscard]] Status put(const AudienceRecord& audience) const;
    [[nodiscard]] Result<std::vector<AudienceRecord>> audiences() const;
    [[nodiscard]] Result<AudienceRecord> audience(std::string_view key) const;
    /// Makes `members` (sorted, distinct dense ids) the members of the audience as of `time` and writes one history row
    /// per entry and exit. The same members again change nothing. The audience must exist.
    [[nodiscard]] Result<MembershipDiff> replace(std::string_view audience, std::span<const std::uint32_t> members,
                                                 Instant time, std::string_view cause, const RunId& run) const;
    /// Sorted dense ids.
    [[nodiscard]] Result<std::vector<std::uint32_t>> members(std::string_view audience) const;
    /// Newest first.
    [[nodiscard]] Result<std::vector<MembershipChange>> history(std::string_view audience,
                                                                std::size_t limit = 1000) const;
    [[nodiscard]] Result<std::vector<std::string>> audiencesOf(std::uint32_t profile) const;

private:
    const ProfileStore* m_store;
};

} // namespace weir::store
