#include "core/run/name_search.h"

#include "core/base/text.h"
#include "core/clean/text.h"
#include "core/match/nicknames.h"
#include "core/match/strings.h"

#include <algorithm>
#include <array>
#include <optional>
#include <unordered_map>

namespace weir::run {
namespace {

constexpr std::size_t kOneEdit = 4;  ///< Letters of a typed word, from which on one may be wrong,
constexpr std::size_t kTwoEdits = 7; ///< and two.
constexpr std::size_t kMostWords = 6;

/// The words of a text without case and accents.
std::vector<std::string> wordsOf(std::string_view text)
{
    std::vector<std::string> words;
    std::string word;
    for (const char c : clean::bareLetters(text)) {
        const auto byte = static_cast<unsigned char>(c);
        const bool letter = (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9') || byte >= 0x80;
        if (letter) {
            word += c;
        } else if (c != '\'' && !word.empty()) {
            words.push_back(std::move(word));
            word.clear();
        }
    }
    if (!word.empty()) {
        words.push_back(std::move(word));
    }
    return words;
}

/// What the words of stored names cost beside the typed ones, each distinct word judged once.
class Costs
{
public:
    explicit Costs(std::vector<std::string> typed) : m_typed(std::move(typed)) {}

    using Row = std::array<std::int8_t, kMostWords>; ///< By typed word; -1: not alike.

    const Row& of(const std::string& word)
    {
        const auto [known, added] = m_known.try_emplace(word);
        if (added) {
            known->second.fill(-1);
            for (std::size_t i = 0; i < m_typed.size(); ++i) {
                if (const auto cost = wordCost(m_typed[i], word)) {
                    known->second[i] = static_cast<std::int8_t>(*cost);
                }
            }
        }
        return known->second;
    }
    [[nodiscard]] std::size_t typed() const { return m_typed.size(); }

private:
    std::vector<std::string> m_typed;
    std::unordered_map<std::string, Row> m_known;
};

void keepBest(Costs::Row& best, const Costs::Row& other)
{
    for (std::size_t i = 0; i < best.size(); ++i) {
        if (other[i] >= 0 && (best[i] < 0 || other[i] < best[i])) {
            best[i] = other[i];
        }
    }
}

} // namespace

bool isNameTrait(std::string_view trait)
{
    std::string plain;
    for (const char c : toLower(trait)) {
        if (c >= 'a' && c <= 'z') {
            plain += c;
        }
    }
    static constexpr std::string_view kNames[] = {
        "name",       "fullname", "displayname", "firstname", "givenname", "middlename", "lastname", "surname",
        "familyname", "nickname", "maidenname",  "forename",  "vorname",   "nachname",   "nom",      "prenom"};
    return std::find(std::begin(kNames), std::end(kNames), plain) != std::end(kNames);
}

std::optional<int> wordCost(std::string_view typed, std::string_view word)
{
    constexpr int kPrefix = 1;
    constexpr int kNickname = 2;
    constexpr int kEdit = 3; // each
    if (typed == word) {
        return 0;
    }
    if (word.starts_with(typed)) {
        return kPrefix;
    }
    if (match::areNicknames(match::nicknameGroups(typed), match::nicknameGroups(word))) {
        return kNickname;
    }
    if (typed.size() >= kOneEdit && match::oneEditApart(typed, word)) {
        return kEdit;
    }
    if (typed.size() >= kTwoEdits && match::twoEditsApart(typed, word)) {
        return 2 * kEdit;
    }
    return std::nullopt;
}

Result<std::vector<NameHit>> findNames(const store::Reader& reader, std::string_view text, std::size_t limit)
{
    std::vector<NameHit> hits;
    std::vector<std::string> typed = wordsOf(text);
    if (typed.empty() || typed.size() > kMostWords || text.find('@') != std::string_view::npos) {
        return hits;
    }
    Costs costs(std::move(typed));
    Costs::Row none;
    none.fill(-1);
    std::vector<std::pair<std::string, store::TypedColumn>> columns;
    std::vector<Costs::Row> best(reader.profileCount(), none);
    WEIR_ASSIGN_OR_RETURN(const std::vector<store::TraitDefinition> traits, reader.traits());
    for (const store::TraitDefinition& trait : traits) {
        if (trait.type.kind() != TypeKind::Text || !isNameTrait(trait.name)) {
            continue;
        }
        WEIR_ASSIGN_OR_RETURN(store::TypedColumn column, reader.traitColumn(trait.name));
        std::vector<Costs::Row> ofValue(column.dictionary.size(), none);
        for (std::size_t value = 0; value < ofValue.size(); ++value) {
            for (const std::string& word : wordsOf(column.dictionary[value])) {
                keepBest(ofValue[value], costs.of(word));
            }
        }
        for (std::size_t profile = 0; profile < column.size(); ++profile) {
            if (!column.isNull(profile)) {
                keepBest(best[profile], ofValue[column.codes[profile]]);
            }
        }
        columns.emplace_back(trait.name, std::move(column));
    }
    if (columns.empty()) {
        return hits;
    }
    WEIR_ASSIGN_OR_RETURN(const store::ProfileColumns people, reader.profiles());
    for (std::uint32_t profile = 0; profile < best.size(); ++profile) {
        const auto words = best[profile].begin();
        const auto end = words + static_cast<std::ptrdiff_t>(costs.typed());
        if (people.living[profile] == 0 || std::find(words, end, std::int8_t{-1}) != end) {
            continue;
        }
        NameHit hit;
        hit.profile = profile;
        for (auto word = words; word != end; ++word) {
            hit.cost += *word;
        }
        hits.push_back(std::move(hit));
    }
    const std::size_t kept = std::min(limit, hits.size());
    std::partial_sort(hits.begin(), hits.begin() + static_cast<std::ptrdiff_t>(kept), hits.end(),
                      [&](const NameHit& a, const NameHit& b) {
                          return a.cost != b.cost ? a.cost < b.cost
                                 : people.lastSeen[a.profile] != people.lastSeen[b.profile]
                                     ? people.lastSeen[a.profile] > people.lastSeen[b.profile]
                                     : a.profile < b.profile;
                      });
    hits.resize(kept);
    for (NameHit& hit : hits) {
        for (const auto& [trait, column] : columns) {
            if (!column.isNull(hit.profile)) {
                hit.trait = hit.trait.empty() ? trait : hit.trait;
                hit.name += (hit.name.empty() ? "" : " ") + std::string(column.text(hit.profile));
            }
        }
    }
    return hits;
}

} // namespace weir::run
