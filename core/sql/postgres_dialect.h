#pragma once

#include "core/sql/dialect.h"

namespace weir::sql {

/// PostgreSQL 14 and newer, database encoding UTF-8, with ICU (for upper and lower case).
///
/// Instants are timestamp without time zone in UTC, durations bigint microseconds, JSON the json type without white
/// space, lists arrays. Text sorts by COLLATE "C". What has no equal in SQL is refused with a reason.
class PostgresDialect final : public Dialect
{
public:
    std::string_view id() const override { return "postgres"; }
    std::string_view title() const override { return "PostgreSQL"; }
    std::span<const Unsupported> unsupported() const override;
    Text typeName(const DataType& type) const override;
    Text literal(const Value& value, const DataType& type) const override;
    std::vector<Identifier> columnNames(const Schema& schema) const override;
    Text sortable(const Text& value, const DataType& type) const override;
    Text unpivot(const Text& input, const std::vector<Text>& names, const std::vector<Text>& values,
                 const DataType& valueType) const override;
    /// The server refuses a full join when one side of a condition has no column, also after it has simplified it.
    bool joinsFullOnColumnsOnly() const override { return true; }

protected:
    Result<Text> call(const expr::Node& node, const std::vector<Text>& arguments, Scope& scope) const override;
    Result<Text> convert(const expr::Node& node, const Text& operand, Scope& scope) const override;
    Result<Text> ownAggregate(const AggregateCall& call) const override;
    Text microsText(const Text& instant) const override;
    Text bitsText(const Text& number, Scope& scope) const override;
};

/// JSON text without white space between its parts, as type json.
[[nodiscard]] Text postgresCompactJson(const Text& text);

/// The list as the JSON text that core/expr keeps lists in.
[[nodiscard]] Text postgresListJson(const Text& list, const DataType& type);

} // namespace weir::sql
