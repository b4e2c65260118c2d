#pragma once

#include "core/store/store_state.h"
#include "core/store/suppression.h"

namespace weir::store {

struct Reader::State
{
    Database db;
    std::optional<Transaction> snapshot;
    EventFile file{db};
    std::optional<PublicIds> publicIds;
    std::uint32_t profiles = 0;
    std::vector<std::uint32_t> survivors;
    bool merged = false; ///< Any profile was merged away.
    Dictionary names;
    Dictionary properties;
    std::vector<ImportInfo> imports;
    std::vector<SegmentHeader> headers;
    std::optional<Suppression> suppression; ///< Once somebody asked, as are those whom it names.
    std::optional<std::vector<SuppressedPerson>> suppressed;

    [[nodiscard]] static Result<Reader> open(const std::filesystem::path& path, const std::string& storeId,
                                             Duration busy);
    [[nodiscard]] Result<RawFilter> rawFilter(const EventFilter& filter) const;
    /// The profile and those merged into it, sorted.
    [[nodiscard]] Result<std::vector<std::uint32_t>> rawProfiles(std::uint32_t profile) const;
    /// Every segment of file and tail that may match, one after the other.
    [[nodiscard]] Status eachSegment(const RawFilter& filter, const RunContext& context,
                                     const std::function<Result<bool>(SegmentReader&, const Selection&)>& use) const;
    [[nodiscard]] std::uint32_t survivor(std::uint32_t profile) const
    {
        return profile < survivors.size() ? survivors[profile] : profile;
    }
};

} // namespace weir::store
