#include "core/audience/evaluator.h"

#include "core/audience/comparison.h"
#include "core/audience/consent_states.h"
#include "core/audience/row_logic.h"
#include "core/base/json_form.h"

#include <algorithm>

namespace weir::audience {
namespace {

constexpr std::size_t kCachedRows = 256; ///< 64 MB at a million people.

Matches nobody(std::uint32_t universe)
{
    return {ProfileSet(universe), ProfileSet(universe)};
}

/// The canonical text of a row without its switch, for the cache of row results.
std::string keyOf(const Row& row, Instant asOf)
{
    Definition single;
    single.include.rows.push_back({row.condition, false});
    return std::to_string(asOf.micros) + compactJson(toJson(single));
}

} // namespace

struct Evaluator::State
{
    const store::Reader* reader;
    std::uint32_t universe = 0;
    bool loaded = false;
    ProfileSet living;
    std::vector<std::int64_t> firstSeen;
    std::map<std::string, store::EventChunk> events;        ///< By event name and requested properties.
    std::map<std::string, store::TypedColumn> traitColumns; ///< By "t" trait or "i" identifier type.
    std::map<std::string, Matches> rows;
    std::size_t computed = 0;

    const EvaluateOptions* options = nullptr;
    const RunContext* context = nullptr;
    Instant asOf;
    Evaluation* out = nullptr;

    [[nodiscard]] Status load()
    {
        if (loaded) {
            return {};
        }
        universe = reader->profileCount();
        WEIR_ASSIGN_OR_RETURN(store::ProfileColumns columns, reader->profiles());
        living = ProfileSet(universe);
        for (std::uint32_t profile = 0; profile < universe; ++profile) {
            if (columns.living[profile] != 0) {
                living.insert(profile);
            }
        }
        firstSeen = std::move(columns.firstSeen);
        loaded = true;
        return {};
    }

    [[nodiscard]] Matches fromVerdicts(const std::vector<Verdict>& verdicts) const
    {
        Matches matches = nobody(universe);
        const std::size_t rowsThere = std::min<std::size_t>(verdicts.size(), universe);
        for (std::size_t profile = 0; profile < rowsThere; ++profile) {
            if (verdicts[profile] == Verdict::Yes) {
                matches.yes.insert(static_cast<std::uint32_t>(profile));
            } else if (verdicts[profile] == Verdict::Unknown) {
                matches.unknown.insert(static_cast<std::uint32_t>(profile));
            }
        }
        matches.yes &= living;
        matches.unknown &= living;
        return matches;
    }

    [[nodiscard]] Result<Matches> compare(const store::TypedColumn& column, const Comparison& is) const
    {
        WEIR_ASSIGN_OR_RETURN(const Matcher matcher, Matcher::make(is, column.kind, asOf));
        WEIR_ASSIGN_OR_RETURN(const std::vector<Verdict> verdicts, matcher.test(column));
        return fromVerdicts(verdicts);
    }

    [[nodiscard]] Result<Matches> operator()(const TraitCondition& condition)
    {
        auto found = traitColumns.find('t' + condition.trait);
        if (found == traitColumns.end()) {
            WEIR_ASSIGN_OR_RETURN(store::TypedColumn column, reader->traitColumn(condition.trait));
            found = traitColumns.emplace('t' + condition.trait, std::move(column)).first;
        }
        return compare(found->second, condition.is);
    }

    [[nodiscard]] Result<Matches> operator()(const IdentifierCondition& condition)
    {
        auto found = traitColumns.find('i' + condition.type);
        if (found == traitColumns.end()) {
            WEIR_ASSIGN_OR_RETURN(store::TypedColumn column,
                                  reader->identifierColumn(condition.type, store::IdentifierPick::LastSeen));
            found = traitColumns.emplace('i' + condition.type, std::move(column)).first;
        }
        return compare(found->second, condition.is);
    }

    [[nodiscard]] Result<const store::EventChunk*> eventsOf(const EventCondition& condition)
    {
        std::vector<store::PropertyRequest> requests;
        std::string key = condition.event;
        for (const PropertyCondition& property : condition.where) {
            requests.push_back({property.property, kindFor(property.is)});
            key += '\x1f' + property.property + '\x1e' + toText(DataType(requests.back().kind));
        }
        auto found = events.find(key);
        if (found == events.end()) {
            store::EventFilter filter;
            filter.names.push_back(condition.event);
            WEIR_ASSIGN_OR_RETURN(store::EventChunk chunk, reader->events(filter, requests, *context));
            found = events.emplace(key, std::move(chunk)).first;
        }
        return &found->second;
    }

