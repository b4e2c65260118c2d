#include "core/base/text.h"
#include "core/nodes/table_node.h"
#include "plugin_help.h"
#include "plugins/nodes/sql/read_only.h"

namespace weir::plugins::nodes_sql {
namespace {

using namespace weir::nodes;

class Sql final : public TableNode
{
public:
    [[nodiscard]] const NodeSpec& spec() const override
    {
        static const NodeSpec spec{
            .id = NodeTypeId("sql"),
            .title = "SQL",
            .summary = "Runs one reading SQL statement over its inputs.",
            .keywords = {"query", "select", "code", "database"},
            .icon = "sql",
            .inputs = {{.name = "in", .title = "Rows", .arity = PortSpec::Arity::Many}},
            .outputs = {tableOut()},
            .parameters = {{.key = "sql",
                            .title = "Statement",
                            .help = "One SELECT or WITH statement; inputs are tables under their names.",
                            .kind = ParameterKind::Sql,
                            .required = true,
                            .placeholder = "select country, count(*) as people from input_1 group by country"},
                           {.key = "inputs",
                            .title = "Names of the inputs",
                            .help = "One name per wire in order; input_1, input_2, ... when left out.",
                            .kind = ParameterKind::Texts},
                           {.key = "dialect",
                            .title = "Dialect",
                            .help =
                                "The engine whose SQL this is; a statement for any engine must be plain standard SQL.",
                            .kind = ParameterKind::Choice,
                            .defaultValue = "duckdb",
                            .choices = {{"duckdb", "DuckDB"}, {"postgres", "PostgreSQL"}, {"", "Any"}}},
                           {.key = "columns",
                            .title = "Result columns",
                            .help = "Names and types of the result; found out by asking the engine when left out.",
                            .kind = ParameterKind::Schema}},
            .help = kHelp};
        return spec;
    }

    [[nodiscard]] std::string subtitle(const Json& settings) const override
    {
        return readable(textOf(settings, "sql"));
    }

protected:
    [[nodiscard]] TableStep build(Settings& settings, const InputRelations& inputs) const override
    {
        const std::vector<plan::RelationPtr>& ins = inputs.at("in");
        plan::RawSql raw{{}, settings.text("sql"), settings.choice("dialect")};
        if (!raw.sql.empty()) {
            if (auto error = whyNotReadOnly(raw.sql)) {
                settings.note(Severity::Error, "sql", *std::move(error));
            }
        }
        raw.sql = withoutSemicolon(raw.sql);
        nameInputs(settings, ins, raw);
        std::optional<Schema> schema = settings.schema("columns");
        if (!schema && settings.detected()) {
            schema = *settings.detected();
        }
        if (!schema && settings.ok()) {
            settings.note(Severity::Error, "columns", "sql.columnsUnknown",
                          "The columns of the result are not known yet. Let Weir ask the engine, or list them.");
        }
        if (!schema) {
            return {};
        }
        // Columns of a query cannot be traced, so each counts as the most personal thing that went in.
        Privacy privacy = Privacy::Plain;
        for (const plan::RelationPtr& in : ins) {
            for (const Field& field : in->schema().fields()) {
                privacy = std::max(privacy, field.privacy);
            }
        }
        std::vector<Field> fields = schema->fields();
        for (Field& field : fields) {
            const Privacy declared = field.privacy;
            field.privacy = declared == Privacy::Plain ? inherited(field, ins, privacy) : declared;
        }
        return {{plan::make(std::move(raw), Schema(std::move(fields)), settings.node())}};
    }

private:
    /// A result column called like an input column is taken for it; any other column is as personal as the inputs.
    static Privacy inherited(const Field& field, const std::vector<plan::RelationPtr>& ins, Privacy highest)
    {
        std::optional<Privacy> found;
        for (const plan::RelationPtr& in : ins) {
            if (const Field* same = in->schema().find(field.name)) {
                found = std::max(found.value_or(Privacy::Plain), same->privacy);
            }
        }
        return field.type.kind() == TypeKind::Text || field.type.kind() == TypeKind::JsonValue
                   ? highest
                   : found.value_or(highest);
    }

    static void nameInputs(Settings& settings, const std::vector<plan::RelationPtr>& ins, plan::RawSql& raw)
    {
        const std::vector<std::string> names = settings.texts("inputs");
        if (names.size() > ins.size()) {
            settings.note(Severity::Error, "inputs", "sql.tooManyNames",
                          "{names} {names:input is|inputs are} named but {wires} {wires:is|are} wired. Remove names or "
                          "add wires.",
                          {{"names", std::to_string(names.size())}, {"wires", std::to_string(ins.size())}});
        }
        for (std::size_t i = 0; i < ins.size(); ++i) {
            const std::string name =
                i < names.size() && !names[i].empty() ? names[i] : "input_" + std::to_string(i + 1);
            if (std::any_of(raw.inputs.begin(), raw.inputs.end(),
                            [&](const plan::RawSql::Input& input) { return toLower(input.name) == toLower(name); })) {
                settings.note(Severity::Error, "inputs", "sql.nameTwice",
                              "Two inputs are called {name}. Give one of them another name.", {{"name", name}});
            }
            raw.inputs.push_back({name, ins[i]});
        }
    }
};

} // namespace

std::unique_ptr<NodeType> create()
{
    return std::make_unique<Sql>();
}

} // namespace weir::plugins::nodes_sql
