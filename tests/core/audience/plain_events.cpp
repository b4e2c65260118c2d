#include "tests/core/audience/plain_audience.h"

#include <QDate>

#include <algorithm>
#include <cmath>

namespace weir::test {
namespace {

constexpr std::int64_t kDay = 86'400'000'000;

/// When the date in the trait of a window "around" is, if the person has one.
std::optional<std::int64_t> anchorOf(const Json& window, const PlainPerson& person, const PlainRules& rules)
{
    const auto trait = window["trait"].get<std::string>();
    const auto zone = window.value("zone", std::string());
    const auto cell = person.traits.find(trait);
    if (cell == person.traits.end()) {
        return std::nullopt;
    }
    const std::int64_t at = std::get<std::int64_t>(cell->second);
    if (!rules.dates.contains(trait) || zone.empty()) {
        return at;
    }
    const auto days = static_cast<std::int64_t>(std::floor(static_cast<double>(at) / static_cast<double>(kDay)));
    return timeOf(QDate(1970, 1, 1).addDays(days).toString(Qt::ISODate).toStdString(), zone);
}

/// Is an event at `t` inside the window?
bool inside(const Json& window, std::int64_t t, const PlainPerson& person, const PlainRules& rules)
{
    const std::int64_t now = rules.asOf;
    if (t > now) {
        return false;
    }
    const auto kind = window.value("kind", std::string("ever"));
    const auto zone = window.value("zone", std::string());
    // t lies less than `span` before now.
    const auto younger = [&](const Json& span) {
        const auto unit = span["unit"].get<std::string>();
        if (!zone.empty() && (unit == "days" || unit == "weeks")) {
            const auto days = span["count"].get<std::int64_t>() * (unit == "weeks" ? 7 : 1);
            return t >= dayStart(now, days - 1, zone);
        }
        return t > now - spanOf(span);
    };
    if (kind == "around") {
        const std::int64_t anchor = anchorOf(window, person, rules).value();
        return t >= anchor - spanOf(window["before"]) && t < anchor + spanOf(window["after"]);
    }
    if (kind == "last") {
        return younger(window["span"]);
    }
    if (kind == "ago") {
        return younger(window["far"]) && !younger(window["near"]);
    }
    if ((kind == "since" || kind == "between") && t < timeOf(window["from"], zone)) {
        return false;
    }
    return (kind != "before" && kind != "between") || t < timeOf(window["to"], zone);
}

/// Was the person known when the window began?
bool knownBefore(const Json& window, const PlainPerson& person, const PlainRules& rules)
{
    const auto first = person.firstSeen();
    const auto kind = window.value("kind", std::string("ever"));
    if (!first || kind == "ever" || kind == "before") {
        return true;
    }
    // Somebody who appeared inside the window, or in the very moment in which it begins, came later.
    const auto zone = window.value("zone", std::string());
    if (*first > rules.asOf) {
        return false;
    }
    if (kind == "around") {
        return *first < anchorOf(window, person, rules).value() - spanOf(window["before"]);
    }
    if (kind == "since" || kind == "between") {
        return *first < timeOf(window["from"], zone);
    }
    const Json& longest = window[kind == "ago" ? "far" : "span"];
    return !inside({{"kind", "last"}, {"span", longest}, {"zone", zone}}, *first, person, rules);
}

Cell propertyOf(const PlainEvent& event, const std::string& name)
{
    const auto property = event.properties.find(name);
    return property == event.properties.end() ? Cell{} : property->second;
}

/// Is the event as all of the rows say?
bool holds(const Json& where, const PlainEvent& event, const PlainRules& rules)
{
    return std::all_of(where.begin(), where.end(), [&](const Json& is) {
        const auto [cell, type] = readProperty(propertyOf(event, is["property"]), is);
        return compare(cell, type, is, rules.asOf) == Truth::Yes;
    });
}

/// The events of one name up to now that are as "where" says, in their order.
std::vector<const PlainEvent*> picked(const Json& row, const PlainPerson& person, const PlainRules& rules)
{
    std::vector<const PlainEvent*> events;
    for (const PlainEvent& event : person.events) {
        if (event.name == row["event"] && event.at <= rules.asOf &&
            holds(row.value("where", Json::array()), event, rules)) {
            events.push_back(&event);
        }
    }
    std::stable_sort(events.begin(), events.end(),
                     [](const PlainEvent* a, const PlainEvent* b) { return a->at < b->at; });
    return events;
}

std::vector<const PlainEvent*> pickedInside(const Json& row, const PlainPerson& person, const PlainRules& rules)
{
    std::vector<const PlainEvent*> events = picked(row, person, rules);
    std::erase_if(events, [&](const PlainEvent* event) {
        return !inside(row.value("window", Json::object()), event->at, person, rules);
    });
    return events;
}

Truth eventRow(const Json& row, const PlainPerson& person, const PlainRules& rules)
{
    const auto same = row.value("same", std::string());
    std::map<Cell, std::int64_t> counts;
    for (const PlainEvent* event : pickedInside(row, person, rules)) {
        const Cell value = same.empty() ? Cell(true) : propertyOf(*event, same);
        if (value.index() != 0) {
            ++counts[value];
        }
    }
    const auto how = row.value("compare", std::string("atLeast"));
    const auto times = row.value("times", std::int64_t{1});
    const auto does = [&](std::int64_t count) {
        return how == "atLeast" ? count >= times : how == "atMost" ? count <= times : count == times;
    };
    if (!counts.empty()) {
        const bool any = std::any_of(counts.begin(), counts.end(), [&](const auto& one) { return does(one.second); });
        return truth(any == row.value("did", true));
    }
    const bool matches = does(0) == row.value("did", true);
    if (matches && !row.value("everyone", false) && !knownBefore(row.value("window", Json::object()), person, rules)) {
        return Truth::Unknown;
    }
    return truth(matches);
}

Truth aggregateRow(const Json& row, const PlainPerson& person, const PlainRules& rules)
{
    const auto function = row.value("function", std::string("sum"));
    const auto property = row["property"].get<std::string>();
    std::vector<double> amounts;
    std::set<Cell> different;
    for (const PlainEvent* event : pickedInside(row, person, rules)) {
        const Cell cell = propertyOf(*event, property);
        if (cell.index() != 0) {
            different.insert(cell);
        }
        const auto [amount, type] = readProperty(cell, {{"operator", "equals"}, {"values", {0}}});
        if (amount.index() != 0) {
            amounts.push_back(std::get<double>(amount));
        }
    }
    std::int64_t millionths = 0; // the amounts of tests are small
    for (const double amount : amounts) {
        millionths += static_cast<std::int64_t>(std::floor(amount * 1e6 + 0.5));
    }
    const bool nothing = function == "distinct" ? different.empty() : amounts.empty();
    Cell figure;
    if (function == "distinct") {
        figure = static_cast<double>(different.size());
    } else if (function == "sum") {
        figure = static_cast<double>(millionths) / 1e6;
    } else if (!nothing && function == "average") {
        figure = static_cast<double>(millionths) / (1e6 * static_cast<double>(amounts.size()));
    } else if (!nothing) {
        const auto [least, most] = std::minmax_element(amounts.begin(), amounts.end());
        figure = function == "minimum" ? *least : *most;
    }
    const Truth said = compare(figure, CellType::Number, row, rules.asOf);
    const bool absence = nothing && (function == "sum" || function == "distinct") && said == Truth::Yes &&
                         !row.value("everyone", false) &&
                         !knownBefore(row.value("window", Json::object()), person, rules);
    return absence && !row.value("includeUnknown", false) ? Truth::Unknown : said;
}

Truth occurrenceRow(const Json& row, const PlainPerson& person, const PlainRules& rules)
{
    const std::vector<const PlainEvent*> events = picked(row, person, rules);
    if (events.empty()) {
        return Truth::No;
    }
    const PlainEvent* one = row.value("which", std::string("first")) == "first" ? events.front() : events.back();
    return truth(inside(row.value("window", Json::object()), one->at, person, rules) &&
                 holds(row.value("having", Json::array()), *one, rules));
}

/// Tries every chain of events, one step after the other.
class Chains
{
public:
    Chains(const Json& row, const PlainPerson& person, const PlainRules& rules)
        : m_row(row), m_person(person), m_rules(rules), m_same(row.value("same", std::string()))
    {
        for (const PlainEvent& event : person.events) {
            m_events.push_back(&event);
        }
        std::stable_sort(m_events.begin(), m_events.end(),
                         [](const PlainEvent* a, const PlainEvent* b) { return a->at < b->at; });
        std::erase_if(m_events, [&](const PlainEvent* event) { return event->at > rules.asOf; });
    }

