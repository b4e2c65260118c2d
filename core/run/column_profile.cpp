#include "core/run/column_profile.h"

#include "core/expr/checker.h"
#include "core/plan/builders.h"
#include "core/plan/optimize.h"

#include <algorithm>
#include <cmath>

namespace weir::run {
namespace {

using Int128 = DecimalValue::Int128;

const char* const kBinding = "profiled";

bool isDocument(const DataType& type)
{
    return type.kind() == TypeKind::JsonValue || type.kind() == TypeKind::List;
}

/// What is counted and compared: the column, or its text where values of its type are neither equal nor ordered.
expr::Expr comparable(const Field& field)
{
    const expr::Expr column = expr::column(field.name);
    return isDocument(field.type) ? expr::cast(column, TypeKind::Text) : column;
}

/// Figures over all rows, made one by one and asked for in one statement.
class Figures
{
public:
    explicit Figures(plan::RelationPtr input) : m_aggregate{std::move(input), {}, {}} {}

    /// False when the function has no answer for this type.
    bool add(const std::string& name, expr::FunctionId function, std::vector<expr::Expr> arguments)
    {
        const expr::CheckOptions options{expr::Aggregates::Windows, {}};
        const auto checked =
            expr::check(expr::call(function, std::move(arguments)), m_aggregate.input->schema(), options);
        if (!checked) {
            return false;
        }
        plan::Call call;
        call.function = checked->expr->name();
        for (const expr::Expr& argument : checked->expr->arguments()) {
            call.arguments.push_back({argument, argument->type(), argument->privacy(), argument->nullable()});
        }
        m_aggregate.outputs.push_back({name, std::move(call), {}});
        m_schema.add({name, checked->type, checked->nullable, checked->privacy});
        return true;
    }

