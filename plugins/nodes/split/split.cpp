#include "core/base/speech.h"
#include "core/nodes/table_node.h"
#include "plugin_help.h"

namespace weir::plugins::nodes_split {
namespace {

using namespace weir::nodes;

/// The port of case `index`: its own name, or "case_1", "case_2", ...
std::string portOf(const Json& item, std::size_t index)
{
    return textOf(item, "port", "case_" + std::to_string(index + 1));
}

class Split final : public TableNode
{
public:
    [[nodiscard]] const NodeSpec& spec() const override
    {
        static const NodeSpec spec{
            .id = NodeTypeId("split"),
            .title = "Split rows",
            .summary = "Sends rows to different outputs by conditions that are tried in order.",
            .keywords = {"route", "branch", "switch", "case", "condition"},
            .icon = "split",
            .inputs = {tableIn()},
            .outputs = {tableOut("else", "All other rows")},
            .parameters =
                {{.key = "cases",
                  .title = "Cases",
                  .help = "Conditions in order; each has its own output port.",
                  .kind = ParameterKind::List,
                  .required = true,
                  .items = {{.key = "name",
                             .title = "Name",
                             .help = "What the rows of this case are called.",
                             .kind = ParameterKind::Text},
                            {.key = "condition",
                             .title = "Condition",
                             .help = "True for the rows of this case.",
                             .kind = ParameterKind::Expression,
                             .required = true},
                            {.key = "port",
                             .title = "Port",
                             .help = "Name of the output port that wires refer to; case_1, case_2, ... when left out.",
                             .kind = ParameterKind::Text,
                             .advanced = true}}},
                 {.key = "mode",
                  .title = "A row goes",
                  .help = "To the first case that fits, or to every case that fits.",
                  .kind = ParameterKind::Choice,
                  .defaultValue = "first",
                  .choices = {{"first", "To the first case that fits"}, {"all", "To every case that fits"}}}},
            .help = kHelp};
        return spec;
    }

    [[nodiscard]] std::vector<PortSpec> outputs(const Json& settings) const override
    {
        std::vector<PortSpec> ports;
        if (settings.is_object() && settings.contains("cases") && settings["cases"].is_array()) {
            for (const Json& item : settings["cases"]) {
                const std::string port = portOf(item, ports.size());
                ports.push_back(tableOut(port, textOf(item, "name", port)));
            }
        }
        ports.push_back(tableOut("else", "All other rows"));
        return ports;
    }

    [[nodiscard]] std::string subtitle(const Json& settings) const override
    {
        std::vector<std::string> names;
        for (const PortSpec& port : outputs(settings)) {
            names.push_back(port.title);
        }
        names.back() = say("else");
        return enumerate(names);
    }

protected:
    [[nodiscard]] TableStep build(Settings& settings, const InputRelations& inputs) const override
    {
        const plan::RelationPtr& in = inputs.at("in").front();
        const NodeId node = settings.node();
        const bool first = settings.choice("mode") == "first";
        std::vector<Settings> items = settings.items("cases");
        std::vector<std::string> ports{"else"};
        std::vector<expr::Expr> earlier; // "did not fit" of the cases before
        TableStep step;
        for (std::size_t i = 0; i < items.size(); ++i) {
            Settings& item = items[i];
            const auto condition = item.expression("condition", in->schema(), TypeKind::Boolean);
            const std::string port = portOf(item.values(), i);
            if (std::find(ports.begin(), ports.end(), port) != ports.end()) {
                item.note(Severity::Error, "port", "split.portTwice",
                          "Two outputs would be called {port}. Give this case another port.", {{"port", port}});
            }
            ports.push_back(port);
            if (condition) {
                std::vector<expr::Expr> all = first ? earlier : std::vector<expr::Expr>();
                all.push_back(condition->expr);
                step.outputs.push_back(
                    plan::filter(in, checkedTree(expr::conjunction(std::move(all)), in->schema()), node));
                earlier.push_back(
                    expr::call(expr::FunctionId::DistinctFrom, {condition->expr, expr::literal(Value(true))}, {}));
            } else {
                step.outputs.push_back(in);
            }
            settings.absorb(item);
        }
        step.outputs.push_back(
            earlier.empty() ? in : plan::filter(in, checkedTree(expr::conjunction(earlier), in->schema()), node));
        return step;
    }
};

} // namespace

std::unique_ptr<NodeType> create()
{
    return std::make_unique<Split>();
}

} // namespace weir::plugins::nodes_split
