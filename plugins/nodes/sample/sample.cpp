#include "core/base/speech.h"
#include "core/nodes/table_node.h"
#include "plugin_help.h"

namespace weir::plugins::nodes_sample {
namespace {

using namespace weir::nodes;

class Sample final : public TableNode
{
public:
    [[nodiscard]] const NodeSpec& spec() const override
    {
        static const NodeSpec spec{
            .id = NodeTypeId("sample"),
            .title = "Sample",
            .summary = "Keeps a random part of the rows, the same part on every run and engine.",
            .keywords = {"random", "subset", "percent", "test data"},
            .icon = "sample",
            .inputs = {tableIn()},
            .outputs = {tableOut()},
            .parameters = {{.key = "mode",
                            .title = "Size",
                            .help = "A number of rows or a part of them.",
                            .kind = ParameterKind::Choice,
                            .defaultValue = "rows",
                            .choices = {{"rows", "Number of rows"}, {"percent", "Percent of the rows"}}},
                           {.key = "rows",
                            .title = "Rows",
                            .help = "How many rows to keep; of each group when there are groups.",
                            .kind = ParameterKind::Integer,
                            .defaultValue = 1000,
                            .visibleWhenKey = "mode",
                            .visibleWhenValues = {"rows"},
                            .minimum = 0,
                            .maximum = 1e12},
                           {.key = "percent",
                            .title = "Percent",
                            .help = "How much of the rows to keep, rounded up to whole rows in each group.",
                            .kind = ParameterKind::Number,
                            .defaultValue = 10.0,
                            .visibleWhenKey = "mode",
                            .visibleWhenValues = {"percent"},
                            .minimum = 0,
                            .maximum = 100},
                           {.key = "seed",
                            .title = "Seed",
                            .help = "Another number gives another sample.",
                            .kind = ParameterKind::Integer,
                            .defaultValue = 1,
                            .advanced = true,
                            .minimum = 0,
                            .maximum = 1e15},
                           {.key = "by",
                            .title = "Of each",
                            .help = "Columns whose values form groups that are all sampled alike.",
                            .kind = ParameterKind::Columns}},
            .help = kHelp};
        return spec;
    }

    [[nodiscard]] std::string subtitle(const Json& settings) const override
    {
        const Json all = settings.is_object() ? settings : Json::object();
        const bool percent = textOf(all, "mode", "rows") == "percent";
        const Json size = percent ? all.value("percent", Json(10)) : all.value("rows", Json(1000));
        const std::vector<std::string> by = textsOf(all, "by", {});
        const std::string number = size.is_number() ? size.dump() : "?";
        const std::string rows = percent ? number + " %" : say("{count} {count:row|rows}", {{"count", number}});
        return by.empty() ? rows : say("{rows} of each {group}", {{"rows", rows}, {"group", enumerate(by)}});
    }

protected:
    [[nodiscard]] TableStep build(Settings& settings, const InputRelations& inputs) const override
    {
        const plan::RelationPtr& in = inputs.at("in").front();
        const bool byPercent = settings.choice("mode") == "percent";
        const std::int64_t rows = settings.integer("rows");
        const double percent = settings.number("percent");
        const std::int64_t seed = settings.integer("seed");
        const std::vector<Field> by = settings.columns("by", in->schema());
        for (const Field& field : by) {
            requireComparable(settings, "by", "be grouped", field.type);
        }
        if (!settings.ok()) {
            return {{in}};
        }
        if (!by.empty()) {
            return {
                {ofEachGroup(in, by, byPercent ? std::optional(percent) : std::nullopt, rows, seed, settings.node())}};
        }
        plan::Sample sample;
        sample.seed = static_cast<std::uint64_t>(seed);
        if (byPercent) {
            sample.percent = percent;
        } else {
            sample.rows = rows;
        }
        return {{plan::sample(in, std::move(sample), settings.node())}};
    }

private:
    /// Numbers the rows of each group by a hash of their cells and the seed, and keeps the first.
    static plan::RelationPtr ofEachGroup(const plan::RelationPtr& in, const std::vector<Field>& by,
                                         std::optional<double> percent, std::int64_t rows, std::int64_t seed,
                                         const NodeId& node)
    {
        const Schema& schema = in->schema();
        std::vector<expr::Expr> cells{expr::literal(Value(std::to_string(seed)))};
        for (const Field& field : schema.fields()) { // a NULL cell differs from every text by its mark
            cells.push_back(
                expr::call(expr::FunctionId::Coalesce,
                           {expr::call(expr::FunctionId::Concat,
                                       {expr::literal(Value(std::string("="))),
                                        expr::call(expr::FunctionId::ToText, {expr::column(field.name)}, {}),
                                        expr::literal(Value(std::string("\x1f")))},
                                       {}),
                            expr::literal(Value(std::string("-\x1f")))},
                           {}));
        }
        const expr::Expr hash =
            expr::call(expr::FunctionId::Sha256, {expr::call(expr::FunctionId::Concat, std::move(cells), {})}, {});
        const std::string row = schema.freeName("row_in_group");
        plan::RelationPtr numberedRows = numbered(in, row, columnsOf(by), {ascending(checkedTree(hash, schema))}, node);
        if (!percent) {
            return keep(numberedRows, row + " <= " + std::to_string(rows), schema, node);
        }
        const std::string size = numberedRows->schema().freeName("rows_in_group");
        plan::Call count;
        count.function = "count";
        Schema withSize = numberedRows->schema();
        withSize.add({size, TypeKind::Integer, false, Privacy::Plain});
        numberedRows = plan::make(
            plan::Window{numberedRows,
                         {{size, std::move(count), columnsOf(by), {}, plan::WindowFrame{std::nullopt, std::nullopt}}}},
            withSize, node);
        const expr::Expr limit =
            expr::call(expr::FunctionId::Ceil,
                       {expr::call(expr::FunctionId::Divide,
                                   {expr::call(expr::FunctionId::Multiply,
                                               {expr::call(expr::FunctionId::ToNumber, {expr::column(size)}, {}),
                                                expr::literal(Value(*percent))},
                                               {}),
                                    expr::literal(Value(100.0))},
                                   {})},
                       {});
        const expr::Expr condition = expr::call(expr::FunctionId::LessOrEqual, {expr::column(row), limit}, {});
        return plan::selectColumns(plan::filter(numberedRows, checkedTree(condition, withSize), node), schema.names(),
                                   node);
    }
};

} // namespace

std::unique_ptr<NodeType> create()
{
    return std::make_unique<Sample>();
}

} // namespace weir::plugins::nodes_sample
