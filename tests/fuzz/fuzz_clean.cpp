// Cleaning: any bytes give a clean form or nothing, and cleaning a clean form again changes nothing.
#include "core/base/text.h"
#include "core/clean/clean.h"
#include "tests/fuzz/require.h"

#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    namespace clean = weir::clean;
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    if (!weir::isValidUtf8(text)) {
        return 0;
    }
    if (const auto email = clean::normalizeEmail(text)) {
        FUZZ_REQUIRE(clean::normalizeEmail(*email) == email);
    }
    if (const auto phone = clean::normalizePhone(text, "DE")) {
        FUZZ_REQUIRE(clean::normalizePhone(*phone, "US") == phone);
    }
    if (const auto name = clean::normalizeName(text)) {
        FUZZ_REQUIRE(weir::isValidUtf8(*name));
    }
    if (const auto country = clean::normalizeCountry(text)) {
        FUZZ_REQUIRE(clean::normalizeCountry(*country) == country);
    }
    for (const auto order : {clean::DateOrder::DayMonthYear, clean::DateOrder::MonthDayYear}) {
        if (const auto date = clean::parseDate(text, order)) {
            FUZZ_REQUIRE(clean::parseDate(weir::toText(*date), order) == date);
        }
    }
    return 0;
}
