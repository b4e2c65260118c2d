#include "core/match/strings.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <vector>

namespace weir::match {
namespace {

/// Cuts equal bytes at both ends; edits never need them.
void trimCommon(std::string_view& a, std::string_view& b)
{
    const auto front = std::mismatch(a.begin(), a.end(), b.begin(), b.end()).first - a.begin();
    a.remove_prefix(static_cast<std::size_t>(front));
    b.remove_prefix(static_cast<std::size_t>(front));
    while (!a.empty() && !b.empty() && a.back() == b.back()) {
        a.remove_suffix(1);
        b.remove_suffix(1);
    }
}

double similarity(std::size_t common, std::size_t transposed, std::size_t a, std::size_t b)
{
    if (common == 0) {
        return 0;
    }
    const auto m = static_cast<double>(common);
    return (m / static_cast<double>(a) + m / static_cast<double>(b) + (m - static_cast<double>(transposed / 2)) / m) /
           3.0;
}

double jaroLong(std::string_view a, std::string_view b)
{
    const std::size_t longest = std::max(a.size(), b.size());
    const std::size_t window = longest / 2 > 0 ? longest / 2 - 1 : 0;
    std::vector<char> usedB(b.size(), 0);
    std::vector<char> matchedA;
    for (std::size_t i = 0; i < a.size(); ++i) {
        const std::size_t from = i > window ? i - window : 0;
        const std::size_t to = std::min(b.size(), i + window + 1);
        for (std::size_t j = from; j < to; ++j) {
            if (usedB[j] == 0 && a[i] == b[j]) {
                usedB[j] = 1;
                matchedA.push_back(a[i]);
                break;
            }
        }
    }
    std::size_t transposed = 0;
    std::size_t at = 0;
    for (std::size_t j = 0; j < b.size(); ++j) {
        if (usedB[j] != 0 && matchedA[at++] != b[j]) {
            ++transposed;
        }
    }
    return similarity(matchedA.size(), transposed, a.size(), b.size());
}

/// The bits where each byte of a word stands. Cleared by the bytes that were set, not as a whole.
class Positions
{
public:
    explicit Positions(std::string_view word) : m_word(word)
    {
        for (std::size_t i = 0; i < word.size(); ++i) {
            table()[static_cast<unsigned char>(word[i])] |= std::uint64_t{1} << i;
        }
    }
    ~Positions()
    {
        for (const char c : m_word) {
            table()[static_cast<unsigned char>(c)] = 0;
        }
    }
    Positions(const Positions&) = delete;
    Positions& operator=(const Positions&) = delete;
    [[nodiscard]] std::uint64_t of(char c) const { return table()[static_cast<unsigned char>(c)]; }

private:
    static std::array<std::uint64_t, 256>& table()
    {
        thread_local std::array<std::uint64_t, 256> masks{};
        return masks;
    }
    std::string_view m_word;
};

} // namespace

double jaro(std::string_view a, std::string_view b)
{
    if (a.empty() || b.empty()) {
        return a.empty() && b.empty() ? 1.0 : 0.0;
    }
    if (a.size() > 64 || b.size() > 64) {
        return jaroLong(a, b);
    }
    const std::size_t longest = std::max(a.size(), b.size());
    const std::size_t window = longest / 2 > 0 ? longest / 2 - 1 : 0;
    const Positions inB(b);
    std::uint64_t usedA = 0;
    std::uint64_t usedB = 0;
    std::uint64_t reach = window >= 63 ? ~std::uint64_t{0} : (std::uint64_t{1} << (window + 1)) - 1;
    for (std::size_t i = 0; i < a.size(); ++i) {
        const std::uint64_t free = inB.of(a[i]) & reach & ~usedB;
        usedB |= free & (~free + 1); // the lowest free place
        usedA |= static_cast<std::uint64_t>(free != 0) << i;
        reach = i < window ? (reach << 1) | 1 : reach << 1;
    }
    const auto common = static_cast<std::size_t>(bitsSet(usedB));
    std::size_t transposed = 0;
    for (std::uint64_t restA = usedA, restB = usedB; restA != 0; restA &= restA - 1, restB &= restB - 1) {
        transposed +=
            a[static_cast<std::size_t>(__builtin_ctzll(restA))] != b[static_cast<std::size_t>(__builtin_ctzll(restB))];
    }
    return similarity(common, transposed, a.size(), b.size());
}

double jaroWinkler(std::string_view a, std::string_view b)
{
    const double plain = jaro(a, b);
    if (plain <= 0.7) {
        return plain;
    }
    const std::size_t longest = std::min<std::size_t>({4, a.size(), b.size()});
    std::size_t prefix = 0;
    while (prefix < longest && a[prefix] == b[prefix]) {
        ++prefix;
    }
    return plain + static_cast<double>(prefix) * 0.1 * (1.0 - plain);
}

int levenshtein(std::string_view a, std::string_view b)
{
    trimCommon(a, b);
    if (a.size() > b.size()) {
        std::swap(a, b);
    }
    if (a.empty()) {
        return static_cast<int>(b.size());
    }
    if (a.size() <= 64) {
        const Positions inA(a);
        std::uint64_t plus = ~std::uint64_t{0};
        std::uint64_t minus = 0;
        auto distance = static_cast<int>(a.size());
        const std::uint64_t last = std::uint64_t{1} << (a.size() - 1);
        for (const char c : b) {
            const std::uint64_t equal = inA.of(c);
            const std::uint64_t diagonal = (((equal & plus) + plus) ^ plus) | equal | minus;
            std::uint64_t horizontalPlus = minus | ~(diagonal | plus);
            std::uint64_t horizontalMinus = plus & diagonal;
            distance += (horizontalPlus & last) != 0 ? 1 : 0;
            distance -= (horizontalMinus & last) != 0 ? 1 : 0;
            horizontalPlus = (horizontalPlus << 1) | 1;
            horizontalMinus <<= 1;
            plus = horizontalMinus | ~(diagonal | horizontalPlus);
            minus = horizontalPlus & diagonal;
        }
        return distance;
    }
    std::vector<int> column(a.size() + 1);
    for (std::size_t i = 0; i <= a.size(); ++i) {
        column[i] = static_cast<int>(i);
    }
    for (std::size_t j = 0; j < b.size(); ++j) {
        int corner = column[0];
        column[0] = static_cast<int>(j + 1);
        for (std::size_t i = 0; i < a.size(); ++i) {
            const int above = column[i + 1];
            column[i + 1] = std::min({above + 1, column[i] + 1, corner + (a[i] == b[j] ? 0 : 1)});
            corner = above;
        }
    }
    return column.back();
}

int damerauLevenshtein(std::string_view a, std::string_view b)
{
    trimCommon(a, b);
    if (a.empty() || b.empty()) {
        return static_cast<int>(std::max(a.size(), b.size()));
    }
    const std::size_t width = b.size() + 2;
    const auto far = static_cast<int>(a.size() + b.size());
    std::vector<int> table((a.size() + 2) * width, 0);
    const auto at = [&](std::size_t i, std::size_t j) -> int& { return table[i * width + j]; };
    at(0, 0) = far;
    for (std::size_t i = 0; i <= a.size(); ++i) {
        at(i + 1, 0) = far;
        at(i + 1, 1) = static_cast<int>(i);
    }
    for (std::size_t j = 0; j <= b.size(); ++j) {
        at(0, j + 1) = far;
        at(1, j + 1) = static_cast<int>(j);
    }
    std::array<std::size_t, 256> lastRow{};
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t lastColumn = 0;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t row = lastRow[static_cast<unsigned char>(b[j - 1])];
            const std::size_t column = lastColumn;
            const bool same = a[i - 1] == b[j - 1];
            if (same) {
                lastColumn = j;
            }
            at(i + 1, j + 1) = std::min({at(i, j) + (same ? 0 : 1), at(i + 1, j) + 1, at(i, j + 1) + 1,
                                         at(row, column) + static_cast<int>((i - row - 1) + 1 + (j - column - 1))});
        }
        lastRow[static_cast<unsigned char>(a[i - 1])] = i;
    }
    return at(a.size() + 1, b.size() + 1);
}

