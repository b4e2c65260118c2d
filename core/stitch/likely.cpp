#include "core/stitch/modes.h"

#include <algorithm>
#include <numeric>
#include <optional>
#include <tuple>
#include <unordered_set>

namespace weir::stitch {
namespace {

/// The profiles that a mode found, which likely links make one.
class Joining
{
public:
    Joining(const Problem& problem, Raw& raw)
        : m_problem(problem), m_raw(raw), m_capped(problem.rules().mode != Mode::Link)
    {
        for (const Violation& violation : raw.violations) {
            if (violation.refusal == Refusal::Ambiguous) {
                m_ambiguous.insert(violation.identifier);
            }
        }
        openUnseen();
        m_into.resize(raw.members.size());
        std::iota(m_into.begin(), m_into.end(), 0U);
        m_merges.assign(raw.members.size(), 0);
    }

    void run()
    {
        const std::span<const LikelyLink> links = m_problem.log().likely();
        std::vector<std::uint32_t> order(links.size());
        std::iota(order.begin(), order.end(), 0U);
        std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
            return std::make_tuple(-links[a].confidence, links[a].key) <
                   std::make_tuple(-links[b].confidence, links[b].key);
        });
        const std::vector<std::uint64_t>& taken = m_problem.rules().withdrawn;
        const std::unordered_set<std::uint64_t> withdrawn(taken.begin(), taken.end());
        for (const std::uint32_t link : order) {
            if (!withdrawn.contains(links[link].key)) {
                consider(links[link], m_problem.firstLikely() + link);
            }
        }
        tell();
    }

private:
    /// An end that no observation shows is a person of its own.
    void openUnseen()
    {
        std::unordered_set<std::uint32_t> seen;
        for (const std::uint32_t observation : m_problem.order()) {
            const auto ids = m_problem.identifiers(observation);
            seen.insert(ids.begin(), ids.end());
        }
        for (const LikelyLink& link : m_problem.log().likely()) {
            for (const std::uint32_t end : {link.a, link.b}) {
                if (m_raw.owner[end] == kNobody && !m_problem.isBlocked(end) && !seen.contains(end)) {
                    m_raw.owner[end] = static_cast<std::uint32_t>(m_raw.members.size());
                    m_raw.members.push_back({end});
                    m_raw.birth.push_back(kNobody);
                }
            }
        }
    }

    std::uint32_t find(std::uint32_t profile)
    {
        while (m_into[profile] != profile) {
            m_into[profile] = m_into[m_into[profile]];
            profile = m_into[profile];
        }
        return profile;
    }

    void consider(const LikelyLink& link, std::uint32_t number)
    {
        const auto refuse = [&](Refusal refusal, std::uint32_t type = kNobody) {
            m_raw.violations.push_back({refusal, number, link.b, type});
        };
        if (m_problem.isBlocked(link.a) || m_problem.isBlocked(link.b)) {
            return; // told as a blocked value already
        }
        const bool nobody = m_raw.owner[link.a] == kNobody || m_raw.owner[link.b] == kNobody;
        if (nobody || m_ambiguous.contains(link.a) || m_ambiguous.contains(link.b)) {
            return refuse(Refusal::Ambiguous);
        }
        const std::uint32_t a = find(m_raw.owner[link.a]);
        const std::uint32_t b = find(m_raw.owner[link.b]);
        if (a == b) {
            return;
        }
        if (m_problem.isWeak(link.a) || m_problem.isWeak(link.b)) {
            return refuse(Refusal::Weak);
        }
        if (const auto breach = breachOf(a, b)) {
            return refuse(breach->first, breach->second);
        }
        join(a, b);
        m_raw.joins.push_back({number, link.a, link.b, kNobody});
    }

    std::optional<std::pair<Refusal, std::uint32_t>> breachOf(std::uint32_t a, std::uint32_t b)
    {
        const Rules& rules = m_problem.rules();
        const std::size_t size = m_raw.members[a].size() + m_raw.members[b].size();
        if (m_capped && size > static_cast<std::size_t>(rules.mostIdentifiers)) {
            return std::pair(Refusal::Identifiers, kNobody);
        }
        if (m_capped && m_merges[a] + m_merges[b] + 1 > rules.mostMerges) {
            return std::pair(Refusal::Merges, kNobody);
        }
        for (const std::uint32_t type : m_problem.limited()) {
            int values = 0;
            for (const std::uint32_t profile : {a, b}) {
                values += static_cast<int>(
                    std::count_if(m_raw.members[profile].begin(), m_raw.members[profile].end(),
                                  [&](std::uint32_t id) { return m_problem.log().typeOf(id) == type; }));
            }
            if (values > m_problem.facts(type).limit) {
                return std::pair(Refusal::Limit, type);
            }
        }
        if (areSeparated(a, b)) {
            return std::pair(Refusal::Separated, kNobody);
        }
        return std::nullopt;
    }

    bool areSeparated(std::uint32_t a, std::uint32_t b) const
    {
        if (m_problem.rules().separations.empty()) {
            return false;
        }
        std::unordered_set<std::uint32_t> others;
        for (const std::uint32_t id : m_raw.members[a]) {
            for (const std::uint32_t side : m_problem.sidesOf(id)) {
                others.insert(side ^ 1U);
            }
        }
        return std::any_of(m_raw.members[b].begin(), m_raw.members[b].end(), [&](std::uint32_t id) {
            const auto sides = m_problem.sidesOf(id);
            return std::any_of(sides.begin(), sides.end(), [&](std::uint32_t side) { return others.contains(side); });
        });
    }

    /// The one with more members stays, so that each moves O(log n) times.
    void join(std::uint32_t a, std::uint32_t b)
    {
        if (m_raw.members[a].size() < m_raw.members[b].size()) {
            std::swap(a, b);
        }
        m_into[b] = a;
        m_merges[a] += m_merges[b] + 1;
        m_raw.birth[a] = std::min(m_raw.birth[a], m_raw.birth[b]);
        m_raw.members[a].insert(m_raw.members[a].end(), m_raw.members[b].begin(), m_raw.members[b].end());
        m_raw.members[b].clear();
    }

    void tell()
    {
        for (std::uint32_t& profile : m_raw.owner) {
            profile = profile == kNobody ? kNobody : find(profile);
        }
        for (std::uint32_t& profile : m_raw.profileOf) {
            profile = profile == kNobody ? kNobody : find(profile);
        }
        for (Join& join : m_raw.joins) {
            join.profile = join.profile == kNobody ? kNobody : find(join.profile);
        }
    }

    const Problem& m_problem;
    Raw& m_raw;
    bool m_capped;
    std::unordered_set<std::uint32_t> m_ambiguous;
    std::vector<std::uint32_t> m_into;
    std::vector<int> m_merges; ///< Made here, by profile.
};

} // namespace

void joinLikely(const Problem& problem, Raw& raw)
{
    if (!problem.log().likely().empty()) {
        Joining(problem, raw).run();
    }
}

} // namespace weir::stitch
