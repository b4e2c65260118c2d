#include "core/run/trait_sql.h"

#include "core/engine/streams.h"
#include "core/plan/builders.h"
#include "core/plan/optimize.h"

#include <algorithm>
#include <mutex>

namespace weir::run {
namespace {

constexpr std::size_t kBatchRows = 2'048;

/// The kind in which a column is asked of the store and given to the query.
DataType given(const DataType& type)
{
    switch (type.kind()) {
    case TypeKind::Decimal:
        return TypeKind::Number;
    case TypeKind::JsonValue:
    case TypeKind::List:
    case TypeKind::Null:
        return TypeKind::Text;
    default:
        return type;
    }
}

Schema tableOf(std::vector<Field> own, const Schema& more)
{
    for (const Field& field : more.fields()) {
        own.push_back({field.name, given(field.type), true, field.privacy});
    }
    return Schema(std::move(own));
}

Schema peopleTable(const traits::Planned& planned)
{
    return tableOf({{"person", TypeKind::Integer}}, planned.inputs);
}

Schema eventsTable(const traits::Planned& planned)
{
    return tableOf({{"person", TypeKind::Integer}, {"event", TypeKind::Text}, {"time", TypeKind::Instant}},
                   planned.events);
}

void appendCell(Column& column, const store::TypedColumn& values, std::size_t row)
{
    if (row >= values.size() || values.isNull(row)) {
        column.appendNull();
    } else {
        column.append(values.value(row));
    }
}

/// One row per living person.
class People final : public RowStream
{
public:
    static Result<std::unique_ptr<RowStream>> open(const traits::Planned& planned, const store::Reader& reader)
    {
        auto stream = std::unique_ptr<People>(new People(std::make_shared<const Schema>(peopleTable(planned))));
        WEIR_ASSIGN_OR_RETURN(const store::ProfileColumns people, reader.profiles());
        stream->m_living = people.living;
        WEIR_ASSIGN_OR_RETURN(const std::vector<store::TraitDefinition> known, reader.traits());
        for (const Field& field : planned.inputs.fields()) {
            const bool stored = std::any_of(known.begin(), known.end(), [&](const store::TraitDefinition& trait) {
                return trait.name == field.name;
            });
            store::TypedColumn column;
            if (stored) {
                WEIR_ASSIGN_OR_RETURN(column, reader.traitColumn(field.name, given(field.type).kind()));
            }
            stream->m_traits.push_back(std::move(column));
        }
        return std::unique_ptr<RowStream>(std::move(stream));
    }
    [[nodiscard]] std::shared_ptr<const Schema> schema() const override { return m_schema; }
    Result<RowBatch> next() override
    {
        RowBatch batch(m_schema);
        for (; m_next < m_living.size() && batch.rows() < kBatchRows; ++m_next) {
            if (m_living[m_next] == 0) {
                continue;
            }
            batch.columns()[0].append(Value(static_cast<std::int64_t>(m_next)));
            for (std::size_t i = 0; i < m_traits.size(); ++i) {
                appendCell(batch.columns()[i + 1], m_traits[i], m_next);
            }
        }
        return batch;
    }

private:
    explicit People(std::shared_ptr<const Schema> schema) : m_schema(std::move(schema)) {}

