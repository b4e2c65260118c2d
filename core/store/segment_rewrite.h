#pragma once

#include "core/store/event_file.h"
#include "core/store/reader_state.h"
#include "core/store/statements.h"

#include <functional>

namespace weir::store {

/// What the segments of a store are rewritten with.
struct Rewrite
{
    const Database& db;
    EventFile file;
    std::vector<std::uint32_t> survivors;
    Dictionary properties;
    std::vector<ImportInfo> imports;

    [[nodiscard]] static Result<Rewrite> begin(const Database& db)
    {
        WEIR_ASSIGN_OR_RETURN(const std::int64_t profiles, db.integer(sql::kProfileCount));
        WEIR_ASSIGN_OR_RETURN(std::vector<std::uint32_t> survivors,
                              loadSurvivors(db, static_cast<std::uint32_t>(profiles)));
        WEIR_ASSIGN_OR_RETURN(Dictionary properties, Dictionary::load(db, sql::kSelectProperties));
        const EventFile file(db);
        WEIR_ASSIGN_OR_RETURN(std::vector<ImportInfo> imports, file.imports());
        return Rewrite{db, EventFile(db), std::move(survivors), std::move(properties), std::move(imports)};
    }
    [[nodiscard]] std::uint32_t survivor(std::uint32_t profile) const
    {
        return profile < survivors.size() ? survivors[profile] : profile;
    }
    [[nodiscard]] Status append(EventBuffer& buffer, SegmentReader& segment, const Selection& rows,
                                const std::function<bool(std::uint32_t)>& keepKey) const
    {
        return buffer.appendSegment(
            segment, rows, [&](std::uint32_t profile) { return survivor(profile); }, keepKey,
            [&](std::string_view name) -> Result<std::uint32_t> {
                const std::optional<std::uint32_t> id = properties.find(name);
                return id ? Result<std::uint32_t>(*id) : Result<std::uint32_t>(segmentDamaged());
            });
    }
    [[nodiscard]] std::vector<Segment> encode(const EventBuffer& buffer, int level) const
    {
        return buffer.encode(level, [&](std::uint32_t id) { return properties.name(id); });
    }
    /// Writes the segments again that hold events of `filter` whose import `theirs` names, without these.
    [[nodiscard]] Status drop(const RawFilter& filter, const std::function<bool(std::uint32_t)>& theirs) const;
};

} // namespace weir::store
