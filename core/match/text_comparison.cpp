#include "core/base/text.h"
#include "core/match/comparisons.h"
#include "core/match/strings.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace weir::match {
namespace {

struct Words
{
    std::vector<std::uint32_t> words; ///< Sorted, distinct.
    std::string text;
    double weight = 0; ///< Sum of the weights of its words.
    float frequency = 0;
};

/// Similarity in bands. Words count by rarity, log(records / records with the word), so that "the" says nothing; the
/// similarity is 2 * shared / (all of a + all of b) (Dice with weights of Sparck Jones, J. Documentation 28, 1972).
class WordsComparator final : public Comparator
{
public:
    WordsComparator(std::vector<Words> values, std::vector<double> weights, std::vector<std::string> spellings)
        : Comparator({{"nothing", false, 0},
                      {"all else", false, 1},
                      {"a tenth shared", false, 2},
                      {"a fifth shared", false, 3},
                      {"a third shared", false, 4},
                      {"half shared", false, 5},
                      {"two thirds shared", false, 6},
                      {"four fifths shared", false, 7},
                      {"nearly all shared", false, 8},
                      {"same", true, 9}}),
          m_values(std::move(values)), m_weights(std::move(weights)), m_spellings(std::move(spellings))
    {}

    [[nodiscard]] Judged judge(std::uint32_t left, std::uint32_t right) const override
    {
        const Words& a = m_values[left];
        const Words& b = m_values[right];
        if (left == right) {
            return {9, a.frequency};
        }
        double shared = 0;
        std::vector<std::uint32_t> onlyA;
        std::vector<std::uint32_t> onlyB;
        auto x = a.words.begin();
        auto y = b.words.begin();
        while (x != a.words.end() && y != b.words.end()) {
            if (*x == *y) {
                shared += m_weights[*x];
                ++x;
                ++y;
            } else if (*x < *y) {
                onlyA.push_back(*x++);
            } else {
                onlyB.push_back(*y++);
            }
        }
        onlyA.insert(onlyA.end(), x, a.words.end());
        onlyB.insert(onlyB.end(), y, b.words.end());
        if (onlyA.size() <= 12 && onlyB.size() <= 12) { // misspelled words count most of what they are worth
            for (const std::uint32_t word : onlyA) {
                for (std::uint32_t& other : onlyB) {
                    if (other != 0 && alike(m_spellings[word], m_spellings[other])) {
                        shared += 0.8 * std::min(m_weights[word], m_weights[other]);
                        other = 0;
                        break;
                    }
                }
            }
        }
        const double all = a.weight + b.weight;
        const double similarity = all > 0 ? 2 * shared / all : 0;
        constexpr double kBands[] = {0.1, 0.2, 0.33, 0.5, 0.67, 0.8, 0.93};
        std::uint8_t level = 1;
        for (const double band : kBands) {
            level = static_cast<std::uint8_t>(level + (similarity >= band));
        }
        return {level, 0};
    }
    [[nodiscard]] std::vector<Bound> bounds() const override { return {{1}, {2}, {3}, {4}, {5}, {6}, {7}, {8}}; }

private:
    static bool alike(const std::string& a, const std::string& b)
    {
        if (a.size() < 4 || b.size() < 4) {
            return false;
        }
        return oneEditApart(a, b) || (a.size() >= 6 && b.size() >= 6 && jaroWinkler(a, b) >= 0.93);
    }
    std::vector<Words> m_values;
    std::vector<double> m_weights;
    std::vector<std::string> m_spellings;
};

std::uint64_t mixed(std::uint64_t value, std::uint64_t seed)
{
    value += 0x9e3779b97f4a7c15ULL * (seed + 1); // splitmix64
    value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9ULL;
    value = (value ^ (value >> 27)) * 0x94d049bb133111ebULL;
    return value ^ (value >> 31);
}

/// Builds a comparison of words over texts, one per record number in `idOf`.
Comparison compareWords(std::string name, std::vector<std::string> columns, std::vector<std::uint32_t> ids,
                        const std::vector<std::string>& texts)
{
    Comparison made;
    made.name = std::move(name);
    made.columns = std::move(columns);
    made.ids = std::move(ids);
    Numbering wordNumbers;
    std::vector<Words> values(texts.size());
    for (std::size_t i = 1; i < texts.size(); ++i) {
        values[i].text = texts[i];
        for (const std::string_view word : splitText(texts[i], ' ')) {
            if (!word.empty()) {
                values[i].words.push_back(wordNumbers.of(word));
            }
        }
        std::sort(values[i].words.begin(), values[i].words.end());
        values[i].words.erase(std::unique(values[i].words.begin(), values[i].words.end()), values[i].words.end());
    }
    std::vector<std::size_t> counts(wordNumbers.size(), 0);
    std::size_t filled = 0;
    for (const std::uint32_t id : made.ids) {
        filled += id != 0;
        for (const std::uint32_t word : values[id].words) {
            ++counts[word];
        }
    }
    std::vector<double> weights(wordNumbers.size(), 0);
    for (std::size_t i = 1; i < weights.size(); ++i) {
        weights[i] =
            std::log(1.0 + static_cast<double>(filled) / static_cast<double>(std::max<std::size_t>(counts[i], 1)));
    }
    const std::vector<float> shares = frequencies(made.ids, values.size());
    for (std::size_t i = 1; i < values.size(); ++i) {
        values[i].frequency = shares[i];
        for (const std::uint32_t word : values[i].words) {
            values[i].weight += weights[word];
        }
    }
    // The word with the lowest hash of each text: texts agree on it as often as they share words (Broder 1997).
    made.keys.push_back({made.name, made.ids});
    for (std::uint64_t seed = 0; seed < 4; ++seed) {
        BlockKey key{made.name + ": sample of words " + std::to_string(seed + 1), {}};
        std::vector<std::uint32_t> lowest(values.size(), 0);
        for (std::size_t i = 1; i < values.size(); ++i) {
            std::uint64_t best = ~std::uint64_t{0};
            for (const std::uint32_t word : values[i].words) {
                if (const std::uint64_t hash = mixed(word, seed); hash < best) {
                    best = hash;
                    lowest[i] = word;
                }
            }
        }
        for (const std::uint32_t id : made.ids) {
            key.ids.push_back(lowest[id]);
        }
        made.keys.push_back(std::move(key));
    }
    made.comparator = std::make_unique<WordsComparator>(std::move(values), std::move(weights), wordNumbers.texts());
    return made;
}

struct Amount
{
    double value = 0;
    float frequency = 0;
};

class NumberComparator final : public Comparator
{
public:
    explicit NumberComparator(std::vector<Amount> values)
        : Comparator({{"nothing", false, 0},
                      {"all else", false, 1},
                      {"within 30 %", false, 2},
                      {"within 10 %", false, 3},
                      {"within 3 %", false, 4},
                      {"within 1 %", false, 5},
                      {"same", true, 6}}),
          m_values(std::move(values))
    {}
    [[nodiscard]] Judged judge(std::uint32_t left, std::uint32_t right) const override
    {
        const Amount& a = m_values[left];
        const Amount& b = m_values[right];
        if (left == right) {
            return {6, a.frequency};
        }
        const double largest = std::max(std::abs(a.value), std::abs(b.value));
        const double apart = largest > 0 ? std::abs(a.value - b.value) / largest : 0;
        const int level = apart <= 0.01 ? 5 : apart <= 0.03 ? 4 : apart <= 0.1 ? 3 : apart <= 0.3 ? 2 : 1;
        return {static_cast<std::uint8_t>(level), 0};
    }
    [[nodiscard]] std::vector<Bound> bounds() const override { return {{1}, {2}, {3}, {4}, {5}}; }

private:
    std::vector<Amount> m_values;
};

} // namespace

