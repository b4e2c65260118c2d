#include "core/audience_sql/comparison_sql.h"

#include "core/expr/regexp.h"

namespace weir::audience {
namespace {

Error unlike(std::string_view part)
{
    return Error(
        ErrorCode::Unsupported, "audience.sql.pattern",
        "The part {part} of the regular expression stands for more characters in Weir than in databases. Write "
        "the characters in brackets, such as [0-9] or [A-Za-z].",
        {{"part", std::string(part)}});
}

/// What ICU takes for the end of a line; a dot is none of these.
constexpr std::string_view kLineEnds = "\\n\\x0B\\f\\r\\x{85}\\x{2028}\\x{2029}";

} // namespace

Result<std::string> patternForEngines(std::string_view icu)
{
    std::string pattern;
    bool inSet = false;
    bool mayTakeReturn = false; // what stands before $ could be half of a line end
    bool dollar = false;
    for (std::size_t i = 0; i < icu.size(); ++i) {
        const char c = icu[i];
        const std::string_view two = icu.substr(i, 2);
        if (c == '\\') {
            // Sets of characters by their letter are Unicode in ICU; \x, \n, \r, \t, \f and escaped signs are one each.
            const char next = two.size() > 1 ? two[1] : '\0';
            const bool letter = (next >= 'a' && next <= 'z') || (next >= 'A' && next <= 'Z');
            if (letter && next != 'n' && next != 't' && next != 'r' && next != 'f' && next != 'x') {
                return unlike(two);
            }
            mayTakeReturn = mayTakeReturn || next == 'r' || next == 'x';
            pattern += two;
            ++i;
        } else if (inSet) {
            // ICU's sets have a language of their own inside.
            if (c == '[' || two == "&&" || two == "--") {
                return unlike(two);
            }
            inSet = c != ']';
            pattern += c;
        } else if (c == '[') {
            inSet = true;
            mayTakeReturn = mayTakeReturn || two == "[^";
            pattern += c;
            if (two == "[^") {
                pattern += '^';
                ++i;
            }
            if (i + 1 < icu.size() && icu[i + 1] == ']') {
                return unlike("[]");
            }
        } else if (c == '.') {
            pattern += "[^" + std::string(kLineEnds) + "]";
        } else if (c == '$') {
            dollar = true;
            pattern += "(?:\\r\\n|[" + std::string(kLineEnds) + "])?$";
        } else if (two == "(?" && icu.substr(i, 3) != "(?:") {
            return unlike(icu.substr(i, 3));
        } else if (c == ' ' || c == '#' || static_cast<unsigned char>(c) >= 0x20) {
            pattern += c;
        } else {
            mayTakeReturn = mayTakeReturn || c == '\r';
            pattern += c;
        }
    }
    if (dollar && mayTakeReturn) {
        return unlike("$");
    }
    if (auto parsed = expr::Regexp::parse(pattern); !parsed) {
        return Error(ErrorCode::Unsupported, "audience.sql.patternForm",
                     "This regular expression has parts that not every database reads.")
            .because(std::move(parsed).error());
    }
    return pattern;
}

} // namespace weir::audience
