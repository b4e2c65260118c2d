#include "core/stitch/rules.h"

#include "core/base/json_form.h"
#include "core/base/time.h"
#include "core/expr/regexp.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <set>
#include <tuple>

namespace weir::stitch {
namespace {

const std::vector<std::string_view> kModes = {"link",       "segment", "replay",  "limit-drop",
                                              "best-match", "login",   "no-guess"};
const std::vector<std::string_view> kKinds = {"multi", "unique", "weak"};
const std::vector<std::string_view> kWindows = {"ever", "day", "week", "month", "year"};
const std::vector<std::string_view> kFirstLogins = {"convert", "isolate"};
constexpr std::int64_t kMostLimit = 100'000;
constexpr std::int64_t kMostCap = 1'000'000;

std::vector<Named> readNamed(const Json& list, const std::string& pointer, std::vector<Error>& findings)
{
    std::vector<Named> result;
    std::size_t index = 0;
    for (const Json& item : list) {
        JsonForm form(item, pointer + '/' + std::to_string(index++), "identifier", findings);
        Named named;
        named.type = form.requiredText("type");
        named.value = form.requiredText("value");
        form.noteUnknownKeys();
        result.push_back(std::move(named));
    }
    return result;
}

Json namedJson(const std::vector<Named>& list)
{
    Json json = Json::array();
    for (const Named& named : list) {
        json.push_back({{"type", named.type}, {"value", named.value}});
    }
    return json;
}

using Lists = std::map<std::string, std::vector<std::string>>;

Lists readLists(JsonForm& rules, std::string_view key, std::vector<Error>& findings)
{
    Lists lists;
    if (!rules.has(key)) {
        return lists;
    }
    JsonForm form(rules.raw(key), rules.pointerTo(key), "blocked values", findings);
    if (rules.raw(key).is_object()) {
        for (const auto& [type, values] : rules.raw(key).items()) {
            lists[type] = form.texts(type);
        }
    }
    return lists;
}

void checkPatterns(const Lists& lists, JsonForm& rules, std::vector<Error>& findings)
{
    for (const auto& [type, patterns] : lists) {
        for (std::size_t i = 0; i < patterns.size(); ++i) {
            const auto read = expr::Regexp::parse(patterns[i]);
            if (!read) {
                findings.push_back(
                    Error(ErrorCode::InvalidInput, "stitch.rules.pattern",
                          "This pattern of blocked values cannot be read: {why}", {{"why", read.error().text()}})
                        .at(atKey(rules.pointerTo("blockedPatterns") + '/' + type + '/' + std::to_string(i))));
            }
        }
    }
}

TypeRule readType(const Json& json, const std::string& pointer, std::vector<Error>& findings)
{
    JsonForm form(json, pointer, "identifier type", findings);
    TypeRule rule;
    rule.type = form.requiredText("type");
    rule.kind = static_cast<Kind>(form.choice("kind", kKinds, 0));
    rule.limit = static_cast<int>(form.integer("limit", 0, 0, kMostLimit));
    rule.window = static_cast<Window>(form.choice("window", kWindows, 0));
    if (rule.kind == Kind::Unique && rule.limit > 1) {
        form.note("limit", "stitch.rules.uniqueLimit",
                  "{type} is unique: a person has one. Leave the limit away, or let a person have several.",
                  {{"type", rule.type}});
    }
    form.noteUnknownKeys();
    return rule;
}

} // namespace

Rules readRules(const Json& json, const std::string& pointer, std::vector<Error>& findings)
{
    JsonForm form(json, pointer, "rules", findings);
    const Rules defaults;
    Rules rules;
    rules.mode = static_cast<Mode>(form.choice("mode", kModes, 0));
    std::set<std::string> seen;
    std::size_t index = 0;
    for (const Json& item : form.array("types")) {
        const std::string place = form.pointerTo("types") + '/' + std::to_string(index++);
        TypeRule rule = readType(item, place, findings);
        if (!rule.type.empty() && !seen.insert(rule.type).second) {
            findings.push_back(Error(ErrorCode::InvalidInput, "stitch.rules.typeTwice",
                                     "{type} has two rules. Keep one of them.", {{"type", rule.type}})
                                   .at(atKey(place + "/type")));
        }
        rules.types.push_back(std::move(rule));
    }
    rules.others = static_cast<int>(form.integer("others", defaults.others, 0, kMostLimit));
    rules.firstLogin = static_cast<FirstLogin>(form.choice("firstLogin", kFirstLogins, 0));
    rules.mostMerges = static_cast<int>(form.integer("mostMerges", defaults.mostMerges, 1, kMostCap));
    rules.mostIdentifiers = static_cast<int>(form.integer("mostIdentifiers", defaults.mostIdentifiers, 2, kMostCap));
    rules.blocked = readLists(form, "blocked", findings);
    rules.blockedPatterns = readLists(form, "blockedPatterns", findings);
    checkPatterns(rules.blockedPatterns, form, findings);
    index = 0;
    for (const Json& item : form.array("separations")) {
        const std::string place = form.pointerTo("separations") + '/' + std::to_string(index++);
        JsonForm inner(item, place, "separation", findings);
        Separation separation;
        separation.left = readNamed(inner.array("left"), place + "/left", findings);
        separation.right = readNamed(inner.array("right"), place + "/right", findings);
        separation.reason = inner.text("reason");
        inner.noteUnknownKeys();
        rules.separations.push_back(std::move(separation));
    }
    index = 0;
    for (const Json& item : form.array("unions")) {
        const std::string place = form.pointerTo("unions") + '/' + std::to_string(index++);
        JsonForm inner(item, place, "union", findings);
        Union together;
        together.members = readNamed(inner.array("members"), place + "/members", findings);
        together.reason = inner.text("reason");
        inner.noteUnknownKeys();
        rules.unions.push_back(std::move(together));
    }
    for (const std::string& key : form.texts("withdrawn")) {
        std::uint64_t number = 0;
        const auto [end, error] = std::from_chars(key.data(), key.data() + key.size(), number, 16);
        if (error != std::errc{} || end != key.data() + key.size()) {
            form.note("withdrawn", "stitch.rules.withdrawn", "{key} is not the key of an observation.", {{"key", key}});
        } else {
            rules.withdrawn.push_back(number);
        }
    }
    if (rules.mode == Mode::Login && std::none_of(rules.types.begin(), rules.types.end(),
                                                  [](const TypeRule& r) { return r.kind == Kind::Unique; })) {
        form.note("mode", "stitch.rules.noLogin",
                  "No identifier is a login: mark the type that people sign in with as unique.");
    }
    form.noteUnknownKeys();
    return rules;
}

Json toJson(const Rules& rules)
{
    const Rules defaults;
    Json json;
    if (rules.mode != defaults.mode) {
        json["mode"] = name(rules.mode);
    }
    for (const TypeRule& rule : rules.types) {
        Json item = {{"type", rule.type}};
        if (rule.kind != Kind::Multi) {
            item["kind"] = name(rule.kind);
        }
        if (rule.limit != 0) {
            item["limit"] = rule.limit;
        }
        if (rule.window != Window::Ever) {
            item["window"] = name(rule.window);
        }
        json["types"].push_back(std::move(item));
    }
    if (rules.others != defaults.others) {
        json["others"] = rules.others;
    }
    if (rules.firstLogin != defaults.firstLogin) {
        json["firstLogin"] = name(rules.firstLogin);
    }
    if (rules.mostMerges != defaults.mostMerges) {
        json["mostMerges"] = rules.mostMerges;
    }
    if (rules.mostIdentifiers != defaults.mostIdentifiers) {
        json["mostIdentifiers"] = rules.mostIdentifiers;
    }
    for (const auto& [type, values] : rules.blocked) {
        json["blocked"][type] = values;
    }
    for (const auto& [type, patterns] : rules.blockedPatterns) {
        json["blockedPatterns"][type] = patterns;
    }
    for (const Separation& separation : rules.separations) {
        Json item = {{"left", namedJson(separation.left)}, {"right", namedJson(separation.right)}};
        if (!separation.reason.empty()) {
            item["reason"] = separation.reason;
        }
        json["separations"].push_back(std::move(item));
    }
    for (const Union& together : rules.unions) {
        Json item = {{"members", namedJson(together.members)}};
        if (!together.reason.empty()) {
            item["reason"] = together.reason;
        }
        json["unions"].push_back(std::move(item));
    }
    for (const std::uint64_t key : rules.withdrawn) {
        std::array<char, 16> digits{};
        const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), key, 16).ptr;
        json["withdrawn"].push_back(std::string(digits.data(), end));
    }
    return json;
}

