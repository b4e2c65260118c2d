#pragma once

#include "core/store/event_buffer.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace weir::store {

/// Sorts the events of a load roughly before they are sorted and encoded: what came in the order of arrival is dealt
/// out to parts, each of which has all events of a range of people. So the parts follow each other as one sorted run,
/// however many events were held; equal events meet in one part; and sorting a part jumps about in a few megabytes
/// instead of in all columns of the load.
///
/// Column by column, and each column of the load is given up once it is dealt out: the system hands the same memory to
/// the next one, already in the caches and without asking its host for it.
class EventParts
{
public:
    /// Deals out the rows of `runs`. A part has at most `rows` rows, unless a few people alone have more.
    [[nodiscard]] static std::vector<EventBuffer> of(std::vector<EventBuffer> runs, std::size_t rows);

private:
    EventParts(std::vector<EventBuffer> runs, std::size_t rows);
    void findParts(std::size_t rows);
    [[nodiscard]] std::uint32_t partOf(std::uint32_t profile) const
    {
        return m_partOfRange[(profile - m_smallest) >> m_shift];
    }
    /// Calls use(row, part) for each row of `run`.
    template <class Use>
    void eachRow(const EventBuffer& run, Use&& use) const;
    /// Deals out the column that `of(buffer)` gives; of the runs it is empty afterwards.
    template <class Of>
    void deal(Of&& of);
    void dealImports();
    void dealLane(std::size_t lane);
    void dealSparse(std::size_t lane);
    /// The lanes of all runs under the same numbers, in runs and parts alike.
    void alignLanes();
    /// Numbers the texts of a lane as the first run does, unless it does already.
    static void renumber(EventBuffer::Lane& lane, TextInterner& texts);

    std::vector<EventBuffer> m_runs;
    std::vector<EventBuffer> m_parts;
    std::uint32_t m_smallest = 0; ///< Profile.
    unsigned m_shift = 0;
    std::vector<std::uint16_t> m_partOfRange;
    std::vector<std::size_t> m_rows; ///< By part.
};

} // namespace weir::store
