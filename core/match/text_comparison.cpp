#include "core/base/text.h"
#include "core/match/comparisons.h"
#include "core/match/strings.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <optional>
#include <unordered_map>

namespace weir::match {
namespace {

struct Words
{
    std::vector<std::uint32_t> words; ///< Sorted, distinct.
    std::string text;
    double weight = 0; ///< Sum of the weights of its words.
    float frequency = 0;
    /// The word with the lowest hash under each of four hash functions: texts agree on it as often as they share words
    /// (Broder 1997).
    std::array<std::uint32_t, 4> samples{};
};

std::uint64_t mixed(std::uint64_t value, std::uint64_t seed)
{
    value += 0x9e3779b97f4a7c15ULL * (seed + 1); // splitmix64
    value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9ULL;
    value = (value ^ (value >> 27)) * 0x94d049bb133111ebULL;
    return value ^ (value >> 31);
}

/// A text, its words by `number`.
template <class Number>
Words readWords(const std::string& text, const Number& number)
{
    Words read;
    read.text = text;
    for (const std::string_view word : splitText(text, ' ')) {
        if (!word.empty()) {
            read.words.push_back(number(word));
        }
    }
    std::sort(read.words.begin(), read.words.end());
    read.words.erase(std::unique(read.words.begin(), read.words.end()), read.words.end());
    for (std::uint64_t seed = 0; seed < read.samples.size(); ++seed) {
        std::uint64_t best = ~std::uint64_t{0};
        for (const std::uint32_t word : read.words) {
            if (const std::uint64_t hash = mixed(word, seed); hash < best) {
                best = hash;
                read.samples[seed] = word;
            }
        }
    }
    return read;
}

/// The plain texts of some cells in a row.
template <class Cell>
std::string joined(const std::vector<std::size_t>& columns, const Cell& cell)
{
    std::string all;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const std::string_view text = cell(i);
        if (!text.empty()) {
            all.append(all.empty() ? "" : " ").append(text);
        }
    }
    return all;
}

/// Similarity in bands. Words count by rarity, log(records / records with the word), so that "the" says nothing; the
/// similarity is 2 * shared / (all of a + all of b) (Dice with weights of Sparck Jones, J. Documentation 28, 1972).
class WordsComparator final : public Comparator
{
public:
    /// `columns` hold the words.
    WordsComparator(std::vector<Words> values, std::vector<double> weights, std::vector<std::string> spellings,
                    std::vector<std::size_t> columns, double weightOfNew)
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
          m_values(std::move(values)), m_weights(std::move(weights)), m_spellings(std::move(spellings)),
          m_columns(std::move(columns)), m_weightOfNew(weightOfNew)
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
    void keysOf(std::uint32_t value, std::uint32_t* numbers) const override
    {
        numbers[0] = value;
        std::copy(m_values[value].samples.begin(), m_values[value].samples.end(), numbers + 1);
    }
    [[nodiscard]] bool canRead() const override { return true; }
    [[nodiscard]] std::uint32_t read(std::span<const std::string> cells) override
    {
        if (m_knownValues == 0) {
            index();
        }
        m_values.resize(m_knownValues);
        m_weights.resize(m_knownWords);
        m_spellings.resize(m_knownWords);
        std::vector<std::string> plain;
        for (const std::size_t column : m_columns) {
            plain.push_back(plainText(cells[column]));
        }
        const std::string text = joined(m_columns, [&](std::size_t i) -> std::string_view { return plain[i]; });
        if (text.empty()) {
            return 0;
        }
        if (const auto known = m_texts.find(text); known != m_texts.end()) {
            return known->second;
        }
        Words words = readWords(text, [&](std::string_view word) {
            if (const auto known = m_numbers.find(std::string(word)); known != m_numbers.end()) {
                return known->second;
            }
            const auto added =
                std::find(m_spellings.begin() + static_cast<std::ptrdiff_t>(m_knownWords), m_spellings.end(), word);
            const auto number = static_cast<std::uint32_t>(added - m_spellings.begin());
            if (added == m_spellings.end()) {
                m_spellings.emplace_back(word);
                m_weights.push_back(m_weightOfNew);
            }
            return number;
        });
        for (const std::uint32_t word : words.words) {
            words.weight += m_weights[word];
        }
        m_values.push_back(std::move(words));
        return static_cast<std::uint32_t>(m_knownValues);
    }

private:
    static bool alike(const std::string& a, const std::string& b)
    {
        if (a.size() < 4 || b.size() < 4) {
            return false;
        }
        return oneEditApart(a, b) || (a.size() >= 6 && b.size() >= 6 && jaroWinkler(a, b) >= 0.93);
    }
    void index()
    {
        m_knownValues = m_values.size();
        m_knownWords = m_spellings.size();
        for (std::uint32_t i = 1; i < m_knownValues; ++i) {
            m_texts.emplace(m_values[i].text, i);
        }
        for (std::uint32_t i = 1; i < m_knownWords; ++i) {
            m_numbers.emplace(m_spellings[i], i);
        }
    }
    std::vector<Words> m_values;
    std::vector<double> m_weights;
    std::vector<std::string> m_spellings;
    std::vector<std::size_t> m_columns;
    double m_weightOfNew;
    std::size_t m_knownValues = 0; ///< Of the table, when they are indexed.
    std::size_t m_knownWords = 0;
    std::unordered_map<std::string, std::uint32_t> m_texts;
    std::unordered_map<std::string, std::uint32_t> m_numbers;
};

/// Builds a comparison of words over texts, one per record number in `idOf`.
Comparison compareWords(std::string name, const Table& table, const std::vector<std::size_t>& columns,
                        std::vector<std::uint32_t> ids, const std::vector<std::string>& texts)
{
    Comparison made;
    made.name = std::move(name);
    for (const std::size_t column : columns) {
        made.columns.push_back(table.columns[column].name);
    }
    made.ids = std::move(ids);
    Numbering wordNumbers;
    std::vector<Words> values(texts.size());
    for (std::size_t i = 1; i < texts.size(); ++i) {
        values[i] = readWords(texts[i], [&](std::string_view word) { return wordNumbers.of(word); });
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
    std::vector<std::string> keys{made.name};
    for (int sample = 1; sample <= 4; ++sample) {
        keys.push_back(made.name + ": sample of words " + std::to_string(sample));
    }
    made.comparator = std::make_unique<WordsComparator>(std::move(values), std::move(weights), wordNumbers.texts(),
                                                        columns, std::log(1.0 + static_cast<double>(filled)));
    addKeys(made, keys);
    return made;
}

struct Amount
{
    double value = 0;
    float frequency = 0;
};

/// The number in a cell, whatever stands around its digits.
std::optional<double> readAmount(std::string_view cell)
{
    std::string text;
    for (const char c : cell) {
        if ((c >= '0' && c <= '9') || c == '.' || c == '-') {
            text += c;
        }
    }
    return numberIn(text);
}

class NumberComparator final : public Comparator
{
public:
    NumberComparator(std::vector<Amount> values, std::size_t column)
        : Comparator({{"nothing", false, 0},
                      {"all else", false, 1},
                      {"within 30 %", false, 2},
                      {"within 10 %", false, 3},
                      {"within 3 %", false, 4},
                      {"within 1 %", false, 5},
                      {"same", true, 6}}),
          m_values(std::move(values)), m_column(column)
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
    void keysOf(std::uint32_t value, std::uint32_t* numbers) const override { numbers[0] = value; }
    [[nodiscard]] bool canRead() const override { return true; }
    [[nodiscard]] std::uint32_t read(std::span<const std::string> cells) override
    {
        if (m_known == 0) {
            m_known = m_values.size();
            for (std::uint32_t i = 1; i < m_known; ++i) {
                m_numbers.emplace(std::to_string(m_values[i].value), i);
            }
        }
        m_values.resize(m_known);
        const std::optional<double> value = readAmount(cells[m_column]);
        if (!value) {
            return 0;
        }
        if (const auto known = m_numbers.find(std::to_string(*value)); known != m_numbers.end()) {
            return known->second;
        }
        m_values.push_back({*value, 0});
        return static_cast<std::uint32_t>(m_known);
    }

private:
    std::vector<Amount> m_values;
    std::size_t m_column;
    std::size_t m_known = 0; ///< Of the table, when they are indexed.
    std::unordered_map<std::string, std::uint32_t> m_numbers;
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
    return compareWords(source.name, table, {column}, std::move(ids), numbers.texts());
}

Comparison streetComparison(const Table& table, const std::vector<std::size_t>& numbers,
                            const std::vector<std::size_t>& lines)
{
    std::vector<std::size_t> all = numbers;
    all.insert(all.end(), lines.begin(), lines.end());
    std::vector<std::vector<std::string>> plain;
    for (const std::size_t column : all) {
        auto& of = plain.emplace_back();
        for (const std::string& value : table.columns[column].values) {
            of.push_back(plainText(value));
        }
    }
    Numbering texts;
    std::vector<std::uint32_t> ids;
    for (std::size_t record = 0; record < table.records; ++record) {
        ids.push_back(texts.of(joined(
            all, [&](std::size_t i) -> std::string_view { return plain[i][table.columns[all[i]].ids[record]]; })));
    }
    return compareWords("address", table, all, std::move(ids), texts.texts());
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
        const std::optional<double> value = readAmount(cell);
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
    made.comparator = std::make_unique<NumberComparator>(std::move(values), column);
    addKeys(made, {made.name});
    return made;
}

} // namespace weir::match
