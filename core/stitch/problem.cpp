#include "core/stitch/problem.h"

#include "core/stitch/blocked_values.h"

#include <algorithm>
#include <limits>
#include <numeric>
#include <tuple>
#include <unordered_set>

namespace weir::stitch {
Result<Problem> Problem::make(const IdentityLog& log, const Rules& rules)
{
    Problem problem;
    problem.m_log = &log;
    problem.m_rules = &rules;
    problem.rankTypes();
    WEIR_RETURN_IF_ERROR(problem.findBlocked());
    problem.clean();
    problem.sort();
    problem.placeSides();
    return problem;
}

void Problem::rankTypes()
{
    const std::size_t named = m_rules->types.size();
    const auto ruleOf = [&](std::uint32_t type) {
        std::size_t index = 0;
        while (index < named && m_rules->types[index].type != m_log->typeName(type)) {
            ++index;
        }
        return index;
    };
    std::vector<std::uint32_t> types(m_log->types());
    std::iota(types.begin(), types.end(), 0U);
    std::sort(types.begin(), types.end(), [&](std::uint32_t a, std::uint32_t b) {
        return std::make_tuple(ruleOf(a), std::string_view(m_log->typeName(a))) <
               std::make_tuple(ruleOf(b), std::string_view(m_log->typeName(b)));
    });
    m_facts.resize(types.size());
    for (std::uint32_t rank = 0; rank < types.size(); ++rank) {
        TypeFacts& facts = m_facts[types[rank]];
        facts.rank = rank;
        facts.limit = m_rules->others;
        const std::size_t rule = ruleOf(types[rank]);
        facts.priority = static_cast<std::uint32_t>(rule);
        if (rule < named) {
            facts.limit = limitOf(m_rules->types[rule]);
            facts.kind = m_rules->types[rule].kind;
            facts.window = m_rules->mode == Mode::Segment ? lengthOf(m_rules->types[rule].window) : 0;
        }
        if (m_rules->mode == Mode::Link) {
            facts.limit = 0;
            facts.kind = Kind::Multi;
        }
        if (facts.limit > 0) {
            m_limited.push_back(types[rank]);
        }
    }
}

Status Problem::findBlocked()
{
    WEIR_ASSIGN_OR_RETURN(const BlockedValues blocked, BlockedValues::make(*m_rules));
    m_blocked.assign(m_log->identifiers(), 0);
    for (std::uint32_t id = 0; !blocked.empty() && id < m_log->identifiers(); ++id) {
        m_blocked[id] = blocked.blocks(m_log->typeName(m_log->typeOf(id)), m_log->valueOf(id)) ? 1 : 0;
    }
    return {};
}

void Problem::clean()
{
    const auto take = [&](std::vector<std::uint32_t> ids, std::uint32_t observation) {
        std::sort(ids.begin(), ids.end(), [&](std::uint32_t a, std::uint32_t b) { return before(a, b); });
        ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
        for (const std::uint32_t id : ids) {
            if (isBlocked(id)) {
                m_violations.push_back({Refusal::Blocked, observation, id, kNobody});
            } else {
                m_members.push_back(id);
            }
        }
        m_begins.push_back(m_members.size());
    };
    m_begins.push_back(0);
    const std::unordered_set<std::uint64_t> withdrawn(m_rules->withdrawn.begin(), m_rules->withdrawn.end());
    for (std::uint32_t o = 0; o < m_log->observations(); ++o) {
        const std::span<const std::uint32_t> raw = m_log->identifiersOf(o);
        if (!withdrawn.empty() && withdrawn.contains(m_log->key(o))) {
            take({}, o);
        } else {
            take({raw.begin(), raw.end()}, o);
        }
    }
    for (std::size_t u = 0; u < m_rules->unions.size(); ++u) {
        std::vector<std::uint32_t> ids;
        for (const Named& named : m_rules->unions[u].members) {
            const std::uint32_t id = m_log->find(named.type, named.value);
            if (id != kNobody) {
                ids.push_back(id);
            }
        }
        if (ids.size() < 2) {
            ids.clear(); // nothing to decide
        }
        take(std::move(ids), static_cast<std::uint32_t>(m_log->observations() + u));
    }
}

void Problem::sort()
{
    const auto logged = static_cast<std::uint32_t>(m_log->observations());
    for (std::size_t u = 0; u < m_rules->unions.size(); ++u) {
        m_order.push_back(logged + static_cast<std::uint32_t>(u));
    }
    for (std::uint32_t o = 0; o < logged; ++o) {
        m_order.push_back(o);
    }
    std::sort(m_order.begin() + static_cast<std::ptrdiff_t>(m_rules->unions.size()), m_order.end(),
              [&](std::uint32_t a, std::uint32_t b) {
                  return std::make_tuple(m_log->time(a), m_log->key(a)) <
                         std::make_tuple(m_log->time(b), m_log->key(b));
              });
}

void Problem::placeSides()
{
    if (m_rules->separations.empty()) {
        return;
    }
    m_sides.resize(m_log->identifiers());
    for (std::size_t s = 0; s < m_rules->separations.size(); ++s) {
        const auto put = [&](const std::vector<Named>& side, std::uint32_t number) {
            for (const Named& named : side) {
                const std::uint32_t id = m_log->find(named.type, named.value);
                if (id != kNobody) {
                    m_sides[id].push_back(number);
                }
            }
        };
        put(m_rules->separations[s].left, static_cast<std::uint32_t>(s * 2));
        put(m_rules->separations[s].right, static_cast<std::uint32_t>(s * 2 + 1));
    }
}

std::int64_t Problem::time(std::uint32_t observation) const
{
    return observation < m_log->observations() ? m_log->time(observation) : std::numeric_limits<std::int64_t>::min();
}

bool Problem::before(std::uint32_t a, std::uint32_t b) const
{
    const std::uint32_t rankA = factsOf(a).rank;
    const std::uint32_t rankB = factsOf(b).rank;
    return rankA != rankB ? rankA < rankB : m_log->valueOf(a) < m_log->valueOf(b);
}

std::span<const std::uint32_t> Problem::sidesOf(std::uint32_t identifier) const
{
    return m_sides.empty() ? std::span<const std::uint32_t>() : std::span<const std::uint32_t>(m_sides[identifier]);
}

} // namespace weir::stitch
