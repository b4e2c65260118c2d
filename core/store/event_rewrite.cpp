#include "core/store/event_buffer.h"
#include "core/store/event_file.h"

#include <bit>

namespace weir::store {

Status EventBuffer::appendSegment(SegmentReader& segment, const Selection& rows,
                                  const std::function<std::uint32_t(std::uint32_t)>& profileOf,
                                  const std::function<bool(std::uint32_t)>& keepKeyOfImport, const PropertyIds& ids)
{
    WEIR_ASSIGN_OR_RETURN(const SegmentColumn* profiles, segment.column(Slot::Profile));
    WEIR_ASSIGN_OR_RETURN(const SegmentColumn* names, segment.column(Slot::Name));
    WEIR_ASSIGN_OR_RETURN(const SegmentColumn* times, segment.column(Slot::Time));
    WEIR_ASSIGN_OR_RETURN(const SegmentColumn* keys, segment.column(Slot::Key));
    WEIR_ASSIGN_OR_RETURN(const SegmentColumn* imports, segment.column(Slot::Import));
    const std::size_t base = m_profiles.size();
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const std::uint32_t row = rows[i];
        EventRow event;
        event.profile = profileOf(static_cast<std::uint32_t>(profiles->integer(row)));
        event.name = static_cast<std::uint32_t>(names->integer(row));
        event.time = times->integer(row);
        event.import = imports ? static_cast<std::uint32_t>(imports->integer(row)) : 0;
        event.key = keys && keepKeyOfImport(event.import) ? static_cast<std::uint64_t>(keys->integer(row)) : 0;
        append(event);
    }
    WEIR_ASSIGN_OR_RETURN(const std::vector<ColumnInfo>* infos, segment.columns());
    for (const ColumnInfo& info : *infos) {
        if (info.slot < static_cast<std::uint32_t>(Slot::FirstProperty)) {
            continue;
        }
        WEIR_ASSIGN_OR_RETURN(SegmentColumn * column, segment.column(info.slot));
        Lane& target = lane(info.property, info.kind, info.scale);
        constexpr std::uint64_t kFresh = ~std::uint64_t{0};
        std::vector<std::uint64_t> codes(column->codes(), kFresh);
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const std::uint32_t row = rows[i];
            if (!column->isValid(row)) {
                continue;
            }
            std::uint64_t bits = 0;
            switch (column->encoding()) {
            case SegmentColumn::Encoding::Texts: {
                const std::uint32_t code = column->code(row);
                if (code >= codes.size()) {
                    return segmentDamaged();
                }
                if (codes[code] == kFresh) {
                    WEIR_ASSIGN_OR_RETURN(const std::string_view text, column->entry(code));
                    codes[code] = textCode(target, text);
                }
                bits = codes[code];
                break;
            }
            case SegmentColumn::Encoding::Integers:
                bits = static_cast<std::uint64_t>(column->integer(row));
                break;
            default:
                bits = std::bit_cast<std::uint64_t>(column->number(row));
            }
            put(target, base + i, bits);
        }
    }
    if (segment.header().restProperties.empty()) {
        return {};
    }
    WEIR_ASSIGN_OR_RETURN(SegmentColumn * rest, segment.column(Slot::Rest));
    PropertyParser parser;
    Status failed;
    for (std::size_t i = 0; rest && i < rows.size(); ++i) {
        if (!rest->isValid(rows[i])) {
            continue;
        }
        WEIR_ASSIGN_OR_RETURN(const std::string_view json, rest->text(rows[i]));
        WEIR_RETURN_IF_ERROR(parser.parse(json, [&](std::string_view name, const PropertyValue& value) {
            Result<std::uint32_t> id = ids(name);
            if (id) {
                addAt(base + i, *id, value);
            } else {
                failed = std::move(id).error();
            }
        }));
    }
    return failed;
}

} // namespace weir::store
