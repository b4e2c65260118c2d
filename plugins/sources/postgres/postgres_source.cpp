#include "core/base/json_text.h"
#include "core/base/speech.h"
#include "core/base/text.h"
#include "core/connect/privacy_guess.h"
#include "core/connect/source_node.h"
#include "core/connect/table_source.h"
#include "plugin_help.h"
#include "plugins/sources/postgres/connection.h"

#include <algorithm>
#include <charconv>
#include <optional>

namespace weir::plugins::sources_postgres {
namespace {

constexpr const char* kFetch = "FETCH FORWARD 5000 FROM weir_rows";

constexpr Oid kNumeric = 1700;
constexpr int kUsualScale = 10; ///< Of a numeric that declares none and shows no more digits.

/// The type of a numeric without declared digits, by a sample: no digit may be lost, so what decimal(38, ...) cannot
/// hold is text.
DataType typeOfNumerics(const std::vector<std::string>& cells)
{
    int scale = kUsualScale;
    for (const std::string& cell : cells) {
        const std::size_t point = cell.find('.');
        scale = std::max(scale, point == std::string::npos ? 0 : static_cast<int>(cell.size() - point - 1));
    }
    const DataType type = DataType::decimal(38, std::min(scale, 38));
    const bool fits = std::all_of(cells.begin(), cells.end(), [&](const std::string& cell) {
        return cell.empty() || connect::exactValue(cell, type).has_value();
    });
    return fits ? type : DataType(TypeKind::Text);
}

/// Types by their object id in pg_type.dat; `modifier` is the type's typmod.
DataType typeOf(Oid oid, int modifier)
{
    switch (oid) {
    case 16:
        return TypeKind::Boolean;
    case 20:
    case 21:
    case 23:
    case 26:
        return TypeKind::Integer;
    case 700:
    case 701:
        return TypeKind::Number;
    case kNumeric: {
        const int precision = modifier < 4 ? 38 : (modifier - 4) >> 16;
        const int scale = modifier < 4 ? kUsualScale : (modifier - 4) & 0x7FF;
        return precision <= 38 && scale <= precision ? DataType::decimal(precision, scale) : DataType(TypeKind::Text);
    }
    case 1082:
        return TypeKind::Date;
    case 1114:
    case 1184:
        return TypeKind::Instant;
    case 114:
    case 3802:
        return TypeKind::JsonValue;
    default:
        return TypeKind::Text;
    }
}

/// What the cell must be cast to in the server so that its text reads as the type. Never to a type that rounds.
std::string serverCast(const DataType& type)
{
    switch (type.kind()) {
    case TypeKind::Boolean:
        return "boolean";
    case TypeKind::Number:
        return "double precision";
    case TypeKind::Integer:
    case TypeKind::Decimal:
        return "numeric";
    case TypeKind::Date:
        return "date";
    case TypeKind::Instant:
        return "timestamptz";
    default:
        return "text";
    }
}

/// A timestamp as ISO text with 'T' and zone reads back exactly; the rest reads as it is.
std::optional<Value> valueOf(const PGresult* result, int row, int column, const DataType& type)
{
    if (PQgetisnull(result, row, column) != 0) {
        return Value{};
    }
    const std::string_view text(PQgetvalue(result, row, column),
                                static_cast<std::size_t>(PQgetlength(result, row, column)));
    if (type.kind() == TypeKind::Boolean) {
        return Value(text == "t");
    }
    if (type.kind() == TypeKind::Text) {
        return Value(std::string(text));
    }
    return connect::exactValue(text, type);
}

nodes::NodeSpec makeSpec()
{
    nodes::NodeSpec spec;
    spec.id = NodeTypeId("source.postgres");
    spec.family = nodes::Family::Source;
    spec.title = "PostgreSQL";
    spec.summary = "Reads a table or query of a PostgreSQL server.";
    spec.keywords = {"postgres", "postgresql", "database", "table", "sql", "server", "warehouse", "redshift"};
    spec.icon = "source.postgres";
    nodes::PortSpec out;
    out.name = "out";
    out.title = "Rows";
    spec.outputs = {out};
    nodes::ParameterSpec connection;
    connection.key = "connection";
    connection.title = "Connection";
    connection.help = "Such as host=db.example port=5432 dbname=shop user=weir password=${env:PGPASSWORD}.";
    connection.kind = nodes::ParameterKind::Connection;
    connection.required = true;
    connection.placeholder = "host=localhost dbname=shop user=weir password=${env:PGPASSWORD}";
    spec.parameters = connect::tableParameters();
    spec.parameters.insert(spec.parameters.begin(), connection);
    spec.help = kHelp;
    return spec;
}

class PostgresSource final : public connect::Source
{
public:
    [[nodiscard]] const nodes::NodeSpec& spec() const override { return m_spec; }

