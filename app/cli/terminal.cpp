#include "app/cli/terminal.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <cwchar>
#include <sys/ioctl.h>
#include <unistd.h>

#include <unicode/uchar.h>
#include <unicode/utf8.h>

namespace weir::cli {
namespace {

bool colourWanted(Terminal::Colour colour, bool terminal)
{
    if (colour != Terminal::Colour::Auto) {
        return colour == Terminal::Colour::Always;
    }
    const char* noColour = std::getenv("NO_COLOR"); // https://no-color.org
    const char* term = std::getenv("TERM");
    return terminal && (!noColour || *noColour == '\0') && !(term && std::string_view(term) == "dumb");
}

std::string paint(std::string_view text, Style style, bool colour)
{
    static constexpr std::array<std::string_view, 7> kCodes{"",         "\033[1m",  "\033[2m", "\033[32m",
                                                            "\033[33m", "\033[31m", "\033[34m"};
    const std::string_view code = kCodes[static_cast<std::size_t>(style)];
    return colour && !code.empty() ? std::string(code) + std::string(text) + "\033[0m" : std::string(text);
}

template <class Use>
void eachCodePoint(std::string_view utf8, Use&& use)
{
    const auto size = static_cast<std::int32_t>(utf8.size());
    for (std::int32_t at = 0; at < size;) {
        const std::int32_t begin = at;
        UChar32 c = 0;
        U8_NEXT(reinterpret_cast<const std::uint8_t*>(utf8.data()), at, size, c);
        if (!use(c, static_cast<std::size_t>(begin))) {
            return;
        }
    }
}

std::size_t cells(UChar32 c)
{
    const auto category = u_charType(c);
    if (category == U_NON_SPACING_MARK || category == U_ENCLOSING_MARK || category == U_FORMAT_CHAR) {
        return 0;
    }
    const int width = u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH);
    return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

/// Line breaks and control characters would break the table.
std::string oneLine(std::string_view text)
{
    std::string result;
    for (const char c : text) {
        result += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
    }
    return result;
}

} // namespace

Terminal::Terminal(Colour colour)
    : m_outIsTerminal(::isatty(STDOUT_FILENO) == 1), m_errIsTerminal(::isatty(STDERR_FILENO) == 1),
      m_outColour(colourWanted(colour, m_outIsTerminal)), m_errColour(colourWanted(colour, m_errIsTerminal))
{}

std::size_t Terminal::width() const
{
    winsize size{};
    if (m_outIsTerminal && ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 20) {
        return size.ws_col;
    }
    return m_outIsTerminal ? 80 : 100'000;
}

std::size_t Terminal::progressWidth() const
{
    winsize size{};
    const bool known = ::ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 10;
    return (known ? size.ws_col : 80U) - 1U;
}

std::string Terminal::styled(std::string_view text, Style style) const
{
    return paint(text, style, m_outColour);
}

std::string Terminal::styledForError(std::string_view text, Style style) const
{
    return paint(text, style, m_errColour);
}

std::size_t displayWidth(std::string_view utf8)
{
    std::size_t width = 0;
    eachCodePoint(utf8, [&](UChar32 c, std::size_t) {
        width += cells(c);
        return true;
    });
    return width;
}

std::string cut(std::string text, std::size_t width)
{
    if (displayWidth(text) <= width) {
        return text;
    }
    std::size_t used = 0;
    std::size_t end = 0;
    eachCodePoint(text, [&](UChar32 c, std::size_t begin) {
        used += cells(c);
        end = begin;
        return used + 1 <= width;
    });
    return text.substr(0, end) + "…";
}

std::string Table::text(const Terminal& terminal) const
{
    std::vector<std::size_t> widths;
    for (const Head& head : m_heads) {
        widths.push_back(displayWidth(head.title));
    }
    std::vector<std::vector<std::string>> rows = m_rows;
    for (auto& row : rows) {
        row.resize(m_heads.size());
        for (std::size_t i = 0; i < row.size(); ++i) {
            row[i] = oneLine(row[i]);
            widths[i] = std::max(widths[i], displayWidth(row[i]));
        }
    }
    // The widest columns give way until the table fits.
    const std::size_t gaps = 2 * (m_heads.empty() ? 0 : m_heads.size() - 1);
    for (;;) {
        std::size_t sum = gaps;
        for (const std::size_t width : widths) {
            sum += width;
        }
        const auto widest = std::max_element(widths.begin(), widths.end());
        if (sum <= terminal.width() || widest == widths.end() || *widest <= 8) {
            break;
        }
        *widest = std::max<std::size_t>(8, *widest - std::min(*widest, sum - terminal.width()));
    }
    const auto line = [&](const std::vector<std::string>& row, Style style) {
        std::string result;
        for (std::size_t i = 0; i < row.size(); ++i) {
            const std::string cell = cut(row[i], widths[i]);
            const std::string space(widths[i] - std::min(widths[i], displayWidth(cell)), ' ');
            const bool last = i + 1 == row.size();
            result += m_heads[i].align == Align::Right ? space + cell : last ? cell : cell + space;
            result += last ? "" : "  ";
        }
        return terminal.styled(result, style) + '\n';
    };
    std::vector<std::string> titles;
    for (const Head& head : m_heads) {
        titles.push_back(head.title);
    }
    std::string result = line(titles, Style::Bold);
    for (const auto& row : rows) {
        result += line(row, Style::Plain);
    }
    return result;
}

std::string grouped(std::int64_t number)
{
    std::string digits = std::to_string(number);
    const std::size_t first = digits[0] == '-' ? 1 : 0;
    for (std::size_t at = digits.size(); at > first + 3; at -= 3) {
        digits.insert(at - 3, 1, ',');
    }
    return digits;
}

std::string counted(std::int64_t number, std::string_view one, std::string_view many)
{
    return grouped(number) + ' ' + std::string(number == 1 ? one : many);
}

std::string durationText(std::int64_t micros)
{
    const std::int64_t tenths = micros / 100'000;
    if (tenths < 600) {
        return std::to_string(tenths / 10) + '.' + std::to_string(tenths % 10) + " s";
    }
    const std::int64_t seconds = micros / 1'000'000;
    return std::to_string(seconds / 60) + " min " + std::to_string(seconds % 60) + " s";
}

std::string bytesText(std::int64_t bytes)
{
    static constexpr std::array<std::string_view, 5> kUnits{"B", "kB", "MB", "GB", "TB"};
    std::size_t unit = 0;
    std::int64_t tenths = bytes * 10;
    while (tenths >= 10'000 && unit + 1 < kUnits.size()) {
        tenths /= 1000;
        ++unit;
    }
    return unit == 0
               ? std::to_string(bytes) + " B"
               : std::to_string(tenths / 10) + '.' + std::to_string(tenths % 10) + ' ' + std::string(kUnits[unit]);
}

void print(std::string_view text)
{
    if (std::fwrite(text.data(), 1, text.size(), stdout) != text.size() || std::fflush(stdout) != 0) {
        std::_Exit(141); // the reader of the pipe is gone, as SIGPIPE would say
    }
}

void printError(std::string_view text)
{
    std::fwrite(text.data(), 1, text.size(), stderr);
    std::fflush(stderr);
}

} // namespace weir::cli
