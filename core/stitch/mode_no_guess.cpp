#include "core/stitch/clusters.h"

#include <algorithm>
#include <tuple>

namespace weir::stitch {
namespace {

class NoGuess
{
public:
    explicit NoGuess(const Problem& problem)
        : m_problem(problem), m_clusters(problem), m_rows(problem.log().identifiers()),
          m_alone(problem.log().identifiers(), 0), m_round(problem.log().identifiers(), 0)
    {
        for (std::uint32_t at = 0; at < problem.order().size(); ++at) {
            for (const std::uint32_t id : problem.identifiers(problem.order()[at])) {
                m_rows[id].push_back(at);
            }
        }
    }

    Raw run()
    {
        std::vector<std::uint32_t> ids;
        for (std::uint32_t id = 0; id < m_rows.size(); ++id) {
            if (!m_rows[id].empty()) {
                ids.push_back(id);
            }
        }
        std::sort(ids.begin(), ids.end(), [&](std::uint32_t a, std::uint32_t b) { return m_problem.before(a, b); });
        for (auto from = ids.begin(); from != ids.end();) {
            const std::uint32_t rank = m_problem.factsOf(*from).rank;
            const auto to =
                std::find_if(from, ids.end(), [&](std::uint32_t id) { return m_problem.factsOf(id).rank != rank; });
            grow({from, to});
            from = to;
        }
        linkRows();
        Raw raw = m_clusters.take();
        raw.joins = std::move(m_joins);
        raw.violations = std::move(m_violations);
        return raw;
    }

private:
    void open(std::uint32_t id) { m_clusters.open(id, m_rows[id].front()); }

    /// Makes the identifiers that are nobody's yet people, and gives them all that is seen with them, round by round.
    void grow(std::vector<std::uint32_t> seeds)
    {
        std::erase_if(seeds, [&](std::uint32_t id) { return m_clusters.isOpen(id); });
        for (const std::uint32_t id : seeds) {
            open(id);
        }
        std::vector<std::uint32_t> settled = std::move(seeds);
        while (!settled.empty()) {
            std::vector<std::uint32_t> candidates;
            ++m_now;
            for (const std::uint32_t id : settled) {
                collectNeighbours(id, candidates);
            }
            std::sort(candidates.begin(), candidates.end(),
                      [&](std::uint32_t a, std::uint32_t b) { return m_problem.before(a, b); });
            // Whom a candidate was seen with is fixed at the beginning of the round.
            std::vector<std::vector<Sighting>> sightings;
            for (const std::uint32_t id : candidates) {
                sightings.push_back(sightingsOf(id));
            }
            settled.clear();
            for (std::size_t i = 0; i < candidates.size(); ++i) {
                if (settle(candidates[i], sightings[i])) {
                    settled.push_back(candidates[i]);
                }
            }
        }
    }

    /// Seen with `other`, which belongs to somebody, in the row at `at`.
    struct Sighting
    {
        std::uint32_t other = 0;
        std::uint32_t at = 0;
    };

    [[nodiscard]] bool leadsTo(std::uint32_t from, std::uint32_t to) const
    {
        return m_alone[from] == 0 && (!m_problem.isWeak(from) || m_problem.isWeak(to));
    }

    void collectNeighbours(std::uint32_t id, std::vector<std::uint32_t>& candidates)
    {
        for (const std::uint32_t at : m_rows[id]) {
            for (const std::uint32_t other : m_problem.identifiers(m_problem.order()[at])) {
                if (!m_clusters.isOpen(other) && m_round[other] != m_now && leadsTo(id, other)) {
                    m_round[other] = m_now;
                    candidates.push_back(other);
                }
            }
        }
    }

