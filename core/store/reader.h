#pragma once

#include "core/base/run_context.h"
#include "core/store/columns.h"
#include "core/store/objects.h"
#include "core/store/records.h"
#include "core/store/sqlite.h"

#include <functional>
#include <memory>

namespace weir::store {

/// Dense profile columns; index = profile id. `living` is 0 for merged and erased profiles.
struct ProfileColumns
{
    std::vector<std::uint8_t> living;
    std::vector<std::int64_t> createdAt;
    std::vector<std::int64_t> firstSeen; ///< Micros; INT64_MIN when never seen.
    std::vector<std::int64_t> lastSeen;
};

struct StoredObservation;
class Suppression;
struct SuppressedPerson;

/// What identity rules refused, by reason.
struct ViolationCount
{
    std::string refusal;
    std::string limitType; ///< Whose limit it was; empty when it was none.
    std::int64_t count = 0;
};

/// One identifier that rules left out. `value` is personal.
struct StoredViolation
{
    std::string type;
    std::string value;
    std::string refusal;
    std::string limitType;
    RunId run;
    Instant time;
};

/// Which of several values of one identifier type stands for the person.
enum class IdentifierPick
{
    FirstSeen,
    LastSeen
};

/// How a timeline is cut.
struct TimelineOptions
{
    std::optional<Instant> from; ///< Inclusive.
    std::optional<Instant> to;   ///< Exclusive.
    std::size_t limit = 1000;
    bool newestFirst = true;
};

/// A stable snapshot of the store: what is committed later stays invisible. Own connection; one thread at a time, any
/// number of readers beside one writer. Keep it short-lived: while it lives the WAL file cannot shrink.
class Reader
{
public:
    Reader(Reader&&) noexcept;
    Reader& operator=(Reader&&) noexcept;
    ~Reader();

    /// Dense profile ids are 0 .. profileCount()-1, merged and erased ones included.
    [[nodiscard]] std::uint32_t profileCount() const;
    /// survivors()[p] is the profile that p lives on in: itself, or the one it was merged into.
    [[nodiscard]] const std::vector<std::uint32_t>& survivors() const;
    [[nodiscard]] Result<ProfileColumns> profiles() const;
    [[nodiscard]] Result<ProfileRecord> profile(std::uint32_t id) const;
    [[nodiscard]] PublicProfileId publicId(std::uint32_t id) const;
    /// Resolves a public id, also of a merged profile, to the surviving profile. No index is needed: ids are computed.
    [[nodiscard]] std::optional<std::uint32_t> find(const PublicProfileId& id) const;
    [[nodiscard]] Result<std::optional<std::uint32_t>> findByIdentifier(std::string_view type,
                                                                        std::string_view value) const;

    [[nodiscard]] Result<std::vector<DictionaryEntry>> eventNames() const;
    [[nodiscard]] Result<std::vector<DictionaryEntry>> properties() const;
    [[nodiscard]] Result<std::vector<DictionaryEntry>> sources() const;
    [[nodiscard]] Result<std::vector<DictionaryEntry>> identifierTypes() const;
    [[nodiscard]] Result<std::vector<TraitDefinition>> traits() const;

    /// Winning values of one trait, index = profile id, in `kind` (by default the trait's own). An unknown trait is an
    /// error that names the closest one.
    [[nodiscard]] Result<TypedColumn> traitColumn(std::string_view trait,
                                                  std::optional<TypeKind> kind = std::nullopt) const;
    /// The same for one profile: a column of one row.
    [[nodiscard]] Result<TypedColumn> traitCell(std::string_view trait, std::uint32_t profile) const;
    /// When the winning value of a trait was told, in micros; index = profile id, INT64_MAX without a value. A trait
    /// that is not there has no value.
    [[nodiscard]] Result<std::vector<std::int64_t>> traitTimes(std::string_view trait) const;
    /// One identifier value per profile, index = profile id.
    [[nodiscard]] Result<TypedColumn> identifierColumn(std::string_view type, IdentifierPick pick) const;
    [[nodiscard]] Result<std::vector<TraitRecord>> traitsOf(std::uint32_t profile) const;
    [[nodiscard]] Result<std::vector<IdentifierRecord>> identifiersOf(std::uint32_t profile) const;
    [[nodiscard]] Result<std::vector<ConsentRecord>> consentsOf(std::uint32_t profile) const;
    /// Every record of one purpose by (profile, time, order of writing); the gate decides what they mean together.
    [[nodiscard]] Result<std::vector<ConsentRecord>> consents(std::string_view purpose) const;
    [[nodiscard]] Result<std::vector<LinkRecord>> linksOf(std::uint32_t profile) const;

