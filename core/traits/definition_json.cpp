#include "core/traits/definition.h"

#include "core/audience/definition_parts.h"
#include "core/base/json_form.h"
#include "core/base/zone.h"

#include <array>

namespace weir::traits {
namespace {

struct AggregateRow
{
    Aggregate aggregate;
    std::string_view name;
    std::string_view title;
};

constexpr std::array kAggregates = {
    AggregateRow{Aggregate::Count, "count", "Number of events"},
    AggregateRow{Aggregate::Sum, "sum", "Sum"},
    AggregateRow{Aggregate::Average, "average", "Average"},
    AggregateRow{Aggregate::Minimum, "minimum", "Smallest value"},
    AggregateRow{Aggregate::Maximum, "maximum", "Largest value"},
    AggregateRow{Aggregate::Median, "median", "Median"},
    AggregateRow{Aggregate::Percentile, "percentile", "Percentile"},
    AggregateRow{Aggregate::MostFrequent, "mostFrequent", "Most frequent value"},
    AggregateRow{Aggregate::LeastFrequent, "leastFrequent", "Least frequent value"},
    AggregateRow{Aggregate::First, "first", "First value"},
    AggregateRow{Aggregate::Last, "last", "Last value"},
    AggregateRow{Aggregate::UniqueList, "uniqueList", "List of different values"},
    AggregateRow{Aggregate::UniqueCount, "uniqueCount", "Number of different values"},
    AggregateRow{Aggregate::FirstTime, "firstTime", "Time of the first event"},
    AggregateRow{Aggregate::LastTime, "lastTime", "Time of the last event"},
    AggregateRow{Aggregate::TimeSinceFirst, "timeSinceFirst", "Time since the first event"},
    AggregateRow{Aggregate::TimeSinceLast, "timeSinceLast", "Time since the last event"},
    AggregateRow{Aggregate::Streak, "streak", "Streak"},
    AggregateRow{Aggregate::Rfm, "rfm", "Recency, frequency and amount (RFM)"},
    AggregateRow{Aggregate::Formula, "formula", "Formula over other traits"},
    AggregateRow{Aggregate::Sql, "sql", "SQL query"},
};

const std::vector<std::string_view> kParts = {"all", "recency", "frequency", "monetary"};
const std::vector<std::string_view> kUnits = {"minutes", "hours", "days", "weeks"};
const std::vector<std::string_view> kNone = {"usual", "zero", "missing"};

const std::vector<std::string_view>& aggregateNames()
{
    static const std::vector<std::string_view> names = [] {
        std::vector<std::string_view> list;
        for (const AggregateRow& row : kAggregates) {
            list.push_back(row.name);
        }
        return list;
    }();
    return names;
}

bool isTimeSince(Aggregate aggregate)
{
    return aggregate == Aggregate::TimeSinceFirst || aggregate == Aggregate::TimeSinceLast;
}

/// Whether nobody's events can be said by a zero.
bool countsFromZero(Aggregate aggregate)
{
    return aggregate == Aggregate::Count || aggregate == Aggregate::UniqueCount || aggregate == Aggregate::Streak;
}

void readOfAggregate(JsonForm& form, Trait& trait)
{
    if (trait.aggregate == Aggregate::Percentile) {
        trait.share = form.share("share", trait.share);
    }
    if (isTimeSince(trait.aggregate) || trait.aggregate == Aggregate::Streak) {
        trait.unit = static_cast<audience::Unit>(form.choice("unit", kUnits, static_cast<std::size_t>(trait.unit)));
    }
    if (trait.aggregate == Aggregate::Streak) {
        if (trait.unit != audience::Unit::Days && trait.unit != audience::Unit::Weeks) {
            form.note("unit", "traits.streak.unit", "A streak counts days or weeks. Choose one of them.");
            trait.unit = audience::Unit::Days;
        }
        trait.longest = form.flag("longest");
        trait.zone = form.text("zone");
        if (!trait.zone.empty()) {
            if (auto zone = Zone::named(trait.zone); !zone) {
                form.note("zone", zone.error().messageId(), zone.error().sentence(), zone.error().arguments());
                trait.zone.clear();
            }
        }
    }
    if (trait.aggregate == Aggregate::MostFrequent) {
        trait.atLeast = form.integer("atLeast", 1, 1, 1'000'000'000);
    }
    if (trait.aggregate == Aggregate::UniqueList) {
        trait.most = form.integer("most", 0, 0, 1'000'000);
    }
    if (trait.aggregate == Aggregate::Rfm) {
        trait.part = static_cast<RfmPart>(form.choice("part", kParts, 0));
    }
    if (countsFromZero(trait.aggregate) || trait.aggregate == Aggregate::Sum) {
        trait.whenNone = static_cast<WhenNone>(form.choice("whenNone", kNone, 0));
        if (trait.whenNone == WhenNone::Zero && trait.aggregate != Aggregate::Sum) {
            trait.whenNone = WhenNone::Usual;
        }
    }
}

void readType(JsonForm& form, Trait& trait)
{
    const std::string type = form.text("reads");
    if (type.empty()) {
        return;
    }
    if (auto reads = parseDataType(type)) {
        trait.reads = *std::move(reads);
    } else {
        form.note("reads", reads.error().messageId(), reads.error().sentence(), reads.error().arguments());
    }
}

void readProperty(JsonForm& form, Trait& trait)
{
    trait.property = form.text("property");
    if (trait.property.empty()) {
        form.note("property", "traits.property.missing",
                  "{trait} needs a property of the event. Choose the one whose values count.", {{"trait", trait.name}});
    }
    readType(form, trait);
}

} // namespace

bool needsEvent(Aggregate aggregate)
{
    return aggregate != Aggregate::Formula && aggregate != Aggregate::Sql;
}

bool needsProperty(const Trait& trait)
{
    switch (trait.aggregate) {
    case Aggregate::Count:
    case Aggregate::FirstTime:
    case Aggregate::LastTime:
    case Aggregate::TimeSinceFirst:
    case Aggregate::TimeSinceLast:
    case Aggregate::Streak:
    case Aggregate::Formula:
    case Aggregate::Sql:
        return false;
    case Aggregate::Rfm:
        return trait.part == RfmPart::All || trait.part == RfmPart::Monetary;
    default:
        return true;
    }
}

bool needsNumber(Aggregate aggregate)
{
    return aggregate == Aggregate::Sum || aggregate == Aggregate::Average || aggregate == Aggregate::Median ||
           aggregate == Aggregate::Percentile || aggregate == Aggregate::Rfm;
}

Trait readTrait(const Json& json, const std::string& pointer, std::vector<Error>& findings)
{
    Trait trait;
    JsonForm form(json, pointer, "computed trait", findings);
    trait.name = form.requiredText("name");
    trait.description = form.text("description");
    trait.aggregate = static_cast<Aggregate>(form.choice("aggregate", aggregateNames(), 0));
    if (needsEvent(trait.aggregate)) {
        trait.event = form.requiredText("event");
        trait.window = audience::readWindow(form, findings);
        trait.where = audience::readWhere(form, findings);
    } else if (trait.aggregate == Aggregate::Formula) {
        trait.formula = form.requiredText("formula");
    } else {
        trait.sql = form.requiredText("sql");
        readType(form, trait);
    }
    readOfAggregate(form, trait);
    if (needsProperty(trait)) {
        readProperty(form, trait);
    }
    form.noteUnknownKeys();
    return trait;
}

nodes::Diagnostics readTraits(const Json& json, std::vector<Trait>& out)
{
    nodes::Diagnostics diagnostics;
    out.clear();
    if (json.is_null()) {
        return diagnostics;
    }
    if (!json.is_array()) {
        diagnostics.push_back({nodes::Severity::Error, Error(ErrorCode::InvalidInput, "traits.notList",
                                                             "Computed traits are a list. Add them in the form, or "
                                                             "mend the file.")});
        return diagnostics;
    }
    std::vector<Error> findings;
    for (std::size_t i = 0; i < json.size(); ++i) {
        out.push_back(readTrait(json[i], '/' + std::to_string(i), findings));
    }
    for (Error& finding : findings) {
        diagnostics.push_back({nodes::Severity::Error, std::move(finding)});
    }
    return diagnostics;
}

Json toJson(const Trait& trait)
{
    Json json{{"name", trait.name}, {"aggregate", name(trait.aggregate)}};
    if (!trait.description.empty()) {
        json["description"] = trait.description;
    }
    if (needsEvent(trait.aggregate)) {
        json["event"] = trait.event;
        audience::writeNarrowing(trait.window, trait.where, json);
    } else if (trait.aggregate == Aggregate::Formula) {
        json["formula"] = trait.formula;
    } else {
        json["sql"] = trait.sql;
    }
    if (needsProperty(trait)) {
        json["property"] = trait.property;
    }
    if (trait.reads && (needsProperty(trait) || trait.aggregate == Aggregate::Sql)) {
        json["reads"] = toText(*trait.reads);
    }
    if (trait.aggregate == Aggregate::Percentile) {
        json["share"] = trait.share;
    }
    if ((isTimeSince(trait.aggregate) || trait.aggregate == Aggregate::Streak) && trait.unit != audience::Unit::Days) {
        json["unit"] = audience::name(trait.unit);
    }
    if (trait.aggregate == Aggregate::Streak) {
        if (trait.longest) {
            json["longest"] = true;
        }
        if (!trait.zone.empty()) {
            json["zone"] = trait.zone;
        }
    }
    if (trait.aggregate == Aggregate::MostFrequent && trait.atLeast != 1) {
        json["atLeast"] = trait.atLeast;
    }
    if (trait.aggregate == Aggregate::UniqueList && trait.most != 0) {
        json["most"] = trait.most;
    }
    if (trait.aggregate == Aggregate::Rfm && trait.part != RfmPart::All) {
        json["part"] = name(trait.part);
    }
    if (trait.whenNone != WhenNone::Usual && (countsFromZero(trait.aggregate) || trait.aggregate == Aggregate::Sum)) {
        json["whenNone"] = kNone[static_cast<std::size_t>(trait.whenNone)];
    }
    return json;
}

const std::vector<Aggregate>& aggregates()
{
    static const std::vector<Aggregate> all = [] {
        std::vector<Aggregate> list;
        for (const AggregateRow& row : kAggregates) {
            list.push_back(row.aggregate);
        }
        return list;
    }();
    return all;
}

std::string_view name(Aggregate aggregate)
{
    return kAggregates[static_cast<std::size_t>(aggregate)].name;
}

std::string_view title(Aggregate aggregate)
{
    return kAggregates[static_cast<std::size_t>(aggregate)].title;
}

std::string_view name(RfmPart part)
{
    return kParts[static_cast<std::size_t>(part)];
}

} // namespace weir::traits
