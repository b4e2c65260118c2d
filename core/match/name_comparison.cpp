#include "core/base/text.h"
#include "core/match/comparisons.h"
#include "core/match/nicknames.h"
#include "core/match/strings.h"

#include <algorithm>
#include <limits>
#include <set>

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
};

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
    NameComparator(std::vector<PersonName> names, std::vector<Part> parts)
        : Comparator(nameLevels()), m_names(std::move(names)), m_parts(std::move(parts))
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

    std::vector<PersonName> m_names;
    std::vector<Part> m_parts;
};

/// Words that are no part of a name.
bool isTitle(std::string_view word)
{
    static const std::set<std::string_view> titles{"mr",   "mrs",  "ms",  "miss", "dr",   "prof", "sir", "dame",
                                                   "lord", "lady", "the", "of",   "jr",   "sr",   "phd", "md",
                                                   "esq",  "rev",  "hon", "herr", "frau", "mme",  "and"};
    return titles.contains(word);
}

} // namespace

Comparison nameComparison(const Table& table, const std::vector<std::size_t>& given,
                          const std::vector<std::size_t>& family, const std::vector<std::size_t>& full)
{
    Comparison made;
    made.name = "name";
    const auto texts = [&](const std::vector<std::size_t>& columns) {
        std::vector<std::vector<std::string>> plain;
        for (const std::size_t column : columns) {
            made.columns.push_back(table.columns[column].name);
            auto& of = plain.emplace_back();
            for (const std::string& value : table.columns[column].values) {
                of.push_back(plainText(value));
            }
        }
        return plain;
    };
    const auto givenTexts = texts(given);
    const auto familyTexts = texts(family);
    const auto fullTexts = texts(full);

    Numbering partNumbers;
    Numbering nameNumbers;
    std::vector<PersonName> names(1);
    made.ids.reserve(table.records);
    std::string key;
    for (std::size_t record = 0; record < table.records; ++record) {
        key.clear();
        const auto append = [&](const std::vector<std::size_t>& columns, const auto& plain) {
            std::string joined;
            for (std::size_t i = 0; i < columns.size(); ++i) {
                const std::string& text = plain[i][table.columns[columns[i]].ids[record]];
                if (!text.empty()) {
                    joined += (joined.empty() ? "" : " ") + text;
                }
            }
            return joined;
        };
        std::string givenText = append(given, givenTexts);
        std::string familyText = append(family, familyTexts);
        const std::string fullText = append(full, fullTexts);
        key = givenText + '\x1f' + familyText + '\x1f' + fullText;
        if (key.size() == 2) {
            made.ids.push_back(0);
            continue;
        }
        const std::uint32_t number = nameNumbers.of(key);
        made.ids.push_back(number);
        if (number < names.size()) {
            continue;
        }
        PersonName name;
        std::vector<std::string_view> words;
        for (const std::string_view text :
             {std::string_view(fullText), std::string_view(givenText), std::string_view(familyText)}) {
            for (const std::string_view word : splitText(text, ' ')) {
                if (!word.empty() && !isTitle(word)) {
                    words.push_back(word);
                }
            }
        }
        if (givenText.empty() && familyText.empty() && !words.empty()) {
            givenText = std::string(words.front());
            familyText = words.size() > 1 ? std::string(words.back()) : std::string();
        }
        name.given = partNumbers.of(givenText);
        name.family = partNumbers.of(familyText);
        for (const std::string_view word : words) {
            name.words.push_back(partNumbers.of(word));
        }
        std::sort(name.words.begin(), name.words.end());
        name.words.erase(std::unique(name.words.begin(), name.words.end()), name.words.end());
        names.push_back(std::move(name));
    }

    std::vector<Part> parts(partNumbers.size());
    std::vector<std::size_t> wordCounts(parts.size(), 0);
    std::vector<std::uint32_t> givenIds;
    std::vector<std::uint32_t> familyIds;
    std::vector<std::uint32_t> initials;
    std::vector<std::uint32_t> pairs;
    std::vector<std::uint32_t> starts;
    Numbering pairNumbers;
    Numbering startNumbers;
    for (const std::uint32_t id : made.ids) {
        const PersonName& name = names[id];
        std::uint32_t low = std::min(name.given, name.family);
        std::uint32_t high = std::max(name.given, name.family);
        givenIds.push_back(name.given);
        familyIds.push_back(name.family);
        pairs.push_back(low == 0 ? 0 : pairNumbers.of(std::to_string(low) + ' ' + std::to_string(high)));
        const std::string& givenText = partNumbers.texts()[name.given];
        const std::string& familyText = partNumbers.texts()[name.family];
        starts.push_back(low == 0 ? 0 : startNumbers.of(givenText.substr(0, 1) + ' ' + familyText.substr(0, 3)));
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
    for (std::size_t record = 0; record < made.ids.size(); ++record) {
        if (pairs[record] != 0) {
            names[made.ids[record]].frequency = pairShares[pairs[record]];
        }
    }
    made.keys.push_back({"given and family name", std::move(pairs)});
    made.keys.push_back({"family name", std::move(familyIds)});
    made.keys.push_back({"given name", std::move(givenIds)});
    made.keys.push_back({"start of the names", std::move(starts)});
    made.comparator = std::make_unique<NameComparator>(std::move(names), std::move(parts));
    return made;
}

} // namespace weir::match
