#pragma once

#include "core/audience/event_tables.h"
#include "core/audience/sequence.h"

namespace weir::audience {

/// The bounds of a window for each person.
class WindowBounds
{
public:
    [[nodiscard]] static Result<WindowBounds> make(const Window& window, Instant asOf, PeopleColumns& people);
    /// Has the person the date that a window Around needs?
    [[nodiscard]] bool known(std::uint32_t index) const { return !m_anchors || (*m_anchors)[index] != INT64_MIN; }
    [[nodiscard]] Bounds of(std::uint32_t index) const
    {
        return m_anchors ? boundsAround(*m_window, Instant{(*m_anchors)[index]}, m_asOf) : m_bounds;
    }
    /// The same for all?
    [[nodiscard]] bool isFixed() const { return m_anchors == nullptr; }

private:
    const Window* m_window = nullptr;
    Instant m_asOf;
    Bounds m_bounds{};
    const std::vector<std::int64_t>* m_anchors = nullptr;
};

/// The events that a sequence is about, sorted.
[[nodiscard]] std::vector<std::string> namesOf(const SequenceCondition& condition);

/// Judges conditions over events; see the docstrings of the conditions in definition.h.
class EventRows
{
public:
    EventRows(EventTables& tables, Instant asOf, const RunContext& context)
        : m_tables(&tables), m_people(&tables.people()), m_asOf(asOf), m_context(&context)
    {}

    [[nodiscard]] Result<Matches> judge(const EventCondition& condition);
    [[nodiscard]] Result<Matches> judge(const AggregateCondition& condition);
    [[nodiscard]] Result<Matches> judge(const OccurrenceCondition& condition);
    [[nodiscard]] Result<Matches> judge(const SequenceCondition& condition);
    [[nodiscard]] Result<Matches> judge(const LifecycleCondition& condition);

    /// The figure of each person, NULL where there is none; `nothing` is 1 where no event has an amount.
    struct Figures
    {
        store::TypedColumn values;
        std::vector<std::uint8_t> nothing;
    };
    [[nodiscard]] Result<Figures> figures(const AggregateCondition& condition);

    /// Rows of the table of `names` that lie in the window and are as `where` says, of one person.
    [[nodiscard]] Result<std::vector<std::uint32_t>> rowsOf(const EventSet& of, std::uint32_t index);
    /// Events of one chain of a sequence that matches, as rows of the table of its names; empty: none does.
    [[nodiscard]] Result<std::vector<std::uint32_t>> chainOf(const SequenceCondition& condition, std::uint32_t index);

private:
    EventTables* m_tables;
    PeopleColumns* m_people;
    Instant m_asOf;
    const RunContext* m_context;
};

} // namespace weir::audience
