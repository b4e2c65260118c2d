#pragma once

#include "core/base/json.h"
#include "core/base/result.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace weir::cli {

enum class Style
{
    Plain,
    Bold,
    Faint,
    Good,
    Warning,
    Bad,
    Accent
};

/// How to write: colours only to a terminal that wants them (NO_COLOR, --color), widths from the terminal.
class Terminal
{
public:
    enum class Colour
    {
        Auto,
        Always,
        Never
    };
    explicit Terminal(Colour colour);

    [[nodiscard]] bool isTerminal() const { return m_outIsTerminal; }
    /// Is standard error a terminal, so that a progress bar makes sense?
    [[nodiscard]] bool showsProgress() const { return m_errIsTerminal; }
    [[nodiscard]] std::size_t width() const;
    /// Columns for a line of progress on standard error, so that it never wraps.
    [[nodiscard]] std::size_t progressWidth() const;
    [[nodiscard]] std::string styled(std::string_view text, Style style) const;
    [[nodiscard]] std::string styledForError(std::string_view text, Style style) const;

private:
    bool m_outIsTerminal;
    bool m_errIsTerminal;
    bool m_outColour;
    bool m_errColour;
};

/// A table of text with a header; numbers to the right. Cells too wide for the terminal end in "…"; piped output is
/// never cut.
class Table
{
public:
    enum class Align
    {
        Left,
        Right
    };
    struct Head
    {
        std::string title;
        Align align = Align::Left;
    };
    explicit Table(std::vector<Head> heads) : m_heads(std::move(heads)) {}
    void row(std::vector<std::string> cells) { m_rows.push_back(std::move(cells)); }
    [[nodiscard]] bool empty() const { return m_rows.empty(); }
    [[nodiscard]] std::string text(const Terminal& terminal) const;

private:
    std::vector<Head> m_heads;
    std::vector<std::vector<std::string>> m_rows;
};

/// 48 210 with thin grouping for people: "48,210".
[[nodiscard]] std::string grouped(std::int64_t number);

/// The number with the right noun: "1 row", "48,210 rows".
[[nodiscard]] std::string counted(std::int64_t number, std::string_view one, std::string_view many);
/// "0.3 s", "2 min 5 s"
[[nodiscard]] std::string durationText(std::int64_t micros);
/// "1.2 MB"
[[nodiscard]] std::string bytesText(std::int64_t bytes);
/// The text, ending in "…" where it takes more columns than `width`.
[[nodiscard]] std::string cut(std::string text, std::size_t width);
/// Columns that a text takes on a terminal (wide and combining characters counted as such).
[[nodiscard]] std::size_t displayWidth(std::string_view utf8);
/// Writes to standard output; a closed pipe ends the program quietly.
void print(std::string_view text);
void printError(std::string_view text);

} // namespace weir::cli
