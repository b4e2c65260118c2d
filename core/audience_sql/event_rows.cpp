#include "core/audience/comparison.h"
#include "core/audience/row_logic.h"
#include "core/audience_sql/comparison_sql.h"
#include "core/audience_sql/row_sql.h"

/// Conditions on what people did.
namespace weir::audience {

using namespace phrase;
using plan::RelationPtr;

namespace {

Expr number(std::int64_t count)
{
    return value(count);
}

/// Does a count do?
Expr doesCount(const EventCondition& condition, const Expr& count)
{
    using Compare = EventCondition::Compare;
    const F function = condition.compare == Compare::AtLeast   ? F::GreaterOrEqual
                       : condition.compare == Compare::Exactly ? F::Equal
                                                               : F::LessOrEqual;
    return call(function, {count, number(condition.times)});
}

/// An amount in millionths, as `millionths` takes it, in a type that sums of them fit into.
Expr millionthsSql(const Expr& amount)
{
    constexpr double kScale = 1e6;
    constexpr double kMost = 9.2e18;
    const Expr scaled = call(F::Floor, {call(F::Add, {call(F::Multiply, {amount, value(kScale)}), value(0.5)})});
    const Expr held = call(F::Greatest, {call(F::Least, {scaled, value(kMost)}), value(-kMost)});
    return expr::cast(held, DataType::decimal(38, 0));
}

} // namespace

Result<RelationPtr> RowSql::operator()(const EventCondition& condition) const
{
    WEIR_ASSIGN_OR_RETURN(RelationPtr events, eventsOf(condition.event, condition.window, condition.where));
    const bool ofZero = compares(condition, 0);
    Expr holds;
    RelationPtr figures;
    if (condition.same.empty()) {
        WEIR_ASSIGN_OR_RETURN(figures, group(events, {"person"}, {{"times", "count", {}}}, m_origin));
        holds = doesCount(condition, column("its times"));
    } else {
        const std::string same = m_tables.properties.at({condition.same, TypeKind::Text});
        WEIR_ASSIGN_OR_RETURN(events, where(events, isNotNull(column(same)), m_origin));
        WEIR_ASSIGN_OR_RETURN(RelationPtr each, group(events, {"person", same}, {{"times", "count", {}}}, m_origin));
        WEIR_ASSIGN_OR_RETURN(
            each,
            select(each, {{"person", column("person")}, {"does", doesCount(condition, column("times"))}}, m_origin));
        WEIR_ASSIGN_OR_RETURN(figures, group(each, {"person"}, {{"times", "bool_or", {column("does")}}}, m_origin));
        holds = column("its times");
    }
    if (!condition.did) {
        holds = no(holds);
    }
    if (ofZero) {
        WEIR_ASSIGN_OR_RETURN(const Expr zero, ifKnown(value(true), condition.window, condition.everyone));
        holds = call(F::Case, {isNotNull(column("its times")), holds, zero});
    } else {
        holds = orElse(holds, false);
    }
    WEIR_ASSIGN_OR_RETURN(holds, ifAnchored(holds, condition.window));
    return onFigures(figures, {"times"}, holds);
}

Result<RelationPtr> RowSql::operator()(const AggregateCondition& condition) const
{
    using Function = AggregateCondition::Function;
    WEIR_ASSIGN_OR_RETURN(RelationPtr events, eventsOf(condition.of.event, condition.of.window, condition.of.where));
    const bool distinct = condition.function == Function::Distinct;
    const Expr cell =
        column(m_tables.properties.at({condition.property, distinct ? TypeKind::Text : TypeKind::Number}));
    WEIR_ASSIGN_OR_RETURN(events, where(events, isNotNull(cell), m_origin));
    std::vector<Figure> figures = {{"times", "count", {}}};
    const Expr times = column("its times");
    const Expr figure = column("its figure");
    Expr number = figure;
    switch (condition.function) {
    case Function::Sum:
    case Function::Average: {
        figures.push_back({"figure", "sum", {millionthsSql(cell)}});
        const Expr scale = value(1e6);
        const bool sum = condition.function == Function::Sum;
        number = call(F::Divide, {call(F::ToNumber, {figure}),
                                  sum ? scale : call(F::Multiply, {scale, call(F::ToNumber, {times})})});
        break;
    }
    case Function::Minimum:
        figures.push_back({"figure", "min", {cell}});
        break;
    case Function::Maximum:
        figures.push_back({"figure", "max", {cell}});
        break;
    case Function::Distinct:
        figures.push_back({"figure", "count_distinct", {cell}});
        number = call(F::ToNumber, {figure});
        break;
    }
    WEIR_ASSIGN_OR_RETURN(const RelationPtr grouped, group(events, {"person"}, figures, m_origin));
    Comparison is = condition.is;
    is.includeUnknown = false;
    WEIR_ASSIGN_OR_RETURN(Expr holds, comparisonSql(is, number, TypeKind::Number, m_asOf));
    if (condition.function == Function::Sum || distinct) {
        WEIR_ASSIGN_OR_RETURN(const Expr ofZero, comparisonSql(is, value(0.0), TypeKind::Number, m_asOf));
        WEIR_ASSIGN_OR_RETURN(const Expr known, ifKnown(value(true), condition.of.window, condition.everyone));
        holds = call(F::Case, {isNotNull(times), holds, ofZero, known, value(false)});
    } else {
        holds = call(F::Case, {isNotNull(times), holds});
    }
    WEIR_ASSIGN_OR_RETURN(holds, ifAnchored(holds, condition.of.window));
    return onFigures(grouped, {"times", "figure"}, condition.is.includeUnknown ? orElse(holds, true) : holds);
}

Result<RelationPtr> RowSql::operator()(const OccurrenceCondition& condition) const
{
    WEIR_ASSIGN_OR_RETURN(const RelationPtr events, eventsOf(condition.of.event, {}, condition.of.where));
    const auto direction =
        condition.which == OccurrenceCondition::Which::First ? plan::Direction::Ascending : plan::Direction::Descending;
    WEIR_ASSIGN_OR_RETURN(
        RelationPtr chosen,
        firstPer(events, "person", {{column("time"), direction}, {column("arrival"), direction}}, m_origin));
    WEIR_ASSIGN_OR_RETURN(chosen, inWindow(chosen, condition.of.window));
    WEIR_ASSIGN_OR_RETURN(const Expr having, allOf(condition.having, m_tables.properties));
    WEIR_ASSIGN_OR_RETURN(chosen, where(chosen, having, m_origin));
    WEIR_ASSIGN_OR_RETURN(const Expr holds, ifAnchored(isNotNull(column("its time")), condition.of.window));
    return onFigures(chosen, {"time"}, holds);
}

Result<RelationPtr> RowSql::operator()(const LifecycleCondition& condition) const
{
    using Stage = LifecycleCondition::Stage;
    const Duration period = condition.period.duration();
    if (period.micros <= 0) {
        return onPeople(value(false));
    }
    WEIR_ASSIGN_OR_RETURN(const RelationPtr events, eventsOf(condition.event, {}, condition.where));
    const auto after = [&](std::int64_t periods) {
        return call(F::Greater, {column("time"), value(m_asOf - Duration{period.micros * periods})});
    };
    if (condition.stage == Stage::Regular) {
        std::vector<Expr> cases;
        for (std::int64_t ago = 0; ago < condition.of; ++ago) {
            cases.push_back(after(ago + 1));
            cases.push_back(value(ago));
        }
        if (cases.empty()) {
            return onPeople(value(condition.times <= 0));
        }
        WEIR_ASSIGN_OR_RETURN(
            const RelationPtr periods,
            select(events, {{"person", column("person")}, {"period", call(F::Case, std::move(cases))}}, m_origin));
        WEIR_ASSIGN_OR_RETURN(
            const RelationPtr counts,
            group(periods, {"person"}, {{"periods", "count_distinct", {column("period")}}}, m_origin));
        return onFigures(counts, {"periods"},
                         orElse(call(F::GreaterOrEqual, {column("its periods"), value(condition.times)}), false));
    }
    WEIR_ASSIGN_OR_RETURN(const RelationPtr flagged, select(events,
                                                            {{"person", column("person")},
                                                             {"now", after(1)},
                                                             {"before", both(after(2), no(after(1)))},
                                                             {"earlier", no(after(2))}},
                                                            m_origin));
    WEIR_ASSIGN_OR_RETURN(const RelationPtr flags, group(flagged, {"person"},
                                                         {{"now", "bool_or", {column("now")}},
                                                          {"before", "bool_or", {column("before")}},
                                                          {"earlier", "bool_or", {column("earlier")}}},
                                                         m_origin));
    const Expr now = column("its now");
    const Expr before = column("its before");
    const Expr earlier = column("its earlier");
    std::vector<Expr> parts;
    switch (condition.stage) {
    case Stage::New:
        parts = {now, no(before), no(earlier)};
        break;
    case Stage::Active:
        parts = {now, before};
        break;
    case Stage::Returning:
        parts = {now, no(before), earlier};
        break;
    case Stage::Stopped:
        parts = {no(now), before};
        break;
    case Stage::Dormant:
    case Stage::Regular:
        parts = {no(now), no(before)};
        break;
    }
    return onFigures(flags, {"now", "before", "earlier"}, orElse(expr::conjunction(std::move(parts)), false));
}

Result<RelationPtr> RowSql::operator()(const SequenceCondition& condition) const
{
    const std::string same =
        condition.same.empty() ? std::string() : m_tables.properties.at({condition.same, TypeKind::Text});
    std::vector<std::string> keys = {"person"};
    if (!same.empty()) {
        keys.push_back(same);
    }
    const auto stepEvents = [&](const SequenceStep& step, const Window& window) -> Result<RelationPtr> {
        WEIR_ASSIGN_OR_RETURN(RelationPtr events, eventsOf(step.event, window, step.where));
        if (!same.empty()) {
            WEIR_ASSIGN_OR_RETURN(events, where(events, isNotNull(column(same)), m_origin));
        }
        Columns columns = {{"person", column("person")}, {"time", column("time")}, {"arrival", column("arrival")}};
        if (!same.empty()) {
            columns.emplace_back(same, column(same));
        }
        return select(events, columns, m_origin);
    };
    // Is (time, arrival) behind (other time, other arrival)?
    const auto later = [](const char* time, const char* arrival, const char* otherTime, const char* otherArrival) {
        return either({call(F::Greater, {column(time), column(otherTime)}),
                       both(call(F::Equal, {column(time), column(otherTime)}),
                            call(F::Greater, {column(arrival), column(otherArrival)}))});
    };
    const auto atMost = [](const char* time, const char* from, const Span& span) {
        return call(F::LessOrEqual, {column(time), call(F::Add, {column(from), value(span.duration())})});
    };
    // `reached` has every event that a chain of the steps so far can end with, and the latest start of such a chain:
    // steps only look at the one before them, and a later start is never worse for the whole length.
    RelationPtr reached;
    std::vector<const SequenceStep*> forbidden; // since the last step that was done
    const auto without = [&](RelationPtr pairs, const SequenceStep& step, bool bounded) -> Result<RelationPtr> {
        WEIR_ASSIGN_OR_RETURN(const RelationPtr events, stepEvents(step, {}));
        const RelationPtr met = with(pairs, events, plan::JoinKind::Inner, keys,
                                     {{"time", "bad_time"}, {"arrival", "bad_arrival"}}, m_origin);
        std::vector<Expr> parts = {later("bad_time", "bad_arrival", "from_time", "from_arrival")};
        if (bounded) {
            parts.push_back(later("time", "arrival", "bad_time", "bad_arrival"));
        }
        if (step.within) {
            parts.push_back(atMost("bad_time", "from_time", *step.within));
        }
        WEIR_ASSIGN_OR_RETURN(const RelationPtr bad, where(met, expr::conjunction(std::move(parts)), m_origin));
        std::vector<std::string> pair = {"person", "from_arrival", "from_time"};
        if (bounded) {
            pair.insert(pair.end(), {"arrival", "time"});
        }
        return with(std::move(pairs), bad, plan::JoinKind::Anti, pair, {}, m_origin);
    };
    for (const SequenceStep& step : condition.steps) {
        if (!step.did) {
            forbidden.push_back(&step);
            continue;
        }
        WEIR_ASSIGN_OR_RETURN(const RelationPtr events, stepEvents(step, condition.window));
        if (!reached) {
            Columns columns = {{"person", column("person")},
                               {"time", column("time")},
                               {"arrival", column("arrival")},
                               {"start", column("time")}};
            if (!same.empty()) {
                columns.emplace_back(same, column(same));
            }
            WEIR_ASSIGN_OR_RETURN(reached, select(events, columns, m_origin));
            forbidden.clear();
            continue;
        }
        RelationPtr pairs = with(events, reached, plan::JoinKind::Inner, keys,
                                 {{"time", "from_time"}, {"arrival", "from_arrival"}, {"start", "start"}}, m_origin);
        std::vector<Expr> parts = {later("time", "arrival", "from_time", "from_arrival")};
        if (step.within) {
            parts.push_back(atMost("time", "from_time", *step.within));
        }
        WEIR_ASSIGN_OR_RETURN(pairs, where(pairs, expr::conjunction(std::move(parts)), m_origin));
        for (const SequenceStep* bad : forbidden) {
            WEIR_ASSIGN_OR_RETURN(pairs, without(pairs, *bad, true));
        }
        forbidden.clear();
        std::vector<std::string> event = keys;
        event.insert(event.end(), {"time", "arrival"});
        WEIR_ASSIGN_OR_RETURN(reached, group(pairs, event, {{"start", "max", {column("start")}}}, m_origin));
    }
    if (!reached) {
        return onPeople(value(false));
    }
    if (condition.total) {
        WEIR_ASSIGN_OR_RETURN(reached, where(reached, atMost("time", "start", *condition.total), m_origin));
    }
    if (!forbidden.empty()) {
        Columns columns = {
            {"person", column("person")}, {"from_time", column("time")}, {"from_arrival", column("arrival")}};
        if (!same.empty()) {
            columns.emplace_back(same, column(same));
        }
        WEIR_ASSIGN_OR_RETURN(reached, select(reached, columns, m_origin));
        for (const SequenceStep* bad : forbidden) {
            if (bad->within) {
                const Expr passed =
                    call(F::LessOrEqual, {column("from_time"), value(m_asOf - bad->within->duration())});
                WEIR_ASSIGN_OR_RETURN(reached, where(reached, passed, m_origin));
            }
            WEIR_ASSIGN_OR_RETURN(reached, without(reached, *bad, false));
        }
    }
    WEIR_ASSIGN_OR_RETURN(const RelationPtr people, group(reached, {"person"}, {{"times", "count", {}}}, m_origin));
    WEIR_ASSIGN_OR_RETURN(const Expr holds, ifAnchored(isNotNull(column("its times")), condition.window));
    return onFigures(people, {"times"}, holds);
}

} // namespace weir::audience
