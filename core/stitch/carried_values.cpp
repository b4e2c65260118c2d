#include "core/stitch/carried_values.h"

#include <algorithm>
#include <bit>
#include <tuple>

namespace weir::stitch {
namespace {

/// So many joins ahead the memory is asked for what a join will read.
constexpr std::size_t kAhead = 24;

} // namespace

void CarriedValues::take(std::size_t part, std::vector<Cell>& cells)
{
    Part& taken = m_parts[part];
    for (std::size_t i = 0; i < taken.chunks.size(); ++i) {
        const Chunk& chunk = *taken.chunks[i];
        const std::size_t used = i + 1 == taken.chunks.size() ? taken.used : kChunk;
        cells.insert(cells.end(), chunk.begin(), chunk.begin() + static_cast<std::ptrdiff_t>(used));
    }
    taken = Part();
}

void ValueJoiner::oneCellPerRecord()
{
    for (CarriedValues::Cell& cell : m_cells) {
        cell.row = m_records[cell.row];
    }
    const auto key = [](const CarriedValues::Cell& cell) { return std::tie(cell.value, cell.row); };
    std::sort(m_cells.begin(), m_cells.end(), [&](const auto& a, const auto& b) { return key(a) < key(b); });
    m_cells.erase(
        std::unique(m_cells.begin(), m_cells.end(), [&](const auto& a, const auto& b) { return key(a) == key(b); }),
        m_cells.end());
}

void ValueJoiner::run(std::span<CarriedValues> carried, std::size_t part, JoinedRows& rows)
{
    m_cells.clear();
    for (CarriedValues& some : carried) {
        some.take(part, m_cells);
    }
    if (!m_records.empty()) {
        oneCellPerRecord();
    }
    m_slots.assign(std::bit_ceil(m_cells.size() * 2 + 1), Slot{});
    m_slotOf.resize(m_cells.size());
    const std::size_t mask = m_slots.size() - 1;
    for (std::size_t i = 0; i < m_cells.size(); ++i) {
        const CarriedValues::Cell& cell = m_cells[i];
        std::size_t at = cell.value[0] & mask;
        while (m_slots[at].count > 0 && m_slots[at].value != cell.value) {
            at = (at + 1) & mask;
        }
        if (m_slots[at].count == 0) {
            m_slots[at] = {cell.value, cell.row, 0};
        }
        ++m_slots[at].count;
        m_slotOf[i] = static_cast<std::uint32_t>(at);
    }
    m_pairs.clear();
    for (std::size_t i = 0; i < m_cells.size(); ++i) {
        const Slot& slot = m_slots[m_slotOf[i]];
        const bool first = slot.row == m_cells[i].row;
        const bool common = m_most > 0 && slot.count > m_most;
        if (first) {
            m_counts.common += common ? 1 : 0;
            m_counts.shared += !common && slot.count > 1 ? 1 : 0;
        } else if (!common) {
            m_pairs.emplace_back(slot.row, m_cells[i].row);
        }
    }
    for (std::size_t i = 0; i < m_pairs.size(); ++i) {
        if (i + kAhead < m_pairs.size()) {
            rows.prefetch(m_pairs[i + kAhead].first);
            rows.prefetch(m_pairs[i + kAhead].second);
        }
        rows.join(m_pairs[i].first, m_pairs[i].second);
    }
}

} // namespace weir::stitch
