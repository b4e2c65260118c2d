#include "core/expr/decimals.h"
#include "core/expr/evaluation.h"

#include <algorithm>
#include <cmath>

namespace weir::expr {
namespace {

std::vector<Value> knownValues(std::span<const std::vector<Value>> rows)
{
    std::vector<Value> values;
    for (const std::vector<Value>& row : rows) {
        if (!isNull(row[0])) {
            values.push_back(row[0]);
        }
    }
    return values;
}

std::int64_t countOf(std::size_t size)
{
    return static_cast<std::int64_t>(size);
}

bool less(const Value& a, const Value& b)
{
    return compareValues(a, b) < 0;
}

Result<Value> sumOf(const std::vector<Value>& values, const DataType& type)
{
    if (values.empty()) {
        return Value{};
    }
    if (type.kind() == TypeKind::Number) {
        double sum = 0;
        for (const Value& value : values) {
            sum += std::get<double>(value);
        }
        return std::isfinite(sum) ? Result<Value>(Value(sum)) : Result<Value>(outOfRange());
    }
    DecimalValue::Int128 sum = 0;
    for (const Value& value : values) {
        const auto* integer = std::get_if<std::int64_t>(&value);
        const auto next = rescaled(integer ? decimalOf(*integer) : std::get<DecimalValue>(value),
                                   type.kind() == TypeKind::Decimal ? type.scale() : 0);
        if (!next || __builtin_add_overflow(sum, next->unscaled, &sum)) {
            return outOfRange();
        }
    }
    if (type.kind() == TypeKind::Integer) {
        if (sum > INT64_MAX || sum < INT64_MIN) {
            return outOfRange();
        }
        return Value(static_cast<std::int64_t>(sum));
    }
    const DecimalValue decimal{sum, type.scale()};
    return fits(decimal, type) ? Result<Value>(Value(decimal)) : Result<Value>(outOfRange());
}

Result<Value> average(const std::vector<Value>& values, const DataType& type)
{
    if (values.empty()) {
        return Value{};
    }
    const DataType wide = type.kind() == TypeKind::Number ? type : DataType::decimal(38, type.scale());
    WEIR_ASSIGN_OR_RETURN(const Value sum, sumOf(values, wide));
    const auto count = static_cast<double>(values.size());
    const auto* decimal = std::get_if<DecimalValue>(&sum);
    return Value((decimal ? toDouble(*decimal) : std::get<double>(sum)) / count);
}

Value median(std::vector<Value> values)
{
    if (values.empty()) {
        return {};
    }
    std::sort(values.begin(), values.end(), &less);
    const std::size_t middle = values.size() / 2;
    const double upper = std::get<double>(values[middle]);
    if (values.size() % 2 == 1) {
        return Value(upper);
    }
    const double lower = std::get<double>(values[middle - 1]);
    return Value(lower + (upper - lower) / 2);
}

/// Sample variance in two passes; engines may differ in the last digits.
std::optional<double> variance(const std::vector<Value>& values)
{
    if (values.size() < 2) {
        return std::nullopt;
    }
    double mean = 0;
    for (const Value& value : values) {
        mean += std::get<double>(value);
    }
    mean /= static_cast<double>(values.size());
    double squares = 0;
    for (const Value& value : values) {
        const double distance = std::get<double>(value) - mean;
        squares += distance * distance;
    }
    return squares / static_cast<double>(values.size() - 1);
}

Value joined(const std::vector<Value>& values, const std::string& separator)
{
    if (values.empty()) {
        return {};
    }
    std::string text;
    for (std::size_t i = 0; i < values.size(); ++i) {
        text += i == 0 ? std::string() : separator;
        text += std::get<std::string>(values[i]);
    }
    return Value(std::move(text));
}

} // namespace

Result<Value> aggregate(FunctionId function, std::span<const std::vector<Value>> rows, const DataType& argumentType,
                        const DataType& resultType)
{
    if (function == FunctionId::Count && (rows.empty() || rows[0].empty())) {
        return Value(countOf(rows.size()));
    }
    std::vector<Value> values = knownValues(rows);
    const auto isTrue = [](const Value& value) { return std::get<bool>(value); };
    switch (function) {
    case FunctionId::Count:
        return Value(countOf(values.size()));
    case FunctionId::CountDistinct:
        std::sort(values.begin(), values.end(), &less);
        values.erase(std::unique(values.begin(), values.end(),
                                 [](const Value& a, const Value& b) { return compareValues(a, b) == 0; }),
                     values.end());
        return Value(countOf(values.size()));
    case FunctionId::CountIf:
        return Value(std::int64_t{std::count_if(values.begin(), values.end(), isTrue)});
    case FunctionId::Sum:
        return sumOf(values, resultType);
    case FunctionId::Avg:
        return average(values, argumentType);
    case FunctionId::Min:
        return values.empty() ? Value{} : *std::min_element(values.begin(), values.end(), &less);
    case FunctionId::Max:
        return values.empty() ? Value{} : *std::max_element(values.begin(), values.end(), &less);
    case FunctionId::First:
        return values.empty() ? Value{} : values.front();
    case FunctionId::Last:
        return values.empty() ? Value{} : values.back();
    case FunctionId::Median:
        return median(std::move(values));
    case FunctionId::Variance:
    case FunctionId::StandardDeviation: {
        const auto result = variance(values);
        if (!result) {
            return Value{};
        }
        return Value(function == FunctionId::Variance ? *result : std::sqrt(*result));
    }
    case FunctionId::BoolAnd:
        return values.empty() ? Value{} : Value(std::all_of(values.begin(), values.end(), isTrue));
    case FunctionId::BoolOr:
        return values.empty() ? Value{} : Value(std::any_of(values.begin(), values.end(), isTrue));
    case FunctionId::StringAgg:
        return joined(values, rows.empty() ? std::string() : std::get<std::string>(rows[0][1]));
    case FunctionId::ListAgg:
        return values.empty() ? Value{} : listOf(values);
    default:
        break;
    }
    return Error(ErrorCode::Internal, "expr.notAnAggregate", "An aggregate function has no rule.");
}

} // namespace weir::expr
