#include "core/base/text.h"
#include "core/match/comparisons.h"
#include "core/match/strings.h"

#include <algorithm>

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

class EmailComparator final : public Comparator
{
public:
    explicit EmailComparator(std::vector<Spelling> values)
        : Comparator({{"nothing", false, 0},
                      {"all else", false, 1},
                      {"user part spelled alike", false, 2},
                      {"same user part", false, 3},
                      {"two characters differ", false, 3},
                      {"one character differs", false, 4},
                      {"same", true, 5}}),
          m_values(std::move(values))
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

private:
    std::vector<Spelling> m_values;
};

/// Numbers with meaning only as a whole: equal, one or two edits apart, or with an equal end.
class CodeComparator final : public Comparator
{
public:
    explicit CodeComparator(std::vector<Spelling> values)
        : Comparator({{"nothing", false, 0},
                      {"all else", false, 1},
                      {"two characters differ", false, 2},
                      {"one character differs", false, 3},
                      {"same last digits", false, 4},
                      {"same", true, 5}}),
          m_values(std::move(values))
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

private:
    std::vector<Spelling> m_values;
};

/// Words from a list.
class CategoryComparator final : public Comparator
{
public:
    explicit CategoryComparator(std::vector<Spelling> values)
        : Comparator({{"nothing", false, 0}, {"all else", false, 1}, {"spelled alike", false, 2}, {"same", true, 3}}),
          m_values(std::move(values))
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

private:
    std::vector<Spelling> m_values;
};

/// Reads a column through `read`, which gives the spelling of a cell, empty for nothing.
template <class Read>
std::vector<Spelling> readColumn(const CodedColumn& column, Comparison& made, BlockKey& heads, const Read& read)
{
    made.name = column.name;
    made.columns = {column.name};
    Numbering numbers;
    Numbering headNumbers;
    std::vector<Spelling> values(1);
    std::vector<std::uint32_t> idOf;
    for (const std::string& cell : column.values) {
        Spelling spelling = cell.empty() ? Spelling{} : read(cell);
        const std::uint32_t id = numbers.of(spelling.text);
        if (id == values.size()) {
            spelling.signature = letterSignature(spelling.text);
            spelling.headSignature = letterSignature(spelling.head);
            spelling.headNumber = headNumbers.of(spelling.head);
            values.push_back(std::move(spelling));
        }
        idOf.push_back(id);
    }
    for (const std::uint32_t id : column.ids) {
        made.ids.push_back(idOf[id]);
        heads.ids.push_back(values[idOf[id]].headNumber);
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

} // namespace

Comparison emailComparison(const Table& table, std::size_t column)
{
    Comparison made;
    BlockKey users{table.columns[column].name + ": user part", {}};
    auto values = readColumn(table.columns[column], made, users, readEmail);
    made.keys.push_back({made.name, made.ids});
    made.keys.push_back(std::move(users));
    made.comparator = std::make_unique<EmailComparator>(std::move(values));
    return made;
}

Comparison phoneComparison(const Table& table, std::size_t column)
{
    Comparison made;
    BlockKey ends{table.columns[column].name + ": last digits", {}};
    auto values = readColumn(table.columns[column], made, ends, readPhone);
    for (Spelling& value : values) { // nothing but digits, so they can be counted more finely
        value.signature = digitSignature(value.text);
    }
    made.keys.push_back({made.name, made.ids});
    made.keys.push_back(std::move(ends));
    made.comparator = std::make_unique<CodeComparator>(std::move(values));
    return made;
}

Comparison identifierComparison(const Table& table, std::size_t column)
{
    Comparison made;
    BlockKey unused;
    auto values = readColumn(table.columns[column], made, unused, [](std::string_view cell) {
        Spelling spelling;
        spelling.text = plainText(cell);
        std::erase(spelling.text, ' ');
        if (spelling.text.find_first_not_of('0') == std::string::npos) {
            spelling.text.clear();
        }
        return spelling;
    });
    made.keys.push_back({made.name, made.ids});
    made.comparator = std::make_unique<CodeComparator>(std::move(values));
    return made;
}

Comparison categoryComparison(const Table& table, std::size_t column)
{
    Comparison made;
    BlockKey unused;
    auto values = readColumn(table.columns[column], made, unused, [](std::string_view cell) {
        Spelling spelling;
        spelling.text = plainText(cell);
        return spelling;
    });
    made.keys.push_back({made.name, made.ids});
    made.comparator = std::make_unique<CategoryComparator>(std::move(values));
    return made;
}

} // namespace weir::match
