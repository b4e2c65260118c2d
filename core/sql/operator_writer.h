#pragma once

#include "core/sql/emit.h"

#include <map>
#include <string>
#include <vector>

namespace weir::sql {

/// The relations that a written relation reads: its inputs, except that a limit writes the sort below it itself.
[[nodiscard]] std::vector<plan::RelationPtr> readsOf(const plan::Relation& relation);

/// Writes the SELECT of one relation over the CTEs of its inputs.
class OperatorWriter
{
public:
    OperatorWriter(const Dialect& dialect, const ScanTexts& scans, Scope& scope,
                   const std::map<const plan::Relation*, Identifier>& names)
        : m_dialect(dialect), m_scans(scans), m_scope(scope), m_names(names)
    {}
    [[nodiscard]] Result<Text> write(const plan::Relation& relation);

private:
    Result<Text> write(const plan::Scan& op, const Schema& schema);
    Result<Text> write(const plan::Values& op, const Schema& schema);
    Result<Text> write(const plan::Filter& op, const Schema& schema);
    Result<Text> write(const plan::Project& op, const Schema& schema);
    Result<Text> write(const plan::Join& op, const Schema& schema);
    Result<Text> write(const plan::Union& op, const Schema& schema);
    Result<Text> write(const plan::Aggregate& op, const Schema& schema);
    Result<Text> write(const plan::Deduplicate& op, const Schema& schema);
    Result<Text> write(const plan::Sort& op, const Schema& schema);
    Result<Text> write(const plan::Limit& op, const Schema& schema);
    Result<Text> write(const plan::Window& op, const Schema& schema);
    Result<Text> write(const plan::Pivot& op, const Schema& schema);
    Result<Text> write(const plan::Unpivot& op, const Schema& schema);
    Result<Text> write(const plan::Sample& op, const Schema& schema);
    Result<Text> write(const plan::ConnectedComponents& op, const Schema& schema); // component_writer.cpp
    Result<Text> write(const plan::RawSql& op, const Schema& schema);

    [[nodiscard]] Text nameOf(const plan::RelationPtr& relation) const;
    /// Quoted names of the columns, with "l." or "r." before them when `side` is given.
    [[nodiscard]] std::vector<Text> columnsOf(const Schema& schema, Words side = "") const;
    [[nodiscard]] std::map<std::string, Text> scopeOf(const Schema& schema, Words side = "") const;
    void enter(const Schema& schema, Words side = "") { m_scope.setColumns(scopeOf(schema, side)); }
    Result<Text> expression(const expr::CheckedExpr& expr) { return m_dialect.expression(expr.expr, m_scope); }
    /// `expr` cast to `type` when it has another.
    Result<Text> expressionAs(const expr::CheckedExpr& expr, const DataType& type);
    Result<std::vector<Text>> expressions(const std::vector<expr::CheckedExpr>& exprs);
    Result<Text> ordering(const std::vector<plan::Ordering>& order);
    /// All columns ascending, NULLs last: the order that breaks every tie alike on every engine.
    [[nodiscard]] std::vector<Text> tieBreakers(const Schema& schema) const;
    Result<Text> callText(const plan::Call& call, const DataType& result, const Text& order, const Text& moreFilter,
                          const Text* over);
    /// The input with its keys as further columns; `keys` become the names of these columns.
    [[nodiscard]] Text withKeys(const plan::RelationPtr& input, Words side, std::vector<Text>& keys) const;
    Result<Text> overClause(const plan::Window::Output& output);
    /// A name that no column of the schema has.
    [[nodiscard]] Text freeName(const Schema& schema, std::string_view wanted) const;

    const Dialect& m_dialect;
    const ScanTexts& m_scans;
    Scope& m_scope;
    const std::map<const plan::Relation*, Identifier>& m_names;
};

} // namespace weir::sql
