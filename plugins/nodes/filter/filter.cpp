#include "core/nodes/table_node.h"
#include "plugin_help.h"

namespace weir::plugins::nodes_filter {
namespace {

using namespace weir::nodes;

class Filter final : public TableNode
{
public:
    [[nodiscard]] const NodeSpec& spec() const override
    {
        static const NodeSpec spec{.id = NodeTypeId("filter"),
                                   .title = "Filter rows",
                                   .summary = "Keeps the rows for which a condition is true.",
                                   .keywords = {"where", "condition", "keep", "exclude", "search"},
                                   .icon = "filter",
                                   .inputs = {tableIn()},
                                   .outputs = {tableOut("out", "Rows that fit"), tableOut("rejected", "Other rows")},
                                   .parameters = {{.key = "condition",
                                                   .title = "Condition",
                                                   .help = "An expression that is true for the rows to keep.",
                                                   .kind = ParameterKind::Expression,
                                                   .required = true,
                                                   .placeholder = "country in ('DE', 'FR') and amount > 100"}},
                                   .help = kHelp};
        return spec;
    }

    [[nodiscard]] std::string subtitle(const Json& settings) const override
    {
        return readable(textOf(settings, "condition"));
    }

protected:
    [[nodiscard]] TableStep build(Settings& settings, const InputRelations& inputs) const override
    {
        const plan::RelationPtr& in = inputs.at("in").front();
        const auto condition = settings.expression("condition", in->schema(), TypeKind::Boolean);
        if (!condition) {
            return {{in, in}};
        }
        const expr::CheckedExpr other =
            checkedTree(expr::call(expr::FunctionId::DistinctFrom, {condition->expr, expr::literal(Value(true))}, {}),
                        in->schema());
        return {{plan::filter(in, *condition, settings.node()), plan::filter(in, other, settings.node())}};
    }
};

} // namespace

std::unique_ptr<NodeType> create()
{
    return std::make_unique<Filter>();
}

} // namespace weir::plugins::nodes_filter
