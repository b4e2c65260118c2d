#include "core/base/hash.h"
#include "core/clean/clean.h"
#include "core/expr/evaluation.h"
#include "core/expr/json_reader.h"

#include <openssl/evp.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace weir::expr {
namespace {

Value maybe(std::optional<std::string> text)
{
    return text ? Value(*std::move(text)) : Value{};
}

Value elementOf(std::string_view json, const DataType& type)
{
    const JsonKind kind = jsonKind(json);
    if (kind == JsonKind::Null) {
        return {};
    }
    const std::string text = kind == JsonKind::String ? jsonStringContent(json) : std::string(json);
    if (type.kind() == TypeKind::Text) {
        return Value(text);
    }
    auto value = parseValue(text, type);
    return value ? *std::move(value) : Value{};
}

std::string md5Hex(std::string_view bytes)
{
    std::array<std::uint8_t, EVP_MAX_MD_SIZE> digest{};
    unsigned int size = 0;
    EVP_Digest(bytes.data(), bytes.size(), digest.data(), &size, EVP_md5(), nullptr);
    return toHex(std::span<const std::uint8_t>(digest.data(), size));
}

int orderWithNullsLast(const Value& a, const Value& b)
{
    if (isNull(a) || isNull(b)) {
        return (isNull(a) ? 1 : 0) - (isNull(b) ? 1 : 0);
    }
    return compareValues(a, b);
}

Value sorted(std::vector<Value> elements)
{
    std::stable_sort(elements.begin(), elements.end(),
                     [](const Value& a, const Value& b) { return orderWithNullsLast(a, b) < 0; });
    return listOf(elements);
}

Result<Value> evaluateList(const Call& call)
{
    const DataType element = call.types[0].element();
    std::vector<Value> elements = listElements(call[0], element);
    const auto size = static_cast<std::int64_t>(elements.size());
    switch (call.function) {
    case FunctionId::ListLength:
        return Value(size);
    case FunctionId::ListContains:
        return Value(std::any_of(elements.begin(), elements.end(), [&call](const Value& value) {
            return !isNull(value) && compareValues(value, call[1]) == 0;
        }));
    case FunctionId::ListGet: {
        const std::int64_t number = call.integer(1);
        const std::int64_t index = number < 0 && number >= -size ? size + number : number - 1;
        return index >= 0 && index < size ? elements[static_cast<std::size_t>(index)] : Value{};
    }
    case FunctionId::ListJoin: {
        std::string result;
        bool any = false;
        for (const Value& value : elements) {
            if (isNull(value)) {
                continue;
            }
            WEIR_ASSIGN_OR_RETURN(const Value text, castValue(value, element, TypeKind::Text));
            result += any ? call.text(1) : std::string();
            result += std::get<std::string>(text);
            any = true;
        }
        return Value(std::move(result));
    }
    case FunctionId::ListSort:
        return sorted(std::move(elements));
    default:
        break;
    }
    std::erase_if(elements, [](const Value& value) { return isNull(value); });
    std::sort(elements.begin(), elements.end(), [](const Value& a, const Value& b) { return compareValues(a, b) < 0; });
    elements.erase(std::unique(elements.begin(), elements.end(),
                               [](const Value& a, const Value& b) { return compareValues(a, b) == 0; }),
                   elements.end());
    return listOf(elements);
}

Result<Value> evaluateJson(const Call& call)
{
    std::vector<JsonStep> path;
    if (call.count() > 1) {
        WEIR_ASSIGN_OR_RETURN(path, parseJsonPath(call.text(1)));
    }
    const auto part = jsonPart(call.json(0), path);
    const JsonKind kind = part ? jsonKind(*part) : JsonKind::Null;
    if (kind == JsonKind::Null) {
        return Value{};
    }
    const char* const begin = part->data();
    const char* const end = begin + part->size();
    switch (call.function) {
    case FunctionId::JsonGet:
        return Value(weir::JsonText{compactJsonText(*part).value_or(std::string(*part))});
    case FunctionId::JsonText:
        return maybe(jsonAsText(*part));
    case FunctionId::JsonNumber: {
        double number = 0;
        const bool good = kind == JsonKind::Number && std::from_chars(begin, end, number).ec == std::errc{};
        return good ? Value(number) : Value{};
    }
    case FunctionId::JsonInteger: {
        std::int64_t integer = 0;
        const auto read = std::from_chars(begin, end, integer);
        return kind == JsonKind::Number && read.ec == std::errc{} && read.ptr == end ? Value(integer) : Value{};
    }
    case FunctionId::JsonBoolean:
        return kind == JsonKind::Boolean ? Value(*part == "true") : Value{};
    case FunctionId::JsonTexts: {
        if (kind != JsonKind::Array) {
            return Value{};
        }
        std::vector<Value> texts;
        for (const std::string_view element : jsonElements(*part)) {
            texts.push_back(maybe(jsonAsText(element)));
        }
        return listOf(texts);
    }
    case FunctionId::JsonLength: {
        if (kind != JsonKind::Array && kind != JsonKind::Object) {
            return Value{};
        }
        return Value(static_cast<std::int64_t>(jsonElements(*part).size()));
    }
    default:
        break;
    }
    if (kind != JsonKind::Object) {
        return Value{};
    }
    std::vector<std::string> keys = jsonKeyList(*part);
    std::sort(keys.begin(), keys.end());
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
    return listOf(std::vector<Value>(keys.begin(), keys.end()));
}

clean::DateOrder orderOf(const Call& call)
{
    if (call.count() < 2 || call.text(1) == "dmy") {
        return clean::DateOrder::DayMonthYear;
    }
    return call.text(1) == "mdy" ? clean::DateOrder::MonthDayYear : clean::DateOrder::YearMonthDay;
}

} // namespace

