#include "core/expr/catalogue.h"

namespace weir::expr {
namespace {

using A = ArgumentType;
using R = ResultRule;
using F = FunctionId;

constexpr Category kAggregate = Category::Aggregate;
constexpr Category kWindow = Category::Window;
constexpr FunctionKind kGroup = FunctionKind::Aggregate;
constexpr FunctionKind kOver = FunctionKind::Window;
constexpr NullRule kOwn = NullRule::Own;
constexpr NullRule kNever = NullRule::NeverNull;
constexpr PrivacyRule kHighest = PrivacyRule::Highest;
constexpr PrivacyRule kPlain = PrivacyRule::Plain;

std::vector<Signature> one(A argument, R result)
{
    return {signature(result, {{"x", argument}})};
}

std::vector<Signature> shifted()
{
    return {signature(R::Common, {{"x", A::Common}, {"offset", A::IntegerConstant}, {"otherwise", A::Common}}, 1)};
}

} // namespace

std::vector<Function> groupFunctions()
{
    return {
        {F::Count,
         "count",
         kAggregate,
         kGroup,
         kNever,
         kPlain,
         {signature(R::Integer, {}), signature(R::Integer, {{"x", A::Any}})},
         "Number of rows; with an argument, of rows where it is not NULL.",
         "count()"},
        {F::CountDistinct, "count_distinct", kAggregate, kGroup, kNever, kPlain, one(A::Comparable, R::Integer),
         "Number of different values, without NULL.", "count_distinct(customer_id)"},
        {F::CountIf, "count_if", kAggregate, kGroup, kNever, kPlain, one(A::Boolean, R::Integer),
         "Number of rows where the condition is true.", "count_if(amount > 100)"},
        {F::Sum, "sum", kAggregate, kGroup, kOwn, kHighest, one(A::Numeric, R::Total),
         "The sum of the values that are not NULL; NULL when there are none. Integers and decimals are exact; a sum "
         "out "
         "of range is an error.",
         "sum(amount)"},
        {F::Avg, "avg", kAggregate, kGroup, kOwn, kHighest, one(A::Numeric, R::Number),
         "The exact sum divided by the count of the values that are not NULL, as a number; NULL when there are none.",
         "avg(amount)"},
        {F::Min, "min", kAggregate, kGroup, kOwn, kHighest, one(A::Comparable, R::First),
         "The smallest value, without NULL; NULL when there are none.", "min(ordered_at)"},
        {F::Max, "max", kAggregate, kGroup, kOwn, kHighest, one(A::Comparable, R::First),
         "The largest value, without NULL; NULL when there are none.", "max(ordered_at)"},
        {F::First, "first", kAggregate, kGroup, kOwn, kHighest, one(A::Any, R::First),
         "The value that is not NULL in the first row, by the order of the node; NULL when there is none.",
         "first(channel)"},
        {F::Last, "last", kAggregate, kGroup, kOwn, kHighest, one(A::Any, R::First),
         "The value that is not NULL in the last row, by the order of the node; NULL when there is none.",
         "last(channel)"},
        {F::Median, "median", kAggregate, kGroup, kOwn, kHighest, one(A::Number, R::Number),
         "The middle value as a number, or the mean of the two in the middle; NULLs are left out.", "median(amount)"},
        {F::StandardDeviation, "stddev", kAggregate, kGroup, kOwn, kHighest, one(A::Number, R::Number),
         "Standard deviation of a sample (n - 1); NULL for fewer than two values.", "stddev(amount)"},
        {F::Variance, "variance", kAggregate, kGroup, kOwn, kHighest, one(A::Number, R::Number),
         "Variance of a sample (n - 1); NULL for fewer than two values.", "variance(amount)"},
        {F::BoolAnd, "bool_and", kAggregate, kGroup, kOwn, kHighest, one(A::Boolean, R::Boolean),
         "True when every value that is not NULL is true; NULL when there are none.", "bool_and(opted_in)"},
        {F::BoolOr, "bool_or", kAggregate, kGroup, kOwn, kHighest, one(A::Boolean, R::Boolean),
         "True when one value is true; NULL when all are NULL.", "bool_or(opted_in)"},
        {F::StringAgg,
         "string_agg",
         kAggregate,
         kGroup,
         kOwn,
         kHighest,
         {signature(R::Text, {{"text", A::Text}, {"separator", A::TextConstant}})},
         "The texts that are not NULL with the separator between them, by the order of the node, otherwise in "
         "ascending "
         "order; NULL when there are none.",
         "string_agg(tag, ', ')"},
        {F::ListAgg, "list_agg", kAggregate, kGroup, kOwn, kHighest, one(A::Comparable, R::ListOfFirst),
         "The values that are not NULL as a list, by the order of the node, otherwise in ascending order; NULL when "
         "there are none.",
         "list_agg(tag)"},
        {F::RowNumber,
         "row_number",
         kWindow,
         kOver,
         kNever,
         kPlain,
         {signature(R::Integer, {})},
         "Number of the row in its partition, from 1.",
         "row_number()"},
        {F::Rank,
         "rank",
         kWindow,
         kOver,
         kNever,
         kPlain,
         {signature(R::Integer, {})},
         "Number of rows before the first row that is equal in order, plus 1; with gaps.",
         "rank()"},
        {F::DenseRank,
         "dense_rank",
         kWindow,
         kOver,
         kNever,
         kPlain,
         {signature(R::Integer, {})},
         "Number of different order values up to this one; without gaps.",
         "dense_rank()"},
        {F::PercentRank,
         "percent_rank",
         kWindow,
         kOver,
         kNever,
         kPlain,
         {signature(R::Number, {})},
         "(rank - 1) / (rows - 1), 0 for a single row.",
         "percent_rank()"},
        {F::Ntile,
         "ntile",
         kWindow,
         kOver,
         kNever,
         kPlain,
         {signature(R::Integer, {{"count", A::IntegerConstant}})},
         "Number of the bucket, from 1, when the partition is cut into so many buckets of nearly equal size.",
         "ntile(4)"},
        {F::Lag, "lag", kWindow, kOver, kOwn, kHighest, shifted(),
         "The value in the row so many rows before (1 when left out), or otherwise (NULL when left out).",
         "lag(amount, 1, 0)", true},
        {F::Lead, "lead", kWindow, kOver, kOwn, kHighest, shifted(),
         "The value in the row so many rows after (1 when left out), or otherwise (NULL when left out).",
         "lead(amount, 1, 0)", true},
        {F::FirstValue, "first_value", kWindow, kOver, kOwn, kHighest, one(A::Any, R::First),
         "The value in the first row of the frame.", "first_value(channel)"},
        {F::LastValue, "last_value", kWindow, kOver, kOwn, kHighest, one(A::Any, R::First),
         "The value in the last row of the frame.", "last_value(channel)"},
    };
}

} // namespace weir::expr
