#include "core/expr/parser.h"
#include "core/nodes/table_node.h"
#include "plugin_help.h"

namespace weir::plugins::nodes_formula {
namespace {

using namespace weir::nodes;

class Formula final : public TableNode
{
public:
    [[nodiscard]] const NodeSpec& spec() const override
    {
        static const NodeSpec spec{
            .id = NodeTypeId("formula"),
            .title = "Add columns",
            .summary = "Computes columns by formulas; later formulas may use earlier ones.",
            .keywords = {"formula", "compute", "calculate", "map", "derive", "expression"},
            .icon = "formula",
            .inputs = {tableIn()},
            .outputs = {tableOut()},
            .parameters = {{.key = "columns",
                            .title = "Columns",
                            .help = "The columns to compute, in order.",
                            .kind = ParameterKind::List,
                            .required = true,
                            .items = {{.key = "name",
                                       .title = "Name",
                                       .help = "The new column, or one of the input to replace.",
                                       .kind = ParameterKind::Text,
                                       .required = true},
                                      {.key = "expression",
                                       .title = "Formula",
                                       .help = "How it is computed from the other columns of the row.",
                                       .kind = ParameterKind::Expression,
                                       .required = true,
                                       .placeholder = "quantity * price"}}}},
            .help = kHelp};
        return spec;
    }

    [[nodiscard]] std::string subtitle(const Json& settings) const override
    {
        const Json& list = settings.is_object() ? settings.value("columns", Json::array()) : Json::array();
        if (list.is_array() && list.size() == 1) {
            return textOf(list[0], "name") + " = " + readable(textOf(list[0], "expression"), 48);
        }
        return enumerate(textsOf(settings, "columns", "name"));
    }

protected:
    [[nodiscard]] TableStep build(Settings& settings, const InputRelations& inputs) const override
    {
        plan::RelationPtr result = inputs.at("in").front();
        std::vector<plan::NamedExpr> pending; // independent of each other, so one projection computes them
        for (Settings& item : settings.items("columns")) {
            const std::string name = item.text("name");
            const Json& text = item.raw("expression");
            if (text.is_string() && needsEarlier(text.get_ref<const std::string&>(), pending)) {
                result = withColumns(result, std::exchange(pending, {}), settings.node());
            }
            const auto expression = item.expression("expression", result->schema());
            if (expression && !name.empty()) {
                if (std::any_of(pending.begin(), pending.end(),
                                [&](const plan::NamedExpr& column) { return column.name == name; })) {
                    result = withColumns(result, std::exchange(pending, {}), settings.node());
                }
                pending.push_back({name, typed(*expression, result->schema())});
            }
            settings.absorb(item);
        }
        if (!pending.empty()) {
            result = withColumns(result, std::move(pending), settings.node());
        }
        return {{result}};
    }

private:
    /// A bare NULL has no type to store; it becomes text.
    static expr::CheckedExpr typed(const expr::CheckedExpr& expression, const Schema& schema)
    {
        return expression.type.kind() == TypeKind::Null ? castTo(expression, TypeKind::Text, schema) : expression;
    }

    static bool needsEarlier(const std::string& text, const std::vector<plan::NamedExpr>& pending)
    {
        const auto parsed = expr::parse(text);
        if (!parsed) {
            return false;
        }
        const std::vector<std::string> used = expr::columnsUsed(*parsed);
        return std::any_of(pending.begin(), pending.end(), [&](const plan::NamedExpr& column) {
            return std::find(used.begin(), used.end(), column.name) != used.end();
        });
    }
};

} // namespace

std::unique_ptr<NodeType> create()
{
    return std::make_unique<Formula>();
}

} // namespace weir::plugins::nodes_formula
