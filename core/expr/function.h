#pragma once

#include "core/types/schema.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace weir::expr {

/// Stable identity of each operator and function. Dialects and the evaluator map every one of them, or say why not.
enum class FunctionId : std::uint16_t
{
    // Operators
    Add,
    Subtract,
    Multiply,
    Divide,
    Modulo,
    Negate,
    Concatenate,
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    DistinctFrom,
    NotDistinctFrom,
    And,
    Or,
    Not,
    IsNull,
    IsNotNull,
    Like,
    ILike,
    In,
    Between,
    JsonMember,
    JsonMemberText,
    ListOf,
    Case,
    // Conditions
    If,
    Coalesce,
    NullIf,
    Greatest,
    Least,
    // Text
    Trim,
    TrimLeft,
    TrimRight,
    Lower,
    Upper,
    Length,
    Substring,
    Position,
    Replace,
    Split,
    SplitPart,
    RegexpMatches,
    RegexpExtract,
    RegexpReplace,
    Concat,
    ConcatWith,
    StartsWith,
    EndsWith,
    Contains,
    Left,
    Right,
    PadLeft,
    PadRight,
    Repeat,
    Reverse,
    // Numbers
    Abs,
    Round,
    Floor,
    Ceil,
    Truncate,
    Sign,
    Power,
    SquareRoot,
    NaturalLog,
    Log10,
    Exp,
    IntegerDivide,
    ToInteger,
    ToNumber,
    ToText,
    // Dates and times
    Year,
    Quarter,
    Month,
    Day,
    Hour,
    Minute,
    Second,
    DayOfWeek,
    DayOfYear,
    Week,
    WeekYear,
    DateTrunc,
    DateAdd,
    DateDiff,
    YearsBetween,
    ToDate,
    ToInstant,
    FormatDate,
    MakeDate,
    EpochSeconds,
    EpochMillis,
    FromEpoch,
    DurationSeconds,
    RunTime,
    // Lists
    ListLength,
    ListContains,
    ListGet,
    ListJoin,
    ListDistinct,
    ListSort,
    // JSON
    JsonGet,
    JsonText,
    JsonNumber,
    JsonInteger,
    JsonBoolean,
    JsonTexts,
    JsonLength,
    JsonKeys,
    ToJson,
    ParseJson,
    // Hashing
    Sha256,
    Md5,
    HmacSha256,
    // Cleaning
    NormalizeEmail,
    NormalizePhone,
    NormalizeName,
    NormalizeCountry,
    ParseDate,
    // Aggregates
    Count,
    CountDistinct,
    CountIf,
    Sum,
    Avg,
    Min,
    Max,
    First,
    Last,
    Median,
    StandardDeviation,
    Variance,
    BoolAnd,
    BoolOr,
    StringAgg,
    ListAgg,
    // Window functions
    RowNumber,
    Rank,
    DenseRank,
    PercentRank,
    Ntile,
    Lag,
    Lead,
    FirstValue,
    LastValue
};

enum class Category
{
    Operator,
    Condition,
    Text,
    Number,
    DateTime,
    List,
    Json,
    Hash,
    Clean,
    Aggregate,
    Window
};

/// Where a function may stand: in any row expression, over groups (and as running aggregate), or over windows only.
enum class FunctionKind
{
    Scalar,
    Aggregate,
    Window
};

/// What happens when an argument is NULL.
enum class NullRule
{
    Propagates, ///< Any NULL argument makes the result NULL.
    Own,        ///< The function's documentation says it (coalesce, and, or, concat, is null, ...).
    NeverNull,  ///< The result is never NULL, whatever comes in (is null, count, concat).
};

/// What an argument must be.
enum class ArgumentType
{
    Any,
    Boolean,
    Integer,
    Exact,   ///< Integer or Decimal.
    Numeric, ///< Integer, Decimal or Number.
    Number,  ///< Any number; converted to Number (a double) before the call.
    Text,
    Date,
    Instant,
    Temporal, ///< Date or Instant, not converted.
    Duration,
    Json,
    List,
    Comparable,     ///< One common type of all Comparable arguments; not JSON, not a list.
    Common,         ///< One common type of all Common arguments; anything.
    Element,        ///< The element type of the List argument.
    TextConstant,   ///< A text literal (pattern, unit, format, path, zone) that the checker reads.
    IntegerConstant ///< An integer literal.
};

