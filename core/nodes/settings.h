#pragma once

#include "core/base/json.h"
#include "core/expr/checked_expr.h"
#include "core/nodes/diagnostic.h"
#include "core/nodes/node_spec.h"
#include "core/types/schema.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace weir::nodes {

/// Reads the settings of one node (or of one item of a list) and collects every finding on the way.
///
/// Each reader returns the value, the parameter's default, or nothing after noting what is wrong; callers go on
/// reading, so that the user sees all findings at once. Keys that no ParameterSpec names are noted as warnings by
/// `checkUnknown`.
class Settings
{
public:
    Settings(const Json& values, const std::vector<ParameterSpec>& parameters, std::string node,
             std::string place = {});

    [[nodiscard]] bool has(const std::string& key) const;
    [[nodiscard]] const Json&
    raw(const std::string& key) const; ///< The value or the default; null when neither is there.
    [[nodiscard]] const Json& values() const { return m_values; }

    [[nodiscard]] std::string text(const std::string& key);
    [[nodiscard]] bool flag(const std::string& key);
    [[nodiscard]] std::int64_t integer(const std::string& key);
    [[nodiscard]] double number(const std::string& key);
    /// A value among the parameter's choices.
    [[nodiscard]] std::string choice(const std::string& key);
    [[nodiscard]] std::vector<std::string> texts(const std::string& key);
    /// A column of `schema`; noted as missing (with the closest name) when it is not there.
    [[nodiscard]] std::optional<Field> column(const std::string& key, const Schema& schema);
    [[nodiscard]] std::vector<Field> columns(const std::string& key, const Schema& schema);
    [[nodiscard]] std::optional<DataType> type(const std::string& key);
    /// A checked expression over `schema`; `expected` (when not Null) must fit its type.
    [[nodiscard]] std::optional<expr::CheckedExpr> expression(const std::string& key, const Schema& schema,
                                                              const DataType& expected = {});
    /// The items of a List parameter, each with its own reader. Findings of the items must be handed back by `absorb`.
    [[nodiscard]] std::vector<Settings> items(const std::string& key);
    void absorb(Settings& item);

    /// Notes a finding about `key` of this node.
    void note(Severity severity, const std::string& key, Error error);
    void checkUnknown();
    [[nodiscard]] const Diagnostics& diagnostics() const { return m_diagnostics; }
    [[nodiscard]] Diagnostics takeDiagnostics() { return std::move(m_diagnostics); }
    [[nodiscard]] bool ok() const { return !hasErrors(m_diagnostics); }

private:
    [[nodiscard]] const ParameterSpec* parameter(const std::string& key) const;
    [[nodiscard]] std::string pathOf(const std::string& key) const;
    [[nodiscard]] const Json* require(const std::string& key);

    Json m_values;
    const std::vector<ParameterSpec>* m_parameters;
    std::string m_node;
    std::string m_place; ///< "columns/2" inside a list; empty at the top.
    Diagnostics m_diagnostics;
};

} // namespace weir::nodes
