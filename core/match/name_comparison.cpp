#include "core/base/text.h"
#include "core/match/comparisons.h"
#include "core/match/nicknames.h"
#include "core/match/strings.h"

#include <algorithm>
#include <limits>
#include <set>
#include <unordered_map>

namespace weir::match {
namespace {

/// One word of a name or several in one column, with what its comparison needs.
struct Part
{
    std::string text;
    std::uint64_t signature = 0;
    std::vector<std::uint16_t> nicknames;
    float frequency = 0; ///< As a word.
    float asGiven = 0;
    float asFamily = 0;
};

/// A name as a record has it: numbers into the parts.
struct PersonName
{
    std::uint32_t given = 0;
    std::uint32_t family = 0;
    std::vector<std::uint32_t> words; ///< All words of all name columns, sorted.
    float frequency = 0;
    std::uint32_t pair = 0;  ///< Of given and family name, in any order; 0 where one of them is missing.
    std::uint32_t start = 0; ///< Of how they begin.
    std::uint64_t key = 0;   ///< Hash of what the columns say.
};

/// The columns that hold parts of a name.
struct NameColumns
{
    std::vector<std::size_t> given;
    std::vector<std::size_t> family;
    std::vector<std::size_t> full;
};

/// What the columns of a name say, plain.
struct NameTexts
{
    std::string given;
    std::string family;
    std::string full;

    /// `cell(column)` gives a plain text.
    template <class Cell>
    NameTexts(const NameColumns& columns, const Cell& cell)
        : given(joined(columns.given, cell)), family(joined(columns.family, cell)), full(joined(columns.full, cell))
    {}
    [[nodiscard]] bool empty() const { return given.empty() && family.empty() && full.empty(); }
    [[nodiscard]] std::string key() const { return given + '\x1f' + family + '\x1f' + full; }

private:
    template <class Cell>
    static std::string joined(const std::vector<std::size_t>& columns, const Cell& cell)
    {
        std::string all;
        for (const std::size_t column : columns) {
            const std::string_view text = cell(column);
            if (!text.empty()) {
                all.append(all.empty() ? "" : " ").append(text);
            }
        }
        return all;
    }
};

/// Words that are no part of a name.
bool isTitle(std::string_view word)
{
    static const std::set<std::string_view> titles{"mr",   "mrs",  "ms",  "miss", "dr",   "prof", "sir", "dame",
                                                   "lord", "lady", "the", "of",   "jr",   "sr",   "phd", "md",
                                                   "esq",  "rev",  "hon", "herr", "frau", "mme",  "and"};
    return titles.contains(word);
}

/// Splits texts into parts, by `number`. Without columns of their own the first word is the given name and the last one
/// the family name.
template <class Number>
PersonName readName(const NameTexts& texts, const Number& number)
{
    PersonName name;
    std::vector<std::string_view> words;
    for (const std::string_view text :
         {std::string_view(texts.full), std::string_view(texts.given), std::string_view(texts.family)}) {
        for (const std::string_view word : splitText(text, ' ')) {
            if (!word.empty() && !isTitle(word)) {
                words.push_back(word);
            }
        }
    }
    std::string_view given = texts.given;
    std::string_view family = texts.family;
    if (given.empty() && family.empty() && !words.empty()) {
        given = words.front();
        family = words.size() > 1 ? words.back() : std::string_view();
    }
    name.given = number(given);
    name.family = number(family);
    for (const std::string_view word : words) {
        name.words.push_back(number(word));
    }
    std::sort(name.words.begin(), name.words.end());
    name.words.erase(std::unique(name.words.begin(), name.words.end()), name.words.end());
    return name;
}

std::uint64_t pairOf(const PersonName& name)
{
    return static_cast<std::uint64_t>(std::min(name.given, name.family)) << 32 | std::max(name.given, name.family);
}

std::string startOf(std::string_view given, std::string_view family)
{
    return std::string(given.substr(0, 1)) + ' ' + std::string(family.substr(0, 3));
}

enum : std::uint8_t
{
    Nothing,
    Else,
    FuzzyPart,
    SharedWord,
    GivenOnly,
    FamilyOnly,
    GivenWithBlank,
    FamilyWithBlank,
    Contained,
    BothFuzzy,
    SwappedFuzzy,
    GivenFuzzyFamily,
    FamilyNickname,
    FamilyFuzzyGiven,
    Swapped,
    BothExact,
    AllExact
};

std::vector<Level> nameLevels()
{
    return {{"nothing", false, 0},
            {"all else", false, 1},
            {"one part is spelled alike", false, 2},
            {"a word is shared", true, 3},
            {"given name", true, 3},
            {"family name", true, 3},
            {"given name, no family name", true, 4},
            {"family name, no given name", true, 4},
            {"all words of the shorter name", true, 5},
            {"both spelled alike", false, 5},
            {"both spelled alike, swapped", false, 5},
            {"given name, family name spelled alike", true, 6},
            {"family name, short form of the given name", true, 6},
            {"family name, given name spelled alike", true, 6},
            {"swapped", true, 7},
            {"given and family name", true, 8},
            {"the whole name", true, 8}};
}

class NameComparator final : public Comparator
{
public:
    NameComparator(std::vector<PersonName> names, std::vector<Part> parts, NameColumns columns)
        : Comparator(nameLevels()), m_names(std::move(names)), m_parts(std::move(parts)), m_columns(std::move(columns))
    {}

