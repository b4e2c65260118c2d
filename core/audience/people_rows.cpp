#include "core/audience/people_rows.h"

#include "core/audience/consent_states.h"
#include "core/audience/row_logic.h"

#include <algorithm>
#include <bit>

namespace weir::audience {
namespace {

/// A value as a whole number that sorts as it does.
std::uint64_t sortable(std::int64_t value)
{
    return static_cast<std::uint64_t>(value) ^ (std::uint64_t{1} << 63);
}

std::uint64_t sortable(double value)
{
    const auto bits = std::bit_cast<std::uint64_t>(value == 0 ? 0.0 : value); // -0 is 0
    return (bits >> 63) != 0 ? ~bits : bits | (std::uint64_t{1} << 63);
}

struct Ranked
{
    std::uint64_t key;
    std::uint32_t index;
    friend auto operator<=>(const Ranked&, const Ranked&) = default;
};

ProfileSet firstOf(std::vector<Ranked>& all, std::uint32_t universe, std::int64_t count)
{
    const std::size_t wanted =
        std::min<std::size_t>(all.size(), static_cast<std::size_t>(std::max<std::int64_t>(count, 0)));
    std::nth_element(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(wanted), all.end());
    ProfileSet first(universe);
    for (std::size_t i = 0; i < wanted; ++i) {
        first.insert(all[i].index);
    }
    return first;
}

std::size_t countValues(const store::TypedColumn& column, const ProfileSet& among)
{
    std::size_t count = 0;
    among.forEach([&](std::uint32_t i) { count += column.isNull(i) ? 0 : 1; });
    return count;
}

} // namespace

ProfileSet firstByValue(const store::TypedColumn& column, const ProfileSet& among, bool lowest, std::int64_t count)
{
    const bool isDouble = column.kind == TypeKind::Number || column.kind == TypeKind::Decimal;
    std::vector<Ranked> all;
    all.reserve(column.size());
    among.forEach([&](std::uint32_t i) {
        if (!column.isNull(i)) {
            const std::uint64_t key = isDouble ? sortable(column.numbers[i]) : sortable(column.integers[i]);
            all.push_back({lowest ? key : ~key, i});
        }
    });
    return firstOf(all, among.universe(), count);
}

Result<Matches> PeopleRows::judge(const TraitCondition& condition)
{
    WEIR_ASSIGN_OR_RETURN(const store::TypedColumn* const column, m_people->trait(condition.trait));
    return m_people->compare(*column, condition.is, m_asOf);
}

Result<Matches> PeopleRows::judge(const IdentifierCondition& condition)
{
    WEIR_ASSIGN_OR_RETURN(const store::TypedColumn* const column, m_people->identifier(condition.type));
    return m_people->compare(*column, condition.is, m_asOf);
}

Result<Matches> PeopleRows::judge(const PredictionCondition& condition)
{
    return judge(onTrait(condition));
}

Result<Matches> PeopleRows::judge(const ConsentCondition& condition)
{
    const auto found = m_options->consentValidity.find(condition.purpose);
    const std::optional<Duration> validity =
        found == m_options->consentValidity.end() ? std::nullopt : std::optional(found->second);
    std::vector<ConsentStanding> all;
    if (m_people->only()) {
        WEIR_ASSIGN_OR_RETURN(std::vector<store::ConsentRecord> answers,
                              m_people->reader().consentsOf(*m_people->only()));
        std::erase_if(answers, [&](const store::ConsentRecord& answer) { return answer.purpose != condition.purpose; });
        all = {standingOf(answers, m_asOf, validity)};
    } else {
        WEIR_ASSIGN_OR_RETURN(all, standings(m_people->reader(), condition.purpose, m_asOf, validity));
    }
    return m_people->judge([&](std::uint32_t i) {
        const bool any =
            std::find(condition.standings.begin(), condition.standings.end(), all[i]) != condition.standings.end();
        return any ? Verdict::Yes : Verdict::No;
    });
}

Result<Matches> PeopleRows::judge(const AudienceCondition& condition)
{
    if (!m_options->members) {
        return Error(ErrorCode::Unsupported, "audience.reference.unavailable",
                     "The audience {audience} cannot be looked up here.", {{"audience", condition.audience}});
    }
    WEIR_ASSIGN_OR_RETURN(const ProfileSet members, m_options->members(condition.audience));
    return m_people->judge([&](std::uint32_t i) {
        return members.contains(m_people->profileAt(i)) == condition.in ? Verdict::Yes : Verdict::No;
    });
}

Result<Matches> PeopleRows::judge(const StateCondition& condition)
{
    WEIR_ASSIGN_OR_RETURN(const store::TypedColumn* const column, m_people->trait(condition.trait));
    WEIR_ASSIGN_OR_RETURN(const std::vector<std::int64_t>* const times, m_people->traitTimes(condition.trait));
    WEIR_ASSIGN_OR_RETURN(const Matcher matcher, Matcher::make(condition.is, column->kind, m_asOf));
    WEIR_ASSIGN_OR_RETURN(const std::vector<Verdict> verdicts, matcher.test(*column));
    const std::int64_t latest = (m_asOf - condition.length.duration()).micros;
    const bool wantsLong = condition.compare == StateCondition::Compare::AtLeast;
    return m_people->judge([&](std::uint32_t i) {
        if (i >= column->size() || column->isNull(i)) {
            return condition.is.includeUnknown ? Verdict::Yes : Verdict::Unknown;
        }
        const bool isLong = (*times)[i] <= latest;
        return verdicts[i] == Verdict::Yes && isLong == wantsLong ? Verdict::Yes : Verdict::No;
    });
}

Result<Matches> PeopleRows::judge(const RankCondition& condition)
{
    // Who is among the first is asked of everybody, also for one person.
    PeopleColumns everybody(m_people->reader());
    PeopleColumns& all = m_people->only() ? everybody : *m_people;
    WEIR_RETURN_IF_ERROR(all.load());
    WEIR_ASSIGN_OR_RETURN(const store::TypedColumn* const column, all.trait(condition.trait));
    const TypeKind kind = column->kind;
    if (kind != TypeKind::Integer && kind != TypeKind::Number && kind != TypeKind::Decimal && kind != TypeKind::Date &&
        kind != TypeKind::Instant) {
        return Error(ErrorCode::InvalidInput, "audience.rank.trait",
                     "{trait} is {type}: only numbers, dates and instants have a highest and a lowest value.",
                     {{"trait", condition.trait}, {"type", toText(DataType(kind))}});
    }
    const std::int64_t people =
        condition.percent ? shareOf(condition.amount, static_cast<std::int64_t>(countValues(*column, all.living())))
                          : static_cast<std::int64_t>(condition.amount);
    const ProfileSet first = firstByValue(*column, all.living(), condition.part == RankCondition::Part::Bottom, people);
    return m_people->judge([&](std::uint32_t i) {
        const std::uint32_t profile = m_people->profileAt(i);
        if (profile >= column->size() || column->isNull(profile)) {
            return condition.includeUnknown ? Verdict::Yes : Verdict::Unknown;
        }
        return first.contains(profile) ? Verdict::Yes : Verdict::No;
    });
}

Result<Matches> PeopleRows::judge(const SampleCondition& condition)
{
    const std::vector<std::uint64_t>& places = m_people->places(condition.salt);
    const std::uint64_t from = placeAt(condition.from);
    const std::uint64_t to = placeAt(condition.to);
    return m_people->judge(
        [&](std::uint32_t i) { return places[i] >= from && places[i] < to ? Verdict::Yes : Verdict::No; });
}

Result<Matches> PeopleRows::judge(const RelatedCondition& condition)
{
    std::vector<store::PropertyRequest> requests;
    for (const PropertyCondition& property : condition.where) {
        requests.push_back({property.property, kindFor(property.is)});
    }
    WEIR_ASSIGN_OR_RETURN(const store::ObjectColumns* const objects, m_people->objects(condition.type, requests));
    std::vector<std::uint8_t> fits(objects->count, 1);
    for (std::size_t i = 0; i < condition.where.size(); ++i) {
        WEIR_ASSIGN_OR_RETURN(const Matcher matcher, Matcher::make(condition.where[i].is, requests[i].kind, m_asOf));
        WEIR_ASSIGN_OR_RETURN(const std::vector<Verdict> verdicts, matcher.test(objects->properties[i]));
        for (std::size_t object = 0; object < fits.size(); ++object) {
            fits[object] &= static_cast<std::uint8_t>(verdicts[object] == Verdict::Yes);
        }
    }
    struct Count
    {
        std::int64_t all = 0;
        std::int64_t fitting = 0;
    };
    std::vector<Count> counts(m_people->universe());
    const store::Relation* last = nullptr;
    for (const store::Relation& relation : objects->byProfile) {
        if (!condition.role.empty() && objects->roles[relation.role] != condition.role) {
            continue;
        }
        const bool again = last && last->profile == relation.profile && last->object == relation.object;
        last = &relation;
        const std::uint32_t index = m_people->indexOf(relation.profile);
        if (!again && index < counts.size()) { // in two roles it is still one object
            ++counts[index].all;
            counts[index].fitting += fits[relation.object];
        }
    }
    using Compare = RelatedCondition::Compare;
    return m_people->judge([&](std::uint32_t i) {
        const Count& count = counts[i];
        bool holds = false;
        switch (condition.compare) {
        case Compare::AtLeast:
            holds = count.fitting >= condition.times;
            break;
        case Compare::Exactly:
            holds = count.fitting == condition.times;
            break;
        case Compare::AtMost:
            holds = count.fitting <= condition.times;
            break;
        case Compare::All:
            holds = count.all > 0 && count.fitting == count.all;
            break;
        case Compare::None:
            holds = count.fitting == 0;
            break;
        }
        return holds ? Verdict::Yes : Verdict::No;
    });
}

Result<ProfileSet> PeopleRows::limit(const Cap& cap, const ProfileSet& members)
{
    if (cap.trait.empty()) {
        const std::vector<std::uint64_t>& places = m_people->places(cap.salt);
        std::vector<Ranked> all;
        members.forEach([&](std::uint32_t i) { all.push_back({places[i], i}); });
        return firstOf(all, members.universe(), cap.people);
    }
    WEIR_ASSIGN_OR_RETURN(const store::TypedColumn* const column, m_people->trait(cap.trait));
    if (column->integers.empty() && column->numbers.empty() && countValues(*column, members) > 0) {
        return Error(ErrorCode::InvalidInput, "audience.rank.trait",
                     "{trait} is {type}: only numbers, dates and instants have a highest and a lowest value.",
                     {{"trait", cap.trait}, {"type", toText(DataType(column->kind))}});
    }
    ProfileSet first = firstByValue(*column, members, cap.lowest, cap.people);
    auto left = static_cast<std::int64_t>(first.count());
    members.forEach([&](std::uint32_t i) {
        if (left < cap.people && column->isNull(i)) {
            first.insert(i);
            ++left;
        }
    });
    return first;
}

std::vector<ProfileSet> PeopleRows::parts(const Split& split, const ProfileSet& members)
{
    const std::vector<std::uint64_t>& places = m_people->places(split.salt);
    std::vector<ProfileSet> parts;
    double share = 0;
    for (const Split::Part& part : split.parts) {
        const std::uint64_t from = placeAt(share);
        share += part.percent;
        const std::uint64_t to = placeAt(share);
        ProfileSet set(members.universe());
        members.forEach([&](std::uint32_t i) {
            if (places[i] >= from && places[i] < to) {
                set.insert(i);
            }
        });
        parts.push_back(std::move(set));
    }
    return parts;
}

} // namespace weir::audience
