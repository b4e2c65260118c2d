#include "core/expr/node.h"

#include <algorithm>

namespace weir::expr {
namespace {

int heightOver(const std::vector<Expr>& arguments)
{
    int height = 0;
    for (const Expr& argument : arguments) {
        height = std::max(height, argument->height());
    }
    return height + 1;
}

DataType typeOf(const Value& value)
{
    struct Visitor
    {
        DataType operator()(std::monostate) const { return TypeKind::Null; }
        DataType operator()(bool) const { return TypeKind::Boolean; }
        DataType operator()(std::int64_t) const { return TypeKind::Integer; }
        DataType operator()(double) const { return TypeKind::Number; }
        DataType operator()(const std::string&) const { return TypeKind::Text; }
        DataType operator()(Date) const { return TypeKind::Date; }
        DataType operator()(Instant) const { return TypeKind::Instant; }
        DataType operator()(Duration) const { return TypeKind::Duration; }
        DataType operator()(const weir::JsonText&) const { return TypeKind::JsonValue; }
        DataType operator()(const DecimalValue& decimal) const
        {
            int digits = 0;
            for (auto rest = decimal.unscaled; rest != 0; rest /= 10) {
                ++digits;
            }
            return DataType::decimal(std::max({digits, decimal.scale, 1}), decimal.scale);
        }
    };
    return std::visit(Visitor{}, value);
}

const Expr& withoutImplicitCasts(const Expr& expr)
{
    const Expr* inner = &expr;
    while ((*inner)->kind() == NodeKind::Cast && (*inner)->castMode() == CastMode::Implicit) {
        inner = &(*inner)->argument(0);
    }
    return *inner;
}

template <class Visit>
void walk(const Expr& expr, const Visit& visit)
{
    visit(*expr);
    for (const Expr& argument : expr->arguments()) {
        walk(argument, visit);
    }
}

bool containsKind(const Expr& expr, FunctionKind kind)
{
    if (expr->kind() == NodeKind::Call && function(expr->function()).kind == kind) {
        return true;
    }
    return std::any_of(expr->arguments().begin(), expr->arguments().end(),
                       [kind](const Expr& argument) { return containsKind(argument, kind); });
}

} // namespace

Expr Node::withRange(Range range) const
{
    auto copy = std::make_shared<Node>(*this);
    copy->m_range = range;
    return copy;
}

Expr Node::withArguments(std::vector<Expr> arguments) const
{
    auto copy = std::make_shared<Node>(*this);
    copy->m_height = heightOver(arguments);
    copy->m_arguments = std::move(arguments);
    return copy;
}

Expr Node::withTypes(DataType type, Privacy privacy, bool nullable) const
{
    auto copy = std::make_shared<Node>(*this);
    copy->m_type = std::move(type);
    copy->m_privacy = privacy;
    copy->m_nullable = nullable;
    return copy;
}

Expr literal(Value value, DataType type, Range range)
{
    auto node = std::make_shared<Node>();
    node->m_kind = NodeKind::Literal;
    node->m_nullable = isNull(value);
    node->m_value = std::move(value);
    node->m_type = std::move(type);
    node->m_range = range;
    return node;
}

Expr literal(Value value)
{
    DataType type = typeOf(value);
    return literal(std::move(value), std::move(type), {});
}

Expr nullLiteral(Range range)
{
    return literal(Value{}, TypeKind::Null, range);
}

Expr column(std::string name, Range range)
{
    auto node = std::make_shared<Node>();
    node->m_kind = NodeKind::Column;
    node->m_name = std::move(name);
    node->m_range = range;
    return node;
}

Expr call(FunctionId function, std::vector<Expr> arguments, Range range)
{
    auto node = std::make_shared<Node>();
    node->m_kind = NodeKind::Call;
    node->m_function = function;
    node->m_name = expr::function(function).name;
    node->m_height = heightOver(arguments);
    node->m_arguments = std::move(arguments);
    node->m_range = range;
    return node;
}

Expr cast(Expr operand, DataType type, CastMode mode, Range range)
{
    auto node = std::make_shared<Node>();
    node->m_kind = NodeKind::Cast;
    node->m_castMode = mode;
    node->m_type = std::move(type);
    node->m_privacy = operand->privacy();
    node->m_nullable = operand->nullable();
    node->m_height = operand->height() + 1;
    node->m_arguments.push_back(std::move(operand));
    node->m_range = range;
    return node;
}

Expr conjunction(std::vector<Expr> conditions)
{
    if (conditions.empty()) {
        return literal(Value(true), TypeKind::Boolean);
    }
    Expr result = std::move(conditions.front());
    for (std::size_t i = 1; i < conditions.size(); ++i) {
        const bool nullable = result->nullable() || conditions[i]->nullable();
        const Privacy privacy = std::max(result->privacy(), conditions[i]->privacy());
        result = call(FunctionId::And, {result, conditions[i]})->withTypes(TypeKind::Boolean, privacy, nullable);
    }
    return result;
}

std::vector<Expr> conjuncts(const Expr& expr)
{
    std::vector<Expr> result;
    std::vector<Expr> open{expr};
    while (!open.empty()) {
        const Expr next = open.back();
        open.pop_back();
        if (next->isCall(FunctionId::And)) {
            open.insert(open.end(), next->arguments().rbegin(), next->arguments().rend());
        } else {
            result.push_back(next);
        }
    }
    return result;
}

bool equal(const Expr& a, const Expr& b)
{
    const Node& x = *withoutImplicitCasts(a);
    const Node& y = *withoutImplicitCasts(b);
    if (&x == &y) {
        return true;
    }
    if (x.kind() != y.kind() || x.name() != y.name() || x.arguments().size() != y.arguments().size()) {
        return false;
    }
    switch (x.kind()) {
    case NodeKind::Literal:
        if (!(x.value() == y.value()) || (!isNull(x.value()) && x.type().kind() != y.type().kind())) {
            return false;
        }
        break;
    case NodeKind::Cast:
        if (x.castMode() != y.castMode() || !(x.type() == y.type())) {
            return false;
        }
        break;
    case NodeKind::Call:
        if (x.function() != y.function()) {
            return false;
        }
        break;
    case NodeKind::Column:
        break;
    }
    return std::equal(x.arguments().begin(), x.arguments().end(), y.arguments().begin(), &equal);
}

std::vector<std::string> columnsUsed(const Expr& expr)
{
    std::vector<std::string> names;
    walk(expr, [&names](const Node& node) {
        if (node.kind() == NodeKind::Column && std::find(names.begin(), names.end(), node.name()) == names.end()) {
            names.push_back(node.name());
        }
    });
    return names;
}

bool containsAggregate(const Expr& expr)
{
    return containsKind(expr, FunctionKind::Aggregate);
}

bool containsWindow(const Expr& expr)
{
    return containsKind(expr, FunctionKind::Window);
}

} // namespace weir::expr
