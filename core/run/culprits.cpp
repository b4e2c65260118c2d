#include "core/run/culprits.h"

#include "core/expr/printer.h"
#include "core/plan/builders.h"

namespace weir::run {
namespace {

using expr::Expr;
using expr::FunctionId;

bool isConditional(const Expr& expr)
{
    for (const FunctionId id :
         {FunctionId::Case, FunctionId::If, FunctionId::Coalesce, FunctionId::And, FunctionId::Or}) {
        if (expr->isCall(id)) {
            return true;
        }
    }
    return false;
}

void collect(const Expr& expr, std::vector<Expr>& casts)
{
    if (isConditional(expr)) {
        return;
    }
    for (const Expr& argument : expr->arguments()) {
        collect(argument, casts);
    }
    if (expr->kind() == expr::NodeKind::Cast && expr->castMode() == expr::CastMode::Strict) {
        casts.push_back(expr);
    }
}

/// The number of the first row of `input` whose value is there and does not fit.
plan::RelationPtr firstRowOf(const plan::RelationPtr& input, const Expr& cast)
{
    const Expr& value = cast->argument(0);
    const auto misfit = expr::check(
        expr::call(FunctionId::And,
                   {expr::call(FunctionId::IsNotNull, {value}),
                    expr::call(FunctionId::IsNull, {expr::cast(value, cast->type(), expr::CastMode::Try)})}),
        input->schema());
    if (!misfit) {
        return nullptr;
    }
    const NodeId& node = input->origin();
    const Field row{input->schema().freeName("row"), TypeKind::Integer, false, Privacy::Plain};
    Schema numbered = input->schema();
    numbered.add(row);
    plan::Window window;
    window.input = input;
    window.outputs.push_back({row.name, {"row_number", {}, false, {}}, {}, {}, {}});
    plan::RelationPtr rows = plan::filter(plan::make(std::move(window), std::move(numbered), node), *misfit, node);
    rows = plan::project(std::move(rows), {{row.name, plan::columnOf(row)}}, node);
    plan::Ordering first;
    first.expr = plan::columnOf(row);
    return plan::limit(plan::sort(std::move(rows), {std::move(first)}, node), 1, node);
}

} // namespace

std::vector<StrictCast> strictCasts(const plan::RelationPtr& root)
{
    std::vector<StrictCast> found;
    for (const plan::RelationPtr& relation : plan::inOrder(root)) {
        std::vector<Expr> casts;
        plan::RelationPtr input;
        if (const auto* project = std::get_if<plan::Project>(&relation->op())) {
            input = project->input;
            for (const plan::NamedExpr& column : project->columns) {
                collect(column.expr.expr, casts);
            }
        } else if (const auto* filter = std::get_if<plan::Filter>(&relation->op())) {
            input = filter->input;
            collect(filter->predicate.expr, casts);
        }
        for (const Expr& cast : casts) {
            const Expr& value = cast->argument(0);
            if (plan::RelationPtr firstRow = firstRowOf(input, cast)) {
                found.push_back({relation->origin(),
                                 value->kind() == expr::NodeKind::Column ? value->name() : expr::print(value),
                                 cast->type(), std::move(firstRow)});
            }
        }
    }
    return found;
}

Error castFailedAt(const StrictCast& cast, std::int64_t row, Error cause)
{
    return Error(ErrorCode::InvalidInput, "run.castFailedAt",
                 "Row {row} of what this node reads: {column} is no {type}. Mend the value where it comes from, or say "
                 "here what happens to values that do not fit.",
                 {{"row", std::to_string(row)}, {"column", cast.of}, {"type", toText(cast.type)}})
        .inNode(cast.node.str())
        .because(std::move(cause));
}

} // namespace weir::run
