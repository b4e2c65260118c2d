#include "core/base/text.h"
#include "core/match/comparisons.h"
#include "core/match/strings.h"

#include <algorithm>
#include <unordered_map>

namespace weir::match {
namespace {

using Kind = Test::Kind;

struct Spelling
{
    std::string text;
    std::string head; ///< Of an address the part before the @; of a number its last seven digits.
    std::uint64_t signature = 0;
    std::uint64_t headSignature = 0;
    std::uint32_t headNumber = 0;
    float frequency = 0;
};

/// How the cells of a column are read: gives a spelling without text for nothing.
struct Reading
{
    std::size_t column = 0;
    Spelling (*read)(std::string_view cell) = nullptr;
    std::uint64_t (*sign)(std::string_view text) = letterSignature;

    [[nodiscard]] Spelling of(std::string_view cell) const
    {
        Spelling spelling = cell.empty() ? Spelling{} : read(cell);
        spelling.signature = sign(spelling.text);
        spelling.headSignature = letterSignature(spelling.head);
        return spelling;
    }
};

/// Compares values that are one text each.
class SpellingComparator : public Comparator
{
public:
    void keysOf(std::uint32_t value, std::uint32_t* numbers) const override
    {
        numbers[0] = value;
        if (m_keyedByHead) {
            numbers[1] = m_values[value].headNumber;
        }
    }
    [[nodiscard]] bool canRead() const override { return true; }
    [[nodiscard]] std::uint32_t read(std::span<const std::string> cells) override
    {
        if (m_known == 0) {
            index();
        }
        m_values.resize(m_known);
        Spelling spelling = m_reading.of(cells[m_reading.column]);
        if (spelling.text.empty()) {
            return 0;
        }
        if (const auto known = m_numbers.find(spelling.text); known != m_numbers.end()) {
            return known->second;
        }
        const auto head = m_heads.find(spelling.head);
        spelling.headNumber =
            head != m_heads.end() ? head->second : static_cast<std::uint32_t>(m_heads.size()) + 1; // after all others
        m_values.push_back(std::move(spelling));
        return static_cast<std::uint32_t>(m_known);
    }

protected:
    SpellingComparator(std::vector<Level> levels, std::vector<Spelling> values, Reading reading, bool keyedByHead)
        : Comparator(std::move(levels)), m_values(std::move(values)), m_reading(reading), m_keyedByHead(keyedByHead)
    {}
    std::vector<Spelling> m_values;

private:
    void index()
    {
        m_known = m_values.size();
        m_values.reserve(m_known + 1); // the texts stay where they are
        m_heads.emplace(std::string_view(), 0);
        for (std::size_t i = 1; i < m_known; ++i) {
            m_numbers.emplace(m_values[i].text, static_cast<std::uint32_t>(i));
            m_heads.emplace(m_values[i].head, m_values[i].headNumber);
        }
    }
    Reading m_reading;
    bool m_keyedByHead;
    std::size_t m_known = 0; ///< Values of the table, when they are indexed.
    std::unordered_map<std::string_view, std::uint32_t> m_numbers;
    std::unordered_map<std::string_view, std::uint32_t> m_heads;
};

/// The text (0) and its head (1).
Glance glanceAt(const Spelling& spelling, std::uint32_t number, std::size_t which)
{
    const std::string& text = which == 0 ? spelling.text : spelling.head;
    return {which == 0 ? number : spelling.headNumber, which == 0 ? spelling.signature : spelling.headSignature,
            static_cast<std::uint32_t>(text.size()), static_cast<std::uint8_t>(text.empty() ? 0 : text.front())};
}

/// Numbers tell namesakes apart: ada.bell84 and ada.bell1967 are two people who had to share a name, and the names say
/// how alike they are already. An address with a number and one without may be one person's.
bool haveDifferentNumbers(std::string_view a, std::string_view b)
{
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    const auto next = [&](std::string_view text, std::size_t at) {
        return static_cast<std::size_t>(
            std::find_if(text.begin() + static_cast<std::ptrdiff_t>(at), text.end(), isDigit) - text.begin());
    };
    std::size_t i = next(a, 0);
    std::size_t j = next(b, 0);
    if (i == a.size() || j == b.size()) {
        return false;
    }
    while (i < a.size() && j < b.size() && a[i] == b[j]) {
        i = next(a, i + 1);
        j = next(b, j + 1);
    }
    return i < a.size() || j < b.size();
}

class EmailComparator final : public SpellingComparator
{
public:
    EmailComparator(std::vector<Spelling> values, Reading reading)
        : SpellingComparator({{"nothing", false, 0},
                              {"all else", false, 1},
                              {"user part spelled alike", false, 2},
                              {"same user part", false, 3},
                              {"two characters differ", false, 3},
                              {"one character differs", false, 4},
                              {"same", true, 5}},
                             std::move(values), reading, true)
    {}
    [[nodiscard]] Judged judge(std::uint32_t left, std::uint32_t right) const override
    {
        const Spelling& a = m_values[left];
        const Spelling& b = m_values[right];
        if (left == right) {
            return {6, a.frequency};
        }
        const int least = leastDistance(a.signature, b.signature);
        if (least <= 1 && oneEditApart(a.text, b.text)) {
            return {5, 0};
        }
        if (least <= 2 && twoEditsApart(a.text, b.text) && !haveDifferentNumbers(a.head, b.head)) {
            return {4, 0};
        }
        if (a.headNumber == b.headNumber) {
            return {3, 0};
        }
        const bool alike = canBeAlike(a.head, a.headSignature, b.head, b.headSignature, 0.9) &&
                           jaroWinkler(a.head, b.head) >= 0.9 && !haveDifferentNumbers(a.head, b.head);
        return {static_cast<std::uint8_t>(alike ? 2 : 1), 0};
    }
    [[nodiscard]] std::vector<Bound> bounds() const override
    {
        return {{1},
                {2, {{Kind::Alike, 1, 0.9}}},
                {3, {{Kind::Same, 1}}},
                {4, {{Kind::Edits, 0, 2}}},
                {5, {{Kind::Edits, 0, 1}}}};
    }
    [[nodiscard]] std::size_t glances() const override { return 2; }
    [[nodiscard]] Glance glance(std::uint32_t value, std::size_t which) const override
    {
        return glanceAt(m_values[value], value, which);
    }
};

/// Numbers with meaning only as a whole: equal, one or two edits apart, or with an equal end.
class CodeComparator final : public SpellingComparator
{
public:
    CodeComparator(std::vector<Spelling> values, Reading reading, bool keyedByHead)
        : SpellingComparator({{"nothing", false, 0},
                              {"all else", false, 1},
                              {"two characters differ", false, 2},
                              {"one character differs", false, 3},
                              {"same last digits", false, 4},
                              {"same", true, 5}},
                             std::move(values), reading, keyedByHead)
    {}
    [[nodiscard]] Judged judge(std::uint32_t left, std::uint32_t right) const override
    {
        const Spelling& a = m_values[left];
        const Spelling& b = m_values[right];
        if (left == right) {
            return {5, a.frequency};
        }
        if (a.headNumber != 0 && a.headNumber == b.headNumber) {
            return {4, 0};
        }
        const int least = leastDistance(a.signature, b.signature);
        if (least <= 1 && oneEditApart(a.text, b.text)) {
            return {3, 0};
        }
        return {static_cast<std::uint8_t>(least <= 2 && twoEditsApart(a.text, b.text) ? 2 : 1), 0};
    }
    [[nodiscard]] std::vector<Bound> bounds() const override
    {
        return {{1}, {2, {{Kind::Edits, 0, 2}}}, {3, {{Kind::Edits, 0, 1}}}, {4, {{Kind::Same, 1}}}};
    }
    [[nodiscard]] std::size_t glances() const override { return 2; }
    [[nodiscard]] Glance glance(std::uint32_t value, std::size_t which) const override
    {
        return glanceAt(m_values[value], value, which);
    }
};

/// Words from a list.
class CategoryComparator final : public SpellingComparator
{
public:
    CategoryComparator(std::vector<Spelling> values, Reading reading)
        : SpellingComparator(
              {{"nothing", false, 0}, {"all else", false, 1}, {"spelled alike", false, 2}, {"same", true, 3}},
              std::move(values), reading, false)
    {}
    [[nodiscard]] Judged judge(std::uint32_t left, std::uint32_t right) const override
    {
        const Spelling& a = m_values[left];
        const Spelling& b = m_values[right];
        if (left == right) {
            return {3, a.frequency};
        }
        const bool isLong =
            a.text.size() >= 5 && b.text.size() >= 5 && canBeAlike(a.text, a.signature, b.text, b.signature, 0.9);
        return {static_cast<std::uint8_t>(isLong && jaroWinkler(a.text, b.text) >= 0.9 ? 2 : 1), 0};
    }
    [[nodiscard]] std::vector<Bound> bounds() const override { return {{1}, {2, {{Kind::Alike, 0, 0.9}}}}; }
    [[nodiscard]] std::size_t glances() const override { return 1; }
    [[nodiscard]] Glance glance(std::uint32_t value, std::size_t which) const override
    {
        return glanceAt(m_values[value], value, which);
    }
};

/// The values of a column, each once.
std::vector<Spelling> readColumn(const CodedColumn& column, Comparison& made, const Reading& reading)
{
    made.name = column.name;
    made.columns = {column.name};
    Numbering numbers;
    Numbering headNumbers;
    std::vector<Spelling> values(1);
    std::vector<std::uint32_t> idOf;
    for (const std::string& cell : column.values) {
        Spelling spelling = reading.of(cell);
        const std::uint32_t id = numbers.of(spelling.text);
        if (id == values.size()) {
            spelling.headNumber = headNumbers.of(spelling.head);
            values.push_back(std::move(spelling));
        }
        idOf.push_back(id);
    }
    for (const std::uint32_t id : column.ids) {
        made.ids.push_back(idOf[id]);
    }
    const std::vector<float> shares = frequencies(made.ids, values.size());
    for (std::size_t i = 0; i < values.size(); ++i) {
        values[i].frequency = shares[i];
    }
    return values;
}

/// Without what follows a '+', which many providers deliver to the same box; empty for addresses nobody owns.
Spelling readEmail(std::string_view cell)
{
    std::string text = toLower(cell);
    std::erase_if(text, [](char c) { return c == ' ' || c == '\t'; });
    const std::size_t at = text.find('@');
    std::string user = text.substr(0, at);
    const std::string domain = at == std::string::npos ? std::string() : text.substr(at);
    if (const std::size_t tag = user.find('+'); tag != std::string::npos && tag > 0) {
        user.resize(tag);
    }
    Spelling spelling;
    const bool nobody = user.empty() || user == "test" || user == "none" || user == "noreply" || user == "no-reply" ||
                        plainText(text).empty();
    if (!nobody) {
        spelling.text = user + domain;
        spelling.head = user;
    }
    return spelling;
}

Spelling readPhone(std::string_view cell)
{
    Spelling spelling;
    for (const char c : cell) {
        if (c >= '0' && c <= '9') {
            spelling.text += c;
        }
    }
    const bool oneDigit = spelling.text.find_first_not_of(spelling.text.substr(0, 1)) == std::string::npos;
    if (spelling.text.size() < 5 || oneDigit) {
        return {};
    }
    if (spelling.text.size() >= 7) {
        spelling.head = spelling.text.substr(spelling.text.size() - 7);
    }
    return spelling;
}

Spelling readIdentifier(std::string_view cell)
{
    Spelling spelling;
    spelling.text = plainText(cell);
    std::erase(spelling.text, ' ');
    if (spelling.text.find_first_not_of('0') == std::string::npos) {
        spelling.text.clear();
    }
    return spelling;
}

Spelling readCategory(std::string_view cell)
{
    Spelling spelling;
    spelling.text = plainText(cell);
    return spelling;
}

} // namespace

Comparison emailComparison(const Table& table, std::size_t column)
{
    Comparison made;
    const Reading reading{column, readEmail};
    made.comparator = std::make_unique<EmailComparator>(readColumn(table.columns[column], made, reading), reading);
    addKeys(made, {made.name, made.name + ": user part"});
    return made;
}

Comparison phoneComparison(const Table& table, std::size_t column)
{
    Comparison made;
    const Reading reading{column, readPhone, digitSignature}; // only digits, so they can be counted more finely
    made.comparator = std::make_unique<CodeComparator>(readColumn(table.columns[column], made, reading), reading, true);
    addKeys(made, {made.name, made.name + ": last digits"});
    return made;
}

Comparison identifierComparison(const Table& table, std::size_t column)
{
    Comparison made;
    const Reading reading{column, readIdentifier};
    made.comparator =
        std::make_unique<CodeComparator>(readColumn(table.columns[column], made, reading), reading, false);
    addKeys(made, {made.name});
    return made;
}

Comparison categoryComparison(const Table& table, std::size_t column)
{
    Comparison made;
    const Reading reading{column, readCategory};
    made.comparator = std::make_unique<CategoryComparator>(readColumn(table.columns[column], made, reading), reading);
    addKeys(made, {made.name});
    return made;
}

} // namespace weir::match
