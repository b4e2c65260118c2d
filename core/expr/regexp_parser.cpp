#include "core/expr/regexp_tree.h"

#include <unicode/uniset.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <optional>
#include <string>

namespace weir::expr {
namespace {

constexpr int kMostRepeats = 255;
constexpr int kMostCopies = 1000;
constexpr int kDeepest = 50;
constexpr char32_t kLastCodePoint = 0x10FFFF;

using Range = RegexpNode::Range;

const std::vector<Range> kDigits{{'0', '9'}};
const std::vector<Range> kWords{{'0', '9'}, {'A', 'Z'}, {'_', '_'}, {'a', 'z'}};
const std::vector<Range> kSpaces{{'\t', '\n'}, {'\f', '\r'}, {' ', ' '}};

/// Everything that `ranges` (sorted) leaves out.
std::vector<Range> complement(const std::vector<Range>& ranges)
{
    std::vector<Range> result;
    char32_t next = 1;
    for (const auto& [low, high] : ranges) {
        if (low > next) {
            result.emplace_back(next, low - 1);
        }
        next = std::max(next, static_cast<char32_t>(high + 1));
    }
    if (next <= kLastCodePoint) {
        result.emplace_back(next, kLastCodePoint);
    }
    return result;
}

bool isPunctuation(char32_t c)
{
    return c < 0x80 && c > 0x20 && c != 0x7F && !(c >= '0' && c <= '9') && !(c >= 'A' && c <= 'Z') &&
           !(c >= 'a' && c <= 'z');
}

class RegexpParser
{
public:
    explicit RegexpParser(std::string_view pattern)
    {
        for (std::int32_t at = 0; at < static_cast<std::int32_t>(pattern.size());) {
            UChar32 c = 0;
            U8_NEXT(reinterpret_cast<const std::uint8_t*>(pattern.data()), at,
                    static_cast<std::int32_t>(pattern.size()), c);
            m_text.push_back(static_cast<char32_t>(c < 0 ? 0xFFFD : c));
        }
    }

    std::optional<RegexpNode> run()
    {
        if (m_text.size() >= 4 && m_text.compare(0, 4, U"(?i)") == 0) {
            m_ignoreCase = true;
            m_at = 4;
        }
        RegexpNode root = alternatives(0);
        if (!m_error && m_at < m_text.size()) {
            fail(m_at, "There is a ) without a (. Write \\) for the character.");
        }
        return m_error ? std::nullopt : std::optional(std::move(root));
    }

    [[nodiscard]] Error error() const
    {
        Where where;
        where.begin = static_cast<int>(m_errorAt);
        where.end = static_cast<int>(std::max(m_errorEnd, m_errorAt + 1));
        return Error(ErrorCode::InvalidInput, "expr.regexp", "The pattern is wrong at character {place}: {reason}",
                     {{"place", std::to_string(m_errorAt + 1)}, {"reason", m_error}})
            .at(where);
    }
    [[nodiscard]] int groups() const { return m_groups; }
    [[nodiscard]] bool firstIsLongest() const { return m_firstIsLongest; }

private:
    [[nodiscard]] bool atEnd() const { return m_error || m_at >= m_text.size(); }
    [[nodiscard]] char32_t peek(std::size_t ahead = 0) const
    {
        return m_at + ahead < m_text.size() ? m_text[m_at + ahead] : U'\0';
    }
    void fail(std::size_t at, const char* reason)
    {
        if (!m_error) {
            m_error = reason;
            m_errorAt = at;
            m_errorEnd = m_at;
        }
    }

    RegexpNode alternatives(int depth)
    {
        if (depth > kDeepest) {
            fail(m_at, "It is nested too deeply.");
            return {};
        }
        RegexpNode node;
        node.kind = RegexpKind::Alternatives;
        node.children.push_back(sequence(depth));
        while (!atEnd() && peek() == '|') {
            ++m_at;
            node.children.push_back(sequence(depth));
            m_firstIsLongest = false;
        }
        return node.children.size() == 1 ? std::move(node.children.front()) : node;
    }

