#pragma once

#include "core/stitch/resolution.h"

#include <algorithm>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

/// A second evaluator, written from the descriptions of the modes with sets and full scans alone: slow and plain.
namespace weir::test {

using Id = std::pair<std::string, std::string>; ///< Type and value.

struct Row
{
    std::uint64_t key = 0;
    std::int64_t time = 0;
    std::set<Id> ids;
};

class Oracle
{
public:
    Oracle(std::vector<Row> rows, stitch::Rules rules) : m_rows(std::move(rows)), m_rules(std::move(rules))
    {
        std::sort(m_rows.begin(), m_rows.end(),
                  [](const Row& a, const Row& b) { return std::pair(a.time, a.key) < std::pair(b.time, b.key); });
        for (Row& row : m_rows) {
            std::erase_if(row.ids, [&](const Id& id) { return isBlocked(id); });
        }
    }

    /// The profiles as sets of identifiers.
    std::set<std::set<Id>> profiles()
    {
        switch (m_rules.mode) {
        case stitch::Mode::Link:
        case stitch::Mode::Segment:
            return segment();
        case stitch::Mode::Replay:
            return replay();
        case stitch::Mode::LimitDrop:
            return limitDrop();
        case stitch::Mode::BestMatch:
        case stitch::Mode::Login:
            return match();
        case stitch::Mode::NoGuess:
            return noGuess();
        }
        return {};
    }

    [[nodiscard]] const stitch::TypeRule* rule(const std::string& type) const
    {
        for (const stitch::TypeRule& rule : m_rules.types) {
            if (rule.type == type) {
                return &rule;
            }
        }
        return nullptr;
    }
    [[nodiscard]] int limit(const std::string& type) const
    {
        if (m_rules.mode == stitch::Mode::Link) {
            return 0;
        }
        const stitch::TypeRule* known = rule(type);
        return known ? stitch::limitOf(*known) : m_rules.others;
    }

protected:
    [[nodiscard]] bool isBlocked(const Id& id) const
    {
        for (const std::string& type : {std::string("*"), id.first}) {
            const auto list = m_rules.blocked.find(type);
            if (list != m_rules.blocked.end() &&
                std::find(list->second.begin(), list->second.end(), id.second) != list->second.end()) {
                return true;
            }
        }
        return false;
    }
    [[nodiscard]] std::size_t priority(const std::string& type) const
    {
        std::size_t place = 0;
        while (place < m_rules.types.size() && m_rules.types[place].type != type) {
            ++place;
        }
        return place;
    }
    [[nodiscard]] bool isWeak(const Id& id) const
    {
        const stitch::TypeRule* known = rule(id.first);
        return m_rules.mode != stitch::Mode::Link && known && known->kind == stitch::Kind::Weak;
    }
    [[nodiscard]] std::vector<Id> ordered(const std::set<Id>& ids) const
    {
        std::vector<Id> list(ids.begin(), ids.end());
        std::stable_sort(list.begin(), list.end(),
                         [&](const Id& a, const Id& b) { return priority(a.first) < priority(b.first); });
        return list;
    }
    [[nodiscard]] bool isPerson(const std::set<Id>& profile) const
    {
        return std::any_of(profile.begin(), profile.end(), [&](const Id& id) { return !isWeak(id); });
    }
    /// Within limits, separations and the cap, whatever the time.
    [[nodiscard]] bool allowed(const std::set<Id>& profile) const
    {
        std::map<std::string, int> counts;
        for (const Id& id : profile) {
            ++counts[id.first];
        }
        for (const auto& [type, count] : counts) {
            if (limit(type) > 0 && count > limit(type)) {
                return false;
            }
        }
        for (const stitch::Separation& separation : m_rules.separations) {
            const auto has = [&](const std::vector<stitch::Named>& side) {
                return std::any_of(side.begin(), side.end(), [&](const stitch::Named& named) {
                    return profile.contains({named.type, named.value});
                });
            };
            if (has(separation.left) && has(separation.right)) {
                return false;
            }
        }
        return m_rules.mode == stitch::Mode::Link ||
               profile.size() <= static_cast<std::size_t>(m_rules.mostIdentifiers);
    }

