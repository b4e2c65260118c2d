#include "core/base/speech.h"
#include "core/nodes/table_node.h"
#include "plugin_help.h"

namespace weir::plugins::nodes_aggregate {
namespace {

using namespace weir::nodes;

std::vector<Choice> functionChoices()
{
    return {{"count", "Number of rows or values"},
            {"count_distinct", "Number of different values"},
            {"count_if", "Number of rows where true"},
            {"sum", "Sum"},
            {"avg", "Mean"},
            {"min", "Smallest"},
            {"max", "Largest"},
            {"first", "First"},
            {"last", "Last"},
            {"median", "Median"},
            {"stddev", "Standard deviation"},
            {"variance", "Variance"},
            {"bool_and", "True for all"},
            {"bool_or", "True for any"},
            {"string_agg", "Texts joined"},
            {"list_agg", "List of values"}};
}

class Aggregate final : public TableNode
{
public:
    [[nodiscard]] const NodeSpec& spec() const override
    {
        static const NodeSpec spec{
            .id = NodeTypeId("aggregate"),
            .title = "Aggregate",
            .summary = "Makes one row per group, with counts, sums and other figures.",
            .keywords = {"group by", "summarise", "count", "sum", "total", "average"},
            .icon = "aggregate",
            .inputs = {tableIn()},
            .outputs = {tableOut()},
            .parameters = {{.key = "groups",
                            .title = "Group by",
                            .help = "Rows with equal values here form a group; empty makes one group of all rows.",
                            .kind = ParameterKind::List,
                            .items = {{.key = "expression",
                                       .title = "By",
                                       .help = "A column or expression.",
                                       .kind = ParameterKind::Expression,
                                       .required = true},
                                      {.key = "name",
                                       .title = "Name",
                                       .help = "The column in the result; empty takes the name of the column.",
                                       .kind = ParameterKind::Text}}},
                           {.key = "outputs",
                            .title = "Figures",
                            .help = "What is computed for each group.",
                            .kind = ParameterKind::List,
                            .items = {{.key = "function",
                                       .title = "Function",
                                       .help = "How the values of the group become one.",
                                       .kind = ParameterKind::Choice,
                                       .defaultValue = "count",
                                       .choices = functionChoices()},
                                      {.key = "expression",
                                       .title = "Of",
                                       .help = "A column or expression; empty counts rows.",
                                       .kind = ParameterKind::Expression},
                                      {.key = "name",
                                       .title = "Name",
                                       .help = "The column in the result; empty makes one of function and column.",
                                       .kind = ParameterKind::Text},
                                      {.key = "filter",
                                       .title = "Only where",
                                       .help = "Counts only the rows for which this is true.",
                                       .kind = ParameterKind::Expression},
                                      {.key = "separator",
                                       .title = "Separator",
                                       .help = "Between joined texts.",
                                       .kind = ParameterKind::Text,
                                       .defaultValue = ", ",
                                       .visibleWhenKey = "function",
                                       .visibleWhenValues = {"string_agg"}},
                                      orderParameter("order", "In the order of",
                                                     "Which row is first; for first, last, joined texts and lists.")}}},
            .help = kHelp};
        return spec;
    }

    [[nodiscard]] std::string subtitle(const Json& settings) const override
    {
        std::vector<std::string> figures;
        const Json outputs = settings.is_object() ? settings.value("outputs", Json::array()) : Json::array();
        for (const Json& output : outputs) {
            const std::string of = readable(textOf(output, "expression"), 24);
            const std::string function = textOf(output, "function", "count");
            figures.push_back(of.empty() ? function
                                         : say("{function} of {what}", {{"function", function}, {"what", of}}));
        }
        const std::vector<std::string> groups = textsOf(settings, "groups", "expression");
        const std::string all = enumerate(figures, 2);
        return groups.empty() ? all
                              : say("{figures} by {groups}", {{"figures", all}, {"groups", enumerate(groups, 2)}});
    }

protected:
    [[nodiscard]] TableStep build(Settings& settings, const InputRelations& inputs) const override
    {
        const plan::RelationPtr& in = inputs.at("in").front();
        plan::Aggregate aggregate{in, {}, {}};
        Schema schema;
        for (Settings& item : settings.items("groups")) {
            if (const auto by = item.expression("expression", in->schema())) {
                requireComparable(item, "expression", "be grouped", by->type);
                std::string name = item.text("name");
                if (name.empty()) {
                    name = by->expr->kind() == expr::NodeKind::Column ? by->expr->name() : schema.freeName("group");
                }
                if (add(item, schema, {name, by->type, by->nullable, by->privacy})) {
                    aggregate.groups.push_back({name, *by});
                }
            }
            settings.absorb(item);
        }
        for (Settings& item : settings.items("outputs")) {
            readOutput(item, in->schema(), schema, aggregate);
            settings.absorb(item);
        }
        if (schema.empty() && settings.ok()) {
            settings.note(Severity::Error, "outputs", "aggregate.nothing",
                          "Nothing is computed. Add a figure or a column to group by.");
        }
        if (!settings.ok()) {
            return {};
        }
        return {{plan::make(std::move(aggregate), std::move(schema), settings.node())}};
    }

private:
    static bool add(Settings& item, Schema& schema, const Field& field)
    {
        if (schema.find(field.name)) {
            item.note(Severity::Error, "name", "aggregate.nameTwice",
                      "Two columns would be called {name}. Give one of them another name.", {{"name", field.name}});
            return false;
        }
        schema.add(field);
        return true;
    }

    static void readOutput(Settings& item, const Schema& in, Schema& schema, plan::Aggregate& aggregate)
    {
        const std::string function = item.choice("function");
        const auto of = item.expression("expression", in);
        const auto filter = item.expression("filter", in, TypeKind::Boolean);
        std::vector<plan::Ordering> order = readOrder(item, "order", in);
        std::string name = item.text("name");
        if (!item.ok()) {
            return;
        }
        std::vector<expr::Expr> arguments;
        if (of) {
            arguments.push_back(of->expr);
        } else if (function != "count") {
            item.note(Severity::Error, "expression", "aggregate.noValue",
                      "{function} needs a column or expression. Choose one.", {{"function", function}});
            return;
        }
        if (function == "string_agg") {
            arguments.push_back(expr::literal(Value(item.text("separator"))));
        }
        auto call = typedCall(item, "expression", function, std::move(arguments), in);
        if (!call) {
            return;
        }
        call->call.filter = filter;
        if (function == "first" || function == "last") {
            if (order.empty()) {
                item.note(Severity::Error, "order", "aggregate.noOrder",
                          "Rows have no order of their own. Say in the order of which column {function} is taken.",
                          {{"function", function}});
                return;
            }
        }
        if (!order.empty()) {
            order = total(std::move(order), in); // equal rows in the same order on every engine
        }
        if (name.empty()) {
            const bool column = of && of->expr->kind() == expr::NodeKind::Column;
            name = schema.freeName(column ? function + '_' + of->expr->name() : function);
        }
        Field field = call->result;
        field.name = name;
        field.nullable = field.nullable || (filter.has_value() && !function.starts_with("count"));
        if (add(item, schema, field)) {
            aggregate.outputs.push_back({name, std::move(call->call), std::move(order)});
        }
    }
};

} // namespace

std::unique_ptr<NodeType> create()
{
    return std::make_unique<Aggregate>();
}

} // namespace weir::plugins::nodes_aggregate
