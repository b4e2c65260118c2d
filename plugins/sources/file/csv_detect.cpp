#include "plugins/sources/file/csv_detect.h"

#include "core/base/speech.h"
#include "core/base/text.h"
#include "core/base/time.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace weir::plugins::sources_file {
namespace {

using Rows = std::vector<std::vector<std::string>>;

constexpr std::size_t kLayoutBytes = 256U << 10U;
constexpr std::size_t kLayoutRows = 500;
constexpr std::array<char, 5> kDelimiters{',', ';', '\t', '|', '\x1F'};
constexpr std::size_t kMostTitleLines = 20;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// Is this cell of a known kind: empty, a number, a date, or words? Words hold no candidate for a delimiter or quote.
bool isClean(std::string_view cell)
{
    cell = trimmed(cell);
    if (cell.empty()) {
        return true;
    }
    const bool numberLike = cell.find_first_not_of("0123456789.,-+%eE ") == std::string_view::npos;
    if (numberLike) {
        return std::count(cell.begin(), cell.end(), ',') <= 1 || cell.find('.') != std::string_view::npos;
    }
    return cell.find_first_of(";\t|\"\x1F") == std::string_view::npos && cell.front() != '\'';
}

Rows readRows(std::string_view text, const CsvDialect& dialect, bool complete, std::size_t& malformed)
{
    CsvReader reader(text, dialect);
    Rows rows;
    std::vector<std::string> cells;
    while (rows.size() < kLayoutRows && reader.next(cells)) {
        if (reader.atEnd() && reader.endedEarly() && !complete) {
            break;
        }
        rows.push_back(cells);
    }
    malformed = reader.malformed();
    return rows;
}

bool isBlank(const std::vector<std::string>& row)
{
    return row.size() == 1 && trimmed(row.front()).empty();
}

struct Score
{
    double value = 0;
    std::size_t columns = 1;
};

Score scoreOf(const Rows& rows, std::size_t malformed)
{
    std::map<std::size_t, std::size_t> lengths;
    std::size_t cells = 0;
    std::size_t clean = 0;
    std::size_t filled = 0;
    for (const auto& row : rows) {
        if (isBlank(row)) {
            continue;
        }
        ++filled;
        ++lengths[row.size()];
        cells += row.size();
        clean += static_cast<std::size_t>(
            std::count_if(row.begin(), row.end(), [](const std::string& cell) { return isClean(cell); }));
    }
    Score score;
    if (filled == 0) {
        return score;
    }
    std::size_t rowsOfLength = 0;
    for (const auto& [length, count] : lengths) {
        if (count > rowsOfLength || (count == rowsOfLength && length > score.columns)) {
            score.columns = length;
            rowsOfLength = count;
        }
    }
    const double share = static_cast<double>(rowsOfLength) / static_cast<double>(filled);
    const double pattern = share * (static_cast<double>(score.columns) - 1.0) / static_cast<double>(score.columns);
    const double kinds = static_cast<double>(clean) / static_cast<double>(cells);
    const double broken = static_cast<double>(malformed) / static_cast<double>(filled);
    score.value = pattern * kinds * kinds * (1.0 - std::min(1.0, broken));
    return score;
}

std::vector<CsvDialect> candidates(std::string_view text, const CsvWishes& wishes)
{
    std::vector<char> delimiters(kDelimiters.begin(), kDelimiters.end());
    if (wishes.delimiter) {
        delimiters = {*wishes.delimiter};
    }
    std::vector<char> quotes{'"'};
    if (wishes.quote) {
        quotes = {*wishes.quote};
    } else if (text.find('\'') != std::string_view::npos) {
        quotes.push_back('\'');
    }
    std::vector<CsvDialect> result;
    for (const char quote : quotes) {
        const bool backslashes = quote != '\0' && text.find(std::string("\\") + quote) != std::string_view::npos;
        for (const char delimiter : delimiters) {
            result.push_back({delimiter, quote, wishes.escape.value_or(quote)});
            if (backslashes && !wishes.escape) {
                result.push_back({delimiter, quote, '\\'});
            }
        }
    }
    return result;
}

/// Title lines before the table: rows that are at most half as long as the table is wide.
std::size_t titleLines(const Rows& rows, std::size_t columns)
{
    std::size_t lines = 0;
    while (lines < rows.size() && lines < kMostTitleLines && columns > 1 && rows[lines].size() * 2 <= columns) {
        ++lines;
    }
    const bool tableFollows = lines < rows.size() && rows[lines].size() * 2 > columns;
    return tableFollows ? lines : 0;
}

bool looksLikeName(std::string_view cell)
{
    cell = trimmed(cell);
    const bool valueLike = cell.empty() || codePoints(cell) > 64 || isDigit(cell.front()) || cell.front() == '-' ||
                           cell.front() == '+' || cell.find('@') != std::string_view::npos ||
                           cell.find("://") != std::string_view::npos || cell == "true" || cell == "false";
    return !valueLike;
}

/// Is the first row a header? Its cells must look like distinct names, and differ in kind from the cells below, or,
/// where all is text, not be repeated there.
bool hasHeader(const Rows& rows, std::size_t first, std::size_t columns)
{
    if (first >= rows.size()) {
        return true;
    }
    const auto& head = rows[first];
    std::set<std::string> distinct;
    std::size_t names = 0;
    std::size_t filled = 0;
    for (const std::string& cell : head) {
        if (!trimmed(cell).empty()) {
            ++filled;
            names += looksLikeName(cell) ? 1U : 0U;
            distinct.insert(cell);
        }
    }
    if (filled == 0 || names < filled || filled * 2 < columns) {
        return false;
    }
    if (first + 1 >= rows.size()) {
        return true; // names and nothing else
    }
    std::size_t repeated = 0;
    bool otherKind = false;
    for (std::size_t c = 0; c < head.size(); ++c) {
        TypeGuess below;
        bool again = false;
        for (std::size_t r = first + 1; r < rows.size(); ++r) {
            if (c < rows[r].size()) {
                below.add(rows[r][c]);
                again = again || (!head[c].empty() && rows[r][c] == head[c]);
            }
        }
        repeated += again ? 1U : 0U;
        otherKind = otherKind || below.type({}, {}) != DataType(TypeKind::Text) || !below.dateFormats().empty() ||
                    !below.timestampFormats().empty() || below.fitsDecimalComma();
    }
    if (otherKind) {
        return true;
    }
    return repeated == 0 && distinct.size() == filled;
}

std::string nameOf(char c)
{
    switch (c) {
    case '\t':
        return "tab";
    case '\x1F':
        return "unit separator";
    case ',':
        return "comma";
    case ';':
        return "semicolon";
    case '|':
        return "vertical bar";
    default:
        return std::string(1, c);
    }
}

} // namespace

