#include "core/audience/evaluator.h"

#include "core/audience/event_rows.h"
#include "core/audience/people_rows.h"
#include "core/audience/row_logic.h"
#include "core/base/json_form.h"

#include <type_traits>

namespace weir::audience {
namespace {

constexpr std::size_t kCachedRows = 256; ///< 64 MB at a million people.

/// Does time alone change whom the row matches?
bool movesWithTime(const Condition& condition)
{
    if (const auto* trait = std::get_if<TraitCondition>(&condition)) {
        return isRelative(trait->is);
    }
    if (const auto* related = std::get_if<RelatedCondition>(&condition)) {
        return isRelative(related->where);
    }
    const bool still = std::holds_alternative<IdentifierCondition>(condition) ||
                       std::holds_alternative<PredictionCondition>(condition) ||
                       std::holds_alternative<RankCondition>(condition) ||
                       std::holds_alternative<SampleCondition>(condition);
    return !still;
}

/// The canonical text of a row without its switch, and of what else decides, for the cache of row results.
std::string keyOf(const Row& row, Instant asOf, const EvaluateOptions& options)
{
    Definition single;
    single.include.rows.push_back({row.condition, false});
    std::string key = compactJson(toJson(single));
    if (movesWithTime(row.condition)) {
        key += std::to_string(asOf.micros);
    }
    if (const auto* consent = std::get_if<ConsentCondition>(&row.condition)) {
        const auto validity = options.consentValidity.find(consent->purpose);
        key += validity == options.consentValidity.end() ? "" : 'v' + std::to_string(validity->second.micros);
    }
    return key;
}

} // namespace

struct Evaluator::State
{
    explicit State(const store::Reader& reader) : people(reader), tables(people) {}

    PeopleColumns people;
    EventTables tables;
    std::map<std::string, Matches> rows;
    std::size_t computed = 0;

    const EvaluateOptions* options = nullptr;
    const RunContext* context = nullptr;
    Instant asOf;
    Evaluation* out = nullptr;

    [[nodiscard]] Result<Matches> compute(const Condition& condition)
    {
        return std::visit(
            [&]<class C>(const C& each) -> Result<Matches> {
                if constexpr (std::is_same_v<C, Group>) {
                    return Matches{ProfileSet(people.universe()), ProfileSet(people.universe())};
                } else if constexpr (requires(EventRows & rows) { rows.judge(each); }) {
                    return EventRows(tables, asOf, *context).judge(each);
                } else {
                    return PeopleRows(people, *options, asOf).judge(each);
                }
            },
            condition);
    }

    [[nodiscard]] Result<Matches> row(const Row& row, const std::string& path)
    {
        if (const auto* group = std::get_if<Group>(&row.condition)) {
            return evaluateGroup(*group, path);
        }
        if (context->stopped()) {
            return cancelled();
        }
        // Another audience's members may change while the snapshot stands: never from the cache.
        const bool cacheable = !std::holds_alternative<AudienceCondition>(row.condition);
        const std::string key = keyOf(row, asOf, *options);
        if (const auto found = rows.find(key); cacheable && found != rows.end()) {
            return found->second;
        }
        ++computed;
        auto matches = compute(row.condition);
        if (!matches) {
            return std::move(matches).error().at(atKey(path));
        }
        if (cacheable) {
            if (rows.size() >= kCachedRows) {
                rows.clear();
            }
            rows.emplace(key, *matches);
        }
        return matches;
    }

    /// Kleene's three-valued logic over sets, with the counts of each row on the way.
    [[nodiscard]] Result<Matches> evaluateGroup(const Group& group, const std::string& path)
    {
        const std::size_t own = out->counts.size();
        out->counts.push_back({path, 0, 0, 0});
        const bool any = group.match == Group::Match::Any;
        ProfileSet yes = any ? ProfileSet(people.universe()) : people.living();
        ProfileSet possible = yes; ///< Yes or unknown.
        for (std::size_t i = 0; i < group.rows.size(); ++i) {
            if (!isActive(group.rows[i])) {
                continue;
            }
            const std::string rowPath = path + "/rows/" + std::to_string(i);
            const bool nested = std::holds_alternative<Group>(group.rows[i].condition);
            const std::size_t slot = out->counts.size();
            if (!nested) {
                out->counts.push_back({rowPath, 0, 0, 0});
            }
            WEIR_ASSIGN_OR_RETURN(const Matches matches, row(group.rows[i], rowPath));
            ProfileSet either = matches.yes;
            either |= matches.unknown;
            switch (group.match) {
            case Group::Match::All:
                yes &= matches.yes;
                possible &= either;
                break;
            case Group::Match::Any:
                yes |= matches.yes;
                possible |= either;
                break;
            case Group::Match::None:
                yes -= either;
                possible -= matches.yes;
                break;
            }
            out->counts[slot].matching = matches.yes.count();
            out->counts[slot].unknown = matches.unknown.count();
            out->counts[slot].remaining = yes.count();
        }
        possible -= yes;
        Matches result{std::move(yes), std::move(possible)};
        RowCount& count = out->counts[own];
        count.matching = result.yes.count();
        count.unknown = result.unknown.count();
        count.remaining = count.matching;
        return result;
    }
};

Evaluator::Evaluator(const store::Reader& reader) : m_state(std::make_unique<State>(reader)) {}

Evaluator::~Evaluator() = default;
Evaluator::Evaluator(Evaluator&&) noexcept = default;
Evaluator& Evaluator::operator=(Evaluator&&) noexcept = default;

Result<Evaluation> Evaluator::evaluate(const Definition& definition, const EvaluateOptions& options,
                                       const RunContext& context)
{
    State& state = *m_state;
    WEIR_RETURN_IF_ERROR(state.people.load());
    Evaluation evaluation;
    state.options = &options;
    state.context = &context;
    state.asOf = definition.asOf.value_or(options.asOf);
    state.out = &evaluation;
    WEIR_ASSIGN_OR_RETURN(Matches include, state.evaluateGroup(definition.include, "/include"));
    evaluation.people = state.people.living().count();
    evaluation.members = isActive(definition.include) ? std::move(include.yes) : state.people.living();
    if (isActive(definition.exclude)) {
        WEIR_ASSIGN_OR_RETURN(const Matches exclude, state.evaluateGroup(definition.exclude, "/exclude"));
        evaluation.members -= exclude.yes;
    }
    PeopleRows people(state.people, options, state.asOf);
    if (definition.cap) {
        auto left = people.limit(*definition.cap, evaluation.members);
        if (!left) {
            return std::move(left).error().at(atKey("/cap"));
        }
        evaluation.members = *std::move(left);
    }
    if (definition.split) {
        evaluation.groups = people.parts(*definition.split, evaluation.members);
    }
    return evaluation;
}

std::size_t Evaluator::computedRows() const
{
    return m_state->computed;
}

Result<Evaluation> evaluate(const Definition& definition, Instant asOf, const store::Reader& reader,
                            const RunContext& context)
{
    Evaluator evaluator(reader);
    EvaluateOptions options;
    options.asOf = asOf;
    return evaluator.evaluate(definition, options, context);
}

} // namespace weir::audience
