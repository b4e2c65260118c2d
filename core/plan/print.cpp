#include "core/plan/print.h"

#include "core/base/hash.h"
#include "core/base/json.h"
#include "core/expr/printer.h"

#include <algorithm>

namespace weir::plan {
namespace {

std::string quoted(const std::string& text)
{
    return Json(text).dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::string text(const expr::CheckedExpr& expr)
{
    return expr::print(expr.expr);
}

template <class List, class Write>
std::string list(const List& items, Write write)
{
    std::string result;
    for (const auto& item : items) {
        result += result.empty() ? "" : ", ";
        result += write(item);
    }
    return result;
}

std::string texts(const std::vector<expr::CheckedExpr>& exprs)
{
    return list(exprs, text);
}

std::string ordering(const std::vector<Ordering>& order)
{
    return list(order, [](const Ordering& item) {
        return text(item.expr) + (item.direction == Direction::Descending ? " desc" : "") +
               (item.nulls == NullsOrder::First ? " nulls first" : "");
    });
}

std::string callText(const Call& call)
{
    return call.function + '(' + (call.distinct ? "distinct " : "") + texts(call.arguments) + ')' +
           (call.filter ? " where " + text(*call.filter) : "");
}

std::string bound(const std::optional<std::int64_t>& rows)
{
    return rows ? std::to_string(*rows) : "all";
}

std::string_view kindName(JoinKind kind)
{
    static constexpr std::string_view kNames[] = {"inner", "left", "right", "full", "semi", "anti"};
    return kNames[static_cast<std::size_t>(kind)];
}

struct Printer
{
    std::string operator()(const Scan& op) const { return quoted(op.binding); }
    std::string operator()(const Values& op) const
    {
        return list(op.rows, [](const std::vector<Value>& row) {
            return '(' +
                   list(row,
                        [](const Value& cell) { return isNull(cell) ? std::string("null") : quoted(toText(cell)); }) +
                   ')';
        });
    }
    std::string operator()(const Filter& op) const { return text(op.predicate); }
    std::string operator()(const Project& op) const
    {
        return list(op.columns,
                    [](const NamedExpr& column) { return quoted(column.name) + " = " + text(column.expr); });
    }
    std::string operator()(const Join& op) const
    {
        return std::string(kindName(op.kind)) + " on " +
               list(op.keys, [](const Join::Key& key) { return text(key.left) + " = " + text(key.right); }) + " give " +
               list(op.outputs, [](const Join::Output& output) {
                   static constexpr std::string_view kSides[] = {"left ", "right ", "either "};
                   return quoted(output.name) + " = " + std::string(kSides[static_cast<std::size_t>(output.side)]) +
                          quoted(output.column) + (output.otherColumn.empty() ? "" : ' ' + quoted(output.otherColumn));
               });
    }
    std::string operator()(const Union&) const { return "by name"; }
    std::string operator()(const Aggregate& op) const
    {
        return "by " +
               list(op.groups, [](const NamedExpr& group) { return quoted(group.name) + " = " + text(group.expr); }) +
               " give " + list(op.outputs, [](const Aggregate::Output& output) {
                   return quoted(output.name) + " = " + callText(output.call) +
                          (output.order.empty() ? "" : " order " + ordering(output.order));
               });
    }
    std::string operator()(const Deduplicate& op) const { return texts(op.keys) + " first by " + ordering(op.order); }
    std::string operator()(const Sort& op) const { return ordering(op.order); }
    std::string operator()(const Limit& op) const
    {
        return std::to_string(op.count) + (op.offset > 0 ? " from " + std::to_string(op.offset) : "");
    }
    std::string operator()(const Window& op) const
    {
        return list(op.outputs, [](const Window::Output& output) {
            return quoted(output.name) + " = " + callText(output.call) + " over (" + texts(output.partition) +
                   " order " + ordering(output.order) +
                   (output.frame ? " rows " + bound(output.frame->preceding) + " to " + bound(output.frame->following)
                                 : "") +
                   ')';
        });
    }
    std::string operator()(const Pivot& op) const
    {
        return "by " + list(op.groups, quoted) + " on " + quoted(op.nameColumn) + " give " +
               list(op.targets,
                    [](const Pivot::Target& target) {
                        return quoted(target.name) + " = " +
                               (isNull(target.value) ? "null" : quoted(toText(target.value)));
                    }) +
               " of " + callText(op.call);
    }
    std::string operator()(const Unpivot& op) const
    {
        return list(op.columns, quoted) + " to " + quoted(op.nameColumn) + ", " + quoted(op.valueColumn) + " keep " +
               list(op.keep, quoted) + (op.nulls == Unpivot::Nulls::Keep ? " with nulls" : "");
    }
    std::string operator()(const Sample& op) const
    {
        return (op.rows ? std::to_string(*op.rows) + " rows " : "") +
               (op.percent ? toText(Value(*op.percent)) + " percent " : "") + "seed " + std::to_string(op.seed);
    }
    std::string operator()(const ConnectedComponents& op) const
    {
        return "of " + quoted(op.member) + " sharing " + list(op.shared, quoted);
    }
    std::string operator()(const RawSql& op) const
    {
        return quoted(op.dialect) + ' ' + quoted(op.sql) + " of " +
               list(op.inputs, [](const RawSql::Input& input) { return quoted(input.name); });
    }
};

/// Types of the columns, which the printed expressions leave out.
std::string typesOf(const Schema& schema)
{
    return list(schema.fields(), [](const Field& field) { return quoted(field.name) + ' ' + toText(field.type); });
}

} // namespace

std::string printOne(const Relation& relation)
{
    return std::string(operatorName(relation)) + ' ' + std::visit(Printer{}, relation.op());
}

std::string print(const RelationPtr& root)
{
    std::map<const Relation*, int> readers;
    for (const RelationPtr& relation : inOrder(root)) {
        for (const RelationPtr& input : inputsOf(*relation)) {
            ++readers[input.get()];
        }
    }
    std::map<const Relation*, int> numbers;
    std::string result;
    const auto write = [&](const auto& self, const RelationPtr& relation, std::size_t depth) -> void {
        result += std::string(depth * 2, ' ');
        if (readers[relation.get()] > 1) {
            const auto [number, isNew] = numbers.emplace(relation.get(), static_cast<int>(numbers.size()) + 1);
            result += '#' + std::to_string(number->second);
            if (!isNew) {
                result += '\n';
                return;
            }
            result += " = ";
        }
        result += printOne(*relation) + '\n';
        for (const RelationPtr& input : inputsOf(*relation)) {
            self(self, input, depth + 1);
        }
    };
    write(write, root, 0);
    return result;
}

std::string contentHash(const RelationPtr& root, const std::map<std::string, std::string>& scanKeys)
{
    std::map<const Relation*, std::string> hashes;
    for (const RelationPtr& relation : inOrder(root)) {
        std::string content;
        if (const auto* scan = std::get_if<Scan>(&relation->op())) {
            const auto key = scanKeys.find(scan->binding);
            content = "scan " + (key == scanKeys.end() ? "binding " + scan->binding : "key " + key->second);
        } else {
            content = printOne(*relation);
        }
        content += '\n' + typesOf(relation->schema());
        for (const RelationPtr& input : inputsOf(*relation)) {
            content += '\n' + hashes.at(input.get());
        }
        hashes[relation.get()] = sha256Hex(content);
    }
    return hashes.at(root.get());
}

} // namespace weir::plan
