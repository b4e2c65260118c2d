#pragma once

#include "core/types/row_batch.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace weir::stitch {

/// A cell as the text that it is compared by, as to_text() in expressions gives it; NULL gives an empty text. The view
/// is of the column or of `scratch`.
[[nodiscard]] std::string_view cellText(const Column& column, std::size_t row, std::string& scratch);

/// NULL or the empty text.
[[nodiscard]] inline bool isMissing(const Column& column, std::size_t row)
{
    return column.isNull(row) || (column.type.kind() == TypeKind::Text && column.texts[row].empty());
}

/// What names the records, in the order of the rows: integers by their value, everything else as text, by its bytes.
class RecordKeys
{
public:
    enum class Kind
    {
        Numbers, ///< No column names records: rows are numbered from 1.
        Integers,
        Texts
    };
    explicit RecordKeys(Kind kind) : m_kind(kind) {}

    /// Appends the keys of `rows` rows; without a column nobody has one.
    void add(const Column* column, std::size_t rows);
    [[nodiscard]] Kind kind() const { return m_kind; }
    [[nodiscard]] std::size_t size() const { return m_rows; }
    /// Is the row without a key? NULL and the empty text are none.
    [[nodiscard]] bool missing(std::size_t row) const { return !m_missing.empty() && m_missing[row] != 0; }
    /// Does the key of row `a` come before that of row `b`? Both have one.
    [[nodiscard]] bool before(std::size_t a, std::size_t b) const;
    [[nodiscard]] std::string text(std::size_t row) const;
    [[nodiscard]] std::int64_t integer(std::size_t row) const { return m_integers[row]; }
    [[nodiscard]] std::string_view view(std::size_t row) const { return m_texts[row]; }
    /// Is each key larger than that of the row before? Then no key comes twice.
    [[nodiscard]] bool ascending() const { return m_ascending; }
    [[nodiscard]] std::int64_t missingRows() const { return m_missingRows; }

private:
    void miss();

    Kind m_kind;
    std::size_t m_rows = 0;
    std::vector<std::int64_t> m_integers;
    TextColumn m_texts;
    std::vector<std::uint8_t> m_missing; ///< Empty while every row has a key.
    std::int64_t m_missingRows = 0;
    bool m_ascending = true;
};

} // namespace weir::stitch
