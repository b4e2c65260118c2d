#pragma once

#include "core/match/scorer.h"
#include "core/match/strings.h"

#include <bit>

namespace weir::match {

/// Sorts out the pairs that cannot reach a weight, a record against many others of its block at once and without
/// judging values: equal values weigh what they weigh, different ones at most what their glances allow. What it lets
/// through has to be weighed; what it holds back is certain. Shared by all threads; 24 to 40 bytes for each value.
class Screen
{
public:
    /// `least`: bits without the prior.
    Screen(const Blocking& blocking, const std::vector<Comparison>& comparisons, const Model& model, double least);

    static constexpr std::uint32_t kLanes = 64;
    /// In smaller blocks most pairs have to be weighed anyway.
    static constexpr std::uint32_t kFewRecords = 8;

    struct Sifted
    {
        std::int64_t pairs = 0;
        std::int64_t judged = 0; ///< Those that were not told apart at a glance.
    };

private:
    /// A test with places and limits looked up.
    struct SeenTest
    {
        Test::Kind kind = Test::Kind::Known;
        std::size_t here = 0; ///< Glances, into m_glances.
        std::size_t there = 0;
        float limit = 0;
        float limitSameFirst = 0;
    };
    /// What different values can weigh where some tests pass and others do not.
    struct Step
    {
        std::vector<std::uint32_t> all; ///< Into the tests of the comparison.
        std::vector<std::uint32_t> none;
        float base = 0;                ///< Bits without what frequency adds.
        std::ptrdiff_t frequency = -1; ///< A glance; -1: no frequency in it.
    };
    struct Part
    {
        const Comparison* comparison = nullptr;
        std::size_t number = 0;   ///< Of the comparison.
        std::vector<float> equal; ///< By value.
        float open = 0;           ///< Of different values whatever their glances say.
        float scale = 1;
        std::vector<SeenTest> tests;
        std::vector<Step> steps;
        std::size_t firstGlance = 0;
        std::size_t glances = 0;
    };
    struct Seen
    {
        std::uint64_t letters = 0;
        std::uint32_t number = 0;
        float length = 0;
        std::uint32_t first = 0;
        float bits = 0; ///< What the frequency of it adds.
    };
    [[nodiscard]] Part partOf(const Model& model, std::size_t number, const Comparison& comparison);

public:
    /// What one thread works with: the records of a block side by side, so that a pair costs no jump through memory.
    class Bench
    {
    public:
        explicit Bench(const Screen& screen);
        /// Calls `see(a, b)` for every pair of the task that no earlier rule has and that may reach the weight, asking
        /// `judge` where glances do not tell.
        template <class See>
        Sifted sift(const PairTask& task, Judge& judge, const See& see)
        {
            Sifted sifted;
            const Blocking& blocking = *m_screen->m_blocking;
            const Blocking::Block& block = blocking.blocks()[task.block];
            if (block.end - block.begin < kFewRecords) {
                forEachPair(blocking, task, [&](std::uint32_t a, std::uint32_t b) {
                    ++sifted.pairs;
                    see(a, b);
                });
                sifted.judged = sifted.pairs;
                return sifted;
            }
            layOut(task);
            const std::uint32_t end = m_end - m_begin;
            for (std::uint32_t i = task.from - m_begin; i < task.to - m_begin; ++i) {
                choose(i);
                for (std::uint32_t from = i + 1; from < end; from += kLanes) {
                    const std::uint32_t count = std::min(kLanes, end - from);
                    std::uint64_t open = pairsOf(i, from, count);
                    sifted.pairs += bitsSet(open);
                    open &= open == 0 ? 0 : reaching(from, count);
                    sifted.judged += bitsSet(open);
                    for (; open != 0; open &= open - 1) {
                        const auto lane = static_cast<std::uint32_t>(std::countr_zero(open));
                        if (reaches(judge, from, lane)) {
                            see(m_records[i], m_records[from + lane]);
                        }
                    }
                }
            }
            return sifted;
        }

    private:
        /// One glance at the records, in the order of the block.
        struct Glances
        {
            std::vector<std::uint32_t> number;
            std::vector<std::uint32_t> once; ///< Halves of the letters.
            std::vector<std::uint32_t> twice;
            std::vector<float> length;
            std::vector<float> inverse;
            std::vector<std::uint32_t> first;
        };
        void layOut(const PairTask& task);
        void choose(std::uint32_t row);
        [[nodiscard]] std::uint64_t pairsOf(std::uint32_t row, std::uint32_t from, std::uint32_t count) const;
        [[nodiscard]] std::uint64_t reaching(std::uint32_t from, std::uint32_t count);
        /// The same of one lane, with bounds replaced by what values weigh until it is clear.
        [[nodiscard]] bool reaches(Judge& judge, std::uint32_t from, std::uint32_t lane);
        void test(const SeenTest& test, std::uint32_t from, std::uint32_t count, std::uint32_t* passed);

        const Screen* m_screen;
        std::uint32_t m_block = ~std::uint32_t{0};
        std::uint32_t m_begin = 0;
        std::uint32_t m_end = 0;
        std::uint32_t m_row = 0;
        std::size_t m_rule = 0;
        std::vector<std::uint32_t> m_records;
        std::vector<std::uint8_t> m_origins;
        std::vector<std::vector<std::uint32_t>> m_numbers; ///< Of the earlier rules.
        std::vector<std::vector<std::uint32_t>> m_ids;     ///< By comparison.
        std::vector<Glances> m_glances;
        std::vector<std::vector<float>> m_weights; ///< Of the chosen row: of each step, by comparison.
        std::vector<float> m_equal;                ///< Of the chosen row: of equal values.
        std::vector<float> m_rest;                 ///< Of the chosen row: what the comparisons from here on can give.
        std::vector<std::uint32_t> m_passed;       ///< Lanes that pass each test of one comparison.
        std::vector<std::array<float, kLanes>> m_bounds; ///< Of different values, by comparison and lane.
        std::array<float, kLanes> m_sums{};              ///< By lane.
    };

private:
    const Blocking* m_blocking;
    float m_least;
    std::vector<Part> m_parts;                ///< In the order in which they are asked.
    std::vector<std::vector<Seen>> m_glances; ///< By value.
};

} // namespace weir::match
