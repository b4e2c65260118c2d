#pragma once

#include "core/base/run_context.h"
#include "plugins/sources/spreadsheet/archive.h"
#include "plugins/sources/spreadsheet/cell_format.h"
#include "plugins/sources/spreadsheet/workbook.h"
#include "plugins/sources/spreadsheet/xml_events.h"

#include <string>
#include <string_view>
#include <unordered_map>

namespace weir::plugins::sources_spreadsheet {

/// A workbook while it is read.
class SheetBuilder
{
public:
    SheetBuilder(const Archive& archive, const RunContext& run) : m_archive(archive), m_run(run) {}

    void beginSheet(std::string name);
    /// Cells out of the bounds of any spreadsheet program, and empty ones, are
    /// left out.
    void put(std::size_t row, std::size_t column, const Cell& cell);
    [[nodiscard]] Cell text(std::string_view text);
    /// Reads a part; `events` needs no `stops`.
    [[nodiscard]] Status read(const std::string& part, XmlEvents events);
    [[nodiscard]] Workbook take() { return std::move(m_book); }

private:
    const Archive& m_archive;
    const RunContext& m_run;
    Workbook m_book;
    std::unordered_map<std::string, std::uint32_t> m_texts;
    std::size_t m_cells = 0;
};

/// A number that means a date or a time, in days since `origin`; dates with a
/// time are to the millisecond.
[[nodiscard]] Cell datedCell(double days, NumberMeaning meaning, Date origin);

/// "2024-01-31" or "2024-01-31T08:30:00", as files write dates; the text itself
/// when it is neither.
[[nodiscard]] Cell isoCell(std::string_view text, SheetBuilder& builder);

[[nodiscard]] Status readXlsx(const Archive& archive, SheetBuilder& builder);
[[nodiscard]] Status readOds(SheetBuilder& builder);

} // namespace weir::plugins::sources_spreadsheet
