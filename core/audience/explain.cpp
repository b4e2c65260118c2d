#include "core/audience/explain.h"

#include "core/audience/consent_states.h"
#include "core/audience/row_logic.h"
#include "core/base/json_form.h"

#include <algorithm>

namespace weir::audience {
namespace {

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
        : m_profile(profile), m_options(options), m_asOf(asOf), m_reader(reader), m_context(context)
    {}

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
                std::visit([&](const auto& condition) { return judge(condition, place); }, group.rows[i].condition);
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
    Result<Reason> judge(const Group& nested, const std::string& path) { return group(nested, path); }

    template <class C>
    Result<Reason> judge(const C&, const std::string&) const
    {
        return Error(ErrorCode::Unsupported, "audience.condition.unavailable",
                     "This condition cannot be evaluated here.");
    }

    Result<Reason> compare(Reason::Kind kind, const std::string& subject, const store::TypedColumn& cell,
                           const Comparison& is) const
    {
        WEIR_ASSIGN_OR_RETURN(const Matcher matcher, Matcher::make(is, cell.kind, m_asOf));
        WEIR_ASSIGN_OR_RETURN(const std::vector<Verdict> verdicts, matcher.test(cell));
        Reason reason;
        reason.kind = kind;
        reason.subject = subject;
        reason.verdict = verdicts.front();
        reason.found = cell.value(0);
        return reason;
    }

    Result<Reason> judge(const TraitCondition& condition, const std::string&) const
    {
        WEIR_ASSIGN_OR_RETURN(const store::TypedColumn cell, m_reader.traitCell(condition.trait, m_profile));
        return compare(Reason::Kind::Trait, condition.trait, cell, condition.is);
    }

    Result<Reason> judge(const PredictionCondition& condition, const std::string& path) const
    {
        return judge(onTrait(condition), path);
    }

    Result<Reason> judge(const IdentifierCondition& condition, const std::string&) const
    {
        WEIR_ASSIGN_OR_RETURN(const std::vector<store::IdentifierRecord> all, m_reader.identifiersOf(m_profile));
        const store::IdentifierRecord* last = nullptr; // ties as in Reader::identifierColumn
        for (const store::IdentifierRecord& each : all) {
            const bool later = last && (each.lastSeen > last->lastSeen ||
                                        (each.lastSeen == last->lastSeen && each.value < last->value));
            last = each.type == condition.type && (!last || later) ? &each : last;
        }
        store::TypedColumn cell;
        cell.kind = TypeKind::Text;
        cell.codes = {0};
        cell.valid = {static_cast<std::uint8_t>(last ? 1 : 0)};
        if (last) {
            cell.dictionary.push_back(last->value);
        }
        return compare(Reason::Kind::Identifier, condition.type, cell, condition.is);
    }

    Result<Reason> judge(const EventCondition& condition, const std::string&) const
    {
        store::EventFilter filter;
        filter.names.push_back(condition.event);
        filter.profile = m_profile;
        std::vector<store::PropertyRequest> requests;
        for (const PropertyCondition& property : condition.where) {
            requests.push_back({property.property, kindFor(property.is)});
        }
        WEIR_ASSIGN_OR_RETURN(const store::EventChunk events, m_reader.events(filter, requests, m_context));
        std::vector<std::uint8_t> counts(events.size(), 1);
        for (std::size_t i = 0; i < condition.where.size(); ++i) {
            WEIR_ASSIGN_OR_RETURN(const Matcher matcher,
                                  Matcher::make(condition.where[i].is, requests[i].kind, m_asOf));
            WEIR_ASSIGN_OR_RETURN(const std::vector<Verdict> verdicts, matcher.test(events.properties[i]));
            for (std::size_t row = 0; row < counts.size(); ++row) {
                counts[row] = counts[row] != 0 && verdicts[row] == Verdict::Yes ? 1 : 0;
            }
        }
        Reason reason;
        reason.kind = Reason::Kind::Event;
        reason.subject = condition.event;
        const Bounds bounds = boundsOf(condition.window, m_asOf);
        std::int64_t count = 0;
        for (std::size_t row = 0; row < counts.size(); ++row) {
            const std::int64_t time = events.times[row];
            if (counts[row] != 0 && time >= bounds.from && time < bounds.to) {
                ++count;
                reason.newest = std::max(reason.newest.value_or(Instant{time}), Instant{time});
            }
        }
        reason.found = Value(count);
        reason.verdict = compares(condition, count) ? Verdict::Yes : Verdict::No;
        if (count == 0 && reason.verdict == Verdict::Yes) {
            WEIR_ASSIGN_OR_RETURN(const store::ProfileRecord known, m_reader.profile(m_profile));
            const std::int64_t firstSeen = known.firstSeen ? known.firstSeen->micros : INT64_MIN;
            reason.verdict = absenceCounts(condition, bounds, firstSeen, m_asOf) ? Verdict::Yes : Verdict::Unknown;
        }
        return reason;
    }

    Result<Reason> judge(const ConsentCondition& condition, const std::string&) const
    {
        WEIR_ASSIGN_OR_RETURN(std::vector<store::ConsentRecord> answers, m_reader.consentsOf(m_profile));
        std::erase_if(answers, [&](const store::ConsentRecord& answer) { return answer.purpose != condition.purpose; });
        const auto validity = m_options.consentValidity.find(condition.purpose);
        Reason reason;
        reason.kind = Reason::Kind::Consent;
        reason.subject = condition.purpose;
        reason.standing =
            standingOf(answers, m_asOf,
                       validity == m_options.consentValidity.end() ? std::nullopt : std::optional(validity->second));
        const bool any = std::find(condition.standings.begin(), condition.standings.end(), reason.standing) !=
                         condition.standings.end();
        reason.verdict = any ? Verdict::Yes : Verdict::No;
        return reason;
    }

    Result<Reason> judge(const AudienceCondition& condition, const std::string&) const
    {
        if (!m_options.members) {
            return Error(ErrorCode::Unsupported, "audience.reference.unavailable",
                         "The audience {audience} cannot be looked up here.", {{"audience", condition.audience}});
        }
        WEIR_ASSIGN_OR_RETURN(const ProfileSet members, m_options.members(condition.audience));
        Reason reason;
        reason.kind = Reason::Kind::Audience;
        reason.subject = condition.audience;
        reason.found = Value(members.contains(m_profile));
        reason.verdict = members.contains(m_profile) == condition.in ? Verdict::Yes : Verdict::No;
        return reason;
    }

    std::uint32_t m_profile;
    const EvaluateOptions& m_options;
    Instant m_asOf;
    const store::Reader& m_reader;
    const RunContext& m_context;
};

} // namespace

Result<Explanation> explain(const Definition& definition, std::uint32_t profile, const EvaluateOptions& options,
                            const store::Reader& reader, const RunContext& context)
{
    Explanation explanation;
    explanation.asOf = definition.asOf.value_or(options.asOf);
    Judge judge(profile, options, explanation.asOf, reader, context);
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