    [[nodiscard]] Result<Matches> operator()(const EventCondition& condition)
    {
        WEIR_ASSIGN_OR_RETURN(const store::EventChunk* const chunk, eventsOf(condition));
        std::vector<std::uint8_t> counts(chunk->size(), 1);
        for (std::size_t i = 0; i < condition.where.size(); ++i) {
            const Comparison& is = condition.where[i].is;
            WEIR_ASSIGN_OR_RETURN(const Matcher matcher, Matcher::make(is, kindFor(is), asOf));
            WEIR_ASSIGN_OR_RETURN(const std::vector<Verdict> verdicts, matcher.test(chunk->properties[i]));
            for (std::size_t row = 0; row < counts.size(); ++row) {
                counts[row] = counts[row] != 0 && verdicts[row] == Verdict::Yes ? 1 : 0;
            }
        }
        const Bounds bounds = boundsOf(condition.window, asOf);
        std::vector<std::uint32_t> perProfile(universe, 0);
        for (std::size_t row = 0; row < counts.size(); ++row) {
            const std::int64_t time = chunk->times[row];
            perProfile[chunk->profiles[row]] +=
                static_cast<std::uint32_t>(counts[row] != 0 && time >= bounds.from && time < bounds.to);
        }
        Matches matches = nobody(universe);
        const bool ofZero = compares(condition, 0);
        for (std::uint32_t profile = 0; profile < universe; ++profile) {
            if (perProfile[profile] != 0) {
                if (compares(condition, perProfile[profile])) {
                    matches.yes.insert(profile);
                }
            } else if (ofZero) {
                const bool known = absenceCounts(condition, bounds, firstSeen[profile], asOf);
                (known ? matches.yes : matches.unknown).insert(profile);
            }
        }
        matches.yes &= living;
        matches.unknown &= living;
        return matches;
    }

    [[nodiscard]] Result<Matches> operator()(const ConsentCondition& condition) const
    {
        const auto validity = options->consentValidity.find(condition.purpose);
        WEIR_ASSIGN_OR_RETURN(
            const std::vector<ConsentStanding> all,
            standings(*reader, condition.purpose, asOf,
                      validity == options->consentValidity.end() ? std::nullopt : std::optional(validity->second)));
        Matches matches = nobody(universe);
        for (std::uint32_t profile = 0; profile < universe; ++profile) {
            if (std::find(condition.standings.begin(), condition.standings.end(), all[profile]) !=
                condition.standings.end()) {
                matches.yes.insert(profile);
            }
        }
        matches.yes &= living;
        return matches;
    }

    [[nodiscard]] Result<Matches> operator()(const AudienceCondition& condition) const
    {
        if (!options->members) {
            return Error(ErrorCode::Unsupported, "audience.reference.unavailable",
                         "The audience {audience} cannot be looked up here.", {{"audience", condition.audience}});
        }
        WEIR_ASSIGN_OR_RETURN(const ProfileSet given, options->members(condition.audience));
        Matches matches = nobody(universe);
        given.forEach([&](std::uint32_t profile) {
            if (profile < universe) {
                matches.yes.insert(profile);
            }
        });
        matches.yes &= living;
        if (!condition.in) {
            ProfileSet others = living;
            others -= matches.yes;
            matches.yes = std::move(others);
        }
        return matches;
    }

    [[nodiscard]] Result<Matches> operator()(const PredictionCondition& condition)
    {
        return (*this)(onTrait(condition));
    }

    template <class C>
    [[nodiscard]] Result<Matches> operator()(const C&) const
    {
        return Error(ErrorCode::Unsupported, "audience.condition.unavailable",
                     "This condition cannot be evaluated here.");
    }

    [[nodiscard]] Result<Matches> operator()(const Group&) const { return nobody(universe); }

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
        const std::string key = keyOf(row, asOf);
        if (const auto found = rows.find(key); cacheable && found != rows.end()) {
            return found->second;
        }
        ++computed;
        auto matches = std::visit(*this, row.condition);
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
        ProfileSet yes = any ? ProfileSet(universe) : living;
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

Evaluator::Evaluator(const store::Reader& reader) : m_state(std::make_unique<State>())
{
    m_state->reader = &reader;
}

Evaluator::~Evaluator() = default;
Evaluator::Evaluator(Evaluator&&) noexcept = default;
Evaluator& Evaluator::operator=(Evaluator&&) noexcept = default;

Result<Evaluation> Evaluator::evaluate(const Definition& definition, const EvaluateOptions& options,
                                       const RunContext& context)
{
    State& state = *m_state;
    WEIR_RETURN_IF_ERROR(state.load());
    Evaluation evaluation;
    state.options = &options;
    state.context = &context;
    state.asOf = definition.asOf.value_or(options.asOf);
    state.out = &evaluation;
    WEIR_ASSIGN_OR_RETURN(Matches include, state.evaluateGroup(definition.include, "/include"));
    evaluation.people = state.living.count();
    evaluation.members = isActive(definition.include) ? std::move(include.yes) : state.living;
    if (isActive(definition.exclude)) {
        WEIR_ASSIGN_OR_RETURN(const Matches exclude, state.evaluateGroup(definition.exclude, "/exclude"));
        evaluation.members -= exclude.yes;
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
