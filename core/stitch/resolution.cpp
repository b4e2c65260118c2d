#include "core/stitch/resolution.h"

#include "core/stitch/modes.h"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace weir::stitch {
namespace {

Raw run(const Problem& problem)
{
    switch (problem.rules().mode) {
    case Mode::Link:
    case Mode::Segment:
        return resolveSegment(problem);
    case Mode::Replay:
        return resolveReplay(problem);
    case Mode::LimitDrop:
        return resolveLimitDrop(problem);
    case Mode::BestMatch:
    case Mode::Login:
        return resolveMatch(problem);
    case Mode::NoGuess:
        break;
    }
    return resolveNoGuess(problem);
}

} // namespace

Resolution arrange(const Problem& problem, Raw raw)
{
    const IdentityLog& log = problem.log();
    const auto byName = [&](std::uint32_t a, std::uint32_t b) {
        return std::tie(log.typeName(log.typeOf(a)), log.valueOf(a)) <
               std::tie(log.typeName(log.typeOf(b)), log.valueOf(b));
    };
    std::vector<std::uint32_t> kept;
    for (std::uint32_t p = 0; p < raw.members.size(); ++p) {
        if (!raw.members[p].empty()) {
            std::sort(raw.members[p].begin(), raw.members[p].end(), byName);
            kept.push_back(p);
        }
    }
    std::sort(kept.begin(), kept.end(), [&](std::uint32_t a, std::uint32_t b) {
        return raw.birth[a] != raw.birth[b] ? raw.birth[a] < raw.birth[b]
                                            : byName(raw.members[a].front(), raw.members[b].front());
    });
    std::vector<std::uint32_t> number(raw.members.size(), kNobody);
    Resolution result;
    for (std::uint32_t p = 0; p < kept.size(); ++p) {
        number[kept[p]] = p;
        result.members.push_back(std::move(raw.members[kept[p]]));
        const std::uint32_t birth = raw.birth[kept[p]];
        result.birth.push_back(birth == kNobody ? kNobody : problem.order()[birth]);
    }
    const auto numberOf = [&](std::uint32_t profile) { return profile == kNobody ? kNobody : number[profile]; };
    result.owner.reserve(raw.owner.size());
    for (const std::uint32_t profile : raw.owner) {
        result.owner.push_back(numberOf(profile));
    }
    result.profileOf.assign(log.observations(), kNobody);
    for (std::uint32_t o = 0; o < log.observations(); ++o) {
        if (!raw.profileOf.empty()) {
            result.profileOf[o] = numberOf(raw.profileOf[o]);
            continue;
        }
        for (const std::uint32_t id : problem.identifiers(o)) {
            if (result.profileOf[o] == kNobody) {
                result.profileOf[o] = result.owner[id];
            }
        }
    }
    std::vector<std::uint32_t> position(problem.order().size() + log.likely().size());
    std::iota(position.begin(), position.end(), 0U); // likely links come last
    for (std::uint32_t i = 0; i < problem.order().size(); ++i) {
        position[problem.order()[i]] = i;
    }
    for (Join& join : raw.joins) {
        join.profile = join.profile == kNobody ? result.owner[join.identifier] : number[join.profile];
    }
    std::sort(raw.joins.begin(), raw.joins.end(), [&](const Join& a, const Join& b) {
        return std::make_tuple(a.profile, position[a.observation]) <
                   std::make_tuple(b.profile, position[b.observation]) ||
               (std::make_tuple(a.profile, position[a.observation]) ==
                    std::make_tuple(b.profile, position[b.observation]) &&
                (a.identifier != b.identifier ? byName(a.identifier, b.identifier) : byName(a.anchor, b.anchor)));
    });
    result.joins = std::move(raw.joins);
    raw.violations.insert(raw.violations.end(), problem.blockedViolations().begin(), problem.blockedViolations().end());
    std::sort(raw.violations.begin(), raw.violations.end(), [&](const Violation& a, const Violation& b) {
        if (a.observation != b.observation) {
            return position[a.observation] < position[b.observation];
        }
        if (a.identifier != b.identifier && a.identifier != kNobody && b.identifier != kNobody) {
            return byName(a.identifier, b.identifier);
        }
        return std::tie(a.identifier, a.refusal) < std::tie(b.identifier, b.refusal);
    });
    result.violations = std::move(raw.violations);
    return result;
}

Result<Resolution> resolve(const IdentityLog& log, const Rules& rules)
{
    WEIR_ASSIGN_OR_RETURN(const Problem problem, Problem::make(log, rules));
    Raw raw = run(problem);
    if (rules.mode != Mode::BestMatch && rules.mode != Mode::Login) {
        joinLikely(problem, raw);
    }
    return arrange(problem, std::move(raw));
}

std::uint32_t likelyOf(const IdentityLog& log, const Rules& rules, std::uint32_t observation)
{
    const std::size_t first = log.observations() + rules.unions.size();
    return observation < first || observation == kNobody ? kNobody : static_cast<std::uint32_t>(observation - first);
}

std::string_view name(Refusal refusal)
{
    constexpr std::string_view kNames[] = {"value blocked", "limit",       "limit in window",
                                           "merges",        "identifiers", "weak identifier",
                                           "separated",     "ambiguous",   "no identifier"};
    return kNames[static_cast<std::size_t>(refusal)];
}

} // namespace weir::stitch
