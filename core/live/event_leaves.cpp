#include "core/audience/row_logic.h"
#include "core/live/event_frame.h"
#include "core/live/sequence_leaf.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <set>

namespace weir::live {
namespace {

using audience::Bounds;
using audience::Verdict;

/// What most rows about events share: one filter and one window.
class FramedLeaf : public Leaf
{
public:
    [[nodiscard]] bool mayMatter(const EventLog& log, std::size_t row) const override
    {
        return log.name != m_filter.name() || m_filter.passesFixed(log, row);
    }

protected:
    FramedLeaf(Filter filter, Frame frame) : m_filter(std::move(filter)), m_frame(std::move(frame))
    {
        touches.events.insert(m_filter.name());
        touches.firstSeen = true;
        if (m_frame.isAround()) {
            touches.traits.insert(m_frame.trait());
        }
    }
    /// Calls `use(log, row)` for events up to `at` that pass and lie within the bounds.
    template <class Use>
    void eachWithin(const PersonLog& person, const Bounds& bounds, std::int64_t at, std::int64_t& next,
                    const Use& use) const
    {
        const EventLog* log = person.eventsOf(m_filter.name());
        for (std::size_t row = 0; log && row < log->size(); ++row) {
            if (!m_filter.passes(*log, row, at, next)) {
                continue;
            }
            const std::int64_t time = log->times[row];
            m_frame.watch(time, at, next);
            if (time <= at && time >= bounds.from && time < bounds.to) {
                use(*log, row);
            }
        }
    }
    /// Does it say something that nothing was found (D10)?
    [[nodiscard]] bool absenceCounts(const PersonLog& person, bool everyone, const Bounds& bounds, std::int64_t at,
                                     std::int64_t& next) const
    {
        if (!everyone && person.firstSeen != INT64_MIN) {
            m_frame.watch(person.firstSeen, at, next);
        }
        audience::EventCondition rule;
        rule.everyone = everyone;
        return audience::absenceCounts(rule, bounds, person.firstSeen, Instant{at});
    }

