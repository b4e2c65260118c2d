#include "core/store/property_json.h"

#include "core/base/json.h"
#include "core/base/text.h"

#include <charconv>
#include <cmath>
#include <limits>
#include <simdjson.h>
#include <vector>

namespace weir::store {

namespace {

template <class T>
void appendNumber(std::string& out, T value)
{
    char buffer[32];
    const auto [end, error] = std::to_chars(buffer, buffer + sizeof buffer, value);
    out.append(buffer, end);
    if constexpr (std::is_floating_point_v<T>) {
        if (std::string_view(buffer, end).find_first_of(".e") == std::string_view::npos) {
            out += ".0";
        }
    }
}

DecimalValue decimalOf(const PropertyValue& value)
{
    return {value.integer, value.scale};
}

} // namespace

void appendJsonText(std::string& out, std::string_view text)
{
    static constexpr char kDigits[] = "0123456789abcdef";
    out += '"';
    std::size_t plain = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        if (byte >= 0x20 && byte != '"' && byte != '\\') {
            continue;
        }
        out.append(text, plain, i - plain);
        plain = i + 1;
        switch (byte) {
        case '"':
            out += "\\\"";
            break;
        case '\\':
            out += "\\\\";
            break;
        case '\n':
            out += "\\n";
            break;
        case '\r':
            out += "\\r";
            break;
        case '\t':
            out += "\\t";
            break;
        default:
            out += "\\u00";
            out += kDigits[byte >> 4];
            out += kDigits[byte & 15];
        }
    }
    out.append(text, plain, text.size() - plain);
    out += '"';
}

void appendJson(std::string& out, const PropertyValue& value)
{
    switch (value.kind) {
    case TypeKind::Null:
        out += "null";
        break;
    case TypeKind::Boolean:
        out += value.integer != 0 ? "true" : "false";
        break;
    case TypeKind::Integer:
        appendNumber(out, value.integer);
        break;
    case TypeKind::Decimal:
        out += weir::toText(decimalOf(value));
        break;
    case TypeKind::Number:
        appendNumber(out, value.number);
        break;
    case TypeKind::Text:
        appendJsonText(out, value.text);
        break;
    case TypeKind::JsonValue:
    case TypeKind::List:
        out += value.text;
        break;
    default:
        appendJsonText(out, toText(value));
    }
}

std::string toText(const PropertyValue& value)
{
    switch (value.kind) {
    case TypeKind::Null:
        return {};
    case TypeKind::Boolean:
        return value.integer != 0 ? "true" : "false";
    case TypeKind::Integer:
        return std::to_string(value.integer);
    case TypeKind::Decimal:
        return weir::toText(decimalOf(value));
    case TypeKind::Number:
        return weir::toText(Value(value.number));
    case TypeKind::Date:
        return weir::toText(Date{static_cast<std::int32_t>(value.integer)});
    case TypeKind::Instant:
        return weir::toText(Instant{value.integer});
    case TypeKind::Duration:
        return weir::toText(Value(Duration{value.integer}));
    default:
        return std::string(value.text);
    }
}

struct PropertyParser::State
{
    struct Member
    {
        std::string_view name;
        PropertyValue value;
    };
    simdjson::dom::parser parser;
    std::vector<Member> members;
    std::vector<std::string> texts; ///< JSON of nested values; at most one per member, so views stay valid.
};

PropertyParser::PropertyParser() : m_state(std::make_unique<State>()) {}
PropertyParser::~PropertyParser() = default;
PropertyParser::PropertyParser(PropertyParser&&) noexcept = default;
PropertyParser& PropertyParser::operator=(PropertyParser&&) noexcept = default;

