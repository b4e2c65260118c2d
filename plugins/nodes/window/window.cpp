#include "core/base/speech.h"
#include "core/nodes/table_node.h"
#include "plugin_help.h"

namespace weir::plugins::nodes_window {
namespace {

using namespace weir::nodes;

std::vector<Choice> functionChoices()
{
    return {{"row_number", "Row number"},
            {"rank", "Rank, with gaps"},
            {"dense_rank", "Rank, without gaps"},
            {"percent_rank", "Rank from 0 to 1"},
            {"ntile", "Bucket of equal size"},
            {"lag", "Value some rows before"},
            {"lead", "Value some rows after"},
            {"first_value", "First value"},
            {"last_value", "Last value"},
            {"sum", "Sum"},
            {"avg", "Mean"},
            {"count", "Count"},
            {"min", "Smallest"},
            {"max", "Largest"},
            {"share", "Share of the total"}};
}

bool isOneOf(const std::string& word, std::initializer_list<const char*> words)
{
    return std::find(words.begin(), words.end(), word) != words.end();
}

class Window final : public TableNode
{
public:
    [[nodiscard]] const NodeSpec& spec() const override
    {
        static const NodeSpec spec{
            .id = NodeTypeId("window"),
            .title = "Window",
            .summary = "Adds figures that look at other rows: numbers, ranks, previous values, running totals, shares.",
            .keywords = {"rank", "running total", "moving average", "lag", "lead", "previous", "cumulative", "share"},
            .icon = "window",
            .inputs = {tableIn()},
            .outputs = {tableOut()},
            .parameters = {{.key = "partition",
                            .title = "Within",
                            .help = "Columns whose values form groups that do not see each other.",
                            .kind = ParameterKind::Columns},
                           orderParameter("order", "Order", "The order of the rows in each group."),
                           {.key = "outputs",
                            .title = "Figures",
                            .help = "The columns to add.",
                            .kind = ParameterKind::List,
                            .required = true,
                            .items = {{.key = "function",
                                       .title = "Function",
                                       .help = "What is computed.",
                                       .kind = ParameterKind::Choice,
                                       .defaultValue = "row_number",
                                       .choices = functionChoices()},
                                      {.key = "expression",
                                       .title = "Of",
                                       .help = "A column or expression.",
                                       .kind = ParameterKind::Expression},
                                      {.key = "name",
                                       .title = "Name",
                                       .help = "The column that is added.",
                                       .kind = ParameterKind::Text,
                                       .required = true},
                                      {.key = "rows",
                                       .title = "Rows",
                                       .help = "Distance of lag and lead, or number of buckets.",
                                       .kind = ParameterKind::Integer,
                                       .defaultValue = 1,
                                       .visibleWhenKey = "function",
                                       .visibleWhenValues = {"lag", "lead", "ntile"},
                                       .minimum = 1,
                                       .maximum = 1e9},
                                      {.key = "otherwise",
                                       .title = "Otherwise",
                                       .help = "The value where there is no such row; empty leaves the cell empty.",
                                       .kind = ParameterKind::Expression,
                                       .visibleWhenKey = "function",
                                       .visibleWhenValues = {"lag", "lead"}},
                                      {.key = "frame",
                                       .title = "Over",
                                       .help = "Which rows of the group count.",
                                       .kind = ParameterKind::Choice,
                                       .defaultValue = "running",
                                       .choices = {{"running", "From the first row to this one"},
                                                   {"all", "The whole group"},
                                                   {"last", "This row and some before"},
                                                   {"around", "Some before and some after"}},
                                       .visibleWhenKey = "function",
                                       .visibleWhenValues = {"sum", "avg", "count", "min", "max", "first_value",
                                                             "last_value"}},
                                      {.key = "before",
                                       .title = "Rows before",
                                       .help = "Rows before this one that count.",
                                       .kind = ParameterKind::Integer,
                                       .defaultValue = 6,
                                       .visibleWhenKey = "frame",
                                       .visibleWhenValues = {"last", "around"},
                                       .minimum = 0,
                                       .maximum = 1e9},
                                      {.key = "after",
                                       .title = "Rows after",
                                       .help = "Rows after this one that count.",
                                       .kind = ParameterKind::Integer,
                                       .defaultValue = 6,
                                       .visibleWhenKey = "frame",
                                       .visibleWhenValues = {"around"},
                                       .minimum = 0,
                                       .maximum = 1e9}}}},
            .help = kHelp};
        return spec;
    }

