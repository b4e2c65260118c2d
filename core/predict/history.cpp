#include "core/predict/history.h"

#include "core/audience/comparison.h"

#include <algorithm>

namespace weir::predict {
namespace {

using Key = std::pair<std::uint32_t, std::int64_t>; ///< Profile and time.

/// Times of events on which all conditions hold, sorted, as often as they occurred.
Result<std::vector<Key>> targets(const store::Reader& reader, const Prediction& prediction,
                                 const store::EventFilter& all, Instant asOf, const RunContext& context)
{
    store::EventFilter filter = all;
    filter.names = {prediction.event};
    std::vector<store::PropertyRequest> requests;
    for (const audience::PropertyCondition& condition : prediction.where) {
        requests.push_back({condition.property, audience::kindFor(condition.is)});
    }
    WEIR_ASSIGN_OR_RETURN(const store::EventChunk chunk, reader.events(filter, requests, context));
    std::vector<std::uint8_t> holds(chunk.size(), 1);
    for (std::size_t i = 0; i < requests.size(); ++i) {
        WEIR_ASSIGN_OR_RETURN(const audience::Matcher matcher,
                              audience::Matcher::make(prediction.where[i].is, requests[i].kind, asOf));
        WEIR_ASSIGN_OR_RETURN(const std::vector<audience::Verdict> verdicts, matcher.test(chunk.properties[i]));
        for (std::size_t row = 0; row < holds.size(); ++row) {
            holds[row] = holds[row] != 0 && verdicts[row] == audience::Verdict::Yes ? 1 : 0;
        }
    }
    std::vector<Key> found;
    for (std::size_t row = 0; row < holds.size(); ++row) {
        if (holds[row] != 0) {
            found.emplace_back(chunk.profiles[row], chunk.times[row]);
        }
    }
    return found;
}

bool canLearnFrom(TypeKind kind)
{
    return kind == TypeKind::Boolean || kind == TypeKind::Integer || kind == TypeKind::Number ||
           kind == TypeKind::Decimal || kind == TypeKind::Text;
}

} // namespace

Instant dayOf(Instant now)
{
    std::int64_t days = now.micros / kDay;
    if (now.micros < days * kDay) {
        --days;
    }
    return Instant{days * kDay};
}

Result<History> History::read(const store::Reader& reader, const Prediction& prediction, Instant asOf,
                              std::optional<std::uint32_t> profile, const RunContext& context)
{
    History history;
    history.m_asOf = asOf;
    store::EventFilter filter;
    filter.profile = profile;
    // The oldest cut lies kMostCuts spans back; before it lies what is known of people there, at least one span.
    const std::int64_t reach =
        kMostCuts * prediction.days + std::max({kLookBack, prediction.activeDays, prediction.days});
    filter.from = Instant{asOf.micros - reach * kDay};
    filter.to = Instant{asOf.micros + 1};
    WEIR_ASSIGN_OR_RETURN(history.m_chunk, reader.events(filter, {}, context));
    WEIR_ASSIGN_OR_RETURN(const std::vector<store::DictionaryEntry> names, reader.eventNames());
    for (const store::DictionaryEntry& entry : names) {
        history.m_names.resize(std::max<std::size_t>(history.m_names.size(), entry.id + std::size_t{1}));
        history.m_names[entry.id] = entry.name;
    }
    const store::EventChunk& chunk = history.m_chunk;
    for (std::size_t row = 0; row < chunk.size(); ++row) {
        if (history.m_people.empty() || history.m_people.back().profile != chunk.profiles[row]) {
            history.m_people.push_back({chunk.profiles[row], row, row});
        }
        history.m_people.back().end = row + 1;
        history.m_first = std::min(history.m_first, chunk.times[row]);
    }
    history.m_target.assign(chunk.size(), 0);
    const auto target = history.idOf(prediction.event);
    if (target && prediction.where.empty()) {
        for (std::size_t row = 0; row < chunk.size(); ++row) {
            history.m_target[row] = chunk.names[row] == *target ? 1 : 0;
        }
    } else if (target) {
        // Both lists are by profile and time; of events at the same time it does not matter which one is the target.
        WEIR_ASSIGN_OR_RETURN(const std::vector<Key> found, targets(reader, prediction, filter, asOf, context));
        std::size_t next = 0;
        for (std::size_t row = 0; row < chunk.size() && next < found.size(); ++row) {
            if (chunk.names[row] == *target && found[next] == Key{chunk.profiles[row], chunk.times[row]}) {
                history.m_target[row] = 1;
                ++next;
            }
        }
    }
    return history;
}

Status History::readTraits(const store::Reader& reader, const std::vector<std::string>& names)
{
    WEIR_ASSIGN_OR_RETURN(const std::vector<store::TraitDefinition> known, reader.traits());
    for (const store::TraitDefinition& definition : known) {
        const bool wanted = std::find(names.begin(), names.end(), definition.name) != names.end();
        const TypeKind kind = definition.type.kind();
        if (!wanted || !canLearnFrom(kind)) {
            continue;
        }
        TraitHistory trait{definition.name, definition.type, {}, {}};
        WEIR_ASSIGN_OR_RETURN(
            trait.values,
            reader.traitColumn(definition.name, kind == TypeKind::Text ? TypeKind::Text : TypeKind::Number));
        WEIR_ASSIGN_OR_RETURN(trait.since, reader.traitTimes(definition.name));
        for (std::size_t profile = 0; profile < trait.since.size(); ++profile) {
            const bool readable = profile < trait.values.size() && !trait.values.isNull(profile);
            trait.since[profile] = readable ? trait.since[profile] : INT64_MAX;
        }
        m_traits.push_back(std::move(trait));
    }
    std::sort(m_traits.begin(), m_traits.end(),
              [](const TraitHistory& a, const TraitHistory& b) { return a.name < b.name; });
    return {};
}

void History::restrictTo(const audience::ProfileSet& people)
{
    std::erase_if(m_people, [&](const Stretch& person) { return !people.contains(person.profile); });
    m_first = INT64_MAX;
    for (const Stretch& person : m_people) {
        m_first = std::min(m_first, m_chunk.times[person.begin]);
    }
}

std::optional<std::uint32_t> History::idOf(const std::string& name) const
{
    const auto found = std::find(m_names.begin(), m_names.end(), name);
    return name.empty() || found == m_names.end() ? std::nullopt
                                                  : std::optional(static_cast<std::uint32_t>(found - m_names.begin()));
}

const TraitHistory* History::trait(const std::string& name) const
{
    const auto found =
        std::find_if(m_traits.begin(), m_traits.end(), [&](const TraitHistory& each) { return each.name == name; });
    return found == m_traits.end() ? nullptr : &*found;
}

} // namespace weir::predict
