#include "core/expr/checker.h"

#include "core/expr/constants.h"
#include "core/expr/parser.h"
#include "core/expr/signatures.h"
#include "core/expr/types_of_results.h"

#include <algorithm>

namespace weir::expr {
namespace {

using Arguments = std::vector<Expr>;

class Checker
{
public:
    Checker(const Schema& schema, const CheckOptions& options) : m_schema(schema), m_options(options) {}

    Checked run(const Expr& root)
    {
        Expr expr = visit(root, false);
        if (expr && m_options.expected) {
            expr = toExpected(expr);
        }
        Checked result;
        if (m_errors.empty() && expr) {
            result.expr = CheckedExpr{expr, expr->type(), expr->privacy(), expr->nullable()};
        }
        std::stable_sort(m_errors.begin(), m_errors.end(),
                         [](const Error& a, const Error& b) { return a.where().begin < b.where().begin; });
        result.errors = std::move(m_errors);
        return result;
    }

private:
    std::nullptr_t fail(Range range, std::string id, std::string sentence, Error::Arguments arguments = {})
    {
        return fail(range,
                    Error(ErrorCode::InvalidInput, "expr." + std::move(id), std::move(sentence), std::move(arguments)));
    }
    std::nullptr_t fail(Range range, Error error)
    {
        Where where;
        where.begin = range.begin;
        where.end = range.end;
        m_errors.push_back(std::move(error).at(std::move(where)));
        return nullptr;
    }

    Expr toExpected(const Expr& expr)
    {
        const DataType& expected = *m_options.expected;
        const auto common = commonType(expr->type(), expected);
        if (expr->type() == expected) {
            return expr;
        }
        if (isNullLiteral(expr)) {
            return typedNull(expr, expected);
        }
        if (isTextLiteral(expr) && readsText(expected.kind())) {
            return literalAs(expr, expected);
        }
        if (common && *common == expected) {
            return widen(expr, expected);
        }
        std::string remedy = castRemedy(expr->type(), expected);
        return fail(expr->range(), "wrongResult", "This gives {found}, but {wanted} is needed here. {remedy}",
                    {{"found", toText(expr->type())}, {"wanted", toText(expected)}, {"remedy", std::move(remedy)}});
    }

    /// `grouped` is true inside an aggregate or window function.
    Expr visit(const Expr& expr, bool grouped)
    {
        switch (expr->kind()) {
        case NodeKind::Literal:
            return expr;
        case NodeKind::Column:
            return visitColumn(expr, grouped);
        case NodeKind::Cast:
            return visitCast(expr, grouped);
        case NodeKind::Call:
            break;
        }
        return visitCall(expr, grouped);
    }

    Expr visitColumn(const Expr& expr, bool grouped)
    {
        const Field* field = m_schema.find(expr->name());
        if (!field) {
            return fail(expr->range(), columnMissing(expr->name(), m_schema));
        }
        if (m_options.aggregates == Aggregates::Allowed && !grouped) {
            return fail(expr->range(), "notGrouped",
                        "The column {column} has many values in a group. Put it into a function such as sum, max or "
                        "first, or make it a group column.",
                        {{"column", expr->name()}});
        }
        return expr->withTypes(field->type, field->privacy, field->nullable);
    }

    Expr visitCast(const Expr& expr, bool grouped)
    {
        const Expr operand = visit(expr->argument(0), grouped);
        if (!operand) {
            return nullptr;
        }
        if (expr->castMode() == CastMode::Implicit) {
            return cast(operand, expr->type(), CastMode::Implicit, expr->range());
        }
        if (!castAllowed(operand->type(), expr->type())) {
            return fail(expr->range(), "castImpossible", "There is no cast from {from} to {to}. {remedy}",
                        {{"from", toText(operand->type())},
                         {"to", toText(expr->type())},
                         {"remedy", castRemedy(operand->type(), expr->type())}});
        }
        return cast(operand, expr->type(), expr->castMode(), expr->range())
            ->withTypes(expr->type(), operand->privacy(), operand->nullable() || expr->castMode() == CastMode::Try);
    }

    Expr visitCall(const Expr& expr, bool grouped)
    {
        const Function& called = function(expr->function());
        const bool groups = called.kind != FunctionKind::Scalar;
        if (groups && !placeAllowed(expr, called, grouped)) {
            return nullptr;
        }
        Arguments arguments;
        bool good = true;
        for (const Expr& argument : expr->arguments()) {
            arguments.push_back(visit(argument, grouped || groups));
            good = good && arguments.back();
        }
        return good ? resolve(expr, called, std::move(arguments)) : nullptr;
    }

