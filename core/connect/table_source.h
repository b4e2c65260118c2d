#pragma once

#include "core/connect/source.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// What sources that read tables share.
namespace weir::connect {

/// The parameters "table", "query", "cursor" and "columns".
[[nodiscard]] std::vector<nodes::ParameterSpec> tableParameters();
/// Notes when neither or both of table and query are set, or the query is not one reading statement.
void validateTable(nodes::Settings& settings);

/// `name` in double quotes, as SQLite, DuckDB and PostgreSQL quote identifiers.
[[nodiscard]] std::string quotedName(const std::string& name);
/// "schema.table" in two parts; the schema is empty when there is none.
[[nodiscard]] std::pair<std::string, std::string> splitTable(const std::string& table);
/// The statement that reads the table or query: all columns of discovery, or `columns`; from the cursor on when
/// `cursorColumn` is given, with `cursorLiteral` in the place of its value (a placeholder or a typed literal).
[[nodiscard]] std::string selectText(const Json& settings, const std::vector<std::string>& columns,
                                     const std::string& cursorColumn = {}, const std::string& cursorLiteral = {});
/// "orders" or "a query", for subtitles.
[[nodiscard]] std::string tableSubtitle(const Json& settings);

/// Reads a cell's text as a value of `type` without losing anything: decimals and whole numbers may have more digits
/// behind the point only where they are zeros, and none beyond the precision. Nothing when it does not fit.
[[nodiscard]] std::optional<Value> exactValue(std::string_view text, const DataType& type);

/// A stream whose rows come from a function: it appends up to a few thousand rows to the batch, none at the end.
class PulledStream final : public RowStream
{
public:
    using Pull = std::function<Status(RowBatch&)>;
    PulledStream(std::shared_ptr<const Schema> schema, Pull pull) : m_schema(std::move(schema)), m_pull(std::move(pull))
    {}
    [[nodiscard]] std::shared_ptr<const Schema> schema() const override { return m_schema; }
    [[nodiscard]] Result<RowBatch> next() override;

private:
    std::shared_ptr<const Schema> m_schema;
    Pull m_pull;
};

} // namespace weir::connect
