#pragma once

#include "core/sql/dialect.h"

namespace weir::sql {

/// DuckDB 1.4 and newer. Instants are TIMESTAMP in UTC, durations BIGINT microseconds, JSON the JSON type, lists typed
/// lists. What DuckDB computes differently from core/expr's evaluator is left to functions over the evaluator.
class DuckdbDialect final : public Dialect
{
public:
    std::string_view id() const override { return "duckdb"; }
    std::string_view title() const override { return "DuckDB"; }
    std::span<const Unsupported> unsupported() const override { return {}; }
    Text typeName(const DataType& type) const override;
    Text literal(const Value& value, const DataType& type) const override;
    std::vector<Identifier> columnNames(const Schema& schema) const override;
    Text sortable(const Text& value, const DataType& type) const override;
    Text unpivot(const Text& input, const std::vector<Text>& names, const std::vector<Text>& values,
                 const DataType& valueType) const override;

protected:
    Result<Text> call(const expr::Node& node, const std::vector<Text>& arguments, Scope& scope) const override;
    Result<Text> convert(const expr::Node& node, const Text& operand, Scope& scope) const override;
    Result<Text> ownAggregate(const AggregateCall& call) const override;
    Text microsText(const Text& instant) const override;
    Text bitsText(const Text& number, Scope& scope) const override;
};

} // namespace weir::sql