    [[nodiscard]] std::string subtitle(const Json& settings) const override
    {
        const std::vector<std::string> within = textsOf(settings, "partition", {});
        const std::string names = enumerate(textsOf(settings, "outputs", "name"));
        return within.empty()
                   ? names
                   : say("{columns} within {groups}", {{"columns", names}, {"groups", enumerate(within, 2)}});
    }

protected:
    [[nodiscard]] TableStep build(Settings& settings, const InputRelations& inputs) const override
    {
        const plan::RelationPtr& in = inputs.at("in").front();
        const std::vector<Field> partition = settings.columns("partition", in->schema());
        for (const Field& field : partition) {
            requireComparable(settings, "partition", "be grouped", field.type);
        }
        const std::vector<plan::Ordering> order = readOrder(settings, "order", in->schema());
        Work work{in->schema(), plan::Window{in, {}}, columnsOf(partition), order, {}, {}};
        for (Settings& item : settings.items("outputs")) {
            readOutput(item, in->schema(), work);
            settings.absorb(item);
        }
        if (!settings.ok() || work.window.outputs.empty()) {
            return {};
        }
        plan::RelationPtr result = plan::make(std::move(work.window), work.schema, settings.node());
        if (!work.shares.empty()) {
            std::vector<plan::NamedExpr> columns;
            for (const std::string& name : work.names) {
                const auto share = work.shares.find(name);
                columns.push_back({name, share == work.shares.end() ? plan::columnOf(*result->schema().find(name))
                                                                    : checkedTree(share->second, result->schema())});
            }
            for (std::size_t i = in->schema().size(); i-- > 0;) {
                columns.insert(columns.begin(), {in->schema()[i].name, plan::columnOf(in->schema()[i])});
            }
            result = plan::project(result, std::move(columns), settings.node());
        }
        return {{result}};
    }

private:
    struct Work
    {
        Schema schema; ///< Of the window relation: input, figures, hidden totals.
        plan::Window window;
        std::vector<expr::CheckedExpr> partition;
        std::vector<plan::Ordering> order;
        std::vector<std::string> names;           ///< Columns to add, in order.
        std::map<std::string, expr::Expr> shares; ///< Figures that are computed from a hidden total.
    };

    static void readOutput(Settings& item, const Schema& in, Work& work)
    {
        const std::string function = item.choice("function");
        const auto of = item.expression("expression", in);
        const auto otherwise = item.expression("otherwise", in);
        const std::string name = item.text("name");
        const std::int64_t rows = item.integer("rows");
        const std::string frame = item.choice("frame");
        const std::int64_t before = item.integer("before");
        const std::int64_t after = item.integer("after");
        if (!name.empty() && (work.schema.find(name) || work.shares.contains(name))) {
            item.note(Severity::Error, "name", "window.nameTaken",
                      "There is a column {name} already. Choose another name.", {{"name", name}});
        }
        const bool ranking = isOneOf(function, {"row_number", "rank", "dense_rank", "percent_rank", "ntile"});
        if (!of && !ranking && function != "count" && !item.has("expression")) {
            item.note(Severity::Error, "expression", "window.noValue",
                      "{function} needs a column or expression. Choose one.", {{"function", function}});
        }
        const bool ordered = !isOneOf(function, {"sum", "avg", "count", "min", "max", "share"}) || frame != "all";
        if (ordered && function != "share" && work.order.empty()) {
            item.note(Severity::Error, "function", "window.noOrder",
                      "{function} depends on the order of the rows, and no order is set. Choose one above.",
                      {{"function", function}});
        }
        if (!item.ok()) {
            return;
        }
        std::vector<expr::Expr> arguments;
        if (of && !ranking) {
            arguments.push_back(of->expr);
        }
        if (function == "ntile" || function == "lag" || function == "lead") {
            arguments.push_back(expr::literal(Value(rows)));
        }
        if (otherwise && (function == "lag" || function == "lead")) {
            arguments.push_back(otherwise->expr);
        }
        auto call = typedCall(item, "expression", function == "share" ? "sum" : function, std::move(arguments), in);
        if (!call) {
            return;
        }
        plan::Window::Output output{name, std::move(call->call), work.partition, {}, std::nullopt};
        Field field = call->result;
        field.name = name;
        if (function == "share") {
            field.name = output.name = work.schema.freeName("total_of_" + name);
            output.frame = plan::WindowFrame{std::nullopt, std::nullopt};
            work.shares[name] = expr::call(expr::FunctionId::Divide,
                                           {expr::call(expr::FunctionId::ToNumber, {of->expr}, {}),
                                            expr::call(expr::FunctionId::ToNumber, {expr::column(field.name)}, {})},
                                           {});
        } else {
            // Ranks must see equal rows as equal; everything else must come out the same on every engine.
            const bool ties = isOneOf(function, {"rank", "dense_rank", "percent_rank"});
            output.order = ties ? work.order : total(work.order, in);
            if (!ranking && function != "lag" && function != "lead") {
                output.frame = frameOf(frame, before, after);
                field.nullable = field.nullable || frame == "around" || frame == "last";
                if (frame == "all" && isOneOf(function, {"sum", "avg", "count", "min", "max"})) {
                    output.order.clear();
                }
            }
        }
        work.names.push_back(name);
        work.schema.add(field);
        work.window.outputs.push_back(std::move(output));
    }

    static plan::WindowFrame frameOf(const std::string& frame, std::int64_t before, std::int64_t after)
    {
        if (frame == "all") {
            return {std::nullopt, std::nullopt};
        }
        if (frame == "last") {
            return {before, 0};
        }
        if (frame == "around") {
            return {before, after};
        }
        return {std::nullopt, 0};
    }
};

} // namespace

std::unique_ptr<NodeType> create()
{
    return std::make_unique<Window>();
}

} // namespace weir::plugins::nodes_window
