#include "core/store/segment_rewrite.h"

namespace weir::store {

Status Rewrite::drop(const RawFilter& filter, const std::function<bool(std::uint32_t)>& theirs) const
{
    WEIR_ASSIGN_OR_RETURN(const std::vector<SegmentHeader> headers, file.headers());
    for (const SegmentHeader& header : headers) {
        if (!mayMatch(header, filter)) {
            continue;
        }
        SegmentReader segment(file, header);
        WEIR_ASSIGN_OR_RETURN(const Selection chosen, segment.select(filter));
        if (chosen.size() == 0) {
            continue;
        }
        WEIR_ASSIGN_OR_RETURN(const SegmentColumn* origins, segment.column(Slot::Import));
        Selection rest;
        rest.total = header.rows;
        for (std::uint32_t row = 0, next = 0; row < header.rows; ++row) {
            const bool named = next < chosen.size() && chosen[next] == row;
            next += named ? 1 : 0;
            if (!named || !theirs(origins ? static_cast<std::uint32_t>(origins->integer(row)) : 0)) {
                rest.rows.push_back(row);
            }
        }
        if (rest.size() == header.rows) {
            continue;
        }
        EventBuffer buffer;
        WEIR_RETURN_IF_ERROR(append(buffer, segment, rest, [](std::uint32_t) { return true; }));
        if (rest.size() > 0) {
            WEIR_RETURN_IF_ERROR(storeSegments(db, encode(buffer, header.level)));
        }
        WEIR_RETURN_IF_ERROR(dropSegment(db, header.id));
    }
    return {};
}

} // namespace weir::store
