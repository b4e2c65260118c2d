#include "core/run/audience_tests.h"

#include "core/base/json_form.h"
#include "core/store/writer.h"

#include <algorithm>

namespace weir::run {
namespace {

Error wrong(const std::string& place, const char* what)
{
    return Error(ErrorCode::InvalidInput, "run.audienceTest.people", "The people of the test need {what} at {place}.",
                 {{"what", what}, {"place", place}})
        .at(atKey(place));
}

Result<std::string> textOf(const Json& object, const char* key, const std::string& place)
{
    const auto found = object.is_object() ? object.find(key) : object.end();
    if (!object.is_object() || found == object.end() || !found->is_string()) {
        return wrong(place + '/' + key, "a text");
    }
    return found->get<std::string>();
}

Result<Instant> timeOf(const Json& object, const char* key, const std::string& place)
{
    WEIR_ASSIGN_OR_RETURN(const std::string text, textOf(object, key, place));
    return parseInstant(text);
}

DataType typeOf(const Json& value)
{
    return value.is_boolean()          ? TypeKind::Boolean
           : value.is_number_integer() ? TypeKind::Integer
           : value.is_number()         ? TypeKind::Number
                                       : TypeKind::Text;
}

/// Writes one person after the other; everything is said by one source.
class People
{
public:
    People(store::Writer& writer, const std::vector<store::TraitDefinition>& known, std::uint32_t source)
        : m_writer(writer), m_known(known), m_source(source)
    {}

    Status add(const Json& person, const std::string& place)
    {
        std::int64_t first = INT64_MAX;
        std::int64_t last = INT64_MIN;
        const auto seen = [&](Instant time) {
            first = std::min(first, time.micros);
            last = std::max(last, time.micros);
        };
        if (person.is_object() && person.contains("firstSeen")) {
            WEIR_ASSIGN_OR_RETURN(const Instant time, timeOf(person, "firstSeen", place));
            seen(time);
        }
        for (const char* list : {"events", "consents"}) {
            std::size_t at = 0;
            for (const Json& one : listIn(person, list)) {
                WEIR_ASSIGN_OR_RETURN(const Instant time,
                                      timeOf(one, "time", place + '/' + list + '/' + std::to_string(at++)));
                seen(time);
            }
        }
        const store::SeenRange range = first == INT64_MAX ? store::SeenRange{} : store::SeenRange{first, last};
        WEIR_ASSIGN_OR_RETURN(const std::uint32_t profile, m_writer.createProfiles(std::span(&range, 1)));
        WEIR_RETURN_IF_ERROR(identifiers(person, profile, range, place));
        WEIR_RETURN_IF_ERROR(traits(person, profile, range.last));
        WEIR_RETURN_IF_ERROR(events(person, profile, place));
        return consents(person, profile, place);
    }

private:
    static Json listIn(const Json& object, const char* key)
    {
        const auto found = object.is_object() ? object.find(key) : object.end();
        return object.is_object() && found != object.end() && found->is_array() ? *found : Json::array();
    }

    Status identifiers(const Json& person, std::uint32_t profile, store::SeenRange seen, const std::string& place)
    {
        const auto found = person.is_object() ? person.find("identifiers") : person.end();
        if (!person.is_object() || found == person.end() || !found->is_object() || found->empty()) {
            return wrong(place + "/identifiers", "an object with an identifier");
        }
        WEIR_ASSIGN_OR_RETURN(store::IdentifierIndex* const index, m_writer.identifiers());
        std::vector<store::IdentifierAssignment> assignments;
        for (const auto& [type, value] : found->items()) {
            if (!value.is_string()) {
                return wrong(place + "/identifiers/" + type, "a text");
            }
            WEIR_ASSIGN_OR_RETURN(const std::uint32_t typeId, m_writer.identifierType(type));
            assignments.push_back(
                {index->intern(typeId, value.get_ref<const std::string&>()), profile, m_source, seen});
        }
        return m_writer.putIdentifiers(assignments);
    }

    Status traits(const Json& person, std::uint32_t profile, std::int64_t time)
    {
        const Json all = person.value("traits", Json::object());
        for (const auto& [name, json] : all.items()) {
            const auto known = std::find_if(m_known.begin(), m_known.end(),
                                            [&](const store::TraitDefinition& each) { return each.name == name; });
            const store::TraitDefinition definition =
                known != m_known.end() ? *known : store::TraitDefinition{name, typeOf(json), Privacy::Personal, {}};
            WEIR_ASSIGN_OR_RETURN(const std::uint32_t id, m_writer.trait(definition));
            WEIR_ASSIGN_OR_RETURN(
                const Value value,
                parseValue(json.is_string() ? json.get<std::string>() : compactJson(json), definition.type));
            Column column;
            column.type = definition.type;
            column.append(value);
            WEIR_RETURN_IF_ERROR(
                m_writer.putTraits({id, m_source, std::span(&profile, 1), std::span(&time, 1), &column}));
        }
        return {};
    }

    Status events(const Json& person, std::uint32_t profile, const std::string& place)
    {
        std::size_t at = 0;
        for (const Json& one : listIn(person, "events")) {
            const std::string here = place + "/events/" + std::to_string(at++);
            WEIR_ASSIGN_OR_RETURN(const std::string name, textOf(one, "event", here));
            WEIR_ASSIGN_OR_RETURN(const Instant time, timeOf(one, "time", here));
            WEIR_ASSIGN_OR_RETURN(const std::uint32_t id, m_writer.eventName(name));
            TextColumn json;
            json.append(compactJson(one.value("properties", Json::object())));
            store::EventBatch batch;
            batch.source = m_source;
            batch.profiles = std::span(&profile, 1);
            batch.names = std::span(&id, 1);
            batch.times = std::span(&time.micros, 1);
            batch.json = &json;
            WEIR_RETURN_IF_ERROR(m_writer.appendEvents(batch));
        }
        return {};
    }

    Status consents(const Json& person, std::uint32_t profile, const std::string& place)
    {
        std::size_t at = 0;
        std::vector<store::ConsentRecord> records;
        for (const Json& one : listIn(person, "consents")) {
            const std::string here = place + "/consents/" + std::to_string(at++);
            store::ConsentRecord record;
            record.profile = profile;
            WEIR_ASSIGN_OR_RETURN(record.purpose, textOf(one, "purpose", here));
            WEIR_ASSIGN_OR_RETURN(const std::string state, textOf(one, "state", here));
            record.state = store::consentState(state);
            WEIR_ASSIGN_OR_RETURN(record.time, timeOf(one, "time", here));
            record.source = "test";
            records.push_back(std::move(record));
        }
        return records.empty() ? Status() : m_writer.putConsents(records);
    }

    store::Writer& m_writer;
    const std::vector<store::TraitDefinition>& m_known;
    std::uint32_t m_source;
};

} // namespace

Status writeTestPeople(store::ProfileStore& store, const Json& people, const std::vector<store::TraitDefinition>& known,
                       const RunContext& context)
{
    if (!people.is_array()) {
        return wrong("/people", "a list");
    }
    WEIR_ASSIGN_OR_RETURN(store::Writer writer, store.beginWrite(RunId("test"), context));
    WEIR_ASSIGN_OR_RETURN(const std::uint32_t source, writer.source("test"));
    People all(writer, known, source);
    std::size_t at = 0;
    for (const Json& person : people) {
        WEIR_RETURN_IF_ERROR(all.add(person, "/people/" + std::to_string(at++)));
    }
    WEIR_ASSIGN_OR_RETURN([[maybe_unused]] const store::WriteSummary summary, writer.commit());
    return {};
}

} // namespace weir::run
