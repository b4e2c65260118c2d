#pragma once

#include "core/base/run_context.h"
#include "core/store/columns.h"
#include "core/store/identifier_index.h"
#include "core/store/objects.h"
#include "core/store/records.h"
#include "core/store/survivorship.h"

#include <memory>
#include <span>
#include <string_view>

namespace weir::store {

class ProfileStore;

/// First and last time that something was seen, in UTC micros; `first` after `last` means that no time is known.
struct SeenRange
{
    std::int64_t first = 0;
    std::int64_t last = 0;
};

/// An identifier of IdentifierIndex that now belongs to `profile`.
struct IdentifierAssignment
{
    std::uint32_t number = 0;
    std::uint32_t profile = 0;
    std::uint32_t source = 0;
    SeenRange seen;
};

/// A row of the identity log to write: a distinct set of identifier numbers of one source.
struct Observation
{
    std::uint64_t key = 0; ///< The same set of the same source has the same one, in every run.
    std::uint32_t source = 0;
    SeenRange seen;
    std::span<const std::uint32_t> identifiers;
};

/// What identity rules refused: `identifier` was left out of `observation` (0: of any).
struct ViolationRecord
{
    std::uint32_t identifier = 0;
    std::uint64_t observation = 0;
    std::string refusal;
    std::string limitType;
    std::int64_t time = 0;
};

struct StoredObservation;

/// A source holds two identifiers to be of one person, since `since`.
struct LikelyLinkRecord
{
    std::uint64_t key = 0; ///< Differs from those of observations.
    std::uint32_t source = 0;
    std::uint32_t typeA = 0;
    std::string valueA;
    std::uint32_t typeB = 0;
    std::string valueB;
    double confidence = 0;
    std::int64_t since = 0;
};

/// A trait column to write: row i says that `source` gave profile `profiles[i]` the value `values[i]` at `times[i]`.
/// NULL removes what the source said before.
struct TraitBatch
{
    std::uint32_t definition = 0; ///< From Writer::trait.
    std::uint32_t source = 0;     ///< From Writer::source.
    std::span<const std::uint32_t> profiles;
    std::span<const std::int64_t> times;
    const Column* values = nullptr;
};

/// One write transaction: all of it or nothing. Made by ProfileStore::beginWrite; dropping it without commit() takes
/// everything back, and so does a crash at any moment.
///
/// Everything is idempotent: writing the same identifiers, traits, links, consents and keyed events again changes
/// nothing. One thread at a time; segments are encoded on other threads behind it.
class Writer
{
public:
    Writer(Writer&&) noexcept;
    Writer& operator=(Writer&&) = delete;
    ~Writer();

    /// The number of a name in its dictionary; new names are added. Cheap to repeat.
    [[nodiscard]] Result<std::uint32_t> source(std::string_view name, SourceKind kind = SourceKind::Replayable);
    [[nodiscard]] Result<std::uint32_t> identifierType(std::string_view name);
    [[nodiscard]] Result<std::uint32_t> eventName(std::string_view name);
    [[nodiscard]] Result<std::uint32_t> property(std::string_view name);
    /// A known trait must keep its type: another one is an error that names both.
    [[nodiscard]] Result<std::uint32_t> trait(const TraitDefinition& definition);
    /// Says which value of a trait stands, for all people at once. From the first rule that is not Latest on,
    /// everything that is said about the trait is kept.
    [[nodiscard]] Status setSurvivorship(std::uint32_t definition, const Survivorship& survivorship);
    [[nodiscard]] bool keepsStatements(std::uint32_t definition) const;

    /// Identifiers of the store and of this transaction, loaded at the first call (about 0.3 s per million).
    [[nodiscard]] Result<IdentifierIndex*> identifiers();
    /// Number of dense profile ids given out so far, merged ones included.
    [[nodiscard]] std::uint32_t profileCount() const;
    /// The survivor of `profile` (itself when it was never merged).
    [[nodiscard]] std::uint32_t resolve(std::uint32_t profile) const;
    [[nodiscard]] PublicProfileId publicId(std::uint32_t profile) const;
    /// When `profile` was made; the oldest profile survives a merge (ties: the smallest id).
    [[nodiscard]] Result<Instant> createdAt(std::uint32_t profile) const;

