#include "plugins/sources/spreadsheet/sheet_builder.h"

#include <cmath>
#include <limits>

namespace weir::plugins::sources_spreadsheet {
namespace {

constexpr std::int64_t kMicrosOfDay = 86'400'000'000;
constexpr std::size_t kMostRows = 1'048'576;
constexpr std::size_t kMostColumns = 16'384;
constexpr std::size_t kMostCells = 50'000'000; ///< About 1 GB in memory.
constexpr double kMostDays = 2'958'466;        ///< 31 December 9999, the last day that Excel knows.

} // namespace

void SheetBuilder::beginSheet(std::string name)
{
    m_book.sheets.push_back({std::move(name), {}});
}

void SheetBuilder::put(std::size_t row, std::size_t column, const Cell& cell)
{
    if (std::holds_alternative<std::monostate>(cell) || row >= kMostRows || column >= kMostColumns ||
        m_book.sheets.empty() || m_cells > kMostCells) {
        return;
    }
    ++m_cells;
    auto& rows = m_book.sheets.back().rows;
    if (rows.size() <= row) {
        rows.resize(row + 1);
    }
    if (rows[row].size() <= column) {
        rows[row].resize(column + 1);
    }
    rows[row][column] = cell;
}

Cell SheetBuilder::text(std::string_view text)
{
    if (text.empty()) {
        return {};
    }
    const auto [place, isNew] = m_texts.try_emplace(std::string(text), static_cast<std::uint32_t>(m_book.texts.size()));
    if (isNew) {
        m_book.texts.emplace_back(text);
    }
    return TextId{place->second};
}

Status SheetBuilder::read(const std::string& part, XmlEvents events)
{
    WEIR_ASSIGN_OR_RETURN(const std::string xml, m_archive.read(part));
    events.stops = [this] { return m_run.stopped() || m_cells > kMostCells; };
    switch (readXml(xml, events)) {
    case XmlOutcome::Damaged:
        return m_archive.damaged();
    case XmlOutcome::Stopped:
        return m_run.stopped() ? cancelled()
                               : Error(ErrorCode::InvalidInput, "source.spreadsheet.tooLarge",
                                       "{file} is too large for a spreadsheet. Save its sheets "
                                       "as CSV files.",
                                       {{"file", m_archive.file().string()}});
    case XmlOutcome::Read:
        break;
    }
    return {};
}

Cell datedCell(double days, NumberMeaning meaning, Date origin)
{
    if (meaning == NumberMeaning::Number || !(days > -kMostDays && days < kMostDays)) {
        return days;
    }
    if (meaning == NumberMeaning::Time) {
        return ClockTime{std::llround(days * 86'400'000.0) * 1'000};
    }
    double whole = std::floor(days);
    std::int64_t micros = std::llround((days - whole) * 86'400'000.0) * 1'000;
    if (micros >= kMicrosOfDay) {
        micros -= kMicrosOfDay;
        whole += 1;
    }
    // Excel counts a 29 February 1900 that never was, so days before it are one
    // behind.
    const bool beforeThen = whole > 0 && whole < 60 && origin == dateFromCivil({1899, 12, 30});
    const Date date{origin.days + static_cast<std::int32_t>(whole) + (beforeThen ? 1 : 0)};
    return micros == 0 ? Cell(date) : Cell(Instant{static_cast<std::int64_t>(date.days) * kMicrosOfDay + micros});
}

Cell isoCell(std::string_view text, SheetBuilder& builder)
{
    std::string iso(text);
    if (iso.size() == 10) {
        iso += "T00:00:00";
    }
    const auto instant = parseInstant(iso.ends_with('Z') ? iso : iso + 'Z');
    if (!instant) {
        return builder.text(text);
    }
    const std::int64_t days =
        instant->micros >= 0 ? instant->micros / kMicrosOfDay : -((-instant->micros + kMicrosOfDay - 1) / kMicrosOfDay);
    return text.size() == 10 || instant->micros == days * kMicrosOfDay ? Cell(Date{static_cast<std::int32_t>(days)})
                                                                       : Cell(*instant);
}

} // namespace weir::plugins::sources_spreadsheet
