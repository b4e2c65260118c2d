#include "core/audience/sequence.h"

#include <algorithm>
#include <set>

namespace weir::audience {
namespace {

constexpr std::size_t kNone = static_cast<std::size_t>(-1);

} // namespace

/// The candidates of one step that may still go on, oldest first.
class SequenceFinder::Alive
{
public:
    /// `wantsLatest`: latest() will be asked.
    void begin(bool wantsLatest)
    {
        m_wantsLatest = wantsLatest;
        m_list.clear();
        m_head = 0;
        m_byStart.clear();
    }
    [[nodiscard]] bool empty() const { return m_head == m_list.size(); }
    [[nodiscard]] std::size_t oldest() const { return m_list[m_head]; }
    /// The one with the latest beginning; without a wish for it, the newest.
    [[nodiscard]] std::size_t latest() const { return m_wantsLatest ? m_byStart.rbegin()->second : m_list.back(); }

    void add(std::size_t candidate, const std::vector<Candidate>& pool)
    {
        m_list.push_back(candidate);
        if (m_wantsLatest) {
            m_byStart.emplace(pool[candidate].start, candidate);
        }
    }
    void dropBefore(std::int64_t time, const std::vector<Candidate>& pool)
    {
        for (; !empty() && pool[m_list[m_head]].time < time; ++m_head) {
            forget(m_list[m_head], pool);
        }
    }
    void dropFrom(std::int64_t time, const std::vector<Candidate>& pool)
    {
        for (; !empty() && pool[m_list.back()].time >= time; m_list.pop_back()) {
            forget(m_list.back(), pool);
        }
    }

private:
    void forget(std::size_t candidate, const std::vector<Candidate>& pool)
    {
        if (m_wantsLatest) {
            m_byStart.erase({pool[candidate].start, candidate});
        }
    }

    bool m_wantsLatest = false;
    std::vector<std::size_t> m_list;
    std::size_t m_head = 0;
    std::set<std::pair<std::int64_t, std::size_t>> m_byStart;
};

SequenceFinder::SequenceFinder(const SequenceCondition& condition, Instant asOf) : m_asOf(asOf.micros)
{
    std::vector<Forbidden> forbidden;
    for (std::size_t i = 0; i < condition.steps.size(); ++i) {
        const SequenceStep& step = condition.steps[i];
        const std::int64_t within = step.within ? step.within->duration().micros : INT64_MAX;
        const std::uint64_t bit = std::uint64_t{1} << i;
        if (step.did) {
            m_isSimple = m_isSimple && forbidden.empty() && !step.within;
            m_done.push_back({bit, within, std::exchange(forbidden, {})});
        } else {
            forbidden.push_back({bit, within});
        }
    }
    m_isSimple = m_isSimple && forbidden.empty();
    m_after = std::move(forbidden);
    if (condition.total) {
        m_total = condition.total->duration().micros;
    }
}

bool SequenceFinder::find(std::span<const Event> events, const Bounds& window)
{
    // What is right without its narrower demands is looked for first: most people have not even that.
    return simple(events, window) && (m_isSimple || search(events, window) != kNone);
}

bool SequenceFinder::simple(std::span<const Event> events, const Bounds& window)
{
    m_latest.assign(m_done.size(), INT64_MIN);
    for (const Event& event : events) {
        if (event.time < window.from || event.time >= window.to || event.fits == 0) {
            continue;
        }
        for (std::size_t k = m_done.size(); k-- > 1;) { // from the end: an event is one step of a chain
            if ((event.fits & m_done[k].step) != 0 && m_latest[k - 1] != INT64_MIN) {
                m_latest[k] = m_latest[k - 1];
                if (k + 1 == m_done.size() && (m_total == INT64_MAX || event.time - m_latest[k] <= m_total)) {
                    return true;
                }
            }
        }
        if ((event.fits & m_done.front().step) != 0) {
            m_latest.front() = event.time;
            if (m_done.size() == 1) {
                return true;
            }
        }
    }
    return false;
}

std::size_t SequenceFinder::search(std::span<const Event> events, const Bounds& window)
{
    std::vector<Alive> alive(m_done.size());
    for (Alive& step : alive) {
        step.begin(m_total != INT64_MAX);
    }
    m_pool.clear();
    std::vector<std::pair<std::size_t, std::size_t>> reached; // step, candidate
    for (std::size_t i = 0; i < events.size(); ++i) {
        const Event& event = events[i];
        if (event.fits == 0) {
            continue;
        }
        reached.clear();
        if (event.time >= window.from && event.time < window.to) {
            for (std::size_t k = 0; k < m_done.size(); ++k) {
                if ((event.fits & m_done[k].step) == 0) {
                    continue;
                }
                Candidate next{i, event.time, event.time, m_pool.size()};
                if (k > 0) {
                    if (m_done[k].within != INT64_MAX) {
                        alive[k - 1].dropBefore(event.time - m_done[k].within, m_pool);
                    }
                    if (alive[k - 1].empty()) {
                        continue;
                    }
                    next.previous = alive[k - 1].latest();
                    next.start = m_pool[next.previous].start;
                }
                if (m_total == INT64_MAX || event.time - next.start <= m_total) {
                    reached.emplace_back(k, m_pool.size());
                    m_pool.push_back(next);
                }
            }
        }
        // What this event forbids ends what went before it, and not what it has just reached.
        const auto forbid = [&](Alive& step, const std::vector<Forbidden>& forbidden) {
            for (const Forbidden& each : forbidden) {
                if ((event.fits & each.step) != 0) {
                    step.dropFrom(each.within == INT64_MAX ? INT64_MIN : event.time - each.within, m_pool);
                }
            }
        };
        for (std::size_t k = 1; k < m_done.size(); ++k) {
            forbid(alive[k - 1], m_done[k].forbidden);
        }
        forbid(alive.back(), m_after);
        for (const auto& [step, candidate] : reached) {
            alive[step].add(candidate, m_pool);
        }
        if (m_after.empty() && !alive.back().empty()) {
            return alive.back().oldest();
        }
    }
    if (alive.back().empty()) {
        return kNone;
    }
    const std::size_t last = alive.back().oldest(); // the one whose time afterwards has passed first
    const bool passed = std::all_of(m_after.begin(), m_after.end(), [&](const Forbidden& each) {
        return each.within == INT64_MAX || m_asOf - m_pool[last].time >= each.within;
    });
    return passed ? last : kNone;
}

std::vector<std::size_t> SequenceFinder::chain(std::span<const Event> events, const Bounds& window)
{
    std::vector<std::size_t> chain;
    std::size_t at = search(events, window);
    while (at != kNone) {
        chain.push_back(m_pool[at].event);
        at = m_pool[at].previous == at ? kNone : m_pool[at].previous;
    }
    std::reverse(chain.begin(), chain.end());
    return chain;
}

} // namespace weir::audience
