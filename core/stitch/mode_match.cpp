#include "core/stitch/modes.h"

#include <algorithm>
#include <set>
#include <unordered_set>

namespace weir::stitch {
namespace {

class Match
{
public:
    explicit Match(const Problem& problem)
        : m_problem(problem), m_login(problem.rules().mode == Mode::Login), m_open(problem.log().identifiers()),
          m_all(problem.log().identifiers()), m_place(problem.log().types(), -1)
    {
        for (std::size_t i = 0; i < problem.limited().size(); ++i) {
            m_place[problem.limited()[i]] = static_cast<std::int32_t>(i);
        }
    }

    Raw run()
    {
        Raw raw;
        raw.profileOf.assign(m_problem.log().observations(), kNobody);
        for (std::uint32_t at = 0; at < m_problem.order().size(); ++at) {
            const std::uint32_t observation = m_problem.order()[at];
            const std::uint32_t profile = observe(observation, at);
            if (observation < raw.profileOf.size()) {
                raw.profileOf[observation] = profile;
            }
        }
        raw.owner.assign(m_all.size(), kNobody);
        for (std::uint32_t id = 0; id < m_all.size(); ++id) {
            const std::set<std::uint32_t>& holders = m_open[id].empty() ? m_all[id] : m_open[id];
            raw.owner[id] = holders.empty() ? kNobody : *holders.begin();
        }
        for (Profile& profile : m_profiles) {
            raw.birth.push_back(profile.birth);
            raw.members.push_back(std::move(profile.members));
        }
        raw.joins = std::move(m_joins);
        raw.violations = std::move(m_violations);
        return raw;
    }

private:
    struct Profile
    {
        std::uint32_t birth = 0;
        std::vector<std::uint32_t> members;
        std::vector<std::uint32_t> logins;
        std::vector<std::int32_t> counts; ///< By position in Problem::limited().
        std::vector<std::uint32_t> sides;
    };

    [[nodiscard]] bool isLogin(std::uint32_t id) const { return m_login && m_problem.factsOf(id).kind == Kind::Unique; }
    [[nodiscard]] bool holds(std::uint32_t profile, std::uint32_t id) const
    {
        return m_held.contains(std::uint64_t{profile} << 32U | id);
    }

    std::uint32_t observe(std::uint32_t observation, std::uint32_t at)
    {
        const std::span<const std::uint32_t> ids = m_problem.identifiers(observation);
        if (ids.empty()) {
            if (observation < m_problem.log().observations()) {
                m_violations.push_back({Refusal::NoIdentifier, observation, kNobody, kNobody});
            }
            return kNobody;
        }
        std::uint32_t profile = search(ids);
        std::uint32_t anchor = ids.front();
        if (profile == kNobody) {
            profile = static_cast<std::uint32_t>(m_profiles.size());
            m_profiles.push_back({at, {}, {}, std::vector<std::int32_t>(m_problem.limited().size(), 0), {}});
            add(profile, anchor);
        } else {
            anchor = *std::find_if(ids.begin(), ids.end(), [&](std::uint32_t id) { return holds(profile, id); });
        }
        for (const std::uint32_t id : ids) {
            if (holds(profile, id)) {
                continue;
            }
            if (const auto refusal = objection(profile, id)) {
                const bool limit = *refusal == Refusal::Limit;
                m_violations.push_back({*refusal, observation, id, limit ? m_problem.log().typeOf(id) : kNobody});
            } else {
                add(profile, id);
                m_joins.push_back({observation, anchor, id, profile});
            }
        }
        return profile;
    }

