#pragma once

#include "core/match/table.h"

#include <array>
#include <cstdint>
#include <memory>
#include <span>
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

/// What can be seen of a part of a value at a glance: enough to say what two values cannot be to each other.
struct Glance
{
    std::uint32_t number = 0;  ///< Equal for equal parts; 0 is nothing.
    std::uint64_t letters = 0; ///< letterSignature(), or any set of 64 things.
    std::uint32_t length = 0;  ///< In bytes.
    std::uint8_t first = 0;    ///< The first byte.
    double frequency = 0;      ///< As Judged::frequency, where a bound asks for it.
};

/// Something about a part of one value and a part of another.
struct Test
{
    enum class Kind
    {
        Known,     ///< There are both.
        Same,      ///< They are equal.
        Edits,     ///< At most `limit` insertions, removals, replacements and swaps of neighbours apart, may be.
        Places,    ///< `letters` are eight digits of four bits each that differ in at most `limit` places.
        Alike,     ///< A Jaro-Winkler similarity of `limit` may be.
        Spelled,   ///< The same, or one edit apart.
        Beginning, ///< One begins with the other, may be.
        Shares     ///< Their sets have at least `limit` members in common, 1 or 2.
    };
    Kind kind = Kind::Known;
    std::size_t glance = 0;
    double limit = 0;
    std::size_t other = ~std::size_t{0}; ///< The glance of the other value where it is not the same one.
};

/// What two different values need to have a level, as far as their glances tell.
struct Bound
{
    std::uint8_t level = 0;
    std::vector<Test> all = {};
    std::vector<Test> none = {};
    int frequencyOf = -1; ///< The glance of which a level by frequency takes it; -1: unknown, as rare as can be.
};

/// How one thing about a record (its name, its place, its e-mail address) is compared. Values are numbers, 0 is
/// nothing.
class Comparator
{
public:
    virtual ~Comparator() = default;
    [[nodiscard]] const std::vector<Level>& levels() const { return m_levels; }
    /// Symmetric; called with equal numbers too; never with 0.
    [[nodiscard]] virtual Judged judge(std::uint32_t a, std::uint32_t b) const = 0;
    /// The level of any value and itself where it is the same for all values and does not ask for frequency; else 0.
    [[nodiscard]] virtual std::uint8_t equalLevel() const { return 0; }
    /// Adds one to counts[level] for each pair of values, which lie side by side; none is 0.
    virtual void countLevels(std::span<const std::uint32_t> a, std::span<const std::uint32_t> b,
                             std::int64_t* counts) const
    {
        for (std::size_t i = 0; i < a.size(); ++i) {
            ++counts[judge(a[i], b[i]).level];
        }
    }
    /// Told when u of the levels was learned or changed, for what depends on it.
    virtual void learned(const std::vector<double>& /*u*/) {}
    /// What different values need to have each level; a level that is not named they never have.
    [[nodiscard]] virtual std::vector<Bound> bounds() const;
    /// How many glances of a value bounds() speaks of.
    [[nodiscard]] virtual std::size_t glances() const { return 0; }
    [[nodiscard]] virtual Glance glance(std::uint32_t value, std::size_t which) const;
    /// Levels at which two records are not of one family.
    [[nodiscard]] virtual std::vector<std::uint8_t> strangers() const { return {}; }
    /// The numbers of a value in the keys of its comparison, in their order; 0 is in no block.
    virtual void keysOf(std::uint32_t value, std::uint32_t* numbers) const;
    /// Whether read() can tell what one more record says.
    [[nodiscard]] virtual bool canRead() const { return false; }
    /// The number of what a record says that is not in the table; `cells` are its cells by column of the table. What no
    /// record of the table says gets numbers after all of theirs, until the next call. One thread at a time; the first
    /// call indexes all values.
    [[nodiscard]] virtual std::uint32_t read(std::span<const std::string> cells);

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

/// Adds keys with these names, the numbers of which the comparator tells.
void addKeys(Comparison& comparison, const std::vector<std::string>& names);

/// How common each value is (Judged::frequency); by number.
[[nodiscard]] std::vector<float> frequencies(const std::vector<std::uint32_t>& ids, std::size_t values);

} // namespace weir::match
