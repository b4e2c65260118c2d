#pragma once

#include "tests/core/stitch/log_text.h"
#include "tests/core/stitch/oracle.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <random>
#include <set>
#include <string>
#include <vector>

/// Random rules and logs that are small and full of conflicts.
namespace weir::test {

using namespace stitch;

inline constexpr Mode kModes[] = {Mode::Link,      Mode::Segment, Mode::Replay, Mode::LimitDrop,
                                  Mode::BestMatch, Mode::Login,   Mode::NoGuess};
inline constexpr std::int64_t kDay = 86'400'000'000;

struct Case
{
    std::vector<Row> rows;
    Rules rules;
};

inline Case randomCase(Mode mode, unsigned seed, bool decisions)
{
    std::mt19937 random(seed);
    const auto below = [&](unsigned n) { return static_cast<int>(random() % n); };
    Case made;
    made.rules.mode = mode;
    const std::vector<std::string> types = {"user", "email", "phone", "device", "ip"};
    for (const char* type : {"user", "email", "device", "ip"}) {
        if (below(5) > 0) {
            TypeRule rule{type, static_cast<Kind>(below(3)), below(3), static_cast<Window>(below(3))};
            rule.limit = rule.kind == Kind::Unique ? 0 : rule.limit;
            made.rules.types.push_back(rule);
        }
    }
    std::shuffle(made.rules.types.begin(), made.rules.types.end(), random);
    made.rules.others = below(4);
    made.rules.firstLogin = static_cast<FirstLogin>(below(2));
    made.rules.mostIdentifiers = below(3) == 0 ? 3 : 1000;
    made.rules.mostMerges = below(3) == 0 ? 1 : 100;
    if (below(3) == 0) {
        made.rules.blocked["*"] = {"1"};
        made.rules.blocked["email"] = {"2"};
    }
    if (decisions) {
        made.rules.separations = {{{{"user", "0"}}, {{"email", "0"}, {"device", "2"}}, "they said so"}};
    }
    const int values = 2 + below(3);
    for (int i = 0; i < 4 + below(14); ++i) {
        Row row;
        row.key = random() % 1'000'000;
        row.time = below(12) * kDay;
        for (int k = 0; k < 1 + below(3); ++k) {
            row.ids.emplace(types[static_cast<std::size_t>(below(5))],
                            std::to_string(below(static_cast<unsigned>(values))));
        }
        made.rows.push_back(row);
    }
    return made;
}

inline void add(IdentityLog& log, const Row& row)
{
    std::vector<std::uint32_t> ids;
    for (const auto& [type, value] : row.ids) {
        ids.push_back(log.identifier(log.type(type), value));
    }
    log.add(row.key, row.time, ids);
}

inline IdentityLog logOf(const std::vector<Row>& rows)
{
    IdentityLog log;
    for (const Row& row : rows) {
        add(log, row);
    }
    return log;
}

inline std::set<std::set<Id>> profilesOf(const Resolution& resolution, const IdentityLog& log)
{
    std::set<std::set<Id>> result;
    for (const auto& members : resolution.members) {
        std::set<Id> ids;
        for (const std::uint32_t id : members) {
            ids.emplace(log.typeName(log.typeOf(id)), log.valueOf(id));
        }
        result.insert(ids);
    }
    return result;
}

inline std::string shown(const std::set<std::set<Id>>& profiles)
{
    std::string text;
    for (const auto& profile : profiles) {
        for (const auto& [type, value] : profile) {
            text += type + value + ' ';
        }
        text += "| ";
    }
    return text;
}

inline std::string shown(const Case& made)
{
    std::string text = toJson(made.rules).dump();
    std::vector<Row> rows = made.rows;
    std::sort(rows.begin(), rows.end(),
              [](const Row& a, const Row& b) { return std::pair(a.time, a.key) < std::pair(b.time, b.key); });
    for (const Row& row : rows) {
        text += "\n" + std::to_string(row.time / kDay) + " #" + std::to_string(row.key) + ':';
        for (const auto& [type, value] : row.ids) {
            text += ' ' + type + value;
        }
    }
    return text;
}

inline bool canMerge(Mode mode)
{
    return mode != Mode::BestMatch && mode != Mode::Login;
}

/// Rows that identifiers connect, part by part; of several rows with one key the first.
inline std::vector<std::vector<Row>> partsOf(const std::vector<Row>& all)
{
    std::vector<Row> rows;
    std::set<std::uint64_t> keys;
    for (const Row& row : all) {
        if (keys.insert(row.key).second) {
            rows.push_back(row);
        }
    }
    std::vector<std::size_t> part(rows.size());
    std::iota(part.begin(), part.end(), std::size_t{0});
    for (bool again = true; again;) { // a handful of rows: no union-find is needed to be right
        again = false;
        for (std::size_t a = 0; a < rows.size(); ++a) {
            for (std::size_t b = 0; b < rows.size(); ++b) {
                const bool linked = std::any_of(rows[a].ids.begin(), rows[a].ids.end(),
                                                [&](const auto& id) { return rows[b].ids.contains(id); });
                if (linked && part[a] < part[b]) {
                    part[b] = part[a];
                    again = true;
                }
            }
        }
    }
    std::map<std::size_t, std::vector<Row>> byPart;
    for (std::size_t row = 0; row < rows.size(); ++row) {
        byPart[part[row]].push_back(rows[row]);
    }
    std::vector<std::vector<Row>> parts;
    for (auto& [number, members] : byPart) {
        parts.push_back(std::move(members));
    }
    return parts;
}

} // namespace weir::test
