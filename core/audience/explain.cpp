#include "core/audience/explain.h"

#include "core/audience/consent_states.h"
#include "core/audience/event_rows.h"
#include "core/audience/people_rows.h"
#include "core/audience/row_logic.h"
#include "core/base/json_form.h"

#include <algorithm>

namespace weir::audience {
namespace {

constexpr std::size_t kShownTimes = 20;

/// Kleene's three-valued logic over the rows of a group; `judge` says what each of them is.
template <class Judge>
Verdict verdictOf(const Reason& group, const Judge& judge)
{
    bool yes = false;
    bool no = false;
    bool unknown = false;
    for (const Reason& row : group.below) {
        const Verdict verdict = judge(row);
        yes = yes || verdict == Verdict::Yes;
        no = no || verdict == Verdict::No;
        unknown = unknown || verdict == Verdict::Unknown;
    }
    switch (group.match) {
    case Group::Match::All:
        return no ? Verdict::No : unknown ? Verdict::Unknown : Verdict::Yes;
    case Group::Match::Any:
        return yes ? Verdict::Yes : unknown ? Verdict::Unknown : Verdict::No;
    case Group::Match::None:
        break;
    }
    return yes ? Verdict::No : unknown ? Verdict::Unknown : Verdict::Yes;
}

/// What `reason` would say if the row `other` said `instead`.
Verdict judged(const Reason& reason, const Reason* other, Verdict instead)
{
    if (&reason == other) {
        return instead;
    }
    if (reason.kind != Reason::Kind::Group) {
        return reason.verdict;
    }
    return verdictOf(reason, [&](const Reason& row) { return judged(row, other, instead); });
}

bool isMember(const Explanation& explanation, const Reason* other, Verdict instead)
{
    const bool included = !explanation.include || judged(*explanation.include, other, instead) == Verdict::Yes;
    return included && !(explanation.exclude && judged(*explanation.exclude, other, instead) == Verdict::Yes);
}

void markTurns(const Explanation& explanation, Reason& reason)
{
    if (reason.kind != Reason::Kind::Group) {
        reason.turns = isMember(explanation, &reason, Verdict::Yes) != explanation.member ||
                       isMember(explanation, &reason, Verdict::No) != explanation.member;
    }
    for (Reason& row : reason.below) {
        markTurns(explanation, row);
    }
}

class Judge
{
public:
    Judge(std::uint32_t profile, const EvaluateOptions& options, Instant asOf, const store::Reader& reader,
          const RunContext& context)
        : m_options(options), m_asOf(asOf), m_context(context), m_person(reader, profile), m_tables(m_person),
          m_events(m_tables, asOf, context), m_people(m_person, options, asOf)
    {}
    [[nodiscard]] Status load() { return m_person.load(); }

    Result<Reason> group(const Group& group, const std::string& path)
    {
        Reason reason;
        reason.path = path;
        reason.match = group.match;
        for (std::size_t i = 0; i < group.rows.size(); ++i) {
            if (!isActive(group.rows[i])) {
                continue;
            }
            if (m_context.stopped()) {
                return cancelled();
            }
            const std::string place = path + "/rows/" + std::to_string(i);
            auto row =
                std::visit([&](const auto& condition) { return reasonOf(condition, place); }, group.rows[i].condition);
            if (!row) {
                return std::move(row).error().at(atKey(place));
            }
            if (row->kind != Reason::Kind::Group) {
                row->path = place;
                row->text = describe(group.rows[i]);
            }
            reason.below.push_back(*std::move(row));
        }
        reason.verdict = verdictOf(reason, [](const Reason& row) { return row.verdict; });
        return reason;
    }

private:
    Result<Reason> reasonOf(const Group& nested, const std::string& path) { return group(nested, path); }

    /// The verdict that the Evaluator would give, and what it rests on.
    template <class C>
    Result<Reason> reasonOf(const C& condition, const std::string&)
    {
        Reason reason;
        Result<Matches> matches = [&] {
            if constexpr (requires { m_events.judge(condition); }) {
                return m_events.judge(condition);
            } else {
                return m_people.judge(condition);
            }
        }();
        if (!matches) {
            return std::move(matches).error();
        }
        reason.verdict = matches->yes.contains(0)       ? Verdict::Yes
                         : matches->unknown.contains(0) ? Verdict::Unknown
                                                        : Verdict::No;
        WEIR_RETURN_IF_ERROR(tell(condition, reason));
        return reason;
    }

    Status tellTrait(const std::string& trait, Reason& reason)
    {
        reason.kind = Reason::Kind::Trait;
        reason.subject = trait;
        WEIR_ASSIGN_OR_RETURN(const store::TypedColumn* const cell, m_person.trait(trait));
        reason.found = cell->value(0);
        return {};
    }
    Status tell(const TraitCondition& condition, Reason& reason) { return tellTrait(condition.trait, reason); }
    Status tell(const RankCondition& condition, Reason& reason) { return tellTrait(condition.trait, reason); }
    Status tell(const PredictionCondition& condition, Reason& reason)
    {
        return tellTrait(onTrait(condition).trait, reason);
    }
    Status tell(const StateCondition& condition, Reason& reason)
    {
        WEIR_ASSIGN_OR_RETURN(const std::vector<std::int64_t>* const times, m_person.traitTimes(condition.trait));
        if (times->front() != INT64_MAX) {
            reason.newest = Instant{times->front()};
        }
        return tellTrait(condition.trait, reason);
    }

