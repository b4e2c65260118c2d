#include "core/plan/substitute.h"

#include <algorithm>

namespace weir::plan {
namespace {

expr::Expr replaced(const expr::Expr& expr, const std::map<std::string, expr::CheckedExpr>& replacements)
{
    if (expr->kind() == expr::NodeKind::Column) {
        const auto found = replacements.find(expr->name());
        return found == replacements.end() ? expr : found->second.expr;
    }
    if (expr->arguments().empty()) {
        return expr;
    }
    std::vector<expr::Expr> arguments;
    for (const expr::Expr& argument : expr->arguments()) {
        arguments.push_back(replaced(argument, replacements));
    }
    return arguments == expr->arguments() ? expr : expr->withArguments(std::move(arguments));
}

expr::CheckedExpr checked(const expr::Expr& expr)
{
    return {expr, expr->type(), expr->privacy(), expr->nullable()};
}

} // namespace

expr::CheckedExpr substitute(const expr::CheckedExpr& expr,
                             const std::map<std::string, expr::CheckedExpr>& replacements)
{
    return {replaced(expr.expr, replacements), expr.type, expr.privacy, expr.nullable};
}

std::vector<expr::CheckedExpr> conjunctsOf(const expr::CheckedExpr& predicate)
{
    std::vector<expr::CheckedExpr> conditions;
    for (const expr::Expr& condition : expr::conjuncts(predicate.expr)) {
        conditions.push_back(checked(condition));
    }
    return conditions;
}

expr::CheckedExpr conjunctionOf(const std::vector<expr::CheckedExpr>& conditions)
{
    expr::CheckedExpr result = conditions.front();
    for (std::size_t i = 1; i < conditions.size(); ++i) {
        result.privacy = std::max(result.privacy, conditions[i].privacy);
        result.nullable = result.nullable || conditions[i].nullable;
        result.expr = expr::call(expr::FunctionId::And, {result.expr, conditions[i].expr})
                          ->withTypes(TypeKind::Boolean, result.privacy, result.nullable);
    }
    result.type = TypeKind::Boolean;
    return result;
}

void addColumns(const expr::CheckedExpr& expr, std::set<std::string>& columns)
{
    for (std::string& name : expr::columnsUsed(expr.expr)) {
        columns.insert(std::move(name));
    }
}

bool isCheap(const expr::Expr& expr)
{
    return expr->kind() == expr::NodeKind::Column || expr->kind() == expr::NodeKind::Literal ||
           (expr->kind() == expr::NodeKind::Cast && expr->castMode() == expr::CastMode::Implicit &&
            isCheap(expr->argument(0)));
}

} // namespace weir::plan
