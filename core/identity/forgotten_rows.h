#pragma once

#include "core/store/identifier_index.h"
#include "core/store/suppression.h"
#include "core/store/writer.h"

#include <cstdint>
#include <span>
#include <vector>

namespace weir::identity {

/// Finds the rows of a run that name somebody whom the suppression list says to forget: they are left out as if they
/// had never come, so that reading old data again brings nobody back.
class ForgottenRows
{
public:
    ForgottenRows(const store::Suppression& list, const store::IdentifierIndex& index, const store::Writer& writer,
                  Instant now)
        : m_list(&list), m_index(&index), m_writer(&writer), m_now(now), m_any(list.forgets(now))
    {}

    /// False: no row can be left out.
    [[nodiscard]] bool any() const { return m_any; }
    /// Is the identifier with this number of somebody to be forgotten? Asked of the list once per number.
    [[nodiscard]] bool contains(std::uint32_t number);
    /// Clears `keep` of every row with such an identifier in one of `columns`; returns how many rows are kept.
    std::size_t leaveOut(std::span<const std::vector<std::uint32_t>> columns, std::vector<std::uint8_t>& keep);
    /// Of the rows of the last leaveOut.
    [[nodiscard]] bool isLeftOut(std::size_t row) const { return m_any && m_leftOut[row] != 0; }
    /// Rows left out so far.
    [[nodiscard]] std::int64_t rows() const { return m_rows; }
    void count(std::int64_t rows) { m_rows += rows; }

private:
    const store::Suppression* m_list;
    const store::IdentifierIndex* m_index;
    const store::Writer* m_writer;
    Instant m_now;
    bool m_any;
    std::vector<std::uint8_t> m_known; ///< By number: 0 not asked, 1 fine, 2 forgotten.
    std::vector<std::uint8_t> m_leftOut;
    std::int64_t m_rows = 0;
};

} // namespace weir::identity
