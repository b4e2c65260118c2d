#include "core/run/culprits.h"

#include "core/expr/parser.h"
#include "core/expr/printer.h"
#include "core/plan/builders.h"

#include <algorithm>
#include <iterator>
#include <optional>

namespace weir::run {
namespace {

using expr::Expr;
using expr::FunctionId;

/// The expression with casts that give NULL instead of stopping.
Expr tried(const Expr& expr)
{
    if (expr->kind() == expr::NodeKind::Cast && expr->castMode() == expr::CastMode::Strict) {
        return expr::cast(tried(expr->argument(0)), expr->type(), expr::CastMode::Try);
    }
    if (expr->arguments().empty()) {
        return expr;
    }
    std::vector<Expr> arguments;
    for (const Expr& argument : expr->arguments()) {
        arguments.push_back(tried(argument));
    }
    return expr->withArguments(std::move(arguments));
}

Expr isTrue(const Expr& condition)
{
    return expr::call(FunctionId::Not, {expr::call(FunctionId::DistinctFrom, {condition, expr::literal(Value(true))})});
}

Expr isNotTrue(const Expr& condition)
{
    return expr::call(FunctionId::DistinctFrom, {condition, expr::literal(Value(true))});
}

Expr isNull(const Expr& value)
{
    return expr::call(FunctionId::IsNull, {value});
}

Expr isNotFalse(const Expr& condition)
{
    return expr::call(FunctionId::DistinctFrom, {condition, expr::literal(Value(false))});
}

/// What must be true of a row for a cast to be done.
struct Guard
{
    Expr condition;
    bool lax = false; ///< An engine may do the cast without asking.
};
struct Guarded
{
    Expr cast;
    std::vector<Guard> guards;
};

class Casts
{
public:
    void walk(const Expr& expr)
    {
        const auto& arguments = expr->arguments();
        if (expr->isCall(FunctionId::Case) || expr->isCall(FunctionId::If)) {
            branches(arguments);
        } else if (expr->isCall(FunctionId::Coalesce)) {
            chain(arguments, isNull, false);
        } else if (expr->isCall(FunctionId::And) || expr->isCall(FunctionId::Or)) {
            chain(arguments, expr->isCall(FunctionId::And) ? isNotFalse : isNotTrue, true);
        } else {
            std::for_each(arguments.begin(), arguments.end(), [this](const Expr& each) { walk(each); });
        }
        if (expr->kind() == expr::NodeKind::Cast && expr->castMode() == expr::CastMode::Strict) {
            m_found.push_back({expr, m_guards});
        }
    }

    /// The rows of a call that only some rows come to.
    void walk(const plan::Call& call)
    {
        if (call.filter) {
            walk(call.filter->expr);
            m_guards.push_back({isTrue(tried(call.filter->expr)), true});
        }
        for (const expr::CheckedExpr& argument : call.arguments) {
            walk(argument.expr);
        }
        m_guards.clear();
    }

    [[nodiscard]] std::vector<Guarded> take() { return std::move(m_found); }

private:
    void branches(const std::vector<Expr>& arguments)
    {
        const std::size_t outer = m_guards.size();
        for (std::size_t i = 0; i + 1 < arguments.size(); i += 2) {
            walk(arguments[i]);
            const Expr condition = tried(arguments[i]);
            m_guards.push_back({isTrue(condition)});
            walk(arguments[i + 1]);
            m_guards.back().condition = isNotTrue(condition);
        }
        if (arguments.size() % 2 == 1) {
            walk(arguments.back());
        }
        m_guards.resize(outer);
    }

    void chain(const std::vector<Expr>& arguments, Expr (*goesOn)(const Expr&), bool lax)
    {
        const std::size_t outer = m_guards.size();
        for (const Expr& argument : arguments) {
            walk(argument);
            m_guards.push_back({goesOn(tried(argument)), lax});
        }
        m_guards.resize(outer);
    }

