#pragma once

#include "core/base/ids.h"
#include "core/base/json.h"
#include "core/base/time.h"
#include "core/types/schema.h"
#include "core/types/value.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace weir::store {

/// Can the same events be read from this source again (files, tables), or do they come once (collector)?
/// Duplicate keys of replayable sources are kept for good; those of live sources only for the dedupe horizon.
enum class SourceKind
{
    Replayable,
    Live
};

/// One identifier of one person, as plain rows show it.
struct IdentifierRecord
{
    std::string type; ///< "email", "user_id", ...
    std::string value;
    std::uint32_t profile = 0;
    Instant firstSeen;
    Instant lastSeen;
    std::string source;
};

/// What a trait is: its type holds for all of its values.
struct TraitDefinition
{
    std::string name;
    DataType type;
    Privacy privacy = Privacy::Personal;
    std::string description;
};

/// One value of a trait as one source gave it. The winner is what audiences and destinations see.
struct TraitRecord
{
    std::string name;
    Value value; ///< NULL: the source removed the trait.
    std::uint32_t profile = 0;
    std::string source;
    Instant time;
    bool winner = false;
};

/// The rule of links that somebody who compares records holds to be likely.
inline constexpr const char* kMatchRule = "match";

/// Why two identifiers (or a record and an identifier) belong to one person. A record end has the type "record".
struct LinkRecord
{
    std::string typeA;
    std::string valueA;
    std::string typeB;
    std::string valueB;
    std::string source;
    std::string rule; ///< "same record", or kMatchRule.
    RunId run;
    Instant time;
    std::optional<double> confidence = {}; ///< Of a link that is only likely; others are certain.
};

/// Granted and Denied are answers; Withdrawn is a later "no"; Unknown is written when an answer is taken back. Anything
/// that is not a current grant means no.
enum class ConsentState
{
    Unknown,
    Granted,
    Denied,
    Withdrawn
};

/// One answer of one person to one purpose. Records are only ever added.
struct ConsentRecord
{
    std::uint32_t profile = 0;     ///< The surviving profile when read.
    std::uint32_t recordedFor = 0; ///< The profile that it was written for; differs from `profile` after a merge.
    std::string purpose;
    ConsentState state = ConsentState::Unknown;
    Instant time; ///< When the person answered.
    std::string source;
    std::string method;   ///< "banner", "form", "import", ...
    std::string evidence; ///< Free text or JSON: document version, record key.
    Instant receivedAt;
};

/// An event of one person's timeline.
struct TimelineEvent
{
    Instant time;
    std::string name;
    std::string properties; ///< JSON object.
    std::string source;
    Instant receivedAt;
};

struct DictionaryEntry
{
    std::uint32_t id = 0;
    std::string name;
};

/// One person as the profile table shows it.
struct ProfileRecord
{
    std::uint32_t id = 0;
    PublicProfileId publicId;
    Instant createdAt;
    std::optional<Instant> firstSeen;
    std::optional<Instant> lastSeen;
    std::optional<std::uint32_t> mergedInto;
    bool erased = false;
};

/// Rows and bytes of the store, for `weir store info` and the start page.
struct StoreInfo
{
    std::string path;
    std::string storeId;
    int formatVersion = 0;
    std::int64_t fileBytes = 0;
    std::int64_t profiles = 0; ///< Living people: neither merged away nor erased.
    std::int64_t mergedProfiles = 0;
    std::int64_t identifiers = 0;
    std::int64_t traits = 0;
    std::int64_t links = 0;
    std::int64_t consents = 0;
    std::int64_t events = 0;
    std::int64_t tailEvents = 0;
    std::int64_t segments = 0;
    std::int64_t segmentBytes = 0;
    std::int64_t keyBytes = 0; ///< Part of segmentBytes that duplicate keys take.
    std::optional<Instant> firstEvent;
    std::optional<Instant> lastEvent;
};

/// What a write transaction did.
struct WriteSummary
{
    std::int64_t profilesCreated = 0;
    std::int64_t profilesMerged = 0;
    std::int64_t identifiersAdded = 0;
    std::int64_t traitsChanged = 0;
    std::int64_t linksAdded = 0;
    std::int64_t consentsAdded = 0;
    std::int64_t eventsAdded = 0;
    std::int64_t eventDuplicates = 0; ///< Dropped: the same key, profile, name and time were there already.

    [[nodiscard]] bool changedNothing() const
    {
        return profilesCreated + profilesMerged + identifiersAdded + traitsChanged + linksAdded + consentsAdded +
                   eventsAdded ==
               0;
    }
};

[[nodiscard]] std::string_view name(ConsentState state);
[[nodiscard]] ConsentState consentState(std::string_view name);

} // namespace weir::store
