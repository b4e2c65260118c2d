#include "core/match/lookup.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <utility>

namespace weir::match {
namespace {

constexpr std::size_t kMostIndexes = 64; ///< Agreements are bits of one word.
constexpr std::uint32_t kNone = 0xffff'ffffU;

} // namespace

Result<Lookup> Lookup::make(const Table& table, Outcome outcome, const LookupOptions& options)
{
    for (const Comparison& comparison : outcome.comparisons) {
        if (!comparison.comparator->canRead()) {
            return Error{
                ErrorCode::Unsupported,
                "match.lookup.model",
                "{comparison} compares by conditions of a model from elsewhere, which are known for the records "
                "of the table alone. Match all records by that model instead.",
                {{"comparison", comparison.name}}};
        }
    }
    Lookup lookup(std::move(outcome), options);
    std::vector<Comparison>& comparisons = lookup.m_outcome.comparisons;
    for (std::size_t c = 0; c < comparisons.size(); ++c) {
        for (const BlockKey& key : comparisons[c].keys) {
            if (lookup.m_indexes.size() < kMostIndexes) {
                lookup.addIndex(c, key.ids);
            }
        }
    }
    // The numbers of a record lie side by side: a candidate costs one jump through memory.
    const std::size_t width = lookup.m_indexes.size();
    lookup.m_keys.resize(width * table.records);
    std::size_t index = 0;
    for (Comparison& comparison : comparisons) {
        for (BlockKey& key : comparison.keys) {
            for (std::size_t record = 0; record < table.records && index < width; ++record) {
                lookup.m_keys[record * width + index] = key.ids[record];
            }
            key.ids = {};
            ++index;
        }
    }
    lookup.m_values.resize(comparisons.size() * table.records);
    for (std::size_t c = 0; c < comparisons.size(); ++c) {
        for (std::size_t record = 0; record < table.records; ++record) {
            lookup.m_values[record * comparisons.size() + c] = comparisons[c].ids[record];
        }
        comparisons[c].ids = {};
    }
    lookup.addWeights();
    lookup.m_asked.resize(comparisons.size());
    lookup.m_askedKeys.resize(index);
    lookup.m_bits.resize(width);
    lookup.read(std::vector<std::string>(table.columns.size())); // indexes the values now, not at the first question
    return lookup;
}

std::vector<Lookup::Found> Lookup::find(std::span<const std::string> cells, double least)
{
    read(cells);
    gather();
    std::vector<Found> found;
    for (const Candidate& candidate : m_candidates) {
        if (const double weight = weigh(candidate.record, least); weight >= least) {
            found.push_back({candidate.record, weight});
        }
    }
    std::sort(found.begin(), found.end(), [](const Found& a, const Found& b) {
        return a.weight != b.weight ? a.weight > b.weight : a.record < b.record;
    });
    return found;
}

std::vector<Reason> Lookup::reasons(std::uint32_t record) const
{
    std::vector<Reason> reasons;
    for (std::size_t c = 0; c < m_asked.size(); ++c) {
        const Comparison& comparison = m_outcome.comparisons[c];
        const Judged judgement = judged(c, record);
        const Level& level = comparison.comparator->levels()[judgement.level];
        reasons.push_back(
            {&comparison.name, &level.name, bitsOf(m_outcome.trained.model, c, judgement, level.byFrequency)});
    }
    return reasons;
}

void Lookup::addIndex(std::size_t comparison, const std::vector<std::uint32_t>& ids)
{
    Index index;
    index.comparison = comparison;
    const std::uint32_t most = ids.empty() ? 0 : *std::max_element(ids.begin(), ids.end());
    index.starts.assign(std::size_t{most} + 2, 0);
    for (const std::uint32_t id : ids) {
        index.filled += id != 0;
        index.starts[std::size_t{id} + 1] += id != 0; // number 0 is in no block
    }
    for (std::size_t id = 1; id < index.starts.size(); ++id) {
        index.starts[id] += index.starts[id - 1];
    }
    index.records.resize(index.filled);
    std::vector<std::uint32_t> next(index.starts.begin(), index.starts.end() - 1);
    for (std::size_t record = 0; record < ids.size(); ++record) {
        if (ids[record] != 0) {
            index.records[next[ids[record]]++] = static_cast<std::uint32_t>(record);
        }
    }
    m_indexes.push_back(std::move(index));
}

void Lookup::addWeights()
{
    const Model& model = m_outcome.trained.model;
    std::vector<std::size_t> costs;
    for (std::size_t c = 0; c < m_outcome.comparisons.size(); ++c) {
        const std::vector<Level>& levels = m_outcome.comparisons[c].comparator->levels();
        Weights weights;
        for (std::size_t level = 0; level < levels.size(); ++level) {
            const auto number = static_cast<std::uint8_t>(level);
            weights.levels.push_back(bitsOf(model, c, {number, 0}, false));
            const double rarest = bitsOf(model, c, {number, model.frequencyFloor}, levels[level].byFrequency);
            weights.most = std::max({weights.most, weights.levels.back(), rarest});
        }
        m_weights.push_back(std::move(weights));
        costs.push_back(levels.size());
        m_order.push_back(c);
    }
    std::stable_sort(m_order.begin(), m_order.end(), [&](std::size_t a, std::size_t b) { return costs[a] < costs[b]; });
    m_rest.resize(m_order.size() + 1);
}

/// The weight of a record; as soon as it cannot reach `least`, some number below.
double Lookup::weigh(std::uint32_t record, double least) const
{
    double weight = m_outcome.trained.model.priorWeight();
    for (std::size_t place = 0; place < m_order.size(); ++place) {
        if (weight + m_rest[place] < least) {
            return weight;
        }
        const std::size_t c = m_order[place];
        const Judged judgement = judged(c, record);
        const Level& level = m_outcome.comparisons[c].comparator->levels()[judgement.level];
        weight += level.byFrequency ? bitsOf(m_outcome.trained.model, c, judgement, true)
                                    : m_weights[c].levels[judgement.level];
    }
    return weight;
}

/// What the new record says, and the blocks in which others say the same, from the smallest up.
void Lookup::read(std::span<const std::string> cells)
{
    m_blocks.clear();
    std::fill(m_askedKeys.begin(), m_askedKeys.end(), 0U);
    std::size_t first = 0;
    for (std::size_t c = 0; c < m_asked.size(); ++c) {
        const Comparison& comparison = m_outcome.comparisons[c];
        m_asked[c] = comparison.comparator->read(cells);
        if (m_asked[c] != 0) {
            comparison.comparator->keysOf(m_asked[c], m_askedKeys.data() + first);
        }
        first += comparison.keys.size();
    }
    for (std::size_t i = 0; i < m_indexes.size(); ++i) {
        const Index& index = m_indexes[i];
        const std::uint32_t number = std::exchange(m_askedKeys[i], kNone);
        m_bits[i] = 0;
        if (number == 0 || std::size_t{number} + 1 >= index.starts.size()) {
            continue;
        }
        const std::uint32_t from = index.starts[number];
        const std::uint32_t size = index.starts[std::size_t{number} + 1] - from;
        if (size > 0) {
            m_askedKeys[i] = number;
            m_bits[i] = static_cast<float>(std::log2(static_cast<double>(index.filled) / size));
            m_blocks.push_back({i, std::span(index.records).subspan(from, size)});
        }
    }
    for (std::size_t place = m_order.size(); place-- > 0;) {
        const std::size_t c = m_order[place];
        m_rest[place] = m_rest[place + 1] + (m_asked[c] != 0 ? m_weights[c].most : 0);
    }
    std::sort(m_blocks.begin(), m_blocks.end(), [](const Block& a, const Block& b) {
        return a.records.size() != b.records.size() ? a.records.size() < b.records.size() : a.index < b.index;
    });
}

void Lookup::gather()
{
    m_candidates.clear();
    const std::size_t width = m_indexes.size();
    std::size_t reads = 0;
    std::uint64_t earlier = 0; // blocks that were read
    for (std::size_t b = 0; b < m_blocks.size() && reads < m_options.reads; ++b) {
        const Block& block = m_blocks[b];
        const bool large = block.records.size() > m_options.largeBlock;
        if (large && b + 1 == m_blocks.size()) {
            break; // whoever shares something else too was met there
        }
        const std::size_t count = std::min(block.records.size(), m_options.reads - reads);
        reads += count;
        for (std::size_t i = 0; i < count; ++i) {
            constexpr std::size_t kAhead = 16;
            if (i + kAhead < count) {
                const std::uint32_t* ahead = m_keys.data() + std::size_t{block.records[i + kAhead]} * width;
                __builtin_prefetch(ahead);
                __builtin_prefetch(ahead + width - 1);
            }
            const std::uint32_t record = block.records[i];
            const std::uint32_t* keys = m_keys.data() + std::size_t{record} * width;
            std::uint64_t shared = 0;
            for (std::size_t k = 0; k < width; ++k) {
                shared |= static_cast<std::uint64_t>(keys[k] == m_askedKeys[k]) << k;
            }
            if ((shared & earlier) != 0) {
                continue;
            }
            // The keys of one comparison say much the same: the most telling one counts.
            float bits = 0;
            float best = 0;
            std::size_t agreeing = 0;
            std::size_t comparison = m_outcome.comparisons.size();
            for (; shared != 0; shared &= shared - 1) {
                const auto k = static_cast<std::size_t>(std::countr_zero(shared));
                if (m_indexes[k].comparison != comparison) {
                    comparison = m_indexes[k].comparison;
                    bits += std::exchange(best, 0.0F);
                    ++agreeing;
                }
                best = std::max(best, m_bits[k]);
            }
            if (!large || agreeing > 1) {
                m_candidates.push_back({record, bits + best});
            }
        }
        earlier |= std::uint64_t{1} << block.index;
    }
    if (m_candidates.size() > m_options.candidates) {
        const auto more = [](const Candidate& a, const Candidate& b) {
            return a.bits != b.bits ? a.bits > b.bits : a.record < b.record;
        };
        const auto end = m_candidates.begin() + static_cast<std::ptrdiff_t>(m_options.candidates);
        std::nth_element(m_candidates.begin(), end, m_candidates.end(), more);
        m_candidates.erase(end, m_candidates.end());
    }
}

Judged Lookup::judged(std::size_t comparison, std::uint32_t record) const
{
    const std::uint32_t theirs = m_values[std::size_t{record} * m_asked.size() + comparison];
    const std::uint32_t asked = m_asked[comparison];
    return asked != 0 && theirs != 0 ? m_outcome.comparisons[comparison].comparator->judge(asked, theirs) : Judged{};
}

} // namespace weir::match
