#include "core/predict/features.h"

#include "core/base/json_form.h"
#include "core/base/speech.h"

#include <algorithm>
#include <cmath>

namespace weir::predict {
namespace {

const std::vector<std::string_view> kKinds{"count", "daysSince", "daysActive", "number", "level"};
constexpr std::size_t kSince = kWindows.size();
constexpr std::size_t kActive = kWindows.size() + 1;
constexpr std::int64_t kActiveWindow = kWindows.back();

/// The finaliser of SplitMix64 (Steele, Lea and Flood 2014): every bit of the input moves every bit of the output.
std::uint64_t mixed(std::uint64_t bits)
{
    bits += 0x9e37'79b9'7f4a'7c15U;
    bits = (bits ^ (bits >> 30)) * 0xbf58'476d'1ce4'e5b9U;
    bits = (bits ^ (bits >> 27)) * 0x94d0'49bb'1331'11ebU;
    return bits ^ (bits >> 31);
}

std::uint64_t hashOfName(std::string_view name)
{
    std::uint64_t hash = 0;
    for (const char c : name) {
        hash = mixed(hash ^ static_cast<unsigned char>(c));
    }
    return hash;
}

void countUp(std::uint16_t& count)
{
    count = count == UINT16_MAX ? count : static_cast<std::uint16_t>(count + 1);
}

} // namespace

bool isOfEvent(const Feature& feature)
{
    return feature.kind != Feature::Kind::Number && feature.kind != Feature::Kind::Level;
}

Json toJson(const Feature& feature)
{
    Json json{{"kind", kKinds[static_cast<std::size_t>(feature.kind)]}, {"name", feature.name}};
    if (feature.days != 0) {
        json["days"] = feature.days;
    }
    if (feature.kind == Feature::Kind::Level) {
        json["level"] = feature.level;
    }
    return json;
}

Result<Feature> featureFromJson(const Json& json)
{
    std::vector<Error> findings;
    JsonForm form(json, "", "feature", findings);
    Feature feature;
    feature.kind = static_cast<Feature::Kind>(form.choice("kind", kKinds, 0));
    feature.name = form.requiredText("name");
    feature.days = form.integer("days", 0, 0, kLookBack);
    feature.level = form.text("level");
    if (!findings.empty()) {
        return std::move(findings.front());
    }
    return feature;
}

double scaled(const Feature& feature, double value)
{
    if (!isOfEvent(feature)) {
        return value;
    }
    // Nearly all counts are small, and a logarithm takes longer than all else that is done with one.
    static const std::array<double, 1024> kLogarithms = [] {
        std::array<double, 1024> all{};
        for (std::size_t i = 0; i < all.size(); ++i) {
            all[i] = std::log1p(static_cast<double>(i));
        }
        return all;
    }();
    const auto whole = static_cast<std::size_t>(value);
    return whole < kLogarithms.size() ? kLogarithms[whole] : std::log1p(value);
}

std::string describe(const Feature& feature, std::optional<double> value)
{
    const auto whole = static_cast<std::int64_t>(value.value_or(0));
    const Error::Arguments arguments{{"event", feature.name},
                                     {"trait", feature.name},
                                     {"level", feature.level},
                                     {"count", std::to_string(whole)},
                                     {"value", value ? toText(Value(*value)) : std::string()},
                                     {"days", std::to_string(feature.days)},
                                     {"most", std::to_string(kLookBack)}};
    switch (feature.kind) {
    case Feature::Kind::Count:
        return whole == 0 ? say("No {event} in the last {days} days", arguments)
                          : say("{event} {count} {count:time|times} in the last {days} days", arguments);
    case Feature::Kind::DaysSince:
        return whole >= kLookBack ? say("No {event} in the last {most} days", arguments)
               : whole == 0       ? say("{event} on the last day", arguments)
                                  : say("Last {event} {count} {count:day|days} ago", arguments);
    case Feature::Kind::DaysActive:
        return say("{event} on {count} {count:day|days} of the last {days}", arguments);
    case Feature::Kind::Number:
        return value ? say("{trait} is {value}", arguments) : say("{trait} is not known", arguments);
    case Feature::Kind::Level:
        return value.value_or(0) != 0 ? say("{trait} is {level}", arguments) : say("{trait} is not {level}", arguments);
    }
    return {};
}

std::vector<Feature> featuresOfEvent(const std::string& event)
{
    std::vector<Feature> features;
    for (const std::int64_t days : kWindows) {
        features.push_back({Feature::Kind::Count, event, days, {}});
    }
    features.push_back({Feature::Kind::DaysSince, event, 0, {}});
    features.push_back({Feature::Kind::DaysActive, event, kActiveWindow, {}});
    return features;
}

EventReader::EventReader(const History& history, const std::vector<std::string>& events)
    : m_history(&history), m_slots(history.nameCount(), -1), m_width(events.size() * kPerEvent)
{
    for (std::size_t i = 0; i < events.size(); ++i) {
        if (const auto id = history.idOf(events[i])) {
            m_slots[*id] = static_cast<std::int32_t>(i * kPerEvent);
        }
    }
}

void EventReader::read(const Stretch& person, std::int64_t cut, std::uint16_t* out) const
{
    for (std::size_t at = 0; at < m_width; at += kPerEvent) {
        std::fill_n(out + at, kPerEvent, std::uint16_t{0});
        out[at + kSince] = static_cast<std::uint16_t>(kLookBack);
    }
    const std::int64_t from = cut - kLookBack * kDay;
    for (std::size_t event = person.begin; event < person.end; ++event) {
        const std::int64_t time = m_history->times()[event];
        if (time > cut) {
            break;
        }
        const std::int32_t slot = m_slots[m_history->names()[event]];
        if (slot < 0 || time <= from) {
            continue;
        }
        std::uint16_t* own = out + slot;
        const std::int64_t days = (cut - time) / kDay; // 0 is the last day
        for (std::size_t window = 0; window < kWindows.size(); ++window) {
            if (days < kWindows[window]) {
                countUp(own[window]);
            }
        }
        // Times ascend: another day than before is a new one.
        if (days < kActiveWindow && days != own[kSince]) {
            countUp(own[kActive]);
        }
        own[kSince] = static_cast<std::uint16_t>(days);
    }
}

Judge::Judge(const History& history, const Prediction& prediction) : m_history(&history), m_prediction(&prediction)
{
    m_active = history.idOf(prediction.activeEvent);
    m_nobody = !prediction.activeEvent.empty() && !m_active;
    for (std::uint32_t id = 0; id < history.nameCount(); ++id) {
        m_hashes.push_back(hashOfName(history.nameOf(id)));
    }
}

Standing Judge::at(const Stretch& person, std::int64_t cut) const
{
    Standing standing;
    const std::int64_t active = cut - m_prediction->activeDays * kDay;
    const std::int64_t known = cut - std::max(kLookBack, m_prediction->activeDays) * kDay;
    const std::int64_t end = cut + m_prediction->days * kDay;
    bool happens = false;
    for (std::size_t event = person.begin; event < person.end; ++event) {
        const std::int64_t time = m_history->times()[event];
        const std::uint32_t name = m_history->names()[event];
        if (time <= cut) {
            standing.eligible = standing.eligible || (time > active && (!m_active || name == *m_active));
            if (time > known) {
                standing.key += mixed(m_hashes[name] ^ static_cast<std::uint64_t>(cut - time));
            }
        } else if (time <= end) {
            happens = happens || m_history->isTarget(event);
        } else {
            break;
        }
    }
    standing.eligible = standing.eligible && !m_nobody;
    standing.positive = happens == m_prediction->did;
    standing.key = mixed(standing.key);
    return standing;
}

} // namespace weir::predict