    /// The profile that the identifiers lead to, or kNobody.
    [[nodiscard]] std::uint32_t search(std::span<const std::uint32_t> ids) const
    {
        std::vector<std::uint32_t> known; // profiles that have a login of the row
        bool withLogin = false;
        for (const std::uint32_t id : ids) {
            if (isLogin(id)) {
                withLogin = true;
                known.insert(known.end(), m_all[id].begin(), m_all[id].end());
            }
        }
        const bool anonymousToo = !withLogin || m_problem.rules().firstLogin == FirstLogin::Convert;
        const std::set<std::uint32_t>* whole = nullptr; // all holders of one identifier, not copied
        std::vector<std::uint32_t> candidates;
        for (const std::uint32_t id : ids) {
            if (!whole && candidates.empty()) {
                for (const std::uint32_t profile : known) {
                    if (holds(profile, id)) {
                        candidates.push_back(profile);
                    }
                }
                if (anonymousToo && !m_open[id].empty()) {
                    if (candidates.empty()) {
                        whole = &m_open[id];
                    } else {
                        candidates.insert(candidates.end(), m_open[id].begin(), m_open[id].end());
                    }
                }
            } else {
                narrow(id, whole, candidates);
            }
            if ((whole && whole->size() == 1) || (!whole && candidates.size() == 1)) {
                break;
            }
        }
        if (whole) {
            return *whole->begin();
        }
        return candidates.empty() ? kNobody : *std::min_element(candidates.begin(), candidates.end());
    }

    /// Keeps the candidates that hold the identifier, when there are any.
    void narrow(std::uint32_t id, const std::set<std::uint32_t>*& whole, std::vector<std::uint32_t>& candidates) const
    {
        std::vector<std::uint32_t> rest;
        if (whole) {
            const std::set<std::uint32_t>& smaller = m_all[id].size() < whole->size() ? m_all[id] : *whole;
            if (smaller.size() > static_cast<std::size_t>(m_problem.rules().mostIdentifiers)) {
                return; // two identifiers of everybody tell nobody apart
            }
            for (const std::uint32_t profile : smaller) {
                if (whole->contains(profile) && holds(profile, id)) {
                    rest.push_back(profile);
                }
            }
        } else {
            std::copy_if(candidates.begin(), candidates.end(), std::back_inserter(rest),
                         [&](std::uint32_t profile) { return holds(profile, id); });
        }
        if (!rest.empty()) {
            whole = nullptr;
            candidates = std::move(rest);
        }
    }

    [[nodiscard]] std::optional<Refusal> objection(std::uint32_t number, std::uint32_t id) const
    {
        const Profile& profile = m_profiles[number];
        const std::int32_t place = m_place[m_problem.log().typeOf(id)];
        if (place >= 0 && profile.counts[static_cast<std::size_t>(place)] >= m_problem.factsOf(id).limit) {
            return Refusal::Limit;
        }
        if (profile.members.size() >= static_cast<std::size_t>(m_problem.rules().mostIdentifiers)) {
            return Refusal::Identifiers;
        }
        for (const std::uint32_t side : m_problem.sidesOf(id)) {
            if (std::find(profile.sides.begin(), profile.sides.end(), side ^ 1U) != profile.sides.end()) {
                return Refusal::Separated;
            }
        }
        return std::nullopt;
    }

    void add(std::uint32_t number, std::uint32_t id)
    {
        Profile& profile = m_profiles[number];
        const bool wasOpen = profile.logins.empty();
        profile.members.push_back(id);
        m_held.insert(std::uint64_t{number} << 32U | id);
        m_all[id].insert(number);
        if (const std::int32_t place = m_place[m_problem.log().typeOf(id)]; place >= 0) {
            ++profile.counts[static_cast<std::size_t>(place)];
        }
        const std::span<const std::uint32_t> sides = m_problem.sidesOf(id);
        profile.sides.insert(profile.sides.end(), sides.begin(), sides.end());
        if (isLogin(id)) {
            profile.logins.push_back(id);
            for (const std::uint32_t member : profile.members) {
                m_open[member].erase(number);
            }
        } else if (wasOpen) {
            m_open[id].insert(number);
        }
    }

    const Problem& m_problem;
    bool m_login;
    std::vector<Profile> m_profiles;
    std::vector<std::set<std::uint32_t>> m_open; ///< Identifier -> profiles without a login that hold it.
    std::vector<std::set<std::uint32_t>> m_all;  ///< Identifier -> profiles that hold it.
    std::unordered_set<std::uint64_t> m_held;    ///< profile << 32 | identifier.
    std::vector<std::int32_t> m_place;
    std::vector<Join> m_joins;
    std::vector<Violation> m_violations;
};

} // namespace

Raw resolveMatch(const Problem& problem)
{
    return Match(problem).run();
}

} // namespace weir::stitch
