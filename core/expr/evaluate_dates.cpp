#include "core/base/text.h"
#include "core/base/zone.h"
#include "core/expr/calendar.h"
#include "core/expr/evaluation.h"

namespace weir::expr {
namespace {

constexpr std::int64_t kMicrosPerDay = 86'400'000'000;

std::int64_t floorDivide(std::int64_t a, std::int64_t b)
{
    return a / b - (a % b < 0 ? 1 : 0);
}

Instant midnight(Date date)
{
    return {date.days * kMicrosPerDay};
}

/// The zone in argument `index`; nullptr means UTC.
const Zone* zoneAt(const Call& call, std::size_t index)
{
    return call.count() > index ? Zone::find(call.text(index)) : nullptr;
}

Instant toLocal(Instant instant, const Zone* zone)
{
    return zone ? zone->toLocal(instant) : instant;
}

Instant fromLocal(Instant local, const Zone* zone)
{
    return zone ? zone->fromLocal(local) : local;
}

/// The clock reading of argument 0, a date or an instant in the zone of argument 1.
Instant localOf(const Call& call)
{
    if (const auto* date = std::get_if<Date>(&call[0])) {
        return midnight(*date);
    }
    return toLocal(std::get<Instant>(call[0]), zoneAt(call, 1));
}

Value part(const Call& call)
{
    const Instant local = localOf(call);
    const Date date = utcDate(local);
    const std::int64_t time = local.micros - midnight(date).micros;
    const CivilDate civil = civilFromDate(date);
    const auto integer = [](std::int64_t value) { return Value(value); };
    switch (call.function) {
    case FunctionId::Year:
        return integer(civil.year);
    case FunctionId::Quarter:
        return integer((civil.month - 1) / 3 + 1);
    case FunctionId::Month:
        return integer(civil.month);
    case FunctionId::Day:
        return integer(civil.day);
    case FunctionId::Hour:
        return integer(time / microsOf(Unit::Hour));
    case FunctionId::Minute:
        return integer(time / microsOf(Unit::Minute) % 60);
    case FunctionId::Second:
        return integer(time / microsOf(Unit::Second) % 60);
    case FunctionId::DayOfWeek:
        return integer(isoWeekday(date));
    case FunctionId::DayOfYear:
        return integer(dayOfYear(date));
    case FunctionId::Week:
        return integer(isoWeek(date).week);
    default:
        return integer(isoWeek(date).year);
    }
}

Value truncated(const Call& call)
{
    const Unit unit = parseUnit(call.text(0)).value_or(Unit::Day);
    if (const auto* date = std::get_if<Date>(&call[1])) {
        return Value(startOfUnit(unit, *date));
    }
    const auto instant = std::get<Instant>(call[1]);
    const Zone* zone = zoneAt(call, 2);
    const Instant local = toLocal(instant, zone);
    if (unit > Unit::Day) {
        const std::int64_t rest = local.micros - floorDivide(local.micros, microsOf(unit)) * microsOf(unit);
        return Value(Instant{instant.micros - rest}); // within the same offset, so never later than the instant
    }
    return Value(fromLocal(midnight(startOfUnit(unit, utcDate(local))), zone));
}

Result<Value> added(const Call& call)
{
    const Unit unit = parseUnit(call.text(0)).value_or(Unit::Day);
    const std::int64_t count = call.integer(1);
    if (const auto* date = std::get_if<Date>(&call[2])) {
        const auto result = addUnits(unit, count, *date);
        return result ? Result<Value>(Value(*result)) : Result<Value>(outOfRange());
    }
    const auto instant = std::get<Instant>(call[2]);
    Instant result;
    if (unit > Unit::Day) {
        std::int64_t micros = 0;
        if (__builtin_mul_overflow(count, microsOf(unit), &micros) ||
            __builtin_add_overflow(instant.micros, micros, &result.micros)) {
            return outOfRange();
        }
    } else {
        const Zone* zone = zoneAt(call, 3);
        const Instant local = toLocal(instant, zone);
        const Date date = utcDate(local);
        const auto moved = addUnits(unit, count, date);
        if (!moved) {
            return outOfRange();
        }
        result = fromLocal(Instant{local.micros + (std::int64_t{moved->days} - date.days) * kMicrosPerDay}, zone);
    }
    return isInRange(result) ? Result<Value>(Value(result)) : Result<Value>(outOfRange());
}

Value difference(const Call& call)
{
    const Unit unit = parseUnit(call.text(0)).value_or(Unit::Day);
    if (call.kind(1) == TypeKind::Date) {
        return Value(unitsBetween(unit, std::get<Date>(call[1]), std::get<Date>(call[2])));
    }
    const Zone* zone = zoneAt(call, 3);
    const Instant from = toLocal(std::get<Instant>(call[1]), zone);
    const Instant to = toLocal(std::get<Instant>(call[2]), zone);
    if (unit > Unit::Day) {
        return Value(floorDivide(to.micros, microsOf(unit)) - floorDivide(from.micros, microsOf(unit)));
    }
    return Value(unitsBetween(unit, utcDate(from), utcDate(to)));
}

Value toDate(const Call& call)
{
    if (const auto* text = std::get_if<std::string>(&call[0])) {
        const auto date = weir::parseDate(trimmed(*text));
        return date && date->days >= dateFromCivil({1, 1, 1}).days ? Value(*date) : Value{};
    }
    return Value(utcDate(localOf(call)));
}

Value toInstant(const Call& call)
{
    const Zone* zone = zoneAt(call, 1);
    if (const auto* date = std::get_if<Date>(&call[0])) {
        return Value(fromLocal(midnight(*date), zone));
    }
    const std::string_view text = trimmed(call.text(0));
    const auto instant = parseInstant(text);
    if (!instant || !isInRange(*instant)) {
        return Value{};
    }
    const bool ownOffset = text.find_first_of("Zz+-", 10) != std::string_view::npos;
    const Instant universal = ownOffset ? *instant : fromLocal(*instant, zone);
    return isInRange(universal) ? Value(universal) : Value{};
}

Value fromEpoch(const Call& call)
{
    std::int64_t factor = 1'000'000;
    if (call.count() > 1) {
        factor = call.text(1) == "millisecond" ? 1'000 : (call.text(1) == "microsecond" ? 1 : factor);
    }
    Instant result;
    if (__builtin_mul_overflow(call.integer(0), factor, &result.micros) || !isInRange(result)) {
        return Value{};
    }
    return Value(result);
}

Value madeDate(const Call& call)
{
    const std::int64_t year = call.integer(0);
    const std::int64_t month = call.integer(1);
    const std::int64_t day = call.integer(2);
    if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > 31) {
        return Value{};
    }
    const CivilDate civil{static_cast<int>(year), static_cast<int>(month), static_cast<int>(day)};
    return isValid(civil) ? Value(dateFromCivil(civil)) : Value{};
}

Value formatted(const Call& call)
{
    Instant local;
    if (const auto* date = std::get_if<Date>(&call[0])) {
        local = midnight(*date);
    } else {
        local = toLocal(std::get<Instant>(call[0]), zoneAt(call, 2));
    }
    return Value(formatDate(local, call.text(1)));
}

} // namespace

Result<Value> evaluateDate(const Call& call)
{
    switch (call.function) {
    case FunctionId::DateTrunc:
        return truncated(call);
    case FunctionId::DateAdd:
        return added(call);
    case FunctionId::DateDiff:
        return difference(call);
    case FunctionId::YearsBetween:
        return Value(yearsBetween(std::get<Date>(call[0]), std::get<Date>(call[1])));
    case FunctionId::ToDate:
        return toDate(call);
    case FunctionId::ToInstant:
        return toInstant(call);
    case FunctionId::FormatDate:
        return formatted(call);
    case FunctionId::MakeDate:
        return madeDate(call);
    case FunctionId::EpochSeconds:
        return Value(floorDivide(std::get<Instant>(call[0]).micros, 1'000'000));
    case FunctionId::EpochMillis:
        return Value(floorDivide(std::get<Instant>(call[0]).micros, 1'000));
    case FunctionId::FromEpoch:
        return fromEpoch(call);
    case FunctionId::DurationSeconds:
        return Value(static_cast<double>(std::get<Duration>(call[0]).micros) / 1e6);
    case FunctionId::RunTime:
        return Value(call.context.runTime);
    default:
        return part(call);
    }
}

} // namespace weir::expr
