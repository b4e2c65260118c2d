#pragma once

#include "core/expr/evaluator.h"

/// The parts of the evaluator, one file per family of functions; evaluator.cpp joins them. Not for other modules.
namespace weir::expr {

/// One call with its computed arguments. Where the catalogue says that NULLs propagate, no argument is NULL.
struct Call
{
    FunctionId function = FunctionId::Add;
    std::span<const Value> arguments;
    std::span<const DataType> types;
    const DataType& result;
    const EvaluationContext& context;

    [[nodiscard]] std::size_t count() const { return arguments.size(); }
    [[nodiscard]] const Value& operator[](std::size_t i) const { return arguments[i]; }
    [[nodiscard]] const std::string& text(std::size_t i) const { return std::get<std::string>(arguments[i]); }
    [[nodiscard]] std::int64_t integer(std::size_t i) const { return std::get<std::int64_t>(arguments[i]); }
    [[nodiscard]] double number(std::size_t i) const { return std::get<double>(arguments[i]); }
    [[nodiscard]] const std::string& json(std::size_t i) const { return std::get<weir::JsonText>(arguments[i]).text; }
    [[nodiscard]] TypeKind kind(std::size_t i) const { return types[i].kind(); }
};

[[nodiscard]] Result<Value> evaluateOperator(const Call& call);
[[nodiscard]] Result<Value> evaluateText(const Call& call);
[[nodiscard]] Result<Value> evaluateNumber(const Call& call);
[[nodiscard]] Result<Value> evaluateDate(const Call& call);
[[nodiscard]] Result<Value> evaluateDocument(const Call& call);
/// Computes one aggregate over the values of its arguments in each row.
[[nodiscard]] Result<Value> aggregate(FunctionId function, std::span<const std::vector<Value>> rows,
                                      const DataType& argumentType, const DataType& resultType);

/// Order of two values of one type, neither NULL: text by code point, NaN after everything and equal to itself.
[[nodiscard]] int compareValues(const Value& a, const Value& b);
/// + of the date and time types, shared with date_add.
[[nodiscard]] Error outOfRange();
[[nodiscard]] bool isInRange(Date date);
[[nodiscard]] bool isInRange(Instant instant);

/// The elements of a list value.
[[nodiscard]] std::vector<Value> listElements(const Value& list, const DataType& elementType);
[[nodiscard]] Value listOf(std::span<const Value> elements);
/// The value as a JSON document.
[[nodiscard]] std::string jsonOf(const Value& value);
/// Does the text fit the pattern of like?
[[nodiscard]] bool isLike(std::string_view text, std::string_view pattern);

} // namespace weir::expr
