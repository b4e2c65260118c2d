#pragma once

#include "core/store/store.h"

#include <string>
#include <vector>

namespace weir::store {

/// Where a search text was found.
struct PersonHit
{
    std::uint32_t profile = 0; ///< Living.
    std::string where;         ///< Identifier type or trait name.
    std::string value;         ///< The whole value that has the text. Personal.
};

/// Another profile that turned out to be the same person.
struct MergeRecord
{
    std::uint32_t absorbed = 0;
    std::string reason;
    RunId run;
    Instant time;
};

struct AudienceMembership
{
    std::string audience; ///< Key.
    std::string name;
    Instant since;
};

/// One entry into or exit from one audience.
struct AudienceChange
{
    std::string audience; ///< Key.
    std::string name;
    bool entered = true;
    Instant time;
    std::string cause;
    RunId run;
};

/// What one delivery did with a person.
struct PersonDelivery
{
    std::string destination; ///< Node of the destination.
    std::string delivery;
    RunId run;
    std::string op;     ///< "add", "change", "remove", "keep".
    std::string status; ///< "confirmed", "rejected", ...
    Instant time;
};

/// What audiences, ledgers and merges know of one person; identifiers, traits, consents and events are the Reader's.
/// Reads the committed state.
class PersonHistory
{
public:
    explicit PersonHistory(const ProfileStore& store) : m_store(&store) {}

    /// Living people with `text` (not empty) anywhere in an identifier, then in a winning trait, without case; one hit
    /// per person. Reads the tables whole unless `limit` is reached before: about 60 ms per million identifiers.
    [[nodiscard]] Result<std::vector<PersonHit>> search(std::string_view text, std::size_t limit,
                                                        const RunContext& context) const;
    /// People by when they were last seen, newest first.
    [[nodiscard]] Result<std::vector<std::uint32_t>> newest(std::size_t limit) const;

    /// Profiles that live on in this one, oldest first.
    [[nodiscard]] Result<std::vector<std::uint32_t>> absorbed(std::uint32_t profile) const;
    [[nodiscard]] Result<std::vector<MergeRecord>> merges(std::uint32_t profile) const;
    [[nodiscard]] Result<std::vector<AudienceMembership>> audiences(std::uint32_t profile) const;
    /// Oldest first, those of absorbed profiles not included.
    [[nodiscard]] Result<std::vector<AudienceChange>> changes(std::uint32_t profile) const;
    [[nodiscard]] Result<std::vector<PersonDelivery>> deliveries(std::uint32_t profile) const;

private:
    const ProfileStore* m_store;
};

} // namespace weir::store