    [[nodiscard]] Judged judge(std::uint32_t left, std::uint32_t right) const override
    {
        const PersonName& a = m_names[left];
        const PersonName& b = m_names[right];
        if (left == right) {
            return whole(a);
        }
        const bool sameGiven = a.given != 0 && a.given == b.given;
        const bool sameFamily = a.family != 0 && a.family == b.family;
        if (sameGiven && sameFamily) {
            return {BothExact, std::max(a.frequency, b.frequency)};
        }
        if (a.given != 0 && a.family != 0 && a.given == b.family && a.family == b.given) {
            return {Swapped, std::max(a.frequency, b.frequency)};
        }
        if (sameFamily && a.given != 0 && b.given != 0) {
            if (areNicknames(m_parts[a.given].nicknames, m_parts[b.given].nicknames) || isInitial(a.given, b.given)) {
                return {FamilyNickname, m_parts[a.family].asFamily};
            }
            if (alike(a.given, b.given)) {
                return {FamilyFuzzyGiven, m_parts[a.family].asFamily};
            }
        }
        const bool givenAlike = sameGiven || related(a.given, b.given);
        const bool familyAlike = sameFamily || alike(a.family, b.family);
        if (sameGiven && familyAlike) {
            return {GivenFuzzyFamily, m_parts[a.given].asGiven};
        }
        if (givenAlike && familyAlike) {
            return {BothFuzzy, 0};
        }
        if (a.given != 0 && b.given != 0 && (a.given == b.family || alike(a.given, b.family)) &&
            (a.family == b.given || alike(a.family, b.given))) {
            return {SwappedFuzzy, 0};
        }
        float shared = std::numeric_limits<float>::max();
        std::size_t count = 0;
        for (auto x = a.words.begin(), y = b.words.begin(); x != a.words.end() && y != b.words.end();) {
            if (*x == *y) {
                shared = std::min(shared, m_parts[*x].frequency);
                ++count;
                ++x;
                ++y;
            } else if (*x < *y) {
                ++x;
            } else {
                ++y;
            }
        }
        if (count >= 2 && count == std::min(a.words.size(), b.words.size())) {
            return {Contained, shared};
        }
        if (sameFamily) {
            const bool blank = a.given == 0 || b.given == 0;
            return {blank ? FamilyWithBlank : FamilyOnly, m_parts[a.family].asFamily};
        }
        if (sameGiven) {
            const bool blank = a.family == 0 || b.family == 0;
            return {blank ? GivenWithBlank : GivenOnly, m_parts[a.given].asGiven};
        }
        if (count > 0) {
            return {SharedWord, shared};
        }
        return {givenAlike || familyAlike ? FuzzyPart : Else, 0};
    }
    [[nodiscard]] std::vector<Bound> bounds() const override
    {
        using Kind = Test::Kind;
        const Test sameGiven{Kind::Same, kGiven};
        const Test sameFamily{Kind::Same, kFamily};
        const Test alikeGiven{Kind::Spelled, kGiven, 0.88};
        const Test alikeFamily{Kind::Spelled, kFamily, 0.88};
        const Test nicknames{Kind::Shares, kNicknames, 1};
        const Test initial{Kind::Beginning, kGiven};
        return {{Else},
                {FuzzyPart},
                {SharedWord, {{Kind::Shares, kWords, 1}}, {sameGiven, sameFamily}, kWords},
                {GivenOnly, {sameGiven}, {}, kGiven},
                {FamilyOnly, {sameFamily}, {}, kFamily},
                {GivenWithBlank, {sameGiven}, {{Kind::Known, kFamily}}, kGiven},
                {FamilyWithBlank, {sameFamily}, {{Kind::Known, kGiven}}, kFamily},
                {Contained, {{Kind::Shares, kWords, 2}}, {}, kWords},
                {BothFuzzy, {alikeGiven, alikeFamily}},
                {BothFuzzy, {nicknames, alikeFamily}},
                {BothFuzzy, {initial, alikeFamily}},
                {SwappedFuzzy, {{Kind::Spelled, kGiven, 0.88, kFamily}, {Kind::Spelled, kFamily, 0.88, kGiven}}},
                {GivenFuzzyFamily, {sameGiven, alikeFamily}, {}, kGiven},
                {FamilyNickname, {sameFamily, nicknames}, {}, kFamily},
                {FamilyNickname, {sameFamily, initial}, {}, kFamily},
                {FamilyFuzzyGiven, {sameFamily, alikeGiven}, {}, kFamily},
                {Swapped, {{Kind::Same, kGiven, 0, kFamily}, {Kind::Same, kFamily, 0, kGiven}}, {}, kNicknames},
                {BothExact, {sameGiven, sameFamily}, {}, kNicknames}};
    }
    [[nodiscard]] std::size_t glances() const override { return 4; }
    [[nodiscard]] Glance glance(std::uint32_t value, std::size_t which) const override
    {
        const PersonName& name = m_names[value];
        Glance seen;
        if (which == kGiven || which == kFamily) {
            seen.number = which == kGiven ? name.given : name.family;
            const Part& part = m_parts[seen.number];
            seen.letters = part.signature;
            seen.length = static_cast<std::uint32_t>(part.text.size());
            seen.first = static_cast<std::uint8_t>(part.text.empty() ? 0 : part.text.front());
            seen.frequency = static_cast<double>(which == kGiven ? part.asGiven : part.asFamily);
        } else if (which == kWords) {
            float rarest = std::numeric_limits<float>::max();
            for (const std::uint32_t word : name.words) {
                const std::uint64_t bit = std::uint64_t{1} << (word * 0x9e3779b1U >> 26);
                seen.letters |= (seen.letters & bit) != 0 ? ~std::uint64_t{0} : bit; // two that fall together: any
                rarest = std::min(rarest, m_parts[word].frequency);
            }
            seen.frequency = static_cast<double>(rarest);
        } else {
            for (const std::uint16_t group : m_parts[name.given].nicknames) {
                seen.letters |= std::uint64_t{1} << (group % 64);
            }
            seen.frequency = static_cast<double>(name.frequency);
        }
        return seen;
    }
    [[nodiscard]] std::vector<std::uint8_t> strangers() const override { return {Else, GivenOnly, GivenWithBlank}; }
    void keysOf(std::uint32_t value, std::uint32_t* numbers) const override
    {
        const PersonName& name = m_names[value];
        numbers[0] = name.pair;
        numbers[1] = name.family;
        numbers[2] = name.given;
        numbers[3] = name.start;
    }
    [[nodiscard]] bool canRead() const override { return true; }
    [[nodiscard]] std::uint32_t read(std::span<const std::string> cells) override
    {
        if (m_knownNames == 0) {
            index();
        }
        m_names.resize(m_knownNames);
        m_parts.resize(m_knownParts);
        std::string plain;
        const NameTexts texts(m_columns, [&](std::size_t column) -> std::string_view {
            plain = plainText(cells[column]);
            return plain;
        });
        if (texts.empty()) {
            return 0;
        }
        const std::uint64_t key = std::hash<std::string>()(texts.key());
        if (const auto known = m_nameNumbers.find(key); known != m_nameNumbers.end()) {
            return known->second;
        }
        PersonName name = readName(texts, [&](std::string_view text) { return partNumber(text); });
        if (name.given != 0 && name.family != 0) {
            const auto pair = m_pairs.find(pairOf(name));
            const auto start = m_starts.find(startOf(m_parts[name.given].text, m_parts[name.family].text));
            name.pair =
                pair != m_pairs.end() ? m_names[pair->second].pair : static_cast<std::uint32_t>(m_pairs.size()) + 1;
            name.frequency = pair != m_pairs.end() ? m_names[pair->second].frequency : 0;
            name.start = start != m_starts.end() ? start->second : static_cast<std::uint32_t>(m_starts.size()) + 1;
        }
        m_names.push_back(std::move(name));
        return static_cast<std::uint32_t>(m_knownNames);
    }

private:
    enum : std::uint8_t // glances
    {
        kGiven,
        kFamily,
        kWords,
        kNicknames
    };
    [[nodiscard]] Judged whole(const PersonName& name) const
    {
        if (name.given != 0 && name.family != 0) {
            return {name.words.size() > 2 ? AllExact : BothExact, name.frequency};
        }
        return name.family != 0 ? Judged{FamilyWithBlank, m_parts[name.family].asFamily}
                                : Judged{GivenWithBlank, m_parts[name.given].asGiven};
    }
    [[nodiscard]] bool isInitial(std::uint32_t x, std::uint32_t y) const
    {
        const std::string& a = m_parts[x].text;
        const std::string& b = m_parts[y].text;
        return (a.size() == 1 || b.size() == 1 || (a.size() >= 3 && b.starts_with(a)) ||
                (b.size() >= 3 && a.starts_with(b))) &&
               a.front() == b.front();
    }
    [[nodiscard]] bool alike(std::uint32_t x, std::uint32_t y) const
    {
        if (x == 0 || y == 0) {
            return false;
        }
        const Part& a = m_parts[x];
        const Part& b = m_parts[y];
        if (canBeAlike(a.text, a.signature, b.text, b.signature, 0.88) && jaroWinkler(a.text, b.text) >= 0.88) {
            return true;
        }
        return std::max(a.text.size(), b.text.size()) >= 4 && leastDistance(a.signature, b.signature) <= 1 &&
               oneEditApart(a.text, b.text);
    }
    [[nodiscard]] bool related(std::uint32_t x, std::uint32_t y) const
    {
        return x != 0 && y != 0 &&
               (alike(x, y) || areNicknames(m_parts[x].nicknames, m_parts[y].nicknames) || isInitial(x, y));
    }