    RegexpNode sequence(int depth)
    {
        RegexpNode node;
        while (!atEnd() && peek() != '|' && peek() != ')') {
            const std::size_t begin = m_at;
            RegexpNode item = atom(depth);
            if (!atEnd()) {
                item = repeated(std::move(item), begin);
            }
            node.children.push_back(std::move(item));
        }
        return node;
    }

    RegexpNode repeated(RegexpNode item, std::size_t begin)
    {
        int least = 0;
        int most = -1;
        const std::size_t sign = m_at;
        switch (peek()) {
        case '*':
            ++m_at;
            break;
        case '+':
            ++m_at;
            least = 1;
            break;
        case '?':
            ++m_at;
            most = 1;
            break;
        case '{':
            if (!counts(least, most)) {
                return item;
            }
            break;
        default:
            return item;
        }
        RegexpNode node;
        node.kind = RegexpKind::Repeat;
        node.least = least;
        node.most = most;
        if (!atEnd() && peek() == '?') {
            ++m_at;
            node.lazy = true;
            m_firstIsLongest = false;
        } else if (!atEnd() && (peek() == '+' || peek() == '*' || peek() == '{')) {
            fail(m_at, "A repetition is repeated. Put the first in brackets (?:...).");
        }
        if (item.kind != RegexpKind::Set && item.kind != RegexpKind::Group) {
            fail(sign, "There is nothing to repeat here. Write a backslash before the character to mean itself.");
        } else if (canBeEmpty(item)) {
            fail(begin, "What is repeated can be empty, and engines disagree about that.");
        } else if (copies(item) * std::max({least, most, 1}) > kMostCopies) {
            fail(begin, "It repeats too much: nested repetitions multiply to more than 1000.");
        }
        m_firstIsLongest = m_firstIsLongest && item.kind == RegexpKind::Set;
        node.children.push_back(std::move(item));
        return node;
    }

    bool counts(int& least, int& most)
    {
        const std::size_t begin = m_at;
        ++m_at;
        const auto number = [this]() -> std::optional<int> {
            int value = 0;
            const std::size_t first = m_at;
            while (peek() >= '0' && peek() <= '9' && m_at - first < 4) {
                value = value * 10 + static_cast<int>(peek() - '0');
                ++m_at;
            }
            return m_at == first ? std::nullopt : std::optional(value);
        };
        const auto low = number();
        auto high = low;
        bool open = false;
        if (low && peek() == ',') {
            ++m_at;
            high = number();
            open = !high;
        }
        if (!low || peek() != '}' || *low > kMostRepeats || (high && (*high > kMostRepeats || *high < *low)) ||
            (high && *high == 0)) {
            fail(begin, "Write {n}, {n,} or {n,m} with numbers up to 255, or \\{ for the character.");
            return false;
        }
        ++m_at;
        least = *low;
        most = open ? -1 : *high;
        return true;
    }

    RegexpNode atom(int depth)
    {
        const std::size_t begin = m_at;
        const char32_t c = peek();
        ++m_at;
        switch (c) {
        case '(':
            return group(depth, begin);
        case '[':
            return bracket(begin);
        case '.': {
            RegexpNode node = set({{'\n', '\n'}});
            node.negated = true;
            return node;
        }
        case '^':
            return simple(RegexpKind::Begin);
        case '$':
            return simple(RegexpKind::End);
        case '\\':
            return escape(begin);
        case '*':
        case '+':
        case '?':
        case '{':
            fail(begin, "There is nothing to repeat here. Write a backslash before the character to mean itself.");
            return {};
        case 0:
            fail(begin, "The character NUL cannot be searched for.");
            return {};
        default:
            return set(folded({{c, c}}));
        }
    }

    static RegexpNode simple(RegexpKind kind)
    {
        RegexpNode node;
        node.kind = kind;
        return node;
    }

    static RegexpNode set(std::vector<Range> ranges)
    {
        RegexpNode node;
        node.kind = RegexpKind::Set;
        node.ranges = std::move(ranges);
        return node;
    }