    [[nodiscard]] bool any() const
    {
        for (std::size_t first = 0; first < m_events.size(); ++first) {
            if (fits(0, *m_events[first]) && inWindow(*m_events[first]) && isWhole(*m_events[first]) &&
                goesOn(0, first, first)) {
                return true;
            }
        }
        return false;
    }

private:
    [[nodiscard]] bool isWhole(const PlainEvent& event) const
    {
        return m_same.empty() || propertyOf(event, m_same).index() != 0;
    }
    [[nodiscard]] bool inWindow(const PlainEvent& event) const
    {
        return inside(m_row.value("window", Json::object()), event.at, m_person, m_rules);
    }
    [[nodiscard]] bool fits(std::size_t step, const PlainEvent& event) const
    {
        const Json& is = m_row["steps"][step];
        return event.name == is["event"] && holds(is.value("where", Json::array()), event, m_rules);
    }
    [[nodiscard]] bool sameAs(const PlainEvent& event, const PlainEvent& other) const
    {
        return m_same.empty() || propertyOf(event, m_same) == propertyOf(other, m_same);
    }

    /// `step` was done by the event at `at`: can the rest follow?
    [[nodiscard]] bool goesOn(std::size_t step, std::size_t at, std::size_t first) const
    {
        const Json& steps = m_row["steps"];
        std::size_t next = step + 1;
        while (next < steps.size() && !steps[next].value("did", true)) {
            ++next;
        }
        if (next == steps.size()) {
            return stays(step, next, at, m_events.size()) && restPassed(step, at);
        }
        for (std::size_t i = at + 1; i < m_events.size(); ++i) {
            const PlainEvent& event = *m_events[i];
            const bool inTime =
                !steps[next].contains("within") || event.at - m_events[at]->at <= spanOf(steps[next]["within"]);
            const bool inTotal = !m_row.contains("total") || event.at - m_events[first]->at <= spanOf(m_row["total"]);
            if (fits(next, event) && inWindow(event) && inTime && inTotal && sameAs(event, *m_events[first]) &&
                stays(step, next, at, i) && goesOn(next, i, first)) {
                return true;
            }
        }
        return false;
    }

