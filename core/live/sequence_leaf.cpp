#include "core/live/sequence_leaf.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace weir::live {
namespace {

using audience::Bounds;
using audience::Verdict;

/// Tries every chain of events in their order; what was tried is remembered.
class SequenceLeaf final : public Leaf
{
public:
    struct Step
    {
        Filter filter;
        bool did = true;
        std::optional<std::int64_t> within;
        std::optional<std::size_t> same; ///< Column of the property that all steps have the same value of.
    };
    SequenceLeaf(std::vector<Step> steps, Frame frame, std::optional<std::int64_t> total)
        : m_steps(std::move(steps)), m_frame(std::move(frame)), m_total(total)
    {
        for (const Step& step : m_steps) {
            touches.events.insert(step.filter.name());
        }
        if (m_frame.isAround()) {
            touches.traits.insert(m_frame.trait());
        }
    }

    [[nodiscard]] Judged judge(const PersonLog& person, std::int64_t at) const override
    {
        Judged judged;
        const std::optional<Bounds> bounds = m_frame.bounds(person, at, judged.next);
        if (!bounds) {
            judged.verdict = Verdict::Unknown;
            return judged;
        }
        Search search{*this, *bounds, at, {}, {}};
        search.collect(person, judged.next);
        judged.verdict = search.any() ? Verdict::Yes : Verdict::No;
        return judged;
    }

private:
    struct Happened
    {
        std::int64_t time = 0;
        std::uint64_t arrival = 0;
        std::int64_t key = -1;  ///< Number of the text; -1 without one.
        std::uint64_t fits = 0; ///< Bit i: passes step i.
        [[nodiscard]] bool before(const Happened& other) const
        {
            return time != other.time ? time < other.time : arrival < other.arrival;
        }
    };
    struct Search
    {
        const SequenceLeaf& leaf;
        Bounds bounds;
        std::int64_t at;
        std::vector<Happened> events;
        std::set<std::tuple<std::size_t, std::size_t, std::size_t>> failed;

        void collect(const PersonLog& person, std::int64_t& next)
        {
            std::map<std::uint64_t, Happened> byArrival;
            for (std::size_t s = 0; s < leaf.m_steps.size(); ++s) {
                const Step& step = leaf.m_steps[s];
                const EventLog* log = person.eventsOf(step.filter.name());
                for (std::size_t row = 0; log && row < log->size(); ++row) {
                    if (!step.filter.passes(*log, row, at, next)) {
                        continue;
                    }
                    const std::int64_t time = log->times[row];
                    leaf.m_frame.watch(time, at, next);
                    for (const Step& other : leaf.m_steps) {
                        if (other.within) {
                            sooner(next, later(time, *other.within), at);
                        }
                    }
                    if (time > at) {
                        continue;
                    }
                    Happened& one = byArrival[log->arrivals[row]];
                    one.time = time;
                    one.arrival = log->arrivals[row];
                    one.fits |= std::uint64_t{1} << s;
                    if (step.same) {
                        const Cell& cell = step.filter.rawCell(*log, row, *step.same);
                        one.key = cell.valid ? cell.bits : -1;
                    }
                }
            }
            for (const auto& [arrival, one] : byArrival) {
                events.push_back(one);
            }
            std::sort(events.begin(), events.end(), [](const Happened& a, const Happened& b) { return a.before(b); });
        }
        [[nodiscard]] bool fits(std::size_t event, std::size_t step) const
        {
            return (events[event].fits >> step & 1U) != 0;
        }
        [[nodiscard]] bool sameKey(std::size_t event, std::size_t first) const
        {
            return !leaf.m_steps.front().same || events[event].key == events[first].key;
        }
        bool any()
        {
            for (std::size_t first = 0; first < events.size(); ++first) {
                const Happened& one = events[first];
                const bool keyed = !leaf.m_steps.front().same || one.key >= 0;
                if (fits(first, 0) && keyed && one.time >= bounds.from && one.time < bounds.to &&
                    from(1, first, first)) {
                    return true;
                }
            }
            return false;
        }
        /// Can steps from `step` on follow, when `last` was the last that was done and `first` the first?
        bool from(std::size_t step, std::size_t last, std::size_t first)
        {
            std::size_t done = step;
            while (done < leaf.m_steps.size() && !leaf.m_steps[done].did) {
                ++done;
            }
            if (done == leaf.m_steps.size()) {
                return std::all_of(
                    leaf.m_steps.begin() + static_cast<std::ptrdiff_t>(step), leaf.m_steps.end(),
                    [&, s = step](const Step& missing) mutable { return absentAfter(s++, missing, last, first); });
            }
            if (failed.contains({done, last, first})) {
                return false;
            }
            const Step& wanted = leaf.m_steps[done];
            for (std::size_t next = last + 1; next < events.size(); ++next) {
                const Happened& one = events[next];
                if (!fits(next, done) || one.time < bounds.from || one.time >= bounds.to || !sameKey(next, first) ||
                    (wanted.within && one.time - events[last].time > *wanted.within) ||
                    (leaf.m_total && one.time - events[first].time > *leaf.m_total)) {
                    continue;
                }
                bool clear = true;
                for (std::size_t s = step; s < done && clear; ++s) {
                    clear = !happens(s, last, first, next);
                }
                if (clear && from(done + 1, next, first)) {
                    return true;
                }
            }
            failed.insert({done, last, first});
            return false;
        }
        /// Does the step happen between `last` and `end`, both exclusive, within its time?
        [[nodiscard]] bool happens(std::size_t step, std::size_t last, std::size_t first, std::size_t end) const
        {
            const Step& what = leaf.m_steps[step];
            for (std::size_t i = last + 1; i < end; ++i) {
                if (fits(i, step) && sameKey(i, first) &&
                    (!what.within || events[i].time - events[last].time <= *what.within)) {
                    return true;
                }
            }
            return false;
        }
        [[nodiscard]] bool absentAfter(std::size_t step, const Step& what, std::size_t last, std::size_t first) const
        {
            const bool passed = !what.within || later(events[last].time, *what.within) <= at;
            return passed && !happens(step, last, first, events.size());
        }
    };

    std::vector<Step> m_steps;
    Frame m_frame;
    std::optional<std::int64_t> m_total;
};

} // namespace

Result<std::unique_ptr<Leaf>> makeSequenceLeaf(const audience::SequenceCondition& condition, Catalogue& catalogue,
                                               const std::map<std::string, TypeKind>& traitKinds)
{
    constexpr std::size_t kMost = 64;
    if (condition.steps.empty() || condition.steps.size() > kMost) {
        return Error(ErrorCode::Unsupported, "live.steps", "Sequences of more than 64 steps are not followed.");
    }
    std::vector<SequenceLeaf::Step> steps;
    for (const audience::SequenceStep& each : condition.steps) {
        WEIR_ASSIGN_OR_RETURN(Filter filter, Filter::make(each.event, each.where, catalogue));
        SequenceLeaf::Step step{std::move(filter), each.did, {}, {}};
        if (each.within) {
            step.within = each.within->duration().micros;
        }
        if (!condition.same.empty()) {
            step.same = catalogue.layouts[step.filter.name()].column(condition.same, TypeKind::Text);
        }
        steps.push_back(std::move(step));
    }
    WEIR_ASSIGN_OR_RETURN(Frame frame, Frame::make(condition.window, catalogue, traitKinds));
    std::optional<std::int64_t> total;
    if (condition.total) {
        total = condition.total->duration().micros;
    }
    return made<SequenceLeaf>(std::move(steps), std::move(frame), total);
}

} // namespace weir::live
