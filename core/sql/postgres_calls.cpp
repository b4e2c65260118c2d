#include "core/sql/postgres_calls.h"

#include "core/expr/json_reader.h"
#include "core/expr/regexp.h"
#include "core/sql/postgres_helpers.h"

#include <array>

namespace weir::sql::postgres {
namespace {

using F = expr::FunctionId;

/// All white space of Unicode, which trim() removes.
constexpr Words kSpaces =
    "U&'\\0009\\000A\\000B\\000C\\000D\\0020\\0085\\00A0\\1680\\2000\\2001\\2002\\2003\\2004\\2005"
    "\\2006\\2007\\2008\\2009\\200A\\2028\\2029\\202F\\205F\\3000'";

Result<Text> pattern(const Call& call)
{
    WEIR_ASSIGN_OR_RETURN(const expr::Regexp regexp, expr::Regexp::parse(call.constant(1)));
    return call.dialect.literal(regexp.print(expr::RegexpFlavour::Postgres), TypeKind::Text);
}

Result<Text> regexpCall(const Call& call)
{
    WEIR_ASSIGN_OR_RETURN(const expr::Regexp regexp, expr::Regexp::parse(call.constant(1)));
    WEIR_ASSIGN_OR_RETURN(const Text text, pattern(call));
    if (call.node.isCall(F::RegexpMatches)) {
        return fill("({0} ~ {1})", {call.a[0], text});
    }
    if (!regexp.firstIsLongest()) {
        return refusal(call.node.name(),
                       "with this pattern it finds the longest match where Weir takes the first one.");
    }
    if (call.node.isCall(F::RegexpReplace)) {
        WEIR_ASSIGN_OR_RETURN(const auto parts, expr::parseReplacement(call.constant(2), regexp.groups()));
        std::string replacement;
        for (const expr::ReplacementPart& part : parts) {
            if (part.group >= 0) {
                replacement += part.group == 0 ? "\\&" : '\\' + std::to_string(part.group);
                continue;
            }
            for (const char c : part.text) {
                replacement += c == '\\' ? "\\\\" : std::string(1, c);
            }
        }
        return fill("REGEXP_REPLACE({0}, {1}, {2}, 'g')",
                    {call.a[0], text, call.dialect.literal(replacement, TypeKind::Text)});
    }
    const std::int64_t group = call.integer(2).value_or(0);
    if (group == 0 && regexp.groups() == 0) {
        return fill("(REGEXP_MATCH({0}, {1}))[1]", {call.a[0], text});
    }
    if (group == 0) {
        return fill("REGEXP_SUBSTR({0}, {1})", {call.a[0], text});
    }
    return fill("CASE WHEN {0} ~ {1} THEN COALESCE((REGEXP_MATCH({0}, {1}))[{2}], '') END",
                {call.a[0], text, Text::number(group)});
}

Text cased(const Call& call, std::size_t index, bool upper)
{
    return fill(upper ? Words("(UPPER({0} COLLATE \"und-x-icu\") COLLATE \"C\")")
                      : Words("(LOWER({0} COLLATE \"und-x-icu\") COLLATE \"C\")"),
                {call.a[index]});
}

/// The part of a document at a constant path; "->>" at the end when `asText`.
Result<Text> jsonAt(const Call& call, bool asText)
{
    const std::string path = call.count() > 1 ? call.constant(1) : "$";
    WEIR_ASSIGN_OR_RETURN(const std::vector<expr::JsonStep> steps, expr::parseJsonPath(path));
    Text text = call.a[0];
    if (steps.empty() && asText) {
        return fill("(JSON_BUILD_ARRAY({0}) ->> 0)", {text});
    }
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const bool last = i + 1 == steps.size() && asText;
        const Text step =
            steps[i].index >= 0 ? Text::number(steps[i].index) : call.dialect.literal(steps[i].key, TypeKind::Text);
        text = fill(last ? Words("({0} ->> {1})") : Words("({0} -> {1})"), {text, step});
    }
    return text;
}

/// `{0}` of the pattern is the part, computed once; NULL unless the part is of that JSON type.
Result<Text> jsonOfType(const Call& call, Words expression)
{
    WEIR_ASSIGN_OR_RETURN(const Text part, jsonAt(call, false));
    return fill("(SELECT {0} FROM (SELECT {1} AS j) AS o)", {Text(expression), part});
}

} // namespace

std::string Call::constant(std::size_t index) const
{
    const auto* text = std::get_if<std::string>(&node.argument(index)->value());
    return text ? *text : std::string();
}

std::optional<std::int64_t> Call::integer(std::size_t index) const
{
    if (index >= node.arguments().size() || node.argument(index)->kind() != expr::NodeKind::Literal) {
        return std::nullopt;
    }
    const auto* number = std::get_if<std::int64_t>(&node.argument(index)->value());
    return number ? std::optional(*number) : std::nullopt;
}

Text asInt4(const Text& bigint)
{
    // Not with LEAST and GREATEST: they leave NULL out.
    return fill(
        "CAST(CASE WHEN {0} > 1000000000 THEN 1000000000 WHEN {0} < -1000000000 THEN -1000000000 ELSE {0} END AS "
        "integer)",
        {bigint});
}

