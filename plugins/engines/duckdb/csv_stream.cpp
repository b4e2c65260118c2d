#include "plugins/engines/duckdb/csv_stream.h"

#include <algorithm>
#include <thread>

namespace weir::plugins::engines_duckdb {
namespace {

/// Lists and JSON are checked and written anew by the engine.
bool isPlain(const Field& field)
{
    return field.type.kind() != TypeKind::List && field.type.kind() != TypeKind::JsonValue &&
           field.type.kind() != TypeKind::Null;
}

std::size_t parsers(int threads)
{
    constexpr unsigned kMost = 8;
    const unsigned have = threads > 0 ? static_cast<unsigned>(threads) : std::thread::hardware_concurrency();
    return std::clamp(have, 2U, kMost) - 1;
}

} // namespace

std::optional<PlainCsvQuery> plainCsvQuery(const plan::RelationPtr& relation, const engine::Bindings& bindings)
{
    const auto* project = std::get_if<plan::Project>(&relation->op());
    const plan::RelationPtr& below = project ? project->input : relation;
    const auto* scan = std::get_if<plan::Scan>(&below->op());
    const auto bound = scan ? bindings.find(scan->binding) : bindings.end();
    const auto* files = bound == bindings.end() ? nullptr : std::get_if<engine::FileScan>(&bound->second);
    if (!files || (files->format != "csv" && files->format != "tsv")) {
        return std::nullopt;
    }
    PlainCsvQuery query{below.get(), files, {}};
    const Schema& schema = below->schema();
    for (std::size_t i = 0; i < relation->schema().size(); ++i) {
        std::optional<std::size_t> column = i;
        if (project) {
            const expr::Node& value = *project->columns[i].expr.expr;
            column = value.kind() == expr::NodeKind::Column ? schema.indexOf(value.name()) : std::nullopt;
        }
        const bool again = column && std::find(query.columns.begin(), query.columns.end(), *column) !=
                                         query.columns.end(); // the parser gives each cell once
        if (!column || again || !isPlain(schema[*column]) || schema[*column].type != relation->schema()[i].type) {
            return std::nullopt;
        }
        query.columns.push_back(*column);
    }
    return query.columns.empty() ? std::nullopt : std::optional(std::move(query));
}

CsvStream::CsvStream(DuckdbSession& session, Statement statement, std::vector<std::size_t> columns,
                     std::shared_ptr<const Schema> schema, NodeId node, int threads, RunContext context)
    : m_session(session), m_statement(std::move(statement)), m_schema(std::move(schema)), m_node(std::move(node)),
      m_context(std::move(context)), m_use(m_statement.csvScans.front().second, std::move(columns)), m_producer(m_use),
      m_maker(m_schema)
{
    constexpr std::int64_t kLarge = 4 << 20;
    if (m_use.scan().totalBytes() >= kLarge) {
        m_ahead = std::make_unique<Ahead>(m_use, m_maker, parsers(threads));
    }
}

CsvStream::~CsvStream()
{
    end();
}

Result<RowBatch> CsvStream::next()
{
    if (m_ended) {
        return RowBatch(m_schema);
    }
    if (m_context.stopped()) {
        end();
        return cancelled();
    }
    Result<RowBatch> rows = m_ahead ? readAhead() : read();
    if (!rows) {
        end();
        return m_context.stopped() ? cancelled() : std::move(rows).error();
    }
    if (rows->rows() == 0) {
        end();
        return rows;
    }
    m_rows += static_cast<std::int64_t>(rows->rows());
    m_context.report(m_node.str(), -1, m_rows);
    return rows;
}

Result<RowBatch> CsvStream::read()
{
    for (;;) {
        RowBatch rows = m_maker();
        const std::size_t count = m_producer.fill(rows);
        report(m_use.scan(), m_producer.takeRejected());
        if (count > 0) {
            return rows;
        }
        WEIR_ASSIGN_OR_RETURN(const bool more, m_producer.nextBlock());
        if (!more) {
            return m_maker();
        }
    }
}

Result<RowBatch> CsvStream::readAhead()
{
    while (!m_parsed || m_next == m_parsed->pieces.size()) {
        m_parsed = m_ahead->next();
        m_next = 0;
        if (!m_parsed) {
            return m_maker();
        }
        if (m_parsed->error) {
            return *std::move(m_parsed->error);
        }
        report(m_use.scan(), std::move(m_parsed->rejected));
    }
    return std::move(m_parsed->pieces[m_next++]);
}

void CsvStream::end()
{
    if (!m_ended) {
        m_ended = true;
        m_ahead.reset();
        m_session.finish(m_statement);
    }
}

} // namespace weir::plugins::engines_duckdb