    void index()
    {
        m_knownNames = m_names.size();
        m_knownParts = m_parts.size();
        for (std::uint32_t i = 0; i < m_knownParts; ++i) {
            m_partNumbers.emplace(m_parts[i].text, i);
        }
        for (std::uint32_t i = 1; i < m_knownNames; ++i) {
            const PersonName& name = m_names[i];
            m_nameNumbers.emplace(name.key, i);
            if (name.pair != 0) {
                m_pairs.emplace(pairOf(name), i);
                m_starts.emplace(startOf(m_parts[name.given].text, m_parts[name.family].text), name.start);
            }
        }
    }
    std::uint32_t partNumber(std::string_view text)
    {
        if (const auto known = m_partNumbers.find(std::string(text)); known != m_partNumbers.end()) {
            return known->second;
        }
        const auto added = std::find_if(m_parts.begin() + static_cast<std::ptrdiff_t>(m_knownParts), m_parts.end(),
                                        [&](const Part& part) { return part.text == text; });
        const auto number = static_cast<std::uint32_t>(added - m_parts.begin());
        if (added == m_parts.end()) {
            Part part;
            part.text = std::string(text);
            part.signature = letterSignature(text);
            part.nicknames = nicknameGroups(part.text);
            m_parts.push_back(std::move(part));
        }
        return number;
    }

