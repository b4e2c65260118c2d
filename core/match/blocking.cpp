#include "core/match/blocking.h"

#include "core/match/tasks.h"

#include <numeric>

namespace weir::match {
namespace {

constexpr std::uint32_t kLeastCap = 16; ///< Of the pairs in a block; below that rules are cut instead.

/// One key that a rule may use, with the sizes of its blocks.
struct Key
{
    std::string name;
    std::size_t comparison = 0;
    const std::vector<std::uint32_t>* ids = nullptr;
    std::vector<std::uint32_t> sizes; ///< By number.
};

std::vector<std::uint32_t> sizesOf(const std::vector<std::uint32_t>& ids)
{
    std::vector<std::uint32_t> sizes;
    for (const std::uint32_t id : ids) {
        if (id >= sizes.size()) {
            sizes.resize(id + 1, 0);
        }
        ++sizes[id];
    }
    return sizes;
}

std::int64_t pairsOf(std::uint32_t size)
{
    return static_cast<std::int64_t>(size) * (static_cast<std::int64_t>(size) - 1) / 2;
}

/// The number of every record in a rule of two keys; records whose block of one key alone is small enough are left
/// out, since the rule of that key has them.
std::vector<std::uint32_t> jointIds(const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& aSizes,
                                    const Key& b, std::uint32_t cap)
{
    std::vector<std::uint32_t> ids(a.size(), 0);
    PairNumbering numbers;
    for (std::size_t i = 0; i < a.size(); ++i) {
        const std::uint32_t x = a[i];
        const std::uint32_t y = (*b.ids)[i];
        if (x != 0 && y != 0 && aSizes[x] > cap && b.sizes[y] > cap) {
            ids[i] = numbers.of(x, y);
        }
    }
    return ids;
}

/// The pairs of the blocks that are not over the cap.
std::int64_t pairsUpTo(const std::vector<std::uint32_t>& sizes, std::uint32_t cap)
{
    std::int64_t pairs = 0;
    for (std::size_t id = 1; id < sizes.size(); ++id) {
        pairs += sizes[id] <= cap ? pairsOf(sizes[id]) : 0;
    }
    return pairs;
}

/// Leaves out blocks over the cap and blocks of one record; counts the pairs of the rest.
std::int64_t keepUpTo(std::vector<std::uint32_t>& ids, const std::vector<std::uint32_t>& sizes, std::uint32_t cap)
{
    const std::int64_t pairs = pairsUpTo(sizes, cap);
    for (std::uint32_t& id : ids) {
        if (sizes[id] > cap || sizes[id] < 2) {
            id = 0;
        }
    }
    return pairs;
}

std::vector<BlockRule> rulesFor(const std::vector<Key>& keys, std::uint32_t cap, std::int64_t limit,
                                std::int64_t& total)
{
    // Three keys together save the pairs of very common values; among many records two leave enough pairs to look at.
    const bool withThree = !keys.empty() && keys.front().ids->size() <= 200'000;
    std::vector<BlockRule> rules;
    total = 0;
    const auto add = [&](std::string name, std::vector<std::size_t> comparisons, std::vector<std::uint32_t> ids,
                         const std::vector<std::uint32_t>& sizes) {
        const std::int64_t pairs = keepUpTo(ids, sizes, cap);
        if (pairs > 0) {
            rules.push_back({std::move(name), std::move(comparisons), std::move(ids), pairs});
            total += pairs;
        }
    };
    for (const Key& key : keys) {
        total += pairsUpTo(key.sizes, cap);
    }
    if (total > limit && cap > kLeastCap) {
        return {};
    }
    total = 0;
    for (const Key& key : keys) {
        add(key.name, {key.comparison}, *key.ids, key.sizes);
    }
    // What two keys have together costs most of the time: two threads work ahead of the count, a few pairs of keys at
    // once.
    std::vector<std::pair<std::size_t, std::size_t>> together;
    for (std::size_t a = 0; a < keys.size(); ++a) {
        for (std::size_t b = a + 1; b < keys.size(); ++b) {
            if (keys[a].comparison != keys[b].comparison) {
                together.emplace_back(a, b);
            }
        }
    }
    struct Joint
    {
        std::vector<std::uint32_t> ids;
        std::vector<std::uint32_t> sizes;
    };
    constexpr std::size_t kAhead = 8;
    std::vector<Joint> joints(kAhead);
    for (std::size_t from = 0; from < together.size() && total <= limit; from += kAhead) {
        const std::size_t count = std::min(kAhead, together.size() - from);
        forEachTask(count, 2, {}, [&](std::size_t i, int /*thread*/) {
            const auto [a, b] = together[from + i];
            joints[i].ids = jointIds(*keys[a].ids, keys[a].sizes, keys[b], cap);
            joints[i].sizes = sizesOf(joints[i].ids);
        });
        for (std::size_t i = 0; i < count && total <= limit; ++i) {
            const auto [a, b] = together[from + i];
            Joint& joint = joints[i];
            for (std::size_t c = b + 1; c < keys.size() && total <= limit && withThree; ++c) {
                if (keys[c].comparison == keys[a].comparison || keys[c].comparison == keys[b].comparison) {
                    continue;
                }
                std::vector<std::uint32_t> triple = jointIds(joint.ids, joint.sizes, keys[c], cap);
                const std::vector<std::uint32_t> tripleSizes = sizesOf(triple);
                add(keys[a].name + " and " + keys[b].name + " and " + keys[c].name,
                    {keys[a].comparison, keys[b].comparison, keys[c].comparison}, std::move(triple), tripleSizes);
            }
            add(keys[a].name + " and " + keys[b].name, {keys[a].comparison, keys[b].comparison}, std::move(joint.ids),
                joint.sizes);
        }
    }
    return rules;
}

} // namespace

std::vector<BlockRule> chooseRules(const std::vector<Comparison>& comparisons, std::size_t records,
                                   const BlockLimits& limits)
{
    const auto n = static_cast<std::int64_t>(records);
    if (n * (n - 1) / 2 <= limits.allPairs) {
        return {BlockRule{"all pairs", {}, std::vector<std::uint32_t>(records, 1), n * (n - 1) / 2}};
    }
    std::vector<Key> keys;
    for (std::size_t c = 0; c < comparisons.size(); ++c) {
        for (const BlockKey& key : comparisons[c].keys) {
            Key made{key.name, c, &key.ids, sizesOf(key.ids)};
            if (made.sizes.size() > 2) {
                keys.push_back(std::move(made));
            }
        }
    }
    const std::int64_t limit = std::min(limits.pairs, limits.pairsPerRecord * n);
    std::vector<BlockRule> rules;
    for (const std::uint32_t cap :
         {2000U, 1400U, 1000U, 700U, 500U, 350U, 250U, 180U, 120U, 80U, 50U, 30U, kLeastCap}) {
        std::int64_t total = 0;
        rules = rulesFor(keys, cap, limit, total);
        if (total <= limit) {
            break;
        }
    }
    // Cheap rules first: most pairs are produced where few numbers have to be compared.
    std::stable_sort(rules.begin(), rules.end(),
                     [](const BlockRule& a, const BlockRule& b) { return a.pairs > b.pairs; });
    // Every rule costs a number per record; those with the fewest pairs add next to nothing.
    const std::size_t most = records <= 200'000 ? 160 : 32;
    if (rules.size() > most) {
        rules.erase(rules.begin() + static_cast<std::ptrdiff_t>(most), rules.end());
    }
    return rules;
}

Blocking::Blocking(std::vector<BlockRule> rules, std::size_t records, std::vector<std::uint8_t> origins)
    : m_rules(std::move(rules)), m_records(records), m_origins(std::move(origins))
{
    m_stride = (m_rules.size() + 7) / 8 * 8;
    m_rows.assign(m_stride * records, 0);
    m_orders.resize(m_rules.size());
    std::vector<std::vector<Block>> blocks(m_rules.size());
    forEachTask(m_rules.size(), 2, {}, [&](std::size_t r, int /*thread*/) {
        const std::vector<std::uint32_t>& ids = m_rules[r].ids;
        const std::vector<std::uint32_t> sizes = sizesOf(ids);
        std::vector<std::uint32_t> starts(sizes.size() + 1, 0);
        for (std::size_t id = 1; id < sizes.size(); ++id) {
            starts[id + 1] = starts[id] + (sizes[id] > 1 ? sizes[id] : 0);
            if (sizes[id] > 1) {
                blocks[r].push_back({static_cast<std::uint32_t>(r), starts[id], starts[id + 1]});
            }
        }
        std::vector<std::uint32_t>& order = m_orders[r];
        order.resize(starts.empty() ? 0 : starts.back());
        std::vector<std::uint32_t> next = std::move(starts);
        for (std::size_t i = 0; i < records; ++i) {
            m_rows[i * m_stride + r] = ids[i];
            if (ids[i] != 0 && sizes[ids[i]] > 1) {
                order[next[ids[i]]++] = static_cast<std::uint32_t>(i);
            }
        }
    });
    for (const std::vector<Block>& part : blocks) {
        m_blocks.insert(m_blocks.end(), part.begin(), part.end());
    }
}

double Blocking::allPairs() const
{
    const auto n = static_cast<double>(m_records);
    if (m_origins.empty()) {
        return n * (n - 1) / 2;
    }
    const auto second = static_cast<double>(std::count(m_origins.begin(), m_origins.end(), std::uint8_t{1}));
    return second * (n - second);
}

} // namespace weir::match
