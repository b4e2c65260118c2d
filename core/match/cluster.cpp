#include "core/match/cluster.h"

#include <algorithm>
#include <limits>
#include <numeric>

namespace weir::match {
namespace {

constexpr double kNever = -1e30;

/// Sums of clamped weights between the groups of one component.
class Agglomeration
{
public:
    /// Begins with groups of one; memory of the component before is used again.
    void begin(std::size_t size)
    {
        m_size = size;
        m_sums.assign(size * size, 0.0);
        m_counts.assign(size, 1);
        m_alive.assign(size, 1);
    }
    [[nodiscard]] double& sum(std::size_t a, std::size_t b) { return m_sums[a * m_size + b]; }

    /// Merges while two groups agree on average, the best first. Groups are numbered by their smallest member.
    std::vector<std::size_t> run()
    {
        std::vector<std::size_t> groups(m_size);
        std::iota(groups.begin(), groups.end(), std::size_t{0});
        std::vector<std::size_t> best(m_size);
        for (std::size_t i = 0; i < m_size; ++i) {
            best[i] = nearest(i);
        }
        for (;;) {
            std::size_t from = m_size;
            double most = 0;
            for (std::size_t i = 0; i < m_size; ++i) {
                if (m_alive[i] != 0 && best[i] < m_size && average(i, best[i]) > most) {
                    most = average(i, best[i]);
                    from = i;
                }
            }
            if (from == m_size) {
                return groups;
            }
            const std::size_t into = std::min(from, best[from]);
            const std::size_t gone = std::max(from, best[from]);
            merge(into, gone);
            for (std::size_t& group : groups) {
                group = group == gone ? into : group;
            }
            for (std::size_t i = 0; i < m_size; ++i) {
                if (m_alive[i] == 0) {
                    continue;
                }
                if (i == into || best[i] == into || best[i] == gone) {
                    best[i] = nearest(i);
                } else if (average(i, into) > average(i, best[i])) {
                    best[i] = into;
                }
            }
        }
    }

private:
    [[nodiscard]] double average(std::size_t a, std::size_t b) const
    {
        return m_sums[a * m_size + b] / (static_cast<double>(m_counts[a]) * static_cast<double>(m_counts[b]));
    }
    [[nodiscard]] std::size_t nearest(std::size_t i) const
    {
        std::size_t found = m_size;
        double most = -std::numeric_limits<double>::infinity();
        for (std::size_t j = 0; j < m_size; ++j) {
            if (j != i && m_alive[j] != 0 && average(i, j) > most) {
                most = average(i, j);
                found = j;
            }
        }
        return found;
    }
    void merge(std::size_t into, std::size_t gone)
    {
        for (std::size_t i = 0; i < m_size; ++i) {
            if (i != into && i != gone && m_alive[i] != 0) {
                sum(into, i) += sum(gone, i);
                sum(i, into) = sum(into, i);
            }
        }
        m_counts[into] += m_counts[gone];
        m_alive[gone] = 0;
    }
    std::size_t m_size = 0;
    std::vector<double> m_sums;
    std::vector<std::size_t> m_counts;
    std::vector<std::uint8_t> m_alive;
};

/// The records in the order of their roots, those of one root in their own order (counting sort).
std::vector<std::uint32_t> orderBy(const std::vector<std::uint32_t>& roots)
{
    std::vector<std::uint32_t> next(roots.size() + 1, 0);
    for (const std::uint32_t root : roots) {
        ++next[root + 1];
    }
    std::partial_sum(next.begin(), next.end(), next.begin());
    std::vector<std::uint32_t> order(roots.size());
    for (std::uint32_t i = 0; i < roots.size(); ++i) {
        order[next[roots[i]]++] = i;
    }
    return order;
}

} // namespace

Sets::Sets(std::size_t size) : m_parents(size)
{
    std::iota(m_parents.begin(), m_parents.end(), 0U);
}

std::uint32_t Sets::find(std::uint32_t member)
{
    while (m_parents[member] != member) {
        m_parents[member] = m_parents[m_parents[member]];
        member = m_parents[member];
    }
    return member;
}

/// The smaller number becomes the root, so that it names the set.
bool Sets::unite(std::uint32_t a, std::uint32_t b)
{
    a = find(a);
    b = find(b);
    if (a == b) {
        return false;
    }
    m_parents[std::max(a, b)] = std::min(a, b);
    return true;
}

std::vector<std::uint32_t> cluster(std::size_t records, std::span<const Edge> edges, const ClusterOptions& options,
                                   const std::function<double(std::uint32_t, std::uint32_t, int)>& weightOf,
                                   const std::function<bool(std::uint32_t, std::uint32_t)>& apart)
{
    // Components at rising thresholds until none is too large: a giant one is a chain of weak edges.
    std::vector<std::uint32_t> roots(records);
    std::iota(roots.begin(), roots.end(), 0U);
    std::vector<std::uint8_t> open(records, 1);
    for (double least = options.least;; least += 1) {
        Sets sets(records);
        for (const Edge& edge : edges) {
            if (edge.weight >= least && open[edge.a] != 0 && open[edge.b] != 0) {
                sets.unite(edge.a, edge.b);
            }
        }
        std::vector<std::uint32_t> sizes(records, 0);
        for (std::uint32_t i = 0; i < records; ++i) {
            ++sizes[sets.find(i)];
        }
        bool again = false;
        for (std::uint32_t i = 0; i < records; ++i) {
            if (open[i] != 0) {
                const std::uint32_t root = sets.find(i);
                if (sizes[root] <= options.largest || least > 60) {
                    roots[i] = root;
                    open[i] = 0;
                } else {
                    again = true;
                }
            }
        }
        if (!again) {
            break;
        }
    }
    const std::vector<std::uint32_t> order = orderBy(roots);
    std::vector<std::pair<std::size_t, std::size_t>> components;
    for (std::size_t i = 0; i < records;) {
        std::size_t j = i + 1;
        while (j < records && roots[order[j]] == roots[order[i]]) {
            ++j;
        }
        if (j - i > 1 && j - i <= 2 * options.largest) {
            components.emplace_back(i, j);
        }
        i = j;
    }
    std::vector<std::uint32_t> groups = roots;
    std::vector<Agglomeration> works(static_cast<std::size_t>(std::max(options.threads, 1)));
    forEachTask(components.size(), options.threads, options.stop, [&](std::size_t number, int thread) {
        const auto [begin, end] = components[number];
        const std::size_t size = end - begin;
        if (size == 2 && !apart) {
            return;
        }
        Agglomeration& work = works[static_cast<std::size_t>(thread)];
        work.begin(size);
        for (std::size_t i = 0; i < size; ++i) {
            for (std::size_t j = i + 1; j < size; ++j) {
                const std::uint32_t a = order[begin + i];
                const std::uint32_t b = order[begin + j];
                const double weight = apart && apart(a, b) ? kNever
                                                           : std::clamp(weightOf(a, b, thread) - options.least,
                                                                        -options.mostBits, options.mostBits);
                work.sum(i, j) = weight;
                work.sum(j, i) = weight;
            }
        }
        const std::vector<std::size_t> of = work.run();
        for (std::size_t i = 0; i < size; ++i) {
            groups[order[begin + i]] = order[begin + of[i]];
        }
    });
    return groups;
}

std::vector<std::uint32_t> linkOneToOne(std::size_t records, std::vector<Edge> edges, double least)
{
    std::stable_sort(edges.begin(), edges.end(), [](const Edge& x, const Edge& y) {
        return x.weight != y.weight ? x.weight > y.weight : x.a != y.a ? x.a < y.a : x.b < y.b;
    });
    std::vector<std::uint32_t> groups(records);
    std::iota(groups.begin(), groups.end(), 0U);
    std::vector<std::uint8_t> taken(records, 0);
    for (const Edge& edge : edges) {
        if (edge.weight >= least && taken[edge.a] == 0 && taken[edge.b] == 0) {
            taken[edge.a] = 1;
            taken[edge.b] = 1;
            groups[std::max(edge.a, edge.b)] = std::min(edge.a, edge.b);
        }
    }
    return groups;
}

} // namespace weir::match