    Filter m_filter;
    Frame m_frame;
};

class EventLeaf final : public FramedLeaf
{
public:
    EventLeaf(const audience::EventCondition& condition, Filter filter, Frame frame, std::optional<std::size_t> same)
        : FramedLeaf(std::move(filter), std::move(frame)), m_condition(condition), m_same(same)
    {}
    [[nodiscard]] Judged judge(const PersonLog& person, std::int64_t at) const override
    {
        Judged judged;
        const std::optional<Bounds> bounds = m_frame.bounds(person, at, judged.next);
        if (!bounds) {
            judged.verdict = Verdict::Unknown;
            return judged;
        }
        std::int64_t all = 0;
        std::map<std::int64_t, std::int64_t> byText;
        eachWithin(person, *bounds, at, judged.next, [&](const EventLog& log, std::size_t row) {
            if (!m_same) {
                ++all;
            } else if (const Cell& cell = m_filter.rawCell(log, row, *m_same); cell.valid) {
                ++all;
                ++byText[cell.bits];
            }
        });
        if (all == 0) {
            const bool counts = absenceCounts(person, m_condition.everyone, *bounds, at, judged.next);
            judged.verdict = !audience::compares(m_condition, 0) ? Verdict::No
                             : counts                            ? Verdict::Yes
                                                                 : Verdict::Unknown;
            return judged;
        }
        bool holds = false;
        if (m_same) {
            audience::EventCondition did = m_condition;
            did.did = true;
            const bool some = std::any_of(byText.begin(), byText.end(),
                                          [&](const auto& each) { return audience::compares(did, each.second); });
            holds = some == m_condition.did;
        } else {
            holds = audience::compares(m_condition, all);
        }
        judged.verdict = holds ? Verdict::Yes : Verdict::No;
        return judged;
    }

private:
    audience::EventCondition m_condition;
    std::optional<std::size_t> m_same;
};

class AggregateLeaf final : public FramedLeaf
{
public:
    AggregateLeaf(const audience::AggregateCondition& condition, Filter filter, Frame frame, std::size_t column,
                  CellTest test)
        : FramedLeaf(std::move(filter), std::move(frame)), m_condition(condition), m_column(column),
          m_test(std::move(test))
    {}
    [[nodiscard]] Judged judge(const PersonLog& person, std::int64_t at) const override
    {
        using Function = audience::AggregateCondition::Function;
        Judged judged;
        const Verdict unknown = m_condition.is.includeUnknown ? Verdict::Yes : Verdict::Unknown;
        const std::optional<Bounds> bounds = m_frame.bounds(person, at, judged.next);
        if (!bounds) {
            judged.verdict = unknown;
            return judged;
        }
        __extension__ __int128 sum = 0;
        std::int64_t count = 0;
        double least = 0;
        double most = 0;
        std::set<std::int64_t> texts;
        eachWithin(person, *bounds, at, judged.next, [&](const EventLog& log, std::size_t row) {
            const Cell& cell = m_filter.rawCell(log, row, m_column);
            if (!cell.valid) {
                return;
            }
            if (m_condition.function == Function::Distinct) {
                texts.insert(cell.bits);
                ++count;
                return;
            }
            const auto amount = std::bit_cast<double>(cell.bits);
            if (std::isnan(amount)) {
                return;
            }
            sum += audience::millionths(amount);
            least = count == 0 ? amount : std::min(least, amount);
            most = count == 0 ? amount : std::max(most, amount);
            ++count;
        });
        constexpr double kMillion = 1e6;
        double figure = 0;
        switch (m_condition.function) {
        case Function::Sum:
            figure = static_cast<double>(sum) / kMillion;
            break;
        case Function::Average:
            figure = count == 0 ? 0 : static_cast<double>(sum) / (kMillion * static_cast<double>(count));
            break;
        case Function::Minimum:
            figure = least;
            break;
        case Function::Maximum:
            figure = most;
            break;
        case Function::Distinct:
            figure = static_cast<double>(texts.size());
            break;
        }
        const bool ofNothing = m_condition.function == Function::Sum || m_condition.function == Function::Distinct;
        if (count == 0 && !ofNothing) {
            judged.verdict = unknown;
            return judged;
        }
        judged.verdict = m_test.of(Value(figure), at, judged.next);
        if (count == 0 && judged.verdict == Verdict::Yes &&
            !absenceCounts(person, m_condition.everyone, *bounds, at, judged.next)) {
            judged.verdict = unknown;
        }
        return judged;
    }

private:
    audience::AggregateCondition m_condition;
    std::size_t m_column;
    CellTest m_test;
};

class OccurrenceLeaf final : public FramedLeaf
{
public:
    OccurrenceLeaf(audience::OccurrenceCondition::Which which, Filter filter, Frame frame, Filter having)
        : FramedLeaf(std::move(filter), std::move(frame)), m_which(which), m_having(std::move(having))
    {}
    [[nodiscard]] Judged judge(const PersonLog& person, std::int64_t at) const override
    {
        Judged judged;
        const std::optional<Bounds> bounds = m_frame.bounds(person, at, judged.next);
        if (!bounds) {
            judged.verdict = Verdict::Unknown;
            return judged;
        }
        const EventLog* found = nullptr;
        std::size_t place = 0;
        eachWithin(person, {INT64_MIN, INT64_MAX}, at, judged.next, [&](const EventLog& log, std::size_t row) {
            if (!found || m_which == audience::OccurrenceCondition::Which::Last) {
                found = &log;
                place = row;
            }
        });
        if (!found) {
            return judged;
        }
        const std::int64_t time = found->times[place];
        const bool so = m_having.passes(*found, place, at, judged.next);
        judged.verdict = so && time >= bounds->from && time < bounds->to ? Verdict::Yes : Verdict::No;
        return judged;
    }

private:
    audience::OccurrenceCondition::Which m_which;
    Filter m_having;
};

class LifecycleLeaf final : public Leaf
{
public:
    LifecycleLeaf(const audience::LifecycleCondition& condition, Filter filter)
        : m_condition(condition), m_filter(std::move(filter))
    {
        touches.events.insert(m_filter.name());
    }
    [[nodiscard]] Judged judge(const PersonLog& person, std::int64_t at) const override
    {
        Judged judged;
        std::vector<std::int64_t> times;
        const EventLog* log = person.eventsOf(m_filter.name());
        const std::int64_t period = m_condition.period.duration().micros;
        for (std::size_t row = 0; log && row < log->size(); ++row) {
            if (!m_filter.passes(*log, row, at, judged.next)) {
                continue;
            }
            const std::int64_t time = log->times[row];
            if (time > at) {
                sooner(judged.next, time, at);
                continue;
            }
            times.push_back(time);
            if (period > 0) { // the next time that the event is another whole number of periods ago
                sooner(judged.next, later(time, ((at - time) / period + 1) * period), at);
            }
        }
        judged.verdict = audience::stands(m_condition, times, Instant{at}) ? Verdict::Yes : Verdict::No;
        return judged;
    }

private:
    audience::LifecycleCondition m_condition;
    Filter m_filter;
};

struct EventMaker
{
    Catalogue& catalogue;
    const std::map<std::string, TypeKind>& traitKinds;

