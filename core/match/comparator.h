#pragma once

#include "core/match/table.h"

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace weir::match {

/// A degree of agreement. Level 0 is always "nothing to compare", level 1 "all else"; the last is the best.
struct Level
{
    std::string name;
    bool byFrequency = false; ///< The rarer the shared value, the more its agreement says.
    int rank = 0;             ///< Levels of one comparator in the order of what they should weigh; equal: not ordered.
};

constexpr std::size_t kMaxLevels = 24;

/// What two values are to each other.
struct Judged
{
    std::uint8_t level = 0;
    /// How common the agreed value is against what two records that agree usually share: its share of the records over
    /// the sum of all squared shares; 0 where the level does not ask.
    double frequency = 0;
};

/// How one thing about a record (its name, its place, its e-mail address) is compared. Values are numbers, 0 is
/// nothing.
class Comparator
{
public:
    virtual ~Comparator() = default;
    [[nodiscard]] const std::vector<Level>& levels() const { return m_levels; }
    /// How much work judging is, for the order in which comparisons are asked.
    [[nodiscard]] virtual int effort() const { return 1; }
    /// Symmetric; called with equal numbers too; never with 0.
    [[nodiscard]] virtual Judged judge(std::uint32_t a, std::uint32_t b) const = 0;

protected:
    explicit Comparator(std::vector<Level> levels) : m_levels(std::move(levels)) {}

private:
    std::vector<Level> m_levels;
};

/// Values by which records are looked for: records that share one are candidates.
struct BlockKey
{
    std::string name;
    std::vector<std::uint32_t> ids; ///< One per record; 0 is in no block.
};

/// A comparison with its values: one number per record.
struct Comparison
{
    std::string name;                 ///< For people: "Name", "date_of_birth".
    std::vector<std::string> columns; ///< What it is made of.
    std::vector<std::uint32_t> ids;
    std::unique_ptr<Comparator> comparator;
    std::vector<BlockKey> keys;
    /// How often two people of a large population agree in the best step: what a handful of records cannot show.
    double usual = 1e-3;
};

/// Numbers for texts, first come first numbered from 1; the empty text is 0.
class Numbering
{
public:
    [[nodiscard]] std::uint32_t of(std::string_view text);
    [[nodiscard]] const std::vector<std::string>& texts() const { return m_texts; }
    [[nodiscard]] std::size_t size() const { return m_texts.size(); }

private:
    std::unordered_map<std::string, std::uint32_t> m_numbers;
    std::vector<std::string> m_texts{std::string()};
};

/// How common each value is (Judged::frequency); by number.
[[nodiscard]] std::vector<float> frequencies(const std::vector<std::uint32_t>& ids, std::size_t values);

} // namespace weir::match