    [[nodiscard]] const Schema& schema() const { return m_schema; }
    [[nodiscard]] plan::RelationPtr relation() && { return plan::make(std::move(m_aggregate), m_schema, {}); }

private:
    plan::Aggregate m_aggregate;
    Schema m_schema;
};

/// All rows of a small result.
Result<std::vector<std::vector<Value>>> read(engine::Session& session, const plan::RelationPtr& relation,
                                             const engine::Bindings& bindings, const RunContext& context)
{
    std::vector<std::vector<Value>> rows;
    WEIR_ASSIGN_OR_RETURN(const std::unique_ptr<RowStream> stream,
                          session.query(plan::optimize(relation), bindings, context));
    for (;;) {
        WEIR_ASSIGN_OR_RETURN(const RowBatch batch, stream->next());
        if (batch.rows() == 0) {
            return rows;
        }
        for (std::size_t row = 0; row < batch.rows(); ++row) {
            std::vector<Value>& cells = rows.emplace_back();
            for (std::size_t column = 0; column < batch.columns().size(); ++column) {
                cells.push_back(batch.value(row, column));
            }
        }
    }
}

std::int64_t integerOf(const Value& value)
{
    const auto* integer = std::get_if<std::int64_t>(&value);
    return integer ? *integer : 0;
}

/// Edges between two whole numbers, both included: as many as there are ranges, and `high` itself at the end.
std::vector<Int128> wholeEdges(Int128 low, Int128 high)
{
    Int128 width = 0;
    if (__builtin_sub_overflow(high, low, &width) || __builtin_add_overflow(width, Int128{1}, &width)) {
        return {};
    }
    const Int128 count = std::min<Int128>(ColumnProfile::kBins, width);
    const Int128 step = width / count;
    const Int128 rest = width % count;
    std::vector<Int128> edges;
    for (Int128 i = 0; i < count; ++i) {
        edges.push_back(low + step * i + rest * i / count);
    }
    edges.push_back(high);
    return edges;
}

std::vector<double> numberEdges(double low, double high)
{
    const double width = high - low;
    if (!std::isfinite(low) || !std::isfinite(high) || !std::isfinite(width)) {
        return {};
    }
    std::vector<double> edges{low};
    for (int i = 1; i < ColumnProfile::kBins; ++i) {
        const double edge = low + width * i / ColumnProfile::kBins;
        if (edge > edges.back() && edge < high) {
            edges.push_back(edge);
        }
    }
    edges.push_back(high);
    return edges;
}

template <class Edge, class Make>
std::vector<ValueRange> rangesBetween(const std::vector<Edge>& edges, Make make)
{
    std::vector<ValueRange> ranges;
    for (std::size_t i = 0; i + 1 < edges.size(); ++i) {
        ranges.push_back({make(edges[i]), make(edges[i + 1]), i + 2 == edges.size()});
    }
    return ranges;
}

} // namespace

std::vector<ValueRange> rangesOf(const Value& least, const Value& greatest)
{
    if (least.index() != greatest.index()) {
        return {};
    }
    if (const auto* low = std::get_if<double>(&least)) {
        return rangesBetween(numberEdges(*low, std::get<double>(greatest)), [](double edge) { return Value(edge); });
    }
    if (const auto* low = std::get_if<std::int64_t>(&least)) {
        return rangesBetween(wholeEdges(*low, std::get<std::int64_t>(greatest)),
                             [](Int128 edge) { return Value(static_cast<std::int64_t>(edge)); });
    }
    if (const auto* low = std::get_if<DecimalValue>(&least)) {
        const auto& high = std::get<DecimalValue>(greatest);
        return low->scale != high.scale ? std::vector<ValueRange>{}
                                        : rangesBetween(wholeEdges(low->unscaled, high.unscaled), [&](Int128 edge) {
                                              return Value(DecimalValue{edge, high.scale});
                                          });
    }
    if (const auto* low = std::get_if<Date>(&least)) {
        return rangesBetween(wholeEdges(low->days, std::get<Date>(greatest).days),
                             [](Int128 edge) { return Value(Date{static_cast<std::int32_t>(edge)}); });
    }
    if (const auto* low = std::get_if<Instant>(&least)) {
        return rangesBetween(wholeEdges(low->micros, std::get<Instant>(greatest).micros),
                             [](Int128 edge) { return Value(Instant{static_cast<std::int64_t>(edge)}); });
    }
    if (const auto* low = std::get_if<Duration>(&least)) {
        return rangesBetween(wholeEdges(low->micros, std::get<Duration>(greatest).micros),
                             [](Int128 edge) { return Value(Duration{static_cast<std::int64_t>(edge)}); });
    }
    return {};
}

expr::Expr hasValue(const Field& field, const Value& value)
{
    return isNull(value) ? expr::call(expr::FunctionId::IsNull, {expr::column(field.name)})
                         : expr::call(expr::FunctionId::Equal, {comparable(field), expr::literal(value)});
}

expr::Expr isWithin(const Field& field, const ValueRange& range)
{
    const expr::Expr column = expr::column(field.name);
    return expr::conjunction({expr::call(expr::FunctionId::GreaterOrEqual, {column, expr::literal(range.low)}),
                              expr::call(range.closed ? expr::FunctionId::LessOrEqual : expr::FunctionId::Less,
                                         {column, expr::literal(range.high)})});
}

Result<ColumnProfile> profileColumn(engine::Session& session, const engine::ScanBinding& rows, const Schema& schema,
                                    const std::string& column, const RunContext& context)
{
    const Field* field = schema.find(column);
    if (!field) {
        return columnMissing(column, schema);
    }
    ColumnProfile profile;
    profile.field = *field;
    const engine::Bindings bindings{{kBinding, rows}};
    const plan::RelationPtr all = plan::scan(kBinding, schema, {});

    Figures figures(all);
    figures.add("rows", expr::FunctionId::Count, {});
    figures.add("present", expr::FunctionId::Count, {expr::column(column)});
    figures.add("distinct", expr::FunctionId::CountDistinct, {comparable(*field)});
    const bool ordered = field->type.kind() != TypeKind::Boolean && !isDocument(field->type);
    const bool limits = ordered && figures.add("least", expr::FunctionId::Min, {expr::column(column)}) &&
                        figures.add("greatest", expr::FunctionId::Max, {expr::column(column)});
    const bool mean = field->type.isNumeric() && figures.add("mean", expr::FunctionId::Avg, {expr::column(column)});
    const Schema names = figures.schema();
    WEIR_ASSIGN_OR_RETURN(const auto totals, read(session, std::move(figures).relation(), bindings, context));
    const auto figure = [&](std::string_view name) {
        const auto at = names.indexOf(name);
        return at && !totals.empty() ? totals.front()[*at] : Value();
    };
    profile.rows = integerOf(figure("rows"));
    profile.nulls = profile.rows - integerOf(figure("present"));
    profile.distinct = integerOf(figure("distinct"));
    if (limits) {
        profile.least = figure("least");
        profile.greatest = figure("greatest");
    }
    if (const Value value = figure("mean"); mean && std::holds_alternative<double>(value)) {
        profile.mean = std::get<double>(value);
    }
    if (profile.nulls == profile.rows) {
        return profile;
    }

    profile.bins = rangesOf(profile.least, profile.greatest);
    if (!profile.bins.empty()) {
        Figures counts(all);
        for (std::size_t i = 0; i < profile.bins.size(); ++i) {
            if (!counts.add("bin" + std::to_string(i), expr::FunctionId::CountIf,
                            {isWithin(*field, profile.bins[i])})) {
                profile.bins.clear(); // a literal that the type does not take
                break;
            }
        }
        if (!profile.bins.empty()) {
            WEIR_ASSIGN_OR_RETURN(const auto counted, read(session, std::move(counts).relation(), bindings, context));
            for (std::size_t i = 0; i < profile.bins.size(); ++i) {
                profile.bins[i].rows = integerOf(counted.at(0)[i]);
            }
        }
    }

    WEIR_ASSIGN_OR_RETURN(expr::CheckedExpr value, expr::check(comparable(*field), schema));
    WEIR_ASSIGN_OR_RETURN(const expr::CheckedExpr there,
                          expr::check(expr::call(expr::FunctionId::IsNotNull, {expr::column(column)}), schema));
    plan::Aggregate groups{plan::filter(all, there, {}), {{"value", value}}, {}};
    groups.outputs.push_back({"rows", {"count", {}, false, {}}, {}});
    const Schema grouped({{"value", value.type, value.nullable, value.privacy}, {"rows", TypeKind::Integer, false}});
    const plan::RelationPtr counted = plan::make(std::move(groups), grouped, {});
    const plan::RelationPtr most = plan::limit(
        plan::sort(counted, {{plan::columnOf(grouped[1]), plan::Direction::Descending}, {plan::columnOf(grouped[0])}},
                   {}),
        ColumnProfile::kTop, {});
    WEIR_ASSIGN_OR_RETURN(auto frequent, read(session, most, bindings, context));
    for (std::vector<Value>& row : frequent) {
        profile.top.push_back({std::move(row[0]), integerOf(row[1])});
    }
    return profile;
}

} // namespace weir::run
