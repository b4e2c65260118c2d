#include "core/base/speech.h"
#include "core/nodes/table_node.h"
#include "plugin_help.h"

namespace weir::plugins::nodes_pivot {
namespace {

using namespace weir::nodes;

std::vector<Choice> functionChoices()
{
    return {{"sum", "Sum"},
            {"count", "Number of rows or values"},
            {"count_distinct", "Number of different values"},
            {"avg", "Mean"},
            {"min", "Smallest"},
            {"max", "Largest"},
            {"median", "Median"},
            {"bool_or", "True for any"},
            {"bool_and", "True for all"}};
}

class Pivot final : public TableNode
{
public:
    [[nodiscard]] const NodeSpec& spec() const override
    {
        static const NodeSpec spec{
            .id = NodeTypeId("pivot"),
            .title = "Pivot",
            .summary = "Turns the values of one column into columns.",
            .keywords = {"crosstab", "wide", "columns", "transpose"},
            .icon = "pivot",
            .inputs = {tableIn()},
            .outputs = {tableOut()},
            .parameters = {{.key = "groups",
                            .title = "One row per",
                            .help = "Columns that stay; each combination of their values makes one row.",
                            .kind = ParameterKind::Columns},
                           {.key = "names",
                            .title = "Columns from",
                            .help = "The column whose values become columns.",
                            .kind = ParameterKind::Column,
                            .required = true},
                           {.key = "values",
                            .title = "Values",
                            .help = "The values that get a column, in order, each with a name if wanted.",
                            .kind = ParameterKind::List,
                            .required = true,
                            .items = {{.key = "value",
                                       .title = "Value",
                                       .help = "A value of the column.",
                                       .kind = ParameterKind::Text,
                                       .required = true},
                                      {.key = "name",
                                       .title = "Name",
                                       .help = "The new column; empty takes the value.",
                                       .kind = ParameterKind::Text}}},
                           {.key = "function",
                            .title = "Function",
                            .help = "How several rows become one cell.",
                            .kind = ParameterKind::Choice,
                            .defaultValue = "sum",
                            .choices = functionChoices()},
                           {.key = "expression",
                            .title = "Of",
                            .help = "The column or expression that fills the cells; empty counts rows.",
                            .kind = ParameterKind::Expression}},
            .help = kHelp};
        return spec;
    }

    [[nodiscard]] std::string subtitle(const Json& settings) const override
    {
        const std::string names = textOf(settings, "names");
        const std::string of = readable(textOf(settings, "expression"), 24);
        if (names.empty()) {
            return {};
        }
        const Error::Arguments arguments{
            {"function", textOf(settings, "function", "sum")}, {"what", of}, {"names", names}};
        return of.empty() ? say("{function} per {names}", arguments)
                          : say("{function} of {what} per {names}", arguments);
    }

protected:
    [[nodiscard]] TableStep build(Settings& settings, const InputRelations& inputs) const override
    {
        const plan::RelationPtr& in = inputs.at("in").front();
        plan::Pivot pivot{in, {}, {}, {}, {}};
        Schema schema;
        for (const Field& field : settings.columns("groups", in->schema())) {
            requireComparable(settings, "groups", "be grouped", field.type);
            pivot.groups.push_back(field.name);
            schema.add(field);
        }
        const auto names = settings.column("names", in->schema());
        const std::string function = settings.choice("function");
        const auto of = settings.expression("expression", in->schema());
        std::vector<expr::Expr> arguments;
        if (of) {
            arguments.push_back(of->expr);
        } else if (function != "count" && !settings.has("expression")) {
            settings.note(Severity::Error, "expression", "pivot.noValue",
                          "{function} needs a column or expression. Choose one.", {{"function", function}});
        }
        if (names) {
            requireComparable(settings, "names", "make columns", names->type);
        }
        if (!settings.ok()) {
            return {};
        }
        auto call = typedCall(settings, "expression", function, std::move(arguments), in->schema());
        if (call && names) {
            pivot.nameColumn = names->name;
            readTargets(settings, *names, call->result, pivot, schema);
            pivot.call = std::move(call->call);
        }
        if (!settings.ok()) {
            return {};
        }
        return {{plan::make(std::move(pivot), std::move(schema), settings.node())}};
    }

private:
    static void readTargets(Settings& settings, const Field& names, Field result, plan::Pivot& pivot, Schema& schema)
    {
        result.nullable = pivot.call.function != "count";
        for (Settings& item : settings.items("values")) {
            const std::string text = item.text("value");
            const std::string wanted = item.text("name");
            auto value = parseValue(text, names.type);
            if (!value) {
                item.note(Severity::Error, "value", "pivot.value",
                          "{value} is no value of {column}, which is {type}. Write it like one.",
                          {{"value", text}, {"column", names.name}, {"type", toText(names.type)}});
            } else if (item.ok()) {
                result.name = wanted.empty() ? text : wanted;
                result.nullable = true;
                if (schema.find(result.name)) {
                    item.note(Severity::Error, wanted.empty() ? "value" : "name", "pivot.nameTwice",
                              "Two columns would be called {name}. Give one of them another name.",
                              {{"name", result.name}});
                } else {
                    pivot.targets.push_back({*value, result.name});
                    schema.add(result);
                }
            }
            settings.absorb(item);
        }
    }
};

} // namespace

std::unique_ptr<NodeType> create()
{
    return std::make_unique<Pivot>();
}

} // namespace weir::plugins::nodes_pivot
