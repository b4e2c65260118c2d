#include "core/audience/event_tables.h"

#include "core/audience/definition_json.h"
#include "core/base/json_form.h"

#include <algorithm>

namespace weir::audience {
namespace {

constexpr std::size_t kCachedMasks = 64; ///< A byte per event each.

std::string keyOf(const store::PropertyRequest& property)
{
    return property.name + '\n' + toText(DataType(property.kind));
}

/// Where each person's rows begin; rows of profiles that are not looked at would have no place, and there are none.
void fillBegins(EventTable& table, const std::vector<std::uint32_t>& profiles, const PeopleColumns& people)
{
    table.begins.assign(std::size_t{people.universe()} + 1, 0);
    for (const std::uint32_t profile : profiles) {
        ++table.begins[std::size_t{people.indexOf(profile)} + 1];
    }
    for (std::size_t i = 1; i < table.begins.size(); ++i) {
        table.begins[i] += table.begins[i - 1];
    }
}

Status fillNames(EventTable& table, const std::vector<std::uint32_t>& ids, const std::vector<std::string>& names,
                 const store::Reader& reader)
{
    if (names.size() < 2) {
        return {};
    }
    WEIR_ASSIGN_OR_RETURN(const std::vector<store::DictionaryEntry> known, reader.eventNames());
    std::vector<std::uint8_t> which;
    for (const store::DictionaryEntry& entry : known) {
        which.resize(std::max<std::size_t>(which.size(), std::size_t{entry.id} + 1), 0);
        const auto found = std::find(names.begin(), names.end(), entry.name);
        which[entry.id] = static_cast<std::uint8_t>(found == names.end() ? 0 : found - names.begin());
    }
    table.which.resize(ids.size());
    std::transform(ids.begin(), ids.end(), table.which.begin(), [&](std::uint32_t id) { return which[id]; });
    return {};
}

} // namespace

bool isRelative(const Comparison& is)
{
    return takesSpan(is.op);
}

bool isRelative(const std::vector<PropertyCondition>& where)
{
    return std::any_of(where.begin(), where.end(), [](const PropertyCondition& each) { return isRelative(each.is); });
}

Result<const EventTable*> EventTables::of(const std::vector<std::string>& names,
                                          const std::vector<store::PropertyRequest>& properties,
                                          const RunContext& context)
{
    const auto found = m_tables.find(names);
    std::vector<store::PropertyRequest> missing;
    for (const store::PropertyRequest& property : properties) {
        const auto same = [&](const store::PropertyRequest& other) { return keyOf(other) == keyOf(property); };
        const bool known = found != m_tables.end() && found->second.columns.contains(keyOf(property));
        if (!known && std::none_of(missing.begin(), missing.end(), same)) {
            missing.push_back(property);
        }
    }
    if (found != m_tables.end() && missing.empty()) {
        return &found->second;
    }
    store::EventFilter filter;
    filter.names = names;
    filter.profile = m_people->only();
    WEIR_ASSIGN_OR_RETURN(store::EventChunk chunk, m_people->reader().events(filter, missing, context));
    EventTable& table = m_tables[names];
    if (table.begins.empty()) {
        fillBegins(table, chunk.profiles, *m_people);
        WEIR_RETURN_IF_ERROR(fillNames(table, chunk.names, names, m_people->reader()));
        table.times = std::move(chunk.times);
        for (const std::int64_t time : table.times) {
            table.newest = std::max(table.newest, time);
        }
    }
    for (std::size_t i = 0; i < missing.size(); ++i) {
        table.columns[keyOf(missing[i])] = std::move(chunk.properties[i]);
    }
    return &table;
}

Result<const store::TypedColumn*> EventTables::column(const std::vector<std::string>& names,
                                                      const store::PropertyRequest& property, const RunContext& context)
{
    WEIR_ASSIGN_OR_RETURN(const EventTable* const table, of(names, {property}, context));
    return &table->columns.at(keyOf(property));
}

Result<EventMask> EventTables::mask(const std::vector<std::string>& names, const std::vector<PropertyCondition>& where,
                                    Instant asOf, const RunContext& context)
{
    if (where.empty()) {
        return EventMask();
    }
    Json json;
    writeWhere(where, "where", json);
    std::string key = compactJson(json) + (isRelative(where) ? std::to_string(asOf.micros) : std::string());
    for (const std::string& name : names) {
        key += '\n' + name;
    }
    if (const auto found = m_masks.find(key); found != m_masks.end()) {
        return found->second;
    }
    std::vector<store::PropertyRequest> requests;
    for (const PropertyCondition& property : where) {
        requests.push_back({property.property, kindFor(property.is)});
    }
    WEIR_ASSIGN_OR_RETURN(const EventTable* const table, of(names, requests, context));
    auto mask = std::make_shared<std::vector<std::uint8_t>>(table->times.size(), 1);
    for (std::size_t i = 0; i < where.size(); ++i) {
        WEIR_ASSIGN_OR_RETURN(const Matcher matcher, Matcher::make(where[i].is, requests[i].kind, asOf));
        WEIR_ASSIGN_OR_RETURN(const std::vector<Verdict> verdicts, matcher.test(table->columns.at(keyOf(requests[i]))));
        for (std::size_t row = 0; row < mask->size(); ++row) {
            (*mask)[row] &= static_cast<std::uint8_t>(verdicts[row] == Verdict::Yes);
        }
    }
    if (m_masks.size() >= kCachedMasks) {
        m_masks.clear();
    }
    return m_masks.emplace(std::move(key), std::move(mask)).first->second;
}

} // namespace weir::audience
