#pragma once

#include "core/store/store.h"
#include "core/store/survivorship.h"

#include <map>
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

/// A value that a source gave for a trait with a rule of its own; it may have said so several times.
struct SaidTrait
{
    std::string trait;
    std::string source;
    Value value; ///< NULL: removed.
    Instant first;
    Instant last;
    std::int64_t times = 0;
};

/// A value that a trait with a rule of its own had at a time.
struct PastTrait
{
    std::string trait;
    std::string source;
    Value value; ///< NULL: removed.
    Instant time;
};

/// What a destination holds about a person since the last confirmed delivery.
struct HeldBy
{
    std::string destination; ///< Node of the destination.
    std::string audience;    ///< Key.
    Instant since;           ///< Of the confirmation.
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
    /// By trait, the newest first.
    [[nodiscard]] Result<std::vector<SaidTrait>> saidTraits(std::uint32_t profile) const;
    /// The same one by one, by trait, the oldest first; the newest `limit` of all.
    [[nodiscard]] Result<std::vector<PastTrait>> pastTraits(std::uint32_t profile, std::size_t limit) const;
    /// By destination and audience. Reads what is delivered as a whole: about 30 ms per million rows.
    [[nodiscard]] Result<std::vector<HeldBy>> heldBy(std::uint32_t profile) const;
    /// The rules of traits that have had one; the newest value of all others stands.
    [[nodiscard]] Result<std::map<std::string, Survivorship, std::less<>>> survivorships() const;

private:
    const ProfileStore* m_store;
};

} // namespace weir::store