    bool placeAllowed(const Expr& expr, const Function& called, bool grouped)
    {
        const std::string name(called.name);
        if (m_options.aggregates == Aggregates::Refused) {
            fail(expr->range(), "noGroups",
                 "{name} works on many rows at once. Use it in an Aggregate or Window node, and its result here.",
                 {{"name", name + "()"}});
            return false;
        }
        if (m_options.aggregates == Aggregates::Allowed && called.kind == FunctionKind::Window) {
            fail(expr->range(), "noWindows", "{name} needs an order of rows. Use it in a Window node.",
                 {{"name", name + "()"}});
            return false;
        }
        if (grouped) {
            fail(expr->range(), "nestedGroups",
                 "{name} stands inside another function over many rows. Compute the inner one in a node before.",
                 {{"name", name + "()"}});
            return false;
        }
        return true;
    }

    static std::optional<Value> parseLiteral(const Expr& expr, const DataType& type)
    {
        return readConstant(std::get<std::string>(expr->value()), type);
    }

    Expr resolve(const Expr& expr, const Function& called, Arguments arguments)
    {
        const Signature* best = nullptr;
        int bestCost = 0;
        for (const Signature& signature : called.signatures) {
            if (!takes(signature, arguments.size())) {
                continue;
            }
            int cost = 0;
            for (std::size_t i = 0; i < arguments.size() && cost >= 0; ++i) {
                const int one = fit(parameterAt(signature, i, arguments.size()), arguments[i], arguments);
                cost = one < 0 ? -1 : cost + one;
            }
            if (cost >= 0 && (!best || cost < bestCost)) {
                best = &signature;
                bestCost = cost;
            }
        }
        if (!best) {
            Mismatch mismatch = explainMismatch(expr, called, arguments);
            return fail(mismatch.range, std::move(mismatch.error));
        }
        if (!convert(expr, *best, arguments) || !constantsGood(*best, arguments)) {
            return nullptr;
        }
        const auto type = resultType(expr, *best, arguments);
        if (!type) {
            return nullptr;
        }
        if (called.id == FunctionId::ToText && !castAllowed(arguments[0]->type(), TypeKind::Text)) {
            return fail(expr->range(), "castImpossible", "There is no cast from {from} to {to}. {remedy}",
                        {{"from", toText(arguments[0]->type())},
                         {"to", "text"},
                         {"remedy", castRemedy(arguments[0]->type(), TypeKind::Text)}});
        }
        Privacy privacy = Privacy::Plain;
        if (called.privacy == PrivacyRule::Highest) {
            for (const Expr& argument : arguments) {
                privacy = std::max(privacy, argument->privacy());
            }
        }
        const bool nullable = resultNullable(called, arguments);
        return expr->withArguments(std::move(arguments))->withTypes(*type, privacy, nullable);
    }

    static Expr typedNull(const Expr& expr, const DataType& type) { return literal(Value{}, type, expr->range()); }

    static Expr widen(const Expr& expr, const DataType& type)
    {
        if (expr->type() == type) {
            return expr;
        }
        return isNullLiteral(expr) ? typedNull(expr, type) : cast(expr, type, CastMode::Implicit, expr->range());
    }

    Expr literalAs(const Expr& expr, const DataType& type)
    {
        if (auto value = parseLiteral(expr, type)) {
            return literal(*std::move(value), type, expr->range());
        }
        return fail(expr->range(), "literalUnreadable",
                    "This text is compared with {type}, but cannot be read as one. Write it like {example}.",
                    {{"type", toText(type)}, {"example", std::string(constantExample(type))}});
    }

