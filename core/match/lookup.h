#pragma once

#include "core/base/result.h"
#include "core/match/matcher.h"
#include "core/match/output.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace weir::match {

struct LookupOptions
{
    /// Records that are weighed for one question, those with the most telling agreements first.
    std::size_t candidates = 1000;
    /// Blocks of more records than this are only read for records that agree on something else too.
    std::uint32_t largeBlock = 400;
    /// Records that are read for one question, from the smallest block up.
    std::size_t reads = 40'000;
};

/// Finds the records that one more record is the same person as, by what matching learned: without matching again.
///
/// Every key by which records are blocked is an index. The blocks of the record's keys are read from the smallest up; a
/// record in them counts for the information (log2 of how rare a key's value is) of all keys that it shares, once for
/// each comparison, and the best ones are weighed exactly as match() weighs pairs. Measured against all pairs in
/// tests/bench/match. Memory: 4 bytes for each record and key, twice, and 4 for each comparison; a new value is known
/// to the comparators until the next question, so one lookup answers one thread at a time.
class Lookup
{
public:
    /// `outcome` is that of match() over `table`. Fails for models that were read from elsewhere, whose conditions look
    /// at columns of the table alone.
    [[nodiscard]] static Result<Lookup> make(const Table& table, Outcome outcome, const LookupOptions& options);

    struct Found
    {
        std::uint32_t record = 0;
        double weight = 0; ///< log2 of the odds that they are one person, prior included.
        [[nodiscard]] double probability() const { return probabilityOf(weight); }
    };
    /// The records of at least `least` bits, surest first, ties in the order of the table. `cells` are those of the new
    /// record in the order of the table's columns, empty for nothing.
    [[nodiscard]] std::vector<Found> find(std::span<const std::string> cells, double least);
    /// What the comparisons say about the last question and one of its answers.
    [[nodiscard]] std::vector<Reason> reasons(std::uint32_t record) const;
    /// How many records were weighed for the last question.
    [[nodiscard]] std::size_t weighed() const { return m_candidates.size(); }

private:
    /// One key of a comparison: the records by its numbers.
    struct Index
    {
        std::size_t comparison = 0;
        std::vector<std::uint32_t> starts; ///< By number, and one more; into `records`.
        std::vector<std::uint32_t> records;
        std::size_t filled = 0;
    };
    struct Block
    {
        std::size_t index = 0;
        std::span<const std::uint32_t> records;
    };
    /// What a comparison can say: the bits of its levels, and the most of all of them.
    struct Weights
    {
        std::vector<double> levels;
        double most = 0;
    };
    struct Candidate
    {
        std::uint32_t record = 0;
        float bits = 0;
    };
    Lookup(Outcome outcome, const LookupOptions& options) : m_outcome(std::move(outcome)), m_options(options) {}
    void addIndex(std::size_t comparison, const std::vector<std::uint32_t>& ids);
    void addWeights();
    void read(std::span<const std::string> cells);
    void gather();
    [[nodiscard]] double weigh(std::uint32_t record, double least) const;
    [[nodiscard]] Judged judged(std::size_t comparison, std::uint32_t record) const;

    Outcome m_outcome;
    LookupOptions m_options;
    std::vector<Index> m_indexes;        ///< Those of one comparison side by side; 64 at most.
    std::vector<Weights> m_weights;      ///< By comparison.
    std::vector<std::size_t> m_order;    ///< Of comparisons: those that cost least first.
    std::vector<std::uint32_t> m_keys;   ///< The numbers of a record in all indexes, side by side.
    std::vector<std::uint32_t> m_values; ///< The values of a record in all comparisons, side by side.

    // Of the last question:
    std::vector<std::uint32_t> m_asked;     ///< By comparison.
    std::vector<std::uint32_t> m_askedKeys; ///< By index; kNone where no other record has it.
    std::vector<float> m_bits;              ///< By index: what sharing the key tells.
    std::vector<double> m_rest; ///< By place in m_order: what the comparisons from there on can add at most.
    std::vector<Block> m_blocks;
    std::vector<Candidate> m_candidates;
};

} // namespace weir::match
