#include "core/base/text.h"
#include "core/clean/clean.h"
#include "core/clean/text.h"

#include <phonenumbers/phonenumberutil.h>

#include <algorithm>

namespace weir::clean {
namespace {

constexpr std::size_t kLongest = 250; // libphonenumber gives up at the same length

} // namespace

std::optional<std::string> normalizePhone(std::string_view text, std::string_view region)
{
    using i18n::phonenumbers::PhoneNumber;
    using i18n::phonenumbers::PhoneNumberUtil;
    if (text.size() > kLongest || !isValidUtf8(text)) {
        return std::nullopt;
    }
    std::string number = toNfkc(singleSpaced(text));
    if (number.starts_with("tel:")) {
        number.erase(0, 4);
    }
    const std::string upper = toUpper(trimmed(region));
    const PhoneNumberUtil& util = *PhoneNumberUtil::GetInstance();
    PhoneNumber parsed;
    // "ZZ" is libphonenumber's region for numbers that must bring their country code.
    if (util.Parse(number, upper.size() == 2 ? upper : "ZZ", &parsed) != PhoneNumberUtil::NO_PARSING_ERROR ||
        !util.IsValidNumber(parsed)) {
        return std::nullopt;
    }
    std::string formatted;
    util.Format(parsed, PhoneNumberUtil::E164, &formatted);
    return formatted;
}

} // namespace weir::clean