    /// Converts the arguments to what the signature says; false after an error.
    bool convert(const Expr& expr, const Signature& signature, Arguments& arguments)
    {
        std::vector<std::size_t> together;
        for (std::size_t i = 0; i < arguments.size(); ++i) {
            const Parameter& parameter = parameterAt(signature, i, arguments.size());
            switch (parameter.type) {
            case ArgumentType::Common:
            case ArgumentType::Comparable:
                together.push_back(i);
                break;
            case ArgumentType::Number:
            case ArgumentType::Boolean:
            case ArgumentType::Integer:
            case ArgumentType::Text:
            case ArgumentType::Json:
                arguments[i] = widen(arguments[i], targetOf(parameter.type));
                break;
            case ArgumentType::Date:
            case ArgumentType::Instant:
            case ArgumentType::Duration: {
                const DataType target = targetOf(parameter.type);
                arguments[i] =
                    isTextLiteral(arguments[i]) ? literalAs(arguments[i], target) : widen(arguments[i], target);
                break;
            }
            case ArgumentType::Element:
                if (!convertElement(arguments, i)) {
                    return false;
                }
                break;
            case ArgumentType::Numeric:
            case ArgumentType::Exact:
                break;
            case ArgumentType::Any:
            case ArgumentType::Temporal:
            case ArgumentType::List:
            case ArgumentType::TextConstant:
            case ArgumentType::IntegerConstant:
                break;
            }
        }
        if (signature.result == ResultRule::Sum || signature.result == ResultRule::Product ||
            signature.result == ResultRule::Remainder) {
            convertOperands(arguments);
        } else if (signature.result == ResultRule::First || signature.result == ResultRule::Rounded ||
                   signature.result == ResultRule::Total) {
            if (!arguments.empty() && arguments[0]->type().kind() == TypeKind::Null &&
                signature.parameters[0].type == ArgumentType::Numeric) {
                arguments[0] = typedNull(arguments[0], TypeKind::Integer);
            }
        }
        return convertTogether(expr, together, arguments);
    }

    /// Numbers meet as numbers; integers and decimals stay what they are.
    static void convertOperands(Arguments& arguments)
    {
        const auto kindOf = [&arguments](std::size_t i) { return arguments[i]->type().kind(); };
        for (std::size_t i = 0; i < 2; ++i) {
            const std::size_t other = 1 - i;
            if (kindOf(i) == TypeKind::Null) {
                arguments[i] = typedNull(arguments[i], kindOf(other) == TypeKind::Null ? DataType(TypeKind::Integer)
                                                                                       : arguments[other]->type());
            } else if (kindOf(other) == TypeKind::Number) {
                arguments[i] = widen(arguments[i], TypeKind::Number);
            }
        }
    }

    bool convertElement(Arguments& arguments, std::size_t i)
    {
        const DataType element = arguments.front()->type().element();
        const auto common = commonType(element, arguments[i]->type());
        if (!common) {
            return false;
        }
        arguments[i] = widen(arguments[i], *common);
        if (!(element == *common)) {
            arguments.front() = widen(arguments.front(), DataType::list(*common));
        }
        return true;
    }

    bool convertTogether(const Expr& expr, const std::vector<std::size_t>& together, Arguments& arguments)
    {
        DataType common = TypeKind::Null;
        bool literals = false;
        for (const std::size_t i : together) {
            if (isTextLiteral(arguments[i])) {
                literals = true;
                continue;
            }
            auto next = commonType(common, arguments[i]->type());
            if (!next) {
                return noCommon(expr, common, arguments[i]);
            }
            common = *std::move(next);
        }
        if (literals && (common.kind() == TypeKind::Null || common.kind() == TypeKind::Text)) {
            common = TypeKind::Text;
        }
        for (const std::size_t i : together) {
            if (isTextLiteral(arguments[i]) && common.kind() != TypeKind::Text) {
                if (!readsText(common.kind())) {
                    return noCommon(expr, common, arguments[i]);
                }
                arguments[i] = literalAs(arguments[i], common);
                if (!arguments[i]) {
                    return false;
                }
            }
            arguments[i] = widen(arguments[i], common);
        }
        return true;
    }

    bool noCommon(const Expr& expr, const DataType& common, const Expr& argument)
    {
        const bool compares =
            function(expr->function()).category == Category::Operator && expr->function() != FunctionId::ListOf;
        std::string remedy = castRemedy(argument->type(), common);
        if (remedy.empty()) {
            remedy = castRemedy(common, argument->type());
        }
        fail(argument->range(), compares ? "incomparable" : "noCommonType",
             compares ? "{found} cannot be compared with {wanted}. {remedy}"
                      : "This is {found}, but the values before are {wanted}. All must have one type. {remedy}",
             {{"found", toText(argument->type())}, {"wanted", toText(common)}, {"remedy", std::move(remedy)}});
        return false;
    }