    std::vector<Guarded> m_found;
    std::vector<Guard> m_guards;
};

/// One relation that computes expressions over the rows of an input.
struct Reader
{
    plan::RelationPtr input;
    Casts casts;
};

std::vector<Reader> readersIn(const plan::Relation& relation)
{
    std::vector<Reader> readers;
    const auto over = [&](const plan::RelationPtr& input) -> Casts& {
        return readers.emplace_back(Reader{input, {}}).casts;
    };
    const auto orders = [](Casts& casts, const std::vector<plan::Ordering>& order) {
        for (const plan::Ordering& each : order) {
            casts.walk(each.expr.expr);
        }
    };
    const plan::Operator& op = relation.op();
    if (const auto* project = std::get_if<plan::Project>(&op)) {
        Casts& casts = over(project->input);
        for (const plan::NamedExpr& column : project->columns) {
            casts.walk(column.expr.expr);
        }
    } else if (const auto* filter = std::get_if<plan::Filter>(&op)) {
        over(filter->input).walk(filter->predicate.expr);
    } else if (const auto* aggregate = std::get_if<plan::Aggregate>(&op)) {
        Casts& casts = over(aggregate->input);
        for (const plan::NamedExpr& group : aggregate->groups) {
            casts.walk(group.expr.expr);
        }
        for (const plan::Aggregate::Output& output : aggregate->outputs) {
            casts.walk(output.call);
            orders(casts, output.order);
        }
    } else if (const auto* join = std::get_if<plan::Join>(&op)) {
        Casts left;
        Casts right;
        for (const plan::Join::Key& key : join->keys) {
            left.walk(key.left.expr);
            right.walk(key.right.expr);
        }
        readers.push_back({join->left, std::move(left)});
        readers.push_back({join->right, std::move(right)});
    } else if (const auto* sort = std::get_if<plan::Sort>(&op)) {
        orders(over(sort->input), sort->order);
    } else if (const auto* deduplicate = std::get_if<plan::Deduplicate>(&op)) {
        Casts& casts = over(deduplicate->input);
        for (const expr::CheckedExpr& key : deduplicate->keys) {
            casts.walk(key.expr);
        }
        orders(casts, deduplicate->order);
    } else if (const auto* window = std::get_if<plan::Window>(&op)) {
        Casts& casts = over(window->input);
        for (const plan::Window::Output& output : window->outputs) {
            casts.walk(output.call);
            for (const expr::CheckedExpr& each : output.partition) {
                casts.walk(each.expr);
            }
            orders(casts, output.order);
        }
    } else if (const auto* pivot = std::get_if<plan::Pivot>(&op)) {
        over(pivot->input).walk(pivot->call);
    }
    return readers;
}

/// A name that no relation from `top` down to the inputs of its node has.
std::string freeName(const plan::RelationPtr& top)
{
    std::string name = "row";
    for (bool taken = true; taken;) {
        taken = false;
        for (const plan::RelationPtr& relation : plan::inOrder(top)) {
            taken = taken || relation->schema().find(name);
        }
        name += taken ? "_" : "";
    }
    return name;
}

/// Rows with the number that each has in an input of the node.
class Numbering
{
public:
    Numbering(const compile::LoweredNode& node, std::string name) : m_node(node), m_name(std::move(name)) {}

    /// Null when the rows are no longer those of an input.
    plan::RelationPtr number(const plan::RelationPtr& relation)
    {
        for (const auto& [port, wires] : m_node.inputs) {
            const auto wire = std::find(wires.begin(), wires.end(), relation);
            if (wire != wires.end()) {
                m_port = port;
                m_wire = static_cast<std::size_t>(wire - wires.begin());
                return counted(relation);
            }
        }
        if (const auto* filter = std::get_if<plan::Filter>(&relation->op())) {
            const plan::RelationPtr input = number(filter->input);
            return input ? plan::filter(input, filter->predicate, relation->origin()) : nullptr;
        }
        const auto* project = std::get_if<plan::Project>(&relation->op());
        const plan::RelationPtr input = project ? number(project->input) : nullptr;
        if (!input) {
            return nullptr;
        }
        std::vector<plan::NamedExpr> columns = project->columns;
        columns.push_back({m_name, plan::columnOf(field())});
        return plan::project(input, std::move(columns), relation->origin());
    }

    [[nodiscard]] const std::string& port() const { return m_port; }
    [[nodiscard]] std::size_t wire() const { return m_wire; }

private:
    [[nodiscard]] Field field() const { return {m_name, TypeKind::Integer, false, Privacy::Plain}; }

    [[nodiscard]] plan::RelationPtr counted(const plan::RelationPtr& relation) const
    {
        Schema schema = relation->schema();
        schema.add(field());
        plan::Window window;
        window.input = relation;
        window.outputs.push_back({m_name, {"row_number", {}, false, {}}, {}, {}, {}});
        return plan::make(std::move(window), std::move(schema), relation->origin());
    }

