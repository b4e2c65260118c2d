#pragma once

#include "core/match/blocking.h"
#include "core/match/model.h"
#include "core/match/tasks.h"

#include <array>
#include <cstdint>
#include <vector>

namespace weir::match {

/// The values of all comparisons of a record side by side.
class Rows
{
public:
    explicit Rows(const std::vector<Comparison>& comparisons);
    [[nodiscard]] std::size_t width() const { return m_width; }
    [[nodiscard]] std::size_t records() const { return m_records; }
    [[nodiscard]] const std::uint32_t* row(std::uint32_t record) const
    {
        return m_ids.data() + m_first + static_cast<std::size_t>(record) * m_width;
    }
    /// Asks the memory for a row that will be read soon.
    void prefetch(std::uint32_t record) const { __builtin_prefetch(row(record)); }

private:
    std::size_t m_width;
    std::size_t m_records;
    std::size_t m_first = 0; ///< So that a row of up to a cache line lies in as few of them as can be.
    std::vector<std::uint32_t> m_ids;
};

/// Judges pairs of values, remembering what it has judged: a value pair comes up again for most pairs of records. One
/// per thread. What is remembered never changes an answer.
class Judge
{
public:
    /// Without a model weights are 0 and only levels count.
    Judge(const std::vector<Comparison>& comparisons, const Model* model);

    /// 16 bytes: the pair of values times an odd number, of which the slot is one part and the mark the other (so that
    /// both together are the pair), has room for the level.
    struct Entry
    {
        std::uint64_t markAndLevel = 0;
        double weight = 0;
        [[nodiscard]] std::uint8_t level() const { return static_cast<std::uint8_t>(markAndLevel & kLevelBits); }
    };
    /// The level and weight of two values in a comparison; neither is 0.
    [[nodiscard]] const Entry& judge(std::size_t comparison, std::uint32_t a, std::uint32_t b)
    {
        if (a == b && m_equal[comparison].markAndLevel != 0) {
            return m_equal[comparison];
        }
        if (a > b) {
            std::swap(a, b);
        }
        const std::uint64_t mixed = ((static_cast<std::uint64_t>(a) << 32) | b) * 0x9e3779b97f4a7c15ULL;
        const std::uint64_t mark = (mixed << kBits) | kFilled;
        Entry& entry = m_entries[comparison * kSlots + static_cast<std::size_t>(mixed >> kShift)];
        if ((entry.markAndLevel & ~kLevelBits) != mark) {
            fill(entry, mark, comparison, a, b);
        }
        return entry;
    }
    /// The sum of the weights of two rows; no prior.
    [[nodiscard]] double weight(const std::uint32_t* a, const std::uint32_t* b)
    {
        double sum = 0;
        for (std::size_t c = 0; c < m_width; ++c) {
            if (a[c] != 0 && b[c] != 0) {
                sum += judge(c, a[c], b[c]).weight;
            }
        }
        return sum;
    }
    /// The levels of two rows.
    void levels(const std::uint32_t* a, const std::uint32_t* b, std::uint8_t* out)
    {
        for (std::size_t c = 0; c < m_width; ++c) {
            out[c] = a[c] != 0 && b[c] != 0 ? judge(c, a[c], b[c]).level() : std::uint8_t{0};
        }
    }

private:
    static constexpr unsigned kBits = 15;
    static constexpr unsigned kShift = 64 - kBits;
    static constexpr std::size_t kSlots = std::size_t{1} << kBits;
    static constexpr std::uint64_t kLevelBits = 31;
    static constexpr std::uint64_t kFilled = std::uint64_t{1} << (kBits - 1);
    static_assert(kMaxLevels <= kLevelBits);
    void fill(Entry& entry, std::uint64_t mark, std::size_t comparison, std::uint32_t a, std::uint32_t b) const;

    const std::vector<Comparison>* m_comparisons;
    const Model* m_model;
    std::size_t m_width;
    std::vector<Entry> m_entries;
    std::vector<Entry> m_equal; ///< Of equal values, by comparison, where it is the same for all; else empty.
};

/// Weight of one judged value pair under a model, in bits.
[[nodiscard]] double bitsOf(const Model& model, std::size_t comparison, const Judged& judged, bool byFrequency);

/// A part of the work: some rows of one block.
struct PairTask
{
    std::uint32_t block = 0;
    std::uint32_t from = 0; ///< Rows of the block from here ...
    std::uint32_t to = 0;   ///< ... to here, each against all after it.
    std::int64_t pairs = 0; ///< Those of earlier rules and of one table among them.
};
/// Cuts the blocks (of one rule, or of all with rule < 0) into tasks of similar size, in a fixed order.
[[nodiscard]] std::vector<PairTask> tasksOf(const Blocking& blocking, int rule);
/// Asks the memory for the first records of a task, which lie far apart.
inline void prefetch(const Blocking& blocking, const Rows& rows, const PairTask& task)
{
    constexpr std::uint32_t kFew = 4;
    const Blocking::Block& block = blocking.blocks()[task.block];
    const auto order = blocking.order(block.rule);
    for (std::uint32_t i = task.from; i < std::min(block.end, task.from + kFew); ++i) {
        rows.prefetch(order[i]);
        __builtin_prefetch(blocking.numbers(order[i]));
    }
}

/// Calls `see(a, b)` for every pair of a task that no earlier rule has.
template <class See>
void forEachPair(const Blocking& blocking, const PairTask& task, const See& see)
{
    const Blocking::Block& block = blocking.blocks()[task.block];
    const auto order = blocking.order(block.rule);
    for (std::uint32_t i = task.from; i < task.to; ++i) {
        const std::uint32_t a = order[i];
        for (std::uint32_t j = i + 1; j < block.end; ++j) {
            const std::uint32_t b = order[j];
            if (blocking.isPair(a, b) && !blocking.isEarlier(a, b, block.rule)) {
                see(a, b);
            }
        }
    }
}

/// Two records that may be one person.
struct Edge
{
    std::uint32_t a = 0;
    std::uint32_t b = 0;
    double weight = 0; ///< log2 of the odds that they are one, prior included.
};
struct Scored
{
    std::vector<Edge> edges; ///< In a fixed order.
    std::int64_t pairs = 0;  ///< Compared.
    std::int64_t judged = 0; ///< Of them those that glances did not tell apart (Screen), so that values were.
};
/// Compares all candidates and keeps those of at least `least` bits. Pairs are never laid out in memory.
[[nodiscard]] Scored scorePairs(const Blocking& blocking, const std::vector<Comparison>& comparisons, const Rows& rows,
                                const Model& model, double least, int threads, const std::stop_token& stop = {});

} // namespace weir::match
