#include "core/expr/signatures.h"

#include "core/expr/constants.h"
#include "core/expr/types_of_results.h"

#include <algorithm>

namespace weir::expr {
namespace {

std::string_view wanted(ArgumentType type)
{
    switch (type) {
    case ArgumentType::Any:
    case ArgumentType::Common:
        return "any value";
    case ArgumentType::Boolean:
        return "true or false";
    case ArgumentType::Integer:
        return "an integer";
    case ArgumentType::Exact:
        return "an integer or decimal";
    case ArgumentType::Numeric:
    case ArgumentType::Number:
        return "a number";
    case ArgumentType::Text:
        return "text";
    case ArgumentType::Date:
        return "a date";
    case ArgumentType::Instant:
        return "an instant";
    case ArgumentType::Temporal:
        return "a date or instant";
    case ArgumentType::Duration:
        return "a duration";
    case ArgumentType::Json:
        return "JSON";
    case ArgumentType::List:
        return "a list";
    case ArgumentType::Comparable:
        return "a value that can be compared";
    case ArgumentType::Element:
        return "of the list's element type";
    case ArgumentType::TextConstant:
        return "a text in single quotes";
    case ArgumentType::IntegerConstant:
        return "a whole number, written out";
    }
    return "any value";
}

Mismatch mismatch(Range range, const char* id, std::string sentence, Error::Arguments arguments)
{
    return {range,
            Error(ErrorCode::InvalidInput, std::string("expr.") + id, std::move(sentence), std::move(arguments))};
}

} // namespace

bool isTextLiteral(const Expr& expr)
{
    return expr->kind() == NodeKind::Literal && std::holds_alternative<std::string>(expr->value());
}

bool isNullLiteral(const Expr& expr)
{
    return expr->kind() == NodeKind::Literal && isNull(expr->value());
}

bool readsText(TypeKind kind)
{
    return kind == TypeKind::Date || kind == TypeKind::Instant || kind == TypeKind::Duration ||
           kind == TypeKind::Boolean;
}

DataType targetOf(ArgumentType type)
{
    switch (type) {
    case ArgumentType::Boolean:
        return TypeKind::Boolean;
    case ArgumentType::Integer:
    case ArgumentType::IntegerConstant:
        return TypeKind::Integer;
    case ArgumentType::Exact:
        return DataType::decimal(18, 3);
    case ArgumentType::Numeric:
    case ArgumentType::Number:
        return TypeKind::Number;
    case ArgumentType::Text:
    case ArgumentType::TextConstant:
        return TypeKind::Text;
    case ArgumentType::Date:
        return TypeKind::Date;
    case ArgumentType::Instant:
    case ArgumentType::Temporal:
        return TypeKind::Instant;
    case ArgumentType::Duration:
        return TypeKind::Duration;
    case ArgumentType::Json:
        return TypeKind::JsonValue;
    case ArgumentType::List:
        return DataType::list(TypeKind::Text);
    case ArgumentType::Any:
    case ArgumentType::Comparable:
    case ArgumentType::Common:
    case ArgumentType::Element:
        break;
    }
    return TypeKind::Null;
}

bool takes(const Signature& signature, std::size_t count)
{
    if (count < signature.required) {
        return false;
    }
    if (signature.variadic == 0) {
        return count <= signature.parameters.size();
    }
    return true; // a group that is not complete is the last "else" of case
}

const Parameter& parameterAt(const Signature& signature, std::size_t index, std::size_t count)
{
    const std::size_t fixed = signature.parameters.size() - signature.variadic;
    if (signature.variadic == 0 || index < fixed) {
        return signature.parameters[index];
    }
    const std::size_t inGroup = (index - fixed) % signature.variadic;
    const bool rest = signature.variadic == 2 && index + 1 == count && inGroup == 0;
    return signature.parameters[fixed + (rest ? 1 : inGroup)]; // else is a value, not a condition
}

int fit(const Parameter& parameter, const Expr& argument, const std::vector<Expr>& arguments)
{
    const DataType& type = argument->type();
    const TypeKind kind = type.kind();
    if (parameter.type == ArgumentType::TextConstant) {
        return isTextLiteral(argument) ? 0 : -1;
    }
    if (parameter.type == ArgumentType::IntegerConstant) {
        return argument->kind() == NodeKind::Literal && kind == TypeKind::Integer ? 0 : -1;
    }
    if (kind == TypeKind::Null) {
        return 1;
    }
    const auto when = [](bool fits) { return fits ? 0 : -1; };
    const auto orText = [&](TypeKind target) {
        if (kind == target) {
            return 0;
        }
        return isTextLiteral(argument) && readConstant(std::get<std::string>(argument->value()), target) ? 2 : -1;
    };
    switch (parameter.type) {
    case ArgumentType::Any:
    case ArgumentType::Common:
        return 0;
    case ArgumentType::Boolean:
        return when(kind == TypeKind::Boolean);
    case ArgumentType::Integer:
        return when(kind == TypeKind::Integer);
    case ArgumentType::Exact:
        return when(kind == TypeKind::Integer || kind == TypeKind::Decimal);
    case ArgumentType::Numeric:
        return when(type.isNumeric());
    case ArgumentType::Number:
        return type.isNumeric() ? (kind == TypeKind::Number ? 0 : 1) : -1;
    case ArgumentType::Text:
        return when(kind == TypeKind::Text);
    case ArgumentType::Date:
        return orText(TypeKind::Date);
    case ArgumentType::Instant:
        return orText(TypeKind::Instant);
    case ArgumentType::Temporal:
        return when(kind == TypeKind::Date || kind == TypeKind::Instant);
    case ArgumentType::Duration:
        return orText(TypeKind::Duration);
    case ArgumentType::Json:
        return when(kind == TypeKind::JsonValue);
    case ArgumentType::List:
        return when(kind == TypeKind::List);
    case ArgumentType::Comparable:
        return when(kind != TypeKind::JsonValue && kind != TypeKind::List);
    case ArgumentType::Element: {
        const DataType element = arguments.front()->type().element();
        return when(element.kind() == TypeKind::Null || commonType(element, type).has_value());
    }
    case ArgumentType::TextConstant:
    case ArgumentType::IntegerConstant:
        break;
    }
    return -1;
}

Mismatch explainMismatch(const Expr& expr, const Function& called, const std::vector<Expr>& arguments)
{
    const bool anyCount = std::any_of(called.signatures.begin(), called.signatures.end(),
                                      [&](const Signature& s) { return takes(s, arguments.size()); });
    if (!anyCount) {
        std::string forms;
        for (const Signature& signature : called.signatures) {
            forms += (forms.empty() ? "" : " or ") + signatureText(called, signature);
        }
        return mismatch(expr->range(), "argumentCount",
                        "{name} has {count} {count:argument|arguments} here. It is used as {forms}.",
                        {{"name", std::string(called.name)},
                         {"count", std::to_string(arguments.size())},
                         {"forms", std::move(forms)}});
    }
    if (called.category == Category::Operator && arguments.size() == 2 && called.signatures.size() > 1) {
        std::string remedy = "Cast one of them.";
        if (called.id == FunctionId::Add &&
            (arguments[0]->type().kind() == TypeKind::Text || arguments[1]->type().kind() == TypeKind::Text)) {
            remedy = "Join texts with ||, or cast the text to a number.";
        } else if (called.id == FunctionId::JsonMember || called.id == FunctionId::JsonMemberText) {
            remedy = "It takes JSON on its left (parse_json reads text) and a key in quotes or an index on its right.";
        } else if (arguments[0]->type().kind() == TypeKind::Date || arguments[1]->type().kind() == TypeKind::Date) {
            remedy = "A date takes an integer (days) or a duration; cast it as instant to combine it with one.";
        }
        return mismatch(expr->range(), "operands", "{sign} does not work on {left} and {right}. {remedy}",
                        {{"sign", std::string(called.name)},
                         {"left", toText(arguments[0]->type())},
                         {"right", toText(arguments[1]->type())},
                         {"remedy", std::move(remedy)}});
    }
    // The signature that fits furthest tells best which argument is wrong.
    const Signature* nearest = nullptr;
    std::size_t nearestAt = 0;
    for (const Signature& signature : called.signatures) {
        if (!takes(signature, arguments.size())) {
            continue;
        }
        std::size_t at = 0;
        while (at < arguments.size() &&
               fit(parameterAt(signature, at, arguments.size()), arguments[at], arguments) >= 0) {
            ++at;
        }
        if (!nearest || at > nearestAt) {
            nearest = &signature;
            nearestAt = at;
        }
    }
    const Parameter& parameter = parameterAt(*nearest, nearestAt, arguments.size());
    const Expr& argument = arguments[nearestAt];
    const DataType target = targetOf(parameter.type);
    std::string remedy = target.kind() == TypeKind::Null ? std::string() : castRemedy(argument->type(), target);
    if (parameter.type == ArgumentType::TextConstant || parameter.type == ArgumentType::IntegerConstant) {
        remedy = "It cannot come from a column.";
    } else if (parameter.type == ArgumentType::Comparable) {
        remedy = "Compare a part of it, for example with json_text or list_get.";
    }
    return mismatch(argument->range(), "argumentType",
                    "{parameter} of {name} must be {wanted}, but this is {found}. {remedy}",
                    {{"parameter", std::string(parameter.name)},
                     {"name", std::string(called.name)},
                     {"wanted", std::string(wanted(parameter.type))},
                     {"found", toText(argument->type())},
                     {"remedy", std::move(remedy)}});
}

bool resultNullable(const Function& called, const std::vector<Expr>& arguments)
{
    const auto nullable = [](const Expr& argument) { return argument->nullable(); };
    const bool any = std::any_of(arguments.begin(), arguments.end(), nullable);
    if (called.nulls == NullRule::NeverNull) {
        return false;
    }
    if (called.nulls == NullRule::Propagates) {
        return any || called.mayBeNull;
    }
    switch (called.id) {
    case FunctionId::Coalesce:
    case FunctionId::Greatest:
    case FunctionId::Least:
        return std::all_of(arguments.begin(), arguments.end(), nullable);
    case FunctionId::If:
        return arguments.size() < 3 || arguments[1]->nullable() || arguments[2]->nullable();
    case FunctionId::Case: {
        bool result = arguments.size() % 2 == 0 || arguments.back()->nullable();
        for (std::size_t i = 1; i < arguments.size(); i += 2) {
            result = result || arguments[i]->nullable();
        }
        return result;
    }
    case FunctionId::ConcatWith:
        return arguments.front()->nullable();
    case FunctionId::And:
    case FunctionId::Or:
    case FunctionId::In:
    case FunctionId::Between:
        return any;
    default:
        return true;
    }
}

} // namespace weir::expr
