#include "core/base/speech.h"
#include "core/nodes/table_node.h"
#include "plugin_help.h"

namespace weir::plugins::nodes_deduplicate {
namespace {

using namespace weir::nodes;

class Deduplicate final : public TableNode
{
public:
    [[nodiscard]] const NodeSpec& spec() const override
    {
        static const NodeSpec spec{
            .id = NodeTypeId("deduplicate"),
            .title = "Deduplicate",
            .summary = "Keeps one row of those with equal keys; you choose which one wins.",
            .keywords = {"distinct", "unique", "duplicates", "latest", "newest"},
            .icon = "deduplicate",
            .inputs = {tableIn()},
            .outputs = {tableOut("out", "One row per key"), tableOut("duplicates", "The other rows")},
            .parameters =
                {{.key = "keys",
                  .title = "Equal in",
                  .help = "Columns that make rows duplicates; empty means all columns. Empty cells count as equal.",
                  .kind = ParameterKind::Columns},
                 {.key = "keep",
                  .title = "Winner",
                  .help = "Which of several rows stays.",
                  .kind = ParameterKind::Choice,
                  .defaultValue = "first",
                  .choices = {{"first", "The first by the order"},
                              {"last", "The last by the order"},
                              {"complete", "The one with the fewest empty cells, then the first by the order"}}},
                 orderParameter("order", "Order", "The order in which the first or last row is meant.")},
            .help = kHelp};
        return spec;
    }

    [[nodiscard]] std::string subtitle(const Json& settings) const override
    {
        const std::vector<std::string> keys = textsOf(settings, "keys", {});
        const std::vector<std::string> order = textsOf(settings, "order", "expression");
        const std::string keep = textOf(settings, "keep", "first");
        const std::string by = keys.empty() ? say("all columns") : enumerate(keys);
        if (keep == "complete") {
            return say("{keys}, most complete wins", {{"keys", by}});
        }
        const Error::Arguments arguments{{"keys", by}, {"order", enumerate(order, 1)}};
        return order.empty()    ? by
               : keep == "last" ? say("{keys}, last by {order}", arguments)
                                : say("{keys}, first by {order}", arguments);
    }

protected:
    [[nodiscard]] TableStep build(Settings& settings, const InputRelations& inputs) const override
    {
        const plan::RelationPtr& in = inputs.at("in").front();
        const Schema& schema = in->schema();
        std::vector<Field> keys = settings.columns("keys", schema);
        const std::string winner = settings.choice("keep");
        std::vector<plan::Ordering> order = readOrder(settings, "order", schema);
        if (!settings.has("keys") || settings.raw("keys").empty()) {
            std::copy_if(schema.fields().begin(), schema.fields().end(), std::back_inserter(keys),
                         [](const Field& field) { return isComparable(field.type); });
        }
        for (const Field& key : keys) {
            requireComparable(settings, "keys", "be told apart", key.type);
        }
        if (winner == "last") {
            if (order.empty() && settings.has("keys")) {
                settings.note(Severity::Warning, "order", "deduplicate.noOrder",
                              "Rows have no order of their own, so the last one is not defined. Say by which column.");
            }
            order = reversed(std::move(order));
        } else if (winner == "complete") {
            order.insert(order.begin(), ascending(emptyCells(schema)));
        }
        if (!settings.ok() || keys.empty()) {
            return {{in, in}};
        }
        const NodeId node = settings.node();
        const std::string row = schema.freeName("row_in_key");
        const plan::RelationPtr rows = numbered(in, row, columnsOf(keys), order, node);
        return {{plan::deduplicate(in, columnsOf(keys), order, node), keep(rows, row + " > 1", schema, node)}};
    }

private:
    /// The number of NULL cells of a row.
    static expr::CheckedExpr emptyCells(const Schema& schema)
    {
        expr::Expr sum = expr::literal(Value(std::int64_t{0}));
        for (const Field& field : schema.fields()) {
            sum = expr::call(
                expr::FunctionId::Add,
                {sum, expr::call(expr::FunctionId::If,
                                 {expr::call(expr::FunctionId::IsNull, {expr::column(field.name)}, {}),
                                  expr::literal(Value(std::int64_t{1})), expr::literal(Value(std::int64_t{0}))},
                                 {})},
                {});
        }
        return checkedTree(sum, schema);
    }
};

} // namespace

std::unique_ptr<NodeType> create()
{
    return std::make_unique<Deduplicate>();
}

} // namespace weir::plugins::nodes_deduplicate
