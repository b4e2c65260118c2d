// JSON of project files: any bytes give a value or an error with a place, and a printed value reads back equal.
#include "core/base/json.h"
#include "tests/fuzz/require.h"

#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto json = weir::parseJson(text, "input.json");
    if (!json) {
        FUZZ_REQUIRE(!json.error().messageId().empty());
        static_cast<void>(weir::locateInJson(text, "/a/0"));
        return 0;
    }
    const auto again = weir::parseJson(weir::printJson(*json));
    FUZZ_REQUIRE(again);
    FUZZ_REQUIRE(weir::compactJson(*again) == weir::compactJson(*json));
    if (json->is_object() && !json->empty()) {
        static_cast<void>(weir::locateInJson(text, "/" + json->begin().key()));
    }
    return 0;
}
