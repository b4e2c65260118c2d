#pragma once

#include "core/store/store.h"

#include <map>
#include <set>

namespace weir::store {

struct AudienceRecord
{
    std::string key; ///< Stable, never reused.
    std::string name;
    Json definition;
    Instant updatedAt;
};

/// One entry or exit. `cause`: "evaluated", "definition changed", "late data", "consent", "expired" (time alone: left),
/// "due" (time alone: entered), "merged", "split".
struct MembershipChange
{
    std::uint32_t profile = 0;
    bool entered = true;
    Instant time;
    std::string cause;
    RunId run;
};

/// What is to become of one person.
struct MembershipStep
{
    std::uint32_t profile = 0;
    bool entered = true;
    std::string cause;
};

/// How far the store had come; tells what is newer.
struct MembershipMarks
{
    std::int64_t merges = 0;
    std::int64_t consents = 0;
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
    /// Writes these entries and exits of people who are not, and are, members, as of `time`, each with its cause.
    [[nodiscard]] Status apply(std::string_view audience, std::span<const MembershipStep> steps, Instant time,
                               const RunId& run) const;
    /// Who is in since when, by dense id.
    [[nodiscard]] Result<std::vector<std::pair<std::uint32_t, Instant>>> membersSince(std::string_view audience) const;
    /// Entries and exits with from < time <= to, in the order in which they were written.
    [[nodiscard]] Result<std::vector<MembershipChange>> changes(std::string_view audience, Instant from,
                                                                Instant to) const;

    /// The groups of members (audience::Split) as they were given at entry, by dense id; none before the first.
    [[nodiscard]] Result<std::map<std::uint32_t, std::string>> parts(std::string_view audience) const;
    /// Gives these members their groups; an empty name is that of nobody's: they are held out.
    [[nodiscard]] Status putParts(std::string_view audience, const std::map<std::uint32_t, std::string>& parts) const;

    [[nodiscard]] Result<MembershipMarks> marks() const;
    /// People into whom others were merged after the mark.
    [[nodiscard]] Result<std::set<std::uint32_t>> mergedSince(const MembershipMarks& mark) const;
    /// People who answered about one of the purposes after the mark.
    [[nodiscard]] Result<std::set<std::uint32_t>> askedSince(const MembershipMarks& mark,
                                                             const std::set<std::string>& purposes) const;
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