Error refusal(std::string_view function, std::string_view reason)
{
    return {ErrorCode::Unsupported,
            "sql.unsupported",
            "{engine} cannot compute {function}: {reason} Run this pipeline in DuckDB, or do this step elsewhere.",
            {{"engine", "PostgreSQL"}, {"function", std::string(function)}, {"reason", std::string(reason)}}};
}

Written textCall(const Call& call)
{
    const std::vector<Text>& a = call.a;
    switch (call.node.function()) {
    case F::Like:
        return fill("({0} LIKE {1} ESCAPE '')", a);
    case F::ILike:
        return fill("({0} LIKE {1} ESCAPE '')", {cased(call, 0, false), cased(call, 1, false)});
    case F::Trim:
        return fill("BTRIM({0}, {1})", {a[0], a.size() > 1 ? a[1] : Text(kSpaces)});
    case F::TrimLeft:
        return fill("LTRIM({0}, {1})", {a[0], a.size() > 1 ? a[1] : Text(kSpaces)});
    case F::TrimRight:
        return fill("RTRIM({0}, {1})", {a[0], a.size() > 1 ? a[1] : Text(kSpaces)});
    case F::Lower:
        return cased(call, 0, false);
    case F::Upper:
        return cased(call, 0, true);
    case F::Length:
        return fill("CAST(LENGTH({0}) AS bigint)", a);
    case F::Substring:
        return a.size() == 2 ? fill("SUBSTRING({0}, {1})", {a[0], asInt4(a[1])})
                             : fill("SUBSTRING({0}, {1}, CASE WHEN {2} < 0 THEN 0 ELSE {2} END)",
                                    {a[0], asInt4(a[1]), asInt4(a[2])});
    case F::Position:
        return fill("CAST(STRPOS({0}, {1}) AS bigint)", a);
    case F::Replace:
        return fill("REPLACE({0}, {1}, {2})", a);
    case F::Split:
        return fill(
            "CASE WHEN {1} IS NOT NULL THEN CASE WHEN {0} = '' THEN ARRAY[''] ELSE STRING_TO_ARRAY({0}, {1}) END END",
            a);
    case F::SplitPart:
        return fill("CASE WHEN {2} = 0 AND {0} IS NOT NULL AND {1} IS NOT NULL THEN '' WHEN {2} <> 0 THEN "
                    "SPLIT_PART({0}, {1}, COALESCE(NULLIF({2}, 0), 1)) END",
                    {a[0], a[1], asInt4(a[2])});
    case F::RegexpMatches:
    case F::RegexpExtract:
    case F::RegexpReplace:
        return regexpCall(call);
    case F::StartsWith:
        return fill("STARTS_WITH({0}, {1})", a);
    case F::EndsWith:
        return fill("(RIGHT({0}, LENGTH({1})) = {1})", a);
    case F::Contains:
        return fill("(STRPOS({0}, {1}) > 0)", a);
    case F::Left:
        return fill("LEFT({0}, {1})", {a[0], asInt4(a[1])});
    case F::Right:
        return fill("RIGHT({0}, {1})", {a[0], asInt4(a[1])});
    case F::PadLeft:
        return fill("LPAD({0}, {1}, {2})", {a[0], asInt4(a[1]), a.size() > 2 ? a[2] : Text("' '")});
    case F::PadRight:
        return fill("RPAD({0}, {1}, {2})", {a[0], asInt4(a[1]), a.size() > 2 ? a[2] : Text("' '")});
    case F::Repeat:
        return fill("REPEAT({0}, {1})", {a[0], asInt4(a[1])});
    case F::Reverse:
        return fill("REVERSE({0})", a);
    case F::Sha256:
        return fill("ENCODE(SHA256(CONVERT_TO({0}, 'UTF8')), 'hex')", a);
    case F::Md5:
        return fill("MD5({0})", a);
    default:
        return std::nullopt;
    }
}

