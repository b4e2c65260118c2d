#pragma once

#include "core/match/comparator.h"

#include <algorithm>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace weir::match {

/// Records that agree on something: only pairs inside a block are looked at. Several rules make a union, and a pair
/// belongs to the first rule that produces it.
struct BlockRule
{
    std::string name;
    std::vector<std::size_t> comparisons; ///< Whose values it uses; training by this rule leaves them out.
    std::vector<std::uint32_t> ids;       ///< One per record; 0 is in no block.
    std::int64_t pairs = 0;               ///< Inside its blocks, whatever other rules produce.
};

/// What is looked at: the rules in order, laid out for the question "which rule is first for this pair?".
class Blocking
{
public:
    /// A stretch of records of one block, in the order of the rule.
    struct Block
    {
        std::uint32_t rule = 0;
        std::uint32_t begin = 0; ///< Into order(rule).
        std::uint32_t end = 0;
    };
    /// `origins` empty: every pair counts; else only pairs across the two tables.
    Blocking(std::vector<BlockRule> rules, std::size_t records, std::vector<std::uint8_t> origins);

    [[nodiscard]] const std::vector<BlockRule>& rules() const { return m_rules; }
    [[nodiscard]] std::size_t records() const { return m_records; }
    [[nodiscard]] const std::vector<Block>& blocks() const { return m_blocks; }
    [[nodiscard]] std::span<const std::uint32_t> order(std::size_t rule) const { return m_orders[rule]; }
    [[nodiscard]] bool isPair(std::uint32_t a, std::uint32_t b) const
    {
        return m_origins.empty() || m_origins[a] != m_origins[b];
    }
    /// Does an earlier rule than `rule` produce the pair? One pass over the rules' numbers of both records.
    [[nodiscard]] bool isEarlier(std::uint32_t a, std::uint32_t b, std::size_t rule) const
    {
        const std::uint32_t* x = m_rows.data() + static_cast<std::size_t>(a) * m_stride;
        const std::uint32_t* y = m_rows.data() + static_cast<std::size_t>(b) * m_stride;
        std::uint32_t hit = 0;
        for (std::size_t i = 0; i < rule; ++i) {
            hit |= static_cast<std::uint32_t>(x[i] == y[i]) & static_cast<std::uint32_t>(x[i] != 0);
        }
        return hit != 0;
    }
    /// The numbers of a record in all rules.
    [[nodiscard]] const std::uint32_t* numbers(std::uint32_t record) const
    {
        return m_rows.data() + static_cast<std::size_t>(record) * m_stride;
    }
    [[nodiscard]] std::span<const std::uint8_t> origins() const { return m_origins; }
    /// How many pairs of records there are at all.
    [[nodiscard]] double allPairs() const;

private:
    std::vector<BlockRule> m_rules;
    std::size_t m_records;
    std::vector<std::uint8_t> m_origins;
    std::vector<std::vector<std::uint32_t>> m_orders;
    std::vector<Block> m_blocks;
    std::size_t m_stride = 0;
    std::vector<std::uint32_t> m_rows; ///< Numbers of a record in all rules, side by side.
};

/// How far blocking may go.
struct BlockLimits
{
    std::int64_t allPairs = 13'000'000; ///< Up to here every pair is compared.
    std::int64_t pairsPerRecord = 300;  ///< What the rules may produce together, for each record.
    std::int64_t pairs = 80'000'000;    ///< The same in all.
};

/// Chooses rules from the keys of the comparisons: every key alone in blocks up to a cap, and where blocks are larger,
/// together with every other key, so that common values cost nothing. The cap is the largest whose pairs, counted from
/// the sizes of the blocks, stay inside the limits.
[[nodiscard]] std::vector<BlockRule> chooseRules(const std::vector<Comparison>& comparisons, std::size_t records,
                                                 const BlockLimits& limits);

} // namespace weir::match