    std::set<std::set<Id>> segment()
    {
        struct Profile
        {
            std::map<Id, std::int64_t> seen;
            int merges = 0;
        };
        std::vector<Profile> profiles;
        const auto ownerOf = [&](const Id& id) -> int {
            for (std::size_t p = 0; p < profiles.size(); ++p) {
                if (profiles[p].seen.contains(id)) {
                    return static_cast<int>(p);
                }
            }
            return -1;
        };
        const auto keys = [](const Profile& profile) {
            std::set<Id> all;
            for (const auto& [id, time] : profile.seen) {
                all.insert(id);
            }
            return all;
        };
        for (const Row& row : m_rows) {
            std::set<Id> ids = row.ids;
            bool renew = true;
            std::set<int> owners;
            while (!ids.empty()) {
                // Weak identifiers of other people go first.
                std::vector<Id> home;
                for (const Id& id : ordered(ids)) {
                    if (!isWeak(id)) {
                        home.push_back(id);
                    }
                }
                for (const Id& id : ordered(ids)) {
                    const int owner = ownerOf(id);
                    if (!isWeak(id) || owner < 0 || !isPerson(keys(profiles[static_cast<std::size_t>(owner)]))) {
                        continue;
                    }
                    if (home.empty()) {
                        home.push_back(id);
                    }
                    if (std::none_of(home.begin(), home.end(),
                                     [&](const Id& other) { return ownerOf(other) == owner; })) {
                        ids.erase(id);
                    }
                }
                owners.clear();
                std::set<Id> all = ids;
                int merges = 0;
                std::map<std::string, std::set<Id>> inWindow;
                for (const Id& id : ids) {
                    inWindow[id.first].insert(id);
                    if (ownerOf(id) >= 0) {
                        owners.insert(ownerOf(id));
                    }
                }
                for (const int owner : owners) {
                    const Profile& profile = profiles[static_cast<std::size_t>(owner)];
                    merges += profile.merges;
                    for (const auto& [id, time] : profile.seen) {
                        all.insert(id);
                        const stitch::TypeRule* known = rule(id.first);
                        const std::int64_t window =
                            known && m_rules.mode == stitch::Mode::Segment ? stitch::lengthOf(known->window) : 0;
                        if (window == 0 || time > row.time - window) {
                            inWindow[id.first].insert(id);
                        }
                    }
                }
                bool good = true;
                for (const auto& [type, values] : inWindow) {
                    good = good && (limit(type) == 0 || static_cast<int>(values.size()) <= limit(type));
                }
                const bool capped = m_rules.mode == stitch::Mode::Segment;
                if (owners.size() > 1) {
                    good = good && (!capped || merges + static_cast<int>(owners.size()) - 1 <= m_rules.mostMerges);
                }
                const bool grows = owners.size() > 1 ||
                                   std::any_of(ids.begin(), ids.end(), [&](const Id& id) { return ownerOf(id) < 0; });
                good = good && (!grows || !capped || all.size() <= static_cast<std::size_t>(m_rules.mostIdentifiers));
                if (good) {
                    break;
                }
                if (ids.size() == 1) {
                    renew = false;
                    break;
                }
                const std::string lowest = ordered(ids).back().first;
                if (ordered(ids).front().first == lowest) {
                    Id kept = ordered(ids).front();
                    for (const Id& id : ordered(ids)) {
                        if (ownerOf(id) >= 0) {
                            kept = id;
                            break;
                        }
                    }
                    ids = {kept};
                } else {
                    std::erase_if(ids, [&](const Id& id) { return id.first == lowest; });
                }
            }
            if (ids.empty()) {
                continue;
            }
            owners.clear();
            for (const Id& id : ids) {
                if (ownerOf(id) >= 0) {
                    owners.insert(ownerOf(id));
                }
            }
            if (owners.empty()) {
                owners.insert(static_cast<int>(profiles.size()));
                profiles.emplace_back();
            }
            Profile& kept = profiles[static_cast<std::size_t>(*owners.begin())];
            kept.merges += static_cast<int>(owners.size()) - 1;
            for (const int owner : owners) {
                Profile& other = profiles[static_cast<std::size_t>(owner)];
                if (&other != &kept) {
                    kept.merges += other.merges;
                    kept.seen.insert(other.seen.begin(), other.seen.end());
                    other = {};
                }
            }
            for (const Id& id : ids) {
                std::int64_t& seen = kept.seen.try_emplace(id, INT64_MIN).first->second;
                seen = renew ? std::max(seen, row.time) : seen;
            }
        }
        std::set<std::set<Id>> result;
        for (const Profile& profile : profiles) {
            if (!profile.seen.empty()) {
                result.insert(keys(profile));
            }
        }
        return result;
    }