    /// Adds the other cases of letters after (?i), and sorts and joins the ranges.
    [[nodiscard]] std::vector<Range> folded(const std::vector<Range>& ranges) const
    {
        icu::UnicodeSet all;
        for (const auto& [low, high] : ranges) {
            all.add(static_cast<UChar32>(low), static_cast<UChar32>(high));
        }
        if (m_ignoreCase) {
            all.closeOver(USET_CASE_INSENSITIVE);
            all.removeAllStrings();
        }
        std::vector<Range> result;
        for (std::int32_t i = 0; i < all.getRangeCount(); ++i) {
            result.emplace_back(static_cast<char32_t>(all.getRangeStart(i)), static_cast<char32_t>(all.getRangeEnd(i)));
        }
        return result;
    }

    RegexpNode group(int depth, std::size_t begin)
    {
        RegexpNode node;
        node.kind = RegexpKind::Group;
        node.capturing = true;
        if (peek() == '?') {
            if (peek(1) != ':') {
                m_at += 2;
                fail(begin, "Only groups (...) and (?:...) are known on every engine, and (?i) at the very start.");
                return node;
            }
            m_at += 2;
            node.capturing = false;
        } else {
            ++m_groups;
        }
        node.children.push_back(alternatives(depth + 1));
        if (!m_error && peek() != ')') {
            fail(begin, "This ( has no ). Write \\( for the character.");
        }
        ++m_at;
        return node;
    }

    RegexpNode escape(std::size_t begin)
    {
        if (atEnd()) {
            fail(begin, "A backslash at the end means nothing. Write \\\\ for a backslash.");
            return {};
        }
        switch (peek()) {
        case 'b':
            ++m_at;
            return simple(RegexpKind::WordBorder);
        case 'B':
            ++m_at;
            return simple(RegexpKind::NoWordBorder);
        default:
            break;
        }
        bool negated = false;
        if (const auto known = characterClass(negated)) {
            RegexpNode node = set(*known);
            node.negated = negated;
            return node;
        }
        const auto c = escapedCharacter(begin);
        return c ? set(folded({{*c, *c}})) : RegexpNode{};
    }

    /// \d \w \s and their opposites, behind the backslash.
    std::optional<std::vector<Range>> characterClass(bool& negated)
    {
        const char32_t c = peek();
        negated = c == 'D' || c == 'W' || c == 'S';
        const std::vector<Range>* ranges = nullptr;
        if (c == 'd' || c == 'D') {
            ranges = &kDigits;
        } else if (c == 'w' || c == 'W') {
            ranges = &kWords;
        } else if (c == 's' || c == 'S') {
            ranges = &kSpaces;
        }
        if (!ranges) {
            return std::nullopt;
        }
        ++m_at;
        return *ranges;
    }

    std::optional<char32_t> escapedCharacter(std::size_t begin)
    {
        const char32_t c = peek();
        ++m_at;
        constexpr std::u32string_view kLetters = U"ntrfv";
        constexpr std::u32string_view kMeaning = U"\n\t\r\f\v";
        if (const std::size_t known = kLetters.find(c); known != std::u32string_view::npos) {
            return kMeaning[known];
        }
        if (c == 'x') {
            return hexadecimal(begin);
        }
        if (isPunctuation(c) || c == ' ') {
            return c;
        }
        fail(begin, c >= '0' && c <= '9'
                        ? "References to groups are not known on every engine."
                        : "This escape is not known on every engine; put a backslash only before punctuation.");
        return std::nullopt;
    }

    std::optional<char32_t> hexadecimal(std::size_t begin)
    {
        const bool braces = peek() == '{';
        m_at += braces ? 1U : 0U;
        char32_t value = 0;
        std::size_t digits = 0;
        while (digits < (braces ? 6U : 2U)) {
            const char32_t c = peek();
            const char32_t lower = c >= 'A' && c <= 'F' ? c + ('a' - 'A') : c;
            if (c >= '0' && c <= '9') {
                value = value * 16 + (c - '0');
            } else if (lower >= 'a' && lower <= 'f') {
                value = value * 16 + (lower - 'a' + 10);
            } else {
                break;
            }
            ++digits;
            ++m_at;
        }
        const bool closed = !braces || peek() == '}';
        if (digits == 0 || (!braces && digits != 2) || !closed || value == 0 || value > kLastCodePoint ||
            (value >= 0xD800 && value < 0xE000)) {
            fail(begin, "Write \\xHH or \\x{HHHH} with hexadecimal digits of a character.");
            return std::nullopt;
        }
        m_at += braces ? 1U : 0U;
        return value;
    }

