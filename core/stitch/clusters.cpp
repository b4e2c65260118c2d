#include "core/stitch/clusters.h"

#include <algorithm>
#include <limits>

namespace weir::stitch {

Clusters::Clusters(const Problem& problem)
    : m_problem(&problem), m_capped(problem.rules().mode != Mode::Link), m_parent(problem.log().identifiers(), kNobody),
      m_cluster(problem.log().identifiers(), kNobody), m_place(problem.log().types(), -1)
{
    const std::span<const std::uint32_t> limited = problem.limited();
    for (std::size_t i = 0; i < limited.size(); ++i) {
        m_place[limited[i]] = static_cast<std::int32_t>(i);
        m_windows = m_windows || problem.facts(limited[i]).window > 0;
    }
    if (m_windows) {
        m_lastSeen.assign(problem.log().identifiers(), std::numeric_limits<std::int64_t>::min());
    }
}

std::uint32_t Clusters::find(std::uint32_t id)
{
    while (m_parent[id] != id) {
        m_parent[id] = m_parent[m_parent[id]];
        id = m_parent[id];
    }
    return id;
}

std::int64_t Clusters::inWindow(const Cluster& cluster, std::uint32_t place, std::int64_t after,
                                std::span<const std::uint32_t> without) const
{
    std::int64_t count = 0;
    auto at = cluster.seen.lower_bound({place + 1, std::numeric_limits<std::int64_t>::min(), 0});
    while (at != cluster.seen.begin()) {
        --at;
        const auto& [type, time, id] = *at;
        if (type != place || time <= after) {
            break;
        }
        count += std::find(without.begin(), without.end(), id) == without.end() ? 1 : 0;
    }
    return count;
}

std::optional<Clusters::Breach> Clusters::breach(std::span<const std::uint32_t> ids, std::int64_t time)
{
    m_roots.clear();
    m_fresh.clear();
    for (const std::uint32_t id : ids) {
        if (isOpen(id)) {
            m_roots.push_back(find(id));
        } else {
            m_fresh.push_back(id);
        }
    }
    if (m_roots.size() > 1) {
        std::sort(m_roots.begin(), m_roots.end());
        m_roots.erase(std::unique(m_roots.begin(), m_roots.end()), m_roots.end());
    }
    if (m_roots.size() <= 1 && m_fresh.empty() && !m_windows) {
        return std::nullopt;
    }
    if (auto found = limitBreach(ids, time)) {
        return found;
    }
    if (auto found = capBreach()) {
        return found;
    }
    if (separationBreach()) {
        return Breach{Refusal::Separated, kNobody};
    }
    return std::nullopt;
}

std::optional<Clusters::Breach> Clusters::limitBreach(std::span<const std::uint32_t> ids, std::int64_t time)
{
    const std::span<const std::uint32_t> limited = m_problem->limited();
    for (std::size_t place = 0; place < limited.size(); ++place) {
        const TypeFacts& facts = m_problem->facts(limited[place]);
        const auto isHere = [&](std::uint32_t id) { return m_problem->log().typeOf(id) == limited[place]; };
        std::int64_t count = 0;
        if (facts.window == 0) {
            count = std::count_if(m_fresh.begin(), m_fresh.end(), isHere);
            for (const std::uint32_t root : m_roots) {
                count += m_clusters[m_cluster[root]].counts[place];
            }
        } else {
            count = std::count_if(ids.begin(), ids.end(), isHere);
            const std::int64_t least = std::numeric_limits<std::int64_t>::min();
            const std::int64_t after = time < least + facts.window ? least : time - facts.window;
            for (const std::uint32_t root : m_roots) {
                count += inWindow(m_clusters[m_cluster[root]], static_cast<std::uint32_t>(place), after, ids);
            }
        }
        if (count > facts.limit) {
            return Breach{facts.window == 0 ? Refusal::Limit : Refusal::WindowLimit, limited[place]};
        }
    }
    return std::nullopt;
}

std::optional<Clusters::Breach> Clusters::capBreach()
{
    if (!m_capped || (m_roots.size() <= 1 && m_fresh.empty())) {
        return std::nullopt;
    }
    std::size_t merges = m_roots.empty() ? 0 : m_roots.size() - 1;
    std::size_t identifiers = m_fresh.size();
    for (const std::uint32_t root : m_roots) {
        merges += m_clusters[m_cluster[root]].merges;
        identifiers += m_clusters[m_cluster[root]].members.size();
    }
    if (m_problem->rules().mode == Mode::Segment && m_roots.size() > 1 &&
        merges > static_cast<std::size_t>(m_problem->rules().mostMerges)) {
        return Breach{Refusal::Merges, kNobody};
    }
    if (identifiers > static_cast<std::size_t>(m_problem->rules().mostIdentifiers)) {
        return Breach{Refusal::Identifiers, kNobody};
    }
    return std::nullopt;
}

bool Clusters::separationBreach()
{
    if (m_problem->rules().separations.empty()) {
        return false;
    }
    std::vector<std::uint32_t> sides;
    for (const std::uint32_t root : m_roots) {
        const Cluster& cluster = m_clusters[m_cluster[root]];
        sides.insert(sides.end(), cluster.sides.begin(), cluster.sides.end());
    }
    for (const std::uint32_t id : m_fresh) {
        const std::span<const std::uint32_t> own = m_problem->sidesOf(id);
        sides.insert(sides.end(), own.begin(), own.end());
    }
    std::sort(sides.begin(), sides.end());
    sides.erase(std::unique(sides.begin(), sides.end()), sides.end());
    for (std::size_t i = 1; i < sides.size(); ++i) {
        if (sides[i] / 2 == sides[i - 1] / 2) {
            return true;
        }
    }
    return false;
}

bool Clusters::isPerson(std::uint32_t id)
{
    return isOpen(id) ? clusterOf(id).strong > 0 : !m_problem->isWeak(id);
}

bool Clusters::isWeakBridge(std::uint32_t a, std::uint32_t b)
{
    return (m_problem->isWeak(a) || m_problem->isWeak(b)) && !together(a, b) && isPerson(a) && isPerson(b);
}

void Clusters::open(std::uint32_t id, std::uint32_t birth)
{
    if (isOpen(id)) {
        return;
    }
    m_parent[id] = id;
    m_cluster[id] = static_cast<std::uint32_t>(m_clusters.size());
    Cluster cluster;
    cluster.birth = birth;
    cluster.members = {id};
    cluster.strong = m_problem->isWeak(id) ? 0 : 1;
    cluster.counts.assign(m_problem->limited().size(), 0);
    if (const std::int32_t place = m_place[m_problem->log().typeOf(id)]; place >= 0) {
        ++cluster.counts[static_cast<std::size_t>(place)];
    }
    const std::span<const std::uint32_t> sides = m_problem->sidesOf(id);
    cluster.sides.assign(sides.begin(), sides.end());
    std::sort(cluster.sides.begin(), cluster.sides.end());
    m_clusters.push_back(std::move(cluster));
}

bool Clusters::join(std::uint32_t a, std::uint32_t b)
{
    a = find(a);
    b = find(b);
    if (a == b) {
        return false;
    }
    if (m_clusters[m_cluster[a]].members.size() < m_clusters[m_cluster[b]].members.size()) {
        std::swap(a, b);
    }
    Cluster& kept = m_clusters[m_cluster[a]];
    Cluster& gone = m_clusters[m_cluster[b]];
    m_parent[b] = a;
    kept.birth = std::min(kept.birth, gone.birth);
    kept.merges += gone.merges;
    kept.strong += gone.strong;
    kept.members.insert(kept.members.end(), gone.members.begin(), gone.members.end());
    for (std::size_t i = 0; i < kept.counts.size(); ++i) {
        kept.counts[i] += gone.counts[i];
    }
    if (!gone.sides.empty()) {
        kept.sides.insert(kept.sides.end(), gone.sides.begin(), gone.sides.end());
        std::sort(kept.sides.begin(), kept.sides.end());
        kept.sides.erase(std::unique(kept.sides.begin(), kept.sides.end()), kept.sides.end());
    }
    kept.seen.merge(gone.seen);
    gone = {};
    return true;
}

void Clusters::touch(std::uint32_t id, std::int64_t time)
{
    const std::int32_t place = m_windows ? m_place[m_problem->log().typeOf(id)] : -1;
    if (place < 0 || m_problem->factsOf(id).window == 0) {
        return;
    }
    Cluster& cluster = clusterOf(id);
    cluster.seen.erase({static_cast<std::uint32_t>(place), m_lastSeen[id], id});
    m_lastSeen[id] = std::max(m_lastSeen[id], time);
    cluster.seen.insert({static_cast<std::uint32_t>(place), m_lastSeen[id], id});
}

std::vector<std::uint32_t> Clusters::dissolve(std::uint32_t id)
{
    Cluster& cluster = clusterOf(id);
    std::vector<std::uint32_t> members = std::move(cluster.members);
    cluster = {};
    for (const std::uint32_t member : members) {
        m_parent[member] = kNobody;
        m_cluster[member] = kNobody;
    }
    return members;
}

Raw Clusters::take()
{
    Raw raw;
    raw.owner.assign(m_parent.size(), kNobody);
    for (std::uint32_t c = 0; c < m_clusters.size(); ++c) {
        for (const std::uint32_t id : m_clusters[c].members) {
            raw.owner[id] = c;
        }
        raw.birth.push_back(m_clusters[c].birth);
        raw.members.push_back(std::move(m_clusters[c].members));
    }
    return raw;
}

} // namespace weir::stitch
