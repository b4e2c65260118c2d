#include "core/store/property_json.h"

#include "core/base/text.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <deque>
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

constexpr int kMostScale = 38;

/// Are there more digits in a row than a double is sure of? Where they are part of a text nothing is lost but time.
bool hasLongNumber(std::string_view json)
{
    constexpr int kSureDigits = 15;
    int digits = 0;
    for (const char c : json) {
        digits = c >= '0' && c <= '9' ? digits + 1 : c == '.' ? digits : 0;
        if (digits > kSureDigits) {
            return true;
        }
    }
    return false;
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
    void add(std::string_view name, const PropertyValue& value)
    {
        const auto known =
            std::find_if(members.begin(), members.end(), [&](const Member& member) { return member.name == name; });
        if (known != members.end()) {
            known->value = value;
        } else {
            members.push_back({name, value});
        }
    }
    [[nodiscard]] std::string_view keep(std::string text) { return texts.emplace_back(std::move(text)); }
    [[nodiscard]] simdjson::error_code readFast(std::string_view json);
    [[nodiscard]] simdjson::error_code readDigits(std::string_view json);
    [[nodiscard]] PropertyValue numberOf(std::string_view digits);

    simdjson::dom::parser parser;
    simdjson::ondemand::parser digitParser;
    simdjson::padded_string padded;
    std::vector<Member> members;
    std::deque<std::string> texts; ///< JSON of nested values and long numbers: views stay valid.
};

PropertyParser::PropertyParser() : m_state(std::make_unique<State>()) {}
PropertyParser::~PropertyParser() = default;
PropertyParser::PropertyParser(PropertyParser&&) noexcept = default;
PropertyParser& PropertyParser::operator=(PropertyParser&&) noexcept = default;

simdjson::error_code PropertyParser::State::readFast(std::string_view json)
{
    simdjson::dom::object object;
    if (const simdjson::error_code code = parser.parse(json.data(), json.size()).get(object)) {
        return code;
    }
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
            value.text = keep(simdjson::minify(element));
        }
        add(name, value);
    }
    return simdjson::SUCCESS;
}

/// The same where numbers may be longer than a double can say: each is taken by its digits.
simdjson::error_code PropertyParser::State::readDigits(std::string_view json)
{
    padded = simdjson::padded_string(json);
    simdjson::ondemand::document document;
    simdjson::ondemand::object object;
    if (const simdjson::error_code code = digitParser.iterate(padded).get(document)) {
        return code;
    }
    if (const simdjson::error_code code = document.get_object().get(object)) {
        return code;
    }
    for (auto field : object) {
        std::string_view name;
        simdjson::ondemand::value element;
        simdjson::ondemand::json_type type{};
        if (const auto code = field.unescaped_key().get(name)) {
            return code;
        }
        if (const auto code = field.value().get(element)) {
            return code;
        }
        if (const auto code = element.type().get(type)) {
            return code;
        }
        PropertyValue value;
        std::string_view raw;
        bool flag = false;
        switch (type) {
        case simdjson::ondemand::json_type::null:
            break;
        case simdjson::ondemand::json_type::boolean:
            if (const auto code = element.get_bool().get(flag)) {
                return code;
            }
            value.kind = TypeKind::Boolean;
            value.integer = flag ? 1 : 0;
            break;
        case simdjson::ondemand::json_type::number:
            value = numberOf(trimmed(element.raw_json_token()));
            break;
        case simdjson::ondemand::json_type::string:
            if (const auto code = element.get_string().get(value.text)) {
                return code;
            }
            value.kind = TypeKind::Text;
            break;
        default:
            if (const auto code = simdjson::to_json_string(element).get(raw)) {
                return code;
            }
            std::string small(raw.size() + simdjson::SIMDJSON_PADDING, '\0');
            std::size_t length = 0;
            if (const auto code = simdjson::minify(raw.data(), raw.size(), small.data(), length)) {
                return code;
            }
            small.resize(length);
            value.kind = TypeKind::JsonValue;
            value.text = keep(std::move(small));
        }
        add(name, value);
    }
    const bool atEnd = document.current_location().error() == simdjson::OUT_OF_BOUNDS;
    return atEnd ? simdjson::SUCCESS : simdjson::TRAILING_CONTENT;
}

/// A whole number of 64 bits, a double where that is what the digits say, else a decimal; JSON with all its digits
/// where that needs more than 64 bits, as EventBuffer keeps it.
PropertyValue PropertyParser::State::numberOf(std::string_view digits)
{
    const char* const end = digits.data() + digits.size();
    PropertyValue value;
    if (digits.find_first_of(".eE") == std::string_view::npos) {
        value.kind = TypeKind::Integer;
        if (const auto read = std::from_chars(digits.data(), end, value.integer); read.ec == std::errc()) {
            return value;
        }
    }
    value = {};
    value.kind = TypeKind::Number;
    std::from_chars(digits.data(), end, value.number);
    std::string shortest;
    appendNumber(shortest, value.number);
    std::string plain(digits);
    while (plain.size() > 2 && plain.back() == '0' && plain[plain.size() - 2] != '.' &&
           plain.find('.') != std::string::npos) {
        plain.pop_back();
    }
    if (shortest == plain || digits.find_first_of("eE") != std::string_view::npos) {
        return value;
    }
    value = {};
    const std::size_t point = std::min(digits.find('.'), digits.size());
    std::string unscaled(digits);
    unscaled.erase(std::min(point, unscaled.size()), 1);
    value.kind = TypeKind::Decimal;
    value.scale = static_cast<int>(digits.size() - std::min(point + 1, digits.size()));
    const auto read = std::from_chars(unscaled.data(), unscaled.data() + unscaled.size(), value.integer);
    if (read.ec != std::errc() || value.scale > kMostScale) {
        value = {};
        value.kind = TypeKind::JsonValue;
        value.text = keep(std::string(digits));
    }
    return value;
}

Status PropertyParser::parse(std::string_view json,
                             const std::function<void(std::string_view, const PropertyValue&)>& use)
{
    if (json.empty()) {
        return {};
    }
    m_state->members.clear();
    m_state->texts.clear();
    const simdjson::error_code code = hasLongNumber(json) ? m_state->readDigits(json) : m_state->readFast(json);
    if (code != simdjson::SUCCESS) {
        return Error{ErrorCode::InvalidInput, "store.properties.notObject",
                     "The properties of an event are not a JSON object. Check the mapping of the event's properties."};
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
