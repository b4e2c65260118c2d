#include "core/audience_sql/store_tables.h"

#include "core/base/json.h"

#include <algorithm>
#include <mutex>

namespace weir::audience {
namespace {

constexpr std::size_t kBatchRows = 2'048;

using Row = std::vector<Value>;

/// Rows that a function gives by number; an empty row is left out.
class Rows final : public RowStream
{
public:
    Rows(const Schema& schema, std::size_t count, std::function<Row(std::size_t)> row)
        : m_schema(std::make_shared<const Schema>(schema)), m_count(count), m_row(std::move(row))
    {}
    [[nodiscard]] std::shared_ptr<const Schema> schema() const override { return m_schema; }
    Result<RowBatch> next() override
    {
        RowBatch batch(m_schema);
        for (; m_next < m_count && batch.rows() < kBatchRows; ++m_next) {
            if (const Row row = m_row(m_next); !row.empty()) {
                batch.appendRow(row);
            }
        }
        return batch;
    }

private:
    std::shared_ptr<const Schema> m_schema;
    std::size_t m_count;
    std::size_t m_next = 0;
    std::function<Row(std::size_t)> m_row;
};

Value whole(std::uint32_t number)
{
    return static_cast<std::int64_t>(number);
}

/// A cell in the type of its column: elements of lists are texts, as comparisons read them.
Value cellOf(const store::TypedColumn& column, std::size_t row, const DataType& type)
{
    if (row >= column.size() || column.isNull(row)) {
        return {};
    }
    Value value = column.value(row);
    if (type.kind() != TypeKind::List) {
        return value;
    }
    Json texts = Json::array();
    const auto* document = std::get_if<JsonText>(&value);
    const Json list = Json::parse(document ? document->text : std::string(), nullptr, false);
    if (list.is_array()) {
        for (const Json& element : list) {
            texts.push_back(element.is_string() ? element.get<std::string>() : compactJson(element));
        }
    }
    return JsonText{compactJson(texts)};
}

/// What the tables are read from.
struct Source
{
    Tables tables;
    std::shared_ptr<const store::Reader> reader;
    std::function<Result<ProfileSet>(const std::string&)> members;
    std::mutex one; ///< An engine may open several tables at once.
};

using Opened = Result<std::unique_ptr<RowStream>>;

Opened people(const Source& source)
{
    const Schema& schema = source.tables.people;
    WEIR_ASSIGN_OR_RETURN(store::ProfileColumns profiles, source.reader->profiles());
    WEIR_ASSIGN_OR_RETURN(const std::vector<store::TraitDefinition> known, source.reader->traits());
    WEIR_ASSIGN_OR_RETURN(const std::vector<store::DictionaryEntry> types, source.reader->identifierTypes());
    std::map<std::string, store::TypedColumn> columns;
    std::map<std::string, std::vector<std::int64_t>> times;
    for (const auto& [trait, name] : source.tables.traits) {
        const auto is = [&](const store::TraitDefinition& definition) { return definition.name == trait; };
        if (std::any_of(known.begin(), known.end(), is)) {
            WEIR_ASSIGN_OR_RETURN(columns[name], source.reader->traitColumn(trait, schema.find(name)->type.kind()));
        }
    }
    for (const auto& [trait, name] : source.tables.since) {
        WEIR_ASSIGN_OR_RETURN(times[name], source.reader->traitTimes(trait));
    }
    for (const auto& [type, name] : source.tables.identifiers) {
        const auto is = [&](const store::DictionaryEntry& entry) { return entry.name == type; };
        if (std::any_of(types.begin(), types.end(), is)) {
            WEIR_ASSIGN_OR_RETURN(columns[name],
                                  source.reader->identifierColumn(type, store::IdentifierPick::LastSeen));
        }
    }
    const std::size_t count = profiles.living.size();
    auto row = [schema, reader = source.reader, profiles = std::move(profiles), columns = std::move(columns),
                times = std::move(times)](std::size_t person) -> Row {
        if (profiles.living[person] == 0) {
            return {};
        }
        const auto number = static_cast<std::uint32_t>(person);
        const std::int64_t seen = profiles.firstSeen[person];
        Row cells = {whole(number), reader->publicId(number).str(), seen == INT64_MIN ? Value() : Instant{seen}};
        for (std::size_t i = cells.size(); i < schema.size(); ++i) {
            const auto column = columns.find(schema[i].name);
            const auto time = times.find(schema[i].name);
            if (column != columns.end()) {
                cells.push_back(cellOf(column->second, person, schema[i].type));
            } else if (time != times.end() && time->second[person] != INT64_MAX) {
                cells.emplace_back(Instant{time->second[person]});
            } else {
                cells.emplace_back();
            }
        }
        return cells;
    };
    return std::unique_ptr<RowStream>(new Rows(schema, count, std::move(row)));
}

/// The properties in the order of the schema's further columns.
std::vector<store::PropertyRequest> requestsOf(const Schema& schema,
                                               const std::map<Tables::Property, std::string>& names)
{
    std::vector<store::PropertyRequest> requests;
    for (const Field& field : schema.fields()) {
        for (const auto& [property, name] : names) {
            if (name == field.name) {
                requests.push_back({property.first, property.second});
            }
        }
    }
    return requests;
}

Opened events(const Source& source, const RunContext& context)
{
    const Schema& schema = source.tables.events;
    store::EventFilter filter;
    filter.names.assign(source.tables.eventNames.begin(), source.tables.eventNames.end());
    WEIR_ASSIGN_OR_RETURN(const std::vector<store::DictionaryEntry> entries, source.reader->eventNames());
    std::map<std::uint32_t, std::string> names;
    for (const store::DictionaryEntry& entry : entries) {
        names[entry.id] = entry.name;
    }
    // One piece, in the order of time and arrival: the number of a row says who came later.
    WEIR_ASSIGN_OR_RETURN(store::EventChunk chunk,
                          source.reader->events(filter, requestsOf(schema, source.tables.properties), context));
    const std::size_t count = chunk.size();
    auto row = [schema, chunk = std::move(chunk), names = std::move(names)](std::size_t event) -> Row {
        Row cells = {whole(chunk.profiles[event]), names.at(chunk.names[event]), Instant{chunk.times[event]},
                     static_cast<std::int64_t>(event)};
        for (const store::TypedColumn& column : chunk.properties) {
            cells.push_back(cellOf(column, event, schema[cells.size()].type));
        }
        return cells;
    };
    return std::unique_ptr<RowStream>(new Rows(schema, count, std::move(row)));
}

Opened consents(const Source& source)
{
    std::vector<store::ConsentRecord> records;
    for (const std::string& purpose : source.tables.purposes) {
        WEIR_ASSIGN_OR_RETURN(const std::vector<store::ConsentRecord> some, source.reader->consents(purpose));
        records.insert(records.end(), some.begin(), some.end());
    }
    const std::size_t count = records.size();
    auto row = [records = std::move(records)](std::size_t i) -> Row {
        const store::ConsentRecord& record = records[i];
        const char* state = record.state == store::ConsentState::Granted     ? "granted"
                            : record.state == store::ConsentState::Denied    ? "denied"
                            : record.state == store::ConsentState::Withdrawn ? "withdrawn"
                                                                             : "unknown";
        return {whole(record.profile), record.purpose, std::string(state), record.time};
    };
    return std::unique_ptr<RowStream>(new Rows(source.tables.consents, count, std::move(row)));
}

Opened membersOf(const Source& source)
{
    std::vector<std::pair<std::string, std::uint32_t>> members;
    for (const std::string& audience : source.tables.audiences) {
        if (!source.members) {
            return Error(ErrorCode::Unsupported, "audience.reference.unavailable",
                         "The audience {audience} cannot be looked up here.", {{"audience", audience}});
        }
        WEIR_ASSIGN_OR_RETURN(const ProfileSet set, source.members(audience));
        set.forEach([&](std::uint32_t person) { members.emplace_back(audience, person); });
    }
    const std::size_t count = members.size();
    auto row = [members = std::move(members)](std::size_t i) -> Row {
        return {members[i].first, whole(members[i].second)};
    };
    return std::unique_ptr<RowStream>(new Rows(source.tables.members, count, std::move(row)));
}

Opened related(const Source& source)
{
    const Schema& schema = source.tables.related;
    WEIR_ASSIGN_OR_RETURN(const std::vector<store::ObjectType> known, source.reader->objectTypes());
    std::vector<Row> rows;
    for (const store::ObjectType& type : known) {
        if (source.tables.objectTypes.count(type.definition.name) == 0) {
            continue;
        }
        std::vector<store::PropertyRequest> requests;
        std::vector<std::size_t> places; // of the columns, which other types may have more of
        for (const auto& [property, name] : source.tables.objectProperties) {
            const auto is = [&](const store::ObjectProperty& own) { return own.name == property.first; };
            if (std::any_of(type.definition.properties.begin(), type.definition.properties.end(), is)) {
                requests.push_back({property.first, property.second});
                places.push_back(*schema.indexOf(name));
            }
        }
        WEIR_ASSIGN_OR_RETURN(const store::ObjectColumns objects,
                              source.reader->objects(type.definition.name, requests));
        for (const store::Relation& relation : objects.byProfile) {
            Row cells(schema.size());
            cells[0] = whole(relation.profile);
            cells[1] = objects.roles[relation.role];
            cells[2] = type.definition.name;
            cells[3] = whole(relation.object);
            for (std::size_t i = 0; i < places.size(); ++i) {
                cells[places[i]] = cellOf(objects.properties[i], relation.object, schema[places[i]].type);
            }
            rows.push_back(std::move(cells));
        }
    }
    const std::size_t count = rows.size();
    auto row = [rows = std::move(rows)](std::size_t i) { return rows[i]; };
    return std::unique_ptr<RowStream>(new Rows(schema, count, std::move(row)));
}

} // namespace

engine::Bindings storeTables(const Tables& tables, std::shared_ptr<const store::Reader> reader,
                             std::function<Result<ProfileSet>(const std::string&)> members)
{
    const auto source = std::make_shared<Source>();
    source->tables = tables;
    source->reader = std::move(reader);
    source->members = std::move(members);
    engine::Bindings bindings;
    const auto bind = [&](const char* name, const Schema& schema, auto open) {
        if (!schema.empty()) {
            bindings[name] = engine::StreamScan{[source, open](const RunContext& context) -> Opened {
                const std::lock_guard lock(source->one);
                return open(*source, context);
            }};
        }
    };
    bind("people", tables.people, [](const Source& from, const RunContext&) { return people(from); });
    bind("events", tables.events, [](const Source& from, const RunContext& context) { return events(from, context); });
    bind("consents", tables.consents, [](const Source& from, const RunContext&) { return consents(from); });
    bind("members", tables.members, [](const Source& from, const RunContext&) { return membersOf(from); });
    bind("related", tables.related, [](const Source& from, const RunContext&) { return related(from); });
    return bindings;
}

} // namespace weir::audience
