#include "tests/core/audience/plain_audience.h"

#include <QByteArray>
#include <QCryptographicHash>

#include <algorithm>

namespace weir::test {
namespace {

Truth opposite(Truth value)
{
    return value == Truth::Yes ? Truth::No : value == Truth::No ? Truth::Yes : Truth::Unknown;
}

Truth consentRow(const Json& row, const PlainPerson& person, const PlainRules& rules)
{
    const std::vector<std::string> strictness{"granted", "unknown", "denied", "withdrawn"};
    const auto strict = [&](const std::string& state) {
        return std::find(strictness.begin(), strictness.end(), state) - strictness.begin();
    };
    const PlainConsent* newest = nullptr;
    for (const PlainConsent& consent : person.consents) {
        if (consent.purpose == row["purpose"] && consent.at <= rules.asOf &&
            (!newest || consent.at > newest->at ||
             (consent.at == newest->at && strict(consent.state) > strict(newest->state)))) {
            newest = &consent;
        }
    }
    std::string standing = newest ? newest->state : "neverAsked";
    if (const auto valid = rules.validity.find(row["purpose"]);
        standing == "granted" && valid != rules.validity.end() && newest->at <= rules.asOf - valid->second) {
        standing = "expired";
    }
    const Json& wanted = row["standings"];
    return truth(std::find(wanted.begin(), wanted.end(), Json(standing)) != wanted.end());
}

bool counts(const Json& row)
{
    if (row.value("disabled", false)) {
        return false;
    }
    return row["kind"] != "group" || std::any_of(row["rows"].begin(), row["rows"].end(), counts);
}

Truth group(const Json& json, const PlainPerson& person, std::size_t place, const PlainRules& rules, const char* usual);

Cell traitOf(const PlainPerson& person, const std::string& trait)
{
    const auto cell = person.traits.find(trait);
    return cell == person.traits.end() ? Cell{} : cell->second;
}

/// Between 0 and 100: a double holds a place of 52 bits, and a hundred times it is not needed exactly by tests.
double placeOf(const PlainPerson& person, const std::string& salt)
{
    const QByteArray digest =
        QCryptographicHash::hash(QByteArray::fromStdString(person.publicId + salt), QCryptographicHash::Sha256);
    double place = 0;
    for (int i = 6; i >= 0; --i) { // 13 digits are six bytes and a half
        const auto byte = static_cast<unsigned char>(digest[i]);
        place = i == 6 ? (byte >> 4) / 16.0 : (place + byte) / 256.0;
    }
    return place * 100;
}

Truth stateRow(const Json& row, const PlainPerson& person, const PlainRules& rules)
{
    const Cell cell = traitOf(person, row["trait"]);
    if (std::holds_alternative<std::monostate>(cell)) {
        return row.value("includeUnknown", false) ? Truth::Yes : Truth::Unknown;
    }
    const bool is = compare(cell, rules.traitTypes.at(row["trait"]), row, rules.asOf) == Truth::Yes;
    const bool longEnough = person.since + spanOf(row["length"]) <= rules.asOf;
    return truth(is && longEnough == (row.value("compare", std::string("atLeast")) == "atLeast"));
}

Truth predictionRow(const Json& row, const PlainPerson& person, const PlainRules& rules)
{
    const auto prediction = row["prediction"].get<std::string>();
    const auto part = row.value("part", std::string("top"));
    if (part == "score") {
        return compare(traitOf(person, prediction), CellType::Number, row, rules.asOf);
    }
    const Cell cell = traitOf(person, prediction + " percentile");
    if (std::holds_alternative<std::monostate>(cell)) {
        return row.value("includeUnknown", false) ? Truth::Yes : Truth::Unknown;
    }
    const double percent = row.value("percent", 20.0);
    return truth(part == "top" ? std::get<double>(cell) > 100 - percent : std::get<double>(cell) <= percent);
}

/// Places of people with a value, the highest or lowest first, equal ones by age.
std::vector<std::size_t> ranked(const std::string& trait, bool lowest, const PlainRules& rules)
{
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < rules.everybody->size(); ++i) {
        if (!std::holds_alternative<std::monostate>(traitOf((*rules.everybody)[i], trait))) {
            order.push_back(i);
        }
    }
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        const PlainPerson& one = (*rules.everybody)[a];
        const PlainPerson& other = (*rules.everybody)[b];
        const Cell& x = one.traits.at(trait);
        const Cell& y = other.traits.at(trait);
        return x != y ? (lowest ? x < y : y < x) : one.age < other.age;
    });
    return order;
}

Truth rankRow(const Json& row, const PlainPerson& person, std::size_t place, const PlainRules& rules)
{
    if (std::holds_alternative<std::monostate>(traitOf(person, row["trait"]))) {
        return row.value("includeUnknown", false) ? Truth::Yes : Truth::Unknown;
    }
    const std::vector<std::size_t> order =
        ranked(row["trait"], row.value("part", std::string("top")) == "bottom", rules);
    std::size_t people = row.value("people", std::size_t{100});
    if (row.contains("percent")) {
        people = 0;
        while (static_cast<double>(people) < row["percent"].get<double>() * static_cast<double>(order.size()) / 100) {
            ++people;
        }
    }
    const auto rank = static_cast<std::size_t>(std::find(order.begin(), order.end(), place) - order.begin());
    return truth(rank < people);
}

