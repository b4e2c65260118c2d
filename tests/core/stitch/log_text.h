#pragma once

#include "core/base/text.h"
#include "core/stitch/resolution.h"

#include <QtGlobal>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

/// Logs written as text, one row per line or semicolon: "user_id abc, email jane". Row i has key and time i + 1.
namespace weir::test {

inline std::vector<std::uint32_t> readRow(stitch::IdentityLog& log, std::string_view row)
{
    std::vector<std::uint32_t> ids;
    for (const std::string_view part : splitText(row, ',')) {
        const std::string_view pair = trimmed(part);
        const std::size_t blank = pair.find(' ');
        if (blank != std::string_view::npos) {
            ids.push_back(log.identifier(log.type(pair.substr(0, blank)), trimmed(pair.substr(blank + 1))));
        }
    }
    return ids;
}

inline stitch::IdentityLog logOf(std::string_view text, std::int64_t step = 1)
{
    stitch::IdentityLog log;
    std::int64_t time = 0;
    for (const std::string_view row : splitText(text, ';')) {
        ++time;
        log.add(static_cast<std::uint64_t>(time), time * step, readRow(log, row));
    }
    return log;
}

inline stitch::Rules rulesOf(stitch::Mode mode, std::vector<stitch::TypeRule> types, int others = 0)
{
    stitch::Rules rules;
    rules.mode = mode;
    rules.types = std::move(types);
    rules.others = others;
    return rules;
}

inline stitch::Resolution resolved(const stitch::IdentityLog& log, const stitch::Rules& rules)
{
    auto result = stitch::resolve(log, rules);
    if (!result) {
        qFatal("%s", result.error().fullText().c_str());
    }
    return *std::move(result);
}

/// All of a resolution as text: equal resolutions, and only those, give equal texts.
inline std::string toText(const stitch::Resolution& resolution, const stitch::IdentityLog& log)
{
    const auto named = [&](std::uint32_t id) {
        return id == stitch::kNobody ? std::string("-") : log.typeName(log.typeOf(id)) + '=' + log.valueOf(id);
    };
    const auto seen = [&](std::uint32_t o) {
        if (o == stitch::kNobody) {
            return std::string("a likely link");
        }
        return o < log.observations() ? std::to_string(log.key(o)) : "later " + std::to_string(o - log.observations());
    };
    std::string text;
    for (std::size_t p = 0; p < resolution.members.size(); ++p) {
        text += "profile " + std::to_string(p) + " from " + seen(resolution.birth[p]) + ':';
        for (const std::uint32_t id : resolution.members[p]) {
            text += ' ' + named(id);
        }
        text += '\n';
    }
    for (const stitch::Join& join : resolution.joins) {
        text += "join " + std::to_string(join.profile) + ' ' + named(join.anchor) + ' ' + named(join.identifier) +
                " by " + seen(join.observation) + '\n';
    }
    for (const stitch::Violation& v : resolution.violations) {
        text += std::string(stitch::name(v.refusal)) + ' ' + named(v.identifier) + ' ' +
                (v.type == stitch::kNobody ? std::string("-") : log.typeName(v.type)) + " in " + seen(v.observation) +
                '\n';
    }
    std::vector<std::pair<std::uint64_t, std::uint32_t>> rows;
    for (std::size_t o = 0; o < resolution.profileOf.size(); ++o) {
        rows.emplace_back(log.key(o), resolution.profileOf[o]);
    }
    std::sort(rows.begin(), rows.end());
    for (const auto& [key, profile] : rows) {
        text += std::to_string(key) + " is " +
                (profile == stitch::kNobody ? std::string("nobody") : std::to_string(profile)) + '\n';
    }
    return text;
}

/// "a,b | c": the profiles by their values, sorted.
inline std::string groups(const stitch::Resolution& resolution, const stitch::IdentityLog& log)
{
    std::vector<std::string> profiles;
    for (const std::vector<std::uint32_t>& members : resolution.members) {
        std::vector<std::string> values;
        for (const std::uint32_t id : members) {
            values.push_back(log.valueOf(id));
        }
        std::sort(values.begin(), values.end());
        profiles.push_back(joinText(values, ","));
    }
    std::sort(profiles.begin(), profiles.end());
    return joinText(profiles, " | ");
}

inline std::string groups(std::string_view text, const stitch::Rules& rules)
{
    const stitch::IdentityLog log = logOf(text);
    return groups(resolved(log, rules), log);
}

} // namespace weir::test