    /// One sighting per profile, the first one.
    std::vector<Sighting> sightingsOf(std::uint32_t id)
    {
        std::vector<std::tuple<std::uint32_t, std::uint32_t, std::uint32_t>> all; // root, at, other
        for (const std::uint32_t at : m_rows[id]) {
            for (const std::uint32_t other : m_problem.identifiers(m_problem.order()[at])) {
                if (other != id && m_clusters.isOpen(other) && leadsTo(other, id)) {
                    all.emplace_back(m_clusters.find(other), at, other);
                }
            }
        }
        std::stable_sort(all.begin(), all.end(),
                         [](const auto& a, const auto& b) { return std::get<0>(a) < std::get<0>(b); });
        std::vector<Sighting> result;
        for (std::size_t i = 0; i < all.size(); ++i) {
            if (i == 0 || std::get<0>(all[i]) != std::get<0>(all[i - 1])) {
                result.push_back({std::get<2>(all[i]), std::get<1>(all[i])});
            }
        }
        std::sort(result.begin(), result.end(), [&](const Sighting& a, const Sighting& b) {
            return a.at != b.at ? a.at < b.at : m_problem.before(a.other, b.other);
        });
        return result;
    }

    /// False when the identifier could be of several people.
    bool settle(std::uint32_t id, const std::vector<Sighting>& sightings)
    {
        std::vector<std::uint32_t> all{id};
        std::size_t people = 0;
        for (std::size_t i = 0; i < sightings.size(); ++i) {
            all.push_back(sightings[i].other);
            people += m_clusters.isPerson(sightings[i].other) ? 1 : 0;
        }
        auto breach = m_clusters.breach(all, 0);
        if (!breach && m_problem.isWeak(id) && people > 1) {
            breach = Clusters::Breach{Refusal::Weak, kNobody};
        }
        open(id);
        if (breach) {
            m_alone[id] = 1;
            const bool several = sightings.size() > 1;
            m_violations.push_back({several ? Refusal::Ambiguous : breach->refusal,
                                    m_problem.order()[sightings.front().at], id, breach->type});
            return false;
        }
        for (const Sighting& sighting : sightings) {
            if (m_clusters.join(sighting.other, id)) {
                m_joins.push_back({m_problem.order()[sighting.at], sighting.other, id, kNobody});
            }
        }
        return true;
    }

    /// Profiles that met in a row become one where limits allow, row by row.
    void linkRows()
    {
        for (const std::uint32_t observation : m_problem.order()) {
            const std::span<const std::uint32_t> ids = m_problem.identifiers(observation);
            if (ids.empty() && observation < m_problem.log().observations()) {
                m_violations.push_back({Refusal::NoIdentifier, observation, kNobody, kNobody});
            }
            std::uint32_t first = kNobody;
            for (const std::uint32_t id : ids) {
                if (m_alone[id] != 0) {
                    continue;
                }
                first = first == kNobody ? id : first;
                if (m_clusters.together(first, id)) {
                    continue;
                }
                const std::uint32_t ends[] = {first, id};
                auto breach = m_clusters.breach(ends, 0);
                if (!breach && m_clusters.isWeakBridge(first, id)) {
                    breach = Clusters::Breach{Refusal::Weak, kNobody};
                }
                if (breach) {
                    m_violations.push_back({breach->refusal, observation, id, breach->type});
                } else if (m_clusters.join(first, id)) {
                    m_joins.push_back({observation, first, id, kNobody});
                }
            }
        }
    }

    const Problem& m_problem;
    Clusters m_clusters;
    std::vector<std::vector<std::uint32_t>> m_rows; ///< Identifier -> positions in the order.
    std::vector<std::uint8_t> m_alone;              ///< Ambiguous: nothing is linked through it.
    std::vector<std::uint32_t> m_round;             ///< Identifier -> the round that last collected it.
    std::uint32_t m_now = 0;
    std::vector<Join> m_joins;
    std::vector<Violation> m_violations;
};

} // namespace

Raw resolveNoGuess(const Problem& problem)
{
    return NoGuess(problem).run();
}

} // namespace weir::stitch
