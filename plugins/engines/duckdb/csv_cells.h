#pragma once

#include "core/types/row_batch.h"
#include "plugins/engines/duckdb/api.h"
#include "plugins/engines/duckdb/csv_blocks.h"

#include <functional>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

namespace weir::plugins::engines_duckdb {

/// A cell as it stands in a block: between its quotes when it has some.
struct CsvCell
{
    static constexpr std::size_t kReadable = 16;
    const char* begin = nullptr; ///< At least kReadable bytes may be read from here.
    std::uint32_t size = 0;
    bool escaped = false; ///< Has doubled or escaped quotes in it.
    [[nodiscard]] std::string_view text() const { return {begin, size}; }
};

/// Reads the cells of one column into vectors of its type, exactly: a text becomes the value that it says, or a fault.
///
/// NULL only comes from the texts that mean no value, and from empty cells of columns that are not text. Spaces around
/// numbers, dates and times do not count. Whole numbers have no leading zeros and no plus sign, because codes have.
/// Decimals keep every digit: further digits than the scale has must be zeros. Numbers are finite. Times are ISO
/// (base/time.h, offsets included) or have the scan's format; behind microseconds digits are cut.
class CsvColumn
{
public:
    virtual ~CsvColumn() = default;
    [[nodiscard]] static std::unique_ptr<CsvColumn> create(const DataType& type, const CsvFormat& format);
    /// Told of each cell that cannot be read; its row is left undefined.
    using OnFault = std::function<void(std::size_t row, CsvFault fault)>;
    /// Reads `rows` cells; `validText` says that all of them are known to be UTF-8.
    virtual void read(const CsvCell* cells, std::size_t rows, bool validText, duckdb_vector vector,
                      const OnFault& fault) = 0;
    /// The same into a column without rows.
    virtual void read(const CsvCell* cells, std::size_t rows, bool validText, Column& column, const OnFault& fault) = 0;
};

/// A sentence for a fault, without the row's values. `column` and `type` are those of the cell, if it is one's.
[[nodiscard]] std::string reasonOf(CsvFault fault, const std::string& column, const DataType& type);

/// A decimal with at most the given digits, unscaled; a fault when it is none or does not fit exactly.
struct DecimalText
{
    std::optional<CsvFault> fault;
    DecimalValue::Int128 unscaled = 0;
};
[[nodiscard]] DecimalText readDecimal(std::string_view text, int precision, int scale, char separator);

} // namespace weir::plugins::engines_duckdb
