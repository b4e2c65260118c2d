#include "core/identity/forgotten_rows.h"

#include "core/identity/identifier_reader.h"

#include <algorithm>

namespace weir::identity {

bool ForgottenRows::contains(std::uint32_t number)
{
    if (!m_any || number == kNoIdentifier) {
        return false;
    }
    if (number >= m_known.size()) {
        m_known.resize(m_index->size(), 0);
    }
    std::uint8_t& known = m_known[number];
    if (known == 0) {
        const std::string_view type = m_writer->identifierTypeName(m_index->type(number));
        known = m_list->isForgotten(type, m_index->value(number), m_now) ? 2 : 1;
    }
    return known == 2;
}

std::size_t ForgottenRows::leaveOut(std::span<const std::vector<std::uint32_t>> columns,
                                    std::vector<std::uint8_t>& keep)
{
    m_leftOut.assign(keep.size(), 0);
    for (const std::vector<std::uint32_t>& numbers : columns) {
        for (std::size_t row = 0; row < keep.size(); ++row) {
            if (contains(numbers[row])) {
                m_leftOut[row] = 1;
            }
        }
    }
    for (std::size_t row = 0; row < keep.size(); ++row) {
        m_rows += m_leftOut[row];
        keep[row] = m_leftOut[row] != 0 ? 0 : keep[row];
    }
    return static_cast<std::size_t>(std::count(keep.begin(), keep.end(), 1));
}

} // namespace weir::identity