    /// Makes one profile per element of `seen`; returns the id of the first, the others follow it. Cheap: they are
    /// written when something needs them, at the latest by commit().
    [[nodiscard]] Result<std::uint32_t> createProfiles(std::span<const SeenRange> seen);
    /// Widens first and last seen of existing profiles.
    [[nodiscard]] Status touchProfiles(std::span<const std::uint32_t> profiles, std::span<const SeenRange> seen);
    /// Merges `absorbed` into `survivor`: its identifiers and traits move now, its events at the next compaction
    /// (readers see them at once). Its public id resolves to the survivor for ever; consent records stay as written.
    [[nodiscard]] Status mergeProfiles(std::uint32_t survivor, std::uint32_t absorbed, std::string_view reason);
    /// Writes identifiers and their owners into the table and the index; for known ones only widens the times.
    [[nodiscard]] Status putIdentifiers(std::span<const IdentifierAssignment> assignments);
    /// Per (profile, definition, source) the value with the newest time stays (equal times: the greater value), so the
    /// order of input does not matter. The winner among sources is the newest; ties go to the source whose name sorts
    /// first.
    [[nodiscard]] Status putTraits(const TraitBatch& batch);
    /// For traits that keep statements: the batch holds all that its source says about these profiles as of now, maybe
    /// several values each. Kept where that differs from what the source said last.
    [[nodiscard]] Status putTraitsSaidNow(const TraitBatch& batch);
    /// Makes `values` (index = profile, NULL: none) all that is known about a trait that `source` alone computes, with
    /// the definition as given, and says how many values differ now. What stays the same keeps its time. A trait that
    /// another source tells too is an error. Cost: one pass over the trait's rows, and the rows that differ.
    [[nodiscard]] Result<std::int64_t> replaceTrait(const TraitDefinition& definition, std::uint32_t source,
                                                    const Column& values, Instant time);
    /// Removes a trait that `source` alone computes with all of its values, and says how many there were. A trait that
    /// is not there, or that another source tells, stays as it is. Its name must not be given to a trait in the same
    /// transaction.
    [[nodiscard]] Result<std::int64_t> dropTrait(std::string_view trait, std::uint32_t source);
    [[nodiscard]] Status putLinks(std::span<const LinkRecord> links);
    [[nodiscard]] Status putConsents(std::span<const ConsentRecord> consents);
    /// Adds events; those whose key, profile, name and time are stored already are dropped and counted.
    [[nodiscard]] Status appendEvents(const EventBatch& batch);
    /// Writes what holdEvents notes of the events' origin.
    [[nodiscard]] Status prepareHold(std::uint32_t source);
    /// The same for events whose people are not settled yet: `batch.profiles` are numbers of the caller's own, which
    /// releaseEvents turns into profiles. About 36 bytes and the distinct texts per event until then. After prepareHold
    /// of its source a batch without JSON touches no table: one thread may hold while another one writes people.
    [[nodiscard]] Status holdEvents(const EventBatch& batch);
    /// Bytes of held events; of the thread that holds them.
    [[nodiscard]] std::size_t heldBytes() const;
    /// Reads what releaseEvents needs of the store.
    [[nodiscard]] Status prepareRelease();
    /// Adds the held events; number n stands for profile `profileOf[n]`. After prepareRelease it touches no table: it
    /// may run on another thread beside the calls that write people.
    [[nodiscard]] Status releaseEvents(std::span<const std::uint32_t> profileOf);
    /// The log that identity rules are applied to. Putting a known observation widens its times.
    [[nodiscard]] Result<std::vector<StoredObservation>> observations() const;
    [[nodiscard]] Status putObservations(std::span<const Observation> observations);
    /// What rules refused, all of it: it replaces what stood there.
    [[nodiscard]] Status replaceViolations(std::span<const ViolationRecord> violations);
    /// Removes events, traits and consents that `sources` gave `profiles`, so that the run can give them to whom they
    /// belong. Before any event of the run is released.
    [[nodiscard]] Status forget(std::span<const std::uint32_t> profiles, std::span<const std::uint32_t> sources);
    /// Ends profiles that have nothing left; their ids stay reserved.
    [[nodiscard]] Status retire(std::span<const std::uint32_t> profiles);
    [[nodiscard]] Result<std::optional<std::string>> cursor(std::string_view source) const;
    [[nodiscard]] Result<std::vector<LinkRecord>> links() const;
    /// What sources hold to be likely. Putting it replaces everything that `sources` said before.
    [[nodiscard]] Result<std::vector<LikelyLinkRecord>> likelyLinks() const;
    [[nodiscard]] Status putLikelyLinks(std::span<const LikelyLinkRecord> links,
                                        std::span<const std::uint32_t> sources);
    /// The links with a confidence, all of them: those that stand in the store and are not among them are removed.
    [[nodiscard]] Status replaceConfidentLinks(std::span<const LinkRecord> links);
    [[nodiscard]] std::string_view sourceName(std::uint32_t source) const;
    [[nodiscard]] std::string_view identifierTypeName(std::uint32_t type) const;
    /// Removes identifiers that no longer identify anybody.
    [[nodiscard]] Status dropIdentifiers(std::span<const std::uint32_t> numbers);
    /// Removes the links of identifiers (type and value).
    [[nodiscard]] Status forgetLinks(std::span<const std::pair<std::string, std::string>> ends);
    /// Sets first and last seen of profiles to what their identifiers say; after putIdentifiers.
    [[nodiscard]] Status seenByIdentifiers(std::span<const std::uint32_t> profiles);
    /// Makes `rows` all objects of a type: other ones go, and only what differs is written. Properties that are not in
    /// the definition lose their values, and so does one whose type of data changes. A type that another teller tells
    /// is an error. About 3 s per million objects at first, 1 s when nothing differs.
    [[nodiscard]] Result<ObjectSummary> replaceObjects(const ObjectTypeDefinition& type, const ObjectRows& rows);
    /// The same for rows that are not all: objects of other keys stay. A row that is older than what is known of its
    /// object says nothing; one of the same time adds its people, and of differing values the greatest stays.
    [[nodiscard]] Result<ObjectSummary> putObjects(const ObjectTypeDefinition& type, const ObjectRows& rows);
    /// Removes a type with all of its objects if `teller` tells it, and says how many there were.
    [[nodiscard]] Result<std::int64_t> dropObjects(std::string_view type, std::string_view teller);
    /// Remembers how far a source has been read; becomes visible with the rows that were read.
    [[nodiscard]] Status setCursor(std::string_view source, std::string_view position);

    /// Encodes what is left, makes everything durable and visible at once.
    [[nodiscard]] Result<WriteSummary> commit();

    struct State;
    explicit Writer(std::unique_ptr<State> state);

private:
    std::unique_ptr<State> m_state;
};

} // namespace weir::store