    const compile::LoweredNode& m_node;
    std::string m_name;
    std::string m_port;
    std::size_t m_wire = 0;
};

/// "the value is there and does not fit", where all guards hold.
std::optional<expr::CheckedExpr> misfitOf(const Guarded& found, const Schema& schema)
{
    const Expr value = tried(found.cast->argument(0));
    std::vector<Expr> conditions;
    for (const Guard& guard : found.guards) {
        conditions.push_back(guard.condition);
    }
    conditions.push_back(expr::call(FunctionId::IsNotNull, {value}));
    conditions.push_back(expr::call(FunctionId::IsNull, {expr::cast(value, found.cast->type(), expr::CastMode::Try)}));
    auto checked = expr::check(expr::conjunction(std::move(conditions)), schema);
    return checked ? std::optional(*std::move(checked)) : std::nullopt;
}

std::string said(const Expr& cast)
{
    const Expr& value = cast->argument(0);
    return value->kind() == expr::NodeKind::Column ? value->name() : expr::print(value);
}

/// The cast in a text of the settings, or nothing.
std::optional<expr::Range> rangeIn(const Expr& expr, const Expr& cast)
{
    if (expr->kind() == expr::NodeKind::Cast && expr->range() == cast->range() && expr::equal(expr, cast)) {
        return expr->range();
    }
    for (const Expr& argument : expr->arguments()) {
        if (const auto range = rangeIn(argument, cast)) {
            return range;
        }
    }
    return std::nullopt;
}

/// Looks for the cast in settings, items of lists included.
bool find(const StrictCast& cast, const std::vector<nodes::ParameterSpec>& parameters, const Json& settings,
          const std::string& place, Where& where)
{
    if (!settings.is_object()) {
        return false;
    }
    const nodes::ParameterSpec* type = nullptr;
    bool column = false;
    for (const nodes::ParameterSpec& parameter : parameters) {
        const auto value = settings.find(parameter.key);
        if (value == settings.end()) {
            continue;
        }
        const std::string path = place + parameter.key;
        if (parameter.kind == nodes::ParameterKind::Expression && value->is_string()) {
            const auto parsed = expr::parse(value->get_ref<const std::string&>());
            if (const auto range = parsed ? rangeIn(*parsed, cast.cast) : std::nullopt; range && range->begin >= 0) {
                where.parameter = path;
                where.begin = range->begin;
                where.end = range->end;
                return true;
            }
        } else if (parameter.kind == nodes::ParameterKind::List && value->is_array()) {
            for (std::size_t i = 0; i < value->size(); ++i) {
                if (find(cast, parameter.items, (*value)[i], path + '/' + std::to_string(i) + '/', where)) {
                    return true;
                }
            }
        } else if (parameter.kind == nodes::ParameterKind::Column) {
            column = column || *value == cast.of;
        } else if (parameter.kind == nodes::ParameterKind::Type && value->is_string()) {
            const auto named = parseDataType(value->get_ref<const std::string&>());
            type = named && *named == cast.type() ? &parameter : type;
        }
    }
    if (column && type) { // settings in words: this column becomes that type
        where.parameter = place + type->key;
    }
    return column && type;
}

} // namespace

plan::RelationPtr StrictCast::firstRow() const
{
    const Field number{row, TypeKind::Integer, false, Privacy::Plain};
    plan::RelationPtr found = plan::project(plan::filter(rows, misfit, node), {{row, plan::columnOf(number)}}, node);
    return plan::limit(plan::sort(std::move(found), {{plan::columnOf(number)}}, node), 1, node);
}

plan::RelationPtr StrictCast::valueIn(std::int64_t at) const
{
    const auto here =
        expr::check(expr::call(FunctionId::Equal, {expr::column(row), expr::literal(Value(at))}), rows->schema());
    const auto value = expr::check(tried(cast->argument(0)), rows->schema());
    return here && value ? plan::project(plan::filter(rows, *here, node), {{"value", *value}}, node) : nullptr;
}

std::vector<StrictCast> strictCasts(const plan::RelationPtr& root, const compile::Lowering& lowering)
{
    std::vector<StrictCast> found;
    std::vector<StrictCast> unguarded;
    for (const plan::RelationPtr& relation : plan::inOrder(root)) {
        const compile::LoweredNode* node = lowering.find(relation->origin());
        for (Reader& reader : node ? readersIn(*relation) : std::vector<Reader>{}) {
            const std::vector<Guarded> casts = reader.casts.take();
            if (casts.empty()) {
                continue;
            }
            const std::string name = freeName(reader.input);
            Numbering numbering(*node, name);
            const plan::RelationPtr rows = numbering.number(reader.input);
            for (const Guarded& each : rows ? casts : std::vector<Guarded>{}) {
                const auto add = [&](const Guarded& guarded, std::vector<StrictCast>& list) {
                    if (const auto misfit = misfitOf(guarded, rows->schema())) {
                        list.push_back({relation->origin(), each.cast, said(each.cast), numbering.port(),
                                        numbering.wire(), name, rows, *misfit});
                    }
                };
                add(each, found);
                Guarded sure{each.cast, {}};
                std::copy_if(each.guards.begin(), each.guards.end(), std::back_inserter(sure.guards),
                             [](const Guard& guard) { return !guard.lax; });
                if (sure.guards.size() < each.guards.size()) {
                    add(sure, unguarded);
                }
            }
        }
    }
    found.insert(found.end(), unguarded.begin(), unguarded.end());
    return found;
}

Where placeOf(const StrictCast& cast, const graph::Node& node, const nodes::Registry& registry)
{
    Where where;
    where.node = cast.node.str();
    if (const nodes::NodeType* type = registry.find(node.type)) {
        find(cast, type->spec().parameters, node.settings, {}, where);
    }
    return where;
}

Error castFailedAt(const StrictCast& cast, std::int64_t row, Where where, Error cause)
{
    return Error(ErrorCode::InvalidInput, "run.castFailedAt",
                 "Row {row} of what this node reads: {column} is no {type}. Mend the value where it comes from, or say "
                 "here what happens to values that do not fit.",
                 {{"row", std::to_string(row)},
                  {"column", cast.of},
                  {"type", toText(cast.type())},
                  {"input", cast.port},
                  {"wire", std::to_string(cast.wire)}})
        .at(std::move(where))
        .because(std::move(cause));
}

} // namespace weir::run