Status PropertyParser::parse(std::string_view json,
                             const std::function<void(std::string_view, const PropertyValue&)>& use)
{
    if (json.empty()) {
        return {};
    }
    simdjson::dom::object object;
    const simdjson::error_code code = m_state->parser.parse(json.data(), json.size()).get(object);
    if (code == simdjson::NUMBER_ERROR) {
        // An integer beyond 64 bits somewhere: the exact parser reads it as a double.
        Result<Json> exact = parseJson(json);
        if (exact && exact->is_object()) {
            return parse(exact->dump(-1, ' ', false, Json::error_handler_t::replace), use);
        }
    }
    if (code != simdjson::SUCCESS) {
        return Error{ErrorCode::InvalidInput, "store.properties.notObject",
                     "The properties of an event are not a JSON object. Check the mapping of the event's properties."};
    }
    m_state->members.clear();
    m_state->texts.clear();
    m_state->texts.reserve(object.size());
    for (const auto [name, element] : object) {
        PropertyValue value;
        switch (element.type()) {
        case simdjson::dom::element_type::NULL_VALUE:
            break;
        case simdjson::dom::element_type::BOOL:
            value.kind = TypeKind::Boolean;
            value.integer = element.get_bool().value_unsafe() ? 1 : 0;
            break;
        case simdjson::dom::element_type::INT64:
            value.kind = TypeKind::Integer;
            value.integer = element.get_int64().value_unsafe();
            break;
        case simdjson::dom::element_type::DOUBLE:
            value.kind = TypeKind::Number;
            value.number = element.get_double().value_unsafe();
            break;
        case simdjson::dom::element_type::STRING:
            value.kind = TypeKind::Text;
            value.text = element.get_string().value_unsafe();
            break;
        default: // Unsigned beyond 64 bits signed, objects and lists.
            value.kind = TypeKind::JsonValue;
            m_state->texts.push_back(simdjson::minify(element));
            value.text = m_state->texts.back();
        }
        auto known = m_state->members.begin();
        while (known != m_state->members.end() && known->name != name) {
            ++known;
        }
        if (known != m_state->members.end()) {
            known->value = value;
        } else {
            m_state->members.push_back({name, value});
        }
    }
    for (const State::Member& member : m_state->members) {
        if (member.value.kind != TypeKind::Null) {
            use(member.name, member.value);
        }
    }
    return {};
}

bool convert(PropertyValue& value, TypeKind wanted, std::string& scratch)
{
    wanted = wanted == TypeKind::Decimal ? TypeKind::Number : wanted;
    if (value.kind == wanted) {
        return true;
    }
    if (wanted == TypeKind::Text || wanted == TypeKind::List || wanted == TypeKind::JsonValue) {
        scratch.clear();
        if (wanted == TypeKind::Text) {
            scratch = toText(value);
        } else {
            appendJson(scratch, value);
        }
        value.text = scratch;
        value.kind = wanted;
        return true;
    }
    if (value.kind == TypeKind::Text) {
        Result<Value> parsed = parseValue(trimmed(value.text), wanted);
        if (!parsed || isNull(*parsed)) {
            return false;
        }
        value.kind = wanted;
        if (const auto* flag = std::get_if<bool>(&*parsed)) {
            value.integer = *flag ? 1 : 0;
        } else if (const auto* integer = std::get_if<std::int64_t>(&*parsed)) {
            value.integer = *integer;
        } else if (const auto* number = std::get_if<double>(&*parsed)) {
            value.number = *number;
        } else if (const auto* date = std::get_if<Date>(&*parsed)) {
            value.integer = date->days;
        } else if (const auto* instant = std::get_if<Instant>(&*parsed)) {
            value.integer = instant->micros;
        } else if (const auto* duration = std::get_if<Duration>(&*parsed)) {
            value.integer = duration->micros;
        } else {
            return false;
        }
        return true;
    }
    const bool toNumber = wanted == TypeKind::Number;
    if (toNumber && (value.kind == TypeKind::Integer || value.kind == TypeKind::Boolean)) {
        value.number = static_cast<double>(value.integer);
    } else if (toNumber && value.kind == TypeKind::Decimal) {
        // Through text: dividing by a power of ten would round twice beyond 2^53.
        const std::string digits = weir::toText(decimalOf(value));
        std::from_chars(digits.data(), digits.data() + digits.size(), value.number);
    } else if (wanted == TypeKind::Integer && value.kind == TypeKind::Boolean) {
    } else if (wanted == TypeKind::Integer && value.kind == TypeKind::Number && std::fabs(value.number) < 9.0e15 &&
               std::nearbyint(value.number) == value.number) {
        value.integer = static_cast<std::int64_t>(value.number);
    } else if (wanted == TypeKind::Integer && value.kind == TypeKind::Decimal) {
        for (; value.scale > 0; --value.scale, value.integer /= 10) {
            if (value.integer % 10 != 0) {
                return false;
            }
        }
    } else if (wanted == TypeKind::Boolean && value.kind == TypeKind::Integer &&
               (value.integer == 0 || value.integer == 1)) {
    } else if (wanted == TypeKind::Instant && value.kind == TypeKind::Date) {
        value.integer *= 86'400'000'000;
    } else {
        return false;
    }
    value.kind = wanted;
    return true;
}

} // namespace weir::store