    std::vector<PersonName> m_names;
    std::vector<Part> m_parts;
    NameColumns m_columns;
    std::size_t m_knownNames = 0; ///< Of the table, when they are indexed.
    std::size_t m_knownParts = 0;
    std::unordered_map<std::string, std::uint32_t> m_partNumbers;
    std::unordered_map<std::uint64_t, std::uint32_t> m_nameNumbers; ///< By key.
    std::unordered_map<std::uint64_t, std::uint32_t> m_pairs;       ///< A name that has the pair.
    std::unordered_map<std::string, std::uint32_t> m_starts;
};

} // namespace

Comparison nameComparison(const Table& table, const std::vector<std::size_t>& given,
                          const std::vector<std::size_t>& family, const std::vector<std::size_t>& full)
{
    Comparison made;
    made.name = "name";
    const NameColumns columns{given, family, full};
    std::vector<std::vector<std::string>> plain(table.columns.size());
    for (const std::vector<std::size_t>* some : {&given, &family, &full}) {
        for (const std::size_t column : *some) {
            made.columns.push_back(table.columns[column].name);
            for (const std::string& value : table.columns[column].values) {
                plain[column].push_back(plainText(value));
            }
        }
    }

    Numbering partNumbers;
    Numbering nameNumbers;
    PairNumbering pairNumbers;
    Numbering startNumbers;
    std::vector<PersonName> names(1);
    made.ids.reserve(table.records);
    for (std::size_t record = 0; record < table.records; ++record) {
        const NameTexts texts(columns, [&](std::size_t column) -> std::string_view {
            return plain[column][table.columns[column].ids[record]];
        });
        if (texts.empty()) {
            made.ids.push_back(0);
            continue;
        }
        const std::string key = texts.key();
        const std::uint32_t number = nameNumbers.of(key);
        made.ids.push_back(number);
        if (number < names.size()) {
            continue;
        }
        PersonName name = readName(texts, [&](std::string_view text) { return partNumbers.of(text); });
        name.key = std::hash<std::string>()(key);
        if (name.given != 0 && name.family != 0) {
            const auto& words = partNumbers.texts();
            name.pair = pairNumbers.of(std::min(name.given, name.family), std::max(name.given, name.family));
            name.start = startNumbers.of(startOf(words[name.given], words[name.family]));
        }
        names.push_back(std::move(name));
    }

    std::vector<Part> parts(partNumbers.size());
    std::vector<std::size_t> wordCounts(parts.size(), 0);
    std::vector<std::uint32_t> givenIds;
    std::vector<std::uint32_t> familyIds;
    std::vector<std::uint32_t> pairs;
    for (const std::uint32_t id : made.ids) {
        const PersonName& name = names[id];
        givenIds.push_back(name.given);
        familyIds.push_back(name.family);
        pairs.push_back(name.pair);
        for (const std::uint32_t word : name.words) {
            ++wordCounts[word];
        }
        for (const std::uint32_t part : {name.given, name.family}) {
            if (part != 0 && !std::binary_search(name.words.begin(), name.words.end(), part)) {
                ++wordCounts[part];
            }
        }
    }
    const std::vector<float> givenShares = frequencies(givenIds, parts.size());
    const std::vector<float> familyShares = frequencies(familyIds, parts.size());
    double usual = 0;
    for (const std::size_t count : wordCounts) {
        const double share =
            static_cast<double>(count) / static_cast<double>(std::max<std::size_t>(made.ids.size(), 1));
        usual += share * share;
    }
    for (std::size_t i = 1; i < parts.size(); ++i) {
        parts[i].asGiven = givenShares[i];
        parts[i].asFamily = familyShares[i];
        parts[i].text = partNumbers.texts()[i];
        parts[i].signature = letterSignature(parts[i].text);
        parts[i].nicknames = nicknameGroups(parts[i].text);
        parts[i].frequency =
            static_cast<float>(static_cast<double>(wordCounts[i]) /
                               static_cast<double>(std::max<std::size_t>(made.ids.size(), 1)) / std::max(usual, 1e-12));
    }
    const std::vector<float> pairShares = frequencies(pairs, pairNumbers.size());
    for (PersonName& name : names) {
        name.frequency = name.pair != 0 ? pairShares[name.pair] : 0;
    }
    made.comparator = std::make_unique<NameComparator>(std::move(names), std::move(parts), columns);
    addKeys(made, {"given and family name", "family name", "given name", "start of the names"});
    return made;
}

} // namespace weir::match
