#pragma once

#include "core/store/identifier_index.h"
#include "core/store/writer.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace weir::store {

/// New identifiers as rows of their table, in the order of its primary key: sorted inserts are several times faster
/// than random ones. Texts lie side by side, so that the inserts read memory from front to back. Cheap when the
/// assignments come in that order (IdentifierIndex::sort).
class IdentifierRows
{
public:
    struct Row
    {
        std::int64_t hash = 0;
        std::uint32_t type = 0;
        std::uint32_t profile = 0;
        SeenRange seen;
        std::uint32_t source = 0;
        std::uint32_t size = 0; ///< Of the text.
        std::size_t begin = 0;  ///< Of the text.
    };
    /// An assignment and the profile that its own was merged into.
    struct Added
    {
        std::uint32_t number = 0;
        std::uint32_t profile = 0;
        std::uint32_t position = 0; ///< Of the assignment.
    };

    /// Assignments of one identifier become one row: seen at any of their times, of the last one's profile.
    IdentifierRows(const IdentifierIndex& index, std::span<const IdentifierAssignment> assignments,
                   std::span<const Added> added);
    [[nodiscard]] const std::vector<Row>& rows() const { return m_rows; }
    /// How many rows belong to a smaller profile than one before them. An index by profile takes the others at its end.
    [[nodiscard]] std::size_t scattered() const { return m_scattered; }
    [[nodiscard]] std::string_view text(const Row& row) const
    {
        return std::string_view(m_texts).substr(row.begin, row.size);
    }

private:
    std::vector<Row> m_rows;
    std::string m_texts;
    std::size_t m_scattered = 0;
};

} // namespace weir::store