    Result<std::unique_ptr<Leaf>> operator()(const audience::EventCondition& condition) const
    {
        WEIR_ASSIGN_OR_RETURN(Filter filter, Filter::make(condition.event, condition.where, catalogue));
        WEIR_ASSIGN_OR_RETURN(Frame frame, Frame::make(condition.window, catalogue, traitKinds));
        std::optional<std::size_t> same;
        if (!condition.same.empty()) {
            same = catalogue.layouts[filter.name()].column(condition.same, TypeKind::Text);
        }
        return made<EventLeaf>(condition, std::move(filter), std::move(frame), same);
    }
    Result<std::unique_ptr<Leaf>> operator()(const audience::AggregateCondition& condition) const
    {
        WEIR_ASSIGN_OR_RETURN(Filter filter, Filter::make(condition.of.event, condition.of.where, catalogue));
        WEIR_ASSIGN_OR_RETURN(Frame frame, Frame::make(condition.of.window, catalogue, traitKinds));
        const bool distinct = condition.function == audience::AggregateCondition::Function::Distinct;
        const std::size_t column =
            catalogue.layouts[filter.name()].column(condition.property, distinct ? TypeKind::Text : TypeKind::Number);
        WEIR_ASSIGN_OR_RETURN(CellTest test, CellTest::make(condition.is, TypeKind::Number));
        return made<AggregateLeaf>(condition, std::move(filter), std::move(frame), column, std::move(test));
    }
    Result<std::unique_ptr<Leaf>> operator()(const audience::OccurrenceCondition& condition) const
    {
        WEIR_ASSIGN_OR_RETURN(Filter filter, Filter::make(condition.of.event, condition.of.where, catalogue));
        WEIR_ASSIGN_OR_RETURN(Frame frame, Frame::make(condition.of.window, catalogue, traitKinds));
        WEIR_ASSIGN_OR_RETURN(Filter having, Filter::make(condition.of.event, condition.having, catalogue));
        return made<OccurrenceLeaf>(condition.which, std::move(filter), std::move(frame), std::move(having));
    }
    Result<std::unique_ptr<Leaf>> operator()(const audience::LifecycleCondition& condition) const
    {
        WEIR_ASSIGN_OR_RETURN(Filter filter, Filter::make(condition.event, condition.where, catalogue));
        return made<LifecycleLeaf>(condition, std::move(filter));
    }
    Result<std::unique_ptr<Leaf>> operator()(const audience::SequenceCondition& condition) const
    {
        return makeSequenceLeaf(condition, catalogue, traitKinds);
    }
    template <class Other>
    Result<std::unique_ptr<Leaf>> operator()(const Other&) const
    {
        return Error(ErrorCode::Internal, "live.noEventRow", "This row is not about events.");
    }
};

} // namespace

Result<std::unique_ptr<Leaf>> makeEventLeaf(const audience::Condition& condition, Catalogue& catalogue,
                                            const std::map<std::string, TypeKind>& traitKinds)
{
    return std::visit(EventMaker{catalogue, traitKinds}, condition);
}

} // namespace weir::live
