#pragma once

#include "core/audience/definition.h"

#include <cstdint>
#include <span>
#include <vector>

namespace weir::audience {

/// Looks for the events of a sequence in the events of one person (of one value, for sequences of the same).
///
/// Exact: where nothing but order and total length is asked, the latest beginning that reaches each step is all that
/// matters; else every event that a step may have ended in is kept while it may go on. Each event enters and leaves the
/// lists of the steps once: O(events * steps), times a logarithm where both `within` and `total` are set.
class SequenceFinder
{
public:
    /// At most 64 steps.
    SequenceFinder(const SequenceCondition& condition, Instant asOf);

    /// One event: its time and the steps that it fits, one bit for each.
    struct Event
    {
        std::int64_t time;
        std::uint64_t fits;
    };
    /// Is the sequence among the events (in order, none after as-of)? Steps that were done lie in `window`.
    [[nodiscard]] bool find(std::span<const Event> events, const Bounds& window);
    /// Positions of one chain of events that matches; empty: none does.
    [[nodiscard]] std::vector<std::size_t> chain(std::span<const Event> events, const Bounds& window);

    /// Must the end of the time after the last step come before this matches, or can what happens yet end it?
    [[nodiscard]] bool isOpenEnded() const { return !m_after.empty(); }

private:
    struct Forbidden
    {
        std::uint64_t step;  ///< As a bit.
        std::int64_t within; ///< INT64_MAX: until the next step.
    };
    struct Done
    {
        std::uint64_t step;
        std::int64_t within;              ///< After the step before; INT64_MAX: any time.
        std::vector<Forbidden> forbidden; ///< Between the step before and this one.
    };
    struct Candidate
    {
        std::size_t event;
        std::int64_t time;
        std::int64_t start;   ///< Of the latest beginning that leads here.
        std::size_t previous; ///< Candidate; of the first step itself.
    };
    class Alive;

    [[nodiscard]] bool simple(std::span<const Event> events, const Bounds& window);
    /// The last candidate of a chain that matches, in m_pool; npos: none.
    [[nodiscard]] std::size_t search(std::span<const Event> events, const Bounds& window);

    std::vector<Done> m_done;
    std::vector<Forbidden> m_after; ///< What must not happen after the last step.
    std::int64_t m_total = INT64_MAX;
    std::int64_t m_asOf;
    bool m_isSimple = true;
    std::vector<std::int64_t> m_latest;
    std::vector<Candidate> m_pool;
};

} // namespace weir::audience
