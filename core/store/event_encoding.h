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
    /// What becomes of an event whose duplicate key, profile, name and time are those of one that came before it.
    /// Sorted, such events are neighbours, so that a load needs no table of its own keys to find them.
    enum class Repeats
    {
        Keep,
        Drop
    };
    EventEncoding(const EventBuffer& rows, int level, PropertyNames names, Repeats repeats = Repeats::Keep);

    /// How many events were dropped.
    [[nodiscard]] std::size_t dropped() const { return m_rows->rows() - m_order.size(); }
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
    /// A lane and where its values stand.
    struct LanePlaces
    {
        const Lane* lane = nullptr;
        bool whole = false;         ///< Every row has one: entry and row are the same.
        std::vector<Placed> placed; ///< Of others, sorted by position.
    };
    void dropRepeats();
    [[nodiscard]] std::vector<Placed> place(const Lane& lane, std::span<const std::uint32_t> positionOf) const;
    void encodeFixed(Segment& segment, std::span<const OrderedEvent> order) const;
    void encodeWhole(Segment& segment, const Lane& lane, std::span<const OrderedEvent> order) const;
    void encodeSome(Segment& segment, const Lane& lane, std::span<const Placed> placed, std::size_t begin) const;

    const EventBuffer* m_rows;
    int m_level;
    PropertyNames m_names;
    BigVector<OrderedEvent> m_order;
    std::vector<LanePlaces> m_lanes; ///< By property.
};

} // namespace weir::store