Written documentCall(const Call& call)
{
    const std::vector<Text>& a = call.a;
    const Text type = call.dialect.typeName(call.node.type());
    switch (call.node.function()) {
    case F::JsonMember:
    case F::JsonMemberText: {
        const bool asText = call.node.isCall(F::JsonMemberText);
        const bool byKey = call.kind(1) == TypeKind::Text;
        const Text member = fill(asText ? Words("({0} ->> {1})") : Words("({0} -> {1})"),
                                 {a[0], byKey ? fill("CAST({0} AS text)", {a[1]}) : asInt4(a[1])});
        const Text value = asText ? member : fill("CAST(NULLIF(CAST({0} AS text), 'null') AS json)", {member});
        return byKey ? value : fill("CASE WHEN {0} >= 0 THEN {1} END", {a[1], value});
    }
    case F::JsonGet: {
        const Result<Text> part = jsonAt(call, false);
        return part ? Result<Text>(fill("CAST(NULLIF(CAST({0} AS text), 'null') AS json)", {*part})) : part;
    }
    case F::JsonText:
        return jsonAt(call, true);
    case F::JsonNumber:
        return jsonOfType(call,
                          "CASE WHEN JSON_TYPEOF(j) = 'number' THEN CAST(CAST(j AS text) AS double precision) END");
    case F::JsonInteger:
        return jsonOfType(call, "CASE WHEN CAST(j AS text) ~ '^-?[0-9]{1,19}$' THEN CASE WHEN CAST(CAST(j AS text) AS "
                                "numeric) BETWEEN -9223372036854775808 AND 9223372036854775807 THEN CAST(CAST(j AS "
                                "text) AS bigint) END END");
    case F::JsonBoolean:
        return jsonOfType(call, "CASE WHEN JSON_TYPEOF(j) = 'boolean' THEN CAST(CAST(j AS text) AS boolean) END");
    case F::JsonTexts:
        return jsonOfType(call,
                          "CASE WHEN JSON_TYPEOF(j) = 'array' THEN ARRAY(SELECT e FROM JSON_ARRAY_ELEMENTS_TEXT(j) "
                          "WITH ORDINALITY AS t(e, n) ORDER BY n) END");
    case F::JsonLength:
        return jsonOfType(call,
                          "CASE JSON_TYPEOF(j) WHEN 'array' THEN CAST(JSON_ARRAY_LENGTH(j) AS bigint) WHEN 'object' "
                          "THEN (SELECT COUNT(*) FROM JSON_OBJECT_KEYS(j)) END");
    case F::JsonKeys:
        return jsonOfType(call, "CASE WHEN JSON_TYPEOF(j) = 'object' THEN ARRAY(SELECT DISTINCT k COLLATE \"C\" FROM "
                                "JSON_OBJECT_KEYS(j) AS t(k) ORDER BY 1) END");
    case F::ToJson: {
        const Result<Text> json = jsonText(call.dialect, a[0], call.node.argument(0)->type(), call.scope);
        return json ? Result<Text>(fill("CAST({0} AS json)", {*json})) : json;
    }
    case F::ParseJson:
        return helperCall(Helper::ParseJson, a, call.scope);
    case F::ListOf:
        return fill("CAST(ARRAY[{0}] AS {1})", {join(a, ", "), type});
    case F::ListLength:
        return fill("CAST(CARDINALITY({0}) AS bigint)", a);
    case F::ListContains:
        return fill("CASE WHEN {0} IS NOT NULL AND {1} IS NOT NULL THEN COALESCE({1} = ANY({0}), FALSE) END", a);
    case F::ListGet:
        return fill("CASE WHEN {1} > 0 THEN ({0})[{1}] WHEN {1} < 0 THEN ({0})[CARDINALITY({0}) + 1 + {1}] END",
                    {a[0], asInt4(a[1])});
    case F::ListJoin: {
        const DataType element = call.node.argument(0)->type().element();
        const Result<Text> text =
            converted(call.dialect, "e", element, TypeKind::Text, expr::CastMode::Strict, call.scope);
        if (!text || element.kind() == TypeKind::Text) {
            return text ? Result<Text>(fill("ARRAY_TO_STRING({0}, {1})", a)) : text;
        }
        return fill("CASE WHEN {0} IS NOT NULL THEN ARRAY_TO_STRING(ARRAY(SELECT {2} FROM UNNEST({0}) WITH ORDINALITY "
                    "AS t(e, n) ORDER BY n), {1}) END",
                    {a[0], a[1], *text});
    }
    case F::ListDistinct:
    case F::ListSort: {
        const DataType element = call.node.type().element();
        const Text e = call.dialect.sortable("e", element);
        return call.node.isCall(F::ListSort)
                   ? fill("CASE WHEN {0} IS NOT NULL THEN ARRAY(SELECT e FROM UNNEST({0}) AS t(e) ORDER BY {1} NULLS "
                          "LAST) END",
                          {a[0], e})
                   : fill(
                         "CASE WHEN {0} IS NOT NULL THEN ARRAY(SELECT DISTINCT {1} FROM UNNEST({0}) AS t(e) WHERE e IS "
                         "NOT NULL ORDER BY 1) END",
                         {a[0], e});
    }
    default:
        return std::nullopt;
    }
}

Text trimmed(const Text& text)
{
    return fill("BTRIM({0}, {1})", {text, Text(kSpaces)});
}

Written cleanCall(const Call& call)
{
    switch (call.node.function()) {
    case F::NormalizeEmail:
        return helperCall(Helper::NormalizeEmail, call.a, call.scope);
    case F::NormalizeName:
        return helperCall(Helper::NormalizeName, call.a, call.scope);
    case F::NormalizeCountry:
        return helperCall(Helper::NormalizeCountry, call.a, call.scope);
    case F::ParseDate:
        return helperCall(
            Helper::ParseDate,
            std::array{call.a[0], call.dialect.literal(call.count() > 1 ? call.constant(1) : "dmy", TypeKind::Text)},
            call.scope);
    case F::HmacSha256:
        return helperCall(Helper::HmacSha256, call.a, call.scope);
    default:
        return std::nullopt;
    }
}

} // namespace weir::sql::postgres
