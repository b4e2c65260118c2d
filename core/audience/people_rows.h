#pragma once

#include "core/audience/evaluator.h"
#include "core/audience/people_columns.h"

namespace weir::audience {

/// Judges conditions on what people are: traits, identifiers, answers, memberships, ranks, samples, objects.
class PeopleRows
{
public:
    PeopleRows(PeopleColumns& people, const EvaluateOptions& options, Instant asOf)
        : m_people(&people), m_options(&options), m_asOf(asOf)
    {}

    [[nodiscard]] Result<Matches> judge(const TraitCondition& condition);
    [[nodiscard]] Result<Matches> judge(const IdentifierCondition& condition);
    [[nodiscard]] Result<Matches> judge(const PredictionCondition& condition);
    [[nodiscard]] Result<Matches> judge(const ConsentCondition& condition);
    [[nodiscard]] Result<Matches> judge(const AudienceCondition& condition);
    [[nodiscard]] Result<Matches> judge(const StateCondition& condition);
    [[nodiscard]] Result<Matches> judge(const RankCondition& condition);
    [[nodiscard]] Result<Matches> judge(const SampleCondition& condition);
    [[nodiscard]] Result<Matches> judge(const RelatedCondition& condition);

    /// The members that a limit leaves.
    [[nodiscard]] Result<ProfileSet> limit(const Cap& cap, const ProfileSet& members);
    /// Members by part of a split.
    [[nodiscard]] std::vector<ProfileSet> parts(const Split& split, const ProfileSet& members);

private:
    PeopleColumns* m_people;
    const EvaluateOptions* m_options;
    Instant m_asOf;
};

/// The first `count` profiles of `among` with the highest or lowest values, equal ones by number; without a value none.
[[nodiscard]] ProfileSet firstByValue(const store::TypedColumn& column, const ProfileSet& among, bool lowest,
                                      std::int64_t count);

} // namespace weir::audience
