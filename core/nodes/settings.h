#pragma once

#include "core/base/ids.h"
#include "core/base/json.h"
#include "core/base/time.h"
#include "core/expr/checker.h"
#include "core/nodes/diagnostic.h"
#include "core/nodes/node_spec.h"
#include "core/nodes/project_facts.h"
#include "core/types/schema.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace weir::nodes {

/// Reads the settings of one node (or of one item of a list) and collects every finding on the way.
///
/// Each reader returns the value, the parameter's default, or nothing (empty text, 0, false) after noting what is
/// wrong; callers go on reading, so that the user sees all findings at once. The values and parameters must outlive the
/// reader.
class Settings
{
public:
    /// `node` is the node's id, for the place of findings. `place` is "columns/2" for an item of a list.
    Settings(const Json& values, const std::vector<ParameterSpec>& parameters, std::string node,
             ConfigureContext context = {}, std::string place = {});
    Settings(Json&&, const std::vector<ParameterSpec>&, std::string, ConfigureContext = {}, std::string = {}) = delete;

    /// The node that the settings belong to; the origin of the relations that it makes.
    [[nodiscard]] NodeId node() const { return NodeId(m_node); }
    /// Columns that detection found for this node, or null.
    [[nodiscard]] const Schema* detected() const { return m_context.detected; }

    /// True when a value other than null is set (defaults do not count).
    [[nodiscard]] bool has(const std::string& key) const;
    /// The value or the default; null when neither is there.
    [[nodiscard]] const Json& raw(const std::string& key) const;
    [[nodiscard]] const Json& values() const { return *m_values; }

    [[nodiscard]] std::string text(const std::string& key);
    [[nodiscard]] bool flag(const std::string& key);
    /// Integers and numbers are checked against the parameter's minimum and maximum.
    [[nodiscard]] std::int64_t integer(const std::string& key);
    [[nodiscard]] double number(const std::string& key);
    /// A value among the parameter's choices; the first one after a finding.
    [[nodiscard]] std::string choice(const std::string& key);
    /// A list of texts: Choices, or List parameters of plain texts.
    [[nodiscard]] std::vector<std::string> texts(const std::string& key);
    /// "30 days", as in expressions.
    [[nodiscard]] std::optional<Duration> duration(const std::string& key);
    [[nodiscard]] std::optional<Instant> instant(const std::string& key);
    /// A column of `schema`; noted as missing (with the closest name) when it is not there.
    [[nodiscard]] std::optional<Field> column(const std::string& key, const Schema& schema);
    /// Several columns of `schema`, each once.
    [[nodiscard]] std::vector<Field> columns(const std::string& key, const Schema& schema);
    [[nodiscard]] std::optional<DataType> type(const std::string& key);
    /// A checked expression over `schema`; its result must fit `expected` unless that is Null.
    [[nodiscard]] std::optional<expr::CheckedExpr> expression(const std::string& key, const Schema& schema,
                                                              const DataType& expected = {});
    /// A schema written as a JSON list; nothing when the setting is empty.
    [[nodiscard]] std::optional<Schema> schema(const std::string& key);
    /// One purpose (text) or several (array), each declared in the project.
    [[nodiscard]] std::vector<PurposeId> purposes(const std::string& key);
    /// The items of a List parameter, each with its own reader. Findings of the items are handed back by `absorb`.
    [[nodiscard]] std::vector<Settings> items(const std::string& key);
    void absorb(Settings& item);

    /// Notes a finding about `key` of this node (empty: the node as a whole).
    void note(Severity severity, const std::string& key, Error error);
    void note(Severity severity, const std::string& key, std::string messageId, std::string sentence,
              Error::Arguments arguments = {});
    /// Warns of keys that no parameter names, in lists and objects too, with the closest key.
    void checkUnknown();
    [[nodiscard]] const Diagnostics& diagnostics() const { return m_diagnostics; }
    [[nodiscard]] Diagnostics takeDiagnostics() { return std::move(m_diagnostics); }
    [[nodiscard]] bool ok() const { return !hasErrors(m_diagnostics); }

private:
    [[nodiscard]] const ParameterSpec* parameter(const std::string& key) const;
    [[nodiscard]] std::string pathOf(const std::string& key) const;
    /// The value or default; notes a required one that is missing.
    [[nodiscard]] const Json* require(const std::string& key);
    [[nodiscard]] const Json* requireText(const std::string& key);
    void noteKind(const std::string& key, std::string_view wanted);

    const Json* m_values;
    const std::vector<ParameterSpec>* m_parameters;
    std::string m_node;
    ConfigureContext m_context;
    std::string m_place; ///< "columns/2" inside a list; empty at the top.
    Diagnostics m_diagnostics;
};

} // namespace weir::nodes
