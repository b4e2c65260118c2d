#include "core/consent/gate.h"

#include "core/consent/suppressed.h"

#include <algorithm>
#include <array>

namespace weir::consent {
namespace {

DenialReason reasonOf(audience::ConsentStanding standing)
{
    switch (standing) {
    case audience::ConsentStanding::Withdrawn:
        return DenialReason::Withdrawn;
    case audience::ConsentStanding::Denied:
        return DenialReason::Denied;
    case audience::ConsentStanding::Expired:
        return DenialReason::Expired;
    case audience::ConsentStanding::NeverAsked:
        return DenialReason::NeverAsked;
    case audience::ConsentStanding::Granted:
    case audience::ConsentStanding::Unknown:
        break;
    }
    return DenialReason::Unknown;
}

/// Standings of one purpose, index = profile.
struct Answers
{
    PurposeId purpose;
    std::vector<audience::ConsentStanding> standings;

    [[nodiscard]] audience::ConsentStanding of(std::uint32_t profile) const
    {
        return profile < standings.size() ? standings[profile] : audience::ConsentStanding::NeverAsked;
    }
    [[nodiscard]] bool grants(std::uint32_t profile) const { return of(profile) == audience::ConsentStanding::Granted; }
};

/// What stands in the way of `profile`, the gravest answer first; nothing when the policy is met.
std::optional<Denial> objection(const Policy& policy, const std::vector<Answers>& answers, std::uint32_t profile)
{
    std::optional<Denial> gravest;
    bool anyGranted = false;
    for (const Answers& answer : answers) {
        if (answer.grants(profile)) {
            anyGranted = true;
            continue;
        }
        const DenialReason reason = reasonOf(answer.of(profile));
        if (!gravest || reason < gravest->reason) {
            gravest = Denial{profile, reason, answer.purpose};
        }
    }
    if (answers.empty()) {
        return Denial{profile, DenialReason::NeverAsked, {}};
    }
    return policy.match == Policy::Match::Any && anyGranted ? std::nullopt : gravest;
}

} // namespace

ConsentedBatch::ConsentedBatch(audience::ProfileSet people, Policy policy, Instant checkedAt)
    : m_people(std::move(people)), m_policy(std::move(policy)), m_checkedAt(checkedAt)
{}

std::map<DenialReason, std::int64_t> GateResult::countByReason() const
{
    std::map<DenialReason, std::int64_t> counts;
    for (const Denial& denial : denied) {
        ++counts[denial.reason];
    }
    return counts;
}

ConsentGate::ConsentGate(Policy policy, Purposes purposes)
    : m_policy(std::move(policy)), m_purposes(std::move(purposes))
{}

Result<GateResult> ConsentGate::pass(const audience::ProfileSet& people, const audience::ProfileSet& suppressed,
                                     const store::Reader& reader, Instant now, const RunContext& context) const
{
    const bool necessary = m_policy.strictlyNecessary && !m_policy.strictlyNecessary->reason.empty() &&
                           !m_policy.strictlyNecessary->approvedBy.empty() && m_policy.purposes.empty();
    std::vector<Answers> answers;
    for (const PurposeId& purpose : m_policy.purposes) {
        if (context.stopped()) {
            return cancelled();
        }
        const auto declared = m_purposes.find(purpose);
        if (declared == m_purposes.end()) {
            answers.push_back({purpose, {}}); // nobody can have agreed to what is not declared
            continue;
        }
        WEIR_ASSIGN_OR_RETURN(std::vector<audience::ConsentStanding> standings,
                              audience::standings(reader, purpose.str(), now, declared->second.validity));
        answers.push_back({purpose, std::move(standings)});
    }

    // An entry ends by the clock, also where a run has another now.
    const Instant clock = context.clock ? std::min(now, context.clock->now()) : now;
    WEIR_ASSIGN_OR_RETURN(const audience::ProfileSet listed, suppressedFor(m_policy, reader, clock));

    audience::ProfileSet passed(people.universe());
    std::vector<Denial> denied;
    people.forEach([&](std::uint32_t profile) {
        if (suppressed.contains(profile) || listed.contains(profile)) {
            denied.push_back({profile, DenialReason::Suppressed, {}});
        } else if (const auto denial = necessary ? std::nullopt : objection(m_policy, answers, profile)) {
            denied.push_back(*denial);
        } else {
            passed.insert(profile);
        }
    });
    return GateResult{ConsentedBatch(std::move(passed), m_policy, now), std::move(denied)};
}

std::string_view name(DenialReason reason)
{
    constexpr std::array<std::string_view, 6> names = {"suppressed", "withdrawn", "denied",
                                                       "expired",    "unknown",   "neverAsked"};
    return names[static_cast<std::size_t>(reason)];
}

std::string_view title(DenialReason reason)
{
    constexpr std::array<std::string_view, 6> titles = {"on the suppression list", "withdrew consent",
                                                        "denied consent",          "consent has expired",
                                                        "answer not readable",     "never asked"};
    return titles[static_cast<std::size_t>(reason)];
}

} // namespace weir::consent