Truth oneRow(const Json& row, const PlainPerson& person, std::size_t place, const PlainRules& rules)
{
    const auto kind = row["kind"].get<std::string>();
    if (kind == "trait") {
        const auto trait = row["trait"].get<std::string>();
        const auto cell = person.traits.find(trait);
        return compare(cell == person.traits.end() ? Cell{} : cell->second, rules.traitTypes.at(trait), row,
                       rules.asOf);
    }
    if (kind == "identifier") {
        return compare(person.id.empty() ? Cell{} : Cell(person.id), CellType::Text, row, rules.asOf);
    }
    if (kind == "state") {
        return stateRow(row, person, rules);
    }
    if (kind == "prediction") {
        return predictionRow(row, person, rules);
    }
    if (kind == "rank") {
        return rankRow(row, person, place, rules);
    }
    if (kind == "sample") {
        const double at = placeOf(person, row.value("salt", std::string()));
        return truth(at >= row.value("from", 0.0) && at < row.value("to", 10.0));
    }
    if (kind == "consent") {
        return consentRow(row, person, rules);
    }
    if (kind == "audience") {
        return truth(rules.audiences.at(row["audience"]).contains(place) == row.value("in", true));
    }
    return kind == "group" ? group(row, person, place, rules, "all") : eventKind(row, person, rules);
}

Truth group(const Json& json, const PlainPerson& person, std::size_t place, const PlainRules& rules, const char* usual)
{
    const auto match = json.value("match", std::string(usual));
    Truth result = match == "any" ? Truth::No : Truth::Yes;
    for (const Json& row : json["rows"]) {
        if (counts(row)) {
            const Truth one = oneRow(row, person, place, rules);
            result = match == "any"    ? std::max(result, one)
                     : match == "none" ? std::min(result, opposite(one))
                                       : std::min(result, one);
        }
    }
    return result;
}

} // namespace

std::optional<std::int64_t> PlainPerson::firstSeen() const
{
    std::optional<std::int64_t> first;
    for (const PlainEvent& event : events) {
        first = std::min(first.value_or(event.at), event.at);
    }
    for (const PlainConsent& consent : consents) {
        first = std::min(first.value_or(consent.at), consent.at);
    }
    if (told) {
        first = std::min(first.value_or(*told), *told);
    }
    return first;
}

bool isMember(const Json& definition, const PlainPerson& person, std::size_t place, const PlainRules& rules)
{
    const Json none = {{"rows", Json::array()}};
    const Json include = definition.value("include", none);
    const Json exclude = definition.value("exclude", none);
    const auto any = [](const Json& group) { return std::any_of(group["rows"].begin(), group["rows"].end(), counts); };
    if (any(include) && group(include, person, place, rules, "all") != Truth::Yes) {
        return false;
    }
    return !any(exclude) || group(exclude, person, place, rules, "any") != Truth::Yes;
}

std::set<std::size_t> membersOf(const Json& definition, const PlainRules& rules)
{
    std::vector<std::size_t> members;
    for (std::size_t i = 0; i < rules.everybody->size(); ++i) {
        if (isMember(definition, (*rules.everybody)[i], i, rules)) {
            members.push_back(i);
        }
    }
    if (definition.contains("cap")) {
        const Json& cap = definition["cap"];
        const auto trait = cap.value("trait", std::string());
        const std::vector<std::size_t> order =
            trait.empty() ? std::vector<std::size_t>() : ranked(trait, cap.value("lowest", false), rules);
        const auto before = [&](std::size_t a, std::size_t b) {
            const PlainPerson& one = (*rules.everybody)[a];
            const PlainPerson& other = (*rules.everybody)[b];
            const auto rank = [&](std::size_t i) { return std::find(order.begin(), order.end(), i); };
            if (!trait.empty() && rank(a) != rank(b)) {
                return rank(a) < rank(b);
            }
            const auto salt = cap.value("salt", std::string());
            const double x = trait.empty() ? placeOf(one, salt) : 0;
            const double y = trait.empty() ? placeOf(other, salt) : 0;
            return x != y ? x < y : one.age < other.age;
        };
        std::sort(members.begin(), members.end(), before);
        members.resize(std::min(members.size(), cap["people"].get<std::size_t>()));
    }
    return {members.begin(), members.end()};
}

std::string partOf(const Json& definition, const PlainPerson& person)
{
    if (!definition.contains("split")) {
        return {};
    }
    const Json& split = definition["split"];
    const double at = placeOf(person, split.value("salt", std::string()));
    double end = 0;
    for (const Json& part : split["parts"]) {
        end += part.value("percent", 0.0);
        if (at < end) {
            return part["name"];
        }
    }
    return {};
}

} // namespace weir::test
