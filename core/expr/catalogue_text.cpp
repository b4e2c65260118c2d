#include "core/expr/catalogue.h"

namespace weir::expr {
namespace {

using A = ArgumentType;
using R = ResultRule;
using F = FunctionId;
using C = Constant;

constexpr Category kText = Category::Text;
constexpr FunctionKind kScalar = FunctionKind::Scalar;
constexpr NullRule kPropagates = NullRule::Propagates;
constexpr PrivacyRule kHighest = PrivacyRule::Highest;

std::vector<Signature> trimming()
{
    return {signature(R::Text, {{"text", A::Text}, {"characters", A::Text}}, 1)};
}

std::vector<Signature> oneText(R result)
{
    return {signature(result, {{"text", A::Text}})};
}

std::vector<Signature> search(R result)
{
    return {signature(result, {{"text", A::Text}, {"part", A::Text}})};
}

} // namespace

std::vector<Function> textFunctions()
{
    return {
        {F::Trim, "trim", kText, kScalar, kPropagates, kHighest, trimming(),
         "Removes the given characters at both ends; without them all Unicode white space.", "trim('  a ') = 'a'"},
        {F::TrimLeft, "ltrim", kText, kScalar, kPropagates, kHighest, trimming(),
         "Removes the given characters, or white space, at the start.", "ltrim('00120', '0') = '120'"},
        {F::TrimRight, "rtrim", kText, kScalar, kPropagates, kHighest, trimming(),
         "Removes the given characters, or white space, at the end.", "rtrim('a  ') = 'a'"},
        {F::Lower, "lower", kText, kScalar, kPropagates, kHighest, oneText(R::Text),
         "Lower case by the full Unicode mapping, independent of language.", "lower('ÄB') = 'äb'"},
        {F::Upper, "upper", kText, kScalar, kPropagates, kHighest, oneText(R::Text),
         "Upper case by the full Unicode mapping, independent of language.", "upper('straße') = 'STRASSE'"},
        {F::Length, "length", kText, kScalar, kPropagates, kHighest, oneText(R::Integer),
         "Number of characters (Unicode code points).", "length('Zoë') = 3"},
        {F::Substring,
         "substring",
         kText,
         kScalar,
         kPropagates,
         kHighest,
         {signature(R::Text, {{"text", A::Text}, {"start", A::Integer}, {"count", A::Integer}}, 2)},
         "The characters at the positions start to start + count - 1 that exist; the first character has position 1. "
         "Without count, to the end; a negative count gives an empty text.",
         "substring('abcdef', 2, 3) = 'bcd'"},
        {F::Position, "position", kText, kScalar, kPropagates, kHighest, search(R::Integer),
         "Position of the first occurrence of the part, from 1; 0 when there is none; 1 for an empty part.",
         "position('abc', 'c') = 3"},
        {F::Replace,
         "replace",
         kText,
         kScalar,
         kPropagates,
         kHighest,
         {signature(R::Text, {{"text", A::Text}, {"part", A::Text}, {"with", A::Text}})},
         "Replaces every occurrence of the part, from left to right; an empty part changes nothing.",
         "replace('a-b-c', '-', '+') = 'a+b+c'"},
        {F::Split,
         "split",
         kText,
         kScalar,
         kPropagates,
         kHighest,
         {signature(R::TextList, {{"text", A::Text}, {"separator", A::Text}})},
         "Cuts the text at each separator into a list; an empty separator gives a list of the whole text.",
         "list_get(split('a,b', ','), 2) = 'b'"},
        {F::SplitPart,
         "split_part",
         kText,
         kScalar,
         kPropagates,
         kHighest,
         {signature(R::Text, {{"text", A::Text}, {"separator", A::Text}, {"number", A::Integer}})},
         "The part of that number, from 1, of the text cut at each separator; negative numbers count from the end; an "
         "empty text when there is no such part.",
         "split_part('a@b', '@', 2) = 'b'"},
        {F::RegexpMatches,
         "regexp_matches",
         kText,
         kScalar,
         kPropagates,
         kHighest,
         {signature(R::Boolean, {{"text", A::Text}, {"pattern", A::TextConstant, C::Regexp}})},
         "True when the pattern fits anywhere in the text; use ^ and $ for the whole text.",
         "regexp_matches('AB-12', '^[A-Z]+-\\d+$')"},
        {F::RegexpExtract,
         "regexp_extract",
         kText,
         kScalar,
         kPropagates,
         kHighest,
         {signature(R::Text,
                    {{"text", A::Text}, {"pattern", A::TextConstant, C::Regexp}, {"group", A::IntegerConstant}}, 2)},
         "The first match of the pattern, or its group of that number (0 is the whole match); NULL when the pattern "
         "does not match, and an empty text for a group that took no part in the match.",
         "regexp_extract('order 4711', '(\\d+)', 1) = '4711'",
         true},
        {F::RegexpReplace,
         "regexp_replace",
         kText,
         kScalar,
         kPropagates,
         kHighest,
         {signature(R::Text, {{"text", A::Text},
                              {"pattern", A::TextConstant, C::NonEmptyRegexp},
                              {"with", A::TextConstant, C::Replacement}})},
         "Replaces every match of the pattern; \\0 is the match, \\1 to \\9 its groups, \\\\ a backslash. The pattern "
         "must not be able to match the empty text.",
         "regexp_replace('a1b22', '\\d+', '#') = 'a#b#'"},
        {F::Concat,
         "concat",
         kText,
         kScalar,
         NullRule::NeverNull,
         kHighest,
         {signature(R::Text, {{"text", A::Text}}, 1, 1)},
         "Joins texts; NULLs are left out (|| gives NULL instead).",
         "concat('a', null, 'b') = 'ab'"},
        {F::ConcatWith,
         "concat_ws",
         kText,
         kScalar,
         NullRule::Own,
         kHighest,
         {signature(R::Text, {{"separator", A::Text}, {"text", A::Text}}, 2, 1)},
         "Joins the texts that are not NULL with the separator between them; NULL when the separator is NULL.",
         "concat_ws(' ', 'Ada', null, 'Byron') = 'Ada Byron'"},
        {F::StartsWith, "starts_with", kText, kScalar, kPropagates, kHighest, search(R::Boolean),
         "True when the text begins with the part.", "starts_with('Weir', 'We')"},
        {F::EndsWith, "ends_with", kText, kScalar, kPropagates, kHighest, search(R::Boolean),
         "True when the text ends with the part.", "ends_with('Weir', 'ir')"},
        {F::Contains, "contains", kText, kScalar, kPropagates, kHighest, search(R::Boolean),
         "True when the part occurs in the text.", "contains('Weir', 'ei')"},
        {F::Left,
         "left",
         kText,
         kScalar,
         kPropagates,
         kHighest,
         {signature(R::Text, {{"text", A::Text}, {"count", A::Integer}})},
         "The first characters; a negative count gives all but the last -count.",
         "left('abc', 2) = 'ab'"},
        {F::Right,
         "right",
         kText,
         kScalar,
         kPropagates,
         kHighest,
         {signature(R::Text, {{"text", A::Text}, {"count", A::Integer}})},
         "The last characters; a negative count gives all but the first -count.",
         "right('abc', 2) = 'bc'"},
        {F::PadLeft,
         "lpad",
         kText,
         kScalar,
         kPropagates,
         kHighest,
         {signature(R::Text, {{"text", A::Text}, {"length", A::Integer}, {"fill", A::Text}}, 2)},
         "Fills the text at the start to that length with the fill (a space when left out), or cuts its end off. An "
         "empty fill adds nothing.",
         "lpad('7', 3, '0') = '007'"},
        {F::PadRight,
         "rpad",
         kText,
         kScalar,
         kPropagates,
         kHighest,
         {signature(R::Text, {{"text", A::Text}, {"length", A::Integer}, {"fill", A::Text}}, 2)},
         "Fills the text at the end to that length with the fill (a space when left out), or cuts its end off. An "
         "empty fill adds nothing.",
         "rpad('7', 3, '.') = '7..'"},
        {F::Repeat,
         "repeat",
         kText,
         kScalar,
         kPropagates,
         kHighest,
         {signature(R::Text, {{"text", A::Text}, {"count", A::Integer}})},
         "The text so many times; empty when count is 0 or less. A result over 16 million bytes is an error.",
         "repeat('ab', 2) = 'abab'"},
        {F::Reverse, "reverse", kText, kScalar, kPropagates, kHighest, oneText(R::Text),
         "The characters (Unicode code points) in reverse order.", "reverse('abc') = 'cba'"},
    };
}

} // namespace weir::expr