CsvLayout detectLayout(const Sample& sample, const CsvWishes& wishes)
{
    const std::string_view text = std::string_view(sample.text).substr(0, kLayoutBytes);
    const bool complete = sample.complete && text.size() == sample.text.size();
    CsvLayout layout;
    Rows best;
    Score bestScore{-1, 1};
    for (const CsvDialect& dialect : candidates(text, wishes)) {
        std::size_t malformed = 0;
        Rows rows = readRows(text, dialect, complete, malformed);
        const Score score = scoreOf(rows, malformed);
        if (score.value > bestScore.value + 1e-9) {
            bestScore = score;
            layout.dialect = dialect;
            best = std::move(rows);
        }
    }
    if (bestScore.columns == 1 && !wishes.delimiter) {
        layout.dialect.delimiter = ',';
        std::size_t malformed = 0;
        best = readRows(text, layout.dialect, complete, malformed);
        if (!best.empty()) {
            layout.notes.push_back(say("No delimiter was found; each line is one column."));
        }
    } else if (!wishes.delimiter && bestScore.value < 0.4) {
        layout.notes.push_back(say("The delimiter was not clear; {delimiter} fits best. Check the preview.",
                                   {{"delimiter", nameOf(layout.dialect.delimiter)}}));
    }
    const auto skipped = static_cast<std::size_t>(std::max<std::int64_t>(
        0, wishes.skip.value_or(static_cast<std::int64_t>(titleLines(best, bestScore.columns)))));
    layout.skip = static_cast<std::int64_t>(skipped);
    if (skipped > 0 && !wishes.skip) {
        layout.notes.push_back(
            say("{count} {count:line|lines} at the top {count:is|are} no part of the table and left out.",
                {{"count", std::to_string(skipped)}}));
    }
    layout.header = wishes.header.value_or(hasHeader(best, skipped, bestScore.columns));
    if (skipped < best.size()) {
        if (layout.header) {
            layout.names = columnNames(best[skipped]);
        } else {
            layout.names = columnNames(std::vector<std::string>(std::max(bestScore.columns, best[skipped].size())));
            if (!wishes.header) {
                layout.notes.push_back(say("The first line looks like data, so the columns have no names."));
            }
        }
    }
    return layout;
}

std::vector<std::vector<std::string>> dataRows(const Sample& sample, const CsvLayout& layout, std::size_t rows)
{
    CsvReader reader(sample.text, layout.dialect);
    Rows result;
    std::vector<std::string> cells;
    const std::int64_t before = layout.skip + (layout.header ? 1 : 0);
    for (std::int64_t line = 0; result.size() < rows && reader.next(cells); ++line) {
        const bool cut = reader.atEnd() && reader.endedEarly() && !sample.complete;
        if (line >= before && !cut && !isBlank(cells)) {
            result.push_back(cells);
        }
    }
    return result;
}

std::vector<std::string> columnNames(const std::vector<std::string>& header)
{
    Schema schema;
    for (std::size_t i = 0; i < header.size(); ++i) {
        const std::string name = toNfc(trimmed(header[i]));
        schema.add({schema.freeName(name.empty() ? "column_" + std::to_string(i + 1) : name), TypeKind::Text});
    }
    return schema.names();
}

} // namespace weir::plugins::sources_file