    RegexpNode bracket(std::size_t begin)
    {
        const bool negated = peek() == '^';
        m_at += negated ? 1U : 0U;
        std::vector<Range> ranges;
        bool first = true;
        while (!m_error && (first || peek() != ']')) {
            if (m_at >= m_text.size()) {
                fail(begin, "This [ has no ]. Write \\[ for the character.");
                return {};
            }
            bracketItem(ranges, first);
            first = false;
        }
        ++m_at;
        RegexpNode node = set(folded(ranges));
        node.negated = negated;
        if (!m_error && complement(node.ranges).empty()) {
            fail(begin, "This set holds every character, or none.");
        }
        return node;
    }

    void bracketItem(std::vector<Range>& ranges, bool first)
    {
        const std::size_t begin = m_at;
        if (peek() == '[' && (peek(1) == ':' || peek(1) == '.' || peek(1) == '=')) {
            fail(begin, "Named classes are not the same on every engine. Write the characters, like A-Z.");
            return;
        }
        if (peek() == ']' && first) {
            fail(begin, "A set begins with ]. Write \\] for the character.");
            return;
        }
        if (peek() == '\\') {
            ++m_at;
            bool negated = false;
            if (const auto known = characterClass(negated)) {
                const std::vector<Range> some = negated ? complement(*known) : *known;
                ranges.insert(ranges.end(), some.begin(), some.end());
                return;
            }
            --m_at;
        }
        const auto low = bracketCharacter();
        auto high = low;
        if (low && peek() == '-' && peek(1) != ']' && m_at + 1 < m_text.size()) {
            ++m_at;
            high = bracketCharacter();
        }
        if (!low || !high || *high < *low) {
            fail(begin, "This range of characters is empty or wrong.");
            return;
        }
        ranges.emplace_back(*low, *high);
    }

    std::optional<char32_t> bracketCharacter()
    {
        const std::size_t begin = m_at;
        const char32_t c = peek();
        ++m_at;
        if (c == '\\') {
            return atEnd() ? std::nullopt : escapedCharacter(begin);
        }
        return c == 0 ? std::nullopt : std::optional(c);
    }

    /// How often the innermost part is repeated at most, as RE2 counts it.
    static int copies(const RegexpNode& node)
    {
        int most = 1;
        for (const RegexpNode& child : node.children) {
            most = std::max(most, copies(child));
        }
        return node.kind == RegexpKind::Repeat ? most * std::max({node.least, node.most, 1}) : most;
    }

    std::u32string m_text;
    std::size_t m_at = 0;
    bool m_ignoreCase = false;
    int m_groups = 0;
    bool m_firstIsLongest = true;
    const char* m_error = nullptr;
    std::size_t m_errorAt = 0;
    std::size_t m_errorEnd = 0;
};

} // namespace

bool canBeEmpty(const RegexpNode& node)
{
    switch (node.kind) {
    case RegexpKind::Set:
        return false;
    case RegexpKind::Begin:
    case RegexpKind::End:
    case RegexpKind::WordBorder:
    case RegexpKind::NoWordBorder:
        return true;
    case RegexpKind::Alternatives:
        return std::any_of(node.children.begin(), node.children.end(), &canBeEmpty);
    case RegexpKind::Group:
    case RegexpKind::Sequence:
        return std::all_of(node.children.begin(), node.children.end(), &canBeEmpty);
    case RegexpKind::Repeat:
        return node.least == 0 || canBeEmpty(node.children.front());
    }
    return true;
}

Result<ParsedRegexp> parseRegexp(std::string_view pattern)
{
    RegexpParser parser(pattern);
    auto root = parser.run();
    if (!root) {
        return parser.error();
    }
    return ParsedRegexp{*std::move(root), parser.groups(), parser.firstIsLongest()};
}

} // namespace weir::expr
