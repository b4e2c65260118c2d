#include "core/stitch/clusters.h"

#include <algorithm>

namespace weir::stitch {
namespace {

class Segment
{
public:
    explicit Segment(const Problem& problem) : m_problem(problem), m_clusters(problem) {}

    Raw run()
    {
        for (std::uint32_t at = 0; at < m_problem.order().size(); ++at) {
            observe(m_problem.order()[at], at);
        }
        Raw raw = m_clusters.take();
        raw.joins = std::move(m_joins);
        raw.violations = std::move(m_violations);
        return raw;
    }

private:
    void observe(std::uint32_t observation, std::uint32_t at)
    {
        const bool decision = observation >= m_problem.log().observations();
        const std::span<const std::uint32_t> all = m_problem.identifiers(observation);
        m_ids.assign(all.begin(), all.end());
        if (m_ids.empty()) {
            if (!decision) {
                m_violations.push_back({Refusal::NoIdentifier, observation, kNobody, kNobody});
            }
            return;
        }
        const std::int64_t time = m_problem.time(observation);
        bool renew = true;
        for (;;) {
            leaveOutWeak(observation);
            const auto breach = m_clusters.breach(m_ids, time);
            if (!breach) {
                break;
            }
            if (m_ids.size() == 1) {
                renew = false;
                break;
            }
            leaveOutLowest(observation, *breach);
        }
        const std::size_t known = m_clusters.checkedClusters();
        for (const std::uint32_t id : m_ids) {
            m_clusters.open(id, at);
            if (id != m_ids.front() && m_clusters.join(m_ids.front(), id)) {
                m_joins.push_back({observation, m_ids.front(), id, kNobody});
            }
            if (renew && !decision) {
                m_clusters.touch(id, time);
            }
        }
        if (known > 1) {
            m_clusters.countMerges(m_ids.front(), known - 1);
        }
    }

    void leaveOutWeak(std::uint32_t observation)
    {
        const auto strong =
            std::find_if(m_ids.begin(), m_ids.end(), [&](std::uint32_t id) { return !m_problem.isWeak(id); });
        if (strong == m_ids.end() ? m_ids.size() < 2 : std::none_of(m_ids.begin(), m_ids.end(), [&](std::uint32_t id) {
                return m_problem.isWeak(id);
            })) {
            return;
        }
        const std::vector<std::uint32_t> row = m_ids;
        std::vector<std::uint32_t> home; // identifiers whose people the row may be about
        for (const std::uint32_t id : row) {
            if (!m_problem.isWeak(id)) {
                home.push_back(id);
            }
        }
        std::erase_if(m_ids, [&](std::uint32_t id) {
            if (!m_problem.isWeak(id) || !m_clusters.isOpen(id) || !m_clusters.isPerson(id)) {
                return false;
            }
            if (home.empty()) {
                home.push_back(id); // no other kind on the row: the first one decides
            }
            const bool known = std::any_of(home.begin(), home.end(),
                                           [&](std::uint32_t other) { return m_clusters.together(id, other); });
            if (!known) {
                m_violations.push_back({Refusal::Weak, observation, id, kNobody});
            }
            return !known;
        });
    }

    void leaveOutLowest(std::uint32_t observation, const Clusters::Breach& breach)
    {
        const std::uint32_t type = m_problem.log().typeOf(m_ids.back());
        const auto begin = std::find_if(m_ids.begin(), m_ids.end(),
                                        [&](std::uint32_t id) { return m_problem.log().typeOf(id) == type; });
        if (begin == m_ids.begin()) {
            const auto owned =
                std::find_if(m_ids.begin(), m_ids.end(), [&](std::uint32_t id) { return m_clusters.isOpen(id); });
            const std::uint32_t kept = owned == m_ids.end() ? m_ids.front() : *owned;
            for (const std::uint32_t id : m_ids) {
                if (id != kept) {
                    m_violations.push_back({breach.refusal, observation, id, breach.type});
                }
            }
            m_ids = {kept};
            return;
        }
        for (auto id = begin; id != m_ids.end(); ++id) {
            m_violations.push_back({breach.refusal, observation, *id, breach.type});
        }
        m_ids.erase(begin, m_ids.end());
    }

    const Problem& m_problem;
    Clusters m_clusters;
    std::vector<Join> m_joins;
    std::vector<Violation> m_violations;
    std::vector<std::uint32_t> m_ids; ///< Of the row at hand.
};

} // namespace

Raw resolveSegment(const Problem& problem)
{
    return Segment(problem).run();
}

} // namespace weir::stitch