    void validate(nodes::Settings& settings) const override
    {
        (void)settings.text("connection");
        connect::validateTable(settings);
    }

    [[nodiscard]] Result<connect::Discovery> discover(const Json& settings,
                                                      const connect::SourceContext& context) const override
    {
        WEIR_ASSIGN_OR_RETURN(const auto connection, connectTo(settings, context));
        WEIR_ASSIGN_OR_RETURN(const PgResult result,
                              connection->query(connect::selectText(settings, {}) + " LIMIT 200"));
        std::vector<Field> fields;
        std::vector<std::vector<std::string>> cells;
        Schema schema;
        for (int i = 0; i < PQnfields(result.get()); ++i) {
            schema.add(
                {schema.freeName(PQfname(result.get(), i)), typeOf(PQftype(result.get(), i), PQfmod(result.get(), i))});
            cells.emplace_back();
            for (int row = 0; row < PQntuples(result.get()); ++row) {
                cells.back().emplace_back(PQgetvalue(result.get(), row, i));
            }
        }
        fields = schema.fields();
        connect::Discovery discovery;
        for (std::size_t i = 0; i < fields.size(); ++i) {
            const int column = static_cast<int>(i);
            if (PQftype(result.get(), column) == kNumeric && PQfmod(result.get(), column) < 4) {
                fields[i].type = typeOfNumerics(cells[i]);
                discovery.notes.push_back(say("Column {column} declares no digits; by a sample it is read as {type}. A "
                                              "value that does not fit stops the read.",
                                              {{"column", fields[i].name}, {"type", toText(fields[i].type)}}));
            }
        }
        for (std::string& note : connect::markPrivacy(fields, cells)) {
            discovery.notes.push_back(std::move(note));
        }
        discovery.schema = Schema(std::move(fields));
        return discovery;
    }

    [[nodiscard]] Result<std::vector<connect::CatalogEntry>>
    catalog(const Json& settings, const connect::SourceContext& context) const override
    {
        WEIR_ASSIGN_OR_RETURN(const auto connection, connectTo(settings, context));
        WEIR_ASSIGN_OR_RETURN(
            const PgResult result,
            connection->query(
                "SELECT n.nspname, c.relname, CASE WHEN c.relkind IN ('v', 'm') THEN 'view' ELSE 'table' END, "
                "c.reltuples::bigint FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace "
                "WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f') AND n.nspname NOT IN ('pg_catalog', "
                "'information_schema') AND n.nspname NOT LIKE 'pg\\_toast%' AND n.nspname NOT LIKE 'pg\\_temp%' "
                "AND has_table_privilege(c.oid, 'SELECT') ORDER BY 1, 2"));
        std::vector<connect::CatalogEntry> entries;
        for (int row = 0; row < PQntuples(result.get()); ++row) {
            const std::string_view rows = PQgetvalue(result.get(), row, 3);
            std::int64_t count = -1;
            std::from_chars(rows.data(), rows.data() + rows.size(), count);
            entries.push_back({PQgetvalue(result.get(), row, 0), PQgetvalue(result.get(), row, 1),
                               PQgetvalue(result.get(), row, 2), count});
        }
        return entries;
    }

