#include "core/match/screen.h"

#include <algorithm>
#include <cmath>

namespace weir::match {

double Model::priorWeight() const
{
    return std::log2(lambda / (1.0 - lambda));
}

Rows::Rows(const std::vector<Comparison>& comparisons)
    : m_width(comparisons.size()), m_records(comparisons.empty() ? 0 : comparisons.front().ids.size())
{
    constexpr std::size_t kLine = 64;
    const std::size_t records = m_records;
    m_ids.resize(records * m_width + kLine / sizeof(std::uint32_t));
    const std::size_t over = reinterpret_cast<std::uintptr_t>(m_ids.data()) % kLine;
    m_first = (kLine - over) % kLine / sizeof(std::uint32_t);
    std::uint32_t* ids = m_ids.data() + m_first;
    constexpr std::size_t kPiece = 1 << 14; // whose rows stay in the cache while columns are written into them
    forEachTask((records + kPiece - 1) / kPiece, records > kPiece ? 2 : 1, {}, [&](std::size_t piece, int /*thread*/) {
        for (std::size_t c = 0; c < m_width; ++c) {
            for (std::size_t i = piece * kPiece; i < std::min(records, (piece + 1) * kPiece); ++i) {
                ids[i * m_width + c] = comparisons[c].ids[i];
            }
        }
    });
}

Judge::Judge(const std::vector<Comparison>& comparisons, const Model* model)
    : m_comparisons(&comparisons), m_model(model), m_width(comparisons.size()), m_entries(m_width * kSlots),
      m_equal(m_width)
{
    for (std::size_t c = 0; c < m_width; ++c) {
        if (const std::uint8_t level = comparisons[c].comparator->equalLevel(); level != 0) {
            m_equal[c] = {kFilled | level, model ? bitsOf(*model, c, {level, 0}, false) : 0.0};
        }
    }
}

double bitsOf(const Model& model, std::size_t comparison, const Judged& judged, bool byFrequency)
{
    if (judged.level == 0) {
        return 0;
    }
    const Model::Parameters& p = model.comparisons[comparison];
    double bits = std::log2(p.m[judged.level] / p.u[judged.level]);
    if (byFrequency && judged.frequency > 0) {
        bits -= model.frequencyWeight * std::log2(std::max(judged.frequency, model.frequencyFloor));
    }
    if (!model.scales.empty()) {
        bits *= model.scales[comparison];
    }
    return std::clamp(bits, -kMostBits, kMostBits);
}

void Judge::fill(Entry& entry, std::uint64_t mark, std::size_t comparison, std::uint32_t a, std::uint32_t b) const
{
    const Comparator& comparator = *(*m_comparisons)[comparison].comparator;
    const Judged judged = comparator.judge(a, b);
    entry.markAndLevel = mark | judged.level;
    entry.weight = m_model ? bitsOf(*m_model, comparison, judged, comparator.levels()[judged.level].byFrequency) : 0.0;
}

std::vector<PairTask> tasksOf(const Blocking& blocking, int rule)
{
    constexpr std::int64_t kPairs = 1 << 16;
    std::vector<PairTask> tasks;
    const std::vector<Blocking::Block>& blocks = blocking.blocks(); // in the order of their rules
    const auto begins = [&blocks](int at) {
        return static_cast<std::size_t>(
            std::partition_point(blocks.begin(), blocks.end(),
                                 [at](const Blocking::Block& block) { return static_cast<int>(block.rule) < at; }) -
            blocks.begin());
    };
    const std::size_t end = rule < 0 ? blocks.size() : begins(rule + 1);
    for (std::size_t number = rule < 0 ? 0 : begins(rule); number < end; ++number) {
        const Blocking::Block& block = blocks[number];
        std::uint32_t from = block.begin;
        std::int64_t pairs = 0;
        for (std::uint32_t row = block.begin; row < block.end; ++row) {
            pairs += block.end - row - 1;
            if (pairs >= kPairs || row + 1 == block.end) {
                tasks.push_back({static_cast<std::uint32_t>(number), from, row + 1, pairs});
                from = row + 1;
                pairs = 0;
            }
        }
    }
    return tasks;
}

Scored scorePairs(const Blocking& blocking, const std::vector<Comparison>& comparisons, const Rows& rows,
                  const Model& model, double least, int threads, const std::stop_token& stop)
{
    const std::vector<PairTask> tasks = tasksOf(blocking, -1);
    if (tasks.empty()) {
        return {};
    }
    // Small blocks make small tasks; several go to a thread at once.
    constexpr std::size_t kBatch = 64;
    constexpr std::size_t kAhead = 6;
    const std::size_t batches = (tasks.size() + kBatch - 1) / kBatch;
    std::vector<Scored> parts(batches);
    std::vector<Judge> judges(static_cast<std::size_t>(std::max(threads, 1)), Judge(comparisons, &model));
    const double prior = model.priorWeight();
    const Screen screen(blocking, comparisons, model, least - prior);
    std::vector<Screen::Bench> benches(judges.size(), Screen::Bench(screen));
    forEachTask(batches, threads, stop, [&](std::size_t batch, int thread) {
        Judge& judge = judges[static_cast<std::size_t>(thread)];
        Screen::Bench& bench = benches[static_cast<std::size_t>(thread)];
        Scored& part = parts[batch];
        for (std::size_t t = batch * kBatch; t < std::min(tasks.size(), (batch + 1) * kBatch); ++t) {
            prefetch(blocking, rows, tasks[std::min(t + kAhead, tasks.size() - 1)]);
            const Screen::Sifted sifted = bench.sift(tasks[t], judge, [&](std::uint32_t a, std::uint32_t b) {
                const double weight = prior + judge.weight(rows.row(a), rows.row(b));
                if (weight >= least) {
                    part.edges.push_back({std::min(a, b), std::max(a, b), weight});
                }
            });
            part.pairs += sifted.pairs;
            part.judged += sifted.judged;
        }
    });
    Scored all;
    for (Scored& part : parts) {
        all.edges.insert(all.edges.end(), part.edges.begin(), part.edges.end());
        all.pairs += part.pairs;
        all.judged += part.judged;
    }
    return all;
}

} // namespace weir::match