Comparison textComparison(const Table& table, std::size_t column)
{
    const CodedColumn& source = table.columns[column];
    Numbering numbers;
    std::vector<std::uint32_t> idOf;
    for (const std::string& value : source.values) {
        idOf.push_back(numbers.of(plainText(value)));
    }
    std::vector<std::uint32_t> ids;
    for (const std::uint32_t id : source.ids) {
        ids.push_back(idOf[id]);
    }
    return compareWords(source.name, {source.name}, std::move(ids), numbers.texts());
}

Comparison streetComparison(const Table& table, const std::vector<std::size_t>& numbers,
                            const std::vector<std::size_t>& lines)
{
    std::vector<std::size_t> all = numbers;
    all.insert(all.end(), lines.begin(), lines.end());
    std::vector<std::string> names;
    std::vector<std::vector<std::string>> plain;
    for (const std::size_t column : all) {
        names.push_back(table.columns[column].name);
        auto& of = plain.emplace_back();
        for (const std::string& value : table.columns[column].values) {
            of.push_back(plainText(value));
        }
    }
    Numbering texts;
    std::vector<std::uint32_t> ids;
    std::string joined;
    for (std::size_t record = 0; record < table.records; ++record) {
        joined.clear();
        for (std::size_t i = 0; i < all.size(); ++i) {
            const std::string& text = plain[i][table.columns[all[i]].ids[record]];
            if (!text.empty()) {
                joined += (joined.empty() ? "" : " ") + text;
            }
        }
        ids.push_back(texts.of(joined));
    }
    return compareWords("address", std::move(names), std::move(ids), texts.texts());
}

Comparison numberComparison(const Table& table, std::size_t column)
{
    const CodedColumn& source = table.columns[column];
    Comparison made;
    made.name = source.name;
    made.columns = {source.name};
    std::vector<Amount> values(1);
    Numbering numbers;
    std::vector<std::uint32_t> idOf;
    for (const std::string& cell : source.values) {
        std::string text;
        for (const char c : cell) {
            if ((c >= '0' && c <= '9') || c == '.' || c == '-') {
                text += c;
            }
        }
        const auto value = numberIn(text);
        if (!value) {
            idOf.push_back(0);
            continue;
        }
        const std::uint32_t id = numbers.of(std::to_string(*value));
        if (id == values.size()) {
            values.push_back({*value, 0});
        }
        idOf.push_back(id);
    }
    for (const std::uint32_t id : source.ids) {
        made.ids.push_back(idOf[id]);
    }
    const std::vector<float> shares = frequencies(made.ids, values.size());
    for (std::size_t i = 0; i < values.size(); ++i) {
        values[i].frequency = shares[i];
    }
    made.keys.push_back({made.name, made.ids});
    made.comparator = std::make_unique<NumberComparator>(std::move(values));
    return made;
}

} // namespace weir::match
