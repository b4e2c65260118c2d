#include "core/base/zone.h"

#include "core/base/text.h"

#include <unicode/basictz.h>
#include <unicode/strenum.h>
#include <unicode/timezone.h>

#include <algorithm>
#include <map>
#include <mutex>

namespace weir {
namespace {

constexpr std::int64_t kMicrosPerMilli = 1000;
constexpr std::int64_t kMicrosPerDay = 86'400'000'000;

std::int64_t floorDivide(std::int64_t a, std::int64_t b)
{
    return a / b - (a % b < 0 ? 1 : 0);
}

double millis(Instant instant)
{
    return static_cast<double>(floorDivide(instant.micros, kMicrosPerMilli));
}

bool isName(std::string_view name)
{
    return name == "UTC" || (name.find('/') != std::string_view::npos && !name.starts_with("SystemV/"));
}

} // namespace

struct Zone::Rules
{
    std::unique_ptr<icu::TimeZone> zone;
};

Zone::Zone(std::unique_ptr<const Rules> rules) : m_rules(std::move(rules)) {}

Zone::~Zone() = default;

const Zone* Zone::find(std::string_view name)
{
    static std::mutex mutex;
    static std::map<std::string, std::unique_ptr<const Zone>, std::less<>> known;
    if (!std::binary_search(zoneNames().begin(), zoneNames().end(), name)) {
        return nullptr;
    }
    const std::scoped_lock lock(mutex);
    auto found = known.find(name);
    if (found == known.end()) {
        auto rules = std::make_unique<Rules>();
        rules->zone.reset(icu::TimeZone::createTimeZone(icu::UnicodeString::fromUTF8(std::string(name))));
        found = known.emplace(std::string(name), std::unique_ptr<const Zone>(new Zone(std::move(rules)))).first;
    }
    return found->second.get();
}

Result<const Zone*> Zone::named(std::string_view name)
{
    if (const Zone* zone = find(name)) {
        return zone;
    }
    std::string near = closest(name, zoneNames());
    return Error(
        ErrorCode::InvalidInput, "time.unknownZone",
        "There is no time zone {zone}. Use a name such as {near}; abbreviations like CET mean different things "
        "in different places.",
        {{"zone", std::string(name)}, {"near", near.empty() ? "Europe/Berlin or UTC" : near}});
}

Duration Zone::offsetAt(Instant instant) const
{
    int32_t raw = 0;
    int32_t saving = 0;
    UErrorCode status = U_ZERO_ERROR;
    m_rules->zone->getOffset(millis(instant), 0, raw, saving, status);
    return U_SUCCESS(status) ? Duration{(std::int64_t{raw} + saving) * kMicrosPerMilli} : Duration{};
}

Instant Zone::toLocal(Instant instant) const
{
    return instant + offsetAt(instant);
}

Instant Zone::fromLocal(Instant local) const
{
    int32_t raw = 0;
    int32_t saving = 0;
    UErrorCode status = U_ZERO_ERROR;
    if (const auto* rules = dynamic_cast<const icu::BasicTimeZone*>(m_rules->zone.get())) {
        rules->getOffsetFromLocal(millis(local), UCAL_TZ_LOCAL_FORMER, UCAL_TZ_LOCAL_LATTER, raw, saving, status);
    } else {
        m_rules->zone->getOffset(millis(local), 1, raw, saving, status);
    }
    return U_SUCCESS(status) ? local - Duration{(std::int64_t{raw} + saving) * kMicrosPerMilli} : local;
}

Date Zone::dateAt(Instant instant) const
{
    return utcDate(toLocal(instant));
}

const std::vector<std::string>& zoneNames()
{
    static const std::vector<std::string> names = [] {
        std::vector<std::string> result{"UTC"};
        UErrorCode status = U_ZERO_ERROR;
        const std::unique_ptr<icu::StringEnumeration> all(
            icu::TimeZone::createTimeZoneIDEnumeration(UCAL_ZONE_TYPE_ANY, nullptr, nullptr, status));
        while (U_SUCCESS(status) && all) {
            int32_t length = 0;
            const char* name = all->next(&length, status);
            if (!name) {
                break;
            }
            if (const std::string_view text(name, static_cast<std::size_t>(length)); isName(text) && text != "UTC") {
                result.emplace_back(text);
            }
        }
        std::sort(result.begin(), result.end());
        return result;
    }();
    return names;
}

Date utcDate(Instant instant)
{
    return Date{static_cast<std::int32_t>(floorDivide(instant.micros, kMicrosPerDay))};
}

} // namespace weir