    using Edge = std::pair<Id, Id>; ///< The first has the higher priority.

    [[nodiscard]] static std::set<Id> reached(const Id& from, const std::map<Edge, std::size_t>& links)
    {
        std::set<Id> found{from};
        for (bool grown = true; grown;) {
            grown = false;
            for (const auto& [edge, row] : links) {
                if (found.contains(edge.first) != found.contains(edge.second)) {
                    found.insert(edge.first);
                    found.insert(edge.second);
                    grown = true;
                }
            }
        }
        return found;
    }
    [[nodiscard]] bool mayLink(const std::set<Id>& a, const std::set<Id>& b, const Edge& by) const
    {
        if (a == b) {
            return true;
        }
        std::set<Id> both = a;
        both.insert(b.begin(), b.end());
        return allowed(both) && !((isWeak(by.first) || isWeak(by.second)) && isPerson(a) && isPerson(b));
    }

    std::set<std::set<Id>> replay()
    {
        std::map<Edge, std::size_t> links; ///< With the newest row.
        std::set<Id> seen;
        for (std::size_t at = 0; at < m_rows.size(); ++at) {
            const std::vector<Id> ids = ordered(m_rows[at].ids);
            if (ids.empty()) {
                continue;
            }
            seen.insert(ids.begin(), ids.end());
            std::set<Id> affected;
            for (const Id& id : ids) {
                const std::set<Id> some = reached(id, links);
                affected.insert(some.begin(), some.end());
            }
            // Added one after the other, does any of the row's links break something?
            bool quiet = allowed(affected);
            for (std::size_t i = 1; i < ids.size(); ++i) {
                const std::set<Id> a = reached(ids[0], links);
                const std::set<Id> b = reached(ids[i], links);
                quiet = quiet && (a == b || !((isWeak(ids[0]) || isWeak(ids[i])) && isPerson(a) && isPerson(b)));
            }
            if (quiet) {
                for (std::size_t i = 1; i < ids.size(); ++i) {
                    links[{ids[0], ids[i]}] = at;
                }
                continue;
            }
            std::map<Edge, std::size_t> others;
            std::vector<std::pair<Edge, std::size_t>> again;
            for (const auto& link : links) {
                if (!affected.contains(link.first.first)) {
                    others.insert(link);
                }
            }
            for (std::size_t i = 1; i < ids.size(); ++i) {
                links[{ids[0], ids[i]}] = at;
            }
            for (const auto& link : links) {
                if (affected.contains(link.first.first)) {
                    again.push_back(link);
                }
            }
            const auto order = [&](const std::pair<Edge, std::size_t>& link) {
                const auto& [edge, newest] = link;
                return std::tuple(newest == at ? 0 : 1, priority(edge.first.first) + priority(edge.second.first),
                                  m_rows.size() - newest, priority(edge.first.first), edge.first,
                                  priority(edge.second.first), edge.second);
            };
            std::sort(again.begin(), again.end(), [&](const auto& a, const auto& b) { return order(a) < order(b); });
            std::map<Edge, std::size_t> kept;
            for (const auto& link : again) {
                if (mayLink(reached(link.first.first, kept), reached(link.first.second, kept), link.first)) {
                    kept.insert(link);
                }
            }
            links = std::move(others);
            links.insert(kept.begin(), kept.end());
        }
        std::set<std::set<Id>> result;
        for (const Id& id : seen) {
            result.insert(reached(id, links));
        }
        return result;
    }

