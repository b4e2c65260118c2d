#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <utility>
#include <vector>

namespace weir::stitch {

/// Which rows belong together (disjoint sets), joined by any number of threads at once without a lock.
///
/// A row points at an earlier one or at itself, and only the last of two tops is ever pointed at the other. So there
/// are no circles, the top of a set is its first row, and the order of the joins changes nothing.
class JoinedRows
{
public:
    explicit JoinedRows(std::size_t rows) : m_above(rows) { std::iota(m_above.begin(), m_above.end(), 0U); }

    void join(std::uint32_t a, std::uint32_t b)
    {
        for (;;) {
            a = top(a);
            b = top(b);
            if (a == b) {
                return;
            }
            if (a < b) {
                std::swap(a, b);
            }
            std::uint32_t expected = a;
            if (cell(a).compare_exchange_strong(expected, b, std::memory_order_relaxed)) {
                return;
            } // somebody else has joined `a` to another row meanwhile
        }
    }
    /// Brings the cell of a row that is joined soon into the cache.
    void prefetch(std::uint32_t row) const { __builtin_prefetch(&m_above[row], 1); }

    /// After the last join: every row points at the first of its set.
    void settle()
    {
        for (std::uint32_t& above : m_above) {
            above = m_above[above]; // that row comes first, so it points at its top already
        }
    }
    /// After `settle`.
    [[nodiscard]] std::uint32_t first(std::uint32_t row) const { return m_above[row]; }
    [[nodiscard]] const std::vector<std::uint32_t>& firsts() const { return m_above; }
    [[nodiscard]] std::vector<std::uint32_t> takeFirsts() { return std::move(m_above); }

private:
    std::atomic_ref<std::uint32_t> cell(std::uint32_t row) { return std::atomic_ref<std::uint32_t>(m_above[row]); }
    std::uint32_t top(std::uint32_t row)
    {
        for (;;) {
            const std::uint32_t above = cell(row).load(std::memory_order_relaxed);
            if (above == row) {
                return row;
            }
            const std::uint32_t next = cell(above).load(std::memory_order_relaxed);
            if (next != above) {
                cell(row).store(next, std::memory_order_relaxed); // a row that has one above it never is a top again
            }
            row = next;
        }
    }

    std::vector<std::uint32_t> m_above;
};

} // namespace weir::stitch