    bool constantsGood(const Signature& signature, const Arguments& arguments)
    {
        bool good = true;
        for (std::size_t i = 0; i < arguments.size(); ++i) {
            const Parameter& parameter = parameterAt(signature, i, arguments.size());
            if (parameter.type != ArgumentType::TextConstant || parameter.constant == Constant::None) {
                continue;
            }
            if (auto error = constantError(parameter.constant, arguments, i)) {
                Range range = arguments[i]->range();
                if (range.begin >= 0 && error->where().begin >= 0) {
                    // Inside the quotes; a '' before the place moves it by one.
                    const std::string& text = std::get<std::string>(arguments[i]->value());
                    const int begin = positionInLiteral(text, error->where().begin);
                    const int end = positionInLiteral(text, error->where().end);
                    range = {range.begin + begin, std::min(range.begin + end, range.end)};
                }
                fail(range, *std::move(error));
                good = false;
            }
        }
        return good;
    }

    std::optional<DataType> resultType(const Expr& expr, const Signature& signature, const Arguments& arguments)
    {
        switch (signature.result) {
        case ResultRule::Boolean:
            return TypeKind::Boolean;
        case ResultRule::Integer:
            return TypeKind::Integer;
        case ResultRule::Number:
            return TypeKind::Number;
        case ResultRule::Text:
            return TypeKind::Text;
        case ResultRule::Date:
            return TypeKind::Date;
        case ResultRule::Instant:
            return TypeKind::Instant;
        case ResultRule::Duration:
            return TypeKind::Duration;
        case ResultRule::Json:
            return TypeKind::JsonValue;
        case ResultRule::TextList:
            return DataType::list(TypeKind::Text);
        case ResultRule::First:
            return arguments.front()->type();
        case ResultRule::Last:
            return arguments.back()->type();
        case ResultRule::Common:
        case ResultRule::ListOfCommon: {
            DataType common = TypeKind::Null;
            for (std::size_t i = 0; i < arguments.size(); ++i) {
                const ArgumentType type = parameterAt(signature, i, arguments.size()).type;
                if (type == ArgumentType::Common || type == ArgumentType::Comparable) {
                    common = arguments[i]->type();
                    break;
                }
            }
            return signature.result == ResultRule::Common ? common : DataType::list(common);
        }
        case ResultRule::Element:
            return arguments.front()->type().element();
        case ResultRule::ListOfFirst:
            return DataType::list(arguments.front()->type());
        case ResultRule::Sum:
            return sumType(arguments[0]->type(), arguments[1]->type());
        case ResultRule::Product: {
            auto type = productType(arguments[0]->type(), arguments[1]->type());
            if (!type) {
                fail(expr->range(), "tooManyDecimals",
                     "The product has more than 38 digits after the point. Cast a factor to fewer digits.");
            }
            return type;
        }
        case ResultRule::Remainder:
            return remainderType(arguments[0]->type(), arguments[1]->type());
        case ResultRule::Rounded: {
            const std::int64_t digits = arguments.size() > 1 ? std::get<std::int64_t>(arguments[1]->value()) : 0;
            if (digits < -15 || digits > 15) {
                fail(arguments[1]->range(), "roundDigits", "Round to -15 to 15 digits after the point.");
                return std::nullopt;
            }
            return roundedType(arguments[0]->type(), static_cast<int>(digits));
        }
        case ResultRule::Total:
            return totalType(arguments[0]->type());
        }
        return std::nullopt;
    }

    const Schema& m_schema;
    const CheckOptions& m_options;
    std::vector<Error> m_errors;
};

} // namespace

Checked checkAll(const Expr& expr, const Schema& schema, const CheckOptions& options)
{
    return Checker(schema, options).run(expr);
}

Result<CheckedExpr> check(const Expr& expr, const Schema& schema, const CheckOptions& options)
{
    Checked checked = checkAll(expr, schema, options);
    if (!checked.errors.empty()) {
        return std::move(checked.errors.front());
    }
    return *std::move(checked.expr);
}

Checked compileAll(std::string_view text, const Schema& schema, const CheckOptions& options)
{
    Parsed parsed = parseAll(text);
    if (!parsed.errors.empty()) {
        return {std::nullopt, std::move(parsed.errors)};
    }
    return checkAll(parsed.expr, schema, options);
}

Result<CheckedExpr> compile(std::string_view text, const Schema& schema, const CheckOptions& options)
{
    Checked checked = compileAll(text, schema, options);
    if (!checked.errors.empty()) {
        return std::move(checked.errors.front());
    }
    return *std::move(checked.expr);
}

} // namespace weir::expr