    [[nodiscard]] Result<engine::ScanBinding> bind(const Json& settings, const Schema& schema,
                                                   const std::string& engineId, const std::string& engineConnection,
                                                   const connect::SourceContext& context) const override
    {
        WEIR_ASSIGN_OR_RETURN(const connect::ResolvedText text,
                              connect::resolveText(textAt(settings, "connection"), context.secrets));
        const std::string cursor = context.cursor ? cursorColumn(settings) : std::string{};
        if (engineId == "postgres" && engineConnection == text.text.reveal() && cursor.empty()) {
            const auto [schemaName, table] = connect::splitTable(textAt(settings, "table"));
            engine::NativeScan native;
            native.schemaName = schemaName;
            native.table = table;
            native.query = textAt(settings, "query");
            return engine::ScanBinding(std::move(native));
        }
        std::string columns;
        for (const Field& field : schema.fields()) {
            columns += (columns.empty() ? "" : ", ") + connect::quotedName(field.name) + "::" + serverCast(field.type);
        }
        const std::string inner = connect::selectText(settings, {}, cursor, "$1");
        const std::string sql = "SELECT " + columns + " FROM (" + inner + ") AS weir_columns";
        engine::StreamScan scan;
        scan.open = [text, sql, cursor, shared = std::make_shared<const Schema>(schema),
                     from = context.cursor](const RunContext& run) -> Result<std::unique_ptr<RowStream>> {
            std::vector<std::string> parameters;
            if (!cursor.empty()) {
                parameters.push_back(toText(*from));
            }
            return openStream(text, sql, parameters, shared, run);
        };
        return engine::ScanBinding(std::move(scan));
    }

    /// Servers do not say cheaply when a table changed: unknown, so it is read again each time.
    [[nodiscard]] Result<std::string> fingerprint(const Json&, const connect::SourceContext&) const override
    {
        return std::string{};
    }

    [[nodiscard]] std::string subtitle(const Json& settings) const override { return connect::tableSubtitle(settings); }

private:
    static Result<std::shared_ptr<Connection>> connectTo(const Json& settings, const connect::SourceContext& context)
    {
        WEIR_ASSIGN_OR_RETURN(const connect::ResolvedText text,
                              connect::resolveText(textAt(settings, "connection"), context.secrets));
        return Connection::open(text, context.run);
    }

    static Result<std::unique_ptr<RowStream>> openStream(const connect::ResolvedText& text, const std::string& sql,
                                                         const std::vector<std::string>& parameters,
                                                         const std::shared_ptr<const Schema>& schema,
                                                         const RunContext& run)
    {
        WEIR_ASSIGN_OR_RETURN(const auto connection, Connection::open(text, run));
        WEIR_ASSIGN_OR_RETURN([[maybe_unused]] const PgResult declared,
                              connection->query("DECLARE weir_rows NO SCROLL CURSOR FOR " + sql, parameters));
        auto pull = [connection, schema](RowBatch& batch) -> Status {
            WEIR_ASSIGN_OR_RETURN(const PgResult result, connection->query(kFetch));
            std::vector<Value> row(schema->size());
            for (int r = 0; r < PQntuples(result.get()); ++r) {
                for (std::size_t c = 0; c < row.size(); ++c) {
                    auto value = valueOf(result.get(), r, static_cast<int>(c), (*schema)[c].type);
                    if (!value) {
                        return Error(ErrorCode::InvalidInput, "source.postgres.value",
                                     "Column {column} has a value that does not fit {type} exactly (further digits, or "
                                     "infinity). Give it a larger type, or text, in the list of columns.",
                                     {{"column", (*schema)[c].name}, {"type", toText((*schema)[c].type)}})
                            .inParameter("columns");
                    }
                    row[c] = *std::move(value);
                }
                batch.appendRow(row);
            }
            return {};
        };
        return std::unique_ptr<RowStream>(std::make_unique<connect::PulledStream>(schema, std::move(pull)));
    }

    nodes::NodeSpec m_spec = makeSpec();
};

} // namespace

std::unique_ptr<connect::Source> create()
{
    return std::make_unique<PostgresSource>();
}

} // namespace weir::plugins::sources_postgres
