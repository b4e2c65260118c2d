#include "core/base/speech.h"
#include "core/nodes/table_node.h"
#include "plugin_help.h"

namespace weir::plugins::nodes_union {
namespace {

using namespace weir::nodes;

class Union final : public TableNode
{
public:
    [[nodiscard]] const NodeSpec& spec() const override
    {
        static const NodeSpec spec{
            .id = NodeTypeId("union"),
            .title = "Union",
            .summary = "Puts the rows of several inputs under each other, matched by column name.",
            .keywords = {"append", "stack", "concatenate", "combine"},
            .icon = "union",
            .inputs = {{.name = "in", .title = "Rows", .arity = PortSpec::Arity::Many}},
            .outputs = {tableOut()},
            .parameters =
                {{.key = "columns",
                  .title = "Columns",
                  .help = "All columns of any input (empty where an input has not got one), or those that all have.",
                  .kind = ParameterKind::Choice,
                  .defaultValue = "all",
                  .choices = {{"all", "Of any input"}, {"common", "That all inputs have"}}},
                 {.key = "types",
                  .title = "Different types",
                  .help = "Refuse columns whose types do not go together, or turn them into text.",
                  .kind = ParameterKind::Choice,
                  .defaultValue = "strict",
                  .choices = {{"strict", "Refuse"}, {"lenient", "Turn into text"}}},
                 {.key = "sourceColumn",
                  .title = "Source column",
                  .help = "A column that tells which input a row came from; empty adds none.",
                  .kind = ParameterKind::Text},
                 {.key = "labels",
                  .title = "Labels",
                  .help = "What the source column says, one text per input in wire order; their numbers when left out.",
                  .kind = ParameterKind::Texts,
                  .advanced = true}},
            .help = kHelp};
        return spec;
    }

    [[nodiscard]] std::string subtitle(const Json& settings) const override
    {
        const std::string source = textOf(settings, "sourceColumn");
        return source.empty() ? std::string() : say("source in {column}", {{"column", source}});
    }

protected:
    [[nodiscard]] TableStep build(Settings& settings, const InputRelations& inputs) const override
    {
        const std::vector<plan::RelationPtr>& ins = inputs.at("in");
        const bool common = settings.choice("columns") == "common";
        const bool lenient = settings.choice("types") == "lenient";
        const std::string sourceColumn = settings.text("sourceColumn");
        const std::vector<std::string> labels = settings.texts("labels");
        Schema schema = merged(settings, ins, common, lenient);
        if (schema.empty() && settings.ok()) {
            settings.note(
                Severity::Error, "columns", "union.nothing",
                "The inputs have no column in common. Keep the columns of any input, or rename them to match.");
        }
        if (!sourceColumn.empty() && schema.find(sourceColumn)) {
            settings.note(Severity::Error, "sourceColumn", "union.sourceTaken",
                          "The inputs have a column {column} already. Choose another name.",
                          {{"column", sourceColumn}});
        }
        if (!settings.ok()) {
            return {};
        }
        std::vector<plan::RelationPtr> parts;
        for (std::size_t i = 0; i < ins.size(); ++i) {
            parts.push_back(part(ins[i], schema, settings.node()));
            if (!sourceColumn.empty()) {
                const std::string label = i < labels.size() ? labels[i] : std::to_string(i + 1);
                parts.back() = withColumns(parts.back(),
                                           {{sourceColumn, checkedTree(expr::literal(Value(label)), ins[i]->schema())}},
                                           settings.node());
            }
        }
        if (!sourceColumn.empty()) {
            schema.add({sourceColumn, TypeKind::Text, false, Privacy::Plain});
        }
        return {{plan::make(plan::Union{std::move(parts)}, std::move(schema), settings.node())}};
    }

private:
    static Schema merged(Settings& settings, const std::vector<plan::RelationPtr>& ins, bool common, bool lenient)
    {
        std::vector<Schema> tables;
        for (const plan::RelationPtr& in : ins) {
            tables.push_back(in->schema());
        }
        const auto settle = [&](const Field& known, const Field& other) -> DataType {
            if (const auto type = commonType(known.type, other.type)) {
                return *type;
            }
            if (lenient) {
                return TypeKind::Text;
            }
            if (!common || inAll(ins, other.name)) {
                settings.note(Severity::Error, "types", "union.types",
                              "Column {column} is {first} in one input and {second} in another. Cast one of them, or "
                              "turn different types into text.",
                              {{"column", other.name}, {"first", toText(known.type)}, {"second", toText(other.type)}});
            }
            return known.type;
        };
        Schema schema;
        for (Field& field : fieldsByName(tables, settle)) {
            if (!common || inAll(ins, field.name)) {
                schema.add(std::move(field));
            }
        }
        return schema;
    }

    static bool inAll(const std::vector<plan::RelationPtr>& ins, const std::string& name)
    {
        return std::all_of(ins.begin(), ins.end(),
                           [&](const plan::RelationPtr& in) { return in->schema().find(name) != nullptr; });
    }

    /// The columns of `schema` that `in` has, in the types of `schema`.
    static plan::RelationPtr part(const plan::RelationPtr& in, const Schema& schema, const NodeId& node)
    {
        std::vector<plan::NamedExpr> columns;
        for (const Field& field : schema.fields()) {
            const Field* own = in->schema().find(field.name);
            const expr::CheckedExpr value =
                own ? plan::columnOf(*own) : expr::CheckedExpr{expr::nullLiteral(), DataType(), Privacy::Plain, true};
            columns.push_back({field.name, castTo(value, field.type, in->schema())});
        }
        return plan::project(in, std::move(columns), node);
    }
};

} // namespace

std::unique_ptr<NodeType> create()
{
    return std::make_unique<Union>();
}

} // namespace weir::plugins::nodes_union