    /// Number of events that match.
    [[nodiscard]] Result<std::int64_t> countEvents(const EventFilter& filter) const;
    /// All matching events in one piece, sorted by (profile, time, order of arrival): what the audience engine loads.
    /// About 30 ms per 10 million for profile, name and time, more for properties.
    [[nodiscard]] Result<EventChunk> events(const EventFilter& filter, const std::vector<PropertyRequest>& properties,
                                            const RunContext& context) const;
    /// Calls `use` with chunks of at most 65,536 matching events, in storage order. Return false to stop early.
    [[nodiscard]] Status scanEvents(const EventFilter& filter, const std::vector<PropertyRequest>& properties,
                                    const RunContext& context, const std::function<bool(const EventChunk&)>& use) const;
    /// One person's events, merged profiles included.
    [[nodiscard]] Result<std::vector<TimelineEvent>> timeline(std::uint32_t profile,
                                                              const TimelineOptions& options = {}) const;
    /// Runs `insert` once per event with the columns of event_plain (see ProfileStore::explode); returns the count.
    [[nodiscard]] Result<std::int64_t> copyEvents(Statement& insert, const RunContext& context) const;
    /// The log that identity rules are applied to, and what they refused in the last run that had rules.
    [[nodiscard]] Result<std::vector<StoredObservation>> observations() const;
    [[nodiscard]] Result<std::vector<ViolationCount>> countViolations() const;
    [[nodiscard]] Result<std::vector<StoredViolation>> violations(std::size_t limit) const;
    /// Every link of the store; of stores without observations they stand for them.
    [[nodiscard]] Status eachLink(const std::function<void(const LinkRecord&)>& use) const;
    /// The suppression list of the snapshot, read once. Fails when it cannot be read; nobody may pass then.
    [[nodiscard]] Result<const Suppression*> suppression() const;
    /// Whom the list names, an element per identifier and entry; as long as the Reader. The first call reads all
    /// identifiers unless the list is empty: about 0.3 s per million.
    [[nodiscard]] Result<std::span<const SuppressedPerson>> suppressedPeople() const;
    /// The types of related objects by name, with what the store has of them. About 0.1 s per million objects.
    [[nodiscard]] Result<std::vector<ObjectType>> objectTypes() const;
    /// The types and who tells them, by name; nothing is counted.
    [[nodiscard]] Result<std::vector<std::pair<std::string, std::string>>> objectTellers() const;
    /// All objects of a type with the asked properties (converted as those of events are, see PropertyRequest) and all
    /// relations to people of the store. A type or property that is not there is an error that names the closest one.
    /// About 0.1 s per million objects for the relations, and as much for each property.
    [[nodiscard]] Result<ObjectColumns> objects(std::string_view type,
                                                std::span<const PropertyRequest> properties) const;
    /// The objects that a profile is related to, once per role: by type, then the newest first, then by key.
    [[nodiscard]] Result<std::vector<ObjectRecord>> objectsOf(std::uint32_t profile) const;
    /// The first `limit` objects of a type, the newest first, then by key.
    [[nodiscard]] Result<std::vector<ObjectRecord>> newestObjects(std::string_view type, std::size_t limit) const;
    /// How far a source was read, or nothing.
    [[nodiscard]] Result<std::optional<std::string>> cursor(std::string_view source) const;

    struct State;
    explicit Reader(std::unique_ptr<State> state);

private:
    /// Winning values of a trait, of all profiles or of one.
    [[nodiscard]] Result<TypedColumn> winners(std::string_view trait, std::optional<TypeKind> kind,
                                              std::optional<std::uint32_t> profile) const;
    std::unique_ptr<State> m_state;
};

} // namespace weir::store
