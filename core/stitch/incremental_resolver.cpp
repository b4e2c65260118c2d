#include "core/stitch/incremental_resolver.h"

#include "core/stitch/modes.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace weir::stitch {

std::uint32_t IncrementalResolver::find(std::uint32_t id)
{
    while (m_parent[id] != id) {
        m_parent[id] = m_parent[m_parent[id]];
        id = m_parent[id];
    }
    return id;
}

Result<std::size_t> IncrementalResolver::update()
{
    while (m_parent.size() < m_log.identifiers()) {
        m_parent.push_back(static_cast<std::uint32_t>(m_parent.size()));
        m_parts.emplace_back();
    }
    const auto unite = [&](std::uint32_t a, std::uint32_t b) {
        a = find(a);
        b = find(b);
        if (a == b) {
            return;
        }
        if (m_parts[a].observations.size() < m_parts[b].observations.size()) {
            std::swap(a, b);
        }
        m_parent[b] = a;
        std::vector<std::uint32_t>& to = m_parts[a].observations;
        to.insert(to.end(), m_parts[b].observations.begin(), m_parts[b].observations.end());
        m_parts[b] = {};
    };
    std::vector<std::uint32_t> changed;
    // Decisions connect what they name.
    for (const Union& together : m_rules.unions) {
        std::uint32_t first = kNobody;
        for (const Named& named : together.members) {
            const std::uint32_t id = m_log.find(named.type, named.value);
            if (id != kNobody) {
                first = first == kNobody ? id : first;
                if (find(first) != find(id)) {
                    unite(first, id);
                    changed.push_back(id);
                }
            }
        }
    }
    for (; m_seen < m_log.observations(); ++m_seen) {
        const std::span<const std::uint32_t> ids = m_log.identifiersOf(m_seen);
        if (ids.empty()) {
            continue;
        }
        for (const std::uint32_t id : ids) {
            unite(ids.front(), id);
        }
        m_parts[find(ids.front())].observations.push_back(static_cast<std::uint32_t>(m_seen));
        changed.push_back(ids.front());
    }
    std::set<std::uint32_t> roots;
    for (const std::uint32_t id : changed) {
        roots.insert(find(id));
    }
    std::size_t looked = 0;
    for (const std::uint32_t root : roots) {
        looked += m_parts[root].observations.size();
        WEIR_RETURN_IF_ERROR(resolvePart(m_parts[root]));
    }
    return looked;
}

Status IncrementalResolver::resolvePart(Part& part)
{
    IdentityLog log;
    // Types in full, so that all parts rank them alike.
    for (std::uint32_t type = 0; type < m_log.types(); ++type) {
        log.type(m_log.typeName(type));
    }
    std::vector<std::uint32_t> global;
    std::vector<std::uint32_t> ids;
    for (const std::uint32_t o : part.observations) {
        ids.clear();
        for (const std::uint32_t id : m_log.identifiersOf(o)) {
            const std::uint32_t own = log.identifier(m_log.typeOf(id), m_log.valueOf(id));
            if (own == global.size()) {
                global.push_back(id);
            }
            ids.push_back(own);
        }
        log.add(m_log.key(o), m_log.time(o), ids);
    }
    part.identifiers = std::move(global);
    WEIR_ASSIGN_OR_RETURN(part.resolution, resolve(log, m_rules));
    return {};
}

Result<Resolution> IncrementalResolver::resolution() const
{
    WEIR_ASSIGN_OR_RETURN(const Problem problem, Problem::make(m_log, m_rules));
    std::vector<std::uint32_t> position(problem.order().size());
    for (std::uint32_t i = 0; i < position.size(); ++i) {
        position[problem.order()[i]] = i;
    }
    const auto logged = static_cast<std::uint32_t>(m_log.observations());
    Raw raw;
    raw.owner.assign(m_log.identifiers(), kNobody);
    raw.profileOf.assign(logged, kNobody);
    for (std::uint32_t o = 0; o < logged; ++o) {
        if (m_log.identifiersOf(o).empty()) {
            raw.violations.push_back({Refusal::NoIdentifier, o, kNobody, kNobody});
        }
    }
    for (const Part& part : m_parts) {
        const auto count = static_cast<std::uint32_t>(part.observations.size());
        const auto seen = [&](std::uint32_t o) { return o < count ? part.observations[o] : logged + (o - count); };
        const auto named = [&](std::uint32_t id) { return id == kNobody ? kNobody : part.identifiers[id]; };
        const auto first = static_cast<std::uint32_t>(raw.members.size());
        const auto numbered = [&](std::uint32_t profile) { return profile == kNobody ? kNobody : first + profile; };
        const Resolution& own = part.resolution;
        for (std::size_t p = 0; p < own.members.size(); ++p) {
            std::vector<std::uint32_t> members;
            std::transform(own.members[p].begin(), own.members[p].end(), std::back_inserter(members), named);
            raw.members.push_back(std::move(members));
            raw.birth.push_back(position[seen(own.birth[p])]);
        }
        for (std::uint32_t id = 0; id < own.owner.size(); ++id) {
            raw.owner[named(id)] = numbered(own.owner[id]);
        }
        for (std::uint32_t o = 0; o < own.profileOf.size(); ++o) {
            raw.profileOf[seen(o)] = numbered(own.profileOf[o]);
        }
        for (const Join& join : own.joins) {
            raw.joins.push_back(
                {seen(join.observation), named(join.anchor), named(join.identifier), numbered(join.profile)});
        }
        for (const Violation& violation : own.violations) {
            if (violation.refusal != Refusal::Blocked) { // arrange() has them from the whole log
                raw.violations.push_back(
                    {violation.refusal, seen(violation.observation), named(violation.identifier), violation.type});
            }
        }
    }
    return arrange(problem, std::move(raw));
}

} // namespace weir::stitch