/// What special content a TextConstant argument has; the checker verifies it and points at the fault.
enum class Constant
{
    None,
    Regexp,         ///< A pattern of the dialect in regexp.h.
    NonEmptyRegexp, ///< The same; it must not be able to match the empty text.
    Replacement,    ///< Replacement text with \0 to \9.
    Unit,           ///< year, quarter, month, week, day, hour, minute, second.
    Zone,           ///< A time zone name such as Europe/Berlin.
    DatePattern,    ///< A pattern of date_pattern.h.
    DateOrder,      ///< dmy, mdy or ymd.
    JsonPath,       ///< $.a.b[0]
    EpochUnit,      ///< second, millisecond or microsecond.
    Region          ///< ISO 3166 alpha-2 region such as DE.
};

/// How the result type follows from the arguments.
enum class ResultRule
{
    Boolean,
    Integer,
    Number,
    Text,
    Date,
    Instant,
    Duration,
    Json,
    TextList,
    First,       ///< The type of the first argument.
    Last,        ///< The type of the last argument.
    Common,      ///< The common type of the Common or Comparable arguments.
    Element,     ///< The element type of the first argument.
    ListOfFirst, ///< List of the first argument's type.
    ListOfCommon,
    Sum,       ///< Of + and -: Integer, or Decimal with one digit more, or Number.
    Product,   ///< Of *: Integer, or Decimal with added digits and scales, or Number.
    Remainder, ///< Of %: Integer, or the common Decimal.
    Rounded,   ///< Decimal at the scale that the second argument names (0 without); Integer and Number stay.
    Total      ///< Of sum(): Integer, decimal(38,s) or Number.
};

struct Parameter
{
    std::string_view name;
    ArgumentType type = ArgumentType::Any;
    Constant constant = Constant::None;
};

/// One way to call a function. `required` parameters must be given, the rest may be left out from the end; with
/// `variadic` the last `variadic` parameters may be repeated as a group.
struct Signature
{
    std::vector<Parameter> parameters;
    ResultRule result = ResultRule::Text;
    std::size_t required = 0;
    std::size_t variadic = 0;
};

/// How the privacy of the result follows from the arguments; most functions take the highest of all.
enum class PrivacyRule
{
    Highest, ///< The highest of all arguments.
    Plain    ///< Plain: a count says nothing about one person.
};

/// Everything that Weir knows about one operator or function, as data.
struct Function
{
    FunctionId id = FunctionId::Add;
    std::string_view name; ///< As written: "substring", or the operator's sign, "case", "in".
    Category category = Category::Operator;
    FunctionKind kind = FunctionKind::Scalar;
    NullRule nulls = NullRule::Propagates;
    PrivacyRule privacy = PrivacyRule::Highest;
    std::vector<Signature> signatures;
    std::string_view summary; ///< One sentence with the exact rule.
    std::string_view example; ///< A call, " = " and its result in the same language.
    /// True when the result can be NULL though no argument is (division by zero, unreadable input, nothing found).
    bool mayBeNull = false;
};

/// All operators and functions, sorted by FunctionId; entry i has id i.
[[nodiscard]] std::span<const Function> catalogue();
[[nodiscard]] const Function& function(FunctionId id);
/// The function (not operator) of that name or alias, in any case; nullptr when there is none.
[[nodiscard]] const Function* findFunction(std::string_view name);
/// Names of all functions that can be called with parentheses, without aliases.
[[nodiscard]] std::vector<std::string> functionNames();
/// "substring(text, start, [count])", one line per signature.
[[nodiscard]] std::string signatureText(const Function& function, const Signature& signature);
[[nodiscard]] std::string_view name(Category category);

} // namespace weir::expr
