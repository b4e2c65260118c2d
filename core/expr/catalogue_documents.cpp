#include "core/expr/catalogue.h"

namespace weir::expr {
namespace {

using A = ArgumentType;
using R = ResultRule;
using F = FunctionId;
using C = Constant;

constexpr FunctionKind kScalar = FunctionKind::Scalar;
constexpr NullRule kPropagates = NullRule::Propagates;
constexpr PrivacyRule kHighest = PrivacyRule::Highest;

std::vector<Signature> jsonAt(R result, std::size_t required)
{
    return {signature(result, {{"json", A::Json}, {"path", A::TextConstant, C::JsonPath}}, required)};
}

std::vector<Signature> hash()
{
    return {signature(R::Text, {{"text", A::Text}})};
}

} // namespace

std::vector<Function> documentFunctions()
{
    return {
        {F::ListLength,
         "list_length",
         Category::List,
         kScalar,
         kPropagates,
         kHighest,
         {signature(R::Integer, {{"list", A::List}})},
         "Number of elements, NULLs included.",
         "list_length(['a', null]) = 2"},
        {F::ListContains,
         "list_contains",
         Category::List,
         kScalar,
         kPropagates,
         kHighest,
         {signature(R::Boolean, {{"list", A::List}, {"value", A::Element}})},
         "True when an element equals the value; NULL elements equal nothing.",
         "list_contains([1, 2], 2)"},
        {F::ListGet,
         "list_get",
         Category::List,
         kScalar,
         kPropagates,
         kHighest,
         {signature(R::Element, {{"list", A::List}, {"number", A::Integer}})},
         "The element of that number, from 1; negative numbers count from the end; NULL when there is none.",
         "list_get([10, 20], -1) = 20",
         true},
        {F::ListJoin,
         "list_join",
         Category::List,
         kScalar,
         kPropagates,
         kHighest,
         {signature(R::Text, {{"list", A::List}, {"separator", A::Text}})},
         "The elements that are not NULL as text with the separator between them.",
         "list_join(['a', 'b'], '-') = 'a-b'"},
        {F::ListDistinct,
         "list_distinct",
         Category::List,
         kScalar,
         kPropagates,
         kHighest,
         {signature(R::First, {{"list", A::List}})},
         "Each element once, in ascending order, without NULLs.",
         "list_join(list_distinct([2, 1, 2]), ',') = '1,2'"},
        {F::ListSort,
         "list_sort",
         Category::List,
         kScalar,
         kPropagates,
         kHighest,
         {signature(R::First, {{"list", A::List}})},
         "The elements in ascending order, NULLs last.",
         "list_get(list_sort([3, 1, 2]), 1) = 1"},
        {F::JsonGet, "json_get", Category::Json, kScalar, kPropagates, kHighest, jsonAt(R::Json, 2),
         "The part of the document at the path ($.a.b[0], keys in quotes when needed: $.\"a b\"), as JSON; NULL when "
         "there is none or it is null. Of equal keys the last counts.",
         "to_text(json_get(parse_json('{\"a\": [1, 2]}'), '$.a')) = '[1,2]'", true},
        {F::JsonText, "json_text", Category::Json, kScalar, kPropagates, kHighest, jsonAt(R::Text, 1),
         "The part at the path as text: a string without quotes, numbers and booleans as written, objects and arrays "
         "as JSON without white space; NULL when there is none or it is null.",
         "json_text(parse_json('{\"a\": {\"b\": \"x\"}}'), '$.a.b') = 'x'", true},
        {F::JsonNumber, "json_number", Category::Json, kScalar, kPropagates, kHighest, jsonAt(R::Number, 1),
         "The JSON number at the path; NULL when there is none or it is no number (a string is none).",
         "json_number(parse_json('{\"a\": 1.5}'), '$.a') = 1.5", true},
        {F::JsonInteger, "json_integer", Category::Json, kScalar, kPropagates, kHighest, jsonAt(R::Integer, 1),
         "The JSON number at the path when it is written as an integer that fits into 64 bits; otherwise NULL.",
         "json_integer(parse_json('[7]'), '$[0]') = 7", true},
        {F::JsonBoolean, "json_boolean", Category::Json, kScalar, kPropagates, kHighest, jsonAt(R::Boolean, 1),
         "The JSON true or false at the path; otherwise NULL.", "json_boolean(parse_json('true'))", true},
        {F::JsonTexts, "json_texts", Category::Json, kScalar, kPropagates, kHighest, jsonAt(R::TextList, 1),
         "The elements of the JSON array at the path, each as json_text gives it; NULL when there is no array.",
         "list_join(json_texts(parse_json('[\"a\", 1]')), ',') = 'a,1'", true},
        {F::JsonLength, "json_length", Category::Json, kScalar, kPropagates, kHighest, jsonAt(R::Integer, 1),
         "Number of elements of the array or members of the object at the path; otherwise NULL.",
         "json_length(parse_json('[1, 2]')) = 2", true},
        {F::JsonKeys, "json_keys", Category::Json, kScalar, kPropagates, kHighest, jsonAt(R::TextList, 1),
         "The keys of the object at the path, each once, in ascending order; NULL when there is no object.",
         "list_join(json_keys(parse_json('{\"b\": 1, \"a\": 2}')), ',') = 'a,b'", true},
        {F::ToJson,
         "to_json",
         Category::Json,
         kScalar,
         NullRule::Propagates,
         kHighest,
         {signature(R::Json, {{"value", A::Any}})},
         "The value as JSON: booleans, integers and numbers as such, text, decimals, dates and instants as strings, "
         "lists as arrays, durations as microseconds. NULL stays NULL.",
         "to_text(to_json('a')) = '\"a\"'"},
        {F::ParseJson,
         "parse_json",
         Category::Json,
         kScalar,
         kPropagates,
         kHighest,
         {signature(R::Json, {{"text", A::Text}})},
         "Reads the text as JSON (RFC 8259) and removes white space between its parts; NULL when it is no JSON.",
         "parse_json('{') is null",
         true},
        {F::Sha256, "sha256", Category::Hash, kScalar, kPropagates, kHighest, hash(),
         "SHA-256 of the UTF-8 bytes as 64 lower-case hexadecimal digits.", "left(sha256('abc'), 8) = 'ba7816bf'"},
        {F::Md5, "md5", Category::Hash, kScalar, kPropagates, kHighest, hash(),
         "MD5 of the UTF-8 bytes as 32 lower-case hexadecimal digits; for old partners only, it is not safe.",
         "md5('') = 'd41d8cd98f00b204e9800998ecf8427e'"},
        {F::HmacSha256,
         "hmac_sha256",
         Category::Hash,
         kScalar,
         kPropagates,
         kHighest,
         {signature(R::Text, {{"key", A::Text}, {"text", A::Text}})},
         "HMAC with SHA-256 (RFC 2104) as 64 lower-case hexadecimal digits.",
         "left(hmac_sha256('Jefe', 'what do ya want for nothing?'), 8) = '5bdcc146'"},
        {F::NormalizeEmail,
         "normalize_email",
         Category::Clean,
         kScalar,
         kPropagates,
         kHighest,
         {signature(R::Text, {{"text", A::Text}})},
         "The e-mail address without white space around it and in lower case, its domain in ASCII; NULL when it is no "
         "address.",
         "normalize_email(' Ada@Example.COM ') = 'ada@example.com'",
         true},
        {F::NormalizePhone,
         "normalize_phone",
         Category::Clean,
         kScalar,
         kPropagates,
         kHighest,
         {signature(R::Text, {{"text", A::Text}, {"region", A::TextConstant, C::Region}}, 1),
          signature(R::Text, {{"text", A::Text}, {"region", A::Text}})},
         "The phone number in E.164 form (+4930123456); the region (DE, US, ...) tells how to read numbers without a "
         "country code. NULL when it is no valid number.",
         "normalize_phone('030 901820', 'DE') = '+4930901820'",
         true},
        {F::NormalizeName,
         "normalize_name",
         Category::Clean,
         kScalar,
         kPropagates,
         kHighest,
         {signature(R::Text, {{"text", A::Text}})},
         "The name of a person with single spaces, and in usual upper and lower case when it was written in one case "
         "only; NULL when it has no letter.",
         "normalize_name('  ADA   LOVELACE ') = 'Ada Lovelace'",
         true},
        {F::NormalizeCountry,
         "normalize_country",
         Category::Clean,
         kScalar,
         kPropagates,
         kHighest,
         {signature(R::Text, {{"text", A::Text}})},
         "The ISO 3166 alpha-2 code of a country written as code or as name in English, German, French or its own "
         "languages; NULL when it is none.",
         "normalize_country('Deutschland') = 'DE'",
         true},
        {F::ParseDate,
         "parse_date",
         Category::Clean,
         kScalar,
         kPropagates,
         kHighest,
         {signature(R::Date, {{"text", A::Text}, {"order", A::TextConstant, C::DateOrder}}, 1)},
         "Reads a date in many forms (2026-11-20, 20.11.2026, 11/20/2026, 20 Nov 2026, names of months in English, "
         "German and French). Where day and month can be swapped, the order decides: 'dmy' (also when left out), 'mdy' "
         "or 'ymd'. NULL when it is no date.",
         "parse_date('31.12.2024') = date '2024-12-31'",
         true},
    };
}

} // namespace weir::expr
