#include "core/base/speech.h"
#include "core/nodes/reject_limits.h"
#include "core/nodes/table_node.h"
#include "plugin_help.h"

namespace weir::plugins::nodes_cast {
namespace {

using namespace weir::nodes;

/// One column to convert.
struct Conversion
{
    Field field;
    DataType type;
    std::string onFailure;
};

/// "column is there, but cannot be read as the type"
expr::Expr failed(const Conversion& conversion)
{
    const expr::Expr value = plan::columnOf(conversion.field).expr;
    return expr::call(
        expr::FunctionId::And,
        {expr::call(expr::FunctionId::IsNotNull, {value}, {}),
         expr::call(expr::FunctionId::IsNull, {expr::cast(value, conversion.type, expr::CastMode::Try)}, {})},
        {});
}

class Cast final : public TableNode
{
public:
    [[nodiscard]] const NodeSpec& spec() const override
    {
        static const NodeSpec spec{
            .id = NodeTypeId("cast"),
            .title = "Change types",
            .summary = "Converts columns to other types and says what happens to values that do not fit.",
            .keywords = {"convert", "type", "parse", "number", "date"},
            .icon = "cast",
            .inputs = {tableIn()},
            .outputs = {tableOut(), tableOut("rejected", "Rows that do not fit")},
            .parameters = withRejectLimits(
                {{.key = "columns",
                  .title = "Columns",
                  .help = "The columns to convert.",
                  .kind = ParameterKind::List,
                  .required = true,
                  .items = {{.key = "column",
                             .title = "Column",
                             .help = "A column of the input.",
                             .kind = ParameterKind::Column,
                             .required = true},
                            {.key = "type",
                             .title = "Type",
                             .help = "The type that it gets.",
                             .kind = ParameterKind::Type,
                             .required = true,
                             .placeholder = "decimal(18,2)"},
                            {.key = "onFailure",
                             .title = "When a value does not fit",
                             .help = "Empty the cell and count it, move the row to the second output, or stop the run.",
                             .kind = ParameterKind::Choice,
                             .defaultValue = "null",
                             .choices = {{"null", "Empty the cell"},
                                         {"reject", "Move the row to the second output"},
                                         {"fail", "Stop the run"}}}}}}),
            .help = kHelp};
        return spec;
    }

    [[nodiscard]] std::string subtitle(const Json& settings) const override
    {
        std::vector<std::string> parts;
        if (settings.is_object() && settings.contains("columns") && settings["columns"].is_array()) {
            for (const Json& item : settings["columns"]) {
                parts.push_back(say("{column} to {type}",
                                    {{"column", textOf(item, "column")}, {"type", textOf(item, "type", "?")}}));
            }
        }
        return enumerate(parts);
    }

protected:
    [[nodiscard]] TableStep build(Settings& settings, const InputRelations& inputs) const override
    {
        const plan::RelationPtr& in = inputs.at("in").front();
        const NodeId node = settings.node();
        std::vector<Conversion> conversions;
        for (Settings& item : settings.items("columns")) {
            const auto field = item.column("column", in->schema());
            const auto type = item.type("type");
            const std::string onFailure = item.choice("onFailure");
            if (field && type && convertible(item, *field, *type)) {
                if (std::any_of(conversions.begin(), conversions.end(),
                                [&](const Conversion& c) { return c.field.name == field->name; })) {
                    item.note(Severity::Error, "column", "cast.columnTwice",
                              "Column {column} is converted twice. Remove one.", {{"column", field->name}});
                } else {
                    conversions.push_back({*field, *type, onFailure});
                }
            }
            settings.absorb(item);
        }
        checkRejectLimits(settings);
        return step(in, conversions, node);
    }

private:
    /// True when there is a cast from the field's type to `type`; notes it otherwise.
    static bool convertible(Settings& item, const Field& field, const DataType& type)
    {
        const Schema schema({field});
        auto checked = expr::check(expr::cast(expr::column(field.name), type, expr::CastMode::Strict), schema);
        if (!checked) {
            item.note(Severity::Error, "type", "cast.impossible",
                      "A column of type {from} cannot become {to}. Choose another type, or compute it with a formula.",
                      {{"from", toText(field.type)}, {"to", toText(type)}});
        }
        return checked.has_value();
    }

    static TableStep step(const plan::RelationPtr& in, const std::vector<Conversion>& conversions, const NodeId& node)
    {
        const Schema& schema = in->schema();
        TableStep result;
        std::vector<expr::Expr> rejecting;
        std::vector<expr::Expr> reasons;
        std::vector<plan::NamedExpr> columns;
        for (const Conversion& conversion : conversions) {
            const bool strict = conversion.onFailure == "fail";
            columns.push_back({conversion.field.name, castTo(plan::columnOf(conversion.field), conversion.type, schema,
                                                             strict ? expr::CastMode::Strict : expr::CastMode::Try)});
            if (conversion.onFailure == "reject") {
                rejecting.push_back(failed(conversion));
                reasons.push_back(rejecting.back());
                reasons.push_back(expr::literal(Value(conversion.field.name + " is no " + toText(conversion.type))));
            } else if (!strict) {
                result.checks.push_back(
                    {"cast.emptied",
                     "{count} {count:value|values} of {column} could not be read as {type} and {count:was|were} "
                     "emptied.",
                     {{"column", conversion.field.name}, {"type", toText(conversion.type)}},
                     countOf(plan::filter(in, checkedTree(failed(conversion), schema), node), node)});
            }
        }
        plan::RelationPtr kept = in;
        const std::string reasonName = schema.freeName("reason");
        plan::RelationPtr rejected;
        if (rejecting.empty()) {
            rejected = withColumns(noRows(in, node),
                                   {{reasonName, checkedTree(expr::literal(Value(std::string())), schema)}}, node);
        } else {
            expr::Expr any = rejecting.front();
            for (std::size_t i = 1; i < rejecting.size(); ++i) {
                any = expr::call(expr::FunctionId::Or, {any, rejecting[i]}, {});
            }
            kept = plan::filter(in, checkedTree(expr::call(expr::FunctionId::Not, {any}, {}), schema), node);
            reasons.push_back(expr::literal(Value(std::string())));
            rejected = withColumns(
                plan::filter(in, checkedTree(any, schema), node),
                {{reasonName, checkedTree(expr::call(expr::FunctionId::Case, std::move(reasons), {}), schema)}}, node);
        }
        result.outputs = {withColumns(kept, std::move(columns), node), rejected};
        return result;
    }
};

} // namespace

std::unique_ptr<NodeType> create()
{
    return std::make_unique<Cast>();
}

} // namespace weir::plugins::nodes_cast
