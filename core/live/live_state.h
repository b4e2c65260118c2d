#pragma once

#include "core/live/expiries.h"
#include "core/live/live_audiences.h"
#include "core/live/program.h"

#include <bit>
#include <optional>
#include <unordered_map>

namespace weir::live {

/// One person: what is known, what the rows say and what follows from that.
struct Person
{
    PersonLog log;
    std::vector<std::uint64_t> verdicts;                         ///< Two bits per leaf.
    std::vector<std::uint64_t> members;                          ///< One bit per audience.
    std::vector<std::pair<std::uint32_t, std::int64_t>> pending; ///< The earliest expiry of each leaf that has one.

    [[nodiscard]] audience::Verdict verdict(std::uint32_t leaf) const
    {
        return static_cast<audience::Verdict>(verdicts[leaf / 32] >> (leaf % 32 * 2) & 3U);
    }
    void setVerdict(std::uint32_t leaf, audience::Verdict verdict)
    {
        std::uint64_t& word = verdicts[leaf / 32];
        word &= ~(std::uint64_t{3} << (leaf % 32 * 2));
        word |= static_cast<std::uint64_t>(verdict) << (leaf % 32 * 2);
    }
    [[nodiscard]] bool isMember(std::uint32_t place) const
    {
        return place / 64 < members.size() && (members[place / 64] >> (place % 64) & 1U) != 0;
    }
    void setMember(std::uint32_t place, bool is)
    {
        members[place / 64] ^= static_cast<std::uint64_t>(is != isMember(place)) << (place % 64);
    }
    /// Widens the first time; true when it is earlier than thought.
    bool see(std::int64_t time)
    {
        if (time == INT64_MIN || (log.firstSeen != INT64_MIN && time >= log.firstSeen)) {
            return false;
        }
        log.firstSeen = time;
        return true;
    }
};

struct LiveAudiences::State
{
    Catalogue catalogue;
    std::vector<std::unique_ptr<Leaf>> leaves;
    std::vector<std::optional<Program>> programs; ///< By audience; none: not followed.
    std::map<std::uint32_t, Error> notFollowed;

    std::vector<std::vector<std::uint32_t>> audiencesOf; ///< By leaf.
    std::vector<std::vector<std::uint32_t>> leavesOfEvent;
    std::vector<std::vector<std::uint32_t>> leavesOfTrait;
    std::vector<std::vector<std::uint32_t>> leavesOfIdentifier;
    std::map<std::string, std::vector<std::uint32_t>> leavesOfPurpose;
    std::vector<std::uint32_t> leavesOfFirstSeen;
    std::vector<std::uint32_t> all;
    std::size_t verdictWords = 0;
    std::size_t memberWords = 0;

    std::vector<Person> people;
    Expiries expiries;
    std::int64_t now = 0;
    std::uint64_t arrivals = 0;
    std::vector<Change> changes;
    bool quiet = false; ///< While everybody is loaded.

    // Of the call at hand.
    std::vector<std::uint32_t> touched;
    std::vector<std::uint64_t> stamps; ///< By audience: in `touched` when it is `stamp`.
    std::uint64_t stamp = 0;
    std::vector<std::uint32_t> due;
    std::vector<Cell> cells;
    std::vector<std::uint64_t> bits;

    void connect();
    Person& grown(std::uint32_t person);
    void schedule(std::uint32_t person, std::uint32_t leaf, std::int64_t next);
    /// Judges these leaves now, and the audiences of those that changed (or all).
    void judge(std::uint32_t person, std::span<const std::uint32_t> which, Cause cause, bool everyAudience);
    [[nodiscard]] static std::size_t insert(EventLog& log, std::int64_t at, std::uint64_t arrival,
                                            std::span<const Cell> cells, std::span<const std::uint64_t> tests);
    [[nodiscard]] static EventLog& logOf(Person& person, std::uint32_t name);
    [[nodiscard]] Cell cellOf(const Value& value, TypeKind kind);
};

} // namespace weir::live