bool isPlain(const Rules& rules)
{
    return rules.mode == Mode::Link && rules.separations.empty() && rules.unions.empty() && rules.withdrawn.empty() &&
           rules.blocked.empty() && rules.blockedPatterns.empty();
}

Rules defaultRules(const std::vector<std::string>& types)
{
    constexpr std::string_view kFirst[] = {"user_id", "customer_id", "account_id", "contact_id",
                                           "crm_id",  "email",       "phone"};
    const auto rank = [&](const std::string& type) { return std::find(std::begin(kFirst), std::end(kFirst), type); };
    std::vector<std::string> ordered = types;
    std::sort(ordered.begin(), ordered.end(), [&](const std::string& a, const std::string& b) {
        return std::make_tuple(rank(a), std::string_view(a)) < std::make_tuple(rank(b), std::string_view(b));
    });
    ordered.erase(std::unique(ordered.begin(), ordered.end()), ordered.end());
    Rules rules;
    rules.mode = Mode::Segment;
    for (const std::string& type : ordered) {
        const bool account = type == "user_id" || type == "customer_id";
        rules.types.push_back({type, account ? Kind::Unique : Kind::Multi, account ? 0 : rules.others, Window::Ever});
    }
    if (std::find(ordered.begin(), ordered.end(), "email") != ordered.end()) {
        rules.blockedPatterns["email"] = {suggestedPatterns().front()}; // the others are no identifiers anyway
    }
    return rules;
}

const std::vector<std::string>& suggestedPatterns()
{
    static const std::vector<std::string> patterns = {"(?i)(test|guest|nobody|noreply|no-reply)@.+", "(?i)test",
                                                      "[0-]*", "(?i)(null|anonymous|invalid|undefined)", "-1"};
    return patterns;
}

std::string_view name(Mode mode)
{
    return kModes[static_cast<std::size_t>(mode)];
}

std::string_view name(Kind kind)
{
    return kKinds[static_cast<std::size_t>(kind)];
}

std::string_view name(Window window)
{
    return kWindows[static_cast<std::size_t>(window)];
}

std::string_view name(FirstLogin strategy)
{
    return kFirstLogins[static_cast<std::size_t>(strategy)];
}

std::int64_t lengthOf(Window window)
{
    constexpr std::int64_t kDays[] = {0, 1, 7, 30, 365};
    return Duration::days(kDays[static_cast<std::size_t>(window)]).micros;
}

int limitOf(const TypeRule& rule)
{
    return rule.kind == Kind::Unique ? 1 : rule.limit;
}

} // namespace weir::stitch