    std::set<std::set<Id>> limitDrop()
    {
        std::vector<std::set<Id>> own(m_rows.size());
        std::vector<std::size_t> group(m_rows.size());
        const auto valuesOf = [&](std::size_t g) {
            std::set<Id> all;
            for (std::size_t r = 0; r < own.size(); ++r) {
                if (group[r] == g) {
                    all.insert(own[r].begin(), own[r].end());
                }
            }
            return all;
        };
        for (std::size_t r = 0; r < own.size(); ++r) {
            group[r] = r;
            for (const Id& id : ordered(m_rows[r].ids)) {
                std::set<Id> more = own[r];
                more.insert(id);
                if (allowed(more)) {
                    own[r] = more;
                }
            }
        }
        std::vector<std::tuple<std::size_t, std::string, std::size_t, Id>> order;
        std::set<Id> known;
        for (std::size_t r = 0; r < own.size(); ++r) {
            for (const Id& id : own[r]) {
                if (known.insert(id).second) {
                    order.emplace_back(priority(id.first), id.first, r, id);
                }
            }
        }
        std::sort(order.begin(), order.end());
        for (const auto& [rank, type, first, id] : order) {
            for (std::size_t r = first; r < own.size(); ++r) {
                if (!own[r].contains(id) || group[r] == group[first]) {
                    continue;
                }
                const std::set<Id> a = valuesOf(group[first]);
                const std::set<Id> b = valuesOf(group[r]);
                std::set<Id> both = a;
                both.insert(b.begin(), b.end());
                if (allowed(both) && !(isWeak(id) && isPerson(a) && isPerson(b))) {
                    const std::size_t from = group[r];
                    std::replace(group.begin(), group.end(), from, group[first]);
                } else {
                    own[r].erase(id);
                }
            }
        }
        std::set<std::set<Id>> result;
        for (std::size_t r = 0; r < own.size(); ++r) {
            if (!valuesOf(group[r]).empty()) {
                result.insert(valuesOf(group[r]));
            }
        }
        return result;
    }

    std::set<std::set<Id>> match()
    {
        std::vector<std::set<Id>> profiles;
        const auto isLogin = [&](const Id& id) {
            const stitch::TypeRule* known = rule(id.first);
            return m_rules.mode == stitch::Mode::Login && known && known->kind == stitch::Kind::Unique;
        };
        for (const Row& row : m_rows) {
            const std::vector<Id> ids = ordered(row.ids);
            if (ids.empty()) {
                continue;
            }
            const bool withLogin = std::any_of(ids.begin(), ids.end(), isLogin);
            const auto open = [&](const std::set<Id>& profile) {
                const bool known = std::any_of(profile.begin(), profile.end(), isLogin);
                const bool matched = std::any_of(profile.begin(), profile.end(),
                                                 [&](const Id& id) { return isLogin(id) && row.ids.contains(id); });
                return known ? matched : !withLogin || m_rules.firstLogin == stitch::FirstLogin::Convert;
            };
            std::set<std::size_t> candidates;
            for (const Id& id : ids) {
                std::set<std::size_t> hits;
                for (std::size_t p = 0; p < profiles.size(); ++p) {
                    if (profiles[p].contains(id) && open(profiles[p]) &&
                        (candidates.empty() || candidates.contains(p))) {
                        hits.insert(p);
                    }
                }
                candidates = hits.empty() ? candidates : hits;
                if (candidates.size() == 1) {
                    break;
                }
            }
            if (candidates.empty()) {
                candidates.insert(profiles.size());
                profiles.push_back({ids.front()});
            }
            std::set<Id>& profile = profiles[*candidates.begin()];
            for (const Id& id : ids) {
                std::set<Id> more = profile;
                more.insert(id);
                profile = allowed(more) ? more : profile;
            }
        }
        return {profiles.begin(), profiles.end()};
    }