    Status tell(const IdentifierCondition& condition, Reason& reason)
    {
        reason.kind = Reason::Kind::Identifier;
        reason.subject = condition.type;
        WEIR_ASSIGN_OR_RETURN(const store::TypedColumn* const cell, m_person.identifier(condition.type));
        reason.found = cell->value(0);
        return {};
    }

    /// The events that count, the newest first.
    Status tellEvents(const std::vector<std::string>& names, const std::vector<std::uint32_t>& rows, Reason& reason)
    {
        reason.kind = Reason::Kind::Event;
        WEIR_ASSIGN_OR_RETURN(const EventTable* const table, m_tables.of(names, {}, m_context));
        reason.found = Value(static_cast<std::int64_t>(rows.size()));
        for (auto row = rows.rbegin(); row != rows.rend() && reason.times.size() < kShownTimes; ++row) {
            reason.times.push_back(Instant{table->times[*row]});
        }
        if (!reason.times.empty()) {
            reason.newest = reason.times.front();
        }
        return {};
    }
    Status tellSet(const EventSet& of, Reason& reason)
    {
        reason.subject = of.event;
        WEIR_ASSIGN_OR_RETURN(const std::vector<std::uint32_t> rows, m_events.rowsOf(of, 0));
        return tellEvents({of.event}, rows, reason);
    }
    Status tell(const EventCondition& condition, Reason& reason)
    {
        return tellSet({condition.event, condition.window, condition.where}, reason);
    }
    Status tell(const LifecycleCondition& condition, Reason& reason)
    {
        return tellSet({condition.event, {}, condition.where}, reason);
    }
    Status tell(const OccurrenceCondition& condition, Reason& reason) { return tellSet(condition.of, reason); }
    Status tell(const AggregateCondition& condition, Reason& reason)
    {
        WEIR_RETURN_IF_ERROR(tellSet(condition.of, reason));
        WEIR_ASSIGN_OR_RETURN(const EventRows::Figures figures, m_events.figures(condition));
        reason.kind = Reason::Kind::Figure;
        reason.found = figures.values.value(0);
        return {};
    }
    Status tell(const SequenceCondition& condition, Reason& reason)
    {
        WEIR_ASSIGN_OR_RETURN(const std::vector<std::uint32_t> rows, m_events.chainOf(condition, 0));
        reason.subject = condition.steps.front().event;
        return tellEvents(namesOf(condition), rows, reason);
    }

    Status tell(const ConsentCondition& condition, Reason& reason)
    {
        WEIR_ASSIGN_OR_RETURN(std::vector<store::ConsentRecord> answers,
                              m_person.reader().consentsOf(m_person.profileAt(0)));
        std::erase_if(answers, [&](const store::ConsentRecord& answer) { return answer.purpose != condition.purpose; });
        const auto validity = m_options.consentValidity.find(condition.purpose);
        reason.kind = Reason::Kind::Consent;
        reason.subject = condition.purpose;
        reason.standing =
            standingOf(answers, m_asOf,
                       validity == m_options.consentValidity.end() ? std::nullopt : std::optional(validity->second));
        return {};
    }

    Status tell(const AudienceCondition& condition, Reason& reason) const
    {
        reason.kind = Reason::Kind::Audience;
        reason.subject = condition.audience;
        reason.found = Value((reason.verdict == Verdict::Yes) == condition.in);
        return {};
    }
    Status tell(const SampleCondition& condition, Reason& reason) const
    {
        reason.kind = Reason::Kind::Sample;
        reason.subject = condition.salt;
        return {};
    }
    Status tell(const RelatedCondition& condition, Reason& reason) const
    {
        reason.kind = Reason::Kind::Related;
        reason.subject = condition.type;
        return {};
    }

    const EvaluateOptions& m_options;
    Instant m_asOf;
    const RunContext& m_context;
    PeopleColumns m_person;
    EventTables m_tables;
    EventRows m_events;
    PeopleRows m_people;
};

} // namespace

Result<Explanation> explain(const Definition& definition, std::uint32_t profile, const EvaluateOptions& options,
                            const store::Reader& reader, const RunContext& context)
{
    Explanation explanation;
    explanation.asOf = definition.asOf.value_or(options.asOf);
    Judge judge(profile, options, explanation.asOf, reader, context);
    WEIR_RETURN_IF_ERROR(judge.load());
    if (isActive(definition.include)) {
        WEIR_ASSIGN_OR_RETURN(explanation.include, judge.group(definition.include, "/include"));
    }
    if (isActive(definition.exclude)) {
        WEIR_ASSIGN_OR_RETURN(explanation.exclude, judge.group(definition.exclude, "/exclude"));
    }
    explanation.member = isMember(explanation, nullptr, Verdict::No);
    for (std::optional<Reason>* side : {&explanation.include, &explanation.exclude}) {
        if (*side) {
            markTurns(explanation, **side);
        }
    }
    return explanation;
}

} // namespace weir::audience
