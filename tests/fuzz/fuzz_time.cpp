// Instants and dates: any text gives a value or an error, and a value that was read prints to text with the same value.
#include "core/base/time.h"
#include "tests/fuzz/require.h"

#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    if (const auto instant = weir::parseInstant(text)) {
        const auto again = weir::parseInstant(weir::toText(*instant));
        FUZZ_REQUIRE(again);
        FUZZ_REQUIRE(*again == *instant);
    }
    if (const auto date = weir::parseDate(text)) {
        const auto again = weir::parseDate(weir::toText(*date));
        FUZZ_REQUIRE(again);
        FUZZ_REQUIRE(*again == *date);
    }
    return 0;
}
