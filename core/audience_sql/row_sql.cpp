#include "core/audience_sql/row_sql.h"

#include "core/audience/calendar.h"
#include "core/audience/comparison.h"
#include "core/audience/row_logic.h"
#include "core/audience_sql/comparison_sql.h"

#include <array>
#include <cmath>
#include <cstdio>

namespace weir::audience {

using namespace phrase;
using plan::RelationPtr;

namespace {

constexpr const char* kHolds = "holds";

plan::RelationPtr table(const char* name, const Schema& schema)
{
    return schema.empty() ? nullptr : plan::scan(name, schema, NodeId(name));
}

std::string digits(std::uint64_t place)
{
    std::array<char, 17> text{};
    std::snprintf(text.data(), text.size(), "%013llx", static_cast<unsigned long long>(place));
    return text.data();
}

} // namespace

Expr placeSql(const std::string& salt)
{
    const Expr text = call(F::Concatenate, {column("id"), value(salt)});
    return call(F::Left, {call(F::Sha256, {text}), value(std::int64_t{kPlaceBits / 4})});
}

Expr placeBetween(const Expr& place, std::uint64_t from, std::uint64_t to)
{
    std::vector<Expr> parts;
    if (from > 0) {
        parts.push_back(call(F::GreaterOrEqual, {place, value(digits(from))}));
    }
    if (to < 1ULL << kPlaceBits) {
        parts.push_back(call(F::Less, {place, value(digits(to))}));
    }
    return parts.empty() ? value(true) : expr::conjunction(std::move(parts));
}

RowSql::RowSql(const Tables& tables, const nodes::ProfileShape& shape, Instant asOf,
               const std::map<std::string, Duration>& consentValidity)
    : m_tables(tables), m_shape(shape), m_asOf(asOf), m_validity(consentValidity),
      m_people(table("people", tables.people)), m_events(table("events", tables.events)),
      m_consents(table("consents", tables.consents)), m_members(table("members", tables.members)),
      m_related(table("related", tables.related))
{}

Result<RelationPtr> RowSql::make(const Condition& condition, const NodeId& origin)
{
    m_origin = origin;
    return std::visit(*this, condition);
}

Result<std::pair<std::string, TypeKind>> RowSql::trait(const std::string& name) const
{
    const auto found = m_tables.traits.find(name);
    if (found == m_tables.traits.end()) {
        return Error(ErrorCode::NotFound, "audience.sql.trait", "People have no trait {trait}.", {{"trait", name}});
    }
    return std::pair(found->second, columnType(m_shape.traits.find(name)->type).kind());
}

Result<RelationPtr> RowSql::onPeople(const Expr& holds) const
{
    return select(m_people, {{"person", column("person")}, {kHolds, holds}}, m_origin);
}

Result<RelationPtr> RowSql::onFigures(const RelationPtr& figures, const std::vector<std::string>& columns,
                                      const Expr& holds) const
{
    std::vector<std::pair<std::string, std::string>> taken;
    for (const std::string& name : columns) {
        taken.emplace_back(name, "its " + name);
    }
    return select(with(m_people, figures, plan::JoinKind::Left, {"person"}, taken, m_origin),
                  {{"person", column("person")}, {kHolds, holds}}, m_origin);
}

Result<Expr> RowSql::allOf(const std::vector<PropertyCondition>& where,
                           const std::map<Tables::Property, std::string>& columns) const
{
    std::vector<Expr> parts;
    for (const PropertyCondition& condition : where) {
        const TypeKind kind = kindFor(condition.is);
        WEIR_ASSIGN_OR_RETURN(
            Expr part, comparisonSql(condition.is, column(columns.at({condition.property, kind})), kind, m_asOf));
        parts.push_back(std::move(part));
    }
    return parts.empty() ? value(true) : expr::conjunction(std::move(parts));
}

Expr RowSql::within(const Bounds& bounds) const
{
    std::vector<Expr> parts;
    if (bounds.from != INT64_MIN) {
        parts.push_back(call(F::GreaterOrEqual, {column("time"), value(Instant{bounds.from})}));
    }
    parts.push_back(call(F::Less, {column("time"), value(Instant{bounds.to})}));
    return expr::conjunction(std::move(parts));
}

Result<Expr> RowSql::anchor(const Window& window) const
{
    WEIR_ASSIGN_OR_RETURN(const auto found, trait(window.trait));
    const auto& [name, kind] = found;
    if (kind != TypeKind::Date && kind != TypeKind::Instant) {
        return Error(ErrorCode::InvalidInput, "audience.sql.anchor", "The trait {trait} holds no dates.",
                     {{"trait", window.trait}});
    }
    if (kind == TypeKind::Instant) {
        return column(name);
    }
    const Zone* zone = window.zone.empty() ? nullptr : Zone::find(window.zone);
    if (!zone) {
        return call(F::ToInstant, {column(name)});
    }
    // Engines take the second of two midnights and the end of a gap, windows the first and the end: where a place had
    // such days, they are named. Two centuries hold every rule that a zone ever had.
    constexpr std::int64_t kFirst = -36'525;
    constexpr std::int64_t kLast = 47'482;
    std::vector<Expr> cases;
    for (std::int64_t day = kFirst; day <= kLast; ++day) {
        const Instant start = startOfDay(day, *zone);
        if (start != zone->fromLocal(Instant{day * Duration::days(1).micros})) {
            cases.push_back(call(F::Equal, {column(name), value(Date{static_cast<std::int32_t>(day)})}));
            cases.push_back(value(start));
        }
    }
    const Expr plain = call(F::ToInstant, {column(name), value(window.zone)});
    if (cases.empty()) {
        return plain;
    }
    cases.push_back(plain);
    return call(F::Case, std::move(cases));
}

Result<RelationPtr> RowSql::inWindow(RelationPtr events, const Window& window) const
{
    if (window.kind != Window::Kind::Around) {
        return where(std::move(events), within(boundsOf(window, m_asOf)), m_origin);
    }
    WEIR_ASSIGN_OR_RETURN(const Expr date, anchor(window));
    WEIR_ASSIGN_OR_RETURN(const RelationPtr dates,
                          select(m_people, {{"person", column("person")}, {"around", date}}, m_origin));
    const Schema own = events->schema();
    const RelationPtr joined =
        with(std::move(events), dates, plan::JoinKind::Inner, {"person"}, {{"around", "around"}}, m_origin);
    const Expr from = call(F::Subtract, {column("around"), value(window.near.duration())});
    const Expr to = call(F::Add, {column("around"), value(window.far.duration())});
    WEIR_ASSIGN_OR_RETURN(
        RelationPtr kept,
        where(joined,
              expr::conjunction({call(F::GreaterOrEqual, {column("time"), from}), call(F::Less, {column("time"), to}),
                                 call(F::LessOrEqual, {column("time"), value(m_asOf)})}),
              m_origin));
    return plan::selectColumns(std::move(kept), own.names(), m_origin);
}

Result<RelationPtr> RowSql::eventsOf(const std::string& event, const Window& window,
                                     const std::vector<PropertyCondition>& conditions) const
{
    WEIR_ASSIGN_OR_RETURN(const Expr properties, allOf(conditions, m_tables.properties));
    std::vector<Expr> parts = {call(F::Equal, {column("event"), value(event)})};
    const bool around = window.kind == Window::Kind::Around;
    parts.push_back(around ? call(F::LessOrEqual, {column("time"), value(m_asOf)}) : within(boundsOf(window, m_asOf)));
    if (!conditions.empty()) {
        parts.push_back(properties);
    }
    WEIR_ASSIGN_OR_RETURN(RelationPtr events, where(m_events, expr::conjunction(std::move(parts)), m_origin));
    return around ? inWindow(std::move(events), window) : std::move(events);
}

Result<Expr> RowSql::ifKnown(const Expr& holds, const Window& window, bool everyone) const
{
    if (everyone) {
        return holds;
    }
    const Expr seen = column("first_seen");
    const Instant behind = m_asOf + Duration{1}; // nobody is known before they appear
    std::vector<Expr> known = {isNull(seen)};
    if (window.kind == Window::Kind::Around) {
        WEIR_ASSIGN_OR_RETURN(const Expr date, anchor(window));
        const Expr begin = call(F::Subtract, {date, value(window.near.duration())});
        known.push_back(both(call(F::Less, {seen, begin}), call(F::Less, {seen, value(behind)})));
    } else {
        const Bounds bounds = boundsOf(window, m_asOf);
        if (bounds.from == INT64_MIN) {
            return holds;
        }
        known.push_back(call(F::Less, {seen, value(std::min(Instant{bounds.from}, behind))}));
    }
    return call(F::Case, {either(std::move(known)), holds});
}

Result<Expr> RowSql::ifAnchored(const Expr& holds, const Window& window) const
{
    if (window.kind != Window::Kind::Around) {
        return holds;
    }
    WEIR_ASSIGN_OR_RETURN(const auto found, trait(window.trait));
    return call(F::Case, {isNotNull(column(found.first)), holds});
}

// --- what people are

Result<RelationPtr> RowSql::operator()(const TraitCondition& condition) const
{
    WEIR_ASSIGN_OR_RETURN(const auto found, trait(condition.trait));
    WEIR_ASSIGN_OR_RETURN(const Expr holds, comparisonSql(condition.is, column(found.first), found.second, m_asOf));
    return onPeople(holds);
}

Result<RelationPtr> RowSql::operator()(const IdentifierCondition& condition) const
{
    const Expr cell = column(m_tables.identifiers.at(condition.type));
    WEIR_ASSIGN_OR_RETURN(const Expr holds, comparisonSql(condition.is, cell, TypeKind::Text, m_asOf));
    return onPeople(holds);
}

Result<RelationPtr> RowSql::operator()(const PredictionCondition& condition) const
{
    return (*this)(onTrait(condition));
}

Result<RelationPtr> RowSql::operator()(const StateCondition& condition) const
{
    WEIR_ASSIGN_OR_RETURN(const auto found, trait(condition.trait));
    const Expr cell = column(found.first);
    Comparison is = condition.is;
    is.includeUnknown = false;
    WEIR_ASSIGN_OR_RETURN(const Expr compares, comparisonSql(is, cell, found.second, m_asOf));
    const bool atLeast = condition.compare == StateCondition::Compare::AtLeast;
    const Expr stands = call(atLeast ? F::LessOrEqual : F::Greater,
                             {column(m_tables.since.at(condition.trait)), value(m_asOf - condition.length.duration())});
    const Expr holds = call(F::Case, {isNotNull(cell), both(compares, stands)});
    return onPeople(condition.is.includeUnknown ? orElse(holds, true) : holds);
}

Result<RelationPtr> RowSql::operator()(const SampleCondition& condition) const
{
    return onPeople(placeBetween(placeSql(condition.salt), placeAt(condition.from), placeAt(condition.to)));
}

Result<RelationPtr> RowSql::operator()(const RankCondition& condition) const
{
    WEIR_ASSIGN_OR_RETURN(const auto found, trait(condition.trait));
    const Expr cell = column(found.first);
    WEIR_ASSIGN_OR_RETURN(const RelationPtr valued, where(m_people, isNotNull(cell), m_origin));
    const auto direction =
        condition.part == RankCondition::Part::Top ? plan::Direction::Descending : plan::Direction::Ascending;
    WEIR_ASSIGN_OR_RETURN(const RelationPtr ranked,
                          numbered(valued, "place", {{cell, direction}, {column("person")}}, m_origin));
    RelationPtr figures = ranked;
    Expr most = value(std::ceil(condition.amount));
    if (condition.percent) {
        WEIR_ASSIGN_OR_RETURN(const RelationPtr counted, group(valued, {}, {{"people", "count", {}}}, m_origin));
        figures = with(ranked, counted, plan::JoinKind::Inner, {}, {{"people", "people"}}, m_origin);
        const Expr share = call(F::Multiply, {value(condition.amount), call(F::ToNumber, {column("its people")})});
        most = call(F::Ceil, {call(F::Divide, {share, value(100.0)})});
    }
    const Expr place = column("its place");
    const Expr within = call(F::LessOrEqual, {call(F::ToNumber, {place}), most});
    const Expr holds = call(F::Case, {isNotNull(place), within});
    std::vector<std::string> columns = {"place"};
    if (condition.percent) {
        columns.emplace_back("people");
    }
    return onFigures(figures, columns, condition.includeUnknown ? orElse(holds, true) : holds);
}

Result<RelationPtr> RowSql::operator()(const ConsentCondition& condition) const
{
    WEIR_ASSIGN_OR_RETURN(const RelationPtr told,
                          where(m_consents,
                                both(call(F::Equal, {column("purpose"), value(condition.purpose)}),
                                     call(F::LessOrEqual, {column("time"), value(m_asOf)})),
                                m_origin));
    // The newest decides; of several at one time the most restrictive.
    const Expr restriction =
        call(F::Case, {call(F::Equal, {column("state"), value(std::string("withdrawn"))}), value(std::int64_t{4}),
                       call(F::Equal, {column("state"), value(std::string("denied"))}), value(std::int64_t{3}),
                       call(F::Equal, {column("state"), value(std::string("granted"))}), value(std::int64_t{1}),
                       value(std::int64_t{2})});
    WEIR_ASSIGN_OR_RETURN(const RelationPtr deciding, firstPer(told, "person",
                                                               {{column("time"), plan::Direction::Descending},
                                                                {restriction, plan::Direction::Descending}},
                                                               m_origin));
    const Expr state = column("its state");
    const auto validity = m_validity.find(condition.purpose);
    std::vector<Expr> parts;
    for (const ConsentStanding standing : condition.standings) {
        const auto is = [&](const char* name) { return call(F::Equal, {state, value(std::string(name))}); };
        const Expr old = validity == m_validity.end()
                             ? value(false)
                             : call(F::LessOrEqual, {column("its time"), value(m_asOf - validity->second)});
        switch (standing) {
        case ConsentStanding::Granted:
            parts.push_back(validity == m_validity.end() ? is("granted") : both(is("granted"), no(old)));
            break;
        case ConsentStanding::Expired:
            parts.push_back(both(is("granted"), old));
            break;
        case ConsentStanding::NeverAsked:
            parts.push_back(isNull(state));
            break;
        case ConsentStanding::Unknown:
            parts.push_back(
                call(F::Not, {call(F::In, {state, value(std::string("granted")), value(std::string("denied")),
                                           value(std::string("withdrawn"))})}));
            break;
        case ConsentStanding::Denied:
            parts.push_back(is("denied"));
            break;
        case ConsentStanding::Withdrawn:
            parts.push_back(is("withdrawn"));
            break;
        }
    }
    return onFigures(deciding, {"state", "time"}, orElse(either(std::move(parts)), false));
}

Result<RelationPtr> RowSql::operator()(const AudienceCondition& condition) const
{
    WEIR_ASSIGN_OR_RETURN(const RelationPtr members,
                          where(m_members, call(F::Equal, {column("audience"), value(condition.audience)}), m_origin));
    WEIR_ASSIGN_OR_RETURN(const RelationPtr each, group(members, {"person"}, {{"times", "count", {}}}, m_origin));
    const Expr found = column("its times");
    return onFigures(each, {"times"}, condition.in ? isNotNull(found) : isNull(found));
}

Result<RelationPtr> RowSql::operator()(const RelatedCondition& condition) const
{
    WEIR_ASSIGN_OR_RETURN(const Expr properties, allOf(condition.where, m_tables.objectProperties));
    std::vector<Expr> parts = {call(F::Equal, {column("type"), value(condition.type)})};
    if (!condition.role.empty()) {
        parts.push_back(call(F::Equal, {column("role"), value(condition.role)}));
    }
    WEIR_ASSIGN_OR_RETURN(RelationPtr related, where(m_related, expr::conjunction(std::move(parts)), m_origin));
    WEIR_ASSIGN_OR_RETURN(related, select(related,
                                          {{"person", column("person")},
                                           {"object", column("object")},
                                           {"fitting", call(F::Case, {properties, column("object")})}},
                                          m_origin));
    WEIR_ASSIGN_OR_RETURN(const RelationPtr counts, group(related, {"person"},
                                                          {{"objects", "count_distinct", {column("object")}},
                                                           {"fitting", "count_distinct", {column("fitting")}}},
                                                          m_origin));
    const Expr fitting = orElse(column("its fitting"), std::int64_t{0});
    const Expr objects = orElse(column("its objects"), std::int64_t{0});
    Expr holds;
    using Compare = RelatedCondition::Compare;
    switch (condition.compare) {
    case Compare::AtLeast:
        holds = call(F::GreaterOrEqual, {fitting, value(condition.times)});
        break;
    case Compare::Exactly:
        holds = call(F::Equal, {fitting, value(condition.times)});
        break;
    case Compare::AtMost:
        holds = call(F::LessOrEqual, {fitting, value(condition.times)});
        break;
    case Compare::All:
        holds = both(call(F::Equal, {fitting, objects}), call(F::Greater, {objects, value(std::int64_t{0})}));
        break;
    case Compare::None:
        holds = call(F::Equal, {fitting, value(std::int64_t{0})});
        break;
    }
    return onFigures(counts, {"objects", "fitting"}, holds);
}

Result<RelationPtr> RowSql::operator()(const Group&) const
{
    return onPeople(value(true));
}

} // namespace weir::audience
