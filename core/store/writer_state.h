#pragma once

#include "core/store/store_state.h"

#include <future>
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
    std::uint32_t profiles = 0;
    std::vector<std::uint32_t> survivors; ///< Of the profiles known when it was filled; later ones survive.
    std::map<std::uint32_t, std::vector<std::uint32_t>> absorbed; ///< Survivor -> the profiles merged into it.
    std::optional<PublicIds> publicIds;

    std::optional<IdentifierIndex> index;
    std::vector<std::uint8_t> stored; ///< Per identifier number: is it in the table?
    bool identifierIndexDropped = false;
    std::map<std::uint32_t, std::set<std::uint32_t>> traitSources; ///< Sources seen per trait definition.

    std::map<std::uint32_t, std::uint32_t> imports; ///< Source -> event_import of this run.
    EventBuffer buffer;
    EventBuffer suspects; ///< Events whose key is known: duplicates unless profile, name or time differ.
    bool segmentsWritten = false;
    std::future<std::vector<Segment>> encoding;
    PropertyParser parser;
    std::vector<std::uint32_t> owners; ///< Of the batch at hand: profiles that the batch's own were merged into.

    [[nodiscard]] const Database& db() const { return store->db; }
    [[nodiscard]] std::uint32_t resolve(std::uint32_t profile) const
    {
        return profile < survivors.size() ? survivors[profile] : profile;
    }
    [[nodiscard]] Result<std::uint32_t> dictionaryId(Dictionary& dictionary, std::string_view name,
                                                     std::string_view insert) const;
    [[nodiscard]] Result<std::uint32_t> importOf(std::uint32_t source);
    [[nodiscard]] Status loadKeys();
    [[nodiscard]] Status flush();
    [[nodiscard]] Status storeEncoded();
    [[nodiscard]] Status settleSuspects();
    [[nodiscard]] Status writeTail();
};

} // namespace weir::store