bool oneEditApart(std::string_view a, std::string_view b)
{
    if ((a.size() > b.size() ? a.size() - b.size() : b.size() - a.size()) > 1) {
        return false;
    }
    trimCommon(a, b);
    if (a.size() <= 1 && b.size() <= 1) {
        return true;
    }
    return a.size() == 2 && b.size() == 2 && a[0] == b[1] && a[1] == b[0];
}

bool twoEditsApart(std::string_view a, std::string_view b)
{
    return (a.size() > b.size() ? a.size() - b.size() : b.size() - a.size()) <= 2 && levenshtein(a, b) <= 4 &&
           damerauLevenshtein(a, b) <= 2;
}

std::optional<double> numberIn(std::string_view text)
{
    double number = 0;
    const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), number);
    return failure == std::errc() && end == text.data() + text.size() ? std::optional(number) : std::nullopt;
}

std::uint64_t letterSignature(std::string_view text)
{
    std::uint64_t once = 0;
    std::uint64_t twice = 0;
    for (const char c : text) {
        const std::uint64_t bit = std::uint64_t{1} << (static_cast<unsigned char>(c) & 31);
        twice |= once & bit;
        once |= bit;
    }
    return once | (twice << 32);
}

std::uint64_t digitSignature(std::string_view text)
{
    constexpr unsigned kTimes = 6;
    std::array<unsigned, 10> counts{};
    std::uint64_t signature = 0;
    for (const char c : text) {
        if (c >= '0' && c <= '9') {
            const auto digit = static_cast<unsigned>(c - '0');
            if (counts[digit] < kTimes) {
                signature |= std::uint64_t{1} << (digit * kTimes + counts[digit]++);
            }
        }
    }
    return signature;
}

} // namespace weir::match
