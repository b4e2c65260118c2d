#include "core/audience/calendar.h"
#include "core/audience/definition_json.h"

#include <array>

namespace weir::audience {
namespace {

const std::vector<std::string_view> kUnits = {"minutes", "hours", "days", "weeks"};
const std::vector<std::string_view> kWindows = {"ever", "last", "ago", "since", "before", "between", "around"};

std::optional<Value> scalar(const Json& json)
{
    switch (json.type()) {
    case Json::value_t::string:
        return Value(json.get<std::string>());
    case Json::value_t::boolean:
        return Value(json.get<bool>());
    case Json::value_t::number_integer:
        return Value(json.get<std::int64_t>());
    case Json::value_t::number_unsigned:
        if (json.get<std::uint64_t>() <= static_cast<std::uint64_t>(INT64_MAX)) {
            return Value(json.get<std::int64_t>());
        }
        return Value(json.get<double>());
    case Json::value_t::number_float:
        return Value(json.get<double>());
    default:
        return std::nullopt;
    }
}

/// Does a text with date and time say how far it is from UTC?
bool statesOffset(std::string_view text)
{
    constexpr std::size_t kDateLength = 10;
    return text.size() > kDateLength && text.find_first_of("Zz+-", kDateLength) != std::string_view::npos;
}

/// `zone`: where a text without an offset is meant; nullptr is UTC.
std::optional<Instant> readInstant(JsonForm& form, std::string_view key, const Zone* zone = nullptr)
{
    const std::string text = form.text(key);
    if (text.empty()) {
        return std::nullopt;
    }
    auto instant = parseInstant(text);
    if (!instant) {
        form.note(key, "audience.instant.unreadable",
                  "{key} is no date. Write it like 2024-12-31 or 2024-12-31T18:00:00Z.", {{"key", std::string(key)}});
        return std::nullopt;
    }
    if (!zone || statesOffset(text)) {
        return *instant;
    }
    constexpr std::size_t kDateLength = 10;
    return text.size() <= kDateLength ? startOfDay(utcDate(*instant).days, *zone) : zone->fromLocal(*instant);
}

std::string instantText(Instant instant, const Zone* zone = nullptr)
{
    constexpr std::int64_t kDay = 86'400'000'000;
    if (zone) {
        const Instant local = zone->toLocal(instant);
        if (zone->fromLocal(local) != instant) {
            return toText(instant); // the first of two equal clock readings has no other name
        }
        const std::string text = toText(local);
        const bool begins = local.micros % kDay == 0 && startOfDay(local.micros / kDay, *zone) == instant;
        return begins ? text.substr(0, text.find('T')) : text.substr(0, text.size() - 1);
    }
    const std::string text = toText(instant);
    return instant.micros % kDay == 0 ? text.substr(0, text.find('T')) : text;
}

} // namespace

Span readSpan(JsonForm& form, std::string_view key)
{
    Span span;
    if (!form.has(key)) {
        form.note(key, "audience.span.missing", "{key} is missing: say how long, such as 30 days.",
                  {{"key", std::string(key)}});
        return span;
    }
    const Json& json = form.raw(key);
    if (!json.is_object()) {
        form.note(key, "audience.span.shape", "A length of time is written as an object with count and unit.");
        return span;
    }
    std::vector<Error> findings;
    JsonForm inner(json, form.pointerTo(key), "length of time", findings);
    span.count = inner.integer("count", 0, 0, 1'000'000);
    span.unit = static_cast<Unit>(inner.choice("unit", kUnits, static_cast<std::size_t>(Unit::Days)));
    inner.noteUnknownKeys();
    for (Error& finding : findings) {
        form.note(key, finding.messageId(), finding.sentence(), finding.arguments());
    }
    return span;
}

Json spanJson(const Span& span)
{
    return {{"count", span.count}, {"unit", name(span.unit)}};
}

Window readWindow(JsonForm& row, std::vector<Error>& findings)
{
    Window window;
    if (!row.has("window")) {
        return window;
    }
    JsonForm form(row.raw("window"), row.pointerTo("window"), "window", findings);
    window.kind = static_cast<Window::Kind>(form.choice("kind", kWindows, 0));
    const Zone* zone = nullptr;
    if (window.kind != Window::Kind::Ever) {
        window.zone = form.text("zone");
    }
    if (!window.zone.empty()) {
        if (auto named = Zone::named(window.zone)) {
            zone = *named;
        } else {
            form.note("zone", named.error().messageId(), named.error().sentence(), named.error().arguments());
            window.zone.clear();
        }
    }
    const auto date = [&](std::string_view key) {
        const auto instant = readInstant(form, key, zone);
        if (!instant && !form.has(key)) {
            form.note(key, "audience.window.noDate", "This window needs the date \"{key}\".",
                      {{"key", std::string(key)}});
        }
        return instant.value_or(Instant{});
    };
    switch (window.kind) {
    case Window::Kind::Ever:
        break;
    case Window::Kind::Last:
        window.near = readSpan(form, "span");
        break;
    case Window::Kind::Ago:
        window.near = readSpan(form, "near");
        window.far = readSpan(form, "far");
        if (window.near.duration() >= window.far.duration()) {
            form.note("far", "audience.window.empty",
                      "\"far\" must be longer ago than \"near\", or no event can match.");
        }
        break;
    case Window::Kind::Since:
        window.from = date("from");
        break;
    case Window::Kind::Before:
        window.to = date("to");
        break;
    case Window::Kind::Between:
        window.from = date("from");
        window.to = date("to");
        if (window.to <= window.from) {
            form.note("to", "audience.window.empty", "The window must end after it begins, or no event can match.");
        }
        break;
    case Window::Kind::Around:
        window.trait = form.requiredText("trait");
        window.near = readSpan(form, "before");
        window.far = readSpan(form, "after");
        if (window.near.count == 0 && window.far.count == 0) {
            form.note("after", "audience.window.empty",
                      "\"before\" and \"after\" must not both be 0, or no event can match.");
        }
        break;
    }
    form.noteUnknownKeys();
    return window;
}

namespace {

Json windowJson(const Window& window)
{
    Json json = {{"kind", kWindows[static_cast<std::size_t>(window.kind)]}};
    const Zone* zone = window.zone.empty() ? nullptr : Zone::find(window.zone);
    if (zone && window.kind != Window::Kind::Ever) {
        json["zone"] = window.zone;
    }
    switch (window.kind) {
    case Window::Kind::Ever:
        break;
    case Window::Kind::Last:
        json["span"] = spanJson(window.near);
        break;
    case Window::Kind::Ago:
        json["near"] = spanJson(window.near);
        json["far"] = spanJson(window.far);
        break;
    case Window::Kind::Since:
        json["from"] = instantText(window.from, zone);
        break;
    case Window::Kind::Before:
        json["to"] = instantText(window.to, zone);
        break;
    case Window::Kind::Between:
        json["from"] = instantText(window.from, zone);
        json["to"] = instantText(window.to, zone);
        break;
    case Window::Kind::Around:
        json["trait"] = window.trait;
        json["before"] = spanJson(window.near);
        json["after"] = spanJson(window.far);
        break;
    }
    return json;
}

} // namespace

std::optional<Instant> readUtc(JsonForm& form, std::string_view key)
{
    return readInstant(form, key);
}

std::string utcText(Instant instant)
{
    return instantText(instant);
}

double readNumber(JsonForm& form, std::string_view key, double fallback, double least, double most)
{
    const Json& json = form.raw(key);
    if (json.is_null()) {
        return fallback;
    }
    if (!json.is_number() || !(json.get<double>() >= least && json.get<double>() <= most)) {
        form.note(key, "audience.number.range", "{key} must be a number from {least} to {most}.",
                  {{"key", std::string(key)}, {"least", toText(Value(least))}, {"most", toText(Value(most))}});
        return fallback;
    }
    return json.get<double>();
}

Comparison readComparison(JsonForm& form)
{
    Comparison is;
    const std::string op = form.requiredText("operator");
    if (const auto known = operatorFromName(op)) {
        is.op = *known;
    } else if (!op.empty()) {
        form.note("operator", "audience.operator.unknown", "There is no operator \"{operator}\".", {{"operator", op}});
        return is;
    }
    for (const Json& value : form.array("values")) {
        auto cell = scalar(value);
        if (!cell) {
            form.note("values", "audience.values.kind", "Each value must be a text, a number, true or false.");
            break;
        }
        is.values.push_back(std::move(*cell));
    }
    const int wanted = valueCount(is.op);
    const auto given = static_cast<int>(is.values.size());
    if (wanted >= 0 ? given != wanted : given == 0) {
        form.note("values", "audience.values.count", "\"{operator}\" needs {wanted} here, not {given}.",
                  {{"operator", std::string(title(is.op))},
                   {"wanted", wanted < 0    ? std::string("at least one value")
                              : wanted == 0 ? std::string("no value")
                              : wanted == 1 ? std::string("one value")
                                            : std::string("two values")},
                   {"given", std::to_string(given)}});
    }
    if (takesSpan(is.op)) {
        is.span = readSpan(form, "span");
    }
    is.ignoreCase = form.flag("ignoreCase");
    is.includeUnknown = form.flag("includeUnknown");
    return is;
}

void writeComparison(const Comparison& is, Json& json)
{
    json["operator"] = name(is.op);
    if (!is.values.empty()) {
        json["values"] = Json::array();
        for (const Value& value : is.values) {
            json["values"].push_back(weir::toJson(value));
        }
    }
    if (takesSpan(is.op)) {
        json["span"] = spanJson(is.span);
    }
    if (is.ignoreCase) {
        json["ignoreCase"] = true;
    }
    if (is.includeUnknown) {
        json["includeUnknown"] = true;
    }
}

std::vector<PropertyCondition> readWhere(JsonForm& form, std::vector<Error>& findings, std::string_view key)
{
    std::vector<PropertyCondition> where;
    std::size_t index = 0;
    for (const Json& item : form.array(key)) {
        JsonForm inner(item, form.pointerTo(key) + '/' + std::to_string(index++), "property condition", findings);
        PropertyCondition property;
        property.property = inner.requiredText("property");
        property.is = readComparison(inner);
        inner.noteUnknownKeys();
        where.push_back(std::move(property));
    }
    return where;
}

void writeWhere(const std::vector<PropertyCondition>& where, std::string_view key, Json& json)
{
    for (const PropertyCondition& property : where) {
        Json item = {{"property", property.property}};
        writeComparison(property.is, item);
        json[std::string(key)].push_back(std::move(item));
    }
}

void writeNarrowing(const Window& window, const std::vector<PropertyCondition>& where, Json& json)
{
    if (window.kind != Window::Kind::Ever) {
        json["window"] = windowJson(window);
    }
    writeWhere(where, "where", json);
}

} // namespace weir::audience