    std::shared_ptr<const Schema> m_schema;
    std::vector<std::uint8_t> m_living;
    std::vector<store::TypedColumn> m_traits;
    std::size_t m_next = 0;
};

/// All events up to the instant, the names one after the other, so that only those of one name are in memory.
class Events final : public RowStream
{
public:
    static Result<std::unique_ptr<RowStream>> open(const traits::Planned& planned, const store::Reader& reader,
                                                   Instant asOf, std::shared_ptr<std::mutex> one,
                                                   const RunContext& context)
    {
        auto stream = std::unique_ptr<Events>(
            new Events(std::make_shared<const Schema>(eventsTable(planned)), reader, asOf, std::move(one), context));
        WEIR_ASSIGN_OR_RETURN(stream->m_names, reader.eventNames());
        for (const Field& field : planned.events.fields()) {
            stream->m_requests.push_back({field.name, given(field.type).kind()});
        }
        return std::unique_ptr<RowStream>(std::move(stream));
    }
    [[nodiscard]] std::shared_ptr<const Schema> schema() const override { return m_schema; }
    Result<RowBatch> next() override
    {
        while (m_row == m_chunk.size() && m_name < m_names.size()) {
            store::EventFilter filter;
            filter.names.push_back(m_names[m_name].name);
            filter.to = m_asOf + Duration{1};
            const std::lock_guard lock(*m_one);
            WEIR_ASSIGN_OR_RETURN(m_chunk, m_reader.events(filter, m_requests, m_context));
            m_row = 0;
            ++m_name;
        }
        RowBatch batch(m_schema);
        for (; m_row < m_chunk.size() && batch.rows() < kBatchRows; ++m_row) {
            batch.columns()[0].append(Value(static_cast<std::int64_t>(m_chunk.profiles[m_row])));
            batch.columns()[1].append(Value(m_names[m_name - 1].name));
            batch.columns()[2].append(Value(Instant{m_chunk.times[m_row]}));
            for (std::size_t i = 0; i < m_requests.size(); ++i) {
                appendCell(batch.columns()[i + 3], m_chunk.properties[i], m_row);
            }
        }
        return batch;
    }

private:
    Events(std::shared_ptr<const Schema> schema, const store::Reader& reader, Instant asOf,
           std::shared_ptr<std::mutex> one, const RunContext& context)
        : m_schema(std::move(schema)), m_reader(reader), m_asOf(asOf), m_one(std::move(one)), m_context(context)
    {}

    std::shared_ptr<const Schema> m_schema;
    const store::Reader& m_reader;
    Instant m_asOf;
    std::shared_ptr<std::mutex> m_one; ///< An engine may read both tables at once; a reader is for one thread.
    RunContext m_context;
    std::vector<store::DictionaryEntry> m_names;
    std::vector<store::PropertyRequest> m_requests;
    store::EventChunk m_chunk;
    std::size_t m_name = 0; ///< The next one to read.
    std::size_t m_row = 0;  ///< Of the chunk.
};

} // namespace

traits::SqlRunner sqlRunner(const Workspace& workspace)
{
    return [&workspace](const traits::Planned& planned, const store::Reader& reader, Instant asOf,
                        const RunContext& context) -> Result<std::unique_ptr<RowStream>> {
        WEIR_ASSIGN_OR_RETURN(std::unique_ptr<engine::Session> opened, workspace.openLocalEngine(asOf));
        const NodeId origin("traits");
        plan::RawSql query;
        query.sql = planned.trait.sql;
        query.dialect = "duckdb";
        query.inputs = {{"people", plan::scan("people", peopleTable(planned), origin)},
                        {"events", plan::scan("events", eventsTable(planned), origin)}};
        const Schema result({{"person", TypeKind::Integer}, {"value", planned.type, true, planned.privacy}});
        const plan::RelationPtr relation = plan::make(std::move(query), result, origin);
        engine::Bindings bindings;
        const auto one = std::make_shared<std::mutex>();
        bindings["people"] = engine::StreamScan{[&planned, &reader, one](const RunContext&) {
            const std::lock_guard lock(*one);
            return People::open(planned, reader);
        }};
        bindings["events"] = engine::StreamScan{[&planned, &reader, asOf, one](const RunContext& inner) {
            const std::lock_guard lock(*one);
            return Events::open(planned, reader, asOf, one, inner);
        }};
        auto rows = opened->query(plan::optimize(relation), bindings, context);
        if (!rows) {
            return Error(ErrorCode::InvalidInput, "traits.sql.failed",
                         "The query of the trait {trait} cannot run. It gives person and value, over the tables people "
                         "and events.",
                         {{"trait", planned.trait.name}})
                .because(std::move(rows).error());
        }
        return engine::keeping(*std::move(rows), std::shared_ptr<void>(std::move(opened)));
    };
}

} // namespace weir::run