    std::set<std::set<Id>> noGuess()
    {
        std::map<Id, std::set<Id>> profileOf;
        std::set<Id> alone;
        std::map<Id, std::size_t> first;
        for (std::size_t at = 0; at < m_rows.size(); ++at) {
            for (const Id& id : m_rows[at].ids) {
                first.try_emplace(id, at);
            }
        }
        const auto unite = [&](std::vector<Id> some) {
            std::set<Id> all;
            for (const Id& id : some) {
                all.insert(profileOf[id].begin(), profileOf[id].end());
            }
            for (const Id& id : all) {
                profileOf[id] = all;
            }
        };
        const auto leads = [&](const Id& from, const Id& to) {
            return !alone.contains(from) && (!isWeak(from) || isWeak(to));
        };
        std::set<Id> everybody;
        for (const auto& [id, at] : first) {
            everybody.insert(id);
        }
        const std::vector<Id> all = ordered(everybody);
        for (std::size_t i = 0; i < all.size();) {
            std::vector<Id> settled;
            const std::string type = all[i].first;
            for (; i < all.size() && all[i].first == type; ++i) {
                if (!profileOf.contains(all[i])) {
                    settled.push_back(all[i]);
                    profileOf[all[i]] = {all[i]};
                }
            }
            while (!settled.empty()) {
                std::map<Id, std::vector<Id>> candidates; ///< With representatives of the profiles seen with them.
                for (const Id& id : all) {
                    if (profileOf.contains(id)) {
                        continue;
                    }
                    bool near = false;
                    std::set<Id> others;
                    for (const Row& row : m_rows) {
                        for (const Id& other : row.ids) {
                            if (row.ids.contains(id) && profileOf.contains(other) && leads(other, id)) {
                                others.insert(other);
                                near = near || std::find(settled.begin(), settled.end(), other) != settled.end();
                            }
                        }
                    }
                    if (near) {
                        candidates[id].assign(others.begin(), others.end());
                    }
                }
                settled.clear();
                std::set<Id> keys;
                for (const auto& [id, others] : candidates) {
                    keys.insert(id);
                }
                // Whom a candidate was seen with is what was known when the round began.
                for (const Id& id : ordered(keys)) {
                    std::set<Id> both{id};
                    std::set<std::set<Id>> people;
                    for (const Id& other : candidates[id]) {
                        both.insert(profileOf[other].begin(), profileOf[other].end());
                        if (isPerson(profileOf[other])) {
                            people.insert(profileOf[other]);
                        }
                    }
                    profileOf[id] = {id};
                    if (!allowed(both) || (isWeak(id) && people.size() > 1)) {
                        alone.insert(id);
                        continue;
                    }
                    std::vector<Id> some = candidates[id];
                    some.push_back(id);
                    unite(some);
                    settled.push_back(id);
                }
            }
        }
        for (const Row& row : m_rows) {
            std::optional<Id> hub;
            for (const Id& id : ordered(row.ids)) {
                if (alone.contains(id)) {
                    continue;
                }
                hub = hub ? hub : id;
                if (mayLink(profileOf[*hub], profileOf[id], {*hub, id})) {
                    unite({*hub, id});
                }
            }
        }
        std::set<std::set<Id>> result;
        for (const auto& [id, profile] : profileOf) {
            result.insert(profile);
        }
        return result;
    }

    std::vector<Row> m_rows;
    stitch::Rules m_rules;
};

} // namespace weir::test