    /// Does nothing happen between two events that the steps between two others forbid?
    [[nodiscard]] bool stays(std::size_t step, std::size_t next, std::size_t at, std::size_t until) const
    {
        for (std::size_t no = step + 1; no < next; ++no) {
            const Json& is = m_row["steps"][no];
            for (std::size_t i = at + 1; i < until; ++i) {
                const bool early = !is.contains("within") || m_events[i]->at - m_events[at]->at <= spanOf(is["within"]);
                if (early && fits(no, *m_events[i]) && sameAs(*m_events[i], *m_events[at])) {
                    return false;
                }
            }
        }
        return true;
    }

    [[nodiscard]] bool restPassed(std::size_t step, std::size_t at) const
    {
        for (std::size_t no = step + 1; no < m_row["steps"].size(); ++no) {
            const Json& is = m_row["steps"][no];
            if (is.contains("within") && m_events[at]->at + spanOf(is["within"]) > m_rules.asOf) {
                return false;
            }
        }
        return true;
    }

    const Json& m_row;
    const PlainPerson& m_person;
    const PlainRules& m_rules;
    std::string m_same;
    std::vector<const PlainEvent*> m_events;
};

Truth lifecycleRow(const Json& row, const PlainPerson& person, const PlainRules& rules)
{
    const std::int64_t period = spanOf(row["period"]);
    const std::vector<const PlainEvent*> events = picked(row, person, rules);
    const auto inPeriod = [&](std::int64_t ago) {
        return std::any_of(events.begin(), events.end(), [&](const PlainEvent* event) {
            return event->at <= rules.asOf - ago * period && event->at > rules.asOf - (ago + 1) * period;
        });
    };
    const bool earlier = std::any_of(events.begin(), events.end(),
                                     [&](const PlainEvent* event) { return event->at <= rules.asOf - 2 * period; });
    const auto stage = row["stage"].get<std::string>();
    if (stage == "regular") {
        std::int64_t active = 0;
        for (std::int64_t ago = 0; ago < row.value("of", std::int64_t{4}); ++ago) {
            active += inPeriod(ago) ? 1 : 0;
        }
        return truth(active >= row.value("times", std::int64_t{3}));
    }
    const bool now = inPeriod(0);
    const bool before = inPeriod(1);
    return truth(stage == "new"         ? now && !before && !earlier
                 : stage == "active"    ? now && before
                 : stage == "returning" ? now && !before && earlier
                 : stage == "stopped"   ? !now && before
                                        : !now && !before && earlier);
}

} // namespace

Truth eventKind(const Json& row, const PlainPerson& person, const PlainRules& rules)
{
    const Json window = row.value("window", Json::object());
    if (window.value("kind", "ever") == "around" && !anchorOf(window, person, rules)) {
        return row.value("includeUnknown", false) ? Truth::Yes : Truth::Unknown;
    }
    const auto kind = row["kind"].get<std::string>();
    return kind == "event"        ? eventRow(row, person, rules)
           : kind == "aggregate"  ? aggregateRow(row, person, rules)
           : kind == "occurrence" ? occurrenceRow(row, person, rules)
           : kind == "sequence"   ? truth(Chains(row, person, rules).any())
                                  : lifecycleRow(row, person, rules);
}

} // namespace weir::test