std::vector<Value> listElements(const Value& list, const DataType& elementType)
{
    std::vector<Value> elements;
    for (const std::string_view json : jsonElements(std::get<weir::JsonText>(list).text)) {
        elements.push_back(elementOf(json, elementType));
    }
    return elements;
}

std::string jsonOf(const Value& value)
{
    if (isNull(value)) {
        return "null";
    }
    if (const auto* json = std::get_if<weir::JsonText>(&value)) {
        return compactJsonText(json->text).value_or(jsonString(json->text));
    }
    if (const auto* number = std::get_if<double>(&value); number && !std::isfinite(*number)) {
        return "null"; // JSON has no such number
    }
    const bool bare = std::holds_alternative<bool>(value) || std::holds_alternative<std::int64_t>(value) ||
                      std::holds_alternative<double>(value) || std::holds_alternative<Duration>(value);
    const std::string text = toText(value);
    return bare ? text : jsonString(text);
}

Value listOf(std::span<const Value> elements)
{
    std::string json = "[";
    for (const Value& element : elements) {
        json += json.size() > 1 ? "," : "";
        json += jsonOf(element);
    }
    return Value(weir::JsonText{json + ']'});
}

Result<Value> evaluateDocument(const Call& call)
{
    switch (call.function) {
    case FunctionId::ToJson:
        return Value(weir::JsonText{jsonOf(call[0])});
    case FunctionId::ParseJson: {
        auto compact = compactJsonText(call.text(0));
        return compact ? Value(weir::JsonText{*std::move(compact)}) : Value{};
    }
    case FunctionId::Sha256:
        return Value(sha256Hex(call.text(0)));
    case FunctionId::Md5:
        return Value(md5Hex(call.text(0)));
    case FunctionId::HmacSha256:
        return Value(hmacSha256Hex(call.text(0), call.text(1)));
    case FunctionId::NormalizeEmail:
        return maybe(clean::normalizeEmail(call.text(0)));
    case FunctionId::NormalizePhone:
        return maybe(clean::normalizePhone(call.text(0), call.count() > 1 ? call.text(1) : std::string()));
    case FunctionId::NormalizeName:
        return maybe(clean::normalizeName(call.text(0)));
    case FunctionId::NormalizeCountry:
        return maybe(clean::normalizeCountry(call.text(0)));
    case FunctionId::ParseDate: {
        const auto date = clean::parseDate(call.text(0), orderOf(call));
        return date ? Value(*date) : Value{};
    }
    case FunctionId::ListLength:
    case FunctionId::ListContains:
    case FunctionId::ListGet:
    case FunctionId::ListJoin:
    case FunctionId::ListDistinct:
    case FunctionId::ListSort:
        return evaluateList(call);
    default:
        return evaluateJson(call);
    }
}

} // namespace weir::expr
