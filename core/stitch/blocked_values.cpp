#include "core/stitch/blocked_values.h"

#include "core/expr/regexp.h"

#include <algorithm>
#include <unicode/regex.h>

namespace weir::stitch {

/// Must match a whole value.
class BlockedValues::Pattern
{
public:
    static Result<std::shared_ptr<const Pattern>> make(const std::string& text)
    {
        WEIR_ASSIGN_OR_RETURN(const expr::Regexp parsed, expr::Regexp::parse(text));
        UErrorCode status = U_ZERO_ERROR;
        auto pattern = std::make_shared<Pattern>();
        pattern->m_pattern.reset(icu::RegexPattern::compile(
            icu::UnicodeString::fromUTF8(parsed.print(expr::RegexpFlavour::Icu)), 0, status));
        if (U_FAILURE(status)) {
            return Error{ErrorCode::InvalidInput, "stitch.rules.patternFailed",
                         "A pattern of blocked values cannot be used."};
        }
        return std::shared_ptr<const Pattern>(std::move(pattern));
    }
    [[nodiscard]] bool matches(const icu::UnicodeString& text) const
    {
        UErrorCode status = U_ZERO_ERROR;
        const std::unique_ptr<icu::RegexMatcher> matcher(m_pattern->matcher(text, status));
        return U_SUCCESS(status) && matcher->matches(status) != 0 && U_SUCCESS(status);
    }

private:
    std::unique_ptr<icu::RegexPattern> m_pattern;
};

Result<BlockedValues> BlockedValues::make(const Rules& rules)
{
    BlockedValues blocked;
    for (const auto& [type, values] : rules.blocked) {
        blocked.m_values[type].insert(values.begin(), values.end());
    }
    for (const auto& [type, patterns] : rules.blockedPatterns) {
        for (const std::string& text : patterns) {
            WEIR_ASSIGN_OR_RETURN(auto pattern, Pattern::make(text));
            blocked.m_patterns[type].push_back(std::move(pattern));
        }
    }
    return blocked;
}

bool BlockedValues::blocks(std::string_view type, std::string_view value) const
{
    for (const std::string_view which : {std::string_view("*"), type}) {
        const auto values = m_values.find(which);
        if (values != m_values.end() && values->second.contains(value)) {
            return true;
        }
        const auto patterns = m_patterns.find(which);
        if (patterns != m_patterns.end() && !patterns->second.empty()) {
            const auto text =
                icu::UnicodeString::fromUTF8(icu::StringPiece(value.data(), static_cast<std::int32_t>(value.size())));
            if (std::any_of(patterns->second.begin(), patterns->second.end(),
                            [&](const auto& pattern) { return pattern->matches(text); })) {
                return true;
            }
        }
    }
    return false;
}

} // namespace weir::stitch
