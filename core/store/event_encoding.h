#pragma once

#include "core/store/event_buffer.h"
#include "core/store/event_order.h"

#include <cstdint>
#include <span>
#include <vector>

namespace weir::store {

/// The rows of an EventBuffer sorted by (profile, time, order of arrival), to be encoded segment by segment: several
/// threads may encode different segments at once. The buffer must outlive it and stay as it is.
class EventEncoding
{
public:
    EventEncoding(const EventBuffer& rows, int level, PropertyNames names);

    /// Segments of at most kSegmentRows.
    [[nodiscard]] std::size_t size() const { return (m_order.size() + kSegmentRows - 1) / kSegmentRows; }
    [[nodiscard]] Segment encode(std::size_t index) const;

private:
    using Lane = EventBuffer::Lane;
    /// Entry `entry` of a lane stands at sorted row `position`.
    struct Placed
    {
        std::uint32_t position = 0;
        std::uint32_t entry = 0;
    };
    /// A lane and where its values stand; empty `placed` means that every row has one.
    struct LanePlaces
    {
        const Lane* lane = nullptr;
        std::vector<Placed> placed; ///< Sorted by position.
    };
    [[nodiscard]] std::vector<Placed> place(const Lane& lane, std::span<const std::uint32_t> positionOf) const;
    void encodeFixed(Segment& segment, std::span<const OrderedEvent> order) const;
    void encodeWhole(Segment& segment, const Lane& lane, std::span<const OrderedEvent> order) const;
    void encodeSome(Segment& segment, const Lane& lane, std::span<const Placed> placed, std::size_t begin) const;

    const EventBuffer* m_rows;
    int m_level;
    PropertyNames m_names;
    BigVector<OrderedEvent> m_order;
    bool m_oneImport;                ///< All rows came with the same import.
    std::vector<LanePlaces> m_lanes; ///< By property.
};

} // namespace weir::store
