#pragma once

#include "tests/support/engine/plans.h"
#include "tests/support/engine/random_expressions.h"

namespace weir::testing {

/// Pipelines of random operators over two small tables, from a seed. Every plan has one right answer: what would depend
/// on the order of rows is ordered by all columns.
class RandomPlans
{
public:
    explicit RandomPlans(unsigned seed) : m_expressions(seed)
    {
        fillRows(m_people, m_peopleRows);
        fillRows(m_orders, m_orderRows);
    }

    plan::RelationPtr next(int operators)
    {
        plan::RelationPtr relation = source();
        for (int i = 0; i < operators; ++i) {
            relation = grown(relation, i);
        }
        return relation;
    }
    [[nodiscard]] engine::Bindings bindings() const
    {
        return {{"people", engine::scanOf(m_people, m_peopleRows)}, {"orders", engine::scanOf(m_orders, m_orderRows)}};
    }
    RandomExpressions& expressions() { return m_expressions; }

private:
    using RelationPtr = plan::RelationPtr;

    std::size_t below(std::size_t count) { return m_expressions.below(count); }
    bool once(std::size_t in) { return m_expressions.once(in); }

    void fillRows(const Schema& schema, std::vector<std::vector<Value>>& rows)
    {
        for (std::size_t row = below(25); row > 0; --row) {
            std::vector<Value> cells;
            for (const Field& field : schema.fields()) {
                cells.push_back(once(6) ? Value{} : cell(field.type));
            }
            rows.push_back(std::move(cells));
        }
    }
    Value cell(const DataType& type)
    {
        static const std::vector<std::string> texts{"a",    "b",          "A",  "Zoë",      "",    "a,b",
                                                    "c c ", "12",         "ß",  "Änne",     "x-1", "é",
                                                    "NULL", "2024-05-06", "de", "ADA VON X"};
        switch (type.kind()) {
        case TypeKind::Boolean:
            return Value(once(2));
        case TypeKind::Integer:
            return Value(static_cast<std::int64_t>(below(9)) - 2);
        case TypeKind::Decimal:
            return Value(DecimalValue{static_cast<std::int64_t>(below(2000)) - 500, type.scale()});
        case TypeKind::Number:
            return Value((static_cast<double>(below(400)) - 100) / 8);
        case TypeKind::Date:
            return Value(Date{19000 + static_cast<int>(below(800))});
        case TypeKind::Instant:
            return Value(Instant{(1'690'000'000 + static_cast<std::int64_t>(below(80'000'000))) * 1'000'000 +
                                 (once(3) ? 250'000 : 0)});
        default:
            return Value(texts[below(texts.size())]);
        }
    }

    [[nodiscard]] RelationPtr source()
    {
        return once(2) ? plan::scan("people", m_people, node("people"))
                       : plan::scan("orders", m_orders, node("orders"));
    }
    expr::CheckedExpr expression(TypeKind kind, const Schema& schema, int depth)
    {
        for (;;) {
            // Decimals may need more than 38 digits: then it is no expression.
            auto checked = expr::compile(m_expressions.of(kind, schema, depth), schema);
            if (checked) {
                return *std::move(checked);
            }
            ++m_refused;
        }
    }
    expr::CheckedExpr column(const Schema& schema, std::size_t index) { return plan::columnOf(schema[index]); }
    std::vector<plan::Ordering> totalOrder(const Schema& schema)
    {
        std::vector<plan::Ordering> order;
        const std::size_t first = below(schema.size());
        for (std::size_t i = 0; i < schema.size(); ++i) {
            order.push_back({column(schema, (first + i) % schema.size()),
                             once(2) ? plan::Direction::Ascending : plan::Direction::Descending,
                             once(2) ? plan::NullsOrder::First : plan::NullsOrder::Last});
        }
        return order;
    }
    NodeId name(int step) { return node("n" + std::to_string(++m_nodes) + "_" + std::to_string(step)); }

    RelationPtr grown(const RelationPtr& input, int step)
    {
        const Schema& schema = input->schema();
        switch (below(14)) {
        case 0:
        case 1:
            return plan::filter(input, expression(TypeKind::Boolean, schema, 3), name(step));
        case 2:
        case 3:
            return projected(input, step);
        case 4:
        case 5:
            return joined(input, step);
        case 6:
            return united(input, step);
        case 7:
            return aggregated(input, step);
        case 8:
            return plan::deduplicate(input, {expression(m_expressions.kind(), schema, 1)}, totalOrder(schema),
                                     name(step));
        case 9: {
            const RelationPtr sorted = plan::sort(input, totalOrder(schema), name(step));
            return once(3) ? sorted
                           : plan::limit(sorted, static_cast<std::int64_t>(below(12)), name(step),
                                         static_cast<std::int64_t>(below(3)));
        }
        case 10:
            return windowed(input, step);
        case 11:
            return connected(input, step);
        case 12:
            return once(2) ? pivoted(input, step) : unpivoted(input, step);
        default:
            return once(2)
                       ? plan::sample(input, {{}, static_cast<std::int64_t>(below(10)), std::nullopt, below(9)},
                                      name(step))
                       : plan::sample(input, {{}, std::nullopt, static_cast<double>(below(101)), below(9)}, name(step));
        }
    }

    RelationPtr projected(const RelationPtr& input, int step)
    {
        const Schema& schema = input->schema();
        std::vector<plan::NamedExpr> columns;
        Schema taken;
        for (std::size_t i = 0; i < schema.size(); ++i) {
            if (!once(4) || (columns.empty() && i + 1 == schema.size())) {
                columns.push_back({schema[i].name, column(schema, i)});
                taken.add(schema[i]);
            }
        }
        for (std::size_t i = below(3); i > 0; --i) {
            const std::string free = taken.freeName("x" + std::to_string(i));
            columns.push_back({free, expression(m_expressions.kind(), schema, 3)});
            taken.add({free, TypeKind::Null});
        }
        return plan::project(input, std::move(columns), name(step));
    }
    RelationPtr joined(const RelationPtr& input, int step)
    {
        // Sometimes with itself, so that one relation has two readers.
        RelationPtr other = once(4) ? input : source();
        for (std::size_t i = below(2); i > 0; --i) {
            other = grown(other, step);
        }
        const TypeKind kind = once(2) ? TypeKind::Integer : TypeKind::Text;
        const auto how = static_cast<plan::JoinKind>(below(6));
        // Two integers first, so that the result stays small.
        std::vector<plan::Join::Key> keys{{expression(kind, input->schema(), 1), expression(kind, other->schema(), 1)}};
        if (once(2)) {
            keys.push_back(
                {expression(TypeKind::Boolean, input->schema(), 1), expression(TypeKind::Boolean, other->schema(), 1)});
        }
        RelationPtr result = plan::join(input, other, how, std::move(keys), name(step));
        return plan::limit(plan::sort(result, totalOrder(result->schema()), name(step)), 60, name(step));
    }
    RelationPtr united(const RelationPtr& input, int step)
    {
        auto made = plan::unionByName({input, once(3) ? input : source()}, name(step));
        return made ? *made : input;
    }

    struct Measure
    {
        std::string function;
        std::vector<expr::CheckedExpr> arguments;
        DataType type;
    };
    /// An aggregate whose result does not depend on the order of rows.
    Measure measure(const Schema& schema, bool window)
    {
        for (;;) {
            static const std::vector<std::string> names{"count", "sum", "min", "max", "avg", "bool_and", "bool_or"};
            static const std::vector<std::string> more{"count_distinct", "count_if", "string_agg", "median"};
            const std::string function = !window && once(3) ? m_expressions.one(more) : m_expressions.one(names);
            const TypeKind kind = function == "sum" || function == "avg" || function == "median"
                                      ? (once(2) ? TypeKind::Integer : TypeKind::Decimal)
                                  : function.starts_with("bool") || function == "count_if" ? TypeKind::Boolean
                                  : function == "string_agg"                               ? TypeKind::Text
                                                                                           : m_expressions.kind();
            std::string argument = m_expressions.of(kind, schema, 1);
            if (function == "count" && once(2)) {
                argument.clear();
            }
            const std::string separator = function == "string_agg" ? ", ';'" : "";
            expr::CheckOptions options;
            options.aggregates = expr::Aggregates::Allowed;
            const auto whole = expr::compile(function + "(" + argument + separator + ")", schema, options);
            if (!whole || whole->expr->kind() != expr::NodeKind::Call) {
                ++m_refused;
                continue;
            }
            Measure result{function, {}, whole->type};
            for (const expr::Expr& child : whole->expr->arguments()) {
                result.arguments.push_back({child, child->type(), child->privacy(), true});
            }
            return result;
        }
    }
    RelationPtr aggregated(const RelationPtr& input, int step)
    {
        const Schema& schema = input->schema();
        plan::Aggregate op{input, {}, {}};
        Schema result;
        for (std::size_t i = below(3); i > 0; --i) {
            const std::string free = result.freeName("g" + std::to_string(i));
            op.groups.push_back({free, expression(m_expressions.kind(), schema, 1)});
            result.add(plan::fieldOf(op.groups.back()));
        }
        for (std::size_t i = 1 + below(3); i > 0; --i) {
            Measure made = measure(schema, false);
            const std::string free = result.freeName("m" + std::to_string(i));
            std::optional<expr::CheckedExpr> filter;
            if (once(4)) {
                filter = expression(TypeKind::Boolean, schema, 1);
            }
            result.add({free, made.type});
            op.outputs.push_back({free, {made.function, std::move(made.arguments), false, std::move(filter)}, {}});
        }
        return plan::make(std::move(op), std::move(result), name(step));
    }
    /// Who hangs together by one or two columns.
    RelationPtr connected(const RelationPtr& input, int step)
    {
        std::vector<std::string> members;
        std::vector<std::string> others;
        for (const Field& field : input->schema().fields()) {
            const TypeKind kind = field.type.kind();
            if (kind == TypeKind::Integer || kind == TypeKind::Text) {
                members.push_back(field.name);
            }
            if (kind == TypeKind::Integer || kind == TypeKind::Text || kind == TypeKind::Boolean ||
                kind == TypeKind::Date) {
                others.push_back(field.name);
            }
        }
        if (members.empty()) {
            return input;
        }
        Field member = *input->schema().find(members[below(members.size())]);
        std::erase(others, member.name);
        if (others.empty()) {
            return input;
        }
        plan::ConnectedComponents op{input, member.name, {others[below(others.size())]}};
        std::erase(others, op.shared.front());
        if (!others.empty() && once(2)) {
            op.shared.push_back(others[below(others.size())]);
        }
        member.nullable = false;
        Field first = member;
        first.name = member.name == "first" ? "least" : "first";
        return plan::make(std::move(op), Schema({member, first}), name(step));
    }
    RelationPtr windowed(const RelationPtr& input, int step)
    {
        const Schema& schema = input->schema();
        const std::size_t outputs = 1 + below(2);
        RelationPtr rows = input;
        if (outputs > 1) {
            // Which of two equal rows comes first may differ from one output to the next.
            std::vector<expr::CheckedExpr> all;
            for (std::size_t i = 0; i < schema.size(); ++i) {
                all.push_back(column(schema, i));
            }
            rows = plan::deduplicate(input, std::move(all), {}, name(step));
        }
        plan::Window op{rows, {}};
        Schema result = schema;
        for (std::size_t i = outputs; i > 0; --i) {
            plan::Window::Output output;
            output.name = result.freeName("w" + std::to_string(i));
            if (!once(3)) {
                output.partition.push_back(expression(m_expressions.kind(), schema, 1));
            }
            output.order = totalOrder(schema);
            DataType type = TypeKind::Integer;
            static const std::vector<std::string> numbers{"row_number", "rank", "dense_rank"};
            static const std::vector<std::string> others{"lag", "lead", "first_value"};
            if (once(3)) {
                output.call.function = m_expressions.one(numbers);
            } else if (once(2)) {
                output.call.function = m_expressions.one(others);
                output.call.arguments.push_back(expression(m_expressions.kind(), schema, 1));
                type = output.call.arguments[0].type;
            } else {
                Measure made = measure(schema, true);
                output.call.function = made.function;
                output.call.arguments = std::move(made.arguments);
                type = made.type;
                if (once(2)) {
                    output.frame = plan::WindowFrame{once(3) ? std::nullopt : std::optional<std::int64_t>(below(3)),
                                                     once(3) ? std::nullopt : std::optional<std::int64_t>(below(3))};
                }
            }
            result.add({output.name, type});
            op.outputs.push_back(std::move(output));
        }
        return plan::make(std::move(op), std::move(result), name(step));
    }
    RelationPtr pivoted(const RelationPtr& input, int step)
    {
        const Schema& schema = input->schema();
        const std::size_t group = below(schema.size());
        const std::size_t by = below(schema.size());
        if (schema[by].type.kind() != TypeKind::Text || group == by) {
            return input;
        }
        const Measure made = measure(schema, true);
        plan::Pivot op{input, {schema[group].name}, schema[by].name, {}, {made.function, made.arguments, false, {}}};
        Schema result{{schema[group]}};
        for (const char* value : {"a", "b", ""}) {
            op.targets.push_back({Value(std::string(value)), result.freeName(std::string("p_") + value)});
            result.add({op.targets.back().name, made.type});
        }
        op.targets.push_back({Value{}, result.freeName("p_none")});
        result.add({op.targets.back().name, made.type});
        return plan::make(std::move(op), std::move(result), name(step));
    }
    RelationPtr unpivoted(const RelationPtr& input, int step)
    {
        const Schema& schema = input->schema();
        std::vector<std::string> columns;
        std::vector<std::string> keep;
        Schema result;
        for (const Field& field : schema.fields()) {
            if (field.type.kind() == TypeKind::Text && columns.size() < 3) {
                columns.push_back(field.name);
            } else {
                keep.push_back(field.name);
                result.add(field);
            }
        }
        if (columns.size() < 2) {
            return input;
        }
        const std::string label = result.freeName("what");
        result.add({label, TypeKind::Text});
        const std::string value = result.freeName("is");
        result.add({value, TypeKind::Text});
        return plan::make(plan::Unpivot{input, keep, columns, label, value,
                                        once(2) ? plan::Unpivot::Nulls::Drop : plan::Unpivot::Nulls::Keep},
                          std::move(result), name(step));
    }

    RandomExpressions m_expressions;
    Schema m_people{{{"id", TypeKind::Integer},
                     {"name", TypeKind::Text},
                     {"country", TypeKind::Text},
                     {"born", TypeKind::Date},
                     {"active", TypeKind::Boolean},
                     {"score", TypeKind::Number}}};
    Schema m_orders{{{"id", TypeKind::Integer},
                     {"person", TypeKind::Integer},
                     {"amount", DataType::decimal(12, 2)},
                     {"at", TypeKind::Instant},
                     {"tag", TypeKind::Text}}};
    std::vector<std::vector<Value>> m_peopleRows;
    std::vector<std::vector<Value>> m_orderRows;
    int m_nodes = 0;
    int m_refused = 0;
};

} // namespace weir::testing
