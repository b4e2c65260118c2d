#pragma once

#include "core/store/event_encoder.h"
#include "core/store/ledger.h"
#include "core/store/store_state.h"
#include "core/store/trait_statements.h"

#include <map>
#include <set>

namespace weir::store {

struct Writer::State
{
    State(std::shared_ptr<ProfileStore::State> shared, Transaction begun)
        : store(std::move(shared)), transaction(std::move(begun))
    {}
    ~State();

    std::shared_ptr<ProfileStore::State> store;
    Transaction transaction;
    RunId run;
    RunContext context;
    Instant now;
    bool done = false;
    WriteSummary summary;

    Dictionary sources;
    Dictionary identifierTypes;
    Dictionary names;
    Dictionary properties;
    Dictionary traitNames;
    std::map<std::uint32_t, DataType> traitTypes;
    std::map<std::uint32_t, Survivorship> survivorships; ///< Of traits whose statements are kept.
    std::uint32_t profiles = 0;
    std::uint32_t profilesBefore = 0;     ///< Those from here on were made in this transaction.
    std::vector<std::uint32_t> survivors; ///< Of the profiles known when it was filled; later ones survive.
    std::map<std::uint32_t, std::vector<std::uint32_t>> absorbed; ///< Survivor -> the profiles merged into it.
    std::optional<PublicIds> publicIds;
    std::optional<LedgerWriter> ledger; ///< From the first entry of the transaction on.

    std::optional<IdentifierIndex> index;
    std::vector<std::uint8_t> stored; ///< Per identifier number: is it in the table?
    bool identifierIndexDropped = false;
    std::map<std::uint32_t, std::set<std::uint32_t>> traitSources; ///< Sources seen per trait definition.

    std::set<std::uint32_t> lostIdentifiers; ///< Profiles that had one and have it no longer, merges apart.

    std::map<std::uint32_t, std::uint32_t> imports; ///< Source -> event_import of this run.
    std::vector<EventBuffer> held; ///< Events whose people are not known yet, in buffers of one run each.
    EventBuffer buffer;
    bool firstKeys = false;  ///< No event with a key came before those held: they only need to be told from each other.
    bool keysBehind = false; ///< Such events were released: their keys are in their segments only.
    std::size_t checked = 0; ///< Rows of `buffer`, from the first on, whose keys are looked up already.
    EventBuffer suspects;    ///< Events whose key is known: duplicates unless profile, name or time differ.
    bool segmentsWritten = false;
    std::size_t segmentsStored = 0;
    std::optional<SegmentWriter> segments;
    EventEncoder encoder;
    PropertyParser parser;
    std::vector<std::uint32_t> owners; ///< Of the batch at hand: profiles that the batch's own were merged into.

    std::vector<SeenRange> newProfiles; ///< The last ones of `profiles`, which no table holds yet.

    /// Puts an answer that was added into the ledger.
    [[nodiscard]] Status noteConsent(const ConsentRecord& record, std::uint32_t profile);

    [[nodiscard]] const Database& db() const { return store->db; }
    [[nodiscard]] std::uint32_t resolve(std::uint32_t profile) const
    {
        return profile < survivors.size() ? survivors[profile] : profile;
    }
    [[nodiscard]] Result<std::uint32_t> dictionaryId(Dictionary& dictionary, std::string_view name,
                                                     std::string_view insert) const;
    [[nodiscard]] Result<std::uint32_t> importOf(std::uint32_t source);
    /// Writes new profiles into their table; before anything else reads or changes it.
    [[nodiscard]] Status writeProfiles();
    [[nodiscard]] Status loadKeys();
    /// Whether no event is stored, on its way or waiting but those held.
    [[nodiscard]] Result<bool> hasNoEvents() const;
    [[nodiscard]] Status append(EventBuffer& target, const EventBatch& batch, std::span<const std::uint32_t> people);
    /// Looks up the keys of `buffer` and moves rows whose key is known to `suspects`.
    [[nodiscard]] Status findSuspects();
    /// Drops the true duplicates among the suspects and puts the others into `buffer`.
    [[nodiscard]] Status settleSuspects();
    /// Hands the buffer over to be encoded; settles suspects first when they are many.
    [[nodiscard]] Status flush();
    /// Hands the buffer without its suspects over to be encoded. Touches no table once the keys are loaded.
    [[nodiscard]] Status encode();
    /// Writes encoded segments into the file until at most `rows` events are on their way.
    [[nodiscard]] Status storeEncoded(std::size_t rows);
    [[nodiscard]] Status writeTail();
    /// Adds to the statements of a trait that keeps them. `saidNow`: they are all that the source says.
    [[nodiscard]] Status logTraits(const TraitBatch& batch, bool saidNow);
    [[nodiscard]] Status decideTrait(std::uint32_t definition, std::uint32_t profile);
    /// Lets relations of objects follow the identifiers that they name.
    [[nodiscard]] Status settleRelations();
    [[nodiscard]] Status moveStatements(std::uint32_t definition, std::uint32_t from, std::uint32_t to);
};

} // namespace weir::store
